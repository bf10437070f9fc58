import type { ReactNode } from 'react'
import { useT } from '#kit/i18n'
import { dayTime, Tag } from '#kit/ui'
import type { Reporting } from './ReportingPart.tsx'

type Change = Reporting['supplements'][number]

/** Each change of casualties with the window it fell in, and what the grade was. */
export function Supplements({ data, action }: { data: Reporting; action: ReactNode }) {
  const t = useT()
  return <>
    <h3 className="row wrap">{t('accident.supplements')} <span className="s">{t(data.windowOpen ? 'accident.windowOpen' : 'accident.windowClosed', { day: data.until })}</span><span className="end" />{action}</h3>
    {data.supplements.length === 0 ? <p className="s">{t('accident.noSupplement')}</p> : <ul className="col" style={{ gap: 8 }}>{data.supplements.map((s) => <One key={s.version} change={s} />)}</ul>}
    {data.grades.length > 1 && <><h3>{t('accident.grades')}</h3><ol className="col" style={{ gap: 4 }}>{data.grades.map((g, i) => <li key={i} className="row"><span className="grow">{g.from === null ? '' : `${t(`accident.grade.${g.from}`)} → `}{t(`accident.grade.${g.to ?? 0}`)}</span><span className="s">{dayTime(g.at)} {g.by}</span></li>)}</ol></>}
  </>
}

function One({ change: s }: { change: Change }) {
  const t = useT(), number = (key: 'deaths' | 'missing' | 'seriousInjuries') => (s.before[key] === s.after[key] ? null : <span key={key}>{t(`accident.count.${key}`)} {s.before[key] ?? '—'}→{s.after[key] ?? '—'}</span>)
  return <li><div className="row wrap">{(['deaths', 'missing', 'seriousInjuries'] as const).map(number)}{s.keptApart && <span>{t('accident.keptApart', { n: s.keptApart })}</span>}<Tag kind={s.inside ? undefined : 'solid'}>{t(s.inside ? 'accident.inside' : 'accident.outside')}</Tag></div>
    {s.takesOver && <p className="note">{t(`accident.takesOver.${s.takesOver}`)}</p>}
    <div className="s">{s.changedOn} {s.recordedBy} {s.note}</div></li>
}
