import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Drawer, serverNow, useAct } from '#kit/ui'
import { typeFix } from './api.ts'
import type { Storm } from './model.ts'

type Text = { no: string; name: string; at: string; lon: string; lat: string; wind: string; pressure: string; seven: string; ten: string; twelve: string }
const number = (text: string): number | null => (text.trim() === '' ? null : Number(text))
/** '180/150/120/150' or one number for all four; null where nothing is given. */
const circle = (text: string): number[] | null => {
  const km = text.split(/[/,，\s]+/).filter(Boolean).map(Number)
  return km.length === 1 ? [0, 1, 2, 3].map(() => km[0] as number) : km.length === 4 ? km : null
}
/** A local time of China, as datetime-local gives it. */
const instant = (text: string): string => new Date(`${text}:00+08:00`).toISOString()
const local = (ms: number): string => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 14) + '00'

/** A position by hand, when no source reaches us: the bulletin is typed off. */
export function FixDrawer({ storm, onClose, onDone }: { storm: Storm | null; onClose: () => void; onDone: (stormId: string) => void }) {
  const t = useT(), follows = storm?.origin === 'feed' || storm?.origin === 'manual' ? storm : null
  const [form, setForm] = useState<Text>({ no: follows?.no ?? '', name: follows ? follows.nameZh ?? follows.name : '', at: local(serverNow()), lon: '', lat: '', wind: '', pressure: '', seven: '', ten: '', twelve: '' })
  const act = useAct(typeFix, { quiet: true, done: t('storm.fixKept'), onDone: (reply) => onDone(reply.storm.id) })
  const [lon, lat] = [number(form.lon), number(form.lat)]
  const missing = !/^\d{4}$/.test(form.no) || !form.name.trim() || lon === null || lat === null || Number.isNaN(lon) || Number.isNaN(lat) ? t('storm.fixMissing') : ''
  const save = () => {
    const radii = { 7: circle(form.seven), 10: circle(form.ten), 12: circle(form.twelve) }, given = radii[7] ?? radii[10] ?? radii[12]
    void act.run({ body: {
      stormId: follows?.id, no: form.no, name: follows?.name ?? form.name.trim(), nameZh: follows?.nameZh ?? form.name.trim(),
      fix: { at: instant(form.at), lon: lon as number, lat: lat as number, windMs: number(form.wind), pressureHpa: number(form.pressure), ...(given ? { radii } : {}) },
    } })
  }
  const field = (key: keyof Text, label: string, more: { type?: string; hint?: string; disabled?: boolean } = {}) => (
    <label className="col"><span className="s">{label}</span>
      <input className="in" type={more.type ?? 'text'} inputMode={more.type ? undefined : 'decimal'} disabled={more.disabled} placeholder={more.hint} value={form[key]} maxLength={40} onChange={(e) => setForm({ ...form, [key]: e.target.value })} /></label>
  )
  return (
    <Drawer open title={t('storm.typeFix')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} disabled={missing} onClick={save}>{t('storm.keepFix')}</Button></>}>
      <p className="m">{follows ? t('storm.typeFixOf', { name: follows.nameZh ?? follows.name }) : t('storm.typeFixNew')}</p>
      {field('no', t('storm.no'), { hint: '2305', disabled: Boolean(follows) })}{field('name', t('storm.nameField'), { disabled: Boolean(follows) })}
      {field('at', t('storm.fixAt'), { type: 'datetime-local' })}{field('lat', t('storm.fixLat'), { hint: '24.6' })}{field('lon', t('storm.fixLon'), { hint: '118.7' })}
      {field('wind', t('storm.fixWind'))}{field('pressure', t('storm.fixPressure'))}
      {([['seven', 7], ['ten', 10], ['twelve', 12]] as const).map(([key, n]) => <div key={key}>{field(key, t('storm.fixCircle', { n }), { hint: '230/180/200/150' })}</div>)}
      <p className="s">{t('storm.fixCircleMeans')}</p>
      {act.problem && <div className="note" role="alert">{act.problem.detail || act.problem.title}</div>}
    </Drawer>
  )
}
