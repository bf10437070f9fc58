// A boundary file as it comes, made fit to be kept: read, turned into WGS84, its rings repaired.
import type { MultiPolygon, Polygon, Position } from 'geojson'
import gcoord from 'gcoord'
import clipping, { type Polygon as Clipped } from 'polygon-clipping'
import { brokenBoundary } from './errors.ts'

export type Datum = 'wgs84' | 'gcj02'
export type Outline = { code: string | null; name: string; geometry: MultiPolygon; repaired: boolean }

/** 200,000 positions draw a province; more is a mistake or an attack. */
const most = 200_000

/** Reads a FeatureCollection (or one Feature) of polygons. Throws what is wrong with it, in words. */
export function outlinesOf(input: unknown, datum: Datum): Outline[] {
  const features = featuresOf(input)
  let positions = 0
  return features.map((feature, index) => {
    const { name, code } = identityOf(feature.properties ?? {})
    const where = name || code || `第 ${index + 1} 个图形`
    const polygons = polygonsOf(feature.geometry, where)
    for (const ring of polygons.flat()) {
      positions += ring.length
      if (positions > most) throw brokenBoundary({ where, why: `超过 ${most} 个坐标点，请先简化` })
      checkRing(ring, where)
    }
    return { name, code, ...repair(toWgs84(polygons, datum), where) }
  })
}

type Given = { properties: Record<string, unknown> | null; geometry: { type?: string; coordinates?: unknown } | null }

function featuresOf(input: unknown): Given[] {
  const file = input as { type?: string; features?: unknown }
  const list = file?.type === 'FeatureCollection' ? file.features : file?.type === 'Feature' ? [file] : undefined
  if (!Array.isArray(list) || !list.length) throw brokenBoundary({ where: '文件', why: '不是 GeoJSON 的 FeatureCollection，或里面没有图形' })
  return list as Given[]
}

function identityOf(p: Record<string, unknown>): { name: string; code: string | null } {
  const text = (...keys: string[]) => keys.map((key) => p[key]).find((v) => typeof v === 'string' || typeof v === 'number')
  const code = codeIn(String(text('adcode', 'code', 'gb', 'id') ?? ''))
  return { name: String(text('name', 'NAME', 'fullname') ?? '').trim(), code }
}

/** A county's six digits, with the country's 156 before them or not; a town's nine, with the village's three zeros after them or not. */
function codeIn(text: string): string | null {
  const digits = text.match(/\d{6,}/)?.[0]
  if (!digits) return null
  if (/^156\d{6}$/.test(digits)) return digits.slice(3)
  return digits.length === 9 || /^\d{9}000$/.test(digits) ? (digits.slice(6, 9) === '000' ? digits.slice(0, 6) : digits.slice(0, 9)) : digits.slice(0, 6)
}

function polygonsOf(geometry: Given['geometry'], where: string): Position[][][] {
  const { type, coordinates } = geometry ?? {}
  const list = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : undefined
  if (!Array.isArray(list)) throw brokenBoundary({ where, why: `图形类型是 ${type ?? '空'}，只认 Polygon 和 MultiPolygon` })
  if (!list.every((polygon) => Array.isArray(polygon) && polygon.length > 0 && polygon.every(Array.isArray))) throw brokenBoundary({ where, why: '坐标的层次不对' })
  return list as Position[][][]
}

function checkRing(ring: Position[], where: string): void {
  if (ring.length < 4) throw brokenBoundary({ where, why: '有的环不足 4 个点' })
  for (const [lon, lat] of ring) {
    if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon) || !Number.isFinite(lat)) throw brokenBoundary({ where, why: '有不是数字的坐标' })
    if (lon >= 73 && lon <= 136 && lat >= 3 && lat <= 54) continue
    if (lat >= 73 && lat <= 136 && lon >= 3 && lon <= 54) throw brokenBoundary({ where, why: '经纬度写反了（GeoJSON 先经度后纬度），请对调后再导入' })
    if (Math.abs(lon) > 180 || Math.abs(lat) > 90) throw brokenBoundary({ where, why: '坐标像是投影后的米而不是度，请先转成经纬度' })
    throw brokenBoundary({ where, why: `坐标 ${lon}, ${lat} 不在中国范围内` })
  }
}

export function toWgs84(polygons: Position[][][], datum: Datum): Position[][][] {
  if (datum === 'wgs84') return polygons
  return polygons.map((polygon) => polygon.map((ring) => ring.map(([lon = 0, lat = 0]) => gcoord.transform([lon, lat], gcoord.GCJ02, gcoord.WGS84))))
}

const sevenDigits = (p: Position): [number, number] => [Math.round((p[0] ?? 0) * 1e6) / 1e6, Math.round((p[1] ?? 0) * 1e6) / 1e6]

/** The union of a shape with itself has no ring that crosses itself; the area must not change by it more than a sliver would. */
function repair(polygons: Position[][][], where: string): { geometry: MultiPolygon; repaired: boolean } {
  const clean = polygons.map((polygon) => polygon.map((ring) => ring.map(sevenDigits)))
  const [first, ...others] = clean
  const united = clipping.union(first as Clipped, ...(others as Clipped[]))
  const whole = united.filter(([ring]) => ring && areaOf(ring) > 1e-9)
  if (!whole.length) throw brokenBoundary({ where, why: '面积为零' })
  const points = (list: Position[][][]) => list.flat().reduce((n, ring) => n + ring.length, 0)
  return { geometry: { type: 'MultiPolygon', coordinates: whole }, repaired: whole.flat().length !== clean.flat().length || points(whole) > points(clean) }
}

/** One shape out of many. */
export function unionOf(shapes: readonly MultiPolygon[]): MultiPolygon {
  const [first, ...others] = shapes.map((shape) => shape.coordinates as Clipped[])
  return { type: 'MultiPolygon', coordinates: first ? clipping.union(first, ...others).filter(([ring]) => ring && areaOf(ring) > 1e-6) : [] }
}

/** Square degrees. */
export const areaOf = (ring: readonly Position[]): number =>
  Math.abs(ring.reduce((sum, [x = 0, y = 0], i) => { const [nx = 0, ny = 0] = ring[(i + 1) % ring.length] as Position; return sum + x * ny - nx * y }, 0) / 2)

export const ringsOf = (shape: Polygon | MultiPolygon): Position[][] => (shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat())
