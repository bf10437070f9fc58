// 降水量: how much fell, from what gauges send. One element RAIN, millimetres in the interval that ends at its time, is what rules,
// map and bulletins sum (docs/adr/0041-one-rain.md). A pure function of a gauge's readings: the order of arrival never shows.

/** Best first: what a gauge sends decides what its rain is derived from; the first it has ever sent wins. */
export const rainSources = ['PT', 'DRP', 'PN05', 'PN10', 'PN30', 'P1', 'PJ'] as const
export type RainSource = (typeof rainSources)[number]
export const derived = 'RAIN'

export const isRain = (element: string): element is RainSource => (rainSources as readonly string[]).includes(element)
export const bestSource = (elements: Iterable<string>): RainSource | undefined => {
  const known = new Set(elements)
  return rainSources.find((s) => known.has(s))
}

const minute = 60_000
const hour = 60 * minute
const periods: Partial<Record<RainSource, number>> = { DRP: 5 * minute, PN05: 5 * minute, PN10: 10 * minute, PN30: 30 * minute, P1: hour }

/** A counter that was silent for longer than this says how much fell, but not when. */
export const counterGap = 24 * hour

/** More than the world has seen in the time (about 40 mm in 1 min, 400 in 1 h) is a jump of the counter, not rain. */
export const plausible = (mm: number, gap: number): boolean => mm >= 0 && mm <= 60 + (gap / hour) * 400

export type RainReading = { element: string; at: number; value: number }
export type RainStep = { at: number; mm: number }

const thousandth = (mm: number) => Math.round(mm * 1000) / 1000

/** The step of a counter whose predecessor is known, or undefined where it was reset, jumped, or was silent too long. */
export function counterStep(before: { at: number; value: number } | undefined, now: { at: number; value: number }): number | undefined {
  if (!before || now.at - before.at > counterGap) return undefined
  const mm = thousandth(now.value - before.value)
  return plausible(mm, now.at - before.at) ? mm : undefined
}

/**
 * The falls of one gauge at or after `from`. `readings`: its rain elements in order of time, with a day before `from` for context;
 * `earlier`: its falls before `from`, which stand.
 */
export function foldRain(source: RainSource, readings: readonly RainReading[], earlier: readonly RainStep[], from: number): RainStep[] {
  const all: RainStep[] = [...earlier]
  const at = new Map<number, Map<string, number>>()
  for (const r of readings) (at.get(r.at) ?? at.set(r.at, new Map()).get(r.at) as Map<string, number>).set(r.element, r.value)
  let counter: { at: number; value: number } | undefined
  for (const time of [...at.keys()].sort((a, b) => a - b)) {
    const values = at.get(time) as Map<string, number>
    const value = values.get(source)
    if (value === undefined) continue
    if (time >= from) all.push({ at: time, mm: stepAt(source, time, value, values, counter, all) })
    counter = { at: time, value }
  }
  return all.slice(earlier.length)
}

function stepAt(source: RainSource, at: number, value: number, values: Map<string, number>, counter: { at: number; value: number } | undefined, before: readonly RainStep[]): number {
  const period = periods[source]
  if (period) return less(value, fallen(before, at - period))
  if (source === 'PJ') return sinceEight(at, value, counter)
  return counterStep(counter, { at, value }) ?? periodAt(at, values, before)
}

/** PJ counts from 08:00 Beijing, which is 00:00 UTC; the value at 08:00 itself ends the day before. */
function sinceEight(at: number, value: number, counter: { at: number; value: number } | undefined): number {
  const start = Math.floor((at - 1) / counterGap) * counterGap
  const step = counter && counter.at > start ? counterStep(counter, { at, value }) : at - start <= hour ? value : undefined
  return step ?? 0
}

/** What the gauge itself says of the time just before, where its counter can't: the widest period it gives, less what is counted already. */
function periodAt(at: number, values: Map<string, number>, before: readonly RainStep[]): number {
  for (const key of ['P1', 'PN30', 'PN10', 'PN05', 'DRP'] as const) {
    const value = values.get(key)
    if (value !== undefined) return less(value, fallen(before, at - (periods[key] as number)))
  }
  return 0
}

const less = (value: number, counted: number) => Math.max(0, thousandth(value - counted))

function fallen(before: readonly RainStep[], after: number): number {
  let sum = 0
  for (let i = before.length - 1; i >= 0 && (before[i] as RainStep).at > after; i--) sum += (before[i] as RainStep).mm
  return sum
}
