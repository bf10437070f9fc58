import { sql, type Tx } from '#kit/db'
import type { Clock, Incident, Limit, Report } from './model.ts'

const shown = sql`i.id, i.title, i.class, i.kind, i.grade, i.grade_confirmed_at, i.grade_confirmed_by, i.place, i.region_code, i.region_path, r.name as region_name,
  i.lon, i.lat, i.started_at, i.known_at, i.source, i.warning_id, i.summary, i.opened_at, i.opened_by,
  c.closed_at, c.closed_by, c.reason as close_reason, i.final_at`
const from = sql`incidents i join regions r on r.code = i.region_code left join incident_closures c on c.incident_id = i.id and c.reopened_at is null`

export const incidentRow = (tx: Tx, id: string): Promise<Incident | undefined> => tx.maybe(sql`select ${shown} from ${from} where i.id = ${id}`)
export const incidentOfWarning = (tx: Tx, warningId: string): Promise<Incident | undefined> => tx.maybe(sql`select ${shown} from ${from} where i.warning_id = ${warningId}`)

/** Closing takes it alone, everything that adds work to the incident takes it shared: no order slips in behind a closing. */
export const lockIncident = (tx: Tx, id: string, alone: boolean) =>
  tx.run(alone ? sql`select pg_advisory_xact_lock(60, hashtext(${id}))` : sql`select pg_advisory_xact_lock_shared(60, hashtext(${id}))`)

export type ListFilter = { state: 'open' | 'closed' | 'all'; q?: string; class?: string; warningId?: string; limit: number; cursor?: string }

export async function listIncidentRows(tx: Tx, f: ListFilter) {
  const matches = sql`(${f.state} = 'all' or (c.closed_at is null) = (${f.state} = 'open')) and (${f.class ?? null}::text is null or i.class = ${f.class ?? null})
    and (${f.warningId ?? null}::uuid is null or i.warning_id = ${f.warningId ?? null}::uuid)
    and (${f.q ?? null}::text is null or strpos(i.title || ' ' || i.place, ${f.q ?? ''}) > 0)`
  const { total } = await tx.one<{ total: number }>(sql`select count(*)::int as total from ${from} where ${matches}`)
  const rows = await tx.rows<Incident & { openWork: number; nextDue: string | null }>(sql`
    select ${shown}, (select count(*)::int from incident_open_work w where w.incident_id = i.id) as open_work,
      (select min(due_at) from incident_clocks k where k.incident_id = i.id and k.satisfied_at is null and k.cancelled_at is null) as next_due
    from ${from} where ${matches} and (${f.cursor ?? null}::uuid is null or i.id < ${f.cursor ?? null}::uuid) order by i.id desc limit ${f.limit}`)
  return { rows, total, next: rows.length === f.limit ? (rows.at(-1)?.id ?? null) : null }
}

export const openWorkOf = (tx: Tx, id: string): Promise<{ kind: string; id: string; title: string }[]> =>
  tx.rows(sql`select kind, id, title from incident_open_work where incident_id = ${id} order by kind, title`)

export const clocksOf = (tx: Tx, id: string): Promise<Clock[]> =>
  tx.rows(sql`select id, step, due_at, source, article, verified, satisfied_at, fired_at from incident_clocks
    where incident_id = ${id} and cancelled_at is null order by (satisfied_at is not null), due_at`)

export const reportsOf = (tx: Tx, id: string): Promise<Report[]> =>
  tx.rows(sql`select id, stage, seq, channel, reporter, receiver, approver, content, sent_at, received_at, due_at, late, filed_at, filed_by from incident_reports where incident_id = ${id} order by sent_at, seq`)

export const limitRows = (tx: Tx): Promise<Limit[]> =>
  tx.rows(sql`select id, class, grade, ungraded, step, minutes, at_times::text[] as at_times, source, article, verified from report_limits order by step, ungraded desc, grade nulls last`)

export const concernedRegions = (tx: Tx, id: string): Promise<{ code: string; name: string; level: number }[]> =>
  tx.rows(sql`select r.code, r.name, r.level from incident_regions ir join regions r on r.code = ir.region_code where ir.incident_id = ${id} order by r.path`)

/** The regions of the incident's area, under a path; none is the whole of it. */
export const areaOf = async (tx: Tx, id: string, under: string): Promise<string[]> =>
  (await tx.rows<{ regionPath: string }>(sql`select region_path from incident_regions where incident_id = ${id} and why = 'area' and starts_with(region_path, ${under}) and region_path <> ${under}`)).map((r) => r.regionPath)

/** Names more regions below that the incident concerns; a repeat changes nothing. */
export const addConcerned = (tx: Tx, id: string, paths: readonly string[], why: 'area' | 'addressee') =>
  tx.run(sql`insert into incident_regions (incident_id, region_code, region_path, why)
    select ${id}, code, path, ${why} from regions where path = any(${[...new Set(paths)]}::text[]) on conflict do nothing`)
