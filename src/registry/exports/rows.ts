// The rows of a query in the list's order, some thousands at a time: what is in memory does not depend on how many there are.
import { join, raw, sql, type Tx } from '#kit/db'
import { type Ledger, type Query } from '#registry/definition'
import { conditionsOf, orderSql, seen } from '#registry/ledger'
import type { Column } from './columns.ts'

const batch = 2000

/** Arrays of raw values, one per column, as the database gives them. */
export async function* rowsOf(tx: Tx, ledger: Ledger, query: Query & { sort?: string }, columns: readonly Pick<Column, 'select'>[], reveal: boolean): AsyncGenerator<unknown[][]> {
  const { where } = conditionsOf(ledger, query, reveal)
  const selected = columns.map(({ select }, i) => sql`${select} as ${raw(`c${i}`)}`)
  await tx.run(sql`set local cursor_tuple_fraction = 1`) // all rows are wanted: the plan that starts fastest is not the one that ends first
  await tx.run(sql`declare taken no scroll cursor for select ${join(selected, ', ')} from ${seen(ledger)} where ${where} order by ${orderSql(ledger, query.sort, reveal)}`)
  for (;;) {
    const rows = await tx.rows<Record<string, unknown>>(sql`fetch ${raw(String(batch))} from taken`)
    if (rows.length) yield rows.map((row) => Object.values(row))
    if (rows.length < batch) break
  }
  await tx.run(sql`close taken`)
}
