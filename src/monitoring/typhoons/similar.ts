// 相似路径: which storms of the archive came the way this one comes. Pure; positions alone, no steering flow: a likeness of tracks, not a forecast.
//
// Only the part of a track within 800 km of the city counts. Both parts are resampled to 24 points evenly along their length and compared
// point by point (the mean of the distances; a Fréchet-like measure that is linear in the points). To it come, each in kilometres:
//   place      half of the distance between the points where the two come nearest to the city, which stand in for the landfall
//   intensity  5 km for each m/s that their greatest winds in the area differ
// All three parts are told, so that an officer sees why a storm ranks where it does.
import type { RawFix } from './model.ts'
import { distanceKm, type Point } from './sphere.ts'

export const areaKm = 800
const samples = 24
const placeWeight = 0.5
const kmPerMs = 5

export type Likeness = { score: number; meanKm: number; placeKm: number; windDiff: number | null; nearestKm: number; nearestAt: string; peakMs: number | null }
type Fix = Pick<RawFix, 'at' | 'lon' | 'lat' | 'windMs'>
export type Part = { line: Point[]; nearest: Fix; nearestKm: number; peakMs: number | null }

/** The part of a track near the city, resampled; undefined where it has less than two positions there. */
export function partNear(fixes: readonly Fix[], city: Point): Part | undefined {
  const inside = fixes.filter((f) => distanceKm(f, city) <= areaKm)
  const [first] = inside
  if (!first || inside.length < 2) return undefined
  const nearest = inside.reduce((a, b) => (distanceKm(b, city) < distanceKm(a, city) ? b : a), first)
  const winds = inside.flatMap((f) => f.windMs ?? [])
  return { line: resample(inside), nearest, nearestKm: distanceKm(nearest, city), peakMs: winds.length ? Math.max(...winds) : null }
}

function resample(line: readonly Point[]): Point[] {
  const along = [0]
  for (let i = 1; i < line.length; i++) along.push((along[i - 1] as number) + distanceKm(line[i - 1] as Point, line[i] as Point))
  const length = along.at(-1) as number
  return Array.from({ length: samples }, (_, n) => {
    const at = (length * n) / (samples - 1)
    const i = Math.max(1, along.findIndex((d) => d >= at))
    const [a, b] = [line[i - 1] as Point, line[i] as Point]
    const share = ((at - (along[i - 1] as number)) / ((along[i] as number) - (along[i - 1] as number))) || 0
    return { lon: a.lon + (b.lon - a.lon) * share, lat: a.lat + (b.lat - a.lat) * share }
  })
}

/** Smaller is more alike; 0 is the same track with the same wind. */
export function likeness(a: Part, b: Part): Likeness {
  const meanKm = a.line.reduce((sum, p, i) => sum + distanceKm(p, b.line[i] as Point), 0) / samples
  const placeKm = distanceKm(a.nearest, b.nearest)
  const windDiff = a.peakMs === null || b.peakMs === null ? null : b.peakMs - a.peakMs
  return {
    score: Math.round(meanKm + placeWeight * placeKm + kmPerMs * Math.abs(windDiff ?? 0)), meanKm: Math.round(meanKm), placeKm: Math.round(placeKm), windDiff,
    nearestKm: Math.round(b.nearestKm), nearestAt: b.nearest.at, peakMs: b.peakMs,
  }
}
