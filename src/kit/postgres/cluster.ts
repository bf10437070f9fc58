// One embedded PostgreSQL server in one folder: made, started, stopped. Loopback only, scram passwords, C.UTF-8 throughout.
import { spawn, type ChildProcess } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { binaries, runAs, type Binaries, type RunAs } from './binaries.ts'
import { initialise } from './initialise.ts'
import { clearStale } from './stale.ts'

export type ClusterOptions = {
  folder: string; password: string; port?: number; settings?: Record<string, string>; log?: (line: string) => void
  /** a new folder is on the disk before it is used; the tests do without */
  durable?: boolean
}
export type Cluster = { url: (database: string) => string; port: number; pid: number; stop: () => Promise<void>; exited: Promise<number | null> }
type Running = { child: ChildProcess; exited: Promise<number | null>; said: () => string }

/** Starts the server of `folder`, making it first where it is new. Resolves when it takes connections. Nobody else may hold the folder. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const data = join(options.folder, 'pg')
  const who = await ownerOf(data)
  const found = await binaries()
  await initialise(found, data, options.password, who, options.durable ?? false)
  await clearStale(data, options.log ?? (() => {}))
  const port = options.port ?? (await freePort())
  const url = (database: string) => `postgres://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${port}/${database}`
  const { child, exited } = await launchUntilReady(found, data, port, who, options, url('postgres'))
  const pid = Number((await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n')[0])
  return { url, port, pid, exited, stop: () => stop(child, exited) }
}

/** As root the server runs as `nobody`, or as whoever made the folder when Anlan was once started without root. */
async function ownerOf(data: string): Promise<RunAs> {
  const standing = await stat(data).catch(() => undefined)
  return runAs() && standing && standing.uid !== 0 ? { uid: standing.uid, gid: standing.gid } : runAs()
}

/** Backends of a killed server hold its shared memory for a moment longer: the start is tried again until they are gone. */
async function launchUntilReady(found: Binaries, data: string, port: number, who: RunAs, options: ClusterOptions, url: string): Promise<Running> {
  for (let tries = 1; ; tries++) {
    const running = launch(found, data, port, who, options)
    const failure = await ready(url, running).then(() => undefined, (e: Error) => e)
    if (!failure) return running
    await stop(running.child, running.exited)
    if (tries >= 20 || !/shared memory block .* is still in use|lock file .* already exists/.test(running.said())) throw failure
    await sleep(500)
  }
}

// The shell holds PostgreSQL for us: when its third descriptor closes, because we asked or because this process was killed, it
// ends the server in good order. Its own process group keeps a Ctrl+C at the terminal from reaching PostgreSQL before us.
const keeper = `"$@" 3<&- & server=$!
{ read _ <&3; kill -INT $server; } 2>/dev/null &
watch=$!
exec 3<&-
wait $server; code=$?
kill $watch 2>/dev/null
exit $code`

function launch({ bin }: Binaries, data: string, port: number, who: RunAs, options: ClusterOptions): Running {
  const settings = {
    listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '', max_connections: '60',
    shared_buffers: '96MB', work_mem: '16MB', maintenance_work_mem: '64MB', max_wal_size: '512MB', jit: 'off',
    timezone: 'UTC', log_timezone: 'UTC', io_method: 'sync', ...options.settings,
  }
  const args = ['-D', data, ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])]
  const child = spawn('/bin/sh', ['-c', keeper, 'sh', join(bin, 'postgres'), ...args], { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], cwd: '/', detached: true, ...who })
  let said = ''
  child.stderr?.on('data', (d: Buffer) => {
    said = (said + d.toString()).slice(-4000)
    options.log?.(d.toString().trimEnd())
  })
  child.stdio[3]?.on('error', () => {})
  return { child, said: () => said, exited: new Promise<number | null>((done) => child.once('exit', done).once('error', () => done(127))) }
}

async function ready(url: string, { exited, said }: Running): Promise<void> {
  let gone: number | null | undefined
  void exited.then((code) => (gone = code ?? -1))
  for (let tries = 0; tries < 6000; tries++) {
    if (gone !== undefined) throw new Error(`PostgreSQL stopped while starting (code ${gone}): ${said().trim().split('\n').slice(-3).join(' ')}`)
    if (await answers(url)) return
    // recovery after a kill replays what was written since the last checkpoint, and refuses connections until then
    await sleep(25)
  }
  throw new Error('PostgreSQL did not take connections within two and a half minutes')
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  const up = await client.connect().then(() => true, () => false)
  await client.end().catch(() => {})
  return up
}

/** Fast shutdown: sessions are ended, everything is written, no recovery at the next start. */
async function stop(child: ChildProcess, exited: Promise<unknown>): Promise<void> {
  ;(child.stdio[3] as Writable | undefined)?.end()
  await exited
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => done(port))
    })
  })
}
