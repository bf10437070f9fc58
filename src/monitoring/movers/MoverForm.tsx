import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Drawer, Seg, useAct, useCall } from '#kit/ui'
import { listRegions } from '#registry/regions/web'
import { addMover, changeMover } from './api.ts'
import { keyOf, vehicleSorts, vesselSorts, type Mover, type MoverKind, type Sort } from './model.ts'

type Props = { mover?: Mover; first?: { key?: string; name?: string }; onClose: () => void; onDone: (id: string) => void }

/** Registering and changing; `first`: what a stranger said of itself. */
export function MoverForm({ mover, first, onClose, onDone }: Props) {
  const t = useT(), [kind, setKind] = useState<MoverKind>(mover?.kind ?? 'vehicle'), [key, setKey] = useState(mover?.key ?? first?.key ?? ''), [region, setRegion] = useState(mover?.regionCode ?? '')
  const [f, setF] = useState({ name: mover?.name ?? first?.name ?? '', callSign: mover?.callSign ?? '', sort: mover?.sort ?? ('tanker' as Sort), hazardClass: mover?.hazardClass ?? '', goods: mover?.goods ?? '', owner: mover?.owner ?? '', homePort: mover?.homePort ?? '', contact: mover?.contact ?? '', phone: '', people: mover?.people === null || mover === undefined ? '' : String(mover.people) })
  const add = useAct(addMover, { quiet: true, done: t('mover.kept'), onDone: ({ id }) => onDone(id) }), change = useAct(changeMover, { quiet: true, done: t('mover.kept'), onDone: () => onDone(mover?.id ?? '') }), act = mover ? change : add
  const put = (field: keyof typeof f) => (e: { target: { value: string } }) => setF({ ...f, [field]: e.target.value })
  const pick = (next: MoverKind) => { setKind(next); setF({ ...f, sort: next === 'vehicle' ? 'tanker' : 'fishing' }) }
  const missing = !keyOf[kind].safeParse(key).success ? t(kind === 'vehicle' ? 'mover.keyMissing' : 'mover.mmsiMissing') : !f.name.trim() ? t('mover.nameMissing') : !region ? t('mover.regionMissing') : null
  const save = () => {
    const { phone, people, ...rest } = f, given = { ...rest, regionCode: region, people: people === '' ? null : Number(people), ...(phone || !mover ? { phone } : {}) }
    void (mover ? change.run({ params: { id: mover.id }, body: given }) : add.run({ body: { ...given, kind, key: key.trim() } as never }))
  }
  const field = (name: keyof typeof f, label: string, more: { maxLength?: number; inputMode?: 'numeric' | 'tel'; placeholder?: string } = {}) => <label className="col"><span className="s">{t(label)}</span><input className="in" value={f[name]} onChange={put(name)} {...more} /></label>
  return (
    <Drawer open title={t(mover ? 'mover.edit' : 'mover.add')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} disabled={missing} onClick={save}>{t('mover.keep')}</Button></>}>
      {!mover && <Seg label={t('mover.kind')} value={kind} onChange={pick} options={(['vehicle', 'vessel'] as const).map((k) => ({ value: k, label: t(`mover.kind.${k}`) }))} />}
      <label className="col"><span className="s">{t(kind === 'vehicle' ? 'mover.phoneKey' : 'mover.mmsi')}</span><input className="in mono" inputMode="numeric" value={key} disabled={Boolean(mover)} onChange={(e) => setKey(e.target.value)} /></label>
      {field('name', kind === 'vehicle' ? 'mover.plate' : 'mover.shipName', { maxLength: 60 })}
      <label className="col"><span className="s">{t('mover.sort')}</span><select className="in" value={f.sort} onChange={put('sort')}>{(kind === 'vehicle' ? vehicleSorts : vesselSorts).map((s) => <option key={s} value={s}>{t(`mover.sort.${s}`)}</option>)}</select></label>
      {kind === 'vehicle' ? <>{field('hazardClass', 'mover.hazardClass', { maxLength: 3, placeholder: '3' })}{field('goods', 'mover.goods', { maxLength: 60 })}</> : <>{field('callSign', 'mover.callSign', { maxLength: 20 })}{field('homePort', 'mover.homePort', { maxLength: 60 })}</>}
      {field('owner', 'mover.owner', { maxLength: 80 })}
      <Home value={region} onChange={setRegion} />
      {field('people', 'mover.peopleOn', { inputMode: 'numeric' })}
      {field('contact', 'mover.contact', { maxLength: 40 })}
      {field('phone', 'mover.phone', { inputMode: 'tel', placeholder: mover?.phoneMask ?? '' })}
      <p className="s">{t('mover.phoneSealed')}</p>
      {act.problem && <div className="note" role="alert">{act.problem.detail || act.problem.title}</div>}
    </Drawer>
  )
}

/** County, then town; a county alone will do. */
function Home({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  const t = useT(), counties = useCall(listRegions, { query: { level: 3, limit: 100 } }), [picked, setPicked] = useState(''), county = picked || counties.data?.rows.find((c) => value.startsWith(c.code))?.code || ''
  const towns = useCall(listRegions, { query: { parent: county || '!', limit: 100 } }, { enabled: county !== '' })
  return (
    <div className="row wrap">
      <label className="col grow"><span className="s">{t('mover.county')}</span><select className="in" value={county} onChange={(e) => { setPicked(e.target.value); onChange(e.target.value) }}><option value="">—</option>{counties.data?.rows.map((c) => <option key={c.code} value={c.code}>{c.name}</option>)}</select></label>
      <label className="col grow"><span className="s">{t('mover.town')}</span><select className="in" value={value === county ? '' : value} disabled={!county} onChange={(e) => onChange(e.target.value || county)}><option value="">—</option>{county && towns.data?.rows.map((c) => <option key={c.code} value={c.code}>{c.name}</option>)}</select></label>
    </div>
  )
}
