import { lazy, Suspense, useState } from 'react'
import { useNavigate } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, dateTime, Empty, number, Page, Panel, Table, Tag, useCall, useMe } from '#kit/ui'
import { loadFactors } from '#monitoring/factors/web'
import { listSources } from './api.ts'
import { BrokerForm } from './BrokerForm.tsx'
import { MappingForm } from './MappingForm.tsx'
import type { Broker, Door, Mapping } from './model.ts'
import './sources.css'
import { Users } from './Users.tsx'

const Factors = lazy(async () => ({ default: (await loadFactors()).Factors }))

/** 数据源: what listens, what came in, and how foreign payloads are read. A count opens its frames. */
export function SourcesPage() {
  const t = useT(), { may } = useMe(), edit = may('source.edit'), [mapping, setMapping] = useState<Mapping | 'new' | null>(null), [broker, setBroker] = useState<Broker | 'new' | null>(null)
  const { data, problem, isLoading, refetch } = useCall(listSources, {}, { every: 5_000 })
  return (
    <Page title={t('source.page')}><div className="sourcelists">
      <Panel title={t('source.doors')} count={data?.doors.length} age={data?.at}>
        <Table<Door> dense label={t('source.doors')} rows={data?.doors} keyOf={(d) => d.protocol} loading={isLoading} problem={problem} onRetry={() => void refetch()} columns={useDoorColumns()} empty={t('source.noDoors')} />
      </Panel>
      <Panel title={t('source.mappings')} count={data?.mappings.length} actions={edit && <Button small icon="plus" onClick={() => setMapping('new')}>{t('source.mappingAdd')}</Button>}>
        <Table<Mapping> dense label={t('source.mappings')} rows={data?.mappings} keyOf={(m) => m.id} loading={isLoading} onOpen={edit ? (m) => setMapping(m) : undefined} empty={<Empty title={t('source.mappingNone')}>{t('source.mappingNoneNext')}</Empty>} columns={[
          { key: 'key', title: t('source.mappingKey'), width: 150, render: (m) => <span className="mono">{m.key}</span> },
          { key: 'title', title: t('source.title'), render: (m) => <span>{m.title} {!m.enabled && <Tag>{t('source.disabled')}</Tag>}</span> },
          { key: 'topic', title: t('source.topic'), render: (m) => <span className="mono">{m.topic || `POST /api/readings/${m.key}`}</span> },
          { key: 'elements', title: t('source.elements'), render: (m) => m.spec.elements.map((e) => e.element).join(' ') },
          { key: 'by', title: t('source.changed'), width: 210, render: (m) => <span>{m.changedBy} <span className="s">{dateTime(m.changedAt)}</span></span> },
        ]} />
      </Panel>
      <Panel title={t('source.brokers')} count={data?.brokers.length} actions={edit && <Button small icon="plus" onClick={() => setBroker('new')}>{t('source.brokerAdd')}</Button>}>
        <Table<Broker> dense label={t('source.brokers')} rows={data?.brokers} keyOf={(b) => b.id} loading={isLoading} onOpen={edit ? (b) => setBroker(b) : undefined} empty={t('source.brokerNone')} columns={[
          { key: 'title', title: t('source.title'), render: (b) => <span>{b.title} {!b.enabled && <Tag>{t('source.disabled')}</Tag>}</span> },
          { key: 'url', title: t('source.url'), render: (b) => <span className="mono">{b.url}</span> },
          { key: 'user', title: t('source.username'), render: (b) => <span>{b.username || '—'} {b.hasPassword && <Tag>{t('source.passwordSet')}</Tag>}</span> },
          { key: 'by', title: t('source.changed'), width: 210, render: (b) => <span>{b.changedBy} <span className="s">{dateTime(b.changedAt)}</span></span> },
        ]} />
      </Panel>
      <Users rows={data?.users} edit={edit} />
      <Suspense fallback={null}><Factors /></Suspense>
      {mapping && <MappingForm mapping={mapping === 'new' ? undefined : mapping} onClose={() => setMapping(null)} />}
      {broker && <BrokerForm broker={broker === 'new' ? undefined : broker} onClose={() => setBroker(null)} />}
    </div></Page>
  )
}

function useDoorColumns() {
  const t = useT(), navigate = useNavigate(), { may } = useMe()
  const frames = (d: Door, n: number, result?: string) => may('frame.read') && d.delivers === 'readings' && !d.protocol.includes(':')
    ? <Button quiet small onClick={() => navigate(`/frames?protocol=${d.protocol}${result ? `&result=${result}` : ''}`)}>{number(n)}</Button>
    : d.delivers === 'positions' && may(result ? 'mover.edit' : 'mover.read') ? <Button quiet small onClick={() => navigate(result ? `/ais-sources?protocol=${d.protocol.split(':')[0]}` : `/movers?kind=${d.protocol === 'jt808' ? 'vehicle' : 'vessel'}`)}>{number(n)}</Button> : number(n)
  return [
    { key: 'title', title: t('source.kind'), render: (d: Door) => <span><b>{d.title}</b> <span className="s mono">{d.docs}</span></span> },
    { key: 'state', title: t('source.state'), render: (d: Door) => <span><Tag kind={d.state === 'failed' ? 'solid' : undefined}>{t(`source.state.${d.state}`)}</Tag> <span className="s">{d.reason}{d.processes > 1 ? t('source.processes', { n: d.processes }) : ''}</span></span> },
    { key: 'port', title: t('source.port'), number: true, width: 80, render: (d: Door) => d.port || '—' },
    { key: 'connections', title: t('source.connections'), number: true, width: 90, render: (d: Door) => <span title={t('source.turnedAway', { n: d.turnedAway })}>{number(d.connections)}</span> },
    { key: 'rate', title: t('source.perMinute'), number: true, width: 90, render: (d: Door) => number(d.perMinute) },
    { key: 'day', title: t('source.day'), number: true, width: 100, render: (d: Door) => frames(d, d.day) },
    { key: 'bad', title: t('source.quarantined'), number: true, width: 90, render: (d: Door) => frames(d, d.quarantined, 'quarantined') },
    { key: 'last', title: t('source.last'), width: 170, render: (d: Door) => d.lastAt ? dateTime(d.lastAt) : t('source.never') },
  ]
}
