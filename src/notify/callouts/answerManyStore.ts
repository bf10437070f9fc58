import { prepared, sql, type Tx } from '#kit/db'
import type { Answering, Said } from './answerStore.ts'

/** All calls of the posts of these calls, locked, with their posts: what stands in them is what is true now. Lock the posts first (locks.ts). */
export const callsWithPosts = (tx: Tx, ids: readonly string[]) => tx.rows<Answering>(prepared('answers.calls', sql`
  select k.id, k.callout_id, k.callout_post_id, k.holder_id, k.role, k.person_name, k.region_path, k.state, k.answer, k.answered_at,
    cp.state as post_state, cp.next_step, cp.title, cp.superior_post_id, c.drill, '{}'::jsonb as policy, c.ended_at, c.level
  from calls k join callout_posts cp on cp.id = k.callout_post_id join callouts c on c.id = k.callout_id
  where k.callout_post_id = any(array(select callout_post_id from calls where id = any(${ids}::uuid[]))) order by k.id for no key update of k`))

/**
 * Keeps the answers and wakes the posts of `woken`, pairs of post and the call that woke it: the others of the post are covered, what was still to be sent to
 * any of them is withdrawn. One statement: what it covers and what it withdraws is seen as it was before.
 */
export function keepAndWake(tx: Tx, list: readonly { callId: string; said: Said }[], woken: readonly (readonly [post: string, call: string])[]): Promise<{ id: string; answeredAt: string }[]> {
  const given = JSON.stringify(list.map(({ callId, said: { position, ...said } }) => ({ id: callId, ...said, ...position })))
  const ids = list.map((l) => l.callId), posts = woken.map(([post]) => post)
  // by key, beside each join: right after a fan-out the planner takes these tables for empty and would read them whole for every post
  return tx.rows(prepared('answers.keep', sql`
    with kept as (update calls k set state = 'answered', answer = g.answer, answered_at = anlan_now(), answered_via = g.via, answered_by = g.by, note = g.note,
          lon = g.lon, lat = g.lat, heard_at = coalesce(k.heard_at, anlan_now())
        from jsonb_to_recordset(${given}::jsonb) as g(id uuid, answer text, via text, by text, note text, lon double precision, lat double precision)
        where k.id = g.id and k.id = any(${ids}::uuid[]) and k.answered_at is null returning k.id, k.answered_at),
      woken as (update callout_posts p set state = 'woken', woken_at = anlan_now(), woken_call_id = w.call, next_step = null, next_at = null
        from unnest(${posts}::uuid[], ${woken.map(([, call]) => call)}::uuid[]) as w(post, call) where p.id = w.post and p.id = any(${posts}::uuid[])),
      covered as (update calls set state = 'covered' where callout_post_id = any(${posts}::uuid[]) and state in ('calling', 'unwoken') and answer is null and id <> all(${ids}::uuid[])),
      withdrawn as (update attempts set state = 'withdrawn', reason = 'covered', ended_at = anlan_now()
        where call_id = any(array(select id from calls where callout_post_id = any(${posts}::uuid[]))) and state = 'queued')
    select id, answered_at from kept`))
}
