// The real program in a folder of its own: started, killed, started again, as an operator and bad luck would.
import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '#kit/postgres'
import { bornOf } from './lock.ts'
import { root } from './home.ts'

type Run = { child: ChildProcess; port: number; said: () => string; exit: Promise<number | null> }

let data = ''
const runs: Run[] = []

before(async () => {
  data = await mkdtemp(join(tmpdir(), 'anlan-start-'))
  await chmod(data, 0o755)
})
after(async () => {
  for (const { child } of runs) child.kill('SIGKILL')
  await sleep(300)
  await rm(data, { recursive: true, force: true })
})

async function launch(env: Record<string, string> = {}): Promise<Run> {
  const port = await freePort()
  const child = spawn(process.execPath, [join(root, 'bin/anlan.js'), 'start'], {
    cwd: tmpdir(), stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ANLAN_DEMO: '0', ANLAN_DATA: data, PORT: String(port), ANLAN_SL651_PORT: String(await freePort()), NODE_TEST_CONTEXT: '', ...env },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (d: Buffer) => (said += d))
  const run = { child, port, said: () => said, exit: new Promise<number | null>((done) => child.once('exit', done)) }
  runs.push(run)
  return run
}

const health = async (port: number) => fetch(`http://127.0.0.1:${port}/health`).then(async (r) => ({ status: r.status, body: (await r.json()) as Record<string, never> }), () => undefined)

async function ready(run: Run): Promise<void> {
  for (let n = 0; n < 600; n++) {
    if ((await health(run.port))?.status === 200) return
    if (run.child.exitCode !== null) break
    await sleep(100)
  }
  assert.fail(`not ready: ${run.said()}`)
}

const postmaster = async () => Number((await readFile(join(data, 'pg/postmaster.pid'), 'utf8')).split('\n')[0])
const gone = async (pid: number) => {
  for (let n = 0; n < 100 && bornOf(pid); n++) await sleep(50)
  return !bornOf(pid)
}

test('while it starts, /health tells how far it is; then it answers, and Ctrl+C leaves nothing running', async () => {
  const run = await launch()
  let early: Awaited<ReturnType<typeof health>>
  for (let n = 0; n < 3000 && !early; n++) (early = await health(run.port)) ?? (await sleep(20))
  assert.equal(early?.status, 503)
  assert.equal(early?.body.status, 'starting')
  const page = await fetch(`http://127.0.0.1:${run.port}/`)
  assert.match(page.headers.get('content-type') ?? '', /text\/html/)
  await ready(run)
  const { body } = (await health(run.port)) ?? { body: {} as Record<string, unknown> }
  assert.ok(body.version && body.database && 'oldestTimer' in body && typeof body.heartbeatAgeSeconds === 'number')
  assert.match(run.said(), /first-run#link=[\w-]{43}/)
  const server = await postmaster()
  run.child.kill('SIGINT')
  assert.equal(await run.exit, 0)
  assert.ok(await gone(server), 'PostgreSQL went with it')
})

test('after kill -9 of everything the next start recovers by itself', async () => {
  const first = await launch()
  await ready(first)
  const server = await postmaster()
  process.kill(server, 'SIGKILL')
  first.child.kill('SIGKILL')
  await first.exit
  assert.ok(await gone(server))
  const again = await launch()
  await ready(again)
  again.child.kill('SIGTERM')
  assert.equal(await again.exit, 0)
})

test('killed alone, the program takes its PostgreSQL with it', async () => {
  const run = await launch()
  await ready(run)
  const server = await postmaster()
  run.child.kill('SIGKILL')
  assert.ok(await gone(server))
})

test('a postmaster.pid and a lock that name a stranger\'s process are stale', async () => {
  await writeFile(join(data, 'pg/postmaster.pid'), `${process.pid}\n${join(data, 'pg')}\n1\n1\n\n127.0.0.1\n`)
  await writeFile(join(data, 'anlan.lock'), JSON.stringify({ pid: process.pid, born: '1', host: hostname(), address: 'x', since: 'x' }))
  const run = await launch()
  await ready(run)
  run.child.kill('SIGINT')
  assert.equal(await run.exit, 0)
})

test('a second start on the same folder is refused, and says who holds it', async () => {
  const first = await launch()
  await ready(first)
  const second = await launch()
  assert.equal(await second.exit, 1)
  assert.match(second.said(), new RegExp(`in use by another Anlan: process ${first.child.pid}, since .*ANLAN_DATA`, 's'))
  assert.equal((await health(first.port))?.status, 200)
  first.child.kill('SIGINT')
  await first.exit
})

test('a port that is taken is named, and nothing is left running', async () => {
  const first = await launch()
  await ready(first)
  const other = await mkdtemp(join(tmpdir(), 'anlan-start-'))
  const second = await launch({ ANLAN_DATA: other, PORT: String(first.port) })
  assert.equal(await second.exit, 1)
  assert.match(second.said(), new RegExp(`port ${first.port} .* in use`))
  first.child.kill('SIGINT')
  await first.exit
  await rm(other, { recursive: true, force: true })
})

test('without the demo nothing of the cast exists', async () => {
  const run = await launch()
  await ready(run)
  assert.equal((await fetch(`http://127.0.0.1:${run.port}/api/demo/cast`)).status, 404)
  const answer = await fetch(`http://127.0.0.1:${run.port}/api/demo/sign-in`, { method: 'POST', headers: { 'x-anlan': '1', 'content-type': 'application/json' }, body: '{"who":"city_duty"}' })
  assert.equal(answer.status, 404)
  run.child.kill('SIGINT')
  await run.exit
})
