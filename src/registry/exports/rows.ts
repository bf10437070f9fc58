// The rows of a query in the list's order, some thousands at a time: what is in memory does not depend on how many there are.
import { join, raw, sql, type Tx } from '#kit/db'
import { type Ledger, type Query } from '#registry/definition'
import { conditionsOf, orderSql, seen } from '#registry/ledger'
import type { Column } from './columns.ts'

const batch = 1000

/** Arrays of raw values, one per column, as the database gives them. */
export async function* rowsOf(tx: Tx, ledger: Ledger, query: Query & { sort?: string }, columns: readonly Pick<Column, 'select'>[], reveal: boolean): AsyncGenerator<unknown[][]> {
  const { where } = conditionsOf(ledger, query, reveal)
  const selected = columns.map(({ select }, i) => sql`${select} as ${raw(`c${i}`)}`)
  await tx.run(sql`set local cursor_tuple_fraction = 1`) // all rows are wanted: the plan that starts fastest is not the one that ends first
  await tx.run(sql`declare taken no scroll cursor for select ${join(selected, ', ')} from ${seen(ledger)} where ${where} order by ${orderSql(ledger, query.sort, reveal)}`)
  const fetched = () => { const rows = tx.rows<Record<string, unknown>>(sql`fetch ${raw(String(batch))} from taken`); rows.catch(() => {}); return rows } // its failure is met below, or nobody waits for it any more
  // the next are under way while these are written out
  for (let coming: ReturnType<typeof fetched> | undefined = fetched(); coming;) {
    const rows: Record<string, unknown>[] = await coming
    coming = rows.length < batch ? undefined : fetched()
    if (rows.length) yield rows.map((row) => Object.values(row))
  }
  await tx.run(sql`close taken`)
}
