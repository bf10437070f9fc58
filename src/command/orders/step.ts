// Every step of an order: who may take it, in which order, and what it does to the clocks.
import { actorId, actorName, may, type Actor } from '#kit/access'
import type { Tx } from '#kit/db'
import { forbidden, notFound } from '#kit/errors'
import { record } from '#kit/events'
import { cancelTimers, satisfyTimers } from '#kit/timers'
import { notAddressee, ownCompletion, toldByMissing, wrongStep } from './errors.ts'
import { mayGo, type Order, type State } from './model.ts'
import { insertStep, issuerOf, lockOrder, orderRow } from './store.ts'

export type Said = { channel: 'system' | 'phone'; toldBy: string | null; note: string }

/** The addressee himself: a person of its region who may answer. A superior's scope holds the row too, but is not the addressee. */
export const isAddressee = (actor: Actor, order: Order): boolean => actor.kind === 'user' && (order.teamId
  ? may(actor, 'order.answer_team') && order.regionPath.startsWith(actor.scope)
  : may(actor, 'order.answer') && actor.scope === order.regionPath)

export async function requireOrder(tx: Tx, id: string): Promise<Order> {
  await lockOrder(tx, id)
  const order = await orderRow(tx, id)
  if (!order) throw notFound({ what: '这条指令' })
  return order
}

export function requireStep(order: Order, to: State): void {
  if (!mayGo(order.state, to)) throw wrongStep({ no: order.no ?? '拟稿', state: order.state, to })
}

/** By the addressee in the system, or by the duty officer above who took his call and names him. */
function requireAnswerer(tx: Tx, order: Order, said: Said): void {
  if (said.channel === 'system') {
    if (!isAddressee(tx.actor, order)) throw notAddressee({ no: order.no ?? '', addressee: order.addresseeName })
    return
  }
  if (!may(tx.actor, 'order.record')) throw forbidden({ permission: 'order.record' })
  if (!said.toldBy || said.toldBy.length < 2) throw toldByMissing({})
}

const subjectOf = (id: string) => ({ kind: 'order', id })
const eventOf = { received: 'order.received', arrived: 'order.arrived', reported: 'order.reported', completed: 'order.completed' } as const

/** 签收 · 到达 · 反馈 · 完成, as the addressee says it. */
export async function answerOrder(tx: Tx, id: string, to: keyof typeof eventOf, said: Said): Promise<{ id: string; state: State }> {
  const order = await requireOrder(tx, id)
  requireAnswerer(tx, order, said)
  requireStep(order, to)
  if (to === 'completed' && (await issuerOf(tx, id)) === actorId(tx.actor)) throw ownCompletion({ no: order.no ?? '' })
  await insertStep(tx, { orderId: id, from: order.state, to, byId: actorId(tx.actor), byName: actorName(tx.actor), ...said })
  if (to === 'received') await satisfyTimers(tx, { kind: ['order.sign_due', 'order.escalate_sign'], subject: subjectOf(id) })
  if (to === 'completed') await satisfyTimers(tx, { subject: subjectOf(id) })
  await record(tx, { type: eventOf[to], subject: subjectOf(id), region: order.regionPath, data: { ...summary(order), note: said.note, channel: said.channel, toldBy: said.toldBy } })
  return { id, state: to }
}

export async function withdrawOrder(tx: Tx, id: string, reason: string): Promise<{ id: string; state: State }> {
  const order = await requireOrder(tx, id)
  requireStep(order, 'withdrawn')
  await insertStep(tx, { orderId: id, from: order.state, to: 'withdrawn', byId: actorId(tx.actor), byName: actorName(tx.actor), note: reason })
  await cancelTimers(tx, { subject: subjectOf(id) })
  await record(tx, { type: 'order.withdrawn', subject: subjectOf(id), region: order.regionPath, data: { ...summary(order), reason } })
  return { id, state: 'withdrawn' }
}

/** 催办: said again, and written down; the clocks are not moved by it. */
export async function urgeOrder(tx: Tx, id: string, given: { channel: string; note: string }): Promise<{ id: string; state: State }> {
  const order = await requireOrder(tx, id)
  if (!['sent', 'received', 'arrived', 'reported'].includes(order.state)) throw wrongStep({ no: order.no ?? '拟稿', state: order.state, to: 'urged' })
  await record(tx, { type: 'order.urged', subject: subjectOf(id), region: order.regionPath, data: { ...summary(order), ...given } })
  return { id, state: order.state }
}

/** What a timeline line needs to be a sentence. */
export const summary = (o: Pick<Order, 'incidentId' | 'no' | 'title' | 'addresseeName'>) => ({ incidentId: o.incidentId, no: o.no, title: o.title, addressee: o.addresseeName })
