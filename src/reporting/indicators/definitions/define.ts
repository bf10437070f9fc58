// How a definition is written down.
import type { Ledger, Words } from '#registry/definition'
import type { Indicator, OfRows } from '../definition.ts'

type Given = Pick<Indicator, 'centre' | 'key' | 'title' | 'means' | 'dimensions' | 'names' | 'cube' | 'fewer'> & { ledger: Ledger; filters?: Readonly<Record<string, string>>; date?: string; unit?: string }

function indicator({ ledger, filters, date, unit, ...rest }: Given, value: Indicator['value'], its: string): Indicator {
  for (const name of [...Object.keys(filters ?? {}).filter((f) => f !== 'lacks'), ...(date ? [date] : []), ...(rest.dimensions ?? [])]) if (!(name in ledger.fields)) throw new Error(`indicator ${rest.key}: ${ledger.key} has no field ${name}`)
  return { ...rest, unit: unit ?? its, value, of: { ledger, ...(filters && { filters }), ...(date && { date }) } }
}

/** How many rows. */
export const counted = (given: Given): Indicator => indicator(given, 'count', given.ledger.unit)

const unitOf = (words: Words | undefined): string => words?.zh ?? ''
/** The sum of a field: in the field's unit. */
export function summed({ field, ...given }: Given & { field: string }): Indicator {
  const found = given.ledger.fields[field]
  if (found?.kind !== 'integer' && found?.kind !== 'decimal') throw new Error(`indicator ${given.key}: ${field} of ${given.ledger.key} is no number`)
  return indicator(given, { sum: field }, unitOf(found.unit))
}

/** How many different values a field has. */
export function distinct({ field, ...given }: Given & { field: string }): Indicator {
  if (!(field in given.ledger.fields)) throw new Error(`indicator ${given.key}: ${given.ledger.key} has no field ${field}`)
  return indicator(given, { distinct: field }, given.ledger.unit)
}

/** The greatest value of a field: which number it is, not how many. */
export function greatest({ field, ...given }: Given & { field: string }): Indicator {
  if (given.ledger.fields[field]?.kind !== 'integer') throw new Error(`indicator ${given.key}: ${field} of ${given.ledger.key} is no number`)
  return indicator(given, { max: field }, given.ledger.unit)
}

type OwnGiven = Pick<Indicator, 'centre' | 'key' | 'title' | 'means' | 'unit' | 'fewer'> & Omit<OfRows, 'key'> & { value?: Indicator['value'] }
/** Rows that no ledger lists, by their SQL, which gives them an `id`. */
export const ofRows = ({ centre, key, title, means, unit, fewer, value = 'count', ...of }: OwnGiven): Indicator => ({ centre, key, title, means, unit, value, ...(fewer && { fewer }), of: { ...of, key: 'id' } })
