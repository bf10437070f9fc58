import { sql, type Tx } from '#kit/db'
import type { LedgerQuery } from '#registry/filters'
import { listLedger, matching, type LedgerPage } from '#registry/ledger'
import { planeOf } from '#registry/regions'
import type { Station } from './model.ts'

const columns = sql`t.id, t.code, t.name, t.kind, t.region_code, t.region_path, region_label(t.region_path) as place, t.lon, t.lat, t.thresholds, t.key_hash is not null as has_key, t.demo, t.created_at, t.retired_at`

export const list = (tx: Tx, query: LedgerQuery & { kind?: string; state?: 'active' | 'retired' | 'all' }): Promise<LedgerPage<Station>> => listLedger<Station>(tx, {
  columns, from: sql`stations t`, key: sql`t.code`, query,
  where: [
    ...matching(query.q, [sql`t.name`, sql`t.code`]), ...(query.kind ? [sql`t.kind = ${query.kind}`] : []),
    ...(query.state === 'all' ? [] : [query.state === 'retired' ? sql`t.retired_at is not null` : sql`t.retired_at is null`]),
  ],
})

export const find = (tx: Tx, id: string): Promise<Station | undefined> => tx.maybe<Station>(sql`select ${columns} from stations t where t.id = ${id}`)

export type Given = { name: string; kind: string; regionCode: string; lon: number; lat: number; thresholds: Record<string, unknown> }

export const insert = (tx: Tx, code: string, s: Given, path: string): Promise<{ id: string }> => tx.one(sql`
  insert into stations (code, name, kind, region_code, region_path, lon, lat, plane, thresholds)
  values (${code}, ${s.name}, ${s.kind}, ${s.regionCode}, ${path}, ${s.lon}, ${s.lat}, ${planeOf(s.lon, s.lat)}, ${JSON.stringify(s.thresholds)}) returning id`)

export const update = (tx: Tx, id: string, s: Given, path: string): Promise<number> => tx.run(sql`
  update stations set name = ${s.name}, kind = ${s.kind}, region_code = ${s.regionCode}, region_path = ${path}, lon = ${s.lon}, lat = ${s.lat}, plane = ${planeOf(s.lon, s.lat)},
    thresholds = ${JSON.stringify(s.thresholds)} where id = ${id}`)

export const retire = (tx: Tx, id: string): Promise<number> => tx.run(sql`update stations set retired_at = anlan_now(), key_hash = null where id = ${id} and retired_at is null`)
export const reinstate = (tx: Tx, id: string): Promise<number> => tx.run(sql`update stations set retired_at = null where id = ${id} and retired_at is not null`)
export const setKey = (tx: Tx, id: string, hash: string): Promise<number> => tx.run(sql`update stations set key_hash = ${hash} where id = ${id} and retired_at is null`)
