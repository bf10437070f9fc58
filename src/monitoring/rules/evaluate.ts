// Where one rule stands for one subject at a moment: pure, driven by the moment's own time alone.
import type { Measure } from './conditions/kind.ts'
import { judge, type Scene } from './conditions/list.ts'
import type { Level } from './level.ts'
import type { LevelWhen } from './model.ts'

/** What the evaluator needs of a rule. */
export type Trigger = { levels: readonly LevelWhen[]; months: readonly number[]; clearFactor: number; clearMinutes: number }

/** `level` 0: no alarm. `belowSince`: since when what is measured is below the level's clearing line, milliseconds. */
export type Standing = { level: 0 | Level; belowSince: number | null }
export const calm: Standing = { level: 0, belowSince: null }

export type Reached = { level: 0 | Level; measure: Measure | null }
const none: Reached = { level: 0, measure: null }

const chinaTime = 8 * 3_600_000
export const inSeason = (months: readonly number[], at: number): boolean => months.includes(new Date(at + chinaTime).getUTCMonth() + 1)

/** The severest level whose condition holds; with `ease`, that still stands by the clearing lines. */
export function reached(trigger: Trigger, scene: Scene, ease: number | null = null): Reached {
  let best = none
  if (!inSeason(trigger.months, scene.at)) return best
  for (const { level, when } of trigger.levels) {
    if (best.level !== 0 && level >= best.level) continue
    const { holds, measure } = judge(when, scene, ease)
    if (holds) best = { level, measure }
  }
  return best
}

const severer = (a: 0 | Level, b: 0 | Level) => a !== 0 && (b === 0 || a < b)

/** Rises at once; falls only after `clearMinutes` below the clearing line. */
export function evaluate(before: Standing, scene: Scene, trigger: Trigger): { standing: Standing; now: Reached } {
  const now = reached(trigger, scene)
  if (severer(now.level, before.level)) return { standing: { level: now.level, belowSince: null }, now }
  if (before.level === 0) return { standing: calm, now }
  const held = reached(trigger, scene, trigger.clearFactor).level
  if (!severer(before.level, held)) return { standing: { level: before.level, belowSince: null }, now }
  const belowSince = before.belowSince ?? scene.at
  if (scene.at - belowSince < trigger.clearMinutes * 60_000) return { standing: { level: before.level, belowSince }, now }
  return { standing: { level: held, belowSince: null }, now }
}
