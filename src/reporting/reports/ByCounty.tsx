// One level down: what the number is made of, place by place, beside the same days of the year before.
import { useT } from '#kit/i18n'
import { useCall } from '#kit/ui'
import { readIndicator } from '#reporting/indicators/web'
import type { Whole } from './useReport.ts'

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** Nothing where the figure is no indicator, or its parts don't add up to it. */
export function ByCounty({ bound }: { bound: Whole['figures'][number] }) {
  const t = useT(), { region, from, to } = bound.params, asked = bound.key.startsWith('report.') ? undefined : bound.key
  const { data } = useCall(readIndicator, { params: { key: asked ?? '' }, query: { region: text(region)?.split('/').findLast(Boolean), from: text(from), to: text(to) } }, { enabled: asked !== undefined })
  if (!data?.additive || data.places.length < 2) return null
  const most = Math.max(1, ...data.places.flatMap((p) => [p.value ?? 0, p.previous ?? 0])), sum = data.places.reduce((all, p) => all + (p.value ?? 0), 0)
  return (
    <section className="bycounty" aria-label={t('report.byCounty')}>
      <h3>{t('report.byCounty')}<span className="s">{data.previousFrom && `${data.to?.slice(0, 4)} | ${data.previousTo?.slice(0, 4)}`}</span></h3>
      {data.places.map((p) => <div key={p.code} className="one"><span>{p.name}</span><i><b style={{ width: `${((p.value ?? 0) / most) * 100}%` }} />{p.previous !== null && <u style={{ left: `${(p.previous / most) * 100}%` }} />}</i><span className="num"><b>{p.value ?? '—'}</b>{p.previous !== null && <> / {p.previous}</>}</span></div>)}
      <div className="one sum"><span>{t('report.sum')}</span><span className="s">{t(sum === data.value ? 'report.sumsAgree' : 'report.sumsDiffer')}</span><span className="num"><b>{data.value ?? '—'}</b>{data.previous !== null && <> / {data.previous}</>}</span></div>
    </section>
  )
}
