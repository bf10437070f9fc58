import { useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { chinaDay } from '#kit/calendar/web'
import { useT } from '#kit/i18n'
import { Button, Empty, MapView, Page, Panel, serverNow, Skeleton, toast, Trouble, useCall, useMe } from '#kit/ui'
import { dayRoute, listInspectors } from './api.ts'
import './inspections.css'

const day = (days: number): string => chinaDay(serverNow(), days)
const km = (metres: number): string => (metres / 1000).toFixed(1)

/** What an inspector has before him until a day, in the order of the road, as numbers on the map and as a list. */
export function RoutePage() {
  const t = useT(), { may, me } = useMe(), [search, setSearch] = useSearchParams(), until = search.get('until') ?? day(7), userId = search.get('who') ?? undefined, [from, setFrom] = useState<{ lon: number; lat: number }>(), manages = may('inspection.assign')
  const people = useCall(listInspectors, {}, { enabled: manages }), who = userId ?? (me?.actor?.roles.includes('inspector') ? me.actor.id : people.data?.find(p => p.open > 0)?.id)
  const { data, problem, refetch, at } = useCall(dayRoute, { query: { userId: who, until, ...from } }, { live: ['inspection.'], enabled: Boolean(who) })
  const set = (name: string, value: string) => setSearch(s => { s.set(name, value); return s }, { replace: true })
  const points = useMemo(() => (data?.stops ?? []).map((s, i) => ({ id: s.id, lon: s.lon, lat: s.lat, name: s.enterpriseName, label: String(i + 1), color: 'brand', radius: 7 })), [data])
  const lines = useMemo(() => (data && data.stops.length > 1 ? [{ id: 'way', at: [...(from ? [[from.lon, from.lat] as const] : []), ...data.stops.map(s => [s.lon, s.lat] as const)], color: 'brand', width: 2, pattern: 'dash' as const }] : []), [data, from])
  const bounds = useMemo(() => around(points), [points])
  const here = () => navigator.geolocation?.getCurrentPosition(p => setFrom({ lon: p.coords.longitude, lat: p.coords.latitude }), () => toast({ text: t('route.noPosition') }))
  return (
    <Page title={t('route.page')} head={<>
      {manages && <label className="row"><span className="s">{t('route.who')}</span><select className="in" value={who ?? ''} onChange={e => set('who', e.target.value)}>{!who && <option value="" />}{people.data?.map(p => <option key={p.id} value={p.id}>{t('route.person', { name: p.name, n: p.open })}</option>)}</select></label>}
      <label className="row"><span className="s">{t('route.until')}</span><input className="in" type="date" value={until} onChange={e => e.target.value && set('until', e.target.value)} /></label></>} actions={<Button icon="map" onClick={here}>{t('route.fromHere')}</Button>}>
      {problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : <div className="routegrid">
        <Panel title={t('route.map')} age={at}><MapView label={t('route.map')} points={points} lines={lines} bounds={bounds} /></Panel>
        <Panel title={t('route.stops')} count={data && t('route.sum', { n: data.stops.length, km: km(data.metres) })} grow>
          {!who ? <Empty icon="person" title={t('route.nobody')} /> : !data ? <Skeleton rows={8} /> : !data.stops.length ? <Empty icon="check" title={t('route.none')}>{t('route.noneNext')}</Empty>
            : <ol className="stops">{data.stops.map((s, i) => <li key={s.id}><span className="no num">{i + 1}</span><span><Link className="link" to={`/inspections/${s.id}`}>{s.enterpriseName}</Link><div className="s">{s.place}{s.dueOn && <> · <span className="nw">{t('route.due', { day: s.dueOn })}</span></>}</div></span><span className="s num">{i || from ? `${km(s.metres)} km` : ''}</span></li>)}</ol>}
          {data && data.unplaced > 0 && <p className="pad s">{t('route.unplaced', { n: data.unplaced })}</p>}
        </Panel>
      </div>}
    </Page>
  )
}

const around = (points: readonly { lon: number; lat: number }[]): readonly [number, number, number, number] | null => !points.length ? null :
  [Math.min(...points.map(p => p.lon)) - 0.02, Math.min(...points.map(p => p.lat)) - 0.02, Math.max(...points.map(p => p.lon)) + 0.02, Math.max(...points.map(p => p.lat)) + 0.02]
