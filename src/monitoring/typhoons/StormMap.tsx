// The track with its circles at any moment. Nothing here has a level's colour: circles are line patterns (12 solid, 10 dashed, 7 dotted),
// agencies differ by pattern, width and the name at the end of their line.
import { useMemo } from 'react'
import { useT } from '#kit/i18n'
import { dayTime, MapView, useCall, type MapLine, type MapPoint, type MapPolygon } from '#kit/ui'
import { listWarningLines, stormCircles, type Similar } from './api.ts'
import { agencyName, styleOf } from './agencyLook.ts'
import type { Fix, Forecast } from './model.ts'

const pattern = { 12: 'solid', 10: 'dash', 7: 'dot' } as const
type At = [number, number]
type StormMapProps = { id: string; fixes: readonly Fix[]; forecasts: readonly Forecast[]; agency: string | null; moment: string | null; name: string; alike: Similar | null }

export function StormMap({ id, fixes, forecasts, agency, moment, name, alike }: StormMapProps) {
  const t = useT(), query = { at: moment ?? undefined, agency: agency ?? undefined }
  const { data } = useCall(stormCircles, { params: { id }, query }, { enabled: moment !== null, live: ['storm.'] }), limits = useCall(listWarningLines, {})
  const own = useMemo(() => track(fixes, name), [fixes, name])
  const others = useMemo(() => agencies(fixes, forecasts, (key) => agencyName(key, t)), [fixes, forecasts, t])
  const eye = useMemo<MapPoint[]>(() => (data ? [{ id: 'eye', lon: data.state.lon, lat: data.state.lat, name, sign: 'typhoon', label: dayTime(data.state.at) }] : []), [data, name])
  const polygons = useMemo<MapPolygon[]>(() => (data?.features ?? []).map((f) => ({
    id: `circle${f.properties.force}`, name: t('storm.circle', { n: String(f.properties.force) }), ring: (f.geometry.coordinates as At[][])[0] ?? [],
    fill: 'storm', opacity: 0.05, color: 'storm', width: 1.4, pattern: pattern[f.properties.force as 7 | 10 | 12],
  })), [data, t])
  const lines = useMemo<MapLine[]>(() => [
    ...(limits.data?.rows ?? []).map((l): MapLine => ({ id: `limit${l.hours}`, at: l.points, color: 'bound', width: 1, pattern: l.hours === 24 ? 'solid' : 'dash' })),
    ...(alike ? [{ id: 'alike', at: alike.line, color: 'bound', width: 2.4 } satisfies MapLine] : []), ...others.lines, ...own.lines,
  ], [limits.data, alike, others, own])
  const points = useMemo(() => [...limitPoints(limits.data?.rows ?? [], (n) => t('storm.limit', { n })), ...others.points, ...own.points, ...eye], [limits.data, others, own, eye, t])
  const include = useMemo<At[]>(() => (data && data.state.cityKm !== null && data.state.cityKm < 700 ? [[data.state.lon, data.state.lat]] : []), [data])
  return (
    <MapView label={t('storm.map')} points={points} lines={lines} polygons={polygons} include={include}
      legend={<span className="row wrap">{([12, 10, 7] as const).map((n) => <span key={n} className="row"><i className={`circle c${n}`} />{t('storm.circle', { n })}</span>)}<span className="s">{data?.state.radiiModel && t('storm.model')}</span></span>} />
  )
}

const limitPoints = (rows: readonly { hours: number; points: readonly At[] }[], label: (n: number) => string): MapPoint[] =>
  rows.flatMap(({ hours, points }) => { const [at] = points.slice(1); return at ? [{ id: `limit${hours}`, lon: at[0], lat: at[1], name: label(hours), label: label(hours), color: 'bound', radius: 1 }] : [] })

function agencies(fixes: readonly Fix[], forecasts: readonly Forecast[], name: (agency: string) => string): { lines: MapLine[]; points: MapPoint[] } {
  const last = fixes.findLast((f) => f.kind === 'observed')
  const lines: MapLine[] = [], points: MapPoint[] = []
  for (const [agency, list] of Map.groupBy(forecasts.filter((f) => !last || f.at > last.at), (f) => f.agency)) {
    const end = list.at(-1)
    if (!end) continue
    lines.push({ id: `by${agency}`, at: [...(last ? [[last.lon, last.lat] as At] : []), ...list.map((f): At => [f.lon, f.lat])], ...styleOf(agency) })
    points.push({ id: `by${agency}`, lon: end.lon, lat: end.lat, name: name(agency), label: name(agency), color: styleOf(agency).color, radius: 2, note: dayTime(end.at) })
  }
  return { lines: lines.filter((l) => l.at.length > 1), points }
}

function track(fixes: readonly Fix[], name: string): { points: MapPoint[]; lines: MapLine[] } {
  const observed = fixes.filter((f) => f.kind === 'observed'), last = observed.at(-1)
  const ahead = fixes.filter((f) => f.kind === 'forecast' && (!last || f.at > last.at))
  const at = (list: readonly Fix[]): At[] => list.map((f) => [f.lon, f.lat])
  const lines: MapLine[] = [{ id: 'observed', at: at(observed), color: 'storm', width: 2 }]
  if (last && ahead.length) lines.push({ id: 'forecast', at: at([last, ...ahead]), color: 'storm', width: 1.6, pattern: 'dash' })
  // a label each six hours: hourly ones would cover the track
  const points = [...observed.filter((f) => !f.interpolated), ...ahead].map((f): MapPoint => ({
    id: `${f.kind}${f.at}`, lon: f.lon, lat: f.lat, name: `${name} ${dayTime(f.at)}`, color: 'storm', radius: 3, hollow: f.kind === 'forecast',
    ...(f.kind === 'forecast' && new Date(f.at).getUTCHours() % 6 === 0 ? { label: dayTime(f.at).slice(3) } : {}), note: f.windMs === null ? '—' : `${Math.round(f.windMs)} m/s`,
  }))
  return { points, lines: lines.filter((l) => l.at.length > 1) }
}
