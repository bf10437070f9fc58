import { sql, type Sql, type Tx } from '#kit/db'
import type { Level } from './level.ts'
import { fingerprint, type RuleForm } from './model.ts'
import type { Item } from './remembered.ts'
import type { Span, Station } from './trial.ts'
import type { Trial, TrialCount, TrialSpan } from './trialModel.ts'

const columns = sql`t.id, t.rule_id, r.title as rule_title, t.form, coalesce(g.name, '') as region_name, t.present_version, t.from_at, t.to_at, t.state, t.stations_total, t.stations_done, t.readings, t.requested_at, t.requested_name, t.finished_at, t.failure`
const from = sql`from rule_trials t left join rules r on r.id = t.rule_id
  left join lateral (select name from regions where code = t.form ->> 'regionCode' or (t.form ->> 'regionCode' is null and level = 2) order by code limit 1) g on true`

export const trialById = (tx: Tx, id: string): Promise<Trial | undefined> => tx.maybe<Trial>(sql`select ${columns} ${from} where t.id = ${id}`)
export async function trialsOf(tx: Tx, ruleId: string | undefined, limit: number): Promise<{ rows: Trial[]; total: number }> {
  const where = sql`(${ruleId ?? null}::uuid is null or t.rule_id = ${ruleId ?? null})`
  const rows = await tx.rows<Trial>(sql`select ${columns} ${from} where ${where} order by t.requested_at desc, t.id limit ${limit}`)
  return { rows, total: (await tx.one<{ n: number }>(sql`select count(*)::int as n from rule_trials t where ${where}`)).n }
}

export const regionPath = async (tx: Tx, code: string | null): Promise<string> =>
  (await tx.maybe<{ path: string }>(sql`select path from regions where code = ${code} or (${code}::text is null and level = 2) order by code limit 1`))?.path ?? ''

/** Stations in service that a form could watch. */
const within = (path: string, kinds: readonly string[] | null): Sql => sql`retired_at is null and starts_with(region_path, ${path}) and (${kinds}::text[] is null or kind = any(${kinds}::text[]))`
type Reach = { path: string; kinds: readonly string[] | null }
const reaching = (reaches: readonly Reach[]): Sql => {
  const [a, b = a] = reaches as [Reach, Reach?]
  return sql`((${within(a.path, a.kinds)}) or (${within((b as Reach).path, (b as Reach).kinds)}))`
}
export const countStations = async (tx: Tx, reaches: readonly Reach[]): Promise<number> => (await tx.one<{ n: number }>(sql`select count(*)::int as n from stations where ${reaching(reaches)}`)).n
export const nextStations = (tx: Tx, reaches: readonly Reach[], after: string | null, limit: number): Promise<Station[]> =>
  tx.rows<Station>(sql`select id, kind, region_path, thresholds, calibrations_of(id) as calibrations from stations where ${reaching(reaches)} and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${limit}`)
export const stationById = (tx: Tx, id: string): Promise<(Station & { name: string }) | undefined> => tx.maybe(sql`select id, name, kind, region_path, thresholds, calibrations_of(id) as calibrations from stations where id = ${id}`)

export type NewTrial = { ruleId: string | null; form: RuleForm; present: RuleForm | null; presentVersion: number | null; from: string; to: string; stations: number; by: { id: string | null; name: string } }
export const insertTrial = (tx: Tx, t: NewTrial): Promise<{ id: string }> =>
  tx.one(sql`insert into rule_trials (rule_id, form, fingerprint, present, present_version, from_at, to_at, stations_total, requested_by, requested_name)
    values (${t.ruleId}, ${JSON.stringify(t.form)}::jsonb, ${fingerprint(t.form)}, ${t.present && JSON.stringify(t.present)}::jsonb, ${t.presentVersion}, ${t.from}, ${t.to}, ${t.stations}, ${t.by.id}, ${t.by.name}) returning id`)

export type Work = { id: string; form: RuleForm; present: RuleForm | null; fromAt: string; toAt: string; state: Trial['state']; stationsTotal: number; stationsDone: number; lastStation: string | null }
export const lockTrial = (tx: Tx, id: string): Promise<Work | undefined> =>
  tx.maybe<Work>(sql`select id, form, present, from_at, to_at, state, stations_total, stations_done, last_station from rule_trials where id = ${id} for update`)

export const moveOn = (tx: Tx, id: string, p: { stations: number; readings: number; last: string | null; ended: 'done' | null }): Promise<number> =>
  tx.run(sql`update rule_trials set state = case when ${p.ended !== null} then 'done' else 'running' end, stations_done = case when ${p.ended !== null} then stations_total else least(stations_total, stations_done + ${p.stations}) end,
    readings = readings + ${p.readings}, last_station = coalesce(${p.last}::uuid, last_station), finished_at = case when ${p.ended !== null} then anlan_now() end where id = ${id}`)

export const endTrial = (tx: Tx, id: string, state: 'cancelled' | 'failed', failure: string | null): Promise<number> =>
  tx.run(sql`update rule_trials set state = ${state}, failure = ${failure}, finished_at = anlan_now() where id = ${id} and state in ('waiting', 'running')`)

/** Sound readings of one station in [from, to), in order of time. */
export const itemsBetween = (tx: Tx, stationId: string, elements: readonly string[], from: number, to: number): Promise<Item[]> =>
  tx.rows<Item>(sql`select element, value, extract(epoch from observed_at)::float8 * 1000 as at from readings where station_id = ${stationId} and element = any(${[...elements]}::text[]) and not flagged
    and observed_at >= to_timestamp(${from / 1000}::float8) and observed_at < to_timestamp(${to / 1000}::float8) order by observed_at, element`)

export async function insertSpans(tx: Tx, trialId: string, station: Station, spans: readonly Span[]): Promise<void> {
  if (!spans.length) return
  const rows = spans.map((s) => ({ side: s.side, d: s.difference, level: s.level, o: s.openedAt, c: s.clearedAt, peak: s.peak, m: s.measure }))
  await tx.run(sql`insert into rule_trial_spans (trial_id, station_id, region_path, side, difference, level, opened_at, cleared_at, peak, measure)
    select ${trialId}, ${station.id}, ${station.regionPath}, g.side, g.d, g.level, to_timestamp(g.o / 1000.0), to_timestamp(g.c / 1000.0), g.peak, g.m
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g(side text, d text, level int, o float8, c float8, peak float8, m jsonb) on conflict do nothing`)
}

const month = sql`to_char(p.opened_at at time zone 'Asia/Shanghai', 'YYYY-MM')`
export const countsOf = (tx: Tx, id: string): Promise<TrialCount[]> =>
  tx.rows<TrialCount>(sql`select p.side, p.level, ${month} as month, split_part(p.region_path, '/', 2) as county_code, coalesce(c.name, '') as county_name, p.difference, count(*)::int as n
    from rule_trial_spans p left join regions c on c.code = split_part(p.region_path, '/', 2) where p.trial_id = ${id} group by 1, 2, 3, 4, 5, 6 order by 3, 2, 4`)
export const stationsHit = async (tx: Tx, id: string): Promise<number> => (await tx.one<{ n: number }>(sql`select count(distinct station_id)::int as n from rule_trial_spans where trial_id = ${id} and side = 'draft'`)).n

const spanColumns = sql`p.station_id, s.name as station_name, region_label(p.region_path) as place, p.side, p.difference, p.level, p.opened_at, p.cleared_at, p.peak, p.measure`
export type SpanFilter = { difference?: TrialSpan['difference']; level?: Level; county?: string; month?: string; limit: number; cursor?: string }
/** Of the draft; what only the present version has is listed with it. */
export async function spansOfTrial(tx: Tx, id: string, f: SpanFilter): Promise<{ rows: TrialSpan[]; total: number; next: string | null }> {
  const skip = Number(f.cursor ?? 0) || 0
  const where = sql`p.trial_id = ${id} and (p.side = 'draft' or p.difference = 'gone') and (${f.difference ?? null}::text is null or p.difference = ${f.difference ?? null}) and (${f.level ?? null}::int is null or p.level = ${f.level ?? null})
    and (${f.county ?? null}::text is null or split_part(p.region_path, '/', 2) = ${f.county ?? null}) and (${f.month ?? null}::text is null or ${month} = ${f.month ?? null})`
  const rows = await tx.rows<TrialSpan>(sql`select ${spanColumns} from rule_trial_spans p join stations s on s.id = p.station_id where ${where} order by p.level, p.opened_at, p.station_id limit ${f.limit} offset ${skip}`)
  const { total } = await tx.one<{ total: number }>(sql`select count(*)::int as total from rule_trial_spans p where ${where}`)
  return { rows, total, next: skip + rows.length < total ? String(skip + rows.length) : null }
}
export const spansAt = (tx: Tx, id: string, stationId: string, from: string, to: string): Promise<TrialSpan[]> =>
  tx.rows<TrialSpan>(sql`select ${spanColumns} from rule_trial_spans p join stations s on s.id = p.station_id where p.trial_id = ${id} and p.station_id = ${stationId} and p.opened_at < ${to}::timestamptz and coalesce(p.cleared_at, 'infinity') >= ${from}::timestamptz order by p.opened_at, p.side`)
