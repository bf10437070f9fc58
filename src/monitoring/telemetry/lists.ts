// What the pages ask. Region scope is the database's.
import { join, raw, sql, type Sql, type Tx } from '#kit/db'
import { derived } from './rain.ts'
import { byCode } from '#registry/stations'
import { results, type FrameRow, type GaugeRain, type NewestRow, type ReadingRow, type Result } from './model.ts'
import { asOfOr, gaugeSums } from './sums.ts'

/** A gauge is silent when its newest frame is older than the setting, by the clock on which its newest observations stand. */
const gaugeColumns = (at: Sql, hours: number): Sql => sql`
  select g.station_id, g.code, g.name, g.kind, g.region_path, coalesce(c.short_name, '') as county, coalesce(t.short_name, '') as town, g.lon, g.lat,
    g.mm, g.mm1, g.mm3, g.mm6, g.mm12, g.mm24, l.observed_at, f.received_at, g.as_of,
    coalesce(l.observed_at < g.as_of - make_interval(mins => k.silent_minutes), true) as silent
  from (${gaugeSums(at, hours)}) g cross join telemetry_settings k
  left join regions c on c.code = split_part(g.region_path, '/', 2) left join regions t on t.code = split_part(g.region_path, '/', 3)
  left join lateral (select max(observed_at) as observed_at from latest_readings where station_id = g.station_id) l on true
  left join lateral (select received_at from frames where station_id = g.station_id order by received_at desc limit 1) f on true`

export async function gaugeRows(tx: Tx, hours: number, given: string | undefined, under = ''): Promise<(GaugeRain & { asOf: string | null })[]> {
  return tx.rows(sql`${gaugeColumns(asOfOr(given), hours)} where starts_with(g.region_path, ${under}) order by g.mm desc nulls last, g.code`)
}

export const gaugeRow = (tx: Tx, id: string, given: string | undefined): Promise<(GaugeRain & { asOf: string | null }) | undefined> =>
  tx.maybe(sql`${gaugeColumns(asOfOr(given), 24)} where g.station_id = ${id}`)

export const latestOf = (tx: Tx, id: string): Promise<{ element: string; observedAt: string; value: number }[]> =>
  tx.rows(sql`select element, observed_at, calibrated(station_id, element, observed_at, value) as value from latest_readings where station_id = ${id} and element <> ${derived} order by element`)

/** The newest value of one element of every station in service that has sent it, as the calibration of its time makes it. */
export const newestOf = (tx: Tx, element: string, under: string): Promise<NewestRow[]> =>
  tx.rows(sql`select l.station_id, s.code, s.name, s.kind, l.region_path, l.observed_at, as_calibrated(l.value, c.factor, c.shift) as value from latest_readings l join stations s on s.id = l.station_id
    left join calibration_spans c on c.station_id = l.station_id and c.element = ${element} and l.observed_at >= c.from_at and l.observed_at < c.until_at
    where l.element = ${element} and s.retired_at is null and starts_with(l.region_path, ${under}) order by s.code`)

export const readingRows = (tx: Tx, id: string, element: string | undefined, limit: number, offset: number): Promise<ReadingRow[]> =>
  tx.rows(sql`select element, observed_at, calibrated(station_id, element, observed_at, value) as value, sent_at, flagged, case when flagged then q.quality end as quality from readings left join reading_qualities q using (station_id, element, observed_at)
    where station_id = ${id} and element <> ${derived} ${element ? sql`and element = ${element}` : sql``} order by observed_at desc, element limit ${limit + 1} offset ${offset}`)

export const readingCount = async (tx: Tx, id: string, element: string | undefined): Promise<number> =>
  (await tx.one<{ n: number }>(sql`select count(*) as n from readings where station_id = ${id} and element <> ${derived} ${element ? sql`and element = ${element}` : sql``}`)).n

const frameColumns = sql`f.id, f.received_at, f.protocol, f.remote, f.result, f.reason, f.detail, f.station_code, f.station_id, s.name as station_name, f.func, f.serial,
  f.sent_at, f.observed_at, f.readings, f.flagged, length(f.raw) as size`

type FrameFilter = { result?: Result; station?: string; protocol?: string }
/** The result stands as a literal (it is one of five words): a bound one would hide the partial index. */
const matching = ({ result, station, protocol }: FrameFilter) => sql`${result ? sql`f.result = ${raw(`'${result}'`)}` : sql`true`} and ${station ? sql`(f.station_code = ${station} or f.station_code = ${station.toUpperCase()})` : sql`true`} and ${protocol ? sql`f.protocol = ${protocol}` : sql`true`}`

export const frameRows = (tx: Tx, filter: FrameFilter, limit: number, offset: number): Promise<FrameRow[]> =>
  tx.rows(sql`select ${frameColumns} from frames f left join stations s on s.id = f.station_id where ${matching(filter)} order by f.received_at desc, f.id desc limit ${limit + 1} offset ${offset}`)

/** Counting stops here: a page needs no more, and there are millions. */
export const countedTo = 10_000

/** Of one station or of all: how many frames had which fate, each counted to 10,000. */
export async function frameCounts(tx: Tx, filter: Omit<FrameFilter, 'result'>): Promise<Record<Result, number>> {
  const counts = results.map((result) => sql`(select count(*) from (select from frames f where ${matching({ ...filter, result })} limit ${countedTo}) c) as ${raw(result)}`)
  return tx.one<Record<Result, number>>(sql`select ${join(counts)}`)
}

export const oneFrame = (tx: Tx, id: string): Promise<(FrameRow & { raw: Buffer }) | undefined> =>
  tx.maybe(sql`select ${frameColumns}, f.raw from frames f left join stations s on s.id = f.station_id where f.id = ${id}`)

/** Addresses that sent sound frames and stand in no ledger. One that was registered since has left the list; a retired station is no newcomer. */
export const unregistered = (tx: Tx): Promise<{ protocol: string; stationCode: string; frames: number; firstAt: string; lastAt: string }[]> =>
  tx.rows(sql`select protocol, station_code, count(*) as frames, min(received_at) as first_at, max(received_at) as last_at from frames f
    where result = 'unregistered' and station_code is not null and not exists (select from station_addresses a where a.protocol = f.protocol and a.address = f.station_code)
      and (f.protocol <> all(${[...byCode]}::text[]) or not exists (select from stations s where s.code = f.station_code))
    group by protocol, station_code order by last_at desc limit 200`)
