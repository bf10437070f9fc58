import { useRef, useState } from 'react'
import { Icon } from './parts.tsx'
import { t } from './words.ts'

/** A signature by finger, as the strokes that it was made of. */
export function Sign({ value, label, onChange }: { value: string; label: string; onChange: (drawing: string) => void }) {
  const [stroke, setStroke] = useState(''), down = useRef(false), box = useRef<SVGSVGElement>(null)
  const at = (e: React.PointerEvent) => { const r = (box.current as SVGSVGElement).getBoundingClientRect(); return `${Math.round((e.clientX - r.left) * 600 / r.width)} ${Math.round((e.clientY - r.top) * 300 / r.height)}` }
  const end = () => { if (!down.current) return; down.current = false; onChange(`${value}${stroke}`.slice(0, 60_000)); setStroke('') }
  return <div className="gap">
    <svg ref={box} className="pad" viewBox="0 0 600 300" preserveAspectRatio="none" role="img" aria-label={value ? t('phone.signed', { who: label }) : label}
      onPointerDown={e => { down.current = true; e.currentTarget.setPointerCapture(e.pointerId); setStroke(`M${at(e)}`) }} onPointerMove={e => { if (down.current) setStroke(s => `${s}L${at(e)}`) }} onPointerUp={end} onPointerCancel={end}>
      <path d={`${value}${stroke}`} fill="none" stroke="#15202D" strokeWidth="4" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
    {value && <button type="button" className="linkish" onClick={() => onChange('')}><Icon name="close" small /> {t('phone.signAgain')}</button>}
  </div>
}
