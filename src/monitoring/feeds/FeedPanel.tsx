import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, Confirm, dateTime, dayTime, Empty, number, Panel, Skeleton, Table, Tag, Trouble, useAct, useCall, useMe } from '#kit/ui'
import { allowPrivate, disableFeed, enableFeed, fetchFeed, readFeed, refusePrivate, type KindShown } from './api.ts'
import { FeedDrawer } from './FeedDrawer.tsx'
import { FeedState } from './FeedState.tsx'
import { MessageDrawer } from './MessageDrawer.tsx'
import type { Feed, Item } from './model.ts'

const pageOf: Record<string, string> = { storm: '/typhoons', fire: '/fires', quake: '/quakes' }

/** One source: what can be done with it, and the last things that it brought. */
export function FeedPanel({ id, kinds, onClose }: { id: string; kinds: readonly KindShown[]; onClose: () => void }) {
  const t = useT(), navigate = useNavigate(), [editing, setEditing] = useState(false), [message, setMessage] = useState<string | null>(null)
  const { data, problem, refetch, at } = useCall(readFeed, { params: { id } }, { live: ['feed.', 'cap.'], every: 3000 })
  if (problem && !data) return <Trouble problem={problem} onRetry={() => void refetch()} />
  if (!data) return <Skeleton />
  const { feed: f, items } = data
  const open = (i: Item) => { if (i.subjectKind === 'cap_message' && i.subjectId) setMessage(i.subjectId); else if (i.subjectKind && pageOf[i.subjectKind]) void navigate(`${pageOf[i.subjectKind]}/${i.subjectId ?? ''}`) }
  return (
    <Panel title={<>{f.name} <FeedState feed={f} /></>} count={number(items.length)} age={at} grow actions={<Button small quiet onClick={onClose}>{t('ui.close')}</Button>}>
      <div className="pad col" style={{ gap: 8 }}>
        <p className="s">{t(`feed.kind.${f.kind}.means`)}</p>
        <p className="mono wrapany">{f.url}</p>
        {f.source && <p className="s">{f.source} {!f.verified && <Tag>{t('feed.unverified')}</Tag>}</p>}
        {f.failures > 0 && <p className="note">{t('feed.failedTimes', { n: f.failures })}{f.lastError}<br />{t('feed.failedNext', { at: dateTime(f.nextDueAt) })}</p>}
        {f.lastOkAt && <p className="s">{t('feed.okAt', { at: dateTime(f.lastOkAt), bytes: number(f.lastBytes), ms: number(f.lastMs) })}{f.lastFreshAt && ` · ${t('feed.freshAt', { at: dayTime(f.lastFreshAt) })}`}</p>}
        <Acts feed={f} onEdit={() => setEditing(true)} />
      </div>
      <Table<Item> dense label={t('feed.last')} rows={items} keyOf={(i) => i.key} onOpen={open} empty={<Empty icon="download" title={t('feed.nothing')} />} columns={[
        { key: 'title', title: t('feed.what'), render: (i) => <><span className="wrapany">{i.title.replace(/^link /, '')}</span><div className="s wrapany">{i.reason}</div></> },
        { key: 'outcome', title: t('feed.outcome'), width: 80, render: (i) => <Tag kind={i.outcome === 'refused' ? 'solid' : i.outcome === 'known' ? 'flat' : undefined}>{t(`feed.outcome.${i.outcome}`)}</Tag> },
        { key: 'at', title: t('feed.receivedAt'), width: 92, render: (i) => <span className="nw">{dayTime(i.receivedAt)}</span> },
      ]} />
      {editing && <FeedDrawer kinds={kinds} feed={f} onClose={() => setEditing(false)} onDone={() => setEditing(false)} />}
      {message && <MessageDrawer id={message} onClose={() => setMessage(null)} />}
    </Panel>
  )
}

function Acts({ feed: f, onEdit }: { feed: Feed; onEdit: () => void }) {
  const t = useT(), { may } = useMe(), params = { id: f.id }, [asking, setAsking] = useState(false)
  const fetch = useAct(fetchFeed, { done: t('feed.fetchAsked') }), on = useAct(enableFeed, { done: t('feed.enabled') }), off = useAct(disableFeed, { done: t('feed.disabled') })
  const allow = useAct(allowPrivate, { quiet: true, onDone: () => setAsking(false) }), refuse = useAct(refusePrivate, { quiet: true, onDone: () => setAsking(false) }), which = f.privateAllowedAt ? refuse : allow
  return <>
    <div className="row wrap">
      {may('feed.manage') && <>
        <Button small primary icon="download" busy={fetch.busy || f.claimed} onClick={() => void fetch.run({ params })}>{t('feed.fetchNow')}</Button>
        {f.enabledAt ? <Button small icon="pause" busy={off.busy} onClick={() => void off.run({ params })}>{t('feed.disable')}</Button> : <Button small busy={on.busy} onClick={() => void on.run({ params })}>{t('feed.enable')}</Button>}
        <Button small icon="edit" onClick={onEdit}>{t('feed.edit')}</Button></>}
      {may('feed.allow_private') && <Button small icon="lock" onClick={() => setAsking(true)}>{t(f.privateAllowedAt ? 'feed.refusePrivate' : 'feed.allowPrivate')}</Button>}
    </div>
    {f.privateAllowedAt && <p className="s">{t('feed.privateBy', { name: f.privateAllowedBy ?? '', at: dateTime(f.privateAllowedAt) })}</p>}
    <Confirm open={asking} title={t(f.privateAllowedAt ? 'feed.refusePrivate' : 'feed.allowPrivate')} act={t(f.privateAllowedAt ? 'feed.refusePrivate' : 'feed.allowPrivate')} busy={which.busy} problem={which.problem} onClose={() => setAsking(false)} onConfirm={(reason) => which.run({ params, body: { reason } })}>{t('feed.privateWhat')}</Confirm>
  </>
}
