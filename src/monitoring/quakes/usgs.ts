// USGS GeoJSON (earthquake.usgs.gov/earthquakes/feed/v1.0/geojson.php): coordinates [lon, lat, km], time and updated in epoch milliseconds.
import type { QuakeIn } from './model.ts'

type Feature = { id?: unknown; properties?: Record<string, unknown> | null; geometry?: { coordinates?: unknown } | null }
export type UsgsRow = { quake: QuakeIn } | { id: string; wrong: string }

const most = 50_000
const iso = (ms: unknown): string | undefined => (typeof ms === 'number' && Math.abs(ms) < 8.64e15 ? new Date(ms).toISOString() : undefined)
const text = (value: unknown, length: number): string | null => (typeof value === 'string' && value !== '' ? value.slice(0, length) : null)

function rowOf(f: Feature): UsgsRow {
  const id = String(f.id ?? ''), p = f.properties ?? {}, [lon, lat, depth] = Array.isArray(f.geometry?.coordinates) ? (f.geometry.coordinates as unknown[]) : []
  const at = iso(p.time), wrong = (what: string): UsgsRow => ({ id: id.slice(0, 40), wrong: what })
  if (id.length < 3 || id.length > 40) return wrong('id')
  if (!at) return wrong('time')
  if (typeof lon !== 'number' || typeof lat !== 'number' || Math.abs(lon) > 180 || Math.abs(lat) > 90) return wrong('coordinates')
  if (typeof p.mag !== 'number' || p.mag < -2 || p.mag > 10) return wrong('mag')
  const url = text(p.url, 300), status = p.status === 'reviewed' || p.status === 'deleted' ? p.status : 'automatic'
  return { quake: {
    sourceId: id, at, lon, lat, depthKm: typeof depth === 'number' && depth >= -10 && depth <= 800 ? depth : null, magnitude: p.mag, magnitudeType: text(p.magType, 10), place: text(p.place, 200) ?? '',
    status, url: url && /^https?:\/\//.test(url) ? url : null, updatedAt: iso(p.updated) ?? at,
  } }
}

/** Earthquakes alone: quarry blasts and ice are left out. Throws SyntaxError where it is no collection of features. */
export function readUsgs(json: string): UsgsRow[] {
  const read = JSON.parse(json) as { features?: unknown }
  if (!Array.isArray(read.features)) throw new SyntaxError('this JSON has no features')
  return (read.features as Feature[]).slice(0, most).filter((f) => (f.properties?.type ?? 'earthquake') === 'earthquake').map(rowOf)
}
