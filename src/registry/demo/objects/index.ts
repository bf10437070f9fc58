// The generated objects into their ledgers, through the engine: rows, words, history, one change for each ledger.
import { raw, sql, type Tx } from '#kit/db'
import type { Ledger } from '#registry/definition'
import { takeInLayer } from '#registry/census'
import { chemicals } from '#registry/chemicals'
import { depots, equipment, supplies } from '#registry/depots'
import { emergencyPlans } from '#registry/emergencyPlans'
import { experts } from '#registry/experts'
import { forestWardens } from '#registry/forests'
import { geohazards } from '#registry/geohazards'
import { majorHazards, riskPoints } from '#registry/hazards'
import { insurancePolicies } from '#registry/insurance'
import { managementPosts } from '#registry/managementPosts'
import { parks } from '#registry/parks'
import { projects } from '#registry/projects'
import { protectedPlaces } from '#registry/protection'
import { waterworks } from '#registry/waterworks'
import { closeChange, insertMany, openChange, recordOf } from '#registry/ledger'
import type { Places } from '../places.ts'
import { type Scale, small } from '../scale.ts'
import { censusLayersOf } from './census.ts'
import { depotsOf, equipmentOf, expertsOf, suppliesOf } from './forces.ts'
import type { Known, Made, World } from './maker.ts'
import { forestWardensOf, geohazardsOf, protectedPlacesOf, waterworksOf } from './nature.ts'
import { chemicalsOf, majorHazardsOf, riskPointsOf } from './risks.ts'
import { emergencyPlansOf, insurancePoliciesOf, managementPostsOf, parksOf, projectsOf } from './works.ts'

/** Every ledger with its rows, in the order in which they point at each other. */
export function objectsOf(world: World): readonly (readonly [Ledger, Made[]])[] {
  const stores = depotsOf(world)
  return [
    [majorHazards, majorHazardsOf(world)], [riskPoints, riskPointsOf(world)], [chemicals, chemicalsOf(world)], [geohazards, geohazardsOf(world)], [waterworks, waterworksOf(world)], [forestWardens, forestWardensOf(world)], [protectedPlaces, protectedPlacesOf(world)],
    [experts, expertsOf(world)], [depots, stores], [supplies, suppliesOf(world, stores)], [equipment, equipmentOf(world, stores)],
    [managementPosts, managementPostsOf(world)], [parks, parksOf(world)], [projects, projectsOf(world)], [emergencyPlans, emergencyPlansOf(world)], [insurancePolicies, insurancePoliciesOf(world)],
  ]
}

/** `small`: at most three of each; what hangs on an enterprise is there only where there are enterprises. */
export async function worldOf(tx: Tx, places: Places, small: boolean): Promise<World> {
  const known = (table: string, more = '', where = '') => tx.rows<Known>(sql`select id, name, region_path, lon, lat ${raw(more)} from ${raw(table)} where demo ${raw(where)} order by id`)
  return {
    places, small, enterprises: await known('enterprises', ', sector, features', "and (features is not null or sector in ('chemical', 'gas')) and right(id::text, 1) in ('0', '8')"),
    teams: await known('teams'), shelters: await known('shelters'), reservoirs: await known('stations', '', "and kind = 'K'"),
  }
}

/** A step of the demo city: after the enterprises, teams, shelters and stations that the rows point at. */
export async function objects(tx: Tx, places: Places, scale: Scale): Promise<number> {
  const world = await worldOf(tx, places, scale === small)
  let rows = 0
  for (const [ledger, made] of objectsOf(world)) {
    const change = await openChange(tx, ledger, { origin: 'demo', note: '演示' })
    const count = await insertMany(tx, ledger, made.map(({ id, place, lon, lat, values }) => ({ id, demo: true, ...recordOf(ledger, values, { regionCode: place.code, regionPath: place.path, lon, lat }) })), change, ['demo'])
    await closeChange(tx, change, count)
    await tx.run(sql`select registry_analyze_table(${ledger.table})`)
    rows += count
  }
  for (const layer of censusLayersOf(world)) await takeInLayer(tx, { ...layer, source: '演示', datum: 'wgs84', year: 2022 }, 'demo')
  return rows
}
