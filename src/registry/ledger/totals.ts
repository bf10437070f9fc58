// Counts and orders that stay right: kept under the ledger's version, which moves with every change, and under what the asker may see.
import { prepared, sql, type Tx } from '#kit/db'
import type { Ledger } from '#registry/definition'

const most = 48 * 1024 * 1024 // bytes
const known = new Map<string, { value: unknown; weight: number }>()
let held = 0

/** The ledger's version: it moves with every committed change. Also the tag of tiles and of lists. */
export const versionOf = async (tx: Tx, ledger: Ledger): Promise<string> =>
  (await tx.one<{ v: string }>(prepared('ledger.version', sql`select current_database() || ':' || coalesce((select version from ledger_versions where ledger = ${ledger.table}), 0) as v`))).v

const weightOf = (key: string, value: unknown): number => key.length * 2 + (Buffer.isBuffer(value) ? value.length : typeof value === 'object' ? 2000 : 64)

/** What the asker sees of the ledger as it stands: the first part of every key. Read before what is kept under it. */
export async function standing(tx: Tx, ledger: Ledger): Promise<string> {
  const { actor } = tx
  return `${await versionOf(tx, ledger)} ${ledger.key} ${actor.scope} ${'unit' in actor ? actor.unit ?? '' : ''}`
}

/**
 * Computes, or gives what was computed at this standing. A change that commits between the reading of the version and the computing leaves the newer value under
 * the older version, which nobody asks for again once the version has moved.
 */
export async function keptAt<T>(at: string, key: string, compute: () => Promise<T>): Promise<T> {
  const full = `${at} ${key}`, found = known.get(full)
  if (found) {
    known.delete(full)
    known.set(full, found)
    return found.value as T
  }
  const value = await compute(), weight = weightOf(full, value)
  known.set(full, { value, weight })
  held += weight
  for (const [old, { weight: gone }] of known) {
    if (held <= most) break
    known.delete(old)
    held -= gone
  }
  return value
}

/** The same for one question; without a key nothing is kept. */
export const kept = async <T>(tx: Tx, ledger: Ledger, key: string | undefined, compute: () => Promise<T>): Promise<T> =>
  key === undefined ? compute() : keptAt(await standing(tx, ledger), key, compute)
