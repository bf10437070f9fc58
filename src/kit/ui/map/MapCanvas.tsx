import { LngLatBounds, Map as Canvas, Marker, setWorkerUrl } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { token, useTheme } from '../parts/theme.ts'
import type { Bounds, MapBase, MapHit, MapLook, MapPoint, MapShape, MapTiles } from './layers.ts'
import { Sketch } from './Sketch.tsx'
import { type MapData, styleOf } from './style.ts'
import { hitOf, lettersOfTiles, watchTiles } from './tiles.ts'

// Bundled, the library can't find its worker by itself, and its map would never come to rest.
setWorkerUrl(workerUrl)

type CanvasProps = Omit<MapData, 'lettered'> & { bounds: Bounds | null; label: string; onSelect?: (id: string) => void; onPoint?: (lon: number, lat: number) => void; onUnable: () => void; fitTurn: number
  onHit?: (hit: MapHit) => void; look?: MapLook | null; onLook?: (look: MapLook) => void; draw?: MapShape['kind'] | null; onDraw?: (shape: MapShape | null) => void }

/** The canvas alone: what lies round it (legend, list, notes) is plain HTML in the door's component. */
export function MapCanvas({ bounds, label, onSelect, onPoint, onUnable, fitTurn, onHit, look, onLook, draw: drawing, onDraw, ...data }: CanvasProps) {
  const box = useRef<HTMLDivElement>(null), map = useRef<Canvas | null>(null), theme = useTheme(), [ready, setReady] = useState(false)
  const taken = useRef({ onSelect, onPoint, onHit, onLook, look })
  taken.current = { onSelect, onPoint, onHit, onLook, look }
  useEffect(() => {
    if (!box.current) return
    try { map.current = draw(box.current, taken) } catch { return onUnable() }
    map.current.once('load', () => setReady(true))
    return () => { map.current?.remove(); map.current = null }
  }, [])
  const { base, points, lines, polygons, areas, tiles, selected } = data
  const lettered = useLetters(base, points, tiles)
  useEffect(() => { if (ready) map.current?.setStyle(styleOf({ base, points, lines, polygons, areas, tiles, selected, lettered }, token), { diff: true }) }, [ready, lettered, base, points, lines, polygons, areas, tiles, selected, theme])
  useEffect(() => { if (ready && bounds && !(taken.current.look && fitTurn === 0)) map.current?.fitBounds(new LngLatBounds([bounds[0], bounds[1]], [bounds[2], bounds[3]]), { padding: 28, animate: false }) }, [ready, bounds?.join(), fitTurn])
  useSigns(map, ready, points)
  return <>
    <div ref={box} role="img" aria-label={label} style={{ position: 'absolute', inset: 0 }} />
    {ready && drawing && map.current && onDraw && <Sketch map={map.current} kind={drawing} onDone={onDraw} />}
  </>
}

/** A canvas does not wait for a web font, and a letter once drawn as a box stays a box: the labels wait for their letters, the map does not. */
function useLetters(base: MapBase, points: readonly MapPoint[], tiles: readonly MapTiles[]): boolean {
  const [known, setKnown] = useState('')
  const text = [...new Set([...base.features.map(f => f.properties.name), ...points.map(p => p.label), ...lettersOfTiles(tiles)].join(''))].sort().join('')
  useEffect(() => {
    const letters = (weight: number) => document.fonts.load(`${weight} 24px "Noto Sans SC"`, text || ' ')
    void import('../fonts.ts').then(() => Promise.allSettled([letters(400), letters(600)])).then(() => setKnown(text || ' '))
  }, [text])
  return known !== '' && [...text].every(letter => known.includes(letter))
}

function draw(box: HTMLDivElement, taken: RefObject<Pick<CanvasProps, 'onSelect' | 'onPoint' | 'onHit' | 'onLook' | 'look'>>): Canvas {
  const at = taken.current.look, map = new Canvas({
    container: box, style: { version: 8, sources: {}, layers: [] }, attributionControl: false, fadeDuration: 0, dragRotate: false, pitchWithRotate: false,
    localIdeographFontFamily: token('sans'), minZoom: 4, maxZoom: taken.current.onHit ? 18 : 15, center: at ? [at.lon, at.lat] : [118, 25], zoom: at?.zoom ?? 7,
  })
  map.touchZoomRotate.disableRotation()
  map.setMissingStyleImageResolver(id => { if (id.startsWith('ring:')) map.addImage(id, ring(id.slice(5)), { pixelRatio: 2 }) })
  map.on('click', e => {
    const hit = map.queryRenderedFeatures([[e.point.x - 5, e.point.y - 5], [e.point.x + 5, e.point.y + 5]], { layers: ['points', 'hollow'].filter(l => map.getLayer(l)) })[0]
    if (hit) taken.current.onSelect?.(String(hit.properties.id))
    const tile = taken.current.onHit && hitOf(map, e.point)
    if (tile && 'n' in tile) map.easeTo({ center: [tile.lon, tile.lat], zoom: Math.min(17, map.getZoom() + 2), duration: 250 })
    else if (tile) taken.current.onHit?.(tile)
    taken.current.onPoint?.(Number(e.lngLat.lng.toFixed(6)), Number(e.lngLat.lat.toFixed(6)))
  })
  if (taken.current.onHit) watchTiles(map, box)
  map.on('moveend', () => { const { lng, lat } = map.getCenter(); taken.current.onLook?.({ lon: Number(lng.toFixed(5)), lat: Number(lat.toFixed(5)), zoom: Number(map.getZoom().toFixed(2)) }) })
  map.on('idle', () => {
    box.dataset.idle = '1'
    // what a first view takes can be read off the page: the first time that points of the server stand on it
    if (performance.getEntriesByName('map.drawn').length === 0 && Object.keys(map.getStyle().sources).some(id => id.startsWith('tiles:'))) performance.mark('map.drawn')
  })
  return map
}

/** A dashed ring: circles of MapLibre can't be dashed. */
function ring(color: string): ImageData {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 22
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('no 2d canvas')
  pen.strokeStyle = color; pen.lineWidth = 2.4; pen.setLineDash([4, 3])
  pen.beginPath(); pen.arc(11, 11, 8, 0, Math.PI * 2); pen.stroke()
  return pen.getImageData(0, 0, 22, 22)
}

const SIGN = {
  typhoon: '<circle r="11" fill="var(--surface)" stroke="var(--storm)" stroke-width="1.5"/><path d="M0-9A5 5 0 0 1 4-1M0 9A5 5 0 0 1-4 1" fill="none" stroke="var(--storm)" stroke-width="2.4"/><circle r="3.4" fill="none" stroke="var(--storm)" stroke-width="2.4"/>',
  pin: '<circle r="9" fill="var(--surface)" stroke="var(--ink)" stroke-width="2"/><circle r="3.5" fill="var(--ink)"/>',
} as const

function useSigns(map: RefObject<Canvas | null>, ready: boolean, points: readonly MapPoint[]): void {
  useEffect(() => {
    const canvas = map.current
    if (!ready || !canvas) return
    const markers = points.flatMap(p => {
      if (!p.sign) return []
      const element = document.createElement('div')
      element.innerHTML = `<svg width="26" height="26" viewBox="-13 -13 26 26">${SIGN[p.sign]}</svg>`
      element.title = p.name
      return new Marker({ element }).setLngLat([p.lon, p.lat]).addTo(canvas)
    })
    return () => { for (const m of markers) m.remove() }
  }, [ready, points])
}
