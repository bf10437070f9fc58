// The standards as they stand, for the rules of the ledgers: read when their version has moved, kept by every process and thread.
import { sql, type Tx } from '#kit/db'
import { knowLists, type Ledger, type Standards } from '#registry/definition'

let known: { version: string; values: Standards } | undefined

/** Every standard by its key. One small question where nothing has moved; the writer of a row is its version, so that what was rolled back is never taken for what stands. */
export async function allStandards(tx: Tx): Promise<Standards> {
  const { version } = await tx.one<{ version: string }>(sql`select current_database() || ':' || coalesce(string_agg(xmin::text, ',' order by key), '') as version from standards`)
  if (known?.version !== version) {
    const rows = await tx.rows<{ key: string; value: unknown; version: number }>(sql`select key, value, version from standards`)
    const values = Object.fromEntries(rows.map((row) => [row.key, row.value]))
    // what another has committed between the two questions is read again with the next one
    known = { version, values }
    knowLists(values)
  }
  return known.values
}

/** Those that this ledger's rules judge by; none is asked for where it has none. */
export const standardsOf = async (tx: Tx, ledger: Ledger): Promise<Standards> => (ledger.standards?.length ? allStandards(tx) : {})
