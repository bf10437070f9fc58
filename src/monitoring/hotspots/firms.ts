// NASA FIRMS csv: VIIRS (bright_ti4, confidence l n h) and MODIS (brightness, confidence 0–100), columns by their names. Times are UTC; acq_time has lost its zeros on its way through spreadsheets.
import type { Pixel } from './model.ts'

export type FirmsRow = { pixel: Pixel } | { line: number; wrong: string }

const cells = (line: string): string[] => line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
const confidenceOf = (text: string): Pixel['confidence'] | undefined => {
  const word = ({ l: 'low', low: 'low', n: 'nominal', nominal: 'nominal', h: 'high', high: 'high' } as const)[text.toLowerCase()]
  const n = Number(text)
  return word ?? (text === '' || Number.isNaN(n) ? undefined : n < 30 ? 'low' : n < 80 ? 'nominal' : 'high')
}
const names: Record<string, string> = { '1': 'N20', N: 'N', N20: 'N20', N21: 'N21', T: 'Terra', A: 'Aqua', TERRA: 'Terra', AQUA: 'Aqua' }

/** HHMM UTC of a date; '25' is 00:25. */
export function momentOf(date: string, time: string): string | undefined {
  const hhmm = time.replace(':', '').padStart(4, '0')
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^([01]\d|2[0-3])[0-5]\d$/.test(hhmm)) return undefined
  const at = new Date(`${date}T${hhmm.slice(0, 2)}:${hhmm.slice(2)}:00Z`)
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== date ? undefined : at.toISOString()
}

const numberOf = (text: string | undefined): number | null => (text === undefined || text === '' || Number.isNaN(Number(text)) ? null : Number(text))

/** One row by its columns' names; undefined fields are told in words. */
export function pixelOf(at: (name: string) => string | undefined): Pixel | string {
  const seenAt = momentOf(at('acq_date') ?? '', at('acq_time') ?? ''), lon = numberOf(at('longitude')), lat = numberOf(at('latitude'))
  if (!seenAt) return `acq_date, acq_time: ${at('acq_date') ?? ''} ${at('acq_time') ?? ''}`.slice(0, 60)
  if (lon === null || lat === null || Math.abs(lon) > 180 || Math.abs(lat) > 90) return 'longitude, latitude'
  const confidence = confidenceOf(at('confidence') ?? '')
  if (!confidence) return `confidence: ${(at('confidence') ?? '').slice(0, 20)}`
  const satellite = at('satellite') ?? ''
  const frp = numberOf(at('frp')), daynight = at('daynight')
  return {
    satellite: names[satellite.toUpperCase()] ?? (satellite.slice(0, 20) || '?'), instrument: (at('instrument') || (at('bright_ti4') === undefined ? 'MODIS' : 'VIIRS')).slice(0, 20), seenAt, lon, lat,
    brightness: numberOf(at('bright_ti4') ?? at('brightness')), frp: frp !== null && frp >= 0 ? frp : null, confidence, night: daynight === 'N' ? true : daynight === 'D' ? false : null,
  }
}

const most = 200_000

/** Throws SyntaxError where it is no FIRMS csv at all; a wrong line is told and the others are read. */
export function readFirms(text: string): FirmsRow[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const head = cells(lines[0] ?? '').map((name) => name.toLowerCase())
  if (!['latitude', 'longitude', 'acq_date', 'acq_time'].every((name) => head.includes(name))) throw new SyntaxError('a FIRMS csv has the columns latitude, longitude, acq_date, acq_time')
  if (lines.length > most) throw new SyntaxError(`more than ${most} lines`)
  return lines.slice(1).flatMap((line, i): FirmsRow[] => {
    if (line.trim() === '') return []
    const row = cells(line)
    const read = pixelOf((name) => { const at = head.indexOf(name); return at < 0 ? undefined : row[at] })
    return [typeof read === 'string' ? { line: i + 2, wrong: read } : { pixel: read }]
  })
}

/** The same rows as GeoJSON, as they are archived. */
export function readFirmsGeoJson(text: string): FirmsRow[] {
  const { features } = JSON.parse(text) as { features?: { properties?: Record<string, unknown> }[] }
  if (!Array.isArray(features)) throw new SyntaxError('this GeoJSON has no features')
  return features.slice(0, most).map((f, i) => {
    const row = new Map(Object.entries(f.properties ?? {}).map(([k, v]) => [k.toLowerCase(), v === null || v === undefined ? undefined : String(v)]))
    const read = pixelOf((name) => row.get(name))
    return typeof read === 'string' ? { line: i + 1, wrong: read } : { pixel: read }
  })
}
