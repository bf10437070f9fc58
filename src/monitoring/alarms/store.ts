import { prepared, sql, type Sql, type Tx } from '#kit/db'
import type { Level } from '#monitoring/rules'
import type { Episode, Fall, Standing } from './fold.ts'
import type { Alarm } from './model.ts'

export type Guard = { stationId: string; token: string; asOf: number | null }

/** Locks the gauges' rows in one order, so that two processes wait for each other instead of deadlocking. Also: the version of the rules. */
export async function lockGauges(tx: Tx, ids: readonly string[]): Promise<{ guards: Guard[]; revision: number }> {
  const read = () => tx.rows<{ stationId: string; token: string; asOf: number | null; revision: number }>(prepared('alarms.lock', sql`
    select station_id, token, extract(epoch from as_of) * 1000 as as_of, (select coalesce(sum(version), 0) from rules) as revision
    from rain_watch where station_id = any(${ids}::uuid[]) order by station_id for update`))
  let rows = await read()
  if (rows.length < ids.length) {
    await tx.run(sql`insert into rain_watch (station_id, token) select id, gen_random_uuid() from unnest(${ids}::uuid[]) as id order by id on conflict do nothing`)
    rows = await read()
  }
  return { guards: rows, revision: rows[0]?.revision ?? 0 }
}

export const markGauges = (tx: Tx, token: string, gauges: readonly { stationId: string; asOf: number }[]): Promise<number> =>
  tx.run(prepared('alarms.mark', sql`update rain_watch w set token = ${token}, as_of = to_timestamp(g.as_of / 1000.0)
    from unnest(${gauges.map((g) => g.stationId)}::uuid[], ${gauges.map((g) => g.asOf)}::float8[]) as g(station_id, as_of) where w.station_id = g.station_id`))

/** After a rule was switched off its alarms are closed outside the evaluator: what processes keep in memory is no longer true. */
export const forgetGauges = (tx: Tx, ids: readonly string[]): Promise<number> => tx.run(sql`update rain_watch set token = gen_random_uuid() where station_id = any(${ids}::uuid[])`)

/** Rain of each gauge in [from, before), in order of time; RAIN is millimetres of the interval that ends at observed_at. */
export async function fallsOf(tx: Tx, wanted: readonly { stationId: string; from: number; before: number }[]): Promise<Map<string, Fall[]>> {
  const rows = await tx.rows<{ stationId: string; at: number; um: number }>(sql`
    select r.station_id, extract(epoch from r.observed_at) * 1000 as at, round(r.value * 1000) as um
    from unnest(${wanted.map((w) => w.stationId)}::uuid[], ${wanted.map((w) => w.from)}::float8[], ${wanted.map((w) => (Number.isFinite(w.before) ? w.before : null))}::float8[]) as w(station_id, since, before)
    join readings r on r.station_id = w.station_id and r.element = 'RAIN' and not r.flagged
      and r.observed_at >= to_timestamp(w.since / 1000.0) and r.observed_at < coalesce(to_timestamp(w.before / 1000.0), 'infinity')
    order by r.station_id, r.observed_at`)
  const falls = new Map<string, Fall[]>()
  for (const { stationId, at, um } of rows) {
    const list = falls.get(stationId)
    if (list) list.push({ at, um })
    else falls.set(stationId, [{ at, um }])
  }
  return falls
}

const ms = (column: Sql) => sql`extract(epoch from ${column}) * 1000`
const standing = sql`a.id, a.station_id, a.rule_id, a.level, a.peak_level, a.hours, a.value as mm, a.occurrences,
  ${ms(sql`a.opened_at`)} as opened_at, ${ms(sql`a.last_at`)} as last_at, ${ms(sql`a.below_since`)} as below_since, ${ms(sql`a.cleared_at`)} as cleared_at`
type Row = Episode & { id: string; stationId: string; ruleId: string }
const shape = ({ id, stationId, ruleId, ...episode }: Row): Kept => ({ id, stationId, ruleId, episode })
export type Kept = Standing & { stationId: string; ruleId: string }

export const openAlarms = async (tx: Tx, ids: readonly string[]): Promise<Kept[]> =>
  (await tx.rows<Row>(sql`select ${standing} from alarms a where station_id = any(${ids}::uuid[]) and cleared_at is null and void_at is null`)).map(shape)

/** Alarms of a gauge that stood at `from` or came later: all that a late reading of that time can change. */
export const alarmsSince = async (tx: Tx, stationId: string, from: number): Promise<Kept[]> =>
  (await tx.rows<Row>(sql`select ${standing} from alarms a where station_id = ${stationId} and void_at is null and (cleared_at is null or cleared_at >= to_timestamp(${from} / 1000.0)) order by opened_at`)).map(shape)

export type Opening = { ruleId: string; ruleVersion: number; stationId: string; regionPath: string; episode: Episode }
const record = (e: Episode) => ({ level: e.level, peak: e.peakLevel, hours: e.hours, mm: e.mm, o: e.openedAt, l: e.lastAt, n: e.occurrences, b: e.belowSince, c: e.clearedAt })
const shapeSql = sql`level int, peak int, hours int, mm numeric, o float8, l float8, n int, b float8, c float8`
const time = (column: string) => ({ o: sql`to_timestamp(g.o / 1000.0)`, l: sql`to_timestamp(g.l / 1000.0)`, b: sql`to_timestamp(g.b / 1000.0)`, c: sql`to_timestamp(g.c / 1000.0)` })[column] as Sql

/** The ids of the new rows, in the order given. */
export async function insertAlarms(tx: Tx, list: readonly Opening[]): Promise<string[]> {
  if (!list.length) return []
  const rows = list.map((a, i) => ({ i, rule: a.ruleId, version: a.ruleVersion, station: a.stationId, path: a.regionPath, ...record(a.episode) }))
  const made = await tx.rows<{ id: string; i: number }>(sql`
    with g as (select anlan_id() as id, g.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g(i int, rule uuid, version int, station uuid, path text, ${shapeSql})),
      made as (insert into alarms (id, rule_id, rule_version, station_id, region_path, level, peak_level, hours, value, opened_at, last_at, occurrences, below_since, cleared_at)
        select g.id, g.rule, g.version, g.station, g.path, g.level, g.peak, g.hours, g.mm, ${time('o')}, ${time('l')}, g.n, ${time('b')}, ${time('c')} from g)
    select id, i from g order by i`)
  return made.map((m) => m.id)
}

export async function updateAlarms(tx: Tx, list: readonly Standing[]): Promise<void> {
  if (!list.length) return
  const rows = list.map((a) => ({ id: a.id, ...record(a.episode) }))
  await tx.run(sql`update alarms a set level = g.level, peak_level = g.peak, hours = g.hours, value = g.mm, opened_at = ${time('o')}, last_at = ${time('l')},
    occurrences = g.n, below_since = ${time('b')}, cleared_at = ${time('c')} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g(id uuid, ${shapeSql}) where a.id = g.id`)
}

export async function voidAlarms(tx: Tx, list: readonly { id: string; into: string | null }[]): Promise<void> {
  if (!list.length) return
  await tx.run(sql`update alarms a set void_at = anlan_now(), merged_into = g.into_id from unnest(${list.map((v) => v.id)}::uuid[], ${list.map((v) => v.into)}::uuid[]) as g(id, into_id) where a.id = g.id`)
}

/** Closes what a rule has open outside `path` (all of it when null), at the last time its gauge was judged. */
export const closeOfRule = (tx: Tx, ruleId: string, path: string | null): Promise<{ id: string; stationId: string; regionPath: string; level: Level }[]> =>
  tx.rows(sql`update alarms a set cleared_at = greatest(a.last_at, coalesce(w.as_of, a.last_at)) from rain_watch w
    where w.station_id = a.station_id and a.rule_id = ${ruleId} and a.cleared_at is null and a.void_at is null
      and (${path}::text is null or not starts_with(a.region_path, ${path})) returning a.id, a.station_id, a.region_path, a.level`)

const columns = sql`a.id, a.rule_id, r.title as rule_title, a.rule_version, a.station_id, s.code as station_code, s.name as station_name, a.region_path,
  coalesce(t.name, '') as town_name, coalesce(c.name, '') as county_name, a.level, a.peak_level, a.hours, a.value as mm,
  (select (l ->> 'mm')::numeric from rule_versions v, jsonb_array_elements(v.form -> 'levels') l where v.rule_id = a.rule_id and v.version = a.rule_version and (l ->> 'level')::int = a.level) as threshold_mm,
  a.opened_at, a.last_at, a.occurrences, a.below_since, a.cleared_at, a.recorded_at, a.warning_id`
const from = sql`from alarms a join rules r on r.id = a.rule_id join stations s on s.id = a.station_id
  left join regions t on t.code = split_part(a.region_path, '/', 3) left join regions c on c.code = split_part(a.region_path, '/', 2)`

export const alarmById = (tx: Tx, id: string): Promise<Alarm | undefined> => tx.maybe<Alarm>(sql`select ${columns} ${from} where a.id = ${id}`)

export type Filter = { state: 'open' | 'cleared' | 'all'; level?: Level; region?: string; limit: number; cursor?: string }
const where = (f: Filter): Sql => sql`a.void_at is null and (${f.state} = 'all' or (a.cleared_at is null) = (${f.state} = 'open'))
  and (${f.level ?? null}::int is null or a.level = ${f.level ?? null}) and (${f.region ?? null}::text is null or starts_with(a.region_path, ${f.region ?? null}))`

export async function listAlarms(tx: Tx, f: Filter): Promise<{ rows: Alarm[]; total: number; next: string | null }> {
  const skip = Number(f.cursor ?? 0) || 0
  const rows = await tx.rows<Alarm>(sql`select ${columns} ${from} where ${where(f)}
    order by a.cleared_at is not null, case when a.cleared_at is null then a.level end, a.opened_at desc, a.id limit ${f.limit} offset ${skip}`)
  const { total } = await tx.one<{ total: number }>(sql`select count(*)::int as total from alarms a where ${where(f)}`)
  return { rows, total, next: skip + rows.length < total ? String(skip + rows.length) : null }
}

export type Deed = { id: number; at: string; type: string; data: Record<string, unknown> }
export const deedsOf = (tx: Tx, id: string): Promise<Deed[]> => tx.rows<Deed>(sql`select id, at, type, data from events where subject_kind = 'alarm' and subject_id = ${id} order by id desc limit 100`)

/** Rain by the hour of observation around an alarm: what the page draws. */
export const hourlyRain = (tx: Tx, alarm: Alarm): Promise<{ at: string; mm: number }[]> =>
  tx.rows(sql`select date_bin('1 hour', observed_at - interval '1 microsecond', timestamptz '2000-01-01') + interval '1 hour' as at, sum(value) as mm from readings
    where station_id = ${alarm.stationId} and element = 'RAIN' and not flagged
      and observed_at > ${alarm.openedAt}::timestamptz - interval '24 hours' and observed_at <= coalesce(${alarm.clearedAt}::timestamptz, ${alarm.lastAt}::timestamptz + interval '6 hours')
    group by 1 order by 1 limit 400`)
