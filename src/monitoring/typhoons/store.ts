import { sql, type Tx } from '#kit/db'
import { gradeOf, type Fix, type Storm } from './model.ts'

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

export type Place = { code: string; name: string; path: string; lon: number; lat: number; countyCode: string; countyName: string }

/** Towns with a position, in the city's own order of counties. */
export const townPlaces = (tx: Tx): Promise<Place[]> => tx.rows(sql`
  select t.code, t.name, t.path, t.lon, t.lat, c.code as county_code, c.name as county_name
  from regions t join regions c on c.code = t.parent_code
  where t.level = 4 and t.lon is not null and in_scope(t.path) order by c.ordinal, c.code, t.code`)

export const cityPlace = (tx: Tx): Promise<{ name: string; path: string; lon: number | null; lat: number | null } | undefined> =>
  tx.maybe(sql`select name, path, lon, lat from regions where level = 2`)
