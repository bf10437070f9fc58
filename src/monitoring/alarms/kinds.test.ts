// Promise I-11 for each kind that readings drive: late, repeated, shuffled and differently batched frames end in the same alarms.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { encodeReport, type Received } from '#monitoring/protocols'
import { startIngest } from '#monitoring/telemetry'
import { watchReadings } from './index.ts'
import { minute, received } from './testing.ts'

const city = await smallCity()
const duty = city.as('cityDuty')
const { id, code } = await city.tx(async (tx) => {
  const station = await tx.one<{ id: string; code: string }>(sql`select id, code from stations order by code limit 1`)
  await tx.run(sql`update stations set kind = 'H', thresholds = '{"warning": 12, "guarantee": 13.5}' where id = ${station.id}`)
  await tx.run(sql`update rules set enabled = false`)
  return station
})
const start = Date.parse('2026-07-01T00:00:00Z')
const levels = [10, 11.2, 12.1, 12.6, 12.9, 13.6, 13.7, 13.2, 12.8, 12.4, 11.7, 11.6, 11.5, 11.4, 11.4, 11.4, 12.2, 12.3, 12.5, 12.5, 12.4, 12.3, 12.2, 12.2]
const rains = [0, 5, 12, 12, 9, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 15, 15, 8, 0, 0, 0, 0, 0]

/** The level and the rain of a moment come in frames of their own every third time, as from two instruments. */
const frames: Received[] = levels.flatMap((z, i) => {
  const at = start + i * 5 * minute, counter = 100 + rains.slice(0, i + 1).reduce((a, b) => a + b, 0)
  const report = (values: Record<string, number>, n: number) => received(encodeReport({ station: code, func: 0x32, serial: i * 2 + n + 1, sentAt: at + 1000 + n, class: 'H', groups: [{ at, values }] }))
  return i % 3 === 0 ? [report({ PT: counter }, 0), report({ Z: z }, 1)] : [report({ PT: counter, Z: z }, 0)]
})
const over = { kind: 'threshold', element: 'Z', than: 'above', line: 'warning', plus: 0, margin: 0.2 }
const rain = { kind: 'rain', hours: 1, mm: 30 }
const forms: Record<string, object[]> = {
  threshold: [{ level: 3, when: over }, { level: 2, when: { ...over, line: 'guarantee' } }],
  rise: [{ level: 3, when: { kind: 'rise', element: 'Z', direction: 'up', by: 1, minutes: 30 } }, { level: 4, when: { kind: 'rise', element: 'Z', direction: 'down', by: 0.8, minutes: 20 } }],
  duration: [{ level: 3, when: { ...over, kind: 'duration', minutes: 20 } }],
  tree: [{ level: 2, when: { kind: 'all', of: [rain, over] } }, { level: 4, when: { kind: 'any', of: [rain, { kind: 'all', of: [over, { kind: 'rise', element: 'Z', direction: 'up', by: 0.3, minutes: 30 }] }] } }],
}
const alarms = () => city.tx((tx) => tx.rows<{ rule: string; level: number }>(sql`select r.title as rule, a.level, a.peak_level, a.kind, a.element, a.window_minutes, a.value, a.threshold, a.peak_value, a.unit, a.opened_at, a.last_at, a.occurrences, a.below_since, a.cleared_at
  from alarms a join rules r on r.id = a.rule_id where a.void_at is null order by 1, a.opened_at`))

async function run(batches: Received[][], processes = 1): Promise<{ rule: string; level: number }[]> {
  await city.tx(async (tx) => { for (const table of [sql`delete from alarms`, sql`delete from rain_watch`, sql`delete from readings`, sql`delete from latest_readings`]) await tx.run(table) })
  const ingests = Array.from({ length: processes }, () => startIngest({ db: city.db, hooks: [watchReadings()] }))
  await Promise.all(ingests.map(async (ingest, n) => { for (const batch of batches.filter((_, i) => i % processes === n)) await ingest.receive(batch) }))
  for (const ingest of ingests) await ingest.close()
  return alarms()
}

test('a rule of each kind raises its alarms, each with what was measured', async () => {
  for (const [title, list] of Object.entries(forms)) {
    const made = await duty.post('/api/rules', { title, regionCode: null, months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], stationKinds: ['H'], levels: list, clearFactor: 0.8, clearMinutes: 10, warningTrack: null, enabled: true, source: '测试', reason: '测试', untried: '测试' })
    assert.equal(made.status, 200, JSON.stringify(made.body))
  }
  const found = await run(frames.map((f) => [f]))
  assert.deepEqual(new Set(found.map((a) => a.rule)), new Set(Object.keys(forms)))
  const list = (await duty.get('/api/alarms?state=all')).body.rows as { ruleTitle: string; said: string; threshold: number; subjectName: string; peakLevel: number }[]
  const first = list.find((a) => a.ruleTitle === 'threshold' && a.peakLevel === 2)
  assert.deepEqual([first?.said.startsWith('水位 1'), first?.threshold], [true, 12])
  const one = await duty.get(`/api/alarms/${(first as unknown as { id: string }).id}`)
  assert.deepEqual([one.body.points.length, one.body.lines], [levels.length, [{ level: 3, value: 12 }, { level: 2, value: 13.5 }]])
})

test('shuffled, repeated and differently batched frames end in the same alarms of every kind (I-11)', async () => {
  const orderly = await run(frames.map((f) => [f]))
  assert.ok(orderly.length >= 6, String(orderly.length))
  const plan = fc.tuple(fc.shuffledSubarray(frames, { minLength: frames.length, maxLength: frames.length }), fc.subarray(frames), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 2 }))
  await fc.assert(fc.asyncProperty(plan, async ([shuffled, again, size, processes]) => {
    const all = [...shuffled, ...again]
    assert.deepEqual(await run(Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size)), processes), orderly)
  }), { numRuns: 8 })
})

test('a level that was taken out of the ledger closes what only it could judge', async () => {
  await run([frames])
  const open = (await alarms()).length
  assert.ok(open > 0)
  const station = (await duty.get(`/api/stations/${id}`)).body
  const given = { name: station.name, kind: 'P', regionCode: station.regionCode, lon: station.lon, lat: station.lat, thresholds: {} }
  await city.tx(async (tx) => {
    await tx.run(sql`update stations set kind = 'P', thresholds = '{}' where id = ${id}`)
    const { record } = await import('#kit/events')
    await record(tx, { type: 'station.changed', subject: { kind: 'station', id }, region: station.regionPath ?? '', data: { after: given } })
  })
  await city.runJobs()
  assert.equal((await duty.get('/api/alarms')).body.total, 0)
  assert.ok((await city.events('alarm.cleared')).some((e) => e.data.because === 'station'))
})
