import { useT } from '#kit/i18n'
import { Chip, Seg } from '#kit/ui'
import { type Asking, type Span, spanOf, today, wholeYear } from './question.ts'

const years = 6

/** This year, last year, this month, or any days. */
export function Period({ asking }: { asking: Asking }) {
  const t = useT(), now = today(), { from, to, set } = asking, same = (name: 'year' | 'last' | 'month') => { const span = spanOf(name, now); return span.from === from && span.to === to }
  const value: Span = same('year') ? 'year' : same('last') ? 'last' : same('month') ? 'month' : 'days', whole = from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31` ? from.slice(0, 4) : ''
  return (
    <span className="row wrap ind-period noprint" style={{ gap: 8 }}>
      <Seg<Span> label={t('indicator.days')} value={value} onChange={(name) => name !== 'days' && set(spanOf(name, now))} options={(['year', 'last', 'month'] as const).map((name) => ({ value: name, label: t(`indicator.span.${name}`) }))} />
      <select className="in" aria-label={t('indicator.year')} value={whole} onChange={(e) => e.currentTarget.value && set(wholeYear(e.currentTarget.value))}>
        <option value="">{t('indicator.year')}</option>{Array.from({ length: years }, (_, i) => String(Number(now.slice(0, 4)) - i)).map((year) => <option key={year} value={year}>{year}</option>)}
      </select>
      <input className="in" type="date" aria-label={t('indicator.from')} value={from} max={to} onChange={(e) => e.currentTarget.value && set({ from: e.currentTarget.value, to })} />
      <span aria-hidden="true">–</span>
      <input className="in" type="date" aria-label={t('indicator.to')} value={to} min={from} onChange={(e) => e.currentTarget.value && set({ from, to: e.currentTarget.value })} />
      {asking.filter && <Chip on onClose={() => set({ filter: '' })} closeLabel={t('indicator.filterOff')}>{t('indicator.filtered')}</Chip>}
    </span>
  )
}
