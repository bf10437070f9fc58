import { lazy, Suspense } from 'react'
import { useT, useWords } from '#kit/i18n'
import { type Field, isSealed, optionsOf } from '#registry/definition'
import { DayInput } from './DayInput.tsx'
import type { Draft } from './draft.ts'

const RefPick = lazy(async () => ({ default: (await import('./RefPick.tsx')).RefPick }))

export type ControlProps = {
  field: Field
  value: Draft
  onChange: (value: Draft) => void
  id: string
  label: string
  invalid?: boolean
  describedBy?: string
  /** what a sealed number looks like now: left empty, it stays */
  mask?: string | null
  /** the name of the row that a reference names now */
  refName?: string
}

const keyboard: Partial<Record<Field['kind'], 'numeric' | 'decimal' | 'tel'>> = { integer: 'numeric', decimal: 'decimal', phone: 'tel' }
const longest = (field: Field): number => 'max' in field && (field.kind === 'text' || field.kind === 'note') ? field.max ?? (field.kind === 'note' ? 2000 : 200) : field.kind === 'person' ? 30 : 60

/** The control of a field by its kind: the same in form, cell and bulk change. */
export function FieldControl(props: ControlProps) {
  const { field, value, onChange, id, label, invalid, describedBy, mask } = props, t = useT(), words = useWords()
  const common = { id, 'aria-label': label, 'aria-invalid': invalid || undefined, 'aria-describedby': describedBy, 'aria-required': field.required || undefined }
  const text = value === null || value === undefined ? '' : String(value)
  switch (field.kind) {
    case 'choice': return <select className="in" {...common} value={text} onChange={e => onChange(e.target.value)}><option value="">{t('registry.notChosen')}</option>{optionsOf(field).map(o => <option key={o.value} value={o.value}>{words(o)}</option>)}</select>
    case 'flag': return <select className="in" {...common} value={text} onChange={e => onChange(e.target.value)}><option value="">{t('registry.notChosen')}</option><option value="true">{t('registry.yes')}</option><option value="false">{t('registry.no')}</option></select>
    case 'choices': return <Ticks {...props} />
    case 'note': return <textarea className="in" rows={3} {...common} maxLength={longest(field)} value={text} onChange={e => onChange(e.target.value)} />
    case 'day': return <DayInput {...common} value={text} onChange={onChange} />
    case 'items': return <Items {...props} />
    case 'ref': return <Suspense fallback={<span className="in skl" />}><RefPick {...props} /></Suspense>
    default: return <span className="row">
      <input className="in grow" {...common} inputMode={keyboard[field.kind]} maxLength={longest(field)} autoComplete="off" value={text} placeholder={isSealed(field) ? (value === null ? t('registry.cleared') : mask ? t('ledger.keepPhone', { mask }) : field.example) : field.example && t('registry.example', { text: field.example })} onChange={e => onChange(e.target.value)} />
      {'unit' in field && field.unit && words(field.unit) && <span className="m nw">{words(field.unit)}</span>}
      {isSealed(field) && mask && !field.required && <button type="button" className="btn sm" aria-pressed={value === null} onClick={() => onChange(value === null ? '' : null)}>{t('registry.clearNumber')}</button>}
    </span>
  }
}

function Ticks({ field, value, onChange, id, label, describedBy }: ControlProps) {
  const words = useWords(), taken = Array.isArray(value) ? value as string[] : []
  return <div className="ticks" role="group" id={id} aria-label={label} aria-describedby={describedBy}>{optionsOf(field).map(o => (
    <label key={o.value}><input type="checkbox" checked={taken.includes(o.value)} onChange={e => onChange(e.target.checked ? optionsOf(field).map(p => p.value).filter(v => v === o.value || taken.includes(v)) : taken.filter(v => v !== o.value))} />{words(o)}</label>
  ))}</div>
}

/** A small table of its own: equipment, tanks. */
function Items({ field, value, onChange, label }: ControlProps) {
  const t = useT(), words = useWords(), rows = Array.isArray(value) ? value as Record<string, unknown>[] : []
  if (field.kind !== 'items') return null
  const parts = Object.entries(field.of), put = (i: number, key: string, text: string) => onChange(rows.map((row, n) => n === i ? { ...row, [key]: text } : row))
  return (
    <div className="items" role="group" aria-label={label}>
      {rows.length > 0 && <div className="row s">{parts.map(([key, part]) => <span key={key} className="grow">{words(part.label)}</span>)}<span style={{ width: 26 }} /></div>}
      {rows.map((row, i) => <div key={i} className="row">
        {parts.map(([key, part]) => <input key={key} className="in grow" aria-label={`${words(part.label)} ${i + 1}`} inputMode={part.kind === 'text' ? undefined : 'decimal'} maxLength={part.max ?? 60} value={String(row[key] ?? '')} onChange={e => put(i, key, e.target.value)} />)}
        <button type="button" className="btn sm q" aria-label={t('registry.dropLine', { n: i + 1 })} onClick={() => onChange(rows.filter((_, n) => n !== i))}>×</button>
      </div>)}
      {rows.length < 100 && <button type="button" className="btn sm" onClick={() => onChange([...rows, {}])}>{t('registry.addLine')}</button>}
    </div>
  )
}
