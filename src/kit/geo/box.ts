// How near and how far the points of a box of longitudes and latitudes can be: what a search over boxes may leave out or take whole. Pure.
import { distance, earthRadius, type Position } from './geo.ts'

export type Box = { west: number; south: number; east: number; north: number }

const radians = (degrees: number) => (degrees * Math.PI) / 180
const between = (n: number, low: number, high: number) => Math.min(high, Math.max(low, n))

/** Metres to the nearest point of the box. The box does not cross the date line. */
export function nearestOf(box: Box, from: Position): number {
  if (from.lon >= box.west && from.lon <= box.east) return radians(Math.max(0, box.south - from.lat, from.lat - box.north)) * earthRadius
  const [west, east] = [apart(from.lon, box.west), apart(from.lon, box.east)], lon = west < east ? box.west : box.east, away = radians(Math.min(west, east))
  // along a meridian the way is shortest where the great circle meets it at a right angle; beyond a quarter of the globe, at one of its ends
  if (away >= Math.PI / 2) return Math.min(distance(from, { lon, lat: box.south }), distance(from, { lon, lat: box.north }))
  const foot = (Math.atan(Math.tan(radians(from.lat)) / Math.cos(away)) * 180) / Math.PI
  return distance(from, { lon, lat: between(foot, box.south, box.north) })
}

/** Metres to the farthest point of the box, which is a corner within a quarter of the globe; beyond that, Infinity. */
export function farthestOf(box: Box, from: Position): number {
  const lon = apart(from.lon, box.west) > apart(from.lon, box.east) ? box.west : box.east
  if (apart(from.lon, lon) >= 90) return Infinity
  return Math.max(distance(from, { lon, lat: box.south }), distance(from, { lon, lat: box.north }))
}

/** Degrees between two longitudes, the shorter way. */
const apart = (a: number, b: number): number => { const d = Math.abs(a - b) % 360; return Math.min(d, 360 - d) }
