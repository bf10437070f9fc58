import { useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, DataAge, dateTime, dayTime, duration, Empty, Figure, number, Page, Panel, Seg, Table, Tag, Tile, Tiles, useCall, useMe } from '#kit/ui'
import { listFeeds } from './api.ts'
import { EventTypes } from './EventTypes.tsx'
import { FeedDrawer } from './FeedDrawer.tsx'
import { FeedPanel } from './FeedPanel.tsx'
import { FeedState } from './FeedState.tsx'
import './feeds.css'
import type { Feed } from './model.ts'

const shows = ['all', 'on', 'failing'] as const

/** Where news from outside come from, how each source is doing, and what it brought last. */
export function FeedsPage() {
  const t = useT(), navigate = useNavigate(), { id } = useParams(), { may } = useMe(), [search, setSearch] = useSearchParams(), [adding, setAdding] = useState(false)
  const { data, problem, isLoading, refetch, at } = useCall(listFeeds, {}, { live: ['feed.'], every: 5000 })
  const show = shows.find((s) => s === search.get('show')) ?? 'all', types = search.get('types') === '1'
  const put = (key: string, value: string | null) => setSearch((before) => { const next = new URLSearchParams(before); if (value) next.set(key, value); else next.delete(key); return next })
  const go = (to: string) => navigate({ pathname: to, search: search.toString() })
  const rows = data?.rows.filter((f) => (show === 'on' ? f.state !== 'off' : show === 'failing' ? f.state === 'failing' : true))
  return (
    <Page title={t('feed.page')} actions={<><Button icon="file" onClick={() => put('types', '1')}>{t('feed.types')}</Button>{may('feed.manage') && <Button primary icon="plus" onClick={() => setAdding(true)}>{t('feed.add')}</Button>}</>}>
      <Tiles>
        <Tile label={t('feed.tile.on')}><Figure k="feed.on" params={{}} live={['feed.']} /></Tile>
        <Tile label={t('feed.tile.failing')}><Figure k="feed.failing" params={{}} live={['feed.']} /></Tile>
        <Tile label={t('feed.tile.received')}><Figure k="feed.received" params={{}} live={['feed.', 'cap.']} /></Tile>
        <Tile label={t('feed.tile.refused')}><Figure k="feed.refused" params={{}} live={['feed.', 'cap.']} /></Tile>
      </Tiles>
      <div className={id ? 'feeds' : 'feeds solo'}>
        <Panel title={t('feed.page')} count={rows && number(rows.length)} age={at} grow head={<Seg label={t('feed.state')} value={show} onChange={(v) => put('show', v === 'all' ? null : v)} options={shows.map((s) => ({ value: s, label: t(`feed.show.${s}`) }))} />}>
          <Table<Feed> label={t('feed.listed')} rows={rows} keyOf={(f) => f.id} selected={id ?? null} onOpen={(f) => void go(`/feeds/${f.id}`)} loading={isLoading} problem={problem} onRetry={() => void refetch()}
            empty={<Empty icon="download" title={t('feed.none')}>{t('feed.noneNext')}</Empty>} columns={[
              { key: 'name', title: t('feed.name'), render: (f) => <><b>{f.name}</b>{f.privateAllowedAt && <> <Tag>{t('feed.inside')}</Tag></>}<div className="s">{t(`feed.kind.${f.kind}`)}</div></> },
              { key: 'state', title: t('feed.state'), width: 110, render: (f) => <FeedState feed={f} /> },
              { key: 'ok', title: t('feed.lastOk'), width: 120, render: (f) => (f.lastOkAt ? <DataAge at={f.lastOkAt} staleAfter={f.intervalSeconds * 3} /> : <span className="s">{t('feed.never')}</span>) },
              { key: 'failed', title: t('feed.lastFailed'), render: (f) => (f.lastFailedAt && f.failures > 0 ? <>{dayTime(f.lastFailedAt)}<div className="s wrapany">{f.lastError}</div></> : <span className="s">—</span>) },
              { key: 'next', title: t('feed.next'), width: 130, render: (f) => (f.claimed ? t('feed.asking') : f.state === 'off' ? <span className="s">—</span> : <span title={dateTime(f.nextDueAt)}>{dayTime(f.nextDueAt)}</span>) },
              { key: 'interval', title: t('feed.interval'), number: true, width: 90, render: (f) => duration(f.intervalSeconds * 1000) },
              { key: 'items', title: t('feed.items'), number: true, width: 70, render: (f) => number(f.items) },
            ]} />
        </Panel>
        {id && <FeedPanel key={id} id={id} kinds={data?.kinds ?? []} onClose={() => void go('/feeds')} />}
      </div>
      {adding && data && <FeedDrawer kinds={data.kinds} onClose={() => setAdding(false)} onDone={(f) => { setAdding(false); void go(`/feeds/${f.id}`) }} />}
      {types && <EventTypes onClose={() => put('types', null)} />}
    </Page>
  )
}
