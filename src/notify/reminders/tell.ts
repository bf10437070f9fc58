// From an event of a clock to the people whom it concerns: of each role that the rule names, those nearest to where the matter lies; of an enterprise's matter, its own officer.
import { raw, sql, type Tx } from '#kit/db'
import { record, type EventRow } from '#kit/events'
import { type Ledger, snake } from '#registry/definition'
import { ledgerNamed } from '#registry/ledger'

/** Clocks whose passing is told to people; who they are stands in `reminder_rules`. */
export const told = [
  'danger.reminded', 'danger.escalated', 'accident.report_overdue', 'accident.follow_up_overdue', 'letter.reply_overdue', 'letter.reply_due_moved',
  'investigation.report_due', 'investigation.approval_due', 'investigation.listing_due', 'investigation.evaluation_start', 'investigation.evaluation_due',
  'measure.due_soon', 'measure.overdue', 'programme_task.due_soon', 'programme_task.overdue', 'new_business.due_soon', 'new_business.overdue', 'duty_review.due_soon', 'duty_review.overdue',
  'tipoff.verification_overdue', 'patrol.report_soon', 'patrol.report_overdue', 'assessment_appeal.overdue', 'holiday_year.missing',
] as const

const tableOf = (l: Ledger) => raw(`"${l.table}"`)

/** What it is about, by the ledger's name of the row or by what the event itself says. */
async function subjectOf(tx: Tx, e: EventRow): Promise<{ title: string; unitId: string | null }> {
  const ledger = ledgerNamed(e.subjectKind), unit = ledger?.unitColumn ? raw(`"${ledger.unitColumn}"`) : sql`null`
  const row = ledger && (await tx.maybe<{ title: string; unitId: string | null }>(sql`select ${raw(`"${snake(ledger.name)}"`)}::text as title, ${unit}::uuid as unit_id from ${tableOf(ledger)} where id::text = ${e.subjectId}`))
  const said = ['title', 'name', 'code', 'number'].map((key) => e.data[key]).find((v) => typeof v === 'string' && v !== '')
  const accident = typeof e.data.accidentId === 'string' ? await tx.maybe<{ name: string }>(sql`select name from accidents where id::text = ${e.data.accidentId}`) : undefined
  return { title: row?.title ?? accident?.name ?? (said as string | undefined) ?? e.subjectId.slice(0, 8), unitId: row?.unitId ?? null }
}

/** Where nobody on the way up holds one of the rule's roles, it is the city's to know. */
const cityRoles = ['city_duty', 'office']

/** In the transaction of the event's job: each person once, however often it runs; by which ways beside the desk stands in the rule. A drill's clock tells nobody. Returns how many were told. */
export async function remind(tx: Tx, e: EventRow): Promise<number> {
  if (e.drill || !(await tx.maybe(sql`select from (${rulesOf(e)}) r limit 1`))) return 0
  const about = await subjectOf(tx, e), near = await tell(tx, e, about, false), { n } = near.found ? near : await tell(tx, e, about, true)
  if (n) await record(tx, { type: 'reminder.told', subject: { kind: 'reminder', id: String(e.id) }, region: e.regionPath, data: { about: { kind: e.subjectKind, id: e.subjectId }, of: e.type, people: n } })
  return n
}

const rulesOf = (e: EventRow) => sql`select roles, ways, urgent from reminder_rules where event_type = ${e.type} and part in ('', ${typeof e.data.to === 'string' ? e.data.to : ''}) and off_at is null`

/** The day of a limit ends at midnight in Beijing. */
const dueOf = ({ data: { dueAt, dueOn } }: EventRow): string | null => (typeof dueAt === 'string' ? dueAt : typeof dueOn === 'string' ? `${dueOn.slice(0, 10)}T23:59:59+08:00` : null)

/** One statement: who is nearest (`found`, told before or not), what he is told on the desk, and the text to his telephone that it joins, where the rule says so. */
const tell = (tx: Tx, e: EventRow, { title, unitId }: { title: string; unitId: string | null }, fallback: boolean): Promise<{ found: number; n: number }> => tx.one(sql`
  with rules as (select distinct role, ways, urgent from (${rulesOf(e)}) r cross join lateral unnest(case when ${fallback} then ${[...cityRoles]}::text[] else r.roles end) as role),
    held as (select u.id, u.region_path, r.role, r.ways, r.urgent, length(u.region_path) as depth from users u join rules r on r.role = any(u.roles)
      where u.disabled_at is null and case when r.role = 'enterprise_officer' then u.unit_id = ${unitId}::uuid else starts_with(${e.regionPath}, u.region_path) end),
    nearest as (select role, max(depth) as depth from held group by role),
    who as (select h.* from held h join nearest n on n.role = h.role and n.depth = h.depth),
    told as (insert into reminders (event_id, user_id, region_path, event_type, subject_kind, subject_id, title, due_at, article)
      select distinct ${e.id}::bigint, id, ${e.regionPath}, ${e.type}, ${e.subjectKind}, ${e.subjectId}, ${title}, ${dueOf(e)}::timestamptz, ${typeof e.data.article === 'string' ? e.data.article : null} from who on conflict do nothing returning user_id),
    outside as (select t.user_id, way, w.region_path, bool_or(w.urgent) as urgent from told t join who w on w.id = t.user_id cross join lateral unnest(w.ways) as way group by 1, 2, 3),
    texts as (insert into reminder_texts (user_id, way, urgent, region_path, due_at)
      select o.user_id, o.way, o.urgent, o.region_path, anlan_now() + case when o.urgent then interval '0' else make_interval(mins => (select gather_minutes from reminder_settings)) end from outside o order by o.user_id, o.way
      on conflict (user_id, way, urgent) where state = 'queued' and tries = 0 do update set due_at = least(reminder_texts.due_at, excluded.due_at) returning id, user_id, way),
    items as (insert into reminder_text_items (event_id, user_id, way, text_id, region_path, drill) select ${e.id}::bigint, user_id, way, id, ${e.regionPath}, ${e.drill} from texts)
  select (select count(*)::int from who) as found, count(*)::int as n from told`)
