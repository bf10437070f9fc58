// Statements that travel together: many in one write to the database and one answer from it. Each costs the database its running alone, not the way there and back.
import pg from 'pg'

export type Part = { named?: string | undefined; text: string; /** packed */ values: readonly unknown[]; done: (result: { rows: unknown[][]; fields: { name: string }[]; count: number }) => void; fail: (error: unknown) => void }
/** Of a statement that was never run, because one before it in the same flight failed. */
export class NotRun extends Error {}

type Wire = {
  stream: { cork: () => void; uncork: () => void }; parsedStatements: Record<string, string>
  parse: (p: { name?: string | undefined; text: string }) => void; bind: (p: { statement?: string | undefined; values: readonly unknown[] }) => void
  describe: (p: { type: 'P'; name: string }) => void; execute: (p: object) => void; sync: () => void
}
type Result = { rows: unknown[][]; fields: { name: string }[]; rowCount: number | null; addFields: (fields: unknown) => void; parseRow: (row: unknown) => unknown[]; addCommandComplete: (message: unknown) => void }
const { Result: ResultOf, utils } = pg as unknown as { Result: new (rowMode: 'array', types: unknown) => Result; utils: { prepareValue: (value: unknown) => unknown } }

/** Values as the wire takes them. What cannot be sent is thrown here, where it is asked, and not in the middle of a flight. */
export const packed = (values: readonly unknown[]): unknown[] => values.map((value) => utils.prepareValue(value))

/** What the driver takes for one query and tells of every message. The connection must be in a transaction: a part that fails ends it. */
export class Flight {
  private at = 0
  private result: Result
  private readonly results: Result[] = []
  private readonly parsed = new Map<string, string>()
  private readonly parts: readonly Part[]
  private readonly types: unknown
  constructor(parts: readonly Part[], types: unknown) {
    this.parts = parts
    this.types = types
    this.result = new ResultOf('array', types)
  }

  submit(wire: Wire): void {
    wire.stream.cork()
    try {
      for (const { named, text, values } of this.parts) {
        const known = named && (wire.parsedStatements[named] ?? this.parsed.get(named)), name = known && known !== text ? undefined : named // a name is of one text
        if (!known || !name) wire.parse({ name, text })
        if (name) this.parsed.set(name, text)
        wire.bind({ statement: name, values })
        wire.describe({ type: 'P', name: '' })
        wire.execute({})
      }
      wire.sync()
    } finally {
      wire.stream.uncork()
    }
  }

  handleRowDescription({ fields }: { fields: unknown }): void { this.result.addFields(fields) }
  handleDataRow({ fields }: { fields: unknown }): void { this.result.rows.push(this.result.parseRow(fields)) }
  handleCommandComplete(message: unknown): void {
    this.result.addCommandComplete(message)
    this.results.push(this.result)
    this.at++
    this.result = new ResultOf('array', this.types)
  }
  handleReadyForQuery(wire: Wire): void {
    for (const [name, text] of this.parsed) wire.parsedStatements[name] = text
    this.parts.forEach((part, i) => { const { rows, fields, rowCount } = this.results[i] as Result; part.done({ rows, fields, count: rowCount ?? 0 }) })
  }
  /** Whatever came before it is undone with it, and so is told nothing else. */
  handleError(error: unknown): void { this.parts.forEach((part, i) => part.fail(i === this.at ? error : new NotRun())) }
}
