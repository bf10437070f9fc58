import { useCallback, useMemo, useRef, useState } from 'react'
import { Button, DataAge, MapView, type MapHit, type MapLook, type MapShape, Page, ringOf, useMe } from '#kit/ui'
import { useT } from '#kit/i18n'
import { letterOf } from '#registry/atlas/web'
import { allLedgers } from '#registry/pages/web'
import { useMapAddress } from './address.ts'
import { Around } from './Around.tsx'
import { HitBox } from './HitBox.tsx'
import { Layers } from './Layers.tsx'
import { Radius } from './Radius.tsx'
import { StationBox, useStationPoints } from './Stations.tsx'
import { useLayers } from './useLayers.ts'
import { useSurvey } from './useSurvey.ts'
import './onemap.css'

type Bounds = readonly [west: number, south: number, east: number, north: number]
const boxOf = (ring: readonly (readonly [number, number])[]): Bounds => [Math.min(...ring.map(p => p[0])), Math.min(...ring.map(p => p[1])), Math.max(...ring.map(p => p[0])), Math.max(...ring.map(p => p[1]))]

/** 一张图: every ledger as a layer under its own filter; a circle or a ring asks what lies within. */
export function MapPage() {
  const t = useT(), { may } = useMe(), able = useMemo(() => allLedgers().filter(l => may(`${l.key}.read`)), [may]), mine = useMemo(() => able.filter(l => l.position !== 'none'), [able])
  const address = useMapAddress(mine), { on, shape, asked, setShape, setLook } = address, [drawing, setDrawing] = useState<MapShape['kind'] | null>(null), [hit, setHit] = useState<MapHit | null>(null)
  const first = useRef(address.look), eye = useRef<MapLook | null>(address.look), letters = useMemo(() => new Map(able.map(l => [l.key, letterOf(l, able)])), [able])
  const layers = useLayers(on, address, letters), tiles = useMemo(() => layers.flatMap(l => l.tiles ?? []), [layers.map(l => l.tiles?.url).join()])
  const stations = useStationPoints(address), at = stations.picked
  const { areas, more } = useSurvey(address.survey, address.look)
  const polygons = useMemo(() => shape ? [{ id: 'shape', ring: ringOf(shape), fill: 'brand', opacity: 0.08, color: 'brand', width: 1.8 }] : [], [shape])
  const bounds = useRef<Bounds | null>(null)
  bounds.current = useMemo(() => shape ? boxOf(ringOf(shape)) : bounds.current, [shape])
  const onLook = useCallback((look: MapLook) => { const same = eye.current && eye.current.lon === look.lon && eye.current.lat === look.lat && eye.current.zoom === look.zoom; eye.current = look; if (!same) setLook(look) }, [setLook])
  const onDraw = (drawn: MapShape | null) => { setDrawing(null); if (drawn) setShape(drawn) }
  const chosen = hit && mine.find(l => l.key === hit.tiles), age = [...layers.map(l => l.at), stations.at].filter(at => at !== null)
  return (
    <Page title={t('onemap.page')} actions={<>
      <Button small icon="map" onClick={() => setDrawing(drawing === 'circle' ? null : 'circle')}>{t('onemap.circle')}</Button>
      <Button small icon="edit" onClick={() => setDrawing(drawing === 'ring' ? null : 'ring')}>{t('onemap.ring')}</Button>
      <Radius shape={shape} eye={eye} onSet={setShape} />
      {shape && <Button small quiet icon="close" onClick={() => setShape(null)}>{t('onemap.dropShape')}</Button>}
    </>}>
      <div className={shape ? 'onemap asked' : 'onemap'}>
        <Layers mine={mine} address={address} letters={letters} layers={layers} />
        <section className="panel themap">
          <MapView label={t('onemap.page')} tiles={tiles} points={stations.points} polygons={polygons} areas={areas} bounds={bounds.current} selected={hit?.id ?? at?.id} onHit={found => { setHit(found); if (found) stations.pick(null) }} onSelect={id => { stations.pick(id); setHit(null) }} look={first.current} onLook={onLook} draw={drawing} onDraw={onDraw} instead={address.stations ? undefined : <p className="pad m">{t('onemap.instead')}</p>}
            legend={<><span className="dotkey"><i className="mdot" />{t('onemap.point')}</span><span className="dotkey"><i className="mdot hollow" />{t('atlas.stale')}</span><span className="dotkey"><i className="mdot many">9</i>{t('onemap.many')}</span>{more && <span>{t('onemap.more')}</span>}<span className="end" /><DataAge at={age.length ? Math.min(...age) : null} /></>}>
            {at && <StationBox station={at} onClose={() => stations.pick(null)} onAround={metres => { setShape({ kind: 'circle', lon: at.lon, lat: at.lat, metres }); stations.pick(null) }} />}
            {hit && chosen && <HitBox ledger={chosen} hit={hit} letter={letters.get(chosen.key) ?? ''} onClose={() => setHit(null)} onAround={metres => { setShape({ kind: 'circle', lon: Number(hit.lon.toFixed(6)), lat: Number(hit.lat.toFixed(6)), metres }); setHit(null) }} />}
          </MapView>
        </section>
        {shape && <Around shape={shape} asked={asked} ledgers={able} letters={letters} onClose={() => setShape(null)} />}
      </div>
    </Page>
  )
}
