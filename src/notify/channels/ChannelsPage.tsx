import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Confirm, DataAge, dateTime, number, Page, Panel, Skeleton, Table, Tag, Tile, Tiles, Trouble, useAct, useCall, useMe } from '#kit/ui'
import { listChannels, pauseChannel, resumeChannel } from './api.ts'
import { BudgetDrawer, GatewayDrawer } from './ChannelDrawers.tsx'
import { ConnectDrawer } from './ConnectDrawer.tsx'
import type { Channel } from './model.ts'

/** What is broken stands first: the state of each channel, then its queue, then how the gateway answers. */
export function ChannelsPage() {
  const t = useT(), { may } = useMe(), [gateway, setGateway] = useState(false), [budget, setBudget] = useState<Channel | null>(null), [connected, setConnected] = useState<Channel | null>(null)
  const { data, problem, refetch, at } = useCall(listChannels, {}, { live: ['channel.', 'callout.'], every: 3000 })
  if (!data) return <Page title={t('channel.page')}>{problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : <Skeleton rows={6} />}</Page>
  const { receipts } = data.gateway
  return (
    <Page title={t('channel.page')}>
      <Panel title={t('channel.gateway')} age={at} actions={may('channel.edit') && <Button small icon="edit" onClick={() => setGateway(true)}>{t('channel.setGateway')}</Button>}>
        <div className="pad col" style={{ gap: 4 }}><span className="mono">{data.gateway.url ?? t('channel.noGateway')}</span><span className="s">{t(`channel.source.${data.gateway.source}`)}</span></div>
      </Panel>
      <Panel title={t('channel.queues')} age={at}>
        <Table<Channel> label={t('channel.queues')} rows={data.rows} keyOf={(c) => c.key} columns={[
          { key: 'key', title: t('channel.channel'), render: (c) => t(`callout.channel.${c.key}`) },
          { key: 'state', title: t('channel.state'), render: (c) => <Tag kind={c.state === 'connected' ? undefined : 'solid'}>{t(`channel.is.${c.state}`)}</Tag> },
          { key: 'queued', title: t('channel.queued'), number: true, render: (c) => number(c.queued) },
          { key: 'oldest', title: t('channel.oldest'), render: (c) => (c.oldestDueAt ? <DataAge at={c.oldestDueAt} staleAfter={60} /> : '—') },
          { key: 'sending', title: t('channel.sending'), number: true, render: (c) => number(c.sending) },
          { key: 'unknown', title: t('channel.unknown'), number: true, render: (c) => number(c.unknown) },
          { key: 'budget', title: t('channel.budget'), number: true, render: (c) => t('channel.perSecond', { n: number(c.perSecond) }) },
          { key: 'ok', title: t('channel.lastOk'), render: (c) => (c.lastOkAt ? dateTime(c.lastOkAt) : '—') },
          { key: 'error', title: t('channel.lastError'), render: (c) => (c.lastErrorAt ? `${dateTime(c.lastErrorAt)} ${c.lastError ?? ''}` : '—') },
          { key: 'act', title: '', render: (c) => <span className="row">{may('channel.pause') && <Pause channel={c} />}{may('channel.edit') && !c.byGateway && c.fields.length > 0 && <Button small quiet onClick={() => setConnected(c)}>{t(c.connectedAt ? 'channel.change' : 'channel.connect')}</Button>}{may('channel.edit') && <Button small quiet onClick={() => setBudget(c)}>{t('channel.setBudget')}</Button>}</span> },
        ]} />
      </Panel>
      <Panel title={t('channel.receipts')} age={receipts.lastAt}>
        <Tiles><Tile label={t('channel.applied')}>{number(receipts.applied)}</Tile><Tile label={t('channel.repeated')}>{number(receipts.repeated)}</Tile><Tile label={t('channel.late')}>{number(receipts.late)}</Tile>
          <Tile label={t('channel.unknownKey')}>{number(receipts.unknownKey)}</Tile><Tile label={t('channel.lag')}>{receipts.lagSeconds === null ? '—' : t('channel.lagSeconds', { n: receipts.lagSeconds.toFixed(1) })}</Tile></Tiles>
        <p className="s pad">{t('channel.receiptsWhat')}</p>
      </Panel>
      {connected && <ConnectDrawer channel={connected} onClose={() => setConnected(null)} />}
      {gateway && <GatewayDrawer url={data.gateway.url} inside={data.gateway.allowPrivate} onClose={() => setGateway(false)} />}
      {budget && <BudgetDrawer channel={budget} onClose={() => setBudget(null)} />}
    </Page>
  )
}

function Pause({ channel }: { channel: Channel }) {
  const t = useT(), [asking, setAsking] = useState(false), params = { key: channel.key }
  const resume = useAct(resumeChannel, { done: t('channel.resumed') }), pause = useAct(pauseChannel, { done: t('channel.paused'), quiet: true, onDone: () => setAsking(false) })
  if (channel.pausedAt) return <Button small busy={resume.busy} onClick={() => void resume.run({ params })}>{t('channel.resume')}</Button>
  return <><Button small icon="pause" onClick={() => setAsking(true)}>{t('channel.pause')}</Button>
    <Confirm open={asking} title={t('channel.pauseOf', { name: t(`callout.channel.${channel.key}`) })} act={t('channel.pause')} busy={pause.busy} problem={pause.problem} onClose={() => setAsking(false)} onConfirm={(reason) => pause.run({ params, body: { reason } })}>{t('channel.pauseWhat')}</Confirm></>
}
