// 海上船舶: which vessels at sea lie inside a storm's wind circles, now and at the hours ahead. A vessel is taken where it was last seen; where it will have gone nobody knows.
import { bearing, circlesOf, distanceKm, stormNow } from '#monitoring/typhoons'
import type { Tx } from '#kit/db'
import { noStorm } from './errors.ts'
import type { AtSeaRow, Step } from './seaModel.ts'
import { forces, type Force } from './seaModel.ts'
import * as store from './seaStore.ts'

/** Hours ahead of the storm's last position. */
const leads = [0, 3, 6, 9, 12, 15, 18, 21, 24, 30, 36, 42, 48] as const

/** The storm's circles at each of these hours, as far as its track is known; [] where there is none. */
export async function stepsOf(tx: Tx, stormId: string): Promise<Step[]> {
  const steps: Step[] = []
  let base: number | undefined
  for (const hours of leads) {
    const at = base === undefined ? undefined : new Date(base + hours * 3_600_000).toISOString()
    const found = await circlesOf(tx, stormId, at).catch((error: { code?: string }) => { if (error.code?.startsWith('storm.')) return undefined; throw error })
    if (!found) break
    base ??= Date.parse(found.at)
    const km = (force: Force) => (found.features.find((f) => f.properties.force === force)?.properties.km as number[] | undefined) ?? null
    steps.push({ hours, at: found.at, lon: found.state.lon, lat: found.state.lat, circles: { 7: km(7), 10: km(10), 12: km(12) }, model: found.state.radiiModel })
  }
  return steps
}

/** The twin of in_wind_circle() of the database; a test holds the two together. */
export function insideCircle(step: Step, force: Force, at: { lon: number; lat: number }): boolean {
  const circle = step.circles[force]
  return circle !== null && distanceKm(step, at) <= (circle[Math.floor((((bearing(step, at) % 360) + 360) % 360) / 90)] ?? 0)
}

export async function stormOf(tx: Tx, given: string | undefined): Promise<{ id: string | null; steps: Step[] }> {
  const id = given ?? (await stormNow(tx)).storm?.id ?? null
  if (id === null) return { id, steps: [] }
  const steps = await stepsOf(tx, id)
  if (given && steps.length === 0) throw noStorm({ id })
  return { id, steps }
}

/** Each vessel with when each circle first reaches it; nearest in time first, then the strongest. */
export async function vesselsAtSea(tx: Tx, steps: readonly Step[], filter: store.SeaFilter): Promise<AtSeaRow[]> {
  const rows = (await store.atSea(tx, filter)).map((v): AtSeaRow => ({
    ...v, km: steps[0] ? Math.round(distanceKm(steps[0], v)) : null,
    reached: Object.fromEntries(forces.map((force) => [force, steps.find((s) => insideCircle(s, force, v))?.at ?? null])) as AtSeaRow['reached'],
  }))
  const when = (r: AtSeaRow) => (r.reached[7] === null ? Infinity : Date.parse(r.reached[7]))
  const sooner = (a: AtSeaRow, b: AtSeaRow) => (when(a) === when(b) ? 0 : when(a) - when(b))
  return rows.sort((a, b) => sooner(a, b) || (b.reached[12] ? 1 : 0) - (a.reached[12] ? 1 : 0) || (a.km ?? 0) - (b.km ?? 0) || a.name.localeCompare(b.name))
}
