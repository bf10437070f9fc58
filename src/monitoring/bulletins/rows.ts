// What fell in a period, gauge by gauge: the one query that the page, the figures and the issued bulletin share.
import { sql, type Sql, type Tx } from '#kit/db'
import type { StationRain } from './model.ts'

export type Period = { from: string; to: string }

/** Gauges that told rain in (from, to], with their sum and their greatest hour that ended in it. Flagged readings don't count. */
export const stationRows = ({ from, to }: Period): Sql => sql`
  with fell as (select station_id, observed_at, value from readings where element = 'RAIN' and not flagged and observed_at > ${from}::timestamptz - interval '1 hour' and observed_at <= ${to}::timestamptz),
    sums as (select station_id, round(sum(value)::numeric, 1)::float8 as mm from fell where observed_at > ${from}::timestamptz group by 1),
    sliding as (select station_id, observed_at, sum(value) over (partition by station_id order by observed_at range between interval '59 minutes 59.999 seconds' preceding and current row) as mm from fell),
    hours as (select distinct on (station_id) station_id, round(mm::numeric, 1)::float8 as mm, observed_at from sliding where observed_at > ${from}::timestamptz order by station_id, mm desc, observed_at)
  select s.id as station_id, s.code, s.name, t.code as town_code, coalesce(t.name, '') as town, t.lon, t.lat, c.code as county_code, coalesce(c.name, '') as county_name, u.mm, h.mm as hour_mm, h.observed_at as hour_at
  from sums u join stations s on s.id = u.station_id left join hours h on h.station_id = s.id
    left join regions t on t.code = split_part(s.region_path, '/', 3) and t.level = 4 left join regions c on c.code = split_part(s.region_path, '/', 2)`

/** A town's rain is that of its wettest gauge. */
export const townRows = (p: Period): Sql => sql`
  select distinct on (r.town_code) r.town_code as code, r.town as name, r.county_code, r.county_name, r.lon, r.lat, r.mm, r.name as station from (${stationRows(p)}) r where r.town_code is not null order by r.town_code, r.mm desc, r.code`

export type GaugeRow = StationRain & { code: string; townCode: string | null; countyCode: string | null; lon: number | null; lat: number | null }
export const gaugesIn = (tx: Tx, p: Period): Promise<GaugeRow[]> => tx.rows(sql`select * from (${stationRows(p)}) r order by mm desc, code`)
