// Bad input at the gauges' door, and a batch that breaks.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { encodePackets, encodeReport, listenSl651, readFrame, type Received } from '#monitoring/protocols'
import { startIngest } from './index.ts'

const city = await smallCity()
const [gauge] = await city.tx((tx) => tx.rows<{ id: string; code: string }>(sql`select id, code from stations order by code limit 1`)) as [{ id: string; code: string }]
let broken = false
const ingest = startIngest({ db: city.db, hooks: [async () => { if (broken) throw new RangeError('a rule with a bug') }] })
const door = await listenSl651({ host: '127.0.0.1', port: 0, sink: async (item) => void (await ingest.receive([item])), limits: { slowFrameMs: 150, garbageMs: 60, connections: 3, idleMs: 2_000 } })
test.after(async () => { await door.close(); await ingest.close() })

const start = Date.parse('2026-06-02T00:00:00Z')
const report = (minutes: number, values: Record<string, number> = { PT: 100 }) => encodeReport({ station: gauge.code, func: 0x33, serial: minutes, sentAt: start + minutes * 60_000, groups: [{ at: start + minutes * 60_000, values }] })
const open = async (): Promise<Socket> => { const s = connect(door.port, '127.0.0.1'); s.on('error', () => {}); await once(s, 'connect'); return s }
const answer = async (s: Socket) => readFrame((await once(s, 'data', { signal: AbortSignal.timeout(3000) }))[0] as Buffer, 'down')
const reasons = async () => (await city.tx((tx) => tx.rows<{ reason: string }>(sql`select reason from frames where result = 'quarantined' order by id`))).map((r) => r.reason)

test('a byte now and then buys no time: the slow frame is refused and the connection lives', async () => {
  const socket = await open()
  for (const byte of report(1).subarray(0, 8)) { socket.write(Buffer.from([byte])); await sleep(40) }
  await sleep(100)
  socket.write(report(2))
  assert.ok((await answer(socket)).ok)
  assert.ok((await reasons()).includes('incomplete'))
  socket.destroy()
})

test('noise is refused, and the frame behind it is answered', async () => {
  const socket = await open()
  socket.write(Buffer.concat([Buffer.alloc(20_000, 0x55), report(3)]))
  assert.ok((await answer(socket)).ok)
  assert.ok((await reasons()).includes('unknown_start'))
  socket.destroy()
})

test('a lost packet is asked for by its number, and the whole is answered once', async () => {
  const socket = await open()
  const packets = encodePackets({ station: gauge.code, func: 0x36, serial: 9, sentAt: start }, Buffer.concat([Buffer.from('f3f3', 'hex'), Buffer.alloc(900, 0xd8)]), 300)
  socket.write(Buffer.concat([packets[0] as Buffer, ...packets.slice(2)]))
  const nak = await answer(socket)
  assert.ok(nak.ok && nak.end === 0x15)
  assert.deepEqual([nak.packet, nak.body.readUInt16BE(0)], [{ total: packets.length, seq: 2 }, 9])
  socket.write(packets[1] as Buffer)
  const ack = await answer(socket)
  assert.ok(ack.ok && ack.end === 0x1b)
  assert.deepEqual(ack.packet, { total: packets.length, seq: packets.length })
  socket.destroy()
})

test('more connections than the limit are turned away; those that are there go on', async () => {
  const held = [await open(), await open(), await open()]
  const extra = connect(door.port, '127.0.0.1')
  extra.on('error', () => {})
  await once(extra, 'close', { signal: AbortSignal.timeout(3000) })
  const first = held[0] as Socket
  first.write(report(4))
  assert.ok((await answer(first)).ok)
  for (const socket of held) socket.destroy()
  await sleep(50)
})

test('a rule that fails loses no reading', async () => {
  broken = true
  const socket = await open()
  socket.write(report(5, { PT: 101 }))
  assert.ok((await answer(socket)).ok)
  broken = false
  assert.ok(await city.tx((tx) => tx.maybe(sql`select from readings where station_id = ${gauge.id} and element = 'PT' and observed_at = ${new Date(start + 5 * 60_000)}`)))
  socket.destroy()
})

test('one frame that the tables refuse is quarantined; the rest of its batch is stored', async () => {
  const item = (minutes: number, value: number): Received => ({
    ok: true, protocol: 'sl651', raw: report(minutes), remote: 'test', station: gauge.code, func: 0x33, serial: minutes, sentAt: start, stationClass: 'P', attachments: [],
    values: [{ station: gauge.code, element: 'Z', at: start + minutes * 60_000, value }],
  })
  const poison: Received = { ...item(21, 1), serial: 99_999_999_999 } as Received
  const fates = await ingest.receive([item(20, 1), poison, item(22, 3)])
  assert.deepEqual(fates.map((f) => [f.result, f.reason]), [['stored', null], ['quarantined', 'not_storable'], ['stored', null]])
})

test('while the database is away nothing is acknowledged', async () => {
  const away = startIngest({ db: { ...city.db, tx: () => Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })) } })
  await assert.rejects(away.receive([{ ok: false, protocol: 'sl651', raw: Buffer.alloc(3), remote: 'test', station: null, func: null, reason: 'bad_crc', detail: '' }]), /ECONNREFUSED/)
})
