// Figures that no other room has: rain by county, and the warnings and callouts of one incident's course.
import { z } from 'zod'
import { instant } from '#kit/contract'
import { sql, type Sql } from '#kit/db'
import { figure } from '#kit/figures'
import { gaugeSums } from '#monitoring/telemetry'

/** As the bulletin's own figures in monitoring/telemetry: `region` a path, `asOf` the end of the period by observation time. */
const rain = z.object({ region: z.string().max(100), asOf: instant, hours: z.number().int().min(1).max(72).default(24) })
/** A gauge that told nothing in the period is not in it: unknown is not zero. */
const told = ({ region, asOf, hours }: z.output<typeof rain>): Sql => sql`
  select g.*, c.code as county_code, c.name as county_name, c.ordinal from (${gaugeSums(sql`${asOf}::timestamptz`, hours)}) g left join regions c on c.code = split_part(g.region_path, '/', 2)
  where g.mm is not null and starts_with(g.region_path, ${region})`

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
  figure({ key: 'sitrep.rain_stations', unit: '站', permission: 'telemetry.read', params: rain, value: 'count', columns: ['place', 'name', 'mm', 'observedAt'], rows: (p) => sql`select region_label(region_path) as place, name, mm, observed_at from (${told(p)}) x order by mm desc, code` }),
  figure({
    key: 'sitrep.rain_counties', unit: '个', permission: 'telemetry.read', params: rain, value: 'count', columns: ['countyName', 'stations', 'over50', 'over100', 'most'],
    rows: (p) => sql`select county_name, count(*)::int as stations, (count(*) filter (where mm >= 50))::int as over50, (count(*) filter (where mm >= 100))::int as over100, max(mm) as most
      from (${told(p)}) x where county_code is not null group by county_code, county_name order by min(ordinal), county_code`,
  }),
  figure({
    key: 'sitrep.warnings', unit: '条', permission: 'warning.read', params: z.object({ under: z.string().max(100) }), value: 'count', columns: ['level', 'title', 'issuer', 'releasedAt'],
    rows: (p) => sql`select level, title, issuer, released_at from warnings where state = 'released' and starts_with(region_path, ${p.under}) order by level, released_at`,
  }),
  figure({ key: 'sitrep.callouts', unit: '次', permission: 'callout.read', params: course, value: 'count', columns: ['number', 'level', 'title', 'startedAt', 'endedAt'], rows: (p) => sql`select number, level, title, started_at, ended_at from (${callouts(p)}) c order by started_at` }),
  people('due', sql``), people('answered', sql`and k.state = 'answered'`), people('covered', sql`and k.state = 'covered'`), people('unwoken', sql`and k.state = 'unwoken'`),
]
