// 什么快到期: one list out of every ledger that has a clock. What was met, withdrawn or closed is not in it.
import { sql, type Tx } from '#kit/db'
import type { Due } from './model.ts'

const warningTimer = (step: 'submit' | 'release', state: 'draft' | 'submitted') => sql`
  select ${`warning_${step}`}::text as kind, w.id::text, regexp_replace(replace(w.title, w.issuer || '发布', ''), '（[ⅠⅡⅢⅣ]级）', '') as title, r.name as region_name, t.due_at, coalesce(t.article, '') as article
  from warnings w join regions r on r.code = w.area_code
  join timers t on t.subject_kind = 'warning' and t.subject_id = w.id::text and t.kind = ${`warning.${step}_due`} and t.satisfied_at is null and t.cancelled_at is null
  where w.state = ${state} and w.origin = 'own'`

const order = sql`'Y-' || lpad(o.no::text, 4, '0') || ' ' || o.title`

export const dueQuery = sql`
  ${warningTimer('submit', 'draft')} union all ${warningTimer('release', 'submitted')}
  -- a warning in force near its stated end, or past it: somebody must continue it or lift it
  union all select 'warning_expire', w.id::text, regexp_replace(replace(w.title, w.issuer || '发布', ''), '（[ⅠⅡⅢⅣ]级）', ''), r.name, w.expires_at,
      coalesce((select t.article from timers t where t.subject_kind = 'warning' and t.subject_id = w.id::text and t.kind in ('warning.expiry_near', 'warning.expired') order by t.due_at desc limit 1), '')
    from warnings w join regions r on r.code = w.area_code
    where w.state = 'released' and w.origin = 'own' and w.expires_at < anlan_now() + make_interval(mins => coalesce((select minutes from warning_limits where step = 'expire'), 60))
  union all select 'report_' || c.step, i.id::text, i.title, r.name, c.due_at, coalesce(nullif(c.article, ''), c.source)
    from incident_clocks c join incidents i on i.id = c.incident_id join regions r on r.code = i.region_code
    where c.satisfied_at is null and c.cancelled_at is null and not exists (select from incident_closures x where x.incident_id = i.id and x.reopened_at is null)
      -- a missed 续报 is answered by the next one that was filed
      and not exists (select from incident_clocks n where n.incident_id = c.incident_id and n.step = c.step and n.due_at > c.due_at and n.satisfied_at is not null)
  union all select 'order_sign', o.id::text, ${order}, o.addressee_name, o.sign_due, o.basis from orders o where o.state = 'sent'
  union all select 'order_complete', o.id::text, ${order}, o.addressee_name, o.complete_due, o.basis from orders o where o.state in ('received', 'arrived', 'reported')
  union all select 'response_period', p.incident_id::text, coalesce(s.doc_text, ''), r.name, s.expected_until, coalesce(s.doc_text, '')
    from responses p join regions r on r.code = p.region_code
    join lateral (select expected_until, doc_text from response_changes c where c.response_id = p.id and c.signed_at is not null order by c.signed_at desc limit 1) s on s.expected_until is not null
    where p.started_at is not null and p.ended_at is null
  -- an accident's report up the levels (国务院令第493号), and what must be told daily until the scene is done with
  union all select replace(replace(t.kind, '.', '_'), '_due', ''), a.id::text, a.name, r.name, t.due_at, coalesce(t.article, '')
    from timers t join accidents a on a.id::text = t.subject_id join regions r on r.code = left(a.region_code, 6)
    where t.subject_kind = 'accident' and t.kind in ('accident.county_due', 'accident.city_due', 'accident.province_due', 'accident.state_due', 'accident.follow_up_due') and t.satisfied_at is null and t.cancelled_at is null`

export const dueRows = (tx: Tx, limit: number): Promise<Due[]> => tx.rows<Due>(sql`select * from (${dueQuery}) d order by due_at limit ${limit}`)

/** What is overdue: the reports of accidents apart from what command owes. */
export const overdueByCentre = (tx: Tx): Promise<{ accidents: number; others: number }> => tx.one(sql`
  select count(*) filter (where starts_with(kind, 'accident_'))::int as accidents, count(*) filter (where not starts_with(kind, 'accident_'))::int as others from (${dueQuery}) d where due_at < anlan_now()`)
