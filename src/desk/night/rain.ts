// 雨情: what fell on each gauge in the last hours by observation time.
import { sql, type Sql, type Tx } from '#kit/db'
import type { Gauge } from './model.ts'

/** While a replay runs its storm's clock is the map's; else the newest observation, so that an old map shows its age instead of zeros. */
export const rainClock = (tx: Tx): Promise<{ asOf: string | null; replay: boolean }> => tx.one(sql`
  select coalesce(run.storm_at, (select max(observed_at) from latest_readings where element = 'RAIN')) as as_of, run.storm_at is not null as replay
  from (select (select storm_at from replay_runs where ended_at is null and heartbeat_at > anlan_now() - interval '30 seconds') as storm_at) run`)

/** Every gauge with its sum; mm is null where the gauge said nothing for longer than the setting allows. */
export const gaugesQuery = (asOf: string | null, hours: number): Sql => sql`
  select s.id, s.name, coalesce(c.name, '') as county_name, s.lon, s.lat, case when r.last_at is null then null else r.mm end as mm, r.last_at
  from stations s left join regions c on c.code = split_part(s.region_path, '/', 2) cross join telemetry_settings t
  cross join lateral (
    select round(coalesce(sum(value) filter (where observed_at > ${asOf}::timestamptz - make_interval(hours => ${hours}::int)), 0)::numeric, 1)::float8 as mm,
      max(observed_at) filter (where observed_at > ${asOf}::timestamptz - make_interval(mins => t.silent_minutes)) as last_at
    from readings where station_id = s.id and element = 'RAIN' and not flagged and observed_at <= ${asOf}::timestamptz
      and observed_at > ${asOf}::timestamptz - make_interval(hours => greatest(${hours}::int, t.silent_minutes / 60 + 1))) r
  where s.retired_at is null and s.kind in ('P', 'H', 'K')`

export const gaugesNow = (tx: Tx, asOf: string | null, hours: number): Promise<Gauge[]> => tx.rows<Gauge>(sql`${gaugesQuery(asOf, hours)} order by mm desc nulls last, s.name`)
