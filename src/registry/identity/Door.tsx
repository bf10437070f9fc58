import { type ReactNode, useEffect } from 'react'
import { Button, setTheme, theme } from '#kit/ui'
import { language, speak, useT } from '#kit/i18n'
import './identity.css'

/** What stands before the desk: sign-in, an invitation, the first run. On the left the house, on the right what is asked. */
export function Door({ title, lead, city, children, wide }: { title: string; lead?: ReactNode; city?: string | null; children: ReactNode; wide?: ReactNode }) {
  const t = useT()
  useEffect(() => { document.title = `${title}·${t('ui.product')}` }, [title, t])
  return (
    <main className={wide ? 'door wide' : 'door'}>
      <aside className="house">
        <div className="brand"><b>安澜</b><span>{t('identity.door.name')}</span></div>
        <Tide />
        <p className="motto">{city ? t('identity.door.city', { city }) : t('identity.door.noCity')}</p>
      </aside>
      <section className="ask">
        <div className="corner noprint">
          <Button quiet small onClick={() => void speak(language() === 'zh' ? 'en' : 'zh')}>{t('identity.door.language')}</Button>
          <Button quiet small icon="moon" label={t('identity.door.theme')} onClick={() => setTheme(theme() === 'light' ? 'dark' : 'light')} />
        </div>
        <div className="form"><h1>{title}</h1>{lead && <p className="m">{lead}</p>}{children}</div>
        {wide}
      </section>
    </main>
  )
}

/** Still water above its own gauge: the name means calm waves. */
function Tide() {
  const wave = (y: number, height: number) => `M0 ${y} ${Array.from({ length: 8 }, (_, i) => `q 30 ${i % 2 ? height : -height} 60 0`).join(' ')} V 400 H 0 Z`
  return (
    <svg className="tide" viewBox="0 0 480 400" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      {Array.from({ length: 17 }, (_, i) => <path key={i} d={`M0 ${i * 20} H ${i % 5 ? 10 : 22}`} className="mark" />)}
      {[[210, 5], [250, 7], [295, 9], [345, 11]].map(([y = 0, height = 0], i) => <path key={y} d={wave(y, height)} className={`w${i}`} />)}
    </svg>
  )
}

/** One line to fill in, its label above it, its fault below it. */
export function Field({ label, fault, hint, children }: { label: string; fault?: ReactNode; hint?: ReactNode; children: ReactNode }) {
  return <label className="field"><span>{label}</span>{children}{fault ? <em role="alert">{fault}</em> : hint ? <small>{hint}</small> : null}</label>
}

export function Refusal({ children }: { children: ReactNode }) {
  return children ? <p className="note" role="alert">{children}</p> : null
}
