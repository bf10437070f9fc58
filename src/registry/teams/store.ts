import { sql, type Tx } from '#kit/db'
import type { LedgerQuery } from '#registry/filters'
import { listLedger, matching, type LedgerPage } from '#registry/ledger'
import { planeOf } from '#registry/regions'
import type { Skill, Team } from './model.ts'

const columns = sql`t.id, t.name, t.kind, t.tier, t.region_code, t.region_path, region_label(t.region_path) as place, t.leader_name, t.phone_mask, t.skills, t.equipment, t.members, t.lon, t.lat,
  t.readiness, t.coastal, t.insured_until, t.demo, t.retired_at`

export type TeamQuery = LedgerQuery & { skill?: string; readiness?: string; tier?: string; coastal?: boolean }

export const list = (tx: Tx, query: TeamQuery): Promise<LedgerPage<Team>> => listLedger<Team>(tx, {
  columns, from: sql`teams t`, key: sql`t.id::text`, query,
  where: [
    sql`t.retired_at is null`, ...matching(query.q, [sql`t.name`, sql`t.leader_name`, sql`t.phone_tail`]), ...(query.skill ? [sql`t.skills @> array[${query.skill}]`] : []),
    ...(query.readiness ? [sql`t.readiness = ${query.readiness}`] : []), ...(query.tier ? [sql`t.tier = ${query.tier}`] : []), ...(query.coastal === undefined ? [] : [sql`t.coastal = ${query.coastal}`]),
  ],
})

export const find = (tx: Tx, id: string): Promise<Team | undefined> => tx.maybe(sql`select ${columns} from teams t where t.id = ${id}`)

export const setReadiness = (tx: Tx, id: string, readiness: string): Promise<number> => tx.run(sql`update teams set readiness = ${readiness} where id = ${id} and readiness <> ${readiness}`)

export type Near = Team & { metres: number; has: Skill[]; lacks: Skill[] }
type Found = Omit<Near, 'metres'>

/** In the order of the plane's distance, which the GiST index knows. */
export const near = (tx: Tx, at: { lon: number; lat: number; skills: readonly string[]; limit: number }): Promise<Found[]> => tx.rows<Found>(sql`
  select ${columns},
    array(select s from unnest(${at.skills}::text[]) as s where s = any(t.skills)) as has, array(select s from unnest(${at.skills}::text[]) as s where s <> all(t.skills)) as lacks
  from teams t where t.retired_at is null and t.readiness <> 'off' and (cardinality(${at.skills}::text[]) = 0 or t.skills && ${at.skills}::text[])
  order by t.plane <-> ${planeOf(at.lon, at.lat)}::point limit ${at.limit}`)
