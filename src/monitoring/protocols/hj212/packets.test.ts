import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Received } from '../received.ts'
import { createFramer } from './framer.ts'
import { encodePacket } from './packet.ts'
import { readFile } from './read.ts'

const crlf = '\r\n'
const told = (text: string): Received[] => readFile(Buffer.from(text))
const sound = (text: string) => { const [item] = told(text); assert.ok(item?.ok, JSON.stringify(item)); return item }
const bad = (text: string) => told(text).map((i) => (i.ok ? 'sound' : i.reason))

const interval = '##0101QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;CP=&&RtdInterval=30&&1C80'
const gas = '##0170QN=20230907120000000;ST=31;CN=2011;PW=123456;MN=350500A0000000000000001A;Flag=5;CP=&&DataTime=20230907120000;a21005-Rtd=12.3,a21005-Flag=N;a01001-Rtd=26.5,a01001-Flag=N&&1400'
const ack = '##0087QN=20240101120000123;ST=91;CN=9014;PW=123456;MN=350500A0000000000000001A;Flag=4;CP=&&&&CAC1'

test('the standard\'s own sample is read', () => {
  const item = sound(interval + crlf)
  assert.deepEqual([item.func, item.station, item.secret, item.attachments[0]?.bytes.toString()], [1062, '010000A8900016F000169DC0', '100000', 'RtdInterval=30'])
})

test('a toxic gas report gives each factor at its own time', () => {
  const item = sound(gas + crlf)
  const at = Date.parse('2023-09-07T04:00:00Z')
  assert.deepEqual(item.values, [{ station: '350500A0000000000000001A', element: 'a21005.Rtd', at, value: 12.3 }, { station: '350500A0000000000000001A', element: 'a01001.Rtd', at, value: 26.5 }])
  assert.equal(item.sentAt, at)
})

test('an acknowledgement is written as the reference has it', () =>
  assert.equal(encodePacket({ qn: '20240101120000123', st: '91', cn: 9014, pw: '123456', mn: '350500A0000000000000001A', flag: 4, cp: '' }).toString(), ack + crlf))

test('a checksum in small letters is as good', () => assert.ok(sound(gas.slice(0, -4) + '1400' + crlf) && sound(ack.replace('CAC1', 'cac1') + crlf)))

test('what the device marks against its value is kept with it; an empty or unreadable value is a missing one', () => {
  const text = encodePacket({ qn: '20230907120000000', st: '31', cn: 2051, pw: '1', mn: 'M1', flag: 5, cp: 'DataTime=20230907120000;a21005-Min=1,a21005-Avg=2,a21005-Max=3,a21005-Flag=D;a01001-Avg=,a01001-Flag=N;a01002-Avg=4,a01002-Flag=?' }).toString()
  assert.deepEqual(sound(text).values.map((v) => [v.element, v.value, v.quality]), [['a21005.Min.2051', 1, 'D'], ['a21005.Avg.2051', 2, 'D'], ['a21005.Max.2051', 3, 'D'], ['a01001.Avg.2051', null, undefined], ['a01002.Avg.2051', 4, 'X']])
})

test('every kind of wrong packet has its own reason', () => {
  const wrong = (cp: string, more = {}) => bad(encodePacket({ qn: '20230907120000000', st: '31', cn: 2011, pw: '1', mn: 'M1', flag: 5, cp, ...more }).toString())
  assert.deepEqual(wrong('DataTime=20231307120000'), ['bad_time'])
  assert.deepEqual(wrong('a21005-Rtd=1', { qn: 'x' }), ['bad_time'])
  assert.deepEqual(wrong('', { mn: 'a b' }), ['bad_address'])
  assert.deepEqual(wrong('DataTime=20230907120000;=3'), ['bad_body'])
  assert.deepEqual(wrong('', { flag: 7 }), ['packet_order'])
  assert.deepEqual(bad('##9999QN'), ['too_long'])
  assert.deepEqual(bad(gas.slice(0, 100)), ['incomplete'])
  assert.deepEqual(bad(`noise${gas}${crlf}`), ['unknown_start', 'sound'])
  assert.deepEqual(bad(gas.replace('##0170', '##0171') + crlf), ['length_mismatch'])
  assert.deepEqual(bad(gas.slice(0, 60) + ack + crlf), ['length_mismatch', 'sound'])
})

test('any single flipped bit inside a packet is refused', () => {
  const bytes = Buffer.from(gas + crlf)
  for (let bit = 0; bit < (bytes.length - 2) * 8; bit++) {
    const hurt = Buffer.from(bytes)
    hurt[bit >> 3] = (hurt[bit >> 3] as number) ^ (1 << (bit & 7))
    const same = hurt.toString().slice(-6, -2).toUpperCase() === '1400' && bit >= (bytes.length - 6) * 8
    if (!same) assert.ok(readFile(hurt).every((i) => !i.ok), `bit ${bit}`)
  }
})

const samples = new URL('../../../../../shared/data/telemetry/hj212_frames.json', import.meta.url)
test('packets of other systems: sound ones are read, those whose sum is wrong are refused', { skip: existsSync(samples) ? false : 'the shared samples are not here' }, () => {
  const list = JSON.parse(readFileSync(samples, 'utf8')) as { frame: string; crc_ok: boolean; header: { MN: string }; cp: string }[]
  assert.ok(list.length > 5)
  for (const { frame, crc_ok, header, cp } of list) {
    const [item] = told(frame + crlf)
    assert.equal(item?.ok, crc_ok, frame)
    if (!item?.ok) { assert.equal(item?.reason, 'bad_crc'); continue }
    assert.equal(item.station, header.MN)
    assert.equal(item.values.length, (cp.match(/-Rtd=/g) ?? []).length)
    const hurt = Buffer.from(frame + crlf)
    hurt[40] = (hurt[40] as number) ^ 1
    assert.ok(readFile(hurt).every((i) => !i.ok))
  }
})

const packet = fc.record({ cn: fc.constantFrom(2011, 2051, 9011), value: fc.integer(), flag: fc.constantFrom(0, 4, 5) })
  .map(({ cn, value, flag }) => encodePacket({ qn: '20230907120000000', st: '31', cn, pw: '123456', mn: 'M1', flag, cp: `DataTime=20230907120000;a21005-Rtd=${value}` }))
const piece = fc.oneof(
  { weight: 4, arbitrary: packet },
  { weight: 1, arbitrary: packet.chain((p) => fc.integer({ min: 1, max: p.length - 1 }).map((n) => p.subarray(0, n))) },
  { weight: 1, arbitrary: packet.chain((p) => fc.integer({ min: 0, max: p.length * 8 - 1 }).map((bit) => { const t = Buffer.from(p); t[bit >> 3] = (t[bit >> 3] as number) ^ (1 << (bit & 7)); return t })) },
  { weight: 1, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 40 }).map((b) => Buffer.from(b)) },
  { weight: 1, arbitrary: fc.constantFrom('##', '###', '##00', '##0012', '##9', '#').map((s) => Buffer.from(s)) },
)
test('a stream cut anywhere gives the same packets and the same refusals', () => {
  const shape = (items: ReturnType<ReturnType<typeof createFramer>['push']>) => items.map((i) => [i.ok ? 'sound' : i.reason, i.raw.toString('latin1')])
  fc.assert(fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 40 }), (pieces, cuts) => {
    const stream = Buffer.concat(pieces)
    const whole = createFramer(), chunked = createFramer()
    const expected = [...whole.push(stream), ...whole.flush()]
    const got: typeof expected = []
    for (let at = 0, i = 0; at < stream.length; i++) {
      const size = cuts[i % cuts.length] as number
      got.push(...chunked.push(stream.subarray(at, at + size)))
      at += size
    }
    got.push(...chunked.flush())
    assert.deepEqual(shape(got), shape(expected))
  }), { numRuns: 500 })
})
