// What the pages ask. Region scope is the database's.
import { sql, type Sql, type Tx } from '#kit/db'
import { tellMeasure, type Level } from '#monitoring/rules'
import type { Alarm } from './model.ts'

const columns = sql`a.id, a.rule_id, r.title as rule_title, a.rule_version, a.subject_kind, a.subject_id, coalesce(a.subject_name, s.name) as subject_name,
  a.station_id, s.code as station_code, s.name as station_name, a.region_path, coalesce(t.name, '') as town_name, coalesce(c.name, '') as county_name,
  a.level, a.peak_level, a.peak_value, a.kind, a.element, a.window_minutes, a.value, a.threshold, a.unit, a.than, a.detail,
  a.opened_at, a.last_at, a.occurrences, a.below_since, a.cleared_at, a.recorded_at, a.warning_id, a.acknowledged_at, a.acknowledged_name, a.acknowledged_note`
const from = sql`from alarms a join rules r on r.id = a.rule_id left join stations s on s.id = a.station_id
  left join regions t on t.code = split_part(a.region_path, '/', 3) left join regions c on c.code = split_part(a.region_path, '/', 2)`

type Row = Omit<Alarm, 'said'>
const shape = (a: Row): Alarm => ({ ...a, said: tellMeasure({ kind: a.kind, element: a.element, minutes: a.windowMinutes, value: a.value, threshold: a.threshold, unit: a.unit, than: a.than }) })

export async function alarmById(tx: Tx, id: string): Promise<Alarm | undefined> {
  const row = await tx.maybe<Row>(sql`select ${columns} ${from} where a.id = ${id}`)
  return row && shape(row)
}

export type Filter = { state: 'open' | 'cleared' | 'all'; kind?: string; level?: Level; region?: string; unseen?: boolean; limit: number; cursor?: string }
/** Silence is a group of its own: it is told of unless another kind is asked for, and never drowns the rest. */
const where = (f: Filter): Sql => sql`a.void_at is null and (${f.state} = 'all' or (a.cleared_at is null) = (${f.state} = 'open'))
  and (${f.kind ?? null}::text is null or a.kind = ${f.kind ?? null}) and (${f.kind ?? null}::text is not null or a.kind <> 'silence')
  and (not ${f.unseen ?? false}::boolean or a.acknowledged_at is null)
  and (${f.level ?? null}::int is null or a.level = ${f.level ?? null}) and (${f.region ?? null}::text is null or starts_with(a.region_path, ${f.region ?? null}))`

export async function listAlarms(tx: Tx, f: Filter): Promise<{ rows: Alarm[]; total: number; next: string | null }> {
  const skip = Number(f.cursor ?? 0) || 0
  const rows = await tx.rows<Row>(sql`select ${columns} ${from} where ${where(f)}
    order by a.cleared_at is not null, case when a.cleared_at is null then a.level end, a.opened_at desc, a.id limit ${f.limit} offset ${skip}`)
  const { total } = await tx.one<{ total: number }>(sql`select count(*)::int as total from alarms a where ${where(f)}`)
  return { rows: rows.map(shape), total, next: skip + rows.length < total ? String(skip + rows.length) : null }
}

/** How many of each kind are open, for the page's tabs. */
export const openKinds = (tx: Tx): Promise<{ kind: string; n: number; level: Level }[]> =>
  tx.rows(sql`select kind, count(*)::int as n, min(level)::int as level from alarms where cleared_at is null and void_at is null group by kind order by kind`)

export type Deed = { id: number; at: string; type: string; actorName: string; data: Record<string, unknown> }
export const deedsOf = (tx: Tx, id: string): Promise<Deed[]> => tx.rows<Deed>(sql`select id, at, type, actor_name, data from events where subject_kind = 'alarm' and subject_id = ${id} order by id desc limit 100`)

const around = (alarm: Alarm): Sql => sql`observed_at > ${alarm.openedAt}::timestamptz - interval '24 hours' and observed_at <= coalesce(${alarm.clearedAt}::timestamptz, ${alarm.lastAt}::timestamptz) + interval '6 hours'`

/** Rain by the hour of observation around an alarm of rain: what the page draws. */
export const hourlyRain = (tx: Tx, alarm: Alarm): Promise<{ at: string; mm: number }[]> =>
  tx.rows(sql`select date_bin('1 hour', observed_at - interval '1 microsecond', timestamptz '2000-01-01') + interval '1 hour' as at, sum(value) as mm from readings
    where station_id = ${alarm.stationId} and element = 'RAIN' and not flagged and ${around(alarm)} group by 1 order by 1 limit 400`)

/** The element's values around an alarm, calibrated as the rule judged them; where there are many, the farthest of each step. */
export const valuesAround = (tx: Tx, alarm: Alarm): Promise<{ at: string; value: number }[]> =>
  tx.rows(sql`with all_of as (select observed_at, calibrated(station_id, element, observed_at, value) as value, ntile(600) over (order by observed_at) as step from readings where station_id = ${alarm.stationId} and element = ${alarm.element} and not flagged and ${around(alarm)})
    select distinct on (step) observed_at as at, value from all_of order by step, ${alarm.than === 'above' ? sql`value desc` : sql`value`}, observed_at`)

export const acknowledgeRow = (tx: Tx, id: string, by: { id: string | null; name: string }, note: string | null): Promise<number> =>
  tx.run(sql`update alarms set acknowledged_at = anlan_now(), acknowledged_by = ${by.id}, acknowledged_name = ${by.name}, acknowledged_note = ${note} where id = ${id} and acknowledged_at is null and void_at is null`)

/** The lines of the rule's version at this station, level by level. */
export const versionForm = (tx: Tx, alarm: Alarm): Promise<{ form: unknown; thresholds: Record<string, number> } | undefined> =>
  tx.maybe(sql`select v.form, coalesce(s.thresholds, '{}') as thresholds from rule_versions v left join stations s on s.id = ${alarm.stationId} where v.rule_id = ${alarm.ruleId} and v.version = ${alarm.ruleVersion}`)
