import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { type Me, type Page, setTheme, Shortcuts, startLive, Toasts, useShortcut } from '#kit/ui'
import { useT, useWords } from '#kit/i18n'
import { CalloutBanner } from '#notify/banner/web'
import { Bar } from './Bar.tsx'
import { matches } from './menu.ts'
import { Rail } from './Rail.tsx'
import type { Desk } from './router.tsx'
import { Tabs } from './Tabs.tsx'
import './frame.css'

const focusOn = (what: string): void => document.querySelector<HTMLElement>(`main :is(${what})`)?.focus()

const none = (): Readonly<Record<string, number>> => ({})
type FrameProps = Omit<Desk, 'pages'> & { me: Me; pages: readonly Page[]; children: ReactNode }

/** `pages` are those that this actor may see; the rail has a centre only when one of its pages is among them. ?wall is the hall's screen. */
export function Frame({ me, pages, Above, useBadges = none, children }: FrameProps) {
  const t = useT(), words = useWords(), { pathname, search } = useLocation(), badges = useBadges(), [asking, setAsking] = useState(false)
  useEffect(startLive, [])
  const ask = useCallback(() => setAsking(true), [])
  useShortcut('ctrl+k', t('frame.search'), ask)
  useShortcut('/', t('frame.filter'), useCallback(() => focusOn('input[type=search], [data-search]'), []))
  useShortcut('j', t('frame.walk'), useCallback(() => focusOn('[data-walk]'), []))
  const wall = new URLSearchParams(search).has('wall')
  useEffect(() => { if (wall) setTheme('wall', false) }, [wall])
  const room = useRef<HTMLDivElement>(null)
  useEffect(() => { room.current?.scrollTo(0, 0) }, [pathname]) // newer browsers answer a promise, which is no clean-up
  const here = pages.find(p => matches(p.path, pathname))
  return (
    <div className={wall ? 'app wall' : 'app'}>
      <Rail pages={pages} here={here?.centre} badges={badges} />
      <Bar me={me} onSearch={Above && ask} />
      <main className="main" aria-label={here && (typeof here.title === 'string' ? t(here.title) : words(here.title))}>
        <Tabs pages={pages} here={here} />
        <div ref={room} className="room">{children}</div>
      </main>
      {Above && <Above open={asking} onClose={() => setAsking(false)} />}
      <CalloutBanner /><Toasts /><Shortcuts />
    </div>
  )
}
