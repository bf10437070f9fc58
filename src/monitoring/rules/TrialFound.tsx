import { lazy, Suspense } from 'react'
import { useSearchParams } from 'react-router'
import { language, useT } from '#kit/i18n'
import { Chip, dayTime, duration, Empty, LevelBadge, number, Panel, Skeleton, Table, Tag, Tile, Tiles, Trouble, Button, useCall } from '#kit/ui'
import { short } from './conditions/kind.ts'
import { tellMeasure } from './conditions/list.ts'
import { unitWord } from './conditions/elements.ts'
import { trialCurve, trialSpans } from './trialApi.ts'
import { differences, type TrialCount, type TrialSpan } from './trialModel.ts'

const LevelCurve = lazy(() => import('./LevelCurve.tsx'))
const levels = [1, 2, 3, 4] as const, size = 100, hour = 3_600_000
const sum = (list: readonly TrialCount[]) => list.reduce((n, c) => n + c.n, 0)
const unique = <V,>(list: readonly V[]) => [...new Set(list)]

type Props = { id: string; counts: readonly TrialCount[]; stations: number; comparing: boolean; live: boolean }

/** Counts by level, difference, month and county; each narrows the list; a row of the list opens the station's curve. */
export function TrialFound({ id, counts, stations, comparing, live }: Props) {
  const t = useT(), [search, setSearch] = useSearchParams()
  const one = (key: string) => search.get(key) ?? undefined
  const put = (key: string, value: string | null) => setSearch((before) => { const next = new URLSearchParams(before); if (key !== 'at') { next.delete('from'); next.delete('at') } if (value === null || next.get(key) === value) next.delete(key); else next.set(key, value); return next })
  const difference = differences.find((d) => d === one('difference')), level = levels.find((l) => String(l) === one('level')), county = one('county'), month = one('month'), offset = Number(one('from') ?? 0), at = one('at')
  const { data, problem, isLoading, refetch } = useCall(trialSpans, { params: { id }, query: { difference, level, county, month, limit: size, cursor: offset ? String(offset) : undefined } }, live ? { every: 3000 } : { live: ['rule.'] })
  const draft = counts.filter((c) => c.side === 'draft'), shown = data?.rows.find((r) => keyOf(r) === at)
  return (
    <>
      <Tiles>
        {levels.map((l) => <Tile key={l} label={<LevelBadge level={l} />}>{number(sum(draft.filter((c) => c.level === l)))}</Tile>)}
        <Tile label={t('rule.stationsHit')}>{number(stations)}</Tile>
        {comparing && differences.map((d) => <Tile key={d} label={t(`rule.difference.${d}`)}>{number(sum(counts.filter((c) => c.difference === d && (c.side === 'draft' || d === 'gone'))))}</Tile>)}
      </Tiles>
      <div className="rules">
        <Panel title={t('rule.wouldRaise')} count={data && number(data.total)} grow
          actions={comparing && differences.map((d) => <Chip key={d} on={difference === d} onClick={() => put('difference', d)}>{t(`rule.difference.${d}`)}</Chip>)}>
          {shown && <div className="pad"><CurveOf id={id} span={shown} onClose={() => put('at', null)} /></div>}
          <Table<TrialSpan> label={t('rule.wouldRaise')} rows={data?.rows} keyOf={keyOf} selected={at ?? null} onOpen={(r) => put('at', keyOf(r))} loading={isLoading} problem={problem} onRetry={() => void refetch()}
            page={{ offset, size, more: Boolean(data?.next), total: data?.total ?? 0, onMove: (n) => put('from', n ? String(n) : null) }} empty={<Empty icon="check" title={t('rule.nothingRaised')}>{t('rule.nothingRaisedNext')}</Empty>} columns={columns(t, comparing)} />
        </Panel>
        <div className="col" style={{ gap: 12 }}>
          <Panel title={t('rule.byMonth')}><Months counts={draft} on={month} onMonth={(m) => put('month', m)} /></Panel>
          <Panel title={t('rule.byCounty')}>
            <div className="pad row wrap">{unique(draft.map((c) => c.countyCode)).map((code) => { const here = draft.filter((c) => c.countyCode === code); return <Chip key={code} on={county === code} onClick={() => put('county', code)}>{here[0]?.countyName} {number(sum(here))}</Chip> })}</div>
          </Panel>
          <Panel title={t('rule.byLevel')}><div className="pad row wrap">{levels.map((l) => <Chip key={l} on={level === l} onClick={() => put('level', String(l))}>{t(`ui.level.${l}`)} {number(sum(draft.filter((c) => c.level === l)))}</Chip>)}</div></Panel>
        </div>
      </div>
    </>
  )
}

const keyOf = (r: TrialSpan) => `${r.stationId}${r.side}${r.openedAt}`

function columns(t: ReturnType<typeof useT>, comparing: boolean) {
  const zh = language() !== 'en'
  return [
    { key: 'level', title: t('rule.level'), width: 84, render: (r: TrialSpan) => <LevelBadge level={r.level} /> },
    { key: 'station', title: t('rule.station'), render: (r: TrialSpan) => <span><b>{r.stationName}</b> <span className="s">{r.place}</span></span> },
    { key: 'from', title: t('rule.from'), width: 130, render: (r: TrialSpan) => dayTime(r.openedAt) },
    { key: 'span', title: t('rule.span'), width: 110, render: (r: TrialSpan) => (r.clearedAt ? duration(Date.parse(r.clearedAt) - Date.parse(r.openedAt)) : t('rule.stillStood')) },
    { key: 'peak', title: t('rule.peak'), render: (r: TrialSpan) => <span>{tellMeasure({ ...r.measure, value: r.peak }, zh)} <span className="s">{r.measure.than === 'above' ? '≥' : '≤'}{short(r.measure.threshold)} {unitWord(r.measure.unit, zh)}</span></span> },
    ...(comparing ? [{ key: 'difference', title: t('rule.comparedWith'), width: 90, render: (r: TrialSpan) => <Tag kind={r.difference === 'same' ? 'flat' : 'solid'}>{t(`rule.difference.${r.difference}`)}</Tag> }] : []),
  ]
}

function Months({ counts, on, onMonth }: { counts: readonly TrialCount[]; on: string | undefined; onMonth: (month: string) => void }) {
  const t = useT(), months = unique(counts.map((c) => c.month)).sort(), most = Math.max(1, ...months.map((m) => sum(counts.filter((c) => c.month === m))))
  if (!months.length) return <p className="pad s">{t('rule.nothingRaised')}</p>
  return (
    <div className="pad trialmonths">
      {months.map((m) => {
        const here = counts.filter((c) => c.month === m)
        return <div key={m}><div className="stack" aria-hidden="true">{levels.map((l) => <i key={l} style={{ height: `${(sum(here.filter((c) => c.level === l)) / most) * 72}px`, background: `var(--lv${l})` }} />)}</div><Chip on={on === m} onClick={() => onMonth(m)}>{m.slice(2)} {number(sum(here))}</Chip></div>
      })}
    </div>
  )
}

function CurveOf({ id, span, onClose }: { id: string; span: TrialSpan; onClose: () => void }) {
  const t = useT(), from = Date.parse(span.openedAt) - 24 * hour, to = Math.min(Date.parse(span.clearedAt ?? span.openedAt) + 24 * hour, from + 60 * 24 * hour)
  const { data, problem, refetch } = useCall(trialCurve, { params: { id, station: span.stationId }, query: { from: new Date(from).toISOString(), to: new Date(to).toISOString() } })
  if (!data) return problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : <Skeleton rows={3} />
  const unit = unitWord(data.unit, language() !== 'en')
  return (
    <div className="col" style={{ gap: 8 }}>
      <div className="row"><b>{data.stationName}</b><span className="s">{t('rule.curveMeans')}</span><span className="end" /><Button quiet small icon="close" label={t('ui.close')} onClick={onClose} /></div>
      <Suspense fallback={<Skeleton rows={3} />}><LevelCurve points={data.points} unit={unit} label={data.stationName} lines={data.lines} spans={data.spans.map((s) => ({ from: s.openedAt, to: s.clearedAt, level: s.level, faint: s.side === 'present' }))} /></Suspense>
    </div>
  )
}
