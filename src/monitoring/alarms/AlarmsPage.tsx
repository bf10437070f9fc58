import { useNavigate, useParams, useSearchParams } from 'react-router'
import { language, useT } from '#kit/i18n'
import { short, unitWord } from '#monitoring/rules/web'
import { Button, Chip, dayTime, duration, Empty, Figure, LevelBadge, number, Page, Panel, Seg, Table, Tag, Tile, Tiles, useCall } from '#kit/ui'
import { AlarmPanel, saidOf } from './AlarmPanel.tsx'
import './alarms.css'
import { listAlarms } from './api.ts'
import type { Alarm } from './model.ts'

const size = 100
const levels = [1, 2, 3, 4] as const
const states = ['open', 'cleared', 'all'] as const

export function AlarmsPage() {
  const t = useT(), navigate = useNavigate(), { id } = useParams(), [search, setSearch] = useSearchParams()
  const state = states.find((s) => s === search.get('state')) ?? 'open', level = levels.find((l) => String(l) === search.get('level')), offset = Number(search.get('from') ?? 0)
  const kind = search.get('kind') ?? undefined, unseen = search.get('unseen') === 'yes' ? 'yes' as const : undefined
  const { data, problem, isLoading, refetch, at } = useCall(listAlarms, { query: { state, level, kind, unseen, limit: size, cursor: offset ? String(offset) : undefined } }, { live: ['alarm.'] })
  const put = (key: string, value: string | null) => setSearch((before) => { const next = new URLSearchParams(before); next.delete('from'); if (value) next.set(key, value); else next.delete(key); return next })
  const go = (to: string) => navigate({ pathname: to, search: search.toString() })
  const silent = data?.kinds.find((k) => k.kind === 'silence')
  return (
    <Page title={t('alarm.page')}>
      <Tiles>
        {levels.map((l) => <Tile key={l} label={<LevelBadge level={l} />}><Figure k="alarm.open" params={{ level: l }} live={['alarm.']} /></Tile>)}
        <Tile label={t('alarm.towns')}><Figure k="alarm.towns" live={['alarm.']} /></Tile>
        <Tile label={t('alarm.unseen')}><Figure k="alarm.unseen" live={['alarm.']} /></Tile>
        <Tile label={t('alarm.kind.silence')}><Figure k="alarm.silent" live={['alarm.']} /></Tile>
      </Tiles>
      <div className="row wrap alarm-kinds">
        <Chip on={!kind} onClick={() => put('kind', null)}>{t('alarm.allKinds')}</Chip>
        {data?.kinds.filter((k) => k.kind !== 'silence').map((k) => <Chip key={k.kind} on={kind === k.kind} onClick={() => put('kind', kind === k.kind ? null : k.kind)}>{t(`alarm.kind.${k.kind}`)} {number(k.n)}</Chip>)}
        {(silent || kind === 'silence') && <Chip on={kind === 'silence'} onClick={() => put('kind', kind === 'silence' ? null : 'silence')}>{t('alarm.kind.silence')} {number(silent?.n ?? 0)}</Chip>}
        <span className="end" /><Chip on={Boolean(unseen)} onClick={() => put('unseen', unseen ? null : 'yes')}>{t('alarm.unseen')}</Chip>
      </div>
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
    { key: 'subject', title: t('alarm.subject'), render: (a: Alarm) => <span><b>{a.subjectName}</b> <span className="s">{a.countyName} {a.townName}</span></span> },
    { key: 'measured', title: t('alarm.measured'), render: (a: Alarm) => <span>{saidOf(a)} <span className="s">{t(`alarm.line.${a.than}`, { value: short(a.threshold), unit: unitWord(a.unit, language() !== 'en') })}</span></span> },
    { key: 'rule', title: t('alarm.rule'), render: (a: Alarm) => <span className="m">{a.ruleTitle}</span> },
    { key: 'since', title: t('alarm.since'), width: 190, render: (a: Alarm) => <Since alarm={a} /> },
    { key: 'seen', title: t('alarm.seen'), width: 110, render: (a: Alarm) => a.acknowledgedAt ? <span className="s">{a.acknowledgedName} {dayTime(a.acknowledgedAt)}</span> : a.clearedAt ? '—' : <Tag>{t('alarm.unseen')}</Tag> },
    { key: 'warning', title: t('alarm.warning'), width: 96, render: (a: Alarm) => a.warningId ? <Button small onClick={() => navigate(`/warnings/${a.warningId}`)}>{t('alarm.openWarning')}</Button> : '—' },
  ]
}

function Since({ alarm }: { alarm: Alarm }) {
  const t = useT()
  if (alarm.clearedAt) return <span className="m">{t('alarm.clearedAt', { at: dayTime(alarm.clearedAt) })}</span>
  return <span>{dayTime(alarm.openedAt)} <span className="s">{t('alarm.lasting', { span: duration(new Date(alarm.lastAt).getTime() - new Date(alarm.openedAt).getTime()) })}</span></span>
}
