// After every write of accidents, by form, bulk, import, undo or verb: their casualties' changes are noted, their clocks kept, and whoever watches them told, all in the same transaction.
import type { Tx } from '#kit/db'
import { keepClocks } from './clocks.ts'
import { noteSupplements } from './supplement.ts'

type Watcher = (tx: Tx, ids: readonly string[]) => Promise<void>
const watchers = new Map<string, Watcher>()

/** Has a feature that stands on accidents run after each write. Given once, when the feature is loaded. */
export function watchAccidents(key: string, watcher: Watcher): void {
  watchers.set(key, watcher)
}

export async function written(tx: Tx, ids: readonly string[]): Promise<void> {
  await noteSupplements(tx, ids)
  await keepClocks(tx, ids)
  for (const watcher of watchers.values()) await watcher(tx, ids)
}
