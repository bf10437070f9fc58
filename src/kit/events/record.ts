// record(): the one way to say that something happened. Same transaction as the change itself.
import { actorId, actorName } from '../access/index.ts'
import { sql, type Tx } from '../db/index.ts'
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
}

/** Writes the event and one job row per consumer of its type. Returns the event's id. */
export async function record(tx: Tx, event: NewEvent): Promise<number> {
  const { actor } = tx
  const { id } = await tx.one<{ id: number }>(sql`
    insert into events (type, subject_kind, subject_id, region_path, actor_kind, actor_id, actor_name, data, drill)
    values (${event.type}, ${event.subject.kind}, ${event.subject.id}, ${event.region}, ${actor.kind}, ${actorId(actor)}, ${actorName(actor)},
      ${JSON.stringify(event.data ?? {})}, ${event.drill ?? false}) returning id`)
  const consumers = consumersOf(event.type)
  if (consumers.length) await tx.run(sql`insert into jobs (event_id, consumer) select ${id}, unnest(${consumers}::text[])`)
  tx.afterCommit(ring)
  return id
}

/** Many events of one kind in one statement (a batch of answers, of alarms). Order is kept. */
export async function recordMany(tx: Tx, events: readonly NewEvent[]): Promise<void> {
  if (!events.length) return
  const { actor } = tx
  const rows = events.map((e) => ({ type: e.type, kind: e.subject.kind, id: e.subject.id, region: e.region, data: e.data ?? {}, drill: e.drill ?? false, consumers: consumersOf(e.type) }))
  await tx.run(sql`
    with given as (select * from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as (type text, kind text, id text, region text, data jsonb, drill boolean, consumers jsonb)) with ordinality as g(type, kind, id, region, data, drill, consumers, n)),
      written as (insert into events (type, subject_kind, subject_id, region_path, actor_kind, actor_id, actor_name, data, drill)
        select type, kind, id, region, ${actor.kind}, ${actorId(actor)}, ${actorName(actor)}, data, drill from given order by n returning id, type),
      wanted as (select distinct type, jsonb_array_elements_text(consumers) as consumer from given)
    insert into jobs (event_id, consumer) select written.id, wanted.consumer from written join wanted using (type)`)
  tx.afterCommit(ring)
}
