import { type ReactNode, useCallback, useEffect, useId, useRef } from 'react'
import { useShortcut } from '../live/keys.ts'
import { Kbd } from './controls.tsx'
import { DataAge } from './DataAge.tsx'

type PanelProps = {
  title: ReactNode
  /** A figure beside the title; `strong` in solid ink: something is wrong here. */
  count?: ReactNode
  strong?: boolean
  head?: ReactNode
  actions?: ReactNode
  /** When what is shown was true. */
  age?: string | number | null
  staleAfter?: number
  footer?: ReactNode
  /** The panel takes the room that is left in a column. */
  grow?: boolean
  className?: string
  /** A key that brings the focus here, shown in the head: '1'. */
  hotkey?: string
  children: ReactNode
}

const FOCUSABLE = '.pb :is(a[href],button,input,[tabindex="0"])'

export function Panel({ title, count, strong, head, actions, age, staleAfter, footer, grow, className = '', hotkey = '', children }: PanelProps) {
  const id = useId(), box = useRef<HTMLElement>(null)
  useShortcut(hotkey, typeof title === 'string' ? title : '', useCallback(() => box.current?.querySelector<HTMLElement>(FOCUSABLE)?.focus(), []))
  // What scrolls without anything in it to focus could not be scrolled by keyboard.
  useEffect(() => {
    const body = box.current?.querySelector<HTMLElement>(':scope > .pb')
    if (body) body.tabIndex = body.scrollHeight > body.clientHeight + 1 && !box.current?.querySelector(FOCUSABLE) ? 0 : -1
  })
  return (
    <section ref={box} className={`panel ${className}`} style={grow ? { flex: 1 } : undefined} aria-labelledby={id}>
      <div className="ph">
        <h2 id={id}>{title}</h2>
        {count !== undefined && count !== null && <span className={strong ? 'cnt k' : 'cnt'}>{count}</span>}
        {head}<span className="end" />{actions}
        {age !== undefined && <DataAge at={age} staleAfter={staleAfter} />}
        {hotkey && <Kbd>{hotkey}</Kbd>}
      </div>
      <div className="pb">{children}</div>
      {footer && <div className="pf">{footer}</div>}
    </section>
  )
}
