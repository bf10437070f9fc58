// The ledger in memory, for ingest: five thousand frames a second ask whose they are.
import { prepared, sql, type Tx } from '#kit/db'
import { open } from '#kit/seal'
import { byCode } from './model.ts'

export type Known = { id: string; code: string; name: string; kind: string; regionCode: string; regionPath: string; lon: number; lat: number }
/** `secret`: what a sender under this address must prove; absent where nothing is asked. */
export type Addressed = Known & { secret?: string }
type Cache = { key: string; byCode: ReadonlyMap<string, Known>; byAddress: ReadonlyMap<string, Addressed> }

let cache: Cache | undefined

/**
 * Stations in service by code. The whole ledger is kept while its version stands, for the system alone: an actor with a scope reads his own part.
 * One short query per call, however many frames.
 */
export async function stationsByCode(tx: Tx): Promise<ReadonlyMap<string, Known>> {
  return tx.actor.scope === '' ? (await cached(tx)).byCode : read(tx)
}

/** Which ledger stands, for a statement that asks more than that. */
export const ledgerVersion = sql`(select current_database() || ':' || version from stations_version)`

/**
 * The same by `${protocol}:${address}`. A station without an address of its own in a protocol that takes codes is found under its code. For the system alone.
 * `version`: the ledgerVersion, where this transaction has asked for it already.
 */
export const stationsByAddress = async (tx: Tx, version?: string): Promise<ReadonlyMap<string, Addressed>> => (await cached(tx, version)).byAddress

export const stationByCode = async (tx: Tx, code: string): Promise<Known | undefined> => (await stationsByCode(tx)).get(code)

async function cached(tx: Tx, version?: string): Promise<Cache> {
  if (tx.actor.scope !== '') throw new Error('the whole ledger is for the system alone')
  const key = version ?? (await tx.one<{ key: string }>(prepared('stations.version', sql`select ${ledgerVersion} as key`))).key
  if (cache?.key !== key) {
    const codes = await read(tx)
    cache = { key, byCode: codes, byAddress: await addresses(tx, codes) }
  }
  return cache
}

async function read(tx: Tx): Promise<ReadonlyMap<string, Known>> {
  const rows = await tx.rows<Known>(sql`select id, code, name, kind, region_code, region_path, lon, lat from stations where retired_at is null`)
  return new Map(rows.map((row) => [row.code, row]))
}

async function addresses(tx: Tx, codes: ReadonlyMap<string, Known>): Promise<ReadonlyMap<string, Addressed>> {
  const out = new Map<string, Addressed>()
  for (const protocol of byCode) for (const [code, station] of codes) out.set(`${protocol}:${code}`, station)
  const rows = await tx.rows<{ protocol: string; address: string; code: string; secret: Buffer | null }>(sql`
    select a.protocol, a.address, s.code, case when a.check_secret then a.secret end as secret from station_addresses a join stations s on s.id = a.station_id where s.retired_at is null`)
  for (const { protocol, address, code, secret } of rows) {
    const station = codes.get(code)
    if (station) out.set(`${protocol}:${address}`, secret ? { ...station, secret: open(secret) } : station)
  }
  return out
}
