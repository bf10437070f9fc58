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

/** In the transaction of the event's job: each person once, however often it runs. A drill's clock tells nobody. Returns how many were told. */
export async function remind(tx: Tx, e: EventRow): Promise<number> {
  if (e.drill) return 0
  const part = typeof e.data.to === 'string' ? e.data.to : '', rules = await tx.rows<{ roles: string[] }>(sql`select roles from reminder_rules where event_type = ${e.type} and part in ('', ${part}) and off_at is null`)
  if (!rules.length) return 0
  const about = await subjectOf(tx, e), n = (await tell(tx, e, about, rules.flatMap((r) => r.roles))) || (await tell(tx, e, about, cityRoles))
  if (n) await record(tx, { type: 'reminder.told', subject: { kind: 'reminder', id: String(e.id) }, region: e.regionPath, data: { about: { kind: e.subjectKind, id: e.subjectId }, of: e.type, people: n } })
  return n
}

/** The day of a limit ends at midnight in Beijing. */
const dueOf = ({ data: { dueAt, dueOn } }: EventRow): string | null => (typeof dueAt === 'string' ? dueAt : typeof dueOn === 'string' ? `${dueOn.slice(0, 10)}T23:59:59+08:00` : null)

const tell = (tx: Tx, e: EventRow, { title, unitId }: { title: string; unitId: string | null }, roles: readonly string[]): Promise<number> => tx.run(sql`
  with held as (select u.id, r.role, length(u.region_path) as depth from users u cross join lateral unnest(u.roles) as r(role)
      where u.disabled_at is null and r.role = any(${[...roles]}::text[]) and case when r.role = 'enterprise_officer' then u.unit_id = ${unitId}::uuid else starts_with(${e.regionPath}, u.region_path) end),
    nearest as (select role, max(depth) as depth from held group by role)
  insert into reminders (event_id, user_id, region_path, event_type, subject_kind, subject_id, title, due_at, article)
  select distinct ${e.id}::bigint, h.id, ${e.regionPath}, ${e.type}, ${e.subjectKind}, ${e.subjectId}, ${title}, ${dueOf(e)}::timestamptz, ${typeof e.data.article === 'string' ? e.data.article : null} from held h join nearest n on n.role = h.role and n.depth = h.depth
  on conflict do nothing`)
