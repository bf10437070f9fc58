import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { contract, call } from '#kit/contract'
import { Icon, type Me, setTheme, theme } from '#kit/ui'
import { language, speak, useT } from '#kit/i18n'
import { z } from 'zod'

const signOut = contract({ method: 'DELETE', path: '/api/session', summary: '退出登录', reply: z.unknown() })

export function UserMenu({ me }: { me: Me }) {
  const t = useT(), [open, setOpen] = useState(false), box = useRef<HTMLDivElement>(null), name = me.actor?.name ?? ''
  useEffect(() => {
    if (!open) return
    const away = (e: Event) => { if (!(e.target instanceof Node && box.current?.contains(e.target)) || (e instanceof KeyboardEvent && e.key === 'Escape')) setOpen(false) }
    document.addEventListener('mousedown', away)
    document.addEventListener('keydown', away)
    return () => { document.removeEventListener('mousedown', away); document.removeEventListener('keydown', away) }
  }, [open])
  const leave = async () => { await call(signOut).catch(() => undefined); location.assign('/') }
  return (
    <div ref={box}>
      <button type="button" className="me" aria-haspopup="menu" aria-expanded={open} aria-label={t('frame.user', { name })} onClick={() => setOpen(!open)}>{name.slice(0, 1)}</button>
      {open && (
        <div className="menu" onClick={() => setOpen(false)}>
          <div className="col" style={{ alignItems: 'flex-start', gap: 0 }}><b>{name}</b><span className="s">{(me.actor?.roles ?? []).map(r => t(`role.${r}`)).join('、')}</span></div>
          <Link to="/account"><Icon name="key" small />{t('frame.account')}</Link>
          <button type="button" onClick={() => void speak(language() === 'zh' ? 'en' : 'zh')}><Icon name="message" small />{t('frame.language')}</button>
          <button type="button" onClick={() => setTheme(theme() === 'light' ? 'dark' : 'light')}><Icon name="moon" small />{t('frame.theme')}</button>
          <button type="button" onClick={() => void leave()}><Icon name="out" small />{t('frame.out')}</button>
        </div>
      )}
    </div>
  )
}
