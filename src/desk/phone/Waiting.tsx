import { type Item, type Photo, waits } from './model.ts'
import { Go, Icon, type IconName } from './parts.tsx'
import { usePhone } from './state.ts'
import { size, t } from './words.ts'

const icons: Record<Item['state'], IconName> = { kept: 'up', sending: 'up', received: 'tick', conflict: 'alert', refused: 'alert' }
const weight = (item: Item, photos: readonly Photo[]): number => photos.filter(p => item.photoIds.includes(p.id) && p.state !== 'received').reduce((sum, p) => sum + p.size, JSON.stringify(item.payload).length)

/** One item and how it stands: only the server's receipt number counts. */
export function ItemRow({ item }: { item: Item }) {
  const { photos } = usePhone(), many = item.photoIds.length
  return <li><Icon name={icons[item.state]} small /><span className="grow">{t(`phone.kind.${item.kind}`)} {item.title}{many > 0 && ` + ${t('phone.photoCount', { count: many })}`}</span>
    {item.state === 'received' ? <span className="s nw">{t('phone.receivedNo', { no: item.receipt ?? '' })}</span>
      : item.state === 'conflict' ? <Go to={`/field/queue/${item.id}`} className="tagk">{t('phone.conflictCount', { count: item.fields?.length ?? 0 })}</Go>
        : item.state === 'refused' ? <Go to={`/field/queue/${item.id}`} className="tagk">{t('phone.refusedSee')}</Go>
          : <span className="s nw">{item.state === 'sending' ? t('phone.state.sending') : t('phone.waitingSize', { size: size(weight(item, photos)) })}</span>}
  </li>
}

/** The last of the queue, beside the work. */
export function Waiting() {
  const { items, photos } = usePhone(), open = photos.filter(p => p.state !== 'received'), recent = [...items.filter(i => !waits(i) && i.state !== 'received'), ...items.filter(waits), ...items.filter(i => i.state === 'received').reverse()].slice(0, 3)
  if (!recent.length && !photos.length) return null
  return <section className="card"><div className="row"><h2>{t('phone.waitingTitle')}</h2><span className="end s">{t('phone.onlyReceipts')}</span></div>
    <ul className="rows">{recent.map(i => <ItemRow key={i.id} item={i} />)}
      {photos.length > 0 && <li><Icon name={open.length ? 'up' : 'tick'} small /><span className="grow">{t('phone.photoCount', { count: photos.length })}</span><span className="s nw">{open.length ? t('phone.waitingSize', { size: size(open.reduce((s, p) => s + p.size, 0)) }) : t('phone.state.received')}</span></li>}</ul>
  </section>
}
