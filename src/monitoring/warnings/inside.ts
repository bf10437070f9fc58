// Who is inside a warning: each number is the count of its rows. A town is the third part of a region path.
import { z } from 'zod'
import { sql, raw, type Sql } from '#kit/db'
import { figure } from '#kit/figures'

const params = z.object({ warningId: z.uuid() })
const towns = (id: string): Sql => sql`select region_code from warning_regions where warning_id = ${id}`
const inside = (column: string, id: string): Sql => sql`split_part(${raw(column)}, '/', 3) in (${towns(id)})`
const place = sql`left join regions g on g.code = split_part(x.region_path, '/', 3) left join regions c on c.code = g.parent_code`

export const figures = [
  figure({
    key: 'warning.towns', unit: '个', permission: 'warning.read', params, value: 'count', columns: ['countyName', 'townName'],
    rows: (p) => sql`select c.name as county_name, g.name as town_name from warning_regions x ${place} where x.warning_id = ${p.warningId} order by x.region_path`,
  }),
  figure({
    key: 'warning.holders', unit: '人', permission: 'warning.read', params, value: 'count', columns: ['countyName', 'townName', 'title', 'rank', 'personName', 'phoneMask'],
    rows: (p) => sql`select c.name as county_name, g.name as town_name, p.title, x.rank, x.person_name, x.phone_mask from duty_holders x join posts p on p.id = x.post_id ${place}
      where x.retired_at is null and p.retired_at is null and ${inside('x.region_path', p.warningId)} order by x.region_path, p.title, x.rank`,
  }),
  figure({
    key: 'warning.informants', unit: '人', permission: 'warning.read', params, value: 'count', columns: ['countyName', 'townName', 'rank', 'personName', 'phoneMask'],
    rows: (p) => sql`select c.name as county_name, g.name as town_name, x.rank, x.person_name, x.phone_mask from informants x ${place} where x.retired_at is null and ${inside('x.region_path', p.warningId)} order by x.region_path, x.rank`,
  }),
  figure({
    key: 'warning.villages', unit: '个', permission: 'warning.read', params, value: 'count', columns: ['countyName', 'townName', 'villageName', 'title', 'peopleAtRisk', 'meetingPoint'],
    rows: (p) => sql`select c.name as county_name, g.name as town_name, v.name as village_name, x.title, x.people_at_risk, x.meeting_point from village_plans x join regions v on v.code = x.region_code ${place}
      where x.retired_at is null and ${inside('x.region_path', p.warningId)} order by x.region_path`,
  }),
  figure({
    key: 'warning.at_risk', unit: '人', permission: 'warning.read', params, value: { sum: 'peopleAtRisk' }, columns: ['countyName', 'townName', 'villageName', 'peopleAtRisk', 'meetingPoint'],
    rows: (p) => sql`select c.name as county_name, g.name as town_name, v.name as village_name, x.people_at_risk, x.meeting_point from village_plans x join regions v on v.code = x.region_code ${place}
      where x.retired_at is null and x.people_at_risk > 0 and ${inside('x.region_path', p.warningId)} order by x.people_at_risk desc, x.region_path`,
  }),
  figure({
    key: 'warning.shelters', unit: '处', permission: 'warning.read', params, value: 'count', columns: ['countyName', 'townName', 'name', 'capacity', 'address', 'managerName', 'phoneMask'],
    rows: (p) => sql`select c.name as county_name, g.name as town_name, x.name, x.capacity, x.address, x.manager_name, x.phone_mask from shelters x ${place} where x.retired_at is null and ${inside('x.region_path', p.warningId)} order by x.region_path, x.name`,
  }),
  figure({
    key: 'warning.in_force', unit: '条', permission: 'warning.read', params: z.object({ level: z.number().int().optional() }), value: 'count', columns: ['title', 'docNo', 'area', 'releasedAt'],
    rows: (p) => sql`select w.title, w.doc_no, w.area, w.released_at from warnings w where w.state = 'released' and w.origin = 'own' and (${p.level ?? null}::int is null or w.level = ${p.level ?? null}) order by w.level, w.released_at`,
  }),
  figure({
    key: 'warning.waiting', unit: '条', permission: 'warning.read', params: z.object({}), value: 'count', columns: ['title', 'area', 'state', 'draftedAt'],
    rows: () => sql`select w.title, w.area, w.state, w.drafted_at from warnings w where w.state in ('draft', 'submitted') order by w.level, w.drafted_at`,
  }),
]
