import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, Chip, dayTime, duration, Empty, Figure, LevelBadge, number, Page, Panel, Seg, Table, Tile, Tiles, useCall } from '#kit/ui'
import { AlarmPanel } from './AlarmPanel.tsx'
import './alarms.css'
import { listAlarms } from './api.ts'
import type { Alarm } from './model.ts'

const size = 100
const levels = [1, 2, 3, 4] as const
const states = ['open', 'cleared', 'all'] as const

export function AlarmsPage() {
  const t = useT(), navigate = useNavigate(), { id } = useParams(), [search, setSearch] = useSearchParams()
  const state = states.find((s) => s === search.get('state')) ?? 'open', level = levels.find((l) => String(l) === search.get('level')), offset = Number(search.get('from') ?? 0)
  const { data, problem, isLoading, refetch, at } = useCall(listAlarms, { query: { state, level, limit: size, cursor: offset ? String(offset) : undefined } }, { live: ['alarm.'] })
  const put = (key: string, value: string | null) => setSearch((before) => { const next = new URLSearchParams(before); next.delete('from'); if (value) next.set(key, value); else next.delete(key); return next })
  const go = (to: string) => navigate({ pathname: to, search: search.toString() })
  return (
    <Page title={t('alarm.page')}>
      <Tiles>
        {levels.map((l) => <Tile key={l} label={<LevelBadge level={l} />}><Figure k="alarm.open" params={{ level: l }} live={['alarm.']} /></Tile>)}
        <Tile label={t('alarm.towns')}><Figure k="alarm.towns" live={['alarm.']} /></Tile>
      </Tiles>
      <div className={id ? 'alarms' : 'alarms solo'}>
        <Panel title={t('alarm.page')} count={data && number(data.total)} strong={state === 'open' && Boolean(data?.total)} age={at} grow
          head={<Seg label={t('alarm.state')} value={state} onChange={(v) => put('state', v === 'open' ? null : v)} options={states.map((s) => ({ value: s, label: t(`alarm.${s}`) }))} />}
          actions={levels.map((l) => <Chip key={l} on={level === l} onClick={() => put('level', level === l ? null : String(l))}>{t(`ui.level.${l}`)}</Chip>)}>
          <Table<Alarm> label={t('alarm.page')} rows={data?.rows} keyOf={(a) => a.id} selected={id ?? null} onOpen={(a) => go(`/alarms/${a.id}`)} loading={isLoading} problem={problem} onRetry={() => void refetch()}
            page={{ offset, size, more: Boolean(data?.next), total: data?.total ?? 0, onMove: (n) => put('from', n ? String(n) : null) }}
            empty={<Empty icon="check" title={t(state === 'open' ? 'alarm.none' : 'alarm.noneEver')}>{t('alarm.noneNext')}</Empty>} columns={useColumns()} />
        </Panel>
        {id && <AlarmPanel id={id} onClose={() => go('/alarms')} />}
      </div>
    </Page>
  )
}

function useColumns() {
  const t = useT(), navigate = useNavigate()
  return [
    { key: 'level', title: t('alarm.level'), width: 84, render: (a: Alarm) => <LevelBadge level={a.level} /> },
    { key: 'station', title: t('alarm.station'), render: (a: Alarm) => <span><b>{a.stationName}</b> <span className="s">{a.countyName} {a.townName}</span></span> },
    { key: 'rain', title: t('alarm.rain'), render: (a: Alarm) => <Rain alarm={a} /> },
    { key: 'since', title: t('alarm.since'), width: 190, render: (a: Alarm) => <Since alarm={a} /> },
    { key: 'times', title: t('alarm.occurrences'), number: true, width: 72, render: (a: Alarm) => number(a.occurrences) },
    { key: 'warning', title: t('alarm.warning'), width: 96, render: (a: Alarm) => a.warningId ? <Button small onClick={() => navigate(`/warnings/${a.warningId}`)}>{t('alarm.openWarning')}</Button> : '—' },
  ]
}

export function Rain({ alarm }: { alarm: Alarm }) {
  const t = useT()
  return <span>{t('alarm.sum', { hours: alarm.hours, mm: alarm.mm.toFixed(1) })}{alarm.thresholdMm !== null && <span className="s"> {t('alarm.threshold', { mm: alarm.thresholdMm })}</span>}</span>
}

function Since({ alarm }: { alarm: Alarm }) {
  const t = useT()
  if (alarm.clearedAt) return <span className="m">{t('alarm.clearedAt', { at: dayTime(alarm.clearedAt) })}</span>
  return <span>{dayTime(alarm.openedAt)} <span className="s">{t('alarm.lasting', { span: duration(new Date(alarm.lastAt).getTime() - new Date(alarm.openedAt).getTime()) })}</span></span>
}
