// 雨情: what fell on each gauge in the last hours by observation time.
import { sql, type Sql, type Tx } from '#kit/db'
import { gaugeSums } from '#monitoring/telemetry'
import type { Gauge } from './model.ts'

/**
 * While a replay runs its storm's clock is the map's; else the newest observation, so that an old map shows its age instead of zeros.
 * What a replay of the last day brought stays marked as its own.
 */
export const rainClock = (tx: Tx): Promise<{ asOf: string | null; replay: boolean }> => tx.one(sql`
  with clock as (select coalesce((select storm_at from replay_runs where ended_at is null and heartbeat_at > anlan_now() - interval '30 seconds'),
    (select max(observed_at) from latest_readings where element = 'RAIN')) as at)
  select at as as_of, exists (select from replay_runs where at between storm_from and storm_until + interval '1 hour' and heartbeat_at > anlan_now() - interval '1 day') as replay from clock`)

/** Every rain gauge with its sum; mm is null where it said nothing for longer than the setting allows: a sum that broke off is not a sum. */
export const gaugesQuery = (asOf: string | null, hours: number): Sql => sql`
  select g.station_id as id, g.name, coalesce(c.name, '') as county_name, g.lon, g.lat, g.observed_at as last_at,
    case when g.observed_at > g.as_of - make_interval(mins => t.silent_minutes) then g.mm end as mm
  from (${gaugeSums(sql`${asOf}::timestamptz`, hours)}) g left join regions c on c.code = split_part(g.region_path, '/', 2) cross join telemetry_settings t
  where g.kind in ('P', 'H', 'K')`

export const gaugesNow = (tx: Tx, asOf: string | null, hours: number): Promise<Gauge[]> => tx.rows<Gauge>(sql`${gaugesQuery(asOf, hours)} order by mm desc nulls last, name`)
