import { useMemo } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { dayTime, Empty, Figure, MapView, number, Page, Panel, Seg, Table, Tile, Tiles, useCall, type MapPoint } from '#kit/ui'
import { listFires } from './api.ts'
import { FirePanel } from './FirePanel.tsx'
import './hotspots.css'
import type { Fire } from './model.ts'
import { StateTag } from './StateTag.tsx'

const size = 100
const choices = ['open', 'candidate', 'confirmed', 'false', 'extinguished', 'all'] as const

/** What satellites saw, as a list beside the map; whoever stands near goes and looks. */
export function FiresPage() {
  const t = useT(), navigate = useNavigate(), { id } = useParams(), [search, setSearch] = useSearchParams()
  const state = choices.find((s) => s === search.get('state')) ?? 'open', offset = Number(search.get('from') ?? 0)
  const { data, problem, isLoading, refetch, at } = useCall(listFires, { query: { state, limit: size, cursor: offset ? String(offset) : undefined } }, { live: ['fire.'], every: 60_000 })
  const put = (key: string, value: string | null) => setSearch((before) => { const next = new URLSearchParams(before); next.delete('from'); if (value) next.set(key, value); else next.delete(key); return next })
  const go = (to: string) => navigate({ pathname: to, search: search.toString() })
  const points = useMemo<MapPoint[]>(() => (data?.rows ?? []).map((f) => ({ id: f.id, lon: f.lon, lat: f.lat, name: `${f.townName} ${dayTime(f.lastSeenAt)}`, color: f.state === 'candidate' ? 'ink' : 'ink-3', radius: Math.min(10, 4 + f.pixels), hollow: f.state !== 'confirmed', note: t(`fire.is.${f.state}`) })), [data, t])
  return (
    <Page title={t('fire.page')}>
      <Tiles>
        {(['candidate', 'confirmed', 'dismissed', 'extinguished'] as const).map((k) => <Tile key={k} label={t(`fire.tile.${k}`)}><Figure k={`fire.${k}`} params={{}} live={['fire.']} /></Tile>)}
      </Tiles>
      <div className="fires">
        <Panel title={t('fire.page')} count={data && number(data.total)} age={at} grow
          head={<Seg label={t('fire.state')} value={state} onChange={(v) => put('state', v === 'open' ? null : v)} options={choices.map((s) => ({ value: s, label: t(`fire.is.${s}`) }))} />}>
          <Table<Fire> label={t('fire.listed')} rows={data?.rows} keyOf={(f) => f.id} selected={id ?? null} onOpen={(f) => void go(`/fires/${f.id}`)} loading={isLoading} problem={problem} onRetry={() => void refetch()}
            page={{ offset, size, more: Boolean(data?.next), total: data?.total ?? 0, onMove: (n) => put('from', n ? String(n) : null) }}
            empty={<Empty icon="check" title={t(state === 'open' ? 'fire.none' : 'fire.noneEver')}>{t('fire.noneNext')}</Empty>} columns={[
              { key: 'place', title: t('fire.place'), render: (f) => <><b>{f.townName}</b> <span className="s">{f.countyName}</span></> },
              { key: 'seen', title: t('fire.seen'), width: 150, render: (f) => <span className="nw">{dayTime(f.lastSeenAt)}<div className="s">{t('fire.firstSeen', { at: dayTime(f.firstSeenAt) })}</div></span> },
              { key: 'pixels', title: t('fire.pixels'), number: true, width: 72, render: (f) => number(f.pixels) },
              { key: 'frp', title: 'MW', number: true, width: 72, render: (f) => (f.frpMax === null ? '—' : f.frpMax.toFixed(1)) },
              { key: 'state', title: t('fire.state'), width: 120, render: (f) => <><StateTag state={f.state} />{f.decidedName && <div className="s">{f.decidedName}</div>}</> },
            ]} />
        </Panel>
        <div className="stack">
          {id && <FirePanel id={id} onClose={() => void go('/fires')} />}
          <Panel title={t('fire.map')} className="firemap" grow><MapView label={t('fire.map')} points={points} selected={id ?? null} onSelect={(fire) => void go(`/fires/${fire}`)} /></Panel>
        </div>
      </div>
    </Page>
  )
}
