import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { type Me, type Page, Shortcuts, startLive, Toasts, useShortcut } from '#kit/ui'
import { useT } from '#kit/i18n'
import { Bar } from './Bar.tsx'
import { Rail } from './Rail.tsx'
import type { Desk } from './router.tsx'
import { Tabs } from './Tabs.tsx'
import './frame.css'

const none = (): Readonly<Record<string, number>> => ({})
type FrameProps = Omit<Desk, 'pages'> & { me: Me; pages: readonly Page[]; children: ReactNode }

/** `pages` are those that this actor may see; the rail has a centre only when one of its pages is among them. */
export function Frame({ me, pages, Above, useBadges = none, children }: FrameProps) {
  const t = useT(), { pathname } = useLocation(), badges = useBadges(), [asking, setAsking] = useState(false)
  useEffect(startLive, [])
  const ask = useCallback(() => setAsking(true), [])
  useShortcut('ctrl+k', t('frame.search'), ask)
  const here = pages.find(p => matches(p.path, pathname))
  return (
    <div className="app">
      <Rail pages={pages} here={here?.centre} badges={badges} />
      <Bar me={me} onSearch={Above && ask} />
      <main className="main" aria-label={here ? t(here.title) : undefined}>
        <Tabs pages={pages} here={here} />
        <div className="room">{children}</div>
      </main>
      {Above && <Above open={asking} onClose={() => setAsking(false)} />}
      <Toasts /><Shortcuts />
    </div>
  )
}

/** '/warnings/:id?' holds '/warnings/9'. */
export function matches(path: string, at: string): boolean {
  const wanted = path.split('/').filter(Boolean), given = at.split('/').filter(Boolean)
  return given.length <= wanted.length && wanted.every((part, i) => given[i] === undefined ? part.endsWith('?') : part.startsWith(':') || part === given[i])
}
