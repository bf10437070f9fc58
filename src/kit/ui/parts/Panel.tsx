import { type ReactNode, useId } from 'react'
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
  children: ReactNode
}

export function Panel({ title, count, strong, head, actions, age, staleAfter, footer, grow, className = '', children }: PanelProps) {
  const id = useId()
  return (
    <section className={`panel ${className}`} style={grow ? { flex: 1 } : undefined} aria-labelledby={id}>
      <div className="ph">
        <h2 id={id}>{title}</h2>
        {count !== undefined && count !== null && <span className={strong ? 'cnt k' : 'cnt'}>{count}</span>}
        {head}<span className="end" />{actions}
        {age !== undefined && <DataAge at={age} staleAfter={staleAfter} />}
      </div>
      <div className="pb">{children}</div>
      {footer && <div className="pf">{footer}</div>}
    </section>
  )
}
