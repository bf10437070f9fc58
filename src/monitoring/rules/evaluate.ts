// Where one rule stands for one gauge after each reading: pure, driven by observation time alone.
import type { Level } from './level.ts'
import type { Hours, Threshold } from './model.ts'

/** What the evaluator needs of a rule. */
export type Trigger = { levels: readonly Threshold[]; months: readonly number[]; clearFactor: number; clearMinutes: number }

/** `level` 0: no alarm. `belowSince`: since when the rain is below the level's clearing line, milliseconds. */
export type Standing = { level: 0 | Level; belowSince: number | null }
export const calm: Standing = { level: 0, belowSince: null }

export type Reached = { level: 0 | Level; hours: Hours | null; mm: number }
export type Sums = (hours: Hours) => number

const chinaTime = 8 * 3_600_000
const inSeason = (trigger: Trigger, at: number) => trigger.months.includes(new Date(at + chinaTime).getUTCMonth() + 1)

/** The severest level whose rain is at `factor` × threshold or more. */
export function reached(trigger: Trigger, at: number, sums: Sums, factor = 1): Reached {
  let best: Reached = { level: 0, hours: null, mm: 0 }
  if (!inSeason(trigger, at)) return best
  for (const t of trigger.levels) {
    const mm = sums(t.hours)
    // 1e-6: a product like 50 × 0.8 must not lose a reading that stands exactly on the line
    if (mm + 1e-6 >= t.mm * factor && (best.level === 0 || t.level < best.level)) best = { level: t.level, hours: t.hours, mm }
  }
  return best
}

const severer = (a: 0 | Level, b: 0 | Level) => a !== 0 && (b === 0 || a < b)

/** Rises at once; falls only after `clearMinutes` below threshold × factor. */
export function evaluate(before: Standing, at: number, sums: Sums, trigger: Trigger): { standing: Standing; now: Reached } {
  const now = reached(trigger, at, sums)
  if (severer(now.level, before.level)) return { standing: { level: now.level, belowSince: null }, now }
  if (before.level === 0) return { standing: calm, now }
  const held = reached(trigger, at, sums, trigger.clearFactor).level
  if (!severer(before.level, held)) return { standing: { level: before.level, belowSince: null }, now }
  const belowSince = before.belowSince ?? at
  if (at - belowSince < trigger.clearMinutes * 60_000) return { standing: { level: before.level, belowSince }, now }
  return { standing: { level: held, belowSince: null }, now }
}
