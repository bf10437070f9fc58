import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { createFramer, decodeBody, encodeReport, isBad, type Received } from '#monitoring/protocols'
import { startIngest } from '#monitoring/telemetry'
import { judgeHealth } from './index.ts'

const city = await smallCity()
const ingest = startIngest({ db: city.db })
test.after(() => ingest.close())
const gauges = await city.tx((tx) => tx.rows<{ id: string; code: string; regionPath: string }>(sql`select id, code, region_path from stations where region_path like '350500/350521/%' order by code limit 2`))
const [gauge, neighbour] = gauges as [{ id: string; code: string; regionPath: string }, { id: string; code: string; regionPath: string }]
const now = Math.floor(Date.now() / 60_000) * 60_000, hour = 3_600_000

function frame(code: string, at: number, values: Record<string, number>, sentAt = at): Received {
  const item = createFramer().push(encodeReport({ station: code, func: 0x32, serial: 1, sentAt, class: 'H', groups: [{ at, values }] }))[0]
  assert.ok(item?.ok)
  const body = decodeBody(item)
  assert.ok(!isBad(body))
  return { ok: true, protocol: 'sl651', raw: item.raw, remote: 'test', station: item.station, func: item.func, ...body }
}
const judge = () => city.tx(judgeHealth)
const open = () => city.tx((tx) => tx.rows<{ code: string; kind: string; element: string; value: number }>(sql`select s.code, h.kind, h.element, h.value from station_health h join stations s on s.id = h.station_id where cleared_at is null order by 1, 2, 3`))
const news = async (state: string) => (await city.events('station.health_changed')).filter((e) => e.data.state === state).map((e) => e.data.kind)

/** A day and more of an instrument that stands still beside one that moves; its battery is low, one value jumps. */
const sent = [
  ...Array.from({ length: 31 }, (_, i) => frame(gauge.code, now - (30 - i) * hour, { Z: 3.2, VT: 11.1 }, now)),
  ...Array.from({ length: 31 }, (_, i) => frame(neighbour.code, now - (30 - i) * hour, { Z: 2 + (i % 7) / 10 + (i === 28 ? 9 : 0), VT: 12.6 }, now - 600_000)),
]

test('a still value beside one that moves, a jump, a low battery and a slow clock are found, each once, and told', async () => {
  await ingest.receive(sent)
  await judge()
  const found = await open()
  assert.deepEqual(found.map((f) => [f.code, f.kind, f.element]), [[gauge.code, 'battery', 'VT'], [gauge.code, 'stuck', 'Z'], [neighbour.code, 'clock', ''], [neighbour.code, 'jumping', 'Z']])
  assert.equal(found[0]?.value, 11.1)
  assert.ok(Math.abs((found[2]?.value ?? 0) + 600) < 120)
  await judge()
  assert.deepEqual(await open(), found)
  assert.deepEqual((await news('began')).sort(), ['battery', 'clock', 'jumping', 'stuck'])
})

test('the same reports late, twice and backwards end in the same troubles', async () => {
  const before = (await open()).map(({ value: _, ...rest }) => rest)
  for (const table of ['readings', 'latest_readings', 'station_health']) await city.tx((tx) => tx.run(table === 'station_health' ? sql`update station_health set cleared_at = anlan_now() where cleared_at is null` : table === 'readings' ? sql`delete from readings` : sql`delete from latest_readings`))
  for (const item of [...sent, ...sent.slice(3, 9)].reverse()) await ingest.receive([item])
  await judge()
  assert.deepEqual((await open()).map(({ value: _, ...rest }) => rest), before)
})

test('a station that is heard no more is silent; what it is then said to be stuck at ends, and when it speaks again so does the silence', async () => {
  await city.clock.shift('6 hours')
  await judge()
  assert.deepEqual((await open()).filter((f) => f.code === gauge.code).map((f) => f.kind), ['silent'])
  await ingest.receive([frame(gauge.code, now + 6 * hour, { Z: 3.5, VT: 12.7 }, now + 6 * hour)])
  await judge()
  assert.deepEqual((await open()).filter((f) => f.code === gauge.code), [])
  assert.ok((await news('ended')).includes('silent'))
  await city.clock.reset()
})

test('an element that stays away longer than its own interval is silent while its station still speaks, and no longer once it comes', async () => {
  await city.tx((tx) => tx.run(sql`update stations set intervals = '{"Z": 60, "AI": 5}' where id = ${gauge.id}`))
  const at = now + 12 * hour, silent = async () => (await open()).filter((f) => f.code === gauge.code && f.kind === 'silent').map((f) => f.element)
  await city.clock.shift('12 hours')
  await ingest.receive([frame(gauge.code, at, { VT: 12.7 }, at)])
  await judge()
  assert.deepEqual(await silent(), ['Z'])
  await ingest.receive([frame(gauge.code, at, { Z: 3.6 }, at)])
  await judge()
  assert.deepEqual(await silent(), [])
  await city.tx((tx) => tx.run(sql`update stations set intervals = '{}' where id = ${gauge.id}`))
  await city.clock.reset()
})

test('the page counts by county, a county sees its own, and a limit is changed by the city alone', async () => {
  const { body } = await city.as('cityDuty').get('/api/station-health')
  assert.equal(body.total, body.rows.length)
  assert.equal(body.counts.reduce((n: number, c: { n: number }) => n + c.n, 0), body.total)
  assert.equal((await city.as('otherCounty').get('/api/station-health')).body.total, 0)
  const change = { kind: 'battery', element: 'VT', amount: 10.8, neighbours: null, source: '设备说明书', verified: true }
  assert.equal((await city.as('countyCommander').put('/api/station-health/limits', change)).status, 403)
  assert.equal((await city.as('cityDuty').put('/api/station-health/limits', change)).status, 200)
  assert.equal((await city.as('cityDuty').put('/api/station-health/limits', { ...change, element: 'XX' })).body.code, 'station_health.unknown_limit')
  const limits = (await city.as('cityDuty').get('/api/station-health/limits')).body.rows
  assert.equal(limits.find((l: { kind: string }) => l.kind === 'battery').amount, 10.8)
  assert.equal((await city.events('station_health.limit_changed')).length, 1)
})
