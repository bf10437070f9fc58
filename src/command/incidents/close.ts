import { actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { cancelClocks, startClocks } from './clocks.ts'
import { alreadyClosed, closed, notClosed, workOpen } from './errors.ts'
import type { Incident } from './model.ts'
import { incidentRow, lockIncident, openWorkOf } from './store.ts'

/** The incident for reading, or the refusal that it is not there for this actor. */
export async function requireIncident(tx: Tx, id: string): Promise<Incident> {
  const incident = await incidentRow(tx, id)
  if (!incident) throw notFound({ what: '这起突发事件' })
  return incident
}

/** The incident for adding work to it: it is open, and stays open until this transaction ends. */
export async function requireOpenIncident(tx: Tx, id: string): Promise<Incident> {
  await lockIncident(tx, id, false)
  const incident = await requireIncident(tx, id)
  if (incident.closedAt) throw closed({ title: incident.title })
  return incident
}

export async function closeIncident(tx: Tx, id: string, reason: string): Promise<{ id: string }> {
  await lockIncident(tx, id, true)
  const incident = await requireIncident(tx, id)
  if (incident.closedAt) throw alreadyClosed({ title: incident.title, closedBy: incident.closedBy ?? '' })
  const open = await openWorkOf(tx, id)
  if (open.length) throw workOpen({ open })
  await tx.run(sql`insert into incident_closures (incident_id, region_path, reason, closed_by) values (${id}, ${incident.regionPath}, ${reason}, ${actorName(tx.actor)})`)
  await cancelClocks(tx, id)
  await record(tx, { type: 'incident.closed', subject: { kind: 'incident', id }, region: incident.regionPath, data: { incidentId: id, title: incident.title, reason } })
  return { id }
}

export async function reopenIncident(tx: Tx, id: string, reason: string): Promise<{ id: string }> {
  await lockIncident(tx, id, true)
  const incident = await requireIncident(tx, id)
  const touched = await tx.run(sql`update incident_closures set reopened_at = anlan_now(), reopened_by = ${actorName(tx.actor)}, reopen_reason = ${reason}
    where incident_id = ${id} and reopened_at is null`)
  if (!touched) throw notClosed({ title: incident.title })
  // A reopened incident is reported and counted again; its limits run from now, the old ones were met or missed before.
  await tx.run(sql`update incidents set final_at = null where id = ${id}`)
  await startClocks(tx, { ...incident, knownAt: (await tx.now()).toISOString() })
  await record(tx, { type: 'incident.reopened', subject: { kind: 'incident', id }, region: incident.regionPath, data: { incidentId: id, title: incident.title, reason } })
  return { id }
}
