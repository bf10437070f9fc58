// The arrays of a point set. Pure.
import { bytesPerPoint, type PointSet } from './model.ts'

export const emptySet = (n: number, summed: readonly string[]): PointSet => ({
  n, key: new Float64Array(n), x: new Int32Array(n), y: new Int32Array(n), lon7: new Int32Array(n), lat7: new Int32Array(n), ids: new Uint8Array(n * 16), marks: new Uint8Array(n),
  sums: Object.fromEntries(summed.map((name) => [name, new Float64Array(n)])), box: [Infinity, -Infinity, -Infinity, Infinity], bytes: n * (bytesPerPoint + 8 * summed.length) + 500,
})

/** Takes a point into the box: west, south, east, north, where south is the larger number. */
export function grow(box: PointSet['box'], x: number, y: number): void {
  if (x < box[0]) box[0] = x
  if (y > box[1]) box[1] = y
  if (x > box[2]) box[2] = x
  if (y < box[3]) box[3] = y
}

export function boxOf({ n, x, y }: PointSet): PointSet['box'] {
  const box: PointSet['box'] = [Infinity, -Infinity, -Infinity, Infinity]
  for (let i = 0; i < n; i++) grow(box, x[i] as number, y[i] as number)
  return box
}
