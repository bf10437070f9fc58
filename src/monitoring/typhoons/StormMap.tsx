// The track with its circles. Wind circles are line patterns, not colours: 12 solid, 10 dashed, 7 dotted.
import { useMemo } from 'react'
import { useT } from '#kit/i18n'
import { dayTime, MapView, useCall, type MapLine, type MapPoint, type MapPolygon } from '#kit/ui'
import { stormCircles } from './api.ts'
import type { Fix } from './model.ts'

const pattern = { 12: 'solid', 10: 'dash', 7: 'dot' } as const

type StormMapProps = { id: string; fixes: readonly Fix[]; moment: string | null; name: string }

export function StormMap({ id, fixes, moment, name }: StormMapProps) {
  const t = useT()
  const { data } = useCall(stormCircles, { params: { id }, query: { at: moment ?? undefined } }, { enabled: moment !== null, live: ['storm.'] })
  const { points, lines } = useMemo(() => track(fixes, name), [fixes, name])
  const eye = useMemo<MapPoint[]>(() => (data ? [{ id: 'eye', lon: data.state.lon, lat: data.state.lat, name, sign: 'typhoon', label: dayTime(data.state.at) }] : []), [data, name])
  const polygons = useMemo<MapPolygon[]>(() => (data?.features ?? []).map((f) => ({
    id: `circle${f.properties.force}`, name: t('storm.circle', { n: String(f.properties.force) }), ring: (f.geometry.coordinates as [number, number][][])[0] ?? [],
    fill: 'storm', opacity: 0.05, color: 'storm', width: 1.4, pattern: pattern[f.properties.force as 7 | 10 | 12],
  })), [data, t])
  const all = useMemo(() => [...points, ...eye], [points, eye])
  const include = useMemo<[number, number][]>(() => (data && data.state.cityKm !== null && data.state.cityKm < 700 ? [[data.state.lon, data.state.lat]] : []), [data])
  return (
    <MapView label={t('storm.map')} points={all} lines={lines} polygons={polygons} include={include}
      legend={<span className="row wrap">{([12, 10, 7] as const).map((n) => <span key={n} className="row"><i className={`circle c${n}`} />{t('storm.circle', { n })}</span>)}<span className="s">{data?.state.radiiModel && t('storm.model')}</span></span>} />
  )
}

function track(fixes: readonly Fix[], name: string): { points: MapPoint[]; lines: MapLine[] } {
  const observed = fixes.filter((f) => f.kind === 'observed'), last = observed.at(-1)
  const ahead = fixes.filter((f) => f.kind === 'forecast' && (!last || f.at > last.at))
  const at = (list: readonly Fix[]): [number, number][] => list.map((f) => [f.lon, f.lat])
  const lines: MapLine[] = [{ id: 'observed', at: at(observed), color: 'storm', width: 2 }]
  if (last && ahead.length) lines.push({ id: 'forecast', at: at([last, ...ahead]), color: 'storm', width: 1.6, pattern: 'dash' })
  // a label each six hours: hourly ones would cover the track
  const points = [...observed.filter((f) => !f.interpolated), ...ahead].map((f): MapPoint => ({
    id: `${f.kind}${f.at}`, lon: f.lon, lat: f.lat, name: `${name} ${dayTime(f.at)}`, color: 'storm', radius: 3, hollow: f.kind === 'forecast',
    ...(f.kind === 'forecast' && new Date(f.at).getUTCHours() % 6 === 0 ? { label: dayTime(f.at).slice(3) } : {}), note: f.windMs === null ? '—' : `${Math.round(f.windMs)} m/s`,
  }))
  return { points, lines: lines.filter((l) => l.at.length > 1) }
}
