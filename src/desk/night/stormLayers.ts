import { clockTime, type MapLine, type MapPoint, type MapPolygon } from '#kit/ui'
import type { StormDesk } from './api.ts'

type At = [lon: number, lat: number]
type Layers = { points: MapPoint[]; lines: MapLine[]; polygons: MapPolygon[]; include: At[]; /** string keys of what must be said beside the map */ notes: string[] }
const PATTERN = { 12: 'solid', 10: 'dash', 7: 'dot' } as const

/** Line patterns, not colours: the circles must read in black and white, and colour belongs to the law. */
export function stormLayers({ storm, track, circles }: StormDesk): Layers {
  if (!storm) return { points: [], lines: [], polygons: [], include: [], notes: [] }
  const eye: MapPoint = { id: storm.id, lon: storm.lon, lat: storm.lat, name: `${storm.no} ${storm.name}`, sign: 'typhoon', note: storm.windMs === null ? '—' : `${storm.windMs} m/s` }
  const lines = track.filter(f => f.geometry.type === 'LineString').map((f, i): MapLine => ({ id: `track${i}`, at: f.geometry.coordinates as At[], color: 'storm', width: 1.8, pattern: f.properties.part === 'forecast' ? 'dash' : 'solid' }))
  const fixes = track.filter(f => f.geometry.type === 'Point').map((f, i): MapPoint => {
    const [lon, lat] = f.geometry.coordinates as At, ahead = f.properties.part === 'forecast', at = String(f.properties.at)
    return { id: `fix${i}`, lon, lat, name: `${storm.name} ${clockTime(at)}`, color: ahead ? 'sea' : 'storm', radius: 3, ...(ahead && { label: clockTime(at) }) }
  })
  const polygons = circles.map((f): MapPolygon => {
    const force = f.properties.force as 7 | 10 | 12
    return { id: `circle${force}`, ring: (f.geometry.coordinates as At[][])[0] ?? [], color: 'storm', width: force === 12 ? 1.6 : 1.2, pattern: PATTERN[force], ...(force === 12 && { fill: 'storm', opacity: 0.05 }) }
  })
  const near = storm.cityKm !== null && storm.cityKm < 300
  return { points: [...fixes, eye], lines, polygons, include: near ? [[storm.lon, storm.lat]] : [], notes: [...(storm.radiiModel && circles.length ? ['night.storm.model'] : []), ...(storm.replayed ? ['night.storm.forecastIsTrack'] : [])] }
}
