const radius = 6_371_008.8 // mean earth radius in metres (IUGG)
const rad = (degrees: number) => (degrees * Math.PI) / 180

type At = { lon: number; lat: number }

/** Great-circle metres between two WGS84 positions (haversine); 0.5 % off the ellipsoid at most. */
export function distance(a: At, b: At): number {
  const h = Math.sin(rad(b.lat - a.lat) / 2) ** 2 + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lon - a.lon) / 2) ** 2
  return 2 * radius * Math.asin(Math.sqrt(h))
}
