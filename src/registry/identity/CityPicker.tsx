import { useMemo, useState } from 'react'
import { useT } from '#kit/i18n'
import { Field } from './Door.tsx'

type Prefecture = { code: string; name: string; province: string }
const most = 8

/** 342 prefectures: a few letters of the name, of its province or of its code find one. */
export function CityPicker({ rows, value, onChange }: { rows: readonly Prefecture[]; value: string; onChange: (code: string) => void }) {
  const t = useT(), [text, setText] = useState(''), chosen = rows.find(r => r.code === value)
  const found = useMemo(() => text.trim() ? rows.filter(r => `${r.province}${r.name}${r.code}`.includes(text.trim())).slice(0, most) : [], [rows, text])
  return (
    <div className="col" style={{ gap: 8 }}>
      <Field label={t('identity.first.city')} hint={t('identity.first.cityHint', { n: rows.length })}><input className="in" type="search" value={text} onChange={e => setText(e.target.value)} placeholder={chosen ? `${chosen.province} ${chosen.name}` : t('identity.first.cityFind')} /></Field>
      {found.length > 0 && <ul className="found">{found.map(r => <li key={r.code}><button type="button" aria-pressed={r.code === value} onClick={() => { onChange(r.code); setText('') }}><b>{r.name}</b><span className="s">{r.province}</span><span className="s num">{r.code}</span></button></li>)}</ul>}
      {text.trim() && !found.length && <p className="s">{t('identity.first.cityNone')}</p>}
      {chosen && <p className="note">{t('identity.first.chosen', { province: chosen.province, name: chosen.name, code: chosen.code })}</p>}
    </div>
  )
}
