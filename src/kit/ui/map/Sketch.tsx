import type { Map as Canvas } from 'maplibre-gl'
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { distance } from '../../geo/index.ts'
import { useT } from '../../i18n/index.ts'
import { Button } from '../parts/controls.tsx'
import { number } from '../parts/format.ts'
import { type MapShape, ringOf } from './layers.ts'

type At = readonly [lon: number, lat: number]
const most = 300

/** A shape under the pen, over the map: a circle is drawn from its middle (drag, or two clicks), a ring by its corners; Enter or the first corner ends it, Esc gives it up. */
export function Sketch({ map, kind, onDone }: { map: Canvas; kind: MapShape['kind']; onDone: (shape: MapShape | null) => void }) {
  const t = useT(), [points, setPoints] = useState<readonly At[]>([]), [pen, setPen] = useState<At | null>(null), [, turn] = useState(0), down = useRef<At | null>(null)
  const at = (e: { clientX: number; clientY: number }): At => { const { left, top } = map.getCanvas().getBoundingClientRect(), p = map.unproject([e.clientX - left, e.clientY - top]); return [Number(p.lng.toFixed(6)), Number(p.lat.toFixed(6))] }
  const pixels = ([lon, lat]: At) => map.project([lon, lat]), far = (a: At, b: At) => { const p = pixels(a), q = pixels(b); return Math.hypot(p.x - q.x, p.y - q.y) }
  const [middle] = points, circle = kind === 'circle' && middle && pen ? circleOf(middle, pen) : null
  const ring = kind === 'ring' && points.length > 2 ? { kind: 'ring' as const, ring: points } : null
  useEffect(() => { const moved = () => turn(n => n + 1); map.on('move', moved); return () => void map.off('move', moved) }, [map])
  useEffect(() => {
    const key = (e: KeyboardEvent) => {
      if (e.isComposing) return
      if (e.key === 'Escape') onDone(null)
      else if (e.key === 'Enter' && ring) onDone(ring)
      else if (e.key === 'Backspace' && points.length && !(e.target instanceof HTMLInputElement)) setPoints(points.slice(0, -1))
      else return
      e.preventDefault(); e.stopPropagation()
    }
    window.addEventListener('keydown', key, true)
    return () => window.removeEventListener('keydown', key, true)
  })
  const press = (e: PointerEvent<SVGSVGElement>) => {
    e.currentTarget.setPointerCapture(e.pointerId)
    const here = at(e)
    if (kind === 'circle') { if (middle) onDone(circleOf(middle, here)); else { down.current = here; setPoints([here]); setPen(here) } }
    else if (points.length > 2 && far(points[0] as At, here) < 10) onDone({ kind, ring: points })
    else if (points.length < most && !(points.length && far(points.at(-1) as At, here) < 3)) setPoints([...points, here])
  }
  const release = (e: PointerEvent) => {
    if (kind === 'circle' && down.current && far(down.current, at(e)) > 8) onDone(circleOf(down.current, at(e)))
    down.current = null
  }
  const drawn = circle ? ringOf(circle) : pen ? [...points, pen] : points, path = drawn.map(p => { const { x, y } = pixels(p); return `${x.toFixed(1)},${y.toFixed(1)}` }).join(' ')
  return <>
    <svg className="sketch" aria-hidden onPointerDown={press} onPointerMove={e => setPen(at(e))} onPointerUp={release} onWheel={e => map.getCanvas().dispatchEvent(new WheelEvent('wheel', e.nativeEvent))}>
      <polygon points={path} />{points.map((p, i) => { const { x, y } = pixels(p); return <circle key={i} cx={x} cy={y} r={i ? 4 : 6} /> })}
    </svg>
    <div className="ov pen noprint" role="status">
      {circle ? t('ui.map.radius', { km: number(Math.round(circle.metres / 10) / 100) }) : t(kind === 'circle' ? 'ui.map.drawCircle' : points.length > 2 ? 'ui.map.drawEnd' : 'ui.map.drawRing')}
      {ring && <Button small primary onClick={() => onDone(ring)}>{t('ui.map.finish')}</Button>}<Button small onClick={() => onDone(null)}>{t('ui.cancel')}</Button>
    </div>
  </>
}

const circleOf = ([lon, lat]: At, [lon2, lat2]: At): MapShape & { kind: 'circle' } => ({ kind: 'circle', lon, lat, metres: Math.max(10, Math.min(999_999, Math.round(distance({ lon, lat }, { lon: lon2, lat: lat2 })))) })
