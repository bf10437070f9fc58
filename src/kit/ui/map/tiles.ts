import type { ExpressionSpecification, LayerSpecification, Map as Canvas, PointLike, SourceSpecification } from 'maplibre-gl'
import type { MapHit, MapTiles } from './layers.ts'

const BOLD = ['semibold', 'Noto Sans SC']
/** The letters of a circle and a point; a canvas must have them before it draws. */
export const lettersOfTiles = (tiles: readonly MapTiles[]): string[] => tiles.length ? ['0123456789,', ...tiles.map(t => t.letter)] : []

export const tileSources = (tiles: readonly MapTiles[]): Record<string, SourceSpecification> =>
  Object.fromEntries(tiles.map(t => [`tiles:${t.id}`, { type: 'vector', tiles: [new URL(t.url, location.origin).href.replaceAll('%7B', '{').replaceAll('%7D', '}')], minzoom: 0, maxzoom: t.maxZoom }]))

const number: ExpressionSpecification = ['get', 'n'], name: ExpressionSpecification = ['number-format', number, { locale: 'zh-CN' }]
const size = (several: boolean): ExpressionSpecification => ['interpolate', ['linear'], ['log10', number], 0.4, several ? 13 : 12, 2, several ? 15 : 16, 3, several ? 18 : 20, 4, several ? 21 : 25, 5, several ? 24 : 30]
const of = (id: string) => ({ source: `tiles:${id}`, 'source-layer': 'points' })
/** Circles of several sets that stand for the same ground lie round it, not upon each other. */
const aside = (i: number, all: number): [number, number] => all < 2 ? [0, 0] : [Math.round(Math.sin((i / all) * 2 * Math.PI) * 19), Math.round(-Math.cos((i / all) * 2 * Math.PI) * 19)]

/** The brand's ink, never a level's colour: what is counted here is not yet wrong. A stale point is hollow. */
export function tileLayers(tiles: readonly MapTiles[], colour: (token: string) => string, selected: string | null | undefined): LayerSpecification[] {
  const several = tiles.length > 1, chosen: ExpressionSpecification = ['==', ['get', 'id'], selected ?? '']
  return tiles.flatMap((t, i): LayerSpecification[] => [
    { id: `circles:${t.id}`, type: 'circle', ...of(t.id), filter: ['has', 'n'], paint: { 'circle-radius': size(several), 'circle-color': colour('brand'), 'circle-opacity': 0.9, 'circle-stroke-color': colour('surface'), 'circle-stroke-width': 1.5, 'circle-translate': aside(i, tiles.length) } },
    { id: `points:${t.id}`, type: 'circle', ...of(t.id), filter: ['!', ['has', 'n']], paint: {
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 8, several ? 7 : 4, 13, 8], 'circle-color': ['case', stale, colour('surface'), colour('brand')], 'circle-stroke-color': ['case', chosen, colour('ink'), stale, colour('brand'), colour('surface')], 'circle-stroke-width': ['case', chosen, 3, 1.5] } },
  ])
}
const stale: ExpressionSpecification = ['==', ['get', 'stale'], true]

/** Above all other words: a name gives way to a number. */
export function tileLabels(tiles: readonly MapTiles[], colour: (token: string) => string): LayerSpecification[] {
  const several = tiles.length > 1
  return tiles.flatMap((t, i): LayerSpecification[] => [
    { id: `letters:${t.id}`, type: 'symbol', ...of(t.id), filter: ['!', ['has', 'n']], minzoom: several ? 0 : 11, layout: { 'text-field': t.letter, 'text-font': BOLD, 'text-size': 10, 'text-allow-overlap': true, 'text-ignore-placement': true }, paint: { 'text-color': ['case', stale, colour('brand'), colour('on-brand')] } },
    { id: `numbers:${t.id}`, type: 'symbol', ...of(t.id), filter: ['has', 'n'], layout: { 'text-field': several ? ['concat', t.letter, '\n', name] : name, 'text-font': BOLD, 'text-size': several ? 10.5 : 12, 'text-line-height': 1, 'text-allow-overlap': true, 'text-padding': 6 }, paint: { 'text-color': colour('on-brand'), 'text-translate': aside(i, tiles.length) } },
  ])
}

type Found = MapHit | { n: number; lon: number; lat: number }
/** The uppermost circle or point below the pointer. */
export function hitOf(map: Canvas, { x, y }: { x: number; y: number }): Found | undefined {
  const layers = map.getStyle().layers.map(l => l.id).filter(id => /^(circles|points):/.test(id)), around: [PointLike, PointLike] = [[x - 4, y - 4], [x + 4, y + 4]]
  const [hit] = layers.length ? map.queryRenderedFeatures(around, { layers }) : []
  if (hit?.geometry.type !== 'Point') return undefined
  const [lon = 0, lat = 0] = hit.geometry.coordinates, { n, id, name, facet, stale } = hit.properties as { n?: number; id?: string; name?: string; facet?: string; stale?: boolean }
  return n !== undefined ? { n, lon, lat } : { tiles: hit.source.slice('tiles:'.length), id: String(id), name, facet, stale, lon, lat }
}

/** The hand, and a point's name, once a frame at most. */
export function watchTiles(map: Canvas, box: HTMLElement): void {
  let asked = 0
  map.on('mousemove', e => {
    if (asked || map.isMoving()) return
    asked = requestAnimationFrame(() => {
      asked = 0
      const hit = map.getStyle() && hitOf(map, e.point)
      map.getCanvas().style.cursor = hit ? 'pointer' : ''
      box.title = hit && 'name' in hit ? hit.name ?? '' : ''
    })
  })
  map.once('remove', () => cancelAnimationFrame(asked))
}
