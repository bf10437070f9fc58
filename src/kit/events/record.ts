// record(): the one way to say that something happened. Same transaction as the change itself.
import { actorId, actorName, type Actor } from '../access/index.ts'
import { prepared, sql, type Tx } from '../db/index.ts'
import { consumersOf } from './jobs.ts'
import { ring } from './doorbell.ts'

export type NewEvent = {
  /** 'incident.closed': the noun and what happened to it */
  type: string
  subject: { kind: string; id: string }
  /** region path; '' for what concerns the whole installation */
  region: string
  data?: Record<string, unknown>
  drill?: boolean
  /** recordMany: who did it, where one transaction writes down the deeds of many people; else the transaction's actor */
  by?: Actor
}

/** Writes the event and one job row per consumer of its type. Returns the event's id. */
export async function record(tx: Tx, event: NewEvent): Promise<number> {
  const { actor } = tx
  const { id } = await tx.one<{ id: number }>(prepared('events.record', sql`
    insert into events (type, subject_kind, subject_id, region_path, actor_kind, actor_id, actor_name, data, drill)
    values (${event.type}, ${event.subject.kind}, ${event.subject.id}, ${event.region}, ${actor.kind}, ${actorId(actor)}, ${actorName(actor)},
      ${JSON.stringify(event.data ?? {})}, ${event.drill ?? false}) returning id`))
  const consumers = consumersOf(event.type)
  if (consumers.length) await tx.run(sql`insert into jobs (event_id, consumer) select ${id}, unnest(${consumers}::text[])`)
  tx.afterCommit(() => (consumers.length ? ring('events', 'jobs') : ring('events')))
  return id
}

/** Many events of one kind in one statement (a batch of answers, of alarms). Order is kept. */
export async function recordMany(tx: Tx, events: readonly NewEvent[]): Promise<void> {
  if (!events.length) return
  const rows = events.map(({ by = tx.actor, ...e }) => ({
    type: e.type, kind: e.subject.kind, id: e.subject.id, region: e.region, data: e.data ?? {}, drill: e.drill ?? false, consumers: consumersOf(e.type), ak: by.kind, ai: actorId(by), an: actorName(by),
  }))
  await tx.run(prepared('events.record_many', sql`
    with given as (select * from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as (type text, kind text, id text, region text, data jsonb, drill boolean, consumers jsonb, ak text, ai text, an text)) with ordinality as g(type, kind, id, region, data, drill, consumers, ak, ai, an, n)),
      written as (insert into events (type, subject_kind, subject_id, region_path, actor_kind, actor_id, actor_name, data, drill)
        select type, kind, id, region, ak, ai, an, data, drill from given order by n returning id, type),
      wanted as (select distinct type, jsonb_array_elements_text(consumers) as consumer from given)
    insert into jobs (event_id, consumer) select written.id, wanted.consumer from written join wanted using (type)`))
  tx.afterCommit(() => (rows.some((r) => r.consumers.length) ? ring('events', 'jobs') : ring('events')))
}
