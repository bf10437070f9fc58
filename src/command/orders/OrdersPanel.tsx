import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Chip, Empty, number, Panel, Trouble, useCall, useMe, useShortcut } from '#kit/ui'
import { listGroups, listOrders } from './api.ts'
import type { Order } from './model.ts'
import { GroupCard } from './GroupCard.tsx'
import { OrderCard } from './OrderCard.tsx'

const NewOrder = lazy(() => import('./NewOrderDrawer.tsx'))
const filters = ['all', 'overdue', 'open', 'drafted', 'done'] as const

/** The orders of an incident, worst first, with what is overdue counted in the head. N writes a new one. */
export function OrdersPanel({ incident, footer }: { incident: { id: string; closedAt: string | null; regionPath: string }; footer?: ReactNode }) {
  const t = useT(), { may } = useMe(), [state, setState] = useState<(typeof filters)[number]>('all'), [writing, setWriting] = useState(false)
  const { data, problem, refetch, at } = useCall(listOrders, { query: { incidentId: incident.id, state, cardId: state === 'all' ? 'none' : undefined, limit: 60 } }, { live: ['order.', 'response.'] })
  const groups = useCall(listGroups, { query: { incidentId: incident.id } }, { live: ['order.', 'response.'], enabled: state === 'all' })
  const whole = useCall(listOrders, { query: { incidentId: incident.id, state: 'all', limit: 1 } }, { live: ['order.', 'response.'] })
  const write = may('order.draft') && !incident.closedAt ? () => setWriting(true) : undefined
  useShortcut('n', t('order.new'), () => write?.())
  const counts = whole.data?.counts, cards = state === 'all' ? groups.data ?? [] : []
  return <>
    <Panel title={t('order.page')} age={at} footer={footer} count={counts && counts.overdue > 0 ? t('order.overdueCount', { n: number(counts.overdue) }) : undefined} strong
      head={<><span className="cnt">{t('order.openCount', { n: number(counts?.open) })}</span><span className="cnt">{t('order.doneCount', { n: number(counts?.done) })}</span></>}
      actions={write && <Button small icon="plus" onClick={write}>{t('order.new')}</Button>}>
      <div className="row wrap pad" style={{ gap: 4, paddingBottom: 4 }}>{filters.map(f => <Chip key={f} on={f === state} onClick={() => setState(f)}>{t(`order.filter.${f}`)}</Chip>)}</div>
      {problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : data && !data.rows.length && !cards.length ? <Empty icon="list" title={t('order.none')}>{t('order.noneNext')}</Empty> : <>
        {data?.rows.filter(o => o.state !== 'completed' && o.state !== 'withdrawn').map((o: Order) => <OrderCard key={o.id} order={o} />)}
        {cards.map(g => <GroupCard key={g.cardId} group={g} incidentId={incident.id} />)}
        {data?.rows.filter(o => o.state === 'completed' || o.state === 'withdrawn').map((o: Order) => <OrderCard key={o.id} order={o} />)}
      </>}
      {data?.next && <p className="pad s">{t('order.more', { shown: data.rows.length, total: data.total })}</p>}
    </Panel>
    <Suspense>{writing && <NewOrder incident={incident} onClose={() => setWriting(false)} />}</Suspense>
  </>
}
