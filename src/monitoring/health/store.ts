// Troubles as they follow from what stands in the tables: no state of its own, so late and permuted reports end in the same.
import { raw, sql, type Sql, type Tx } from '#kit/db'
import type { Limit, Trouble, TroubleRow } from './model.ts'

export type Found = { stationId: string; regionPath: string; kind: Trouble; element: string; since: string; value: number | null; line: number }
const limitOf = (kind: Trouble) => sql`(select * from health_limits where kind = ${raw(`'${kind}'`)})`

/** When each station in service was last heard, by our clock; one that was never heard is not silent, it is not there yet. */
const heard = sql`heard as materialized (
  select s.id, s.region_path, s.battery_low, f.received_at, coalesce(s.interval_minutes * k.amount, t.silent_minutes) as minutes
  from stations s cross join telemetry_settings t cross join ${limitOf('silent')} k
  cross join lateral (select received_at from frames where station_id = s.id order by received_at desc limit 1) f where s.retired_at is null)`
const alive = sql`received_at >= anlan_now() - make_interval(mins => minutes::int)`

const silent = (tx: Tx): Promise<Found[]> => tx.rows(sql`with ${heard}
  select id as station_id, region_path, 'silent' as kind, '' as element, received_at as since, floor(extract(epoch from anlan_now() - received_at) / 60)::float8 as value, minutes::float8 as line from heard where not (${alive})`)

/** An element with an interval of its own, of a station that speaks: its newest value is too old. One that never came is not there yet. */
const silentElement = (tx: Tx): Promise<Found[]> => tx.rows(sql`with ${heard}
  select h.id as station_id, h.region_path, 'silent' as kind, l.element, l.observed_at as since, floor(extract(epoch from anlan_now() - l.observed_at) / 60)::float8 as value, w.due::float8 * k.amount as line
  from heard h join stations s on s.id = h.id cross join ${limitOf('silent')} k cross join lateral jsonb_each_text(s.intervals) as w(element, due)
  join latest_readings l on l.station_id = h.id and l.element = w.element
  where ${alive} and l.observed_at < anlan_now() - make_interval(mins => (w.due::float8 * k.amount)::int)`)

const battery = (tx: Tx): Promise<Found[]> => tx.rows(sql`with ${heard}
  select h.id as station_id, h.region_path, 'battery' as kind, l.element, l.observed_at as since, l.value, coalesce(h.battery_low, k.amount) as line
  from heard h join latest_readings l on l.station_id = h.id join ${limitOf('battery')} k on k.element = l.element where ${alive} and l.value < coalesce(h.battery_low, k.amount)`)

/** The best of the last ten frames counts: one that was held up on its way says nothing of a clock. A year off is a storm told again, not a clock. */
const clock = (tx: Tx): Promise<Found[]> => tx.rows(sql`with ${heard}
  select h.id as station_id, h.region_path, 'clock' as kind, '' as element, c.since, c.drift as value, k.amount as line from heard h cross join ${limitOf('clock')} k
  cross join lateral (select (array_agg(drift order by abs(drift)))[1] as drift, min(received_at) as since, count(*) as n
    from (select received_at, extract(epoch from sent_at - received_at)::float8 as drift from frames where station_id = h.id and sent_at is not null order by received_at desc limit 10) f) c
  where ${alive} and c.n >= 3 and abs(c.drift) > k.amount and abs(c.drift) < 86400 * 300`)

/** The newest step within six hours that no water or weather makes. */
const jumping = (tx: Tx): Promise<Found[]> => tx.rows(sql`with ${heard}
  select h.id as station_id, h.region_path, 'jumping' as kind, l.element, j.at as since, j.moved as value, k.amount as line
  from heard h join latest_readings l on l.station_id = h.id join ${limitOf('jumping')} k on k.element = l.element
  cross join lateral (select observed_at as at, moved from (
      select observed_at, value - lag(value) over w as moved, extract(epoch from observed_at - lag(observed_at) over w) / 600 as tens from readings
      where station_id = h.id and element = l.element and not flagged and observed_at > l.observed_at - interval '6 hours' and observed_at <= l.observed_at window w as (order by observed_at)) s
    where abs(moved) > k.amount * greatest(1, tens) order by observed_at desc limit 1) j where ${alive}`)

/** One value for so many hours while a neighbour in the county moves; without such a neighbour, for three times as long. */
const stuck = (tx: Tx): Promise<Found[]> => tx.rows(sql`with ${heard},
  still as materialized (
    select h.id, h.region_path, l.element, l.value, l.observed_at, k.amount, k.neighbours, m.since
    from heard h join latest_readings l on l.station_id = h.id join ${limitOf('stuck')} k on k.element = l.element
    cross join lateral (select max(observed_at) as moved_at from readings where station_id = h.id and element = l.element and not flagged and value <> l.value
      and observed_at < l.observed_at and observed_at > l.observed_at - make_interval(hours => (k.amount * 3)::int)) v
    cross join lateral (select min(observed_at) as since from readings where station_id = h.id and element = l.element and not flagged
      and observed_at > coalesce(v.moved_at, l.observed_at - make_interval(hours => (k.amount * 3)::int)) and observed_at <= l.observed_at) m
    where ${alive} and m.since <= l.observed_at - make_interval(hours => k.amount::int))
  select s.id as station_id, s.region_path, 'stuck' as kind, s.element, s.since, s.value, s.amount as line from still s
  where s.since <= s.observed_at - make_interval(mins => (s.amount * 175)::int) or exists (
    select from latest_readings n cross join lateral (select max(value) - min(value) as moved from readings where station_id = n.station_id and element = n.element and not flagged
      and observed_at > s.observed_at - make_interval(hours => s.amount::int) and observed_at <= s.observed_at) m
    where n.element = s.element and n.station_id <> s.id and starts_with(n.region_path, split_part(s.region_path, '/', 1) || '/' || split_part(s.region_path, '/', 2) || '/') and m.moved >= s.neighbours)`)

/** Everything that is wrong now. */
export async function findTroubles(tx: Tx): Promise<Found[]> {
  const found: Found[] = []
  for (const look of [silent, silentElement, battery, clock, jumping, stuck]) found.push(...(await look(tx)))
  return found
}

export type Open = { id: string; stationId: string; regionPath: string; kind: Trouble; element: string }
export const openTroubles = (tx: Tx): Promise<Open[]> => tx.rows(sql`select id, station_id, region_path, kind, element from station_health where cleared_at is null order by id for update`)

export const insertTroubles = (tx: Tx, list: readonly Found[]): Promise<number> => tx.run(sql`
  insert into station_health (station_id, kind, element, since, value, line, region_path)
  select * from jsonb_to_recordset(${JSON.stringify(list.map((f) => ({ station_id: f.stationId, kind: f.kind, element: f.element, since: f.since, value: f.value, line: f.line, region_path: f.regionPath })))}::jsonb)
    as f(station_id uuid, kind text, element text, since timestamptz, value float8, line float8, region_path text)`)

export const renewTroubles = (tx: Tx, list: readonly (Found & { id: string })[]): Promise<number> => tx.run(sql`
  update station_health h set value = f.value, line = f.line, region_path = f.region_path
  from jsonb_to_recordset(${JSON.stringify(list.map((f) => ({ id: f.id, value: f.value, line: f.line, region_path: f.regionPath })))}::jsonb) as f(id uuid, value float8, line float8, region_path text) where h.id = f.id`)

export const clearTroubles = (tx: Tx, ids: readonly string[]): Promise<number> => tx.run(sql`update station_health set cleared_at = anlan_now() where id = any(${[...ids]}::uuid[])`)

export const troubleRows = (tx: Tx, where: Sql, limit: number): Promise<TroubleRow[]> => tx.rows(sql`
  select h.id, h.station_id, s.code, s.name, s.kind as station_kind, coalesce(c.short_name, '') as county, coalesce(t.short_name, '') as town, h.region_path, h.kind, h.element, h.since, h.found_at, h.value, h.line, s.owner, s.maintainer
  from station_health h join stations s on s.id = h.station_id
  left join regions c on c.code = split_part(h.region_path, '/', 2) left join regions t on t.code = nullif(split_part(h.region_path, '/', 3), '')
  where h.cleared_at is null and ${where} order by h.since desc, h.id limit ${limit}`)

export const troubleCounts = (tx: Tx): Promise<{ regionCode: string; county: string; kind: Trouble; n: number }[]> => tx.rows(sql`
  select split_part(h.region_path, '/', 2) as region_code, coalesce(c.short_name, '') as county, h.kind, count(*) as n from station_health h left join regions c on c.code = split_part(h.region_path, '/', 2)
  where h.cleared_at is null group by 1, 2, 3 order by 1, 3`)

export const limits = (tx: Tx): Promise<Limit[]> => tx.rows(sql`select kind, element, amount, neighbours, source, verified_at, verified_by from health_limits order by array_position(array['silent', 'stuck', 'jumping', 'battery', 'clock'], kind), element`)
export const limitAt = (tx: Tx, kind: string, element: string): Promise<Limit | undefined> => tx.maybe(sql`select kind, element, amount, neighbours, source, verified_at, verified_by from health_limits where kind = ${kind} and element = ${element} for update`)
/** Whoever sets a limit answers for it: with a source it counts as verified by him. */
export const setLimit = (tx: Tx, to: Pick<Limit, 'kind' | 'element' | 'amount' | 'neighbours' | 'source'>, by: string | null): Promise<number> => tx.run(sql`
  update health_limits set amount = ${to.amount}, neighbours = ${to.neighbours}, source = ${to.source}, verified_at = case when ${by}::text is null then null else anlan_now() end, verified_by = ${by} where kind = ${to.kind} and element = ${to.element}`)
