// Who and what is inside a warning: each number is the count of its rows. A town is the third part of a region path.
import { z } from 'zod'
import { sql, raw, type Sql, type Tx } from '#kit/db'
import { figure, figureValue } from '#kit/figures'

const params = z.object({ warningId: z.uuid() })
/** The towns are read once, into something that is looked up: joined, a planner without statistics asks for them again at each of 52,000 rows. */
const inside = (column: string, id: string): Sql => sql`coalesce((select jsonb_object_agg(region_code, true) from warning_regions where warning_id = ${id}), '{}') ? split_part(${raw(column)}, '/', 3)`
const place = sql`left join regions g on g.code = split_part(x.region_path, '/', 3) left join regions c on c.code = g.parent_code`

/** Work that a storm makes dangerous beyond its own fence. */
const hazardous = sql`(x.sector in ('chemical', 'mine', 'coal', 'fireworks', 'gas') or x.features && array['hazmat', 'ammonia', 'dust', 'furnace'])`

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
    key: 'warning.protected', unit: '处', permission: 'warning.read', params, value: 'count', columns: ['countyName', 'townName', 'name', 'peopleDay', 'peopleNight', 'immobile', 'contact', 'phoneMask'],
    rows: (p) => sql`select c.name as county_name, g.name as town_name, x.name, x.people_day, x.people_night, x.immobile, x.contact, x.phone_mask from protected_places x ${place}
      where x.retired_at is null and ${inside('x.region_path', p.warningId)} order by greatest(x.people_day, x.people_night) desc nulls last, x.region_path, x.name`,
  }),
  figure({
    key: 'warning.enterprises', unit: '家', permission: 'warning.read', params, value: 'count', columns: ['countyName', 'townName', 'name', 'address', 'safetyOfficer', 'safetyPhoneMask'],
    // those with hazardous work come first: they are rung first
    rows: (p) => sql`select c.name as county_name, g.name as town_name, x.name, x.address, x.safety_officer, x.safety_phone_mask from enterprises x ${place}
      where x.retired_at is null and x.operating is distinct from 'closed' and ${inside('x.region_path', p.warningId)} order by not ${hazardous}, x.region_path, x.name`,
  }),
  figure({
    key: 'warning.hazardous', unit: '家', permission: 'warning.read', params, value: 'count', columns: ['countyName', 'townName', 'name', 'address', 'safetyOfficer', 'safetyPhoneMask'],
    rows: (p) => sql`select c.name as county_name, g.name as town_name, x.name, x.address, x.safety_officer, x.safety_phone_mask from enterprises x ${place}
      where x.retired_at is null and x.operating is distinct from 'closed' and ${hazardous} and ${inside('x.region_path', p.warningId)} order by x.region_path, x.name`,
  }),
  figure({
    key: 'warning.major_hazards', unit: '处', permission: 'warning.read', params, value: 'count', columns: ['countyName', 'townName', 'name', 'hazardLevel', 'exposed', 'headPhoneMask'],
    rows: (p) => sql`select c.name as county_name, g.name as town_name, x.name, x.level as hazard_level, x.exposed, x.head_phone_mask from major_hazards x ${place}
      where x.retired_at is null and ${inside('x.region_path', p.warningId)} order by x.level, x.region_path, x.name`,
  }),
  figure({
    key: 'warning.geohazards', unit: '处', permission: 'warning.read', params, value: 'count', columns: ['countyName', 'townName', 'name', 'people'],
    rows: (p) => sql`select c.name as county_name, g.name as town_name, x.name, x.people from geohazards x ${place} where x.retired_at is null and ${inside('x.region_path', p.warningId)} order by x.people desc, x.region_path`,
  }),
  figure({
    key: 'warning.sites', unit: '处', permission: 'warning.read', params, value: 'count', columns: ['countyName', 'townName', 'name', 'siteKind'],
    rows: (p) => sql`select * from (
        select c.name as county_name, g.name as town_name, x.name, '施工企业' as site_kind, x.region_path from enterprises x ${place} where x.retired_at is null and x.sector = 'construction' and x.operating is distinct from 'closed' and ${inside('x.region_path', p.warningId)}
        union all select c.name, g.name, x.name, '在建项目', x.region_path from projects x ${place} where x.retired_at is null and x.status in ('building', 'delayed') and ${inside('x.region_path', p.warningId)}) s
      order by region_path, name`,
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

const own = ['towns', 'villages', 'at_risk', 'holders', 'informants', 'shelters', 'protected', 'enterprises', 'hazardous', 'major_hazards', 'geohazards', 'sites'].map((k) => `warning.${k}`)
let guests: readonly string[] = []

/** Figures of other features that also count what is inside (vessels at sea): each takes { warningId }. Called once, by the composition root. */
export const registerInside = (keys: readonly string[]): void => void (guests = keys)

/** What stands in the panel, in its order. */
export const insideKeys = (): string[] => [...own, ...guests]

/** The numbers as they stand now, for the snapshot of a release. */
export async function countInside(tx: Tx, warningId: string): Promise<{ key: string; value: number | null; unit: string }[]> {
  const list: { key: string; value: number | null; unit: string }[] = []
  for (const key of insideKeys()) {
    const { value, unit } = await figureValue(tx, key, { warningId })
    list.push({ key, value, unit })
  }
  return list
}
