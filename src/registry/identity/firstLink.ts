// The one-time link that a start prints: whoever sits at the terminal may come in.
import { sql, type Tx } from '#kit/db'
import { insertLink } from './linkStore.ts'
import { atStart, issueSignInLink, signInMinutes } from './links.ts'
import { theCity } from './place.ts'
import { newToken, tokenHash } from './token.ts'

export type FirstLink = { what: string; path: string }

/** With no city: the link that makes it. In the demo: the first duty officer. Else: the first system administrator, who still proves the second factor. */
export async function firstLink(tx: Tx, demo: boolean): Promise<FirstLink | undefined> {
  if (!(await theCity(tx))) return { what: 'Set up your city', path: `/first-run#link=${await firstRunLink(tx)}` }
  const user = await tx.maybe<{ id: string; name: string }>(sql`select id, name from users
    where disabled_at is null and case when ${demo} then cast_as = 'city_duty' or (cast_as is null and 'sysadmin' = any(roles)) else cast_as is null and 'sysadmin' = any(roles) end
    order by cast_as is null, created_at limit 1`)
  if (!user) return undefined
  const { token } = await issueSignInLink(tx, user.id, atStart)
  return { what: `Sign in as ${user.name}`, path: `/sign-in#link=${token}` }
}

async function firstRunLink(tx: Tx): Promise<string> {
  await tx.run(sql`update one_time_links set revoked_at = anlan_now() where purpose = 'first_run' and used_at is null and revoked_at is null`)
  const token = newToken()
  await insertLink(tx, { hash: tokenHash(token), purpose: 'first_run', userId: null, regionPath: '', invited: null, createdBy: atStart, minutes: signInMinutes })
  return token
}
