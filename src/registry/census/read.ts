// A layer's file, read and judged: GeoJSON of points, lines or polygons, in words where it is wrong, in WGS84 where it is right. Pure; run in a worker, since
// the file is a stranger's.
import Flatbush from 'flatbush'
import gcoord from 'gcoord'

export type Datum = 'wgs84' | 'gcj02' | 'cgcs2000'
export type GeometryType = 'Point' | 'MultiPoint' | 'LineString' | 'MultiLineString' | 'Polygon' | 'MultiPolygon'
type Position = [number, number]
export type Shape = {
  ordinal: number; name: string; properties: Record<string, unknown>; geometry: { type: GeometryType; coordinates: unknown }
  /** west, south, east, north */
  bounds: [number, number, number, number]; centre: Position; vertices: number
}
/** `feature`: which one of the file, from 1; null: the file itself. */
export type Trouble = { feature: number | null; zh: string; en: string }
export type Layer = { shapes: Shape[]; kind: 'point' | 'line' | 'polygon' | 'mixed'; vertices: number }
/** How the file's columns are taken: which one names a feature, and under which names they are kept ('' leaves one out). */
export type Columns = { labelField?: string | null; fields?: Readonly<Record<string, string>> }
/** `layer` null: the file as a whole can't be read. `wrong`: features that can't; of them the first `caps.troubles` are told. */
export type Read = { layer: Layer | null; features: number; wrong: number; troubles: Trouble[] }

/** What a map and a browser still carry; more is simplified before it comes here. */
export const caps = { bytes: 64 << 20, features: 50_000, vertices: 1_000_000, ring: 50_000, properties: 16_384, troubles: 20 } as const
const depth: Record<GeometryType, number> = { Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 }
const sort = (type: GeometryType) => (type.endsWith('Point') ? 'point' : type.endsWith('String') ? 'line' : 'polygon')
const names = ['名称', 'name', 'NAME', 'Name', 'mc', 'MC', '单位名称']

class Wrong extends Error {
  readonly en: string
  constructor(zh: string, en: string) { super(zh); this.en = en }
}

export function readLayer(text: string, { datum, labelField, fields }: { datum: Datum } & Columns): Read {
  const whole = (zh: string, en: string, features = 0): Read => ({ layer: null, features, wrong: features, troubles: [{ feature: null, zh, en }] })
  let file: { type?: unknown; features?: unknown }
  try { file = JSON.parse(text.replace(/^\uFEFF/, '')) as typeof file } catch { return whole('文件不是有效的 GeoJSON（JSON 无法解析）', 'the file is no GeoJSON: it is no JSON') }
  if (file?.type !== 'FeatureCollection' || !Array.isArray(file.features)) return whole('文件应为 GeoJSON FeatureCollection', 'the file should be a GeoJSON FeatureCollection')
  if (!file.features.length) return whole('文件里没有要素', 'the file has no features')
  if (file.features.length > caps.features) return whole(`要素 ${file.features.length} 个，最多 ${caps.features} 个，请拆分图层`, `${file.features.length} features, at most ${caps.features}: split the layer`, file.features.length)
  const shapes: Shape[] = [], troubles: Trouble[] = []
  let vertices = 0, wrong = 0
  for (const [i, feature] of file.features.entries()) {
    try {
      const shape = shapeOf(feature, i + 1, datum, { labelField, fields })
      vertices += shape.vertices
      if (vertices > caps.vertices) return whole(`坐标点超过 ${caps.vertices} 个，请先简化`, `more than ${caps.vertices} vertices: simplify first`, file.features.length)
      shapes.push(shape)
    } catch (error) {
      if (!(error instanceof Wrong)) throw error
      wrong++
      if (troubles.length < caps.troubles) troubles.push({ feature: i + 1, zh: error.message, en: error.en })
    }
  }
  const sorts = new Set(shapes.map((shape) => sort(shape.geometry.type)))
  return { layer: { shapes, vertices, kind: sorts.size === 1 ? ([...sorts][0] as 'point' | 'line' | 'polygon') : 'mixed' }, features: file.features.length, wrong, troubles }
}

function shapeOf(feature: unknown, ordinal: number, datum: Datum, { labelField, fields }: Columns): Shape {
  const { geometry, properties } = (feature ?? {}) as { geometry?: { type?: string; coordinates?: unknown } | null; properties?: unknown }
  if (!geometry) throw new Wrong('没有图形', 'it has no geometry')
  const type = geometry.type as GeometryType
  if (!(type in depth)) throw new Wrong(`图形类型“${String(geometry.type)}”不能用，只收点、线、面`, `the type “${String(geometry.type)}” is not taken: points, lines and polygons are`)
  const kept = properties && typeof properties === 'object' && !Array.isArray(properties) ? (properties as Record<string, unknown>) : {}
  if (JSON.stringify(kept).length > caps.properties) throw new Wrong(`属性超过 ${caps.properties} 字符`, `its properties have more than ${caps.properties} characters`)
  const all: Position[] = [], coordinates = walk(geometry.coordinates, depth[type], datum, all)
  if (!all.length) throw new Wrong('没有坐标', 'it has no coordinates')
  const rings = type === 'Polygon' ? (coordinates as Position[][]) : type === 'MultiPolygon' ? (coordinates as Position[][][]).flat() : []
  for (const ring of rings) judgeRing(ring)
  const lines = type === 'LineString' ? [coordinates as Position[]] : type === 'MultiLineString' ? (coordinates as Position[][]) : []
  if (lines.some((line) => line.length < 2)) throw new Wrong('线至少要有两个点', 'a line has two points at least')
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of all) { west = Math.min(west, x); south = Math.min(south, y); east = Math.max(east, x); north = Math.max(north, y) }
  const label = labelField ? kept[labelField] : names.map((name) => kept[name]).find((value) => value !== undefined && value !== null && value !== '')
  return { ordinal, name: label === undefined || label === null ? '' : String(label).slice(0, 120), properties: fields ? renamed(kept, fields) : kept, geometry: { type, coordinates }, bounds: [west, south, east, north], centre: rings.length ? centroid(rings) : [(west + east) / 2, (south + north) / 2], vertices: all.length }
}

const renamed = (kept: Record<string, unknown>, fields: Readonly<Record<string, string>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(kept).flatMap(([name, value]) => { const as = Object.hasOwn(fields, name) ? fields[name] : name; return as ? [[as, value]] : [] }))

/** Positions in WGS84 with seven decimals, heights left out, as deep as the type says. */
function walk(value: unknown, deep: number, datum: Datum, all: Position[]): unknown {
  if (!Array.isArray(value)) throw new Wrong('坐标写法与图形类型不符', 'the coordinates do not fit the type')
  if (deep > 0) return value.map((part: unknown) => walk(part, deep - 1, datum, all))
  const [lon, lat] = value as unknown[]
  if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon) || !Number.isFinite(lat)) throw new Wrong('坐标不是数字', 'a coordinate is no number')
  if (lat >= 73 && lat <= 136 && lon >= 3 && lon <= 54) throw new Wrong(`坐标 ${lon},${lat} 像是经纬度写反了（应为 经度,纬度）`, `${lon},${lat} looks like latitude first (longitude comes first)`)
  if (lon < 73 || lon > 136 || lat < 3 || lat > 54) throw new Wrong(`坐标 ${lon},${lat} 不在中国范围内；投影坐标请先转成经纬度`, `${lon},${lat} lies outside China; turn projected coordinates into degrees first`)
  const [x, y] = datum === 'gcj02' ? gcoord.transform([lon, lat], gcoord.GCJ02, gcoord.WGS84) : [lon, lat]
  const position: Position = [Math.round(x * 1e7) / 1e7, Math.round(y * 1e7) / 1e7]
  all.push(position)
  if (all.length > caps.vertices) throw new Wrong(`坐标点超过 ${caps.vertices} 个，请先简化`, `more than ${caps.vertices} vertices: simplify first`)
  return position
}

function judgeRing(ring: readonly Position[]): void {
  const [first, last] = [ring[0], ring.at(-1)]
  if (ring.length < 4 || !first || !last) throw new Wrong('面的环至少要有四个点', 'a ring has four points at least')
  if (first[0] !== last[0] || first[1] !== last[1]) throw new Wrong('面的环没有闭合', 'a ring is not closed')
  if (ring.length > caps.ring) throw new Wrong(`一个环有 ${ring.length} 个点，最多 ${caps.ring} 个，请先简化`, `a ring of ${ring.length} points, at most ${caps.ring}: simplify first`)
  const crossing = crossingOf(ring)
  if (crossing) throw new Wrong(`面的环自相交，在 ${crossing[0].toFixed(5)},${crossing[1].toFixed(5)} 附近`, `a ring crosses itself near ${crossing[0].toFixed(5)},${crossing[1].toFixed(5)}`)
}

/** Where two edges that are no neighbours cross, if any do; touching is no crossing. */
export function crossingOf(ring: readonly Position[]): Position | undefined {
  const edges = ring.length - 1, index = new Flatbush(edges)
  const at = (i: number) => ring[i] as Position
  for (let i = 0; i < edges; i++) { const [a, b] = [at(i), at(i + 1)]; index.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])) }
  index.finish()
  const side = (a: Position, b: Position, c: Position) => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))
  for (let i = 0; i < edges; i++) {
    const [a, b] = [at(i), at(i + 1)]
    for (const j of index.search(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]))) {
      if (j <= i + 1 || (i === 0 && j === edges - 1)) continue
      const [c, d] = [at(j), at(j + 1)]
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
    }
  }
  return undefined
}

/** Of the largest ring. */
function centroid(rings: readonly Position[][]): Position {
  let best: { area: number; at: Position } = { area: -1, at: rings[0]?.[0] as Position }
  for (const ring of rings) {
    const [ox, oy] = ring[0] as Position
    let [twice, x, y] = [0, 0, 0]
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1] as Position, [bx, by] = ring[i] as Position, cross = (ax - ox) * (by - oy) - (bx - ox) * (ay - oy)
      twice += cross; x += (ax + bx - 2 * ox) * cross; y += (ay + by - 2 * oy) * cross
    }
    if (Math.abs(twice) > best.area) best = { area: Math.abs(twice), at: twice ? [ox + x / (3 * twice), oy + y / (3 * twice)] : [ox, oy] }
  }
  return best.at
}
