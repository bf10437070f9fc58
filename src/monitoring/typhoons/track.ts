// A storm's state between fixes, and when its circles reach a place. Pure geometry on fixes in order of time.
import { modelRadii, within, type Motion } from './circles.ts'
import type { CircleForce, Radii, RawFix } from './model.ts'
import { bearing, distanceKm, type Point } from './sphere.ts'

export type State = { at: string; lon: number; lat: number; windMs: number | null; pressureHpa: number | null; radii: Radii; radiiModel: boolean; motion: Motion; interpolated: boolean }

const time = (fix: { at: string }): number => Date.parse(fix.at)
const iso = (ms: number): string => new Date(ms).toISOString()
const still: Motion = { heading: 0, speedMs: 0 }

/** Motion on the leg that a moment lies on; at the last fix that of the leg before. */
function motionAt(fixes: readonly RawFix[], index: number): Motion {
  const [from, to] = index < fixes.length - 1 ? [fixes[index], fixes[index + 1]] : [fixes[index - 1], fixes[index]]
  if (!from || !to || time(to) <= time(from)) return still
  return { heading: bearing(from, to), speedMs: (distanceKm(from, to) * 1000) / ((time(to) - time(from)) / 1000) }
}

const between = (a: number | null, b: number | null, share: number): number | null => (a === null || b === null ? a ?? b : a + (b - a) * share)

function blend(a: Radii, b: Radii, share: number): Radii {
  const circle = (x: number[] | null, y: number[] | null): number[] | null =>
    x && y ? x.map((km, at) => Math.round(km + ((y[at] ?? km) - km) * share)) : share < 0.5 ? x : y
  return { 7: circle(a[7], b[7]), 10: circle(a[10], b[10]), 12: circle(a[12], b[12]) }
}

/** Where the storm is at a moment; undefined before its first and after its last fix. Linear between fixes: 6 h apart at most. */
export function stateAt(fixes: readonly RawFix[], at: string): State | undefined {
  const ms = Date.parse(at)
  const index = fixes.findLastIndex((fix) => time(fix) <= ms)
  const from = fixes[index]
  if (!from) return undefined
  const to = fixes[index + 1]
  if (!to && ms > time(from)) return undefined
  const share = to ? (ms - time(from)) / (time(to) - time(from)) : 0
  const motion = motionAt(fixes, index)
  const here = {
    at: iso(ms), lon: from.lon + ((to?.lon ?? from.lon) - from.lon) * share, lat: from.lat + ((to?.lat ?? from.lat) - from.lat) * share,
    windMs: between(from.windMs, to?.windMs ?? null, share), pressureHpa: between(from.pressureHpa, to?.pressureHpa ?? null, share),
  }
  const given = from.radii && (to?.radii || share === 0) ? blend(from.radii, to?.radii ?? from.radii, share) : undefined
  return { ...here, radii: given ?? modelRadii(here, motion), radiiModel: given === undefined, motion, interpolated: share > 0 }
}

/** Every `minutes` from first to last fix, fixes themselves included. */
export function states(fixes: readonly RawFix[], minutes: number): State[] {
  const [first, last] = [fixes[0], fixes.at(-1)]
  if (!first || !last) return []
  const moments = new Set(fixes.map(time))
  for (let ms = Math.ceil(time(first) / (minutes * 60_000)) * minutes * 60_000; ms <= time(last); ms += minutes * 60_000) moments.add(ms)
  return [...moments].sort((a, b) => a - b).flatMap((ms) => stateAt(fixes, iso(ms)) ?? [])
}

export type Passage = { reachedAt: string; leftAt: string | null; nearestKm: number; nearestAt: string }

const covers = (state: State, place: Point, force: CircleForce): boolean => within(state.radii, force, bearing(state, place), distanceKm(state, place))

/**
 * When a circle first covers a place and when it last does; undefined when it never does. `steps` find the hour; with `exact` (the state
 * at any moment) the minute in it is found by halving, along the track as it runs between fixes.
 */
export function passage(steps: readonly State[], place: Point, force: CircleForce, exact?: (at: string) => State | undefined): Passage | undefined {
  const inside = steps.map((step) => covers(step, place, force))
  const first = inside.indexOf(true)
  if (first < 0) return undefined
  const after = steps[inside.lastIndexOf(true) + 1]
  const nearest = steps.map((step) => ({ at: step.at, km: distanceKm(step, place) })).reduce((a, b) => (b.km < a.km ? b : a))
  const turn = (from: State, to: State, wanted: boolean): string => (exact ? iso(halve(time(from), time(to), (ms) => { const s = exact(iso(ms)); return s !== undefined && covers(s, place, force) === wanted })) : to.at)
  const before = steps[first - 1], reached = steps[first] as State, last = steps[inside.lastIndexOf(true)] as State
  return {
    reachedAt: before ? turn(before, reached, true) : reached.at, leftAt: after ? turn(last, after, false) : null,
    nearestKm: Math.round(nearest.km), nearestAt: nearest.at,
  }
}

/** The first whole minute in (from, to] from which on a test holds, given that it holds at `to` and not at `from`. */
function halve(from: number, to: number, holds: (ms: number) => boolean): number {
  const minute = 60_000
  let [low, high] = [from, to]
  while (high - low > minute) {
    const middle = Math.round((low + high) / 2 / minute) * minute
    if (middle <= low || middle >= high) break
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}
