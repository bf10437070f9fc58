// The division codes of one prefecture into the ledger; positions and schematic shapes where they ship.
import { type Tx } from '#kit/db'
import { record } from '#kit/events'
import { regionsOf, type Part } from './build.ts'
import { cityAlreadyThere, unknownPrefecture } from './errors.ts'
import { placesOf, shippedSeats, shippedShapes } from './positions.ts'
import { insertBoundaries, insertRegions, theCity } from './store.ts'
import { unitsOf } from './units.ts'

/**
 * Loads the regions of a prefecture ('350500'): codes always, positions and shapes only where the product ships them (regions.lon is
 * null elsewhere, and the map says what is missing). Doing it again for the same city changes nothing; one installation has one city.
 */
export async function loadPrefecture(tx: Tx, code: string, options: { only?: Part } = {}): Promise<{ regions: number; placed: number }> {
  const city = await theCity(tx)
  if (city && city.code !== code) throw cityAlreadyThere({ name: city.name })
  if (city) return { regions: 0, placed: 0 }
  const drafts = regionsOf(code, options.only)
  if (!drafts) throw unknownPrefecture({ code })
  const shapes = shippedShapes(code)
  const places = placesOf(drafts, shippedSeats(code), shapes)
  await insertRegions(tx, drafts, places)
  const known = new Set(drafts.map((draft) => draft.code))
  await insertBoundaries(tx, shapes.filter(({ properties }) => known.has(properties.code)).map(({ properties, geometry }) =>
    ({ code: properties.code, source: '示意图形：由驻地与海岸线推得', datum: 'wgs84', attribution: properties.attribution, schematic: true, geometry })))
  await record(tx, { type: 'region.loaded', subject: { kind: 'region', id: code }, region: `${code}/`, data: { regions: drafts.length, placed: places.size, source: unitsOf(code).source } })
  return { regions: drafts.length, placed: places.size }
}
