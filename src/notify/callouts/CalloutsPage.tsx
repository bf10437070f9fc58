import { useNavigate, useSearchParams } from 'react-router'
import type { z } from 'zod'
import { useT } from '#kit/i18n'
import { dateTime, Empty, Figure, LevelBadge, number, Page, Panel, percent, Seg, Table, Tag, useCall } from '#kit/ui'
import { listCallouts } from './api.ts'
import type { calloutRow } from './model.ts'

type Row = z.infer<typeof calloutRow>

export function CalloutsPage() {
  const t = useT(), navigate = useNavigate(), [query, setQuery] = useSearchParams()
  const open = query.get('open') as 'true' | 'false' | null
  const { data, problem, isLoading, refetch, at } = useCall(listCallouts, { query: { limit: 100, ...(open ? { open } : {}) } }, { live: ['callout.', 'call.'] })
  return (
    <Page title={t('callout.page')} actions={<Seg label={t('callout.which')} value={open ?? 'all'} onChange={(v) => setQuery(v === 'all' ? {} : { open: v })}
      options={[{ value: 'all', label: t('callout.all') }, { value: 'true', label: t('callout.running') }, { value: 'false', label: t('callout.ended') }]} />}>
      <Panel title={t('callout.page')} count={data && number(data.total)} age={at} grow>
        <Table<Row> label={t('callout.page')} rows={data?.rows} keyOf={(r) => r.id} onOpen={(r) => navigate(`/callouts/${r.id}`)} loading={isLoading} problem={problem} onRetry={() => void refetch()}
          empty={<Empty icon="phone" title={t('callout.none')}>{t('callout.noneNext')}</Empty>} columns={columns(t)} />
      </Panel>
    </Page>
  )
}

const columns = (t: ReturnType<typeof useT>) => {
  const figure = (name: 'due' | 'answered' | 'calling' | 'unwoken') => ({ key: name, title: t(`callout.${name}`), number: true, render: (r: Row) => <Figure k={`callout.${name}`} params={{ calloutId: r.id }} value={r[name]} /> })
  return [
    { key: 'level', title: t('callout.level'), render: (r: Row) => <span className="row"><LevelBadge level={r.level} />{r.drill && <Tag>{t('ui.drill')}</Tag>}</span> },
    { key: 'title', title: t('callout.title'), render: (r: Row) => <><b>{r.title}</b>{r.round > 1 && <span className="m"> {t('callout.round', { n: r.round })}</span>}</> },
    { key: 'number', title: t('callout.number'), render: (r: Row) => r.number ?? '—' },
    { key: 'regionName', title: t('callout.region'), render: (r: Row) => r.regionName ?? '—' },
    { key: 'startedAt', title: t('callout.startedAt'), render: (r: Row) => <span className="num">{dateTime(r.startedAt)}</span> },
    figure('due'), figure('answered'),
    { key: 'share', title: t('callout.share'), number: true, render: (r: Row) => percent(r.answered + r.covered, r.due) },
    figure('calling'), figure('unwoken'),
    { key: 'state', title: t('callout.state'), render: (r: Row) => (r.endedAt ? t('callout.endedAt', { at: dateTime(r.endedAt) }) : <Tag kind="solid">{t('callout.running')}</Tag>) },
  ]
}
