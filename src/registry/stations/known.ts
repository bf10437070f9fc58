// The ledger in memory, for ingest: five thousand frames a second ask whose they are.
import { prepared, sql, type Tx } from '#kit/db'

export type Known = { id: string; code: string; name: string; kind: string; regionCode: string; regionPath: string; lon: number; lat: number }
type Cache = { key: string; byCode: ReadonlyMap<string, Known> }

let cache: Cache | undefined

/**
 * Stations in service by address. The whole ledger is kept while its version stands, for the system alone: an actor with a scope reads his own part.
 * One short query per call, however many frames.
 */
export async function stationsByCode(tx: Tx): Promise<ReadonlyMap<string, Known>> {
  if (tx.actor.scope !== '') return read(tx)
  const { key } = await tx.one<{ key: string }>(prepared('stations.version', sql`select current_database() || ':' || version as key from stations_version`))
  if (cache?.key !== key) cache = { key, byCode: await read(tx) }
  return cache.byCode
}

export const stationByCode = async (tx: Tx, code: string): Promise<Known | undefined> => (await stationsByCode(tx)).get(code)

async function read(tx: Tx): Promise<ReadonlyMap<string, Known>> {
  const rows = await tx.rows<Known>(sql`select id, code, name, kind, region_code, region_path, lon, lat from stations where retired_at is null`)
  return new Map(rows.map((row) => [row.code, row]))
}
