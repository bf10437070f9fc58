// An order that is not received or not finished in time goes up, level by level, until a person takes it or it stands at the top.
import { actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { satisfyTimers, setTimer, type Timer } from '#kit/timers'
import { alreadyTaken } from './errors.ts'
import { isOpen, type Order } from './model.ts'
import { summary } from './step.ts'
import { orderRow } from './store.ts'

type Due = 'sign' | 'complete'
/** Minutes that each level has before the next one up is told. */
const stepMinutes = 15

export const fireSignDue = (tx: Tx, timers: readonly Timer[]) => each(tx, timers, 'sign')
export const fireCompleteDue = (tx: Tx, timers: readonly Timer[]) => each(tx, timers, 'complete')

async function each(tx: Tx, timers: readonly Timer[], due: Due): Promise<void> {
  for (const timer of timers) {
    const order = await orderRow(tx, timer.subjectId)
    if (!order || !isOpen(order.state) || (due === 'sign' && order.state !== 'sent')) continue
    await escalate(tx, order, due, timer)
  }
}

async function escalate(tx: Tx, order: Order, due: Due, timer: Timer): Promise<void> {
  const to = await nextUp(tx, order, due)
  if (!to) return
  const minutesOver = Math.max(0, Math.floor(((await tx.now()).getTime() - Date.parse((due === 'sign' ? order.signDue : order.completeDue) as string)) / 60_000))
  await tx.run(sql`insert into order_escalations (order_id, region_path, region_name, due, minutes_over) values (${order.id}, ${to.path}, ${to.name}, ${due}, ${minutesOver})`)
  await tx.run(sql`update orders set escalations = escalations + 1 where id = ${order.id}`)
  await record(tx, { type: 'order.overdue', subject: { kind: 'order', id: order.id }, region: order.regionPath, data: { ...summary(order), due, minutesOver, to: to.name, late: timer.late } })
  if (to.level > 2)
    await setTimer(tx, { kind: `order.escalate_${due}`, subject: { kind: 'order', id: order.id }, region: order.regionPath, dueAt: new Date((await tx.now()).getTime() + stepMinutes * 60_000), article: '逾期逐级上报' })
}

/** The region above the one that has it now; an addressee at city level is its own city's matter. */
const nextUp = async (tx: Tx, order: Order, due: Due): Promise<{ path: string; name: string; level: number } | undefined> => tx.maybe(sql`
  with held as (select coalesce((select region_path from order_escalations where order_id = ${order.id} and due = ${due} order by at desc limit 1), ${order.regionPath}) as path)
  select up.path, up.name, up.level from held join regions here on here.path = held.path join regions up on up.code = coalesce(here.parent_code, here.code)
  where not exists (select from order_escalations e where e.order_id = ${order.id} and e.due = ${due} and (e.region_path = up.path or e.taken_at is not null))`)

/** 接手: a person of that level has it now; it climbs no further. */
export async function takeEscalation(tx: Tx, id: string): Promise<{ id: string }> {
  const row = await tx.maybe<{ orderId: string; due: Due; takenBy: string | null; regionName: string }>(sql`select order_id, due, taken_by, region_name from order_escalations where id = ${id} for update`)
  const order = row && (await orderRow(tx, row.orderId))
  if (!row || !order) throw notFound({ what: '这项督办' })
  if (row.takenBy) throw alreadyTaken({ by: row.takenBy })
  await tx.run(sql`update order_escalations set taken_at = anlan_now(), taken_by = ${actorName(tx.actor)} where id = ${id}`)
  await satisfyTimers(tx, { kind: `order.escalate_${row.due}`, subject: { kind: 'order', id: order.id } })
  await record(tx, { type: 'order.escalation_taken', subject: { kind: 'order', id: order.id }, region: order.regionPath, data: { ...summary(order), due: row.due, level: row.regionName } })
  return { id }
}
