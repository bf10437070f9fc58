// Planned inspections: rows of the ledger for enterprises that were chosen, given to groups and inspectors.
import { randomUUID } from 'node:crypto'
import { actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { record } from '#kit/events'
import { closeChange, insertMany, insertRecords, lockRecords, only, openChange, type Origin, recordOf, type Stored, updateRecords } from '#registry/ledger'
import { groupUnknown, notInspector, notPlanned, outOfReach } from './errors.ts'
import { nextCodes } from './codes.ts'
import { inspections } from './ledger.ts'
import type { Mode } from './modes.ts'

export type Target = { id: string; name: string; sector: string | null; regionCode: string; regionPath: string; lon: number | null; lat: number | null }
export type Plan = { mode: Mode; dueOn: string | null; campaignId: string | null; campaignName: string | null; selectionId: string | null; /** which list; the version is the one in force when the inspection begins */ checklistKey: string | null }

/** One planned row for each enterprise, in the order given; returns their ids. */
export async function planInspections(tx: Tx, targets: readonly Target[], plan: Plan, origin: Origin = 'form'): Promise<string[]> {
  const codes = await nextCodes(tx, 'JC', targets.length), change = await openChange(tx, inspections, { origin })
  const records = targets.map((t, i): Stored => ({ id: randomUUID(), ...plannedRecord(t, plan, codes[i] as string) }))
  if (records.length > 500) await insertMany(tx, inspections, records, change)
  else await insertRecords(tx, inspections, records, change)
  await closeChange(tx, change, records.length)
  return records.map((r) => String(r.id))
}

const plannedRecord = (t: Target, plan: Plan, code: string): Stored => recordOf(inspections, {
  code, enterpriseId: t.id, enterpriseName: t.name, sector: t.sector, stage: 'planned', mode: plan.mode, dueOn: plan.dueOn, campaignId: plan.campaignId, campaignName: plan.campaignName,
  selectionId: plan.selectionId, checklistKey: plan.checklistKey,
}, t)

export type Person = { id: string; name: string; regionPath: string }
/** Inspectors whom the actor sees, by their accounts. */
export const inspectorRows = (tx: Tx, ids?: readonly string[]): Promise<Person[]> =>
  tx.rows(sql`select id, name, region_path from users where 'inspector' = any(roles) and disabled_at is null and (${ids ?? null}::uuid[] is null or id = any(${ids ?? null}::uuid[])) order by region_path, name, id`)

export const targetRows = (tx: Tx, ids: readonly string[]): Promise<Target[]> =>
  tx.rows(sql`select e.id, e.name, e.sector, e.region_code, e.region_path, e.lon, e.lat from unnest(${ids}::uuid[]) with ordinality as w(id, n) join enterprises_seen e on e.id = w.id where e.retired_at is null order by w.n`)

type Row = Awaited<ReturnType<typeof lockRecords>>[number]
export async function requirePlanned(tx: Tx, ids: readonly string[]): Promise<Row[]> {
  const rows = await lockRecords(tx, inspections, ids), wrong = rows.filter((r) => r.record.stage !== 'planned' || r.record.retired_at)
  if (wrong.length || rows.length !== new Set(ids).size) throw notPlanned({ codes: wrong.length ? wrong.map((r) => String(r.record.code)) : ['所选任务'] })
  return rows
}

export type Assignment = { ids: readonly string[]; userIds: readonly string[]; groupNo?: number | null; dueOn?: string | null }

/** Gives plans to inspectors, and to a group of their campaign where one is named. Who had them before has them no longer. */
export async function assignInspections(tx: Tx, given: Assignment): Promise<{ assigned: number }> {
  const rows = await requirePlanned(tx, given.ids), people = await inspectorRows(tx, given.userIds)
  if (people.length !== new Set(given.userIds).size) throw notInspector({ ids: given.userIds.filter((id) => !people.some((p) => p.id === id)) })
  const far = people.filter((p) => rows.some((r) => !String(r.record.region_path).startsWith(p.regionPath)))
  if (far.length) throw outOfReach({ names: far.map((p) => p.name) })
  if (given.groupNo) await requireGroup(tx, rows, given.groupNo)
  await putInspectors(tx, rows.map((r) => ({ inspectionId: r.id, regionPath: String(r.record.region_path), people })))
  const after = { inspectors: people.map((p) => p.name).join('、') || null, ...(given.groupNo ? { group_no: given.groupNo } : {}), ...(given.dueOn ? { due_on: given.dueOn } : {}) }
  const change = await openChange(tx, inspections, { origin: 'bulk', note: '安排检查人员' })
  await updateRecords(tx, inspections, rows.map((r) => ({ id: r.id, kind: 'changed' as const, before: only(r.record, Object.keys(after)), after })), change)
  await closeChange(tx, change, rows.length)
  await record(tx, { type: 'inspection.assigned', subject: { kind: 'ledger_change', id: change.id }, region: commonPath(rows.map((r) => String(r.record.region_path))), data: { inspections: rows.length, inspectors: people.map((p) => p.name), by: actorName(tx.actor) } })
  return { assigned: rows.length }
}

async function requireGroup(tx: Tx, rows: readonly Row[], no: number): Promise<void> {
  const campaigns = [...new Set(rows.map((r) => r.record.campaign_id as string | null))]
  for (const id of campaigns) if (!id || !(await tx.maybe(sql`select 1 from inspection_groups where campaign_id = ${id} and no = ${no}`))) throw groupUnknown({ no })
}

export async function putInspectors(tx: Tx, given: readonly { inspectionId: string; regionPath: string; people: readonly { id?: string | null; name: string; certificate?: string }[] }[]): Promise<void> {
  await tx.run(sql`delete from inspection_inspectors where inspection_id = any(${given.map((g) => g.inspectionId)}::uuid[])`)
  const rows = given.flatMap((g) => g.people.map((p, i) => ({ i: g.inspectionId, n: i + 1, r: g.regionPath, u: p.id ?? null, name: p.name, c: p.certificate ?? '' })))
  await tx.run(sql`insert into inspection_inspectors (inspection_id, ordinal, region_path, user_id, name, certificate)
    select i, n, r, u, name, c from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(i uuid, n int, r text, u uuid, name text, c text)`)
}

/** The smallest region that holds all of them. */
export function commonPath(paths: readonly string[]): string {
  const [first = '', ...rest] = paths
  let parts = first.split('/').filter(Boolean)
  for (const path of rest) { const other = path.split('/'); parts = parts.slice(0, parts.findIndex((p, i) => p !== other[i]) === -1 ? parts.length : parts.findIndex((p, i) => p !== other[i])) }
  return parts.map((p) => `${p}/`).join('')
}
