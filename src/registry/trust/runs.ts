// A search that somebody asked for is answered at once and goes on as jobs, one ledger each, so that how far it is can be seen and half a million rows hold nobody up.
import { actorId, actorName, may } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { logFailure, notFound } from '#kit/errors'
import { type EventRow, job, record } from '#kit/events'
import { allLedgers, ledgerNamed } from '#registry/ledger'
import { findIn } from './duplicates.ts'

export type Run = { id: string; ledgers: string[]; done: number; found: number; open: number; failed: string[]; askedAt: string; finishedAt: string | null }
const columns = sql`id, ledgers, done, found, open, failed, asked_at, finished_at`

/** Every ledger that the asker may read, or the one that is named; a search of his that still goes on is not begun twice. */
export async function askRun(tx: Tx, key?: string): Promise<Run> {
  const ledgers = allLedgers().filter((l) => (!key || l.key === key) && may(tx.actor, `${l.key}.read`)).map((l) => l.key)
  if (!ledgers.length) throw notFound({ what: '这个台账' })
  const going = await tx.maybe<Run>(sql`select ${columns} from duplicate_runs where asked_id is not distinct from ${actorId(tx.actor)} and finished_at is null and ledgers @> ${ledgers}::text[] order by asked_at desc limit 1`)
  if (going) return going
  const run = await tx.one<Run>(sql`insert into duplicate_runs (region_path, ledgers, asked_by, asked_id) values (${tx.actor.scope}, ${ledgers}::text[], ${actorName(tx.actor)}, ${actorId(tx.actor)}) returning ${columns}`)
  await record(tx, { type: 'duplicate.run_asked', subject: { kind: 'duplicate_run', id: run.id }, region: tx.actor.scope, data: { ledgers: ledgers.length } })
  return run
}

/** The asker's newest, if he ever asked. */
export const newestRun = async (tx: Tx): Promise<Run | null> => (await tx.maybe<Run>(sql`select ${columns} from duplicate_runs where asked_id is not distinct from ${actorId(tx.actor)} order by asked_at desc limit 1`)) ?? null

/** The next ledger of a run, within what its asker sees; then the event that wakes the one after it. */
async function step(tx: Tx, event: EventRow): Promise<void> {
  const run = await tx.maybe<Run & { regionPath: string }>(sql`select ${columns}, region_path from duplicate_runs where id = ${event.subjectId} and finished_at is null for update`)
  const key = run?.ledgers[run.done], ledger = key === undefined ? undefined : ledgerNamed(key)
  if (!run) return
  const { scope } = await tx.one<{ scope: string }>(sql`select current_setting('anlan.scope', true) as scope`)
  await tx.run(sql`select set_config('anlan.scope', ${run.regionPath}, true)`)
  // one ledger that can't be looked through does not hold the others up; it is named in the run
  const looked = ledger ? await tx.savepoint(() => findIn(tx, ledger)).catch((error: unknown) => (logFailure(`duplicates ${ledger.key}`, error), null)) : { found: 0, open: 0 }
  await tx.run(sql`select set_config('anlan.scope', ${scope}, true)`)
  const { finishedAt, ...sum } = await tx.one<Run>(sql`update duplicate_runs set done = done + 1, found = found + ${looked?.found ?? 0}, open = open + ${looked?.open ?? 0}, failed = case when ${looked === null} then failed || ${key ?? ''}::text else failed end, finished_at = case when done + 1 = cardinality(ledgers) then anlan_now() end where id = ${run.id} returning ${columns}`)
  await record(tx, { type: finishedAt ? 'duplicate.found' : 'duplicate.run_step', subject: { kind: 'duplicate_run', id: run.id }, region: run.regionPath, data: { done: sum.done, of: run.ledgers.length, found: sum.found, open: sum.open, failed: sum.failed } })
}

export const jobs = [job({ key: 'duplicates.run', on: ['duplicate.run_asked', 'duplicate.run_step'], run: step })]
