import { z } from 'zod'
import { useT } from '#kit/i18n'
import { dateTime, number } from '#kit/ui'
import type { Alarm } from './model.ts'

const storm = z.object({ storm: z.string(), nearestKm: z.number(), reaches: z.record(z.string(), z.object({ reachedAt: z.string(), leftAt: z.string().nullable() })) })
const quake = z.object({ mag: z.number(), depthKm: z.number().nullable(), km: z.number(), lon: z.number(), lat: z.number() })
const hotspot = z.object({ lon: z.number(), lat: z.number(), near: z.record(z.string(), z.object({ name: z.string(), metres: z.number() })) })
const heard = z.object({ heardAt: z.string(), stations: z.number().optional() })

/** What only this kind of alarm knows: terms and their values. */
export function Detail({ alarm: { detail } }: { alarm: Alarm }) {
  const t = useT(), s = storm.safeParse(detail).data, q = quake.safeParse(detail).data, h = hotspot.safeParse(detail).data, silent = heard.safeParse(detail).data
  return (
    <>
      {s && <><dt>{t('alarm.storm')}</dt><dd>{s.storm} · {t('alarm.nearest', { km: number(s.nearestKm) })}</dd></>}
      {s && Object.entries(s.reaches).map(([force, r]) => <Reach key={force} force={force} {...r} />)}
      {q && <><dt>{t('alarm.quake')}</dt><dd>{t('alarm.quakeOf', { mag: q.mag.toFixed(1), km: number(q.km) })}{q.depthKm !== null && ` · ${t('alarm.depth', { km: number(q.depthKm) })}`} <span className="mono s">{q.lon.toFixed(2)}, {q.lat.toFixed(2)}</span></dd></>}
      {h && <><dt>{t('alarm.position')}</dt><dd className="mono">{h.lon.toFixed(4)}, {h.lat.toFixed(4)}</dd></>}
      {h && Object.entries(h.near).map(([near, p]) => <Nearby key={near} near={near} {...p} />)}
      {silent && <><dt>{t('alarm.heard')}</dt><dd>{dateTime(silent.heardAt)}</dd></>}
    </>
  )
}

function Reach({ force, reachedAt, leftAt }: { force: string; reachedAt: string; leftAt: string | null }) {
  const t = useT()
  return <><dt>{t('alarm.circle', { force })}</dt><dd>{t('alarm.reach', { from: dateTime(reachedAt), to: leftAt ? dateTime(leftAt) : '—' })}</dd></>
}

function Nearby({ near, name, metres }: { near: string; name: string; metres: number }) {
  const t = useT()
  return <><dt>{t(`alarm.near.${near}`)}</dt><dd>{name} · {number(metres)} m</dd></>
}
