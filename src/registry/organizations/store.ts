import { sql, type Tx } from '#kit/db'
import type { LedgerQuery } from '#registry/filters'
import { listLedger, matching, type LedgerPage } from '#registry/ledger'
import type { Organization } from './model.ts'

const columns = sql`t.id, t.code, t.name, t.kind, t.region_code, t.region_path, region_label(t.region_path) as place, t.superior_id, s.name as superior_name, t.phone_mask, t.demo, t.retired_at`
const from = sql`organizations t left join organizations s on s.id = t.superior_id`

export const list = (tx: Tx, query: LedgerQuery & { kind?: string }): Promise<LedgerPage<Organization>> => listLedger<Organization>(tx, {
  columns, from, key: sql`t.code`, query, where: [sql`t.retired_at is null`, ...matching(query.q, [sql`t.name`]), ...(query.kind ? [sql`t.kind = ${query.kind}`] : [])],
})

export const find = (tx: Tx, id: string): Promise<Organization | undefined> => tx.maybe<Organization>(sql`select ${columns} from ${from} where t.id = ${id}`)
export const ofKind = (tx: Tx, kind: string, regionCode: string): Promise<Organization | undefined> =>
  tx.maybe<Organization>(sql`select ${columns} from ${from} where t.kind = ${kind} and t.region_code = ${regionCode} and t.retired_at is null order by t.code limit 1`)
