import { useT } from '#kit/i18n'
import { dateTime, useCall } from '#kit/ui'
import { shownContract } from './api.ts'

/** Pictures and notes of one station; nothing where it sends none. */
export function Shown({ id }: { id: string }) {
  const t = useT(), { data } = useCall(shownContract, { params: { id } }, { every: 30_000, live: ['station_picture.'] })
  if (!data || (data.pictures.length === 0 && data.notes.length === 0)) return null
  return (
    <div className="pad col">
      {data.pictures.length > 0 && <><b>{t('telemetry.pictures')}</b><div className="tele-pics">{data.pictures.map((p) => {
        const when = dateTime(p.takenAt), src = `/api/telemetry/gauges/${id}/pictures/${encodeURIComponent(p.takenAt)}`
        return p.ready ? <a key={p.takenAt} href={src} target="_blank" rel="noreferrer"><img src={src} alt={t('telemetry.pictureOf', { at: when })} width={p.width ?? undefined} height={p.height ?? undefined} loading="lazy" /><span className="s">{when}</span></a>
          : <span key={p.takenAt} className="note">{when} {p.fault ? t('telemetry.pictureFault', { why: p.fault }) : t('telemetry.pictureWaits')}</span>
      })}</div></>}
      {data.notes.length > 0 && <><b>{t('telemetry.notes')}</b><dl className="dl">{data.notes.map((n) => [<dt key={`t${n.writtenAt}`}>{dateTime(n.writtenAt)}</dt>, <dd key={n.writtenAt}>{n.text}</dd>])}</dl></>}
    </div>
  )
}
