import { useMemo, useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, Chip, dayTime, Empty, Figure, MapView, number, Page, Panel, Seg, Table, Tag, Tile, Tiles, useCall, useMe } from '#kit/ui'
import { listMovers, moverDots } from './api.ts'
import { layerOf } from './layer.ts'
import type { Mover } from './model.ts'
import { MoverForm } from './MoverForm.tsx'
import { MoverPanel } from './MoverPanel.tsx'
import './movers.css'
import { Strangers } from './Strangers.tsx'

const size = 100, every = 15_000
const states = ['all', 'live', 'stale', 'alarm', 'sea', 'never', 'heard', 'retired'] as const
const kinds = ['all', 'vehicle', 'vessel'] as const

/** 移动目标: what is wrong stands first (alarms), then the newest; the map shows the same filter. */
export function MoversPage() {
  const t = useT(), navigate = useNavigate(), { may } = useMe(), { id } = useParams(), [search, setSearch] = useSearchParams(), [adding, setAdding] = useState<{ key?: string; name?: string } | null>(null)
  const kind = kinds.find((k) => k === search.get('kind')) ?? 'all', state = states.find((s) => s === search.get('state')) ?? 'all', q = search.get('q') ?? '', offset = Number(search.get('from') ?? 0) || 0
  const filter = { kind: kind === 'all' ? undefined : kind, state, q: q || undefined }
  const { data, problem, isLoading, refetch, at } = useCall(listMovers, { query: { ...filter, limit: size, cursor: offset ? String(offset) : undefined } }, { live: ['mover.'], every })
  const put = (key: string, value: string | null) => setSearch((before) => { const next = new URLSearchParams(before); next.delete('from'); if (value) next.set(key, value); else next.delete(key); return next })
  const go = (to: string) => void navigate({ pathname: to, search: search.toString() })
  return (
    <Page title={t('mover.page')} actions={<><Button icon="typhoon" to="/vessels-at-sea">{t('vessel.page')}</Button>{may('mover.edit') && <Button icon="plus" onClick={() => setAdding({})}>{t('mover.add')}</Button>}</>}>
      <Tiles>
        <Tile label={t('mover.tile.alarming')}><Figure k="mover.alarming" params={{}} live={['mover.']} /></Tile>
        <Tile label={t('mover.tile.vehicles')}><Figure k="mover.registered" params={{ kind: 'vehicle' }} live={['mover.']} /></Tile>
        <Tile label={t('mover.tile.vessels')}><Figure k="mover.registered" params={{ kind: 'vessel' }} live={['mover.']} /></Tile>
        <Tile label={t('mover.tile.live')}><Figure k="mover.live" params={{}} live={['mover.']} /></Tile>
        <Tile label={t('mover.tile.silent')}><Figure k="mover.silent" params={{}} live={['mover.']} /></Tile>
        <Tile label={t('mover.tile.atSea')}><Figure k="vessel.at_sea" params={{}} live={['mover.']} /></Tile>
      </Tiles>
      {may('mover.edit') && <Strangers onAdopt={(s) => setAdding({ key: s.key, name: s.plate })} />}
      <div className="movers">
        <Panel title={t('mover.list')} count={data && number(data.total)} age={at} grow
          head={<span className="row wrap"><Seg label={t('mover.kind')} value={kind} onChange={(v) => put('kind', v === 'all' ? null : v)} options={kinds.map((k) => ({ value: k, label: t(`mover.kind.${k}`) }))} />
            <input className="in" type="search" aria-label={t('mover.search')} placeholder={t('mover.search')} defaultValue={q} maxLength={60} onKeyDown={(e) => { if (e.key === 'Enter' && !e.nativeEvent.isComposing) put('q', e.currentTarget.value.trim() || null) }} onBlur={(e) => put('q', e.target.value.trim() || null)} /></span>}>
          <div className="row wrap pad chips" role="group" aria-label={t('mover.state')}>{states.map((s) => <Chip key={s} on={s === state} onClick={() => put('state', s === 'all' ? null : s)}>{t(`mover.state.${s}`)}</Chip>)}</div>
          <Table<Mover> label={t('mover.list')} rows={data?.rows} keyOf={(m) => m.id} selected={id ?? null} onOpen={(m) => go(`/movers/${m.id}`)} loading={isLoading} problem={problem} onRetry={() => void refetch()}
            page={{ offset, size, more: Boolean(data?.next), total: data?.total ?? 0, onMove: (n) => put('from', n ? String(n) : null) }}
            empty={<Empty icon="truck" title={t('mover.none')}>{t('mover.noneNext')}</Empty>} columns={[
              { key: 'name', title: t('mover.name'), render: (m) => <><b>{m.name || m.key}</b> {m.demo && <Tag kind="flat">{t('mover.demo')}</Tag>}{!m.registeredAt && <Tag>{t('mover.onlyHeard')}</Tag>}<div className="s">{t(`mover.sort.${m.sort}`)}{m.goods && `·${m.goods}`}</div></> },
              { key: 'owner', title: t('mover.owner'), render: (m) => <>{m.owner || '—'}<div className="s">{m.homePort || (m.registeredAt ? m.home : '')}</div></> },
              { key: 'where', title: t('mover.where'), render: (m) => (m.seen ? <>{m.seen.atSea ? t('mover.atSea') : m.seen.here || t('mover.elsewhere')}<div className="s">{m.seen.speedKmh === null ? '—' : t('mover.kmh', { n: Math.round(m.seen.speedKmh) })}</div></> : <span className="s">{t('mover.state.never')}</span>) },
              { key: 'seen', title: t('mover.seen'), width: 120, render: (m) => (m.seen ? <span className={m.seen.stale ? 'nw s' : 'nw'}>{dayTime(m.seen.observedAt)}{m.seen.stale && <div className="s">{t('mover.staleMark')}</div>}</span> : '—') },
              { key: 'alarm', title: t('mover.alarms'), width: 90, render: (m) => (m.alarms ? <Tag kind="solid">{t('mover.alarmed')}</Tag> : '') },
            ]} />
        </Panel>
        <div className="stack">{id ? <MoverPanel key={id} id={id} onClose={() => go('/movers')} /> : <Dots filter={filter} onOpen={(mover) => go(`/movers/${mover}`)} />}</div>
      </div>
      {adding && <MoverForm first={adding} onClose={() => setAdding(null)} onDone={(made) => { setAdding(null); go(`/movers/${made}`) }} />}
    </Page>
  )
}

type Filter = { kind?: 'vehicle' | 'vessel' | undefined; state: (typeof states)[number]; q?: string | undefined }

function Dots({ filter, onOpen }: { filter: Filter; onOpen: (id: string) => void }) {
  const t = useT(), { data, at } = useCall(moverDots, { query: filter }, { live: ['mover.'], every })
  const { points, lines } = useMemo(() => layerOf(data?.rows ?? [], t), [data, t])
  return (
    <Panel title={t('mover.map')} className="movermap" age={at} grow>
      <MapView label={t('mover.map')} points={points} lines={lines} onSelect={onOpen} legend={<span className="row wrap"><i className="dot ink" />{t('mover.legend.live')}<i className="dot grey" />{t('mover.legend.stale')}<i className="dot big" />{t('mover.legend.alarm')}<span className="s">{t('mover.legend.arrow')}</span></span>} />
    </Panel>
  )
}
