// Tracks say where a driver and a skipper were: they go when their time is up; the latest place stays with the row of the ledger.
import { sql } from '#kit/db'
import type { Erasure } from '#kit/feature'

const positions: Erasure = {
  key: 'mover.position',
  overdue: async (tx, before) => (await tx.one<{ n: number }>(sql`select count(*)::int as n from mover_positions where slot < ${before.toISOString()}::timestamptz`)).n,
  erase: async (tx, before, limit) => (await tx.one<{ gone: number }>(sql`select anlan_erase_mover_positions(${before.toISOString()}::timestamptz, ${limit}) as gone`)).gone,
}
const refusals: Erasure = {
  key: 'mover.refusal',
  overdue: async (tx, before) => (await tx.one<{ n: number }>(sql`select count(*)::int as n from mover_refusals where received_at < ${before.toISOString()}::timestamptz`)).n,
  erase: (tx, before, limit) => tx.run(sql`delete from mover_refusals where id in (select id from mover_refusals where received_at < ${before.toISOString()}::timestamptz order by received_at limit ${limit})`),
}
export const erasures = [positions, refusals]
