// GCJ-02 lies about 550 m from WGS84 in Fujian: enough to put a gauge on the wrong bank. The coastline, which is WGS84 beyond doubt, tells which one a file is in.
import type { Position } from 'geojson'
import gcoord from 'gcoord'
import type { Datum, Outline } from './repair.ts'
import { ringsOf } from './repair.ts'
import type { Shape } from './positions.ts'

/** about 150 m: what the coast and the outlines are simplified to */
const close = 0.0015
const step = 0.01

type Segment = readonly [Position, Position]

/**
 * Whether the outlines, turned into WGS84 as if they had been in `given`, would fit the coast better had they been in the other datum.
 * Counts the positions that lie on the coast both ways: with county files of Quanzhou the wrong datum loses a third of them. False when there is too little coast to tell.
 */
export function fitsTheOther(outlines: readonly Outline[], coast: readonly Shape[], given: Datum): boolean {
  const index = indexOf(coast)
  const [from, to] = given === 'wgs84' ? [gcoord.GCJ02, gcoord.WGS84] : [gcoord.WGS84, gcoord.GCJ02]
  let asGiven = 0
  let otherwise = 0
  for (const [x = 0, y = 0] of outlines.flatMap((o) => ringsOf(o.geometry).flat())) {
    if (distanceTo(index, [x, y]) < close) asGiven++
    if (distanceTo(index, gcoord.transform([x, y], from, to)) < close) otherwise++
  }
  return otherwise >= 30 && otherwise > asGiven * 1.25
}

/** Coast segments by cells of 0.01°. */
function indexOf(coast: readonly Shape[]): Map<string, Segment[]> {
  const index = new Map<string, Segment[]>()
  for (const ring of coast.flatMap((shape) => ringsOf(shape.geometry)))
    for (let i = 1; i < ring.length; i++) {
      const segment = [ring[i - 1], ring[i]] as unknown as Segment
      for (const cell of cellsOf(segment)) index.set(cell, [...(index.get(cell) ?? []), segment])
    }
  return index
}

function* cellsOf([a, b]: Segment): Generator<string> {
  const [x0, x1] = [Math.min(a[0] ?? 0, b[0] ?? 0), Math.max(a[0] ?? 0, b[0] ?? 0)]
  const [y0, y1] = [Math.min(a[1] ?? 0, b[1] ?? 0), Math.max(a[1] ?? 0, b[1] ?? 0)]
  if (x1 - x0 > 0.5 || y1 - y0 > 0.5) return // the frame of the clipped land, not a coast
  for (let x = Math.floor((x0 - close) / step); x <= Math.floor((x1 + close) / step); x++) for (let y = Math.floor((y0 - close) / step); y <= Math.floor((y1 + close) / step); y++) yield `${x}:${y}`
}

function distanceTo(index: Map<string, Segment[]>, [x = 0, y = 0]: Position): number {
  let best = Infinity
  for (const [a, b] of index.get(`${Math.floor(x / step)}:${Math.floor(y / step)}`) ?? []) {
    const [ax = 0, ay = 0] = a
    const [bx = 0, by = 0] = b
    const [dx, dy] = [bx - ax, by - ay]
    const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1e-12)))
    best = Math.min(best, Math.hypot(x - ax - t * dx, y - ay - t * dy))
  }
  return best
}
