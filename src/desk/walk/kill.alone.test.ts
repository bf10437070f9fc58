// The whole installation, killed: node and its PostgreSQL by SIGKILL in the same instant, in the middle of the work, and started again on what is left.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { connect } from 'node:net'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { system } from '#kit/access'
import { sql, type Sql } from '#kit/db'
import { freePort } from '#kit/postgres'
import { withDatabase } from '#kit/process'
import { newSecret } from '#kit/seal'
import { encodeReport, readFrame } from '#monitoring/protocols'
import { startGateway, type Gateway } from '#notify/simulators'
import { family, place, type Place, type Server } from '../../../bench/place.ts'

const everybody = 13_676
const launcher = fileURLToPath(new URL('../../../bin/anlan.js', import.meta.url))
const env: Record<string, string> = { ANLAN_GATEWAY_SECRET: newSecret(), NODE_TEST_CONTEXT: '' }
let at: Place, gateway: Gateway, server: Server
let warning = { id: '', docNo: '' }, calloutId = ''

before(async () => {
  at = await place()
  env.PORT = String(await freePort())
  gateway = await startGateway({ port: 0, secret: env.ANLAN_GATEWAY_SECRET as string, callback: `http://127.0.0.1:${env.PORT}/api/gateway/receipts`, loss: 0, delay: 0.5, lateSeconds: 2 })
  env.ANLAN_GATEWAY_URL = gateway.url
  env.ANLAN_DATA = process.env.ANLAN_DATA = join(at.folder, 'data')
  await start()
})
after(async () => {
  await at?.leave()
  await gateway?.close()
})

const start = async () => (server = await at.server({ embedded: true, env }))

/** The database first: it must not see node go and save itself. */
async function killAll(): Promise<void> {
  for (const pid of (await family(server.pid)).reverse()) try { process.kill(pid, 'SIGKILL') } catch { /* it went with its parent */ }
  await server.kill('SIGKILL')
}

const cookies: Record<string, string> = {}
async function call(who: string, method: string, path: string, body?: object): Promise<any> { // eslint-disable-line -- a test reads any shape
  const headers = { 'x-anlan': '1', 'content-type': 'application/json' }
  cookies[who] ??= String((await fetch(`${server.url}/api/demo/sign-in`, { method: 'POST', headers, body: JSON.stringify({ who }) })).headers.get('set-cookie')).split(';')[0] ?? ''
  const answer = await fetch(server.url + path, { method, headers: { ...headers, cookie: cookies[who] }, ...(body ? { body: JSON.stringify(body) } : {}) })
  const said = await answer.json()
  assert.equal(answer.status, 200, `${method} ${path}: ${JSON.stringify(said)}`)
  return said
}

const rows = <T extends object>(query: Sql): Promise<T[]> => withDatabase((db) => db.tx(system('test'), (tx) => tx.rows<T>(query)))
const count = async (query: Sql): Promise<number> => (await rows<{ n: number }>(sql`select count(*)::int as n from ${query}`))[0]?.n ?? NaN

async function until(what: string, seconds: number, done: () => Promise<boolean> | boolean): Promise<void> {
  for (const end = performance.now() + seconds * 1000; !(await done()); await sleep(100)) assert.ok(performance.now() < end, `${what}: not within ${seconds} s`)
}

type Verdict = { ok: boolean; promises: { key: string; ok: boolean }[] }
const askDoctor = async (): Promise<Verdict> => JSON.parse(await new Promise<string>((done) =>
  execFile(process.execPath, [launcher, 'doctor', '--json'], { env: { ...process.env, ...env } }, (error, text, wrong) => done(error ? `${text}${wrong}` : text)))) as Verdict

/** A slow machine may be late at the moment it is asked, and is asked again; what is lost, doubled or stuck is so the third time too. */
async function doctorFindsNothing(): Promise<void> {
  let verdict = await askDoctor()
  for (let again = 0; again < 2 && !verdict.ok; again++) {
    await sleep(20_000)
    verdict = await askDoctor()
  }
  assert.deepEqual([verdict.ok, verdict.promises.filter((p) => !p.ok)], [true, []])
  for (const key of ['I-1', 'I-2', 'I-3', 'I-5', 'I-8']) assert.ok(verdict.promises.some((p) => p.key === key), key)
}

const draft = async (areaCode: string, track: string, level: number): Promise<{ id: string; revision: number }> => {
  const made = await call('city_duty', 'POST', '/api/warnings', { track, level, areaCode, basis: '会商研判（演示）' })
  return call('city_duty', 'POST', `/api/warnings/${made.id}/submission`, { revision: made.revision })
}

test('killed while a city is called: the release stands, and each of its people has one message', async () => {
  const { id, revision } = await draft('350500', 'typhoon', 1)
  warning = await call('city_leader', 'POST', `/api/warnings/${id}/release`, { revision, typedLevel: '红色' })
  await until('some hundreds of messages', 30, () => gateway.messages.size > 700)
  await killAll()
  assert.ok(gateway.messages.size < everybody, 'the kill came too late to prove anything')
  await start()
  const standing = (await call('city_duty', 'GET', `/api/warnings/${warning.id}`)).warning
  assert.deepEqual([standing.state, standing.docNo], ['released', warning.docNo])
  await until('every message delivered', 80, async () => (await count(sql`attempts where state in ('queued', 'sending', 'unknown', 'sent')`)) === 0)
  const callouts = (await call('city_duty', 'GET', '/api/callouts')).rows
  assert.equal(callouts.length, 1)
  calloutId = callouts[0].id
  assert.equal((await call('city_duty', 'GET', `/api/figures/callout.due?params=${encodeURIComponent(JSON.stringify({ calloutId }))}`)).value, everybody)
  await everyoneHasOne()
  await doctorFindsNothing()
})

async function everyoneHasOne(): Promise<void> {
  const attempts = await rows<{ id: string; callId: string; state: string }>(sql`select id, call_id, state from attempts where step = 0 and call_id is not null`)
  assert.deepEqual([attempts.length, new Set(attempts.map((a) => a.callId)).size], [everybody, everybody])
  assert.equal(await count(sql`duty_holders h where retired_at is null and not exists (select from calls k join attempts a on a.call_id = k.id where k.holder_id = h.id)`), 0)
  assert.deepEqual(attempts.filter((a) => a.state !== 'delivered'), [])
  // what was under way when the power went is asked about, never posted blindly: a key reaches the gateway once
  const sent = [...gateway.messages.values()].filter((m) => m.path === '/sms')
  assert.deepEqual(new Set(sent.map((m) => m.key)), new Set(attempts.map((a) => a.id)))
  assert.deepEqual(sent.filter((m) => m.posts !== 1).map((m) => [m.key, m.posts]), [])
}

const gauges = 50, perGauge = 400, ackBytes = 25
const firstMinute = Math.floor(Date.now() / 60_000) * 60_000 - 24 * 3_600_000
const timeOf = (n: number) => firstMinute + n * 60_000
const voltageOf = (n: number) => (1000 + n) / 100

/** Sends what has no acknowledgement yet, eight under way, until all have one or the line is cut; `acked` is the client's own ledger. */
async function speak(code: string, acked: Set<number>): Promise<void> {
  const open = Array.from({ length: perGauge }, (_, i) => i + 1).filter((n) => !acked.has(n))
  const socket = connect(server.sl651, '127.0.0.1').on('error', () => {})
  const closed = new Promise((done) => socket.once('close', done))
  const send = () => {
    const n = open.shift()
    if (n) socket.write(encodeReport({ station: code, func: 0x33, serial: n, sentAt: timeOf(n), class: 'P', groups: [{ at: timeOf(n), values: { PT: 100, VT: voltageOf(n) } }] }))
  }
  for (let i = 0; i < 8; i++) send()
  let rest = Buffer.alloc(0)
  socket.on('data', (chunk: Buffer) => {
    for (rest = Buffer.concat([rest, chunk]); rest.length >= ackBytes; rest = rest.subarray(ackBytes), send()) {
      const ack = readFrame(rest.subarray(0, ackBytes), 'down')
      if (ack.ok) acked.add(ack.body.readUInt16BE(0))
    }
    if (acked.size === perGauge) socket.destroy()
  })
  await closed
}

const stored = async (codes: string[]) => {
  const found = await rows<{ code: string; at: string; value: number }>(sql`select s.code, r.observed_at as at, r.value from readings r join stations s on s.id = r.station_id
    where s.code = any(${codes}::text[]) and r.element = 'VT' and r.observed_at >= ${new Date(timeOf(1)).toISOString()}`)
  return Map.groupBy(found, (r) => r.code)
}

test('killed while fifty gauges speak: what was acknowledged is stored; what was not is sent anew and stored once', async () => {
  const codes = (await rows<{ code: string }>(sql`select code from stations where retired_at is null order by code limit ${gauges}`)).map((r) => r.code)
  const ledgers = new Map(codes.map((code) => [code, new Set<number>()]))
  const total = () => [...ledgers.values()].reduce((n, l) => n + l.size, 0)
  const talk = () => Promise.all([...ledgers].map(([code, acked]) => speak(code, acked)))
  const talking = talk()
  await until('acknowledgements', 20, () => total() > gauges * perGauge / 5)
  await killAll()
  await talking
  assert.ok(total() < gauges * perGauge, 'the kill came too late to prove anything')
  await start()
  const kept = await stored(codes)
  for (const [code, acked] of ledgers) {
    const times = new Set(kept.get(code)?.map((r) => Date.parse(r.at)))
    assert.deepEqual([...acked].filter((n) => !times.has(timeOf(n))), [], `acknowledged to ${code}, and gone`)
  }
  await talk()
  assert.equal(total(), gauges * perGauge)
  const whole = await stored(codes)
  for (const code of codes) assert.deepEqual(new Map(whole.get(code)?.map((r) => [Date.parse(r.at), r.value])), new Map(Array.from({ length: perGauge }, (_, i) => [timeOf(i + 1), voltageOf(i + 1)])))
  for (const code of codes) assert.equal(whole.get(code)?.length, perGauge)
  assert.equal(await count(sql`(select from frames where result = 'stored' and station_code = any(${codes}::text[]) group by station_code, observed_at having count(*) > 1) twice`), 0)
})

/** Time goes on while nothing runs: the database's clock, moved by its owner. */
const passWhileDown = (interval: string) => withDatabase(async (_, url) => {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  await owner.query(`update clock_shift set shift = shift + interval '${interval}'`)
  const { rows: [now] } = await owner.query<{ at: Date }>('select anlan_now() as at')
  await owner.end()
  return (now as { at: Date }).at
}, { alone: true })

test('what fell due while all was down fires after the restart: oldest first, once, marked late', async () => {
  const submitted: string[] = []
  for (const county of ['350521', '350524', '350525', '350526', '350581', '350582', '350583']) submitted.push((await draft(county, 'rain', 3)).id)
  const [down] = await rows<{ at: string }>(sql`select anlan_now() as at`)
  await killAll()
  const up = await passWhileDown('12 minutes')
  await start()
  // those of every minute had fired before, in their time
  const mine = sql`from timers where due_at > ${down?.at}::timestamptz and due_at < ${up.toISOString()}::timestamptz - interval '1 minute' and satisfied_at is null and cancelled_at is null`
  const waiting = sql`timers where due_at <= anlan_now() and fired_at is null and satisfied_at is null and cancelled_at is null`
  await until('overdue timers', 90, async () => (await count(waiting)) === 0)
  assert.equal(await count(sql`(select ${mine} and not late) punctual`), 0)
  const told = await rows<{ subjectId: string; late: boolean }>(sql`select subject_id, (data->>'late')::boolean as late from events where type = 'warning.release_overdue' order by id`)
  assert.deepEqual(told, submitted.map((subjectId) => ({ subjectId, late: true })))
  await ladderClimbed()
  // the log's archive was down with the rest: it is kept again some seconds after the start
  await until('the log kept again', 60, async () => (await count(sql`wal_archive where archived_at < (select max(seen_at) from processes) - interval '1 minute'`)) === 0)
  // the next step of all fell due meanwhile: within the promise's own half a minute it has been taken
  await until('no step overdue', 30, async () => (await count(waiting)) === 0)
  await doctorFindsNothing()
})

/** Each post's steps in their order, each step once; nobody rung twice for one step. */
async function ladderClimbed(): Promise<void> {
  const posts = await count(sql`callout_posts where callout_id = ${calloutId}`)
  const steps = await rows<{ kind: string; n: number; posts: number }>(sql`select kind, count(*)::int as n, count(distinct subject_id)::int as posts from timers where subject_kind = 'callout_post' and fired_at is not null group by kind`)
  for (const kind of ['callout.voice', 'callout.next', 'callout.superior']) assert.ok(steps.some((s) => s.kind === kind && s.n === s.posts && s.n > posts / 2), `${kind}: ${JSON.stringify(steps)}`)
  assert.equal(await count(sql`(select from (select fired_at, lag(fired_at) over (partition by subject_id order by due_at) as before from timers where subject_kind = 'callout_post' and fired_at is not null) f where before > fired_at) disordered`), 0)
  assert.equal(await count(sql`(select from attempts where call_id is not null group by call_id, step, channel having count(*) > 1) twice`), 0)
}
