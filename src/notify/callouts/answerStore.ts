import { prepared, sql, type Tx } from '#kit/db'
import type { PolicySnapshot } from '#notify/policies'
import { lockPostOf, lockTimersOfPosts } from './locks.ts'
import type { Answer, CallRole, CallState, PostState, Via } from './model.ts'

export type Answering = {
  id: string; calloutId: string; calloutPostId: string; holderId: string; role: CallRole; personName: string; regionPath: string; state: CallState; answer: Answer | null; answeredAt: string | null
  postState: PostState; nextStep: number; title: string; superiorPostId: string | null; drill: boolean; policy: PolicySnapshot; endedAt: string | null; level: number
}

/** The call with its post, both locked: two of one post who answer in the same instant come one after the other. */
export async function lockCall(tx: Tx, callId: string): Promise<Answering | undefined> {
  await lockPostOf(tx, callId)
  return tx.maybe<Answering>(sql`
    select k.id, k.callout_id, k.callout_post_id, k.holder_id, k.role, k.person_name, k.region_path, k.state, k.answer, k.answered_at,
      cp.state as post_state, cp.next_step, cp.title, cp.superior_post_id, c.drill, c.policy, c.ended_at, c.level
    from calls k join callout_posts cp on cp.id = k.callout_post_id join callouts c on c.id = k.callout_id where k.id = ${callId}`)
}

export type Said = { answer: Answer; via: Via; by: string; note?: string; position?: { lon: number; lat: number }; /** 转派: the holder whom he named, one of candidatesFor() */ to?: string }

export const keepAnswer = (tx: Tx, callIds: readonly string[], said: Said) => tx.rows<{ answeredAt: string }>(sql`
  update calls set state = 'answered', answer = ${said.answer}, answered_at = anlan_now(), answered_via = ${said.via}, answered_by = ${said.by}, note = ${said.note ?? null},
    lon = ${said.position?.lon ?? null}, lat = ${said.position?.lat ?? null}, heard_at = coalesce(heard_at, anlan_now())
  where id = any(${callIds}::uuid[]) and answered_at is null returning answered_at`)

export const keepHandedTo = (tx: Tx, callId: string, holderId: string) => tx.run(sql`update calls set handed_to = ${holderId} where id = ${callId}`)

/** Somebody of the post is coming: the others are covered, what was still to be sent to any of them is withdrawn. */
export const wakePost = (tx: Tx, postId: string, callId: string) => tx.run(sql`
  with post as (update callout_posts set state = 'woken', woken_at = anlan_now(), woken_call_id = ${callId}, next_step = null, next_at = null where id = ${postId}),
    others as (update calls set state = 'covered' where callout_post_id = ${postId} and state in ('calling', 'unwoken') and id <> ${callId})
  update attempts a set state = 'withdrawn', reason = 'covered', ended_at = anlan_now()
  from calls k where k.callout_post_id = ${postId} and a.call_id = k.id and a.state = 'queued'`)

/** The first answer of a post that nobody had answered, and it is a refusal: no longer un-woken, but nobody is there. */
export async function unman(tx: Tx, postId: string): Promise<void> {
  await tx.run(sql`update callout_posts set state = 'unmanned' where id = ${postId} and state = 'unwoken'`)
  await tx.run(sql`update calls set state = 'calling' where callout_post_id = ${postId} and role = 'holder' and state = 'unwoken'`)
}

export const othersOpen = async (tx: Tx, postId: string) =>
  (await tx.one<{ n: number }>(sql`select count(*) as n from calls where callout_post_id = ${postId} and role = 'holder' and state in ('calling', 'unwoken')`)).n > 0

type SuperiorCall = { id: string; calloutPostId: string; regionPath: string; nextStep: number; title: string }

/** A superior answers once for all posts that he is being asked about in this callout. */
export async function superiorsOpenCalls(tx: Tx, calloutId: string, holderId: string): Promise<SuperiorCall[]> {
  const asked = sql`k.callout_id = ${calloutId} and k.holder_id = ${holderId} and k.role = 'superior' and k.answered_at is null`
  const posts = await tx.rows<{ id: string }>(sql`select k.callout_post_id as id from calls k where ${asked}`)
  await lockTimersOfPosts(tx, posts.map((p) => p.id))
  return tx.rows<SuperiorCall>(sql`
    select k.id, k.callout_post_id, k.region_path, cp.next_step, cp.title from callout_posts cp join calls k on k.callout_post_id = cp.id
    where ${asked} and cp.state <> 'woken' order by cp.id for no key update of cp`)
}

export const promise = (tx: Tx, postIds: readonly string[], name: string, seconds: number) => tx.rows<{ id: string; regionPath: string; nextAt: string }>(sql`
  update callout_posts set owner_kind = 'superior', owner_name = ${name}, owned_at = anlan_now(), next_step = null, next_at = anlan_now() + make_interval(secs => ${seconds})
  where id = any(${postIds}::uuid[]) and state <> 'woken' returning id, region_path, next_at`)

export const withdrawQueued = (tx: Tx, callIds: readonly string[], reason: string) => tx.run(sql`
  update attempts set state = 'withdrawn', reason = ${reason}, ended_at = anlan_now() where call_id = any(${callIds}::uuid[]) and state = 'queued'`)

/**
 * Whether a post is still open that nobody is waking just now. It stays held to the end of this transaction, so that whoever wakes it next sees what this one woke,
 * and the end of the callout is found by him. Waits for nobody.
 */
export const holdsAnOpenPost = async (tx: Tx, calloutId: string): Promise<boolean> => Boolean(await tx.maybe(prepared('answers.open_post', sql`
  select 1 as open from callout_posts where callout_id = ${calloutId} and state <> 'woken' limit 1 for no key update skip locked`)))

/** Whoever may be the last to wake a post of the callout: one at a time. */
export const lockEnd = (tx: Tx, calloutId: string) => tx.run(sql`select pg_advisory_xact_lock(hashtextextended('callout end ' || ${calloutId}::text, 0))`)

/** Ends the callout when no post is open any more; returns it when this was the last. */
export const endWhenAllWoken = (tx: Tx, calloutId: string) => tx.maybe<{ id: string; regionPath: string; drill: boolean }>(sql`
  update callouts set ended_at = anlan_now(), ended_by = 'system', end_reason = 'all_woken'
  where id = ${calloutId} and ended_at is null and not exists (select from callout_posts where callout_id = ${calloutId} and state <> 'woken') returning id, region_path, drill`)
