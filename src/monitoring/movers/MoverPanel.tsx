import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, clockTime, dateTime, dayTime, Empty, MapView, number, Panel, Skeleton, Table, Tag, Trouble, useAct, useCall, useMe, type MapLine, type MapPoint } from '#kit/ui'
import { bitsOf } from '#monitoring/protocols/web'
import { moverTrack, readMover, retireMover, revealMover, unbindMover } from './api.ts'
import type { Episode, Mover, TrackPoint } from './model.ts'
import { MoverForm } from './MoverForm.tsx'

/** One mover: who it is, whom to ring, where it was on a day, and what it complained of. */
export function MoverPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useT(), { may } = useMe(), [editing, setEditing] = useState(false), [search, setSearch] = useSearchParams(), day = search.get('day') ?? undefined
  const { data, problem, refetch, at } = useCall(readMover, { params: { id } }, { live: ['mover.'], every: 15_000 })
  const track = useCall(moverTrack, { params: { id }, query: { day } }, { every: 15_000 })
  if (problem && !data) return <Trouble problem={problem} onRetry={() => void refetch()} />
  if (!data) return <Skeleton />
  const { mover } = data, choose = (value: string) => setSearch((before) => { const next = new URLSearchParams(before); if (value) next.set('day', value); else next.delete('day'); return next })
  return <>
    <Panel title={<>{mover.name || mover.key} {mover.demo && <Tag kind="flat">{t('mover.demo')}</Tag>}</>} age={at} actions={<>{may('mover.edit') && !mover.retiredAt && mover.registeredAt && <Button small icon="edit" onClick={() => setEditing(true)}>{t('mover.edit')}</Button>}<Button small quiet onClick={onClose}>{t('ui.close')}</Button></>}>
      <Facts mover={mover} />
      {may('mover.edit') && mover.registeredAt && !mover.retiredAt && <Ends mover={mover} />}
    </Panel>
    <Panel title={t('mover.track')} className="movermap" grow age={track.at} head={<input className="in" type="date" aria-label={t('mover.day')} value={track.data?.day ?? day ?? ''} onChange={(e) => choose(e.target.value)} />}>
      {track.data && (track.data.points.length ? <Track points={track.data.points} name={mover.name || mover.key} /> : <Empty icon="map" title={t('mover.noTrack')}>{t('mover.noTrackNext')}</Empty>)}
      {track.data?.cut && <p className="s pad">{t('mover.cut', { n: number(track.data.points.length) })}</p>}
    </Panel>
    {mover.kind === 'vehicle' && track.data && <Alarms rows={track.data.episodes} limit={track.data.overspeedKmh} source={track.data.source} verified={track.data.verified} />}
    {editing && <MoverForm mover={mover} onClose={() => setEditing(false)} onDone={() => setEditing(false)} />}
  </>
}

function Facts({ mover: m }: { mover: Mover }) {
  const t = useT(), { may } = useMe(), [phone, setPhone] = useState('')
  const reveal = useAct(revealMover, { onDone: ({ value }) => setPhone(value) })
  const rows: [string, React.ReactNode][] = [
    [t(m.kind === 'vehicle' ? 'mover.phoneKey' : 'mover.mmsi'), <span key="k" className="mono">{m.key}</span>], [t('mover.sort'), <>{t(`mover.sort.${m.sort}`)}{m.hazardClass && ` · ${t('mover.class', { n: m.hazardClass })}`}{m.goods && ` · ${m.goods}`}{m.people !== null && ` · ${t('mover.people', { n: m.people })}`}</>],
    [t('mover.owner'), m.owner || '—'], [t('mover.home'), [m.registeredAt ? m.home : t('mover.onlyHeard'), m.homePort].filter(Boolean).join(' · ')],
    [t('mover.contact'), m.phoneMask ? <>{m.contact} <span className="mono">{phone || m.phoneMask}</span> {!phone && may('mover.reveal') && <Button small quiet icon="eye" busy={reveal.busy} onClick={() => void reveal.run({ params: { id: m.id } })}>{t('mover.reveal')}</Button>}{phone && <a href={`tel:${phone}`}>{t('mover.call')}</a>}</> : m.contact || '—'],
    [t('mover.where'), m.seen ? <>{m.seen.atSea ? t('mover.atSea') : m.seen.here || t('mover.elsewhere')} <span className="mono">{m.seen.lat.toFixed(4)}°N {m.seen.lon.toFixed(4)}°E</span> · {dayTime(m.seen.observedAt)}{m.seen.stale && <> <Tag>{t('mover.staleMark')}</Tag></>}</> : t('mover.state.never')],
  ]
  if (m.kind === 'vehicle') rows.push([t('mover.terminal'), m.bound ? <span className="mono">{m.terminal || '—'}</span> : t('mover.unboundYet')])
  if (m.alarms) rows.push([t('mover.alarms'), bitsOf(m.alarms).map((bit) => <Tag key={bit} kind="solid">{t(`mover.alarm.${bit}`)}</Tag>)])
  if (m.futureAt) rows.push([t('mover.future'), dateTime(m.futureAt)])
  return <dl className="dl pad">{rows.map(([k, v]) => <div key={k} className="fact"><dt>{k}</dt><dd>{v}</dd></div>)}</dl>
}

/** What needs a reason: another terminal, an end. */
function Ends({ mover }: { mover: Mover }) {
  const t = useT(), [reason, setReason] = useState(''), done = { onDone: () => setReason(''), quiet: true }
  const unbind = useAct(unbindMover, { ...done, done: t('mover.unbound') }), retire = useAct(retireMover, { ...done, done: t('mover.retired') }), problem = unbind.problem ?? retire.problem, missing = reason.trim().length < 2 ? t('mover.reasonFirst') : null
  const args = { params: { id: mover.id }, body: { reason: reason.trim() } }
  return (
    <details className="pad"><summary className="s">{t('mover.more')}</summary>
      <label className="col"><span className="s">{t('mover.reason')}</span><input className="in" maxLength={200} value={reason} onChange={(e) => setReason(e.target.value)} /></label>
      <div className="row wrap" style={{ marginTop: 8 }}>{mover.bound && <Button small busy={unbind.busy} disabled={missing} onClick={() => void unbind.run(args)}>{t('mover.unbind')}</Button>}<Button small busy={retire.busy} disabled={missing} onClick={() => void retire.run(args)}>{t('mover.retire')}</Button></div>
      {problem && <div className="note" role="alert">{problem.detail || problem.title}</div>}
    </details>
  )
}

/** The track with a rim of some kilometres, so that one that stands still has surroundings too. */
function boundsOf(track: readonly TrackPoint[]): [number, number, number, number] | null {
  if (!track.length) return null
  const lons = track.map((p) => p.lon), lats = track.map((p) => p.lat), rim = 0.05
  return [Math.min(...lons) - rim, Math.min(...lats) - rim, Math.max(...lons) + rim, Math.max(...lats) + rim]
}

function Track({ points, name }: { points: readonly TrackPoint[]; name: string }) {
  const t = useT(), [chosen, setChosen] = useState<number | null>(null), shown = points.filter((p) => p.fixed && !p.flagged), at = Math.min(chosen ?? shown.length - 1, shown.length - 1), here = shown[at]
  const lines = useMemo<MapLine[]>(() => shown.length > 1 ? [{ id: 'track', at: shown.map((p) => [p.lon, p.lat] as const), color: 'ink-2', width: 1.6 }] : [], [points])
  const dots = useMemo<MapPoint[]>(() => [...shown.filter((p) => p.alarms).map((p): MapPoint => ({ id: `a${p.at}`, lon: p.lon, lat: p.lat, name: dayTime(p.at), color: 'ink', radius: 4 })),
    ...(here ? [{ id: 'here', lon: here.lon, lat: here.lat, name, color: 'ink', sign: 'pin' as const, label: clockTime(here.at) }] : [])], [points, at, name])
  const bounds = useMemo(() => boundsOf(shown), [points])
  return <>
    <MapView label={t('mover.track')} points={dots} lines={lines} bounds={bounds} />
    {here && <div className="pad slider"><input type="range" min={0} max={shown.length - 1} value={at} aria-label={t('mover.slider')} aria-valuetext={dayTime(here.at)} onChange={(e) => setChosen(Number(e.target.value))} />
      <span className="nw mono">{clockTime(here.at)}</span><span className="s nw">{here.speedKmh === null ? '—' : t('mover.kmh', { n: Math.round(here.speedKmh) })} · {at + 1}/{shown.length}</span></div>}
  </>
}

function Alarms({ rows, limit, source, verified }: { rows: readonly Episode[]; limit: number; source: string; verified: boolean }) {
  const t = useT(), word = (e: Episode) => (e.bit === 'overspeed' ? t('mover.overspeed', { n: limit }) : t(`mover.alarm.${e.bit}`))
  return (
    <Panel title={t('mover.dayAlarms')} count={rows.length}>
      <Table<Episode> dense label={t('mover.dayAlarms')} rows={rows} keyOf={(e) => `${e.bit}${e.from}`} empty={<Empty icon="check" title={t('mover.noAlarms')} />} columns={[
        { key: 'what', title: t('mover.alarms'), render: (e) => <>{word(e)} {e.ongoing && <Tag kind="solid">{t('mover.ongoing')}</Tag>}</> },
        { key: 'from', title: t('mover.from'), width: 150, render: (e) => `${clockTime(e.from)} – ${clockTime(e.until)}` },
        { key: 'peak', title: t('mover.peak'), number: true, width: 80, render: (e) => (e.peakKmh === null ? '—' : number(Math.round(e.peakKmh))) },
      ]} />
      <p className="s pad">{source} {!verified && <Tag>{t('mover.unverified')}</Tag>}</p>
    </Panel>
  )
}
