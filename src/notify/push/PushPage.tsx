import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, dateTime, Page, Panel, Table, Tag, toast, useAct, useCall } from '#kit/ui'
import { addBrowser, dropBrowser, readPush, tryBrowser } from './api.ts'
import { canPush, nameOf, subscribe } from './browser.ts'
import type { PushBrowser } from './model.ts'

/** One's own browsers that hear of callouts while no page is open. */
export default function PushPage() {
  const t = useT(), { data, problem, isLoading, refetch } = useCall(readPush, {}, { every: 5000 }), [asking, setAsking] = useState(false)
  const add = useAct(addBrowser, { done: t('push.added'), onDone: () => void refetch() }), drop = useAct(dropBrowser, { done: t('push.dropped'), onDone: () => void refetch() }), trial = useAct(tryBrowser, { done: t('push.tried'), onDone: () => void refetch() })
  const here = async () => {
    setAsking(true)
    try { await add.run({ body: { subscription: await subscribe(data?.publicKey ?? ''), label: nameOf(navigator.userAgent) } }) } catch { toast({ text: t('push.refused') }) } finally { setAsking(false) }
  }
  return (
    <Page title={t('push.page')} actions={<Button primary icon="bell" busy={asking || add.busy} disabled={!data?.on ? t('push.off') : canPush() ? null : t('push.cannot')} onClick={() => void here()}>{t('push.here')}</Button>}>
      <Panel title={t('push.mine')} count={data?.rows.length} grow>
        <p className="pad m">{t(data && !data.on ? 'push.offLead' : 'push.lead')}</p>
        <Table<PushBrowser> label={t('push.mine')} rows={data?.rows} keyOf={r => r.id} loading={isLoading} problem={problem} onRetry={() => void refetch()} empty={t('push.none')}
          columns={[
            { key: 'label', title: t('push.browser'), render: r => <b>{r.label}</b> },
            { key: 'since', title: t('push.since'), render: r => <span className="num nw">{dateTime(r.createdAt).slice(0, 16)}</span> },
            { key: 'last', title: t('push.last'), render: r => r.lastAt && r.lastState ? <span><Tag>{t(`push.state.${r.lastState}`)}</Tag> <span className="s num nw">{dateTime(r.lastAt).slice(0, 16)}</span></span> : <span className="s">{t('push.never')}</span> },
            { key: 'act', title: '', render: r => <span className="row"><Button small label={t('push.tryOf', { name: r.label })} busy={trial.busy} onClick={() => void trial.run({ params: { id: r.id }, body: {} })}>{t('push.try')}</Button><Button small quiet label={t('push.dropOf', { name: r.label })} onClick={() => void drop.run({ params: { id: r.id } })}>{t('push.drop')}</Button></span> },
          ]} />
      </Panel>
    </Page>
  )
}
