import { lazy, Suspense, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, ClockChip, dayTime, Empty, number, Page, Panel, Seg, Table, Tag, useCall, useMe, useShortcut } from '#kit/ui'
import { listIncidents } from './api.ts'
import { GradeTag } from './GradeTag.tsx'
import type { Incident } from './model.ts'

const OpenDrawer = lazy(() => import('./OpenDrawer.tsx'))
const Limits = lazy(() => import('./LimitsDrawer.tsx'))
type Row = Incident & { openWork: number; nextDue: string | null }
const states = ['open', 'closed', 'all'] as const

export function IncidentsPage() {
  const t = useT(), navigate = useNavigate(), { may } = useMe(), [search, setSearch] = useSearchParams()
  const from = search.get('fromWarning'), [opening, setOpening] = useState(Boolean(from)), [limits, setLimits] = useState(false)
  const state = states.find(s => s === search.get('state')) ?? 'open', q = search.get('q') ?? ''
  const { data, problem, isLoading, refetch, at } = useCall(listIncidents, { query: { state, q: q || undefined, limit: 100 } }, { live: ['incident.', 'order.', 'response.'] })
  const set = (key: string, value: string) => setSearch(s => { value ? s.set(key, value) : s.delete(key); return s }, { replace: true })
  const open = may('incident.open') ? () => setOpening(true) : undefined
  useShortcut('n', t('incident.openNew'), () => open?.())
  return (
    <Page title={t('incident.page')} actions={<>
      <Button icon="clock" onClick={() => setLimits(true)}>{t('incident.limits')}</Button>
      {open && <Button primary icon="plus" onClick={open}>{t('incident.openNew')}</Button>}
    </>}>
      <Panel title={t('incident.page')} count={data && number(data.total)} age={at} grow head={<>
        <Seg label={t('incident.state')} value={state} onChange={v => set('state', v)} options={states.map(s => ({ value: s, label: t(`incident.state.${s}`) }))} />
        <input className="in" type="search" aria-label={t('incident.search')} placeholder={t('incident.search')} defaultValue={q} onKeyDown={e => { if (e.key === 'Enter' && !e.nativeEvent.isComposing) set('q', e.currentTarget.value.trim()) }} />
      </>}>
        <Table<Row> label={t('incident.page')} rows={data?.rows} keyOf={r => r.id} onOpen={r => navigate(`/incidents/${r.id}`)} loading={isLoading} problem={problem} onRetry={() => void refetch()}
          empty={<Empty icon="flag" title={t('incident.none')}>{t('incident.noneNext')}</Empty>}
          columns={[
            { key: 'title', title: t('incident.title'), render: r => <b>{r.title}</b> },
            { key: 'kind', title: t('incident.kind'), render: r => t(`incident.kind.${r.kind}`) },
            { key: 'grade', title: t('incident.grade'), render: r => <GradeTag incident={r} /> },
            { key: 'place', title: t('incident.place'), render: r => <span className="m">{r.regionName} {r.place}</span> },
            { key: 'openWork', title: t('incident.openWork'), number: true, render: r => r.closedAt ? <Tag>{t('incident.closed')}</Tag> : number(r.openWork) },
            { key: 'nextDue', title: t('incident.nextDue'), render: r => r.nextDue && !r.closedAt ? <ClockChip dueAt={r.nextDue} /> : '—' },
            { key: 'openedAt', title: t('incident.openedAt'), number: true, render: r => <span className="s">{dayTime(r.openedAt)}</span> },
          ]} />
      </Panel>
      <Suspense>
        {opening && <OpenDrawer warningId={from} onClose={() => { setOpening(false); set('fromWarning', '') }} onDone={id => navigate(`/incidents/${id}`)} />}
        {limits && <Limits onClose={() => setLimits(false)} />}
      </Suspense>
    </Page>
  )
}
