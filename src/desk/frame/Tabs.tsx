import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import type { Page } from '#kit/ui'
import { useT } from '#kit/i18n'
import { addressOf, menuOf } from './menu.ts'

/** The pages of the centre in which we stand; a centre of one page has no tabs. */
export function Tabs({ pages, here }: { pages: readonly Page[]; here: Page | undefined }) {
  const t = useT(), menu = here ? menuOf(pages, here.centre) : [], nav = useRef<HTMLElement>(null)
  // on a phone the row is wider than the screen: where we are is brought into it
  useEffect(() => { nav.current?.querySelector('.on')?.scrollIntoView({ inline: 'center', block: 'nearest' }) }, [here?.path])
  if (!here || menu.length < 2) return null
  const root = addressOf(here)
  return <nav ref={nav} className="tabs" aria-label={t(`frame.${here.centre}`)}>{menu.map(p => {
    const on = p === here || addressOf(p) === root
    return <Link key={p.path} to={addressOf(p)} className={on ? 'on' : ''} aria-current={on ? 'page' : undefined}>{t(p.title)}</Link>
  })}</nav>
}
