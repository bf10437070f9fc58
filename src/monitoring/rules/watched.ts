// Which rules a station is watched by, and what must be remembered of it for them.
import { concerns, needsOf } from './conditions/list.ts'
import { rainElement } from './conditions/rain.ts'
import type { WatchedStation } from './conditions/kind.ts'
import type { Judge } from './fold.ts'
import type { Rule, RuleForm } from './model.ts'

export type Place = WatchedStation & { regionPath: string }

export const judgeOf = <R extends Pick<RuleForm, 'levels' | 'months' | 'clearFactor' | 'clearMinutes'>>(id: string, rule: R): Judge =>
  ({ id, levels: rule.levels, months: rule.months, clearFactor: rule.clearFactor, clearMinutes: rule.clearMinutes, elements: new Set(rule.levels.flatMap((l) => needsOf(l.when)).map((n) => n.element)) })

/** Minutes of each element that these judges look back. */
export function spansOf(judges: readonly Pick<Judge, 'levels'>[]): Map<string, number> {
  const spans = new Map<string, number>()
  for (const { element, minutes } of judges.flatMap((j) => j.levels).flatMap((l) => needsOf(l.when))) spans.set(element, Math.max(spans.get(element) ?? 0, minutes))
  return spans
}

type Scoped = Pick<RuleForm, 'stationKinds' | 'levels'> & { regionPath: string }
/** In its region, of its kinds, and able to reach at least one level. */
export const watches = (rule: Scoped, station: Place): boolean =>
  station.regionPath.startsWith(rule.regionPath) && (rule.stationKinds === null || rule.stationKinds.includes(station.kind)) && rule.levels.some((l) => concerns(l.when, station))

export type Watched = { station: Place; rules: { rule: Rule; judge: Judge }[]; spans: ReadonlyMap<string, number>; /** changes when what is remembered is no longer what is needed */ key: string }

/** Rain is always followed, so that the watch knows how far a gauge has come, whatever the rules say. */
export function watchedBy(station: Place, rules: readonly { rule: Rule; judge: Judge }[]): Watched {
  const mine = rules.filter(({ rule }) => watches(rule, station))
  const spans = spansOf(mine.map((m) => m.judge))
  spans.set(rainElement, Math.max(spans.get(rainElement) ?? 0, 60))
  return { station, rules: mine, spans, key: [...spans].sort().join() + mine.map(({ rule }) => rule.id + rule.version).join() + JSON.stringify([station.thresholds, station.calibrations]) }
}
