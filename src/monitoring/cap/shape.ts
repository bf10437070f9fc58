// An area's shapes: 'lat,lon lat,lon …' rings and 'lat,lon km' circles, as WGS84 positions. The exact ring is kept; a simplified one is for drawing.
// A ring that crosses itself has no inside that all would agree on: it is told, and its hull is used.
import Flatbush from 'flatbush'
import type { Position } from '#kit/geo'

export type RingFault = 'few' | 'open' | 'form' | 'range' | 'vertices'
export const mostVertices = 50_000
/** a ring of more is simplified for drawing */
export const drawnVertices = 500

const number = /^[-+]?\d{1,3}(\.\d{1,20})?$/

function pair(text: string): Position | undefined {
  const comma = text.indexOf(',')
  const [lat, lon] = [text.slice(0, comma), text.slice(comma + 1)]
  return comma > 0 && number.test(lat) && number.test(lon) ? { lat: Number(lat), lon: Number(lon) } : undefined
}

const inRange = (p: Position) => Math.abs(p.lat) <= 90 && Math.abs(p.lon) <= 180

/** The ring as written, first position again at the end; or what is wrong with it. */
export function readRing(text: string): { ring: Position[] } | { wrong: RingFault; detail: string } {
  const parts = text.trim().split(/\s+/)
  if (parts.length > mostVertices) return { wrong: 'vertices', detail: `a polygon of ${parts.length} vertices; at most ${mostVertices} are read` }
  const ring: Position[] = []
  for (const part of parts) {
    const p = pair(part)
    if (!p) return { wrong: 'form', detail: `${part.slice(0, 40) || 'nothing'} is not lat,lon` }
    if (!inRange(p)) return { wrong: 'range', detail: `${part} is nowhere on earth; is it lon,lat?` }
    ring.push(p)
  }
  const [first, last] = [ring[0], ring.at(-1)]
  if (ring.length < 4) return { wrong: 'few', detail: `a polygon of ${ring.length} positions; at least four, the first again at the end` }
  return first?.lat === last?.lat && first?.lon === last?.lon ? { ring } : { wrong: 'open', detail: 'the last position is not the first one' }
}

export function readCircle(text: string): { centre: Position; km: number } | undefined {
  const [at = '', radius = '', more] = text.trim().split(/\s+/)
  const centre = pair(at)
  const km = /^\d{1,5}(\.\d{1,20})?$/.test(radius) ? Number(radius) : NaN
  return centre && inRange(centre) && more === undefined && Number.isFinite(km) ? { centre, km } : undefined
}

const side = (a: Position, b: Position, c: Position): number => Math.sign((b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon))

/** Whether two sides cross in a point inside both. */
const cross = (a: Position, b: Position, c: Position, d: Position): boolean => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0

/** Comparisons after which a ring is called crossing rather than looked at further: a shape made to be slow. */
const patience = 3_000_000

/** Whether the ring crosses itself; neighbours touch and are left out. Sides are found by an R-tree, not each against each. */
export function crossesItself(ring: readonly Position[]): boolean {
  const sides = ring.length - 1
  if (sides < 4) return false
  const tree = new Flatbush(sides)
  const box = (i: number): [number, number, number, number] => {
    const [a, b] = [ring[i] as Position, ring[i + 1] as Position]
    return [Math.min(a.lon, b.lon), Math.min(a.lat, b.lat), Math.max(a.lon, b.lon), Math.max(a.lat, b.lat)]
  }
  for (let i = 0; i < sides; i++) tree.add(...box(i))
  tree.finish()
  let looked = 0
  for (let i = 0; i < sides; i++) {
    const near = tree.search(...box(i), (j) => j > i + 1 && !(i === 0 && j === sides - 1))
    looked += near.length
    if (looked > patience || near.some((j) => cross(ring[i] as Position, ring[i + 1] as Position, ring[j] as Position, ring[j + 1] as Position))) return true
  }
  return false
}

/** The convex hull, closed, counter-clockwise (Andrew's monotone chain). */
export function hullOf(points: readonly Position[]): Position[] {
  const sorted = points.toSorted((a, b) => a.lon - b.lon || a.lat - b.lat)
  const half = (list: readonly Position[]): Position[] => {
    const chain: Position[] = []
    for (const p of list) {
      while (chain.length >= 2 && side(chain.at(-2) as Position, chain.at(-1) as Position, p) <= 0) chain.pop()
      chain.push(p)
    }
    return chain.slice(0, -1)
  }
  const open = [...half(sorted), ...half(sorted.toReversed())]
  return open[0] ? [...open, open[0]] : []
}

/** How far p lies from the line a–b, squared, in degrees shrunk by the latitude. */
function off(p: Position, a: Position, b: Position): number {
  const k = Math.cos((a.lat * Math.PI) / 180)
  const [x, y, dx, dy] = [(p.lon - a.lon) * k, p.lat - a.lat, (b.lon - a.lon) * k, b.lat - a.lat]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / length))
  return (x - share * dx) ** 2 + (y - share * dy) ** 2
}

/** Douglas–Peucker without recursion; the tolerance doubles until at most `most` positions are left. */
export function simplify(ring: readonly Position[], most = drawnVertices): Position[] {
  let points: readonly Position[] = ring
  for (let tolerance = 0.0001; points.length > most; tolerance *= 2) points = thinned(points, tolerance ** 2)
  return [...points]
}

function thinned(points: readonly Position[], squared: number): Position[] {
  const keep = new Uint8Array(points.length)
  keep[0] = keep[points.length - 1] = 1
  // a closed ring begins and ends in one place: the position farthest from it halves it
  const half = Math.floor(points.length / 2)
  keep[half] = 1
  const open: [number, number][] = [[0, half], [half, points.length - 1]]
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span
    let far = -1, worst = squared
    for (let i = from + 1; i < to; i++) {
      const away = off(points[i] as Position, points[from] as Position, points[to] as Position)
      if (away > worst) { worst = away; far = i }
    }
    if (far > 0) { keep[far] = 1; open.push([from, far], [far, to]) }
  }
  return points.filter((_, i) => keep[i])
}
