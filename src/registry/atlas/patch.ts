// A point set that follows a change of a few of its rows: those that left go, those that came are laid in where they belong. Pure; some milliseconds for half a million.
import { boxOf, emptySet } from './arrays.ts'
import { lowerBound } from './clusters.ts'
import { type PointSet, uuidAt } from './model.ts'

/**
 * The set once the rows with these ids are as `now` has them; who is not in `now` is no longer there. A row that kept its place is
 * mended within the set itself: who still reads the set by an older version sees the newer mark.
 */
export function patched(set: PointSet, ids: ReadonlySet<string>, now: PointSet): PointSet {
  const gone = rowsWith(set, ids), comes = new Map(Array.from({ length: now.n }, (_, j) => [uuidAt(now.ids, j), j]))
  const leave: number[] = []
  for (const [row, id] of gone) {
    const j = comes.get(id)
    if (j === undefined || now.key[j] !== set.key[row]) { leave.push(row); continue }
    copyRow(now, j, set, row)
    comes.delete(id)
  }
  return leave.length || comes.size ? rebuilt(set, leave, now, [...comes.values()].sort((a, b) => a - b)) : set
}

/** The rows of these ids, in order; the last four bytes of an id tell nearly all others apart. */
function rowsWith(set: PointSet, ids: ReadonlySet<string>): [row: number, id: string][] {
  const ends = new Set([...ids].map((id) => parseInt(id.slice(-8), 16))), seen = new Uint8Array(1 << 16), found: [number, string][] = []
  for (const end of ends) seen[end & 0xffff] = 1
  const { ids: bytes, n } = set
  for (let row = 0, at = 12; row < n; row++, at += 16) {
    if (!seen[((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number)]) continue
    const id = uuidAt(bytes, row)
    if (ids.has(id)) found.push([row, id])
  }
  return found
}

const columns = (set: PointSet) => [set.key, set.x, set.y, set.lon7, set.lat7, set.marks, ...Object.values(set.sums)]

function copyRow(from: PointSet, j: number, to: PointSet, row: number): void {
  const into = columns(to)
  for (const [c, column] of columns(from).entries()) (into[c] as typeof column)[row] = column[j] as number
  to.ids.set(from.ids.subarray(j * 16, j * 16 + 16), row * 16)
}

/** `leave`: rows of the set, `come`: rows of `now`, both in the order of the key. What stands between them is copied in one piece. */
function rebuilt(set: PointSet, leave: readonly number[], now: PointSet, come: readonly number[]): PointSet {
  const out = emptySet(set.n - leave.length + come.length, Object.keys(set.sums)), into = columns(out), from = columns(set)
  let read = 0, written = 0, l = 0
  const upTo = (row: number) => {
    for (const [c, column] of from.entries()) (into[c] as Float64Array).set((column as Float64Array).subarray(read, row), written)
    out.ids.set(set.ids.subarray(read * 16, row * 16), written * 16)
    written += row - read
    read = row
  }
  const leaving = (row: number) => { for (; l < leave.length && (leave[l] as number) < row; l++) { upTo(leave[l] as number); read++ } }
  for (const j of come) {
    const at = lowerBound(set.key, now.key[j] as number)
    leaving(at)
    if (at > read) upTo(at)
    copyRow(now, j, out, written++)
  }
  leaving(set.n)
  upTo(set.n)
  return Object.assign(out, { box: boxOf(out) })
}
