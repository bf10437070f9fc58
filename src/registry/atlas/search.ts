// What of a point set lies within a circle, and what is nearest to a place: a walk over the cells of the Z-order, which is the index. Pure.
import { type Box, distance, farthestOf, nearestOf, type Position } from '#kit/geo'
import { KEY_BITS, latOf, lonOf, type PointSet, WORLD_BITS } from './model.ts'
import { lowerBound } from './clusters.ts'

type Cell = { z: number; x: number; y: number; /** its first key */ key: number; /** its rows */ from: number; to: number }
export type Near = { row: number; metres: number }
export type Lying = { count: number; /** runs of rows, the first and the one behind the last */ runs: (readonly [from: number, to: number])[]; /** someone is so close to the rim that two ways of reckoning may differ */ close: boolean }

/** Cells of so few are looked at row by row. */
const few = 16
/** Metres: what the reckoning of a box may err by, and of a point. */
const slack = 0.05, tie = 1e-4

const whole = (set: PointSet): Cell => ({ z: 0, x: 0, y: 0, key: 0, from: 0, to: set.n })

function quarters(set: PointSet, { z, x, y, key, from, to }: Cell): Cell[] {
  const width = 4 ** (KEY_BITS - z - 1), cuts = [from, ...[1, 2, 3].map((q) => lowerBound(set.key, key + q * width, from, to)), to], out: Cell[] = []
  for (let q = 0; q < 4; q++) {
    const [first, end] = [cuts[q] as number, cuts[q + 1] as number]
    if (first < end) out.push({ z: z + 1, x: x * 2 + (q & 1), y: y * 2 + (q >> 1), key: key + q * width, from: first, to: end })
  }
  return out
}

function boxOf({ z, x, y }: Cell): Box {
  const side = 2 ** (WORLD_BITS - z)
  return { west: lonOf(x * side), east: lonOf((x + 1) * side), north: latOf(y * side), south: latOf((y + 1) * side) }
}

const placeOf = (set: PointSet, row: number): Position => ({ lon: (set.lon7[row] as number) / 1e7, lat: (set.lat7[row] as number) / 1e7 })

export function within(set: PointSet, middle: Position, metres: number): Lying {
  const found: Lying = { count: 0, runs: [], close: false }, open = [whole(set)]
  const take = (from: number, to: number) => { found.count += to - from; found.runs.push([from, to]) }
  for (let cell = open.pop(); cell; cell = open.pop()) {
    const box = boxOf(cell)
    if (nearestOf(box, middle) > metres + slack) continue
    if (farthestOf(box, middle) < metres - slack) take(cell.from, cell.to)
    else if (cell.to - cell.from > few && cell.z < KEY_BITS) open.push(...quarters(set, cell))
    else for (let row = cell.from; row < cell.to; row++) {
      const away = distance(middle, placeOf(set, row))
      if (Math.abs(away - metres) < tie) found.close = true
      if (away <= metres) take(row, row + 1)
    }
  }
  return found
}

/** The nearest rows, at most `limit`, none farther than `most` metres; of those as far, the one with the lower id. */
export function nearest(set: PointSet, from: Position, limit: number, most = Infinity): Near[] {
  const kept: Near[] = [], open: { cell: Cell; metres: number }[] = set.n ? [{ cell: whole(set), metres: 0 }] : []
  const reach = () => (kept.length < limit ? most : Math.min(most, (kept.at(-1) as Near).metres))
  const offer = (row: number) => {
    const near = { row, metres: distance(from, placeOf(set, row)) }
    if (near.metres > reach()) return
    let at = kept.length
    while (at > 0 && before(set, near, kept[at - 1] as Near)) at--
    kept.splice(at, 0, near)
    if (kept.length > limit) kept.pop()
  }
  for (let next = open.pop(); next && next.metres <= reach() + slack; next = open.pop()) {
    if (next.cell.to - next.cell.from <= few || next.cell.z === KEY_BITS) for (let row = next.cell.from; row < next.cell.to; row++) offer(row)
    else for (const cell of quarters(set, next.cell)) open.push({ cell, metres: nearestOf(boxOf(cell), from) })
    open.sort((a, b) => b.metres - a.metres)
  }
  return kept
}

function before(set: PointSet, a: Near, b: Near): boolean {
  if (a.metres !== b.metres) return a.metres < b.metres
  const bytes = (row: number) => set.ids.subarray(row * 16, row * 16 + 16)
  return Buffer.compare(bytes(a.row), bytes(b.row)) < 0
}

/** What the rows in the runs sum to; a field nobody knows is left out. */
export function sumsOf(set: PointSet, runs: Lying['runs']): Record<string, number> {
  const out: Record<string, number> = {}
  for (const [name, numbers] of Object.entries(set.sums))
    for (const [from, to] of runs) for (let row = from; row < to; row++) { const n = numbers[row] as number; if (!Number.isNaN(n)) out[name] = (out[name] ?? 0) + n }
  return out
}
