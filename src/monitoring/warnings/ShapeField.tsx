import { useEffect, useMemo, useState } from 'react'
import { call } from '#kit/contract'
import { useT } from '#kit/i18n'
import { Button, MapView, type MapShape, problemOf, ringOf } from '#kit/ui'
import { previewTarget } from './api.ts'
import type { Shape } from './model.ts'

/** What the map draws, as the contract takes it. */
const shapeOf = (drawn: MapShape): Shape => drawn.kind === 'circle'
  ? { kind: 'circle', lon: drawn.lon, lat: drawn.lat, metres: Math.round(drawn.metres) } : { kind: 'ring', ring: drawn.ring.map(([lon, lat]) => [lon, lat] as [number, number]) }

/** A polygon or a circle on the map; under it the towns that it touches. Without a pointer: a middle and a radius typed in. */
export function ShapeField({ areaCode, shape, onShape }: { areaCode: string; shape: Shape | null; onShape: (s: Shape | null) => void }) {
  const t = useT(), [drawing, setDrawing] = useState<MapShape['kind'] | null>(null)
  const { result, problem } = useTowns(areaCode, shape)
  const polygons = useMemo(() => (shape ? [{ id: 'shape', ring: ringOf(shape), fill: 'brand', opacity: 0.12, color: 'brand', width: 1.8 }] : []), [shape])
  return (
    <div className="col" style={{ gap: 8 }}>
      <div className="row wrap">
        <Button small icon="map" onClick={() => setDrawing(drawing === 'circle' ? null : 'circle')}>{t('warning.shape.circle')}</Button>
        <Button small icon="edit" onClick={() => setDrawing(drawing === 'ring' ? null : 'ring')}>{t('warning.shape.ring')}</Button>
        {shape && <Button small quiet icon="close" onClick={() => onShape(null)}>{t('warning.shape.drop')}</Button>}
        <span className="s">{t(drawing ? `warning.shape.${drawing}How` : 'warning.shape.how')}</span>
      </div>
      <div className="drawmap"><MapView label={t('warning.way.shape')} polygons={polygons} draw={drawing} onDraw={(drawn) => { setDrawing(null); if (drawn) onShape(shapeOf(drawn)) }} instead={<p className="pad m">{t('warning.shape.instead')}</p>} /></div>
      <Typed shape={shape} onShape={onShape} />
      {problem && <p className="note" role="alert">{problem}</p>}
      {shape && result && !problem && <p className="s">{t('warning.shape.towns', { n: result.towns.length, how: result.how ?? '' })} {result.towns.slice(0, 12).map((x) => `${x.countyName}${x.name}`).join('、')}{result.towns.length > 12 && ' …'}</p>}
    </div>
  )
}

type Result = { how: string | null; towns: { code: string; name: string; countyName: string }[] }
function useTowns(areaCode: string, shape: Shape | null) {
  const [found, setFound] = useState<{ result: Result | null; problem: string | null }>({ result: null, problem: null })
  useEffect(() => {
    if (!shape || !areaCode) return
    const gone = new AbortController()
    call(previewTarget, { body: { areaCode, shape } }, { signal: gone.signal }).then((result) => setFound({ result, problem: null }), (error: unknown) => {
      if (gone.signal.aborted) return
      const problem = problemOf(error)
      setFound({ result: null, problem: problem.detail || problem.title })
    })
    return () => gone.abort()
  }, [areaCode, shape])
  return found
}

function Typed({ shape, onShape }: { shape: Shape | null; onShape: (s: Shape) => void }) {
  const t = useT(), circle = shape?.kind === 'circle' ? shape : null
  const [at, setAt] = useState({ lon: '', lat: '', km: '' })
  useEffect(() => { if (circle) setAt({ lon: circle.lon.toFixed(4), lat: circle.lat.toFixed(4), km: String(circle.metres / 1000) }) }, [circle])
  const made: Shape = { kind: 'circle', lon: Number(at.lon), lat: Number(at.lat), metres: Math.round(Number(at.km) * 1000) }
  const wrong = !(made.lon >= 73 && made.lon <= 136 && made.lat >= 3 && made.lat <= 54 && made.metres >= 100 && made.metres <= 500_000)
  return (
    <div className="row wrap typed">
      {(['lon', 'lat', 'km'] as const).map((k) => <label key={k} className="row s">{t(`warning.shape.${k}`)} <input className="in" inputMode="decimal" value={at[k]} onChange={(e) => setAt({ ...at, [k]: e.target.value })} /></label>)}
      <Button small disabled={wrong ? t('warning.shape.wrong') : null} onClick={() => onShape(made)}>{t('warning.shape.put')}</Button>
    </div>
  )
}
