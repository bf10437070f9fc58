import { prepared, sql, type Tx } from '#kit/db'
import type { Draft } from './build.ts'
import type { Region } from './model.ts'
import { planeOf } from './plane.ts'
import type { Place, Shape } from './positions.ts'

const columns = sql`code, parent_code, level, name, short_name, path, gb_code, gb_parent, functional, lon, lat, position_note`

export const find = (tx: Tx, code: string): Promise<Region | undefined> => tx.maybe<Region>(prepared('regions.find', sql`select ${columns} from regions where code = ${code}`))

export const theCity = (tx: Tx): Promise<Region | undefined> => tx.maybe<Region>(sql`select ${columns} from regions where level = 2`)

export const under = (tx: Tx, path: string, level: number): Promise<Region[]> =>
  tx.rows<Region>(sql`select ${columns} from regions where starts_with(path, ${path}) and level = ${level} order by ordinal, code`)

export const children = (tx: Tx, code: string): Promise<Region[]> => tx.rows<Region>(sql`select ${columns} from regions where parent_code = ${code} order by ordinal, code`)

export const above = (tx: Tx, path: string): Promise<Region[]> => tx.rows<Region>(sql`select ${columns} from regions where starts_with(${path}, path) order by level`)

/** Towns that lie in one of the regions, or contain it. */
export const townsTouching = (tx: Tx, codes: readonly string[]): Promise<Region[]> => tx.rows<Region>(sql`
  select ${columns} from regions t where level = 4
    and exists (select from regions r where r.code = any(${codes}) and (starts_with(t.path, r.path) or starts_with(r.path, t.path)))
  order by ordinal, code`)

export async function insertRegions(tx: Tx, drafts: readonly Draft[], places: ReadonlyMap<string, Place>): Promise<void> {
  await tx.copyIn('regions', ['code', 'parent_code', 'level', 'name', 'short_name', 'ordinal', 'path', 'gb_code', 'gb_parent', 'functional', 'lon', 'lat', 'plane', 'position_note'],
    drafts.map((d) => {
      const at = places.get(d.code)
      return [d.code, d.parentCode, d.level, d.name, d.shortName, d.ordinal, d.path, d.gbCode, d.gbParent, d.functional, at?.lon, at?.lat, at && planeOf(at.lon, at.lat), at?.note]
    }))
}

export const setPositions = (tx: Tx, places: ReadonlyMap<string, Place>): Promise<number> => tx.run(sql`
  update regions r set lon = g.lon, lat = g.lat, plane = g.plane::point, position_note = g.note
  from jsonb_to_recordset(${JSON.stringify([...places].map(([code, at]) => ({ code, ...at, plane: planeOf(at.lon, at.lat) })))}::jsonb)
    as g(code text, lon float8, lat float8, plane text, note text) where r.code = g.code`)

export type Boundary = { code: string; source: string; datum: 'wgs84' | 'gcj02'; attribution: string; schematic: boolean; geometry: Shape['geometry'] }

/** A new version of each; the older ones stay. */
export const insertBoundaries = (tx: Tx, list: readonly Boundary[]): Promise<number> => tx.run(sql`
  insert into region_boundaries (region_code, source, datum, attribution, schematic, geometry, version)
  select code, source, datum, attribution, schematic, geometry, coalesce((select max(version) from region_boundaries b where b.region_code = g.code), 0) + 1
  from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as g(code text, source text, datum text, attribution text, schematic boolean, geometry jsonb)`)

export type Outline = { code: string; name: string; level: number; schematic: boolean; attribution: string; geometry: Shape['geometry'] }

/** The newest outline of the city and of each county. */
export const outlines = (tx: Tx): Promise<Outline[]> => tx.rows<Outline>(sql`
  select distinct on (r.level, r.ordinal, r.code) r.code, r.name, r.level, b.schematic, b.attribution, b.geometry
  from region_boundaries b join regions r on r.code = b.region_code where r.level in (2, 3)
  order by r.level, r.ordinal, r.code, b.version desc`)

/** The newest outline of each town that has one, with who is to be named for it. */
export const townOutlines = (tx: Tx): Promise<Pick<Outline, 'code' | 'attribution' | 'geometry'>[]> => tx.rows(sql`
  select distinct on (r.code) r.code, b.attribution, b.geometry from region_boundaries b join regions r on r.code = b.region_code where r.level = 4 order by r.code, b.version desc`)

/** Changes whenever the map's ground changes. */
export const outlinesVersion = (tx: Tx): Promise<{ tag: string }> => tx.one<{ tag: string }>(sql`
  select coalesce((select code from regions where level = 2), 'none') || '-' || count(*) || '-' || coalesce(extract(epoch from max(imported_at)), 0) as tag from region_boundaries`)

export type Listed = Region & { place: string; children: number }
type Search = { q?: string; parent?: string; under?: string; level?: number; limit: number }

/** Children of `parent`, or what a search finds; the places of one page only are spelt out. */
export async function search(tx: Tx, { q, parent, under: inside, level, limit }: Search): Promise<{ rows: Listed[]; total: number }> {
  const like = q && `%${q.replace(/[\\%_]/g, (c) => `\\${c}`)}%`
  const where = sql`where (${parent ?? null}::text is null or t.parent_code = ${parent ?? null}) and (${level ?? null}::int is null or t.level = ${level ?? null})
    and (${like ?? null}::text is null or t.name like ${like ?? null} or t.code like ${like ?? null})
    and (${inside ?? null}::text is null or starts_with(t.path, coalesce((select path from regions where code = ${inside ?? null}), '!')))`
  const rows = await tx.rows<Listed>(sql`select ${columns}, region_label(path) as place, (select count(*) from regions c where c.parent_code = t.code) as children
    from regions t ${where} order by level, ordinal, code limit ${limit}`)
  return { rows, total: (await tx.one<{ total: number }>(sql`select count(*) as total from regions t ${where}`)).total }
}

export type OutlineNote = { source: string; datum: string; schematic: boolean; version: number; importedAt: string }

export const outlineNote = (tx: Tx, code: string): Promise<OutlineNote | undefined> =>
  tx.maybe(sql`select source, datum, schematic, version, imported_at from region_boundaries where region_code = ${code} order by version desc limit 1`)

export const childCount = (tx: Tx, code: string): Promise<{ n: number }> => tx.one(sql`select count(*) as n from regions where parent_code = ${code}`)
