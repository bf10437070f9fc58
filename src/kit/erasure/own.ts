// What kit itself keeps of people: the audit trail and the answers to commands.
import { sql } from '../db/index.ts'
import { record } from '../events/index.ts'
import type { Erasure } from '../feature/index.ts'
import { rowsErasure } from './erase.ts'

/** The oldest part of the chain goes as a whole; the event says at which link it begins now, and is sealed into what stays. */
const events: Erasure = {
  key: 'audit.event',
  // the newest link stays, however old; so does what still waits for its job
  overdue: async (tx, before) => (await tx.one<{ n: number }>(sql`select count(*) as n from events e join event_seals s on s.event_id = e.id
    where e.at < ${before.toISOString()}::timestamptz and s.seq < (select max(seq) from event_seals) and not exists (select from jobs j where j.event_id = e.id and j.done_at is null and j.dead_at is null)
      and not exists (select from event_seals k join events o on o.id = k.event_id where k.seq < s.seq and o.at >= ${before.toISOString()}::timestamptz)`)).n,
  erase: async (tx, before, limit) => {
    const { gone } = await tx.one<{ gone: number }>(sql`select anlan_erase_events(${before.toISOString()}::timestamptz, ${limit}) as gone`)
    if (!gone) return 0
    const base = await tx.one<{ seq: number; hash: string }>(sql`select seq, encode(hash, 'hex') as hash from event_seal_base`)
    await record(tx, { type: 'audit.pruned', subject: { kind: 'event_seal', id: String(base.seq) }, region: '', data: base })
    return gone
  },
}

const receipts = rowsErasure({ key: 'command.receipt', table: 'command_receipts', since: sql`t.at` })

export const own: readonly Erasure[] = [events, receipts]
