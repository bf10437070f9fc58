import { sql, type Tx } from '#kit/db'
import { gradeOf, type Fix, type Forecast, type Storm, type WarningLine } from './model.ts'

type Row = Omit<Fix, 'grade'>

const stormRows = sql`
  select s.id, s.no, s.name, s.name_zh, s.origin, s.source, s.demo, s.entered_at,
         o.first_at, o.last_at, o.peak_wind_ms, o.received_at
  from storms s left join lateral (
    select min(at) as first_at, max(at) as last_at, max(wind_ms) as peak_wind_ms, max(received_at) as received_at
    from storm_fixes where storm_id = s.id and kind = 'observed') o on true`

export const allStorms = (tx: Tx): Promise<Storm[]> => tx.rows(sql`${stormRows} order by o.last_at desc nulls last, s.entered_at desc`)
export const stormById = (tx: Tx, id: string): Promise<Storm | undefined> => tx.maybe(sql`${stormRows} where s.id = ${id}`)

/** The storm that news came of last: within a day by the clock; a replay's storm has its own time, so its arrival counts. */
export const newestStorm = (tx: Tx): Promise<Storm | undefined> => tx.maybe(sql`
  ${stormRows} where o.received_at > anlan_now() - interval '24 hours'
    and (s.origin = 'replay' or o.last_at > anlan_now() - interval '24 hours')
  order by o.received_at desc limit 1`)

export async function fixesOf(tx: Tx, stormId: string): Promise<Fix[]> {
  const rows = await tx.rows<Row>(sql`
    select kind, at, lon, lat, wind_ms, pressure_hpa, radii, radii_model, interpolated, received_at
    from storm_fixes where storm_id = ${stormId} order by at, kind`)
  return rows.map((row) => ({ ...row, grade: gradeOf(row.windMs) }))
}

export const insertStorm = (tx: Tx, s: Pick<Storm, 'no' | 'name' | 'nameZh' | 'origin' | 'source' | 'demo'>, by: string): Promise<{ id: string }> => tx.one(sql`
  insert into storms (no, name, name_zh, origin, source, demo, entered_by)
  values (${s.no}, ${s.name}, ${s.nameZh}, ${s.origin}, ${s.source}, ${s.demo}, ${by}) returning id`)

export type NewFix = Pick<Fix, 'at' | 'lon' | 'lat' | 'windMs' | 'pressureHpa' | 'radii' | 'radiiModel' | 'interpolated'>

/** What is observed is kept as first received; a later forecast replaces the one before. */
export async function insertFixes(tx: Tx, stormId: string, kind: 'observed' | 'forecast', fixes: readonly NewFix[]): Promise<number> {
  if (kind === 'forecast') await tx.run(sql`delete from storm_fixes where storm_id = ${stormId} and kind = 'forecast'`)
  return tx.run(sql`
    insert into storm_fixes (storm_id, kind, at, lon, lat, wind_ms, pressure_hpa, radii, radii_model, interpolated)
    select ${stormId}, ${kind}, f.* from jsonb_to_recordset(${JSON.stringify(fixes)}::jsonb)
      as f (at timestamptz, lon float8, lat float8, "windMs" float8, "pressureHpa" float8, radii jsonb, "radiiModel" boolean, interpolated boolean)
    on conflict do nothing`)
}

/** The storm that sources and the duty desk keep up to date, by its number; nameless ones by their name too. */
export const followedStorm = (tx: Tx, no: string, name: string): Promise<{ id: string; origin: Storm['origin'] } | undefined> => tx.maybe(sql`
  select id, origin from storms where origin in ('feed', 'manual') and no = ${no} and (no <> '0000' or name = ${name}) order by entered_at limit 1`)

/** Forecasts that were not known; what an agency has said for a base time stays as first received. */
export const insertForecasts = (tx: Tx, stormId: string, source: string, rows: readonly Forecast[]): Promise<number> => tx.run(sql`
  insert into storm_forecasts (storm_id, agency, base_at, lead_hours, at, lon, lat, wind_ms, pressure_hpa, source)
  select ${stormId}, f.*, ${source} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as f (agency text, "baseAt" timestamptz, "leadHours" int, at timestamptz, lon float8, lat float8, "windMs" float8, "pressureHpa" float8)
  on conflict do nothing`)

/** The newest forecast of each agency, or those made by a moment. */
export const newestForecasts = (tx: Tx, stormId: string): Promise<(Forecast & { source: string; receivedAt: string })[]> => tx.rows(sql`
  select agency, base_at, lead_hours, at, lon, lat, wind_ms, pressure_hpa, source, received_at from storm_forecasts f
  where storm_id = ${stormId} and base_at = (select max(base_at) from storm_forecasts n where n.storm_id = f.storm_id and n.agency = f.agency) order by agency, at`)

export type Place = { code: string; name: string; path: string; lon: number; lat: number; countyCode: string; countyName: string }

/** Towns with a position, in the city's own order of counties. */
export const townPlaces = (tx: Tx): Promise<Place[]> => tx.rows(sql`
  select t.code, t.name, t.path, t.lon, t.lat, c.code as county_code, c.name as county_name
  from regions t join regions c on c.code = t.parent_code
  where t.level = 4 and t.lon is not null and in_scope(t.path) order by c.ordinal, c.code, t.code`)

export const cityPlace = (tx: Tx): Promise<{ name: string; path: string; lon: number | null; lat: number | null } | undefined> =>
  tx.maybe(sql`select name, path, lon, lat from regions where level = 2`)

type ArchiveFix = { stormId: string; no: string; name: string; nameZh: string | null; at: string; lon: number; lat: number; windMs: number | null }
/** Observed positions of other storms that have come within 9° of a place: bounds of the database, the distance is judged by who asks. */
export const archiveFixes = (tx: Tx, except: string, near: { lon: number; lat: number }): Promise<ArchiveFix[]> => tx.rows(sql`
  select f.storm_id, s.no, s.name, s.name_zh, f.at, f.lon, f.lat, f.wind_ms from storm_fixes f join storms s on s.id = f.storm_id
  where f.kind = 'observed' and not f.interpolated and s.origin <> 'replay' and not s.demo and s.id <> ${except} and (s.no, s.name) <> (select no, name from storms where id = ${except})
    and exists (select from storm_fixes n where n.storm_id = f.storm_id and n.kind = 'observed' and n.lon between ${near.lon - 9} and ${near.lon + 9} and n.lat between ${near.lat - 8} and ${near.lat + 8})
  order by f.storm_id, f.at`)

const lineColumns = sql`hours, points, source, verified, changed_at, changed_by`
export const warningLines = (tx: Tx): Promise<WarningLine[]> => tx.rows(sql`select ${lineColumns} from storm_warning_lines order by hours`)
export const writeLine = (tx: Tx, l: Pick<WarningLine, 'hours' | 'points' | 'source' | 'verified'>, by: string): Promise<number> => tx.run(sql`
  update storm_warning_lines set points = ${JSON.stringify(l.points)}::jsonb, source = ${l.source}, verified = ${l.verified}, changed_at = anlan_now(), changed_by = ${by} where hours = ${l.hours}`)
