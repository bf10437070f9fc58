import { sql, type Tx } from '#kit/db'

export type Invited = { name: string; phone: string | null; phoneMask: string | null; roles: string[] }
export type Purpose = 'sign_in' | 'invite' | 'first_run'
export type Link = { id: string; purpose: Purpose; userId: string | null; regionPath: string; invited: Invited | null; createdBy: string; expiresAt: string }
export type OpenInvite = { id: string; name: string; phoneMask: string | null; roles: string[]; regionPath: string; regionName: string; createdBy: string; createdAt: string; expiresAt: string }

export const insertLink = (tx: Tx, l: { hash: Buffer; purpose: Purpose; userId: string | null; regionPath: string; invited: Invited | null; createdBy: string; minutes: number }): Promise<{ id: string; expiresAt: string }> =>
  tx.one(sql`insert into one_time_links (token_hash, purpose, user_id, region_path, invited, created_by, expires_at)
    values (${l.hash}, ${l.purpose}, ${l.userId}, ${l.regionPath}, ${l.invited && JSON.stringify(l.invited)}::jsonb, ${l.createdBy}, anlan_now() + make_interval(mins => ${l.minutes}))
    returning id, expires_at`)

const good = sql`used_at is null and revoked_at is null and expires_at > anlan_now()`

export const goodLink = (tx: Tx, purpose: Purpose, hash: Buffer): Promise<Link | undefined> =>
  tx.maybe(sql`select id, purpose, user_id, region_path, invited, created_by, expires_at from one_time_links where token_hash = ${hash} and purpose = ${purpose} and ${good}`)

/** Spends the link. Of two who use it at once, one gets it. */
export const spendLink = (tx: Tx, purpose: Purpose, hash: Buffer): Promise<Link | undefined> =>
  tx.maybe(sql`update one_time_links set used_at = anlan_now() where token_hash = ${hash} and purpose = ${purpose} and ${good}
    returning id, purpose, user_id, region_path, invited, created_by, expires_at`)

export const openInvites = (tx: Tx): Promise<OpenInvite[]> =>
  tx.rows(sql`select l.id, l.invited->>'name' as name, l.invited->>'phoneMask' as phone_mask, array(select jsonb_array_elements_text(l.invited->'roles')) as roles,
      l.region_path, coalesce(r.name, '') as region_name, l.created_by, l.created_at, l.expires_at
    from one_time_links l left join regions r on r.path = l.region_path
    where l.purpose = 'invite' and l.used_at is null and l.revoked_at is null and l.expires_at > anlan_now() order by l.created_at desc limit 200`)

export const revokeLink = (tx: Tx, id: string): Promise<{ regionPath: string } | undefined> =>
  tx.maybe(sql`update one_time_links set revoked_at = anlan_now() where id = ${id} and purpose = 'invite' and used_at is null and revoked_at is null returning region_path`)

/** A new sign-in link makes the older ones of the same person worthless. */
export const revokeLinksOf = (tx: Tx, userId: string): Promise<number> =>
  tx.run(sql`update one_time_links set revoked_at = anlan_now() where user_id = ${userId} and used_at is null and revoked_at is null`)
