import { Suspense, useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, dateTime, Empty, Figure, Page, Panel, Seg, Skeleton, Tag, Tile, Tiles, Trouble, number, useCall, useMe } from '#kit/ui'
import { activeStorm, listStorms, readStorm, stormForecasts, type Similar, type StormState } from './api.ts'
import { agencyName } from './agencyLook.ts'
import { Alike } from './Alike.tsx'
import { Agencies } from './Agencies.tsx'
import { Arrivals } from './Arrivals.tsx'
import { FixDrawer } from './FixDrawer.tsx'
import { Fixes } from './Fixes.tsx'
import { ImportDrawer } from './ImportDrawer.tsx'
import type { Storm } from './model.ts'
import { Moment } from './Moment.tsx'
import { slots } from './slots.ts'
import { StormMap } from './StormMap.tsx'
import { WindCurve } from './WindCurve.tsx'
import './typhoons.css'

const live = { live: ['storm.', 'replay.'], every: 60_000 } as const

export function TyphoonPage() {
  const t = useT(), { id } = useParams(), navigate = useNavigate(), { may } = useMe(), [importing, setImporting] = useState(false), [typing, setTyping] = useState(false)
  const active = useCall(activeStorm, {}, live), list = useCall(listStorms, {}, live)
  const wanted = id ?? active.data?.storm?.id ?? list.data?.rows[0]?.id
  const actions = <>
    {(list.data?.rows.length ?? 0) > 0 && <select className="in" aria-label={t('storm.choose')} value={wanted ?? ''} onChange={(e) => void navigate(`/typhoons/${e.target.value}`)}>
      {list.data?.rows.map((s) => <option key={s.id} value={s.id}>{t('storm.option', { no: s.no, name: s.nameZh ?? s.name, year: s.lastAt ? dateTime(s.lastAt).slice(0, 10) : '—' })}{s.origin === 'replay' ? `·${t('storm.replay')}` : ''}</option>)}</select>}
    {may('storm.import') && <Button icon="plus" onClick={() => setTyping(true)}>{t('storm.typeFix')}</Button>}
    {may('storm.import') && <Button icon="upload" onClick={() => setImporting(true)}>{t('storm.import')}</Button>}
  </>
  return (
    <Page title={t('storm.page')} actions={actions}>
      {list.problem && !list.data ? <Trouble problem={list.problem} onRetry={() => void list.refetch()} />
        : wanted ? <OneStorm key={wanted} id={wanted} /> : list.data && <Panel title={t('storm.page')} grow><Empty icon="typhoon" title={t('storm.none')}>{t('storm.noneNext')}</Empty></Panel>}
      {typing && <FixDrawer storm={list.data?.rows.find((s) => s.id === wanted) ?? null} onClose={() => setTyping(false)} onDone={(storm) => { setTyping(false); void navigate(`/typhoons/${storm}`) }} />}
      {importing && <ImportDrawer onClose={() => setImporting(false)} onDone={(storm) => { setImporting(false); void navigate(`/typhoons/${storm}`) }} />}
    </Page>
  )
}

const views = ['reach', 'fixes', 'agencies', 'alike', 'tasks'] as const
type View = (typeof views)[number]

function OneStorm({ id }: { id: string }) {
  const t = useT(), { data, problem, refetch, at } = useCall(readStorm, { params: { id } }, live), forecasts = useCall(stormForecasts, { params: { id } }, live)
  const [search, setSearch] = useSearchParams(), [moment, setMoment] = useState<string | null>(null), [alike, setAlike] = useState<Similar | null>(null)
  if (problem && !data) return <Trouble problem={problem} onRetry={() => void refetch()} />
  if (!data) return <Skeleton />
  const { storm, fixes, state } = data, agency = search.get('agency'), now = state?.at ?? null, shown = moment ?? now, name = storm.nameZh ?? storm.name
  const view = views.find((v) => v === search.get('view')) ?? 'reach', set = (key: string, value: string | null) => setSearch((s) => { if (value) s.set(key, value); else s.delete(key); return s }, { replace: true })
  const list = forecasts.data?.rows ?? [], until = [...list.filter((f) => !agency || f.agency === agency), ...fixes].reduce((end, f) => (f.at > end ? f.at : end), '')
  return <>
    <Panel title={<Name storm={storm} />} className="stormstate" actions={<span className="s">{storm.source}</span>} age={storm.receivedAt ?? at} staleAfter={3 * 3600}>
      {state ? <Now state={state} id={id} /> : <Empty icon="typhoon" title={t('storm.unplaced')} />}
    </Panel>
    <div className="storms">
      <Panel title={t('storm.map')} className="stormmap" actions={agency && <Tag>{t('storm.by', { name: agencyName(agency, t) })}</Tag>} footer={storm.origin === 'replay' && <span className="s">{t('storm.restIsTrack')}</span>}>
        <StormMap id={id} fixes={fixes} forecasts={list} agency={agency} moment={shown} name={name} alike={alike} />
        {shown && fixes[0] && <Moment from={fixes[0].at} until={until} now={now} value={shown} onChange={setMoment} />}
      </Panel>
      <Panel title={<Seg label={t('storm.views')} value={view} onChange={(v: View) => set('view', v === 'reach' ? null : v)} options={views.filter((v) => v !== 'tasks' || slots.Tasks).map((v) => ({ value: v, label: t(`storm.view.${v}`) }))} />} grow age={at}>
        {view === 'reach' ? <Arrivals id={id} agency={agency} name={name} /> : view === 'agencies' ? <Agencies list={list} agency={agency} onChoose={(a) => set('agency', a)} />
          : view === 'alike' ? <Alike id={id} chosen={alike?.id ?? null} onChoose={setAlike} /> : view === 'tasks' && slots.Tasks ? <Suspense fallback={<Skeleton rows={6} />}><slots.Tasks /></Suspense>
            : <><WindCurve fixes={fixes} moment={shown} /><Fixes fixes={fixes} selected={shown} onSelect={setMoment} /></>}
      </Panel>
    </div>
  </>
}

function Name({ storm }: { storm: Storm }) {
  const t = useT()
  return <>{t('storm.name', { no: storm.no, name: storm.nameZh ?? storm.name })} {storm.origin === 'replay' && <Tag kind="solid">{t('storm.replay')}</Tag>} {storm.demo && <Tag>{t('storm.demo')}</Tag>}</>
}

function Now({ state, id }: { state: StormState; id: string }) {
  const t = useT(), figure = (key: string, value: number | null) => <Figure k={`storm.${key}`} params={{ stormId: id }} value={value === null ? null : Math.round(value * 10) / 10} />
  return (
    <Tiles>
      <Tile label={t('storm.at')}><span className="moment">{dateTime(state.at).slice(5, 16)}</span>{state.interpolated && <small>{t('storm.interpolated')}</small>}</Tile>
      <Tile label={t('storm.position')}>{figure('latitude', state.lat)}°N {figure('longitude', state.lon)}°E</Tile>
      <Tile label={t('storm.grade')}>{state.grade ? t(`storm.grade.${state.grade}`) : '—'}</Tile>
      <Tile label={t('storm.wind')} share={state.force === null ? '' : t('storm.force', { n: state.force > 17 ? '17+' : state.force })}>{figure('wind', state.windMs)}</Tile>
      <Tile label={t('storm.pressure')}>{figure('pressure', state.pressureHpa)}</Tile>
      <Tile label={t('storm.motion')} share={t('storm.heading', { degrees: state.heading })}>{number(state.speedKmh)}</Tile>
      <Tile label={t('storm.cityKm')}>{number(state.cityKm)}</Tile>
    </Tiles>
  )
}
