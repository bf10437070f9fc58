import type { Block } from '#kit/bound'
import { sql, type Tx } from '#kit/db'
import type { DocumentNumber } from '#kit/docs'
import type { BoundFigure, Kind, Report, Span } from './model.ts'
import type { Binding } from './model.ts'
import type { Taken } from './take.ts'

export type Stored = Report & { body: Block[]; fileHash: string | null }
export type Snapshot = { slot: string; binding: Binding; params: Record<string, unknown>; value: number | null; before: number | null; unit: string; text: string; columns: string[]; rowCount: number; rows: Record<string, unknown>[] | null; takenAt: string }

const columns = sql`r.id, r.kind, r.template_version, r.region_path, coalesce(g.name, '') as region_name, r.from_day, r.to_day, r.agency, r.title, r.recipients, r.demo, r.as_of, r.revision,
  case when r.signed_at is not null then 'signed' when r.withdrawn_at is not null then 'withdrawn' else 'draft' end as state,
  r.drafted_at, r.drafted_by, r.drafted_name, r.edited_at, r.edited_by, r.edited_name, r.signed_at, r.signed_name, r.doc_text`
const from = sql`from reports r left join regions g on g.path = r.region_path`

export const reportById = (tx: Tx, id: string): Promise<Stored | undefined> => tx.maybe(sql`select ${columns}, r.body, r.file_hash ${from} where r.id = ${id}`)
export const lockReport = (tx: Tx, id: string): Promise<{ id: string } | undefined> => tx.maybe(sql`select id from reports where id = ${id} for update`)
export const draftOf = (tx: Tx, kind: Kind, regionPath: string, span: Span): Promise<{ id: string; draftedName: string } | undefined> => tx.maybe(sql`
  select id, drafted_name from reports where kind = ${kind} and region_path = ${regionPath} and from_day = ${span.from} and to_day = ${span.to} and signed_at is null and withdrawn_at is null`)

export const listReports = (tx: Tx, asked: { kind?: Kind; limit: number; offset: number }): Promise<Report[]> => tx.rows(sql`
  select ${columns} ${from} where r.withdrawn_at is null and (${asked.kind ?? null}::text is null or r.kind = ${asked.kind ?? null}) order by r.to_day desc, r.drafted_at desc, r.id limit ${asked.limit} offset ${asked.offset}`)
export const countReports = async (tx: Tx, kind?: Kind): Promise<number> =>
  (await tx.one<{ n: number }>(sql`select count(*)::int as n from reports r where r.withdrawn_at is null and (${kind ?? null}::text is null or r.kind = ${kind ?? null})`)).n

type NewReport = { kind: Kind; templateVersion: number; regionPath: string; span: Span; agency: string; title: string[]; recipients: string[]; body: Block[]; demo: boolean; by: { id: string; name: string } }
export const insertReport = (tx: Tx, r: NewReport): Promise<{ id: string }> => tx.one(sql`
  insert into reports (kind, template_version, region_path, from_day, to_day, agency, title, recipients, body, demo, drafted_by, drafted_name)
  values (${r.kind}, ${r.templateVersion}, ${r.regionPath}, ${r.span.from}, ${r.span.to}, ${r.agency}, ${r.title}, ${r.recipients}, ${JSON.stringify(r.body)}, ${r.demo}, ${r.by.id}, ${r.by.name}) returning id`)

export const saveText = (tx: Tx, id: string, s: { title: string[]; recipients: string[]; body: Block[] }, by: { id: string; name: string }): Promise<number> => tx.run(sql`
  update reports set title = ${s.title}, recipients = ${s.recipients}, body = ${JSON.stringify(s.body)}, revision = revision + 1, edited_at = anlan_now(), edited_by = ${by.id}, edited_name = ${by.name} where id = ${id}`)

/** Replaces every figure of a draft; the moment they were taken is the report's own. */
export async function putFigures(tx: Tx, id: string, regionPath: string, taken: readonly Taken[]): Promise<void> {
  await tx.run(sql`delete from report_figures where report_id = ${id}`)
  const rows = taken.map(({ binding, ...f }, ordinal) => ({ ...f, slot: binding.slot, binding, ordinal }))
  await tx.run(sql`
    insert into report_figures (report_id, region_path, slot, ordinal, binding, params, value, before, unit, text, columns, row_count, rows, digest, taken_at)
    select ${id}, ${regionPath}, t.slot, t.ordinal, t.binding, t.params, t.value, t.before, t.unit, t.text, array(select jsonb_array_elements_text(t.columns)), t."rowCount", nullif(t.rows, 'null'), t.digest, anlan_now()
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t (slot text, ordinal int, binding jsonb, params jsonb, value float8, before float8, unit text, text text, columns jsonb, "rowCount" int, rows jsonb, digest text)`)
  await tx.run(sql`update reports set as_of = anlan_now(), revision = revision + 1 where id = ${id}`)
}

export const boundFiguresOf = (tx: Tx, id: string): Promise<BoundFigure[]> => tx.rows(sql`
  select slot, (binding->>'row')::int as row, binding->>'key' as key, binding->>'print' as print, params, value, before, unit, text, row_count, rows is not null as kept, taken_at from report_figures where report_id = ${id} order by ordinal`)
export const snapshotOf = (tx: Tx, id: string, slot: string): Promise<Snapshot | undefined> => tx.maybe(sql`
  select slot, binding, params, value, before, unit, text, columns, row_count, rows, taken_at from report_figures where report_id = ${id} and slot = ${slot}`)
export const snapshotsOf = (tx: Tx, id: string): Promise<Snapshot[]> => tx.rows(sql`
  select slot, binding, params, value, before, unit, text, columns, row_count, null as rows, taken_at from report_figures where report_id = ${id} order by ordinal`)

export const setSigned = (tx: Tx, id: string, s: { by: { id: string; name: string }; number: DocumentNumber }): Promise<number> => tx.run(sql`
  update reports set signed_at = anlan_now(), signed_by = ${s.by.id}, signed_name = ${s.by.name}, doc_series = ${s.number.series}, doc_year = ${s.number.year}, doc_no = ${s.number.no}, doc_text = ${s.number.text} where id = ${id}`)
export const setFile = (tx: Tx, id: string, hash: string): Promise<number> => tx.run(sql`update reports set file_hash = ${hash} where id = ${id}`)
export const setWithdrawn = (tx: Tx, id: string, by: string): Promise<number> => tx.run(sql`update reports set withdrawn_at = anlan_now(), withdrawn_name = ${by} where id = ${id}`)

export type Issuer = { agency: string; path: string; level: number; name: string; shortName: string; demo: boolean }
/** The emergency bureau of a region, and whether its city is a demonstration. */
export const issuerOf = (tx: Tx, regionPath: string): Promise<Issuer | undefined> => tx.maybe(sql`
  select coalesce((select o.name from organizations o where o.region_code = r.code and o.kind = 'bureau' and o.retired_at is null limit 1), r.name || '应急管理局') as agency, r.path, r.level, r.name, r.short_name, exists (select from users where cast_as is not null) as demo
  from regions r where r.path = ${regionPath} or (${regionPath} = '' and r.parent_code is null) limit 1`)
