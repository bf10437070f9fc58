// `anlan import seats`: where the seats of a prefecture's regions are (code,lon,lat). Villages without a line of their own are scattered round their town.
import { sql, type Tx } from '#kit/db'
import { record } from '#kit/events'
import { brokenSeats, cityMissing } from './errors.ts'
import { parseSeats, placesOf, type Shape } from './positions.ts'
import { outlines, setPositions, theCity } from './store.ts'

export type SeatsImported = { seats: number; placed: number; unknown: string[] }

/** `text`: CSV with a header line code,lon,lat in WGS84 degrees. Nothing is written when a line can't be read. */
export async function importSeats(tx: Tx, text: string): Promise<SeatsImported> {
  const city = await theCity(tx)
  if (!city) throw cityMissing({})
  const { seats, wrong } = parseSeats(text)
  const [first] = wrong
  if (first || !seats.size) throw brokenSeats({ line: first?.line ?? 1, text: first?.text.slice(0, 60) ?? '', more: Math.max(0, wrong.length - 1) })
  const regions = await tx.rows<{ code: string; parentCode: string | null; level: number }>(sql`select code, parent_code, level from regions`)
  const shapes: Shape[] = (await outlines(tx)).map(({ geometry, ...o }) => ({ properties: { ...o, kind: o.level === 2 ? 'city' : 'county' }, geometry }))
  const places = placesOf(regions, seats, shapes)
  await setPositions(tx, places)
  const known = new Set(regions.map((region) => region.code))
  const unknown = [...seats.keys()].filter((code) => !known.has(code))
  await record(tx, { type: 'region.positions_imported', subject: { kind: 'region', id: city.code }, region: city.path, data: { seats: seats.size - unknown.length, placed: places.size, unknown: unknown.length } })
  return { seats: seats.size - unknown.length, placed: places.size, unknown }
}
