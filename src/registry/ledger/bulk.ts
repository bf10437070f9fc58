// Many new rows at once: COPY into the ledger's stage (which no policy binds), then one statement for the rows and one for their history.
import { randomUUID } from 'node:crypto'
import { actorName } from '#kit/access'
import { raw, sql, type Tx } from '#kit/db'
import { entries, type Ledger, snake } from '#registry/definition'
import type { Change } from './change.ts'
import { ownColumns, type Stored } from './columns.ts'
import { hooksOf } from './registered.ts'

/** Inserts records (each with an `id`) with their history; `engine` names columns of the engine that they bear too. Memory stays flat: rows are taken as they come. Returns how many. */
export async function insertMany(tx: Tx, ledger: Ledger, records: Iterable<Stored>, change: Change, engine: readonly string[] = []): Promise<number> {
  const columns = ['id', ...ownColumns(ledger), ...engine], names = raw(columns.map((c) => `"${c}"`).join(', ')), load = randomUUID()
  const table = raw(`"${ledger.table}"`), stage = raw(`"${ledger.table}_stage"`)
  const count = await tx.copyIn(`${ledger.table}_stage`, ['import_id', 'row_no', 'verdict', ...columns], numbered(records, columns, load, new Set(entries(ledger).filter(([, f]) => f.kind === 'items').map(([name]) => snake(name)))))
  await hooksOf(ledger).stage?.(tx, load)
  await tx.run(sql`insert into ${table} (${names}, change_id) select ${names}, ${change.id}::uuid from ${stage} where import_id = ${load}`)
  await tx.run(sql`insert into ledger_history (row_id, version, ledger, region_path, change_id, kind, actor_name, origin, note)
    select id, 1, ${ledger.key}, region_path, ${change.id}, 'created', ${actorName(tx.actor)}, ${change.origin}, ${change.note} from ${stage} where import_id = ${load}`)
  await tx.run(sql`delete from ${stage} where import_id = ${load}`)
  return count
}

/** COPY takes a list for an array of the database; a list of items is JSON. */
function* numbered(records: Iterable<Stored>, columns: readonly string[], load: string, json: ReadonlySet<string>): Iterable<unknown[]> {
  let n = 0
  for (const record of records) yield [load, ++n, 'new', ...columns.map((column) => (json.has(column) && record[column] ? JSON.stringify(record[column]) : record[column]))]
}
