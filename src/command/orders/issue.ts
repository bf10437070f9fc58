// 拟制, 签发, 下达: an order by hand.
import type { z } from 'zod'
import { actorId, actorName, may } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { nextNumber } from '#kit/docs'
import { forbidden } from '#kit/errors'
import { record } from '#kit/events'
import { setTimers } from '#kit/timers'
import { addConcerned, requireOpenIncident } from '#command/incidents'
import type { draftOrder as promise } from './api.ts'
import { addresseeUnknown } from './errors.ts'
import { orderNo, type Order, type State } from './model.ts'
import { requireOrder, requireStep, summary } from './step.ts'
import { insertStep, orderRow } from './store.ts'

type Draft = z.output<typeof promise.body>

export async function draftOrder(tx: Tx, given: Draft): Promise<{ id: string; state: State; no: string | null }> {
  if (given.issue && !may(tx.actor, 'order.issue')) throw forbidden({ permission: 'order.issue' })
  const incident = await requireOpenIncident(tx, given.incidentId)
  const to = await addressee(tx, given)
  const { id } = await tx.one<{ id: string }>(sql`
    insert into orders (incident_id, incident_title, title, measure, org_id, team_id, addressee_name, region_path, issuer_name, issuer_path, sign_minutes, complete_minutes, lon, lat)
    values (${incident.id}, ${incident.title}, ${given.title}, ${given.measure}, ${given.orgId}, ${given.teamId}, ${to.name}, ${to.regionPath}, ${await issuerName(tx)}, ${scopeOf(tx)},
      ${given.signMinutes}, ${given.completeMinutes}, ${given.lon}, ${given.lat}) returning id`)
  await insertStep(tx, { orderId: id, from: 'none', to: 'drafted', byId: actorId(tx.actor), byName: actorName(tx.actor) })
  await record(tx, { type: 'order.drafted', subject: { kind: 'order', id }, region: to.regionPath, data: { incidentId: incident.id, title: given.title, addressee: to.name } })
  if (!given.issue) return { id, state: 'drafted', no: null }
  return issueOrder(tx, id)
}

async function addressee(tx: Tx, given: Draft): Promise<{ name: string; regionPath: string }> {
  const found = given.orgId && !given.teamId ? await tx.maybe<{ name: string; regionPath: string }>(sql`select name, region_path from organizations where id = ${given.orgId} and retired_at is null`)
    : given.teamId && !given.orgId ? await tx.maybe<{ name: string; regionPath: string }>(sql`select name, region_path from teams where id = ${given.teamId} and retired_at is null`) : undefined
  if (!found) throw addresseeUnknown({})
  return found
}

const scopeOf = (tx: Tx): string => tx.actor.scope
/** 市防指, 县防指: the flood command of the issuer's own region. */
const issuerName = async (tx: Tx): Promise<string> =>
  `${(await tx.maybe<{ name: string }>(sql`select name from regions where path = ${scopeOf(tx)}`))?.name ?? ''}防指`

/** Signs and sends: number, limits from now, and the addressee's region is told that the incident concerns it. */
export async function issueOrder(tx: Tx, id: string): Promise<{ id: string; state: State; no: string | null }> {
  const order = await requireOrder(tx, id)
  requireStep(order, 'issued')
  await requireOpenIncident(tx, order.incidentId)
  const by = { byId: actorId(tx.actor), byName: actorName(tx.actor) }
  const { no, year } = await nextNumber(tx, { series: 'Y', subject: { kind: 'order', id } })
  await tx.run(sql`update orders set no = ${no}, no_year = ${year}, sign_due = anlan_now() + make_interval(mins => sign_minutes), complete_due = anlan_now() + make_interval(mins => complete_minutes) where id = ${id}`)
  await insertStep(tx, { orderId: id, from: 'drafted', to: 'issued', ...by })
  await insertStep(tx, { orderId: id, from: 'issued', to: 'sent', ...by })
  const sent = (await orderRow(tx, id)) as Order
  await setTimers(tx, orderTimers(sent))
  await addConcerned(tx, order.incidentId, [order.regionPath], 'addressee')
  await record(tx, { type: 'order.sent', subject: { kind: 'order', id }, region: order.regionPath, data: { ...summary(sent), signDue: sent.signDue, completeDue: sent.completeDue, issuer: order.issuerName } })
  return { id, state: 'sent', no: orderNo(no) }
}

export const orderTimers = (o: Pick<Order, 'id' | 'regionPath' | 'basis'> & { signDue: string | null; completeDue: string | null }) => [
  { kind: 'order.sign_due', subject: { kind: 'order', id: o.id }, region: o.regionPath, dueAt: o.signDue as string, article: o.basis || '指令签收时限' },
  { kind: 'order.complete_due', subject: { kind: 'order', id: o.id }, region: o.regionPath, dueAt: o.completeDue as string, article: o.basis || '指令完成时限' },
]
