// Which gauges are known, in memory; the database says with one number whether it changed (stations_version).
import { sql, type Tx } from '#kit/db'

export type Gauge = { id: string; code: string; regionPath: string }
export type Ledger = { version: number; byCode: ReadonlyMap<string, Gauge>; cityPath: string }

export async function loadLedger(tx: Tx): Promise<Ledger> {
  const { version } = await tx.one<{ version: number }>(sql`select version from stations_version`)
  const gauges = await tx.rows<Gauge>(sql`select id, code, region_path from stations where retired_at is null`)
  const city = await tx.maybe<{ path: string }>(sql`select path from regions where level = 2 order by code limit 1`)
  return { version, byCode: new Map(gauges.map((g) => [g.code, g])), cityPath: city?.path ?? '' }
}
