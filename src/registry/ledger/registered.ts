// The ledgers of this installation, given once by the composition root.
import type { Tx } from '#kit/db'
import type { Ledger } from '#registry/definition'
import type { Stored } from './columns.ts'

/** What is special to a ledger, beside its definition. All run in the transaction of the change. */
export type LedgerHooks = {
  /** before a row is first written or changed, with its values as they will stand; may refuse by throwing */
  before?: (tx: Tx, change: { id: string | null; values: Record<string, unknown>; regionPath: string }) => Promise<void>
  /** before rows leave the ledger; may refuse by throwing */
  leaving?: (tx: Tx, ids: readonly string[]) => Promise<void>
  /** columns of the table beside the definition's and the engine's (a post's id): written, kept in history and undone like the others */
  columns?: readonly string[]
  /** those columns for one row that is written by form, bulk or API; may make what they point to */
  prepare?: (tx: Tx, change: { id: string | null; values: Record<string, unknown>; regionCode: string; regionPath: string }) => Promise<Stored>
  /** the same for many: fills those columns of `<table>_stage` where import_id is this, set-based, before the rows are written */
  stage?: (tx: Tx, importId: string) => Promise<void>
  /** after rows were written in any way: by form, bulk, import, undo */
  after?: (tx: Tx, ids: readonly string[]) => Promise<void>
}

const known = new Map<string, { ledger: Ledger; hooks: LedgerHooks }>()

export function registerLedgers(ledgers: readonly { ledger: Ledger; hooks?: LedgerHooks }[]): void {
  known.clear()
  for (const { ledger, hooks = {} } of ledgers) {
    if (known.has(ledger.key)) throw new Error(`ledger ${ledger.key} is declared twice`)
    known.set(ledger.key, { ledger, hooks })
  }
}
export const allLedgers = (): Ledger[] => [...known.values()].map(({ ledger }) => ledger)
export const ledgerNamed = (key: string): Ledger | undefined => known.get(key)?.ledger
export const hooksOf = (ledger: Ledger): LedgerHooks => known.get(ledger.key)?.hooks ?? {}
