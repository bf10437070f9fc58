import { destination } from '../../geo/index.ts'

/** What a page lays on the map. Colours are names of tokens ('rain3', 'storm'), so that a change of theme repaints them. */
export type Pattern = 'solid' | 'dash' | 'dot'
export type MapPoint = {
  id: string
  lon: number
  lat: number
  name: string
  color?: string
  radius?: number
  /** Token of the thin ring round it, where its colour is near the ground's. */
  ring?: string
  /** A dashed ring: it is there, but says nothing (失联). */
  hollow?: boolean
  /** Drawn over all points, as a sign of its own. */
  sign?: 'typhoon' | 'pin'
  /** Words beside the point on the map. */
  label?: string
  /** The second column of the list that stands for the map. */
  note?: string
}
export type MapLine = { id: string; at: readonly (readonly [lon: number, lat: number])[]; color?: string; width?: number; pattern?: Pattern }
/** A ring of positions; `fill` is a token, `opacity` of the fill alone. */
export type MapPolygon = { id: string; name?: string; ring: readonly (readonly [lon: number, lat: number])[]; fill?: string; opacity?: number; color?: string; width?: number; pattern?: Pattern }
/** Vector tiles of our own server, whose layer `points` has circles with `n` and points with `id`, `name`, `stale`. `letter` tells one set from another. */
export type MapTiles = { id: string; url: string; letter: string; maxZoom: number }
/** A point of a tile that was pointed at. */
export type MapHit = { tiles: string; id: string; name?: string; facet?: string; stale?: boolean; lon: number; lat: number }
/** Shapes of many positions as they come: a layer of a survey. */
/** `fill`: a token, drawn dense; without it the brand's colour, drawn thin. */
export type MapArea = { id: string; geometry: GeoJSON.Geometry; name?: string; fill?: string }
export type MapLook = { lon: number; lat: number; zoom: number }
export type MapShape = { kind: 'circle'; lon: number; lat: number; metres: number } | { kind: 'ring'; ring: readonly (readonly [lon: number, lat: number])[] }
export type Bounds = readonly [west: number, south: number, east: number, north: number]

/** GET /api/map/base: the region's own shapes. `schematic` ones are drawn from seats and coast and are labelled so. */
export type BaseProperties = { code?: string; name?: string; level?: number; kind: 'county' | 'city' | 'land' | 'coast'; schematic?: boolean }
export type MapBase = { type: 'FeatureCollection'; features: { type: 'Feature'; properties: BaseProperties; geometry: GeoJSON.Geometry }[]; attribution?: string[] }

/** What is looked at first: the county in which `path` lies ('350500/350521/…'), else the city. */
export function boundsOf(base: MapBase, path = ''): Bounds | null {
  const parts = path.split('/'), counties = base.features.filter(f => f.properties.kind === 'county' && f.properties.code && parts.includes(f.properties.code))
  const own = counties.length ? counties : base.features.filter(f => f.properties.kind === 'county' || f.properties.kind === 'city')
  const flat = (own.length ? own : base.features).flatMap(f => positions('coordinates' in f.geometry ? f.geometry.coordinates : []))
  if (!flat.length) return null
  const at = (i: 0 | 1) => flat.map(p => p[i] ?? 0)
  return [Math.min(...at(0)), Math.min(...at(1)), Math.max(...at(0)), Math.max(...at(1))]
}

/** Without any shape, where the points are. */
export const around = (points: readonly MapPoint[]): Bounds | null => points.length < 2 ? null :
  [Math.min(...points.map(p => p.lon)), Math.min(...points.map(p => p.lat)), Math.max(...points.map(p => p.lon)), Math.max(...points.map(p => p.lat))]

/** A shape's rim; a circle's as 72 points of the globe. */
export const ringOf = (shape: MapShape): (readonly [lon: number, lat: number])[] => shape.kind === 'ring' ? [...shape.ring, ...shape.ring.slice(0, 1)] :
  Array.from({ length: 73 }, (_, i) => { const at = destination(shape, i * 5, shape.metres); return [at.lon, at.lat] as const })

export const widen = (bounds: Bounds | null, by: readonly (readonly [lon: number, lat: number])[]): Bounds | null => bounds &&
  by.reduce<Bounds>(([w, s, e, n], [lon, lat]) => [Math.min(w, lon), Math.min(s, lat), Math.max(e, lon), Math.max(n, lat)], bounds)

function positions(nested: unknown): number[][] {
  if (!Array.isArray(nested)) return []
  return typeof nested[0] === 'number' ? [nested as number[]] : nested.flatMap(positions)
}
