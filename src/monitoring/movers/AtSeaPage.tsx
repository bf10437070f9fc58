import { useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { destination } from '#kit/geo'
import { Button, dayTime, Empty, Figure, MapView, number, Page, Panel, Seg, Table, Tag, useAct, useCall, useMe, type MapPolygon } from '#kit/ui'
import { address } from '#kit/contract'
import { exportAtSea, revealMover, vesselsAtSea } from './api.ts'
import { layerOf } from './layer.ts'
import './movers.css'
import { forces, type AtSeaRow, type Force, type Step } from './seaModel.ts'

const pattern = { 12: 'solid', 10: 'dash', 7: 'dot' } as const

/** 海上船舶: who is still out there, which circle reaches him when, and whom to ring. */
export function AtSeaPage() {
  const t = useT(), navigate = useNavigate(), [search, setSearch] = useSearchParams(), [hour, setHour] = useState(0)
  const force = forces.find((f) => String(f) === search.get('force')), q = search.get('q') ?? '', heard = search.get('heard') === '1'
  const query = { storm: search.get('storm') ?? undefined, q: q || undefined, registered: heard ? 'false' as const : 'true' as const }
  const { data, problem, isLoading, refetch, at } = useCall(vesselsAtSea, { query }, { live: ['storm.', 'mover.'], every: 30_000 })
  const put = (key: string, value: string | null) => setSearch((before) => { const next = new URLSearchParams(before); if (value) next.set(key, value); else next.delete(key); return next })
  const rows = data?.rows.filter((r) => force === undefined || r.reached[force] !== null), step = data?.steps[Math.min(hour, (data?.steps.length ?? 1) - 1)]
  return (
    <Page title={t('vessel.page')} head={data?.storm && <span className="row">{data.storm.no} {data.storm.name}{data.storm.replay && <Tag kind="solid">{t('vessel.replay')}</Tag>}</span>}
      actions={<><a className="btn" href={address(exportAtSea, { query: { ...query, ...(force ? { force } : {}) } })} download>{t('vessel.export')}</a><Button to="/movers?kind=vessel">{t('mover.page')}</Button></>}>
      <div className="atsea">
        <Circles steps={data?.steps ?? []} registered={!heard} hour={hour} onHour={setHour} none={data !== undefined && data.storm === null} />
        <SeaMap rows={rows ?? []} step={step} name={data?.storm?.name ?? ''} onOpen={(id) => void navigate(`/movers/${id}`)} />
      </div>
        <Panel title={t('vessel.list')} count={rows && number(rows.length)} age={at} grow head={<span className="row wrap">
          <Seg label={t('vessel.circle')} value={force ?? 0} onChange={(v) => put('force', v ? String(v) : null)} options={[{ value: 0, label: t('vessel.all') }, ...forces.map((f) => ({ value: f, label: t('vessel.force', { n: f }) }))]} />
          <label className="row"><input type="checkbox" checked={heard} onChange={(e) => put('heard', e.target.checked ? '1' : null)} />{t('vessel.heardToo')}</label>
          <input className="in" type="search" aria-label={t('mover.search')} placeholder={t('mover.search')} defaultValue={q} maxLength={60} onKeyDown={(e) => { if (e.key === 'Enter' && !e.nativeEvent.isComposing) put('q', e.currentTarget.value.trim() || null) }} onBlur={(e) => put('q', e.target.value.trim() || null)} /></span>}>
          <Table<AtSeaRow> label={t('vessel.list')} rows={rows} keyOf={(r) => r.id} loading={isLoading} problem={problem} onRetry={() => void refetch()} empty={<Empty icon="check" title={t(force ? 'vessel.noneInside' : 'vessel.none')}>{t('vessel.noneNext')}</Empty>} columns={[
            { key: 'name', title: t('mover.shipName'), render: (r) => <><Button quiet small to={`/movers/${r.id}`}>{r.name}</Button>{r.demo && <Tag kind="flat">{t('mover.demo')}</Tag>}<div className="s">{t(`mover.sort.${r.sort}`)}{r.people !== null && ` · ${t('mover.people', { n: r.people })}`}</div></> },
            { key: 'home', title: t('mover.home'), render: (r) => <>{r.registered ? r.homePort || r.home : t('mover.onlyHeard')}<div className="s">{r.owner || r.home}</div></> },
            { key: 'contact', title: t('mover.contact'), width: 170, render: (r) => <Contact row={r} /> },
            { key: 'seen', title: t('mover.seen'), width: 110, render: (r) => <span className={r.stale ? 'nw s' : 'nw'}>{dayTime(r.observedAt)}{r.stale && <div>{t('mover.staleMark')}</div>}</span> },
            { key: 'km', title: t('vessel.km'), number: true, width: 80, render: (r) => number(r.km) },
            ...forces.map((f) => ({ key: `f${f}`, title: t('vessel.force', { n: f }), width: 96, render: (r: AtSeaRow) => <Reached at={r.reached[f]} first={data?.steps[0]?.at} /> })),
          ]} />
        </Panel>
    </Page>
  )
}

function Reached({ at, first }: { at: string | null; first: string | undefined }) {
  const t = useT()
  if (at === null) return <span className="s">—</span>
  return at === first ? <Tag kind="solid">{t('vessel.insideNow')}</Tag> : <span className="nw">{dayTime(at)}</span>
}

function Contact({ row }: { row: AtSeaRow }) {
  const t = useT(), { may } = useMe(), [phone, setPhone] = useState(''), reveal = useAct(revealMover, { onDone: ({ value }) => setPhone(value) })
  if (!row.phoneMask) return <>{row.contact || '—'}</>
  return <>{row.contact} <div className="row"><span className="mono">{phone ? <a href={`tel:${phone}`}>{phone}</a> : row.phoneMask}</span>{!phone && may('mover.reveal') && <Button small quiet icon="eye" label={t('mover.reveal')} busy={reveal.busy} onClick={() => void reveal.run({ params: { id: row.id } })} />}</div></>
}

/** Counts of each circle, now and at the hours ahead; each opens its rows. */
function Circles({ steps, registered, hour, onHour, none }: { steps: readonly Step[]; registered: boolean; hour: number; onHour: (n: number) => void; none: boolean }) {
  const t = useT()
  if (none) return <Panel title={t('vessel.circles')}><Empty icon="typhoon" title={t('vessel.noStorm')}>{t('vessel.noStormNext')}</Empty></Panel>
  const cell = (s: Step, f: Force) => { const km = s.circles[f]; return km === null ? <span className="s">—</span> : <Figure k="vessel.in_circle" params={{ lon: s.lon, lat: s.lat, km, registered }} live={['mover.', 'storm.']} /> }
  return (
    <Panel title={t('vessel.circles')} footer={<span className="s">{t('vessel.stay')}{steps[0]?.model && ` ${t('vessel.model')}`}</span>}>
      <Table<Step> dense cards={false} label={t('vessel.circles')} rows={steps} keyOf={(s) => String(s.hours)} selected={String(steps[hour]?.hours ?? 0)} onOpen={(s) => onHour(steps.indexOf(s))} columns={[
        { key: 'at', title: t('vessel.when'), render: (s) => <span className="nw">{s.hours === 0 ? t('vessel.now') : t('vessel.ahead', { n: s.hours })} <span className="s">{dayTime(s.at)}</span></span> },
        ...forces.map((f) => ({ key: String(f), title: t('vessel.inside', { n: f }), number: true, render: (s: Step) => cell(s, f) })),
        { key: 'people', title: t('vessel.people'), number: true, render: (s) => (s.circles[7] === null ? '—' : <Figure k="vessel.people_in_circle" params={{ lon: s.lon, lat: s.lat, km: s.circles[7], registered }} live={['mover.', 'storm.']} />) },
      ]} />
    </Panel>
  )
}

function ring(step: Step, km: readonly number[]): [number, number][] {
  const at = Array.from({ length: 73 }, (_, i) => { const p = destination(step, i * 5, (km[Math.min(3, Math.floor((i * 5) / 90))] ?? 0) * 1000); return [p.lon, p.lat] as [number, number] })
  return [...at.slice(0, -1), at[0] as [number, number]]
}

function SeaMap({ rows, step, name, onOpen }: { rows: readonly AtSeaRow[]; step: Step | undefined; name: string; onOpen: (id: string) => void }) {
  const t = useT(), { points, lines } = useMemo(() => layerOf(rows, t), [rows, t])
  const polygons = useMemo<MapPolygon[]>(() => (step ? forces.flatMap((f) => { const km = step.circles[f]; return km ? [{ id: `c${f}`, name: t('vessel.force', { n: f }), ring: ring(step, km), fill: 'storm', opacity: 0.05, color: 'storm', width: 1.4, pattern: pattern[f] }] : [] }) : []), [step, t])
  const all = useMemo(() => (step ? [...points, { id: 'eye', lon: step.lon, lat: step.lat, name, sign: 'typhoon' as const, label: dayTime(step.at) }] : points), [points, step, name])
  const corners = rows.length ? [Math.min, Math.max].map((far) => [far(...rows.map((r) => r.lon)), far(...rows.map((r) => r.lat))].map((n) => Math.round(n * 5) / 5)) : []
  const key = JSON.stringify(corners), include = useMemo(() => JSON.parse(key) as [number, number][], [key])
  return <Panel title={t('vessel.map')} className="movermap" grow><MapView label={t('vessel.map')} points={all} lines={lines} polygons={polygons} include={include} onSelect={(id) => { if (id !== 'eye') onOpen(id) }} /></Panel>
}
