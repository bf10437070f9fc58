import { sql, type Tx } from '#kit/db'
import type { LedgerQuery } from '#registry/filters'
import { listLedger, matching, type LedgerPage } from '#registry/ledger'
import type { VillagePlan } from './model.ts'

const columns = sql`t.id, t.region_code, t.region_path, region_label(t.region_path) as place, t.title, t.version, t.filed_on, t.people_at_risk, t.meeting_point, t.demo, t.retired_at`

export const list = (tx: Tx, query: LedgerQuery): Promise<LedgerPage<VillagePlan>> => listLedger<VillagePlan>(tx, {
  columns, from: sql`village_plans t`, key: sql`t.id::text`, query, where: [sql`t.retired_at is null`, ...matching(query.q, [sql`t.title`, sql`t.meeting_point`])],
})

export const find = (tx: Tx, id: string): Promise<VillagePlan | undefined> => tx.maybe<VillagePlan>(sql`select ${columns} from village_plans t where t.id = ${id}`)

export type Given = { regionCode: string; title: string; filedOn: string; peopleAtRisk: number; meetingPoint: string }

/** Takes the plan in force, if any, out of force. */
export const supersede = (tx: Tx, regionCode: string): Promise<number> => tx.run(sql`update village_plans set retired_at = anlan_now() where region_code = ${regionCode} and retired_at is null`)

export const insert = (tx: Tx, g: Given, path: string): Promise<{ id: string; version: number }> => tx.one(sql`
  insert into village_plans (region_code, region_path, title, version, filed_on, people_at_risk, meeting_point)
  values (${g.regionCode}, ${path}, ${g.title}, coalesce((select max(version) from village_plans where region_code = ${g.regionCode}), 0) + 1, ${g.filedOn}, ${g.peopleAtRisk}, ${g.meetingPoint})
  returning id, version`)
