import { Link, useParams, useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { ClockChip, Empty, Icon, Page, Panel, Seg, Skeleton, Tag, Trouble, useCall } from '#kit/ui'
import { type Line, listMajor } from './api.ts'
import { OneLoop } from './LoopPage.tsx'
import './dangers.css'

/** 重大隐患: those of a year on the left, the loop of one beside them. On a phone the list is the page until one is chosen. */
export function MajorPage() {
  const t = useT(), { id } = useParams(), [search, setSearch] = useSearchParams(), year = Number(search.get('year')) || undefined
  const call = useCall(listMajor, { query: { year } }, { live: ['danger.'] }), data = call.data
  const years = (data?.years ?? []).slice(0, 4), chosen = id ?? data?.rows[0]?.id
  return <Page title={t('danger.majors')}><div className={id ? 'dangerloop chosen' : 'dangerloop'}>
    <Panel title={t('danger.majors')} count={data?.rows.length} age={call.at} className="majors">
      {call.problem ? <Trouble problem={call.problem} onRetry={() => void call.refetch()} /> : !data ? <Skeleton rows={8} /> : <>
        <div className="four">{(['cleared', 'rectifying', 'waiting', 'overdue'] as const).map((k) => <div key={k}><b className="num">{data.counts[k]}</b><span className="s">{t(`danger.count.${k}`)}</span></div>)}</div>
        <div className="pad"><Seg label={t('danger.year')} value={year ?? 0} onChange={(y) => setSearch(y ? { year: String(y) } : {})} options={[{ value: 0, label: t('danger.allYears') }, ...years.map((y) => ({ value: y, label: String(y) }))]} /></div>
        {!data.rows.length ? <Empty icon="check" title={t('danger.noMajor')}>{t('danger.noMajorNext')}</Empty> : <ol className="mj">{data.rows.map((d, i) => <One key={d.id} d={d} no={i + 1} on={d.id === chosen} to={`/major-dangers/${d.id}${year ? `?year=${year}` : ''}`} />)}</ol>}
      </>}
    </Panel>
    {chosen ? <OneLoop key={chosen} id={chosen} /> : null}
  </div></Page>
}

function One({ d, no, on, to }: { d: Line; no: number; on: boolean; to: string }) {
  const t = useT()
  return <li className={on ? 'on' : undefined}><Link to={to} aria-current={on ? 'true' : undefined}>
    <span className="no num">{String(no).padStart(2, '0')}</span><span className="el">{d.enterprise ?? d.place} {d.title}</span><Mark d={d} />
    <span className="s el">{[d.leader, d.hooked].filter(Boolean).join('·') || t('danger.noLeader')}</span>
  </Link></li>
}

/** What it waits for, as one chip: overdue before all else. */
export function Mark({ d }: { d: Line }) {
  const t = useT()
  if (d.status === 'cleared') return <span className="m nw"><Icon name="check" small /> {t('danger.status.cleared')}</span>
  if (d.daysOver) return <Tag kind="solid">{t('danger.daysOver', { n: d.daysOver })}</Tag>
  if (d.status === 'rectifying' && d.dueOn) return <ClockChip dueAt={`${d.dueOn}T23:59:59+08:00`} soonMinutes={3 * 24 * 60} />
  return <Tag>{t(`danger.status.${d.status}`)}</Tag>
}
