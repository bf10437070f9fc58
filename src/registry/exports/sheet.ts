// A ledger under a filter as one sheet of a workbook that holds several. The same columns and cells as its own export.
import { sql, type Sql, type Tx } from '#kit/db'
import type { Column as SheetColumn, OutSheet } from '#kit/sheets'
import type { Ledger, Query } from '#registry/definition'
import { mayReveal } from '#registry/ledger'
import { type Cell, columnsOf } from './columns.ts'
import { sheetColumn } from './files.ts'
import { rowsOf } from './rows.ts'

/** `more`: columns of the asker's own after the ledger's. Sealed fields stand as their masks. Sheets of one transaction are read one after the other. */
export function ledgerSheet(tx: Tx, ledger: Ledger, query: Query, more: readonly { column: SheetColumn; select: Sql }[] = []): OutSheet {
  const columns = columnsOf(ledger, undefined, false)
  return { name: ledger.title.zh, columns: [...columns.map(sheetColumn), ...more.map((m) => m.column)], rows: cells(tx, ledger, query, columns, more), freeze: { rows: 1, columns: 1 } }
}

async function* cells(tx: Tx, ledger: Ledger, query: Query, columns: ReturnType<typeof columnsOf>, more: readonly { select: Sql }[]): AsyncGenerator<Cell[]> {
  const names = new Map((await tx.rows<{ code: string; name: string }>(sql`select code, name from regions`)).map((r) => [r.code, r.name]))
  for await (const batch of rowsOf(tx, ledger, query, [...columns, ...more], mayReveal(tx.actor, ledger)))
    for (const row of batch) yield row.map((value, i) => { const column = columns[i]; return column ? column.cell(value, names) : (value as Cell) })
}
