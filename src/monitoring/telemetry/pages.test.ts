import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { figureValue } from '#kit/figures'
import { smallCity } from '#kit/testing'
import { createFramer, decodeBody, encodeReport, isBad, type Received } from '#monitoring/protocols'
import { feature, startIngest } from './index.ts'

const city = await smallCity()
type Gauge = { id: string; code: string; name: string; regionPath: string }
const gauges = await city.tx((tx) => tx.rows<Gauge>(sql`select id, code, name, region_path from stations order by code`))
const first = gauges[0] as Gauge
const start = Date.parse('2026-07-28T00:00:00Z')
const hour = 3_600_000

function received(bytes: Buffer): Received {
  const frame = createFramer().push(bytes)[0]
  if (!frame?.ok) return { ok: false, protocol: 'sl651', raw: bytes, remote: '10.0.0.1:5', station: first.code, func: null, reason: frame?.reason ?? 'unknown_start', detail: '' }
  const body = decodeBody(frame)
  assert.ok(!isBad(body))
  return { ok: true, protocol: 'sl651', raw: frame.raw, remote: '10.0.0.1:5', station: frame.station, func: frame.func, ...body }
}
const report = (code: string, at: number, values: Record<string, number>) => encodeReport({ station: code, func: 0x33, serial: 3, sentAt: at, groups: [{ at, values }] })

test.before(async () => {
  const ingest = startIngest({ db: city.db })
  await ingest.receive(gauges.flatMap((g, i) => Array.from({ length: 26 }, (_, h) => received(report(g.code, start + h * hour, { PT: 100 + h * (i + 1), VT: 12.3 })))))
  const hurt = report(first.code, start, { PT: 1 })
  hurt[40] = (hurt[40] as number) ^ 1
  await ingest.receive([received(hurt), received(report('0088880001', start, { PT: 1 }))])
  await ingest.close()
})

test('rain is summed by observation time, back from the newest observation', async () => {
  const { status, body } = await city.as('cityDuty').get('/api/telemetry/rain?hours=24')
  assert.equal(status, 200)
  assert.equal(body.asOf, new Date(start + 25 * hour).toISOString())
  const row = body.rows.find((r: { stationId: string }) => r.stationId === first.id)
  assert.deepEqual([row.mm1, row.mm3, row.mm6, row.mm12, row.mm24, row.silent], [1, 3, 6, 12, 24, false])
  const earlier = await city.as('cityDuty').get(`/api/telemetry/rain?hours=3&asOf=${new Date(start + 2 * hour).toISOString()}`)
  assert.equal(earlier.body.rows.find((r: { stationId: string }) => r.stationId === first.id).mm, 2)
})

test('a county commander sees the rain of his county alone', async () => {
  const all = (await city.as('cityDuty').get('/api/telemetry/rain')).body.rows.length
  const own = (await city.as('countyCommander').get('/api/telemetry/rain')).body.rows
  assert.ok(own.length > 0 && own.length < all)
  assert.ok(own.every((r: { regionPath: string }) => r.regionPath.startsWith('350500/350521/')))
})

test('a refused frame is shown with its reason and its bytes; a sound one with its values', async () => {
  const { body } = await city.as('cityDuty').get('/api/frames?result=quarantined')
  assert.deepEqual([body.rows.length, body.rows[0].reason, body.total, body.counts.unregistered], [1, 'bad_crc', 1, 1])
  const one = (await city.as('cityDuty').get(`/api/frames/${body.rows[0].id}`)).body
  assert.match(one.hex, /^7E7E/)
  const stored = (await city.as('cityDuty').get('/api/frames?result=stored&limit=1')).body.rows[0]
  const values = (await city.as('cityDuty').get(`/api/frames/${stored.id}`)).body.values
  assert.deepEqual(values.map((v: { element: string }) => v.element), ['PT', 'VT'])
  assert.equal((await city.as('townCadre').get('/api/frames')).status, 403)
})

test('a station that nobody registered is offered, until it is registered', async () => {
  const list = async () => (await city.as('cityDuty').get('/api/frames/unregistered')).body.rows
  assert.deepEqual((await list()).map((r: { stationCode: string; frames: number }) => [r.stationCode, r.frames]), [['0088880001', 1]])
  await city.tx((tx) => tx.run(sql`insert into stations (code, name, kind, region_code, region_path, lon, lat, plane) select '0088880001', '新站', 'P', region_code, region_path, lon, lat, plane from stations limit 1`))
  assert.deepEqual(await list(), [])
})

test('one gauge has its newest values, its curve and its readings', async () => {
  const gauge = (await city.as('cityDuty').get(`/api/telemetry/gauges/${first.id}`)).body
  assert.deepEqual(gauge.latest.map((l: { element: string; value: number }) => [l.element, l.value]), [['PT', 125], ['VT', 12.3]])
  const curve = (await city.as('cityDuty').get(`/api/telemetry/gauges/${first.id}/curve?element=RAIN&hours=12`)).body
  assert.equal(curve.points.length, 12)
  const readings = (await city.as('cityDuty').get(`/api/telemetry/gauges/${first.id}/readings?element=PT&limit=10`)).body
  assert.deepEqual([readings.rows.length, readings.total, readings.next], [10, 26, '10'])
})

test('the figures count what the rows show', async () => {
  const value = async (key: string, params = {}) => (await city.tx((tx) => figureValue(tx, key, params))).value
  const rows = (await city.as('cityDuty').get('/api/telemetry/rain?hours=24')).body.rows as { mm: number | null }[]
  for (const mm of [50, 100, 200]) assert.equal(await value(`rain.over_${mm}`), rows.filter((r) => (r.mm ?? 0) >= mm).length)
  assert.equal(await value('rain.most'), Math.max(...rows.map((r) => r.mm ?? 0)))
  assert.equal(await value('rain.most_in_hour'), gauges.length)
  assert.equal(await value('gauge.silent'), 1) // the one registered just now has never spoken
  assert.equal(await value('frame.quarantined'), 1)
})

test('a station posts readings with its key, and nobody without one does', async () => {
  const key = `${first.code}.${'k'.repeat(43)}`
  await city.tx((tx) => tx.run(sql`update stations set key_hash = ${createHash('sm3').update(key).digest('hex')} where id = ${first.id}`))
  const body = { readings: [{ element: 'Z', observedAt: new Date(start).toISOString(), value: 3.21 }] }
  const post = (headers: Record<string, string>) => city.as('anonymous').post('/api/readings', body, headers)
  assert.equal((await post({})).body.code, 'reading.bad_key')
  assert.equal((await post({ authorization: `Bearer ${key.replace('kk', 'xx')}` })).status, 401)
  const sent = await post({ authorization: `Bearer ${key}` })
  assert.deepEqual([sent.status, sent.body], [200, { result: 'stored', readings: 1, flagged: 0 }])
  assert.equal((await post({ authorization: `Bearer ${key}` })).body.result, 'duplicate')
  const derived = await city.as('anonymous').post('/api/readings', { readings: [{ element: 'RAIN', observedAt: new Date(start).toISOString(), value: 500 }] }, { authorization: `Bearer ${key}` })
  assert.equal(derived.status, 400)
})

test('the frames of a newly registered station become readings', async () => {
  const code = '0088880002'
  const ingest = startIngest({ db: city.db })
  await ingest.receive([received(report(code, start, { PT: 5 })), received(report(code, start + hour, { PT: 9 }))])
  await ingest.close()
  const region = (await city.tx((tx) => tx.one<{ code: string }>(sql`select code from regions where level = 4 order by code limit 1`))).code
  assert.equal((await city.as('cityDuty').post('/api/stations', { code, name: '新设站', kind: 'P', regionCode: region, lon: 118.6, lat: 24.9 })).status, 201)
  await city.runJobs()
  const rain = await city.tx((tx) => tx.rows<{ value: number }>(sql`select r.value from readings r join stations s on s.id = r.station_id where s.code = ${code} and element = 'RAIN' order by observed_at`))
  assert.deepEqual(rain.map((r) => r.value), [0, 4])
})

test('what is too far ahead, and who is silent, is a setting that leaves an event', async () => {
  const changed = await city.as('cityDuty').put('/api/telemetry/settings', { futureMinutes: 30, silentMinutes: 60 })
  assert.deepEqual([changed.status, changed.body], [200, { futureMinutes: 30, silentMinutes: 60 }])
  assert.equal((await city.as('townCadre').put('/api/telemetry/settings', { futureMinutes: 5, silentMinutes: 5 })).status, 403)
  assert.equal((await city.events('telemetry.settings_changed')).length, 1)
})

test('what doctor checks of telemetry holds', async () => {
  for (const promise of feature.promises ?? []) assert.deepEqual((await city.tx(promise.check)).ok, true, promise.key)
})

test('partitions are made ahead, and months that wait in the default one get their own', async () => {
  const count = async () => (await city.tx((tx) => tx.one<{ n: number }>(sql`select count(*) as n from readings`))).n
  const before = await count()
  await city.runTimers()
  const names = await city.tx((tx) => tx.rows<{ name: string }>(sql`select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'readings'::regclass order by 1`))
  await city.clock.shift('2 days')
  await city.runTimers()
  const after = await city.tx((tx) => tx.rows<{ name: string }>(sql`select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'readings'::regclass order by 1`))
  assert.ok(after.some((n) => n.name === 'readings_202607'), JSON.stringify([names, after]))
  assert.equal(await count(), before)
  await city.clock.reset()
})
