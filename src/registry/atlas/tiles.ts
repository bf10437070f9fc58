// What the map is told of a layer: how much of it there is, and its tiles.
import { raw, sql, type Tx } from '#kit/db'
import { type Ledger, optionsOf, snake } from '#registry/definition'
import { seen, totalRows } from '#registry/ledger'
import { boundedCache } from './cache.ts'
import { type TileContent, tileContent, withinTile } from './clusters.ts'
import { encodeTile, type TileFeature } from './encode.ts'
import type { Layer } from './layer.ts'
import { latOf, lonOf, NAMED_FROM, type PointSet, uuidAt } from './model.ts'
import { pointsOf } from './points.ts'

const tiles = boundedCache<Buffer>(24 * 1024 * 1024, (tile) => tile.length + 100)

export type About = { total: number; placed: number; bounds: [number, number, number, number] | null; tag: string }

/** How many rows the list has, how many of them a map can show, and where they lie. */
export async function aboutLayer(tx: Tx, layer: Layer): Promise<About> {
  const total = await totalRows(tx, layer.ledger, layer.query), { n, box: [w, s, e, n_] } = await pointsOf(tx, layer)
  return { total, placed: n, bounds: n ? [lonOf(w), latOf(s), lonOf(e), latOf(n_)] : null, tag: layer.tag }
}

export const tileBytes = (tx: Tx, layer: Layer, z: number, x: number, y: number): Promise<Buffer> => tiles.get(`${layer.tag} ${z}/${x}/${y}`, async () => {
  const set = await pointsOf(tx, layer), content = tileContent(set, z, x, y)
  const names = z >= NAMED_FROM ? await namesOf(tx, layer.ledger, content.singles.slice(0, mostNamed).map((i) => uuidAt(set.ids, i))) : new Map<string, string>()
  return encodeTile('points', featuresOf(layer.ledger, set, content, names, { z, x, y }))
})
const mostNamed = 1500

const namesOf = async (tx: Tx, ledger: Ledger, ids: readonly string[]): Promise<Map<string, string>> =>
  ids.length ? new Map((await tx.rows<{ id: string; name: string }>(sql`select t.id, t.${raw(snake(ledger.name))}::text as name from ${seen(ledger)} where t.id = any(${ids}::uuid[])`)).map((row) => [row.id, row.name])) : new Map()

/** A circle has `n`; a point its id, and where known its name, its facet's value, and that it is stale. */
function featuresOf(ledger: Ledger, set: PointSet, { clusters, singles }: TileContent, names: ReadonlyMap<string, string>, { z, x, y }: { z: number; x: number; y: number }): TileFeature[] {
  const field = ledger.facet === undefined ? undefined : ledger.fields[ledger.facet], values = field ? optionsOf(field).map((o) => o.value) : []
  return [...clusters.map((c): TileFeature => ({ x: c.x, y: c.y, properties: { n: c.n } })), ...singles.map((i): TileFeature => {
    const id = uuidAt(set.ids, i), mark = set.marks[i] as number
    return { x: withinTile(set.x[i] as number, x, z), y: withinTile(set.y[i] as number, y, z), properties: { id, name: names.get(id), facet: values[(mark & 127) - 1], stale: mark >= 128 || undefined } }
  })]
}
