// 雨量模型: rain at a gauge from the storm alone. A demonstration's rain, not a forecast and not what fell.
//
// Mean: R-CLIPER (Tuleya, DeMaria & Kuligowski 2007, Weather and Forecasting 22, 56–74): a rate that rises linearly from the centre to
// its maximum at rm and falls exponentially outside; all four constants linear in U = 1 + (V − 35 kt) / 33 kt.
// Ours, chosen for plausibility and not from observation: the front right of the motion is wetter by a third, spiral bands of 60 km,
// mountains lift, showers come and go per 0.1°. The same storm gives the same rain, to the last tip.
import { bearing, distanceKm, type State } from '#monitoring/typhoons'

export const modelNote = '雨量为模型值：R-CLIPER 平均雨强（Tuleya 等，2007），加右前象限偏多、螺旋雨带、地形抬升和阵性起伏；非实测、非预报'

export type Site = { code: string; lon: number; lat: number }

const knots = 1.943844
const mmPerInch = 25.4

/** Mean rate in mm/h at a distance from the centre. The source's constants are inches per day and km. */
export function meanRate(windMs: number, km: number): number {
  const u = 1 + (windMs * knots - 35) / 33
  const [centre, most, rm, re] = [-1.1 + 3.96 * u, -1.6 + 4.8 * u, 64.5 - 13 * u, 150 - 16 * u]
  // the fit ends at weak depressions and at the strongest storms; outside it the nearest value holds
  const [inner, peak, ring, fall] = [Math.max(0, centre), Math.max(0, most), Math.max(15, rm), Math.max(60, re)]
  const perDay = km < ring ? inner + (peak - inner) * (km / ring) : peak * Math.exp(-(km - ring) / fall)
  return (perDay * mmPerInch) / 24
}

/** Where moist wind is lifted: centre, reach and how much more rain. 戴云山 rises to 1,856 m north-west of the city. */
const mountains = [{ name: '戴云山', lon: 118.2, lat: 25.67, reachKm: 38, more: 0.6 }]

const lifted = (site: Site): number => mountains.reduce((factor, m) => factor + m.more * Math.exp(-((distanceKm(site, m) / m.reachKm) ** 2)), 1)

/** 0 to 1, the same for the same words (FNV-1a, mixed). */
export function chance(words: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < words.length; i++) h = Math.imul(h ^ words.charCodeAt(i), 0x01000193)
  h ^= h >>> 15
  h = Math.imul(h, 0x2c1b3c6d)
  h ^= h >>> 12
  return (h >>> 0) / 2 ** 32
}

/** Convection round a place of about 11 km, changing over the hour: on average 1, now and then four times that. */
function showers(site: Site, ms: number): number {
  const cell = `${Math.round(site.lon * 10)},${Math.round(site.lat * 10)}`
  const hour = Math.floor(ms / 3_600_000)
  const share = ms / 3_600_000 - hour
  const cloud = (at: number): number => Math.min(4.5, 0.2 - 0.8 * Math.log(1 - chance(`${cell}/${at}`)))
  return cloud(hour) + (cloud(hour + 1) - cloud(hour)) * share
}

const front = 45
const degrees = Math.PI / 180

/** mm/h at a gauge. */
export function rainRate(storm: State, site: Site): number {
  if (storm.windMs === null) return 0
  const [km, azimuth] = [distanceKm(storm, site), bearing(storm, site)]
  const mean = meanRate(storm.windMs, km)
  const sided = 1 + 0.33 * Math.min(1, storm.motion.speedMs / 5) * Math.cos((azimuth - storm.motion.heading - front) * degrees)
  const bands = 1 + 0.35 * Math.cos((2 * Math.PI * km) / 60 + azimuth * degrees)
  return mean * sided * bands * lifted(site) * showers(site, Date.parse(storm.at))
}
