import { type RefObject, useEffect, useState } from 'react'
import { Button, type MapLook, type MapShape } from '#kit/ui'
import { useT } from '#kit/i18n'

/** A circle without a pointer: so many kilometres round the present circle's middle, or round the middle of the map. */
export function Radius({ shape, eye, onSet }: { shape: MapShape | null; eye: RefObject<MapLook | null>; onSet: (shape: MapShape) => void }) {
  const t = useT(), now = shape?.kind === 'circle' ? String(shape.metres / 1000) : '', [km, setKm] = useState(now || '5')
  useEffect(() => { if (now) setKm(now) }, [now])
  const metres = Math.round(Number(km) * 1000), wrong = !(metres >= 10 && metres <= 999_999)
  const put = () => { const at = shape?.kind === 'circle' ? shape : eye.current; if (at && !wrong) onSet({ kind: 'circle', lon: Number(at.lon.toFixed(6)), lat: Number(at.lat.toFixed(6)), metres }) }
  return <form className="row radius" onSubmit={e => { e.preventDefault(); put() }}>
    <input className="in" inputMode="decimal" aria-label={t('onemap.km')} aria-invalid={wrong || undefined} value={km} onChange={e => setKm(e.target.value)} /><span className="s">{t('onemap.kmUnit')}</span>
    <Button small type="submit" disabled={wrong && t('onemap.kmWrong')}>{t(shape?.kind === 'circle' ? 'onemap.setRadius' : 'onemap.aroundMiddle')}</Button>
  </form>
}
