import { useEffect, useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, ClockChip, LevelBadge, useAct, useCall, useMe } from '#kit/ui'
import { answerWaiting, listHandOver, listWaiting, markShown } from './api.ts'
import type { WaitingCall } from './model.ts'
import './banner.css'

/** Over every page, until it is answered: it has no way to be closed. The other channels go on meanwhile. */
export function CalloutBanner() {
  const { may } = useMe()
  return may('waiting_call.answer') ? <Waiting /> : null
}

function Waiting() {
  const t = useT(), { data } = useCall(listWaiting, {}, { live: ['callout.started', 'callout.ended', 'callout.stepped', 'call.stand_in_named', 'call.renumbered'], every: 60_000 })
  const shown = useAct(markShown, { quiet: true }), rows = data?.rows ?? [], ids = rows.map((r) => r.callId).join()
  useEffect(() => { if (ids) void shown.run({ body: { callIds: ids.split(',') } }) }, [ids]) // eslint-disable-line
  const [first] = rows
  return first ? <One key={first.callId} call={first} more={rows.length - 1} label={t('banner.label')} /> : null
}

function One({ call, more, label }: { call: WaitingCall; more: number; label: string }) {
  const t = useT(), [handing, setHanding] = useState(false), params = { id: call.callId }
  const act = useAct(answerWaiting, { done: t('banner.done') })
  const say = (answer: 'received' | 'cannot_come') => void act.run({ params, body: { answer } })
  const word = (answer: 'received' | 'cannot_come') => t(`banner.${call.role === 'superior' ? 'superior' : call.role === 'knock' ? 'knock' : 'own'}.${answer}`)
  return (
    <section className="callout-banner" role="alertdialog" aria-label={label} aria-live="assertive">
      <div className="row wrap"><LevelBadge level={call.level} /><b className="grow">{call.title}</b>{call.drill && <span className="drill">{t('ui.drill')}</span>}{call.nextAt && <ClockChip dueAt={call.nextAt} soonMinutes={2} />}</div>
      <p>{call.role === 'superior' ? t('notice.below', { post: `${call.regionName} ${call.post}` }) : call.role === 'knock' ? t('banner.knock', { post: `${call.regionName} ${call.post}` }) : call.message}</p>
      <p className="s">{call.regionName} {call.post}{more > 0 && `·${t('banner.more', { n: more })}`}</p>
      {handing ? <HandOver call={call} onBack={() => setHanding(false)} /> : <div className="row wrap"><Button primary icon="check" busy={act.busy} onClick={() => say('received')}>{word('received')}</Button><Button busy={act.busy} onClick={() => say('cannot_come')}>{word('cannot_come')}</Button>
        {call.role !== 'knock' && <Button onClick={() => setHanding(true)}>{t('callout.answer.handed_over')}</Button>}</div>}
      {act.problem && <div className="note" role="alert">{act.problem.detail}</div>}
    </section>
  )
}

function HandOver({ call, onBack }: { call: WaitingCall; onBack: () => void }) {
  const t = useT(), [to, setTo] = useState(''), [note, setNote] = useState(''), params = { id: call.callId }
  const { data } = useCall(listHandOver, { params }), act = useAct(answerWaiting, { done: t('banner.done') })
  return <div className="col" style={{ gap: 6 }}>
    <select className="in" aria-label={t('banner.to')} value={to} onChange={(e) => setTo(e.target.value)}><option value="">{t('banner.toOther')}</option>{data?.rows.map((r) => <option key={r.holderId} value={r.holderId}>{r.personName} {r.duty}</option>)}</select>
    <input className="in" aria-label={t('callout.note')} placeholder={t('callout.note')} maxLength={200} value={note} onChange={(e) => setNote(e.target.value)} />
    <div className="row"><Button primary busy={act.busy} disabled={to || note.trim().length > 1 ? null : t('callout.toWhom')} onClick={() => void act.run({ params, body: { answer: 'handed_over', ...(to ? { to } : {}), ...(note.trim() ? { note: note.trim() } : {}) } })}>{t('banner.handOver')}</Button><Button quiet onClick={onBack}>{t('banner.back')}</Button></div>
  </div>
}
