// The alarms of one subject under one rule are a pure function of what was observed: late, repeated or shuffled readings end in the same rows.
import type { Measure } from './conditions/kind.ts'
import type { Scene } from './conditions/list.ts'
import { calm, evaluate, type Reached, type Trigger } from './evaluate.ts'
import type { Level } from './level.ts'
import type { Item, Remembered } from './remembered.ts'

export type Episode = {
  openedAt: number
  level: Level
  peakLevel: Level
  /** what was last measured at or past a threshold */
  measure: Measure
  /** the farthest value while the peak level stood */
  peak: number
  lastAt: number
  occurrences: number
  belowSince: number | null
  clearedAt: number | null
}

/** One moment further. Null: nothing stands. A returned episode with `clearedAt` has ended at this moment. */
export function advance(open: Episode | null, scene: Scene, trigger: Trigger): Episode | null {
  const { at } = scene
  const { standing, now } = evaluate(open ? { level: open.level, belowSince: open.belowSince } : calm, scene, trigger)
  if (!open && (standing.level === 0 || !now.measure)) return null
  const level = standing.level || (open as Episode).level
  const measure = now.measure ?? (open as Episode).measure
  const base = open ?? { openedAt: at, peakLevel: level, measure, peak: measure.value, lastAt: at, occurrences: 0 }
  const again = now.measure ? { measure: now.measure, lastAt: at, occurrences: base.occurrences + 1, peak: peakOf(base, now, now.measure) } : {}
  return { ...base, ...again, level, peakLevel: Math.min(base.peakLevel, level) as Level, belowSince: standing.belowSince, clearedAt: standing.level === 0 ? at : null }
}

/** Of the severest level alone: three hours' rain is not held against a day's. */
function peakOf(base: Pick<Episode, 'peakLevel' | 'measure' | 'peak'>, now: Reached, measure: Measure): number {
  if (now.level === 0 || now.level > base.peakLevel) return base.peak
  const other = now.level < base.peakLevel || measure.kind !== base.measure.kind || measure.element !== base.measure.element
  return other ? measure.value : measure.than === 'above' ? Math.max(base.peak, measure.value) : Math.min(base.peak, measure.value)
}

/** Where one rule starts: what is open before the first reading, and the time before which nothing is judged. */
export type Start = { open: Episode | null; from: number }
/** `elements`: it is judged when one of these is observed. */
export type Judge = Trigger & { id: string; elements: ReadonlySet<string> }
type Walk = { rule: Judge; from: number; now: Episode | null; done: Episode[] }

/** Readings in order of time onto what is remembered, the rules judged at each moment; per rule the episodes that were touched, the open one last. */
export function foldAll(rules: readonly Judge[], state: Remembered, items: readonly Item[], starts: ReadonlyMap<string, Start>): Map<string, Episode[]> {
  const walks = rules.map((rule): Walk => ({ rule, from: starts.get(rule.id)?.from ?? -Infinity, now: starts.get(rule.id)?.open ?? null, done: [] }))
  for (let i = 0; i < items.length;) {
    const { at } = items[i] as Item
    const seen: string[] = []
    for (; i < items.length && (items[i] as Item).at === at; i++) {
      state.add(items[i] as Item)
      seen.push((items[i] as Item).element)
    }
    for (const walk of walks) if (at >= walk.from && seen.some((e) => walk.rule.elements.has(e))) step(walk, state)
  }
  return new Map(walks.map(({ rule, now, done }) => [rule.id, now ? [...done, now] : done]))
}

function step(walk: Walk, state: Remembered): void {
  walk.now = advance(walk.now, state, walk.rule)
  if (walk.now?.clearedAt == null) return
  walk.done.push(walk.now)
  walk.now = null
}

export type Kept = { id: string; episode: Episode }
export type Plan = { keep: Kept[]; add: Episode[]; void: { id: string; into: string | null }[] }

const end = (e: Episode) => e.clearedAt ?? Infinity
export const overlap = (a: Episode, b: Episode): boolean => a.openedAt <= end(b) && b.openedAt <= end(a)

/** What the rows must become: an episode takes the first row it overlaps; a late reading may join two rows, or end one that never was. */
export function reconcile(rows: readonly Kept[], episodes: readonly Episode[]): Plan {
  const left = new Set(rows)
  const plan: Plan = { keep: [], add: [], void: [] }
  for (const episode of episodes) {
    const [first, ...rest] = [...left].filter((row) => overlap(row.episode, episode))
    if (!first) {
      plan.add.push(episode)
      continue
    }
    plan.keep.push({ id: first.id, episode })
    for (const row of rest) plan.void.push({ id: row.id, into: first.id })
    for (const row of [first, ...rest]) left.delete(row)
  }
  for (const row of left) plan.void.push({ id: row.id, into: null })
  return plan
}
