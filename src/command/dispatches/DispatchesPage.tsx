import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { Reply } from '#kit/contract'
import { useT } from '#kit/i18n'
import { Button, Confirm, dayTime, Empty, number, Page, Panel, Seg, Table, Tag, useAct, useCall, useMe } from '#kit/ui'
import { cancelDispatch, listDispatches, moveDispatch } from './api.ts'
import { type Dispatch, transitions } from './model.ts'

type Listed = Reply<typeof listDispatches>[number]
const moves = ['departed', 'arrived', 'returned'] as const

/** Teams on their way: the leader's own task on the phone, every team of the region at the desk. */
export function DispatchesPage() {
  const t = useT(), { may } = useMe(), [search, setSearch] = useSearchParams(), [cancelling, setCancelling] = useState<Dispatch | null>(null)
  const active = search.get('active') === 'all' ? 'all' as const : 'yes' as const
  const { data, problem, isLoading, refetch, at } = useCall(listDispatches, { query: { active, limit: 200 } }, { live: ['team.'] })
  const move = useAct(moveDispatch, { done: t('dispatch.moved') }), cancel = useAct(cancelDispatch, { done: t('dispatch.cancelled'), onDone: () => setCancelling(null), quiet: true })
  return (
    <Page title={t('dispatch.page')}>
      <Panel title={t('dispatch.page')} count={data && number(data.length)} age={at} grow head={<Seg label={t('dispatch.page')} value={active} onChange={v => setSearch({ active: v }, { replace: true })} options={[{ value: 'yes' as const, label: t('dispatch.active') }, { value: 'all' as const, label: t('dispatch.all') }]} />}>
        <Table<Listed> label={t('dispatch.page')} rows={data} keyOf={r => r.id} loading={isLoading} problem={problem} onRetry={() => void refetch()} empty={<Empty icon="truck" title={t('dispatch.none')}>{t('dispatch.noneNext')}</Empty>}
          columns={[
            { key: 'no', title: t('column.orderNo'), render: r => r.orderId ? <Link className="link" to={`/orders/${r.orderId}`}>{r.orderNo}</Link> : r.orderNo },
            { key: 'team', title: t('column.teamName'), render: r => <b>{r.teamName}</b> },
            { key: 'task', title: t('dispatch.task'), render: r => <div>{r.task} → {r.place}<div className="s">{r.why}</div></div> },
            { key: 'state', title: t('dispatch.status'), render: r => <Tag kind={r.state === 'arrived' ? 'solid' : undefined}>{t(`dispatch.state.${r.state}`)}</Tag> },
            { key: 'at', title: t('dispatch.times'), render: r => <span className="s">{[r.dispatchedAt, r.departedAt, r.arrivedAt, r.returnedAt].filter(x => x !== null).map(x => dayTime(x)).join(' → ')}</span> },
            { key: 'act', title: '', render: r => <span className="row">
              {r.mayMove && moves.filter(m => transitions[r.state].includes(m)).map(m => <Button key={m} small primary busy={move.busy} onClick={() => void move.run({ params: { id: r.id }, body: { to: m } })}>{t(`dispatch.move.${m}`)}</Button>)}
              {may('dispatch.command') && transitions[r.state].includes('cancelled') && <Button small onClick={() => setCancelling(r)}>{t('dispatch.cancel')}</Button>}</span> },
          ]} />
      </Panel>
      <Confirm open={cancelling !== null} title={t('dispatch.cancel')} act={t('dispatch.cancel')} least={2} busy={cancel.busy} problem={cancel.problem} onClose={() => setCancelling(null)} onConfirm={reason => cancel.run({ params: { id: cancelling?.id ?? '' }, body: { reason } })}>{t('dispatch.cancelMeans', { team: cancelling?.teamName ?? '' })}</Confirm>
    </Page>
  )
}
