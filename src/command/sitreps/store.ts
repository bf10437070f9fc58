import { sql, type Tx } from '#kit/db'
import type { Block } from '#kit/bound'
import type { BoundFigure, Sitrep } from './model.ts'

export type Stored = Sitrep & { body: Block[]; regionPath: string }
export type Taken = { slot: string; key: string; params: Record<string, unknown>; value: number | null; unit: string; text: string; columns: readonly string[]; rows: Record<string, unknown>[] }
export type Snapshot = { slot: string; key: string; params: Record<string, unknown>; value: number | null; unit: string; text: string; columns: string[]; rows: Record<string, unknown>[]; takenAt: string }

const columns = sql`s.id, s.incident_id, i.title as incident_title, s.agency, s.title, s.recipients, s.demo, s.as_of, s.revision,
  case when s.signed_at is not null then 'signed' when s.withdrawn_at is not null then 'withdrawn' else 'draft' end as state,
  s.drafted_at, s.drafted_by, s.drafted_name, s.edited_at, s.edited_by, s.edited_name, s.signed_at, s.signed_name, s.issue, s.doc_text, s.body, s.region_path`

export const sitrepById = (tx: Tx, id: string): Promise<Stored | undefined> =>
  tx.maybe(sql`select ${columns} from sitreps s join incidents i on i.id = s.incident_id where s.id = ${id}`)
export const lockSitrep = (tx: Tx, id: string): Promise<{ id: string } | undefined> => tx.maybe(sql`select id from sitreps where id = ${id} for update`)
export const draftOf = (tx: Tx, incidentId: string): Promise<{ id: string; draftedName: string } | undefined> =>
  tx.maybe(sql`select id, drafted_name from sitreps where incident_id = ${incidentId} and signed_at is null and withdrawn_at is null`)

export const listSitreps = (tx: Tx, incidentId: string | undefined): Promise<Sitrep[]> => tx.rows(sql`
  select ${columns} from sitreps s join incidents i on i.id = s.incident_id
  where s.withdrawn_at is null and (${incidentId ?? null}::uuid is null or s.incident_id = ${incidentId ?? null}) order by coalesce(s.signed_at, s.drafted_at) desc limit 200`)

type NewSitrep = { incidentId: string; regionPath: string; agency: string; title: string[]; recipients: string[]; body: Block[]; demo: boolean; by: { id: string; name: string } }
export const insertSitrep = (tx: Tx, s: NewSitrep): Promise<{ id: string }> => tx.one(sql`
  insert into sitreps (incident_id, region_path, agency, title, recipients, body, demo, as_of, drafted_by, drafted_name)
  values (${s.incidentId}, ${s.regionPath}, ${s.agency}, ${s.title}, ${s.recipients}, ${JSON.stringify(s.body)}, ${s.demo}, anlan_now(), ${s.by.id}, ${s.by.name}) returning id`)

export const saveText = (tx: Tx, id: string, s: { title: string[]; recipients: string[]; body: Block[] }, by: { id: string; name: string }): Promise<number> => tx.run(sql`
  update sitreps set title = ${s.title}, recipients = ${s.recipients}, body = ${JSON.stringify(s.body)}, revision = revision + 1,
    edited_at = anlan_now(), edited_by = ${by.id}, edited_name = ${by.name} where id = ${id}`)

/** Replaces every figure of a draft; the moment they were taken is the report's own. */
export async function putFigures(tx: Tx, id: string, regionPath: string, taken: readonly Taken[]): Promise<void> {
  await tx.run(sql`delete from sitrep_figures where sitrep_id = ${id}`)
  await tx.run(sql`
    insert into sitrep_figures (sitrep_id, region_path, slot, ordinal, key, params, value, unit, text, columns, rows, taken_at)
    select ${id}, ${regionPath}, t.slot, t.ordinal, t.key, t.params, t.value, t.unit, t.text, array(select jsonb_array_elements_text(t.columns)), t.rows, anlan_now()
    from jsonb_to_recordset(${JSON.stringify(taken.map((f, ordinal) => ({ ...f, ordinal })))}::jsonb)
      as t (slot text, ordinal int, key text, params jsonb, value float8, unit text, text text, columns jsonb, rows jsonb)`)
  await tx.run(sql`update sitreps set as_of = anlan_now(), revision = revision + 1 where id = ${id}`)
}

/** Figures as printed, with the same slot of the issue before. */
export async function boundFiguresOf(tx: Tx, id: string): Promise<BoundFigure[]> {
  type Row = Omit<BoundFigure, 'before'> & { beforeIssue: number | null; beforeValue: number | null; beforeText: string | null }
  const rows = await tx.rows<Row>(sql`
    select f.slot, f.key, f.value, f.unit, f.text, f.taken_at, jsonb_array_length(f.rows) as count, p.issue as before_issue, b.value as before_value, b.text as before_text
    from sitrep_figures f join sitreps s on s.id = f.sitrep_id
      left join lateral (select id, issue from sitreps where incident_id = s.incident_id and issue < coalesce(s.issue, 1000000) order by issue desc limit 1) p on true
      left join sitrep_figures b on b.sitrep_id = p.id and b.slot = f.slot
    where f.sitrep_id = ${id} order by f.ordinal`)
  return rows.map(({ beforeIssue, beforeValue, beforeText, ...f }) => ({ ...f, before: beforeIssue !== null && beforeText !== null ? { issue: beforeIssue, value: beforeValue, text: beforeText } : null }))
}

export const snapshotOf = (tx: Tx, id: string, slot: string): Promise<Snapshot | undefined> => tx.maybe(sql`
  select slot, key, params, value, unit, text, columns, rows, taken_at from sitrep_figures where sitrep_id = ${id} and slot = ${slot}`)
export const snapshotsOf = (tx: Tx, id: string): Promise<Snapshot[]> => tx.rows(sql`
  select slot, key, params, value, unit, text, columns, '[]'::jsonb as rows, taken_at from sitrep_figures where sitrep_id = ${id} order by ordinal`)

export async function nextIssue(tx: Tx, incidentId: string): Promise<number> {
  return (await tx.one<{ issue: number }>(sql`select coalesce(max(issue), 0) + 1 as issue from sitreps where incident_id = ${incidentId}`)).issue
}

export const setSigned = (tx: Tx, id: string, s: { by: { id: string; name: string }; issue: number; number: { series: string; year: number; no: number; text: string } }): Promise<number> => tx.run(sql`
  update sitreps set signed_at = anlan_now(), signed_by = ${s.by.id}, signed_name = ${s.by.name}, issue = ${s.issue},
    doc_series = ${s.number.series}, doc_year = ${s.number.year}, doc_no = ${s.number.no}, doc_text = ${s.number.text} where id = ${id}`)
export const setWithdrawn = (tx: Tx, id: string, by: string): Promise<number> => tx.run(sql`update sitreps set withdrawn_at = anlan_now(), withdrawn_name = ${by} where id = ${id}`)

/** The flood command of the region, and whether what it reports on is a demonstration. */
export const issuerOf = (tx: Tx, regionCode: string): Promise<{ agency: string; level: number; name: string; shortName: string; demo: boolean }> => tx.one(sql`
  select coalesce((select o.name from organizations o where o.region_code = r.code and o.kind = 'flood_command' limit 1), r.name || '防汛抗旱指挥部') as agency,
    r.level, r.name, r.short_name, exists (select from users where cast_as is not null) as demo
  from regions r where r.code = ${regionCode}`)
