// `anlan import boundaries`: real outlines in place of the schematic ones, of towns too. Each import is a new version; the older ones stay.
import { type Tx } from '#kit/db'
import { record } from '#kit/events'
import { fitsTheOther } from './datum.ts'
import { cityMissing, noMatch, wrongDatum } from './errors.ts'
import type { Region } from './model.ts'
import { shippedShapes } from './positions.ts'
import { outlinesOf, unionOf, type Datum, type Outline } from './repair.ts'
import { insertBoundaries, theCity, under } from './store.ts'

export type Imported = { imported: { code: string; name: string; repaired: boolean }[]; skipped: string[] }
type Options = { source?: string; attribution?: string; force?: boolean }

/**
 * Imports outlines of the city, its counties and its towns from GeoJSON in WGS84 or GCJ-02. Matched by code, else by name where one region alone has it; what is not of this city is
 * skipped by name. Throws boundary.broken, boundary.wrong_datum (when the coast fits the other datum better), boundary.no_match.
 */
export async function importBoundaries(tx: Tx, geojson: unknown, datum: Datum, options: Options = {}): Promise<Imported> {
  const city = await theCity(tx)
  if (!city) throw cityMissing({})
  const outlines = outlinesOf(geojson, datum)
  const known = [city, ...(await under(tx, city.path, 3)), ...(await under(tx, city.path, 4))]
  const matched = outlines.flatMap((outline): Matched[] => {
    const region = regionOf(outline, known)
    return region ? [{ outline, region }] : []
  })
  if (!matched.length) throw noMatch({ names: outlines.map((o) => o.name || o.code || '无名').slice(0, 5).join('、') })
  if (!options.force) checkDatum(matched.filter((m) => m.region.level < 4).map((m) => m.outline), datum, city.code)
  const whole = cityOf(matched, known)
  if (whole) matched.push(whole)
  await insertBoundaries(tx, matched.map(({ outline, region }) => ({
    code: region.code, source: options.source ?? '导入', datum, attribution: options.attribution ?? '', schematic: false, geometry: outline.geometry,
  })))
  await record(tx, { type: 'boundary.imported', subject: { kind: 'region', id: city.code }, region: city.path, data: { codes: matched.map((m) => m.region.code), datum, source: options.source ?? '' } })
  return {
    imported: matched.map(({ outline, region }) => ({ code: region.code, name: region.name, repaired: outline.repaired })),
    skipped: outlines.filter((o) => !matched.some((m) => m.outline === o)).map((o) => o.name || o.code || '无名'),
  }
}

type Matched = { outline: Outline; region: Region }

/** A file with every county but without the city: the city is the counties together, so that no schematic outline stands beside real ones. */
function cityOf(matched: readonly Matched[], known: readonly Region[]): Matched | undefined {
  const [city, ...below] = known, counties = below.filter((region) => region.level === 3)
  if (!city || matched.some(({ region }) => region === city)) return undefined
  if (!counties.every((county) => county.functional || matched.some(({ region }) => region === county))) return undefined
  return { region: city, outline: { code: city.code, name: city.name, geometry: unionOf(matched.filter(({ region }) => region.level === 3).map(({ outline }) => outline.geometry)), repaired: false } }
}

function regionOf({ code, name }: Outline, known: readonly Region[]): Region | undefined {
  if (code !== null) return known.find((region) => region.code === code)
  const named = name === '' ? [] : known.filter((region) => region.name === name || region.shortName === name)
  // towns of two counties may share a name: a county's goes before them, of several towns none is taken
  return named.find((region) => region.level < 4) ?? (named.length === 1 ? named[0] : undefined)
}

function checkDatum(outlines: Outline[], given: Datum, city: string): void {
  const coast = shippedShapes(city).filter((shape) => shape.properties.kind === 'city')
  if (outlines.length && coast.length && fitsTheOther(outlines, coast, given)) throw wrongDatum({ given, likely: given === 'wgs84' ? 'gcj02' : 'wgs84' })
}
