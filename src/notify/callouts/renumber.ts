// 换号: the number was wrong. The ledger gets the right one, and the person is called on it at once.
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { maskPhone } from '#kit/seal'
import { changeRow } from '#registry/ledger'
import { holders, informants } from '#registry/people'
import { calloutEnded } from './errors.ts'
import { queueAttempts, type Going } from './queue.ts'

type Called = { calloutId: string; holderId: string; regionPath: string; endedAt: string | null; answeredAt: string | null; informant: boolean; step: number } & Omit<Going, 'id'>

/** Changes the number in the ledger (its own rules hold) and queues an SMS and a ring to the new one. The event names no number. */
export async function renumber(tx: Tx, callId: string, { phone, reason }: { phone: string; reason: string }): Promise<{ phoneMask: string }> {
  const call = await tx.maybe<Called>(sql`
    select k.callout_id, k.holder_id, k.region_path, c.ended_at, k.answered_at, exists (select from informants i where i.id = k.holder_id) as informant, coalesce(cp.next_step, 1) - 1 as step, c.level, c.drill, c.policy
    from calls k join callout_posts cp on cp.id = k.callout_post_id join callouts c on c.id = k.callout_id where k.id = ${callId}`)
  if (!call) throw notFound({ what: '这次叫应' })
  if (call.endedAt) throw calloutEnded({ id: call.calloutId })
  await changeRow(tx, call.informant ? informants : holders, call.holderId, { phone }, { note: reason })
  const phoneMask = maskPhone(phone)
  await tx.run(sql`update calls set phone_mask = ${phoneMask} where callout_id = ${call.calloutId} and holder_id = ${call.holderId}`)
  await tx.run(sql`update attempts set state = 'withdrawn', reason = 'renumbered', ended_at = anlan_now() where call_id = ${callId} and state = 'queued'`)
  if (!call.answeredAt) await queueAttempts(tx, { ...call, id: call.calloutId }, call.step, ['sms', 'voice'], sql`select * from calls where id = ${callId}`)
  await record(tx, { type: 'call.renumbered', subject: { kind: 'call', id: callId }, region: call.regionPath, drill: call.drill, data: { calloutId: call.calloutId, reason } })
  return { phoneMask }
}
