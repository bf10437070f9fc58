import { lazy, Suspense, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, Chip, Empty, number, Page, Panel, Table, Tag, useCall, useNow } from '#kit/ui'
import { listInvestigations } from './api.ts'
import { Clock } from './Clock.tsx'
import { leads, type Summary } from './model.ts'

const Limits = lazy(() => import('./LimitsDrawer.tsx'))
const kinds = ['late', 'open', 'escalated', 'listed', 'evaluation', 'closed', 'all'] as const
const size = 50

/** Cases with what is late first; each kind says how many it holds. */
export function InvestigationsPage() {
  const t = useT(), navigate = useNavigate(), now = useNow(), [search, setSearch] = useSearchParams(), [limits, setLimits] = useState(false)
  const shows = kinds.find(k => k === search.get('shows')) ?? 'open', lead = leads.find(l => l === search.get('lead')), year = search.get('year') ?? '', offset = Number(search.get('offset') ?? 0)
  const { data, problem, isLoading, refetch, at } = useCall(listInvestigations, { query: { shows, lead, year: year || undefined, q: search.get('q') || undefined, limit: size, offset } }, { live: ['investigation.', 'accident.'] })
  const set = (key: string, value: string) => setSearch(s => { value ? s.set(key, value) : s.delete(key); if (key !== 'offset') s.delete('offset'); return s }, { replace: true })
  const thisYear = new Date(now).getFullYear()
  return (
    <Page title={t('investigation.page')} actions={<Button icon="book" onClick={() => setLimits(true)}>{t('investigation.limit.title')}</Button>}>
      <Panel title={t('investigation.page')} count={data && number(data.total)} strong={shows === 'late' && Boolean(data?.total)} age={at} grow head={<span className="row wrap" style={{ gap: 4 }}>
        {kinds.map(k => <Chip key={k} on={k === shows} onClick={() => set('shows', k)}>{t(`investigation.shows.${k}`)} <b>{number(data?.counts[k])}</b></Chip>)}
        <select className="in" aria-label={t('investigation.year')} value={year} onChange={e => set('year', e.target.value)}><option value="">{t('investigation.everyYear')}</option>{Array.from({ length: thisYear - 2017 }, (_, i) => thisYear - i).map(y => <option key={y} value={y}>{y}</option>)}</select>
        <select className="in" aria-label={t('investigation.col.authority')} value={lead ?? ''} onChange={e => set('lead', e.target.value)}><option value="">{t('investigation.everyLead')}</option>{leads.map(l => <option key={l} value={l}>{t(`investigation.lead.${l}`)}</option>)}</select>
        <input className="in" type="search" aria-label={t('investigation.search')} placeholder={t('investigation.search')} defaultValue={search.get('q') ?? ''} onKeyDown={e => { if (e.key === 'Enter' && !e.nativeEvent.isComposing) set('q', e.currentTarget.value.trim()) }} /></span>}>
        <Table<Summary> label={t('investigation.page')} rows={data?.rows} keyOf={r => r.id} onOpen={r => navigate(`/investigations/${r.id}`)} loading={isLoading} problem={problem} onRetry={() => void refetch()}
          empty={<Empty icon="search" title={t('investigation.none')}>{t('investigation.noneNext')}</Empty>} page={{ offset, size, more: offset + size < (data?.total ?? 0), total: data?.total, onMove: n => set('offset', n ? String(n) : '') }}
          columns={[
            { key: 'accident', title: t('investigation.col.accident'), render: r => <span><b>{r.accidentName}</b> {r.escalatedOn && <Tag>{t('investigation.escalated')}</Tag>} {r.listedOn && <Tag kind="solid">{t('investigation.listedTag')}</Tag>}</span> },
            { key: 'place', title: t('investigation.col.place'), render: r => <span className="s">{r.place}</span> },
            { key: 'occurredOn', title: t('investigation.col.occurredOn'), number: true, render: r => <span className="nw">{r.occurredOn}</span> },
            { key: 'deaths', title: t('investigation.col.deaths'), number: true, render: r => number(r.deaths) },
            { key: 'authority', title: t('investigation.col.authority'), render: r => r.authority },
            { key: 'state', title: t('investigation.col.state'), render: r => t(`investigation.state.${r.state}`) },
            { key: 'held', title: t('investigation.col.held'), render: r => r.units || r.people ? <span className="s nw">{t('investigation.heldOf', { units: r.units, people: r.people })}</span> : '—' },
            { key: 'clock', title: t('investigation.col.clock'), render: r => r.clock ? <span className="row" style={{ gap: 6 }}><span className="s nw">{t(`investigation.clock.${r.clock.key}`)}</span><Clock clock={r.clock} /></span> : '—' },
          ]} />
      </Panel>
      <Suspense>{limits && <Limits onClose={() => setLimits(false)} />}</Suspense>
    </Page>
  )
}
