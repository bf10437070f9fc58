// Alarms of the small city without telemetry: rows as the evaluator leaves them, with their events.
import { sql, type Tx } from '#kit/db'
import { record } from '#kit/events'

export type Gauge = { id: string; regionPath: string }

export const gaugesOf = (tx: Tx, countyCode: string): Promise<Gauge[]> =>
  tx.rows<Gauge>(sql`select id, region_path from stations where split_part(region_path, '/', 2) = ${countyCode} order by code`)

export async function openAlarm(tx: Tx, gauge: Gauge, level: 1 | 2 | 3 | 4): Promise<string> {
  const { id } = await tx.one<{ id: string }>(sql`insert into alarms (rule_id, rule_version, subject_kind, subject_id, station_id, region_path, level, peak_level, peak_value, kind, element, window_minutes, value, threshold, unit, warning_track, opened_at, last_at, occurrences)
    select r.id, r.version, 'station', ${gauge.id}, ${gauge.id}, ${gauge.regionPath}, ${level}, ${level}, 66.5, 'rain', 'RAIN', 180, 66.5, 50, 'mm', 'rain', anlan_now(), anlan_now(), 1 from rules r where r.warning_track = 'rain' order by r.title limit 1 returning id`)
  await record(tx, { type: 'alarm.opened', subject: { kind: 'alarm', id }, region: gauge.regionPath, data: { level } })
  return id
}

export async function setAlarm(tx: Tx, gauge: Gauge, id: string, level: 1 | 2 | 3 | 4 | 0): Promise<void> {
  if (level) await tx.run(sql`update alarms set level = ${level}, peak_level = least(peak_level, ${level}) where id = ${id}`)
  else await tx.run(sql`update alarms set cleared_at = anlan_now() + interval '1 second' where id = ${id}`)
  await record(tx, { type: level ? 'alarm.raised' : 'alarm.cleared', subject: { kind: 'alarm', id }, region: gauge.regionPath, data: { level } })
}
