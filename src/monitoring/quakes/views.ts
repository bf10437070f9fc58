import type { Tx } from '#kit/db'
import { distance } from '#kit/geo'
import { theCity } from '#registry/regions'
import { quakeUnknown } from './errors.ts'
import { intensityAt, reachesOf, type Quake, type QuakeModel } from './model.ts'
import { listQuakes, quakeById, theModel, towns, type Filter, type Row } from './store.ts'

const tenth = (n: number): number => Math.round(n * 10) / 10

function told(row: Row, model: QuakeModel, seat: { lon: number; lat: number } | undefined): Quake {
  const cityKm = seat ? Math.round(distance(seat, row) / 1000) : null
  return { ...row, cityKm, cityIntensity: cityKm === null ? null : Math.max(0, tenth(intensityAt(model, row.magnitude, cityKm))), reaches: reachesOf(model, row.magnitude) }
}

async function seatOf(tx: Tx): Promise<{ lon: number; lat: number } | undefined> {
  const city = await theCity(tx)
  return city?.lon != null && city.lat != null ? { lon: city.lon, lat: city.lat } : undefined
}

export async function quakesOf(tx: Tx, filter: Filter) {
  const [model, seat, list] = [await theModel(tx), await seatOf(tx), await listQuakes(tx, filter)]
  return { ...list, rows: list.rows.map((row) => told(row, model, seat)), model }
}

/** Towns of the asker's scope where the model reckons Ⅴ or more, the strongest first. */
export async function quakeOf(tx: Tx, id: string) {
  const row = await quakeById(tx, id)
  if (!row) throw quakeUnknown({ id })
  const model = await theModel(tx)
  const reached = (await towns(tx)).flatMap((town) => {
    const km = distance(town, row) / 1000, intensity = tenth(intensityAt(model, row.magnitude, km))
    return intensity >= 4.5 ? [{ code: town.code, name: town.name, countyName: town.countyName, km: Math.round(km), intensity }] : []
  }).sort((a, b) => b.intensity - a.intensity || a.code.localeCompare(b.code))
  return { quake: told(row, model, await seatOf(tx)), towns: reached, model }
}
