import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decodeBody, isBad } from './decode.ts'
import { elements, elementNamed } from './elements.ts'
import { encodeReport, type Report } from './encode.ts'
import { createFramer } from './framer.ts'

const instant = fc.integer({ min: 0, max: 36_000_000 }).map((minutes) => Date.parse('2001-01-01T00:00:00Z') + minutes * 60_000)
const names = elements.filter((e) => e.guide < 0xf4 && e.coding === 'bcd').map((e) => e.key)

const value = (key: string) => {
  const element = elementNamed(key) as NonNullable<ReturnType<typeof elementNamed>>
  const most = 10 ** Math.min(element.bytes * 2 - 2, 9) - 1
  return fc.oneof(fc.constant(null), fc.integer({ min: element.bytes > 1 ? -most : 0, max: most }).map((n) => n / 10 ** element.decimals))
}
const values = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 8 })
  .chain((keys) => fc.tuple(...keys.map((key) => value(key).map((v) => [key, v] as const))).map((pairs) => Object.fromEntries(pairs)))

const report: fc.Arbitrary<Report> = fc.record({
  station: fc.oneof(fc.integer({ min: 0, max: 99_999_999 }).map((n) => `00${String(n).padStart(8, '0')}`), fc.integer({ min: 1, max: 65_534 }).map((n) => `350521${n.toString(16).toUpperCase().padStart(4, '0')}`)),
  centre: fc.integer({ min: 1, max: 255 }), password: fc.constantFrom('0000', '1234', 'ffff'), func: fc.constantFrom(0x30, 0x32, 0x33, 0x34),
  serial: fc.integer({ min: 1, max: 65_535 }), sentAt: instant, class: fc.constantFrom('P', 'H', 'K', 'T'),
  groups: fc.array(fc.record({
    at: instant, values,
    drp: fc.option(fc.array(fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 254 }).map((n) => n / 10)), { minLength: 12, maxLength: 12 }), { nil: undefined }),
  }), { minLength: 1, maxLength: 4 }),
})

const told = (r: Report) => r.groups.flatMap((g) => [
  ...Object.entries(g.values).map(([element, v]) => ({ station: r.station, element, at: g.at, value: v === 0 ? 0 : v })),
  ...(g.drp ?? []).map((v, i) => ({ station: r.station, element: 'DRP', at: g.at + i * 300_000, value: v })),
])

test('whatever a gauge encodes is read back the same', () => {
  fc.assert(fc.property(report, (r) => {
    const [frame] = createFramer().push(encodeReport(r))
    assert.ok(frame?.ok)
    const body = decodeBody(frame)
    assert.ok(!isBad(body), JSON.stringify(body))
    assert.deepEqual([body.serial, body.sentAt], [r.serial, r.sentAt])
    assert.deepEqual(body.values.map((v) => ({ ...v, value: v.value === 0 ? 0 : v.value })), told(r))
  }), { numRuns: 300 })
})

const piece = fc.oneof(
  { weight: 5, arbitrary: report.map(encodeReport) },
  { weight: 1, arbitrary: report.map(encodeReport).chain((f) => fc.integer({ min: 0, max: f.length * 8 - 1 }).map((bit) => { const t = Buffer.from(f); t[bit >> 3] = (t[bit >> 3] as number) ^ (1 << (bit & 7)); return t })) },
  { weight: 1, arbitrary: report.map(encodeReport).chain((f) => fc.integer({ min: 1, max: f.length - 1 }).map((n) => f.subarray(0, n))) },
  { weight: 1, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 40 }).map((b) => Buffer.from(b)) },
)

test('a stream cut anywhere gives the same frames and the same refusals', () => {
  fc.assert(fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 40 }), (pieces, cuts) => {
    const stream = Buffer.concat(pieces)
    const whole = createFramer()
    const expected = [...whole.push(stream), ...whole.flush()]
    const chunked = createFramer()
    const got = []
    for (let at = 0, i = 0; at < stream.length; i++) {
      const size = cuts[i % cuts.length] as number
      got.push(...chunked.push(stream.subarray(at, at + size)))
      at += size
    }
    got.push(...chunked.flush())
    const shape = (items: typeof expected) => items.map((i) => [i.ok ? 'sound' : i.reason, i.raw.toString('hex')])
    assert.deepEqual(shape(got), shape(expected))
  }), { numRuns: 400 })
})
