import { actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record, recordMany } from '#kit/events'
import { satisfyTimers, timer, type TimerKind } from '#kit/timers'
import { itemInForce, itemUnchanged, reviewDecided } from './errors.ts'
import type { Decision } from './model.ts'

type Open = { dutyId: string; regionPath: string; item: string; decidedBy: string | null; changed: boolean; ended: boolean }

/** 维持 kept, 已修改 changed, 已终止 ended: what is said of the item must be true of it. */
export async function decideReview(tx: Tx, id: string, { decision, note }: { decision: Decision; note: string }): Promise<void> {
  const found = await tx.maybe<Open>(sql`select r.duty_id, r.region_path, d.item, r.decided_by, d.updated_at > r.opened_at as changed, d.retired_at is not null or d.until is not null as ended
    from duty_reviews r join duty_lists d on d.id = r.duty_id where r.id = ${id} for update of r`)
  if (!found) throw notFound({ what: '这项复核' })
  if (found.decidedBy) throw reviewDecided({ by: found.decidedBy })
  if (decision === 'changed' && !found.changed) throw itemUnchanged({})
  if (decision === 'ended' && !found.ended) throw itemInForce({})
  await tx.run(sql`update duty_reviews set decision = ${decision}, note = ${note}, decided_by = ${actorName(tx.actor)}, decided_at = anlan_now() where id = ${id}`)
  await satisfyTimers(tx, { subject: { kind: 'duty_review', id } })
  await record(tx, { type: 'duty_review.decided', subject: { kind: 'duty_review', id }, region: found.regionPath, data: { item: found.item, decision, note } })
}

export const reviewTimers: TimerKind[] = (['remind', 'overdue'] as const).map((what) => timer({
  key: `duty_review.${what}`,
  run: (tx, due) => recordMany(tx, due.map((t) => ({ type: `duty_review.${what === 'remind' ? 'due_soon' : 'overdue'}`, subject: { kind: 'duty_review', id: t.subjectId }, region: t.regionPath, data: { late: t.late } }))),
}))
