// The walk over the cells says what looking at every row would say.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { distance } from '#kit/geo'
import { type PointSet, worldX, worldY, zKey } from './model.ts'
import { nearest, sumsOf, within } from './search.ts'

function setOf(places: readonly (readonly [lon: number, lat: number])[]): PointSet {
  const rows = places.map(([lon, lat], i) => ({ lon7: Math.round(lon * 1e7), lat7: Math.round(lat * 1e7), id: (i * 7919) % 10_007, people: i % 3 ? i : Number.NaN })).map((r) => ({ ...r, x: worldX(r.lon7), y: worldY(r.lat7) })).map((r) => ({ ...r, key: zKey(r.x, r.y) })).sort((a, b) => a.key - b.key)
  const ids = new Uint8Array(rows.length * 16)
  for (const [i, { id }] of rows.entries()) Buffer.from(ids.buffer).writeUInt32BE(id, i * 16)
  return {
    n: rows.length, key: Float64Array.from(rows, (r) => r.key), x: Int32Array.from(rows, (r) => r.x), y: Int32Array.from(rows, (r) => r.y), lon7: Int32Array.from(rows, (r) => r.lon7), lat7: Int32Array.from(rows, (r) => r.lat7),
    ids, marks: new Uint8Array(rows.length), sums: { people: Float64Array.from(rows, (r) => r.people) }, box: [0, 0, 0, 0], bytes: 0,
  }
}
const rowAt = (set: PointSet, i: number) => ({ lon: (set.lon7[i] as number) / 1e7, lat: (set.lat7[i] as number) / 1e7 })
const place = fc.tuple(fc.double({ min: 118, max: 118.2, noNaN: true }), fc.double({ min: 24.6, max: 24.8, noNaN: true }))
const places = fc.array(fc.oneof(place, fc.constantFrom<[number, number]>([118.1, 24.7], [118.1, 24.7000001])), { maxLength: 400 }), metres = fc.integer({ min: 10, max: 30_000 })

test('a circle holds whom each row’s own distance says, and their sums', () => {
  fc.assert(fc.property(places, place, metres, (all, [lon, lat], metres) => {
    const set = setOf(all), spot = { lon, lat }, lying = within(set, spot, metres), rows = Array.from({ length: set.n }, (_, i) => i).filter((i) => distance(spot, rowAt(set, i)) <= metres)
    assert.equal(lying.count, rows.length)
    assert.deepEqual(lying.runs.flatMap(([a, b]) => Array.from({ length: b - a }, (_, i) => a + i)).sort((a, b) => a - b), rows)
    const known = rows.map((i) => set.sums.people?.[i] as number).filter((n) => !Number.isNaN(n))
    assert.deepEqual(sumsOf(set, lying.runs), known.length ? { people: known.reduce((a, b) => a + b, 0) } : {})
  }), { numRuns: 200 })
})

test('the nearest are those of all rows sorted, the lower id first where two are as far', () => {
  fc.assert(fc.property(places, place, fc.integer({ min: 1, max: 30 }), fc.option(metres, { nil: Infinity }), (all, [lon, lat], limit, most) => {
    const set = setOf(all), spot = { lon, lat }, id = (i: number) => Buffer.from(set.ids.buffer).readUInt32BE(i * 16)
    const sorted = Array.from({ length: set.n }, (_, row) => ({ row, metres: distance(spot, rowAt(set, row)) })).filter((n) => n.metres <= most).sort((a, b) => a.metres - b.metres || id(a.row) - id(b.row)).slice(0, limit)
    assert.deepEqual(nearest(set, spot, limit, most), sorted)
  }), { numRuns: 200 })
})

test('who stands on the rim is told, so that the database decides', () => {
  const set = setOf([[118.1, 24.7], [118.15, 24.7]]), spot = { lon: 118.1, lat: 24.7 }, rim = distance(spot, { lon: 118.15, lat: 24.7 })
  assert.equal(within(set, spot, rim).close, true)
  assert.equal(within(set, spot, rim + 1).close, false)
})
