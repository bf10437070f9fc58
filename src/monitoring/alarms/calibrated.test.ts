import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { encodeReport, type Received } from '#monitoring/protocols'
import { startIngest } from '#monitoring/telemetry'
import { watchReadings } from './index.ts'
import { minute, received } from './testing.ts'

const city = await smallCity()
const duty = city.as('cityDuty')
const { id, code } = await city.tx(async (tx) => {
  await tx.run(sql`update rules set enabled = false`)
  return tx.one<{ id: string; code: string }>(sql`update stations set kind = 'H', thresholds = '{"warning": 12}' where id = (select id from stations order by code limit 1) returning id, code`)
})
const form = {
  title: '超警', regionCode: null, months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], stationKinds: ['H'], clearFactor: 0.8, clearMinutes: 0, warningTrack: null, enabled: true, source: '测试',
  levels: [{ level: 3, when: { kind: 'threshold', element: 'Z', than: 'above', line: 'warning', plus: 0, margin: 0.1 } }],
}
await duty.post('/api/rules', { ...form, reason: '测试', untried: '测试' })

const start = Date.parse('2026-07-01T00:00:00Z')
const at = (i: number) => new Date(start + i * 5 * minute).toISOString()
const sent = [11.7, 11.8, 11.8, 11.9, 11.2, 11.1, 11.8]
const frames = (levels: readonly number[], first = 0): Received[] =>
  levels.map((Z, i) => received(encodeReport({ station: code, func: 0x32, serial: first + i + 1, sentAt: start + (first + i) * 5 * minute + 1000, class: 'H', groups: [{ at: start + (first + i) * 5 * minute, values: { Z } }] })))
const levelling = { element: 'Z', fromAt: at(1), shift: 0.5, factor: 1, reason: '水准复测' }
const calibrate = async () => {
  const { status, body } = await duty.post(`/api/stations/${id}/calibrations`, levelling)
  assert.equal(status, 201)
  await city.runJobs()
  return body.id as string
}
type Row = { value: number; openedAt: string; clearedAt: string | null; occurrences: number }
const alarms = () => city.tx((tx) => tx.rows<Row>(sql`select value, opened_at, cleared_at, occurrences from alarms where station_id = ${id} and void_at is null order by opened_at`))
const ingest = async (list: readonly Received[], process = startIngest({ db: city.db, hooks: [watchReadings()] })) => { await process.receive(list); await process.close() }
const fresh = () => city.tx(async (tx) => { for (const table of [sql`delete from alarms`, sql`delete from rain_watch`, sql`delete from readings`, sql`delete from latest_readings`, sql`update station_calibrations set withdrawn_at = now(), withdrawn_by = 'test' where withdrawn_at is null`]) await tx.run(table) })
const stood = [
  { value: 12.4, openedAt: at(1), clearedAt: at(4), occurrences: 3 },
  { value: 12.3, openedAt: at(6), clearedAt: null, occurrences: 1 },
]

test('a levelling that lifts a river over its warning level raises the alarm that should have stood, and what was sent stays', async () => {
  await ingest(frames(sent))
  assert.deepEqual(await alarms(), [])
  const made = await calibrate()
  assert.deepEqual(await alarms(), stood)
  assert.deepEqual(await city.tx((tx) => tx.rows(sql`select value from readings where station_id = ${id} and element = 'Z' order by observed_at`)), sent.map((value) => ({ value })))
  assert.equal((await city.events('alarm.opened')).length, 2)
  const { rows: [open] } = (await duty.get('/api/alarms')).body
  assert.deepEqual((await duty.get(`/api/alarms/${open.id}`)).body.points.map((p: { value: number }) => p.value), [11.7, 12.3, 12.3, 12.4, 11.7, 11.6, 12.3])
  await duty.del(`/api/stations/${id}/calibrations/${made}`)
  await city.runJobs()
  assert.deepEqual(await alarms(), [])
  assert.equal((await city.events('alarm.retracted')).length, 2)
})

test('the calibration before, between or after the readings ends in the same alarms, whichever process knew the station', async () => {
  const standing = startIngest({ db: city.db, hooks: [watchReadings()] })
  for (const split of [0, 3, sent.length]) {
    await fresh()
    await city.tx((tx) => tx.run(sql`update stations set name = name where id = ${id}`)) // the ledger's version: what was emptied by hand is not kept in memory
    await standing.receive(frames(sent.slice(0, split)))
    await calibrate()
    await standing.receive(frames(sent.slice(split), split))
    assert.deepEqual(await alarms(), stood, `split at ${split}`)
  }
  await standing.close()
})

test('a calibration from a day to come changes nothing yet', async () => {
  const before = await alarms()
  const ahead = await duty.post(`/api/stations/${id}/calibrations`, { ...levelling, fromAt: '2027-01-01T00:00:00Z', shift: 9 })
  assert.equal(ahead.status, 201)
  await city.runJobs()
  assert.deepEqual(await alarms(), before)
  await ingest(frames([11.8], sent.length))
  assert.deepEqual((await alarms()).at(-1), { ...stood[1], occurrences: 2 })
})

test('a trial on history reads the river as its calibration makes it', async () => {
  const { body } = await duty.post('/api/rule-trials', { ruleId: null, form, from: at(-1), to: at(sent.length) })
  for (let n = 0; n < 50 && (await duty.get(`/api/rule-trials/${body.id}`)).body.trial.state !== 'done'; n++) await city.runTimers()
  const { rows } = (await duty.get(`/api/rule-trials/${body.id}/spans`)).body
  assert.deepEqual(rows.map((r: { openedAt: string; peak: number }) => [r.openedAt, r.peak]), [[at(1), 12.4], [at(6), 12.3]])
})

test('rain is derived of what is sent and is not calibrated by itself', async () => {
  assert.equal((await duty.post(`/api/stations/${id}/calibrations`, { ...levelling, element: 'RAIN' })).status, 400)
})
