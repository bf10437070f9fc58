import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'

type PopProps = {
  /** What the button shows, and its class: 'btn', 'chip on'. */
  face: ReactNode
  className?: string
  /** Names the box, and the button where its face has no words. */
  title: string
  label?: string
  width?: number
  onOpen?: () => void
  children: (close: () => void) => ReactNode
}

const FOCUSABLE = 'input:not([disabled]),select,textarea,button:not([disabled]),[tabindex="0"]'
/** antd hangs its lists on the body: a click there is still inside. */
const OURS = '.ant-select-dropdown, .ant-picker-dropdown'

/** A button that opens a small box beside it. Esc and a click elsewhere close it, and the focus goes back; on a phone the box is a sheet at the foot. */
export function Pop({ face, className = 'btn', title, label, width = 260, onOpen, children }: PopProps) {
  const [at, setAt] = useState<CSSProperties | null>(null), button = useRef<HTMLButtonElement>(null), box = useRef<HTMLDivElement>(null)
  const close = () => { setAt(null); button.current?.focus() }
  const open = () => {
    if (at) return close()
    onOpen?.()
    setAt(place(button.current?.getBoundingClientRect(), width))
  }
  useEffect(() => {
    if (!at) return
    box.current?.querySelector<HTMLElement>(FOCUSABLE)?.focus()
    const away = (e: Event) => { if (e.target instanceof Element && !box.current?.contains(e.target) && !button.current?.contains(e.target) && !e.target.closest(OURS)) setAt(null) }
    // what had the focus may be gone: Esc is heard wherever it falls
    const escape = (e: KeyboardEvent) => { if (e.key === 'Escape' && !e.isComposing) close() }
    document.addEventListener('mousedown', away)
    document.addEventListener('keydown', escape)
    return () => { document.removeEventListener('mousedown', away); document.removeEventListener('keydown', escape) }
  }, [at])
  return <>
    <button ref={button} type="button" className={className} aria-haspopup="dialog" aria-expanded={Boolean(at)} aria-label={label} title={label} onClick={open}>{face}</button>
    {at && createPortal(
      <div ref={box} className="pop" role="dialog" aria-label={title} style={at} onKeyDown={e => { if (e.key === 'Escape' && !e.nativeEvent.isComposing) { e.stopPropagation(); close() } }}>{children(close)}</div>, document.body)}
  </>
}

/** Below the button if there is room, else above; never past the edge. */
export function place(rect: DOMRect | undefined, width: number): CSSProperties {
  if (!rect) return {}
  const left = Math.max(8, Math.min(rect.left, innerWidth - width - 8)), below = innerHeight - rect.bottom - 12
  return below > 240 || below > rect.top ? { left, width, top: rect.bottom + 4, maxHeight: below } : { left, width, bottom: innerHeight - rect.top + 4, maxHeight: rect.top - 12 }
}
