// Where a place lies: in which county, on other land, or at sea. Shapes in the process under a tree, asked anew when outlines change; the database stays the truth.
import Flatbush from 'flatbush'
import { sql, type Tx } from '#kit/db'
import { destination } from '#kit/geo'
import { outlines, regionsUnder, shippedShapes, theCity } from '#registry/regions'

type Ring = readonly (readonly number[])[]
type Piece = { code: string; path: string; rings: readonly Ring[] }
export type Here = { atSea: boolean; code: string; path: string }
/** `moored`: it lies still, so that within a kilometre of the land it is in harbour: basins lie outside the coastline as it is drawn. */
export type Ground = { where: (lon: number, lat: number, moored?: boolean) => Here; centre: { lon: number; lat: number } | null; cityPath: string; cityCode: string }

/** Even–odd over the outer ring and its holes. */
function inside(rings: readonly Ring[], lon: number, lat: number): boolean {
  let odd = false
  for (const ring of rings) for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi = 0, yi = 0] = ring[i] as readonly number[], [xj = 0, yj = 0] = ring[j] as readonly number[]
    if (yi > lat !== yj > lat && lon < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) odd = !odd
  }
  return odd
}

function treeOf(pieces: readonly Piece[]): (lon: number, lat: number) => Piece | undefined {
  if (pieces.length === 0) return () => undefined
  const tree = new Flatbush(pieces.length)
  for (const { rings } of pieces) {
    const outer = rings[0] ?? [], xs = outer.map((p) => p[0] ?? 0), ys = outer.map((p) => p[1] ?? 0)
    tree.add(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys))
  }
  tree.finish()
  return (lon, lat) => tree.search(lon, lat, lon, lat).sort((a, b) => a - b).map((i) => pieces[i] as Piece).find((p) => inside(p.rings, lon, lat))
}

const piecesOf = (geometry: { type: string; coordinates: unknown }, code: string, path: string): Piece[] =>
  (geometry.type === 'Polygon' ? [geometry.coordinates as Ring[]] : (geometry.coordinates as Ring[][])).map((rings) => ({ code, path, rings }))

const harbourMetres = 1000, directions = [0, 45, 90, 135, 180, 225, 270, 315] as const
const kept = new Map<string, Ground>()

/** Of the city in this database. Without outlines and without known land nothing is at sea and nothing in a county. */
export async function groundOf(tx: Tx): Promise<Ground> {
  const { key } = await tx.one<{ key: string }>(sql`select current_database() || coalesce((select code from regions where level = 2), '') || (select count(*) || ' ' || coalesce(extract(epoch from max(imported_at)), 0) from region_boundaries) as key`)
  const known = kept.get(key)
  if (known) return known
  const ground = await build(tx)
  if (kept.size > 4) kept.clear()
  kept.set(key, ground)
  return ground
}

async function build(tx: Tx): Promise<Ground> {
  const city = await theCity(tx), counties = city ? await regionsUnder(tx, city.path, 3) : [], pathOf = new Map(counties.map((c) => [c.code, c.path]))
  const county = treeOf((await outlines(tx)).filter((o) => pathOf.has(o.code)).flatMap((o) => piecesOf(o.geometry, o.code, pathOf.get(o.code) as string)))
  const shapes = shippedShapes(city?.code ?? '').filter((s) => s.properties.kind === 'land'), land = treeOf(shapes.flatMap((s) => piecesOf(s.geometry, '', '')))
  const harbour = (at: { lon: number; lat: number }) => directions.map((d) => destination(at, d, harbourMetres)).map((p) => county(p.lon, p.lat)).find((c) => c !== undefined)
  return {
    centre: city && city.lon !== null && city.lat !== null ? { lon: city.lon, lat: city.lat } : null, cityPath: city?.path ?? '', cityCode: city?.code ?? '',
    where(lon, lat, moored = false) {
      const found = county(lon, lat) ?? (moored ? harbour({ lon, lat }) : undefined)
      if (found) return { atSea: false, code: found.code, path: found.path }
      return { atSea: shapes.length > 0 && land(lon, lat) === undefined, code: '', path: '' }
    },
  }
}
