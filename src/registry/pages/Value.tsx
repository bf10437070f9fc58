import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { dateTime, number } from '#kit/ui'
import { language, say, type T } from '#kit/i18n'
import { type Field, isSealed, type Ledger, optionsOf, type Row, type Words, writeCell } from '#registry/definition'
import { headNamed } from './known.ts'

/** A value in words; unknown is '—', never 0. */
export function wordsOf(field: Field, value: unknown): string {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length)) return '—'
  if (field.kind === 'choices' && Array.isArray(value)) return value.map(one => say(optionWords(field, String(one)))).join(say({ zh: '、', en: ', ' }))
  if (field.kind === 'integer' && (field.min ?? 0) >= 1900 && (field.max ?? Infinity) <= 2200) return String(value) // a year: 2022, not 2,022
  return field.kind === 'integer' || field.kind === 'decimal' ? number(Number(value)) : writeCell(field, value, language()) || '—'
}

export const optionWords = (field: Field, value: string): Words => optionsOf(field).find(option => option.value === value) ?? { zh: value, en: value }
export const unitOf = (field: Field): Words | undefined => field.kind === 'integer' || field.kind === 'decimal' ? field.unit : undefined

/** A field of a row as a list and a card show it. */
export function Value({ ledger, name, row }: { ledger: Ledger; name: string; row: Row }): ReactNode {
  const field = ledger.fields[name], value = row[name]
  if (!field) return fixedValue(name, row)
  if (field.kind === 'ref') return value ? <Ref ledger={field.ledger} id={String(value)} name={String(row[`${name}Name`] ?? '')} /> : '—'
  const text = wordsOf(field, value)
  return isSealed(field) || (field.kind === 'text' && field.check) ? <span className="code">{text}</span> : text
}

function fixedValue(name: string, row: Row): string {
  if (name === 'place') return row.place
  if (name === 'position') return row.lon === null || row.lat === null ? '—' : `${row.lon.toFixed(5)}, ${row.lat.toFixed(5)}`
  const at = name === 'confirmedAt' ? row.confirmedAt : name === 'updatedAt' ? row.updatedAt : null
  return at ? dateTime(at).slice(0, 16) : '—'
}

function Ref({ ledger, id, name }: { ledger: string; id: string; name: string }) {
  const target = headNamed(ledger)
  return target ? <Link className="link" to={`/${target.path}/${id}`} onClick={e => e.stopPropagation()}>{name || '—'}</Link> : name || '—'
}

/** 家, 人, 支 are counted in Chinese alone. */
export const countWord = (ledger: Ledger): string => language() === 'zh' ? ledger.unit : ''

/** What a column, a filter or a line of the history is called. */
export function labelOf(ledger: Ledger, name: string, t: T, words: (w: Words) => string): string {
  const field = ledger.fields[name]
  return field ? words(field.label) : t(`registry.field.${name}`)
}
