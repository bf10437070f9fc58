import { z } from 'zod'
import { sql } from '#kit/db'
import { figure } from '#kit/figures'

const params = z.object({ level: z.number().int().min(1).max(4).optional() })
const open = sql`a.cleared_at is null and a.void_at is null`
const list = sql`select coalesce(a.subject_name, s.name) as subject_name, coalesce(t.name, '') as town_name, r.title as rule_title, a.level, a.value, a.threshold, a.unit, a.opened_at from alarms a
  join rules r on r.id = a.rule_id left join stations s on s.id = a.station_id left join regions t on t.code = split_part(a.region_path, '/', 3)`
const columns = ['subjectName', 'townName', 'ruleTitle', 'level', 'value', 'threshold', 'unit', 'openedAt']

export const figures = [
  figure({
    key: 'alarm.open', unit: '条', permission: 'alarm.read', params, value: 'count', columns,
    rows: ({ level }) => sql`${list} where ${open} and a.kind <> 'silence' and (${level ?? null}::int is null or a.level = ${level ?? null}) order by a.level, a.opened_at`,
  }),
  figure({
    key: 'alarm.towns', unit: '个', permission: 'alarm.read', params, value: 'count', columns: ['countyName', 'townName', 'level'],
    rows: ({ level }) => sql`select coalesce(c.name, '') as county_name, t.name as town_name, min(a.level) as level from alarms a join regions t on t.code = split_part(a.region_path, '/', 3) left join regions c on c.code = t.parent_code
      where ${open} and a.kind <> 'silence' and (${level ?? null}::int is null or a.level = ${level ?? null}) group by t.code, t.name, c.name order by 3, t.code`,
  }),
  figure({ key: 'alarm.silent', unit: '条', permission: 'alarm.read', params: z.object({}), value: 'count', columns, rows: () => sql`${list} where ${open} and a.kind = 'silence' order by a.level, a.opened_at` }),
  figure({ key: 'alarm.unseen', unit: '条', permission: 'alarm.read', params: z.object({}), value: 'count', columns, rows: () => sql`${list} where ${open} and a.kind <> 'silence' and a.acknowledged_at is null order by a.level, a.opened_at` }),
]
