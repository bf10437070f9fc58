// A batch as one text and its places: from thread to thread at the price of a copy in memory, where an array of arrays of strings costs a walk over every cell.
import type { Batch } from './model.ts'

export type Packed = {
  /** all cells of all rows, one behind the other */
  text: string
  /** where each cell ends in it */
  ends: Uint32Array<ArrayBuffer>
  /** cells of each row */
  lengths: Uint32Array<ArrayBuffer>
  numbers: Uint32Array<ArrayBuffer>
  kinds: Uint8Array<ArrayBuffer>
  width: number
}

export function pack({ rows, numbers, kinds, width }: Batch): Packed {
  const lengths = Uint32Array.from(rows, (cells) => cells.length), ends = new Uint32Array(lengths.reduce((sum, n) => sum + n, 0))
  let at = 0, end = 0
  for (const cells of rows) for (let c = 0; c < cells.length; c++) ends[at++] = end += (cells[c] as string).length
  return { text: rows.map((cells) => cells.join('')).join(''), ends, lengths, numbers: numbers as Uint32Array<ArrayBuffer>, kinds: kinds as Uint8Array<ArrayBuffer>, width }
}

export function unpack({ text, ends, lengths, numbers, kinds, width }: Packed): Batch {
  const rows: string[][] = []
  let at = 0, start = 0
  for (const length of lengths) {
    const cells: string[] = []
    for (let c = 0; c < length; c++) {
      const end = ends[at++] as number
      cells.push(end === start ? '' : text.slice(start, end))
      start = end
    }
    rows.push(cells)
  }
  return { rows, numbers, kinds, width }
}

/** What goes over to the other thread instead of being copied. */
export const partsOf = ({ ends, lengths, numbers, kinds }: Packed): ArrayBuffer[] => [ends.buffer, lengths.buffer, numbers.buffer, kinds.buffer]
