// The timeline is the incident's events: its own, those that name it, and those of the warning that it was opened from.
import { sql, type Tx } from '#kit/db'
import { record } from '#kit/events'
import { requireIncident } from './close.ts'

/** What a commander who comes back after an hour must see first. */
const keyTypes = ['incident.opened', 'incident.closed', 'incident.reopened', 'incident.graded', 'incident.reported', 'incident.report_overdue',
  'response.started', 'response.raised', 'response.lowered', 'response.ended', 'order.overdue', 'order.completed', 'team.dispatched', 'team.arrived',
  'warning.released', 'warning.upgraded', 'warning.lifted', 'sitrep.signed', 'loss.adopted']

/** One measure to eighty towns is one line: alike events of one minute stand together. */
const alike = ['order.sent', 'order.overdue']

type Row = { id: number; same: number; at: string; type: string; subjectKind: string; subjectId: string; actorKind: string; actorName: string; drill: boolean; key: boolean; data: Record<string, unknown> }

export async function timelineOf(tx: Tx, incidentId: string, query: { kind: 'all' | 'key' | 'ours'; limit: number; before?: number }) {
  const incident = await requireIncident(tx, incidentId)
  const key = sql`(e.type = any(${keyTypes}::text[]) or coalesce(e.data ->> 'key', '') = 'true')`
  const all = sql`select e.*, ${key} as key from events e where e.data ? 'incidentId' and e.data ->> 'incidentId' = ${incidentId}
    union all select e.*, ${key} as key from events e where e.subject_kind = 'warning' and e.subject_id = ${incident.warningId ?? ''} and not e.data ? 'incidentId'`
  const counts = await tx.one<{ all: number; key: number; ours: number }>(sql`select count(*)::int as all, count(*) filter (where key)::int as key,
    count(*) filter (where actor_kind = 'user')::int as ours from (${all}) t`)
  const rows = await tx.rows<Row>(sql`
    with wanted as (select *, case when type = any(${alike}::text[]) then type || (data ->> 'title') || date_trunc('minute', at) else id::text end as line from (${all}) t
      where (${query.kind} = 'all' or (${query.kind} = 'key' and key) or (${query.kind} = 'ours' and actor_kind = 'user'))
        and (${query.before ?? null}::bigint is null or id < ${query.before ?? null}::bigint)),
    lines as (select distinct on (line) *, count(*) over (partition by line)::int as same from wanted order by line, id desc)
    select id, at, type, subject_kind, subject_id, actor_kind, actor_name, drill, key, data, same from lines order by id desc limit ${query.limit}`)
  return { counts, rows, next: rows.length === query.limit ? (rows.at(-1)?.id ?? null) : null }
}

/** 记一笔: a phone call, an instruction, what was seen on the spot. The event itself is the note: it can't be rewritten. */
export async function noteIncident(tx: Tx, incidentId: string, note: { kind: 'phone' | 'instruction' | 'scene'; text: string; key: boolean }): Promise<{ eventId: number }> {
  const incident = await requireIncident(tx, incidentId)
  // A county that notes something on the city's incident writes in its own region; the city reads it there.
  const region = 'scope' in tx.actor && tx.actor.scope.startsWith(incident.regionPath) ? tx.actor.scope : incident.regionPath
  return { eventId: await record(tx, { type: 'incident.noted', subject: { kind: 'incident', id: incidentId }, region, data: { incidentId, kind: note.kind, text: note.text, key: note.key } }) }
}
