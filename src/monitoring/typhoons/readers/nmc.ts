// 中央气象台台风网 (typhoon.nmc.cn): view_ID and list_YEAR, JSON in a call. A storm is
// [id, name, 中文名, no, no, …, meaning, 'start'|'stop', points]; a point is
// [id, 'YYYYMMDDHHmm', epoch ms, grade, lon, lat, hPa, m/s, direction, km/h, circles, forecasts by agency, …].
import type { Forecast, Radii, RawFix, Track } from '../model.ts'
import { fieldsOf, knownOf, listOf, numberOf, readLiteral, type Value } from './literal.ts'

export const nmcSource = '中央气象台台风网'

const inPlace = (lon: number | null, lat: number | null): boolean => lon !== null && lat !== null && Math.abs(lat) < 70 && Math.abs(lon) <= 360
/** Whether a number fits the column that keeps it. */
const within = (value: number | null, low: number, high: number): number | null => (value !== null && value >= low && value <= high ? value : null)
export const windOf = (value: Value | undefined): number | null => within(knownOf(value), 0, 120)
export const pressureOf = (value: Value | undefined): number | null => within(knownOf(value), 850, 1050)

const forceByKnots: Record<string, 7 | 10 | 12> = { '30KTS': 7, '50KTS': 10, '64KTS': 12 }

/** [['30KTS', ne, se, sw, nw], …] km; undefined where the source gives none. */
function circles(value: Value | undefined): Radii | undefined {
  const out: Radii = { 7: null, 10: null, 12: null }
  for (const circle of listOf(value).map(listOf)) {
    const force = forceByKnots[String(circle[0])], km = circle.slice(1, 5).map((v) => numberOf(v) ?? 0)
    if (force && km.length === 4 && km.every((v) => v >= 0 && v <= 1500)) out[force] = km
  }
  return out[7] || out[10] || out[12] ? out : undefined
}

const stamp = (value: Value | undefined): number => {
  const found = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(String(value))
  return found ? Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]), Number(found[4]), Number(found[5])) : Number.NaN
}

function forecastsOf(point: Value[], at: number): Forecast[] {
  // the stamps have been seen in UTC and in Beijing time; the epoch beside the point says which
  const shift = at - stamp(point[1])
  return Object.entries(fieldsOf(point[11])).flatMap(([agency, list]) => listOf(list).map(listOf).flatMap((f): Forecast[] => {
    const [lead, base, lon, lat] = [numberOf(f[0]), stamp(f[1]) + shift, numberOf(f[2]), numberOf(f[3])]
    if (lead === null || lead < 0 || lead > 240 || !Number.isInteger(lead) || Number.isNaN(base) || lon === null || lat === null || !inPlace(lon, lat)) return []
    return [{ agency: String(f[6] ?? agency), baseAt: iso(base), leadHours: lead, at: iso(base + lead * 3_600_000), lon, lat, windMs: windOf(f[5]), pressureHpa: pressureOf(f[4]) }]
  }))
}

const iso = (ms: number): string => new Date(ms).toISOString()

function fixOf(point: Value[]): RawFix | undefined {
  const [at, lon, lat] = [numberOf(point[2]), numberOf(point[4]), numberOf(point[5])]
  if (at === null || lon === null || lat === null || !inPlace(lon, lat)) return undefined
  const radii = circles(point[10])
  return { at: iso(at), lon, lat, windMs: windOf(point[7]), pressureHpa: pressureOf(point[6]), ...(radii ? { radii } : {}) }
}

/** A view_ID file: one storm with its positions and what the agencies forecast at each. Throws SyntaxError. */
export function readNmc(text: string): Track[] {
  const storm = listOf(fieldsOf(readLiteral(text)).typhoon)
  const points = listOf(storm[8]).map(listOf)
  const fixes = points.flatMap((p) => fixOf(p) ?? [])
  if (!fixes.length) throw new SyntaxError('this view of nmc.cn holds no position')
  const forecasts = points.flatMap((p) => { const at = numberOf(p[2]); return at === null ? [] : forecastsOf(p, at) })
  return [{ no: numbered(storm[3] ?? storm[4]), name: String(storm[1] ?? ''), nameZh: storm[2] ? String(storm[2]) : null, source: nmcSource, demo: false, fixes, forecasts }]
}

const numbered = (value: Value | undefined): string => { const digits = String(value ?? '').replace(/\D/g, '').slice(-4); return digits.length === 4 ? digits : '0000' }

export type Listed = { id: string; name: string; nameZh: string; no: string; active: boolean }

/** A list_YEAR or list_default file: which storms there are, and whether they go on. */
export function readNmcList(text: string): Listed[] {
  return listOf(fieldsOf(readLiteral(text)).typhoonList).map(listOf).map((t) => ({ id: String(t[0]), name: String(t[1] ?? ''), nameZh: String(t[2] ?? ''), no: numbered(t[3]), active: t[7] === 'start' }))
}
