// Who does an import: one of N processes claims it, examines it in a thread, writes it when a person has said so. What a dead process left is taken up again.
import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { type Actor, system } from '#kit/access'
import { sql, type Db, type Tx } from '#kit/db'
import { AppError } from '#kit/errors'
import { nextRing, record } from '#kit/events'
import type { Ledger } from '#registry/definition'
import { ledgerNamed } from '#registry/ledger'
import { judgesFor } from './crew.ts'
import { brokenOff, moved, unexpected } from './errors.ts'
import { type Conclusion, examine, recount, Stopped } from './examine.ts'
import { emptyStage, stageOf } from './stage.ts'
import type { Import } from './store.ts'
import { write } from './write.ts'

/** Longer without a sign of life, and another process takes over. */
const silentSeconds = 20
const me = `${hostname()}:${process.pid}:${randomUUID()}`

type Claimed = Import & { was: 'fresh' | 'left' }

/** One import at a time and process; false when there is none to do. `only`: the command line's own. */
export async function runOneImport(db: Db, options: { only?: string; signal?: AbortSignal } = {}): Promise<boolean> {
  const claimed = await claim(db, options.only)
  if (!claimed) return false
  const ledger = ledgerNamed(claimed.ledger)
  try {
    if (!ledger) throw unexpected({ cause: `no ledger ${claimed.ledger}` })
    if (claimed.state === 'writing') await (claimed.was === 'left' ? putBack(db, ledger, claimed) : written(db, ledger, claimed))
    else await examined(db, ledger, claimed, options.signal)
  } catch (error) {
    if (options.signal?.aborted) await release(db, claimed)
    else await failed(db, claimed, error)
  } finally {
    if (ledger) await tidy(db, ledger, claimed.id)
  }
  return true
}

const claim = (db: Db, only: string | undefined): Promise<Claimed | undefined> => db.tx(system('import'), async (tx) => {
  const open = await tx.maybe<{ id: string; left: boolean }>(sql`select id, beat_at is not null as left from imports where (state = 'waiting' or (state in ('checking', 'writing') and (beat_at is null or beat_at < clock_timestamp() - make_interval(secs => ${silentSeconds}))))
    ${only ? sql`and id = ${only}` : sql`and (worker is null or worker <> 'terminal' or beat_at < clock_timestamp() - make_interval(secs => ${silentSeconds}))`} order by at limit 1 for update skip locked`)
  if (!open) return undefined
  const imported = await tx.one<Import>(sql`update imports set state = case when state = 'writing' then 'writing' else 'checking' end, worker = ${me}, beat_at = clock_timestamp(), started_at = anlan_now(), read = case when state = 'writing' then read else 0 end where id = ${open.id} returning *`)
  return { ...imported, was: open.left && imported.state === 'writing' ? 'left' : 'fresh' }
})

async function examined(db: Db, ledger: Ledger, imported: Import, signal?: AbortSignal): Promise<void> {
  const judges = judgesFor(db, ledger, imported.bytes)
  signal?.addEventListener('abort', judges.drop, { once: true })
  try {
    const done = await examine({ db, imported, ledger, worker: me, judges, ...(signal ? { signal } : {}) })
    await db.tx(imported.actor as Actor, (tx) => conclude(tx, ledger, imported, done))
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
  } finally {
    judges.drop()
    signal?.removeEventListener('abort', judges.drop)
  }
}

async function conclude(tx: Tx, ledger: Ledger, imported: Import, done: Conclusion): Promise<void> {
  await recount(tx, ledger, imported.id)
  const set = done.state === 'mapping' ? sql`checked_at = null` : sql`rows = ${done.rows}, skipped = ${done.skipped}, read = ${done.rows}, total = ${done.rows}, ledger_version = ${done.version}, checked_at = anlan_now(), found = found || ${JSON.stringify({ offer: done.offer })}::jsonb`
  const alive = await tx.run(sql`update imports set state = ${done.state}, worker = null, beat_at = null, ${set} where id = ${imported.id} and worker = ${me} and state = 'checking'`)
  if (alive) await record(tx, { type: done.state === 'ready' ? 'import.checked' : 'import.columns_asked', subject: { kind: 'import', id: imported.id }, region: imported.regionPath, data: { ledger: ledger.key } })
}

/** Rows that moved in the ledger since send the file back to be compared anew. */
async function written(db: Db, ledger: Ledger, imported: Import): Promise<void> {
  try {
    const { n } = await db.tx(system('import'), (tx) => tx.one<{ n: number }>(sql`select count(*) as n from ${stageOf(ledger)} where import_id = ${imported.id}`))
    if (n !== imported.fresh + imported.changed + imported.same) return await back(db, imported, 'waiting', brokenOff())
    await write({ db, imported, ledger, worker: me })
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== moved.code) throw error
    await back(db, imported, 'waiting', error)
  }
}

/** Its process died while it wrote: the transaction is gone with it, and nothing was written. The stage may be gone too, with the database's own crash. */
async function putBack(db: Db, ledger: Ledger, imported: Import): Promise<void> {
  const { n } = await db.tx(system('import'), (tx) => tx.one<{ n: number }>(sql`select count(*) as n from ${stageOf(ledger)} where import_id = ${imported.id}`))
  await back(db, imported, n === imported.fresh + imported.changed + imported.same ? 'ready' : 'waiting', brokenOff())
}

const back = (db: Db, imported: Import, state: 'ready' | 'waiting', why: AppError): Promise<void> => db.tx(system('import'), async (tx) => {
  await tx.run(sql`update imports set state = ${state}, worker = null, beat_at = null, writer = null, problem = ${JSON.stringify({ code: why.code, detail: why.message })}::jsonb where id = ${imported.id} and worker = ${me} and state = 'writing'`)
  await record(tx, { type: 'import.put_back', subject: { kind: 'import', id: imported.id }, region: imported.regionPath, data: { ledger: imported.ledger, code: why.code } })
})

const release = (db: Db, imported: Import): Promise<number> => db.tx(system('import'), (tx) => tx.run(sql`update imports set state = case when state = 'writing' then 'ready' else 'waiting' end, worker = null, beat_at = null where id = ${imported.id} and worker = ${me} and state in ('checking', 'writing')`))

/** A refusal is told in its own words; an error of ours in its cause's first line. The rows of the file, if it was a refusal of the file, are none. */
const failed = (db: Db, imported: Import, error: unknown): Promise<void> => db.tx(system('import'), async (tx) => {
  const known = error instanceof AppError ? error : unexpected({ cause: String((error as Error).message ?? error).split('\n')[0]?.slice(0, 200) ?? '' })
  const state = imported.state === 'writing' ? 'ready' : 'failed'
  const alive = await tx.run(sql`update imports set state = ${state}, worker = null, beat_at = null, writer = null, problem = ${JSON.stringify({ code: known.code, detail: known.message })}::jsonb where id = ${imported.id} and worker = ${me} and state in ('checking', 'writing')`)
  if (alive) await record(tx, { type: 'import.failed', subject: { kind: 'import', id: imported.id }, region: imported.regionPath, data: { ledger: imported.ledger, code: known.code } })
})

/** What was cancelled or failed leaves nothing on the stage. */
const tidy = (db: Db, ledger: Ledger, id: string): Promise<void> => db.tx(system('import'), async (tx) => {
  if (await tx.maybe(sql`select from imports where id = ${id} and state in ('cancelled', 'failed')`)) await emptyStage(tx, ledger, id)
})

/** After a crash of the database the stage is empty: previews are made again. */
export async function refresh(db: Db): Promise<void> {
  await db.tx(system('import'), async (tx) => {
    for (const { id, ledger } of await tx.rows<{ id: string; ledger: string }>(sql`select id, ledger from imports where state = 'ready' and fresh + changed + same > 0`)) {
      const known = ledgerNamed(ledger)
      if (known && !(await tx.maybe(sql`select from ${stageOf(known)} where import_id = ${id} limit 1`))) await tx.run(sql`update imports set state = 'waiting', worker = null, beat_at = null where id = ${id}`)
    }
  })
}

export async function runImports(db: Db, signal: AbortSignal): Promise<void> {
  await refresh(db).catch((error: Error) => console.error(`imports: ${error.message}`))
  while (!signal.aborted) {
    const more = await runOneImport(db, { signal }).catch((error: unknown) => (console.error(`imports: ${(error as Error).message}`), false))
    if (!more && !signal.aborted) await nextRing(1000, signal)
  }
}
