// Promise I-11: late, repeated and out-of-order telemetry ends in the same state as orderly telemetry.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql, type Tx } from '#kit/db'
import { smallCity } from '#kit/testing'
import { createFramer, decodeBody, encodeReport, isBad, type Received } from '#monitoring/protocols'
import { startIngest } from './index.ts'

const city = await smallCity()
const gauges = await city.tx((tx) => tx.rows<{ id: string; code: string }>(sql`select id, code from stations order by code limit 3`))
const start = Date.parse('2026-07-31T23:30:00Z') // over 08:00 Beijing: two hydrological days

function received(bytes: Buffer): Received {
  const frame = createFramer().push(bytes)[0]
  assert.ok(frame?.ok)
  const body = decodeBody(frame)
  assert.ok(!isBad(body))
  return { ok: true, protocol: 'sl651', raw: frame.raw, remote: 'test', station: frame.station, func: frame.func, ...body }
}

/** Three kinds of gauge: a counter, an hourly sender, a counter that is set back and tells its hour; and a correction. */
const storm: Received[] = gauges.flatMap((g, kind) => Array.from({ length: 14 }, (_, i) => {
  const at = start + i * 5 * 60_000
  const counter = kind === 2 && i > 7 ? i * 1.5 - 9 : 200 + i * 2.5
  const values: Record<string, number> = kind === 1 ? { P1: 4 + i, VT: 12 } : { PT: counter, P1: 3 + i, Z: 1 + i / 10 }
  return received(encodeReport({ station: g.code, func: 0x33, serial: i + 1, sentAt: at + 30_000, groups: [{ at, values }] }))
}))
const corrected = received(encodeReport({ station: (gauges[0] as { code: string }).code, func: 0x33, serial: 90, sentAt: start + 3_600_000, groups: [{ at: start + 20 * 60_000, values: { PT: 211 } }] }))
const all = [...storm, corrected]

/** Days of rain as they are kept; they must be the sums of the falls that are there. */
async function summed(tx: Tx): Promise<unknown[]> {
  const days = await tx.rows(sql`select station_id, day, micrometres, falls from rain_days order by 1, 2`)
  assert.deepEqual(days, await tx.rows(sql`select station_id, rain_day(observed_at) as day, sum(round(value * 1000))::bigint as micrometres, count(*)::int as falls from readings where element = 'RAIN' and not flagged group by 1, 2 order by 1, 2`))
  return days
}

async function stateAfter(batches: Received[][], processes = 1): Promise<unknown> {
  await city.tx(async (tx) => {
    await tx.run(sql`delete from readings`)
    await tx.run(sql`delete from latest_readings`)
  })
  const ingests = Array.from({ length: processes }, () => startIngest({ db: city.db }))
  await Promise.all(ingests.map(async (ingest, i) => {
    for (const batch of batches.filter((_, n) => n % processes === i)) await ingest.receive(batch)
    await ingest.close()
  }))
  return city.tx(async (tx) => ({
    readings: await tx.rows(sql`select station_id, element, observed_at, round(value::numeric, 6) as value from readings order by 1, 2, 3`),
    latest: await tx.rows(sql`select station_id, element, observed_at, value from latest_readings order by 1, 2`),
    days: await summed(tx),
  }))
}

test('shuffled, repeated and differently batched frames end in the same rows as orderly ones', async () => {
  const orderly = await stateAfter([all])
  const plan = fc.tuple(
    fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }), fc.subarray(all), fc.integer({ min: 1, max: 20 }),
  )
  await fc.assert(fc.asyncProperty(plan, async ([shuffled, again, size]) => {
    const frames = [...shuffled, ...again]
    const batches = Array.from({ length: Math.ceil(frames.length / size) }, (_, i) => frames.slice(i * size, (i + 1) * size))
    assert.deepEqual(await stateAfter(batches), orderly)
  }), { numRuns: 25 })
})

test('two processes that hear the same gauges at once end in the same rows', async () => {
  const orderly = await stateAfter([all])
  for (let round = 0; round < 8; round++) {
    const shuffled = fc.sample(fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }), 1)[0] as Received[]
    const batches = Array.from({ length: Math.ceil(all.length / 3) }, (_, i) => shuffled.slice(i * 3, i * 3 + 3))
    assert.deepEqual(await stateAfter(batches, 3), orderly)
  }
})
