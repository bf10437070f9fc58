// What is read from a spreadsheet, as data: rows of strings with a kind beside each cell, and the caps on reading.

/** The byte that stands for a cell's kind is its place here. `lossy`: a number of more than 15 digits, of which Excel has already lost some; `uncomputed`: a formula saved without its value. */
export const KINDS = ['empty', 'text', 'number', 'date', 'bool', 'error', 'lossy', 'uncomputed'] as const
export type CellKind = (typeof KINDS)[number]
export const EMPTY = 0, TEXT = 1, NUMBER = 2, DATE = 3, BOOL = 4, ERROR = 5, LOSSY = 6, UNCOMPUTED = 7

/** Rows that hold at least one value, in the order of the file. */
export type Batch = {
  rows: string[][]
  /** the row's number as the sheet shows it, from 1 */
  numbers: Uint32Array
  /** kind of rows[r][c] at r * width + c */
  kinds: Uint8Array
  width: number
}

export const kindOf = (batch: Batch, row: number, column: number): CellKind =>
  (column < batch.width ? KINDS[batch.kinds[row * batch.width + column] ?? 0] : undefined) ?? 'empty'

/** All from 1, inclusive. */
export type Merge = { top: number; left: number; bottom: number; right: number }

export type SheetInfo = { name: string; hidden: boolean; /** as the file claims it, 'A1:T52024' */ dimension?: string }

/** What a reader is told beside the rows. */
export type Note = { kind: 'external_links'; count: number }

export type About = {
  format: 'xlsx' | 'csv'
  sheets: SheetInfo[]
  /** the one that is read; '' for csv */
  sheet: string
  /** csv only; what was found, never a silent guess */
  encoding?: Encoding
  separator?: Separator
  notes: Note[]
}

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'
export type Separator = ',' | ';' | '\t'

/** A first look, before anything is decided. */
export type Look = About & {
  /** the first rows with a value */
  head: Batch
  /** merged ranges that begin within the head */
  merges: Merge[]
  /** rows in the sheet, empty ones included: for a progress bar, not for a check (one off at most in an xlsx) */
  rows: number
}

export type Limits = {
  /** seconds of the reader's own work; the time that the taker of the rows needs is not counted */
  seconds: number
  /** MB of the reader's heap */
  heap: number
  /** bytes of all unpacked parts together */
  bytes: number
  /** unpacked : packed, of a part above 4 MB */
  ratio: number
  /** entries of the archive */
  parts: number
  rows: number
  columns: number
  /** distinct texts of the workbook, and their bytes */
  strings: number
  stringBytes: number
  /** characters of one cell */
  cell: number
}

export const LIMITS: Limits = {
  seconds: 300, heap: 128, bytes: 3e9, ratio: 200, parts: 4000, rows: 1_048_576, columns: 1000, strings: 4_000_000, stringBytes: 100e6, cell: 100_000,
}

export type ReadOptions = {
  /** name, or place from 0; else the first visible one */
  sheet?: string | number
  /** rows in one batch */
  batch?: number
  limits?: Partial<Limits>
  signal?: AbortSignal
}

export type Source = { path: string } | { bytes: Uint8Array }

/** The sentence of a problem, carried over from the worker's side. */
export type ProblemWire = { code: string; status: number; detail: string; details: Record<string, unknown> }
