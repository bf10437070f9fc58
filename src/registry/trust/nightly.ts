// Duplicates are looked for every night, one ledger per timer, so that a long one neither holds the others up nor fails with them.
import { sql, type Tx } from '#kit/db'
import { record } from '#kit/events'
import { setTimer, timer } from '#kit/timers'
import { allLedgers, ledgerNamed } from '#registry/ledger'
import { findIn } from './duplicates.ts'

const kind = 'duplicate.nightly', day = 86_400_000
/** 03:00 in China, the ledgers a minute apart. */
const nextNight = (now: Date, nth: number): Date => {
  const at = new Date(Math.floor((now.getTime() + 8 * 3_600_000) / day) * day - 8 * 3_600_000 + (3 * 60 + nth) * 60_000)
  return at > now ? at : new Date(at.getTime() + day)
}
const plan = async (tx: Tx, key: string): Promise<unknown> => setTimer(tx, { kind, subject: { kind: 'ledger', id: key }, region: '', dueAt: nextNight(await tx.now(), allLedgers().findIndex((l) => l.key === key)) })

export const nightly = timer({ key: kind, run: async (tx, due) => {
  for (const { subjectId } of due) {
    const ledger = ledgerNamed(subjectId)
    if (!ledger) continue
    await record(tx, { type: 'duplicate.found', subject: { kind: 'duplicate_run', id: ledger.key }, region: '', data: await findIn(tx, ledger) })
    await plan(tx, ledger.key)
  }
} })

/** Each ledger has one timer that waits; a new ledger gets its own at the next start. */
export async function seed(tx: Tx): Promise<void> {
  const waiting = new Set((await tx.rows<{ id: string }>(sql`select subject_id as id from timers where kind = ${kind} and fired_at is null and satisfied_at is null and cancelled_at is null`)).map((t) => t.id))
  for (const { key } of allLedgers()) if (!waiting.has(key)) await plan(tx, key)
}
