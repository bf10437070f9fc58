// 过程线: one element of one station over any range up to a year, cut into as many steps as an eye can tell apart, in SQL. Calibrated where a
// calibration stands; the value as it was sent is told beside it.
import { raw, sql, type Sql, type Tx } from '#kit/db'
import { derived } from './rain.ts'
import type { CurvePoint, Flagged } from './model.ts'

export type Range = { id: string; element: string; from: string; to: string }
const hour = 3600

/** Seconds of a step; 0: each reading stands by itself. At most some 1,500 points. */
export function stepFor(from: string, to: string): number {
  const hours = (Date.parse(to) - Date.parse(from)) / 3_600_000
  return hours <= 8 * 24 ? 0 : hours <= 32 * 24 ? hour / 2 : hours <= 94 * 24 ? 2 * hour : 6 * hour
}

export const isCalibrated = async (tx: Tx, { id, element, to }: Range): Promise<boolean> =>
  (await tx.maybe(sql`select 1 from station_calibrations where station_id = ${id} and element = ${element} and withdrawn_at is null and from_at <= ${to} limit 1`)) !== undefined

const within = ({ id, element, from, to }: Range): Sql => sql`r.station_id = ${id} and r.element = ${element} and r.observed_at > ${from}::timestamptz and r.observed_at <= ${to}::timestamptz`
const valueOf = (corrected: boolean): Sql => (corrected ? raw('as_calibrated(r.value, c.factor, c.shift)') : raw('r.value'))
/** Readings r, each with the calibration c that counted at its time. */
const source = ({ id, element }: Range, corrected: boolean): Sql =>
  corrected ? sql`readings r left join calibration_spans c on c.station_id = ${id} and c.element = ${element} and r.observed_at >= c.from_at and r.observed_at < c.until_at` : raw('readings r')

/** Readings by themselves. */
const each = (tx: Tx, range: Range, corrected: boolean): Promise<CurvePoint[]> =>
  tx.rows(sql`select r.observed_at as at, ${valueOf(corrected)} as value ${corrected ? raw(', r.value as sent') : raw('')} from ${source(range, corrected)} where ${within(range)} and not r.flagged order by r.observed_at limit 20000`)

/** Steps that end at their time: of rain the sum, of everything else the mean with the lowest and the highest. */
const stepped = (tx: Tx, range: Range, corrected: boolean, seconds: number): Promise<CurvePoint[]> => tx.rows(sql`
  select date_bin(make_interval(secs => ${seconds}), observed_at - interval '1 microsecond', ${range.from}::timestamptz) + make_interval(secs => ${seconds}) as at,
    ${range.element === derived ? raw('round(sum(value)::numeric, 1)::float8 as value') : raw('round(avg(corrected)::numeric, 4)::float8 as value, min(corrected) as low, max(corrected) as high')}, count(*)::int as n
  from (select r.observed_at, r.value, ${valueOf(corrected)} as corrected from ${source(range, corrected)} where ${within(range)} and not r.flagged) r group by 1 order by 1`)

export const pointsOf = (tx: Tx, range: Range, corrected: boolean, seconds: number): Promise<CurvePoint[]> => (seconds === 0 ? each(tx, range, corrected) : stepped(tx, range, corrected, seconds))

/** Readings that something speaks against: kept, drawn as marks, counted nowhere. */
export const flaggedOf = (tx: Tx, range: Range): Promise<Flagged[]> => tx.rows(sql`
  select r.observed_at as at, r.value, q.quality from readings r left join reading_qualities q using (station_id, element, observed_at)
  where r.station_id = ${range.id} and r.element = ${range.element} and r.observed_at > ${range.from}::timestamptz and r.observed_at <= ${range.to}::timestamptz and r.flagged order by 1 limit 500`)

export type Exported = { at: string; sent: number; value: number; flagged: boolean; quality: string | null }
/** Every reading of the range, a month at a time: a year is 105,120 rows. */
export async function* readingsOf(tx: Tx, range: Range): AsyncGenerator<Exported> {
  const corrected = await isCalibrated(tx, range), month = 31 * 86_400_000
  for (let from = Date.parse(range.from); from < Date.parse(range.to); from += month) {
    const part = { ...range, from: new Date(from).toISOString(), to: new Date(Math.min(from + month, Date.parse(range.to))).toISOString() }
    yield* await tx.rows<Exported>(sql`select r.observed_at as at, r.value as sent, ${valueOf(corrected)} as value, r.flagged, case when r.flagged then (select quality from reading_qualities q
        where q.station_id = r.station_id and q.element = r.element and q.observed_at = r.observed_at) end as quality from ${source(range, corrected)} where ${within(part)} order by r.observed_at`)
  }
}
