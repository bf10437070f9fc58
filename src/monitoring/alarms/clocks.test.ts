// Promise I-11 against clocks: what was observed decides, not when it came, how often, nor what the clock of the station or of the server said then.
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
const hour = 60 * minute
const { id, code } = await city.tx((tx) => tx.one<{ id: string; code: string }>(sql`select id, code from stations order by code limit 1`))
const now = Math.floor((await city.tx((tx) => tx.now())).getTime() / hour) * hour
test.afterEach(() => city.clock.reset())

/** A frame of five minutes' rain; `clock`: how far the station's clock is off when it sends. */
const frame = (at: number, counter: number, clock = 0): Received =>
  received(encodeReport({ station: code, func: 0x32, serial: 1 + (Math.round(at / minute) % 60_000), sentAt: at + 1000 + clock, class: 'P', groups: [{ at, values: { PT: counter, VT: 12.3 } }] }))
/** Eight hours up to two hours ago, with a cloudburst in the first and in the sixth. */
const falls: number[] = Array.from({ length: 96 }, (_, i): number => (i >= 4 && i < 9) || (i >= 66 && i < 72) ? 12 : i % 5 === 0 ? 0.5 : 0)
const storm = (clock = 0): Received[] => falls.map((_, i) => frame(now - 10 * hour + i * 5 * minute, Math.round((300 + falls.slice(0, i + 1).reduce((a, b) => a + b, 0)) * 10) / 10, clock))

const state = () => city.tx(async (tx) => ({
  readings: await tx.rows(sql`select element, observed_at, round(value::numeric, 3) as value, flagged from readings where station_id = ${id} order by 1, 2`),
  latest: await tx.rows(sql`select element, observed_at, value from latest_readings where station_id = ${id} order by 1`),
  days: await tx.rows(sql`select day, micrometres, falls from rain_days where station_id = ${id} order by 1`),
  alarms: await tx.rows(sql`select r.title, a.level, a.peak_level, a.value, a.peak_value, a.opened_at, a.last_at, a.occurrences, a.below_since, a.cleared_at from alarms a join rules r on r.id = a.rule_id where a.station_id = ${id} and a.void_at is null order by 1, a.opened_at`),
}))
const empty = () => city.tx(async (tx) => { for (const table of [sql`delete from alarms`, sql`delete from rain_watch`, sql`delete from readings`, sql`delete from latest_readings`]) await tx.run(table) })

/** `batches` onto an empty ground, dealt to so many processes; between two of them `meanwhile`. */
async function after(batches: readonly (readonly Received[])[], processes = 1, meanwhile: (n: number) => Promise<void> = async () => {}) {
  await empty()
  const ingests = Array.from({ length: processes }, () => startIngest({ db: city.db, hooks: [watchReadings()] }))
  for (const [n, batch] of batches.entries()) {
    await ingests[n % processes]?.receive(batch)
    await meanwhile(n)
  }
  for (const ingest of ingests) await ingest.close()
  return state()
}
const cut = (list: readonly Received[], size: number) => Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size))
const orderly = await after(cut(storm(), 1))

test('frames that come twice, shuffled, and six hours late end where orderly ones do', async () => {
  assert.ok(orderly.alarms.length >= 2 && orderly.days.length >= 1)
  const all = storm(), late = all.slice(12, 84)
  const plan = fc.tuple(fc.shuffledSubarray(late, { minLength: late.length, maxLength: late.length }), fc.subarray(all), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 2 }))
  await fc.assert(fc.asyncProperty(plan, async ([shuffled, again, size, processes]) => {
    assert.deepEqual(await after(cut([...all.slice(0, 12), ...all.slice(84), ...shuffled, ...again], size), processes), orderly)
  }), { numRuns: 6 })
})

test('a reading dated half an hour ahead counts for nothing until it is told again in its time, and then as any other', async () => {
  const ahead = frame(now + 90 * minute, 500), next = frame(now + 95 * minute, 500.5)
  const inTime = await after([...cut(storm(), 8), [ahead], [next]], 1, async (n) => { if (n === 11) await city.clock.shift('2 hours') })
  await city.clock.reset()
  const told: unknown[] = []
  const early = await after([...cut(storm(), 8), [ahead], [ahead], [next]], 1, async (n) => {
    if (n !== 12) return
    told.push(await state())
    await city.clock.shift('2 hours')
  })
  const [{ latest, alarms, days }] = told as [Awaited<ReturnType<typeof state>>]
  assert.deepEqual({ latest, alarms, days }, { latest: orderly.latest, alarms: orderly.alarms, days: orderly.days })
  assert.deepEqual(early, inTime)
})

test('a station’s clock an hour ahead or behind when it sends changes nothing of what it observed', async () => {
  for (const clock of [hour, -hour]) assert.deepEqual(await after(cut(storm(clock), 7)), orderly)
})

test('the server’s clock jumping an hour, either way, in the middle of a storm changes nothing of it', async () => {
  for (const jump of ['1 hour', '-1 hour']) {
    assert.deepEqual(await after(cut(storm(), 6), 2, async (n) => { if (n === 7) await city.clock.shift(jump) }), orderly, jump)
    await city.clock.reset()
  }
})

test('rain that was loaded for a gauge before it first spoke stays where it is', async () => {
  await empty()
  const day = new Date(now - 40 * 24 * hour).toISOString()
  await city.tx((tx) => tx.run(sql`insert into readings (station_id, element, observed_at, value, sent_at, region_path) select ${id}, 'RAIN', ${day}, 7.5, ${day}, region_path from stations where id = ${id}`))
  const ingest = startIngest({ db: city.db, hooks: [watchReadings()] })
  await ingest.receive(storm().slice(0, 9))
  await ingest.close()
  assert.deepEqual((await state()).readings.filter((r) => (r as { element: string }).element === 'RAIN')[0], { element: 'RAIN', observedAt: day, value: 7.5, flagged: false })
})
