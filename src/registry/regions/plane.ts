// WGS84 to the metres of the native point columns: CGCS2000 Gauss-Krüger. WGS84 and CGCS2000 differ by centimetres, which no gauge shows.
import proj4 from 'proj4'

/**
 * Quanzhou's seat lies at 118.68° E: the three-degree zone with its axis at 120° E, without the zone number in the easting. A city far from that
 * axis keeps the order of what is nearest (the projection is conformal) but not the metres: those are reckoned on the globe.
 */
const zone = '+proj=tmerc +lat_0=0 +lon_0=120 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs'
const project = proj4(zone)

/** PostgreSQL's text of a point: '(x,y)' in metres. */
export function planeOf(lon: number, lat: number): string {
  const [x, y] = project.forward([lon, lat])
  return `(${Math.round(x * 100) / 100},${Math.round(y * 100) / 100})`
}
