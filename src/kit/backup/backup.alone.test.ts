// A whole installation with a disk of its own: backed up, killed, burnt down, brought back.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { appendFile, chmod, copyFile, cp, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { system } from '#kit/access'
import { migrate, openDb, sql, type Db } from '#kit/db'
import { record, sealEvents } from '#kit/events'
import { openDatabase, openHome, openSecrets, type Database, type Home, type Secrets } from '#kit/process'
import { open as unseal } from '#kit/seal'
import { compose, ledgers, promises, seedAll } from '../../server.ts'
import { makeSmallCity } from '#kit/testing'
import { fireDue } from '#kit/timers'
import { agesOf, setPolicy } from './store.ts'
import { backUp, listBackups, pickBackup, restoreBackup, startBackups, tryBackup, type Installation } from './index.ts'

const launcher = fileURLToPath(new URL('../../../bin/anlan.js', import.meta.url))
const questions = { promises, ledgers }
let place = ''
let root = ''
let home: Home
let secrets: Secrets
let database: Database
let db: Db
let installation: Installation

async function open(): Promise<void> {
  database = await openDatabase(home, secrets, () => {})
  db = openDb(database.url, { max: 4 })
  installation = { db, database, home, secrets, questions }
}
async function close(): Promise<void> {
  await db.close()
  await database.stop()
}

before(async () => {
  delete process.env.DATABASE_URL
  place = await mkdtemp(join(tmpdir(), 'anlan-backup-'))
  await chmod(place, 0o755)
  root = join(place, 'disk')
  process.env.ANLAN_BACKUP_DIR = root
  home = await openHome(join(place, 'data'))
  secrets = await openSecrets(home.folder)
  compose()
  await open()
  await migrate(database.url)
  await seedAll(db)
  await makeSmallCity(db)
  while (await fireDue(db)); // what the city brought with it that was due: a running installation has taken it
  await happen('founded')
  const head = await sealEvents(db)
  await writeFile(join(home.folder, 'seal.json'), JSON.stringify(head))
})
after(async () => {
  await close().catch(() => {})
  delete process.env.ANLAN_BACKUP_DIR
  await rm(place, { recursive: true, force: true })
})

const happen = (id: string) => db.tx(system('test'), (tx) => record(tx, { type: 'thing.happened', subject: { kind: 'thing', id }, region: '350500/' }))
const empty = async () => {
  const folder = await mkdtemp(join(place, 'empty-'))
  return folder
}
const say = () => {}

type Ran = { code: number | null; said: string }
async function anlan(args: string[], options: { env?: Record<string, string>; shell?: string; killAfter?: () => Promise<boolean> } = {}): Promise<Ran> {
  const env = { ...process.env, ANLAN_DATA: home.folder, NODE_TEST_CONTEXT: '', ...options.env }
  const child = options.shell
    ? spawn('/bin/sh', ['-c', `${options.shell}; exec "$0" "$@"`, process.execPath, launcher, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    : spawn(process.execPath, [launcher, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (d: Buffer) => (said += d))
  const exit = new Promise<number | null>((done) => child.once('exit', done))
  if (options.killAfter) {
    for (let n = 0; n < 2000 && child.exitCode === null && !(await options.killAfter()); n++) await sleep(5)
    child.kill('SIGKILL')
  }
  return { code: await exit, said }
}

/** What a database holds that matters here, opened with the secrets that came with it. */
async function holdings(folder: string): Promise<{ events: string[]; phone: string; users: number }> {
  const there = await openHome(folder)
  const own = await openSecrets(folder)
  const standing = await openDatabase(there, own, () => {})
  const restored = openDb(standing.url, { max: 1 })
  try {
    return await restored.tx(system('test'), async (tx) => {
      const { phone, users } = await tx.one<{ phone: Buffer; users: number }>(sql`select (select phone_sealed from duty_holders order by id limit 1) as phone, (select count(*) from users) as users`)
      const events = (await tx.rows<{ id: string }>(sql`select subject_id as id from events where type in ('thing.happened', 'installation.restored') order by events.id`)).map((e) => e.id)
      return { events, phone: unseal(phone), users }
    })
  } finally {
    await restored.close()
    await standing.stop()
    await openSecrets(home.folder)
  }
}

test('a backup beside the running server comes up in an empty folder, and every promise holds there', async () => {
  const backup = await backUp(installation, root, 'base')
  assert.deepEqual((await readdir(root)).filter((n) => n.endsWith('.partial')), [])
  assert.equal((await stat(join(backup.folder, 'secret.json'))).mode & 0o077, 0, 'the secrets are nobody else\'s')
  assert.equal((await stat(backup.folder)).mode & 0o077, 0)
  const target = await empty()
  const { diagnosis } = await restoreBackup({ backup, target, questions, say })
  assert.deepEqual(diagnosis.promises.filter((p) => !p.ok), [])
  for (const key of ['I-3', 'I-4', 'I-5', 'I-12']) assert.ok(diagnosis.promises.some((p) => p.key === key), `${key} was asked`)
  const found = await holdings(target)
  assert.deepEqual(found.events, ['founded', backup.manifest.name])
  assert.match(found.phone, /^1990000\d{4}$/)
  assert.equal(found.users, (await db.tx(system('test'), (tx) => tx.one<{ users: number }>(sql`select count(*)::int as users from users`))).users)
})

test('what was committed after the backup is in the log\'s archive seconds later: the disk burns, and it is there; any moment between can be had', async () => {
  const wrong: string[] = []
  const loop = startBackups(installation, { onError: (where, e) => void wrong.push(`${where}: ${(e as Error).message}`), settleMs: 600_000 })
  await sleep(300)
  const moments: Date[] = []
  for (const id of ['one', 'two', 'three']) {
    await happen(id)
    await sleep(60)
    moments.push(new Date())
    await sleep(60)
  }
  await db.tx(system('test'), (tx) => tx.run(sql`insert into events (type, subject_kind, subject_id, region_path, actor_kind, actor_name, data) select 'thing.filled', 'thing', 'x', '350500/', 'system', 'test', jsonb_build_object('text', repeat(md5(n::text), 20)) from generate_series(1, 25000) n`))
  await happen('last')
  const began = Date.now()
  const lag = async () => (await db.tx(system('test'), (tx) => tx.one<{ behind: number }>(sql`select pg_wal_lsn_diff(pg_current_wal_flush_lsn(), coalesce(archived_lsn, '0/0')) as behind from wal_archive`))).behind
  // what is asked writes nothing, so the archive can catch up wholly
  while ((await lag()) > 8192 && Date.now() - began < 30_000) await sleep(200)
  assert.ok(Date.now() - began < 20_000, 'far below the five minutes of the goal')
  assert.deepEqual(wrong, [])
  process.kill(database.pid ?? 0, 'SIGKILL')
  await database.exited
  await loop.stop()
  await db.close()
  try {
    await afterTheFire(moments)
  } finally {
    await open()
  }
})

async function afterTheFire(moments: Date[]): Promise<void> {
  const target = await empty()
  const { diagnosis } = await restoreBackup({ backup: await pickBackup(root), target, questions, say })
  assert.deepEqual(diagnosis.promises.filter((p) => !p.ok), [])
  assert.deepEqual((await holdings(target)).events.slice(0, 5), ['founded', 'one', 'two', 'three', 'last'])

  const earlier = await empty()
  await restoreBackup({ backup: await pickBackup(root, moments[1]), target: earlier, to: moments[1], questions, say })
  assert.deepEqual((await holdings(earlier)).events.slice(0, 4), ['founded', 'one', 'two', (await pickBackup(root)).manifest.name])

  await assert.rejects(restoreBackup({ backup: await pickBackup(root), target: await empty(), to: new Date(Date.now() + 3_600_000), questions, say }), /the log ends before .* its last transaction is of/)
}

test('kill -9 in the middle of a backup: the earlier one is whole, the torn one is none', async () => {
  const before = (await listBackups(root)).map((b) => b.manifest.name)
  await anlan(['backup'], { killAfter: async () => (await readdir(root)).some((n) => n.endsWith('.partial')) })
  assert.equal((await readdir(root)).filter((n) => n.endsWith('.partial')).length, 1)
  assert.deepEqual((await listBackups(root)).map((b) => b.manifest.name), before)
  const next = await backUp(installation, root, 'base')
  assert.deepEqual((await readdir(root)).filter((n) => n.endsWith('.partial')), [], 'the next backup clears away what was torn')
  assert.equal((await pickBackup(root)).manifest.name, next.manifest.name)
})

test('a full disk is said, nothing looks like a backup, and the earlier ones stay', async () => {
  const before = (await listBackups(root)).map((b) => b.manifest.name)
  const { code, said } = await anlan(['backup'], { shell: 'ulimit -f 2048' })
  assert.equal(code, 1)
  assert.match(said, /disk under .* is full .*no backup was made\. The earlier ones are whole/s)
  assert.deepEqual((await listBackups(root)).map((b) => b.manifest.name), before)
  assert.deepEqual((await readdir(root)).filter((n) => n.endsWith('.partial')), [])
})

test('one flipped byte in a backup is found before anything is restored', async () => {
  const good = await pickBackup(root)
  const bad = join(place, 'flipped', good.manifest.name)
  await mkdir(join(place, 'flipped'))
  await cp(good.folder, bad, { recursive: true })
  await appendFile(join(bad, 'base.tar.zst'), 'x')
  const target = await empty()
  await assert.rejects(restoreBackup({ backup: await pickBackup(bad), target, questions, say }), /is damaged: base\.tar\.zst differs from its SHA-256/)
  assert.deepEqual(await readdir(target), [])
})

test('a restore never writes over data', async () => {
  const { code, said } = await anlan(['restore', root])
  assert.equal(code, 1)
  assert.match(said, /is not empty .* a restore never writes over data\. Nothing was changed/s)
})

test('restore --verify on a machine without anything tells each promise, and leaves nothing behind', async () => {
  const nowhere = join(place, 'no-such-folder')
  const scratch = join(place, 'scratch')
  await mkdir(scratch, { mode: 0o755 })
  const { code, said } = await anlan(['restore', root, '--verify'], { env: { ANLAN_DATA: nowhere, TMPDIR: scratch } })
  assert.equal(code, 0, said)
  assert.match(said, /✓ I-5 .*the audit chain is unbroken/)
  assert.match(said, /every promise holds/)
  assert.deepEqual(await readdir(scratch), [])
  await assert.rejects(stat(nowhere))
})

test('the weekly trial is a row that doctor and /metrics tell; one that fails breaks I-13', async () => {
  const i13 = async () => {
    const own = promises.filter((p) => p.key === 'I-13')
    return Promise.all(own.map((p) => db.tx(system('test'), p.check)))
  }
  const good = await pickBackup(root)
  assert.equal(await tryBackup(installation, good), true)
  assert.deepEqual((await i13()).map((f) => f.ok), [true, true, true])
  assert.ok((await db.tx(system('test'), agesOf)).restored < 0.1)
  await db.pool.query(`set role none; update backups set restored_at = restored_at - interval '9 days', made_at = made_at - interval '9 days'; set role anlan_app`)
  assert.deepEqual((await i13()).map((f) => f.ok), [false, false, true])
  const tar = join(good.folder, 'base.tar.zst')
  await copyFile(tar, join(place, 'aside'))
  await appendFile(tar, 'x')
  await assert.rejects(tryBackup(installation, good), /is damaged/)
  assert.equal((await i13())[1]?.ok, false)
  await copyFile(join(place, 'aside'), tar)
  assert.equal(await db.tx(system('test'), (tx) => setPolicy(tx, 'restore.limit', 30)), true)
})

test('a logical backup goes from the embedded server to an ordinary role\'s database on another one, and back out of it', async () => {
  const logical = await backUp(installation, join(place, 'logical'), 'logical')
  const admin = new (await import('pg')).default.Client({ connectionString: database.url.replace(/\/anlan$/, '/postgres') })
  await admin.connect()
  await admin.query(`create role city login password 'city'; grant anlan_app, anlan_finder to city with admin option`)
  await admin.query('create database theirs owner city')
  await admin.end()
  const theirs = Object.assign(new URL(database.url), { username: 'city', password: 'city', pathname: '/theirs' }).toString()
  const { diagnosis } = await restoreBackup({ backup: logical, target: await empty(), into: theirs, questions, say })
  assert.deepEqual(diagnosis.promises.filter((p) => !p.ok), [])
  const there = openDb(theirs, { max: 2 })
  try {
    const again = await backUp({ db: there, database: { url: theirs, kind: 'external' }, home, secrets }, join(place, 'logical'), 'logical')
    const { events: _, backups: __, jobs: ___, ...rows } = again.manifest.rows ?? {}
    const { events: ____, backups: _____, jobs: ______, ...wanted } = logical.manifest.rows ?? {}
    assert.deepEqual(rows, wanted)
    const target = await empty()
    assert.deepEqual((await restoreBackup({ backup: again, target, questions, say })).diagnosis.promises.filter((p) => !p.ok), [])
    assert.deepEqual((await holdings(target)).events.slice(0, 5), ['founded', 'one', 'two', 'three', 'last'])
    await assert.rejects(restoreBackup({ backup: again, target: await empty(), into: theirs, questions, say }), /the database is not empty/)
  } finally {
    await there.close()
  }
})
