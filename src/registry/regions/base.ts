// The ground of every map: land, the city, its counties. Built once per version of the outlines and kept as bytes.
import { sql, type Tx } from '#kit/db'
import { shippedShapes } from './positions.ts'
import { outlines, outlinesVersion } from './store.ts'

type Ground = { key: string; tag: string; bytes: Buffer }
let kept: Ground | undefined

/** GeoJSON FeatureCollection in WGS84; `attribution` lists everyone to be named beside the map. No features: the map asks for boundaries. */
export async function mapGround(tx: Tx): Promise<Ground> {
  const { tag } = await outlinesVersion(tx)
  const { database } = await tx.one<{ database: string }>(sql`select current_database() as database`)
  const key = `${database} ${tag}`
  if (kept?.key !== key) kept = { key, tag: `"${tag}"`, bytes: await build(tx) }
  return kept
}

async function build(tx: Tx): Promise<Buffer> {
  const own = await outlines(tx)
  const city = own.find((outline) => outline.level === 2)
  const land = shippedShapes(city?.code ?? '').filter((shape) => shape.properties.kind === 'land')
  const drawn = own.map(({ geometry, ...properties }) => ({ type: 'Feature', properties: { ...properties, kind: properties.level === 2 ? 'city' : 'county' }, geometry }))
  const attribution = [...new Set([...land.map((shape) => shape.properties.attribution), ...own.map((o) => o.attribution)])].filter(Boolean)
  return Buffer.from(JSON.stringify({ type: 'FeatureCollection', attribution, features: [...land.map((shape) => ({ ...shape, type: 'Feature' })), ...drawn] }))
}
