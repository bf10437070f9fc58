// 行的位置: degrees as people write them, in either order and any of three datums, held against the outlines of the counties.
import type { MultiPolygon, Polygon, Position } from 'geojson'
import gcoord from 'gcoord'
import type { Outline } from '#registry/regions'
import { type Datum, datums } from './model.ts'

const systems = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 }
export const toWgs84 = (lon: number, lat: number, datum: Datum): [number, number] => (datum === 'wgs84' ? [lon, lat] : (gcoord.transform([lon, lat], systems[datum], gcoord.WGS84) as [number, number]))

/** '118.57', '118°34′12″E', "118度34分12秒", '东经118.57°' → degrees; undefined where it is none. */
export function degreesOf(raw: string): number | undefined {
  if (/^\d{1,3}(?:\.\d+)?$/.test(raw)) return Number(raw)
  const text = raw.normalize('NFKC').replace(/[东西南北]经?纬?|[EWNS]/gi, '').replace(/经|纬/g, '').trim()
  if (/^-?\d{1,3}(?:\.\d+)?°?$/.test(text)) return Number(text.replace('°', ''))
  const [, d, m, s] = /^(\d{1,3})\s*[°度:\s]\s*(\d{1,2}(?:\.\d+)?)\s*(?:[′'分:\s]\s*(?:(\d{1,2}(?:\.\d+)?)\s*(?:[″"秒]|''|′′)?)?)?$/.exec(text) ?? []
  if (!d || !m || Number(m) >= 60 || Number(s ?? 0) >= 60) return undefined
  return Number(d) + Number(m) / 60 + Number(s ?? 0) / 3600
}

/** Two numbers out of one cell. */
export function pairOf(raw: string): [string, string] | undefined {
  const text = raw.normalize('NFKC').trim().replace(/^[([]|[)\]]$/g, ''), parts = text.split(/[,，;；、]|\s{1,}(?=\d)/).map((p) => p.trim()).filter(Boolean)
  return parts.length === 2 ? [parts[0] as string, parts[1] as string] : undefined
}

export type Point = { lon: number; lat: number } | { zh: string; en: string; swap?: true }
const inLon = (v: number) => v >= 73 && v <= 136, inLat = (v: number) => v >= 3 && v <= 54

export function pointOf(lonText: string, latText: string): Point {
  const lon = degreesOf(lonText), lat = degreesOf(latText)
  if (lon !== undefined && lat !== undefined && inLon(lon) && inLat(lat)) return { lon, lat }
  const metres = [lonText, latText].some((t) => /^-?\d{5,9}(?:\.\d+)?$/.test(t.normalize('NFKC').trim()))
  if (metres) return { zh: '像是投影坐标（米），不是经纬度；请换算成 WGS84 经纬度，十进制度', en: 'these look like projected metres, not degrees; convert them to WGS84 degrees' }
  if (lon === undefined || lat === undefined) return { zh: '不是经纬度（如 118.612345，或 118°36′44″）', en: 'no degrees (like 118.612345, or 118°36′44″)' }
  if (inLon(lat) && inLat(lon)) return { zh: '经纬度写反，已建议互换', en: 'longitude and latitude are the wrong way round', swap: true }
  return { zh: '不在中国的经纬度范围内（经度 73–136，纬度 3–54）', en: 'outside China (longitude 73–136, latitude 3–54)' }
}

type Shape = { code: string; name: string; box: [number, number, number, number]; geometry: Polygon | MultiPolygon; bands: Map<number, number[]> }
export type Lands = { inside: (code: string | undefined, at: Position) => boolean; farFrom: (code: string, at: Position) => number; has: (code: string | undefined) => boolean; countyAt: (at: Position) => string | undefined; name: (code: string) => string }

/** The outlines of the counties. A county without one judges nothing. */
export function landsOf(outlines: readonly Outline[]): Lands {
  const shapes = new Map(outlines.filter((o) => o.level === 3).map((o): [string, Shape] => [o.code, { code: o.code, name: o.name, geometry: o.geometry, box: boxOf(o.geometry), bands: bandsOf(o.geometry) }]))
  const within = (shape: Shape | undefined, at: Position) => Boolean(shape && inBox(shape.box, at) && holds(shape.bands, at))
  return {
    has: (code) => code !== undefined && shapes.has(code), inside: (code, at) => within(shapes.get(code ?? ''), at), name: (code) => shapes.get(code)?.name ?? code,
    countyAt: (at) => [...shapes.values()].find((shape) => within(shape, at))?.code,
    farFrom: (code, at) => { const shape = shapes.get(code); return shape ? distanceTo(shape.geometry, at) : 0 },
  }
}

const band = 0.002
/** Edges by the strips of latitude that they touch, four numbers each: a point is held against some dozens of them instead of thousands. */
function bandsOf(g: Polygon | MultiPolygon): Map<number, number[]> {
  const bands = new Map<number, number[]>()
  for (const ring of ringsOf(g)) for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax = 0, ay = 0] = ring[i] as Position, [bx = 0, by = 0] = ring[j] as Position
    for (let b = Math.floor(Math.min(ay, by) / band); b <= Math.floor(Math.max(ay, by) / band); b++) { const list = bands.get(b); if (list) list.push(ax, ay, bx, by); else bands.set(b, [ax, ay, bx, by]) }
  }
  return bands
}
/** Even-odd over every ring: a hole takes away again. */
function holds(bands: ReadonlyMap<number, number[]>, [x = 0, y = 0]: Position): boolean {
  const list = bands.get(Math.floor(y / band)) ?? []
  let odd = false
  for (let i = 0; i < list.length; i += 4) {
    const ay = list[i + 1] as number, by = list[i + 3] as number
    if (ay > y !== by > y && x < (((list[i + 2] as number) - (list[i] as number)) * (y - ay)) / (by - ay) + (list[i] as number)) odd = !odd
  }
  return odd
}

const ringsOf = (g: Polygon | MultiPolygon): Position[][] => (g.type === 'Polygon' ? g.coordinates : g.coordinates.flat())
function boxOf(g: Polygon | MultiPolygon): [number, number, number, number] {
  const box: [number, number, number, number] = [180, 90, -180, -90]
  for (const [x = 0, y = 0] of ringsOf(g).flat()) { box[0] = Math.min(box[0], x); box[1] = Math.min(box[1], y); box[2] = Math.max(box[2], x); box[3] = Math.max(box[3], y) }
  return box
}
const inBox = (b: readonly number[], [x = 0, y = 0]: Position) => x >= (b[0] as number) && y >= (b[1] as number) && x <= (b[2] as number) && y <= (b[3] as number)

/** Metres to the nearest edge, on a plane laid at the point. */
function distanceTo(g: Polygon | MultiPolygon, [x = 0, y = 0]: Position): number {
  const kx = 111_320 * Math.cos((y * Math.PI) / 180), ky = 110_574
  let best = Infinity
  for (const ring of ringsOf(g)) for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] as Position, [bx = 0, by = 0] = ring[i] as Position, dx = (bx - ax) * kx, dy = (by - ay) * ky, px = (x - ax) * kx, py = (y - ay) * ky
    const t = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1e-9)))
    best = Math.min(best, Math.hypot(px - t * dx, py - t * dy))
  }
  return best
}

/** Over all points of a file: how many were looked at, how many lie outside the county that they name, as given and had they been in another datum. */
export type Strays = { points: number; outside: Record<Datum, number> }
export const addStrays = (a: Strays, b: Strays): Strays => ({ points: a.points + b.points, outside: { wgs84: a.outside.wgs84 + b.outside.wgs84, gcj02: a.outside.gcj02 + b.outside.gcj02, bd09: a.outside.bd09 + b.outside.bd09 } })

export class DatumTally {
  readonly strays: Strays = { points: 0, outside: { wgs84: 0, gcj02: 0, bd09: 0 } }
  private seen = 0
  private readonly lands: Lands
  constructor(lands: Lands) { this.lands = lands }

  add(county: string | undefined, lon: number, lat: number): void {
    if (!this.lands.has(county)) return
    // all of a small file, one in sixteen of what follows
    if (this.seen++ > 4000 && this.seen % 16) return
    this.strays.points++
    for (const datum of datums) if (!this.lands.inside(county, toWgs84(lon, lat, datum))) this.strays.outside[datum]++
  }
}

/** Another datum that more than halves the strays; a handful of strays proves nothing. */
export function offerOf({ points, outside }: Strays, given: Datum): { datum: Datum; points: number; outsideNow: number; outsideThen: number } | null {
  const [datum, then] = (Object.entries(outside) as [Datum, number][]).filter(([d]) => d !== given).sort((a, b) => a[1] - b[1])[0] as [Datum, number]
  const now = outside[given]
  return now >= 3 && now >= points * 0.005 && then <= now * 0.4 ? { datum, points, outsideNow: now, outsideThen: then } : null
}
