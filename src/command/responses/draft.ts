// A change of response is drafted by one person and signed by another; nothing is in force before the signature.
import type { z } from 'zod'
import { actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { notFound, unauthenticated } from '#kit/errors'
import { record } from '#kit/events'
import { requireOpenIncident } from '#command/incidents'
import type { draftChange as changePromise, draftStart as startPromise } from './api.ts'
import { alreadySigned, alreadyWithdrawn, contentMissing, notActive, periodPast, sameLevel, trackTaken } from './errors.ts'
import { kindOf, trackName, type Response } from './model.ts'
import { changeForUpdate, insertChange, lockResponse, responseRow } from './store.ts'

type Content = { reason: string; matter: string; expectedUntil: string | null; measures: string }

export async function draftStart(tx: Tx, given: z.output<typeof startPromise.body>): Promise<{ responseId: string; changeId: string }> {
  const incident = await requireOpenIncident(tx, given.incidentId)
  await requireContent(tx, given)
  const busy = await tx.run(sql`select from responses p where p.incident_id = ${incident.id} and p.track = ${given.track} and p.ended_at is null
    and (p.started_at is not null or exists (select from response_changes c where c.response_id = p.id and c.signed_at is null and c.withdrawn_at is null))`)
  if (busy) throw trackTaken({ track: trackName[given.track] })
  const { id } = await tx.one<{ id: string }>(sql`insert into responses (incident_id, track, region_code, region_path) values (${incident.id}, ${given.track}, ${incident.regionCode}, ${incident.regionPath}) returning id`)
  return { responseId: id, changeId: await draft(tx, { ...given, toLevel: given.level }, { id, level: null, regionPath: incident.regionPath, track: given.track, incidentId: incident.id }) }
}

export async function draftChange(tx: Tx, responseId: string, given: z.output<typeof changePromise.body>): Promise<{ responseId: string; changeId: string }> {
  await lockResponse(tx, responseId)
  const response = await responseRow(tx, responseId)
  if (!response) throw notFound({ what: '这次响应' })
  if (!response.startedAt || response.endedAt) throw notActive({})
  if (given.toLevel !== null) await requireContent(tx, given)
  return { responseId, changeId: await draft(tx, given, response) }
}

async function draft(tx: Tx, given: Content & { toLevel: Response['level']; warningId: string | null }, of: Pick<Response, 'id' | 'level' | 'regionPath' | 'track' | 'incidentId'>): Promise<string> {
  const { actor } = tx
  if (actor.kind !== 'user') throw unauthenticated({})
  const kind = kindOf(of.level, given.toLevel)
  if (!kind) throw sameLevel({ level: of.level })
  const id = await insertChange(tx, { ...given, kind, responseId: of.id, fromLevel: of.level, regionPath: of.regionPath, draftedBy: actor.id, draftedByName: actor.name })
  await record(tx, { type: 'response.drafted', subject: { kind: 'response', id: of.id }, region: of.regionPath, data: { incidentId: of.incidentId, changeId: id, track: of.track, kind, from: of.level, to: given.toLevel, reason: given.reason } })
  return id
}

/** 突发事件应对法 art.72: an activation states its matter, level, expected period and measures. */
async function requireContent(tx: Tx, c: Content): Promise<void> {
  const missing = [c.matter.length < 4 && '事项', !c.expectedUntil && '预计期限', c.measures.length < 4 && '处置措施'].filter((m) => m !== false)
  if (missing.length) throw contentMissing({ missing })
  if (new Date(c.expectedUntil as string) <= (await tx.now())) throw periodPast({})
}

export async function withdrawChange(tx: Tx, id: string): Promise<{ id: string }> {
  const change = await changeForUpdate(tx, id)
  if (!change) throw notFound({ what: '这份文稿' })
  if (change.docText) throw alreadySigned({ doc: change.docText })
  if (change.withdrawnAt) throw alreadyWithdrawn({ by: change.withdrawnBy ?? '' })
  await tx.run(sql`update response_changes set withdrawn_at = anlan_now(), withdrawn_by = ${actorName(tx.actor)} where id = ${id}`)
  const of = (await responseRow(tx, change.responseId)) as Response
  await record(tx, { type: 'response.draft_withdrawn', subject: { kind: 'response', id: of.id }, region: of.regionPath, data: { incidentId: of.incidentId, changeId: id, track: of.track, kind: change.kind } })
  return { id }
}
