// The ledger's stage: where accepted rows stand, typed as the table, until they are written. Unlogged: after a crash it is empty, and the file is checked again.
import { raw, sql, type Sql, type Tx } from '#kit/db'
import { entries, type Field, isSealed, type Ledger, snake } from '#registry/definition'
import { hooksOf, ownColumns, type Stored } from '#registry/ledger'

export const tableOf = (ledger: Ledger): Sql => raw(`"${ledger.table}"`)
export const stageOf = (ledger: Ledger): Sql => raw(`"${ledger.table}_stage"`)
export const listed = (columns: readonly string[], of = ''): Sql => raw(columns.map((c) => `${of}"${c}"`).join(', '))

/** Columns that tell rows apart. */
export const keyColumns = (ledger: Ledger): string[] => ledger.naturalKey.map((name) => (name === 'region' ? 'region_code' : isSealed(ledger.fields[name] as Field) ? `${snake(name)}_index` : snake(name)))
/** Whether two rows have one key. A part that may be left out is the same where both leave it out; told so that it can still be hashed. */
export const sameKey = (ledger: Ledger, left: string, right: string): Sql => raw(keyColumns(ledger).map((column, i) => {
  const name = ledger.naturalKey[i] as string
  return name === 'region' || ledger.fields[name]?.required ? `${left}."${column}" = ${right}."${column}"` : `coalesce(${left}."${column}"::text, '') = coalesce(${right}."${column}"::text, '')`
}).join(' and '))
const derivedColumns = (ledger: Ledger): Set<string> => new Set(entries(ledger).filter(([, f]) => f.derived).map(([name]) => snake(name)))

/** What decides whether two rows say the same: of a sealed field the keyed hash alone; nothing that is made out of the others. */
export function comparedColumns(ledger: Ledger): string[] {
  const made = new Set([...derivedColumns(ledger), 'find_text', 'tokens', 'plane', 'region_path', ...(hooksOf(ledger).columns ?? []), ...entries(ledger).filter(([, f]) => isSealed(f)).flatMap(([name]) => ['_sealed', '_mask', '_tail'].map((s) => snake(name) + s))])
  return ownColumns(ledger).filter((column) => !made.has(column))
}

export type Staged = { rowNo: number; record: Stored; clears: readonly string[] }

/** COPY takes a list for an array of the database; a list of items is JSON. Rows are asked for one by one as they go out, so that none needs to be kept. */
export function copier(ledger: Ledger, importId: string): (tx: Tx, rows: Iterable<Staged>) => Promise<number> {
  const extra = new Set(hooksOf(ledger).columns ?? []), columns = ['id', ...ownColumns(ledger).filter((c) => !extra.has(c))], json = columns.map((column) => entries(ledger).some(([name, f]) => f.kind === 'items' && snake(name) === column))
  function* cells(rows: Iterable<Staged>): Iterable<unknown[]> {
    for (const { rowNo, record, clears } of rows) {
      const line: unknown[] = [importId, rowNo, 'new', clears.length ? clears : null]
      for (let i = 0; i < columns.length; i++) { const value = record[columns[i] as string]; line.push(json[i] && value ? JSON.stringify(value) : value) }
      yield line
    }
  }
  return (tx, rows) => tx.copyIn(`${ledger.table}_stage`, ['import_id', 'row_no', 'verdict', 'fields', ...columns], cells(rows))
}

export const emptyStage = (tx: Tx, ledger: Ledger, id: string): Promise<number> => tx.run(sql`delete from ${stageOf(ledger)} where import_id = ${id}`)
