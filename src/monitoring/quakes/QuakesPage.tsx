import { useMemo } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, dateTime, Empty, Figure, MapView, number, Page, Panel, ringOf, Seg, Table, Tag, Tile, Tiles, useCall, useMe, type MapPoint, type MapPolygon } from '#kit/ui'
import { listQuakes, readQuake } from './api.ts'
import { ModelDrawer } from './ModelDrawer.tsx'
import type { Quake } from './model.ts'
import { QuakePanel } from './QuakePanel.tsx'
import './quakes.css'

const size = 100
const spans = ['7', '30', '365', 'all'] as const
const patterns = ['solid', 'solid', 'dash', 'dash', 'dot'] as const

export function QuakesPage() {
  const t = useT(), navigate = useNavigate(), { id } = useParams(), { may } = useMe(), [search, setSearch] = useSearchParams()
  const span = spans.find((s) => s === search.get('days')) ?? '30', offset = Number(search.get('from') ?? 0), changing = search.get('model') === '1'
  const days = span === 'all' ? undefined : Number(span)
  const { data, problem, isLoading, refetch, at } = useCall(listQuakes, { query: { days, limit: size, cursor: offset ? String(offset) : undefined } }, { live: ['quake.', 'quake_model.'], every: 60_000 })
  const one = useCall(readQuake, { params: { id: id ?? '' } }, { enabled: Boolean(id), live: ['quake.', 'quake_model.'] })
  const put = (key: string, value: string | null) => setSearch((before) => { const next = new URLSearchParams(before); if (key !== 'model') next.delete('from'); if (value) next.set(key, value); else next.delete(key); return next })
  const go = (to: string) => navigate({ pathname: to, search: search.toString() })
  const points = useMemo<MapPoint[]>(() => (data?.rows ?? []).map((q) => ({ id: q.id, lon: q.lon, lat: q.lat, name: `M${q.magnitude.toFixed(1)} ${q.place}`, color: 'ink-2', radius: Math.max(3, q.magnitude * 1.6), note: dateTime(q.at) })), [data])
  const chosen = id ? one.data?.quake : undefined
  const polygons = useMemo<MapPolygon[]>(() => (chosen?.reaches ?? []).map((r, i) => ({ id: `i${r.intensity}`, name: t('quake.intensityOf', { n: r.intensity }), ring: ringOf({ kind: 'circle', lon: chosen?.lon ?? 0, lat: chosen?.lat ?? 0, metres: r.km * 1000 }), color: 'ink-2', width: 1.2, pattern: patterns[i] ?? 'dot' })), [chosen, t])
  const include = useMemo<[number, number][]>(() => (chosen && (chosen.cityKm ?? 0) < 1500 ? [[chosen.lon, chosen.lat]] : []), [chosen])
  return (
    <Page title={t('quake.page')} actions={may('quake.model') && <Button icon="settings" onClick={() => put('model', '1')}>{t('quake.model')}</Button>}>
      <Tiles>
        <Tile label={days === undefined ? t('quake.tile.all') : t('quake.tile.count', { n: days })}><Figure k="quake.count" params={{ days: days ?? 36600 }} live={['quake.']} /></Tile>
        <Tile label={t('quake.tile.four')}><Figure k="quake.count" params={{ days: days ?? 36600, magnitude: 4 }} live={['quake.']} /></Tile>
        <Tile label={t('quake.tile.strongest')}><Figure k="quake.strongest" params={{ days: days ?? 36600 }} live={['quake.']} /></Tile>
      </Tiles>
      <div className="quakes">
        <Panel title={t('quake.page')} count={data && number(data.total)} age={at} grow
          head={<Seg label={t('quake.span')} value={span} onChange={(v) => put('days', v === '30' ? null : v)} options={spans.map((s) => ({ value: s, label: t(`quake.span.${s}`) }))} />}
          footer={data && <span className="s">{t('quake.modelIs', { title: data.model.title })} {!data.model.verified && <Tag>{t('quake.unverified')}</Tag>}</span>}>
          <Table<Quake> label={t('quake.listed')} rows={data?.rows} keyOf={(q) => q.id} selected={id ?? null} onOpen={(q) => void go(`/quakes/${q.id}`)} loading={isLoading} problem={problem} onRetry={() => void refetch()}
            page={{ offset, size, more: Boolean(data?.next), total: data?.total ?? 0, onMove: (n) => put('from', n ? String(n) : null) }}
            empty={<Empty icon="check" title={t('quake.none')}>{t('quake.noneNext')}</Empty>} columns={[
              { key: 'mag', title: t('quake.magnitude'), number: true, width: 64, render: (q) => <b>{q.magnitude.toFixed(1)}</b> },
              { key: 'at', title: t('quake.at'), width: 150, render: (q) => <span className="nw">{dateTime(q.at)}</span> },
              { key: 'place', title: t('quake.place'), render: (q) => <>{q.place || `${q.lat.toFixed(2)}°N ${q.lon.toFixed(2)}°E`} {q.status === 'automatic' && <span className="s">{t('quake.automatic')}</span>}</> },
              { key: 'depth', title: 'km', number: true, width: 56, render: (q) => (q.depthKm === null ? '—' : Math.round(q.depthKm)) },
              { key: 'city', title: t('quake.cityKm'), number: true, width: 96, render: (q) => number(q.cityKm) },
              { key: 'felt', title: t('quake.here'), width: 96, render: (q) => (q.cityIntensity === null || q.cityIntensity < 3 ? <span className="s">—</span> : <span className="nw">{q.cityIntensity.toFixed(1)} <span className="s">{t('quake.modelShort')}</span></span>) },
            ]} />
        </Panel>
        <div className="stack">
          {id && <QuakePanel call={one} onClose={() => void go('/quakes')} />}
          <Panel title={t('quake.map')} className="quakemap" grow><MapView label={t('quake.map')} points={points} polygons={polygons} include={include} selected={id ?? null} onSelect={(quake) => void go(`/quakes/${quake}`)} legend={chosen && <span className="s">{t('quake.circles')}</span>} /></Panel>
        </div>
      </div>
      {changing && data && <ModelDrawer model={data.model} onClose={() => put('model', null)} />}
    </Page>
  )
}
