// Derived fields of rows that are there, reckoned anew when what they are reckoned by has changed.
import { raw, sql, type Tx } from '#kit/db'
import { record as recordEvent } from '#kit/events'
import { columnsOfField, entries, type Ledger } from '#registry/definition'
import { closeChange, only, openChange, type Update, updateRecords } from './change.ts'
import { changedColumns, placeOfRecord, recordOf, type Stored, valuesOf } from './columns.ts'
import { hooksOf } from './registered.ts'
import { standardsOf } from './standards.ts'

const batch = 2000

/** One act for all rows that change, with history; nothing is written where nothing changes. Returns how many. */
export async function rederive(tx: Tx, ledger: Ledger, note: string): Promise<number> {
  const derived = new Set(entries(ledger).filter(([, f]) => f.derived).flatMap(([name, f]) => columnsOfField(name, f).map(([column]) => column)))
  if (!ledger.derive || !derived.size) return 0
  const standards = await standardsOf(tx, ledger), updateOf = ({ id, record }: { id: string; record: Stored }): Update[] => {
    const after = recordOf(ledger, valuesOf(ledger, record), placeOfRecord(record), standards), columns = changedColumns(ledger, record, after)
    return columns.some((column) => derived.has(column)) ? [{ id, kind: 'changed', before: only(record, columns), after: only(after, columns) }] : []
  }
  let change: Awaited<ReturnType<typeof openChange>> | undefined, count = 0
  for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await tx.rows<{ id: string; record: Stored }>(sql`select id, to_jsonb(t) as record from ${raw(`"${ledger.table}"`)} t where retired_at is null and id > ${last} order by id limit ${batch} for update`)
    const updates = rows.flatMap(updateOf)
    if (updates.length) {
      change ??= await openChange(tx, ledger, { origin: 'system', note })
      await updateRecords(tx, ledger, updates, change)
      await hooksOf(ledger).after?.(tx, updates.map((u) => u.id))
      count += updates.length
    }
    if (rows.length < batch) break
    last = rows.at(-1)?.id as string
  }
  if (change) {
    await closeChange(tx, change, count)
    await recordEvent(tx, { type: `${ledger.key}.reckoned`, subject: { kind: 'ledger_change', id: change.id }, region: '', data: { rows: count, note } })
  }
  return count
}
