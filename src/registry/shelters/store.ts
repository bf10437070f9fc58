import { sql, type Tx } from '#kit/db'
import type { LedgerQuery } from '#registry/filters'
import { listLedger, matching, type LedgerPage, type SealedPhone } from '#registry/ledger'
import { planeOf } from '#registry/regions'
import type { Shelter } from './model.ts'

const columns = sql`t.id, t.code, t.name, t.region_code, t.region_path, region_label(t.region_path) as place, t.capacity, t.area, t.address, t.lon, t.lat, t.manager_name, t.phone_mask, t.facilities, t.demo, t.retired_at`

export const list = (tx: Tx, query: LedgerQuery & { facility?: string }): Promise<LedgerPage<Shelter>> => listLedger<Shelter>(tx, {
  columns, from: sql`shelters t`, key: sql`t.code`, query,
  where: [sql`t.retired_at is null`, ...matching(query.q, [sql`t.name`, sql`t.code`, sql`t.address`]), ...(query.facility ? [sql`t.facilities @> array[${query.facility}]`] : [])],
})

export const find = (tx: Tx, id: string): Promise<Shelter | undefined> => tx.maybe<Shelter>(sql`select ${columns} from shelters t where t.id = ${id}`)

export const near = (tx: Tx, at: { lon: number; lat: number; limit: number }): Promise<Shelter[]> => tx.rows<Shelter>(sql`
  select ${columns} from shelters t where t.retired_at is null order by t.plane <-> ${planeOf(at.lon, at.lat)}::point limit ${at.limit}`)

export type Given = { name: string; regionCode: string; capacity: number; area: number | null; address: string; lon: number; lat: number; managerName: string; facilities: readonly string[] }

export const insert = (tx: Tx, code: string, g: Given, path: string, phone: SealedPhone): Promise<{ id: string }> => tx.one(sql`
  insert into shelters (code, name, region_code, region_path, capacity, area, address, lon, lat, plane, manager_name, phone_sealed, phone_mask, phone_tail, facilities)
  values (${code}, ${g.name}, ${g.regionCode}, ${path}, ${g.capacity}, ${g.area}, ${g.address}, ${g.lon}, ${g.lat}, ${planeOf(g.lon, g.lat)}, ${g.managerName}, ${phone.sealed}, ${phone.mask}, ${phone.tail}, ${g.facilities}::text[]) returning id`)

/** Without a phone the one on file stays. */
export const update = (tx: Tx, id: string, g: Given, path: string, phone: SealedPhone | undefined): Promise<number> => tx.run(sql`
  update shelters set name = ${g.name}, region_code = ${g.regionCode}, region_path = ${path}, capacity = ${g.capacity}, area = ${g.area}, address = ${g.address}, lon = ${g.lon}, lat = ${g.lat},
    plane = ${planeOf(g.lon, g.lat)}, manager_name = ${g.managerName}, facilities = ${g.facilities}::text[],
    phone_sealed = coalesce(${phone?.sealed ?? null}, phone_sealed), phone_mask = coalesce(${phone?.mask ?? null}, phone_mask), phone_tail = coalesce(${phone?.tail ?? null}, phone_tail) where id = ${id}`)

export const retire = (tx: Tx, id: string): Promise<number> => tx.run(sql`update shelters set retired_at = anlan_now() where id = ${id} and retired_at is null`)
