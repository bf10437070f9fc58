// 风圈何时到: for every town when each circle covers it, by what was observed and then by the forecast of one agency.
import type { Tx } from '#kit/db'
import { foundStorm } from './actions.ts'
import type { Reach } from './api.ts'
import { circleForces, type CircleForce } from './model.ts'
import { partNear, likeness } from './similar.ts'
import { distanceKm } from './sphere.ts'
import { archiveFixes, cityPlace, townPlaces } from './store.ts'
import { trackBy } from './known.ts'
import { passage, stateAt, states } from './track.ts'

/** One row a town in the reader's scope; a force that never comes is null. Towns that nothing reaches are left out. */
export async function reachOf(tx: Tx, stormId: string, agency?: string): Promise<{ now: string | null; agency: string | null; model: boolean; rows: Reach[]; total: number; towns: number }> {
  await foundStorm(tx, stormId)
  const { track, now } = await trackBy(tx, stormId, agency)
  const steps = states(track, 60), here = now ? stateAt(track, now) : undefined
  const towns = await townPlaces(tx)
  const rows = towns.flatMap(({ code, name, countyCode, countyName, lon, lat }): Reach[] => {
    const found = Object.fromEntries(circleForces.map((force) => [force, passing(force)])) as Reach['reach']
    function passing(force: CircleForce) {
      const p = passage(steps, { lon, lat }, force, (at) => stateAt(track, at))
      return p ? { reachedAt: p.reachedAt, leftAt: p.leftAt, hoursLeft: now ? Math.max(0, hours(now, p.reachedAt)) : null } : null
    }
    if (!found[7] && !found[10] && !found[12]) return []
    const near = passage(steps, { lon, lat }, found[7] ? 7 : found[10] ? 10 : 12)
    return [{ code, name, countyCode, countyName, kmNow: here ? Math.round(distanceKm(here, { lon, lat })) : null, nearestKm: near?.nearestKm ?? 0, nearestAt: near?.nearestAt ?? '', reach: found }]
  })
  rows.sort((a, b) => first(a).localeCompare(first(b)) || a.nearestKm - b.nearestKm)
  return { now, agency: agency ?? null, model: steps.some((s) => s.radiiModel), rows, total: rows.length, towns: towns.length }
}

const hours = (from: string, to: string): number => Math.round(((Date.parse(to) - Date.parse(from)) / 3_600_000) * 10) / 10
const first = (r: Reach): string => r.reach[7]?.reachedAt ?? r.reach[10]?.reachedAt ?? r.reach[12]?.reachedAt ?? '9'

/** The storms of the archive whose tracks near the city are most like this one's, the most alike first. */
export async function similarTo(tx: Tx, stormId: string, limit: number) {
  await foundStorm(tx, stormId)
  const city = await cityPlace(tx)
  if (city?.lon == null || city.lat == null) return { rows: [], total: 0, compared: 0 }
  const seat = { lon: city.lon, lat: city.lat }
  const own = partNear((await trackBy(tx, stormId)).track, seat)
  if (!own) return { rows: [], total: 0, compared: 0 }
  const archive = [...Map.groupBy(await archiveFixes(tx, stormId, seat), (f) => f.stormId).values()]
  const rows = archive.flatMap((fixes) => {
    const part = partNear(fixes, seat), [head] = fixes
    return part && head ? [{ id: head.stormId, no: head.no, name: head.name, nameZh: head.nameZh, line: fixes.map((f): [number, number] => [f.lon, f.lat]), ...likeness(own, part) }] : []
  })
  rows.sort((a, b) => a.score - b.score)
  return { rows: rows.slice(0, limit), total: rows.length, compared: archive.length }
}

