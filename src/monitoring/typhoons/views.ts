// What pages and reports are told of a storm: its state now, its track and circles as GeoJSON, and the towns it reaches.
import type { Tx } from '#kit/db'
import type { Arrival, StormState } from './api.ts'
import { circleRing } from './circles.ts'
import { outsideTrack } from './errors.ts'
import { circleForces, forceOf, gradeOf, type CircleForce, type Fix, type Storm } from './model.ts'
import { distanceKm } from './sphere.ts'
import { cityPlace, fixesOf, newestStorm, townPlaces } from './store.ts'
import { passage, stateAt, states, type State } from './track.ts'
import { foundStorm } from './actions.ts'
import { bare, knownTrack, trackBy } from './known.ts'

async function told(tx: Tx, state: State): Promise<StormState> {
  const city = await cityPlace(tx)
  const seat = city?.lon != null && city.lat != null ? { lon: city.lon, lat: city.lat } : undefined
  const { at, lon, lat, windMs, pressureHpa, radiiModel, interpolated, motion } = state
  return {
    at, lon, lat, windMs, pressureHpa, radiiModel, interpolated, force: windMs === null ? null : forceOf(windMs), grade: gradeOf(windMs),
    heading: Math.round(motion.heading), speedKmh: Math.round(motion.speedMs * 3.6), cityKm: seat ? Math.round(distanceKm(state, seat)) : null,
  }
}

/** The storm at its last observed position. */
export async function stateOf(tx: Tx, stormId: string): Promise<StormState | null> {
  const fixes = await fixesOf(tx, stormId)
  const last = fixes.findLast((fix) => fix.kind === 'observed')
  const state = last && stateAt(bare(knownTrack(fixes)), last.at)
  return state ? { ...(await told(tx, state)), interpolated: last.interpolated } : null
}

/** The storm that news came of within the last day, if any, with its state. */
export async function stormNow(tx: Tx): Promise<{ storm: Storm | null; state: StormState | null; replayed: boolean }> {
  const storm = await newestStorm(tx)
  return storm ? { storm, state: await stateOf(tx, storm.id), replayed: storm.origin === 'replay' } : { storm: null, state: null, replayed: false }
}

type Feature = { type: 'Feature'; properties: Record<string, unknown>; geometry: { type: string; coordinates: unknown } }
const collection = (features: Feature[]) => ({ type: 'FeatureCollection' as const, features })
const line = (part: string, fixes: readonly Fix[]): Feature[] => fixes.length < 2 ? [] :
  [{ type: 'Feature', properties: { part }, geometry: { type: 'LineString', coordinates: fixes.map((fix) => [fix.lon, fix.lat]) } }]

export async function trackOf(tx: Tx, stormId: string) {
  await foundStorm(tx, stormId)
  const known = knownTrack(await fixesOf(tx, stormId))
  const observed = known.filter((fix) => fix.kind === 'observed')
  // the forecast's line starts where the observed one ends
  const forecast = observed.length < known.length ? [...observed.slice(-1), ...known.slice(observed.length)] : []
  const points = known.map((fix): Feature => ({
    type: 'Feature', geometry: { type: 'Point', coordinates: [fix.lon, fix.lat] },
    properties: { part: fix.kind, at: fix.at, windMs: fix.windMs, grade: fix.grade, interpolated: fix.interpolated },
  }))
  return collection([...line('observed', observed), ...line('forecast', forecast), ...points])
}

export async function circlesOf(tx: Tx, stormId: string, at?: string, agency?: string) {
  await foundStorm(tx, stormId)
  const { track: known, now } = await trackBy(tx, stormId, agency)
  const moment = at ?? now ?? ''
  const state = stateAt(known, moment)
  if (!state) throw outsideTrack({ from: known[0]?.at ?? '—', until: known.at(-1)?.at ?? '—' })
  const features = circleForces.flatMap((force): Feature[] => {
    const circle = state.radii[force]
    if (!circle) return []
    return [{ type: 'Feature', properties: { force, km: circle, model: state.radiiModel }, geometry: { type: 'Polygon', coordinates: [circleRing(state, circle)] } }]
  })
  return { ...collection(features), at: state.at, state: await told(tx, state) }
}

/** Towns in the reader's scope that a circle covers, by when it comes; `observed` where it had come by the last observed position. */
export async function arrivalsOf(tx: Tx, stormId: string, force: CircleForce) {
  await foundStorm(tx, stormId)
  const known = knownTrack(await fixesOf(tx, stormId))
  const last = known.findLast((fix) => fix.kind === 'observed')?.at ?? null
  const track = bare(known)
  const steps = states(track, 60)
  const towns = await townPlaces(tx)
  const rows = towns.flatMap(({ code, name, countyCode, countyName, lon, lat }): Arrival[] => {
    const found = passage(steps, { lon, lat }, force, (at) => stateAt(track, at))
    return found ? [{ code, name, countyCode, countyName, ...found, observed: last !== null && found.reachedAt <= last }] : []
  })
  rows.sort((a, b) => a.reachedAt.localeCompare(b.reachedAt) || a.nearestKm - b.nearestKm)
  return { force, at: last, rows, total: rows.length, towns: towns.length }
}
