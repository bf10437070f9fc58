// The alarms of one gauge under one rule are a pure function of its readings: late, repeated or shuffled ones end in the same rows.
import { calm, evaluate, RainWindow, type Level, type Trigger } from '#monitoring/rules'

/** Rain of the interval that ends at `at` (milliseconds of observation time), in whole micrometres. */
export type Fall = { at: number; um: number }

export type Episode = {
  openedAt: number
  level: Level
  peakLevel: Level
  hours: number
  mm: number
  lastAt: number
  occurrences: number
  belowSince: number | null
  clearedAt: number | null
}

/** One reading further. Null: nothing stands. A returned episode with `clearedAt` has ended with this reading. */
export function advance(open: Episode | null, window: RainWindow, trigger: Trigger): Episode | null {
  const at = window.asOf
  const before = open ? { level: open.level, belowSince: open.belowSince } : calm
  const { standing, now } = evaluate(before, at, (hours) => window.sum(hours), trigger)
  if (!open && standing.level === 0) return null
  const level = standing.level || (open as Episode).level
  const base = open ?? { openedAt: at, peakLevel: level, hours: 0, mm: 0, lastAt: at, occurrences: 0 }
  const again = now.level === 0 ? {} : { hours: now.hours as number, mm: now.mm, lastAt: at, occurrences: base.occurrences + 1 }
  return { ...base, ...again, level, peakLevel: Math.min(base.peakLevel, level) as Level, belowSince: standing.belowSince, clearedAt: standing.level === 0 ? at : null }
}

/** Where one rule starts: what is open before the first fall, and the time before which nothing is judged. */
export type Start = { open: Episode | null; from: number }
type Judge = Trigger & { id: string }

/** Falls in order of time onto a window, every rule judged at each; per rule the episodes that were touched, the open one last. */
export function foldAll(rules: readonly Judge[], window: RainWindow, falls: readonly Fall[], starts: ReadonlyMap<string, Start>): Map<string, Episode[]> {
  const states = rules.map((rule) => ({ rule, from: starts.get(rule.id)?.from ?? -Infinity, now: starts.get(rule.id)?.open ?? null, done: [] as Episode[] }))
  for (const { at, um } of falls) {
    window.add(at, um)
    for (const state of states) {
      if (at < state.from) continue
      state.now = advance(state.now, window, state.rule)
      if (state.now?.clearedAt == null) continue
      state.done.push(state.now)
      state.now = null
    }
  }
  return new Map(states.map(({ rule, now, done }) => [rule.id, now ? [...done, now] : done]))
}

export type Standing = { id: string; episode: Episode }
export type Plan = { keep: Standing[]; add: Episode[]; void: { id: string; into: string | null }[] }

const end = (e: Episode) => e.clearedAt ?? Infinity
const overlap = (a: Episode, b: Episode) => a.openedAt <= end(b) && b.openedAt <= end(a)

/** What the rows must become: an episode takes the first row it overlaps; a late reading may join two rows, or end one that never was. */
export function reconcile(rows: readonly Standing[], episodes: readonly Episode[]): Plan {
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
