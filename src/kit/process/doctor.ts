// `anlan doctor`: every promise of the product, proved on the live database with its figure; every ledger, counted.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { system } from '#kit/access'
import { raw, sql, type Db } from '#kit/db'
import { verifySeals, type Head } from '#kit/events'
import type { PromiseCheck } from '#kit/feature'
import { dataFolder } from './home.ts'
import { foundation } from './promises.ts'
import { version } from './version.ts'

type Proof = { key: string; title: string; ok: boolean; figure: number | string }
export type Diagnosis = { ok: boolean; at: string; version: string; promises: Proof[]; ledgers: { name: string; count: number }[]; work: { deadJobs: number; stuckTimers: number; clockJumps: number } }

export type Questions = {
  promises: readonly PromiseCheck[]
  ledgers: readonly string[]
  /** the chain's head as it is kept outside this database; the running installation's unless given */
  anchor?: Head | undefined
  /** runs before each question: a restored database is asked as of the moment that it was restored to */
  before?: () => Promise<void>
}

export async function examine(db: Db, given: Questions): Promise<Diagnosis> {
  const promises: Proof[] = []
  for (const { key, title, check } of [...foundation, ...given.promises]) {
    await given.before?.()
    const found = await db.tx(system('doctor'), check).catch((e: Error) => ({ ok: false, figure: e.message }))
    promises.push({ key, title, ...found })
  }
  promises.push(await chain(db, 'anchor' in given ? given.anchor : await anchorOf()))
  const ledgers = await db.tx(system('doctor'), async (tx) => {
    const counts: Diagnosis['ledgers'] = []
    // names out of our own features, never out of a request
    for (const name of [...new Set(given.ledgers)].sort()) counts.push({ name, ...(await tx.one<{ count: number }>(sql`select count(*) as count from ${raw(name)}`)) })
    return counts
  })
  const work = await db.tx(system('doctor'), (tx) => tx.one<Diagnosis['work']>(sql`select (select count(*) from jobs where dead_at is not null) as dead_jobs,
    (select count(*) from timers where fired_at is null and satisfied_at is null and cancelled_at is null and last_error is not null and due_at < anlan_now()) as stuck_timers,
    (select count(*) from clock_jumps) as clock_jumps`))
  return { ok: promises.every((p) => p.ok), at: new Date().toISOString(), version, promises: promises.sort((a, b) => a.key.localeCompare(b.key, 'en', { numeric: true })), ledgers, work }
}

/** I-5: the whole chain is walked; the head kept beside the database finds a cut tail. */
async function chain(db: Db, anchor: Head | undefined): Promise<Proof> {
  const verdict = await verifySeals(db, anchor)
  return { key: 'I-5', title: 'the audit chain is unbroken', ok: verdict.ok, figure: verdict.ok ? verdict.sealed : `${verdict.reason} at event ${verdict.brokenAt ?? '—'}` }
}

export const anchorOf = async (folder = dataFolder()): Promise<Head | undefined> => {
  const text = await readFile(join(folder, 'seal.json'), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as Head)
}

/** For a reader: what is broken first. */
export function told(d: Diagnosis): string {
  const mark = (ok: boolean) => (ok ? '✓' : '✗')
  return [
    ...d.promises.toSorted((a, b) => Number(a.ok) - Number(b.ok)).map((p) => `${mark(p.ok)} ${p.key.padEnd(5)} ${p.title}  (${p.figure})`), '',
    ...d.ledgers.map((l) => `  ${String(l.count).padStart(9)}  ${l.name}`), '',
    `${d.work.deadJobs} jobs given up, ${d.work.stuckTimers} timers stuck, ${d.work.clockJumps} jumps of the clock seen`,
    d.ok ? 'every promise holds' : 'a promise is broken',
  ].join('\n')
}
