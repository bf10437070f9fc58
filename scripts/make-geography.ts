// Draws the schematic shapes of Quanzhou (示意): Voronoi cells of our own table of seats, cut by the OpenStreetMap coastline.
// Run by hand when the table of seats changes: node scripts/make-geography.ts. The result is committed; nothing runs this at start.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import polygonClipping, { type MultiPolygon, type Polygon, type Ring } from 'polygon-clipping'

type Point = [number, number]
type Seed = { owner: string; at: Point }

const asset = (name: string) => new URL(`../src/registry/regions/assets/${name}`, import.meta.url)
const attribution = '海岸线 © OpenStreetMap contributors (ODbL)'
const frame = { west: 116.9, south: 23.3, east: 120.1, north: 26.3 }
/** a storm's page shows where it comes from and goes to: land out there is coarse */
const wide = { west: 102, south: 8, east: 140, north: 42 }
const near = { west: 117.3, south: 24.2, east: 119.4, north: 26.1 }

// Towns of the neighbouring cities nearest to the border: they hold the outline from outside.
const outside: Point[] = [
  [118.15, 24.74], [118.25, 24.6], [118.26, 24.67], [118.25, 24.75], [118.28, 24.67], [118.33, 24.56], [118.07, 24.78], [118.14, 24.81],
  [117.98, 24.82], [117.84, 24.77], [117.72, 24.74], [117.6, 24.86], [117.62, 24.96], [117.58, 25.09], [117.53, 25.2], [117.52, 25.28], [117.58, 25.35], [117.58, 25.43],
  [117.67, 25.43], [117.68, 25.55], [117.82, 25.6], [117.97, 25.54], [117.87, 25.66], [117.84, 25.76], [117.88, 25.85], [117.94, 25.95], [118.05, 25.97], [118.2, 25.93],
  [118.2, 26.0], [118.32, 25.98], [118.47, 25.88], [118.5, 25.78], [118.53, 25.68], [118.5, 25.57], [118.45, 25.5], [118.5, 25.41], [118.6, 25.38], [118.69, 25.36], [118.66, 25.28],
  [118.74, 25.27], [118.83, 25.28], [118.92, 25.32], [119.02, 25.22], [119.05, 25.1], [118.32, 24.45], [118.42, 24.46], [118.23, 24.43],
]

const zones: Record<string, string> = { 350502400: '350500KFQ', 350521104: '350500TSQ', 350521105: '350500TSQ', 350521106: '350500TSQ', 350521200: '350500TSQ' }
const names: Record<string, string> = {
  '350502': '鲤城区', '350503': '丰泽区', '350504': '洛江区', '350505': '泉港区', '350521': '惠安县', '350524': '安溪县', '350525': '永春县', '350526': '德化县',
  '350581': '石狮市', '350582': '晋江市', '350583': '南安市', '350500KFQ': '泉州开发区', '350500TSQ': '泉州台商投资区',
}

function seeds(): Seed[] {
  const rows = readFileSync(asset('seats-350500.csv'), 'utf8').trim().split('\n').slice(1).map((line) => line.split(','))
  const towns = rows.filter(([code]) => /^\d{9}$/.test(code ?? ''))
  const own = towns.map(([code = '', lon, lat]): Seed => ({ owner: zones[code] ?? code.slice(0, 6), at: [Number(lon), Number(lat)] }))
  return [...own, ...outside.map((at): Seed => ({ owner: '', at }))]
}

/** Cuts a convex cell by the half-plane of points nearer to `a` than to `b`; each edge remembers which neighbour made it. */
function halfPlane(cell: { at: Point; by: number }[], a: Point, b: Point, by: number): { at: Point; by: number }[] {
  const side = (p: Point) => (b[0] - a[0]) * (p[0] - (a[0] + b[0]) / 2) + ((b[1] - a[1]) * (p[1] - (a[1] + b[1]) / 2))
  const out: { at: Point; by: number }[] = []
  cell.forEach((v, i) => {
    const next = cell[(i + 1) % cell.length] as { at: Point; by: number }
    const s = side(v.at), t = side(next.at)
    if (s <= 0) out.push(v)
    if (s < 0 === t < 0 || s === 0 || t === 0) return
    const k = s / (s - t)
    out.push({ at: [v.at[0] + k * (next.at[0] - v.at[0]), v.at[1] + k * (next.at[1] - v.at[1])], by: s <= 0 ? by : v.by })
  })
  return out
}

const round = (p: Point): Point => [Math.round(p[0] * 1e4) / 1e4, Math.round(p[1] * 1e4) / 1e4]

/** A straight Voronoi edge looks like a machine's; shared edges are bent the same way from both sides, seeded by their ends. */
function bend(a: Point, b: Point, depth: number): Point[] {
  if (depth === 0 || Math.hypot(b[0] - a[0], b[1] - a[1]) < 0.008) return [a]
  const [p, q] = a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? [a, b] : [b, a]
  let h = 2166136261
  for (const n of [...p, ...q]) h = Math.imul(h ^ Math.round(n * 1e4), 16777619)
  const shift = (((h >>> 8) & 0xffff) / 0xffff - 0.5) * 0.34
  const mid = round([(p[0] + q[0]) / 2 - (q[1] - p[1]) * shift, (p[1] + q[1]) / 2 + (q[0] - p[0]) * shift])
  return [...bend(a, mid, depth - 1), ...bend(mid, b, depth - 1)]
}

function cellOf(index: number, all: Seed[]): Ring {
  const { at } = all[index] as Seed
  let cell: { at: Point; by: number }[] = ([[near.west, near.south], [near.east, near.south], [near.east, near.north], [near.west, near.north]] as Point[]).map((p) => ({ at: p, by: -1 }))
  const order = all.map((seed, i) => ({ seed, i })).filter(({ i }) => i !== index)
    .sort((x, y) => Math.hypot(x.seed.at[0] - at[0], x.seed.at[1] - at[1]) - Math.hypot(y.seed.at[0] - at[0], y.seed.at[1] - at[1]))
  for (const { seed, i } of order) cell = halfPlane(cell, at, seed.at, i)
  const corners = cell.map(({ at: p }) => round(p)).filter((p, i, list) => { const n = list[(i + 1) % list.length] as Point; return p[0] !== n[0] || p[1] !== n[1] })
  const ring = corners.flatMap((p, i) => bend(p, corners[(i + 1) % corners.length] as Point, 4))
  return [...ring, ring[0] as Point]
}

/** Sutherland–Hodgman on a rectangle: the coastline's main ring has a third of a million points, too many for a general clipper. */
function clipRing(ring: Ring, box: typeof frame): Ring {
  const cuts: [(p: Point) => number][] = [[(p) => p[0] - box.west], [(p) => box.east - p[0]], [(p) => p[1] - box.south], [(p) => box.north - p[1]]]
  let out = ring.slice(0, -1) as Point[]
  for (const [inside] of cuts) {
    const from = out
    out = []
    for (let i = 0; i < from.length; i++) {
      const a = from[i] as Point, b = from[(i + 1) % from.length] as Point, s = inside(a), t = inside(b)
      if (s >= 0) out.push(a)
      if (s >= 0 !== t >= 0) out.push([a[0] + (s / (s - t)) * (b[0] - a[0]), a[1] + (s / (s - t)) * (b[1] - a[1])])
    }
  }
  return out.length < 3 ? [] : [...out, out[0] as Point]
}

const area = (ring: Ring) => Math.abs(ring.reduce((sum, p, i) => { const n = ring[(i + 1) % ring.length] as Point; return sum + p[0] * n[1] - n[0] * p[1] }, 0) / 2)

function simplify(ring: Ring, tolerance: number): Ring {
  const keep = new Set([0, ring.length - 1, Math.floor(ring.length / 2)])
  const walk = (from: number, to: number): void => {
    const a = ring[from] as Point, b = ring[to] as Point
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1e-9
    let worst = 0, at = -1
    for (let i = from + 1; i < to; i++) {
      const p = ring[i] as Point
      const off = a[0] === b[0] && a[1] === b[1] ? Math.hypot(p[0] - a[0], p[1] - a[1]) : Math.abs((b[0] - a[0]) * (a[1] - p[1]) - (a[0] - p[0]) * (b[1] - a[1])) / length
      if (off > worst) { worst = off; at = i }
    }
    if (worst <= tolerance) return
    keep.add(at)
    walk(from, at)
    walk(at, to)
  }
  walk(0, Math.floor(ring.length / 2))
  walk(Math.floor(ring.length / 2), ring.length - 1)
  return ring.filter((_, i) => keep.has(i)).map((p) => round(p as Point))
}

type Box = typeof frame
const rectangle = (b: Box): MultiPolygon => [[[[b.west, b.south], [b.east, b.south], [b.east, b.north], [b.west, b.north], [b.west, b.south]]]]

function land(): { fine: MultiPolygon; coarse: MultiPolygon } {
  const file = fileURLToPath(import.meta.resolve('@geo-maps/earth-coastlines-100m/map.geo.json'))
  const world = JSON.parse(readFileSync(file, 'utf8')) as { geometries: { coordinates: MultiPolygon }[] }
  const within = (box: Box) => world.geometries.flatMap((g) => g.coordinates)
    .filter(([ring]) => ring?.some(([x, y]) => x > box.west && x < box.east && y > box.south && y < box.north) ?? false)
    .map((polygon): Polygon => polygon.map((ring) => clipRing(ring, box)).filter((ring) => ring.length > 3)).filter((polygon) => polygon.length > 0)
  const smooth = (clipped: MultiPolygon, tolerance: number, least: number) => polygonClipping.union(...(clipped
    .filter(([ring]) => ring && area(ring) > least)
    .map((polygon): Polygon => polygon.filter((ring) => area(ring) > least).map((ring) => simplify(ring, tolerance))) as [Polygon, ...Polygon[]]))
  const close = within(frame)
  const far = polygonClipping.difference(smooth(within(wide), 0.03, 0.02), rectangle(frame))
  return { fine: smooth(close, 0.0012, 2e-5), coarse: polygonClipping.union(smooth(close, 0.0035, 1e-4), far) }
}

const tidy = (shape: MultiPolygon, least: number): MultiPolygon => shape.map((polygon) => polygon.map((ring) => ring.map((p) => round(p as Point))).filter((ring) => area(ring) > least)).filter((polygon) => polygon.length > 0)

const all = seeds()
const shore = land()
const nearShore = polygonClipping.intersection(shore.fine, rectangle(near))
const counties = Object.entries(names).map(([code, name]) => {
  const cells = all.flatMap((seed, i) => (seed.owner === code ? [[cellOf(i, all)] as Polygon] : []))
  const shape = tidy(polygonClipping.intersection(polygonClipping.union(...(cells as [Polygon, ...Polygon[]])), nearShore), 3e-5)
  return { code, name, shape }
})
const city = tidy(polygonClipping.union(...(counties.map((c) => c.shape) as [MultiPolygon, ...MultiPolygon[]])), 3e-5)
const feature = (kind: string, code: string, name: string, level: number | null, coordinates: MultiPolygon, schematic: boolean) =>
  JSON.stringify({ type: 'Feature', properties: { code, name, level, kind, schematic, attribution }, geometry: { type: 'MultiPolygon', coordinates } })
const lines = [
  feature('land', '', '陆地', null, tidy(shore.coarse, 1e-4), false),
  feature('city', '350500', '泉州市', 2, city, true),
  ...counties.map((c) => feature('county', c.code, c.name, 3, c.shape, true)),
]
writeFileSync(asset('shapes-350500.geojson'), `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`)
console.log(lines.map((line) => `${line.length} B`).join(' · '))
