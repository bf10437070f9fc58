import { join, sql, type Tx } from '#kit/db'
import { open, seal } from '#kit/seal'
import type { LedgerQuery } from '#registry/filters'
import { inside, listLedger, matching, type LedgerPage } from '#registry/ledger'
import { planeOf } from '#registry/regions'
import type { Care, Station } from './model.ts'

const columns = sql`t.id, t.code, t.name, t.kind, t.region_code, t.region_path, region_label(t.region_path) as place, t.lon, t.lat, t.thresholds, t.owner, t.maintainer, t.battery_low, t.interval_minutes, t.intervals, t.maintainer_phone is not null as has_phone, t.key_hash is not null as has_key, t.demo, t.created_at, t.retired_at`

type Asked = { q?: string; region?: string; kind?: string; state?: 'active' | 'retired' | 'all' }
const matchingOf = (query: Asked) => [
  ...matching(query.q, [sql`t.name`, sql`t.code`]), ...(query.kind ? [sql`t.kind = ${query.kind}`] : []),
  ...(query.state === 'all' ? [] : [query.state === 'retired' ? sql`t.retired_at is not null` : sql`t.retired_at is null`]),
]

export const list = (tx: Tx, query: LedgerQuery & Asked): Promise<LedgerPage<Station>> =>
  listLedger<Station>(tx, { columns, from: sql`stations t`, key: sql`t.code`, query, where: matchingOf(query) })

/** All that the list has under the same filters: a position is a must, so none is missing. */
export const points = (tx: Tx, query: Asked): Promise<Pick<Station, 'id' | 'name' | 'code' | 'kind' | 'place' | 'lon' | 'lat'>[]> => tx.rows(sql`
  select t.id, t.name, t.code, t.kind, region_label(t.region_path) as place, t.lon, t.lat from stations t where ${join([sql`true`, ...matchingOf(query)], ' and ')} ${inside(query.region)} order by t.region_path, t.code`)

export const find = (tx: Tx, id: string): Promise<Station | undefined> => tx.maybe<Station>(sql`select ${columns} from stations t where t.id = ${id}`)

export type Given = { name: string; kind: string; regionCode: string; lon: number; lat: number; thresholds: Record<string, unknown> } & Partial<Care> & { /** left out: as it is; '': taken away */ maintainerPhone?: string }

const careOf = (s: Given): Care => ({ owner: '', maintainer: '', batteryLow: null, intervalMinutes: null, intervals: {}, ...Object.fromEntries(Object.entries({ owner: s.owner, maintainer: s.maintainer, batteryLow: s.batteryLow, intervalMinutes: s.intervalMinutes, intervals: s.intervals }).filter(([, v]) => v !== undefined)) })
const sealed = (phone: string | undefined) => (phone ? seal(phone) : null)

export function insert(tx: Tx, code: string, s: Given, path: string): Promise<{ id: string }> {
  const care = careOf(s)
  return tx.one(sql`
    insert into stations (code, name, kind, region_code, region_path, lon, lat, plane, thresholds, owner, maintainer, battery_low, interval_minutes, intervals, maintainer_phone)
    values (${code}, ${s.name}, ${s.kind}, ${s.regionCode}, ${path}, ${s.lon}, ${s.lat}, ${planeOf(s.lon, s.lat)}, ${JSON.stringify(s.thresholds)}, ${care.owner}, ${care.maintainer}, ${care.batteryLow}, ${care.intervalMinutes}, ${JSON.stringify(care.intervals)}, ${sealed(s.maintainerPhone)}) returning id`)
}

export function update(tx: Tx, id: string, s: Given, path: string): Promise<number> {
  const care = careOf(s)
  return tx.run(sql`
    update stations set name = ${s.name}, kind = ${s.kind}, region_code = ${s.regionCode}, region_path = ${path}, lon = ${s.lon}, lat = ${s.lat}, plane = ${planeOf(s.lon, s.lat)},
      thresholds = ${JSON.stringify(s.thresholds)}, owner = ${care.owner}, maintainer = ${care.maintainer}, battery_low = ${care.batteryLow}, interval_minutes = ${care.intervalMinutes}, intervals = ${JSON.stringify(care.intervals)},
      maintainer_phone = ${s.maintainerPhone === undefined ? sql`maintainer_phone` : sql`${sealed(s.maintainerPhone)}`} where id = ${id}`)
}

export const phoneOf = async (tx: Tx, id: string): Promise<string | undefined> => {
  const row = await tx.maybe<{ phone: Buffer | null }>(sql`select maintainer_phone as phone from stations where id = ${id}`)
  return row?.phone ? open(row.phone) : undefined
}

export const retire = (tx: Tx, id: string): Promise<number> => tx.run(sql`update stations set retired_at = anlan_now(), key_hash = null, maintainer_phone = null where id = ${id} and retired_at is null`)
export const reinstate = (tx: Tx, id: string): Promise<number> => tx.run(sql`update stations set retired_at = null where id = ${id} and retired_at is not null`)
export const setKey = (tx: Tx, id: string, hash: string): Promise<number> => tx.run(sql`update stations set key_hash = ${hash} where id = ${id} and retired_at is null`)
