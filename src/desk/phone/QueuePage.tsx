import { ItemRow } from './Waiting.tsx'
import type { Draft } from './model.ts'
import { Go, Icon, Screen } from './parts.tsx'
import { scarce } from './room.ts'
import { usePhone } from './state.ts'
import { sync } from './sync.ts'
import { clock, size, t } from './words.ts'

export function QueuePage() {
  const { items, photos, link, busy, nextTry, room, bundle } = usePhone(), open = items.filter(i => i.state !== 'received'), done = items.filter(i => i.state === 'received').reverse(), loose = photos.filter(p => p.state !== 'received'), others = [...new Set(open.filter(i => i.userId !== bundle?.me.id).map(i => i.userName))]
  return <Screen title={t('phone.queueTitle')} nav>
    <Room />
    <section className="card"><div className="row"><h2 className="grow">{t('phone.openCount', { count: open.length })}</h2><button type="button" className="go" aria-disabled={busy || undefined} onClick={() => { if (!busy) sync() }}>{busy ? t('phone.sendingNow') : t('phone.sendNow')}</button></div>
      <ul className="rows">{open.map(i => <ItemRow key={i.id} item={i} />)}</ul>
      {!open.length && !loose.length && <p className="s">{t(items.length ? 'phone.allReceived' : 'phone.nothingWaits')}</p>}
      {loose.length > 0 && <p className="s">{t('phone.loosePhotos', { count: loose.length, size: size(loose.reduce((s, p) => s + p.size, 0)) })}</p>}
      {loose.filter(p => p.state === 'refused').map(p => <p className="bad" key={p.id}>{p.detail}</p>)}
      {link === 'offline' && nextTry !== null && <p className="s">{t('phone.nextTry', { at: clock(nextTry).slice(6) })}</p>}
      {others.length > 0 && <p className="bad">{t('phone.ofOthers', { names: others.join('、') })}</p>}
    </section>
    <Drafts />
    {done.length > 0 && <section className="card"><div className="row"><h2>{t('phone.receipts')}</h2><span className="end s">{t('phone.onlyReceipts')}</span></div><ul className="rows">{done.map(i => <ItemRow key={i.id} item={i} />)}</ul></section>}
    {room.free !== null && <p className="s">{t('phone.roomLeft', { size: size(room.free) })}</p>}
  </Screen>
}

/** Begun and not submitted: kept here, sent by nobody. */
function Drafts() {
  const { drafts, bundle } = usePhone()
  const of = ({ key, value }: Draft): { to: string; name: string } | undefined => {
    const [kind, id = ''] = key.split(':')
    if (kind === 'inspection') return { to: `/field/inspect/${id}`, name: `${t('phone.kind.inspection')} ${(value.enterprise as { name: string } | undefined)?.name ?? ''}` }
    return { to: `/field/danger/${id}`, name: `${t('phone.kind.danger')} ${id === 'new' ? String(value.title ?? '') : bundle?.dangers.find(d => d.id === id)?.title ?? ''}` }
  }
  const shown = drafts.filter(touched).flatMap(d => { const one = of(d); return one ? [{ ...one, key: d.key, at: d.at }] : [] })
  if (!shown.length) return null
  return <section className="card"><div className="row"><h2>{t('phone.drafts', { count: shown.length })}</h2><span className="end s">{t('phone.draftsNote')}</span></div>
    <ul className="rows">{shown.map(d => <li key={d.key}><Icon name="clock" small /><span className="grow">{d.name}<span className="s"> {clock(d.at)}</span></span><Go to={d.to} className="tagf">{t('phone.goOn')}</Go></li>)}</ul></section>
}
/** A form that was opened and left empty is no draft. */
const touched = ({ value }: Draft): boolean => Object.entries(value).some(([field, v]) => ['title', 'description', 'note', 'place', 'photoIds', 'beforePhotoIds', 'edit', 'passed', 'answers'].includes(field) && (typeof v === 'string' ? v.trim() : v && Object.keys(v).length))

/** A browser that may throw away what waits is said so, not hoped about. */
export function Room() {
  const { room } = usePhone()
  if (room.persisted !== false && (room.free === null || room.free > scarce)) return null
  return <section className="card bad" role="alert"><div className="row"><Icon name="alert" small /><b>{room.free !== null && room.free <= scarce ? t('phone.scarce', { size: size(room.free) }) : t('phone.mayGo')}</b></div><p className="s">{room.free !== null && room.free <= scarce ? t('phone.scarceNote') : t('phone.mayGoNote')}</p></section>
}
