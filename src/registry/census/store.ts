import { raw, sql, type Tx } from '#kit/db'
import type { Shape } from './read.ts'
import type { Outline, Town } from './where.ts'

/** Seats of towns and newest outlines of counties: what a shape's place is found by. */
export async function groundOf(tx: Tx): Promise<{ towns: Town[]; outlines: Outline[] }> {
  const towns = await tx.rows<Town>(sql`select code, path, gb_parent, lon, lat from regions where level = 4 and lon is not null order by code`)
  const shapes = await tx.rows<{ code: string; geometry: { type: string; coordinates: [number, number][][] | [number, number][][][] } }>(sql`select distinct on (b.region_code) b.region_code as code, b.geometry
    from region_boundaries b join regions r on r.code = b.region_code where r.level = 3 order by b.region_code, b.version desc`)
  return { towns, outlines: shapes.map(({ code, geometry }) => ({ code, rings: (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()) as [number, number][][] })) }
}

/** The versions of one layer that stand on one region, newest first; locked, so that two imports of it come one after the other. */
export async function versionsOf(tx: Tx, title: string, regionCode: string): Promise<{ id: string; layerVersion: number; current: boolean }[]> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`census ${regionCode} ${title}`}, 0))`)
  return tx.rows(sql`select id, layer_version, coalesce(current, false) as current from census_layers where title = ${title} and region_code = ${regionCode} order by layer_version desc`)
}

const chunk = 2_000
export async function insertShapes(tx: Tx, layerId: string, shapes: readonly (Shape & { town: Town })[]): Promise<void> {
  for (let from = 0; from < shapes.length; from += chunk) {
    const rows = shapes.slice(from, from + chunk).map(({ ordinal, name, properties, geometry, bounds: [west, south, east, north], vertices, town }) => ({ ordinal, name, properties, geometry, bounds: `(${east},${north}),(${west},${south})`, vertices, region_code: town.code, region_path: town.path }))
    await tx.run(sql`insert into census_features (layer_id, ordinal, region_code, region_path, name, properties, geometry, bounds, vertices)
      select ${layerId}::uuid, g.ordinal, g.region_code, g.region_path, g.name, g.properties, g.geometry, g.bounds::box, g.vertices
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g(ordinal int, region_code text, region_path text, name text, properties jsonb, geometry jsonb, bounds text, vertices int)`)
  }
}

export type CensusFeature = { ordinal: number; name: string; regionPath: string; properties: Record<string, unknown>; geometry: { type: string; coordinates: unknown } }
/** Those whose bounds touch the window [west, south, east, north]; those of the reader's scope alone. */
export const featuresIn = (tx: Tx, layerId: string, bbox: readonly [number, number, number, number] | undefined, limit: number): Promise<CensusFeature[]> => tx.rows(sql`
  select f.ordinal, f.name, f.region_path, f.properties, f.geometry from census_features_seen f where f.layer_id = ${layerId} ${bbox ? sql`and f.bounds && ${`(${bbox[2]},${bbox[3]}),(${bbox[0]},${bbox[1]})`}::box` : raw('')} order by f.ordinal limit ${limit}`)
