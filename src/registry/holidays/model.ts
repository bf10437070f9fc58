// 节假日安排 holidayYear: what a year's notice of the State Council's office makes free, and which weekends it makes working days (调休). Not to be confused with 值班 duty, which knows no holiday.
import { z } from 'zod'
import { instant } from '#kit/contract'

export const block = z.object({ name: z.string().trim().min(1).max(20), from: z.iso.date(), to: z.iso.date(), /** weekend days worked instead */ work: z.array(z.iso.date()).max(10) })
export type Block = z.infer<typeof block>
export const dayRow = z.object({ day: z.string(), kind: z.enum(['off', 'work']), name: z.string() })
export type DayRow = z.infer<typeof dayRow>
export const holidayYear = z.object({
  year: z.int(), blocks: z.array(block), source: z.string(), reason: z.string(), version: z.int(), enteredAt: instant, enteredBy: z.string(), verifiedAt: instant.nullable(), verifiedBy: z.string().nullable(),
  /** entered by a person and not yet looked at by another: days reckoned on it are provisional */ waiting: z.boolean(), /** the asker entered it: another one verifies it */ own: z.boolean(),
})
export type HolidayYear = z.infer<typeof holidayYear>

const ms = 86_400_000
const at = (d: string) => Date.parse(`${d}T00:00:00Z`)
export const weekdayOf = (d: string): number => new Date(at(d)).getUTCDay()
export const lengthOf = ({ from, to }: Pick<Block, 'from' | 'to'>): number => Math.round((at(to) - at(from)) / ms) + 1
const daysFrom = ({ from, to }: Block): string[] => Array.from({ length: Math.max(0, lengthOf({ from, to })) }, (_, i) => new Date(at(from) + i * ms).toISOString().slice(0, 10))

export const daysOf = (blocks: readonly Block[]): DayRow[] => blocks.flatMap((b) => [...daysFrom(b).map((d) => ({ day: d, kind: 'off' as const, name: b.name })), ...b.work.map((d) => ({ day: d, kind: 'work' as const, name: b.name }))])

/** Back into the notice's lines: days of one name that follow each other are one holiday; its worked days stand with the first. */
export function blocksOf(days: readonly DayRow[]): Block[] {
  const blocks: Block[] = []
  for (const { day: d, name } of days.filter((r) => r.kind === 'off').toSorted((a, b) => a.day.localeCompare(b.day))) {
    const last = blocks.at(-1)
    if (last?.name === name && at(d) - at(last.to) === ms) last.to = d
    else blocks.push({ name, from: d, to: d, work: [] })
  }
  for (const { day: d, name } of days.filter((r) => r.kind === 'work').toSorted((a, b) => a.day.localeCompare(b.day))) nearest(blocks, name, d)?.work.push(d)
  return blocks
}

/** A worked day may bear a shorter name than its holiday: “国庆节” of “国庆节、中秋节”. */
const nearest = (blocks: readonly Block[], name: string, d: string): Block | undefined => {
  const named = blocks.filter((b) => b.name.includes(name) || name.includes(b.name)), of = named.length ? named : blocks
  return of.toSorted((a, b) => Math.abs(at(a.from) - at(d)) - Math.abs(at(b.from) - at(d)))[0]
}

/** `line`: which block. */
export type Fault = { line: number; fault: 'order' | 'long' | 'outside' | 'weekday' | 'twice'; day: string }
/** What can't be a year's notice. */
export function faultsOf(blocks: readonly Block[], year: number): Fault[] {
  const seen = new Set<string>(), outside = (d: string) => d < `${year - 1}-12-20` || d > `${year + 1}-01-10`
  return blocks.flatMap((b, line): Fault[] => {
    if (b.to < b.from) return [{ line, fault: 'order', day: b.to }]
    if (lengthOf(b) > 15) return [{ line, fault: 'long', day: b.to }]
    const faults: Fault[] = [b.from, b.to, ...b.work].filter(outside).map((d) => ({ line, fault: 'outside', day: d }))
    for (const d of b.work) if (weekdayOf(d) % 6 !== 0) faults.push({ line, fault: 'weekday', day: d })
    for (const { day: d } of daysOf([b])) if (seen.has(d)) faults.push({ line, fault: 'twice', day: d }); else seen.add(d)
    return faults
  })
}

/** 全国年节及纪念日放假办法: the seven of which every year's notice speaks. */
export const statutory = ['元旦', '春节', '清明', '劳动', '端午', '中秋', '国庆'] as const
export const notNamed = (blocks: readonly Block[]): string[] => statutory.filter((name) => !blocks.some((b) => b.name.includes(name)))

const date = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\s{0,4}(至|—|-|－)\s{0,4}(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日)?/g
const two = (n: string | number) => String(n).padStart(2, '0')
/** The lines of a notice's text as it is published: “二、春节：2月15日（周日）至23日（周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。” What it can't read is left out, for a person to add. */
export function readNotice(text: string, year: number): Block[] {
  const heads = [...text.slice(0, 20_000).matchAll(/[一二三四五六七八九十]{1,2}、\s{0,4}([^：:。，\n]{2,20})[：:]/g)]
  return heads.flatMap((head, i): Block[] => {
    const body = text.slice(head.index + head[0].length, heads[i + 1]?.index ?? 20_000).replace(/[（(][^（）()]{0,40}[)）]/g, ''), sentences = body.split(/[。；;]/)
    const rest = sentences.find((s) => s.includes('放假')), free = rest && rangesIn(rest, year)[0]
    return free ? [{ name: (head[1] ?? '').trim(), ...free, work: sentences.filter((s) => s.includes('上班')).flatMap((s) => rangesIn(s, year).map((r) => r.from)) }] : []
  })
}

function rangesIn(sentence: string, year: number): { from: string; to: string }[] {
  let month = ''
  return [...sentence.matchAll(date)].flatMap(([, y, m, d = '', until, endYear, endMonth, endDay = '']) => {
    month = m ?? month
    if (!month) return []
    const from = `${y ?? year}-${two(month)}-${two(d)}`
    if (!until) return [{ from, to: from }]
    month = endMonth ?? month
    return [{ from, to: `${endYear ?? (y && !endMonth ? y : year)}-${two(month)}-${two(endDay)}` }]
  })
}
