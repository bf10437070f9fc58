import { sql, type Tx } from '#kit/db'
import type { Candidate, Dispatch } from './model.ts'

const shown = sql`d.id, d.team_id, d.team_name, d.incident_id, d.order_id, d.order_no, d.task, d.place, d.region_path, d.lon, d.lat, t.lon as team_lon, t.lat as team_lat, d.distance_m, d.eta_minutes, d.why,
  d.state, d.dispatched_at, d.dispatched_by, d.departed_at, d.arrived_at, d.returned_at, d.cancelled_at, d.cancel_reason`

export const listDispatchRows = (tx: Tx, f: { incidentId?: string; active: 'yes' | 'all'; limit: number }): Promise<Dispatch[]> =>
  tx.rows(sql`select ${shown} from dispatches d left join teams t on t.id = d.team_id where (${f.incidentId ?? null}::uuid is null or d.incident_id = ${f.incidentId ?? null}::uuid)
    and (${f.active} = 'all' or d.state in ('dispatched', 'departed', 'arrived')) order by (d.state in ('returned', 'cancelled')), d.dispatched_at desc limit ${f.limit}`)

export const dispatchForUpdate = (tx: Tx, id: string): Promise<(Dispatch & { teamPath: string }) | undefined> =>
  tx.maybe(sql`select d.*, null::float8 as team_lon, null::float8 as team_lat from dispatches d where d.id = ${id} for update`)

const candidate = sql`t.id, t.name, t.kind, t.tier, t.region_path, t.skills, t.equipment, t.members, t.readiness, t.lon, t.lat, h.order_no as taken_by, h.place as taken_place`
const candidates = sql`teams t left join lateral dispatch_holding(t.id) h on true`

export const teamRow = (tx: Tx, id: string): Promise<Candidate | undefined> => tx.maybe(sql`select ${candidate} from ${candidates} where t.id = ${id} and t.retired_at is null`)
export const teamRows = (tx: Tx): Promise<Candidate[]> => tx.rows(sql`select ${candidate} from ${candidates} where t.retired_at is null`)

/** The task that holds a team, also one outside the actor's scope: its number, nothing more. */
export const holdingOf = async (tx: Tx, teamId: string): Promise<string | null> =>
  (await tx.maybe<{ orderNo: string }>(sql`select order_no from dispatch_holding(${teamId})`))?.orderNo ?? null
