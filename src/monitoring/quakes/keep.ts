// What a network publishes, revised until it is reviewed. Each quake is one row by the network's id; older news of it change nothing.
import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import { distance } from '#kit/geo'
import { theCity } from '#registry/regions'
import { reachesOf, type QuakeIn } from './model.ts'
import { theModel, upsert } from './store.ts'

export type Kept = { fresh: number; revised: number; known: number; outside: number }
/** Which quakes concern this city: within so far, or so strong wherever they are. */
export type Concern = { withinKm: number; minMagnitude: number; anywhereFrom: number }
export const usualConcern: Concern = { withinKm: 1500, minMagnitude: 2.5, anywhereFrom: 7 }

export async function keepQuakes(tx: Tx, quakes: readonly QuakeIn[], source: string, concern: Concern = usualConcern): Promise<Kept> {
  const city = await theCity(tx), model = await theModel(tx)
  const seat = city?.lon != null && city.lat != null ? { lon: city.lon, lat: city.lat } : undefined
  const out: Kept = { fresh: 0, revised: 0, known: 0, outside: 0 }
  for (const q of quakes) {
    const cityKm = seat ? Math.round(distance(seat, q) / 1000) : null
    const far = cityKm !== null && cityKm > concern.withinKm
    if (q.magnitude < concern.minMagnitude || (far && q.magnitude < concern.anywhereFrom)) { out.outside++; continue }
    const kept = await upsert(tx, q, source)
    if (!kept) { out.known++; continue }
    out[kept.fresh ? 'fresh' : 'revised']++
    // for the rules: where, how strong, and how far the model says that each intensity reaches
    await record(tx, { type: kept.fresh ? 'quake.located' : 'quake.revised', subject: { kind: 'quake', id: kept.id }, region: city?.path ?? '', data: {
      at: q.at, lon: q.lon, lat: q.lat, depthKm: q.depthKm, magnitude: q.magnitude, status: q.status, cityKm, reaches: reachesOf(model, q.magnitude), model: true,
    } })
  }
  return out
}
