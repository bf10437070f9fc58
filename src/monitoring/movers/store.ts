import { sql, type Sql, type Tx } from '#kit/db'
import type { Given, Mover, MoverKind, TrackPoint } from './model.ts'

type Row = Omit<Mover, 'seen'> & { observedAt: string | null; lon: number; lat: number; speedKmh: number | null; heading: number | null; atSea: boolean; here: string; stale: boolean }

const columns = sql`m.id, m.kind, m.key, m.name, m.call_sign, m.sort, m.hazard_class, m.goods, m.owner, m.home_port, region_label(m.region_path) as home, m.region_code, m.contact, m.phone_mask, m.people,
  m.registered_at, m.retired_at, m.demo, m.bound_at is not null as bound, m.terminal, m.length_m, l.heard_at, l.word_at, coalesce(l.alarms, 0) as alarms, l.future_at,
  l.observed_at, l.lon, l.lat, l.speed_kmh, l.heading, coalesce(l.at_sea, false) as at_sea, coalesce(h.name, '') as here, coalesce(l.observed_at < anlan_now() - make_interval(mins => s.stale_minutes), false) as stale`
const from = sql`from movers m cross join mover_settings s left join mover_latest l on l.mover_id = m.id left join regions h on h.code = l.here_code`

const shaped = ({ observedAt, lon, lat, speedKmh, heading, atSea, here, stale, ...m }: Row): Mover => ({ ...m, seen: observedAt === null ? null : { observedAt, lon, lat, speedKmh, heading, atSea, here, stale } })

export const states = ['all', 'live', 'stale', 'never', 'alarm', 'sea', 'heard', 'retired'] as const
export type Filter = { kind?: MoverKind | undefined; state: (typeof states)[number]; q?: string | undefined; region?: string | undefined }

const stateWhere: Record<Filter['state'], Sql> = {
  all: sql`m.retired_at is null`, live: sql`m.retired_at is null and l.observed_at >= anlan_now() - make_interval(mins => s.stale_minutes)`, stale: sql`m.retired_at is null and l.observed_at < anlan_now() - make_interval(mins => s.stale_minutes)`,
  never: sql`m.retired_at is null and l.observed_at is null`, alarm: sql`m.retired_at is null and l.alarms <> 0 and l.word_at > anlan_now() - interval '24 hours'`, sea: sql`m.retired_at is null and l.at_sea`,
  heard: sql`m.retired_at is null and m.registered_at is null`, retired: sql`m.retired_at is not null`,
}

function where({ kind, state, q, region }: Filter): Sql {
  const like = q ? `%${q.replace(/[\\%_]/g, (c) => `\\${c}`)}%` : null
  return sql`where ${stateWhere[state]} and (${kind ?? null}::text is null or m.kind = ${kind ?? null})
    and (${like}::text is null or m.name ilike ${like} or m.key like ${like} or m.owner like ${like} or m.home_port like ${like} or m.call_sign ilike ${like} or m.goods like ${like})
    and (${region ?? null}::text is null or starts_with(m.region_path, coalesce((select path from regions where code = ${region ?? null}), '!')) or l.here_code = ${region ?? null})`
}

export async function listMovers(tx: Tx, filter: Filter, { limit, cursor }: { limit: number; cursor?: string | undefined }): Promise<{ rows: Mover[]; total: number; next: string | null }> {
  const skip = Math.max(0, Math.floor(Number(cursor ?? 0)) || 0)
  const rows = await tx.rows<Row>(sql`select ${columns} ${from} ${where(filter)} order by (coalesce(l.alarms, 0) <> 0) desc, l.observed_at desc nulls last, m.name, m.id limit ${limit} offset ${skip}`)
  const { total } = await tx.one<{ total: number }>(sql`select count(*)::int as total ${from} ${where(filter)}`)
  return { rows: rows.map(shaped), total, next: skip + rows.length < total ? String(skip + rows.length) : null }
}

export type Dot = { id: string; kind: MoverKind; name: string; lon: number; lat: number; speedKmh: number | null; heading: number | null; observedAt: string; stale: boolean; alarmed: boolean; atSea: boolean }
export const mostDots = 5000
export const dots = (tx: Tx, filter: Filter): Promise<Dot[]> => tx.rows(sql`
  select m.id, m.kind, coalesce(nullif(m.name, ''), m.key) as name, l.lon, l.lat, l.speed_kmh, l.heading, l.observed_at, l.observed_at < anlan_now() - make_interval(mins => s.stale_minutes) as stale, l.alarms <> 0 as alarmed, l.at_sea
  ${from} ${where(filter)} and l.observed_at is not null order by l.observed_at desc limit ${mostDots}`)

export const moverById = async (tx: Tx, id: string): Promise<Mover | undefined> => (await tx.rows<Row>(sql`select ${columns} ${from} where m.id = ${id}`)).map(shaped)[0]

export const mostPoints = 20_000
/** A day by Beijing's clock, in order of time. */
export const trackOf = (tx: Tx, id: string, day: string): Promise<TrackPoint[]> => tx.rows(sql`
  select observed_at as at, lon, lat, fixed, speed_kmh, heading, alarms, flagged from mover_positions
  where mover_id = ${id} and slot >= (${day}::date::timestamp at time zone 'Asia/Shanghai') and slot < ((${day}::date + 1)::timestamp at time zone 'Asia/Shanghai') order by slot limit ${mostPoints}`)

export const limits = (tx: Tx): Promise<{ overspeedKmh: number; staleMinutes: number; source: string; verified: boolean }> => tx.one(sql`select overspeed_kmh, stale_minutes, source, verified from mover_settings`)

export const insertMover = (tx: Tx, kind: MoverKind, key: string, g: Given, place: { code: string; path: string }, sealed: { phone: Buffer | null; mask: string }, by: string, demo = false): Promise<{ id: string } | undefined> => tx.maybe(sql`
  insert into movers as o (kind, key, name, call_sign, sort, hazard_class, goods, owner, home_port, contact, phone_sealed, phone_mask, people, region_code, region_path, registered_at, registered_by, demo)
  values (${kind}, ${key}, ${g.name}, ${g.callSign}, ${g.sort}, ${g.hazardClass}, ${g.goods}, ${g.owner}, ${g.homePort}, ${g.contact}, ${sealed.phone}, ${sealed.mask}, ${g.people}, ${place.code}, ${place.path}, anlan_now(), ${by}, ${demo})
  on conflict (kind, key) do update set name = excluded.name, call_sign = excluded.call_sign, sort = excluded.sort, hazard_class = excluded.hazard_class, goods = excluded.goods, owner = excluded.owner, home_port = excluded.home_port,
    contact = excluded.contact, phone_sealed = excluded.phone_sealed, phone_mask = excluded.phone_mask, people = excluded.people, region_code = excluded.region_code, region_path = excluded.region_path,
    registered_at = excluded.registered_at, registered_by = excluded.registered_by, retired_at = null
  where o.registered_at is null or o.retired_at is not null returning id`)

export const updateMover = (tx: Tx, id: string, g: Given, place: { code: string; path: string }, sealed: { phone: Buffer | null; mask: string } | undefined): Promise<number> => tx.run(sql`
  update movers set name = ${g.name}, call_sign = ${g.callSign}, sort = ${g.sort}, hazard_class = ${g.hazardClass}, goods = ${g.goods}, owner = ${g.owner}, home_port = ${g.homePort}, contact = ${g.contact}, people = ${g.people},
    phone_sealed = case when ${sealed !== undefined} then ${sealed?.phone ?? null}::bytea else phone_sealed end, phone_mask = case when ${sealed !== undefined} then ${sealed?.mask ?? ''} else phone_mask end,
    region_code = ${place.code}, region_path = ${place.path} where id = ${id}`)
export const moveLatest = (tx: Tx, id: string, path: string): Promise<number> => tx.run(sql`update mover_latest set region_path = ${path} where mover_id = ${id}`)

export const lock = (tx: Tx, id: string): Promise<{ kind: MoverKind; key: string; name: string; regionPath: string; terminal: string | null; retiredAt: string | null; registeredAt: string | null } | undefined> =>
  tx.maybe(sql`select kind, key, name, region_path, terminal, retired_at, registered_at from movers where id = ${id} for update`)
export const unbind = (tx: Tx, id: string): Promise<number> => tx.run(sql`update movers set terminal = null, code_hash = null, bound_at = null where id = ${id}`)
export const retire = (tx: Tx, id: string): Promise<number> => tx.run(sql`update movers set retired_at = anlan_now(), terminal = null, code_hash = null, bound_at = null where id = ${id}`)
/** Not of those who are only passing: whose number it is must be in the asker's own region. */
export const sealedPhone = (tx: Tx, id: string): Promise<{ sealed: Buffer | null; regionPath: string } | undefined> => tx.maybe(sql`select phone_sealed as sealed, region_path from movers where id = ${id}`)

export type Stranger = { key: string; plate: string; terminal: string; maker: string; remote: string; reason: 'unknown' | 'plate' | 'terminal'; asked: number; firstAt: string; lastAt: string }
export const strangers = (tx: Tx): Promise<Stranger[]> => tx.rows(sql`select key, plate, terminal, maker, remote, reason, asked, first_at, last_at from mover_strangers s
  where s.reason <> 'unknown' or not exists (select from movers m where m.kind = 'vehicle' and m.key = s.key and m.registered_at is not null and m.retired_at is null) order by last_at desc limit 200`)
export const forgetStranger = (tx: Tx, key: string): Promise<number> => tx.run(sql`delete from mover_strangers where key = ${key}`)
export type Refusal = { receivedAt: string; protocol: string; remote: string; key: string | null; reason: string; detail: string; raw: string }
export const refusals = (tx: Tx, { protocol, reason }: { protocol?: string; reason?: string } = {}): Promise<Refusal[]> => tx.rows(sql`select received_at, protocol, remote, key, reason, detail, encode(raw, 'hex') as raw from mover_refusals
  where (${protocol ?? null}::text is null or protocol = ${protocol ?? null}) and (${reason ?? null}::text is null or reason = ${reason ?? null}) order by received_at desc limit 100`)

export type AisSource = { id: string; title: string; host: string; port: number; inside: boolean; enabled: boolean; changedAt: string; changedBy: string; state: string | null; reason: string | null; perMinute: number; day: number; refused: number; lastAt: string | null }
export const aisSources = (tx: Tx): Promise<AisSource[]> => tx.rows(sql`
  select a.id, a.title, a.host, a.port, a.inside, a.enabled, a.changed_at, a.changed_by, d.state, d.reason, d.last_at, coalesce(f.per_minute, 0) as per_minute, coalesce(f.day, 0)::int as day, coalesce(f.refused, 0)::int as refused from ais_sources a
  left join lateral (select coalesce(sum(frames) filter (where minute > anlan_now() - interval '5 minutes'), 0) / 5.0 as per_minute, sum(frames) as day, sum(refused) as refused from listener_minutes
    where protocol = 'nmea:' || a.host || ':' || a.port and minute > anlan_now() - interval '24 hours') f on true
  left join lateral (select state, reason, last_at from listener_states where protocol = 'nmea:' || a.host || ':' || a.port and seen_at > anlan_now() - interval '1 minute' order by (state = 'listening') desc limit 1) d on true order by a.title, a.id`)
export type GivenSource = { title: string; host: string; port: number; inside: boolean; enabled: boolean }
export const insertSource = (tx: Tx, s: GivenSource, by: string): Promise<{ id: string } | undefined> => tx.maybe(sql`
  insert into ais_sources (title, host, port, inside, enabled, changed_by) values (${s.title}, ${s.host}, ${s.port}, ${s.inside}, ${s.enabled}, ${by}) on conflict (host, port) do nothing returning id`)
export const updateSource = (tx: Tx, id: string, s: GivenSource, by: string): Promise<number> => tx.run(sql`
  update ais_sources set title = ${s.title}, host = ${s.host}, port = ${s.port}, inside = ${s.inside}, enabled = ${s.enabled}, changed_at = anlan_now(), changed_by = ${by} where id = ${id}`)
