// The rows of a fan-out, each table in one statement: 13,676 people are queued without a round trip per person.
import { sql, type Tx } from '#kit/db'
import { setTimersFrom } from '#kit/timers'
import { waysOf, type PolicySnapshot, type Step } from '#notify/policies'
import { queueAttempts, type Going } from './queue.ts'

export type NewCallout = {
  subject: { kind: string; id: string }; level: number; title: string; message: string; regionPaths: string[]; region: string; drill: boolean
  policyId: string; policy: PolicySnapshot; startedBy: string
}
export type Rung = { id: string; regionPath: string; nextStep: number; nextAt: string }

/** A link outlives its callout's working time, not the next day. */
const linkHours = 24

export const insertCallout = (tx: Tx, c: NewCallout) => tx.one<{ id: string; startedAt: string }>(sql`
  insert into callouts (subject_kind, subject_id, level, title, message, policy_id, policy, region_paths, region_path, drill, started_at, started_by, links_expire_at)
  select ${c.subject.kind}, ${c.subject.id}, ${c.level}, ${c.title}, ${c.message}, ${c.policyId}, ${JSON.stringify(c.policy)}::jsonb, ${c.regionPaths}::text[], ${c.region},
    ${c.drill}, at, ${c.startedBy}, at + make_interval(hours => ${linkHours}) from (select anlan_now() as at) clock
  returning id, started_at`)

export const numberCallout = (tx: Tx, id: string, number: string) => tx.run(sql`update callouts set number = ${number} where id = ${id}`)

/** A post that nobody holds goes to its superior at once: `superiorStep` falls due now. */
export const insertPosts = (tx: Tx, c: { id: string; startedAt: string; regionPaths: string[]; secondAt: number; superiorStep: number }): Promise<number> => tx.run(sql`
  insert into callout_posts (callout_id, post_id, superior_post_id, title, level, region_code, region_path, next_step, next_at)
  select ${c.id}, p.id, p.superior_post_id, p.title, p.level, p.region_code, p.region_path,
    case when manned.yes then 1 else ${c.superiorStep}::int end,
    case when manned.yes then ${c.startedAt}::timestamptz + make_interval(secs => ${c.secondAt}) else ${c.startedAt}::timestamptz end
  from posts p cross join lateral (select exists (select from duty_holders h where h.post_id = p.id and h.retired_at is null) as yes offset 0) manned
  where p.retired_at is null and exists (select from unnest(${c.regionPaths}::text[]) path where starts_with(p.region_path, path))`)

/** Each post's next step; `kinds`: the timer's kind of every step of the policy. */
export const insertFirstTimers = (tx: Tx, calloutId: string, kinds: readonly string[], article: string) => setTimersFrom(tx, sql`
  select (${kinds}::text[])[next_step + 1], 'callout_post', id::text, region_path, next_at, ${article}, jsonb_build_object('step', next_step) from callout_posts where callout_id = ${calloutId}`)

export const insertCalls = (tx: Tx, calloutId: string) => tx.run(sql`
  insert into calls (callout_id, callout_post_id, holder_id, role, rank, person_name, phone_mask, region_path)
  select cp.callout_id, cp.id, h.id, 'holder', h.rank, h.person_name, h.phone_mask, cp.region_path
  from callout_posts cp join duty_holders h on h.post_id = cp.post_id and h.retired_at is null where cp.callout_id = ${calloutId}`)

export const insertFirstAttempts = (tx: Tx, c: Going & { startedAt: string }) =>
  queueAttempts(tx, c, 0, waysOf(c.policy.steps[0] as Step), sql`select * from calls where callout_id = ${c.id}`, sql`${c.startedAt}::timestamptz`)
