// Filing a village's plan: the new version is in force, the one before stays on file.
import { type Tx } from '#kit/db'
import { record } from '#kit/events'
import { levels, regionOf } from '#registry/regions'
import { notAVillage } from './errors.ts'
import * as store from './store.ts'

export async function filePlan(tx: Tx, given: store.Given): Promise<{ id: string; version: number }> {
  const region = await regionOf(tx, given.regionCode)
  if (region.level !== levels.village) throw notAVillage({ name: region.name })
  await store.supersede(tx, given.regionCode)
  const filed = await store.insert(tx, given, region.path)
  await record(tx, { type: 'village_plan.filed', subject: { kind: 'village_plan', id: filed.id }, region: region.path, data: { title: given.title, version: filed.version, peopleAtRisk: given.peopleAtRisk } })
  return filed
}
