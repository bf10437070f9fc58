// Every kind of condition, once; and what AND and OR make of them. Whoever judges, speaks or draws a condition asks here.
import { z } from 'zod'
import { circle } from './circle.ts'
import { duration } from './duration.ts'
import { hotspot } from './hotspot.ts'
import { nothing, type Driver, type Kind, type Measure, type Need, type Scenes, type Verdict, type WatchedStation } from './kind.ts'
import { quake } from './quake.ts'
import { rain } from './rain.ts'
import { rise } from './rise.ts'
import { silence } from './silence.ts'
import { threshold } from './threshold.ts'

const leaf = z.union([rain.schema, threshold.schema, rise.schema, duration.schema, silence.schema, circle.schema, hotspot.schema, quake.schema])
export const kinds = [rain, threshold, rise, duration, silence, circle, hotspot, quake] as const
export type Leaf = (typeof kinds)[number]['initial']
export type LeafKind = Leaf['kind']

export const groups = ['all', 'any'] as const
export type Group = { kind: (typeof groups)[number]; of: Condition[] }
export type Condition = Leaf | Group

// two levels of brackets: what a person can still read aloud
const most = 6
const groupOf = (part: z.ZodType): z.ZodType => z.object({ kind: z.enum(groups), of: z.array(part).min(2).max(most) })
export const condition = z.union([leaf, groupOf(z.union([leaf, groupOf(leaf)]))]) as z.ZodType<Condition>

export type Scene = Scenes[Driver]
const isGroup = (c: Condition): c is Group => 'of' in c
type AnyKind = Kind<Leaf, Driver>
const byKey = new Map(kinds.map((k) => [k.key, k as unknown as AnyKind]))
const kindOf = (c: Leaf): AnyKind => byKey.get(c.kind) as AnyKind

export const leavesOf = (c: Condition): Leaf[] => (isGroup(c) ? c.of.flatMap(leavesOf) : [c])
export const driversOf = (c: Condition): Driver[] => [...new Set(leavesOf(c).map((l) => kindOf(l).driver))]
export const easingsOf = (c: Condition): string[] => [...new Set(leavesOf(c).map((l) => kindOf(l).easing))]
export const needsOf = (c: Condition): Need[] => leavesOf(c).flatMap((l) => kindOf(l).needs(l))

/** Can it ever hold at this station? */
export function concerns(c: Condition, station: WatchedStation): boolean {
  if (!isGroup(c)) return kindOf(c).concerns(c, station)
  return c.kind === 'all' ? c.of.every((part) => concerns(part, station)) : c.of.some((part) => concerns(part, station))
}

/** Of AND the first part is what is told; of OR the first that holds. */
export function judge(c: Condition, scene: Scene, ease: number | null): Verdict {
  if (!isGroup(c)) return kindOf(c).judge(c, scene as never, ease)
  const parts = c.of.map((part) => judge(part, scene, ease))
  const first = parts[0] ?? nothing
  return c.kind === 'all' ? { holds: parts.every((p) => p.holds), measure: first.measure } : parts.find((p) => p.holds) ?? { holds: false, measure: first.measure }
}

export function say(c: Condition, zh: boolean, inside = false): string {
  if (!isGroup(c)) return kindOf(c).say(c, zh)
  const text = c.of.map((part) => say(part, zh, true)).join(zh ? (c.kind === 'all' ? '且' : '或') : c.kind === 'all' ? ' and ' : ' or ')
  return inside ? (zh ? `（${text}）` : `(${text})`) : text
}

/** “3 小时 112.0 毫米”, “水位 15.3 米” */
export const tellMeasure = (m: Measure, zh = true): string => byKey.get(m.kind as LeafKind)?.tell(m, zh) ?? `${m.value} ${m.unit}`

export const initialOf = (key: LeafKind): Leaf => byKey.get(key)?.initial as Leaf

/** Is the severer level's condition reached no later than the milder's? Only like is compared with like. */
export function noHarder(severer: Condition, milder: Condition): boolean {
  if (isGroup(severer) || isGroup(milder) || severer.kind !== milder.kind) return false
  return kindOf(severer).noHarder(severer, milder)
}
