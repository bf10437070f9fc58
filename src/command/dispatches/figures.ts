import { z } from 'zod'
import { raw, sql } from '#kit/db'
import { figure } from '#kit/figures'

const params = z.object({ incidentId: z.uuid() })
const of = (key: string, where: string) => figure({
  key, unit: '支', permission: 'dispatch.read', params, value: 'count', columns: ['orderNo', 'teamName', 'place', 'state', 'dispatchedAt', 'arrivedAt'],
  rows: (p) => sql`select d.order_no, d.team_name, d.place, d.state, d.dispatched_at, d.arrived_at from dispatches d where d.incident_id = ${p.incidentId} and ${raw(where)} order by d.dispatched_at`,
})

export const figures = [
  of('dispatches.all', `d.state <> 'cancelled'`),
  of('dispatches.active', `d.state in ('dispatched', 'departed', 'arrived')`),
  of('dispatches.arrived', `d.arrived_at is not null`),
  figure({
    key: 'dispatches.people', unit: '人', permission: 'dispatch.read', params, value: { sum: 'members' }, columns: ['orderNo', 'teamName', 'members', 'state'],
    rows: (p) => sql`select d.order_no, d.team_name, t.members, d.state from dispatches d join teams t on t.id = d.team_id where d.incident_id = ${p.incidentId} and d.state <> 'cancelled' order by d.dispatched_at`,
  }),
]
