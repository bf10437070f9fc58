import { sql, type Tx } from '#kit/db'
import type { LedgerQuery } from '#registry/filters'
import { listLedger, matching, type LedgerPage, type SealedPhone } from '#registry/ledger'
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

export type Given = { name: string; kind: string; tier: string; regionCode: string; leaderName: string; skills: readonly string[]; equipment: readonly object[]; members: number; lon: number; lat: number; coastal: boolean; insuredUntil: string | null }

export const insert = (tx: Tx, g: Given, path: string, phone: SealedPhone): Promise<{ id: string }> => tx.one(sql`
  insert into teams (name, kind, tier, region_code, region_path, leader_name, phone_sealed, phone_mask, phone_tail, skills, equipment, members, lon, lat, plane, coastal, insured_until)
  values (${g.name}, ${g.kind}, ${g.tier}, ${g.regionCode}, ${path}, ${g.leaderName}, ${phone.sealed}, ${phone.mask}, ${phone.tail}, ${g.skills}::text[], ${JSON.stringify(g.equipment)}, ${g.members},
    ${g.lon}, ${g.lat}, ${planeOf(g.lon, g.lat)}, ${g.coastal}, ${g.insuredUntil}) returning id`)

/** Without a phone the one on file stays. */
export const update = (tx: Tx, id: string, g: Given, path: string, phone: SealedPhone | undefined): Promise<number> => tx.run(sql`
  update teams set name = ${g.name}, kind = ${g.kind}, tier = ${g.tier}, region_code = ${g.regionCode}, region_path = ${path}, leader_name = ${g.leaderName}, skills = ${g.skills}::text[],
    equipment = ${JSON.stringify(g.equipment)}, members = ${g.members}, lon = ${g.lon}, lat = ${g.lat}, plane = ${planeOf(g.lon, g.lat)}, coastal = ${g.coastal}, insured_until = ${g.insuredUntil},
    phone_sealed = coalesce(${phone?.sealed ?? null}, phone_sealed), phone_mask = coalesce(${phone?.mask ?? null}, phone_mask), phone_tail = coalesce(${phone?.tail ?? null}, phone_tail) where id = ${id}`)

export const retire = (tx: Tx, id: string): Promise<number> => tx.run(sql`update teams set retired_at = anlan_now(), readiness = 'off' where id = ${id} and retired_at is null`)
