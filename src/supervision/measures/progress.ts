// Reporting how far a row is, and looking at what is said to be done. Check → write → history → event.
import { actorId, actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { satisfyTimers } from '#kit/timers'
import type { Ledger } from '#registry/definition'
import { closeChange, hooksOf, lockRecords, only, openChange, type Stored, updateRecords } from '#registry/ledger'
import { alreadyDone, evidenceMissing, notReported, onlyCityMeasures, ownReport, stillWaiting } from './errors.ts'
import type { Report } from './model.ts'

type Row = { id: string; name: string; record: Stored }

async function locked(tx: Tx, ledger: Ledger, id: string): Promise<Row> {
  const [row] = await lockRecords(tx, ledger, [id])
  if (!row || row.record.retired_at) throw notFound({ what: `这条在册的${ledger.title.zh}` })
  return { id, name: String(row.record[ledger.name]), record: row.record }
}
const today = async (tx: Tx): Promise<string> => (await tx.one<{ day: string }>(sql`select (anlan_now() at time zone 'Asia/Shanghai')::date::text as day`)).day

/** 100 says that it is done: with evidence, and waiting for another person's look. */
export async function reportProgress(tx: Tx, ledger: Ledger, id: string, { progress, note }: { progress: number; note: string }): Promise<void> {
  const row = await locked(tx, ledger, id), { status, level } = row.record
  if (level && level !== 'city') throw onlyCityMeasures({ name: row.name })
  if (status === 'done') throw alreadyDone({ name: row.name })
  if (status === 'reported') throw stillWaiting({ name: row.name })
  if (progress === 100 && !(await tx.maybe(sql`select from evidence where subject_kind = ${ledger.key} and subject_id = ${id} limit 1`))) throw evidenceMissing({ name: row.name })
  await write(tx, ledger, row, { progress, reported_on: await today(tx), status: progress === 100 ? 'reported' : 'open' }, 'reported', note)
}

export async function acceptProgress(tx: Tx, ledger: Ledger, id: string, note: string): Promise<void> {
  const row = await waiting(tx, ledger, id)
  await write(tx, ledger, row, { status: 'done', done_on: await today(tx) }, 'accepted', note)
  await satisfyTimers(tx, { subject: { kind: ledger.key, id } })
}

/** Back to its unit, with the reason; its clock runs on. */
export async function returnProgress(tx: Tx, ledger: Ledger, id: string, given: { progress: number; note: string }): Promise<void> {
  await write(tx, ledger, await waiting(tx, ledger, id), { status: 'open', progress: given.progress }, 'returned', given.note)
}

async function waiting(tx: Tx, ledger: Ledger, id: string): Promise<Row> {
  const row = await locked(tx, ledger, id)
  if (row.record.status === 'done') throw alreadyDone({ name: row.name })
  if (row.record.status !== 'reported') throw notReported({ name: row.name })
  const last = await tx.maybe<{ byId: string | null }>(sql`select by_id from progress_reports where row_id = ${id} and act = 'reported' order by at desc, id desc limit 1`)
  if (last?.byId && last.byId === actorId(tx.actor)) throw ownReport({ name: row.name })
  return row
}

async function write(tx: Tx, ledger: Ledger, { id, record: before, name }: Row, after: Stored, act: Report['act'], note: string): Promise<void> {
  const change = await openChange(tx, ledger, { origin: 'form', note: note.slice(0, 300) }), region = before.region_path as string, progress = (after.progress ?? before.progress) as number
  await updateRecords(tx, ledger, [{ id, before: only(before, Object.keys(after)), after, kind: 'changed' }], change)
  await closeChange(tx, change, 1)
  await tx.run(sql`insert into progress_reports (ledger, row_id, region_path, act, progress, note, by_id, by_name) values (${ledger.key}, ${id}, ${region}, ${act}, ${progress}, ${note}, ${actorId(tx.actor)}, ${actorName(tx.actor)})`)
  await hooksOf(ledger).after?.(tx, [id])
  await record(tx, { type: `${ledger.key}.${act}`, subject: { kind: ledger.key, id }, region, data: { name, progress, note } })
}

export const reportsOf = (tx: Tx, id: string): Promise<Report[]> =>
  tx.rows(sql`select id, act, progress, note, by_name, at from progress_reports where row_id = ${id} order by at desc, id desc limit 200`)
