import { useState } from 'react'
import { Chip, useCall } from '#kit/ui'
import { useT } from '#kit/i18n'
import { listRegions } from '#registry/regions/web'
import { Field } from './Door.tsx'
import { administrators, type Role, roles as all } from './model.ts'

/** Several business roles, or one of the three administrators and nothing else. */
export function RolePicker({ value, onChange, business }: { value: readonly Role[]; onChange: (roles: Role[]) => void; /** no administrators: for machines */ business?: boolean }) {
  const t = useT(), alone = (r: Role) => administrators.includes(r)
  const toggle = (r: Role) => onChange(value.includes(r) ? value.filter(x => x !== r) : alone(r) ? [r] : [...value.filter(x => !alone(x)), r])
  return (
    <div className="field" role="group" aria-label={t('identity.roles')}>
      <span>{t('identity.roles')}</span>
      <div className="row wrap">{all.filter(r => !alone(r)).map(r => <Chip key={r} on={value.includes(r)} onClick={() => toggle(r)}>{t(`role.${r}`)}</Chip>)}</div>
      {!business && <><div className="row wrap">{all.filter(alone).map(r => <Chip key={r} on={value.includes(r)} onClick={() => toggle(r)}>{t(`role.${r}`)}</Chip>)}</div>
      <small>{t('identity.separated')}</small></>}
    </div>
  )
}

export type Place = { path: string; name: string }

/** Searches the four levels by name or code; what is chosen stays in sight. */
export function RegionPicker({ value, onChange }: { value: Place | undefined; onChange: (place: Place) => void }) {
  const t = useT(), [text, setText] = useState('')
  const { data } = useCall(listRegions, { query: { q: text.trim(), limit: 8 } }, { enabled: text.trim().length > 0 })
  return (
    <div className="col" style={{ gap: 8 }}>
      <Field label={t('identity.region')} hint={value ? t('identity.regionChosen', { name: value.name }) : t('identity.regionHint')}><input className="in" type="search" value={text} placeholder={value?.name ?? t('identity.regionFind')} onChange={e => setText(e.target.value)} /></Field>
      {text.trim() && data && <ul className="found">{data.rows.map(r => <li key={r.code}><button type="button" onClick={() => { onChange({ path: r.path, name: r.name }); setText('') }}><b>{r.name}</b><span className="s">{r.place}</span><span className="s num">{r.code}</span></button></li>)}</ul>}
      {text.trim() && data?.rows.length === 0 && <p className="s">{t('identity.regionNone')}</p>}
    </div>
  )
}
