// Words of rows that have none: rows from before their table was a ledger, and all of them after a definition came to search for more.
import { raw, sql, type Tx } from '#kit/db'
import { open } from '#kit/seal'
import { entries, isSealed, type Ledger, snake } from '#registry/definition'
import { standardsOf } from './standards.ts'
import { ownColumns, placeOfRecord, recordOf, type Stored, valuesOf } from './columns.ts'

const batch = 2000

/** Recomputes what the engine keeps of rows without words: words, derived fields, masks, tails and keyed hashes. No history: nothing that a person wrote changes. Returns how many. */
export async function refill(tx: Tx, ledger: Ledger): Promise<number> {
  const table = raw(`"${ledger.table}"`), columns = ownColumns(ledger).filter((column) => !column.endsWith('_sealed')), standards = await standardsOf(tx, ledger)
  for (let done = 0, last = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await tx.rows<{ id: string; record: Stored }>(sql`select id, to_jsonb(t) as record from ${table} t where tokens = '{}' and id > ${last} order by id limit ${batch}`)
    if (!rows.length) return done
    const records = rows.map(({ id, record }) => ({ id, ...record, ...recordOf(ledger, { ...valuesOf(ledger, record), ...opened(ledger, record) }, placeOfRecord(record), standards) }))
    await tx.run(sql`update ${table} t set ${raw(columns.map((column) => `"${column}" = r."${column}"`).join(', '))} from jsonb_populate_recordset(null::${table}, ${JSON.stringify(records)}::jsonb) r where t.id = r.id`)
    done += rows.length
    last = rows.at(-1)?.id as string
  }
}

/** What is sealed, as it was given; a value that was erased stays what it is. */
function opened(ledger: Ledger, record: Stored): Record<string, unknown> {
  return Object.fromEntries(entries(ledger).filter(([, field]) => isSealed(field)).flatMap(([name]) => {
    const sealed = record[`${snake(name)}_sealed`]
    return typeof sealed === 'string' && sealed.length > 2 ? [[name, open(Buffer.from(sealed.slice(2), 'hex')).replaceAll('-', '')]] : []
  }))
}
