import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { type Centre, Icon, type IconName, type Page } from '#kit/ui'
import { useT } from '#kit/i18n'
import { addressOf, menuOf } from './menu.ts'

const CENTRES: readonly { centre: Centre; icon: IconName }[] = [
  { centre: 'desk', icon: 'desk' }, { centre: 'registry', icon: 'database' }, { centre: 'monitoring', icon: 'pulse' }, { centre: 'command', icon: 'flag' },
  { centre: 'supervision', icon: 'shield' }, { centre: 'education', icon: 'book' }, { centre: 'reporting', icon: 'chart' },
]

export function Rail({ pages, here, badges }: { pages: readonly Page[]; here?: Centre; badges: Readonly<Record<string, number>> }) {
  const t = useT(), nav = useRef<HTMLElement>(null)
  // on a phone the rail is wider than the screen: where we stand is brought into it
  useEffect(() => { nav.current?.querySelector('.on')?.scrollIntoView({ inline: 'nearest', block: 'nearest' }) }, [here])
  const to = (centre: Centre, icon: IconName, foot = false) => {
    const first = menuOf(pages, centre)[0]
    const count = badges[centre]
    return first && (
      <Link key={centre} to={addressOf(first)} className={['to', here === centre && 'on', foot && 'foot'].filter(Boolean).join(' ')} aria-current={here === centre ? 'page' : undefined}>
        <Icon name={icon} />{t(`frame.centre.${centre}`)}{count ? <i>{count > 99 ? '99+' : count}</i> : null}
      </Link>
    )
  }
  return (
    <nav ref={nav} className="rail" aria-label={t('frame.menu')}>
      <Link to="/" className="logo" aria-label={t('frame.home')}>{t('frame.logo')}</Link>
      {CENTRES.map(({ centre, icon }) => to(centre, icon))}
      {to('system', 'settings', true)}
    </nav>
  )
}
