// The frames as they came. Readings stay: they name no person.
import { sql } from '#kit/db'
import type { Erasure } from '#kit/feature'

const frames: Erasure = {
  key: 'frame.raw',
  overdue: async (tx, before) => (await tx.one<{ n: number }>(sql`select count(*) as n from frames where received_at < ${before.toISOString()}::timestamptz`)).n,
  erase: async (tx, before, limit) => (await tx.one<{ gone: number }>(sql`select anlan_erase_frames(${before.toISOString()}::timestamptz, ${limit}) as gone`)).gone,
}
export const erasures = [frames]
