import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import type { Reply } from '#kit/contract'
import { Button, Confirm, Empty, Modal, number, Page, Panel, Seg, Table, Tag, Trouble, useAct, useCall, useMe } from '#kit/ui'
import { dropMinimum, listMinimums, setMinimum } from './api.ts'

type Row = Reply<typeof listMinimums>['rows'][number]

/** What every depot should hold of each kind of goods: what is under it stands first. */
export function MinimumsPage() {
  const t = useT(), { may } = useMe(), [params, setParams] = useSearchParams(), [changing, setChanging] = useState<Row | null>(null), [dropping, setDropping] = useState<Row | null>(null)
  const short = params.get('short') === 'all' ? undefined : 'true' as const, q = params.get('q') ?? '', cursor = params.get('cursor') ?? undefined
  const put = (change: Record<string, string | null>) => setParams(before => { for (const [k, v] of Object.entries({ cursor: null, ...change })) { if (v === null) before.delete(k); else before.set(k, v) } return before }, { replace: true })
  const { data, problem, isLoading, refetch, at } = useCall(listMinimums, { query: { short, q: q || undefined, cursor, limit: 50 } }, { live: ['supply.', 'stock_minimum.'] }), drop = useAct(dropMinimum, { quiet: true, done: t('stock.dropped'), onDone: () => setDropping(null) })
  return (
    <Page title={t('stock.page')} actions={<Button to="/supplies">{t('stock.supplies')}</Button>}>
      <Panel title={t('stock.under')} count={data && number(data.under)} strong={Boolean(data?.under)} age={at} grow head={<span className="row wrap"><Seg label={t('stock.show')} value={short ?? 'all'} onChange={v => put({ short: v === 'all' ? 'all' : null })} options={[{ value: 'true', label: t('stock.onlyUnder') }, { value: 'all', label: t('stock.all') }]} />
        <input className="in" type="search" value={q} placeholder={t('stock.find')} aria-label={t('stock.find')} onChange={e => put({ q: e.target.value || null })} /></span>}>
        <Table<Row> label={t('stock.page')} rows={data?.rows} keyOf={r => r.id} loading={isLoading} problem={problem} onRetry={() => void refetch()} cards empty={<Empty icon="check" title={t(short ? 'stock.none' : 'stock.noMinimum')}>{t(short ? 'stock.noneNext' : 'stock.noMinimumNext')}</Empty>}
          columns={[
            { key: 'depot', title: t('stock.depot'), render: r => <><Link className="link" to={`/depots/${r.depot}`}>{r.depotName}</Link><div className="s">{r.place}</div></> },
            { key: 'name', title: t('stock.goods'), render: r => <Link className="link" to={`/supplies?${new URLSearchParams({ depot: r.depot, name: r.name })}`}>{r.name}</Link> },
            { key: 'minimum', title: t('stock.minimum'), number: true, render: r => `${number(r.minimum)} ${r.unit}` },
            { key: 'held', title: t('stock.held'), number: true, render: r => <><b>{number(r.held)}</b>{r.expired > 0 && <div className="s">{t('stock.expired', { n: number(r.expired) })}</div>}</> },
            { key: 'batches', title: t('stock.batches'), number: true, render: r => number(r.batches) },
            { key: 'lacks', title: t('stock.lacks'), number: true, render: r => r.short ? <Tag kind="solid">{t('stock.lacking', { n: number(r.minimum - r.held), unit: r.unit })}</Tag> : '—' },
            { key: 'act', title: '', render: r => may('supply.edit') && <span className="row noprint"><Button small icon="edit" label={t('stock.changeOf', { name: r.name, depot: r.depotName })} onClick={() => setChanging(r)}>{t('stock.change')}</Button><Button small quiet icon="close" label={t('stock.dropOf', { name: r.name, depot: r.depotName })} onClick={() => setDropping(r)} /></span> },
          ]} />
        {data && (cursor || data.next) && <div className="pf"><span className="end" />{cursor && <Button small onClick={() => put({})}>{t('stock.first')}</Button>}{data.next && <Button small icon="right" onClick={() => put({ cursor: data.next })}>{t('ui.table.next')}</Button>}</div>}
      </Panel>
      {changing && <Change row={changing} onClose={() => setChanging(null)} />}
      <Confirm open={dropping !== null} title={t('stock.drop')} act={t('stock.drop')} least={2} busy={drop.busy} problem={drop.problem} onClose={() => setDropping(null)} onConfirm={reason => drop.run({ params: { id: dropping?.id ?? '' }, body: { reason } })}>{t('stock.dropWhat', { name: dropping?.name ?? '', depot: dropping?.depotName ?? '' })}</Confirm>
    </Page>
  )
}

function Change({ row, onClose }: { row: Row; onClose: () => void }) {
  const t = useT(), [minimum, setMin] = useState(String(row.minimum)), [reason, setReason] = useState(''), set = useAct(setMinimum, { quiet: true, done: t('stock.set'), onDone: onClose }), n = Number(minimum), wrong = !Number.isInteger(n) || n < 1 || n > 100_000_000
  return (
    <Modal open title={t('stock.changeOf', { name: row.name, depot: row.depotName })} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={set.busy} disabled={wrong ? t('stock.whole') : reason.trim().length < 2 && t('stock.why')} onClick={() => void set.run({ body: { depot: row.depot, name: row.name, unit: row.unit, minimum: n, reason: reason.trim() } })}>{t('stock.save')}</Button></>}>
      <p className="m">{t('stock.changeWhat', { held: number(row.held), unit: row.unit, batches: number(row.batches) })}</p>
      <div className="col" style={{ gap: 8, marginTop: 12 }}><label className="col"><span className="s">{t('stock.minimum')}（{row.unit}）</span><input className="in" inputMode="numeric" value={minimum} onChange={e => setMin(e.target.value)} /></label><label className="col"><span className="s">{t('stock.reason')}</span><input className="in" value={reason} maxLength={200} onChange={e => setReason(e.target.value)} /></label></div>
      {set.problem && <Trouble problem={set.problem} />}
    </Modal>
  )
}
