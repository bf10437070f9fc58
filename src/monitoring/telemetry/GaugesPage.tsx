import { useMemo, useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Chip, DataAge, dayTime, Empty, Figure, number, Page, Panel, Seg, type Sort, Table, Tag, Tile, Tiles, useCall } from '#kit/ui'
import { rainContract } from './api.ts'
import { GaugePanel } from './GaugePanel.tsx'
import { hours as windows, type GaugeRain } from './model.ts'
import { Rain } from './Rain.tsx'
import './telemetry.css'

const every = 10_000 // readings make no news of their own: there are too many

/** 雨情: what fell, by observation time; the most first, so that what is wrong stands on top. */
export function GaugesPage() {
  const t = useT(), navigate = useNavigate(), { id } = useParams(), [search, setSearch] = useSearchParams(), [sort, setSort] = useState<Sort>()
  const hours = windows.find((h) => String(h) === search.get('hours')) ?? 24, asOf = search.get('asOf') ?? undefined, county = search.get('county') ?? '', silentOnly = search.has('silent')
  const { data, problem, isLoading, refetch } = useCall(rainContract, { query: { hours, asOf } }, { every })
  const put = (key: string, value: string | null) => setSearch((before) => { const next = new URLSearchParams(before); if (value) next.set(key, value); else next.delete(key); return next })
  const counties = useMemo(() => [...new Set(data?.rows.map((r) => r.county) ?? [])].filter(Boolean).sort((a, b) => a.localeCompare(b, 'zh')), [data])
  const rows = useMemo(() => sorted((data?.rows ?? []).filter((r) => (!county || r.county === county) && (!silentOnly || r.silent)), sort), [data, county, silentOnly, sort])
  const params = { hours, ...(asOf ? { asOf } : {}) }
  const go = (to: string) => navigate({ pathname: to, search: search.toString() })
  return (
    <Page title={t('telemetry.page')} head={<AsOf at={data?.asOf ?? null} given={asOf} onGive={(at) => put('asOf', at)} />}>
      <Tiles>
        {[50, 100, 200].map((mm) => <Tile key={mm} label={t('telemetry.over', { mm })}><Figure k={`rain.over_${mm}`} params={params} live={[]} /></Tile>)}
        <Tile label={t('telemetry.most')}><Figure k="rain.most" params={params} live={[]} /></Tile>
        <Tile label={t('telemetry.mostInHour')}><Figure k="rain.most_in_hour" params={params} live={[]} /></Tile>
        <Tile label={t('telemetry.silent')}><Figure k="gauge.silent" live={[]} /></Tile>
      </Tiles>
      <div className={id ? 'tele' : 'tele wide'}>
        <Panel title={t('telemetry.gauges')} count={data && number(rows.length)} grow
          head={<Seg label={t('telemetry.window')} value={hours} onChange={(h) => put('hours', h === 24 ? null : String(h))} options={windows.map((h) => ({ value: h, label: t('telemetry.hours', { n: h }) }))} />}
          actions={<Chip on={silentOnly} onClick={() => put('silent', silentOnly ? null : '1')}>{t('telemetry.silentOnly')}</Chip>}>
          <div className="row wrap pad tele-counties">{counties.map((c) => <Chip key={c} on={c === county} onClick={() => put('county', c === county ? null : c)}>{c}</Chip>)}</div>
          <Table<GaugeRain> dense label={t('telemetry.gauges')} rows={data && rows} keyOf={(r) => r.stationId} selected={id ?? null} onOpen={(r) => go(`/gauges/${r.stationId}`)} loading={isLoading} problem={problem} onRetry={() => void refetch()}
            sort={sort} onSort={setSort} columns={useColumns()} empty={<Empty icon="gauge" title={t('telemetry.none')}>{t('telemetry.noneNext')}</Empty>} />
        </Panel>
        {id && <GaugePanel id={id} asOf={asOf} onClose={() => go('/gauges')} />}
      </div>
    </Page>
  )
}

const keyed = { mm1: 'mm1', mm3: 'mm3', mm6: 'mm6', mm12: 'mm12', mm24: 'mm24' } as const
function sorted(rows: GaugeRain[], sort: Sort | undefined): GaugeRain[] {
  const key = sort && keyed[sort.key as keyof typeof keyed]
  if (!key) return rows
  return rows.toSorted((a, b) => ((b[key] ?? -1) - (a[key] ?? -1)) * (sort.down ? 1 : -1))
}

function useColumns() {
  const t = useT()
  const sum = (key: keyof typeof keyed, n: number) => ({ key, title: t('telemetry.hours', { n }), number: true, width: 76, sortable: true, render: (r: GaugeRain) => <Rain mm={r[key]} /> })
  return [
    { key: 'name', title: t('telemetry.gauge'), render: (r: GaugeRain) => <span><b>{r.name}</b> <span className="s">{r.county} {r.town}</span></span> },
    sum('mm1', 1), sum('mm3', 3), sum('mm6', 6), sum('mm12', 12), sum('mm24', 24),
    { key: 'at', title: t('telemetry.observed'), width: 170, render: (r: GaugeRain) => r.observedAt ? <span>{dayTime(r.observedAt)} {r.silent && <Tag>{t('telemetry.silentTag')}</Tag>}</span> : <Tag>{t('telemetry.never')}</Tag> },
  ]
}

/** Whether the windows end now or at a storm's own time is said, never hidden. */
function AsOf({ at, given, onGive }: { at: string | null; given: string | undefined; onGive: (at: string | null) => void }) {
  const t = useT()
  return (
    <span className="row wrap">
      <DataAge at={given ?? at} label={t('telemetry.asOf', { at: given ?? at ? dayTime((given ?? at) as string) : '—' })} staleAfter={1800} reason={t('telemetry.never')} />
      <label className="row s">{t('telemetry.lookAt')}<input className="in" type="datetime-local" value={given ? local(given) : ''} onChange={(e) => onGive(e.target.value ? new Date(`${e.target.value}:00+08:00`).toISOString() : null)} /></label>
    </span>
  )
}

const local = (iso: string) => new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(0, 16)
