// Positions are WGS84 degrees everywhere inside. Pure.

export type Position = { lon: number; lat: number }

/** Metres, IUGG mean. */
export const earthRadius = 6_371_008.8
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Great-circle distance in metres (haversine; within 0.5 % of the ellipsoid). */
export function distance(a: Position, b: Position): number {
  const dLat = radians(b.lat - a.lat)
  const dLon = radians(b.lon - a.lon)
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** The point `metres` away in a direction (degrees clockwise from north). */
export function destination(from: Position, bearing: number, metres: number): Position {
  const angle = metres / earthRadius
  const lat1 = radians(from.lat)
  const lat2 = Math.asin(Math.sin(lat1) * Math.cos(angle) + Math.cos(lat1) * Math.sin(angle) * Math.cos(radians(bearing)))
  const dLon = Math.atan2(Math.sin(radians(bearing)) * Math.sin(angle) * Math.cos(lat1), Math.cos(angle) - Math.sin(lat1) * Math.sin(lat2))
  return { lon: ((from.lon + (dLon * 180) / Math.PI + 540) % 360) - 180, lat: (lat2 * 180) / Math.PI }
}

/** Direction from a to b, degrees clockwise from north, 0–360. */
export function bearing(a: Position, b: Position): number {
  const dLon = radians(b.lon - a.lon)
  const y = Math.sin(dLon) * Math.cos(radians(b.lat))
  const x = Math.cos(radians(a.lat)) * Math.sin(radians(b.lat)) - Math.sin(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.cos(dLon)
  return ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360
}
