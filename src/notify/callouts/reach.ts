// A call as its link shows it, and the marks that reading it leaves.
import { prepared, sql, type Tx } from '#kit/db'
import type { Answer, CallRole, CallState } from './model.ts'

export type CallByLink = {
  callId: string; no: number; role: CallRole; personName: string; rank: string; post: string; charge: string; regionName: string; regionPath: string; level: number; title: string; message: string; number: string | null
  startedAt: string; endedAt: string | null; linksExpireAt: string; expired: boolean; drill: boolean; state: CallState; answer: Answer | null; answeredAt: string | null; answeredVia: string | null; note: string | null
  nextAt: string | null; nextKind: string | null; other: string | null; superior: string | null; superiorPhone: string | null
}

/** What is needed to take an answer and to show it recorded. */
export type AnswerByLink = Pick<CallByLink, 'callId' | 'no' | 'role' | 'personName' | 'regionPath' | 'level' | 'title' | 'message' | 'number' | 'startedAt' | 'endedAt' | 'linksExpireAt' | 'expired' | 'drill' | 'answer' | 'answeredAt' | 'note' | 'nextAt' | 'superiorPhone'>

/** The same for many links at a time, and only what answering takes; numbers that are no call's are left out. Needs the system's scope. */
export const answersByNumbers = (tx: Tx, numbers: readonly number[]) => tx.rows<AnswerByLink>(prepared('links.answers', sql`
  select k.id as call_id, k.no, k.role, k.person_name, k.region_path, c.level, c.title, c.message, c.number, c.started_at, c.ended_at, c.links_expire_at,
    c.links_expire_at <= anlan_now() as expired, c.drill, k.answer, k.answered_at, k.note, cp.next_at, o.phone_mask as superior_phone
  from calls k join callout_posts cp on cp.id = k.callout_post_id join callouts c on c.id = k.callout_id
    left join posts s on s.id = cp.superior_post_id left join organizations o on o.id = s.org_id
  where k.no = any(${numbers}::bigint[])`))

/** By the short number in the link; the caller has checked the signature over number and expiry. Needs the system's scope. */
export const callByNumber = (tx: Tx, no: number) => tx.maybe<CallByLink>(sql`
  select k.id as call_id, k.no, k.role, k.person_name, k.rank, cp.title as post, coalesce(p.charge, '') as charge, r.name as region_name, k.region_path, c.level, c.title, c.message, c.number,
    c.started_at, c.ended_at, c.links_expire_at, c.links_expire_at <= anlan_now() as expired, c.drill, k.state, k.answer, k.answered_at, k.answered_via, k.note,
    cp.next_at, c.policy -> 'steps' -> cp.next_step ->> 'kind' as next_kind,
    (select o.person_name from calls o where o.callout_post_id = cp.id and o.role = 'holder' and o.id <> k.id order by o.rank limit 1) as other,
    s.title as superior, o.phone_mask as superior_phone
  from calls k join callout_posts cp on cp.id = k.callout_post_id join callouts c on c.id = k.callout_id join regions r on r.code = cp.region_code
    left join posts p on p.id = cp.post_id left join posts s on s.id = cp.superior_post_id left join organizations o on o.id = s.org_id
  where k.no = ${no}`)

/** Opening the page is reading, not answering: the message counts as heard. */
export const markRead = (tx: Tx, callId: string) => tx.run(sql`
  with read as (update calls set heard_at = anlan_now(), delivered_at = coalesce(delivered_at, anlan_now()), sent_at = coalesce(sent_at, anlan_now()) where id = ${callId} and heard_at is null returning id)
  update attempts a set heard_at = anlan_now(), delivered_at = coalesce(a.delivered_at, anlan_now()), sent_at = coalesce(a.sent_at, anlan_now()), lease_until = null,
    state = case when a.state in ('sent', 'delivered', 'unknown', 'sending') then 'heard' else a.state end
  from read where a.call_id = read.id and a.channel = 'sms' and a.heard_at is null and a.state <> 'queued'`)
