import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { language, useT } from '#kit/i18n'
import { Button, dateTime, duration, Empty, Figure, number, Page, Panel, Table, Tile, Tiles, useCall, useMe } from '#kit/ui'
import { elementNamed } from '#monitoring/protocols/web'
import { listTroubles } from './api.ts'
import { Counts } from './Counts.tsx'
import { Limits } from './Limits.tsx'
import { troubles, type TroubleRow } from './model.ts'
import './health.css'

/** 设备健康: how many of what in which county; a number opens its rows, a row its station. */
export function HealthPage() {
  const t = useT(), { may } = useMe(), navigate = useNavigate(), [search, setSearch] = useSearchParams(), [limits, setLimits] = useState(false)
  const kind = troubles.find((k) => k === search.get('kind')), county = search.get('county') ?? undefined
  const { data, problem, isLoading, refetch } = useCall(listTroubles, { query: { kind, county } }, { live: ['station.health_changed', 'station.'], every: 60_000 })
  const choose = (next: { kind?: string; county?: string }) => setSearch(Object.fromEntries(Object.entries(next).filter((pair): pair is [string, string] => Boolean(pair[1]))))
  return (
    <Page title={t('health.page')} actions={<Button onClick={() => setLimits(true)}>{t('health.limits')}</Button>}>
      <Tiles>{troubles.map((k) => <Tile key={k} label={t(`health.kind.${k}`)}><Figure k="station_health.troubles" params={{ kind: k }} live={['station.health_changed']} /></Tile>)}</Tiles>
      <div className="health">
        <Panel title={t('health.byCounty')} age={data?.judgedAt ?? null} staleAfter={900}>
          <Counts counts={data?.counts ?? []} kind={kind} county={county} onChoose={choose} />
        </Panel>
        <Panel title={t('health.troubles')} count={data && number(data.total)} grow actions={(kind || county) && <Button small quiet onClick={() => choose({})}>{t('health.all')}</Button>}>
          <Table<TroubleRow> dense label={t('health.troubles')} rows={data?.rows} keyOf={(r) => r.id} onOpen={(r) => navigate(`/gauges/${r.stationId}`)} loading={isLoading} problem={problem} onRetry={() => void refetch()}
            empty={<Empty icon="check" title={t(data?.judgedAt ? 'health.none' : 'health.notYet')}>{t('health.noneNext')}</Empty>} columns={useColumns()} />
        </Panel>
      </div>
      {limits && <Limits edit={may('station_health.configure')} onClose={() => setLimits(false)} />}
    </Page>
  )
}

function useColumns() {
  const t = useT()
  return [
    { key: 'name', title: t('health.station'), render: (r: TroubleRow) => <span><b>{r.name}</b> <span className="s">{r.county} {r.town}</span></span> },
    { key: 'kind', title: t('health.trouble'), width: 110, render: (r: TroubleRow) => t(`health.kind.${r.kind}`) },
    { key: 'said', title: t('health.found'), render: (r: TroubleRow) => <Said row={r} /> },
    { key: 'since', title: t('health.since'), width: 170, render: (r: TroubleRow) => dateTime(r.since) },
    { key: 'maintainer', title: t('health.maintainer'), render: (r: TroubleRow) => r.maintainer || r.owner || '—' },
  ]
}

/** What was found, against which limit, in words. */
function Said({ row: { kind, element, value, line } }: { row: TroubleRow }) {
  const t = useT(), e = elementNamed(element), name = e ? (language() === 'en' ? e.en : e.zh) : element, unit = e?.unit ?? ''
  const span = (minutes: number) => duration(minutes * 60_000)
  const said = kind === 'silent' ? { value: span(value ?? 0), line: span(line) } : kind === 'clock' ? { value: duration(Math.abs(value ?? 0) * 1000), line: duration(line * 1000) } : { value: number(value ?? 0), line: number(line) }
  return <span>{t(kind === 'clock' && (value ?? 0) < 0 ? 'health.said.clockBehind' : kind === 'silent' && element ? 'health.said.silentElement' : `health.said.${kind}`, { ...said, name, unit })}</span>
}
