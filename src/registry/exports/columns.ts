// A column of the file: what it selects, and how a value stands in a cell. What `definition` reads back.
import { raw, sql, type Sql } from '#kit/db'
import { open } from '#kit/seal'
import { type FileColumn, fileColumns, isSealed, type Ledger, snake, writeCell } from '#registry/definition'
import { ledgerNamed } from '#registry/ledger'

export type Cell = string | number | null
/** `names`: of the regions, by code. */
export type Column = FileColumn & { select: Sql; cell: (value: unknown, names: ReadonlyMap<string, string>) => Cell }

/** '350500/350582/350582103/': 1 is the county, 2 the town, 3 the village */
const levels: Record<string, number> = { county: 1, town: 2, village: 3 }

/** Sensitive fields stand in the file only where they were asked for by one who may; sealed ones are their masks until then. */
export function columnsOf(ledger: Ledger, wanted: readonly string[] | undefined, opened: boolean): Column[] {
  const all = fileColumns(ledger).filter((c) => opened || !c.field?.sensitive)
  const chosen = wanted ? wanted.flatMap((key) => all.find((c) => c.key === key) ?? []) : all
  return chosen.map((column) => ({ ...column, ...(column.field ? ofField(column, opened) : ofPlace(column.key)) }))
}

function ofPlace(key: string): Pick<Column, 'select' | 'cell'> {
  const level = levels[key]
  if (level) return { select: sql`t.region_path`, cell: (path, names) => ((code) => (code ? names.get(code) ?? code : null))(String(path).split('/')[level]) }
  return { select: raw(`t.${snake(key)}`), cell: (value) => value as Cell }
}

function ofField({ key, field }: FileColumn, opened: boolean): Pick<Column, 'select' | 'cell'> {
  if (!field) throw new Error(`column ${key} has no field`)
  const at = snake(key)
  if (isSealed(field)) return opened ? { select: raw(`t.${at}_sealed`), cell: (value) => (value ? open(value as Buffer) : null) } : { select: raw(`t.${at}_mask`), cell: (value) => value as string | null }
  if (field.kind === 'ref') return { select: nameOf(field.ledger, at), cell: (value) => value as string | null }
  if (field.kind === 'integer' || field.kind === 'decimal') return { select: raw(`t.${at}`), cell: (value) => value as number | null }
  return { select: raw(`t.${at}`), cell: (value) => writeCell(field, value) || null }
}

/** A row of another ledger by what an import finds it by: its own code where it has one, else its name. */
function nameOf(key: string, at: string): Sql {
  const target = ledgerNamed(key)
  if (!target) return raw(`t.${at}::text`)
  const [only, more] = target.naturalKey, code = only && !more && only !== 'region' && target.fields[only]?.kind === 'text' ? only : target.name
  return raw(`(select r.${snake(code)} from ${target.table}_seen r where r.id = t.${at})`)
}
