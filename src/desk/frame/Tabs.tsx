import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import type { Page } from '#kit/ui'
import { useT, useWords } from '#kit/i18n'
import { addressOf, menuOf, sectionOf, shownOf } from './menu.ts'
import { Sections } from './Sections.tsx'

const KEPT = 'anlan.used'
const used = (): string[] => (JSON.parse(localStorage.getItem(KEPT) ?? '[]') as unknown[]).filter((path): path is string => typeof path === 'string')

/** The pages of the centre in which we stand; a centre of one page has no tabs. Of grouped pages: those of this page's group, or those used last. */
export function Tabs({ pages, here }: { pages: readonly Page[]; here: Page | undefined }) {
  const t = useT(), words = useWords(), nav = useRef<HTMLElement>(null)
  const menu = here ? shownOf(menuOf(pages, here.centre), here, used()) : []
  // on a phone the row is wider than the screen: where we are is brought into it
  useEffect(() => {
    const show = () => { nav.current?.querySelector('.on')?.scrollIntoView({ inline: 'center', block: 'nearest' }) }
    show()
    void document.fonts.ready.then(show)
  }, [here?.path])
  useEffect(() => { if (here?.menu?.group) localStorage.setItem(KEPT, JSON.stringify([here.path, ...used().filter(path => path !== here.path)].slice(0, 12))) }, [here])
  if (!here || menu.length < 2) return null
  const root = addressOf(here), section = sectionOf(menu, here)
  if (section) return <Sections menu={menu} here={here} section={section} />
  return <nav ref={nav} className="tabs" aria-label={t(`frame.centre.${here.centre}`)}>{menu.map((p, i) => {
    const on = p === here || addressOf(p) === root, first = i > 0 && Boolean(p.menu?.group) !== Boolean(menu[i - 1]?.menu?.group)
    return <Link key={p.path} to={addressOf(p)} className={[on && 'on', first && 'first'].filter(Boolean).join(' ')} aria-current={on ? 'page' : undefined}>{typeof p.title === 'string' ? t(p.title) : words(p.title)}</Link>
  })}</nav>
}
