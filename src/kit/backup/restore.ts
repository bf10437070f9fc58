// From a backup to a database that answers, on a machine that has nothing; then every promise is asked of it, as of the moment it was restored to.
import { chmod, chown, copyFile, lstat, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createWriteStream } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { system } from '#kit/access'
import { migrate, migrations, openDb, type Db } from '#kit/db'
import { record, type Head } from '#kit/events'
import { binaries, runAs, startCluster, type Cluster } from '#kit/postgres'
import { examine, openHome, version, type Diagnosis, type Home, type Questions, type Secrets } from '#kit/process'
import { checkBackup } from './check.ts'
import { readKept, syncFolder } from './keepFile.ts'
import { logAfter } from './log.ts'
import { markOf } from './make.ts'
import { rootOfBackup, type Backup } from './place.ts'
import { copyBack, withClient } from './tables.ts'
import { readTar } from './tar.ts'

export type Restoring = {
  backup: Backup
  /** an empty folder, or none yet: the restored installation's data folder */
  target: string
  to?: Date | undefined
  /** a logical backup may go into an empty database of somebody else's server */
  into?: string | undefined
  questions: Pick<Questions, 'promises' | 'ledgers'>
  say: (line: string) => void
}
export type Restored = { diagnosis: Diagnosis; asOf: string; seconds: number }

const name = 'anlan'
/** what may stand in an empty data folder */
const harmless = new Set(['backups', 'restoring', 'verify', 'anlan.lock'])

export async function restoreBackup(given: Restoring): Promise<Restored> {
  const { backup, target, to, into, say } = given
  const began = performance.now()
  refuseMixed(backup, to, into)
  await refuseStrange(backup)
  say(`backup ${backup.manifest.name}, made by Anlan ${backup.manifest.version} on PostgreSQL ${backup.manifest.postgres}`)
  await checkBackup(backup)
  say('every file is as its SHA-256 says')
  await refuseFull(target)
  const home = await openHome(target)
  if (await there(join(home.database, 'pg'))) throw new Error(`${home.database} holds a database already. Nothing was changed`)
  const secrets = JSON.parse(await readFile(join(backup.folder, 'secret.json'), 'utf8')) as Secrets
  if (markOf(secrets.master) !== backup.manifest.secretMark) throw new Error('the secrets in the backup are not those it was made with')
  const { asOf, url, stop } = await (into ? external(backup, into) : embedded(given, home, secrets))
  try {
    await keepOwn(backup.folder, home.folder)
    await migrate(url, (n) => say(`migration ${n}`))
    const diagnosis = await asked(url, asOf, backup, given.questions)
    const seconds = (performance.now() - began) / 1000
    await noted(url, backup, asOf, seconds)
    return { diagnosis, asOf: asOf.toISOString(), seconds }
  } finally {
    await stop()
  }
}

const there = (path: string): Promise<boolean> => lstat(path).then((s) => !s.isSymbolicLink(), () => false)

function refuseMixed({ manifest }: Backup, to: Date | undefined, into: string | undefined): void {
  if (manifest.kind === 'base' && into) throw new Error('a base backup restores into the embedded server: unset DATABASE_URL. For a server of your own make a logical backup (anlan backup --logical)')
  if (manifest.kind === 'logical' && to) throw new Error('a logical backup is of one moment: --to needs a base backup and the log beside it')
}

/** A version restores what it or an earlier one made. */
async function refuseStrange({ manifest }: Backup): Promise<void> {
  const own = new Map((await migrations()).map((m) => [m.name, m.hash]))
  const strange = manifest.schema.migrations.find((m) => own.get(m.name) !== m.hash)
  if (strange) throw new Error(`the backup was made by Anlan ${manifest.version} with migration ${strange.name}, which this program does not have, or has changed: restore with the version that made it. Nothing was changed`)
  const major = (text: string) => text.split('.')[0]
  const ours = (await binaries()).version
  if (manifest.kind === 'base' && major(manifest.postgres) !== major(ours)) throw new Error(`a base backup of PostgreSQL ${manifest.postgres} does not run on ${ours}: restore it with the version of Anlan that made it, and bring it over by a logical backup`)
}

async function refuseFull(target: string): Promise<void> {
  const found = (await readdir(target).catch(() => [] as string[])).filter((n) => !harmless.has(n))
  const links = await Promise.all(found.map((n) => lstat(join(target, n)).then((s) => s.isSymbolicLink())))
  const real = found.filter((_, i) => !links[i])
  if (real.length) throw new Error(`${target} is not empty (${real.slice(0, 3).join(', ')} …): a restore never writes over data. Nothing was changed. Set ANLAN_DATA to an empty folder, or move this one away`)
}

type Standing = { asOf: Date; url: string; stop: () => Promise<void> }

async function external(backup: Backup, url: string): Promise<Standing> {
  await copyBack(url, backup)
  return { asOf: new Date(backup.manifest.asOf), url, stop: async () => {} }
}

/** Made aside and renamed when it is whole: an interrupted restore leaves nothing that looks like an installation. */
async function embedded(given: Restoring, home: Home, secrets: Secrets): Promise<Standing> {
  const aside = join(home.database, 'restoring')
  await rm(aside, { recursive: true, force: true })
  await mkdir(aside, { mode: 0o711 })
  await chmod(aside, 0o711)
  try {
    const asOf = await (given.backup.manifest.kind === 'base' ? recover(given, aside, secrets) : loadInto(given, aside, secrets))
    await rename(join(aside, 'pg'), join(home.database, 'pg'))
    await syncFolder(home.database)
    await rm(aside, { recursive: true, force: true })
    const cluster = await startCluster({ folder: home.database, password: secrets.database })
    return { asOf, url: cluster.url(name), stop: cluster.stop }
  } catch (error) {
    await rm(aside, { recursive: true, force: true })
    throw error
  }
}

async function loadInto({ backup }: Restoring, aside: string, secrets: Secrets): Promise<Date> {
  const cluster = await startCluster({ folder: aside, password: secrets.database, durable: true })
  try {
    await withClient(cluster.url('postgres'), (c) => c.query(`create database ${name}`))
    await copyBack(cluster.url(name), backup)
    return new Date(backup.manifest.asOf)
  } finally {
    await cluster.stop()
  }
}

/** The server's files, the log after them, and PostgreSQL's own recovery to the end of it or to `to`. */
async function recover({ backup, to, say }: Restoring, aside: string, secrets: Secrets): Promise<Date> {
  const pg = join(aside, 'pg')
  const segments = await unpack(backup, pg)
  say(`unpacked; ${segments} segments of the log follow`)
  // the log lies in pg_wal already: the command that would fetch more finds none
  const settings = { restore_command: 'false', recovery_target_action: 'promote', recovery_target_timeline: 'current', ...(to ? { recovery_target_time: to.toISOString().replace('T', ' ').replace('Z', '+00') } : {}) }
  let said = ''
  const cluster = await startCluster({ folder: aside, password: secrets.database, settings, log: (line) => (said = (said + line).slice(-8000)) }).catch((e: Error) => {
    throw tooLate(e, `${e.message} ${said}`, to)
  })
  try {
    const at = await promoted(cluster, () => tooLate(new Error(`recovery did not come to an end: ${said.split('\n').slice(-3).join(' ')}`), said, to))
    return at ?? new Date(backup.manifest.asOf)
  } finally {
    await cluster.stop()
  }
}

function tooLate(error: Error, said: string, to: Date | undefined): Error {
  if (!/recovery ended before configured recovery target was reached/.test(said)) return error
  const last = /last completed transaction was at log time ([^\n]+)/.exec(said)?.[1]
  return new Error(`the log ends before ${to?.toISOString()}${last ? `: its last transaction is of ${last}` : ''}. Nothing was restored; leave --to away for the newest state`)
}

async function promoted(cluster: Cluster, failed: () => Error): Promise<Date | undefined> {
  let gone = false
  void cluster.exited.then(() => (gone = true))
  for (;;) {
    const state = await withClient(cluster.url('postgres'), async (c) => (await c.query<{ standing: boolean; at: Date | null }>('select pg_is_in_recovery() as standing, pg_last_xact_replay_timestamp() as at')).rows[0]).catch(() => undefined)
    if (state && !state.standing) return state.at ?? undefined
    if (gone) throw failed()
    await sleep(100)
  }
}

async function unpack(backup: Backup, pg: string): Promise<number> {
  const who = runAs()
  const own = async (path: string) => { if (who) await chown(path, who.uid, who.gid) }
  await mkdir(pg, { mode: 0o700 })
  await own(pg)
  await readTar(readKept(join(backup.folder, 'base.tar.zst')), async ({ name: path, kind }, body) => {
    const at = join(pg, path)
    await mkdir(kind === 'folder' ? at : dirname(at), { recursive: true, mode: 0o700 })
    if (kind === 'file') await writeAll(at, body)
    await own(at)
  })
  const segments = await logAfter(rootOfBackup(backup), backup.manifest)
  for (const { name: segment, file } of segments) {
    const at = join(pg, 'pg_wal', segment)
    await pipeline(readKept(file), createWriteStream(at, { mode: 0o600 }))
    const handle = await open(at, 'r+')
    await handle.truncate(backup.manifest.segmentBytes).finally(() => handle.close()) // the rest of a segment that was being written is zeros
    await own(at)
  }
  await writeFile(join(pg, 'recovery.signal'), '', { mode: 0o600 })
  await own(join(pg, 'recovery.signal'))
  return segments.length
}

async function writeAll(at: string, body: AsyncIterable<Buffer>): Promise<void> {
  const handle = await open(at, 'w', 0o600)
  try {
    for await (const part of body) await handle.writeFile(part)
  } finally {
    await handle.close()
  }
}

async function keepOwn(from: string, to: string): Promise<void> {
  await mkdir(join(to, 'tls'), { recursive: true, mode: 0o700 })
  const tls = await readdir(join(from, 'tls')).catch(() => [] as string[])
  for (const path of ['seal.json', ...tls.map((n) => `tls/${n}`), 'secret.json']) {
    if (!(await there(join(from, path)))) continue
    await copyFile(join(from, path), join(to, path))
    await chmod(join(to, path), 0o600)
  }
}

/** I-1 … I-12 and the features' own, with the clock set back to the moment of the backup: a deadline that fell since was nobody's to keep. */
async function asked(url: string, asOf: Date, { folder }: Backup, { promises, ledgers }: Restoring['questions']): Promise<Diagnosis> {
  const anchor = await readFile(join(folder, 'seal.json'), 'utf8').then((t) => JSON.parse(t) as Head, () => undefined)
  const db = openDb(url, { max: 2 })
  const { rows } = await withClient(url, (c) => c.query<{ shift: string }>('select shift::text from clock_shift'))
  const shift = rows[0]?.shift ?? '0'
  const setBack = () => withClient(url, (c) => c.query(`update clock_shift set shift = $1::interval + ($2::timestamptz - clock_timestamp())`, [shift, asOf])).then(() => undefined)
  try {
    return await examine(db, { promises: promises.filter((p) => p.key !== 'I-13' && p.key !== 'I-14'), ledgers, anchor, before: setBack })
  } finally {
    await withClient(url, (c) => c.query('update clock_shift set shift = $1::interval', [shift]))
    await db.close()
  }
}

async function noted(url: string, { manifest }: Backup, asOf: Date, seconds: number): Promise<void> {
  const db: Db = openDb(url, { max: 1 })
  await db.tx(system('restore'), (tx) => record(tx, { type: 'installation.restored', subject: { kind: 'backup', id: manifest.name }, region: '', data: { asOf: asOf.toISOString(), seconds: Math.round(seconds), version } })).finally(() => db.close())
}
