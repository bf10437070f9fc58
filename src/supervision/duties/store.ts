import { sql, type Tx } from '#kit/db'
import type { Body, Review } from './model.ts'

const today = sql`(anlan_now() at time zone 'Asia/Shanghai')::date`
const inForce = sql`d.retired_at is null and d.since <= ${today} and (d.until is null or d.until >= ${today})`
/** The city's committees and departments, and the counties: those that a duty list is about. */
const ofNetwork = sql`o.retired_at is null and (o.kind in ('safety_committee', 'special_committee', 'department') or (o.kind = 'government' and o.region_path ~ '^[^/]+/[^/]+/$'))`

export const bodies = (tx: Tx): Promise<Body[]> => tx.rows(sql`select o.id, o.name, o.kind, o.leader, coalesce(jsonb_array_length(o.members), 0) as members,
    (select count(*)::int from duty_lists d where d.organization_id = o.id and ${inForce}) as items, o.version - 1 as changes
  from organizations o where ${ofNetwork} order by array_position(array['safety_committee', 'special_committee', 'department', 'government'], o.kind), o.code`)

export const waiting = (tx: Tx) => tx.one<{ unowned: number; reviews: number; reviewsOverdue: number }>(sql`select
  (select count(*)::int from new_businesses where retired_at is null and coalesce(status, 'proposed') = 'proposed') as unowned,
  (select count(*)::int from duty_reviews where decided_at is null) as reviews, (select count(*)::int from duty_reviews where decided_at is null and due_on < ${today}) as reviews_overdue`)

export const bodyRow = (tx: Tx, id: string) => tx.maybe<{ id: string; name: string; kind: string; leader: string | null; duties: string | null; source: string | null; members: { name: string; role: string }[] }>(sql`
  select o.id, o.name, o.kind, o.leader, o.duties, o.source, coalesce(o.members, '[]') as members from organizations o where o.id = ${id} and ${ofNetwork}`)

export const itemsOf = (tx: Tx, id: string) => tx.rows<{ id: string; code: string; item: string; law: string | null; article: string | null; document: string | null; since: string; until: string | null }>(sql`
  select d.id, d.code, d.item, l.name as law, d.article, d.document, d.since, d.until from duty_lists d left join laws l on l.id = d.law_id where d.organization_id = ${id} and d.retired_at is null order by d.until nulls first, d.code`)

export const reviewRows = (tx: Tx, state: 'open' | 'decided'): Promise<Review[]> => tx.rows(sql`
  select r.id, r.duty_id, d.item, o.name as organization, l.name as law, r.edition, d.article, r.opened_at, r.due_on, r.decided_at is null and r.due_on < ${today} as overdue, r.decision, r.note, r.decided_by, r.decided_at
  from duty_reviews r join duty_lists d on d.id = r.duty_id join laws l on l.id = r.law_id left join organizations o on o.id = d.organization_id
  where (r.decided_at is null) = ${state === 'open'} order by ${state === 'open' ? sql`r.due_on, r.id` : sql`r.decided_at desc, r.id`} limit 500`)

export const claimants = (tx: Tx) => tx.rows<{ id: string; name: string }>(sql`select id, name from organizations where kind in ('department', 'bureau', 'special_committee', 'government') and retired_at is null order by kind, code limit 500`)
