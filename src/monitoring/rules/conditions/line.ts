// A line that an element is held against: a number, or the station's own characteristic level. Threshold and duration share it.
import { z } from 'zod'
import { elementWord, unitOf, unitWord } from './elements.ts'
import { owns, short, type Measure, type Own, type WatchedStation } from './kind.ts'

export const element = z.string().regex(/^[A-Za-z][A-Za-z0-9._-]{0,29}$/).refine((e) => e !== 'RAIN', '雨量请用“累计雨量”条件')

export const lineFields = {
  element,
  than: z.enum(['above', 'below']),
  /** the element's unit, or the station's own level */
  line: z.union([z.number().min(-1e6).max(1e7), z.enum(owns)]),
  /** added to the station's own level; 0 with a number */
  plus: z.number().min(-50).max(50),
  /** a level is left only when the value is this far back over its line */
  margin: z.number().min(0).max(1e6),
}
export type Line = { element: string; than: 'above' | 'below'; line: number | Own; plus: number; margin: number }
export const initialLine: Line = { element: 'Z', than: 'above', line: 'warning', plus: 0, margin: 0.1 }

const ownWords: Record<Own, [zh: string, en: string]> = { warning: ['警戒水位', 'warning level'], guarantee: ['保证水位', 'guarantee level'], flood_limit: ['汛限水位', 'flood-limit level'], design: ['设计洪水位', 'design level'] }
export const ownWord = (own: Own, zh: boolean): string => ownWords[own][zh ? 0 : 1]

/** Undefined where the station has no such level. */
export function lineAt({ line, plus }: Line, station: WatchedStation): number | undefined {
  if (typeof line === 'number') return line
  const own = station.thresholds[line]
  return own === undefined ? undefined : Math.round((own + plus) * 1000) / 1000
}

export const eased = (threshold: number, c: Line, ease: number | null): number => (ease === null ? threshold : c.than === 'above' ? threshold - c.margin : threshold + c.margin)

export function lineWords(c: Line, zh: boolean): string {
  const unit = unitWord(unitOf(c.element), zh)
  if (typeof c.line === 'number') return `${short(c.line)}${unit && ` ${unit}`}`
  return c.plus ? `${ownWord(c.line, zh)}${c.plus > 0 ? '+' : '−'}${short(Math.abs(c.plus))}${zh ? ' 米' : ' m'}` : ownWord(c.line, zh)
}

export const measureOf = (kind: string, c: Line, minutes: number | null, value: number, threshold: number): Measure =>
  ({ kind, element: c.element, minutes, value, threshold, unit: unitOf(c.element), than: c.than })

export const valueWords = (m: Measure, zh: boolean): string => `${elementWord(m.element ?? '', zh)} ${short(m.value)}${m.unit && ` ${unitWord(m.unit, zh)}`}`

// 汛限 < 正常蓄水 < 设计; 警戒 < 保证: characteristic levels of one station rank so
const rank: Record<Own, number> = { flood_limit: 1, warning: 1, guarantee: 2, design: 3 }
/** Is a's line reached no later than b's? */
export function lineNoHarder(a: Line, b: Line): boolean {
  if (a.element !== b.element || a.than !== b.than) return false
  if (typeof a.line === 'number' && typeof b.line === 'number') return a.than === 'above' ? a.line <= b.line : a.line >= b.line
  if (typeof a.line === 'number' || typeof b.line === 'number') return false
  if (a.line === b.line) return a.than === 'above' ? a.plus <= b.plus : a.plus >= b.plus
  return a.plus === b.plus && (a.than === 'above' ? rank[a.line] < rank[b.line] : rank[a.line] > rank[b.line])
}
