// What a ledger's versions since another one moved, as they are named in the database by whichever process wrote them.
import { sql, type Tx } from '#kit/db'
import type { Layer } from './layer.ts'
import { loadPoints } from './load.ts'
import type { PointSet } from './model.ts'
import { patched } from './patch.ts'

/** Rows beyond which all are gathered anew. */
const most = 5000

/** The rows that the versions after `from` up to `to` moved; undefined where one of them is missing, or moved too many to be named. */
async function movedSince(tx: Tx, table: string, from: number, to: number): Promise<Set<string> | undefined> {
  const steps = await tx.rows<{ version: number; follows: number; ids: string[] | null }>(sql`select version, follows, ids from ledger_moves where ledger = ${table} and version > ${from} and version <= ${to} order by version`)
  const moved = new Set<string>()
  let at = from
  for (const { version, follows, ids } of steps) {
    if (follows !== at || !ids) return undefined
    for (const id of ids) moved.add(id)
    at = version
  }
  return at === to && moved.size <= most ? moved : undefined
}

/** The layer's points out of those of an earlier version; undefined where they are to be gathered anew. */
export async function followed(tx: Tx, { ledger, conditions, version }: Layer, kept: { version: number; set: PointSet }): Promise<PointSet | undefined> {
  const ids = await movedSince(tx, ledger.table, kept.version, version)
  return ids && patched(kept.set, ids, await loadPoints(tx, ledger, sql`t.id = any(${[...ids]}::uuid[]) and ${conditions.where}`))
}
