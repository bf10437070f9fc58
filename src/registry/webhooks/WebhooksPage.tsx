import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, Chip, Confirm, dateTime, Drawer, Empty, number, Page, Panel, Seg, Table, Tag, useAct, useCall, useMe } from '#kit/ui'
import { disableWebhook, enableWebhook, listDeliveries, listWebhooks, renewSecret, replay } from './api.ts'
import { AddDrawer, SecretCard } from './AddDrawer.tsx'
import type { Delivery, Webhook } from './model.ts'

/** Who is told of what, how far each has got, and what could not be delivered. */
export function WebhooksPage() {
  const t = useT(), navigate = useNavigate(), { id } = useParams(), { may } = useMe(), [adding, setAdding] = useState(false)
  const { data, problem, refetch, at, isLoading } = useCall(listWebhooks, {}, { live: ['webhook.'], every: 10_000 }), chosen = data?.rows.find(w => w.id === id)
  return (
    <Page title={t('webhook.page')} actions={may('webhook.manage') && <Button primary icon="plus" onClick={() => setAdding(true)}>{t('webhook.add')}</Button>}>
      <Panel title={t('webhook.page')} count={data?.rows.length} age={at} grow>
        <p className="pad m">{t('webhook.lead')} {data?.privateAllowed && t('webhook.private')}</p>
        <Table<Webhook> label={t('webhook.page')} rows={data?.rows} loading={isLoading} problem={problem} onRetry={() => void refetch()} keyOf={w => w.id} selected={id ?? null} onOpen={w => void navigate(`/webhooks/${w.id}`)} empty={<Empty icon="share" title={t('webhook.none')}>{t('webhook.noneNext')}</Empty>} columns={[
          { key: 'name', title: t('webhook.name'), render: w => <><b>{w.name}</b><div className="s">{w.reason}</div></> },
          { key: 'url', title: t('webhook.url'), render: w => <span className="mono" style={{ wordBreak: 'break-all' }}>{w.url}</span> },
          { key: 'types', title: t('webhook.types'), render: w => <span className="row wrap">{w.prefixes.map(p => <code key={p} className="mono">{p}</code>)}{w.withRow && <Tag kind="flat">{t('webhook.withRow')}</Tag>}</span> },
          { key: 'region', title: t('webhook.region'), render: w => w.regionName },
          { key: 'waiting', title: t('webhook.is.waiting'), number: true, render: w => number(w.waiting) },
          { key: 'dead', title: t('webhook.is.dead'), number: true, render: w => (w.dead ? <Tag kind="solid">{number(w.dead)}</Tag> : '0') },
          { key: 'last', title: t('webhook.last'), render: w => (w.lastDeliveredAt ? dateTime(w.lastDeliveredAt) : '—') },
          { key: 'state', title: t('webhook.state'), render: w => <Tag kind={w.disabledAt ? 'flat' : undefined}>{t(w.disabledAt ? 'webhook.off' : 'webhook.on')}</Tag> },
        ]} />
      </Panel>
      {adding && <AddDrawer onClose={() => setAdding(false)} />}
      {chosen && <HookDrawer hook={chosen} onClose={() => void navigate('/webhooks')} />}
    </Page>
  )
}

const windows = [1, 6, 24, 168] as const

/** One subscription: its acts, and its last deliveries with what became of each. */
function HookDrawer({ hook, onClose }: { hook: Webhook; onClose: () => void }) {
  const t = useT(), { may } = useMe(), [asking, setAsking] = useState<'disable' | 'renew' | null>(null), [state, setState] = useState<Delivery['state'] | 'all'>('all'), [secret, setSecret] = useState<string>(), params = { id: hook.id }
  const deliveries = useCall(listDeliveries, { params, query: { limit: 50, ...(state === 'all' ? {} : { state }) } }, { live: ['webhook.'], every: 5000 })
  const disable = useAct(disableWebhook, { quiet: true, onDone: () => setAsking(null) }), enable = useAct(enableWebhook, { done: t('webhook.enabled') }), again = useAct(replay, { done: t('webhook.replayed') })
  const renew = useAct(renewSecret, { quiet: true, onDone: made => { setAsking(null); setSecret(made.secret) } })
  const since = (hours: number) => void again.run({ params, body: { since: new Date(Date.now() - hours * 3_600_000).toISOString() } })
  return (
    <Drawer open title={hook.name} onClose={onClose}>
      {secret ? <SecretCard secret={secret} /> : may('webhook.manage') && <div className="row wrap">
        {hook.disabledAt ? <Button small busy={enable.busy} onClick={() => void enable.run({ params })}>{t('webhook.enable')}</Button> : <Button small icon="pause" onClick={() => setAsking('disable')}>{t('webhook.disable')}</Button>}
        <Button small icon="key" onClick={() => setAsking('renew')}>{t('webhook.renew')}</Button>
        <span className="s">{t('webhook.replaySince')}</span>{windows.map(h => <Button key={h} small quiet busy={again.busy} onClick={() => since(h)}>{t('webhook.hours', { n: h })}</Button>)}
      </div>}
      <div className="row"><Seg label={t('webhook.state')} value={state} onChange={setState} options={(['all', 'waiting', 'dead', 'delivered'] as const).map(value => ({ value, label: t(`webhook.is.${value}`) }))} /></div>
      <Table<Delivery> dense cards label={t('webhook.deliveries')} rows={deliveries.data?.rows} loading={deliveries.isLoading} problem={deliveries.problem} keyOf={d => d.id} empty={<Empty icon="share" title={t('webhook.noDelivery')} />} columns={[
        { key: 'event', title: t('webhook.event'), render: d => <><code className="mono">{d.type}</code><div className="s">{dateTime(d.eventAt)}</div></> },
        { key: 'state', title: t('webhook.state'), render: d => <><Chip on={d.state === 'dead'}>{t(`webhook.is.${d.state}`)}</Chip><div className="s">{d.deliveredAt ? dateTime(d.deliveredAt) : d.error ?? ''}{d.nextAt && d.attempts > 0 ? ` · ${t('webhook.next', { at: dateTime(d.nextAt) })}` : ''}</div></> },
        { key: 'attempts', title: t('webhook.attempts'), number: true, render: d => number(d.attempts) },
        { key: 'act', title: '', render: d => may('webhook.manage') && d.state !== 'waiting' && <Button small quiet onClick={() => void again.run({ params, body: { delivery: d.id } })}>{t('webhook.replay')}</Button> },
      ]} />
      <Confirm open={asking === 'disable'} title={t('webhook.disableOf', { name: hook.name })} act={t('webhook.disable')} busy={disable.busy} problem={disable.problem} onClose={() => setAsking(null)} onConfirm={reason => disable.run({ params, body: { reason } })}>{t('webhook.disableWhat')}</Confirm>
      <Confirm open={asking === 'renew'} title={t('webhook.renewOf', { name: hook.name })} act={t('webhook.renew')} busy={renew.busy} problem={renew.problem} onClose={() => setAsking(null)} onConfirm={reason => renew.run({ params, body: { reason } })}>{t('webhook.renewWhat')}</Confirm>
    </Drawer>
  )
}
