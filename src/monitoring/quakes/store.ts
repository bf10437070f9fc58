import { sql, type Tx } from '#kit/db'
import type { QuakeIn, QuakeModel } from './model.ts'

export type Row = QuakeIn & { id: string; source: string; receivedAt: string }
const columns = sql`id, source_id, at, lon, lat, depth_km, magnitude, magnitude_type, place, status, url, source_updated_at as updated_at, source, received_at`

export type Filter = { days?: number | undefined; magnitude?: number | undefined; limit: number; cursor?: string | undefined }
const where = (f: Filter) => sql`status <> 'deleted' and (${f.days ?? null}::int is null or at > anlan_now() - make_interval(days => ${f.days ?? null}::int)) and magnitude >= ${f.magnitude ?? -10}`

export async function listQuakes(tx: Tx, f: Filter): Promise<{ rows: Row[]; total: number; next: string | null }> {
  const skip = Number(f.cursor ?? 0) || 0
  const rows = await tx.rows<Row>(sql`select ${columns} from quakes where ${where(f)} order by at desc, id limit ${f.limit} offset ${skip}`)
  const { total } = await tx.one<{ total: number }>(sql`select count(*)::int as total from quakes where ${where(f)}`)
  return { rows, total, next: skip + rows.length < total ? String(skip + rows.length) : null }
}

export const quakeById = (tx: Tx, id: string): Promise<Row | undefined> => tx.maybe(sql`select ${columns} from quakes where id = ${id}`)

/** The row as it is now; undefined where what came is what was known, or older. `fresh` is true of one that was not known. */
export const upsert = (tx: Tx, q: QuakeIn, source: string): Promise<{ id: string; fresh: boolean } | undefined> => tx.maybe(sql`
  insert into quakes as k (source_id, at, lon, lat, depth_km, magnitude, magnitude_type, place, status, url, source, source_updated_at)
  values (${q.sourceId}, ${q.at}, ${q.lon}, ${q.lat}, ${q.depthKm}, ${q.magnitude}, ${q.magnitudeType}, ${q.place}, ${q.status}, ${q.url}, ${source}, ${q.updatedAt})
  on conflict (source_id) do update set at = excluded.at, lon = excluded.lon, lat = excluded.lat, depth_km = excluded.depth_km, magnitude = excluded.magnitude, magnitude_type = excluded.magnitude_type,
    place = excluded.place, status = excluded.status, url = excluded.url, source = excluded.source, source_updated_at = excluded.source_updated_at
    where excluded.source_updated_at > k.source_updated_at
  returning id, xmax = 0 as fresh`)

export const theModel = (tx: Tx): Promise<QuakeModel> => tx.one(sql`select key, title, a, b, c, r0, source, verified, verified_by, verified_at from quake_models order by key limit 1`)

export const changeModel = (tx: Tx, key: string, m: Pick<QuakeModel, 'a' | 'b' | 'c' | 'r0' | 'source' | 'verified'>, by: string): Promise<number> => tx.run(sql`
  update quake_models set a = ${m.a}, b = ${m.b}, c = ${m.c}, r0 = ${m.r0}, source = ${m.source}, verified = ${m.verified},
    verified_by = case when ${m.verified} then ${by} end, verified_at = case when ${m.verified} then anlan_now() end where key = ${key}`)

export type Town = { code: string; name: string; countyName: string; lon: number; lat: number }
export const towns = (tx: Tx): Promise<Town[]> => tx.rows(sql`
  select t.code, t.name, c.name as county_name, t.lon, t.lat from regions t join regions c on c.code = t.parent_code where t.level = 4 and t.lon is not null and in_scope(t.path) order by t.code`)
