// Every statement of ingest. Few per batch, each over whole arrays.
import { randomBytes } from 'node:crypto'
import { prepared, sql, type Sql, type Tx } from '#kit/db'
import { flags, numbers, texts, words } from './arrays.ts'
import { ledgerVersion } from '#registry/stations'
import type { FrameFate, Gauge, Row } from './plan.ts'

export type Clock = { now: number; futureMs: number; cityPath: string; /** of the stations */ ledger: string }

/** `cityPath`: where frames stand whose station nobody knows; '' before the city is chosen. */
export async function readClock(tx: Tx): Promise<Clock> {
  const { minutes, ...row } = await tx.one<Omit<Clock, 'futureMs'> & { minutes: number }>(prepared('ingest.clock', sql`
    select extract(epoch from anlan_now())::float8 * 1000 as now, future_minutes as minutes, coalesce((select path from regions where level = 2 order by code limit 1), '') as city_path, ${ledgerVersion} as ledger from telemetry_settings`))
  return { ...row, futureMs: minutes * 60_000 }
}

export type Latest = { stationId: string; element: string; at: number; value: number }
/** The newest values of gauges by gauge and element. */
export type Newest = ReadonlyMap<string, ReadonlyMap<string, Latest>>

/** The newest values of these elements of these gauges as they stand, locked: what follows is judged by one process at a time. */
export async function lockLatest(tx: Tx, stationIds: readonly string[], elements: readonly string[]): Promise<Newest> {
  const newest = new Map<string, Map<string, Latest>>()
  if (stationIds.length === 0) return newest
  const list = await tx.rows<Latest>(prepared('ingest.lock', sql`select station_id, element, extract(epoch from observed_at)::float8 * 1000 as at, value from latest_readings
    where station_id = any(${words(stationIds)}::uuid[]) and element = any(${texts(elements)}::text[]) order by station_id, element for update`))
  for (const row of list) (newest.get(row.stationId) ?? newest.set(row.stationId, new Map()).get(row.stationId) as Map<string, Latest>).set(row.element, row)
  return newest
}

/** A gauge that has told no rain yet has no row to be locked: one lock stands for all of those, so that its first source is decided by one process. */
export const lockFirstRain = async (tx: Tx): Promise<void> => void (await tx.run(sql`select pg_advisory_xact_lock(7216522)`))

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

function newestOf(rows: readonly Row[]): Row[] {
  const newest = new Map<string, Row>()
  for (const row of rows) if (!row.flagged) newest.set(`${row.gauge.id}${row.element}`, row) // rows come in order of time
  return [...newest.values()]
}

const raising = (newest: readonly Row[]): Sql => sql`insert into latest_readings as l (station_id, element, observed_at, value, sent_at, region_path)
    select s.id, r.element, to_timestamp(r.at), r.value, to_timestamp(r.sent), s.path from ${source(newest)}
    on conflict (station_id, element) do update set observed_at = excluded.observed_at, value = excluded.value, sent_at = excluded.sent_at, region_path = excluded.region_path
    where (excluded.observed_at, excluded.sent_at, excluded.value) > (l.observed_at, l.sent_at, l.value)`

/** Only a later observation moves the newest value; the order of arrival doesn't. */
export async function raiseLatest(tx: Tx, rows: readonly Row[]): Promise<void> {
  const newest = newestOf(rows)
  if (newest.length > 0) await tx.run(prepared('ingest.latest', raising(newest)))
}

const isLate = (r: Row, before: Newest) => r.flagged || r.at <= (before.get(r.gauge.id)?.get(r.element)?.at ?? -Infinity)
/** Nothing but what is later than the newest value of its kind: as almost every batch is. */
export const allLater = (rows: readonly Row[], before: Newest): boolean => rows.length > 0 && !rows.some((r) => isLate(r, before))

/**
 * A batch of which all is later, with its frames, in one statement: each more would be waited for by every gauge. Should a reading stand there all the same
 * (it came ahead of its time once), the transaction fails on the key of readings.
 */
export async function storeLater(tx: Tx, rows: readonly Row[], frames: readonly FrameFate[], now: number, cityPath: string): Promise<void> {
  await tx.run(prepared('ingest.later', sql`with latest as (${raising(newestOf(rows))}), fresh as (${plainly(rows)}) ${framesAsTheyCame(frames, now, cityPath)}`))
}

/**
 * Stores each reading once; 'all' when every row was new, else the keys of those that are new or corrected. What is later than the newest
 * value is new and goes in plainly (an insert that must look for conflicts costs twice as much); should one of them stand there all the
 * same (it came ahead of its time once), all are stored the careful way.
 */
export async function storeReadings(tx: Tx, rows: readonly Row[], before: Newest): Promise<Set<string> | 'all'> {
  const late = (r: Row) => isLate(r, before)
  const fresh = rows.filter((r) => !late(r))
  if (fresh.length === 0 || !(await storedPlainly(tx, fresh))) return storeCarefully(tx, rows)
  if (fresh.length === rows.length) return 'all'
  const rest = rows.filter(late), changed = await storeCarefully(tx, rest)
  return changed === 'all' ? 'all' : new Set([...changed, ...fresh.map((r) => r.key)])
}

const plainly = (rows: readonly Row[]): Sql => sql`insert into readings (station_id, element, observed_at, value, sent_at, flagged, region_path)
  select s.id, r.element, to_timestamp(r.at), r.value, to_timestamp(r.sent), r.flagged, s.path from ${source(rows)}`

const storedPlainly = (tx: Tx, rows: readonly Row[]): Promise<boolean> => tx.savepoint(() => tx.run(prepared('ingest.fresh', plainly(rows)))).then(() => true, (error: unknown) => {
  if ((error as { code?: string }).code === '23505') return false
  throw error
})

async function storeCarefully(tx: Tx, rows: readonly Row[]): Promise<Set<string> | 'all'> {
  if (rows.length === 0) return new Set()
  const told = await tx.rows<{ n: number; key: string | null }>(prepared('ingest.readings', sql`
    with put as (insert into readings as r (station_id, element, observed_at, value, sent_at, flagged, region_path)
      select s.id, r.element, to_timestamp(r.at), r.value, to_timestamp(r.sent), r.flagged, s.path from ${source(rows)}
      on conflict (station_id, element, observed_at) do update set value = excluded.value, sent_at = excluded.sent_at, flagged = excluded.flagged
      where (not excluded.flagged, excluded.sent_at, excluded.value) > (not r.flagged, r.sent_at, r.value)
      returning r.station_id, r.element, r.observed_at),
    counted as (select count(*) as n from put)
    select n, station_id || element || ' ' || lpad((extract(epoch from observed_at) * 1000)::bigint::text, 14, '0') as key from counted left join put on n < ${rows.length}::int`))
  return told[0]?.n === rows.length ? 'all' : new Set(told.flatMap(({ key }) => key ?? []))
}

/** Version 7, in the order of the batch: made here, because PostgreSQL before 18 makes them by hand, one at a time. */
function idsAt(now: number, count: number): string[] {
  const time = Math.floor(now).toString(16).padStart(12, '0'), noise = randomBytes(count * 8).toString('hex')
  return Array.from({ length: count }, (_, i) => {
    const order = (i & 0xfff).toString(16).padStart(3, '0'), tail = noise.slice(i * 16, i * 16 + 15)
    return `${time.slice(0, 8)}-${time.slice(8)}-7${order}-${'89ab'[i >> 12 & 3]}${tail.slice(0, 3)}-${tail.slice(3)}`
  })
}

const iso = (ms: number | null) => (ms === null ? null : ms / 1000)

export const insertFrames = (tx: Tx, frames: readonly FrameFate[], now: number, cityPath: string): Promise<number> => tx.run(prepared('ingest.frames', framesAsTheyCame(frames, now, cityPath)))

function framesAsTheyCame(frames: readonly FrameFate[], now: number, cityPath: string): Sql {
  const of = <T>(pick: (f: FrameFate) => T): T[] => frames.map(pick)
  return sql`insert into frames (id, received_at, protocol, remote, raw, result, reason, detail, station_code, station_id, region_path, func, serial, sent_at, observed_at, readings, flagged)
    select id, to_timestamp(${now / 1000}::float8), protocol, remote, decode(raw, 'hex'), result, reason, detail, code, station, path, func, serial, to_timestamp(sent), to_timestamp(observed), readings, flagged
    from unnest(${words(idsAt(now, frames.length))}::uuid[], ${texts(of((f) => f.item.protocol))}::text[], ${texts(of((f) => f.item.remote))}::text[], ${words(of((f) => f.item.raw.toString('hex')))}::text[],
      ${words(of((f) => f.result))}::text[], ${words(of((f) => f.reason))}::text[], ${texts(of((f) => f.detail))}::text[], ${texts(of((f) => f.item.station))}::text[],
      ${words(of((f) => f.gauge?.id ?? null))}::uuid[], ${texts(of((f) => f.gauge?.regionPath ?? cityPath))}::text[], ${numbers(of((f) => f.item.func))}::smallint[],
      ${numbers(of((f) => (f.item.ok ? f.item.serial : null)))}::int[], ${numbers(of((f) => (f.item.ok ? iso(f.item.sentAt) : null)))}::float8[],
      ${numbers(of((f) => iso(f.observedAt)))}::float8[], ${numbers(of((f) => f.readings))}::smallint[], ${numbers(of((f) => f.flagged))}::smallint[])
      f(id, protocol, remote, raw, result, reason, detail, code, station, path, func, serial, sent, observed, readings, flagged)`
}

/** What the instruments say against their own values; few rows, mostly none. */
export async function storeQualities(tx: Tx, rows: readonly (Row & { quality: string })[]): Promise<void> {
  await tx.run(sql`insert into reading_qualities (station_id, element, observed_at, quality, region_path)
    select * from unnest(${words(rows.map((r) => r.gauge.id))}::uuid[], ${texts(rows.map((r) => r.element))}::text[], ${words(rows.map((r) => new Date(r.at).toISOString()))}::timestamptz[],
      ${texts(rows.map((r) => r.quality))}::text[], ${texts(rows.map((r) => r.gauge.regionPath))}::text[])
    on conflict (station_id, element, observed_at) do update set quality = excluded.quality`)
}
