// What people and rules did between two hours of the storm's clock, counted from their own rows. Windows are of real time: warnings and
// callouts live by the clock on the wall; alarms of readings carry the storm's time.
import { sql, type Tx } from '#kit/db'
import type { Run } from './store.ts'

export type Counted = {
  stormAt: string; inForce: Record<'1' | '2' | '3' | '4', number>; severest: { track: string; name: string; level: number }[]
  issued: number; raised: number; lowered: number; lifted: number; alarms: number; rivers: number; due: number; answered: number; readOut: number; escalated: number; unwoken: number
}

const standing = sql`w.origin = 'own' and w.released_at >= run.started_at and w.released_at < h.until and coalesce(w.superseded_at, w.lifted_at, 'infinity') >= h.until`
const released = sql`w.origin = 'own' and w.released_at >= h.told_at and w.released_at < h.until`

export const countedHours = (tx: Tx, run: Pick<Run, 'id'>): Promise<Counted[]> => tx.rows<Counted>(sql`
  with run as (select * from replay_runs where id = ${run.id}),
    h as (select storm_at, told_at, lead(storm_at, 1, storm_at + interval '1 hour') over w as next_at, lead(told_at, 1, (select coalesce(ended_at, anlan_now()) from run)) over w as until
      from replay_hours where run_id = ${run.id} window w as (order by storm_at))
  select h.storm_at, levels.*, signed.*, sensed.*, called.*, woken.*, up.*, asleep.*
  from h cross join run
  cross join lateral (select jsonb_build_object('1', count(*) filter (where w.level = 1), '2', count(*) filter (where w.level = 2), '3', count(*) filter (where w.level = 3), '4', count(*) filter (where w.level = 4)) as in_force,
      coalesce((select jsonb_agg(jsonb_build_object('track', s.track, 'name', s.name, 'level', s.level) order by s.level, s.track)
        from (select w.track, coalesce(k.name, w.track) as name, min(w.level) as level from warnings w left join warning_kinds k on k.key = w.track where ${standing} group by 1, 2) s), '[]') as severest
    from warnings w where ${standing}) levels
  cross join lateral (select count(*) filter (where w.change = 'new' and ${released})::int as issued, count(*) filter (where w.change = 'upgrade' and ${released})::int as raised,
      count(*) filter (where w.change = 'downgrade' and ${released})::int as lowered, count(*) filter (where w.lifted_at >= h.told_at and w.lifted_at < h.until)::int as lifted
    from warnings w where w.origin = 'own' and w.released_at >= run.started_at) signed
  cross join lateral (select count(*)::int as alarms, count(*) filter (where a.element in ('Z', 'ZU'))::int as rivers from alarms a
    where a.void_at is null and a.subject_kind = 'station' and a.kind <> 'silence' and a.opened_at >= h.storm_at and a.opened_at < h.next_at) sensed
  cross join lateral (select count(*)::int as due from calls k join callouts c on c.id = k.callout_id
    where not c.drill and k.role = 'holder' and c.started_at >= h.told_at and c.started_at < h.until) called
  cross join lateral (select count(*)::int as answered, count(*) filter (where k.answered_via = 'phone')::int as read_out from calls k join callouts c on c.id = k.callout_id
    where not c.drill and k.answered_at >= h.told_at and k.answered_at < h.until) woken
  cross join lateral (select count(distinct e.subject_id)::int as escalated from events e where e.type = 'call.escalated' and not e.drill and e.at >= h.told_at and e.at < h.until) up
  cross join lateral (select count(*)::int as unwoken from callout_posts p join callouts c on c.id = p.callout_id
    where not c.drill and c.started_at >= run.started_at and c.started_at < h.until and coalesce(c.ended_at, 'infinity') >= h.until and coalesce(p.woken_at, 'infinity') >= h.until
      and exists (select from events e where e.type = 'call.escalated' and e.subject_kind = 'callout_post' and e.subject_id = p.id::text and e.at < h.until)) asleep
  order by h.storm_at`)
