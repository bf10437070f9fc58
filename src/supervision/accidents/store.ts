import { actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import type { Grade } from './grade.ts'
import type { Body, GradeStep, Level, Report, Supplement } from './model.ts'

export type Stored = {
  id: string; version: number; name: string; kind: string; category: string; type: string; occurredOn: string; regionPath: string; deaths: number | null; missing: number | null; seriousInjuries: number | null; laterDeaths: number | null
  grade: Grade | null; ledBy: string; late: boolean | null; sceneClosedOn: string | null; closedOn: string | null; retired: boolean
}
const columns = sql`a.id, a.version, a.name, a.kind, a.category, a.type, a.occurred_on, a.region_path, a.deaths, a.missing, a.serious_injuries, a.later_deaths, a.grade, a.led_by, a.late, a.scene_closed_on, a.closed_on, a.retired_at is not null as retired`

export const accidentById = (tx: Tx, id: string): Promise<Stored | undefined> => tx.maybe(sql`select ${columns} from accidents a where a.id = ${id}`)
export const lockAccident = (tx: Tx, id: string): Promise<Stored | undefined> => tx.maybe(sql`select ${columns} from accidents a where a.id = ${id} for update`)

/** Of these, the ones that have or may need a clock: reported, timed already, or young. An import of old years has none. */
export const clocked = (tx: Tx, ids: readonly string[], since: string): Promise<Stored[]> => tx.rows(sql`select ${columns} from accidents a where a.id = any(${ids}::uuid[]) and (a.occurred_on >= ${since}::date
  or exists (select from accident_reports r where r.accident_id = a.id) or exists (select from timers t where t.subject_kind = 'accident' and t.subject_id = a.id::text)) order by a.id`)

export const reportsOf = (tx: Tx, id: string): Promise<Report[]> => tx.rows(sql`select level, received_at, from_name, to_name, channel, note, recorded_by, recorded_at from accident_reports where accident_id = ${id} order by received_at, level`)
export const noticesOf = (tx: Tx, id: string): Promise<{ body: Body; notifiedAt: string; toName: string; channel: Report['channel']; recordedBy: string }[]> =>
  tx.rows(sql`select body, notified_at, to_name, channel, recorded_by from accident_notices where accident_id = ${id} order by notified_at, body`)
export const followUpsOf = (tx: Tx, id: string): Promise<{ id: string; at: string; text: string; recordedBy: string }[]> => tx.rows(sql`select id, at, text, recorded_by from accident_follow_ups where accident_id = ${id} order by at desc, id desc limit 200`)
export const supplementsOf = (tx: Tx, id: string): Promise<Supplement[]> => tx.rows(sql`select version, changed_on, inside, until, before, after, takes_over, kept_apart, origin, note, at, recorded_by from accident_supplements where accident_id = ${id} order by version desc`)

/** What the grade was, from the first entry on. What it became is the next entry's before, or the row itself. */
export const gradesOf = (tx: Tx, id: string): Promise<GradeStep[]> => tx.rows(sql`
  with steps as (select h.version, h.at, h.actor_name, h.origin, h.kind, (h.before ->> 'grade')::int as was from ledger_history h where h.row_id = ${id} and h.ledger = 'accident' and (h.kind = 'created' or h.before ? 'grade'))
  select s.at, s.actor_name as by, case when s.kind = 'created' then null else s.was end as from, case when lead(s.version) over w is null then a.grade else lead(s.was) over w end as to, s.origin
  from steps s, accidents a where a.id = ${id} window w as (order by s.version) order by s.version`)

export type NewReport = { level: Level; receivedAt: string; fromName: string; toName: string; channel: string; note: string }
/** The report of a level, or its correction; the row before it where there was one. */
export async function putReport(tx: Tx, a: Stored, r: NewReport): Promise<{ before: string | null }> {
  const was = await tx.maybe<{ receivedAt: string }>(sql`select received_at from accident_reports where accident_id = ${a.id} and level = ${r.level}`)
  await tx.run(sql`insert into accident_reports (accident_id, region_path, level, received_at, from_name, to_name, channel, note, recorded_by)
    values (${a.id}, ${a.regionPath}, ${r.level}, ${r.receivedAt}, ${r.fromName}, ${r.toName}, ${r.channel}, ${r.note}, ${actorName(tx.actor)})
    on conflict (accident_id, level) do update set received_at = excluded.received_at, from_name = excluded.from_name, to_name = excluded.to_name, channel = excluded.channel, note = excluded.note, recorded_by = excluded.recorded_by, recorded_at = anlan_now()`)
  return { before: was?.receivedAt ?? null }
}
export const putNotice = (tx: Tx, a: Stored, n: { body: Body; notifiedAt: string; toName: string; channel: string }): Promise<number> => tx.run(sql`
  insert into accident_notices (accident_id, region_path, body, notified_at, to_name, channel, recorded_by) values (${a.id}, ${a.regionPath}, ${n.body}, ${n.notifiedAt}, ${n.toName}, ${n.channel}, ${actorName(tx.actor)})
  on conflict (accident_id, body) do update set notified_at = excluded.notified_at, to_name = excluded.to_name, channel = excluded.channel, recorded_by = excluded.recorded_by, recorded_at = anlan_now()`)
export const addFollowUp = (tx: Tx, a: Stored, text: string): Promise<number> => tx.run(sql`insert into accident_follow_ups (accident_id, region_path, text, recorded_by) values (${a.id}, ${a.regionPath}, ${text}, ${actorName(tx.actor)})`)

export type Change = { id: string; version: number; regionPath: string; before: Record<string, number | null>; origin: string; note: string; actorName: string }
/** Of these rows, the ones whose newest change moved a casualty, with what stood before. */
export const casualtyChanges = (tx: Tx, ids: readonly string[]): Promise<Change[]> => tx.rows(sql`
  select a.id, a.version, a.region_path, h.before, h.origin, h.note, h.actor_name from ledger_history h join accidents a on a.id = h.row_id and a.version = h.version
  where h.row_id = any(${ids}::uuid[]) and h.ledger = 'accident' and h.kind = 'changed' and h.before ?| array['deaths', 'missing', 'serious_injuries', 'later_deaths'] order by a.id`)

export const putSupplement = (tx: Tx, accident: { id: string; regionPath: string }, s: Omit<Supplement, 'at'>): Promise<number> => tx.run(sql`
  insert into accident_supplements (accident_id, version, region_path, changed_on, inside, until, before, after, takes_over, kept_apart, origin, note, recorded_by)
  values (${accident.id}, ${s.version}, ${accident.regionPath}, ${s.changedOn}, ${s.inside}, ${s.until}, ${JSON.stringify(s.before)}, ${JSON.stringify(s.after)}, ${s.takesOver}, ${s.keptApart}, ${s.origin}, ${s.note}, ${s.recordedBy})
  on conflict (accident_id, version) do update set changed_on = excluded.changed_on, inside = excluded.inside, takes_over = excluded.takes_over, kept_apart = excluded.kept_apart, note = excluded.note`)

export type TimerRow = { kind: string; dueAt: string; fired: boolean; met: boolean }
export const timersOf = (tx: Tx, id: string): Promise<TimerRow[]> => tx.rows(sql`select kind, due_at, fired_at is not null as fired, satisfied_at is not null as met from timers where subject_kind = 'accident' and subject_id = ${id} and cancelled_at is null`)

/** Accidents whose clocks run or were missed and not met, the most urgent first. */
export const openClocks = (tx: Tx, limit: number): Promise<{ id: string; name: string; place: string; severity: string | null; kind: string; dueAt: string; article: string | null; late: boolean }[]> => tx.rows(sql`
  select a.id, a.name, region_label(a.region_path) as place, a.severity, t.kind, t.due_at, t.article, t.due_at < anlan_now() as late from timers t join accidents_seen a on a.id = t.subject_id::uuid
  where t.subject_kind = 'accident' and t.kind <> 'accident.window_end' and t.satisfied_at is null and t.cancelled_at is null and a.retired_at is null order by t.due_at limit ${limit}`)
