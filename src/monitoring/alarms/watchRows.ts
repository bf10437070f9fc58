// The watch's own rows and what it reads: which rules stand, how far each station was judged, the readings of a while.
import { prepared, sql, type Tx } from '#kit/db'
import type { Item, Place } from '#monitoring/rules'

/** Changes with every rule and every station: what is compiled in memory stands while it does. */
export const revisionOf = async (tx: Tx): Promise<string> =>
  (await tx.one<{ key: string }>(prepared('alarms.revision', sql`select current_database() || ':' || (select coalesce(sum(version), 0) || '/' || count(*) from rules) || ':' || (select version from stations_version) as key`))).key

export const placesOf = (tx: Tx, ids: readonly string[]): Promise<(Place & { id: string })[]> =>
  tx.rows(sql`select id, kind, region_path, thresholds, calibrations_of(id) as calibrations from stations where id = any(${ids}::uuid[])`)

export type Claim = { stationId: string; token: string; asOf: number | null }

/**
 * Takes the stations' rows, in one order, so that two processes wait for each other instead of deadlocking. Each gets this
 * transaction's token and how far it will have been judged; told is what stood before.
 */
export async function claim(tx: Tx, token: string, stations: readonly { id: string; newest: number }[]): Promise<Claim[]> {
  const ids = stations.map((s) => s.id), newest = stations.map((s) => s.newest)
  const take = () => tx.rows<Claim>(prepared('alarms.claim', sql`
    with before as (select station_id, token, as_of from rain_watch where station_id = any(${ids}::uuid[]) order by station_id for update),
      taken as (update rain_watch w set token = ${token}, as_of = greatest(w.as_of, to_timestamp(g.newest / 1000.0))
        from before b join unnest(${ids}::uuid[], ${newest}::float8[]) as g(id, newest) on g.id = b.station_id where w.station_id = b.station_id)
    select station_id, token, extract(epoch from as_of)::float8 * 1000 as as_of from before`))
  let rows = await take()
  if (rows.length < ids.length) {
    const known = new Map(rows.map((r) => [r.stationId, r]))
    await tx.run(sql`insert into rain_watch (station_id, token) select id, gen_random_uuid() from unnest(${ids}::uuid[]) as id order by id on conflict do nothing`)
    // what was taken above stands by now with this token: its own first answer counts
    rows = (await take()).map((r) => known.get(r.stationId) ?? r)
  }
  return rows
}

export async function markJudged(tx: Tx, stations: readonly { id: string; newest: number }[]): Promise<void> {
  const known = stations.filter((s) => Number.isFinite(s.newest))
  if (known.length) await tx.run(sql`update rain_watch w set as_of = greatest(w.as_of, to_timestamp(g.newest / 1000.0)) from unnest(${known.map((s) => s.id)}::uuid[], ${known.map((s) => s.newest)}::float8[]) as g(id, newest) where w.station_id = g.id`)
}

export const judgedUpTo = async (tx: Tx, id: string): Promise<number | null> =>
  (await tx.maybe<{ at: number | null }>(sql`select extract(epoch from as_of)::float8 * 1000 as at from rain_watch where station_id = ${id}`))?.at ?? null

/** After alarms were closed outside the evaluator: what processes keep in memory is no longer true. */
export const forgetStations = (tx: Tx, ids: readonly string[]): Promise<number> => tx.run(sql`update rain_watch set token = gen_random_uuid() where station_id = any(${ids}::uuid[])`)

export type Wanted = { stationId: string; elements: readonly string[]; from: number; before: number }
/** Sound readings of each station in [from, before) as they were sent, in order of time; RAIN is millimetres of the interval that ends at observed_at. */
export async function itemsOf(tx: Tx, wanted: readonly Wanted[]): Promise<Map<string, Item[]>> {
  const rows = await tx.rows<Item & { stationId: string }>(sql`
    select w.station_id, r.element, r.value, extract(epoch from r.observed_at)::float8 * 1000 as at
    from unnest(${wanted.map((w) => w.stationId)}::uuid[], ${wanted.map((w) => w.elements.join(' '))}::text[], ${wanted.map((w) => w.from)}::float8[], ${wanted.map((w) => (Number.isFinite(w.before) ? w.before : null))}::float8[]) as w(station_id, elements, since, before)
    cross join lateral (select element, observed_at, value from readings where station_id = w.station_id and element = any(string_to_array(w.elements, ' ')) and not flagged
      and observed_at >= to_timestamp(w.since / 1000.0) and observed_at < coalesce(to_timestamp(w.before / 1000.0), 'infinity')
      and observed_at >= to_timestamp(${Math.min(...wanted.map((w) => w.from)) / 1000}::float8) offset 0) r
    order by w.station_id, r.observed_at, r.element`)
  const items = new Map<string, Item[]>()
  for (const { stationId, at, element, value } of rows) {
    const list = items.get(stationId)
    if (list) list.push({ at, element, value })
    else items.set(stationId, [{ at, element, value }])
  }
  return items
}
