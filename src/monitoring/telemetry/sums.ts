// Rain over windows of observation time, for the map, the lists, the rules and the bulletins: one definition.
import { sql, type Sql, type Tx } from '#kit/db'
import { derived } from './rain.ts'

/**
 * What "the last n hours" are counted back from: the newest observation of the gauges that the actor sees, never one from the
 * future. So a replayed storm is read on its own clock, and a city whose gauges fell silent shows an old time, not zeros.
 */
export const asOf = async (tx: Tx): Promise<string | null> => (await tx.one<{ at: string | null }>(sql`select max(observed_at) as at from latest_readings`)).at

/** asOf as SQL, for queries that stand alone. */
export const asOfOr = (given: string | undefined): Sql => (given ? sql`${given}::timestamptz` : sql`(select max(observed_at) from latest_readings)`)

/** One row per gauge in service: sums over 1, 3, 6, 12, 24 h and over `hours`; null where nothing was told in that time. */
export const gaugeSums = (at: Sql, hours: number): Sql => sql`
  with clock as materialized (select ${at} as at)
  select s.id as station_id, s.code, s.name, s.kind, s.region_path, s.region_code, s.lon, s.lat, clock.at as as_of, r.mm, r.mm1, r.mm3, r.mm6, r.mm12, r.mm24, r.observed_at
  from stations s cross join clock cross join lateral (
    select ${window(sql`make_interval(hours => ${hours}::int)`)} as mm, ${window(sql`interval '1 hour'`)} as mm1, ${window(sql`interval '3 hours'`)} as mm3,
      ${window(sql`interval '6 hours'`)} as mm6, ${window(sql`interval '12 hours'`)} as mm12, ${window(sql`interval '24 hours'`)} as mm24, max(observed_at) as observed_at
    from readings where station_id = s.id and element = ${derived} and not flagged and observed_at <= clock.at and observed_at > clock.at - make_interval(hours => greatest(${hours}::int, 24))) r
  where s.retired_at is null`

const window = (length: Sql) => sql`round((sum(value) filter (where observed_at > clock.at - ${length}))::numeric, 1)::float8`

/** The largest hour of rain that ended within the last `hours`, per gauge. */
export const largestHour = (at: Sql, hours: number): Sql => sql`
  with clock as materialized (select ${at} as at),
  sliding as (
    select station_id, observed_at, sum(value) over (partition by station_id order by observed_at range between interval '59 minutes 59.999 seconds' preceding and current row) as mm
    from readings, clock where element = ${derived} and not flagged and observed_at <= clock.at and observed_at > clock.at - make_interval(hours => ${hours}::int + 1))
  select distinct on (station_id) station_id, observed_at, round(mm::numeric, 1)::float8 as mm from sliding, clock
  where observed_at > clock.at - make_interval(hours => ${hours}::int) order by station_id, mm desc, observed_at`
