// Gathers cells into rows and rows into batches; counts against the caps. Both formats end here.
import { tooManyColumns, tooManyRows } from './errors.ts'
import { EMPTY, type Batch, type Limits } from './model.ts'

export class Rows {
  private readonly limits: Limits
  private readonly sheet: string
  private cells: string[] = []
  private cellKinds: number[] = []
  private rows: string[][] = []
  private numbers: number[] = []
  private kinds: number[][] = []
  private width = 0
  private total = 0
  /** the row under way, from 1 */
  row = 0

  constructor(limits: Limits, sheet: string) {
    this.limits = limits
    this.sheet = sheet
  }

  get waiting(): number {
    return this.rows.length
  }

  /** A value in a column (from 0); claims beyond the cap allocate nothing. */
  put(column: number, text: string, kind: number): void {
    if (column >= this.limits.columns) throw tooManyColumns({ sheet: this.sheet, row: this.row, column: column + 1, limit: this.limits.columns })
    for (let c = this.cells.length; c < column; c++) { this.cells[c] = ''; this.cellKinds[c] = EMPTY }
    this.cells[column] = text
    this.cellKinds[column] = kind
  }

  /** Ends the row; one without a value is not kept. */
  end(): void {
    const width = this.cells.length
    if (!width) return
    if (++this.total > this.limits.rows) throw tooManyRows({ sheet: this.sheet, limit: this.limits.rows })
    this.rows.push(this.cells)
    this.kinds.push(this.cellKinds)
    this.numbers.push(this.row)
    if (width > this.width) this.width = width
    this.cells = []
    this.cellKinds = []
  }

  /** The batch so far, at most `most` rows of it. */
  take(most: number): Batch {
    const rows = this.rows.splice(0, most), of = this.kinds.splice(0, most), numbers = Uint32Array.from(this.numbers.splice(0, most))
    const width = this.width
    const kinds = new Uint8Array(rows.length * width)
    for (let r = 0; r < of.length; r++) kinds.set(of[r] ?? [], r * width)
    if (!this.rows.length) this.width = 0
    return { rows, numbers, kinds, width }
  }
}
