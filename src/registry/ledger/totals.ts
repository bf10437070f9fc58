// Counts that stay right: kept under the ledger's version, which moves with every change, and under what the asker may see.
import { sql, type Tx } from '#kit/db'
import type { Ledger } from '#registry/definition'

const most = 20_000
const known = new Map<string, unknown>()

/** The ledger's version: it moves with every committed change. Also the tag of tiles and of lists. */
export const versionOf = async (tx: Tx, ledger: Ledger): Promise<string> =>
  (await tx.one<{ v: string }>(sql`select current_database() || ':' || coalesce((select version from ledger_versions where ledger = ${ledger.table}), 0) as v`)).v

/**
 * Computes, or gives what was computed at this version for this scope. Without a key nothing is kept. The version is read before the count: a change that
 * commits between the two leaves the newer count under the older version, which nobody asks for again once the version has moved.
 */
export async function kept<T>(tx: Tx, ledger: Ledger, key: string | undefined, compute: () => Promise<T>): Promise<T> {
  if (key === undefined) return compute()
  const { actor } = tx, full = `${await versionOf(tx, ledger)} ${ledger.key} ${actor.scope} ${'unit' in actor ? actor.unit ?? '' : ''} ${key}`
  if (known.has(full)) return known.get(full) as T
  const value = await compute()
  if (known.size >= most) for (const old of [...known.keys()].slice(0, most / 10)) known.delete(old)
  known.set(full, value)
  return value
}
