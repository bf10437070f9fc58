import { raw, sql } from '../db/index.ts'
import type { Erasure } from '../feature/index.ts'

const erasure = (key: string, loose: boolean): Erasure => ({
  key,
  overdue: async (tx, before) => (await tx.one<{ n: number }>(sql`select count(*) as n from photos p where p.received_at < ${before.toISOString()}::timestamptz
    ${loose ? raw('and not exists (select from photo_subjects s where s.photo_id = p.id)') : raw('')}`)).n,
  erase: async (tx, before, limit) => (await tx.one<{ gone: number }>(sql`select anlan_erase_photos(${before.toISOString()}::timestamptz, ${loose}, ${limit}) as gone`)).gone,
})

export const erasures = [erasure('photo.received', false), erasure('photo.unattached', true)]
