// Every statement on checklists and their items.
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import type { Checklist, Item } from './model.ts'

const shown = sql`c.id, c.key, c.version, c.title, c.purpose, c.sectors, c.source, c.verified, c.note, (select count(*)::int from checklist_items i where i.checklist_id = c.id) as items,
  c.drafted_by, c.drafted_name, c.drafted_at, c.published_name, c.published_at, c.superseded_at`

export const checklistRows = (tx: Tx, f: { key?: string; inForce?: boolean; purpose?: string } = {}): Promise<Checklist[]> =>
  tx.rows(sql`select ${shown} from checklists c where (${f.key ?? null}::text is null or c.key = ${f.key ?? null}) and (${f.purpose ?? null}::text is null or c.purpose = ${f.purpose ?? null})
    and (${f.inForce ?? null}::boolean is null or (c.published_at is not null and c.superseded_at is null)) order by c.purpose, c.key, c.version desc`)

export async function checklistOf(tx: Tx, id: string): Promise<Checklist> {
  const row = await tx.maybe<Checklist>(sql`select ${shown} from checklists c where c.id = ${id}`)
  if (!row) throw notFound({ what: '这份清单' })
  return row
}
export const lockChecklist = async (tx: Tx, id: string): Promise<Checklist> => {
  await tx.run(sql`select from checklists where id = ${id} for update`)
  return checklistOf(tx, id)
}

export const itemsOf = (tx: Tx, id: string): Promise<Item[]> =>
  tx.rows(sql`select code, section, content, method, basis, weight, is_major, evidence_required, criterion, limit_days from checklist_items where checklist_id = ${id} order by ordinal`)

export async function putItems(tx: Tx, id: string, items: readonly Item[]): Promise<void> {
  await tx.run(sql`delete from checklist_items where checklist_id = ${id}`)
  await tx.run(sql`insert into checklist_items (checklist_id, ordinal, section, code, content, method, basis, weight, is_major, evidence_required, criterion, limit_days)
    select ${id}, i.ordinal, i.section, i.code, i.content, i.method, i.basis, i.weight, i."isMajor", i."evidenceRequired", i.criterion, i."limitDays"
    from jsonb_to_recordset(${JSON.stringify(items.map((i, n) => ({ ...i, ordinal: n + 1 })))}::jsonb) as i(ordinal int, section text, code text, content text, method text, basis text, weight numeric, "isMajor" boolean, "evidenceRequired" boolean, criterion text, "limitDays" int)`)
}

/** The version in force that is for enterprises of this sector; else the one for all. */
export const checklistFor = (tx: Tx, sector: string | null, purpose: 'inspection' | 'self_check'): Promise<Checklist | undefined> =>
  tx.maybe(sql`select ${shown} from checklists c where c.purpose = ${purpose} and c.published_at is not null and c.superseded_at is null and (cardinality(c.sectors) = 0 or ${sector} = any(c.sectors))
    order by cardinality(c.sectors) = 0, c.key limit 1`)
