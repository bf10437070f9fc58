import { Link } from 'react-router'
import { useT } from '#kit/i18n'
import { ClockChip, clockTime, Steps, Tag } from '#kit/ui'
import { type Order, sixSteps } from './model.ts'
import './orders.css'

/** How many of the six steps are behind: what is awaited is striped. */
export const stepsDone = (o: Pick<Order, 'state'>): number => o.state === 'withdrawn' || o.state === 'drafted' ? 0 : sixSteps.indexOf(o.state) + 1

/** The clock that counts now: to be received, then to be finished. */
export function OrderClock({ order: o }: { order: Order }) {
  const t = useT()
  if (o.state === 'drafted') return <Tag>{t('order.state.drafted')}</Tag>
  if (o.state === 'withdrawn') return <Tag>{t('order.state.withdrawn')}</Tag>
  if (o.state === 'completed') return <ClockChip dueAt={o.endedAt ?? o.createdAt} satisfiedAt={o.endedAt} />
  const due = o.state === 'sent' ? o.signDue : o.completeDue
  return due ? <span className="row" style={{ gap: 4 }}><span className="s">{t(o.state === 'sent' ? 'order.due.sign' : 'order.due.complete')}</span><ClockChip dueAt={due} /></span> : null
}

export function OrderCard({ order: o }: { order: Order }) {
  const t = useT(), done = o.state === 'completed'
  return (
    <Link className="ord" to={`/orders/${o.id}`}>
      <span className="row"><span className="s">{o.no ?? t('order.state.drafted')}</span><span className="grow">{done && <span className="el">{o.title}</span>}</span><OrderClock order={o} /></span>
      {!done && <>
        <b className="el">{o.title}</b>
        <span className="s el">{o.addresseeName} ← {o.issuerName} {clockTime(o.createdAt)}</span>
        <Steps names={sixSteps.map(s => t(`order.step.${s}`))} at={stepsDone(o)} />
        {(o.lastNote || o.urges > 0 || o.heldBy) && <span className="s m el">{[o.urges > 0 && t('order.urgedTimes', { n: o.urges }), o.heldBy && t('order.heldBy', { who: o.heldBy }), o.lastNote && `${o.lastAt ? clockTime(o.lastAt) : ''} ${o.lastNote}`].filter(Boolean).join('·')}</span>}
      </>}
    </Link>
  )
}
