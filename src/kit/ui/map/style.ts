import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { MapArea, MapBase, MapLine, MapPoint, MapPolygon, MapTiles, Pattern } from './layers.ts'
import { tileLabels, tileLayers, tileSources } from './tiles.ts'

export type MapData = { base: MapBase; points: readonly MapPoint[]; lines: readonly MapLine[]; polygons: readonly MapPolygon[]; areas: readonly MapArea[]; tiles: readonly MapTiles[]; selected?: string | null; /** the letters of the labels are here */ lettered: boolean }
type Colour = (token: string) => string
type Feature = GeoJSON.Feature

const DASH: Record<Pattern, number[] | undefined> = { solid: undefined, dash: [4, 3], dot: [1, 2.5] }
const PATTERNS: readonly Pattern[] = ['solid', 'dash', 'dot']
/** No glyph server: letters are drawn by the browser in the page's own font. The library reads the weight out of the first name. */
const FONT = ['Noto Sans SC'], BOLD = ['semibold', 'Noto Sans SC']

/** The whole map as one value: MapLibre finds by itself what changed since the last one. */
export function styleOf({ base, points, lines, polygons, areas, tiles, selected, lettered }: MapData, colour: Colour): StyleSpecification {
  const source = (features: readonly unknown[]) => ({ type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: features as Feature[] } })
  return {
    version: 8,
    sources: {
      base: source(base.features), names: source(namesOf(base)), polygons: source(polygons.map(p => polygonFeature(p, colour))),
      lines: source(lines.map(l => lineFeature(l, colour))), points: source(points.filter(p => !p.sign).map(p => pointFeature(p, colour))),
      areas: source(areas.map(a => feature(a.geometry, { id: a.id, name: a.name, color: colour(a.fill ?? 'brand'), opacity: a.fill ? 0.75 : 0.1 }))), ...tileSources(tiles),
    },
    layers: [...baseLayers(colour), ...areaLayers(colour), ...shapeLayers(), ...tileLayers(tiles, colour, selected), ...pointLayers(colour, selected), ...(lettered ? [...labelLayers(colour), ...tileLabels(tiles, colour)] : [])],
  }
}

const kind = (...kinds: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]]

function baseLayers(colour: Colour): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': colour('sea') } },
    { id: 'land', type: 'fill', source: 'base', filter: kind('land'), paint: { 'fill-color': colour('land') } },
    { id: 'own', type: 'fill', source: 'base', filter: kind('county', 'city'), paint: { 'fill-color': colour('city') } },
    { id: 'coast', type: 'line', source: 'base', filter: kind('land', 'coast'), paint: { 'line-color': colour('bound'), 'line-opacity': 0.45, 'line-width': 0.7 } },
    { id: 'bounds', type: 'line', source: 'base', filter: kind('county', 'city'), layout: { 'line-join': 'round' }, paint: { 'line-color': colour('bound'), 'line-width': 1 } },
  ]
}

function areaLayers(colour: Colour): LayerSpecification[] {
  return [
    { id: 'area-fill', type: 'fill', source: 'areas', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': ['get', 'color'], 'fill-opacity': ['get', 'opacity'] } },
    { id: 'area-line', type: 'line', source: 'areas', filter: ['!=', ['geometry-type'], 'Point'], paint: { 'line-color': ['case', ['>', ['get', 'opacity'], 0.5], colour('bound'), ['get', 'color']], 'line-width': 0.9, 'line-opacity': 0.7 } },
    { id: 'area-point', type: 'circle', source: 'areas', filter: ['==', ['geometry-type'], 'Point'], paint: { 'circle-radius': 3, 'circle-color': colour('brand'), 'circle-opacity': 0.7 } },
  ]
}

function shapeLayers(): LayerSpecification[] {
  const get = (name: string): ExpressionSpecification => ['get', name]
  const stroke = (source: string, pattern: Pattern): LayerSpecification => ({
    id: `${source}-${pattern}`, type: 'line', source, filter: ['==', ['get', 'pattern'], pattern], layout: { 'line-join': 'round' },
    paint: { 'line-color': get('color'), 'line-width': get('width'), ...(DASH[pattern] && { 'line-dasharray': DASH[pattern] }) },
  })
  return [
    { id: 'polygons', type: 'fill', source: 'polygons', paint: { 'fill-color': get('fill'), 'fill-opacity': get('opacity') } },
    ...PATTERNS.map(p => stroke('polygons', p)), ...PATTERNS.map(p => stroke('lines', p)),
  ]
}

function pointLayers(colour: Colour, selected: string | null | undefined): LayerSpecification[] {
  const chosen: ExpressionSpecification = ['==', ['get', 'id'], selected ?? '']
  return [
    { id: 'points', type: 'circle', source: 'points', filter: ['!', ['get', 'hollow']], layout: { 'circle-sort-key': ['get', 'radius'] }, paint: { 'circle-radius': ['get', 'radius'], 'circle-color': ['get', 'color'], 'circle-stroke-color': ['case', chosen, colour('ink'), ['get', 'ring']], 'circle-stroke-width': ['case', chosen, 2.5, 0.8] } },
    { id: 'hollow', type: 'symbol', source: 'points', filter: ['get', 'hollow'], layout: { 'icon-image': `ring:${colour('ink-3')}`, 'icon-allow-overlap': true } },
  ]
}

function labelLayers(colour: Colour): LayerSpecification[] {
  return [
    // the layer on top is placed first: a county's name never gives way to a label
    { id: 'labels', type: 'symbol', source: 'points', filter: ['has', 'label'], layout: { 'text-field': ['get', 'label'], 'text-font': FONT, 'text-size': 12, 'text-variable-anchor': ['left', 'right', 'top', 'bottom'], 'text-radial-offset': 0.7 }, paint: { 'text-color': colour('ink'), 'text-halo-color': colour('sea'), 'text-halo-width': 1.6 } },
    { id: 'names', type: 'symbol', source: 'names', layout: { 'text-field': ['get', 'name'], 'text-font': BOLD, 'text-size': 12, 'text-padding': 1, 'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'], 'text-radial-offset': 0.4 }, paint: { 'text-color': colour('ink'), 'text-halo-color': colour('city'), 'text-halo-width': 1.6 } },
  ]
}

const feature = (geometry: GeoJSON.Geometry, properties: Record<string, unknown>) => ({ type: 'Feature', geometry, properties })
const pointFeature = (p: MapPoint, colour: Colour) => feature({ type: 'Point', coordinates: [p.lon, p.lat] }, { id: p.id, name: p.name, color: colour(p.color ?? 'brand'), radius: p.radius ?? 4.5, ring: colour(p.ring ?? 'gauge-ring'), hollow: p.hollow ?? false, ...(p.label && { label: p.label }) })
const lineFeature = (l: MapLine, colour: Colour) => feature({ type: 'LineString', coordinates: l.at.map(a => [...a]) }, { id: l.id, color: colour(l.color ?? 'ink'), width: l.width ?? 1.6, pattern: l.pattern ?? 'solid' })
const polygonFeature = (p: MapPolygon, colour: Colour) => feature({ type: 'Polygon', coordinates: [p.ring.map(a => [...a])] }, { id: p.id, name: p.name, fill: colour(p.fill ?? 'brand'), opacity: p.fill ? p.opacity ?? 0.12 : 0, color: colour(p.color ?? p.fill ?? 'ink'), width: p.width ?? 1.2, pattern: p.pattern ?? 'solid' })

/** A county's name stands at the middle of its largest ring. */
function namesOf(base: MapBase): unknown[] {
  return base.features.filter(f => f.properties.kind === 'county' && f.properties.name).map(f => feature({ type: 'Point', coordinates: middle(f.geometry) }, { name: f.properties.name }))
}

function middle(geometry: GeoJSON.Geometry): [number, number] {
  if (geometry.type === 'Point') return [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0]
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []
  const centres = polygons.map(p => centroid(p[0] ?? [])).sort((a, b) => b.area - a.area)
  return centres[0]?.at ?? [0, 0]
}

function centroid(ring: readonly GeoJSON.Position[]): { at: [number, number]; area: number } {
  let a = 0, x = 0, y = 0
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x0 = 0, y0 = 0] = ring[i] ?? [], [x1 = 0, y1 = 0] = ring[i + 1] ?? [], cross = x0 * y1 - x1 * y0
    a += cross; x += (x0 + x1) * cross; y += (y0 + y1) * cross
  }
  return a === 0 ? { at: [ring[0]?.[0] ?? 0, ring[0]?.[1] ?? 0], area: 0 } : { at: [x / (3 * a), y / (3 * a)], area: Math.abs(a / 2) }
}
