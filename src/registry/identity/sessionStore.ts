import { prepared, sql, type Sql, type Tx } from '#kit/db'
import type { Role, SessionRow, Stage } from './model.ts'

export type OpenedWith = 'password' | 'link' | 'invite' | 'cast'
export type NewSession = {
  userId: string; regionPath: string; tokenHash: Buffer; stage: Stage; openedWith: OpenedWith
  idleMinutes: number; hours: number; remoteAddress: string; userAgent: string
}
export type LiveSession = {
  id: string; userId: string; login: string; name: string; roles: Role[]; regionPath: string; unitId: string | null; stage: Stage
  openedWith: OpenedWith; cast: boolean; seenSeconds: number; rotatedMinutes: number; current: boolean
}

export const insertSession = (tx: Tx, s: NewSession): Promise<{ id: string; expiresAt: string }> =>
  tx.one(sql`insert into sessions (user_id, region_path, token_hash, stage, opened_with, idle_minutes, remote_address, user_agent, expires_at)
    values (${s.userId}, ${s.regionPath}, ${s.tokenHash}, ${s.stage}, ${s.openedWith}, ${s.idleMinutes}, ${s.remoteAddress}, ${s.userAgent},
      anlan_now() + make_interval(hours => ${s.hours})) returning id, expires_at`)

/** The session of this token, unless it is revoked, idle too long, over its absolute limit, or its user disabled. */
export const liveSession = (hash: Buffer): Sql => prepared('sessions.live', sql`
  select s.id, s.user_id, u.login, u.name, u.roles, u.region_path, u.unit_id, s.stage, s.opened_with, u.cast_as is not null or s.opened_with = 'cast' as cast, s.token_hash = ${hash} as current,
      extract(epoch from anlan_now() - s.seen_at)::int as seen_seconds, extract(epoch from anlan_now() - s.rotated_at)::int / 60 as rotated_minutes
    from sessions s join users u on u.id = s.user_id
    where (s.token_hash = ${hash} or (s.past_hash = ${hash} and s.rotated_at > anlan_now() - interval '1 minute'))
      and s.revoked_at is null and u.disabled_at is null and s.expires_at > anlan_now()
      and s.seen_at + make_interval(mins => s.idle_minutes) > anlan_now()`)

export const touch = (tx: Tx, id: string): Promise<number> => tx.run(sql`update sessions set seen_at = anlan_now() where id = ${id}`)

export const rotate = (tx: Tx, id: string, hash: Buffer, stage: Stage, keepPast: boolean): Promise<number> =>
  tx.run(sql`update sessions set past_hash = case when ${keepPast} then token_hash end, token_hash = ${hash}, stage = ${stage}, rotated_at = anlan_now(), seen_at = anlan_now()
    where id = ${id} and revoked_at is null`)

export const revoke = (tx: Tx, where: { id: string; userId: string }, by: string): Promise<number> =>
  tx.run(sql`update sessions set revoked_at = anlan_now(), revoked_by = ${by} where id = ${where.id} and user_id = ${where.userId} and revoked_at is null`)

export const revokeAll = (tx: Tx, userId: string, by: string, except: string | null = null): Promise<number> =>
  tx.run(sql`update sessions set revoked_at = anlan_now(), revoked_by = ${by}
    where user_id = ${userId} and revoked_at is null and (${except}::uuid is null or id <> ${except}::uuid)`)

export const sessionsOf = (tx: Tx, userId: string, current: string | null): Promise<SessionRow[]> =>
  tx.rows(sql`select id, opened_with, remote_address, user_agent, created_at, seen_at, expires_at, coalesce(id = ${current}::uuid, false) as current
    from sessions where user_id = ${userId} and revoked_at is null and expires_at > anlan_now() and seen_at + make_interval(mins => idle_minutes) > anlan_now()
    order by seen_at desc`)

export const setEnrolment = (tx: Tx, id: string, sealed: Buffer): Promise<number> => tx.run(sql`update sessions set enrol_sealed = ${sealed} where id = ${id}`)
export const enrolment = (tx: Tx, id: string): Promise<{ enrolSealed: Buffer | null } | undefined> => tx.maybe(sql`select enrol_sealed from sessions where id = ${id} for update`)
export const clearEnrolment = (tx: Tx, id: string): Promise<number> => tx.run(sql`update sessions set enrol_sealed = null where id = ${id}`)
