import { sql, type Tx } from '#kit/db'
import type { LedgerQuery } from '#registry/filters'
import { listLedger, matching, type LedgerPage } from '#registry/ledger'
import type { VillagePlan } from './model.ts'

const columns = sql`t.id, t.region_code, t.region_path, region_label(t.region_path) as place, t.title, t.version, t.filed_on, t.people_at_risk, t.meeting_point, t.demo, t.retired_at`

export const list = (tx: Tx, query: LedgerQuery): Promise<LedgerPage<VillagePlan>> => listLedger<VillagePlan>(tx, {
  columns, from: sql`village_plans t`, key: sql`t.id::text`, query, where: [sql`t.retired_at is null`, ...matching(query.q, [sql`t.title`, sql`t.meeting_point`])],
})

export const find = (tx: Tx, id: string): Promise<VillagePlan | undefined> => tx.maybe<VillagePlan>(sql`select ${columns} from village_plans t where t.id = ${id}`)
