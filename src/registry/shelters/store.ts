import { sql, type Tx } from '#kit/db'
import type { LedgerQuery } from '#registry/filters'
import { listLedger, matching, type LedgerPage } from '#registry/ledger'
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
