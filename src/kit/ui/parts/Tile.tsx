import type { ReactNode } from 'react'

/** Label 12, figure 28, a share beside it. The figure is a <Figure> wherever rows stand behind it. */
export function Tile({ label, children, share }: { label: ReactNode; children: ReactNode; share?: ReactNode }) {
  return <div className="tile"><span>{label}</span><b>{children}{share !== undefined && <small>{share}</small>}</b></div>
}

export function Tiles({ children }: { children: ReactNode }) {
  return <div className="tiles panel" style={{ flexDirection: 'row', flex: 'none' }}>{children}</div>
}
