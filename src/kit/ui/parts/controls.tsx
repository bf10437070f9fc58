import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { Icon, type IconName } from './Icon.tsx'

type ButtonProps = {
  children?: ReactNode
  onClick?: () => void
  icon?: IconName
  primary?: boolean
  quiet?: boolean
  small?: boolean
  /** Why it can't be done now. The button stays focusable, so that the reason can be read with the keyboard too. */
  disabled?: string | false | null | undefined
  /** A name for an icon without words. */
  label?: string
  type?: 'button' | 'submit'
  /** Tells a form which of its submits was pressed. */
  name?: string
  busy?: boolean
  /** Goes to a page instead: a real link, which opens in a new tab too. */
  to?: string
}

export function Button({ children, onClick, icon, primary, quiet, small, disabled, label, type = 'button', name: submits, busy, to }: ButtonProps) {
  const off = Boolean(disabled) || Boolean(busy)
  const name = ['btn', primary && 'p', quiet && 'q', small && 'sm', off && 'dis'].filter(Boolean).join(' ')
  if (to && !off) return <Link to={to} className={name} aria-label={label} title={label}>{icon && <Icon name={icon} small />}{children}</Link>
  return (
    <button type={off ? 'button' : type} name={submits} className={name} aria-disabled={off || undefined} aria-busy={busy || undefined} aria-label={label} title={disabled || label || undefined} onClick={off ? undefined : onClick}>
      {icon && <Icon name={icon} small />}{children}
    </button>
  )
}

export function Chip({ children, on, onClick, onClose, closeLabel }: { children: ReactNode; on?: boolean; onClick?: () => void; onClose?: () => void; closeLabel?: string }) {
  const name = on ? 'chip on' : 'chip'
  if (onClick) return <button type="button" className={name} aria-pressed={Boolean(on)} onClick={onClick}>{children}</button>
  return <span className={name}>{children}{onClose && <button type="button" aria-label={closeLabel} onClick={onClose}><Icon name="close" small /></button>}</span>
}

/** A few choices of which one is always taken. */
export function Seg<V extends string | number>({ options, value, onChange, label }: { options: readonly { value: V; label: ReactNode }[]; value: V; onChange: (value: V) => void; label: string }) {
  const row = useRef<HTMLSpanElement>(null)
  // on a phone the row is wider than the screen: what is chosen is brought into it, and the page stays where it is
  useEffect(() => {
    const box = row.current?.getBoundingClientRect(), on = row.current?.querySelector('.on')?.getBoundingClientRect()
    if (row.current && box && on && on.right > box.right) row.current.scrollLeft += on.right - box.right
  }, [value, options.map(o => String(o.label)).join()])
  return (
    <span ref={row} className="seg" role="group" aria-label={label}>
      {options.map(o => <button key={o.value} type="button" aria-pressed={o.value === value} className={o.value === value ? 'on' : ''} onClick={() => onChange(o.value)}>{o.label}</button>)}
    </span>
  )
}

export function Tag({ children, kind }: { children: ReactNode; kind?: 'solid' | 'flat' }) {
  return <span className={kind === 'solid' ? 'tag k' : kind === 'flat' ? 'tag f' : 'tag'}>{children}</span>
}

export function Kbd({ children }: { children: ReactNode }) {
  return <kbd>{children}</kbd>
}
