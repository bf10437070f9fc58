import { useNavigate, useSearchParams } from 'react-router'
import { dayEnd } from '#kit/calendar/web'
import { useT } from '#kit/i18n'
import { ClockChip, Empty, Page, Panel, Seg, Table, Tag, useCall } from '#kit/ui'
import { type Line, listPressing, whiches } from './api.ts'
import { Mark } from './MajorPage.tsx'
import './dangers.css'

/** 逾期与督办: what nobody has moved in time, how far up it has been told, and what waits for a second person. */
export function PressingPage() {
  const t = useT(), go = useNavigate(), [search, setSearch] = useSearchParams(), which = whiches.find((w) => w === search.get('which')) ?? 'overdue'
  const call = useCall(listPressing, { query: { which } }, { live: ['danger.'] }), counts = call.data?.counts
  return <Page title={t('danger.pressing')}>
    <Panel title={t(`danger.which.${which}`)} count={call.data?.rows.length} strong={which === 'overdue' && Boolean(call.data?.rows.length)} age={call.at} grow>
      <div className="pad"><Seg label={t('danger.pressing')} value={which} onChange={(w) => setSearch({ which: w })} options={whiches.map((w) => ({ value: w, label: `${t(`danger.which.${w}`)} ${counts?.[w] ?? ''}` }))} /></div>
      <Table<Line> label={t(`danger.which.${which}`)} rows={call.data?.rows} keyOf={(d) => d.id} loading={call.isLoading} problem={call.problem} onRetry={() => void call.refetch()} onOpen={(d) => void go(`/dangers/${d.id}/loop`)}
        empty={<Empty icon="check" title={t('danger.nothing')}>{t(`danger.nothing.${which}`)}</Empty>} columns={[
          { key: 'title', title: t('danger.title'), render: (d) => <><b>{d.title}</b><br /><span className="s">{d.code} {d.enterprise ?? ''}</span></> },
          { key: 'place', title: t('danger.where'), render: (d) => d.place },
          { key: 'grade', title: t('danger.gradeOf'), render: (d) => d.grade && <Tag kind={d.grade === 'major' ? 'solid' : undefined}>{t(`danger.grade.${d.grade}`)}</Tag> },
          { key: 'unit', title: t('danger.five.responsible'), render: (d) => <>{d.unit ?? '—'}<br /><span className="s">{d.department}</span></> },
          { key: 'due', title: which === 'lookback' ? t('danger.lookBackBy') : t('danger.five.limit'), render: (d) => <span className="num">{which === 'recheck' ? d.recheckDueOn : which === 'lookback' ? d.lookBackOn : which === 'extension' ? `${d.dueOn ?? ''} → ${d.extensionTo ?? ''}` : d.dueOn}</span> },
          { key: 'mark', title: t('danger.now'), render: (d) => which === 'lookback' && d.lookBackOn ? <ClockChip dueAt={dayEnd(d.lookBackOn).toISOString()} soonMinutes={7 * 24 * 60} /> : <Mark d={d} /> },
          ...(which === 'lookback' ? [] : [{ key: 'told', title: t('danger.toldTo'), render: (d: Line) => d.escalation ? <Tag>{t(`danger.escalation.${d.escalation}`)}</Tag> : '—' }]),
        ]} />
    </Panel>
  </Page>
}
