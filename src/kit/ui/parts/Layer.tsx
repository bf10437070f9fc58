import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useT } from '../../i18n/index.ts'
import { Button } from './controls.tsx'

type LayerProps = { open: boolean; title: ReactNode; onClose: () => void; footer?: ReactNode; children: ReactNode }
const FOCUSABLE = 'a[href],button:not([disabled]),input:not([disabled]),select,textarea,[tabindex]:not([tabindex="-1"])'

/** A layer over the page: Esc and a click beside it close it, Tab stays inside, the focus goes back where it came from. */
function Layer({ kind, open, title, onClose, footer, children }: LayerProps & { kind: 'drawer' | 'modal' }) {
  const t = useT(), box = useRef<HTMLDivElement>(null), id = useId()
  useEffect(() => {
    if (!open) return
    const before = document.activeElement
    const first = box.current?.querySelector<HTMLElement>(`.lb :is(${FOCUSABLE})`) ?? box.current
    first?.focus()
    return () => { if (before instanceof HTMLElement) before.focus() }
  }, [open])
  if (!open) return null
  return createPortal(
    <div className="veil" onMouseDown={e => { if (e.target === e.currentTarget) onClose() }}>
      <div className={kind} ref={box} role="dialog" aria-modal="true" aria-labelledby={id} tabIndex={-1} onKeyDown={e => hold(e, box.current, onClose)}>
        <div className="lh"><h2 id={id}>{title}</h2><Button quiet icon="close" label={t('ui.close')} onClick={onClose} /></div>
        <div className="lb">{children}</div>
        {footer && <div className="lf">{footer}</div>}
      </div>
    </div>, document.body)
}

function hold(event: KeyboardEvent, box: HTMLElement | null, onClose: () => void): void {
  if (event.nativeEvent.isComposing) return
  if (event.key === 'Escape' && !event.defaultPrevented) { event.stopPropagation(); onClose() }
  if (event.key !== 'Tab' || !box) return
  const all = [...box.querySelectorAll<HTMLElement>(FOCUSABLE)], first = all[0], last = all.at(-1)
  if (event.shiftKey && document.activeElement === first) { event.preventDefault(); last?.focus() }
  else if (!event.shiftKey && document.activeElement === last) { event.preventDefault(); first?.focus() }
}

export const Drawer = (props: LayerProps) => <Layer kind="drawer" {...props} />
export const Modal = (props: LayerProps) => <Layer kind="modal" {...props} />
