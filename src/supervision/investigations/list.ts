// Cases with what is late first: one statement for the page, its counts and each case's next clock.
import { today } from '#kit/calendar'
import { sql, type Sql, type Tx } from '#kit/db'
import type { Clock, Summary } from './model.ts'
import { limits, type Limit } from './store.ts'

export const shows = ['late', 'open', 'escalated', 'listed', 'evaluation', 'closed', 'all'] as const
export type Shows = (typeof shows)[number]
type Asked = { shows: Shows; lead?: string; state?: string; year?: number; q?: string; limit: number; offset: number }

/** The obligation that is next: the report, then its approval, then the year's evaluation. A case under appraisal stands still. */
const nextDue = sql`case when i.state in ('opened', 'investigating', 'suspended') then i.report_due_on when i.state in ('submitted', 'reviewed') then i.approval_due_on when i.state in ('approved', 'enforcing', 'published') then e.due_on end`
const late = (day: string): Sql => sql`coalesce(i.state not in ('suspended', 'evaluated', 'closed') and (${nextDue} < ${day}::date or (i.state in ('opened', 'investigating', 'submitted', 'reviewed') and i.listing_due_on < ${day}::date)), false)`
const of: Record<Shows, (day: string) => Sql> = {
  late, all: () => sql`true`, open: () => sql`i.state <> 'closed'`, closed: () => sql`i.state = 'closed'`, escalated: () => sql`i.escalated_on is not null`, listed: () => sql`i.listed_on is not null`,
  evaluation: () => sql`i.state in ('approved', 'enforcing', 'published')`,
}
const from = sql`from investigations i join accidents a on a.id = i.accident_id left join evaluations e on e.investigation_id = i.id`

function where(a: Asked): Sql {
  const q = a.q?.trim() ? `%${a.q.trim().replace(/[\\%_]/g, (c) => `\\${c}`)}%` : null
  return sql`(${a.lead ?? null}::text is null or i.lead = ${a.lead ?? null}) and (${a.state ?? null}::text is null or i.state = ${a.state ?? null})
    and (${a.year ?? null}::int is null or (i.occurred_on >= make_date(${a.year ?? 2000}, 1, 1) and i.occurred_on < make_date(${a.year ?? 2000} + 1, 1, 1))) and (${q}::text is null or a.name ilike ${q} or a.unit_name ilike ${q})`
}

export async function listCases(tx: Tx, a: Asked): Promise<{ rows: Summary[]; total: number; counts: Record<Shows, number> }> {
  const day = await today(tx), known = await limits(tx)
  const counts = await tx.one<Record<Shows, number>>(sql`select count(*) filter (where ${late(day)})::int as late, count(*) filter (where ${of.open(day)})::int as open, count(*) filter (where ${of.escalated(day)})::int as escalated,
    count(*) filter (where ${of.listed(day)})::int as listed, count(*) filter (where ${of.evaluation(day)})::int as evaluation, count(*) filter (where ${of.closed(day)})::int as closed, count(*)::int as "all" ${from} where ${where(a)}`)
  const rows = await tx.rows<Row>(sql`select i.id, i.accident_id, a.name as accident_name, i.occurred_on, region_label(i.region_path) as place, a.deaths, a.grade, i.state, i.state_since, i.lead, i.authority, i.escalated_on, i.listed_on, i.submitted_on, i.approved_on, i.closed_on, i.demo, i.revision,
      ${nextDue} as next_due_on, ${late(day)} as late, (select count(*)::int from accountabilities c where c.investigation_id = i.id and c.party = 'unit') as units, (select count(*)::int from accountabilities c where c.investigation_id = i.id and c.party = 'person') as people
    ${from} where ${where(a)} and ${of[a.shows](day)} order by ${late(day)} desc, i.state = 'closed', ${nextDue} nulls last, i.occurred_on desc, i.id limit ${a.limit} offset ${a.offset}`)
  return { rows: rows.map(({ nextDueOn, ...r }) => ({ ...r, clock: nextDueOn ? clockOf(r, nextDueOn, known) : null })), total: counts[a.shows], counts }
}
type Row = Omit<Summary, 'clock'> & { nextDueOn: string | null }

function clockOf(r: Omit<Row, 'nextDueOn'>, dueOn: string, known: Map<string, Limit>): Clock {
  const key = ['opened', 'investigating', 'suspended'].includes(r.state) ? 'report' : ['submitted', 'reviewed'].includes(r.state) ? 'approval' : 'evaluation'
  const limit = known.get(key === 'approval' && r.grade === 1 ? 'approval_extra_major' : key)
  return { key, article: limit?.article ?? '', verified: limit?.verified ?? false, dueOn, metOn: null, paused: r.state === 'suspended', soonDays: key === 'evaluation' ? 60 : 7, pausedDays: 0, extendedDays: 0 }
}
