// What the keeper writes, a batch in a few statements, each row in the order of its keys so that two processes never wait for each other in a ring.
import { sql, type Tx } from '#kit/db'
import type { Moved } from '#monitoring/protocols'
import type { Row } from './fold.ts'
import type { Here } from './ground.ts'
import type { Sort } from './model.ts'

export type Known = { id: string; kind: 'vehicle' | 'vessel'; key: string; name: string; registeredAt: string | null; retiredAt: string | null; regionPath: string; terminal: string | null; codeHash: Buffer | null }

export const settings = (tx: Tx): Promise<{ now: string; futureMinutes: number }> => tx.one(sql`select anlan_now() as now, future_minutes from mover_settings`)

export const knownOf = (tx: Tx, keys: readonly { kind: string; key: string }[]): Promise<Known[]> => tx.rows(sql`
  select m.id, m.kind, m.key, m.name, m.registered_at, m.retired_at, m.region_path, m.terminal, m.code_hash from movers m
  join (select distinct k.kind, k.key from jsonb_to_recordset(${JSON.stringify(keys.map(({ kind, key }) => ({ kind, key })))}::jsonb) as k(kind text, key text)) w on w.kind = m.kind and w.key = m.key`)

export const unregistered = (tx: Tx): Promise<{ n: number }> => tx.one(sql`select count(*)::int as n from (select from movers where registered_at is null limit 50000) m`)

/** Vessels that nobody has registered and that are heard for the first time. */
export const insertHeard = (tx: Tx, keys: readonly string[], city: { code: string; path: string }): Promise<number> => tx.run(sql`
  insert into movers (kind, key, region_code, region_path) select 'vessel', k, ${city.code}, ${city.path} from unnest(${[...keys].sort()}::text[]) k order by k on conflict (kind, key) do nothing`)

export type Said = { id: string; name: string; callSign: string; imo: number | null; sort: Sort | null; length: number | null; beam: number | null }
/** A vessel that nobody registered is called as it calls itself; of a registered one only what its row leaves open is filled in. */
export const tellAbout = (tx: Tx, said: readonly Said[]): Promise<number> => tx.run(sql`
  update movers m set
    name = case when s.name <> '' and (m.registered_at is null or m.name = '') then s.name else m.name end,
    call_sign = case when s."callSign" <> '' and (m.registered_at is null or m.call_sign = '') then s."callSign" else m.call_sign end,
    imo = coalesce(s.imo, m.imo), sort = case when m.registered_at is null and s.sort is not null then s.sort else m.sort end, length_m = coalesce(s.length, m.length_m), beam_m = coalesce(s.beam, m.beam_m)
  from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as s(id uuid, name text, "callSign" text, imo int, sort text, length float8, beam float8) where m.id = s.id`)

const rowsOf = (rows: readonly (Row & Partial<Here> & { regionPath: string })[]) => JSON.stringify(rows.map((r) => ({
  m: r.moverId, s: new Date(r.slot).toISOString(), a: new Date(r.at).toISOString(), x: r.lon, y: r.lat, f: r.fixed, v: r.speedKmh, h: r.heading, w: r.alarms, t: r.status, k: r.mileageKm, g: r.flagged, r: r.regionPath, e: r.atSea ?? false, c: r.code ?? '', p: r.path ?? '',
})))
const shape = sql`as d(m uuid, s timestamptz, a timestamptz, x float8, y float8, f boolean, v float8, h float8, w bigint, t bigint, k float8, g boolean, r text, e boolean, c text, p text)`

export type Placed = Row & Here & { regionPath: string }

export const insertPositions = (tx: Tx, rows: readonly Placed[]): Promise<number> => tx.run(sql`
  insert into mover_positions as o (mover_id, slot, observed_at, lon, lat, fixed, speed_kmh, heading, alarms, status, mileage_km, flagged, region_path, here_path)
  select m, s, a, x, y, f, v, h, w, t, k, g, r, p from jsonb_to_recordset(${rowsOf(rows)}::jsonb) ${shape} order by m, s
  on conflict (mover_id, slot) do update set observed_at = excluded.observed_at, lon = excluded.lon, lat = excluded.lat, fixed = excluded.fixed, speed_kmh = excluded.speed_kmh, heading = excluded.heading,
    alarms = excluded.alarms, status = excluded.status, mileage_km = excluded.mileage_km, flagged = excluded.flagged, here_path = excluded.here_path
  where (excluded.observed_at, excluded.fixed, excluded.lon, excluded.lat, coalesce(excluded.speed_kmh, -1), coalesce(excluded.heading, -1), excluded.alarms, excluded.status)
    > (o.observed_at, o.fixed, o.lon, o.lat, coalesce(o.speed_kmh, -1), coalesce(o.heading, -1), o.alarms, o.status)`)

/** A row for each that was heard; what alarmed before is answered, the rows are locked. */
export const hear = (tx: Tx, ids: readonly string[], now: string): Promise<{ id: string; alarms: number }[]> => tx.rows(sql`
  insert into mover_latest as l (mover_id, region_path, heard_at) select m.id, m.region_path, ${now} from movers m where m.id = any(${[...ids]}::uuid[]) order by m.id
  on conflict (mover_id) do update set heard_at = greatest(l.heard_at, excluded.heard_at), region_path = excluded.region_path returning mover_id as id, alarms`)

const newer = sql`(d.a, d.x, d.y, coalesce(d.v, -1), coalesce(d.h, -1))`
/** Answers who is now in another county than before. */
export const placeLatest = (tx: Tx, rows: readonly Placed[]): Promise<number> => tx.run(sql`
  with moved as (update mover_latest l set observed_at = d.a, lon = d.x, lat = d.y, speed_kmh = d.v, heading = d.h, at_sea = d.e, here_code = d.c, here_path = d.p
    from jsonb_to_recordset(${rowsOf(rows)}::jsonb) ${shape}
    where l.mover_id = d.m and (l.observed_at is null or ${newer} > (l.observed_at, l.lon, l.lat, coalesce(l.speed_kmh, -1), coalesce(l.heading, -1))) returning l.mover_id, l.here_path)
  update movers m set here_path = moved.here_path from moved where m.id = moved.mover_id and m.here_path <> moved.here_path`)

export const wordLatest = (tx: Tx, rows: readonly (Row & { regionPath: string })[]): Promise<{ id: string; alarms: number; regionPath: string; name: string; at: string }[]> => tx.rows(sql`
  update mover_latest l set word_at = d.a, alarms = d.w, status = d.t from jsonb_to_recordset(${rowsOf(rows)}::jsonb) ${shape}, movers m
  where l.mover_id = d.m and m.id = d.m and (l.word_at is null or (d.a, d.w, d.t) > (l.word_at, l.alarms, l.status))
  returning l.mover_id as id, l.alarms, case when l.here_path = '' then l.region_path else l.here_path end as region_path, m.name, l.word_at as at`)

export const tellAhead = (tx: Tx, ahead: readonly { id: string; at: string }[]): Promise<number> => tx.run(sql`
  update mover_latest l set future_at = greatest(l.future_at, d.at) from jsonb_to_recordset(${JSON.stringify(ahead)}::jsonb) as d(id uuid, at timestamptz) where l.mover_id = d.id`)

export const lockForTerminal = (tx: Tx, key: string): Promise<Known | undefined> => tx.maybe(sql`
  select id, kind, key, name, registered_at, retired_at, region_path, terminal, code_hash from movers where kind = 'vehicle' and key = ${key} and registered_at is not null and retired_at is null for update`)
export const bind = (tx: Tx, id: string, terminal: string, hash: Buffer): Promise<number> => tx.run(sql`
  update movers set bound_at = case when terminal = ${terminal} then bound_at else anlan_now() end, terminal = ${terminal}, code_hash = ${hash} where id = ${id}`)

const mostStrangers = 2000
export async function tellStranger(tx: Tx, s: { key: string; plate: string; terminal: string; maker: string; remote: string; reason: string; regionPath: string }): Promise<void> {
  await tx.run(sql`insert into mover_strangers as o (key, plate, terminal, maker, remote, reason, region_path) values (${s.key}, ${s.plate}, ${s.terminal}, ${s.maker}, ${s.remote}, ${s.reason}, ${s.regionPath})
    on conflict (key) do update set plate = excluded.plate, terminal = excluded.terminal, maker = excluded.maker, remote = excluded.remote, reason = excluded.reason, asked = o.asked + 1, last_at = anlan_now()`)
  await tx.run(sql`delete from mover_strangers where key in (select key from mover_strangers order by last_at desc offset ${mostStrangers})`)
}
export const forgetStranger = (tx: Tx, key: string): Promise<number> => tx.run(sql`delete from mover_strangers where key = ${key}`)

export const insertRefusals = (tx: Tx, items: readonly (Moved & { ok: false })[], regionPath: string): Promise<number> => tx.run(sql`
  insert into mover_refusals (protocol, remote, key, func, reason, detail, raw, region_path)
  select protocol, remote, key, func, reason, detail, decode(raw, 'hex'), ${regionPath} from jsonb_to_recordset(${JSON.stringify(items.map((i) => ({
    protocol: i.protocol, remote: i.remote.slice(0, 60), key: i.key, func: i.func, reason: i.reason, detail: i.detail.slice(0, 300).replaceAll('\0', ''), raw: i.raw.subarray(0, 4096).toString('hex') })))}::jsonb)
    as r(protocol text, remote text, key text, func int, reason text, detail text, raw text)`)
