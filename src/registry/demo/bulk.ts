// COPY refuses a table with row-level security, so rows are copied into a temporary one and moved over under the policies.
import { raw, sql, type Tx } from '#kit/db'

export async function bulk(tx: Tx, table: string, columns: readonly string[], rows: Iterable<readonly unknown[]>): Promise<number> {
  const names = raw(columns.join(', '))
  await tx.run(sql`create temporary table incoming on commit drop as select ${names} from ${raw(table)} with no data`)
  await tx.copyIn('incoming', columns, rows)
  const count = await tx.run(sql`insert into ${raw(table)} (${names}) select ${names} from incoming`)
  await tx.run(sql`drop table incoming`)
  return count
}
