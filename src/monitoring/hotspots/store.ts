import { sql, type Tx } from '#kit/db'
import type { Fire, FireState, Pixel } from './model.ts'

const columns = sql`f.id, f.region_code, f.region_path, coalesce(c.name, r.name) as county_name, r.name as town_name, f.lon, f.lat, f.first_seen_at, f.last_seen_at, f.pixels, f.frp_max, f.state, f.decided_at, f.decided_name, f.note, f.received_at`
const from = sql`from fires f join regions r on r.code = f.region_code left join regions c on c.code = r.parent_code and c.level = 3`

export type Filter = { state?: 'open' | FireState | 'all' | undefined; days?: number | undefined; limit: number; cursor?: string | undefined }
const where = ({ state = 'open', days }: Filter) => sql`
  (${state} = 'all' or (${state} = 'open' and f.state in ('candidate', 'confirmed')) or f.state = ${state}) and (${days ?? null}::int is null or f.last_seen_at > anlan_now() - make_interval(days => ${days ?? null}::int))`

export async function listFires(tx: Tx, filter: Filter): Promise<{ rows: Fire[]; total: number; next: string | null }> {
  const skip = Number(filter.cursor ?? 0) || 0
  const rows = await tx.rows<Fire>(sql`select ${columns} ${from} where ${where(filter)} order by f.last_seen_at desc, f.id limit ${filter.limit} offset ${skip}`)
  const { total } = await tx.one<{ total: number }>(sql`select count(*)::int as total ${from} where ${where(filter)}`)
  return { rows, total, next: skip + rows.length < total ? String(skip + rows.length) : null }
}

export const fireById = (tx: Tx, id: string): Promise<Fire | undefined> => tx.maybe(sql`select ${columns} ${from} where f.id = ${id}`)
export const lockFire = (tx: Tx, id: string): Promise<{ state: FireState } | undefined> => tx.maybe(sql`select state from fires where id = ${id} for update`)
export const pixelsOf = (tx: Tx, id: string): Promise<Pixel[]> => tx.rows(sql`select satellite, instrument, seen_at, lon, lat, brightness, frp, confidence, night from hotspots where fire_id = ${id} order by seen_at, lon, lat limit 2000`)

/** Two processes with the same file must not make two fires of it. */
export const oneAtATime = (tx: Tx): Promise<number> => tx.run(sql`select pg_advisory_xact_lock(7216533)`)

export const known = async (tx: Tx, p: Pixel): Promise<boolean> => (await tx.maybe(sql`select 1 as one from hotspots where satellite = ${p.satellite} and seen_at = ${p.seenAt} and lon = ${p.lon} and lat = ${p.lat}`)) !== undefined

/** Pixels of fires that go on, near in time and in a box around the place; who is near enough is measured on the globe. */
export const around = (tx: Tx, p: Pixel, hours: number, degrees: number): Promise<{ fireId: string; lon: number; lat: number }[]> => tx.rows(sql`
  select h.fire_id, h.lon, h.lat from hotspots h join fires f on f.id = h.fire_id
  where f.state <> 'extinguished' and h.seen_at between ${p.seenAt}::timestamptz - make_interval(hours => ${hours}) and ${p.seenAt}::timestamptz + make_interval(hours => ${hours})
    and h.lat between ${p.lat - degrees} and ${p.lat + degrees} and h.lon between ${p.lon - degrees * 2} and ${p.lon + degrees * 2} order by h.seen_at desc limit 500`)

export const insertFire = (tx: Tx, p: Pixel, place: { code: string; path: string }): Promise<{ id: string }> => tx.one(sql`
  insert into fires (region_code, region_path, lon, lat, first_seen_at, last_seen_at, pixels, frp_max) values (${place.code}, ${place.path}, ${p.lon}, ${p.lat}, ${p.seenAt}, ${p.seenAt}, 1, ${p.frp}) returning id`)

export const insertPixel = (tx: Tx, p: Pixel, fireId: string, source: string): Promise<number> => tx.run(sql`
  insert into hotspots (fire_id, region_path, satellite, instrument, seen_at, lon, lat, brightness, frp, confidence, night, source)
  select id, region_path, ${p.satellite}, ${p.instrument}, ${p.seenAt}, ${p.lon}, ${p.lat}, ${p.brightness}, ${p.frp}, ${p.confidence}, ${p.night}, ${source} from fires where id = ${fireId} on conflict do nothing`)

export const reckon = (tx: Tx, fireId: string): Promise<number> => tx.run(sql`
  update fires f set lon = h.lon, lat = h.lat, first_seen_at = h.first, last_seen_at = h.last, pixels = h.n, frp_max = h.frp
  from (select avg(lon) as lon, avg(lat) as lat, min(seen_at) as first, max(seen_at) as last, count(*)::int as n, max(frp) as frp from hotspots where fire_id = ${fireId}) h where f.id = ${fireId}`)

export const judge = (tx: Tx, id: string, state: FireState, note: string, by: { id: string | null; name: string }): Promise<number> => tx.run(sql`
  update fires set state = ${state}, decided_at = anlan_now(), decided_by = ${by.id}, decided_name = ${by.name}, note = ${note || null} where id = ${id}`)

export type Deed = { id: number; at: string; type: string; actorName: string; data: Record<string, unknown> }
export const deedsOf = (tx: Tx, id: string): Promise<Deed[]> => tx.rows(sql`select id, at, type, actor_name, data from events where subject_kind = 'fire' and subject_id = ${id} order by id desc limit 50`)
