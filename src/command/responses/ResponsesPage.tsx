import { lazy, Suspense, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, dateTime, Empty, Figure, LevelBadge, number, Page, Panel, Seg, Table, Tag, Tile, Tiles, useCall, useMe, useNow } from '#kit/ui'
import { listResponses } from './api.ts'
import type { Change, Response } from './model.ts'

const Rules = lazy(() => import('./RulesDrawer.tsx'))
type Row = Response & { changes: Change[] }
const live = ['response.']

/** Every activation with its level, its orders' numbers, and the year's count and days. */
export function ResponsesPage() {
  const t = useT(), navigate = useNavigate(), { me } = useMe(), now = useNow(), [search, setSearch] = useSearchParams(), [rules, setRules] = useState(false)
  const active = search.get('active') === 'all' ? 'all' as const : 'yes' as const
  const { data, problem, isLoading, refetch, at } = useCall(listResponses, { query: { active, limit: 200 } }, { live })
  const year = Number(dateTime(now).slice(0, 4)), params = { year, regionCode: me?.region?.code ?? '' }
  return (
    <Page title={t('response.page')} actions={<Button icon="book" onClick={() => setRules(true)}>{t('response.rules')}</Button>}>
      <Tiles>
        <Tile label={t('response.activations', { year })}>{me?.region ? <Figure k="responses.activations" params={params} live={live} /> : '—'}</Tile>
        <Tile label={t('response.days', { year })}>{me?.region ? <Figure k="responses.days_of_year" params={params} live={live} /> : '—'}</Tile>
      </Tiles>
      <Panel title={t('response.page')} count={data && number(data.length)} age={at} grow head={<Seg label={t('response.page')} value={active} onChange={v => setSearch({ active: v }, { replace: true })} options={[{ value: 'yes' as const, label: t('response.inForce') }, { value: 'all' as const, label: t('response.all') }]} />}>
        <Table<Row> label={t('response.page')} rows={data} keyOf={r => r.id} loading={isLoading} problem={problem} onRetry={() => void refetch()} onOpen={r => navigate(`/incidents/${r.incidentId}`)}
          empty={<Empty icon="warn" title={t('response.none')}>{t('response.noneNext')}</Empty>}
          columns={[
            { key: 'level', title: t('response.level'), render: r => r.level ? <LevelBadge level={r.level} subject={t(`response.track.${r.track}`)} /> : <Tag>{t('response.waitingSecond')}</Tag> },
            { key: 'region', title: t('response.region'), render: r => r.regionName },
            { key: 'doc', title: t('response.doc'), render: r => r.changes.filter(c => c.docText).map(c => c.docText).join('、') || '—' },
            { key: 'from', title: t('response.startedAt'), number: true, render: r => r.startedAt ? dateTime(r.startedAt) : '—' },
            { key: 'until', title: t('response.expectedUntil'), number: true, render: r => r.endedAt ? <Tag>{t('response.ended', { at: dateTime(r.endedAt) })}</Tag> : r.expectedUntil ? dateTime(r.expectedUntil) : '—' },
          ]} />
      </Panel>
      <Suspense>{rules && <Rules onClose={() => setRules(false)} />}</Suspense>
    </Page>
  )
}
