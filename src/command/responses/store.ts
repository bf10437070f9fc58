import { sql, type Tx } from '#kit/db'
import type { Approver, Change, Response } from './model.ts'

const changeColumns = sql`c.id, c.response_id, c.kind, c.from_level, c.to_level, c.reason, c.matter, c.expected_until, c.measures, c.warning_id, c.drafted_at, c.drafted_by,
  c.drafted_by_name, c.signed_at, c.signed_by_name, c.signed_as, c.doc_text, c.withdrawn_at, c.withdrawn_by`
// The period and the number in force are those of the last signed order that set them.
const responseColumns = sql`p.id, p.incident_id, p.track, p.region_code, p.region_path, r.name as region_name, p.level, p.started_at, p.ended_at,
  (select c.expected_until from response_changes c where c.response_id = p.id and c.signed_at is not null and c.kind <> 'end' order by c.signed_at desc limit 1) as expected_until,
  (select c.doc_text from response_changes c where c.response_id = p.id and c.signed_at is not null order by c.signed_at desc limit 1) as doc_text`

export const responseRow = (tx: Tx, id: string): Promise<Response | undefined> =>
  tx.maybe(sql`select ${responseColumns} from responses p join regions r on r.code = p.region_code where p.id = ${id}`)

export const lockResponse = (tx: Tx, id: string) => tx.run(sql`select from responses where id = ${id} for update`)

export async function listResponseRows(tx: Tx, f: { incidentId?: string; active: 'yes' | 'all'; limit: number }): Promise<(Response & { changes: Change[] })[]> {
  const rows = await tx.rows<Response>(sql`select ${responseColumns} from responses p join regions r on r.code = p.region_code
    where (${f.incidentId ?? null}::uuid is null or p.incident_id = ${f.incidentId ?? null}::uuid)
      and (${f.active} = 'all' or (p.started_at is not null and p.ended_at is null)) order by p.track desc, p.id desc limit ${f.limit}`)
  const changes = await tx.rows<Change>(sql`select ${changeColumns} from response_changes c where c.response_id = any(${rows.map((r) => r.id)}::uuid[]) order by c.drafted_at`)
  return rows.map((r) => ({ ...r, changes: changes.filter((c) => c.responseId === r.id) }))
}

/** Locks the draft: of two who sign at once, one waits and is told. */
export const changeForUpdate = (tx: Tx, id: string): Promise<Change | undefined> =>
  tx.maybe(sql`select ${changeColumns} from response_changes c where c.id = ${id} for update`)

export const approverFor = (tx: Tx, regionLevel: number, level: number): Promise<Approver | undefined> =>
  tx.maybe(sql`select region_level, level, post_title, role, source, verified from response_approvers where region_level = ${Math.min(3, Math.max(2, regionLevel))} and level = ${level}`)

export type NewChange = Pick<Change, 'responseId' | 'kind' | 'fromLevel' | 'toLevel' | 'reason' | 'expectedUntil' | 'warningId'> & { matter: string; measures: string; regionPath: string; draftedBy: string; draftedByName: string }

export async function insertChange(tx: Tx, c: NewChange): Promise<string> {
  const { id } = await tx.one<{ id: string }>(sql`insert into response_changes (response_id, region_path, kind, from_level, to_level, reason, matter, expected_until, measures, warning_id, drafted_by, drafted_by_name)
    values (${c.responseId}, ${c.regionPath}, ${c.kind}, ${c.fromLevel}, ${c.toLevel}, ${c.reason}, ${c.matter || null}, ${c.expectedUntil}, ${c.measures || null}, ${c.warningId}, ${c.draftedBy}, ${c.draftedByName}) returning id`)
  return id
}
