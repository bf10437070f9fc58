// What is shown of each record behind a number: its name, its day, what was summed, then what its list shows. Never what is sealed or sensitive.
import { join, raw, sql, type Sql } from '#kit/db'
import type { FigureWords } from '#kit/figures'
import { entries, type Field, isSealed, optionsOf, snake, type Words } from '#registry/definition'
import { fieldCounted, type Indicator, isOfLedger } from './definition.ts'

export type Shown = { name: string; column: Sql; words: FigureWords['columns'][string] }
const most = 6

function fieldsShown(indicator: Indicator): [string, Field][] {
  const { of } = indicator
  if (!isOfLedger(of)) return []
  const { ledger } = of, plain = new Map(entries(ledger).filter(([, f]) => !f.sensitive && !isSealed(f) && !['choices', 'items', 'note', 'ref'].includes(f.kind)))
  const counted = fieldCounted(indicator), own = counted === undefined ? [] : [counted]
  const wanted = [...(of.date ? [of.date] : []), ...own, ...ledger.naturalKey, ...[...plain].filter(([, f]) => f.column).map(([name]) => name)].filter((name) => name !== ledger.name)
  return [...new Set(wanted)].flatMap((name) => { const field = plain.get(name); return field ? [[name, field] as [string, Field]] : [] }).slice(0, most - 1)
}

const said = (field: Field): Words & { options?: readonly (Words & { value: string })[] } => ({ ...field.label, ...(field.kind === 'choice' && { options: optionsOf(field).map((o) => ({ value: o.value, zh: o.zh, en: o.en })) }) })

/** The record's own name stands in the column `name`, whatever its ledger calls it. */
export function shown(indicator: Indicator): Shown[] {
  const { of } = indicator
  if (!isOfLedger(of)) return Object.entries(of.columns).map(([name, words]) => ({ name, column: raw(`t."${snake(name)}"`), words }))
  const named = of.ledger.fields[of.ledger.name] as Field
  return [
    { name: 'name', column: raw(`t."${snake(of.ledger.name)}${isSealed(named) ? '_mask' : ''}"`), words: said(named) },
    ...fieldsShown(indicator).filter(([name]) => name !== 'name').map(([name, field]) => ({ name, column: raw(`t."${snake(name)}"`), words: said(field) })),
  ]
}
export const selectShown = (columns: readonly Shown[]): Sql => join(columns.map((c) => sql`${c.column} as ${raw(`"${snake(c.name)}"`)}`), ', ')
