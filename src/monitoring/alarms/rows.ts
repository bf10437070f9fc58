// Alarms as the evaluator writes them: opened, counted up, voided.
import { prepared, sql, type Sql, type Tx } from '#kit/db'
import type { Episode, Kept, Level, Measure } from '#monitoring/rules'
import { stationId, type Subject, type SubjectKind } from './model.ts'

const ms = (column: Sql) => sql`extract(epoch from ${column})::float8 * 1000`
const standing = sql`a.id, a.subject_id, a.cause, a.rule_id, a.level, a.peak_level, a.kind, a.element, a.window_minutes as minutes, a.value, a.threshold, a.unit, a.than, a.peak_value as peak, a.occurrences,
  ${ms(sql`a.opened_at`)} as opened_at, ${ms(sql`a.last_at`)} as last_at, ${ms(sql`a.below_since`)} as below_since, ${ms(sql`a.cleared_at`)} as cleared_at`
type Row = Omit<Episode, 'measure'> & Measure & { id: string; subjectId: string; cause: string; ruleId: string }
export type Known = Kept & { subjectId: string; cause: string; ruleId: string }

const shape = ({ id, subjectId, cause, ruleId, kind, element, minutes, value, threshold, unit, than, ...episode }: Row): Known =>
  ({ id, subjectId, cause, ruleId, episode: { ...episode, measure: { kind, element, minutes, value, threshold, unit, than } } })

export const openOfStations = async (tx: Tx, ids: readonly string[]): Promise<Known[]> =>
  (await tx.rows<Row>(sql`select ${standing} from alarms a join rules r on r.id = a.rule_id and r.driver = 'reading' where a.station_id = any(${ids}::uuid[]) and a.cleared_at is null and a.void_at is null`)).map(shape)

/** Alarms of stations' readings that stood at `from` or came later: all that a late reading of that time can change. */
export const ofStationsSince = async (tx: Tx, stations: readonly { id: string; from: number }[]): Promise<Known[]> =>
  (await tx.rows<Row>(sql`select ${standing} from unnest(${stations.map((s) => s.id)}::uuid[], ${stations.map((s) => s.from)}::float8[]) as g(id, since)
    join alarms a on a.station_id = g.id and a.void_at is null and (a.cleared_at is null or a.cleared_at >= to_timestamp(g.since / 1000.0))
    join rules r on r.id = a.rule_id and r.driver = 'reading' order by a.opened_at`)).map(shape)

export type Standing = Known & { subjectKind: SubjectKind; regionPath: string; subjectName: string | null; detail: Record<string, unknown> }
/** What a rule has open of subjects of one kind, one cause or all. */
export async function openOfRule(tx: Tx, ruleId: string, cause?: string): Promise<Standing[]> {
  const rows = await tx.rows<Row & Omit<Standing, keyof Known>>(sql`select ${standing}, a.subject_kind, a.region_path, a.subject_name, a.detail from alarms a
    where a.rule_id = ${ruleId} and a.cleared_at is null and a.void_at is null and (${cause ?? null}::text is null or a.cause = ${cause ?? null}) order by a.id`)
  return rows.map(({ subjectKind, regionPath, subjectName, detail, ...row }) => ({ ...shape(row), subjectKind, regionPath, subjectName, detail }))
}

export type Opening = { ruleId: string; ruleVersion: number; track: string | null; subject: Subject; episode: Episode }
const record = (e: Episode) => ({ level: e.level, peak: e.peakLevel, pv: e.peak, k: e.measure.kind, el: e.measure.element, w: e.measure.minutes, v: e.measure.value, th: e.measure.threshold, u: e.measure.unit, than: e.measure.than,
  o: e.openedAt, l: e.lastAt, n: e.occurrences, b: e.belowSince, c: e.clearedAt })
const shapeSql = sql`level int, peak int, pv numeric, k text, el text, w int, v numeric, th numeric, u text, than text, o float8, l float8, n int, b float8, c float8`
const time = (column: string) => ({ o: sql`to_timestamp(g.o / 1000.0)`, l: sql`to_timestamp(g.l / 1000.0)`, b: sql`to_timestamp(g.b / 1000.0)`, c: sql`to_timestamp(g.c / 1000.0)` })[column] as Sql

/** The ids of the new rows, in the order given. */
export async function insertAlarms(tx: Tx, list: readonly Opening[]): Promise<string[]> {
  if (!list.length) return []
  const rows = list.map((a, i) => ({ i, rule: a.ruleId, version: a.ruleVersion, track: a.track, sk: a.subject.kind, si: a.subject.id, sn: a.subject.name, station: stationId(a.subject), cause: a.subject.cause, detail: a.subject.detail, path: a.subject.regionPath, ...record(a.episode) }))
  const made = await tx.rows<{ id: string; i: number }>(prepared('alarms.insert', sql`
    with g as (select anlan_id() as id, g.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g(i int, rule uuid, version int, track text, sk text, si text, sn text, station uuid, cause text, detail jsonb, path text, ${shapeSql})),
      made as (insert into alarms (id, rule_id, rule_version, warning_track, subject_kind, subject_id, subject_name, station_id, cause, detail, region_path, level, peak_level, peak_value, kind, element, window_minutes, value, threshold, unit, than, opened_at, last_at, occurrences, below_since, cleared_at)
        select g.id, g.rule, g.version, g.track, g.sk, g.si, g.sn, g.station, g.cause, g.detail, g.path, g.level, g.peak, g.pv, g.k, g.el, g.w, g.v, g.th, g.u, g.than, ${time('o')}, ${time('l')}, g.n, ${time('b')}, ${time('c')} from g)
    select id, i from g order by i`))
  return made.map((m) => m.id)
}

export async function updateAlarms(tx: Tx, list: readonly (Kept & { detail?: Record<string, unknown> })[]): Promise<void> {
  if (!list.length) return
  const rows = list.map((a) => ({ id: a.id, detail: a.detail ?? null, ...record(a.episode) }))
  await tx.run(prepared('alarms.update', sql`update alarms a set level = g.level, peak_level = g.peak, peak_value = g.pv, kind = g.k, element = g.el, window_minutes = g.w, value = g.v, threshold = g.th, unit = g.u, than = g.than,
    opened_at = ${time('o')}, last_at = ${time('l')}, occurrences = g.n, below_since = ${time('b')}, cleared_at = ${time('c')}, detail = coalesce(g.detail, a.detail)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g(id uuid, detail jsonb, ${shapeSql}) where a.id = g.id`))
}

export async function voidAlarms(tx: Tx, list: readonly { id: string; into: string | null }[]): Promise<void> {
  if (!list.length) return
  await tx.run(sql`update alarms a set void_at = anlan_now(), merged_into = g.into_id from unnest(${list.map((v) => v.id)}::uuid[], ${list.map((v) => v.into)}::uuid[]) as g(id, into_id) where a.id = g.id`)
}

export type Closed = { id: string; ruleId: string; subjectKind: SubjectKind; subjectId: string; stationId: string | null; regionPath: string; level: Level }
/** Closes these alarms, a station's at the last time it was judged. */
export const closeAlarms = (tx: Tx, ids: readonly string[]): Promise<Closed[]> =>
  tx.rows(sql`update alarms a set cleared_at = greatest(a.last_at, coalesce((select as_of from rain_watch w where w.station_id = a.station_id), a.last_at))
    where a.id = any(${ids}::uuid[]) and a.cleared_at is null and a.void_at is null returning a.id, a.rule_id, a.subject_kind, a.subject_id, a.station_id, a.region_path, a.level`)
