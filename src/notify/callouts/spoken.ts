// An officer has read it down the phone: what was said is an attempt too, and an answer when the person gave one.
import { actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { open } from '#kit/seal'
import { answerCall } from './answer.ts'
import type { Answer } from './model.ts'
import { alreadyAnswered, calloutEnded } from './errors.ts'

export type Spoken = { result: Answer | 'no_answer'; note?: string; seconds?: number }

type Asked = { id: string; calloutId: string; personName: string; regionPath: string; drill: boolean; level: number; answeredAt: string | null; endedAt: string | null }
const callOf = (tx: Tx, callId: string) => tx.maybe<Asked>(sql`
  select k.id, k.callout_id, k.person_name, k.region_path, c.drill, c.level, k.answered_at, c.ended_at from calls k join callouts c on c.id = k.callout_id where k.id = ${callId}`)

export async function recordSpoken(tx: Tx, callId: string, spoken: Spoken): Promise<{ answered: boolean }> {
  const call = await callOf(tx, callId)
  if (!call) throw notFound({ what: '这次叫应' })
  if (call.endedAt) throw calloutEnded({ id: call.calloutId })
  if (call.answeredAt) throw alreadyAnswered({ name: call.personName })
  const reached = spoken.result !== 'no_answer'
  await tx.run(sql`
    insert into attempts (call_id, callout_id, channel, step, level, drill, region_path, state, reason, queued_at, due_at, sent_at, delivered_at, heard_at, ended_at, seconds, made_by, tries)
    select ${callId}, ${call.calloutId}, 'phone', 0, ${call.level}, ${call.drill}, ${call.regionPath}, ${reached ? 'heard' : 'failed'}, ${reached ? null : 'no_answer'}, at, at, at,
      case when ${reached}::boolean then at end, case when ${reached}::boolean then at end, at, ${spoken.seconds ?? null}, ${actorName(tx.actor)}, 1 from (select anlan_now() as at) clock`)
  if (reached) await answerCall(tx, callId, { answer: spoken.result as Answer, via: 'phone', by: actorName(tx.actor), note: spoken.note })
  else await record(tx, { type: 'call.tried', subject: { kind: 'call', id: callId }, region: call.regionPath, drill: call.drill, data: { calloutId: call.calloutId, result: 'no_answer', note: spoken.note } })
  return { answered: reached }
}

/** The full number, for the officer who is about to dial; who looked is an event. */
export async function openPhone(tx: Tx, callId: string): Promise<{ phone: string }> {
  const found = await tx.maybe<{ phoneSealed: Buffer; regionPath: string; personName: string }>(sql`
    select h.phone_sealed, k.region_path, k.person_name from calls k join duty_holders h on h.id = k.holder_id where k.id = ${callId}`)
  if (!found) throw notFound({ what: '这位责任人的号码' })
  await record(tx, { type: 'call.phone_opened', subject: { kind: 'call', id: callId }, region: found.regionPath, data: { person: found.personName } })
  return { phone: open(found.phoneSealed) }
}
