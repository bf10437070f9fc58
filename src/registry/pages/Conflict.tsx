import { useState } from 'react'
import { Button, dateTime, Modal } from '#kit/ui'
import { useT, useWords } from '#kit/i18n'
import { type Field, isSealed, type Ledger, type Row } from '#registry/definition'
import { RegionName } from './RegionName.tsx'
import type { Clash } from './save.ts'
import { labelOf, wordsOf } from './Value.tsx'

type ConflictProps = { ledger: Ledger; clash: Clash; onSave: (current: Row, patch: Record<string, unknown>) => Promise<Row | undefined>; onClose: () => void; onDone: () => void }

/** Somebody else wrote the row meanwhile: field by field what it was, what it is, what one wanted; nothing is written until one chooses. */
export function Conflict({ ledger, clash: { row, patch, difference }, onSave, onClose, onDone }: ConflictProps) {
  const t = useT(), words = useWords(), mine = Object.keys(patch), theirs = difference.fields.map(name => name === 'region' ? 'regionCode' : name === 'position' ? 'lon' : name)
  const [kept, setKept] = useState<Record<string, boolean>>(() => Object.fromEntries(mine.map(name => [name, !theirs.includes(name)])))
  const names = [...new Set([...mine, ...theirs])].filter(name => name !== 'lat' || !mine.includes('lon')), current = difference.current
  const text = (name: string, values: Record<string, unknown>) => {
    const field: Field | undefined = ledger.fields[name]
    if (name === 'regionCode') return <RegionName code={String(values.regionCode ?? '')} />
    if (!field) return name === 'lon' ? `${values.lon ?? '—'}, ${values.lat ?? '—'}` : String(values[name] ?? '—')
    return isSealed(field) && values === patch ? t('registry.newNumber') : wordsOf(field, values[name])
  }
  const save = async () => {
    const chosen = Object.fromEntries(Object.entries(patch).filter(([name]) => kept[name === 'lat' ? 'lon' : name]))
    if (!Object.keys(chosen).length || await onSave(current, chosen)) onDone()
  }
  return (
    <Modal open title={t('registry.clash')} onClose={onClose} footer={<><Button onClick={onClose}>{t('registry.clashBack')}</Button><Button primary onClick={() => void save()}>{t('registry.clashSave')}</Button></>}>
      <p className="m">{t('registry.clashNote', { who: difference.by || t('registry.someone'), at: difference.at ? dateTime(difference.at).slice(5, 16) : '' })}</p>
      <div className="clashes">
        {names.map(name => {
          const label = labelOf(ledger, name, t, words), asked = mine.includes(name)
          return <fieldset key={name}>
            <legend>{label} <span className="s">{t('registry.before')} {text(name, row)}</span></legend>
            {asked ? <>
              <label><input type="radio" name={name} checked={!kept[name]} onChange={() => setKept({ ...kept, [name]: false })} /><span className="s">{t('registry.theirs')}</span> {text(name, current)}</label>
              <label><input type="radio" name={name} checked={Boolean(kept[name])} onChange={() => setKept({ ...kept, [name]: true })} /><span className="s">{t('registry.yours')}</span> {text(name, patch)}</label>
            </> : <p><span className="s">{t('registry.theirs')}</span> {text(name, current)}</p>}
          </fieldset>
        })}
      </div>
    </Modal>
  )
}
