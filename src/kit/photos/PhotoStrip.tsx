import { dateTime, Icon, number } from '#kit/ui'
import { useT } from '#kit/i18n'
import type { Photo } from './model.ts'
import './photos.css'

/** Photos beside what they prove: when, how exactly where, by whom. */
export function PhotoStrip({ photos, label }: { photos: readonly Photo[]; label?: string }) {
  const t = useT()
  if (!photos.length) return <p className="s">{t('photo.none')}</p>
  return <div className="ph-strip" role="list" aria-label={label ?? t('photo.photos')}>{photos.map(photo => <Shown key={photo.id} photo={photo} />)}</div>
}

function Shown({ photo }: { photo: Photo }) {
  const t = useT(), src = `/api/photos/${photo.id}`, where = photo.lon === null ? t('photo.unplaced') : photo.accuracy === null ? t('photo.placed') : t('photo.within', { metres: number(Math.round(photo.accuracy)) })
  return <figure role="listitem">
    {photo.ready
      ? <a href={src} target="_blank" rel="noreferrer"><img src={src} alt={photo.note || t('photo.of', { role: t(`photo.role.${photo.role}`), by: photo.by })} loading="lazy" /></a>
      : <span className="ph-wait"><Icon name="eye" />{photo.fault ? t('photo.broken') : t('photo.waits')}</span>}
    <figcaption className="s"><span className="b">{t(`photo.role.${photo.role}`)}</span> {dateTime(photo.takenAt ?? photo.receivedAt)}<br />{photo.by} · {where}</figcaption>
  </figure>
}
