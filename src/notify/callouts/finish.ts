// The end of a callout: nothing of it rings any more.
import { actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { cancelTimers } from '#kit/timers'
import { calloutEnded } from './errors.ts'

export async function finish(tx: Tx, callout: { id: string; regionPath: string; drill: boolean }, reason: string): Promise<void> {
  const open = await tx.rows<{ id: string }>(sql`select id from callout_posts where callout_id = ${callout.id} and state <> 'woken'`)
  if (open.length) await cancelTimers(tx, { subject: { kind: 'callout_post', id: open.map((p) => p.id) } })
  await tx.run(sql`update attempts set state = 'withdrawn', reason = 'callout_ended', ended_at = anlan_now() where callout_id = ${callout.id} and state = 'queued'`)
  await record(tx, { type: 'callout.ended', subject: { kind: 'callout', id: callout.id }, region: callout.regionPath, drill: callout.drill, data: { reason, openPosts: open.length } })
}

/** Stops a callout: the warning was lifted, or an officer ended it with a typed reason. What was answered stays. */
export async function cancelCallout(tx: Tx, id: string, reason: string): Promise<void> {
  const ended = await tx.maybe<{ id: string; regionPath: string; drill: boolean }>(sql`
    update callouts set ended_at = anlan_now(), ended_by = ${actorName(tx.actor)}, end_reason = ${reason} where id = ${id} and ended_at is null returning id, region_path, drill`)
  if (ended) return finish(tx, ended, reason)
  throw (await tx.maybe(sql`select from callouts where id = ${id}`)) ? calloutEnded({ id }) : notFound({ what: '这次叫应' })
}
