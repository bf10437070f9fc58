// 代岗 stand-in: somebody else is named for a post while the callout runs, by the person himself (转派) or by an officer on the board. The ledger stays as it is.
import { actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { calloutEnded, notACandidate } from './errors.ts'
import { queueAttempts, type Going } from './queue.ts'

export type Candidate = { holderId: string; personName: string; duty: string; phoneMask: string }
type Post = { id: string; calloutId: string; postId: string; superiorPostId: string | null; regionPath: string; title: string; endedAt: string | null; step: number } & Omit<Going, 'id'>

const postOf = (tx: Tx, callId: string) => tx.maybe<Post>(sql`
  select cp.id, cp.callout_id, cp.post_id, cp.superior_post_id, cp.region_path, cp.title, c.ended_at, coalesce(cp.next_step, 1) - 1 as step, c.level, c.drill, c.policy
  from calls k join callout_posts cp on cp.id = k.callout_post_id join callouts c on c.id = cp.callout_id where k.id = ${callId}`)

/** Who may stand in: holders in the same place, then those of the posts beside it under the same superior; nobody who is called for this post already. */
export const candidatesFor = (tx: Tx, callId: string, limit = 8) => tx.rows<Candidate>(sql`
  select h.id as holder_id, h.person_name, coalesce(r.name || ' ', '') || p.title || ' ' || h.rank || ' 岗' as duty, h.phone_mask
  from calls k join callout_posts cp on cp.id = k.callout_post_id
    join posts p on p.retired_at is null and p.id <> cp.post_id and (p.region_path = cp.region_path or p.superior_post_id = cp.superior_post_id)
    join duty_holders h on h.post_id = p.id and h.retired_at is null left join regions r on r.code = p.region_code
  where k.id = ${callId} and not exists (select from calls o where o.callout_post_id = cp.id and (o.holder_id = h.id or o.phone_mask = h.phone_mask and o.person_name = h.person_name))
  order by p.region_path <> cp.region_path, h.rank, p.region_path, h.id limit ${limit}`)

/** Calls the stand-in now, by SMS and telephone; his 收到 wakes the post. Refused: callout.already_ended, call.not_a_candidate. */
export async function callStandIn(tx: Tx, callId: string, holderId: string): Promise<{ callId: string; personName: string }> {
  const post = await postOf(tx, callId)
  if (!post) throw notFound({ what: '这次叫应' })
  if (post.endedAt) throw calloutEnded({ id: post.calloutId })
  const named = (await candidatesFor(tx, callId, 500)).find((c) => c.holderId === holderId)
  if (!named) throw notACandidate()
  const { id } = await tx.one<{ id: string }>(sql`
    insert into calls (callout_id, callout_post_id, holder_id, role, rank, person_name, phone_mask, region_path, named_by)
    select ${post.calloutId}, ${post.id}, h.id, 'stand_in', h.rank, h.person_name, h.phone_mask, ${post.regionPath}, ${actorName(tx.actor)} from duty_holders h where h.id = ${holderId} returning id`)
  await queueAttempts(tx, { ...post, id: post.calloutId }, post.step, ['sms', 'voice'], sql`select * from calls where id = ${id}`)
  await record(tx, {
    type: 'call.stand_in_named', subject: { kind: 'call', id }, region: post.regionPath, drill: post.drill,
    data: { calloutId: post.calloutId, calloutPostId: post.id, post: post.title, person: named.personName, for: callId },
  })
  return { callId: id, personName: named.personName }
}
