// Which part of a storm is worth replaying, and the steps of its clock.
import { distanceKm, stateAt, states, type State, type Track } from '#monitoring/typhoons'

export type Plan = { from: string; until: string; nearestKm: number; nearestAt: string }
type Point = { lon: number; lat: number }

/** Rain of the model is below a millimetre an hour beyond this. */
const reachKm = 500
/** SL 651 sends two digits of the year and means 20YY: a gauge can't speak of an older storm. */
const firstYear = '2000'

/** From 6 hours before the storm comes within 500 km of the city until it leaves them; RangeError with the reason where that is never. */
export function planOf(track: Track, city: Point, wish: { from?: string; until?: string } = {}): Plan {
  const steps = states(track.fixes, 60)
  const [first, last] = [steps[0], steps.at(-1)]
  if (!first || !last) throw new RangeError(`storm ${track.no} ${track.name} has no positions`)
  if (first.at < firstYear) throw new RangeError(`storm ${track.no} ${track.name} is of ${first.at.slice(0, 4)}: SL 651 cannot say a year before 2000`)
  const near = steps.reduce((a, b) => (distanceKm(b, city) < distanceKm(a, city) ? b : a))
  const within = steps.filter((step) => distanceKm(step, city) <= reachKm)
  const nearestKm = Math.round(distanceKm(near, city))
  const [start, end] = [within[0], within.at(-1)]
  if ((!start || !end) && !(wish.from && wish.until)) {
    throw new RangeError(`storm ${track.no} ${track.name} comes no nearer than ${nearestKm} km (${near.at}); name --from and --until to replay it all the same`)
  }
  const early = start ? new Date(Date.parse(start.at) - 6 * 3_600_000).toISOString() : first.at
  const bound = (at: string): string => (at < first.at ? first.at : at > last.at ? last.at : at)
  const plan = { from: bound(wish.from ?? early), until: bound(wish.until ?? (end ?? last).at), nearestKm, nearestAt: near.at }
  if (plan.from >= plan.until) throw new RangeError(`nothing to replay between ${plan.from} and ${plan.until}`)
  return plan
}

/** The storm at each step of its own clock, on whole multiples of `minutes`. */
export function* stepsOf(track: Track, from: string, until: string, minutes: number): Generator<State> {
  const length = minutes * 60_000
  for (let ms = Math.ceil(Date.parse(from) / length) * length; ms <= Date.parse(until); ms += length) {
    const state = stateAt(track.fixes, new Date(ms).toISOString())
    if (state) yield state
  }
}
