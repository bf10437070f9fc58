// 日雨量: sums of hydrological days, by town or by station, from the rows that each fall has moved already.
import { sql, type Tx } from '#kit/db'
import type { TownDays } from './model.ts'

/** Towns with rain told in [from, to] (days by their name); `mean` over the town's stations that told any, `most` of one station; millimetres. */
export const townDays = (tx: Tx, from: string, to: string, under: string): Promise<TownDays[]> => tx.rows(sql`
  with gauges as materialized (select station_id, region_path, sum(micrometres) as micrometres from rain_days where day between ${from}::date and ${to}::date and starts_with(region_path, ${under}) group by 1, 2)
  select town_path as region_path, coalesce(c.short_name, '') as county, coalesce(t.short_name, '') as town, d.stations, d.mean, d.most, s.name as most_at from (
    select array_to_string((string_to_array(region_path, '/'))[1:3], '/') || '/' as town_path, count(*)::int as stations, round(avg(micrometres) / 1000, 1)::float8 as mean, round(max(micrometres) / 1000.0, 1)::float8 as most,
      (array_agg(station_id order by micrometres desc, station_id))[1] as most_id from gauges group by 1) d
  join stations s on s.id = d.most_id
  left join regions c on c.code = split_part(d.town_path, '/', 2) left join regions t on t.code = nullif(split_part(d.town_path, '/', 3), '')
  order by d.mean desc, town_path`)

/** One station's days, the newest first. */
export const stationDays = (tx: Tx, id: string, from: string, to: string): Promise<{ day: string; mm: number; falls: number }[]> =>
  tx.rows(sql`select day, round(micrometres / 1000.0, 1)::float8 as mm, falls from rain_days where station_id = ${id} and day between ${from}::date and ${to}::date order by day desc`)
