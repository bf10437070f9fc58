// One order of locks for everything that answers, climbs, sends or receives: post → its calls by id → their attempts.
// `no key update`: an attempt that is being inserted only looks at its call's key and does not wait.
import { sql, type Tx } from '#kit/db'

export async function lockPostOf(tx: Tx, callId: string): Promise<void> {
  await tx.run(sql`select from callout_posts where id = (select callout_post_id from calls where id = ${callId}) for no key update`)
  await tx.run(sql`select from calls where callout_post_id = (select callout_post_id from calls where id = ${callId}) order by id for no key update`)
}

export const lockCallsOfPosts = (tx: Tx, postIds: readonly string[]) => tx.run(sql`select from calls where callout_post_id = any(${postIds}::uuid[]) order by id for no key update`)

/** Keys that are no attempt of ours lock nothing. */
export const lockCallsOfAttempts = (tx: Tx, keys: readonly string[]) => tx.run(sql`
  select from calls where id in (select call_id from attempts where id = any(${keys.filter(isAttemptKey)}::uuid[])) order by id for no key update`)

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
export const isAttemptKey = (key: string): boolean => uuid.test(key)
