// The frames as they came, and what stations showed. Readings stay: they name no person.
import { sql } from '#kit/db'
import type { Erasure } from '#kit/feature'

const frames: Erasure = {
  key: 'frame.raw',
  overdue: async (tx, before) => (await tx.one<{ n: number }>(sql`select count(*) as n from frames where received_at < ${before.toISOString()}::timestamptz`)).n,
  erase: async (tx, before, limit) => (await tx.one<{ gone: number }>(sql`select anlan_erase_frames(${before.toISOString()}::timestamptz, ${limit}) as gone`)).gone,
}

const pictures: Erasure = {
  key: 'station_picture.received',
  overdue: async (tx, before) => (await tx.one<{ n: number }>(sql`select (select count(*) from station_pictures where received_at < ${before.toISOString()}::timestamptz) + (select count(*) from station_notes where received_at < ${before.toISOString()}::timestamptz) as n`)).n,
  erase: async (tx, before, limit) => (await tx.one<{ gone: number }>(sql`select anlan_erase_pictures(${before.toISOString()}::timestamptz, ${limit}) as gone`)).gone,
}

export const erasures = [frames, pictures]
