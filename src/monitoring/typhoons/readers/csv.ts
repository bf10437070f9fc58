// One storm as csv: time_utc,lon,lat,wind_ms,pressure_hpa. Lines that begin with # may name it: "# no=2305 name=DOKSURI name_zh=杜苏芮 demo=1".
import type { RawFix, Track } from '../model.ts'

const columns = ['time_utc', 'lon', 'lat', 'wind_ms', 'pressure_hpa'] as const

/** CMA_2305_DOKSURI_utc.csv says which storm it is in its name alone. */
export function namedBy(file: string): { no: string; name: string } {
  const found = /(?:^|[^0-9])(\d{4})[_-]([A-Za-z-]+)/.exec(file)
  return { no: found?.[1] ?? '0000', name: found?.[2]?.toUpperCase() ?? file.replace(/\.[^.]*$/, '') }
}

export function readCsv(text: string, file: string, source: string): Track[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/).map((line, at) => ({ line: line.trim(), no: at + 1 })).filter(({ line }) => line !== '')
  const said = Object.fromEntries(lines.filter(({ line }) => line.startsWith('#')).flatMap(({ line }) => [...line.matchAll(/(\w+)=(\S+)/g)].map((m) => [m[1] as string, m[2] as string])))
  const [head, ...body] = lines.filter(({ line }) => !line.startsWith('#'))
  const names = head?.line.split(',').map((name) => name.trim()) ?? []
  const at = columns.map((name) => names.indexOf(name))
  if (at.some((index) => index < 0)) throw new SyntaxError(`a storm's csv has the columns ${columns.join(',')}; this one has ${names.join(',')}`)
  const fixes = body.map(({ line, no }) => fixOf(line.split(','), at, no))
  const named = namedBy(file)
  return [{ no: said.no ?? named.no, name: said.name ?? named.name, nameZh: said.name_zh ?? null, source: said.source ?? source, demo: said.demo === '1', fixes }]
}

function fixOf(cells: string[], at: number[], line: number): RawFix {
  const cell = (index: number): string => cells[at[index] as number]?.trim() ?? ''
  const number = (index: number): number | null => (cell(index) === '' ? null : Number(cell(index)))
  const [time, lon, lat] = [Date.parse(cell(0)), number(1), number(2)]
  if (Number.isNaN(time) || lon === null || lat === null || Number.isNaN(lon) || Number.isNaN(lat)) throw new SyntaxError(`line ${line} has no time or position`)
  return { at: new Date(time).toISOString(), lon, lat, windMs: number(3) || null, pressureHpa: number(4) || null }
}
