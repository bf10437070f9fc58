import { actorId, actorName } from '#kit/access'
import { raw, sql, type Tx } from '#kit/db'
import type { DocumentNumber } from '#kit/docs'
import type { Fact, Letter, RuleRow, Settings } from './model.ts'
import type { Called, Fatal, Written } from './rule.ts'

const columns = sql`l.id, l.kind, l.trigger, l.county_code, l.county_name, l.region_path, l.state, l.agency, l.title, l.facts, l.requirements, l.revision, l.drafted_at, l.edited_name, l.edited_by, l.submitted_name, l.submitted_by, l.submitted_at,
  l.number, l.issued_on, l.issued_name, l.sent_at, l.sent_how, l.received_at, l.received_name, l.reply_due_on, l.reply_provisional, l.replied_at, l.reply, l.reply_name, l.closed_at, l.closed_note, l.closed_name,
  l.withdrawn_reason, l.changed_at, l.changed_what, l.decided_at, l.decision, l.decided_name, l.demo`
/** A county reads what was issued to it; drafts are the city's own. */
const readable = (tx: Tx) => sql`(l.number is not null or ${tx.actor.scope.split('/').filter(Boolean).length} < 2)`

export const letterById = (tx: Tx, id: string): Promise<Letter | undefined> => tx.maybe(sql`select ${columns} from letters l where l.id = ${id} and ${readable(tx)}`)
export const lockLetter = (tx: Tx, id: string): Promise<{ id: string } | undefined> => tx.maybe(sql`select id from letters where id = ${id} for update`)

export type Listing = { states: readonly string[] | null; year: number | null; limit: number; offset: number }
export const listLetters = (tx: Tx, q: Listing): Promise<(Letter & { total: number })[]> => tx.rows(sql`select ${columns}, count(*) over ()::int as total from letters l
  where ${readable(tx)} and (${q.states}::text[] is null or l.state = any(${q.states}::text[])) and (${q.year}::int is null or extract(year from coalesce(l.issued_on, (l.drafted_at at time zone 'Asia/Shanghai')::date)) = ${q.year}::int)
  order by (l.state in ('draft', 'submitted')) desc, coalesce(l.issued_on, (l.drafted_at at time zone 'Asia/Shanghai')::date) desc, l.no desc nulls first, l.id limit ${q.limit} offset ${q.offset}`)
export const countStates = (tx: Tx): Promise<{ state: string; count: number; changed: number }[]> => tx.rows(sql`select l.state, count(*)::int as count, (count(*) filter (where l.changed_at is not null and l.decided_at is null))::int as changed from letters l where ${readable(tx)} group by l.state`)
export const lettersOfAccident = (tx: Tx, id: string): Promise<Letter[]> => tx.rows(sql`select ${columns} from letters l join letter_accidents a on a.letter_id = l.id where a.accident_id = ${id} and ${readable(tx)} order by l.drafted_at`)

export const rulesNow = (tx: Tx): Promise<RuleRow[]> => tx.rows(sql`select trigger, title, letter, least_accidents, least_deaths, period, since, source, verified, changed_at, changed_by from letter_rules order by trigger`)
export const settingsNow = (tx: Tx): Promise<Settings> => tx.one(sql`select agency, series, reply_days, requirements, source, verified, changed_at, changed_by from letter_settings`)

export type County = { code: string; path: string; name: string }
/** The counties that these accidents stand in, and those that letters naming them went to: an accident that moved concerns both. */
export const countiesConcerned = (tx: Tx, ids: readonly string[]): Promise<County[]> => tx.rows(sql`
  select r.code, r.path, r.name from regions r where r.level = 3 and (exists (select from accidents a where a.id = any(${ids}::uuid[]) and starts_with(a.region_path, r.path))
    or exists (select from letter_accidents f join letters l on l.id = f.letter_id where f.accident_id = any(${ids}::uuid[]) and l.region_path = r.path and l.state <> 'withdrawn')) order by r.path`)
/** One recount of a county at a time: of two who write at once the second sees what the first has written. */
export const lockCounty = (tx: Tx, path: string): Promise<unknown> => tx.run(sql`select pg_advisory_xact_lock(hashtextextended('letters:' || ${path}, 0))`)

/** Counted accidents with deaths that happened in a county. */
export const fatalsOf = (tx: Tx, path: string): Promise<Fatal[]> => tx.rows(sql`select id, occurred_on, occurred_time, deaths, name from accidents
  where region_path like ${`${path}%`} and starts_with(region_path, ${path}) and deaths > 0 and counted and retired_at is null order by occurred_on, occurred_time, id`)

export type Standing = Written & { state: Letter['state']; countyName: string; facts: Fact[]; edited: boolean; factsText: string; title: string; changedWhat: string | null; decided: boolean }
/** Letters of a county that were not withdrawn, with what each says of its accidents. Locked: two recounts, or a recount and a signature, come one after the other. */
export async function standingOf(tx: Tx, path: string): Promise<Standing[]> {
  const rows = await tx.rows<Omit<Standing, 'facts' | 'ids'>>(sql`select id, trigger, kind, state, county_name, edited_at is not null as edited, facts as facts_text, title, changed_what, decided_at is not null as decided from letters where region_path = ${path} and state <> 'withdrawn' order by drafted_at, id for update`)
  const facts = await tx.rows<Fact & { letterId: string }>(sql`select letter_id, accident_id, name, occurred_on, deaths from letter_accidents where letter_id = any(${rows.map((r) => r.id)}::uuid[]) order by letter_id, ordinal`)
  return rows.map((row) => { const own = facts.filter((f) => f.letterId === row.id); return { ...row, facts: own, ids: own.map((f) => f.accidentId) } })
}
export const factsOf = (tx: Tx, id: string): Promise<(Fact & { nowDeaths: number | null; nowOn: string | null; here: boolean })[]> => tx.rows(sql`
  select f.accident_id, f.name, f.occurred_on, f.deaths, a.deaths as now_deaths, a.occurred_on as now_on, coalesce(a.retired_at is null and starts_with(a.region_path, l.region_path), false) as here
  from letter_accidents f join letters l on l.id = f.letter_id left join accidents a on a.id = f.accident_id where f.letter_id = ${id} order by f.ordinal`)

/** What became of it, the newest first, with the words that were said. */
export const deedsOf = (tx: Tx, id: string): Promise<{ id: number; at: string; type: string; actorKind: string; actorName: string; detail: string }[]> => tx.rows(sql`
  select id, at, type, actor_kind, actor_name, coalesce(data ->> 'reason', data ->> 'what', data ->> 'decision', data ->> 'number', data ->> 'how', data ->> 'note', '') as detail from events where subject_kind = 'letter' and subject_id = ${id} order by id desc limit 200`)

export type Draft = { called: Called; key: string; county: County; agency: string; title: string; facts: string; requirements: string; demo: boolean }
export const insertDraft = (tx: Tx, d: Draft): Promise<{ id: string }> => tx.one(sql`
  insert into letters (kind, trigger, county_code, region_path, county_name, anchor_id, facts_key, agency, title, facts, requirements, demo)
  values (${d.called.kind}, ${d.called.trigger}, ${d.county.code}, ${d.county.path}, ${d.county.name}, ${d.called.anchor}, ${d.key}, ${d.agency}, ${d.title}, ${d.facts}, ${d.requirements}, ${d.demo}) returning id`)
export async function putFacts(tx: Tx, letterId: string, path: string, facts: readonly Fact[]): Promise<void> {
  await tx.run(sql`delete from letter_accidents where letter_id = ${letterId}`)
  await tx.run(sql`insert into letter_accidents (letter_id, accident_id, region_path, ordinal, name, occurred_on, deaths) select ${letterId}, f.id, ${path}, f.ordinal, f.name, f.day, f.deaths
    from jsonb_to_recordset(${JSON.stringify(facts.map((f, ordinal) => ({ id: f.accidentId, ordinal, name: f.name, day: f.occurredOn, deaths: f.deaths })))}::jsonb) as f(id uuid, ordinal int, name text, day date, deaths int)`)
}
export const rewriteDraft = (tx: Tx, id: string, text: { title: string; facts: string }): Promise<number> => tx.run(sql`update letters set title = ${text.title}, facts = ${text.facts}, revision = revision + 1 where id = ${id}`)
export const markChanged = (tx: Tx, id: string, what: string | null): Promise<number> => tx.run(sql`update letters set changed_at = case when ${what}::text is null then null else anlan_now() end, changed_what = ${what}, decided_at = null, decision = null, decided_name = null where id = ${id}`)
export const markWithdrawn = (tx: Tx, id: string, reason: string): Promise<number> => tx.run(sql`update letters set state = 'withdrawn', withdrawn_at = anlan_now(), withdrawn_reason = ${reason}, withdrawn_name = ${actorName(tx.actor)} where id = ${id}`)
export const markBack = (tx: Tx, id: string): Promise<number> => tx.run(sql`update letters set state = 'draft', submitted_at = null, submitted_by = null, submitted_name = null where id = ${id}`)

export const writeEdit = (tx: Tx, id: string, e: { title: string; facts: string; requirements: string }): Promise<number> => tx.run(sql`update letters set title = ${e.title}, facts = ${e.facts}, requirements = ${e.requirements}, revision = revision + 1,
  edited_at = anlan_now(), edited_by = ${actorId(tx.actor)}, edited_name = ${actorName(tx.actor)} where id = ${id}`)
export const markSubmitted = (tx: Tx, id: string): Promise<number> => tx.run(sql`update letters set state = 'submitted', submitted_at = anlan_now(), submitted_by = ${actorId(tx.actor)}, submitted_name = ${actorName(tx.actor)} where id = ${id}`)
export type Issue = { number: DocumentNumber; on: string; replyDueOn: string; replyProvisional: boolean; replyDays: number }
export const markIssued = (tx: Tx, id: string, i: Issue): Promise<number> => tx.run(sql`update letters set state = 'issued', series = ${i.number.series}, year = ${i.number.year}, no = ${i.number.no}, number = ${i.number.text}, issued_at = anlan_now(), issued_on = ${i.on},
  issued_by = ${actorId(tx.actor)}, issued_name = ${actorName(tx.actor)}, reply_due_on = ${i.replyDueOn}, reply_provisional = ${i.replyProvisional}, reply_days = ${i.replyDays} where id = ${id}`)
export const moveReplyDue = (tx: Tx, id: string, on: string, provisional: boolean): Promise<number> => tx.run(sql`update letters set reply_due_on = ${on}, reply_provisional = ${provisional} where id = ${id}`)
export const awaited = (tx: Tx): Promise<{ id: string; issuedOn: string; regionPath: string; replyDueOn: string; replyProvisional: boolean; replyDays: number; title: string; number: string }[]> =>
  tx.rows(sql`select id, issued_on, region_path, reply_due_on, reply_provisional, reply_days, title, number from letters where state in ('issued', 'sent', 'received') and reply_days is not null order by id for update`)

/** A step of its way: the column that says when, and what goes with it. */
export async function step(tx: Tx, id: string, state: Letter['state'], set: Readonly<Record<string, string | null>>): Promise<void> {
  for (const [column, value] of Object.entries(set)) await tx.run(sql`update letters set ${raw(`"${column}"`)} = ${value} where id = ${id}`)
  await tx.run(sql`update letters set state = ${state} where id = ${id}`)
}
export const markDecided = (tx: Tx, id: string, decision: string): Promise<number> => tx.run(sql`update letters set decided_at = anlan_now(), decision = ${decision}, decided_name = ${actorName(tx.actor)} where id = ${id}`)

export const writeRule = (tx: Tx, r: Omit<RuleRow, 'title' | 'changedAt' | 'changedBy'>): Promise<number> => tx.run(sql`update letter_rules set letter = ${r.letter}, least_accidents = ${r.leastAccidents}, least_deaths = ${r.leastDeaths}, period = ${r.period}, since = ${r.since}, source = ${r.source}, verified = ${r.verified}, changed_at = anlan_now(), changed_by = ${actorName(tx.actor)} where trigger = ${r.trigger}`)
export const writeSettings = (tx: Tx, s: Omit<Settings, 'changedAt' | 'changedBy'>): Promise<number> => tx.run(sql`update letter_settings set agency = ${s.agency}, series = ${s.series}, reply_days = ${s.replyDays}, requirements = ${s.requirements}, source = ${s.source}, verified = ${s.verified}, changed_at = anlan_now(), changed_by = ${actorName(tx.actor)}`)
