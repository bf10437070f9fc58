import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, dateTime, Empty, Figure, Page, Panel, Skeleton, Tag, Tile, Tiles, Trouble, number, useCall, useMe } from '#kit/ui'
import { activeStorm, listStorms, readStorm, type StormState } from './api.ts'
import { Arrivals } from './Arrivals.tsx'
import { Fixes } from './Fixes.tsx'
import { ImportDrawer } from './ImportDrawer.tsx'
import type { Storm } from './model.ts'
import { StormMap } from './StormMap.tsx'
import './typhoons.css'

const live = { live: ['storm.', 'replay.'], every: 60_000 } as const

export function TyphoonPage() {
  const t = useT(), { id } = useParams(), navigate = useNavigate(), { may } = useMe(), [importing, setImporting] = useState(false)
  const active = useCall(activeStorm, {}, live), list = useCall(listStorms, {}, live)
  const wanted = id ?? active.data?.storm?.id ?? list.data?.rows[0]?.id
  const actions = <>
    {(list.data?.rows.length ?? 0) > 0 && <select className="in" aria-label={t('storm.choose')} value={wanted ?? ''} onChange={(e) => void navigate(`/typhoons/${e.target.value}`)}>
      {list.data?.rows.map((s) => <option key={s.id} value={s.id}>{t('storm.option', { no: s.no, name: s.nameZh ?? s.name, year: s.lastAt ? dateTime(s.lastAt).slice(0, 10) : '—' })}{s.origin === 'replay' ? `·${t('storm.replay')}` : ''}</option>)}</select>}
    {may('storm.import') && <Button icon="upload" onClick={() => setImporting(true)}>{t('storm.import')}</Button>}
  </>
  return (
    <Page title={t('storm.page')} actions={actions}>
      {list.problem && !list.data ? <Trouble problem={list.problem} onRetry={() => void list.refetch()} />
        : wanted ? <OneStorm key={wanted} id={wanted} /> : list.data && <Panel title={t('storm.page')} grow><Empty icon="typhoon" title={t('storm.none')}>{t('storm.noneNext')}</Empty></Panel>}
      {importing && <ImportDrawer onClose={() => setImporting(false)} onDone={(storm) => { setImporting(false); void navigate(`/typhoons/${storm}`) }} />}
    </Page>
  )
}

function OneStorm({ id }: { id: string }) {
  const t = useT(), { data, problem, refetch, at } = useCall(readStorm, { params: { id } }, live), [moment, setMoment] = useState<string | null>(null)
  if (problem && !data) return <Trouble problem={problem} onRetry={() => void refetch()} />
  if (!data) return <Skeleton />
  return <>
    <Panel title={<Name storm={data.storm} />} actions={<span className="s">{data.storm.source}</span>} age={data.storm.receivedAt ?? at} staleAfter={3 * 3600}>
      {data.state ? <Now state={data.state} id={id} /> : <Empty icon="typhoon" title={t('storm.unplaced')} />}
    </Panel>
    <div className="storms">
      <Panel title={t('storm.map')} className="stormmap" footer={data.storm.origin === 'replay' && <span className="s">{t('storm.restIsTrack')}</span>}>
        <StormMap id={id} fixes={data.fixes} moment={moment ?? data.state?.at ?? null} name={data.storm.nameZh ?? data.storm.name} />
      </Panel>
      <div className="stack"><Fixes fixes={data.fixes} selected={moment ?? data.state?.at ?? null} onSelect={setMoment} /><Arrivals id={id} /></div>
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
