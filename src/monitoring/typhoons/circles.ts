// 风圈 wind circles. Where the source has none they come from this model and are marked 模型.
//
// Radius of maximum wind: Willoughby, Darling & Rahn (2006, Mon. Wea. Rev. 134, eq. 7a):  Rm = 46.4 exp(−0.0155 V + 0.0169 φ) km.
// Outside Rm: modified Rankine vortex  V(r) = V (Rm / r)^x  with x = 0.5, the middle of the 0.4–0.6 found by Holland (1980) and others.
// Asymmetry: half of the translation speed is added right of the motion and taken off left of it (Lin & Chavas, 2012, J. Geophys.
// Res. 117, find 0.55), shrinking outward as the vortex does; the best track's V is the wind on the strong side.
// It knows no land, no outer rain bands, no monsoon: over land and for weak storms the circles are too regular.
import { circleForces, circleWind, type CircleForce, type RawFix, type Radii } from './model.ts'
import { destination, type Point } from './sphere.ts'

const decay = 0.5
const asymmetry = 0.5
/** Middle azimuths of NE, SE, SW, NW. */
const middles = [45, 135, 225, 315] as const
/** A faster storm is becoming extratropical, where the model does not hold. */
const greatestTranslation = 15

export type Motion = { heading: number; speedMs: number }

/** km, for V in m/s at latitude φ. */
export const radiusOfMaximumWind = (windMs: number, lat: number): number => 46.4 * Math.exp(-0.0155 * windMs + 0.0169 * Math.abs(lat))

export function modelRadii(at: Pick<RawFix, 'windMs' | 'lat'>, motion: Motion): Radii {
  const circle = (force: CircleForce): number[] | null => {
    if (at.windMs === null || at.windMs < circleWind[force]) return null
    return middles.map((azimuth) => radiusKm(at.windMs as number, at.lat, circleWind[force], azimuth, motion))
  }
  return { 7: circle(7), 10: circle(10), 12: circle(12) }
}

function radiusKm(windMs: number, lat: number, threshold: number, azimuth: number, motion: Motion): number {
  const translation = asymmetry * Math.min(motion.speedMs, greatestTranslation)
  const strongest = windMs - translation + translation * Math.sin(((azimuth - motion.heading) * Math.PI) / 180)
  // Where this quadrant's strongest wind, at Rm, is below the threshold it has no circle.
  return strongest < threshold ? 0 : Math.round(radiusOfMaximumWind(windMs, lat) * (strongest / threshold) ** (1 / decay))
}

const quadrantOf = (azimuth: number): number => Math.floor((((azimuth % 360) + 360) % 360) / 90)

/** Whether a point at this bearing and distance from the centre lies in the circle. */
export function within(radii: Radii, force: CircleForce, azimuth: number, km: number): boolean {
  const circle = radii[force]
  return circle !== null && km <= (circle[quadrantOf(azimuth)] ?? 0)
}

/** The circle as a ring of WGS84 positions, stepped where quadrants meet as weather charts draw it. */
export function circleRing(centre: Point, circle: readonly number[]): [number, number][] {
  const ring: [number, number][] = []
  for (let quadrant = 0; quadrant < 4; quadrant++) {
    for (let azimuth = quadrant * 90; azimuth <= quadrant * 90 + 90; azimuth += 5) {
      const { lon, lat } = destination(centre, azimuth, circle[quadrant] ?? 0)
      ring.push([round(lon), round(lat)])
    }
  }
  ring.push(ring[0] as [number, number])
  return ring
}

const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4

export { circleForces }
