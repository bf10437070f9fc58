// tellAgain: a text to exactly those who had an earlier one, whoever called or told them. Not 叫应: nobody is asked for an answer.
import { actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { record } from '#kit/events'

export type Subject = { kind: string; id: string }
export type Again = {
  /** whoever had one of these: called by a callout about it, or told by a notice about it */
  about: readonly Subject[]
  /** callouts that spoke for it under another subject */
  callouts?: readonly string[]
  /** what the notice itself is about: who it reaches counts as having had that */
  subject: Subject
  kind: 'change' | 'lift' | 'cancel'
  level: 1 | 2 | 3 | 4
  title: string
  message: string
  region: string
  /** only people whose post lies in, or holds, one of these regions · only the others */
  within?: readonly string[]
  outside?: readonly string[]
  drill?: boolean
}

/** What was under way when a callout was stopped may have arrived: those people are told too. Who was never sent anything had nothing. */
const hadIt = sql`exists (select from attempts a where a.call_id = k.id and (a.sent_at is not null or a.state in ('sending', 'sent', 'delivered', 'heard', 'unknown'))) or k.answer is not null`

const people = (a: Again) => sql`
  select distinct on (holder_id) holder_id, region_path from (
    select k.holder_id, k.region_path from calls k join callouts c on c.id = k.callout_id
      where (${hadIt}) and (c.id = any(${a.callouts ?? []}::uuid[]) or exists (select from jsonb_to_recordset(${JSON.stringify(a.about)}::jsonb) as s(kind text, id text) where s.kind = c.subject_kind and s.id = c.subject_id))
    union all
    select p.holder_id, p.region_path from notice_people p join notices n on n.id = p.notice_id
      where p.state not in ('queued', 'failed') and exists (select from jsonb_to_recordset(${JSON.stringify(a.about)}::jsonb) as s(kind text, id text) where s.kind = n.subject_kind and s.id = n.subject_id)) had
  where (${a.within ?? null}::text[] is null or ${touches(a.within ?? [])}) and (${a.outside ?? null}::text[] is null or not ${touches(a.outside ?? [])})
  order by holder_id, region_path`

/** A village's holder lies in a town; a county's holds it. */
const touches = (paths: readonly string[]) => sql`exists (select from unnest(${paths}::text[]) w where starts_with(region_path, w) or starts_with(w, region_path))`

/** Queues the text for each of them once, in the caller's transaction, and answers how many they are. A drill's is written down and goes nowhere. */
export async function tellAgain(tx: Tx, a: Again): Promise<number> {
  const { id } = await tx.one<{ id: string }>(sql`insert into notices (subject_kind, subject_id, kind, level, title, message, region_path, drill, created_by)
    values (${a.subject.kind}, ${a.subject.id}, ${a.kind}, ${a.level}, ${a.title}, ${a.message}, ${a.region}, ${a.drill ?? false}, ${actorName(tx.actor)}) returning id`)
  const told = await tx.run(sql`insert into notice_people (notice_id, holder_id, region_path, level, drill, state, sent_at)
    select ${id}, holder_id, region_path, ${a.level}, ${a.drill ?? false}, ${a.drill ? 'sent' : 'queued'}, case when ${a.drill ?? false} then anlan_now() end from (${people(a)}) p`)
  if (!told) await tx.run(sql`delete from notices where id = ${id}`)
  else await record(tx, { type: 'notice.told', subject: { kind: 'notice', id }, region: a.region, drill: a.drill ?? false, data: { about: a.subject, kind: a.kind, level: a.level, title: a.title, people: told } })
  return told
}

/** A callout that still rings says the corrected words from now on: in links, in messages yet to go, on the board. */
export const rewordCallout = (tx: Tx, id: string, words: { title: string; message: string }): Promise<number> =>
  tx.run(sql`update callouts set title = ${words.title}, message = ${words.message} where id = ${id} and ended_at is null`)

