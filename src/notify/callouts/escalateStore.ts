// What a step of the ladder writes, for many posts in one statement.
import { empty, sql, type Sql, type Tx } from '#kit/db'
import { waysOf, type PolicySnapshot, type Step, type Way } from '#notify/policies'
import { lockCallsOfPosts } from './locks.ts'
import { queueAttempts } from './queue.ts'

export type OpenPost = { id: string; calloutId: string; nextStep: number; regionPath: string; title: string }
export type Head = { id: string; level: number; title: string; drill: boolean; startedAt: string; policy: PolicySnapshot }

/** Open posts of running callouts, locked in one order so that an answer and a step never meet half-way. */
export const lockOpenPosts = (tx: Tx, ids: readonly string[]) => tx.rows<OpenPost>(sql`
  select cp.id, cp.callout_id, cp.next_step, cp.region_path, cp.title from callout_posts cp
  where cp.id = any(${ids}::uuid[]) and cp.state <> 'woken' and exists (select from callouts c where c.id = cp.callout_id and c.ended_at is null)
  order by cp.id for no key update`)

export const headsOf = (tx: Tx, ids: readonly string[]) => tx.rows<Head>(sql`
  select id, level, title, drill, started_at, policy from callouts where id = any(${ids}::uuid[])`)

/** Everybody of the post who has not answered. */
const open = sql`k.role = 'holder' and k.state in ('calling', 'unwoken')`
const notRung = sql`not exists (select from attempts a where a.call_id = k.id and a.channel = 'voice')`

/** all: everybody still open · first: per post the first by rank who has not been rung yet. */
export async function queueForHolders(tx: Tx, head: Head, step: number, ids: readonly string[], who: 'all' | 'first'): Promise<number> {
  const chosen = who === 'all'
    ? sql`select k.* from calls k where k.callout_post_id = any(${ids}::uuid[]) and ${open}`
    : sql`select distinct on (k.callout_post_id) k.* from calls k where k.callout_post_id = any(${ids}::uuid[]) and ${open} and ${notRung} order by k.callout_post_id, k.rank`
  return queueAttempts(tx, head, step, waysAt(head, step), chosen)
}

/** Calls the superior posts' people: rank A first; `next` takes those who have not been called for this post yet. */
export async function callSuperiors(tx: Tx, head: Head, step: number, ids: readonly string[]): Promise<void> {
  await tx.run(sql`
    insert into calls (callout_id, callout_post_id, holder_id, role, rank, person_name, phone_mask, region_path)
    select distinct on (cp.id) cp.callout_id, cp.id, h.id, 'superior', h.rank, h.person_name, h.phone_mask, cp.region_path
    from callout_posts cp join duty_holders h on h.post_id = cp.superior_post_id and h.retired_at is null
    where cp.id = any(${ids}::uuid[]) and not exists (select from calls k where k.callout_post_id = cp.id and k.holder_id = h.id)
    order by cp.id, h.rank`)
  for (const way of waysAt(head, step)) await queueAttempts(tx, head, step, [way], superiorsFor(head.id, ids, way))
}

// One telephone can't ring for twenty villages at once: a superior is rung again at the earliest after a minute; each post has its own SMS.
const superiorsFor = (calloutId: string, ids: readonly string[], channel: Way): Sql => sql`
  select ${channel === 'voice' ? sql`distinct on (k.holder_id)` : empty} k.* from calls k
  where k.callout_post_id = any(${ids}::uuid[]) and k.role = 'superior' and k.state = 'calling'
    and not exists (select from attempts a where a.call_id = k.id and a.channel = ${channel})
  ${channel === 'voice' ? sql`and k.holder_id not in (${rungJustNow(calloutId)}) order by k.holder_id, k.no` : empty}`

/** Looked up once for the whole step: asked for each call, it reads the callout again for every one. */
const rungJustNow = (calloutId: string): Sql => sql`select o.holder_id from attempts a join calls o on o.id = a.call_id
  where a.callout_id = ${calloutId} and a.channel = 'voice' and a.queued_at > anlan_now() - interval '1 minute'`

/** 上门: who lives in the same place is asked to knock; an informant before another post's holder, nobody who is called for this post already. */
export async function callKnockers(tx: Tx, head: Head, step: number, ids: readonly string[]): Promise<void> {
  const near = sql`select i.id, i.rank, i.person_name, i.phone_mask, i.phone_tail, 0 as far from informants i where i.region_path = cp.region_path and i.retired_at is null
    union all select h.id, h.rank, h.person_name, h.phone_mask, h.phone_tail, 1 from duty_holders h where h.region_path = cp.region_path and h.retired_at is null and h.post_id <> cp.post_id`
  await tx.run(sql`
    insert into calls (callout_id, callout_post_id, holder_id, role, rank, person_name, phone_mask, region_path)
    select distinct on (cp.id) cp.callout_id, cp.id, n.id, 'knock', n.rank, n.person_name, n.phone_mask, cp.region_path
    from callout_posts cp cross join lateral (${near}) n
    where cp.id = any(${ids}::uuid[]) and cp.state <> 'woken' and not exists (
      select from calls k left join duty_holders o on o.id = k.holder_id where k.callout_post_id = cp.id and (k.holder_id = n.id or (o.person_name = n.person_name and o.phone_tail = n.phone_tail)))
    order by cp.id, n.far, n.rank`)
  await queueAttempts(tx, head, step, waysAt(head, step), sql`select k.* from calls k where k.callout_post_id = any(${ids}::uuid[]) and k.role = 'knock' and k.state = 'calling'
    and not exists (select from attempts a where a.call_id = k.id)`)
}

const waysAt = ({ policy }: Head, step: number): readonly Way[] => waysOf(policy.steps[step] as Step)

/** From here on nobody of the post is waited for alone: unwoken where nobody answered, unmanned where those who did can't come. */
export async function markUnwoken(tx: Tx, ids: readonly string[]): Promise<void> {
  await lockCallsOfPosts(tx, ids)
  await tx.run(sql`update callout_posts cp set state = case when exists (
      select from calls k where k.callout_post_id = cp.id and k.role = 'holder' and k.answered_at is not null) then 'unmanned' else 'unwoken' end
    where cp.id = any(${ids}::uuid[]) and cp.state = 'calling'`)
  await tx.run(sql`update calls k set state = 'unwoken' from callout_posts cp
    where cp.id = any(${ids}::uuid[]) and cp.state = 'unwoken' and k.callout_post_id = cp.id and k.role = 'holder' and k.state = 'calling'`)
}

/** A duty officer of the county (of the city for its own posts) becomes the owner. `unreachable`: only of posts whose superior nobody holds. */
export const giveToDuty = (tx: Tx, ids: readonly string[], unreachable = false) => tx.rows<{ id: string }>(sql`
  update callout_posts cp set owner_kind = 'duty', owned_at = anlan_now(),
    owner_name = coalesce((select r.name from regions r where r.code = coalesce(nullif(split_part(cp.region_path, '/', 2), ''), split_part(cp.region_path, '/', 1))), '') || '值班员'
  where cp.id = any(${ids}::uuid[]) and cp.state <> 'woken' and cp.owner_kind is distinct from 'duty'
    and (not ${unreachable}::boolean or not exists (select from calls k where k.callout_post_id = cp.id and k.role = 'superior'))
  returning cp.id`)

export const setNext = (tx: Tx, ids: readonly string[], nextStep: number | null, nextAt: string | null) => tx.run(sql`
  update callout_posts set next_step = ${nextStep}, next_at = ${nextAt} where id = any(${ids}::uuid[])`)

/** Posts whose superior promised to send somebody and has not reported back. */
export const lockPromised = (tx: Tx, ids: readonly string[]) => tx.rows<OpenPost>(sql`
  select cp.id, cp.callout_id, cp.next_step, cp.region_path, cp.title from callout_posts cp join callouts c on c.id = cp.callout_id and c.ended_at is null
  where cp.id = any(${ids}::uuid[]) and cp.state <> 'woken' and cp.owner_kind = 'superior' order by cp.id for no key update of cp`)
