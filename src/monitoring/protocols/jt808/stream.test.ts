// The stream and the talk: chunks, noise, slow senders, and who may speak.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Moved } from '../moved.ts'
import { encodeCode, encodePosition, encodeRegistration } from './encode.ts'
import { encodeFrame, type Frame } from './frame.ts'
import { createFramer } from './framer.ts'
import { jt808 } from './index.ts'

const position = encodePosition({ at: Date.UTC(2026, 8, 5), lon: 118.6, lat: 24.9, speedKmh: 40, heading: 10 })
const say = (id: number, serial: number, body: Buffer = position, phone = '19900000001', version: 2013 | 2019 = 2013) => encodeFrame({ id, version, phone, serial, body })
const told = (bytes: Buffer, cuts: readonly number[]) => {
  const framer = createFramer(), edges = [...new Set([0, ...cuts.map((c) => c % (bytes.length + 1)), bytes.length])].sort((a, b) => a - b)
  return [...edges.slice(1).flatMap((edge, i) => framer.push(bytes.subarray(edges[i], edge))), ...framer.flush()].map((item) => (item.ok ? `ok ${item.serial}` : `${item.reason} ${item.raw.toString('hex')}`))
}
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.nat(0xffff).map((serial) => say(0x0200, serial)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }).map((b) => Buffer.from(b)) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(0xffff), fc.nat(40)).map(([serial, cut]) => say(0x0200, serial).subarray(0, cut)) },
  { weight: 1, arbitrary: fc.constantFrom(Buffer.alloc(3000, 0x55), Buffer.from([0x7e]), Buffer.concat([Buffer.from([0x7e]), Buffer.alloc(2300, 1)])) },
)

test('the same bytes give the same messages however they are cut, and the framer never throws', () => {
  fc.assert(fc.property(fc.array(piece, { maxLength: 8 }), fc.array(fc.nat(20_000), { maxLength: 12 }), (pieces, cuts) => {
    const bytes = Buffer.concat(pieces)
    assert.deepEqual(told(bytes, cuts), told(bytes, []))
  }), { numRuns: 150 })
})

test('a message cut off in the middle costs itself and not the next one', () => {
  assert.deepEqual(told(Buffer.concat([say(0x0200, 1).subarray(0, 30), say(0x0200, 2), say(0x0200, 3)]), []).map((t) => t.slice(0, 6)), ['bad_cr', 'ok 2', 'ok 3'])
  assert.deepEqual(told(Buffer.concat([Buffer.alloc(5000, 7), say(0x0200, 2)]), []).map((t) => t.slice(0, 6)), ['unknow', 'ok 2'])
})

async function door(sink: (item: Moved) => Promise<'kept' | 'refused'>, limits = {}) {
  const listening = await jt808.listen({ host: '127.0.0.1', port: 0, sink, limits })
  const socket = connect(listening.port, '127.0.0.1')
  socket.on('error', () => {})
  await once(socket, 'connect')
  const framer = createFramer(), came: Frame[] = []
  socket.on('data', (chunk) => { for (const f of framer.push(chunk)) if (f.ok) came.push(f) })
  const answer = async (n: number): Promise<string[]> => { for (let i = 0; i < 200 && came.length < n; i++) await sleep(10); return came.map((f) => `${f.id.toString(16)} ${f.body.toString('hex')}`) }
  return { socket, answer, end: async () => { socket.destroy(); await listening.close() } }
}

test('who has not proven himself is answered 1 and keeps nothing; the code that registration gave opens the line', async () => {
  const kept: string[] = []
  const { socket, answer, end } = await door(async (item) => {
    if (!item.ok) { kept.push(item.reason); return 'refused' }
    if (item.asks?.act === 'register') item.asks.answer({ result: 0, code: 'C0DE' })
    else if (item.asks) { await sleep(30); item.asks.answer(item.asks.code === 'C0DE') }
    else kept.push(`${item.key} ${item.positions.length}`)
    return 'kept'
  })
  socket.write(say(0x0200, 1))
  await answer(1)
  socket.write(say(0x0100, 2, encodeRegistration(2013, { maker: 'A', model: 'M', terminal: 'T', plate: Buffer.from('X') })))
  await answer(2)
  // it does not wait for the answer to its proof
  socket.write(Buffer.concat([say(0x0102, 3, encodeCode(2013, 'C0DE')), say(0x0200, 4), say(0x0002, 5, Buffer.alloc(0)), say(0x0107, 6), say(0x0003, 7, Buffer.alloc(0))]))
  await answer(7)
  socket.write(say(0x0200, 8))
  assert.deepEqual(await answer(8), ['8001 0001020001', '8100 00020043304445', '8001 0003010200', '8001 0006010703', '8001 0007000300', '8001 0004020000', '8001 0005000200', '8001 0008020001'].sort(byOrder(await answer(8))))
  assert.deepEqual(kept, ['not_authenticated', '19900000001 1', '19900000001 0'])
  await end()
})
/** Answers that wait for COMMIT may come after those that don't. */
const byOrder = (order: string[]) => (a: string, b: string) => order.indexOf(a) - order.indexOf(b)

test('a wrong code is answered 1, 2019 too; what the store could not keep is not answered', async () => {
  let away = false
  const { socket, answer, end } = await door(async (item) => {
    if (item.ok && item.asks?.act === 'authenticate') item.asks.answer(item.asks.code === 'right')
    else if (away) throw new Error('the database is away')
    return item.ok ? 'kept' : 'refused'
  })
  socket.write(say(0x0102, 1, encodeCode(2019, 'wrong'), '19900000002', 2019))
  await answer(1)
  socket.write(say(0x0102, 2, encodeCode(2019, 'right'), '19900000002', 2019))
  assert.deepEqual(await answer(2), ['8001 0001010201', '8001 0002010200'])
  away = true
  socket.write(say(0x0200, 3, position, '19900000002', 2019))
  await sleep(80)
  away = false
  socket.write(say(0x0200, 4, position, '19900000002', 2019))
  assert.deepEqual((await answer(3)).slice(2), ['8001 0004020000'])
  await end()
})

test('packets of one message are answered each, after the whole is kept', async () => {
  const { socket, answer, end } = await door(async (item) => { if (item.ok && item.asks?.act === 'authenticate') item.asks.answer(true); return item.ok ? 'kept' : 'refused' })
  socket.write(say(0x0102, 1, encodeCode(2013, 'x')))
  await answer(1)
  for (const index of [2, 1]) socket.write(encodeFrame({ id: 0x0200, version: 2013, phone: '19900000001', serial: 9 + index, body: index === 1 ? position.subarray(0, 10) : position.subarray(10), part: { total: 2, index } }))
  assert.deepEqual((await answer(3)).slice(1), ['8001 000a020000', '8001 000b020000'])
  await end()
})

test('a byte now and then buys no time, and the next message is read', async () => {
  const kept: Moved[] = []
  const { socket, end } = await door(async (item) => { kept.push(item); return 'refused' }, { slowFrameMs: 120 })
  for (const byte of say(0x0200, 1).subarray(0, 8)) { socket.write(Buffer.from([byte])); await sleep(30) }
  await sleep(80)
  socket.write(say(0x0200, 2))
  await sleep(60)
  assert.deepEqual(kept.map((i) => !i.ok && i.reason), ['incomplete', 'not_authenticated'])
  await end()
})
