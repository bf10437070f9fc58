// The regions of one prefecture as rows, before they meet the database.
import { divisionsUnder, prefectures, type Division } from './divisions.ts'
import { levels, shorten } from './model.ts'
import { unitsOf, type Units } from './units.ts'

export type Draft = {
  code: string; parentCode: string | null; level: number; name: string; shortName: string; ordinal: number; path: string
  gbCode: string | null; gbParent: string | null; functional: boolean
}

/** '350500' → '3505'; '110000', a municipality, → '11'. */
const prefixOf = (city: string): string => city.replace(/(?:00)+$/, '')

/** A part of a prefecture, for tests: these towns, so many villages in each, with zones or as the national table has it. */
export type Part = { towns: readonly string[]; villagesPerTown: number; zones: boolean }

/** City, counties, towns, villages, parents first; undefined when the codes know no such prefecture. */
export function regionsOf(city: string, only?: Part): Draft[] | undefined {
  const prefecture = prefectures().find(({ code }) => code === city)
  if (!prefecture) return undefined
  const units = only && !only.zones ? { ...unitsOf(city), zones: [] } : unitsOf(city)
  const prefix = prefixOf(city)
  const administered = ({ code }: Division) => !units.excluded.includes(code.slice(0, 6))
  const root: Draft = { ...plain(city, null, levels.city, prefecture.name, ''), ordinal: 0 }
  const counties = countiesOf(root, divisionsUnder('areas', prefix).filter(administered), units)
  const towns = under(counties, divisionsUnder('streets', prefix).filter(administered), levels.town, ({ code }) => zoneOf(units, code) ?? countyKey(city, code), units)
  const villages = under(towns, divisionsUnder('villages', prefix).filter(administered), levels.village, ({ code }) => code.slice(0, 9), units)
  return only ? partOf(root, counties, towns, villages, only) : [root, ...counties, ...towns, ...villages]
}

function partOf(root: Draft, counties: Draft[], towns: Draft[], villages: Draft[], only: Part): Draft[] {
  const kept = towns.filter(({ code }) => only.towns.includes(code))
  const some = kept.flatMap((town) => villages.filter((village) => village.parentCode === town.code).slice(0, only.villagesPerTown))
  return [root, ...counties.filter(({ code }) => kept.some((town) => town.parentCode === code)), ...kept, ...some]
}

const zoneOf = (units: Units, town: string): string | undefined => units.zones.find((zone) => zone.towns.includes(town))?.code

/** 东莞, 中山, 儋州 have no counties: their towns hang on an area that carries the city's own code. */
const countyKey = (city: string, town: string): string => (town.slice(0, 6) === city ? `${city}ZX` : town.slice(0, 6))

function plain(code: string, parentCode: string | null, level: number, name: string, above: string): Draft {
  return { code, parentCode, level, name, shortName: shorten(name, level), ordinal: 0, path: `${above}${code}/`, gbCode: code, gbParent: null, functional: false }
}

function countiesOf(root: Draft, areas: Division[], units: Units): Draft[] {
  const own = areas.map(({ code, name }): Draft =>
    code === root.code
      ? { ...plain(`${code}ZX`, root.code, levels.county, `${name}直属镇街`, root.path), gbCode: null, gbParent: code, functional: true }
      : plain(code, root.code, levels.county, name, root.path))
  const zones = units.zones.map((zone): Draft =>
    ({ ...plain(zone.code, root.code, levels.county, zone.name, root.path), shortName: zone.name, gbCode: null, gbParent: zone.gbParent, functional: true }))
  const rank = (code: string) => units.order.indexOf(code) + 1
  return [...own, ...zones].map((draft) => ({ ...draft, ordinal: rank(draft.code) })).sort((a, b) => a.ordinal - b.ordinal)
}

function under(parents: Draft[], rows: Division[], level: number, parentOf: (row: Division) => string, units: Units): Draft[] {
  const byCode = new Map(parents.map((parent) => [parent.code, parent]))
  return rows.flatMap((row) => {
    const parent = byCode.get(parentOf(row))
    if (!parent) return []
    const draft = plain(row.code, parent.code, level, row.name, parent.path)
    return [zoneOf(units, row.code) ? { ...draft, gbParent: row.code.slice(0, 6) } : draft]
  })
}
