// What a tile shows of a point set: every point once, alone or within one circle. Pure.
import { EXTENT, FEW, KEY_BITS, LAST_CLUSTERED, type PointSet, WORLD_BITS } from './model.ts'

/** Cells of a tile's side, so 64 of the 512 pixels each; circles whose middles come closer than this are one. */
const SIDE_BITS = 3, TOO_NEAR = EXTENT * 46 / 512
/** Fewer than this stand by themselves. */
const LEAST = 3

export type Cluster = { n: number; x: number; y: number }
export type TileContent = { clusters: Cluster[]; /** rows of the set */ singles: number[] }
type Cell = Cluster & { runs: (readonly [from: number, to: number])[] }

/** The first row whose key is not below. */
export function lowerBound(key: Float64Array, wanted: number, from = 0, end = key.length): number {
  let to = end
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((key[middle] as number) < wanted) from = middle + 1
    else to = middle
  }
  return from
}

function interleaved(x: number, y: number, bits: number): number {
  let out = 0
  for (let b = bits - 1; b >= 0; b--) out = out * 4 + ((Math.floor(y / 2 ** b) & 1) << 1) + (Math.floor(x / 2 ** b) & 1)
  return out
}

export function tileContent(set: PointSet, z: number, tx: number, ty: number): TileContent {
  const width = 4 ** (KEY_BITS - z), start = interleaved(tx, ty, z) * width
  const from = lowerBound(set.key, start), to = lowerBound(set.key, start + width, from)
  if (z > LAST_CLUSTERED || set.n <= FEW) return { clusters: [], singles: Array.from({ length: to - from }, (_, i) => from + i) }
  const cells = merged(cellsOf(set, z, tx, ty, from, to))
  return { clusters: cells.filter((c) => c.n >= LEAST), singles: cells.filter((c) => c.n < LEAST).flatMap((c) => c.runs.flatMap(([a, b]) => Array.from({ length: b - a }, (_, i) => a + i))) }
}

/** The place of a world's number within the tile, in its 4096ths. */
export const withinTile = (at: number, tile: number, z: number): number => (at - tile * 2 ** (WORLD_BITS - z)) * (EXTENT / 2 ** (WORLD_BITS - z))

/** Rows of one cell follow each other. */
function cellsOf(set: PointSet, z: number, tx: number, ty: number, from: number, to: number): Cell[] {
  const { key, x, y } = set, width = 4 ** (KEY_BITS - Math.min(KEY_BITS, z + SIDE_BITS)), cells: Cell[] = []
  for (let i = from; i < to;) {
    const end = lowerBound(key, (Math.floor((key[i] as number) / width) + 1) * width, i), first = i
    let sx = 0, sy = 0
    for (; i < end; i++) { sx += x[i] as number; sy += y[i] as number }
    const n = end - first
    cells.push({ n, x: withinTile(sx / n, tx, z), y: withinTile(sy / n, ty, z), runs: [[first, end]] })
  }
  return cells
}

/** The largest take in what would lie under their rim. */
function merged(cells: Cell[]): Cell[] {
  const left = cells.toSorted((a, b) => b.n - a.n), kept: Cell[] = []
  for (const cell of left) {
    const host = kept.find((k) => k.n + cell.n >= LEAST && Math.hypot(k.x - cell.x, k.y - cell.y) < TOO_NEAR)
    if (!host) { kept.push(cell); continue }
    const n = host.n + cell.n
    Object.assign(host, { x: (host.x * host.n + cell.x * cell.n) / n, y: (host.y * host.n + cell.y * cell.n) / n, n })
    host.runs.push(...cell.runs)
  }
  return kept
}
