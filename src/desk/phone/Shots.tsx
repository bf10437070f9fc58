import { useEffect, useMemo, useRef, useState } from 'react'
import { take } from '#kit/camera/web'
import type { Photo } from './model.ts'
import { Icon } from './parts.tsx'
import { dropPhotos, keepPhoto, phone, usePhone } from './state.ts'
import { sync } from './sync.ts'
import { clock, t } from './words.ts'

/** A photo that is being kept: should the app end meanwhile, it is told at the next start. */
const begun = {
  set: (key: string) => { try { localStorage.setItem('anlan.field.shooting', key) } catch { /* a full phone is told of when the photo itself is kept */ } },
  clear: (key: string) => { if (begun.has(key)) localStorage.removeItem('anlan.field.shooting') },
  has: (key: string): boolean => localStorage.getItem('anlan.field.shooting') === key,
}

type Props = { ids: readonly string[]; onChange: (ids: string[]) => void; least?: number; label: string; most?: number }

/** Photos on this phone: kept with hash, time and position before anything else is done with them. */
export function Shots({ ids, onChange, least = 0, most = 9, label }: Props) {
  const { photos } = usePhone(), input = useRef<HTMLInputElement>(null), [busy, setBusy] = useState(false), key = `${location.pathname} ${label}`, [trouble, setTrouble] = useState(() => (begun.has(key) ? t('phone.photoLost') : ''))
  const shown = ids.map(id => photos.find(p => p.id === id)), worst = Math.max(...shown.map(p => p?.accuracy ?? 0)), unplaced = shown.filter(p => p && p.lon === undefined).length
  const shoot = async (file: File | undefined) => {
    if (!file) return
    setBusy(true); setTrouble(''); begun.set(key)
    try {
      const taken = await take(file)
      await keepPhoto({ ...taken, userId: phone().bundle?.me.id ?? '', state: 'kept', size: taken.blob.size })
      onChange([...ids, taken.id]); sync()
    } catch (error) { setTrouble((error as Error).name === 'QuotaExceededError' ? t('phone.full') : t('phone.photoUnread')) } finally { setBusy(false); begun.clear(key) }
  }
  useEffect(() => () => begun.clear(key), [key])
  const remove = (photo: Photo | undefined, id: string) => { onChange(ids.filter(i => i !== id)); if (photo && photo.state !== 'received') void dropPhotos([id]) }
  return <div className="shots" role="group" aria-label={label}>
    {ids.map((id, n) => <Shot key={id} photo={shown[n]} n={n + 1} onRemove={() => remove(shown[n], id)} />)}
    <input ref={input} type="file" accept="image/*" capture="environment" hidden aria-label={label} onChange={e => { void shoot(e.target.files?.[0]); e.target.value = '' }} />
    {ids.length < most && <button type="button" className="shoot" aria-label={busy ? t('phone.photoBusy') : label} aria-busy={busy} onClick={() => { if (!busy) input.current?.click() }}><Icon name={busy ? 'clock' : 'camera'} /></button>}
    <div className="s" role="status">{trouble || (ids.length > 0 && <>{unplaced ? t('phone.unplaced', { count: unplaced }) : t('phone.placed', { metres: Math.round(worst) })}<br />{t('phone.hashed')}</>)}{least > 0 && <><br />{t('phone.least', { least })}{ids.length >= least && ' ✓'}</>}</div>
  </div>
}

function Shot({ photo, n, onRemove }: { photo: Photo | undefined; n: number; onRemove: () => void }) {
  const url = useMemo(() => (photo ? URL.createObjectURL(photo.blob) : ''), [photo?.blob]) // eslint-disable-line react-hooks/exhaustive-deps
  useEffect(() => () => { if (url) URL.revokeObjectURL(url) }, [url])
  return <div className="shot">{photo ? <img src={url} alt={t('phone.photo', { n })} /> : null}<span>{photo ? clock(photo.takenAt).slice(6) : t('phone.state.received')}{photo?.state === 'received' && ' ✓'}</span><button type="button" aria-label={t('phone.photoRemove', { n })} onClick={onRemove}><Icon name="close" small /></button></div>
}
