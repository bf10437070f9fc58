// 区划 regions: the division codes of one prefecture, where they are, and what they look like.
import type { Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import type { Feature } from '#kit/feature'
import type { Region } from './model.ts'
import { routes } from './routes.ts'
import { above, find, townsTouching, under } from './store.ts'

const everyone = ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'informant', 'enterprise_officer', 'team_leader', 'office', 'inspector', 'sysadmin', 'secadmin', 'auditor']

export const feature: Feature = { name: 'registry/regions', permissions: { 'region.read': everyone, 'map.read': everyone }, routes, ledgers: ['regions', 'region_boundaries'] }

export { commands } from './commands.ts'
export { importBoundaries } from './boundaries.ts'
export { importSeats } from './seats.ts'
export { loadPrefecture } from './load.ts'
export { prefectures } from './divisions.ts'
export { placeLabels } from './labels.ts'
export { planeOf } from './plane.ts'
/** Of a city that we know: its land as the coast leaves it, the city, its counties; [] for others. WGS84. */
export { shippedShapes } from './positions.ts'
export { outlines, theCity, type Outline } from './store.ts'
export { codesOf, levelOf, levels, parentPath, type Region } from './model.ts'

export async function regionOf(tx: Tx, code: string): Promise<Region> {
  const region = await find(tx, code)
  if (!region) throw notFound({ what: `区划 ${code}` })
  return region
}

/** '350521104' → '350500/350500TSQ/350521104/' */
export const regionPathOf = async (tx: Tx, code: string): Promise<string> => (await regionOf(tx, code)).path

/** Regions of a level (3 county, 4 town, 5 village) whose path begins with `path`, in the city's own order. */
export const regionsUnder = (tx: Tx, path: string, level: number): Promise<Region[]> => under(tx, path, level)

/** The towns of these regions: a county's towns, the town itself, a village's town. */
export const townsOf = (tx: Tx, codes: readonly string[]): Promise<Region[]> => townsTouching(tx, codes)

/** From the city down to the region itself. */
export const regionChain = (tx: Tx, path: string): Promise<Region[]> => above(tx, path)
