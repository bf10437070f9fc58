import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { type T, useT } from '#kit/i18n'
import { Button, ClockChip, Confirm, dateTime, dayTime, Page, Panel, Skeleton, Steps, Tag, Timeline, Trouble, useAct, useCall, useMe } from '#kit/ui'
import { issueOrder, readOrder, takeEscalation, urgeOrder, withdrawOrder } from './api.ts'
import { AnswerBox } from './AnswerBox.tsx'
import { isOpen, mayGo, sixSteps } from './model.ts'
import { stepsDone } from './OrderCard.tsx'
import './orders.css'

const stepWord = (t: T, to: string): string => (sixSteps as readonly string[]).includes(to) ? t(`order.step.${to}`) : t(`order.state.${to}`)

/** One order for the one who has to carry it out: what, until when, and the next button. Made for 390 px first. */
export function OrderPage() {
  const t = useT(), { id = '' } = useParams(), { may } = useMe(), [withdrawing, setWithdrawing] = useState(false), params = { id }
  const { data: o, problem, refetch, at } = useCall(readOrder, { params }, { live: ['order.'] })
  const issue = useAct(issueOrder, { done: t('order.issued') }), urge = useAct(urgeOrder, { done: t('order.urged') }), take = useAct(takeEscalation, { done: t('order.taken') })
  const withdraw = useAct(withdrawOrder, { done: t('order.withdrawnDone'), onDone: () => setWithdrawing(false), quiet: true })
  if (problem) return <Page title={t('order.page')}><Trouble problem={problem} onRetry={() => void refetch()} /></Page>
  if (!o) return <Page title={t('order.page')}><Skeleton rows={6} /></Page>
  const running = ['sent', 'received', 'arrived', 'reported'].includes(o.state)
  return (
    <Page title={`${o.no ?? t('order.state.drafted')} ${o.title}`} actions={<>
      {o.state === 'drafted' && o.mayIssue && <Button primary busy={issue.busy} onClick={() => void issue.run({ params, body: {} })}>{t('order.issueNow')}</Button>}
      {running && may('order.urge') && !o.mayAnswer && <Button icon="phone" busy={urge.busy} onClick={() => void urge.run({ params, body: { channel: 'phone' } })}>{t('order.urge')}</Button>}
      {may('order.withdraw') && mayGo(o.state, 'withdrawn') && <Button onClick={() => setWithdrawing(true)}>{t('order.withdraw')}</Button>}
    </>}>
      <div className="orderpage">
        <Panel title={t(`order.state.${o.state}`)} age={at} head={o.overdue && <Tag kind="solid">{t('order.overdueTag', { due: t(`order.due.${o.overdue}`) })}</Tag>}>
          <div className="pad col" style={{ gap: 12 }}>
            <p className="ordermeasure">{o.measure}</p>
            {o.state !== 'withdrawn' && <Steps names={sixSteps.map(s => t(`order.step.${s}`))} at={stepsDone(o)} />}
            <div className="row wrap">
              {o.signDue && <span className="row" style={{ gap: 4 }}><span className="s">{t('order.due.sign')}</span><ClockChip dueAt={o.signDue} satisfiedAt={o.receivedAt} /></span>}
              {o.completeDue && isOpen(o.state) && <span className="row" style={{ gap: 4 }}><span className="s">{t('order.due.complete')}</span><ClockChip dueAt={o.completeDue} /></span>}
            </div>
            <dl className="dl">
              <dt>{t('order.addressee')}</dt><dd>{o.addresseeName}</dd><dt>{t('order.issuer')}</dt><dd>{o.issuerName} {dateTime(o.createdAt)}</dd>
              {o.basis && <><dt>{t('order.basis')}</dt><dd>{o.basis}</dd></>}
              <dt>{t('order.incident')}</dt><dd><Link className="link" to={`/incidents/${o.incidentId}`}>{o.incidentTitle}</Link></dd>
            </dl>
          </div>
          <AnswerBox order={o} />
        </Panel>
        <Panel title={t('order.steps')} count={o.steps.length}>
          <Timeline rows={o.steps.map(s => ({ id: String(s.seq), at: s.at, text: <b>{stepWord(t, s.toState)}</b>, who: `${dayTime(s.at).slice(0, 5)} ${s.byName}`, proof: [s.channel === 'phone' && t('order.byPhone', { name: s.toldBy ?? '' }), s.note].filter(Boolean).join('·') }))} />
          {o.escalations.length > 0 && <div className="pad col" style={{ gap: 6 }}><b>{t('order.escalations')}</b>{o.escalations.map(e => (
            <div className="row wrap" key={e.id}><span className="grow">{t('order.escalated', { at: dayTime(e.at), due: t(`order.due.${e.due}`), n: e.minutesOver, to: e.regionName })}</span>
              {e.takenBy ? <Tag>{t('order.takenBy', { who: e.takenBy })}</Tag> : running && may('order.urge') && <Button small busy={take.busy} onClick={() => void take.run({ params: { id: e.id } })}>{t('order.take')}</Button>}</div>))}</div>}
        </Panel>
      </div>
      <Confirm open={withdrawing} title={t('order.withdraw')} act={t('order.withdraw')} busy={withdraw.busy} problem={withdraw.problem} onClose={() => setWithdrawing(false)} onConfirm={reason => withdraw.run({ params, body: { reason } })}>{t('order.withdrawMeans', { no: o.no ?? '', addressee: o.addresseeName })}</Confirm>
    </Page>
  )
}
