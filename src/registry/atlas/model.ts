// 图层 layer: a ledger's rows that match a filter, as points of a tile pyramid. Web Mercator in whole numbers; no I/O.

/** The world is 2^30 wide and high: 4 cm. Cells and tiles are told by the first 26 bits of each axis, interleaved: Z-order. */
export const WORLD_BITS = 30, KEY_BITS = 26
/** Up to here points that lie close stand as one circle with their number; the last tiles hold every point by itself. */
export const LAST_CLUSTERED = 15, MAX_ZOOM = 16
/** From here on single points bring their names. */
export const NAMED_FROM = 12
/** A ledger of so few is never gathered: each of its points is what one looks for. */
export const FEW = 200
export const EXTENT = 4096

const world = 2 ** WORLD_BITS
/** 1e-7 degrees → the world's whole numbers, y downwards. */
export const worldX = (lon7: number): number => Math.min(world - 1, Math.max(0, Math.floor((lon7 / 3.6e9 + 0.5) * world)))
export function worldY(lat7: number): number {
  const s = Math.sin((lat7 * Math.PI) / 1.8e9)
  return Math.min(world - 1, Math.max(0, Math.floor((0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI)) * world)))
}

export const lonOf = (x: number): number => (x / world - 0.5) * 360
export const latOf = (y: number): number => (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / world))) * 180) / Math.PI

/** 13 bits → every other one of 26. */
const spread = Uint32Array.from({ length: 1 << 13 }, (_, v) => { let out = 0; for (let b = 0; b < 13; b++) out |= ((v >> b) & 1) << (2 * b); return out })
/** The upper and the lower 26 bits of a place in Z-order. */
export const zHigh = (x: number, y: number): number => (spread[x >> 17] as number) | ((spread[y >> 17] as number) << 1)
export const zLow = (x: number, y: number): number => (spread[(x >> 4) & 0x1fff] as number) | ((spread[(y >> 4) & 0x1fff] as number) << 1)
export const zKey = (x: number, y: number): number => zHigh(x, y) * 2 ** 26 + zLow(x, y)

/** Rows of one filter in Z-order. A tile is a run of them. */
export type PointSet = {
  n: number
  key: Float64Array
  x: Int32Array
  y: Int32Array
  /** 1e-7 degrees, as exact as the ledger has them */
  lon7: Int32Array
  lat7: Int32Array
  /** 16 bytes a row */
  ids: Uint8Array
  /** which value of the ledger's facet (from 1; 0 none), and 128 where the row is stale */
  marks: Uint8Array
  /** of each field that is summed, its number or NaN */
  sums: Readonly<Record<string, Float64Array>>
  /** west, south, east, north in the world's numbers */
  box: [number, number, number, number]
  bytes: number
}
export const bytesPerPoint = 8 + 4 * 4 + 16 + 1

export const uuidAt = (ids: Uint8Array, i: number): string => Buffer.from(ids.buffer, ids.byteOffset + i * 16, 16).toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
