import type { z } from 'zod'
import { type Actor, actorName, may } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { nextNumber } from '#kit/docs'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { distance } from './distance.ts'
import { requireOpenIncident, type Incident } from '#command/incidents'
import { orderNo, orderRow } from '#command/orders'
import type { dispatchTeam as promise } from './api.ts'
import { notTeam, teamOff, teamTaken, teamUnknown, wrongStep } from './errors.ts'
import { etaOf, transitions, type Candidate, type State } from './model.ts'
import { dispatchForUpdate, holdingOf, teamRow } from './store.ts'
import { words } from './words.ts'

type Given = z.output<typeof promise.body>

/** Calls a team. Of many who call the same team at once exactly one gets it: the unique index decides, not a look beforehand. */
export async function dispatchTeam(tx: Tx, given: Given): Promise<{ id: string; orderNo: string; etaMinutes: number | null }> {
  const incident = await requireOpenIncident(tx, given.incidentId)
  const team = await teamRow(tx, given.teamId)
  if (!team) throw teamUnknown({})
  if (team.readiness === 'off') throw teamOff({ team: team.name })
  if (team.takenBy) throw teamTaken({ team: team.name, holding: team.takenBy })
  const target = await targetOf(tx, given, incident)
  const metres = target.lon === null || target.lat === null ? null : Math.round(distance({ lon: team.lon, lat: team.lat }, { lon: target.lon, lat: target.lat }))
  const eta = metres === null ? null : etaOf(metres, team.readiness)
  const id = await promiseOnce(tx, given, team, { ...target, metres, eta })
  const no = await numberOf(tx, given.orderId, id)
  await tx.run(sql`update dispatches set order_no = ${no} where id = ${id}`)
  await record(tx, { type: 'team.dispatched', subject: { kind: 'dispatch', id }, region: target.path, data: { incidentId: incident.id, teamId: team.id, team: team.name, no, task: given.task, place: given.place, distanceM: metres, etaMinutes: eta } })
  return { id, orderNo: no, etaMinutes: eta }
}

async function promiseOnce(tx: Tx, given: Given, team: Candidate, to: { path: string; lon: number | null; lat: number | null; metres: number | null; eta: number | null }): Promise<string> {
  const row = await tx.maybe<{ id: string }>(sql`
    insert into dispatches (team_id, team_name, team_path, incident_id, order_id, order_no, task, place, region_path, lon, lat, distance_m, eta_minutes, why, dispatched_by)
    values (${team.id}, ${team.name}, ${team.regionPath}, ${given.incidentId}, ${given.orderId}, '', ${given.task}, ${given.place}, ${to.path}, ${to.lon}, ${to.lat}, ${to.metres}, ${to.eta},
      ${words(team, given.skills, to.metres, to.eta)}, ${actorName(tx.actor)})
    on conflict (team_id) where state in ('dispatched', 'departed', 'arrived') do nothing returning id`)
  if (row) return row.id
  throw teamTaken({ team: team.name, holding: (await holdingOf(tx, team.id)) ?? '另一项任务' })
}

/** Where to: the position given, else that of the region, else of the incident; the path is the region's, else the incident's. */
async function targetOf(tx: Tx, given: Given, incident: Incident): Promise<{ path: string; lon: number | null; lat: number | null }> {
  const region = given.regionCode === null ? undefined : await tx.maybe<{ path: string; lon: number | null; lat: number | null }>(sql`select path, lon, lat from regions where code = ${given.regionCode}`)
  if (given.regionCode !== null && !region) throw notFound({ what: '目的地所在的区划' })
  const at = given.lon !== null && given.lat !== null ? given : (region ?? incident)
  const path = region?.path ?? (tx.actor.kind === 'user' && tx.actor.scope.startsWith(incident.regionPath) ? tx.actor.scope : incident.regionPath)
  return { path, lon: at.lon, lat: at.lat }
}

/** The order's number when the team goes under an order, else one of its own from the same series. */
async function numberOf(tx: Tx, orderId: string | null, id: string): Promise<string> {
  if (orderId) {
    const order = await orderRow(tx, orderId)
    if (!order?.no) throw notFound({ what: '这条已下达的指令' })
    return order.no
  }
  return orderNo((await nextNumber(tx, { series: 'Y', subject: { kind: 'dispatch', id } })).no) as string
}

const eventOf = { departed: 'team.departed', arrived: 'team.arrived', returned: 'team.returned', cancelled: 'team.cancelled' } as const

/** Who commands, or the leader of this team: he speaks for one team, whatever others his region holds. */
export const mayMove = (actor: Actor, teamId: string): boolean => may(actor, 'dispatch.command') || (may(actor, 'dispatch.move') && actor.kind === 'user' && actor.unit === teamId)

/** 出发, 到达, 返回: by the team's leader, or by the duty officer who hears it over the radio. */
export async function moveDispatch(tx: Tx, id: string, to: Exclude<State, 'dispatched'>, reason: string | null = null): Promise<{ id: string; state: State; at: string }> {
  const d = await dispatchForUpdate(tx, id)
  if (!d) throw notFound({ what: '这次调派' })
  const { actor } = tx
  if (!mayMove(actor, d.teamId)) throw notTeam({ team: d.teamName })
  if (!transitions[d.state].includes(to)) throw wrongStep({ team: d.teamName, state: d.state, to })
  await tx.run(sql`update dispatches set state = ${to},
    departed_at = case when ${to} = 'departed' then anlan_now() else departed_at end, arrived_at = case when ${to} = 'arrived' then anlan_now() else arrived_at end,
    returned_at = case when ${to} = 'returned' then anlan_now() else returned_at end, cancelled_at = case when ${to} = 'cancelled' then anlan_now() else cancelled_at end,
    cancel_reason = ${reason} where id = ${id}`)
  // The team's own people can only write below their own region; a target elsewhere is told through the team's.
  const region = actor.kind === 'user' && !d.regionPath.startsWith(actor.scope) ? d.teamPath : d.regionPath
  await record(tx, { type: eventOf[to], subject: { kind: 'dispatch', id }, region, data: { incidentId: d.incidentId, team: d.teamName, no: d.orderNo, place: d.place, ...(reason ? { reason } : {}) } })
  return { id, state: to, at: (await tx.now()).toISOString() }
}
