// Real frames with what they say, and their corrupted twins.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { extras, readPosition, readPositions, readRegistration } from './body.ts'
import { encodeAck, encodePosition, encodePositions, encodeRegistration } from './encode.ts'
import { encodeFrame, type Frame } from './frame.ts'
import { createFramer } from './framer.ts'
import { createJoiner } from './parts.ts'
import { bitsOf, isGrave } from './alarms.ts'

const hex = (text: string) => Buffer.from(text.replace(/\s/g, ''), 'hex')
const all = (bytes: Buffer) => { const framer = createFramer(); return [...framer.push(bytes), ...framer.flush()] }
const one = (text: string): Frame => { const [frame] = all(hex(text)); assert.ok(frame?.ok, JSON.stringify(frame)); return frame }

test('a position of 2013 with escapes, mileage and fuel is read', () => {
  const frame = one('7E02000026123456789012007D02000000010000000200BA7F0E07E4F11C0028003C00001810151010100104000000640202007D01137E')
  assert.deepEqual([frame.version, frame.phone, frame.serial], [2013, '123456789012', 126])
  const at = readPosition(frame.body)
  assert.deepEqual([at.lat, at.lon, at.altitude, at.speedKmh, at.mileageKm, at.fixed], [12.222222, 132.444444, 40, 6, 10, true])
  assert.equal(new Date(at.at as number).toISOString(), '2018-10-15T02:10:10.000Z')
  assert.equal(extras(frame.body.subarray(28)).fuelLitres, 12.5)
})

test('the same place by both headers; what we write is what the vectors say', () => {
  const body = encodePosition({ at: Date.parse('2023-09-05T08:15:30+08:00'), lat: 24.874, lon: 118.675, speedKmh: 60.5, heading: 90, altitude: 35, mileageKm: 1234.5 })
  const vectors = { 2013: '7E0200002201385959000100100000000000000003017B8C100712D6380023025D005A2309050815300104000030393E7E', 2019: '7E02004022010000000001385959000100100000000000000003017B8C100712D6380023025D005A2309050815300104000030397F7E' } as const
  for (const version of [2013, 2019] as const) {
    const frame = one(vectors[version])
    assert.deepEqual([frame.version, frame.key, frame.serial], [version, '13859590001', 16])
    assert.equal(encodeFrame({ id: 0x0200, version, phone: '13859590001', serial: 16, body }).toString('hex').toUpperCase(), vectors[version])
  }
})

test('the platform’s answer is the vector’s, and a heartbeat has no body', () => {
  const ack = encodeAck({ version: 2013, phone: '123456789012' }, 1, { serial: 126, id: 0x0200 }, 0)
  assert.equal(one(ack.toString('hex')).body.toString('hex'), '007e020000')
  assert.equal(one('7E000200000138123456780001327E').id, 2)
})

const file = new URL('../../../../../shared/data/telemetry/jt808_frames.json', import.meta.url)
type Vector = { hex: string; msg_id: string; version: 2013 | 2019; phone: string; body_len: number; fragmented: boolean; xor_ok: boolean }
/** One of them is a torture of flags and marks, and no message. */
const vectors: Vector[] = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Vector[]).filter((v) => /^7E(?:(?!7E)..)+7E$/.test(v.hex)) : []

test('every sample frame says what its record says', { skip: !vectors.length && 'the samples of JT/T 808 are not here' }, () => {
  let positions = 0
  for (const v of vectors) {
    const found = all(hex(v.hex)), frame = found[0]
    if (!frame?.ok) { assert.ok(!v.xor_ok || frame?.reason === 'length_mismatch' || /[A-F]/i.test(v.phone), `${v.hex.slice(0, 60)} ${JSON.stringify(frame).slice(-120)}`); continue }
    assert.deepEqual([frame.id.toString(16).toUpperCase().padStart(4, '0'), frame.version, frame.phone, frame.body.length, frame.part !== null], [v.msg_id, v.version, v.phone, v.body_len, v.fragmented])
    if (frame.id !== 0x0200) continue
    try { readPosition(frame.body); positions++ } catch (error) { assert.equal((error as Error).name, 'Error'); assert.ok('reason' in (error as object), String(error)) }
  }
  assert.ok(positions > 20, String(positions))
})

test('one wrong byte anywhere is never taken for the message', () => {
  const good = hex('7E0200002201385959000100100000000000000003017B8C100712D6380023025D005A2309050815300104000030393E7E')
  for (let i = 0; i < good.length; i++) for (const flip of [0x01, 0x80, 0xff]) {
    const bad = Buffer.from(good)
    bad[i] = (bad[i] as number) ^ flip
    assert.ok(all(bad).every((item) => !item.ok), `byte ${i} ^ ${flip}`)
  }
})

test('a batch gives each of its positions, and one that is cut off is refused as a whole', () => {
  const body = encodePositions([1, 2, 3].map((n) => ({ at: Date.UTC(2026, 8, 5, 0, n), lon: 118 + n / 10, lat: 24.9, alarms: n === 3 ? 1 : 0 })), true)
  assert.deepEqual(readPositions(body).map((p) => [p.lon, p.alarms]), [[118.1, 0], [118.2, 0], [118.3, 1]])
  assert.throws(() => readPositions(body.subarray(0, -1)), /position 3 of 3 is cut off/)
  assert.throws(() => readPositions(Buffer.concat([body, Buffer.alloc(2)])), /behind the last/)
})

test('a registration is read by the widths of its year', () => {
  for (const version of [2013, 2019] as const) {
    const said = readRegistration(encodeRegistration(version, { maker: 'ANLAN', model: 'HZ-1', terminal: 'T000001', plate: Buffer.from('c3f6433031323334', 'hex') }), version)
    assert.deepEqual(said, { maker: 'ANLAN', model: 'HZ-1', terminal: 'T000001', colour: 2, plate: '闽C01234' })
  }
})

test('packets are joined in any order; a packet that can’t be is refused', () => {
  const body = encodePositions([{ at: 0, lon: 118, lat: 24 }]), half = body.length >> 1
  const part = (index: number, bytes: Buffer, total = 2) => one(encodeFrame({ id: 0x0704, version: 2013, phone: '1', serial: 0xffff + index - 1, body: bytes, part: { total, index } }).toString('hex'))
  const joiner = createJoiner()
  assert.equal(joiner.take(part(2, body.subarray(half))).state, 'waiting')
  const whole = joiner.take(part(1, body.subarray(0, half)))
  assert.deepEqual(whole.state === 'complete' && [whole.body.equals(body), whole.serials.map((s) => s.serial)], [true, [0xffff, 0]])
  for (const [index, total] of [[0, 2], [3, 2], [1, 65]] as const) assert.equal(joiner.take(part(index, body, total)).state, 'refused')
})

test('alarm bits are told apart, the sign bit too', () => {
  assert.deepEqual(bitsOf(0x80000003), [0, 1, 31])
  assert.deepEqual([isGrave(0x80000002), isGrave(0x40000000), isGrave(0)], [false, true, false])
})
