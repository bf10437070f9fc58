import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react'
import { z } from 'zod'
import { contract } from '../../contract/index.ts'
import { useT } from '../../i18n/index.ts'
import { useCall } from '../data/useCall.ts'
import { useMe } from '../data/useMe.ts'
import { Button } from '../parts/controls.tsx'
import { Empty, Skeleton } from '../parts/states.tsx'
import { Table } from '../parts/Table.tsx'
import { type Bounds, around, boundsOf, widen, type MapArea, type MapBase, type MapHit, type MapLine, type MapLook, type MapPoint, type MapPolygon, type MapShape, type MapTiles } from './layers.ts'
import './map.css'

/** The canvas with its library, asked for before a page that is all map is drawn. */
export const readyMap = () => import('./MapCanvas.tsx')
const MapCanvas = lazy(async () => ({ default: (await readyMap()).MapCanvas }))
const baseContract = contract({ method: 'GET', path: '/api/map/base', summary: '底图', reply: z.custom<MapBase>() })
const NONE: MapBase = { type: 'FeatureCollection', features: [] }
const NOTHING: readonly never[] = []

type MapProps = {
  /** What the map shows, for those who can't see it. */
  label: string
  points?: readonly MapPoint[]
  lines?: readonly MapLine[]
  polygons?: readonly MapPolygon[]
  selected?: string | null
  onSelect?: (id: string) => void
  /** A place that was pointed at, in WGS84. */
  onPoint?: (lon: number, lat: number) => void
  /** Where to look; the whole region unless told. Move it and the map moves. */
  bounds?: Bounds | null
  /** Positions that must be in sight besides the whole region: a storm's eye at sea. */
  include?: readonly (readonly [lon: number, lat: number])[]
  areas?: readonly MapArea[]
  /** Points in their thousands, from our own server. */
  tiles?: readonly MapTiles[]
  onHit?: (hit: MapHit) => void
  /** Where to look at first, before `bounds`; told again after every move. */
  look?: MapLook | null
  onLook?: (look: MapLook) => void
  /** A shape is being drawn; null tells that it was given up. */
  draw?: MapShape['kind'] | null
  onDraw?: (shape: MapShape | null) => void
  /** What stands for the map where it can't be drawn or seen, instead of the list of points. */
  instead?: ReactNode
  /** HTML over the map: `legend` is a bar below, `children` are boxes of class `ov`. */
  legend?: ReactNode
  children?: ReactNode
  /** Who is to be named beside the boundaries' own sources. */
  attribution?: readonly string[]
}

/** A map of our own shapes, no outside tiles. Every point can be reached by keyboard too: the list stands for the map. */
export function MapView({ label, points = NOTHING, lines = NOTHING, polygons = NOTHING, selected, onSelect, onPoint, bounds, include = NOTHING, areas = NOTHING, tiles = NOTHING, onHit, look, onLook, draw, onDraw, instead, legend, children, attribution = NOTHING }: MapProps) {
  const t = useT(), [asList, setAsList] = useState(false), [unable, setUnable] = useState(false), [fitTurn, setFitTurn] = useState(0)
  const { data, isLoading } = useCall(baseContract, {}, { live: ['boundary.', 'region.'] })
  const { me } = useMe(), home = me?.region?.path
  const base = data ?? NONE, whole = useMemo(() => widen(boundsOf(base, home) ?? around(points), include), [base, home, include, base.features.length ? null : points])
  const notes = [base.features.some(f => f.properties.schematic) ? t('ui.map.schematic') : null, ...(base.attribution ?? []), ...attribution].filter(Boolean)
  const list = asList || unable
  return (
    <div className="mapbox">
      <div className="mp">
        {list ? instead ?? <PointList label={label} points={points} selected={selected} onSelect={onSelect} unable={unable} />
          : <Suspense fallback={<Skeleton />}><MapCanvas label={label} base={base} points={points} lines={lines} polygons={polygons} areas={areas} tiles={tiles} onHit={onHit} look={look} onLook={onLook} draw={draw} onDraw={onDraw} selected={selected} onSelect={onSelect} onPoint={onPoint} bounds={bounds ?? whole} fitTurn={fitTurn} onUnable={() => setUnable(true)} /></Suspense>}
        {!list && children}
        {!list && !isLoading && !base.features.length && <div className="ov none"><b>{t('ui.map.none')}</b><p className="s">{t('ui.map.noneNext')}</p></div>}
        {!unable && <div className="tools noprint">{!list && <Button small icon="refresh" label={t('ui.map.fit')} onClick={() => setFitTurn(n => n + 1)} />}<Button small icon={list ? 'map' : 'list'} label={t(list ? 'ui.map.asMap' : 'ui.map.list')} onClick={() => setAsList(!list)} /></div>}
      </div>
      {legend && <div className="mlg">{legend}</div>}
      {notes.length > 0 && <div className="src">{notes.join('·')}</div>}
    </div>
  )
}

function PointList({ label, points, selected, onSelect, unable }: { label: string; points: readonly MapPoint[]; selected?: string | null; onSelect?: (id: string) => void; unable: boolean }) {
  const t = useT()
  const columns = [{ key: 'name', title: t('ui.map.name'), render: (p: MapPoint) => p.name }, { key: 'note', title: '', number: true, render: (p: MapPoint) => p.note ?? p.label ?? '' }]
  return <div className="list">
    {unable && <p className="s pad">{t('ui.map.unable')}</p>}
    <Table dense cards={false} label={label} columns={columns} rows={points} keyOf={p => p.id} selected={selected} onOpen={onSelect && (p => onSelect(p.id))} empty={<Empty icon="map" title={t('ui.table.empty')} />} />
  </div>
}
