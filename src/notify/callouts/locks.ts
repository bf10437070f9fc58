// One order of locks for everything that answers, climbs, sends or receives: timers → post → its calls by id → their attempts.
// The timers stand first because a step that falls due holds them before it knows its posts.
// `no key update`: an attempt that is being inserted only looks at its call's key and does not wait.
import { sql, type Tx } from '#kit/db'

const openTimers = sql`subject_kind = 'callout_post' and fired_at is null and satisfied_at is null and cancelled_at is null`

export async function lockPostOf(tx: Tx, callId: string): Promise<void> {
  // a superior answers for all his posts at once: two of his answers must not each hold one post and wait for the other's
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(callout_id::text || holder_id::text, 0)) from calls where id = ${callId} and role = 'superior'`)
  await tx.run(sql`select from timers where ${openTimers} and subject_id = (select callout_post_id::text from calls where id = ${callId}) order by id for update`)
  await tx.run(sql`select from callout_posts where id = (select callout_post_id from calls where id = ${callId}) for no key update`)
  await tx.run(sql`select from calls where callout_post_id = (select callout_post_id from calls where id = ${callId}) order by id for no key update`)
}

export const lockTimersOfPosts = (tx: Tx, postIds: readonly string[]) => tx.run(sql`select from timers where ${openTimers} and subject_id = any(${postIds}::text[]) order by id for update`)

export const lockCallsOfPosts = (tx: Tx, postIds: readonly string[]) => tx.run(sql`select from calls where callout_post_id = any(${postIds}::uuid[]) order by id for no key update`)

/** Keys that are no attempt of ours lock nothing. */
export const lockCallsOfAttempts = (tx: Tx, keys: readonly string[]) => tx.run(sql`
  select from calls where id in (select call_id from attempts where id = any(${keys.filter(isAttemptKey)}::uuid[])) order by id for no key update`)

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
export const isAttemptKey = (key: string): boolean => uuid.test(key)
