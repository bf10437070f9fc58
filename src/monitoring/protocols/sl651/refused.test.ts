import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc16 } from './crc.ts'
import { decodeBody, isBad } from './decode.ts'
import { createFramer } from './framer.ts'

const good = '7E7E0A0071800123123433002A020102230905080005F1F1007180012350F0F023090508001A19000385201900091226190123453812125603C1D3'

/** The frame with bytes changed at an offset and its checksum made good again. */
function resealed(hex: string, ...changes: [at: number, bytes: string][]): Buffer {
  const frame = Buffer.from(hex, 'hex')
  for (const [at, bytes] of changes) Buffer.from(bytes, 'hex').copy(frame, at)
  frame.writeUInt16BE(crc16(frame, 0, frame.length - 2), frame.length - 2)
  return frame
}

function reasonOf(bytes: Buffer): string | undefined {
  const framer = createFramer()
  const item = [...framer.push(bytes), ...framer.flush()][0]
  if (!item?.ok) return item?.reason
  const body = decodeBody(item)
  return isBad(body) ? body.reason : 'sound'
}

const cases: [name: string, bytes: Buffer, reason: string][] = [
  ['a wrong checksum', Buffer.from(good.replace(/C1D3$/, 'C1D4'), 'hex'), 'bad_crc'],
  ['a station of non-BCD nibbles', resealed(good, [4, '7A']), 'not_bcd'],
  ['an observation time of non-BCD nibbles', resealed(good, [32, '2B']), 'not_bcd'],
  ['a month of 13', resealed(good, [33, '13']), 'bad_time'],
  ['a value of non-BCD nibbles', resealed(good, [39, '0A']), 'not_bcd'],
  ['an upward frame with the downward flag', resealed(good, [11, '80']), 'wrong_direction'],
  ['an element longer than the body', resealed(good, [53, 'FA']), 'truncated_element'],
  ['an unknown function', resealed(good, [10, '05']), 'unknown_function'],
  ['an unknown start', Buffer.from(good.replace(/^7E7E/, '7F7F'), 'hex'), 'unknown_start'],
  ['a neither-up-nor-down flag', Buffer.from(good.slice(0, 22) + '4' + good.slice(23), 'hex'), 'bad_header'],
  ['a frame cut in its header', Buffer.from(good.slice(0, 20), 'hex'), 'incomplete'],
  ['a frame cut in its body', Buffer.from(good.slice(0, 60), 'hex'), 'incomplete'],
  ['a length that is too short', resealed(good, [11, '0020']), 'length_mismatch'],
]
for (const [name, bytes, reason] of cases) test(`${name} is refused as ${reason}`, () => assert.equal(reasonOf(bytes), reason))

test('a refused frame does not take the next one with it', () => {
  const sound = Buffer.from(good, 'hex')
  for (const [name, bytes] of cases) {
    const framer = createFramer()
    const items = [...framer.push(Buffer.concat([bytes, sound, sound]))]
    assert.equal(items.filter((i) => i.ok && i.raw.equals(sound)).length, 2, name)
    assert.equal(items.filter((i) => !i.ok || !i.raw.equals(sound)).length, 1, name)
  }
})

test('a frame that claims four kilobytes does not hold back the sound one behind it', () => {
  const giant = Buffer.from(good, 'hex')
  giant.writeUInt16BE(0x0fff, 11)
  const items = createFramer().push(Buffer.concat([giant, Buffer.from(good, 'hex')]))
  assert.deepEqual(items.map((i) => (i.ok ? 'sound' : i.reason)), ['length_mismatch', 'sound'])
})

test('noise is refused in bounded pieces', () => {
  const framer = createFramer()
  const items = framer.push(Buffer.alloc(100_000, 0x41))
  assert.ok(items.length >= 1 && items.every((i) => !i.ok && i.raw.length <= 4112))
})
