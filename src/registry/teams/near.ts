// Who could be there first: asked of the view, so that the plane's index answers while row-level security stands.
import { sql, type Tx } from '#kit/db'
import { distance } from '#kit/geo'
import { planeOf } from '#registry/regions'
import type { Readiness, Skill } from './ledger.ts'

type Found = {
  id: string; name: string; kind: string; tier: string; regionPath: string; place: string; leaderName: string; phoneMask: string; skills: Skill[]
  equipment: { name: string; count: number; unit: string }[]; members: number; lon: number; lat: number; readiness: Readiness; has: Skill[]; lacks: Skill[]
}
export type Near = Found & { metres: number }

/** Teams in service with at least one of the skills (any team when none is asked), nearest first; `metres` along the great circle, `lacks` what to be told about. */
export async function teamsNear(tx: Tx, at: { lon: number; lat: number; skills?: readonly Skill[]; limit?: number }): Promise<Near[]> {
  const wanted = at.skills ?? []
  const found = await tx.rows<Found>(sql`
    select t.id, t.name, t.kind, t.tier, t.region_path, region_label(t.region_path) as place, t.leader_name, t.phone_mask, t.skills, t.equipment, t.members, t.lon, t.lat, t.readiness,
      array(select s from unnest(${wanted}::text[]) as s where s = any(t.skills)) as has, array(select s from unnest(${wanted}::text[]) as s where s <> all(t.skills)) as lacks
    from teams_seen t where t.retired_at is null and t.readiness <> 'off' and (cardinality(${wanted}::text[]) = 0 or t.skills && ${wanted}::text[])
    order by t.plane <-> ${planeOf(at.lon, at.lat)}::point limit ${at.limit ?? 10}`)
  return found.map((team) => ({ ...team, metres: Math.round(distance(at, team)) }))
}
