// Every statement of ingest. Few per batch, each over whole arrays.
import { prepared, sql, type Tx } from '#kit/db'
import { flags, numbers, texts, words } from './arrays.ts'
import type { FrameFate, Gauge, Row } from './plan.ts'
import { rainSources } from './rain.ts'

export type Clock = { now: number; futureMs: number; cityPath: string }

/** `cityPath`: where frames stand whose station nobody knows; '' before the city is chosen. */
export async function readClock(tx: Tx): Promise<Clock> {
  const row = await tx.one<{ now: number; minutes: number; cityPath: string }>(prepared('ingest.clock', sql`
    select extract(epoch from anlan_now())::float8 * 1000 as now, future_minutes as minutes, coalesce((select path from regions where level = 2 order by code limit 1), '') as city_path from telemetry_settings`))
  return { now: row.now, futureMs: row.minutes * 60_000, cityPath: row.cityPath }
}

export type LatestRain = { stationId: string; element: string; at: number; value: number }

/** The newest rain values of these gauges as they stand, locked: what follows is judged by one process at a time. */
export const lockLatestRain = (tx: Tx, stationIds: readonly string[]): Promise<LatestRain[]> =>
  tx.rows<LatestRain>(prepared('ingest.lock', sql`select station_id, element, extract(epoch from observed_at)::float8 * 1000 as at, value from latest_readings
    where station_id = any(${words(stationIds)}::uuid[]) and element = any(${[...rainSources]}::text[]) order by station_id, element for update`))

type Columns = { gauges: Gauge[]; index: number[] }

function gaugesOf(rows: readonly { gauge: Gauge }[]): Columns {
  const at = new Map<string, number>()
  const gauges: Gauge[] = []
  const index = rows.map(({ gauge }) => {
    const known = at.get(gauge.id)
    if (known) return known
    gauges.push(gauge)
    at.set(gauge.id, gauges.length)
    return gauges.length
  })
  return { gauges, index }
}

const source = (rows: readonly Row[]) => {
  const { gauges, index } = gaugesOf(rows)
  return sql`unnest(${numbers(index)}::int[], ${texts(rows.map((r) => r.element))}::text[], ${numbers(rows.map((r) => r.at / 1000))}::float8[],
      ${numbers(rows.map((r) => r.value))}::float8[], ${numbers(rows.map((r) => r.sentAt / 1000))}::float8[], ${flags(rows.map((r) => r.flagged))}::bool[]) r(i, element, at, value, sent, flagged)
    join unnest(${words(gauges.map((g) => g.id))}::uuid[], ${texts(gauges.map((g) => g.regionPath))}::text[]) with ordinality s(id, path, i) using (i)`
}

/** Only a later observation moves the newest value; the order of arrival doesn't. */
export async function raiseLatest(tx: Tx, rows: readonly Row[]): Promise<void> {
  const newest = new Map<string, Row>()
  for (const row of rows) if (!row.flagged) newest.set(`${row.gauge.id}${row.element}`, row) // rows come in order of time
  if (newest.size === 0) return
  await tx.run(prepared('ingest.latest', sql`insert into latest_readings as l (station_id, element, observed_at, value, sent_at, region_path)
    select s.id, r.element, to_timestamp(r.at), r.value, to_timestamp(r.sent), s.path from ${source([...newest.values()])}
    on conflict (station_id, element) do update set observed_at = excluded.observed_at, value = excluded.value, sent_at = excluded.sent_at, region_path = excluded.region_path
    where (excluded.observed_at, excluded.sent_at, excluded.value) > (l.observed_at, l.sent_at, l.value)`))
}

/** Stores each reading once; 'all' when every row was new, else the keys of those that are new or corrected. */
export async function storeReadings(tx: Tx, rows: readonly Row[]): Promise<Set<string> | 'all'> {
  if (rows.length === 0) return new Set()
  const { n, keys } = await tx.one<{ n: number; keys: string[] | null }>(prepared('ingest.readings', sql`
    with put as (insert into readings as r (station_id, element, observed_at, value, sent_at, flagged, region_path)
      select s.id, r.element, to_timestamp(r.at), r.value, to_timestamp(r.sent), r.flagged, s.path from ${source(rows)}
      on conflict (station_id, element, observed_at) do update set value = excluded.value, sent_at = excluded.sent_at, flagged = r.flagged and excluded.flagged
      where (excluded.sent_at, excluded.value) > (r.sent_at, r.value) or (r.flagged and not excluded.flagged)
      returning r.station_id, r.element, r.observed_at)
    select count(*) as n, case when count(*) < ${rows.length}::int then array_agg(station_id || element || ' ' || lpad((extract(epoch from observed_at) * 1000)::bigint::text, 14, '0')) end as keys from put`))
  return n === rows.length ? 'all' : new Set(keys ?? [])
}

const iso = (ms: number | null) => (ms === null ? null : ms / 1000)

export async function insertFrames(tx: Tx, frames: readonly FrameFate[], now: number, cityPath: string): Promise<void> {
  const of = <T>(pick: (f: FrameFate) => T): T[] => frames.map(pick)
  await tx.run(prepared('ingest.frames', sql`
    insert into frames (received_at, protocol, remote, raw, result, reason, detail, station_code, station_id, region_path, func, serial, sent_at, observed_at, readings, flagged)
    select to_timestamp(${now / 1000}::float8), protocol, remote, decode(raw, 'hex'), result, reason, detail, code, station, path, func, serial, to_timestamp(sent), to_timestamp(observed), readings, flagged
    from unnest(${texts(of((f) => f.item.protocol))}::text[], ${texts(of((f) => f.item.remote))}::text[], ${words(of((f) => f.item.raw.toString('hex')))}::text[],
      ${words(of((f) => f.result))}::text[], ${words(of((f) => f.reason))}::text[], ${texts(of((f) => f.detail))}::text[], ${texts(of((f) => f.item.station))}::text[],
      ${words(of((f) => f.gauge?.id ?? null))}::uuid[], ${texts(of((f) => f.gauge?.regionPath ?? cityPath))}::text[], ${numbers(of((f) => f.item.func))}::smallint[],
      ${numbers(of((f) => (f.item.ok ? f.item.serial : null)))}::int[], ${numbers(of((f) => (f.item.ok ? iso(f.item.sentAt) : null)))}::float8[],
      ${numbers(of((f) => iso(f.observedAt)))}::float8[], ${numbers(of((f) => f.readings))}::smallint[], ${numbers(of((f) => f.flagged))}::smallint[])
      f(protocol, remote, raw, result, reason, detail, code, station, path, func, serial, sent, observed, readings, flagged)`))
}
