import { useRef, useState } from 'react'
import { address, ProblemError, type ProblemBody } from '#kit/contract'
import { Button, Confirm, dateTime, Empty, Panel, type Problem, problemOf, queryClient, toast, Trouble, useAct, useCall, useMe } from '#kit/ui'
import { useT } from '#kit/i18n'
import { addPhoto, listPhotos, photoFile, removePhoto } from './api.ts'
import { mostPhotos, type Photo, type Station } from './model.ts'
import { smaller } from '#kit/camera/web'
import './stations.css'

/** 照片: what the station looks like, for whoever goes there. */
export function Photos({ station }: { station: Station }) {
  const t = useT(), { may } = useMe(), input = useRef<HTMLInputElement>(null), id = station.id, edit = may('station.edit') && !station.retiredAt
  const [busy, setBusy] = useState(false), [refused, setRefused] = useState<Problem | null>(null), [asked, setAsked] = useState<Photo | null>(null)
  const { data, problem, refetch } = useCall(listPhotos, { params: { id } }, { live: ['station.photo_'] })
  const remove = useAct(removePhoto, { done: t('station.photoRemoved'), onDone: () => setAsked(null) })
  const send = async (file: File | undefined) => {
    if (!file || busy) return
    setBusy(true); setRefused(null)
    try { await sendPhoto(id, await smaller(file)); toast({ text: t('station.photoAdded') }); await queryClient.invalidateQueries() } catch (error) { setRefused(error instanceof ProblemError ? problemOf(error) : { status: 415, code: 'station.not_a_picture', title: t('station.photoUnread'), detail: t('station.photoUnreadNext') }) } finally { setBusy(false) }
  }
  const rows = data?.rows
  return (
    <Panel title={t('station.photos')} count={rows?.length} actions={edit && <Button small icon="upload" busy={busy} disabled={rows && rows.length >= mostPhotos && t('station.photosFull', { most: mostPhotos })} onClick={() => input.current?.click()}>{t('station.photoAdd')}</Button>}>
      <input ref={input} type="file" hidden accept="image/*" aria-label={t('station.photoAdd')} onChange={e => { void send(e.target.files?.[0]); e.target.value = '' }} />
      {(refused ?? problem) && <Trouble problem={(refused ?? problem) as Problem} onRetry={() => { setRefused(null); void refetch() }} />}
      {rows?.length === 0 && !refused && <Empty icon="eye" title={t('station.photosNone')}>{t('station.photosNote')}</Empty>}
      <div className="st-photos">{rows?.map(photo => <Shown key={photo.id} station={station} photo={photo} onRemove={edit ? () => setAsked(photo) : undefined} />)}</div>
      <Confirm open={asked !== null} title={t('station.photoRemoveTitle')} act={t('station.photoRemove')} least={0} busy={remove.busy} problem={remove.problem} onClose={() => setAsked(null)}
        onConfirm={() => { if (asked) void remove.run({ params: { id, photo: asked.id } }) }}>{t('station.photoRemoveNote')}</Confirm>
    </Panel>
  )
}

function Shown({ station, photo, onRemove }: { station: Station; photo: Photo; onRemove?: () => void }) {
  const t = useT(), src = address(photoFile, { params: { id: station.id, photo: photo.id } })
  return <figure>
    <a href={src} target="_blank" rel="noreferrer"><img src={src} alt={photo.caption || t('station.photoOf', { name: station.name })} width={photo.width} height={photo.height} loading="lazy" /></a>
    <figcaption className="s">{photo.addedBy} · {dateTime(photo.addedAt)}{onRemove && <Button small quiet icon="trash" label={t('station.photoRemove')} onClick={onRemove} />}</figcaption>
  </figure>
}

async function sendPhoto(id: string, body: Blob): Promise<void> {
  const response = await fetch(address(addPhoto, { params: { id } }), { method: 'POST', body, credentials: 'same-origin', headers: { 'x-anlan': '1', 'content-type': 'application/octet-stream' } }).catch(() => { throw new ProblemError({ status: 0, code: 'network.unreachable', title: '', detail: '' }) })
  if (!response.ok) throw new ProblemError(((await response.json().catch(() => null)) as ProblemBody | null) ?? { status: response.status, code: 'server.unclear', title: '', detail: '' })
}
