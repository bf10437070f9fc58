import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { readSheet } from '#kit/sheets'
import { smallCity } from '#kit/testing'

const city = await smallCity()
const duty = city.as('cityDuty')
const { id } = await city.tx((tx) => tx.one<{ id: string }>(sql`update stations set kind = 'H', thresholds = '{"warning": 3.5, "guarantee": 5}' where id = (select id from stations where region_path like '350500/350521/%' order by code limit 1) returning id`))
const end = '2026-08-31T00:00:00.000Z'
await city.tx((tx) => tx.run(sql`insert into readings (station_id, element, observed_at, value, sent_at, flagged, region_path)
  select ${id}, e, ${end}::timestamptz - make_interval(mins => i * 60), case e when 'Z' then 3 + (i % 24) / 24.0 else 0.5 end, now(), e = 'Z' and i = 30, '350500/350521/' from generate_series(0, 24 * 60 - 1) i, unnest(array['Z', 'RAIN']) e`))
await city.tx((tx) => tx.run(sql`insert into latest_readings select station_id, element, observed_at, value, sent_at, region_path from readings where observed_at = ${end}`))
const curve = async (query: string) => (await duty.get(`/api/telemetry/gauges/${id}/curve?${query}`)).body

test('a week is each reading, two months are steps with their lowest and highest; nothing is lost from a sum', async () => {
  const week = await curve(`element=Z&hours=168&asOf=${end}`)
  assert.equal(week.step, 0)
  assert.equal(week.points.length, 167) // one of them is flagged
  assert.deepEqual([week.flagged.length, week.lines.map((l: { key: string; value: number }) => [l.key, l.value])], [1, [['warning', 3.5], ['guarantee', 5]]])
  const range = `from=2026-07-02T00:00:00.000Z&to=${end}`
  const months = await curve(`element=Z&${range}`)
  assert.equal(months.step, 7200)
  assert.ok(months.points.every((p: { low: number; value: number; high: number }) => p.low <= p.value + 1e-4 && p.value <= p.high + 1e-4))
  const rain = await curve(`element=RAIN&${range}`)
  assert.equal(Math.round(rain.points.reduce((sum: number, p: { value: number }) => sum + p.value, 0) * 10) / 10, 24 * 60 * 0.5)
  assert.equal((await duty.get(`/api/telemetry/gauges/${id}/curve?element=Z&from=2024-07-02T00:00:00.000Z&to=${end}`)).status, 400)
})

test('a calibration moves what is shown from its day on, says what was sent, and undone it is gone', async () => {
  const made = await duty.post(`/api/stations/${id}/calibrations`, { element: 'Z', fromAt: '2026-08-30T00:00:00Z', shift: 1, factor: 1, reason: '水准复测' })
  const { calibrated, points } = await curve(`element=Z&hours=48&asOf=${end}`)
  assert.equal(calibrated, true)
  assert.ok(points.every((p: { at: string; value: number; sent: number }) => Math.abs(p.value - p.sent - (p.at >= '2026-08-30' ? 1 : 0)) < 1e-5))
  assert.deepEqual((await duty.get(`/api/telemetry/gauges/${id}?asOf=${end}`)).body.status, { key: 'warning', above: 0.5 })
  const newest = async () => (await duty.get('/api/telemetry/latest?element=Z')).body.rows.filter((r: { stationId: string }) => r.stationId === id).map((r: { value: number }) => r.value)
  assert.deepEqual(await newest(), [4])
  const csv = (await duty.get(`/api/telemetry/gauges/${id}/export?element=Z&from=2026-08-30T00:00:00.000Z&to=${end}&format=csv`)).raw.toString('utf8')
  assert.match(csv.trim().split(/\r?\n/).at(-1) as string, /,4,3,/) // as calibrated, then as it was sent
  await duty.del(`/api/stations/${id}/calibrations/${made.body.id}`)
  assert.deepEqual(await newest(), [3])
  assert.equal((await duty.get(`/api/telemetry/gauges/${id}?asOf=${end}`)).body.status, null)
})

test('the sheet holds exactly the range, with what is flagged marked, and who took it is an event', async () => {
  const range = `element=Z&from=2026-08-29T12:00:00.000Z&to=${end}`
  const before = (await city.events('telemetry.exported')).length
  const csv = await duty.get(`/api/telemetry/gauges/${id}/export?${range}&format=csv`)
  const lines = csv.raw.toString('utf8').trim().split(/\r?\n/)
  assert.equal(lines.length, 1 + 36)
  assert.equal(lines.filter((l: string) => l.includes('时间超前')).length, 1)
  const xlsx = await duty.get(`/api/telemetry/gauges/${id}/export?${range}`)
  assert.equal(xlsx.status, 200)
  let rows = 0
  for await (const batch of readSheet({ bytes: xlsx.raw })) rows += batch.rows.length
  assert.equal(rows, 37)
  assert.equal((await city.events('telemetry.exported')).length, before + 2)
  assert.equal((await city.as('otherCounty').get(`/api/telemetry/gauges/${id}/export?${range}`)).status, 404)
})

test('days of rain are summed by town over any days, from eight to eight', async () => {
  const { body } = await duty.get('/api/telemetry/days?from=2026-08-30&to=2026-08-30')
  assert.deepEqual(body.rows.map((r: { stations: number; mean: number; most: number }) => [r.stations, r.mean, r.most]), [[1, 12, 12]])
  assert.deepEqual((await duty.get(`/api/telemetry/gauges/${id}/days?from=2026-08-29&to=2026-08-30`)).body.rows.map((r: { day: string; mm: number }) => [r.day, r.mm]), [['2026-08-30', 12], ['2026-08-29', 12]])
  assert.equal((await city.as('otherCounty').get('/api/telemetry/days?from=2026-08-30&to=2026-08-30')).body.rows.length, 0)
})
