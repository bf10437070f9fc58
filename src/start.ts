// `anlan start`: from nothing to a desk that answers, and back. What is started is named here once, by hand.
import { hostname } from 'node:os'
import { join } from 'node:path'
import { system } from '#kit/access'
import { mountBackupMetrics, startBackups } from '#kit/backup'
import { migrate, openDb, sql, type Db } from '#kit/db'
import { anchoredBy } from '#kit/events'
import {
  anchorOf, answerWaiting, giveBack, hold, isLoopbackHost, mountHealth, mountPages, mountTrust, openDatabase, openFront, openHome, openProgress, openSecrets, readyPages, rootOf, startHeartbeat,
  stopRequested, tlsFor, version, type Database, type Front, type Home, type Progress, type Secrets,
} from '#kit/process'
import { startWork } from '#kit/timers'
import { demoCity, demoEnterprisesBeside, demoRegions } from '#registry/demo'
import type { Ledger, Query } from '#registry/definition'
import { enterprises } from '#registry/enterprises'
import { seedDemoMovers } from '#monitoring/movers'
import { seedDemoYear } from '#monitoring/telemetry'
import { authenticate, createCast, firstLink } from '#registry/identity'
import { listRows } from '#registry/ledger'
import { regionPathOf } from '#registry/regions'
import { teams } from '#registry/teams'
import { background, buildApp, compose, demoAll, ledgers, promises, seedAll } from './server.ts'

type Stopper = { name: string; stop: () => Promise<void> }
type Settings = { host: string; port: number; demo: boolean }

const settings = (): Settings => ({ host: process.env.HOST || '127.0.0.1', port: portOf(process.env.PORT, 8420), demo: process.env.ANLAN_DEMO !== '0' })

function portOf(text: string | undefined, otherwise: number): number {
  const port = text ? Number(text) : otherwise
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`${text} is no port`)
  return port
}

/** Runs until it is asked to stop; the exit code. What was begun is ended in reverse order, whatever happens. */
export async function start(): Promise<number> {
  const begun = performance.now()
  const asked = stopRequested()
  const stoppers: Stopper[] = []
  const progress = openProgress()
  try {
    const going = run(progress, stoppers, begun)
    const ended = await Promise.race([going.then(({ lost }) => Promise.race([asked, lost])), asked])
    if (ended instanceof Error) throw ended
    progress.say('Stopping …')
    return 0
  } catch (error) {
    console.error(`\nAnlan could not go on: ${(error as Error).message}`)
    if (process.env.ANLAN_TRACE) console.error(error)
    return 1
  } finally {
    for (const { name, stop } of stoppers.reverse()) await stop().catch((e: Error) => console.error(`while stopping ${name}: ${e.message}`))
  }
}

async function run(progress: Progress, stoppers: Stopper[], begun: number): Promise<{ lost: Promise<Error> }> {
  const { host, port, demo } = settings()
  progress.say(`Anlan 安澜 ${version}`)
  const home = await openHome()
  const lock = await hold(home.folder, `${host}:${port}`)
  stoppers.push({ name: 'lock', stop: lock.release })
  const front = await openDoor(progress, home, host, port)
  stoppers.push({ name: 'door', stop: front.close })
  const pages = progress.step('pages', (at) => readyPages(home.folder, (note) => at(0, 0, note)))
  pages.catch(() => {}) // awaited below; a database that fails first must not leave it unhandled
  const { database, db, secrets } = await openData(progress, stoppers, home)
  compose()
  await load(progress, database, demo)
  // what goes out in messages leads back here; a proxy in front is told by the setting
  process.env.ANLAN_PUBLIC_URL ??= publicAddress(front.port)
  await serve({ db, database, secrets, front, stoppers, home, pages: await pages })
  await tellReady({ progress, db, front, home, begun })
  if (demo) stoppers.push({ name: 'last year', stop: lastYear(database.url) })
  return { lost: database.exited.then(() => new Error('the database ended unexpectedly; start again: it recovers by itself')) }
}

/** On connections of their own: a backend that has loaded a city keeps some ninety megabytes as long as it lives. */
async function load(progress: Progress, database: Database, demo: boolean): Promise<void> {
  const loader = openDb(database.url, { max: 2 })
  try {
    await progress.step('seed', () => seedAll(loader))
    if (demo) await progress.step('demo city', (at) => loadDemo(loader, at))
  } finally {
    await loader.close()
    giveBack()
  }
}

/** Nobody waits for the demo city's past: it comes in one transaction behind the open door, or at the next start. Returns what waits for its end. */
function lastYear(url: string): () => Promise<void> {
  const loader = openDb(url, { max: 1 })
  const done = loader.tx(system('演示'), seedDemoYear).catch((e: Error) => console.error(`the demo city's last year: ${e.message}`)).finally(() => loader.close())
  return () => done
}

async function openDoor(progress: Progress, home: Home, host: string, port: number): Promise<Front> {
  const tls = await tlsFor(home.folder, host, !isLoopbackHost(host))
  return openFront({ host, port, tls, waiting: (request, response) => answerWaiting(progress, version, request, response) }).catch((e: NodeJS.ErrnoException) => {
    throw e.code === 'EADDRINUSE' ? new Error(`port ${port} on ${host} is in use; stop what uses it, or set PORT`) : e
  })
}

async function openData(progress: Progress, stoppers: Stopper[], home: Home): Promise<{ database: Database; db: Db; secrets: Secrets }> {
  const secrets = await openSecrets(home.folder)
  const said: string[] = []
  const database = await progress.step('database', () => openDatabase(home, secrets, (line) => void (said.push(line) > 200 && said.shift())))
  stoppers.push({ name: 'database', stop: database.stop })
  await progress.step('migrations', (at) => migrate(database.url, (name) => at(0, 0, name)))
  const db = openDb(database.url)
  stoppers.push({ name: 'connections', stop: db.close })
  return { database, db, secrets }
}

async function loadDemo(db: Db, at: (done: number, total: number, note?: string) => void): Promise<void> {
  const ours = await db.tx(system('演示'), async (tx) => {
    const { other } = await tx.one<{ other: boolean }>(sql`select exists (select from regions where parent_code is null and code <> '350500') as other`)
    if (!other) await demoRegions(tx)
    return !other
  })
  if (!ours) return
  const beside = db.tx(system('demo'), demoEnterprisesBeside)
  beside.catch(() => {}) // whoever waits for it does its work then
  await db.tx(system('demo'), async (tx) => {
    await demoCity(tx, { scale: 'full', beside, progress: ({ what, done, total }) => at(done, total, what) })
    const town = await regionPathOf(tx, '350521100'), of = async (ledger: Ledger, query: Query) => (await listRows(tx, ledger, { ...query, limit: 1 })).rows.map((row) => ({ id: row.id, name: String(row.name) }))[0]
    const units = { enterprise_officer: await of(enterprises, { region: '350521100', rating: 'quanzhou' }), team_leader: await of(teams, { region: '350521' }) }
    await createCast(tx, { city: '350500/', county: await regionPathOf(tx, '350521'), beside: await regionPathOf(tx, '350582'), town, units })
    await seedDemoMovers(tx)
  })
  await demoAll(db, 'full', at)
}

async function serve({ db, database, secrets, front, stoppers, home, pages }: { db: Db; database: Database; secrets: Secrets; front: Front; stoppers: Stopper[]; home: Home; pages: string }): Promise<void> {
  const app = await buildApp({ db, authenticate, version })
  mountHealth(app, { db, version, database: { kind: database.kind, version: database.version }, waitingFor: () => undefined })
  mountBackupMetrics(db)
  mountTrust(app, home.folder)
  await mountPages(app, pages)
  await app.ready()
  stoppers.push({ name: 'application', stop: () => app.close() })
  const heart = await startHeartbeat(db, version)
  const ending = new AbortController()
  const loops = background.map((b) => b.run(db, ending.signal))
  const onError = (where: string, error: unknown) => console.error(`${where}: ${(error as Error).message}`)
  anchoredBy(() => anchorOf(home.folder))
  const work = startWork(db, { onError, anchorFile: join(home.folder, 'seal.json') })
  const kept = process.env.ANLAN_BACKUP === '0' ? undefined : startBackups({ db, database, home, secrets, questions: { promises, ledgers } }, { onError })
  stoppers.push({ name: 'background', stop: async () => {
    ending.abort()
    await Promise.allSettled([...loops, work.stop()])
    await heart.stop()
    await kept?.stop()
  } })
  front.serve((request, response) => app.routing(request, response))
}

function publicAddress(port: number): string {
  const { host } = settings()
  if (isLoopbackHost(host)) return `http://127.0.0.1:${port}`
  return `https://${host === '0.0.0.0' || host === '::' ? hostname() : host}:${port}`
}

/** On this machine plain http is served whatever the host is; others are told the https address, and what to compare before they trust it. */
async function tellReady({ progress, db, front, home, begun }: { progress: Progress; db: Db; front: Front; home: Home; begun: number }): Promise<void> {
  const { host, demo } = settings()
  const everywhere = host === '0.0.0.0' || host === '::'
  const local = everywhere || isLoopbackHost(host)
  const at = `${local ? 'http' : 'https'}://${everywhere ? '127.0.0.1' : host}:${front.port}`
  const link = await db.tx(system('start'), (tx) => firstLink(tx, demo))
  progress.say(`\n  Anlan 安澜 is ready: ${at}   (${((performance.now() - begun) / 1000).toFixed(1)} s)`)
  if (!isLoopbackHost(host)) await tellOthers(progress, home, everywhere ? hostname() : host, front.port)
  if (link) progress.say(`  ${link.what}, good once, for ten minutes:\n  ${at}${link.path}\n`)
}

async function tellOthers(progress: Progress, home: Home, name: string, port: number): Promise<void> {
  const root = await rootOf(home.folder)
  progress.say(`  from elsewhere: https://${name}:${port}`)
  if (root && !process.env.ANLAN_TLS_CERT) progress.say(`  phones trust it by https://${name}:${port}/trust, where this must stand:\n  SHA-256 ${root.fingerprint}`)
}
