// 谁没有回应 · 叫应进度, over the callouts that run now.
import { sql, type Sql, type Tx } from '#kit/db'
import type { Callout, Silent } from './model.ts'

/** Drills count only while nothing but drills runs. */
const counts = sql`(not c.drill or not exists (select from callouts o where o.ended_at is null and not o.drill))`

const silentNow = sql`from calls k join callout_posts p on p.id = k.callout_post_id join callouts c on c.id = k.callout_id and c.ended_at is null and ${counts}
  where k.role = 'holder' and k.state in ('unwoken', 'calling') and p.state <> 'woken'`

/** The un-woken first, then whoever's next step comes soonest. */
export const silentRows = (tx: Tx, limit: number): Promise<Silent[]> => tx.rows<Silent>(sql`
  with first as (
    select k.id as call_id, k.callout_id, p.title, p.region_path, k.rank, k.person_name, k.state, p.next_at, c.policy -> 'steps' -> p.next_step ->> 'kind' as next_kind, p.owner_name
    ${silentNow} order by c.level, k.state desc, p.level, p.next_at nulls last, k.id limit ${limit})
  select first.*, coalesce(town.name, county.name, '') as town_name, coalesce(county.name, '') as county_name,
    (select count(*)::int from attempts a where a.call_id = first.call_id and a.state not in ('queued', 'withdrawn')) as tries
  from first left join regions county on county.code = split_part(region_path, '/', 2) left join regions town on town.code = split_part(region_path, '/', 3)
  order by state desc, next_at nulls last`)

export const silentCounts = (tx: Tx): Promise<{ unwoken: number; calling: number }> => tx.one(sql`
  select count(*) filter (where state = 'unwoken')::int as unwoken, count(*) filter (where state = 'calling')::int as calling from (${calledQuery(null, '')}) k`)

/** Everybody whom the running callouts call. */
export const calledQuery = (state: 'answered' | 'covered' | 'calling' | 'unwoken' | null, under: string): Sql => sql`
  select r.name as region_name, p.title, k.rank, k.person_name, k.phone_mask, k.state, k.answered_at, k.region_path, k.id as call_id
  from calls k join callout_posts p on p.id = k.callout_post_id join callouts c on c.id = k.callout_id and c.ended_at is null join regions r on r.code = p.region_code
  where k.role = 'holder' and starts_with(k.region_path, ${under}) and (${state}::text is null or k.state = ${state})
    and ${counts}`

/** By county: due = answered + covered + calling + unwoken. */
export async function calloutNow(tx: Tx): Promise<Callout | null> {
  const found = await tx.maybe<Omit<Callout, 'counties'>>(sql`
    select c.id, c.level::int, c.drill, c.started_at, (select count(*)::int from callouts o where o.ended_at is null and o.drill = c.drill) as running
    from callouts c where c.ended_at is null order by c.drill, c.level, c.started_at limit 1`)
  if (!found) return null
  const counties = await tx.rows<Callout['counties'][number]>(sql`
    select r.path, r.name, count(*)::int as due, count(*) filter (where k.state = 'answered')::int as answered, count(*) filter (where k.state = 'covered')::int as covered,
      count(*) filter (where k.state = 'calling')::int as calling, count(*) filter (where k.state = 'unwoken')::int as unwoken
    from (${calledQuery(null, '')}) k join regions r on r.code = coalesce(nullif(split_part(k.region_path, '/', 2), ''), split_part(k.region_path, '/', 1))
    group by r.path, r.name, r.level, r.ordinal, r.code order by r.level, r.ordinal, r.code`)
  return { ...found, counties }
}
