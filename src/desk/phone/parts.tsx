import { type ReactNode, useEffect, useSyncExternalStore } from 'react'
import { waits } from './model.ts'
import { scarce } from './room.ts'
import { usePhone } from './state.ts'
import { sync } from './sync.ts'
import { clock, daysTo, size, t } from './words.ts'

const shapes = {
  back: 'M15 6l-6 6 6 6', list: 'M8 6h13M8 12h13M8 18h13M3 6h.5M3 12h.5M3 18h.5', shield: 'M12 3l8 3v6c0 5-3.5 8-8 9-4.5-1-8-4-8-9V6zM8.5 12l2.5 2.5 4.5-5', up: 'M12 15V3M7 8l5-5 5 5M4 15v6h16v-6', me: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8M4 21c0-4 4-6 8-6s8 2 8 6',
  off: 'M2 9c6-5 14-5 20 0M5 13c4-3 10-3 14 0M9 17c2-1 4-1 6 0M3 3l18 18', alert: 'M12 3l10 18H2zM12 10v5M12 18v.5', clock: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18M12 7v5l3 2', camera: 'M3 7h4l2-3h6l2 3h4v13H3zM12 9a4 4 0 1 1 0 8 4 4 0 0 1 0-8', tick: 'M4 12l5 5L20 6', close: 'M6 6l12 12M18 6L6 18', plus: 'M12 5v14M5 12h14',
}
export type IconName = keyof typeof shapes
export const Icon = ({ name, small }: { name: IconName; small?: boolean }) => <svg className={small ? 'ic sm' : 'ic'} viewBox="0 0 24 24" aria-hidden="true"><path d={shapes[name]} /></svg>

const moved = 'anlan:moved'
export function go(path: string, replace = false): void {
  history[replace ? 'replaceState' : 'pushState'](null, '', path)
  dispatchEvent(new Event(moved))
}
export const back = (to: string): void => { if (history.length > 1) history.back(); else go(to, true) }
const onMove = (l: () => void) => { addEventListener('popstate', l); addEventListener(moved, l); return () => { removeEventListener('popstate', l); removeEventListener(moved, l) } }
export const usePath = (): string => useSyncExternalStore(onMove, () => location.pathname)

export function Go({ to, className, children, ...rest }: { to: string; className?: string; children: ReactNode; 'aria-current'?: 'page' | undefined; 'aria-label'?: string }) {
  return <a href={to} className={className} {...rest} onClick={e => { if (e.metaKey || e.ctrlKey) return; e.preventDefault(); go(to) }}>{children}</a>
}

/** A page: what it is, how it stands with the network, its content, what is done next. */
export function Screen({ title, up, foot, nav, head, children }: { title: string; up?: string; foot?: ReactNode; nav?: boolean; head?: ReactNode; children: ReactNode }) {
  const { bundle, demo } = usePhone()
  useEffect(() => { document.title = `${title}·${t('phone.product')}` }, [title])
  return <div className="app">
    <header className="fb">{up && <button type="button" aria-label={t('phone.back')} onClick={() => back(up)}><Icon name="back" /></button>}<h1 className="el">{title}</h1>{demo && <span className="demo">{t('phone.demo')}</span>}{nav && bundle && <Go to="/field/me" className="who">{bundle.me.name}<Icon name="me" /></Go>}</header>
    <Net />{head}
    <main tabIndex={-1}>{children}</main>
    {foot}{nav && <Nav />}
  </div>
}

/** Only where there is something to say: without a network, without a sign-in, or with something that still waits. */
function Net() {
  const { link, items, photos, busy, broken, unkept, room } = usePhone(), path = usePath(), short = room.free !== null && room.free <= scarce && path !== '/field/queue' && path !== '/field/me' ? t('phone.scarce', { size: size(room.free) }) : undefined, count = items.filter(waits).length + photos.filter(p => p.state !== 'received').length
  if (broken) return <div className="net warn" role="alert"><Icon name="alert" small /><span className="grow">{broken}</span></div>
  if (unkept) return <div className="net warn" role="alert"><Icon name="alert" small /><span className="grow">{t('phone.unkept')}</span></div>
  if (link === 'out') return <div className="net warn" role="status"><Icon name="alert" small /><span className="grow">{t('phone.signedOut')}</span><Go to="/field/sign-in">{t('phone.signIn')}</Go></div>
  if (link === 'offline') return <div className="net off" role="status"><Icon name="off" small /><b className="nw">{t('phone.offline')}</b><span className="m el grow">{short ?? t('phone.offlineNote')}</span><b className="end nw">{t('phone.waitingCount', { count })}</b></div>
  if (short) return <div className="net warn" role="status"><Icon name="alert" small /><span className="grow">{short}</span><Go to="/field/queue">{t('phone.scarceSee', { count })}</Go></div>
  if (!count) return null
  return <div className="net" role="status"><Icon name="up" small /><span className="grow">{busy ? t('phone.sendingNow') : t('phone.waitingNote')}</span><button type="button" onClick={sync}>{t('phone.waitingCount', { count })}</button></div>
}

function Nav() {
  const path = usePath(), { items } = usePhone(), open = items.filter(i => i.state !== 'received').length
  const entry = (to: string, icon: IconName, label: string, n = 0) => <Go to={to} aria-current={path === to ? 'page' : undefined}><Icon name={icon} />{label}{n > 0 && <span className="n">{n}</span>}</Go>
  return <nav className="nav" aria-label={t('phone.nav')}>{entry('/field', 'list', t('phone.tasks'))}{entry('/field/checks', 'shield', t('phone.checks'))}{entry('/field/queue', 'up', t('phone.queue'), open)}{entry('/field/me', 'me', t('phone.me'))}</nav>
}

/** How long until a day; overdue in solid ink, soon in bold. */
export function Due({ day }: { day: string | null }) {
  if (!day) return <span className="clk">{t('phone.noDue')}</span>
  const days = daysTo(day), kind = days < 0 ? 'over' : days <= 1 ? 'soon' : ''
  return <span className={`clk ${kind}`}><Icon name={days < 0 ? 'alert' : 'clock'} small />{days < 0 ? t('phone.overdue', { count: -days }) : days === 0 ? t('phone.dueToday') : days === 1 ? t('phone.dueTomorrow') : t('phone.dueOn', { day: day.slice(5) })}</span>
}
export const Big = ({ children, onClick, main, why }: { children: ReactNode; onClick: () => void; main?: boolean; why?: string | false | null }) => <button type="button" className={main ? 'big p' : 'big'} aria-disabled={Boolean(why) || undefined} title={why || undefined} onClick={why ? undefined : onClick}>{children}</button>
export const Field = ({ label, children }: { label: string; children: ReactNode }) => <label className="field"><span>{label}</span>{children}</label>
export const Choice = <V extends string>({ value, options, label, onChange }: { value: V | undefined; options: readonly (readonly [V, string])[]; label: string; onChange: (v: V) => void }) =>
  <div className="seg3" role="group" aria-label={label}>{options.map(([v, words]) => <button key={v} type="button" aria-pressed={v === value} onClick={() => onChange(v)}>{words}</button>)}</div>
export const Check = ({ value, onChange, children }: { value: boolean; onChange: (v: boolean) => void; children: ReactNode }) => <label className="check"><input type="checkbox" checked={value} onChange={e => onChange(e.target.checked)} />{children}</label>
export const When = ({ at }: { at: string }) => <time dateTime={at}>{clock(at)}</time>
