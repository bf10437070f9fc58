import { useNavigate, useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Chip, Empty, number, Page, Panel, Seg, Table, useCall, useMe } from '#kit/ui'
import { listOrders } from './api.ts'
import type { Order } from './model.ts'
import { OrderClock } from './OrderCard.tsx'

const states = ['overdue', 'open', 'drafted', 'done', 'all'] as const

/** Mine: addressed to the region I answer for. Otherwise every order in my scope, worst first. */
export function OrdersPage() {
  const t = useT(), navigate = useNavigate(), { me } = useMe(), [search, setSearch] = useSearchParams()
  const answers = me?.actor?.roles.some(r => ['town_cadre', 'county_duty', 'county_commander', 'team_leader'].includes(r)) ?? false
  const mine = (search.get('mine') ?? (answers ? 'yes' : 'no')) === 'yes' ? 'yes' as const : 'no' as const
  const state = states.find(s => s === search.get('state')) ?? 'open', offset = Number(search.get('offset') ?? 0)
  const { data, problem, isLoading, refetch, at } = useCall(listOrders, { query: { mine, state, limit: 50, cursor: offset ? String(offset) : undefined, q: search.get('q') || undefined, incidentId: search.get('incident') || undefined, cardId: search.get('card') || undefined } }, { live: ['order.'], enabled: Boolean(me) })
  const set = (key: string, value: string) => setSearch(s => { value ? s.set(key, value) : s.delete(key); if (key !== 'offset') s.delete('offset'); return s }, { replace: true })
  return (
    <Page title={t(mine === 'yes' ? 'order.mine' : 'order.page')} head={<>{search.get('card') && <Chip on onClose={() => { set('card', ''); set('incident', '') }} closeLabel={t('order.oneCardOff')}>{t('order.oneCard')}</Chip>}<Seg label={t('order.whose')} value={mine} onChange={v => set('mine', v)} options={[{ value: 'yes' as const, label: t('order.mine') }, { value: 'no' as const, label: t('order.everyone') }]} /></>}>
      <Panel title={t(mine === 'yes' ? 'order.mine' : 'order.page')} count={data && number(data.total)} strong={state === 'overdue' && Boolean(data?.total)} age={at} grow head={<span className="row wrap" style={{ gap: 4 }}>
        {states.map(s => <Chip key={s} on={s === state} onClick={() => set('state', s)}>{t(`order.filter.${s}`)}{data && s !== 'all' ? ` ${number(data.counts[s])}` : ''}</Chip>)}
        <input className="in" type="search" aria-label={t('order.search')} placeholder={t('order.search')} defaultValue={search.get('q') ?? ''} onKeyDown={e => { if (e.key === 'Enter' && !e.nativeEvent.isComposing) set('q', e.currentTarget.value.trim()) }} /></span>}>
        <Table<Order> label={t('order.page')} rows={data?.rows} keyOf={r => r.id} onOpen={r => navigate(`/orders/${r.id}`)} loading={isLoading} problem={problem} onRetry={() => void refetch()} empty={<Empty icon="list" title={t('order.none')}>{t('order.noneMine')}</Empty>}
          page={{ offset, size: 50, more: Boolean(data?.next), total: data?.total, onMove: n => set('offset', n ? String(n) : '') }}
          columns={[
            { key: 'no', title: t('column.no'), render: r => r.no ?? '—' },
            { key: 'title', title: t('order.title'), render: r => <b>{r.title}</b> },
            { key: 'addressee', title: t('column.addresseeName'), render: r => r.addresseeName },
            { key: 'incident', title: t('order.incident'), render: r => <span className="s">{r.incidentTitle}{r.basis && `·${r.basis}`}</span> },
            { key: 'state', title: t('order.status'), render: r => t(`order.state.${r.state}`) },
            { key: 'clock', title: t('order.clock'), render: r => <OrderClock order={r} /> },
          ]} />
      </Panel>
    </Page>
  )
}
