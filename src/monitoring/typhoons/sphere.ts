// Geometry on the sphere, WGS84 degrees and kilometres; the 0.3 % that the ellipsoid differs is below a fix's own error (≈10 km).
export type Point = { lon: number; lat: number }

const earthKm = 6371.0088
const rad = Math.PI / 180

export function distanceKm(a: Point, b: Point): number {
  const h = Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Degrees clockwise from north, 0 to 360, at `a`. */
export function bearing(a: Point, b: Point): number {
  const dLon = (b.lon - a.lon) * rad
  const y = Math.sin(dLon) * Math.cos(b.lat * rad)
  const x = Math.cos(a.lat * rad) * Math.sin(b.lat * rad) - Math.sin(a.lat * rad) * Math.cos(b.lat * rad) * Math.cos(dLon)
  return (Math.atan2(y, x) / rad + 360) % 360
}

export function destination(from: Point, azimuth: number, km: number): Point {
  const [d, lat, lon, az] = [km / earthKm, from.lat * rad, from.lon * rad, azimuth * rad]
  const lat2 = Math.asin(Math.sin(lat) * Math.cos(d) + Math.cos(lat) * Math.sin(d) * Math.cos(az))
  const lon2 = lon + Math.atan2(Math.sin(az) * Math.sin(d) * Math.cos(lat), Math.cos(d) - Math.sin(lat) * Math.sin(lat2))
  return { lon: lon2 / rad, lat: lat2 / rad }
}
