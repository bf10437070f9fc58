// 各类应急响应 n 次、累计 m 天: an activation counts once however often its level changed; a day counts once however many were in force.
import { z } from 'zod'
import { sql } from '#kit/db'
import { figure } from '#kit/figures'

const ofYear = z.object({ year: z.number().int().min(2000).max(2100), regionCode: z.string() })
const local = sql`at time zone 'Asia/Shanghai'`
const shown = sql`case p.track when 'typhoon' then '防台风' else '防暴雨' end as track`

export const figures = [
  figure({
    key: 'responses.activations', unit: '次', permission: 'response.read', params: ofYear, value: 'count', columns: ['track', 'incidentTitle', 'startedAt', 'endedAt', 'changes'],
    rows: (p) => sql`select ${shown}, i.title as incident_title, p.started_at, p.ended_at,
        (select count(*)::int from response_changes c where c.response_id = p.id and c.signed_at is not null) as changes
      from responses p join incidents i on i.id = p.incident_id
      where p.region_code = ${p.regionCode} and extract(year from p.started_at ${local}) = ${p.year} order by p.started_at`,
  }),
  figure({
    key: 'responses.days_of_year', unit: '天', permission: 'response.read', params: ofYear, value: 'count', columns: ['day', 'track'],
    rows: (p) => sql`select d::date as day, string_agg(distinct case p.track when 'typhoon' then '防台风' else '防暴雨' end, '、') as track
      from responses p cross join lateral generate_series(date_trunc('day', p.started_at ${local}), coalesce(p.ended_at, anlan_now()) ${local}, interval '1 day') d
      where p.region_code = ${p.regionCode} and p.started_at is not null and extract(year from d) = ${p.year} group by d::date order by 1`,
  }),
  figure({
    key: 'responses.active', unit: '个', permission: 'response.read', params: z.object({ incidentId: z.uuid() }), value: 'count', columns: ['track', 'level', 'regionName', 'startedAt'],
    rows: (p) => sql`select ${shown}, p.level, r.name as region_name, p.started_at from responses p join regions r on r.code = p.region_code
      where p.incident_id = ${p.incidentId} and p.started_at is not null and p.ended_at is null order by p.level`,
  }),
]
