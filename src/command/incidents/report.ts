// 首报 · 续报 · 终报. "Report first, supplement later": content may be thin, the time may not be late.
import type { z } from 'zod'
import { actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { record } from '#kit/events'
import type { fileReport as promise } from './api.ts'
import { cancelClocks, earliestDue, meetClocks, nextFollow } from './clocks.ts'
import { requireOpenIncident } from './close.ts'
import { finalFiled, firstMissing, fromFuture } from './errors.ts'
import { satisfies } from './model.ts'
import { lockIncident } from './store.ts'

export async function fileReport(tx: Tx, incidentId: string, given: z.output<typeof promise.body>): Promise<{ id: string; late: boolean }> {
  await lockIncident(tx, incidentId, true) // reports are numbered one after the other, and one 终报 ends them
  const incident = await requireOpenIncident(tx, incidentId)
  if (incident.finalAt) throw finalFiled({})
  const now = await tx.now()
  const sentAt = given.sentAt ?? now.toISOString()
  if (new Date(sentAt) > now) throw fromFuture({})
  if (given.stage !== 'first' && !(await hasFirst(tx, incidentId))) throw firstMissing({})
  const steps = satisfies(given)
  const due = await earliestDue(tx, incidentId, given.stage === 'final' ? ['follow'] : steps)
  const filed = await tx.one<{ id: string; late: boolean; seq: number }>(sql`
    insert into incident_reports (incident_id, region_path, stage, seq, channel, reporter, receiver, approver, content, sent_at, received_at, due_at, filed_by)
    select ${incidentId}, ${incident.regionPath}, ${given.stage}, coalesce(max(seq), 0) + 1, ${given.channel}, ${given.reporter}, ${given.receiver}, ${given.approver}, ${given.content},
      ${sentAt}::timestamptz, ${given.receivedAt}::timestamptz, ${due}::timestamptz, ${actorName(tx.actor)}
    from incident_reports where incident_id = ${incidentId} and stage = ${given.stage} and channel = ${given.channel} returning id, late, seq`)
  await meetClocks(tx, incidentId, filed.id, steps)
  if (given.stage === 'follow') await nextFollow(tx, incident, now)
  if (given.stage === 'final') {
    await cancelClocks(tx, incidentId)
    await tx.run(sql`update incidents set final_at = ${sentAt} where id = ${incidentId}`)
  }
  await record(tx, { type: 'incident.reported', subject: { kind: 'incident', id: incidentId }, region: incident.regionPath, data: { incidentId, reportId: filed.id, stage: given.stage, seq: filed.seq, channel: given.channel, reporter: given.reporter, receiver: given.receiver, late: filed.late } })
  return { id: filed.id, late: filed.late }
}

const hasFirst = async (tx: Tx, incidentId: string): Promise<boolean> =>
  (await tx.run(sql`select from incident_reports where incident_id = ${incidentId} and stage = 'first' limit 1`)) > 0
