import { useState } from 'react'
import { Link } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, dateTime, Modal, Tag, Trouble, useAct } from '#kit/ui'
import { judgeIssue, rectifyIssue, removeIssue } from './api.ts'
import { IssueForm } from './IssueForm.tsx'
import type { Issue } from './model.ts'

type May = { step: boolean; issue: boolean; rectify: boolean; judge: boolean }

/** One issue: whose, until when, what was done about it, how it was judged; and the next act of whoever reads. */
export function IssueRow({ issue: i, may, reported }: { issue: Issue; may: May; reported: boolean }) {
  const t = useT(), [act, setAct] = useState<'rectify' | 'resolved' | 'unresolved' | 'edit' | null>(null), remove = useAct(removeIssue, { done: t('patrol.removed') }), open = i.verdict !== 'resolved'
  const state = i.verdict === 'resolved' ? 'resolved' : i.rectifiedOn ? 'rectified' : i.rounds ? 'back' : i.handedOverAt ? 'handed' : 'found'
  return (
    <div className="issue">
      <span className="row wrap"><b className="num">{i.no}</b><Tag>{t(`patrol.kind.${i.kind}`)}</Tag><Tag kind={state === 'back' ? 'solid' : undefined}>{t(`patrol.state.${state}`)}</Tag><span className="s">{i.owner || t('patrol.noOwner')}{i.dueOn && ` · ${t('patrol.until', { day: i.dueOn })}`}</span>{i.enterpriseId && <Link className="link s" to={`/enterprises/${i.enterpriseId}`}>{i.enterpriseName ?? t('patrol.enterprise')}</Link>}{i.dangerId && <Link className="link s" to={`/dangers/${i.dangerId}/loop`}>{t('patrol.danger')}</Link>}<span className="end" />
        {!i.handedOverAt && may.issue && <><Button small quiet icon="edit" label={t('patrol.edit')} onClick={() => setAct('edit')} /><Button small quiet icon="trash" label={t('patrol.remove')} onClick={() => void remove.run({ params: { id: i.id } })} /></>}
        {i.handedOverAt && open && may.rectify && <Button small onClick={() => setAct('rectify')}>{t(i.rectifiedOn ? 'patrol.rectifyAgain' : 'patrol.rectify')}</Button>}
        {i.rectifiedOn && open && may.judge && reported && <><Button small onClick={() => setAct('unresolved')}>{t('patrol.sendBack')}</Button><Button small primary onClick={() => setAct('resolved')}>{t('patrol.resolve')}</Button></>}</span>
      <div>{i.content}</div>{i.basis && <div className="s">{i.basis}</div>}
      {i.rectifiedNote && <div className="m">{t('patrol.did', { who: i.rectifiedName ?? '', day: i.rectifiedOn ?? '—' })}{i.rectifiedNote}</div>}
      {i.judgedName && <div className="m">{t('patrol.judged', { who: i.judgedName, at: i.judgedAt ? dateTime(i.judgedAt).slice(0, 10) : '' })}{i.judgedNote}</div>}
      {act === 'edit' && <IssueForm issue={i} onClose={() => setAct(null)} />}
      {act === 'rectify' && <Rectify issue={i} onClose={() => setAct(null)} />}
      {(act === 'resolved' || act === 'unresolved') && <Judge issue={i} verdict={act} onClose={() => setAct(null)} />}
    </div>
  )
}

function Rectify({ issue, onClose }: { issue: Issue; onClose: () => void }) {
  const t = useT(), [note, setNote] = useState(issue.rectifiedNote), act = useAct(rectifyIssue, { done: t('patrol.rectified'), quiet: true, onDone: onClose })
  return <Modal open title={t('patrol.rectifyTitle', { no: issue.no })} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} disabled={note.trim().length < 4 && t('patrol.sayMore')} onClick={() => void act.run({ params: { id: issue.id }, body: { note } })}>{t('patrol.record')}</Button></>}>
    <p>{issue.content}</p><textarea className="in" rows={4} maxLength={1000} aria-label={t('patrol.whatDone')} placeholder={t('patrol.whatDone')} value={note} onChange={e => setNote(e.target.value)} />{act.problem && <Trouble problem={act.problem} />}</Modal>
}

function Judge({ issue, verdict, onClose }: { issue: Issue; verdict: 'resolved' | 'unresolved'; onClose: () => void }) {
  const t = useT(), [note, setNote] = useState(''), [dueOn, setDueOn] = useState(''), act = useAct(judgeIssue, { done: t('patrol.judgedDone'), quiet: true, onDone: onClose })
  return <Modal open title={t(`patrol.judgeTitle.${verdict}`, { no: issue.no })} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} disabled={note.trim().length < 2 && t('patrol.sayMore')} onClick={() => void act.run({ params: { id: issue.id }, body: { verdict, note, dueOn: dueOn || null } })}>{t('patrol.record')}</Button></>}>
    <p>{issue.content}</p><p className="m">{issue.rectifiedNote}</p><textarea className="in" rows={3} maxLength={1000} aria-label={t('patrol.whatSeen')} placeholder={t('patrol.whatSeen')} value={note} onChange={e => setNote(e.target.value)} />
    {verdict === 'unresolved' && <label className="field"><span className="s">{t('patrol.newLimit')}</span><input className="in" type="date" value={dueOn} onChange={e => setDueOn(e.target.value)} /></label>}{act.problem && <Trouble problem={act.problem} />}</Modal>
}
