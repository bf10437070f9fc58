// What the enterprise was told stays as it was told, and nobody who is shown leaves the ledger before he is taken down.
import { sql, type Tx } from '#kit/db'
import { cancelTimers } from '#kit/timers'
import type { LedgerHooks } from '#registry/ledger'
import { noticedStays, stillShown } from './errors.ts'
import { ownColumns } from './ledger.ts'

async function before(tx: Tx, { id, values }: { id: string | null; values: Record<string, unknown> }): Promise<void> {
  if (!id) return
  const kept = await tx.maybe<{ name: string; problem: string; enterpriseId: string | null; status: string }>(sql`select name, problem, enterprise_id, status from exposures where id = ${id}`)
  if (kept && kept.status !== 'draft' && (kept.name !== values.name || kept.problem !== values.problem || (kept.enterpriseId ?? null) !== (values.enterpriseId ?? null))) throw noticedStays()
}

async function leaving(tx: Tx, ids: readonly string[]): Promise<void> {
  const shown = await tx.maybe<{ name: string }>(sql`select name from exposures where id = any(${[...ids]}::uuid[]) and status = 'published' limit 1`)
  if (shown) throw stillShown(shown)
  await cancelTimers(tx, { subject: { kind: 'exposure', id: ids } })
}

/** Undoing a step by the ledger's way would leave its clock behind: a row and its clock go together. */
async function after(tx: Tx, ids: readonly string[]): Promise<void> {
  const idle = await tx.rows<{ id: string }>(sql`select id from exposures where id = any(${[...ids]}::uuid[]) and status not in ('noticed', 'objected', 'published')`)
  if (idle.length) await cancelTimers(tx, { subject: { kind: 'exposure', id: idle.map((row) => row.id) } })
}

export const hooks: LedgerHooks = { columns: ownColumns, before, leaving, after }
