// What only a real host can show: no network, no root, a locked home, what reaches the disk. Needs root, strace, unshare and setpriv; says what it skips.
import assert from 'node:assert/strict'
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chmod, chown, mkdir, mkdtemp, readFile, readlink, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '#kit/postgres'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'bin/anlan.js')
/** an account that every Linux has: initdb refuses a uid without a name */
const daemon = 1
const isRoot = process.getuid?.() === 0
const has = (tool: string) => spawnSync('which', [tool]).status === 0
const needs = (...tools: string[]) => (!isRoot && 'not root') || tools.filter((t) => !has(t)).map((t) => `no ${t}`)[0]

type Run = { child: ChildProcess; said: () => string; exit: Promise<number | null>; port: number }

async function launch(words: string[], data: string, env: Record<string, string> = {}): Promise<Run> {
  const port = await freePort()
  const [file = '', ...args] = [...words, process.execPath, bin, 'start']
  const child = spawn(file, args, { cwd: '/', stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env.PATH, ANLAN_DEMO: '0', ANLAN_DATA: data, PORT: String(port), ANLAN_SL651_PORT: String(await freePort()), ...env } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (d: Buffer) => (said += d))
  return { child, port, said: () => said, exit: new Promise((done) => child.once('exit', done)) }
}

async function readyIn(run: Run): Promise<void> {
  for (let n = 0; n < 900 && !/is ready/.test(run.said()) && run.child.exitCode === null; n++) await sleep(100)
  assert.match(run.said(), /is ready/)
}

const pidIn = async (data: string) => (JSON.parse(await readFile(join(data, 'anlan.lock'), 'utf8')) as { pid: number }).pid

async function stopped(run: Run, data: string): Promise<void> {
  process.kill(await pidIn(data), 'SIGINT')
  assert.equal(await run.exit, 0, run.said())
}

async function inFolder(fn: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'anlan-host-'))
  try {
    await fn(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

test('it starts with no network at all, and calls nobody', { skip: needs('unshare', 'ip', 'strace') }, () => inFolder(async (folder) => {
  await chmod(folder, 0o755)
  const trace = join(folder, 'trace')
  const run = await launch(['unshare', '-n', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh', 'strace', '-f', '-qq', '-e', 'trace=connect', '-o', trace], join(folder, 'data'))
  await readyIn(run)
  await stopped(run, join(folder, 'data'))
  const called = (await readFile(trace, 'utf8')).split('\n').filter((line) => /sa_family=AF_INET/.test(line) && !/127\.0\.0\.1|"::1"|::ffff:127/.test(line))
  assert.deepEqual(called, [])
}))

test('what was acknowledged was on the disk first: a commit waits for fdatasync', { skip: needs('strace') }, () => inFolder(async (folder) => {
  await chmod(folder, 0o755)
  const data = join(folder, 'data')
  const run = await launch([], data)
  await readyIn(run)
  const database = Number((await readFile(join(data, 'pg/postmaster.pid'), 'utf8')).split('\n')[0])
  const backends = execFileSync('pgrep', ['-P', String(database)]).toString().trim().split('\n')
  const trace = join(folder, 'trace')
  const watcher = spawn('strace', ['-f', '-qq', '-e', 'trace=fdatasync,fsync', '-o', trace, ...backends.flatMap((p) => ['-p', p])])
  await sleep(800)
  const answer = await fetch(`http://127.0.0.1:${run.port}/api/session`, { method: 'POST', headers: { 'x-anlan': '1', 'content-type': 'application/json' }, body: '{"login":"nobody","password":"wrong"}' })
  assert.equal(answer.status, 401)
  await sleep(300)
  watcher.kill('SIGINT')
  await new Promise((done) => watcher.once('exit', done))
  assert.match(await readFile(trace, 'utf8'), /fdatasync\(\d+\) += 0/)
  await stopped(run, data)
}))

test('as root with its data under a 0700 home it runs, the database as another account', { skip: needs('setpriv') }, () => inFolder(async (folder) => {
  const data = join(folder, 'locked/data')
  await mkdir(join(folder, 'locked'), { mode: 0o700 })
  const run = await launch([], data)
  await readyIn(run)
  const database = Number((await readFile(join(data, 'pg/postmaster.pid'), 'utf8')).split('\n')[0])
  assert.match(await readFile(`/proc/${database}/status`, 'utf8'), /^Uid:\s+65534\s/m)
  await stopped(run, data)
  const again = await launch([], data)
  await readyIn(again)
  await stopped(again, data)
  await rm(dirname(await readlink(join(data, 'pg'))), { recursive: true })
}))

test('an ordinary account runs it as itself, and root later lets the database stay that account\'s', { skip: needs('setpriv') }, () => inFolder(async (folder) => {
  await chmod(folder, 0o755)
  const data = join(folder, 'mine')
  await mkdir(data, { mode: 0o700 })
  await chown(data, daemon, daemon)
  const asUser = ['setpriv', `--reuid=${daemon}`, `--regid=${daemon}`, '--clear-groups']
  const run = await launch(asUser, data)
  await readyIn(run)
  await stopped(run, data)
  // once more as root: the database stays its owner's
  const root = await launch([], data)
  await readyIn(root)
  const database = Number((await readFile(join(data, 'pg/postmaster.pid'), 'utf8')).split('\n')[0])
  assert.match(await readFile(`/proc/${database}/status`, 'utf8'), new RegExp(`^Uid:\\s+${daemon}\\s`, 'm'))
  await stopped(root, data)
}))

test('an older Node hands over, passes Ctrl+C on, and leaves nothing behind', { skip: !has('node') && 'no other node' }, () => inFolder(async (folder) => {
  await chmod(folder, 0o755)
  const data = join(folder, 'data')
  const older = spawnSync('which', ['-a', 'node'], { env: { PATH: '/usr/local/bin:/usr/bin:/bin' } }).stdout.toString().trim().split('\n')[0] ?? ''
  const port = await freePort()
  const child = spawn(older, [bin, 'start'], { cwd: '/', stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: '/usr/bin:/bin', ANLAN_DEMO: '0', ANLAN_DATA: data, PORT: String(port), ANLAN_SL651_PORT: String(await freePort()) } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (d: Buffer) => (said += d))
  const run: Run = { child, port, said: () => said, exit: new Promise((done) => child.once('exit', done)) }
  await readyIn(run)
  child.kill('SIGINT')
  assert.equal(await run.exit, 0)
  const second = spawn(older, [bin, 'start'], { cwd: '/', stdio: 'ignore', env: { PATH: '/usr/bin:/bin', ANLAN_DEMO: '0', ANLAN_DATA: data, PORT: String(port), ANLAN_SL651_PORT: String(await freePort()) } })
  for (let n = 0; n < 300 && !(await fetch(`http://127.0.0.1:${port}/health`).then((r) => r.ok, () => false)); n++) await sleep(100)
  const [server, database] = [await pidIn(data), Number((await readFile(join(data, 'pg/postmaster.pid'), 'utf8')).split('\n')[0])]
  second.kill('SIGKILL')
  for (let n = 0; n < 100 && [server, database].some((p) => spawnSync('kill', ['-0', String(p)]).status === 0); n++) await sleep(100)
  assert.ok([server, database].every((p) => spawnSync('kill', ['-0', String(p)]).status !== 0), 'killed, the launcher takes the server with it')
}))
