// Where telemetry comes from beside the lines: MQTT, ours and another house's, and foreign JSON.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect as tcp } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { connectAsync, type MqttClient } from 'mqtt'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { startIngest } from '#monitoring/telemetry'
import { stationsByAddress } from '#registry/stations'
import { createForeign, routesOf, serveBroker, type Rows } from './index.ts'
import { addMinutes, mappings, brokerLogins } from './store.ts'

const city = await smallCity()
const duty = city.as('cityDuty')
type Gauge = { id: string; code: string }
const [gauge, other] = await city.tx((tx) => tx.rows<Gauge>(sql`select id, code from stations order by code limit 2`)) as [Gauge, Gauge]
let away = false
const ingest = startIngest({ db: { ...city.db, tx: ((...args: Parameters<typeof city.db.tx>) => away ? Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' })) : city.db.tx(...args)) as typeof city.db.tx } })
const rows: Rows = { routes: [], ledger: new Map() }
const reread = () => city.tx(async (tx) => { rows.routes = routesOf(await mappings(tx)); rows.ledger = await stationsByAddress(tx) })
const broker = await serveBroker(city.db, ingest, rows, '127.0.0.1', 0)
test.after(async () => { await broker.close(); await ingest.close() })

const keyOf = async (id: string): Promise<string> => (await duty.post(`/api/stations/${id}/key`)).body.key
const login = (username: string, password: string, more = {}): Promise<MqttClient> => connectAsync(`mqtt://127.0.0.1:${broker.port}`, { username, password, reconnectPeriod: 0, connectTimeout: 3000, ...more })
const closed = (client: MqttClient) => new Promise<void>((done) => void client.once('close', () => done()))
const readings = (station = gauge.id) => city.tx((tx) => tx.rows<{ element: string; value: number; observedAt: string }>(sql`select element, value, observed_at from readings where station_id = ${station} order by observed_at, element`))
const lastFrame = () => city.tx((tx) => tx.one<{ protocol: string; result: string; reason: string | null }>(sql`select protocol, result, reason from frames order by id desc limit 1`))
const at = '2026-06-02T08:00:00+08:00'
const own = (value: number, when = at) => JSON.stringify({ readings: [{ element: 'Z', observedAt: when, value }] })
const plant = {
  key: 'plant', title: '演示园区气体', topic: 'plant/{station}/gas/#', enabled: true,
  spec: { items: 'data', station: '', time: 't', timeFormat: 'beijing', elements: [{ element: 'a21005.Rtd', path: 'v.co', factor: 0.001 }, { element: 'AI', path: 'v["air temp"]' }] },
}
const message = { data: [{ t: '2026-06-02 09:00:00', v: { co: 1250, 'air temp': '26.5' } }, { t: 'soon', v: { co: 1 } }] }

test('a wrong key is turned away, and nobody is let in without one', async () => {
  await assert.rejects(login(gauge.code, 'x'.repeat(54)), /Not authorized|Bad username/i)
  await assert.rejects(login('', ''), /Not authorized|Bad username/i)
  await assert.rejects(login(other.code, await keyOf(gauge.id)), /Not authorized|Bad username/i)
})

test('a station publishes on its own topic; what is acknowledged is stored', async () => {
  const client = await login(gauge.code, await keyOf(gauge.id))
  await client.publishAsync(`anlan/${gauge.code}/readings`, own(3.21), { qos: 1 })
  assert.deepEqual((await readings()).map((r) => [r.element, r.value]), [['Z', 3.21]])
  assert.equal((await lastFrame()).protocol, 'mqtt')
  await client.endAsync()
})

test('while the database is away nothing is acknowledged', async () => {
  const client = await login(gauge.code, await keyOf(gauge.id))
  client.on('error', () => {})
  away = true
  const sent = client.publishAsync(`anlan/${gauge.code}/readings`, own(9.99, '2026-06-02T08:10:00+08:00'), { qos: 1 }).then(() => 'acknowledged', () => 'not acknowledged')
  assert.equal(await Promise.race([sent, closed(client).then(() => 'cut off'), sleep(3000).then(() => 'waiting')]), 'cut off')
  away = false
  assert.equal((await readings()).length, 1)
  await client.endAsync(true)
})

test('another station\'s topic is refused and its connection ends; nothing can be read from the broker', async () => {
  const client = await login(gauge.code, await keyOf(gauge.id))
  client.on('error', () => {})
  assert.deepEqual((await client.subscribeAsync('#').catch((e: Error) => e.message)), 'Subscribe error: Unspecified error')
  client.publish(`anlan/${other.code}/readings`, own(1), { qos: 1 })
  await closed(client)
  assert.equal((await readings(other.id)).length, 0)
  await client.endAsync(true)
})

test('a mapping made on the page reads a foreign payload: each item by itself', async () => {
  assert.equal((await duty.post('/api/sources/mappings', { ...plant, topic: 'a/#/b' })).body.code, 'mapping.bad_topic')
  assert.equal((await duty.post('/api/sources/mappings', { ...plant, spec: { ...plant.spec, time: 'a..b' } })).status, 400)
  assert.equal((await duty.post('/api/sources/mappings', plant)).status, 201)
  assert.equal((await duty.post('/api/sources/mappings', plant)).body.code, 'mapping.key_taken')
  assert.equal((await city.events('mapping.added')).length, 1)
  await reread()
  const client = await login(gauge.code, await keyOf(gauge.id))
  await client.publishAsync(`plant/${gauge.code}/gas/1`, JSON.stringify(message), { qos: 1 })
  assert.deepEqual((await readings()).slice(1).map((r) => [r.element, r.value, r.observedAt]), [['AI', 26.5, '2026-06-02T01:00:00.000Z'], ['a21005.Rtd', 1.25, '2026-06-02T01:00:00.000Z']])
  assert.deepEqual(await lastFrame(), { protocol: 'mqtt', result: 'quarantined', reason: 'bad_time' })
  for (const [bad, reason] of [['no json', 'bad_body'], ['['.repeat(200), 'bad_body'], ['{"data":{}}', 'bad_body']] as const) {
    await client.publishAsync(`plant/${gauge.code}/gas/1`, bad, { qos: 1 })
    assert.equal((await lastFrame()).reason, reason)
  }
  await client.endAsync()
})

test('the same mapping takes JSON by HTTP, packed too, and tells the fate of each item', async () => {
  const key = await keyOf(gauge.id)
  const body = { data: [{ t: '2026-06-02 10:00:00', v: { co: 2000 } }, { t: '?', v: { co: 1 } }, { t: '2026-06-02 10:00:00', v: {} }] }
  const post = (payload: Buffer | string, headers = {}) => city.app.inject({ method: 'POST', url: '/api/readings/plant', payload, headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers } })
  const answer = await post(gzipSync(JSON.stringify(body)), { 'content-encoding': 'gzip' })
  assert.equal(answer.statusCode, 200, answer.body)
  assert.deepEqual(answer.json().items.map((i: { result: string; reason: string | null; readings: number }) => [i.result, i.reason, i.readings]), [['stored', null, 1], ['quarantined', 'bad_time', 0], ['quarantined', 'bad_body', 0]])
  assert.equal((await post(JSON.stringify(body))).json().items[0].result, 'duplicate')
  assert.equal((await post('{}', { 'content-encoding': 'br' })).json().code, 'request.bad_encoding')
  assert.equal((await post('not gzip', { 'content-encoding': 'gzip' })).json().code, 'request.bad_gzip')
  assert.equal((await post(gzipSync(Buffer.alloc(8 << 20, 0x20)), { 'content-encoding': 'gzip' })).statusCode, 413)
  assert.equal((await city.app.inject({ method: 'POST', url: '/api/readings/none', payload: {}, headers: { authorization: `Bearer ${key}` } })).json().code, 'mapping.not_found')
})

test('a gateway has a user of its own that is made by hand, shown once and ended by hand', async () => {
  const made = await duty.post('/api/sources/users', { name: 'park-gw', topic: 'plant/+/gas/#' })
  assert.equal(made.status, 200)
  const client = await login('park-gw', made.body.key)
  await client.publishAsync(`plant/${other.code}/gas/1`, JSON.stringify(message), { qos: 1 })
  assert.equal((await readings(other.id)).length, 2)
  await client.endAsync()
  assert.equal(JSON.stringify((await duty.get('/api/sources')).body).includes(made.body.key), false)
  assert.equal((await duty.del('/api/sources/users/park-gw')).status, 200)
  await assert.rejects(login('park-gw', made.body.key), /Not authorized|Bad username/i)
})

test('another house\'s broker is listened to by its address, and its password is never shown', async () => {
  const user = (await duty.post('/api/sources/users', { name: 'foreign-gw', topic: '#' })).body.key
  assert.equal((await duty.post('/api/sources/brokers', { title: '演示外部', url: 'mqtt://user:pass@host:1' })).status, 400)
  const made = await duty.post('/api/sources/brokers', { title: '演示外部', url: `mqtt://127.0.0.1:${broker.port}`, username: 'foreign-gw', password: user })
  assert.equal(made.status, 201)
  const seen = (await duty.get('/api/sources')).body
  assert.deepEqual([seen.brokers[0].hasPassword, JSON.stringify(seen).includes(user)], [true, false])
  const foreign = createForeign({ ingest, rows, env: {} })
  foreign.keep(await city.tx(brokerLogins))
  await sleep(100)
  const { doorStates } = await import('#monitoring/protocols')
  assert.match(doorStates().find((d) => d.protocol === 'mqtt:演示外部')?.reason ?? '', /may not be called/)
  await foreign.close()
})

test('a packet that is too long, or too slow, or no packet, ends its connection; the others go on', async () => {
  for (const bytes of [Buffer.from([0x30, 0xff, 0xff, 0xff, 0x7f]), Buffer.from([0x10, 0xff, 0xff, 0xff, 0xff]), Buffer.alloc(4000, 0x55)]) {
    const socket = tcp(broker.port, '127.0.0.1')
    socket.on('error', () => {})
    socket.write(bytes)
    await once(socket, 'close', { signal: AbortSignal.timeout(15_000) })
  }
  const client = await login(gauge.code, await keyOf(gauge.id))
  await client.publishAsync(`anlan/${gauge.code}/readings`, own(3.3, '2026-06-02T12:00:00+08:00'), { qos: 1 })
  await client.endAsync()
})

test('a door of positions shows what really came in, each minute once, over all processes', async () => {
  const at = async (protocol: string) => (await duty.get('/api/sources')).body.doors.find((d: { protocol: string }) => d.protocol === protocol)
  await city.tx(async (tx) => { await addMinutes(tx, [{ protocol: 'nmea', frames: 7, refused: 1 }]); await addMinutes(tx, [{ protocol: 'nmea', frames: 3, refused: 0 }]) })
  const nmea = await at('nmea')
  assert.deepEqual([nmea.perMinute, nmea.day, nmea.quarantined], [2, 10, 1])
  await city.clock.shift('26 hours')
  await city.tx((tx) => addMinutes(tx, []))
  assert.deepEqual([(await at('nmea')).day, (await city.tx((tx) => tx.one<{ n: number }>(sql`select count(*) as n from listener_minutes`))).n], [0, 0])
  await city.clock.reset()
})

test('the page tells what each door does; who may look may not change', async () => {
  const { doors } = (await duty.get('/api/sources')).body
  const door = doors.find((d: { protocol: string }) => d.protocol === 'mqtt')
  assert.ok(door.day > 3 && door.quarantined > 0)
  assert.ok(doors.some((d: { protocol: string }) => d.protocol === 'http'))
  assert.equal((await city.as('countyCommander').get('/api/sources')).status, 200)
  assert.equal((await city.as('countyCommander').post('/api/sources/mappings', plant)).status, 403)
  assert.equal((await city.as('townCadre').get('/api/sources')).status, 403)
})
