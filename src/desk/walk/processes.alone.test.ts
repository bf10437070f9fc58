// Three server processes on one PostgreSQL share ingest, timers, jobs and callouts. Two are killed, the database is restarted; what remains does the work, once.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { connect } from 'node:net'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { system } from '#kit/access'
import { openDb, sql, type Db, type Sql } from '#kit/db'
import { recordMany } from '#kit/events'
import { freePort, startCluster, type Cluster } from '#kit/postgres'
import { newSecret } from '#kit/seal'
import { makeTemplate, templateName, testSecret } from '#kit/testing'
import { encodeReport, readFrame } from '#monitoring/protocols'
import { startCallout } from '#notify/callouts'
import { startGateway, type Gateway } from '#notify/simulators'
import { place, type Place, type Server } from '../../../bench/place.ts'

const launcher = fileURLToPath(new URL('../../../bin/anlan.js', import.meta.url))
const posts = 1200, holders = posts * 2
const env: Record<string, string> = {
  ANLAN_SECRET: testSecret, ANLAN_GATEWAY_SECRET: newSecret(), ANLAN_DEMO: '0', ANLAN_BACKUP: '0', ANLAN_WATCH: '0', NODE_TEST_CONTEXT: '',
  ANLAN_HJ212_PORT: '0', ANLAN_JT808_PORT: '0', ANLAN_NMEA_PORT: '0', ANLAN_MQTT_PORT: '0', ANLAN_WATCH_PORT: '0',
}
let at: Place, cluster: Cluster, gateway: Gateway, db: Db
const servers: Server[] = []
const port = await freePort(), callback = await freePort()
const startDatabase = () => startCluster({ folder: at.folder, password: 'test', port, settings: { max_connections: '100' } })

before(async () => {
  at = await place()
  cluster = await startDatabase()
  await makeTemplate(cluster.url('postgres'))
  gateway = await startGateway({ port: 0, secret: env.ANLAN_GATEWAY_SECRET as string, callback: `http://127.0.0.1:${callback}/api/gateway/receipts`, loss: 0, delay: 0.3, lateSeconds: 2 })
  Object.assign(env, { ANLAN_GATEWAY_URL: gateway.url, DATABASE_URL: cluster.url(templateName) })
  db = openDb(cluster.url(templateName), { max: 4 })
  await fillCity()
  servers.push(await startServer(0)) // it may have to build the pages, which the others then find
  servers.push(...(await Promise.all([1, 2].map(startServer))))
})
after(async () => {
  await db?.close()
  for (const server of servers) await server.kill('SIGTERM')
  await gateway?.close()
  await cluster?.stop()
  await at?.leave()
})

/** The first one takes the receipts, and is never killed. */
const startServer = (n: number): Promise<Server> => at.server({ embedded: true, env: { ...env, ANLAN_DATA: join(at.folder, `data-${n}`), ...(n ? {} : { PORT: String(callback) }) } })

/** The small city's first village post and its people, twelve hundred times over. */
const fillCity = () => owner(`
  set session_replication_role = replica;
  create temp table pattern as select * from posts p where retired_at is null and exists (select from duty_holders h where h.post_id = p.id and h.rank = 'A' and h.retired_at is null) order by level desc, id limit 1;
  create temp table person as select h.* from duty_holders h join pattern p on h.post_id = p.id where h.rank = 'A' and h.retired_at is null;
  update duty_holders set retired_at = anlan_now(); update posts set retired_at = anlan_now();
  insert into posts (region_code, region_path, title, level, charge) select region_code, region_path, '片区防汛责任人 ' || n, level, charge from pattern, generate_series(1, ${posts}) n;
  insert into duty_holders (post_id, rank, person_name, phone_sealed, phone_mask, phone_tail, region_code, region_path, post_title)
    select p.id, r, '责任人 ' || r, h.phone_sealed, h.phone_mask, h.phone_tail, p.region_code, p.region_path, p.title from posts p, person h, unnest(array['A', 'B']) r where p.retired_at is null;
  set session_replication_role = origin; analyze`)

/** As the owner of the tables: who moves the clock, and what no verb of the product does. */
async function owner(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.url(templateName) })
  await client.connect()
  await client.query(text)
  await client.end()
}
const pass = (interval: string) => owner(`update clock_shift set shift = shift + interval '${interval}'`)

const rows = <T extends object>(query: Sql): Promise<T[]> => db.tx(system('test'), (tx) => tx.rows<T>(query))
const count = async (query: Sql): Promise<number> => (await rows<{ n: number }>(sql`select count(*)::int as n from ${query}`))[0]?.n ?? NaN
const anyway = (work: Promise<number>): Promise<number> => work.catch(() => NaN) // while the database is away

async function until(what: string, seconds: number, done: () => Promise<boolean> | boolean): Promise<void> {
  for (const end = performance.now() + seconds * 1000; !(await done()); await sleep(50)) assert.ok(performance.now() < end, `${what}: not within ${seconds} s`)
}

const callCity = (id: string): Promise<{ calloutId: string; holders: number }> => db.tx(system('test'), (tx) => startCallout(tx, {
  subject: { kind: 'test', id }, level: 1, title: '台风红色预警（演示）', message: '强台风预计 6 小时内登陆。', regionPaths: ['350500/'], region: '350500/',
}))

/** Each person has one message of the step by this way, and the gateway saw each key once. */
async function onceEach(calloutId: string, path: '/sms' | '/voice', step: number, people: number): Promise<void> {
  const attempts = await rows<{ id: string; callId: string }>(sql`select id, call_id from attempts where callout_id = ${calloutId} and step = ${step} and channel = ${path.slice(1)}`)
  assert.deepEqual([attempts.length, new Set(attempts.map((a) => a.callId)).size], [people, people])
  const seen = attempts.map((a) => gateway.messages.get(a.id))
  assert.deepEqual(seen.filter((m) => m?.posts !== 1).map((m) => m?.posts), [])
  assert.equal(await count(sql`(select from attempts where callout_id = ${calloutId} group by call_id, step, channel having count(*) > 1) twice`), 0)
}

const underWay = (calloutId: string, states: readonly string[]) => count(sql`attempts where callout_id = ${calloutId} and state = any(${states}::text[])`)

const perGauge = 150, ackBytes = 25
const firstMinute = Math.floor(Date.now() / 60_000) * 60_000 - 24 * 3_600_000
const frame = (station: string, n: number) => {
  const time = firstMinute + n * 60_000
  return encodeReport({ station, func: 0x33, serial: n, sentAt: time, class: 'P', groups: [{ at: time, values: { PT: 100, VT: (1000 + n) / 100 } }] })
}

/** Sends the frames in the order given, until the line ends or all are acknowledged; adds to what is. */
async function speak(server: Server, code: string, order: readonly number[], acked: Set<number>): Promise<void> {
  const socket = connect(server.sl651, '127.0.0.1').on('error', () => {})
  const closed = new Promise((done) => socket.once('close', done))
  const open = [...order]
  const send = () => { const n = open.shift(); if (n) socket.write(frame(code, n)) }
  for (let i = 0; i < 8; i++) send()
  let rest = Buffer.alloc(0)
  socket.on('data', (chunk: Buffer) => {
    for (rest = Buffer.concat([rest, chunk]); rest.length >= ackBytes; rest = rest.subarray(ackBytes), send()) {
      const ack = readFrame(rest.subarray(0, ackBytes), 'down')
      if (ack.ok) acked.add(ack.body.readUInt16BE(0))
    }
    if (order.every((n) => acked.has(n))) socket.destroy()
  })
  // a gauge that hears nothing for five seconds dials again
  for (let had = -1; had < acked.size && !socket.destroyed;) {
    had = acked.size
    await Promise.race([closed, sleep(5000)])
  }
  socket.destroy()
}

const gauges = async () => (await rows<{ code: string }>(sql`select code from stations where retired_at is null order by code`)).map((s) => s.code)
const storedTimes = (code: string) => rows<{ at: string }>(sql`select r.observed_at as at from readings r join stations s on s.id = r.station_id
  where s.code = ${code} and r.element = 'VT' and r.observed_at >= ${new Date(firstMinute).toISOString()} order by 1`)

test('a gauge whose lines lead to two processes, forwards and backwards: acknowledged by both, stored once', async () => {
  const codes = (await gauges()).slice(0, 3), order = Array.from({ length: perGauge }, (_, i) => i + 1)
  const heard = await Promise.all(codes.flatMap((code) => [order, order.toReversed()].map(async (o, i) => {
    const acked = new Set<number>()
    await speak(servers[i + 1] as Server, code, o, acked)
    return acked.size
  })))
  assert.deepEqual(heard, codes.flatMap(() => [perGauge, perGauge]))
  for (const code of codes) assert.deepEqual((await storedTimes(code)).map((r) => Date.parse(r.at)), order.map((n) => firstMinute + n * 60_000))
  assert.equal(await count(sql`(select from frames where result = 'stored' and station_code = any(${codes}::text[]) group by station_code, observed_at having count(*) > 1) twice`), 0)
})

let first = ''
test('one of three killed while a city is called: the others finish it, each person has one message', async () => {
  first = (await callCity('one')).calloutId
  await until('some hundreds of messages', 30, () => gateway.messages.size > 300)
  await servers[1]?.kill('SIGKILL')
  assert.ok(gateway.messages.size < holders, 'the kill came too late to prove anything')
  await until('the queue empty', 40, async () => (await underWay(first, ['queued'])) === 0)
  // what the dead one held is asked about when its lease has run out
  await pass('35 seconds')
  await until('every message delivered', 40, async () => (await underWay(first, ['queued', 'sending', 'unknown', 'sent'])) === 0)
  await onceEach(first, '/sms', 0, holders)
})

test('another killed while all take their next step in the same second: each step is taken once, by who is left', async () => {
  await pass('3 minutes')
  await until('the first rings', 30, () => [...gateway.messages.values()].some((m) => m.path === '/voice'))
  await servers[2]?.kill('SIGKILL')
  const fired = sql`from timers where kind = 'callout.voice' and subject_kind = 'callout_post'`
  await until('every step taken', 30, async () => (await count(sql`(select ${fired} and fired_at is null) waiting`)) === 0)
  assert.deepEqual(await rows(sql`select count(*)::int as steps, count(distinct subject_id)::int as posts ${fired}`), [{ steps: posts, posts }])
  await pass('35 seconds')
  await until('every ring asked for', 60, async () => (await underWay(first, ['queued', 'sending', 'unknown'])) === 0)
  await onceEach(first, '/voice', 1, posts)
})

test('a thousand jobs are shared, and each is done once', async () => {
  servers[1] = await startServer(1)
  const subjects = Array.from({ length: 1000 }, () => ({ type: 'callout.ended', subject: { kind: 'callout', id: crypto.randomUUID() }, region: '350500/' }))
  await db.tx(system('test'), (tx) => recordMany(tx, subjects))
  const mine = sql`from jobs j join events e on e.id = j.event_id where e.type = 'callout.ended' and e.actor_name = ${'test'}`
  assert.ok((await count(sql`(select ${mine}) all_of_them`)) >= 1000)
  await until('every job done', 60, async () => (await count(sql`(select ${mine} and j.done_at is null) open`)) === 0)
  assert.equal(await count(sql`(select ${mine} and j.attempts <> 1) again`), 0)
})

test('the database restarted while a city is called and gauges speak: nothing acknowledged is lost, no message lost or doubled', async () => {
  const codes = (await gauges()).slice(3, 6), before = gateway.messages.size
  const { calloutId } = await callCity('two')
  const order = Array.from({ length: perGauge }, (_, i) => i + 1), acked = new Map(codes.map((code) => [code, new Set<number>()]))
  const talk = () => Promise.all(codes.map((code, i) => speak(servers[i % 2] as Server, code, order.filter((n) => !acked.get(code)?.has(n)), acked.get(code) as Set<number>)))
  const talking = talk()
  await until('some hundreds of messages', 30, () => gateway.messages.size > before + 200)
  await cluster.stop()
  assert.ok(gateway.messages.size < before + holders, 'the restart came too late to prove anything')
  cluster = await startDatabase()
  await talking
  for (let n = 0; n < 10 && [...acked.values()].some((a) => a.size < perGauge); n++) await talk()
  assert.deepEqual([...acked.values()].map((a) => a.size), codes.map(() => perGauge))
  for (const code of codes) assert.deepEqual((await storedTimes(code)).map((r) => Date.parse(r.at)), order.map((n) => firstMinute + n * 60_000), code)
  await until('the queue empty', 60, async () => (await anyway(underWay(calloutId, ['queued']))) === 0)
  await pass('35 seconds')
  await until('every message accepted', 60, async () => (await underWay(calloutId, ['queued', 'sending', 'unknown'])) === 0)
  await onceEach(calloutId, '/sms', 0, holders)
})

test('the promises hold after all of this', async () => {
  const out = await new Promise<string>((done) => execFile(process.execPath, [launcher, 'doctor', '--json'], { env: { ...process.env, ...env, ANLAN_DATA: join(at.folder, 'data-0') } }, (error, text, wrong) => done(error ? `${text}${wrong}` : text)))
  const { promises } = JSON.parse(out) as { promises: { key: string; ok: boolean; figure?: string }[] }
  for (const key of ['I-1', 'I-2', 'I-3', 'I-5', 'I-8']) assert.ok(promises.some((p) => p.key === key), key)
  assert.deepEqual(promises.filter((p) => !p.ok), [])
})
