import { join, sql, type Tx } from '#kit/db'
import type { UserRow } from './model.ts'

export type UserFilter = { text?: string; role?: string; state?: 'active' | 'disabled' | 'waiting' | 'locked'; limit: number; cursor?: string }

function conditions(f: UserFilter) {
  const all = [sql`true`]
  if (f.text) all.push(sql`(strpos(u.login, lower(${f.text})) > 0 or strpos(u.name, ${f.text}) > 0)`)
  if (f.role) all.push(sql`(${f.role} = any(u.roles) or ${f.role} = any(u.requested_roles))`)
  if (f.state === 'active') all.push(sql`u.disabled_at is null`)
  if (f.state === 'disabled') all.push(sql`u.disabled_at is not null`)
  if (f.state === 'waiting') all.push(sql`u.requested_roles <> '{}'`)
  if (f.state === 'locked') all.push(sql`u.locked_until > anlan_now()`)
  return join(all, ' and ')
}

const live = sql`s.revoked_at is null and s.expires_at > anlan_now() and s.seen_at + make_interval(mins => s.idle_minutes) > anlan_now()`

/** Ordered by login, which is unique: the cursor is the last login seen. */
export function listUsers(tx: Tx, f: UserFilter): Promise<UserRow[]> {
  return tx.rows(sql`select u.id, u.login, u.name, u.roles, u.requested_roles, u.region_path, coalesce(r.name, '') as region_name, u.phone_mask, u.cast_as, u.unit_name,
      u.totp_confirmed_at is not null as totp, (select count(*) from sessions s where s.user_id = u.id and ${live}) as sessions,
      (select max(s.seen_at) from sessions s where s.user_id = u.id) as last_seen_at,
      case when u.locked_until > anlan_now() then u.locked_until end as locked_until, u.created_at, u.disabled_at
    from users u left join regions r on r.path = u.region_path
    where ${conditions(f)} and (${f.cursor ?? null}::text is null or u.login > ${f.cursor ?? null}::text) order by u.login limit ${f.limit}`)
}

export const countUsers = async (tx: Tx, f: UserFilter): Promise<number> =>
  (await tx.one<{ count: number }>(sql`select count(*) from users u where ${conditions(f)}`)).count

export const otherHolders = async (tx: Tx, role: string, not: string): Promise<number> =>
  (await tx.one<{ count: number }>(sql`select count(*) from users where ${role} = any(roles) and disabled_at is null and id <> ${not}`)).count
