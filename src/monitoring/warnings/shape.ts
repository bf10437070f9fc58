// Which towns a drawn shape touches. Pure. Where a town has no boundary, it is the land that lies nearer to its seat than to any other.
import { distance, type Position } from '#kit/geo'
import type { Shape } from './model.ts'

export type Seat = Position & { code: string; rings?: readonly (readonly Pair[])[] }
type Pair = readonly [lon: number, lat: number]

/** Beyond this no seat speaks for a place: the open sea belongs to no town. */
const farthest = 25_000
const steps = 32

export function holds(shape: Shape, at: Position): boolean {
  return shape.kind === 'circle' ? distance(shape, at) <= shape.metres : within(shape.ring, at)
}

/** Even-odd; a ring may be closed or not. */
export function within(ring: readonly Pair[], { lon, lat }: Position): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x1, y1] = ring[i] as Pair, [x2, y2] = ring[j] as Pair
    if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}

const metresPerDegree = 111_195

export function boxOf(shape: Shape): { west: number; south: number; east: number; north: number } {
  if (shape.kind === 'circle') {
    const dy = shape.metres / metresPerDegree, dx = dy / Math.cos((shape.lat * Math.PI) / 180)
    return { west: shape.lon - dx, south: shape.lat - dy, east: shape.lon + dx, north: shape.lat + dy }
  }
  const lons = shape.ring.map((p) => p[0]), lats = shape.ring.map((p) => p[1])
  return { west: Math.min(...lons), south: Math.min(...lats), east: Math.max(...lons), north: Math.max(...lats) }
}

/** Places of the shape: a grid over it, and its own corners, so that a sliver is not missed. */
function samples(shape: Shape): Position[] {
  const { west, south, east, north } = boxOf(shape)
  const grid = Array.from({ length: steps * steps }, (_, i) => ({ lon: west + ((east - west) * ((i % steps) + 0.5)) / steps, lat: south + ((north - south) * (Math.floor(i / steps) + 0.5)) / steps }))
  const corners = shape.kind === 'ring' ? shape.ring.map(([lon, lat]) => ({ lon, lat })) : [{ lon: shape.lon, lat: shape.lat }]
  return [...grid.filter((p) => holds(shape, p)), ...corners]
}

function nearest(seats: readonly Seat[], at: Position): Seat | undefined {
  let best: Seat | undefined, least = farthest
  for (const seat of seats) {
    const metres = distance(seat, at)
    if (metres < least) [best, least] = [seat, metres]
  }
  return best
}

/** Codes of the towns that the shape touches, in the order given. */
export function townsIn(shape: Shape, seats: readonly Seat[]): string[] {
  const points = samples(shape), bounded = seats.filter((s) => s.rings?.length), loose = seats.filter((s) => !s.rings?.length)
  const hit = new Set(seats.filter((s) => holds(shape, s)).map((s) => s.code))
  for (const s of bounded) if (s.rings?.some((ring) => points.some((p) => within(ring, p)) || ring.some(([lon, lat]) => holds(shape, { lon, lat })))) hit.add(s.code)
  for (const p of points) {
    if (bounded.some((s) => s.rings?.some((ring) => within(ring, p)))) continue
    const seat = nearest(loose, p)
    if (seat) hit.add(seat.code)
  }
  return seats.filter((s) => hit.has(s.code)).map((s) => s.code)
}
