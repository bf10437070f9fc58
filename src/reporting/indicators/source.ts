// What an indicator counts, as SQL: the rows of its ledger under its filters, in the list's own conditions, or rows of its own. They are `t`.
import { join, raw, sql, type Sql } from '#kit/db'
import { type Field, snake } from '#registry/definition'
import { conditionsOf } from '#registry/ledger'
import { type Indicator, isOfLedger } from './definition.ts'
import type { Period } from './model.ts'

/** `under`: a region's path. `filters`: fields of the ledger beside the indicator's own, as the list writes them. */
export type Question = { under: string; period?: Period; filters: Readonly<Record<string, string>> }

export const table = ({ of }: Indicator): Sql => raw(isOfLedger(of) ? `${of.ledger.table}_seen t` : `(${of.from}) t`)
export const column = ({ of }: Indicator, name: string): Sql => raw(`t."${isOfLedger(of) ? snake(name) : name}"`)
export const dayOf = (indicator: Indicator): Sql | undefined => (indicator.of.date === undefined ? undefined : column(indicator, indicator.of.date))
export const keyOf = ({ of }: Indicator): Sql => (isOfLedger(of) ? raw('t.id') : raw(`t."${of.key}"`))
export const fieldOf = ({ of }: Indicator, name: string): Field | undefined => (isOfLedger(of) ? of.ledger.fields[name] : undefined)

/** Filters of the definition and of the question; a dimension that the question names narrows what the definition lets through. */
export function conditions(indicator: Indicator, { filters }: Pick<Question, 'filters'>): Sql {
  const { of } = indicator
  if (!isOfLedger(of)) return sql`true`
  return join([of.filters ?? {}, filters].map((given) => conditionsOf(of.ledger, given, true).where), ' and ')
}

export function rowsWhere(indicator: Indicator, question: Omit<Question, 'under'> & { under: string | Sql }): Sql {
  const day = dayOf(indicator), { period } = question
  return sql`${conditions(indicator, question)} and starts_with(t.region_path, ${question.under})${day && period ? sql` and ${day} between ${period.from}::date and ${period.to}::date` : sql``}`
}
