import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { closeChange, lockRecords, only, openChange, type Stored, updateRecords } from '#registry/ledger'
import { patrols } from './ledger.ts'
import type { Issue, Step, StepRow } from './model.ts'

export type Patrol = { id: string; record: Stored; regionPath: string; regionCode: string; title: string }

/** Takes the patrol's row first: two offices that close the same one wait for each other. */
export async function lockPatrol(tx: Tx, id: string): Promise<Patrol> {
  const [row] = await lockRecords(tx, patrols, [id])
  if (!row || row.record.retired_at) throw notFound({ what: '这次巡查' })
  return { id, record: row.record, regionPath: String(row.record.region_path), regionCode: String(row.record.region_code), title: String(row.record.title) }
}

export async function updatePatrol(tx: Tx, patrol: Patrol, after: Stored, note: string): Promise<void> {
  const change = await openChange(tx, patrols, { origin: 'form', note })
  await updateRecords(tx, patrols, [{ id: patrol.id, kind: 'changed', before: only(patrol.record, Object.keys(after)), after }], change)
  await closeChange(tx, change, 1)
}

export const stepRows = (tx: Tx, id: string): Promise<StepRow[]> => tx.rows(sql`select step, planned_on, done_on, people, note, done_by from patrol_steps where patrol_id = ${id}`)
export const doneSteps = async (tx: Tx, id: string): Promise<Set<Step>> => new Set((await stepRows(tx, id)).filter((s) => s.doneOn).map((s) => s.step))

export const putStep = (tx: Tx, p: Patrol, s: { step: Step; doneOn: string; people: string; note: string; doneBy: string }): Promise<number> =>
  tx.run(sql`insert into patrol_steps (patrol_id, step, region_path, done_on, people, note, done_by) values (${p.id}, ${s.step}, ${p.regionPath}, ${s.doneOn}, ${s.people}, ${s.note}, ${s.doneBy})
    on conflict (patrol_id, step) do update set done_on = excluded.done_on, people = excluded.people, note = excluded.note, done_by = excluded.done_by`)

export const issueRows = (tx: Tx, id: string): Promise<Issue[]> =>
  tx.rows(sql`select id, no, kind, content, basis, owner, enterprise_id, (select e.name from enterprises e where e.id = enterprise_id) as enterprise_name, due_on, found_by, found_at, handed_over_at, danger_id, rectified_on, rectified_note, rectified_name, verdict, judged_name, judged_at, judged_note, rounds
    from patrol_issues where patrol_id = ${id} order by no`)

export async function lockIssue(tx: Tx, id: string): Promise<Issue & { patrolId: string; rectifiedBy: string | null }> {
  const found = await tx.maybe<Issue & { patrolId: string; rectifiedBy: string | null }>(sql`select * from patrol_issues where id = ${id} for update`)
  if (!found) throw notFound({ what: '这个问题' })
  return found
}
