// A field's value and name in the reader's language. Beside the card's own (pages/Value.tsx), because a feature's web.ts must load without components.
import { language, say, type T } from '#kit/i18n'
import { type Field, type Ledger, optionsOf, type Words, writeCell } from '#registry/definition'

/** Unknown is '—', never 0. */
export function wordsOf(field: Field, value: unknown): string {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length)) return '—'
  if (field.kind === 'choices' && Array.isArray(value)) return value.map((one) => say(optionsOf(field).find((o) => o.value === one) ?? { zh: String(one), en: String(one) })).join(say({ zh: '、', en: ', ' }))
  return writeCell(field, value, language()) || '—'
}

export function labelOf(ledger: Ledger, name: string, t: T, words: (w: Words) => string): string {
  const field = ledger.fields[name]
  return field ? words(field.label) : t(`registry.field.${name}`)
}
