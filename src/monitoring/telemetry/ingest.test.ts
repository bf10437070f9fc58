import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { createFramer, encodeReport, readFrame, type Report } from '#monitoring/protocols'
import { listenGauges, startIngest, type News } from './index.ts'

const city = await smallCity()
const [gauge, other] = await city.tx((tx) => tx.rows<{ id: string; code: string; regionPath: string }>(sql`select id, code, region_path from stations order by code limit 2`)) as [{ id: string; code: string; regionPath: string }, { id: string; code: string; regionPath: string }]
const told: News[] = []
const ingest = startIngest({ db: city.db, hooks: [async (_, news) => void told.push(news)] })
const gauges = await listenGauges({ ingest, host: '127.0.0.1', ports: { sl651: 0 } })
test.after(async () => { await gauges.close(); await ingest.close() })

const start = Date.parse('2026-09-05T00:00:00Z')
const report = (at: number, values: Record<string, number | null>, more: Partial<Report> = {}): Buffer =>
  encodeReport({ station: gauge.code, func: 0x33, serial: 7, sentAt: at + 1000, class: 'P', groups: [{ at, values }], ...more })

/** Sends bytes over one connection and waits for so many answers. */
async function send(bytes: Buffer, answers: number): Promise<Buffer[]> {
  const socket = connect(gauges.ports.sl651 as number, '127.0.0.1')
  await once(socket, 'connect')
  let got = Buffer.alloc(0)
  socket.write(bytes)
  while (got.length < answers * 25) got = Buffer.concat([got, (await once(socket, 'data'))[0] as Buffer])
  socket.end()
  await once(socket, 'close')
  return Array.from({ length: got.length / 25 }, (_, i) => got.subarray(i * 25, i * 25 + 25))
}
const frames = (where = sql`true`) => city.tx((tx) => tx.rows<{ result: string; reason: string | null; stationCode: string; readings: number; flagged: number; regionPath: string }>(sql`select * from frames where ${where} order by id`))
const readings = (element: string, station = gauge.id) => city.tx((tx) => tx.rows<{ observedAt: string; value: number; flagged: boolean }>(sql`select * from readings where station_id = ${station} and element = ${element} order by observed_at`))
const until = async (ok: () => Promise<boolean>) => { for (let i = 0; i < 200 && !(await ok()); i++) await new Promise((r) => setTimeout(r, 25)) }

test('a frame is acknowledged with its serial and stored once, however often it comes', async () => {
  const frame = report(start, { PT: 100, PJ: 3, VT: 12.5, Z: 4.321 })
  const acks = await send(Buffer.concat([frame, frame]), 2)
  for (const bytes of acks) {
    const ack = readFrame(bytes, 'down')
    assert.ok(ack.ok && ack.end === 0x1b && ack.body.readUInt16BE(0) === 7)
  }
  await send(frame, 1)
  assert.deepEqual((await frames()).map((f) => f.result).sort(), ['duplicate', 'duplicate', 'stored'])
  assert.deepEqual((await readings('Z')).map((r) => [r.observedAt, r.value]), [['2026-09-05T00:00:00.000Z', 4.321]])
  assert.deepEqual(told.length, 1)
  assert.deepEqual(told[0]?.readings.map((r) => r.element).sort(), ['PJ', 'PT', 'VT', 'Z'])
})

test('a heartbeat is kept and not answered; the connection lives through a corrupt frame', async () => {
  const beat = encodeReport({ station: gauge.code, func: 0x2f, serial: 1, sentAt: start, groups: [] })
  const bad = report(start + 60_000, { PT: 101 })
  bad[30] = (bad[30] as number) ^ 0x10
  const answers = await send(Buffer.concat([beat, bad, report(start + 300_000, { PT: 102.5, VT: 12.4 })]), 1)
  assert.equal(answers.length, 1)
  const kept = await frames(sql`result in ('answered', 'quarantined')`)
  assert.deepEqual(kept.map((f) => [f.result, f.reason]), [['answered', null], ['quarantined', 'bad_crc']])
})

test('rain is what a counter gained, in the interval that ends at its time', async () => {
  assert.deepEqual((await readings('RAIN')).map((r) => [r.observedAt, r.value]), [['2026-09-05T00:00:00.000Z', 0], ['2026-09-05T00:05:00.000Z', 2.5]])
  assert.deepEqual(told.at(-1)?.rain.map((f) => [f.at, f.mm]), [[start + 300_000, 2.5]])
})

test('a late reading parts the rain anew and says since when', async () => {
  await send(report(start + 600_000, { PT: 110 }), 1)
  await send(report(start + 420_000, { PT: 104 }), 1)
  assert.deepEqual((await readings('RAIN')).map((r) => r.value), [0, 2.5, 1.5, 6])
  assert.deepEqual(told.at(-1)?.refolded, [{ stationId: gauge.id, from: start + 420_000 }])
})

test('an observation more than ten minutes ahead is kept, acknowledged and flagged, and is never the latest', async () => {
  const before = told.length
  const now = Date.now()
  await send(report(now + 30 * 60_000, { PT: 999 }), 1)
  const frame = (await frames(sql`flagged > 0`))[0]
  assert.deepEqual([frame?.result, frame?.flagged], ['stored', 1])
  const latest = await city.tx((tx) => tx.one<{ value: number }>(sql`select value from latest_readings where station_id = ${gauge.id} and element = 'PT'`))
  assert.equal(latest.value, 110)
  assert.equal(told.length, before)
})

test('a sound frame of a station that nobody registered is kept and acknowledged', async () => {
  await send(report(start, { PT: 5 }, { station: '0099999901' }), 1)
  const [frame] = await frames(sql`result = 'unregistered'`)
  assert.deepEqual([frame?.stationCode, frame?.regionPath], ['0099999901', '350500/'])
})

test('a frame cut off by the end of its connection is quarantined once', async () => {
  const socket = connect(gauges.ports.sl651 as number, '127.0.0.1')
  await once(socket, 'connect')
  socket.end(report(start, { PT: 5 }).subarray(0, 33))
  await once(socket, 'close')
  await until(async () => (await frames(sql`reason = 'incomplete'`)).length > 0)
  assert.equal((await frames(sql`reason = 'incomplete'`)).length, 1)
})

test('an answer comes in the framer\'s own shape', async () => {
  const [ack] = await send(report(start + 900_000, { PT: 111 }, { station: other.code }), 1)
  assert.equal(createFramer().push(ack as Buffer).length, 1)
})
