// 浙江省水利厅台风路径 (typhoon.slt.zj.gov.cn): TyphoonInfo as JSON, or saved as JavaScript (`const typhoonInfo = {…}`). Times are Beijing's, values are texts.
import type { Forecast, Radii, RawFix, Track } from '../model.ts'
import { fieldsOf, listOf, numberOf, readLiteral, type Value } from './literal.ts'
import { pressureOf, windOf } from './nmc.ts'

export const zjwaterSource = '浙江省水利厅台风路径'

const agencyOf: Record<string, string> = { 中国: 'BABJ', 日本: 'RJTD', 美国: 'PGTW', 中国香港: 'VHHH', 韩国: 'RKSL', 中国台湾: 'RCTP', 英国: 'EGRR', 欧洲: 'ECMF' }

/** '2019/11/22 8:00:00' or '2019-11-22T08:00:00', Beijing time. */
function beijing(value: Value | undefined): number {
  const found = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[ T](\d{1,2}):(\d\d)(?::(\d\d))?/.exec(String(value ?? ''))
  return found ? Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]), Number(found[4]) - 8, Number(found[5]), Number(found[6] ?? 0)) : Number.NaN
}

const iso = (ms: number): string => new Date(ms).toISOString()

/** 'ne|se|sw|nw' km; '' and '0' are no circle. */
function quadrants(value: Value | undefined): number[] | null {
  const km = String(value ?? '').split('|').map(Number)
  return km.length === 4 && km.every((v) => Number.isFinite(v) && v >= 0 && v <= 1500) && km.some((v) => v > 0) ? km : null
}

function circles(point: Record<string, Value>): Radii | undefined {
  const out: Radii = { 7: quadrants(point.radius7), 10: quadrants(point.radius10), 12: quadrants(point.radius12) }
  return out[7] || out[10] || out[12] ? out : undefined
}

function placeOf(point: Record<string, Value>): { lon: number; lat: number } | undefined {
  const lon = numberOf(point.lng), lat = numberOf(point.lat)
  return lon === null || lat === null || Math.abs(lat) > 60 || Math.abs(lon) > 360 ? undefined : { lon, lat }
}

/** The first point of an agency's list stands at the base time; where it does not, the fix's own time is the base. */
function forecastsOf(point: Record<string, Value>, at: number): Forecast[] {
  return listOf(point.forecast).map(fieldsOf).flatMap((said) => listOf(said.forecastpoints).map(fieldsOf).flatMap((f): Forecast[] => {
    const place = placeOf(f), when = beijing(f.time), first = beijing(fieldsOf(listOf(said.forecastpoints)[0]).time)
    const base = first <= at ? first : at, lead = Math.round((when - base) / 3_600_000)
    if (!place || Number.isNaN(when) || lead < 0 || lead > 240) return []
    const name = String(said.tm ?? '')
    return [{ agency: agencyOf[name] ?? name.slice(0, 16), baseAt: iso(base), leadHours: lead, at: iso(when), ...place, windMs: windOf(f.speed), pressureHpa: pressureOf(f.pressure) }]
  })).filter((f) => /^[A-Z0-9\u4e00-\u9fa5]{2,16}$/.test(f.agency))
}

/** One storm. Throws SyntaxError. */
export function readZjwater(text: string): Track[] {
  const read = readLiteral(text, 'typhoonInfo')
  const info = fieldsOf(Array.isArray(read) ? read[0] : read)
  const points = listOf(info.points).map(fieldsOf)
  const fixes = points.flatMap((p): RawFix[] => {
    const place = placeOf(p), at = beijing(p.time), radii = circles(p)
    return place && !Number.isNaN(at) ? [{ at: iso(at), ...place, windMs: windOf(p.speed), pressureHpa: pressureOf(p.pressure), ...(radii ? { radii } : {}) }] : []
  })
  if (!fixes.length) throw new SyntaxError('this file of the Zhejiang typhoon site holds no position')
  const no = /^\d{2}(\d{4})$/.exec(String(info.tfid ?? ''))?.[1] ?? '0000'
  const forecasts = points.flatMap((p) => { const at = beijing(p.time); return Number.isNaN(at) ? [] : forecastsOf(p, at) })
  return [{ no, name: String(info.enname ?? '').toUpperCase(), nameZh: info.name ? String(info.name) : null, source: zjwaterSource, demo: false, fixes, forecasts }]
}

/** TyphoonList/YEAR or TyhoonActivity: ids of storms, and whether they go on. */
export function readZjwaterList(text: string): { id: string; active: boolean }[] {
  return listOf(readLiteral(text, 'typhoonList')).map(fieldsOf).flatMap((t) => (/^\d{6}$/.test(String(t.tfid)) ? [{ id: String(t.tfid), active: String(t.isactive) === '1' }] : []))
}
