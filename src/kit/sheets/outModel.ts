// What is written to a spreadsheet, as data.

export type Column = {
  title: string
  /** in characters; 16 where absent */
  width?: number
  /** `text` keeps digits as typed; a `number` or `date` that is none is written as text. */
  kind: 'text' | 'number' | 'date'
  /** what the drop-down offers; nothing else can be typed */
  codes?: readonly string[]
  /** shown beside the cell when it is chosen */
  note?: string
  /** its title is marked with * */
  required?: boolean
}

export type Rowish = readonly unknown[]

export type OutSheet = {
  /** cut to 31 characters, without the signs that Excel refuses */
  name: string
  columns: readonly Column[]
  rows: Iterable<Rowish> | AsyncIterable<Rowish>
  /** rows and columns that stay while scrolling; the title row where absent */
  freeze?: { rows: number; columns: number }
  /** stand before the rows, in grey italics */
  exampleRows?: readonly Rowish[]
  /** no filter buttons, no text format below: a page to read, as 填写说明 */
  plain?: boolean
}

/** Excel's own: rows of a sheet, characters of a cell. */
export const MAX_ROWS = 1_048_576, MAX_CELL = 32_767
