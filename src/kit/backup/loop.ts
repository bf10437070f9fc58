// Beside the server: the log goes into the archive without a pause, a backup is made each day, tried each week, and old ones go. One of N processes does it.
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { system } from '../access/index.ts'
import type { Db } from '../db/index.ts'
import { openHome, type Database, type Home, type Questions, type Secrets } from '#kit/process'
import { removeOld } from './keep.ts'
import { archiveLog, logAfter } from './log.ts'
import { makeBackup, systemOf } from './make.ts'
import { backupRoot, listBackups, type Backup } from './place.ts'
import { restoreBackup } from './restore.ts'
import { daysSinceTrial, noteArchived, noteFailed, noteMade, noteRemoved, noteTried, policyOf } from './store.ts'

export type Installation = { db: Db; database: Pick<Database, 'url' | 'kind'>; home: Home; secrets: Secrets; questions: Pick<Questions, 'promises' | 'ledgers'> }
export type Loop = { stop: () => Promise<void> }

const leading = 7216530
const settleMs = 180_000

/** `settleMs`: the first backup waits until the installation has come to rest; `lookMs`: how often what is due is looked for. */
export function startBackups(given: Installation, options: { onError: (where: string, error: unknown) => void; settleMs?: number; lookMs?: number }): Loop {
  const ending = new AbortController()
  const { signal } = ending
  const rest = (ms: number) => pause(ms, undefined, { signal }).catch(() => {})
  const told = (where: string) => (error: unknown) => void (signal.aborted || options.onError(where, error))
  const log = async () => {
    for (let wait = 1000; !signal.aborted; wait = Math.min(wait * 2, 60_000)) {
      await keepLog(given, signal, () => (wait = 1000)).catch(told('backup of the log'))
      await rest(wait)
    }
  }
  const backups = async () => {
    await rest(options.settleMs ?? settleMs)
    while (!signal.aborted) {
      await doDue(given).catch(told('backup'))
      await rest(options.lookMs ?? 300_000)
    }
  }
  const done = lead(given.database.url, signal, () => Promise.all([...(given.database.kind === 'embedded' ? [log()] : []), backups()]))
  return { stop: async () => (ending.abort(), void (await done)) }
}

/** Runs `work` in the process that holds the lock; the others wait for it to fall free. */
async function lead(url: string, signal: AbortSignal, work: () => Promise<unknown>): Promise<void> {
  while (!signal.aborted) {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {})
    const held = await client.connect().then(() => client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [leading])).then((r) => r.rows[0]?.held, () => false)
    if (held) await work()
    await client.end().catch(() => {})
    if (!signal.aborted) await pause(30_000, undefined, { signal }).catch(() => {})
  }
}

async function keepLog({ db, database, home }: Installation, signal: AbortSignal, going: () => void): Promise<void> {
  await db.tx(system('backup'), (tx) => noteArchived(tx, null, null))
  let noted = 0
  await archiveLog({
    url: database.url, root: backupRoot(home.folder), signal,
    reached: (lsn, at) => {
      going()
      if (Date.now() - noted < 10_000 && !signal.aborted) return
      noted = Date.now()
      void db.tx(system('backup'), (tx) => noteArchived(tx, lsn, at)).catch(() => {})
    },
  })
}

/** A failed trial is a row, an event and a broken promise in doctor: the next one is due at the same pace. */
async function doDue(given: Installation): Promise<void> {
  const { db, home, database } = given
  const root = backupRoot(home.folder)
  const policy = await db.tx(system('backup'), policyOf)
  const due = await backupDue(given, root, policy['backup.every'])
  if (due) {
    await backUp(given, root, due)
    const { system: number } = await systemOf(database.url)
    const mine = (await listBackups(root)).filter((b) => b.manifest.system === number && b.manifest.kind === due)
    const gone = await removeOld(root, mine, { daily: policy['keep.daily'], weekly: policy['keep.weekly'] })
    if (gone.length) await db.tx(system('backup'), (tx) => noteRemoved(tx, root, gone))
  }
  const newest = (await listBackups(root))[0]
  if (newest && (await trialDue(db, policy['restore.every']))) await tryBackup(given, newest)
}

/** None yet, too old, of a server that this one no longer follows (a restore began a new history), or the log after it has a hole. */
async function backupDue({ database }: Installation, root: string, everyHours: number): Promise<Backup['manifest']['kind'] | undefined> {
  const kind = database.kind === 'embedded' ? 'base' : 'logical'
  const now = await systemOf(database.url)
  const newest = (await listBackups(root)).find((b) => b.manifest.system === now.system && b.manifest.kind === kind && (kind === 'logical' || b.manifest.timeline === now.timeline))
  if (!newest || Date.now() - Date.parse(newest.manifest.asOf) > everyHours * 3_600_000) return kind
  return kind === 'base' && (await logAfter(root, newest.manifest)).length === 0 ? kind : undefined
}

const trialDue = (db: Db, everyDays: number): Promise<boolean> => db.tx(system('backup'), async (tx) => (await daysSinceTrial(tx)) >= everyDays)

/** Makes one and notes it; a failure is noted too, and thrown. */
export async function backUp({ db, database, home, secrets }: Omit<Installation, 'questions'>, root: string, kind: Backup['manifest']['kind']): Promise<Backup> {
  const began = performance.now()
  try {
    const backup = await makeBackup({ url: database.url, kind, home: home.folder, secrets, root })
    await db.tx(system('backup'), (tx) => noteMade(tx, backup, (performance.now() - began) / 1000))
    return backup
  } catch (error) {
    await db.tx(system('backup'), (tx) => noteFailed(tx, 'made', kind, error as Error)).catch(() => {})
    throw error
  }
}

/** Restores it into an empty folder beside the data, asks every promise, notes the answers, removes the folder. */
export async function tryBackup({ db, home, questions }: Pick<Installation, 'db' | 'home' | 'questions'>, backup: Backup): Promise<boolean> {
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  try {
    const { diagnosis } = await inScratch(home.folder, (target) => restoreBackup({ backup, target, questions, say: () => {} }))
    await db.tx(system('backup'), (tx) => noteTried(tx, backup, { ok: diagnosis.ok, seconds: seconds(), report: diagnosis.promises }))
    return diagnosis.ok
  } catch (error) {
    await db.tx(system('backup'), (tx) => noteTried(tx, backup, { ok: false, seconds: seconds(), report: { reason: (error as Error).message } }))
    throw error
  }
}

/** On the data's own disk, which is large enough for one more. */
export async function inScratch<T>(beside: string, fn: (target: string) => Promise<T>): Promise<T> {
  const place = join(beside, 'verify')
  await mkdir(place, { recursive: true, mode: 0o711 })
  await chmod(place, 0o711)
  const target = await mkdtemp(join(place, 'try-'))
  return fn(target).finally(async () => {
    // as root the database may have stood elsewhere
    const { database } = await openHome(target)
    for (const path of [target, database]) await rm(path, { recursive: true, force: true })
  })
}
