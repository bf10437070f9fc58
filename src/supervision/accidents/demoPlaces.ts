// Where an accident of the demo city can happen: in one of the county's enterprises, or in one of its towns.
import { sql, type Tx } from '#kit/db'

export type At = { code: string; path: string; lon: number; lat: number }
export type Unit = At & { id: string; name: string; uscc: string; sector: string | null; industry: string | null; scale: string | null; economy: string | null; employees: number | null }
export type Town = At & { name: string }
/** By the county's code. */
export type Around = ReadonlyMap<string, { name: string; shortName: string; towns: Town[]; units: Unit[] }>

/** One of some fifty enterprises: enough to choose from, quick to read. */
export async function placesAndUnits(tx: Tx): Promise<Around> {
  const counties = await tx.rows<{ code: string; path: string; name: string; shortName: string }>(sql`select code, path, name, short_name from regions where level = 3 order by ordinal, code`)
  const towns = await tx.rows<Town>(sql`select code, path, name, lon, lat from regions where level = 4 and lon is not null order by ordinal, code`)
  const units = await tx.rows<Unit>(sql`select id, name, uscc, sector, industry, scale, economy, employees, region_code as code, region_path as path, lon, lat from enterprises
    where demo and retired_at is null and lon is not null and right(id::text, 2) in ('07', '3a', '71', 'b4', 'e2') order by id`)
  return new Map(counties.map(({ code, path, name, shortName }) => [code, { name, shortName, towns: towns.filter((t) => t.path.startsWith(path)), units: units.filter((u) => u.path.startsWith(path)) }]))
}
