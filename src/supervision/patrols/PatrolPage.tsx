import { useState } from 'react'
import { useParams } from 'react-router'
import { chinaDay } from '#kit/calendar/web'
import type { Reply } from '#kit/contract'
import { useT } from '#kit/i18n'
import { Button, ClockChip, Empty, number, Page, Panel, serverNow, Skeleton, Tag, Trouble, useAct, useCall } from '#kit/ui'
import { apiOf, type Row } from '#registry/definition'
import { readPatrol, submitReport, takeStep } from './api.ts'
import { HandOver, IssueForm } from './IssueForm.tsx'
import { IssueRow } from './IssueRow.tsx'
import { patrols } from './ledger.ts'
import { lacking, ofVerbs, type Step } from './model.ts'
import './patrols.css'

export type Course = Reply<typeof readPatrol>
const today = (): string => chinaDay(serverNow())

/** A patrol as it goes: nine steps with days and people, then its issues and what became of each. */
export function PatrolPage() {
  const t = useT(), { id = '' } = useParams(), params = { id }, head = useCall(apiOf(patrols).get, { params } as never, { live: ['patrol.'] }), { data, problem, refetch, at } = useCall(readPatrol, { params }, { live: ['patrol.'] }), row = head.data as Row | undefined
  const [adding, setAdding] = useState(false), [handing, setHanding] = useState(false), report = useAct(submitReport, { done: t('patrol.reported') })
  if (problem) return <Page title={t('patrol.page')}><Trouble problem={problem} onRetry={() => void refetch()} /></Page>
  if (!data || !row) return <Page title={t('patrol.page')}><Skeleton rows={10} /></Page>
  const handed = Boolean(row.handoverNumber), fed = data.steps.some(s => s.step === 'feedback' && s.doneOn), answered = data.issues.length > 0 && data.issues.every(i => i.rectifiedOn)
  return (
    <Page title={String(row.title)} head={<span className="row wrap"><Tag>{t('patrol.team', { year: Number(row.year), no: Number(row.no) })}</Tag><span className="s">{t('patrol.led', { who: String(row.leader) })}</span>{row.reportDueOn ? <span className="row" style={{ gap: 4 }}><span className="s">{t('patrol.reportDue')}</span><ClockChip dueAt={`${String(row.reportDueOn)}T16:00:00Z`} satisfiedAt={row.reportedOn ? `${String(row.reportedOn)}T08:00:00Z` : null} /></span> : null}</span>} actions={<>
      <Button to="/patrols">{t('patrol.all')}</Button>
      {data.may.issue && !handed && <Button icon="plus" onClick={() => setAdding(true)}>{t('patrol.addIssue')}</Button>}
      {data.may.step && !handed && <Button primary disabled={!data.issues.length ? t('patrol.noIssuesYet') : !fed ? t('patrol.notFedBack') : null} onClick={() => setHanding(true)}>{t('patrol.handOver')}</Button>}
      {data.may.rectify && handed && !row.reportedOn && <Button primary busy={report.busy} disabled={answered ? null : t('patrol.notAnswered')} onClick={() => void report.run({ params, body: {} })}>{t('patrol.report')}</Button>}</>}>
      <Panel title={t('patrol.steps')} age={at}><Steps course={data} id={id} /></Panel>
      <Panel title={t('patrol.issues')} count={number(data.issues.length)} head={row.handoverNumber ? <span className="s">{String(row.handoverNumber)}</span> : null} grow>
        {data.issues.length ? data.issues.map(i => <IssueRow key={i.id} issue={i} may={data.may} reported={Boolean(row.reportedOn)} />) : <Empty icon="list" title={t('patrol.noIssues')}>{t(data.may.issue ? 'patrol.noIssuesNext' : 'patrol.notHandedYet')}</Empty>}
      </Panel>
      {adding && <IssueForm patrolId={id} onClose={() => setAdding(false)} />}
      {handing && <HandOver patrolId={id} issues={data.issues} onClose={() => setHanding(false)} />}
    </Page>
  )
}

function Steps({ course, id }: { course: Course; id: string }) {
  const t = useT(), done = new Set(course.steps.filter(s => s.doneOn).map(s => s.step)), [open, setOpen] = useState<Step | null>(null)
  return <ol className="psteps">{course.steps.map((s, i) => {
    const missing = lacking(done, s.step), now = !s.doneOn && !missing.length
    return <li key={s.step} className={s.doneOn ? 'done' : now ? 'now' : ''}><span className="no num">{i + 1}</span><b>{t(`patrol.step.${s.step}`)}</b>
      <span className="s num">{s.doneOn ?? (s.plannedOn ? t('patrol.plannedFor', { day: s.plannedOn }) : '—')}</span>{s.people && <span className="s">{s.people}</span>}{s.note && <span className="s">{s.note}</span>}
      {now && course.may.step && !ofVerbs.has(s.step) && <Button small onClick={() => setOpen(s.step)}>{t('patrol.take')}</Button>}
      {open === s.step && <Take id={id} step={s.step} onClose={() => setOpen(null)} />}</li>
  })}</ol>
}

function Take({ id, step, onClose }: { id: string; step: Step; onClose: () => void }) {
  const t = useT(), [doneOn, setDoneOn] = useState(today()), [people, setPeople] = useState(''), [note, setNote] = useState(''), act = useAct(takeStep, { done: t('patrol.taken'), onDone: onClose })
  return <div className="col" style={{ gap: 4 }}>
    <input className="in" type="date" aria-label={t('patrol.doneOn')} value={doneOn} onChange={e => setDoneOn(e.target.value)} /><input className="in" placeholder={t('patrol.people')} aria-label={t('patrol.people')} maxLength={300} value={people} onChange={e => setPeople(e.target.value)} /><input className="in" placeholder={t('patrol.note')} aria-label={t('patrol.note')} maxLength={1000} value={note} onChange={e => setNote(e.target.value)} />
    <span className="row"><Button small primary busy={act.busy} onClick={() => void act.run({ params: { id }, body: { step, doneOn, people, note } })}>{t('patrol.record')}</Button><Button small onClick={onClose}>{t('ui.cancel')}</Button></span></div>
}
