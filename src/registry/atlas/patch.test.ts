// A set that followed a change is the set that would be made anew.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { boxOf, emptySet } from './arrays.ts'
import { type PointSet, uuidAt, worldX, worldY, zKey } from './model.ts'
import { patched } from './patch.ts'

type Row = { id: string; lon7: number; lat7: number; mark: number; people: number }
const idOf = (n: number): string => Buffer.from(Uint32Array.of(n % 5, n, 0, n % 3).buffer).toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')

function setOf(rows: readonly Row[]): PointSet {
  const placed = rows.map((r) => ({ ...r, x: worldX(r.lon7), y: worldY(r.lat7) })).map((r) => ({ ...r, key: zKey(r.x, r.y) })).sort((a, b) => a.key - b.key), set = emptySet(rows.length, ['people'])
  for (const [i, r] of placed.entries()) {
    Object.assign(set.key, { [i]: r.key })
    for (const name of ['x', 'y', 'lon7', 'lat7'] as const) set[name][i] = r[name]
    set.marks[i] = r.mark
    ;(set.sums.people as Float64Array)[i] = r.people
    set.ids.set(Buffer.from(r.id.replaceAll('-', ''), 'hex'), i * 16)
  }
  return Object.assign(set, { box: boxOf(set) })
}
const rowsOf = (set: PointSet) => Array.from({ length: set.n }, (_, i) => ({ id: uuidAt(set.ids, i), key: set.key[i], lon7: set.lon7[i], lat7: set.lat7[i], mark: set.marks[i], people: set.sums.people?.[i] })).sort((a, b) => a.id.localeCompare(b.id))

const row = fc.record({ n: fc.integer({ min: 0, max: 60 }), lon7: fc.constantFrom(1_186_000_000, 1_186_000_001, 1_187_000_000, 1_190_000_000), lat7: fc.integer({ min: 0, max: 5 }).map((y) => 248_000_000 + y * 100_000), mark: fc.integer({ min: 0, max: 255 }), people: fc.integer({ min: 0, max: 900 }) }).map(({ n, ...r }) => ({ ...r, id: idOf(n) }))
const rows = fc.uniqueArray(row, { selector: (r) => r.id, maxLength: 50 })

test('rows that came, left, moved or changed stand as in a set made anew, in order, within its box', () => {
  fc.assert(fc.property(rows, rows, fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 10 }), (before, now, others) => {
    const touched = new Set([...now.map((r) => r.id), ...others.map(idOf)]), after = setOf([...before.filter((r) => !touched.has(r.id)), ...now]), set = patched(setOf(before), touched, setOf(now))
    assert.deepEqual(rowsOf(set), rowsOf(after))
    assert.deepEqual([...set.key], [...after.key])
    assert.deepEqual([set.n, set.box, set.bytes], [after.n, after.box, after.bytes])
  }), { numRuns: 500 })
})
