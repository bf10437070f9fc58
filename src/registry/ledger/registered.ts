// The ledgers of this installation, given once by the composition root.
import type { Tx } from '#kit/db'
import type { Ledger } from '#registry/definition'

/** What is special to a ledger, beside its definition. All run in the transaction of the change. */
export type LedgerHooks = {
  /** before a row is first written or changed, with its values as they will stand; may refuse by throwing */
  before?: (tx: Tx, change: { id: string | null; values: Record<string, unknown>; regionPath: string }) => Promise<void>
  /** before rows leave the ledger; may refuse by throwing */
  leaving?: (tx: Tx, ids: readonly string[]) => Promise<void>
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
