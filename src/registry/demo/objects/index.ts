// The generated objects into their ledgers, through the engine: rows, words, history, one change for each ledger.
import { raw, sql, type Sql, type Tx } from '#kit/db'
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
import { allStandards, closeChange, hooksOf, insertMany, openChange, recordOf } from '#registry/ledger'
import { ratedCount } from '../enterprises.ts'
import type { Places } from '../places.ts'
import { idOf } from '../random.ts'
import { groupOf, inRound } from '../rounds.ts'
import { type Scale, small } from '../scale.ts'
import { censusLayersOf } from './census.ts'
import { depotsOf, equipmentOf, expertsOf, suppliesOf } from './forces.ts'
import type { Known, Made, World } from './maker.ts'
import { forestWardensOf, geohazardsOf, protectedPlacesOf, waterworksOf } from './nature.ts'
import { chemicalsOf, majorHazardsOf, riskPointsOf } from './risks.ts'
import { emergencyPlansOf, insurancePoliciesOf, managementPostsOf, parksOf, projectsOf } from './works.ts'

/** Every ledger with its rows, in the order in which they point at each other. */
export function objectsOf(world: World): readonly (readonly [Ledger, Made[]])[] {
  const stores = depotsOf(world), all: readonly (readonly [Ledger, Made[]])[] = [
    [majorHazards, majorHazardsOf(world)], [riskPoints, riskPointsOf(world)], [chemicals, chemicalsOf(world)], [geohazards, geohazardsOf(world)], [waterworks, waterworksOf(world)], [forestWardens, forestWardensOf(world)], [protectedPlaces, protectedPlacesOf(world)],
    [experts, expertsOf(world)], [depots, stores], [supplies, suppliesOf(world, stores)], [equipment, equipmentOf(world, stores)],
    [managementPosts, managementPostsOf(world)], [parks, parksOf(world)], [projects, projectsOf(world)], [emergencyPlans, emergencyPlansOf(world)], [insurancePolicies, insurancePoliciesOf(world)],
  ]
  return all.map(([ledger, rows]) => { const values = inRound(ledger, world.round); return [ledger, rows.map((row) => ({ ...row, values: values(row.values) }))] as const })
}

/**
 * What the rows of a round point at. `small`: at most three of each; what hangs on an enterprise is there only where there are enterprises. A further round points at its own
 * enterprises, teams and shelters; its reservoirs have no gauge.
 */
export async function worldOf(tx: Tx, places: Places, scale: Scale, round = 0): Promise<World> {
  const known = (table: string, more: string, where: Sql) => tx.rows<Known>(sql`select id, name, region_path, lon, lat ${raw(more)} from ${raw(table)} where demo ${where} order by id`)
  const each = ratedCount(scale.enterprises), own = round ? sql`and id between ${idOf(20, round * each + 1)} and ${idOf(20, (round + 1) * each)}` : sql``, group = round ? sql`and substr(id::text, 20, 4) = ${groupOf(round)}` : sql``
  return {
    places, small: scale === small, round, standards: await allStandards(tx), enterprises: await known('enterprises', ', sector, features', sql`and (features is not null or sector in ('chemical', 'gas')) and right(id::text, 1) in ('0', '8') ${own}`),
    teams: await known('teams', '', group), shelters: await known('shelters', '', group), reservoirs: round ? [] : await known('stations', '', sql`and kind = 'K'`),
  }
}

/** A step of the demo city: after the enterprises, teams, shelters and stations that the rows point at. */
export async function objects(tx: Tx, places: Places, scale: Scale, { round = 0 }: { round?: number } = {}): Promise<number> {
  const world = await worldOf(tx, places, scale, round)
  let rows = 0
  for (const [ledger, made] of objectsOf(world)) {
    if (!made.length) continue
    const change = await openChange(tx, ledger, { origin: 'demo', note: '演示' })
    const count = await insertMany(tx, ledger, made.map(({ id, place, lon, lat, values }) => ({ id, demo: true, ...recordOf(ledger, values, { regionCode: place.code, regionPath: place.path, lon, lat }, world.standards) })), change, ['demo'])
    await closeChange(tx, change, count)
    await hooksOf(ledger).after?.(tx, made.map(({ id }) => id))
    await tx.run(sql`select registry_analyze_table(${ledger.table})`)
    rows += count
  }
  if (!round) for (const layer of censusLayersOf(world)) await takeInLayer(tx, { ...layer, source: '演示', datum: 'wgs84', year: 2022 }, 'demo')
  return rows
}
