import { sql, type Sql, type Tx } from '#kit/db'
import type { Level } from '#monitoring/rules/web'
import type { Place } from './area.ts'
import type { Seat } from './shape.ts'
import type { Change, DraftForm, Shape, State, Town, Track, Warning } from './model.ts'

const alarmLevel = sql`(select min(a.level) from alarms a join warning_regions r on r.warning_id = w.id and r.ended_at is null and starts_with(a.region_path, r.region_path)
  where a.cleared_at is null and a.void_at is null and a.warning_track = w.track)`

const columns = sql`w.id, w.origin, w.track, w.kind, coalesce(y.name, k.name, w.kind) as kind_name, y.name_en as kind_name_en, w.level, w.state, w.change, w.area_code, g.name as area_name, w.region_path, w.title,
  w.starts_at, w.expires_at, w.shape, w.shape_how, w.area, w.caution, w.measures, w.issuer, w.legal_basis, w.basis, w.doc_no, w.revision, w.drafted_at, w.drafted_by, w.drafted_name, w.edited_by,
  w.submitted_at, w.submitted_by, w.submitted_name, w.released_at, w.released_by, w.released_name, w.superseded_at,
  w.lift_requested_at, w.lift_requested_by, w.lift_requested_name, w.lift_reason, w.end_kind, w.lifted_at, w.lifted_name, w.ended_reason, w.supersedes_id, w.follows_id, w.callout_id,
  (select min(t.due_at) from timers t where t.subject_kind = 'warning' and t.subject_id = w.id::text and t.satisfied_at is null and t.cancelled_at is null) as due_at,
  (select count(*) from warning_regions r where r.warning_id = w.id)::int as towns, ${alarmLevel} as alarm_level`
const from = sql`from warnings w join regions g on g.code = w.area_code left join signal_kinds k on k.key = w.kind left join warning_kinds y on y.key = w.track`

export const warningById = (tx: Tx, id: string): Promise<Warning | undefined> => tx.maybe<Warning>(sql`select ${columns} ${from} where w.id = ${id}`)

export type Filter = { state?: readonly State[]; origin?: 'own' | 'relay'; level?: Level; limit: number; cursor?: string }
const where = (f: Filter): Sql => sql`(${f.state ?? null}::text[] is null or w.state = any(${f.state ?? null}::text[]))
  and (${f.origin ?? null}::text is null or w.origin = ${f.origin ?? null}) and (${f.level ?? null}::int is null or w.level = ${f.level ?? null})`

// What waits for a hand first, then what is in force by level, then what has ended: the order of a night.
const rank = sql`case w.state when 'submitted' then 0 when 'draft' then 1 when 'released' then 2 else 3 end`

export async function listWarnings(tx: Tx, f: Filter): Promise<{ rows: Warning[]; total: number; next: string | null }> {
  const skip = Number(f.cursor ?? 0) || 0
  const rows = await tx.rows<Warning>(sql`select ${columns} ${from} where ${where(f)} order by ${rank}, case when ${rank} < 3 then w.level end, w.drafted_at desc, w.id limit ${f.limit} offset ${skip}`)
  const { total } = await tx.one<{ total: number }>(sql`select count(*)::int as total from warnings w where ${where(f)}`)
  return { rows, total, next: skip + rows.length < total ? String(skip + rows.length) : null }
}

export const townsOfWarning = (tx: Tx, id: string): Promise<Town[]> =>
  tx.rows<Town>(sql`select r.region_code as code, g.name, c.name as county_name, r.region_path as path, r.by_alarm, r.in_force_from, r.ended_at, r.taken_by,
      (select min(a.level) from alarms a where a.cleared_at is null and a.void_at is null and a.warning_track = r.track and starts_with(a.region_path, r.region_path)) as alarm_level
    from warning_regions r join regions g on g.code = r.region_code join regions c on c.code = g.parent_code where r.warning_id = ${id} order by c.code, g.code`)

const place = sql`t.code, t.name, t.path, c.code as county_code, c.name as county_name from regions t join regions c on c.code = t.parent_code where t.level = 4`

export const placesUnder = (tx: Tx, path: string): Promise<Place[]> => tx.rows<Place>(sql`select ${place} and starts_with(t.path, ${path}) order by t.path`)
export const placesOf = (tx: Tx, id: string): Promise<Place[]> =>
  tx.rows<Place>(sql`select ${place} and t.code in (select region_code from warning_regions where warning_id = ${id} and ended_at is null) order by t.path`)

/** How many towns each county has. */
export async function countySizes(tx: Tx): Promise<Map<string, number>> {
  const rows = await tx.rows<{ code: string; n: number }>(sql`select parent_code as code, count(*)::int as n from regions where level = 4 group by 1`)
  return new Map(rows.map((r) => [r.code, r.n]))
}

export type Area = { code: string; name: string; path: string; level: number }
export const areaOf = (tx: Tx, code: string): Promise<Area | undefined> => tx.maybe<Area>(sql`select code, name, path, level from regions where code = ${code}`)
export const countyOfPath = (tx: Tx, path: string): Promise<Area | undefined> =>
  tx.maybe<Area>(sql`select code, name, path, level from regions where level = 3 and starts_with(${path}, path)`)
export const cityArea = (tx: Tx): Promise<Area | undefined> => tx.maybe<Area>(sql`select code, name, path, level from regions where level = 2 order by code limit 1`)

export type NewWarning = {
  origin: 'own' | 'relay'; track: Track | null; kind: string; level: Level; state: State; change: Change; area: Area; title: string; startsAt: Date | null; areaText: string
  caution: string; measures: string; issuer: string; legalBasis: string; basis: string; draftedBy: string | null; draftedName: string; supersedesId: string | null; followsId: string | null
  expiresAt?: Date | null; shape?: Shape | null; shapeHow?: string | null
}

export async function insertWarning(tx: Tx, w: NewWarning): Promise<string> {
  const { id } = await tx.one<{ id: string }>(sql`
    insert into warnings (origin, track, kind, level, state, change, area_code, region_path, title, starts_at, area, caution, measures, issuer, legal_basis, basis,
      drafted_by, drafted_name, supersedes_id, follows_id, expires_at, shape, shape_how, released_at, released_name)
    values (${w.origin}, ${w.track}, ${w.kind}, ${w.level}, ${w.state}, ${w.change}, ${w.area.code}, ${w.area.path}, ${w.title}, ${w.startsAt}, ${w.areaText}, ${w.caution}, ${w.measures},
      ${w.issuer}, ${w.legalBasis}, ${w.basis}, ${w.draftedBy}, ${w.draftedName}, ${w.supersedesId}, ${w.followsId},
      ${w.expiresAt ?? null}, ${w.shape ? JSON.stringify(w.shape) : null}::jsonb, ${w.shapeHow ?? null}, case when ${w.state} = 'released' then anlan_now() end, case when ${w.state} = 'released' then ${w.draftedName} end) returning id`)
  return id
}

export const addTowns = (tx: Tx, id: string, codes: readonly string[], byAlarm: boolean): Promise<number> =>
  tx.run(sql`insert into warning_regions (warning_id, region_code, region_path, track, own, by_alarm, in_force_from)
    select w.id, g.code, g.path, w.track, w.origin = 'own', ${byAlarm}, case when w.origin = 'relay' then w.released_at end from warnings w, regions g where w.id = ${id} and g.code = any(${codes}::text[]) and g.level = 4 on conflict do nothing`)

export const dropTowns = (tx: Tx, id: string, codes: readonly string[]): Promise<number> =>
  tx.run(sql`delete from warning_regions where warning_id = ${id} and region_code = any(${codes}::text[])`)

/** Locks the row until the transaction ends: two signers are served one after the other. */
export const lockWarning = (tx: Tx, id: string): Promise<{ id: string } | undefined> => tx.maybe<{ id: string }>(sql`select id from warnings where id = ${id} for update`)

export const writeDraft = (tx: Tx, id: string, f: Omit<DraftForm, 'regionCodes'>, area: { text: string; title: string }, by: string | null): Promise<number> =>
  tx.run(sql`update warnings set starts_at = ${f.startsAt}, expires_at = coalesce(${f.expiresAt}::timestamptz, expires_at), caution = ${f.caution}, measures = ${f.measures}, legal_basis = ${f.legalBasis}, basis = ${f.basis},
    area = ${area.text}, title = ${area.title}, edited_by = coalesce(${by}::uuid, edited_by), revision = revision + 1 where id = ${id}`)

export const writeArea = (tx: Tx, id: string, area: string, basis: string): Promise<number> =>
  tx.run(sql`update warnings set area = ${area}, basis = ${basis}, revision = revision + 1 where id = ${id} and (area, basis) is distinct from (${area}, ${basis})`)

export const markSubmitted = (tx: Tx, id: string, by: { id: string; name: string }): Promise<number> =>
  tx.run(sql`update warnings set state = 'submitted', submitted_at = anlan_now(), submitted_by = ${by.id}, submitted_name = ${by.name} where id = ${id}`)

export const markReturned = (tx: Tx, id: string): Promise<number> =>
  tx.run(sql`update warnings set state = 'draft', submitted_at = null, submitted_by = null, submitted_name = null, revision = revision + 1 where id = ${id}`)

export const markWithdrawn = (tx: Tx, id: string, reason: string): Promise<number> =>
  tx.run(sql`update warnings set state = 'withdrawn', submitted_at = null, submitted_by = null, submitted_name = null, ended_reason = ${reason} where id = ${id}`)

export const markReleased = (tx: Tx, id: string, docNo: string, change: Change, supersedesId: string | null, by: { id: string; name: string }): Promise<number> =>
  tx.run(sql`update warnings set state = 'released', released_at = anlan_now(), expires_at = coalesce(expires_at, anlan_now() + make_interval(hours => (select hours from warning_kinds k where k.key = track))), released_by = ${by.id}, released_name = ${by.name}, doc_no = ${docNo}, change = ${change}, supersedes_id = ${supersedesId} where id = ${id}`)

/** Towns of a warning that another own warning of the track holds already: at which level, and by which. */
export type Held = { code: string; warningId: string; level: Level }
export const heldTowns = (tx: Tx, id: string): Promise<Held[]> =>
  tx.rows<Held>(sql`select r.region_code as code, o.warning_id, w.level from warning_regions r
    join warning_regions o on o.region_code = r.region_code and o.track = r.track and o.own and o.in_force_from is not null and o.ended_at is null and o.warning_id <> r.warning_id
    join warnings w on w.id = o.warning_id where r.warning_id = ${id} order by r.region_code`)

/** The towns change hands; `whole` is the version in whose place this one stands, also where it names fewer towns. Returns the warnings that speak for no town any more. */
export async function takeTowns(tx: Tx, id: string, codes: readonly string[], track: Track, whole: string | null): Promise<{ id: string; regionPath: string }[]> {
  if (whole) await tx.run(sql`update warning_regions set ended_at = anlan_now() where warning_id = ${whole} and in_force_from is not null and ended_at is null and not region_code = any(${codes}::text[])`)
  await tx.run(sql`update warning_regions set ended_at = anlan_now(), taken_by = ${id} where own and track = ${track} and in_force_from is not null and ended_at is null
    and warning_id <> ${id} and region_code = any(${codes}::text[])`)
  await tx.run(sql`update warning_regions set in_force_from = anlan_now() where warning_id = ${id}`)
  return tx.rows(sql`update warnings w set state = 'superseded', superseded_at = anlan_now() where state = 'released' and origin = 'own' and track = ${track}
    and (id = ${whole} or exists (select 1 from warning_regions r where r.warning_id = w.id and r.taken_by = ${id}))
    and not exists (select 1 from warning_regions r where r.warning_id = w.id and r.ended_at is null) returning id, region_path`)
}

export const setCallout = (tx: Tx, id: string, calloutId: string): Promise<number> => tx.run(sql`update warnings set callout_id = ${calloutId} where id = ${id}`)

export const requestLift = (tx: Tx, id: string, reason: string, as: 'lift' | 'cancel', by: { id: string | null; name: string }): Promise<number> =>
  tx.run(sql`update warnings set end_kind = ${as}, lift_requested_at = anlan_now(), lift_requested_by = ${by.id}, lift_requested_name = ${by.name}, lift_reason = ${reason} where id = ${id} and state = 'released'`)

export const dropLiftRequest = (tx: Tx, id: string): Promise<number> =>
  tx.run(sql`update warnings set lift_requested_at = null, lift_requested_by = null, lift_requested_name = null, lift_reason = null, end_kind = null where id = ${id} and lift_requested_at is not null`)

export async function markLifted(tx: Tx, id: string, reason: string, by: { id: string | null; name: string }): Promise<void> {
  await tx.run(sql`update warnings set state = case end_kind when 'cancel' then 'cancelled' else 'lifted' end, lifted_at = anlan_now(), lifted_by = ${by.id}, lifted_name = ${by.name}, ended_reason = ${reason} where id = ${id}`)
  await tx.run(sql`update warning_regions set ended_at = anlan_now() where warning_id = ${id} and ended_at is null`)
}

export const openChangeOf = async (tx: Tx, id: string): Promise<string | undefined> =>
  (await tx.maybe<{ id: string }>(sql`select id from warnings where supersedes_id = ${id} and state in ('draft', 'submitted') limit 1`))?.id

/** The earlier and later versions of one warning, oldest first. */
export const chainOf = (tx: Tx, id: string): Promise<{ id: string; level: Level; state: State; change: Warning['change']; docNo: string | null; draftedAt: string; releasedAt: string | null }[]> =>
  tx.rows(sql`with recursive back as (select id, supersedes_id from warnings where id = ${id} union select w.id, w.supersedes_id from warnings w join back b on w.id = b.supersedes_id),
      line as (select id from back union select w.id from warnings w join line l on w.supersedes_id = l.id)
    select w.id, w.level, w.state, w.change, w.doc_no, w.drafted_at, w.released_at from warnings w where w.id in (select id from line) order by w.drafted_at, w.id`)

export type Deed = { id: number; at: string; type: string; actorName: string; actorKind: string; data: Record<string, unknown> }
export const deedsOf = (tx: Tx, ids: readonly string[]): Promise<Deed[]> =>
  tx.rows<Deed>(sql`select id, at, type, actor_name, actor_kind, data from events where subject_kind = 'warning' and subject_id = any(${ids}::text[]) order by id desc limit 300`)

/** The towns of a county with what the rule must weigh: open alarms, warnings in force, drafts. */
export const townStates = (tx: Tx, county: Area, track: Track): Promise<TownRow[]> =>
  tx.rows<TownRow>(sql`with mine as (select r.region_code, r.by_alarm, r.in_force_from, r.ended_at, w.id, w.level, w.state, w.change from warning_regions r join warnings w on w.id = r.warning_id
      where starts_with(r.region_path, ${county.path}) and w.origin = 'own' and w.track = ${track} and w.state in ('draft', 'submitted', 'released'))
    select g.code, (select min(a.level) from alarms a where a.cleared_at is null and a.void_at is null and a.warning_track = ${track} and starts_with(a.region_path, g.path)) as alarm,
      (select min(m.level) from mine m where m.region_code = g.code and m.in_force_from is not null and m.ended_at is null) as covered,
      (select min(m.level) from mine m where m.region_code = g.code and m.state = 'submitted') as submitted,
      (select jsonb_build_object('id', m.id, 'level', m.level, 'byAlarm', m.by_alarm) from mine m where m.region_code = g.code and m.state = 'draft' and m.change = 'new' order by m.level, m.id limit 1) as draft
    from regions g where g.level = 4 and starts_with(g.path, ${county.path}) order by g.code`)
export type TownRow = { code: string; alarm: Level | null; covered: Level | null; submitted: Level | null; draft: { id: string; level: Level; byAlarm: boolean } | null }

export const openDraft = async (tx: Tx, track: Track, level: Level, areaCode: string): Promise<string | undefined> =>
  (await tx.maybe<{ id: string }>(sql`select id from warnings where state = 'draft' and origin = 'own' and change = 'new' and track = ${track} and level = ${level} and area_code = ${areaCode} for update`))?.id

/** One process at a time gathers for a county; the lock ends with the transaction. */
export const lockCounty = (tx: Tx, code: string): Promise<number> => tx.run(sql`select pg_advisory_xact_lock(hashtextextended('warnings/' || ${code}, 0))`)

/**
 * Is a later event of the same county still waiting for the same job, and not being worked on? It will weigh what this one would.
 * Its row stays locked until this transaction ends, so that it starts after everything seen here.
 */
export const laterWaits = async (tx: Tx, consumer: string, eventId: number, county: string): Promise<boolean> =>
  (await tx.maybe(sql`select j.event_id from jobs j join events e on e.id = j.event_id where j.consumer = ${consumer} and j.done_at is null and j.dead_at is null and j.attempts = 0
    and j.event_id > ${eventId} and starts_with(e.region_path, ${county}) limit 1 for update of j skip locked`)) !== undefined

export type Measured = { station: string; town: string; kind: string; element: string | null; minutes: number | null; value: number; threshold: number; unit: string; than: 'above' | 'below'; level: Level; openedAt: string }
/** The gauges with open alarms in the towns of a warning, each with its severest, severest first. */
export const measuredFor = (tx: Tx, id: string): Promise<Measured[]> =>
  tx.rows<Measured>(sql`select * from (select distinct on (a.subject_id) coalesce(a.subject_name, s.name) as station, g.name as town, a.kind, a.element, a.window_minutes as minutes, a.value, a.threshold, a.unit, a.than, a.level, a.opened_at from alarms a left join stations s on s.id = a.station_id join warnings w on w.id = ${id}
      join warning_regions r on r.warning_id = ${id} and r.ended_at is null and starts_with(a.region_path, r.region_path) join regions g on g.code = r.region_code
      where a.cleared_at is null and a.void_at is null and a.warning_track = w.track order by a.subject_id, a.level, a.value desc) m order by level, value desc limit 50`)

/** Every open alarm of a county points at the warning that speaks for its town: the one in force, else the draft. */
export const pointAlarms = (tx: Tx, county: Area, track: Track): Promise<number> =>
  tx.run(sql`update alarms a set warning_id = b.id from (
      select distinct on (r.region_path) r.region_path, w.id from warning_regions r join warnings w on w.id = r.warning_id
      where w.origin = 'own' and w.track = ${track} and w.state in ('draft', 'submitted', 'released') and r.ended_at is null and starts_with(r.region_path, ${county.path})
      order by r.region_path, w.level, w.state = 'released' desc, w.id) b
    where starts_with(a.region_path, b.region_path) and a.cleared_at is null and a.void_at is null and a.warning_track = ${track} and a.warning_id is distinct from b.id`)

/** Kinds of warning that alarms of the county are gathered into, now or until now. */
export const alarmTracks = async (tx: Tx, county: Area): Promise<Track[]> =>
  (await tx.rows<{ key: Track }>(sql`select k.key from warning_kinds k
    where exists (select from alarms a where a.warning_track = k.key and a.cleared_at is null and a.void_at is null and starts_with(a.region_path, ${county.path}))
      or exists (select from warning_regions r join warnings w on w.id = r.warning_id where r.by_alarm and starts_with(r.region_path, ${county.path})
        and w.track = k.key and w.origin = 'own' and w.state in ('draft', 'submitted', 'released')) order by k.position, k.key`)).map((k) => k.key)

/** A warning in force whose towns were gathered by alarms; `worst`: the severest alarm that is still open in them. */
export type ByAlarm = { id: string; level: Level; worst: Level | null; asked: boolean; askedByRule: boolean }
export const inForceByAlarm = (tx: Tx, county: Area, track: Track): Promise<ByAlarm[]> =>
  tx.rows(sql`select w.id, w.level, w.lift_requested_at is not null as asked, w.lift_requested_at is not null and w.lift_requested_by is null as asked_by_rule, ${alarmLevel} as worst
    from warnings w where w.state = 'released' and w.origin = 'own' and w.track = ${track} and w.area_code = ${county.code}
      and exists (select 1 from warning_regions r where r.warning_id = w.id and r.by_alarm)`)

/** The change of a warning that waits for a hand; `byRule`: nobody has touched what the rule wrote. */
export const waitingChange = (tx: Tx, id: string): Promise<{ id: string; level: Level; change: Change; byRule: boolean } | undefined> =>
  tx.maybe(sql`select id, level, change, state = 'draft' and drafted_by is null and edited_by is null as by_rule from warnings where supersedes_id = ${id} and state in ('draft', 'submitted') limit 1`)

export const standingSignals = (tx: Tx, kind: string, issuer: string): Promise<{ id: string; title: string; level: Level }[]> =>
  tx.rows(sql`select id, title, level from warnings where origin = 'relay' and state = 'released' and kind = ${kind} and issuer = ${issuer} order by released_at desc`)

export async function supersedeSignal(tx: Tx, id: string, by: string): Promise<void> {
  await tx.run(sql`update warnings set state = 'superseded', superseded_at = anlan_now() where id = ${id} and state = 'released'`)
  await tx.run(sql`update warning_regions set ended_at = anlan_now(), taken_by = ${by} where warning_id = ${id} and ended_at is null`)
}

export const unitsByName = (tx: Tx): Promise<Area[]> => tx.rows<Area>(sql`select code, name, path, level from regions where level <= 3`)

/** Towns with their seats and, where one was imported, their boundary (outer rings, WGS84). */
export const seatsUnder = (tx: Tx, path: string): Promise<Seat[]> =>
  tx.rows<Seat>(sql`select r.code, r.lon, r.lat, coalesce((select case b.geometry ->> 'type' when 'Polygon' then jsonb_build_array(b.geometry #> '{coordinates,0}')
        else (select jsonb_agg(p -> 0) from jsonb_array_elements(b.geometry -> 'coordinates') p) end
      from region_boundaries b where b.region_code = r.code order by b.version desc limit 1), '[]') as rings
    from regions r where r.level = 4 and r.lon is not null and starts_with(r.path, ${path}) order by r.path`)

/** Towns with an open alarm at this level or a severer one. */
export const alarmedTowns = async (tx: Tx, path: string, level: Level): Promise<string[]> =>
  (await tx.rows<{ code: string }>(sql`select distinct split_part(region_path, '/', 3) as code from alarms where cleared_at is null and void_at is null and level <= ${level} and starts_with(region_path, ${path})`)).map((r) => r.code).filter(Boolean)

export type InsideCount = { key: string; value: number | null; unit: string; at: string }
export const keepInside = (tx: Tx, id: string, region: string, list: readonly Omit<InsideCount, 'at'>[]): Promise<number> =>
  tx.run(sql`insert into warning_inside (warning_id, key, region_path, value, unit) select ${id}, key, ${region}, value, unit from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as i(key text, value float8, unit text) on conflict do nothing`)
export const insideAtRelease = (tx: Tx, id: string): Promise<InsideCount[]> => tx.rows<InsideCount>(sql`select key, value, unit, at from warning_inside where warning_id = ${id}`)

/** Towns with a post that the warning's callout has not woken. */
export const unwokenTowns = async (tx: Tx, id: string): Promise<Set<string>> =>
  new Set((await tx.rows<{ code: string }>(sql`select distinct split_part(p.region_path, '/', 3) as code from warnings w join callout_posts p on p.callout_id = w.callout_id where w.id = ${id} and p.state <> 'woken'`)).map((r) => r.code))
