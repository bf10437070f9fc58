import { lazy, Suspense, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, Empty, LevelBadge, number, Page, Panel, Seg, Table, Tag, useCall, useMe } from '#kit/ui'
import { listCards } from './api.ts'
import type { Card } from './model.ts'

const CardDrawer = lazy(() => import('./CardDrawer.tsx'))

/** What an activation sends out, as rows with their source; the office keeps them. */
export function PlanCardsPage() {
  const t = useT(), { may } = useMe(), [search, setSearch] = useSearchParams(), [editing, setEditing] = useState<Card | 'new' | null>(null)
  const track = search.get('track') === 'rain' ? 'rain' as const : 'typhoon' as const
  const { data, problem, isLoading, refetch, at } = useCall(listCards, { query: { track } }, { live: ['plan_card.'] })
  const unverified = data?.filter(c => !c.verified).length ?? 0
  return (
    <Page title={t('planCard.page')} head={<Seg label={t('order.track')} value={track} onChange={v => setSearch({ track: v }, { replace: true })} options={(['typhoon', 'rain'] as const).map(v => ({ value: v, label: t(`order.track.${v}`) }))} />}
      actions={may('plan_card.change') && <Button primary icon="plus" onClick={() => setEditing('new')}>{t('planCard.add')}</Button>}>
      <Panel title={t('planCard.page')} count={data && number(data.length)} age={at} grow head={unverified > 0 && <Tag>{t('planCard.unverifiedCount', { n: unverified })}</Tag>} footer={t('planCard.means')}>
        <Table<Card> label={t('planCard.page')} rows={data} keyOf={r => r.id} loading={isLoading} problem={problem} onRetry={() => void refetch()} onOpen={may('plan_card.change') ? setEditing : undefined} empty={<Empty icon="book" title={t('planCard.none')} />}
          columns={[
            { key: 'level', title: t('planCard.level'), render: r => <LevelBadge level={r.level} /> },
            { key: 'title', title: t('order.title'), render: r => <div><b>{r.title}</b>{r.disabledAt && <> <Tag>{t('planCard.disabled')}</Tag></>}<div className="s">{r.measure}</div></div> },
            { key: 'to', title: t('order.addressee'), render: r => <span className="nw">{t(`planCard.to.${r.addressee}`)}</span> },
            { key: 'sign', title: t('order.due.sign'), number: true, render: r => <span className="nw">{t('order.minutes', { n: r.signMinutes })}</span> },
            { key: 'complete', title: t('order.due.complete'), number: true, render: r => <span className="nw">{t('order.hours', { n: number(r.completeMinutes / 60) })}</span> },
            { key: 'source', title: t('planCard.source'), render: r => <span><span className="s">{r.source}</span>{!r.verified && <> <Tag>{t('planCard.unverified')}</Tag></>}</span> },
          ]} />
      </Panel>
      <Suspense>{editing && <CardDrawer card={editing === 'new' ? null : editing} track={track} onClose={() => setEditing(null)} />}</Suspense>
    </Page>
  )
}
