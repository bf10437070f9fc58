import { lazy, Suspense, useMemo, useState } from 'react'
import { useT } from '#kit/i18n'
import { Empty, number, Panel, Seg, Skeleton } from '#kit/ui'
import type { Reading } from './api.ts'
import { monthsOf } from './model.ts'
import { type Asking, wholeMonth } from './question.ts'
import { unitWord } from './unit.ts'

const TrendChart = lazy(() => import('./TrendChart.tsx'))

/** By month beside the year before, as a chart and as the table behind it; on paper both. */
export function Trend({ reading, asking }: { reading: Reading; asking: Asking }) {
  const t = useT(), [as, setAs] = useState<'chart' | 'table'>('chart'), { from, to } = asking
  const months = useMemo(() => {
    const found = new Map(reading.months.map((m) => [m.month, m]))
    return monthsOf({ from, to }).slice(-60).map((day) => found.get(day.slice(0, 7)) ?? { month: day.slice(0, 7), value: 0, previous: reading.previousFrom ? 0 : null })
  }, [reading, from, to])
  const now = t('indicator.period', { from, to }), before = reading.previousFrom ? t('indicator.period', { from: reading.previousFrom, to: reading.previousTo ?? '' }) : t('indicator.before')
  return (
    <Panel title={t('indicator.byMonth')} className={`ind-trend ${as}`} actions={<span className="noprint"><Seg label={t('indicator.shownAs')} value={as} onChange={setAs} options={[{ value: 'chart' as const, label: t('indicator.chart') }, { value: 'table' as const, label: t('indicator.table') }]} /></span>}>
      {!reading.dated ? <Empty icon="calendar" title={t('indicator.undated')} /> : <>
        <div className="as-chart"><Suspense fallback={<Skeleton rows={5} />}><TrendChart months={months} now={now} before={before} unit={unitWord(reading.unit)} label={t('indicator.chartOf', { from, to, unit: unitWord(reading.unit) })} /></Suspense></div>
        <div className="as-table tw" tabIndex={0} role="region" aria-label={t('indicator.byMonth')}><table className="tb dense"><thead><tr><th>{t('indicator.month')}</th><th className="n">{t('indicator.now')}</th><th className="n">{t('indicator.before')}</th></tr></thead>
          <tbody>{months.map((m) => <tr key={m.month}><td><button type="button" className="fig" onClick={() => asking.set(wholeMonth(m.month))}>{m.month}</button></td><td className="n">{number(m.value)}</td><td className="n">{number(m.previous)}</td></tr>)}</tbody></table></div>
      </>}
    </Panel>
  )
}
