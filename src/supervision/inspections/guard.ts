// What the ledger's own form may not do: an inspection that was done is a record and stays.
import { sql, type Tx } from '#kit/db'
import type { LedgerHooks } from '#registry/ledger'
import { doneStays } from './errors.ts'

export const ownInspections: LedgerHooks = {
  leaving: async (tx: Tx, ids) => {
    const done = await tx.rows<{ code: string }>(sql`select code from inspections where id = any(${ids}::uuid[]) and stage = 'done' order by code`)
    if (done.length) throw doneStays({ codes: done.map((d) => d.code) })
  },
}
