import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import type { Received } from '#monitoring/protocols'
import { startIngest } from '#monitoring/telemetry'
import { watchReadings } from './index.ts'
import { promises } from './promises.ts'
import { minute, storm } from './testing.ts'

const city = await smallCity()
const stations = await city.tx((tx) => tx.rows<{ id: string; code: string; regionPath: string }>(sql`select id, code, region_path from stations order by code limit 4`))
const [gauge, second, third, fourth] = stations as [Station, Station, Station, Station]
type Station = (typeof stations)[number]
const process1 = startIngest({ db: city.db, hooks: [watchReadings()] })
const process2 = startIngest({ db: city.db, hooks: [watchReadings()] })
test.after(async () => { await process1.close(); await process2.close() })

const start = Date.parse('2023-07-28T00:00:00+08:00')
type Row = { rule: string; level: number; peakLevel: number; windowMinutes: number; value: number; openedAt: string; lastAt: string; occurrences: number; belowSince: string | null; clearedAt: string | null }
const alarmsOf = (id: string) => city.tx((tx) => tx.rows<Row>(sql`select r.title as rule, a.level, peak_level, window_minutes, value, peak_value, a.kind, opened_at, last_at, occurrences, below_since, cleared_at
  from alarms a join rules r on r.id = a.rule_id where station_id = ${id} and void_at is null and a.kind <> 'silence' order by r.title, opened_at`))
const typesOf = async (id: string) => (await city.events()).filter((e) => e.subjectKind === 'alarm' && e.data.stationId === id).map((e) => e.type)

test('an alarm opens once, counts its readings, rises, and is on the list of its county alone', async () => {
  for (const frame of storm(gauge.code, start, [20, 25, 10, 5, 60])) await process1.receive([frame])
  const [short, sum] = await alarmsOf(gauge.id) as [Row, Row]
  assert.deepEqual([short.rule, short.level, short.value, short.windowMinutes, short.occurrences], ['短时强降雨', 1, 120, 180, 3])
  assert.deepEqual([sum.rule, sum.level, sum.value], ['累计雨量', 3, 120])
  assert.equal(short.openedAt, new Date(start + 15 * minute).toISOString())
  assert.deepEqual((await typesOf(gauge.id)).filter((t) => t === 'alarm.opened').length, 2)
  assert.ok((await typesOf(gauge.id)).includes('alarm.raised'))
  const { body } = await city.as('cityDuty').get('/api/alarms')
  assert.equal(body.rows.filter((a: { stationId: string }) => a.stationId === gauge.id).length, 2)
  assert.equal(body.rows[0].level, 1)
  const inside = gauge.regionPath.startsWith(city.cast.countyCommander.regionPath)
  assert.equal((await city.as(inside ? 'countyCommander' : 'otherCounty').get('/api/alarms')).body.rows.length, 2)
  assert.equal((await city.as(inside ? 'otherCounty' : 'countyCommander').get('/api/alarms')).body.rows.length, 0)
  const one = await city.as('cityDuty').get(`/api/alarms/${body.rows[0].id}`)
  assert.equal(one.status, 200)
  assert.equal(one.body.rain.reduce((n: number, r: { mm: number }) => n + r.mm, 0), 120)
})

test('the same frames again change nothing', async () => {
  const before = await alarmsOf(gauge.id)
  const events = (await typesOf(gauge.id)).length
  await process1.receive(storm(gauge.code, start, [20, 25, 10, 5, 60]))
  assert.deepEqual(await alarmsOf(gauge.id), before)
  assert.equal((await typesOf(gauge.id)).length, events)
})

test('two processes that share a gauge see each other’s rain', async () => {
  const frames = storm(second.code, start, [20, 20, 20, 20])
  for (const [i, frame] of frames.entries()) await (i % 2 ? process2 : process1).receive([frame])
  const [short] = await alarmsOf(second.id)
  assert.deepEqual([short?.level, short?.value, short?.occurrences], [2, 80, 2])
  await Promise.all(storm(second.code, start + 30 * minute, [30, 0, 5, 0, 0, 0]).map((frame, i) => (i % 2 ? process2 : process1).receive([frame])))
  const open = (await alarmsOf(second.id)).filter((a) => a.clearedAt === null)
  assert.equal(new Set(open.map((a) => a.rule)).size, open.length)
})

test('an alarm clears by observation time, with its hysteresis, and opens anew', async () => {
  const dry = Array.from({ length: 12 * 25 }, () => 0)
  await process1.receive(storm(third.code, start, [55, ...dry, 55]))
  const short = (await alarmsOf(third.id)).filter((a) => a.rule === '短时强降雨')
  assert.equal(short.length, 2)
  // 55 mm leaves the twelve-hour window at 12:05; thirty minutes later the alarm is cleared
  assert.equal(short[0]?.clearedAt, new Date(start + (12 * 60 + 35) * minute).toISOString())
  assert.equal(short[1]?.clearedAt, null)
})

test('a frame that claims to come from the future trips nothing', async () => {
  const ahead = (await city.tx((tx) => tx.now())).getTime() + 60 * minute
  await process1.receive(storm(fourth.code, ahead, [90, 90]))
  assert.deepEqual(await alarmsOf(fourth.id), [])
})

test('every gauge with rain has been judged up to its newest fall', async () => {
  for (const promise of promises) {
    const { ok, figure } = await city.tx(promise.check)
    assert.ok(ok && !String(figure).startsWith('0 '), String(figure))
  }
})

test('a rule that is switched off closes what it had open, and says so', async () => {
  const rules = (await city.as('cityDuty').get('/api/rules')).body.rows
  const { id, version, ...form } = rules.find((r: { title: string }) => r.title === '累计雨量')
  const off = await city.as('cityDuty').put(`/api/rules/${id}`, { ...form, version, enabled: false, reason: '汛期外停用' })
  assert.equal(off.status, 200)
  await city.runJobs()
  assert.equal((await alarmsOf(gauge.id)).filter((a) => a.rule === '累计雨量' && a.clearedAt === null).length, 0)
  await process1.receive(storm(gauge.code, start + 60 * minute, [80, 80]))
  assert.equal((await alarmsOf(gauge.id)).filter((a) => a.rule === '累计雨量').length, 1)
  const on = await city.as('cityDuty').put(`/api/rules/${id}`, { ...form, version: version + 1, enabled: true, reason: '恢复', untried: '恢复原规则' })
  assert.equal(on.body.version, version + 2)
})

test('shuffled, repeated and differently batched frames end in the same alarms (I-11)', async () => {
  const falls = [30, 25, ...Array.from({ length: 40 }, () => 0), 12, 30, 40, ...Array.from({ length: 30 }, (_, i) => i % 7)]
  const frames = storm(gauge.code, start, falls).filter((_, i) => i % 3 !== 1)
  const run = async (batches: Received[][]) => {
    await city.tx(async (tx) => {
      for (const table of [sql`delete from alarms`, sql`delete from rain_watch`, sql`delete from readings`, sql`delete from latest_readings`]) await tx.run(table)
    })
    const ingest = startIngest({ db: city.db, hooks: [watchReadings()] })
    for (const batch of batches) await ingest.receive(batch)
    await ingest.close()
    return alarmsOf(gauge.id)
  }
  const orderly = await run([frames])
  assert.ok(orderly.length >= 2)
  const plan = fc.tuple(fc.shuffledSubarray(frames, { minLength: frames.length, maxLength: frames.length }), fc.subarray(frames), fc.integer({ min: 1, max: 9 }))
  await fc.assert(fc.asyncProperty(plan, async ([shuffled, again, size]) => {
    const all = [...shuffled, ...again]
    assert.deepEqual(await run(Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))), orderly)
  }), { numRuns: 12 })
})
