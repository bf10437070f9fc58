import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, ClockChip, dateTime, dayTime, Skeleton, Tag, Trouble, useCall, useMe } from '#kit/ui'
import type { Ledger, Row } from '#registry/definition'
import { readReporting } from './api.ts'
import { JudgeDrawer } from './JudgeDrawer.tsx'
import { bodies } from './model.ts'
import { Supplements } from './Supplements.tsx'

export type Reporting = NonNullable<ReturnType<typeof useCall<typeof readReporting>>['data']>
// the forms come when one is opened
const ReportDrawer = lazy(async () => ({ default: (await import('./ReportDrawers.tsx')).ReportDrawer })), NoticeDrawer = lazy(async () => ({ default: (await import('./ReportDrawers.tsx')).NoticeDrawer }))
const FollowUpDrawer = lazy(async () => ({ default: (await import('./ReportDrawers.tsx')).FollowUpDrawer })), SupplementDrawer = lazy(async () => ({ default: (await import('./ReportDrawers.tsx')).SupplementDrawer }))
type Open = 'report' | 'notice' | 'followUp' | 'supplement' | 'judge' | null

/** Who must report to whom by when, who was told, what is known since, what the casualties became. */
export default function ReportingPart({ row }: { ledger: Ledger; row: Row }) {
  const t = useT(), { may } = useMe(), [open, setOpen] = useState<Open>(null), { data, problem, refetch } = useCall(readReporting, { params: { id: row.id } }, { live: ['accident.'] }), close = () => setOpen(null)
  if (!data) return problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : <Skeleton rows={4} />
  const act = (which: NonNullable<Open>, permission: string, label: ReactNode) => !row.retiredAt && may(permission) && <Button small onClick={() => setOpen(which)}>{label}</Button>
  return <>
    <h3 className="row wrap">{t('accident.reporting')}<span className="end" />{act('report', 'accident.report', t('accident.report'))}</h3>
    <Clocks data={data} />
    {data.lateProposed && <p className="note row wrap" role="status"><span className="grow">{t('accident.lateProposed')}</span>{act('judge', 'accident.judge', t('accident.judge'))}</p>}
    <Flags row={row} />
    <h3 className="row wrap">{t('accident.notices')} <span className="s">{data.notices.length}/{bodies.length}</span><span className="end" />{data.notices.length < bodies.length && act('notice', 'accident.report', t('accident.notice'))}</h3>
    <ul className="col" style={{ gap: 4 }}>{bodies.map((body) => { const told = data.notices.find((n) => n.body === body); return <li key={body} className="row"><span aria-hidden="true">{told ? '☑' : '☐'}</span><span className="grow">{t(`accident.body.${body}`)}</span><span className="s">{told ? `${dayTime(told.notifiedAt)} ${told.toName}` : t('accident.notTold')}</span></li> })}</ul>
    <h3 className="row wrap">{t('accident.followUps')} {data.followUpDue && <ClockChip dueAt={data.followUpDue} soonMinutes={120} />}<span className="end" />{act('followUp', 'accident.report', t('accident.followUp'))}</h3>
    {data.followUps.length === 0 ? <p className="s">{t('accident.noFollowUp')}</p> : <ul className="col" style={{ gap: 4 }}>{data.followUps.slice(0, 5).map((f) => <li key={f.id}><span className="s">{dateTime(f.at).slice(5, 16)} {f.recordedBy}</span> {f.text}</li>)}</ul>}
    <Supplements data={data} action={act('supplement', 'accident.supplement', t('accident.supplement'))} />
    <Suspense>{open === 'report' && <ReportDrawer id={row.id} data={data} onClose={close} />}
    {open === 'notice' && <NoticeDrawer id={row.id} data={data} onClose={close} />}
    {open === 'followUp' && <FollowUpDrawer id={row.id} onClose={close} />}
    {open === 'supplement' && <SupplementDrawer row={row} data={data} onClose={close} />}
    </Suspense>
    {open === 'judge' && <JudgeDrawer row={row} onClose={close} />}
  </>
}

/** Level by level: when it heard, whether in time; what is still to come runs. */
function Clocks({ data }: { data: Reporting }) {
  const t = useT(), unit = data.reports.find((r) => r.level === 'unit')
  if (!data.reports.length) return <p className="s">{t('accident.notReported')}</p>
  return <ol className="col" style={{ gap: 6 }}>
    {unit && <li className="row"><span className="grow">{t('accident.level.unit')}</span><span className="s">{dayTime(unit.receivedAt)} {unit.fromName}</span></li>}
    {data.clocks.map((c) => <li key={c.level} className="row wrap"><span className="grow">{t(`accident.level.${c.level}`)}<div className="s">{c.article}</div></span>
      {c.metAt && c.late && <Tag kind="solid">{t('accident.wasLate')}</Tag>}
      {c.dueAt ? <ClockChip dueAt={c.dueAt} satisfiedAt={c.metAt} /> : <span className="s">{c.metAt ? `${dayTime(c.metAt)} ${t('accident.direct')}` : t('accident.waits')}</span>}</li>)}
  </ol>
}

const flags = ['late', 'omitted', 'falsified', 'concealed'] as const
function Flags({ row }: { row: Row }) {
  const t = useT(), set = flags.filter((f) => row[f] === true)
  return set.length ? <p className="row wrap">{set.map((f) => <Tag key={f} kind="solid">{t(`accident.flag.${f}`)}</Tag>)}</p> : null
}
