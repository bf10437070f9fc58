// Figures that no other room has: rain by the report's own moment, and the warnings and callouts of one incident's course.
import { z } from 'zod'
import { instant } from '#kit/contract'
import { sql, type Sql } from '#kit/db'
import { figure } from '#kit/figures'

/** `under`: region path · `at`: end of the period, by observation time. */
const rain = z.object({ under: z.string().max(100), at: instant, hours: z.number().int().min(1).max(72).default(24) })
type Rain = z.output<typeof rain>

/** Millimetres per gauge in (at − hours, at]; gauges that reported no rain element in it are not in it: unknown is not zero. */
const sums = ({ under, at, hours }: Rain): Sql => sql`
  select s.name as station_name, c.name as county_name, t.name as town_name, round(sum(r.value)::numeric, 1)::float8 as mm, max(r.observed_at) as observed_at, c.code as county_code, c.ordinal
  from readings r join stations s on s.id = r.station_id
    left join regions t on t.code = split_part(s.region_path, '/', 3) left join regions c on c.code = split_part(s.region_path, '/', 2)
  where r.element = 'RAIN' and not r.flagged and r.observed_at > ${at}::timestamptz - make_interval(hours => ${hours}) and r.observed_at <= ${at}::timestamptz
    and starts_with(s.region_path, ${under}) and s.retired_at is null
  group by s.id, s.name, c.name, c.code, c.ordinal, t.name`
const rainColumns = ['stationName', 'mm', 'countyName', 'townName', 'observedAt']

const course = z.object({ incidentId: z.uuid() })
const ofIncident = (p: z.output<typeof course>): Sql => sql`select i.id, i.region_path, least(i.known_at, i.started_at) - interval '1 hour' as since from incidents i where i.id = ${p.incidentId}`
/** Callouts of this course: not drills, of the incident's region, begun since we knew of it, or of the very warning it was opened from. */
const callouts = (p: z.output<typeof course>): Sql => sql`
  select c.* from callouts c join (${ofIncident(p)}) i on starts_with(c.region_path, i.region_path) join incidents n on n.id = i.id
  where not c.drill and (c.started_at >= i.since or c.subject_id = n.warning_id::text)`
const holders = (p: z.output<typeof course>, state: Sql): Sql => sql`
  select r.name as region_name, cp.title, k.rank, k.person_name, k.phone_mask, k.state, k.answered_at, k.answered_via
  from (${callouts(p)}) c join calls k on k.callout_id = c.id join callout_posts cp on cp.id = k.callout_post_id join regions r on r.code = cp.region_code
  where k.role = 'holder' ${state} order by cp.region_path, cp.id, k.rank`
const people = (name: string, state: Sql) => figure({
  key: `sitrep.callout_${name}`, unit: '人次', permission: 'callout.read', params: course, value: 'count',
  columns: ['regionName', 'title', 'rank', 'personName', 'phoneMask', 'state', 'answeredAt'], rows: (p) => holders(p, state),
})

export const figures = [
  figure({ key: 'sitrep.rain_stations', unit: '个站', permission: 'station.read', params: rain, value: 'count', columns: rainColumns, rows: (p) => sql`select * from (${sums(p)}) x order by mm desc, station_name` }),
  figure({
    key: 'sitrep.rain_over', unit: '个站', permission: 'station.read', params: rain.extend({ mm: z.number().positive() }), value: 'count', columns: rainColumns,
    rows: (p) => sql`select * from (${sums(p)}) x where mm >= ${p.mm} order by mm desc, station_name`,
  }),
  figure({ key: 'sitrep.rain_most', unit: '毫米', permission: 'station.read', params: rain, value: { max: 'mm' }, columns: rainColumns, rows: (p) => sql`select * from (${sums(p)}) x order by mm desc, station_name limit 10` }),
  figure({
    key: 'sitrep.rain_counties', unit: '个', permission: 'station.read', params: rain, value: 'count', columns: ['countyName', 'stations', 'over50', 'over100', 'most'],
    rows: (p) => sql`select county_name, count(*)::int as stations, (count(*) filter (where mm >= 50))::int as over50, (count(*) filter (where mm >= 100))::int as over100, max(mm) as most, min(ordinal) as ordinal
      from (${sums(p)}) x where county_code is not null group by county_code, county_name order by min(ordinal), county_code`,
  }),
  figure({
    key: 'sitrep.warnings', unit: '条', permission: 'warning.read', params: z.object({ under: z.string().max(100) }), value: 'count', columns: ['level', 'title', 'issuer', 'releasedAt'],
    rows: (p) => sql`select level, title, issuer, released_at from warnings where state = 'released' and starts_with(region_path, ${p.under}) order by level, released_at`,
  }),
  figure({ key: 'sitrep.callouts', unit: '次', permission: 'callout.read', params: course, value: 'count', columns: ['number', 'level', 'title', 'startedAt', 'endedAt'], rows: (p) => sql`select number, level, title, started_at, ended_at from (${callouts(p)}) c order by started_at` }),
  people('due', sql``), people('answered', sql`and k.state = 'answered'`), people('covered', sql`and k.state = 'covered'`), people('unwoken', sql`and k.state = 'unwoken'`),
]
