import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { Icon, type Page, Pop, type Section, sections } from '#kit/ui'
import { useT, useWords } from '#kit/i18n'
import { addressOf, sectionsOf } from './menu.ts'

type Standing = { menu: readonly Page[]; here: Page; section: Section }

/** A row of two steps: the sections of the centre, then the pages of that in which we stand. On a phone both fold into one button. */
export function Sections({ menu, here, section }: Standing) {
  const t = useT(), all = sectionsOf(menu, sections), title = useTitle()
  return <nav className="tabs sectioned" aria-label={t(`frame.centre.${here.centre}`)}>
    <div className="sections">{all.map(s => <Link key={s.key} to={addressOf(s.pages[0] ?? here)} className={s.key === section ? 'on' : ''} aria-current={s.key === section || undefined}>{t(`frame.section.${s.key}`)}</Link>)}</div>
    <div className="of">{all.find(s => s.key === section)?.pages.map(p => <To key={p.path} page={p} here={here} />)}</div>
    <div className="folded">
      <Pop className="fold" title={t(`frame.centre.${here.centre}`)} width={360} face={<><b>{t(`frame.section.${section}`)}</b><span className="el">{title(here)}</span><Icon name="down" small /></>}>
        {close => <Folded all={all} here={here} onGo={close} />}
      </Pop>
    </div>
  </nav>
}

function Folded({ all, here, onGo }: { all: ReturnType<typeof sectionsOf>; here: Page; onGo: () => void }) {
  const t = useT(), box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector<HTMLElement>('[aria-current=page]')?.focus(), [])
  return <div ref={box} className="unfolded" onClick={e => { if (e.target instanceof Element && e.target.closest('a')) onGo() }}>
    {all.map(s => <section key={s.key}><h3>{t(`frame.section.${s.key}`)}</h3><div>{s.pages.map(p => <To key={p.path} page={p} here={here} />)}</div></section>)}
  </div>
}

function To({ page, here }: { page: Page; here: Page }) {
  const title = useTitle(), on = addressOf(page) === addressOf(here)
  return <Link to={addressOf(page)} className={on ? 'on' : ''} aria-current={on ? 'page' : undefined}>{title(page)}</Link>
}

function useTitle() {
  const t = useT(), words = useWords()
  return (page: Page) => typeof page.title === 'string' ? t(page.title) : words(page.title)
}
