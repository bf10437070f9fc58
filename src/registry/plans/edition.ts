// Filing a newer edition: it is in force, the one before stays on file.
import { sql, type Tx } from '#kit/db'
import { record } from '#kit/events'
import { open } from '#kit/seal'
import { type Row, writable } from '#registry/definition'
import { addRow, retireRow, rowOf } from '#registry/ledger'
import { villagePlans } from './ledger.ts'

/** What is not given stays as it was in the edition before. */
export async function nextEdition(tx: Tx, id: string, given: Record<string, unknown>): Promise<Row> {
  const before = await rowOf(tx, villagePlans, id), { sealed } = await tx.one<{ sealed: Buffer | null }>(sql`select leader_phone_sealed as sealed from village_plans where id = ${id}`)
  const carried = Object.fromEntries(writable(villagePlans).map(([name]) => [name, before[name] ?? null]))
  await retireRow(tx, villagePlans, id, '新版代替')
  const filed = await addRow(tx, villagePlans, { ...carried, leaderPhone: sealed && open(sealed), lon: before.lon, lat: before.lat, ...given, regionCode: before.regionCode })
  await record(tx, { type: 'village_plan.filed', subject: { kind: 'village_plan', id: filed.id }, region: filed.regionPath, data: { title: filed.title, edition: filed.edition, peopleAtRisk: filed.peopleAtRisk } })
  return filed
}
