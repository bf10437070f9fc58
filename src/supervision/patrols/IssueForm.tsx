import { Suspense, useState } from 'react'
import { chinaDay } from '#kit/calendar/web'
import { useT } from '#kit/i18n'
import { Button, Drawer, Modal, serverNow, Trouble, useAct } from '#kit/ui'
import { enterprises } from '#registry/enterprises/web'
import { RowPick } from '#registry/pages/web'
import { addIssue, changeIssue, handOver } from './api.ts'
import { type Issue, kinds, type NewIssue } from './model.ts'
import './patrols.css'

const blank: NewIssue = { kind: 'mechanism', content: '', basis: '', owner: '', dueOn: null, enterpriseId: null }
const pick = ({ kind, content, basis, owner, dueOn, enterpriseId }: Issue): NewIssue => ({ kind, content, basis, owner, dueOn, enterpriseId })

/** An issue as it is found; owner and limit may come later, before the hand-over. */
export function IssueForm({ patrolId, issue, onClose }: { patrolId?: string; issue?: Issue; onClose: () => void }) {
  const t = useT(), [f, setForm] = useState<NewIssue>(issue ? pick(issue) : blank), put = (change: Partial<NewIssue>) => setForm({ ...f, ...change })
  const add = useAct(addIssue, { done: t('patrol.issueAdded'), quiet: true, onDone: onClose }), change = useAct(changeIssue, { done: t('patrol.issueSaved'), quiet: true, onDone: onClose }), trouble = add.problem ?? change.problem
  const save = () => void (issue ? change.run({ params: { id: issue.id }, body: f }) : add.run({ params: { id: patrolId ?? '' }, body: f }))
  return (
    <Drawer open title={t(issue ? 'patrol.edit' : 'patrol.addIssue')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={add.busy || change.busy} disabled={f.content.trim().length < 4 && t('patrol.sayMore')} onClick={save}>{t('patrol.record')}</Button></>}>
      <label className="field"><span className="s">{t('patrol.kind')}</span><select className="in" value={f.kind} onChange={e => put({ kind: e.target.value as NewIssue['kind'], ...(e.target.value !== 'site' && { enterpriseId: null }) })}>{kinds.map(k => <option key={k} value={k}>{t(`patrol.kind.${k}`)}</option>)}</select></label>
      {f.kind === 'site' && <div className="field"><span className="s">{t('patrol.enterprise')}</span><Suspense fallback={<span className="in skl" />}><RowPick target={enterprises} id="patrol-enterprise" label={t('patrol.enterprise')} value={f.enterpriseId} refName={issue?.enterpriseName ?? undefined} onChange={next => put({ enterpriseId: next ? String(next) : null })} /></Suspense><span className="s">{t('patrol.becomesDanger')}</span></div>}
      <label className="field"><span className="s">{t('patrol.content')}</span><textarea className="in" rows={4} maxLength={1000} value={f.content} onChange={e => put({ content: e.target.value })} /></label>
      <label className="field"><span className="s">{t('patrol.basis')}</span><input className="in" maxLength={300} value={f.basis} onChange={e => put({ basis: e.target.value })} /></label>
      <label className="field"><span className="s">{t('patrol.owner')}</span><input className="in" maxLength={80} value={f.owner} onChange={e => put({ owner: e.target.value })} /></label>
      <label className="field"><span className="s">{t('patrol.dueOn')}</span><input className="in" type="date" value={f.dueOn ?? ''} onChange={e => put({ dueOn: e.target.value || null })} /></label>
      {trouble && <Trouble problem={trouble} />}
    </Drawer>
  )
}

export function HandOver({ patrolId, issues, onClose }: { patrolId: string; issues: readonly Issue[]; onClose: () => void }) {
  const t = useT(), [reportDueOn, setDue] = useState(chinaDay(serverNow(), 60)), act = useAct(handOver, { done: t('patrol.handedOver'), quiet: true, onDone: onClose }), bare = issues.filter(i => !i.owner || !i.dueOn).map(i => i.no)
  return (
    <Modal open title={t('patrol.handOver')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} disabled={bare.length ? t('patrol.bare', { nos: bare.join('、') }) : null} onClick={() => void act.run({ params: { id: patrolId }, body: { reportDueOn } })}>{t('patrol.handOver')}</Button></>}>
      <p>{t('patrol.handOverMeans', { n: issues.length })}</p>{bare.length > 0 && <p className="note">{t('patrol.bare', { nos: bare.join('、') })}</p>}
      <label className="field"><span className="s">{t('patrol.reportDue')}</span><input className="in" type="date" value={reportDueOn} onChange={e => setDue(e.target.value)} /></label>{act.problem && <Trouble problem={act.problem} />}
    </Modal>
  )
}
