// One order of locks for everything that answers, climbs, sends or receives: timers → post → its calls by id → their attempts.
// The timers stand first because a step that falls due holds them before it knows its posts.
// `no key update`: an attempt that is being inserted only looks at its call's key and does not wait.
import { prepared, sql, type Tx } from '#kit/db'

const openTimers = sql`subject_kind = 'callout_post' and fired_at is null and satisfied_at is null and cancelled_at is null`

export async function lockPostOf(tx: Tx, callId: string): Promise<void> {
  // a superior answers for all his posts at once: two of his answers must not each hold one post and wait for the other's
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(callout_id::text || holder_id::text, 0)) from calls where id = ${callId} and role = 'superior'`)
  await tx.run(sql`select from timers where ${openTimers} and subject_id = (select callout_post_id::text from calls where id = ${callId}) order by id for update`)
  await tx.run(sql`select from callout_posts where id = (select callout_post_id from calls where id = ${callId}) for no key update`)
  await tx.run(sql`select from calls where callout_post_id = (select callout_post_id from calls where id = ${callId}) order by id for no key update`)
}

/**
 * The same for the posts of many calls, up to the posts; whoever reads their calls then locks them (callsWithPosts). One statement, one order: each kind of row is
 * looked at when all of the one before is held. By key and prepared: right after a fan-out the tables have no statistics.
 */
export const lockPostsOf = (tx: Tx, callIds: readonly string[]) => tx.run(prepared('locks.posts', sql`
  with mine as materialized (select callout_post_id as post, case role when 'superior' then callout_id::text || holder_id::text end as superior from calls where id = any(${callIds}::uuid[])),
    superiors as materialized (select pg_advisory_xact_lock(hashtextextended(superior, 0)) from (select distinct superior from mine where superior is not null order by superior) s),
    clocks as materialized (select id from timers where ${openTimers} and subject_id = any(array(select post::text from mine)) and (select count(*) from superiors) >= 0 order by id for update)
  select from callout_posts where id = any(array(select post from mine)) and (select count(*) from clocks) >= 0 order by id for no key update`))

export const lockTimersOfPosts = (tx: Tx, postIds: readonly string[]) => tx.run(sql`select from timers where ${openTimers} and subject_id = any(${postIds}::text[]) order by id for update`)

export const lockCallsOfPosts = (tx: Tx, postIds: readonly string[]) => tx.run(sql`select from calls where callout_post_id = any(${postIds}::uuid[]) order by id for no key update`)

/** Keys that are no attempt of ours lock nothing. */
export const lockCallsOfAttempts = (tx: Tx, keys: readonly string[]) => tx.run(prepared('locks.calls_of_attempts', sql`
  select from calls where id = any(array(select call_id from attempts where id = any(${keys.filter(isAttemptKey)}::uuid[]))) order by id for no key update`))

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
export const isAttemptKey = (key: string): boolean => uuid.test(key)
