import { sql, type Tx } from '#kit/db'
import { photosOf } from '#kit/photos'
import type { Line } from './api.ts'
import type { Danger } from './model.ts'
import { dangerOf } from './step.ts'
import { whoIs } from './who.ts'

export async function dangerRow(tx: Tx, id: string): Promise<Danger | undefined> {
  const row = await tx.maybe<{ version: number; record: Record<string, unknown> }>(sql`select version, to_jsonb(d) as record from dangers d where id = ${id} and retired_at is null`)
  return row && dangerOf(id, row.version, row.record)
}

export const stepsOf = (tx: Tx, id: string) => tx.rows<{ seq: number; kind: string; at: string; by: string; mine: boolean; note: string; data: Record<string, unknown>; photoIds: string[]; unplaced: number; placed: boolean }>(sql`
  select s.seq, s.kind, s.at, s.by_name as by, s.by_key = ${whoIs(tx.actor)} as mine, s.note, s.data, s.photo_ids, s.lon is not null as placed,
    (select count(*)::int from photos p where p.id = any(s.photo_ids) and p.lon is null) as unplaced
  from danger_steps s where s.danger_id = ${id} order by s.seq`)

export const clocksOf = (tx: Tx, id: string) => tx.rows<{ kind: string; article: string | null; dueAt: string; firedAt: string | null; late: boolean; satisfiedAt: string | null; cancelledAt: string | null }>(sql`
  select kind, article, due_at, fired_at, late, satisfied_at, cancelled_at from timers where subject_kind = 'danger' and subject_id = ${id} and cancelled_at is null order by due_at, kind`)

/** 同类: other dangers under the same criterion, or of the same words where none is cited. */
export const alikeOf = (tx: Tx, id: string) => tx.one<{ total: number; cleared: number }>(sql`
  select count(*)::int as total, (count(*) filter (where o.status = 'cleared'))::int as cleared from dangers d join dangers o on o.id <> d.id and o.retired_at is null and (o.criterion = d.criterion or (d.criterion is null and o.title = d.title)) where d.id = ${id}`)

export const sourceOf = (tx: Tx, id: string) => tx.one<{ kind: Danger['source']; id: string | null }>(sql`select source as kind, source_id as id from dangers where id = ${id}`)
export const citedBy = async (tx: Tx, id: string): Promise<{ standard: string; article: string; text: string } | null> =>
  (await tx.maybe<{ standard: string; article: string; text: string }>(sql`select c.standard, c.article, c.text from dangers d join danger_criteria c on c.code = d.criterion where d.id = ${id}`)) ?? null
export const photosOfDanger = (tx: Tx, id: string) => photosOf(tx, { kind: 'danger', id })

const today = sql`(anlan_now() at time zone 'Asia/Shanghai')::date`
const shown = sql`d.id, d.code, d.title, d.status, d.grade, region_label(d.region_path) as place, (select e.name from enterprises e where e.id = d.enterprise_id) as enterprise, d.unit, d.department, d.due_on, d.recheck_due_on, d.look_back_on, d.extension_to,
  coalesce(d.overdue, false) as overdue, d.escalation, d.listed_on, d.referred_on, d.leader, d.hooked, d.progress, d.progress_on, d.cleared_on,
  case when d.status in ('assigned', 'rectifying') and d.due_on < ${today} then ${today} - d.due_on end as days_over`

const open = sql`d.status <> 'cleared'`
/** How many days before its limit a look-back is listed. */
const ahead = 30
const pressing = {
  overdue: sql`d.overdue and d.status in ('assigned', 'rectifying')`, recheck: sql`d.status = 'rectified' and d.recheck_due_on < ${today}`, extension: sql`d.extension_to is not null and d.status in ('assigned', 'rectifying')`,
  proposed: sql`d.escalation = 'city' and d.status in ('assigned', 'rectifying') and d.listed_on is null and d.referred_on is null`, listed: sql`d.listed_on is not null and ${open}`,
  lookback: sql`d.status = 'cleared' and d.looked_back_on is null and d.look_back_on <= ${today} + ${ahead}::int`,
}
export type Which = keyof typeof pressing

export async function pressingRows(tx: Tx, which: Which): Promise<{ rows: Line[]; counts: Record<Which, number> }> {
  const rows = await tx.rows<Line>(sql`select ${shown} from dangers_seen d where d.retired_at is null and ${pressing[which]}
    order by ${which === 'lookback' ? sql`d.look_back_on` : sql`array_position(array['city', 'county', 'town'], d.escalation) nulls last, coalesce(d.due_on, d.found_on)`}, d.id limit 500`)
  const counts = await tx.one<Record<Which, number>>(sql`select (count(*) filter (where ${pressing.overdue}))::int as overdue, (count(*) filter (where ${pressing.recheck}))::int as recheck, (count(*) filter (where ${pressing.extension}))::int as extension,
    (count(*) filter (where ${pressing.proposed}))::int as proposed, (count(*) filter (where ${pressing.listed}))::int as listed, (count(*) filter (where ${pressing.lookback}))::int as lookback from dangers_seen d where d.retired_at is null and (${open} or ${pressing.lookback})`)
  return { rows, counts }
}

/** Major dangers by the year they were found in; those that are open first, then in the order of their codes. */
export async function majorRows(tx: Tx, year: number | undefined) {
  const of = year ? sql`and d.found_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date` : sql``
  const rows = await tx.rows<Line>(sql`select ${shown} from dangers_seen d where d.retired_at is null and d.grade = 'major' ${of} order by d.status = 'cleared', d.code limit 500`)
  const years = await tx.rows<{ year: number }>(sql`select distinct extract(year from found_on)::int as year from dangers_seen d where d.retired_at is null and d.grade = 'major' order by year desc`)
  const count = (is: (d: Line) => boolean) => rows.filter(is).length
  return {
    rows, years: years.map((y) => y.year),
    counts: { cleared: count((d) => d.status === 'cleared'), rectifying: count((d) => ['graded', 'assigned', 'rectifying'].includes(d.status) && !d.overdue), waiting: count((d) => ['rectified', 'rechecked'].includes(d.status)), overdue: count((d) => d.overdue) },
  }
}
