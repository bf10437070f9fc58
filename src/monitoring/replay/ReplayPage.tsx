// 复盘时间线: the storm's clock down the page; what the rules did and what people did beside it.
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Chip, dateTime, dayTime, Empty, LevelBadge, number, Page, Panel, Skeleton, Table, Tag, Tile, Tiles, Trouble, useCall } from '#kit/ui'
import { listReplays, replayProtocol, type ProtocolHour } from './api.ts'
import './replay.css'

const live = { live: ['replay.', 'storm.', 'warning.', 'call'], every: 30_000 } as const

export function ReplayPage() {
  const t = useT(), { id } = useParams(), navigate = useNavigate(), list = useCall(listReplays, {}, live)
  const wanted = id ?? list.data?.rows[0]?.id
  const choose = (list.data?.rows.length ?? 0) > 0 && <select className="in" aria-label={t('replay.choose')} value={wanted ?? ''} onChange={(e) => void navigate(`/replays/${e.target.value}`)}>
    {list.data?.rows.map((r) => <option key={r.id} value={r.id}>{r.title} · {dateTime(r.startedAt)}</option>)}</select>
  return (
    <Page title={t('replay.page')} actions={choose}>
      {list.problem && !list.data ? <Trouble problem={list.problem} onRetry={() => void list.refetch()} /> : wanted ? <Protocol key={wanted} id={wanted} />
        : list.data ? <Panel title={t('replay.page')} grow><Empty icon="clock" title={t('replay.none')}>{t('replay.noneNext')}</Empty></Panel> : <Skeleton />}
    </Page>
  )
}

const busy = (h: ProtocolHour): boolean => h.reached[7].length + h.reached[10].length + h.reached[12].length + h.issued + h.raised + h.lowered + h.lifted + h.alarms + h.callouts.due + h.callouts.answered + h.callouts.escalated > 0
const sum = (hours: readonly ProtocolHour[], of: (h: ProtocolHour) => number): number => hours.reduce((n, h) => n + of(h), 0)

function Protocol({ id }: { id: string }) {
  const t = useT(), { data, problem, refetch, at } = useCall(replayProtocol, { params: { id } }, live), [search, setSearch] = useSearchParams()
  if (problem && !data) return <Trouble problem={problem} onRetry={() => void refetch()} />
  if (!data) return <Skeleton />
  const { run, hours } = data, all = search.get('hours') === 'all', shown = all ? hours : hours.filter(busy)
  return <>
    <Panel title={<>{run.title} <Tag kind="solid">{t('replay.demo')}</Tag></>} actions={<span className="s">{t('replay.speed', { n: number(run.speed) })}</span>} age={run.endedAt ?? at}
      footer={<span className="s">{run.modelNote}</span>}>
      <Tiles>
        <Tile label={t('replay.reached')} share={t('replay.circles')}>{number(sum(hours, (h) => h.reached[7].length))} / {number(sum(hours, (h) => h.reached[10].length))} / {number(sum(hours, (h) => h.reached[12].length))}</Tile>
        <Tile label={t('replay.signed')} share={t('replay.signedMeans')}>{number(sum(hours, (h) => h.issued + h.raised))} / {number(sum(hours, (h) => h.lowered))} / {number(sum(hours, (h) => h.lifted))}</Tile>
        <Tile label={t('replay.alarms')} share={t('replay.ofRivers', { n: number(sum(hours, (h) => h.rivers)) })}>{number(sum(hours, (h) => h.alarms))}</Tile>
        <Tile label={t('replay.due')}>{number(sum(hours, (h) => h.callouts.due))}</Tile>
        <Tile label={t('replay.answered')} share={t('replay.byPhone', { n: number(sum(hours, (h) => h.callouts.readOut)) })}>{number(sum(hours, (h) => h.callouts.answered))}</Tile>
        <Tile label={t('replay.escalated')}>{number(sum(hours, (h) => h.callouts.escalated))}</Tile>
      </Tiles>
    </Panel>
    <Panel title={t('replay.hours')} count={t('replay.hoursShown', { n: shown.length, all: hours.length })} grow
      actions={<Chip on={!all} onClick={() => setSearch(all ? {} : { hours: 'all' }, { replace: true })}>{t('replay.onlyBusy')}</Chip>}>
      <Hours rows={shown} />
    </Panel>
  </>
}

function Hours({ rows }: { rows: readonly ProtocolHour[] }) {
  const t = useT(), some = (n: number) => (n ? number(n) : <span className="s">—</span>)
  return (
    <Table<ProtocolHour> dense label={t('replay.hours')} rows={rows} keyOf={(h) => h.stormAt} empty={t('replay.noHours')} columns={[
      { key: 'at', title: t('replay.at'), render: (h) => <b className="nw">{dayTime(h.stormAt)}</b> },
      { key: 'storm', title: t('replay.storm'), render: (h) => <span className="nw">{h.lat.toFixed(1)}°N {h.lon.toFixed(1)}°E<div className="s">{h.force === null ? '—' : t('replay.force', { n: Math.min(17, h.force) })} · {t('replay.km', { n: number(h.cityKm) })}</div></span> },
      ...([7, 10, 12] as const).map((force) => ({ key: `r${force}`, title: t('replay.newTowns', { n: force }), render: (h: ProtocolHour) => <Names names={h.reached[force]} /> })),
      { key: 'inForce', title: t('replay.inForce'), render: (h) => (h.severest.length ? <span className="levels">{h.severest.map((s) => <LevelBadge key={s.track} level={s.level} subject={s.name} />)}</span> : <span className="s">—</span>) },
      { key: 'signed', title: t('replay.changes'), render: (h) => <Signed hour={h} /> },
      { key: 'alarms', title: t('replay.alarmsOf'), number: true, render: (h) => (h.alarms ? <>{number(h.alarms)}{h.rivers > 0 && <span className="s"> · {number(h.rivers)}</span>}</> : some(0)) },
      { key: 'due', title: t('replay.due'), number: true, render: (h) => some(h.callouts.due) },
      { key: 'answered', title: t('replay.answeredOf'), number: true, render: (h) => (h.callouts.answered ? <>{number(h.callouts.answered)}{h.callouts.readOut > 0 && <span className="s"> · {number(h.callouts.readOut)}</span>}</> : some(0)) },
      { key: 'escalated', title: t('replay.escalated'), number: true, render: (h) => some(h.callouts.escalated) },
      { key: 'unwoken', title: t('replay.unwoken'), number: true, render: (h) => (h.callouts.unwoken ? <b>{number(h.callouts.unwoken)}</b> : some(0)) },
    ]} />
  )
}

function Names({ names }: { names: readonly string[] }) {
  const t = useT()
  if (!names.length) return <span className="s">—</span>
  if (names.length <= 2) return <>{names.join('、')}</>
  return <details><summary>{t('replay.andMore', { name: names[0], n: number(names.length) })}</summary>{names.join('、')}</details>
}

function Signed({ hour: { issued, raised, lowered, lifted } }: { hour: ProtocolHour }) {
  const t = useT(), words = ([['issued', issued], ['raised', raised], ['lowered', lowered], ['lifted', lifted]] as const).filter(([, n]) => n > 0).map(([key, n]) => t(`replay.${key}`, { n }))
  return words.length ? <span className="nw">{words.join(' ')}</span> : <span className="s">—</span>
}
