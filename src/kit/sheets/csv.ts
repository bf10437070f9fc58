// Comma separated values (RFC 4180), as they come: any of three separators, any line end, line feeds and doubled quotes within quotes.
import { cellTooLong, unclosedQuote } from './errors.ts'
import { plainCsv } from './escape.ts'
import { TEXT, type Limits, type Separator } from './model.ts'
import type { Rows } from './rows.ts'

const QUOTE = 34, LF = 10, CR = 13

/** The separator that divides the most records into the same number of parts; `sep=;` as Excel writes it is believed. */
export function separatorOf(start: string): { separator: Separator; skip: number } {
  const told = /^sep=([,;\t])(?:\r\n|\r|\n)/.exec(start)
  if (told) return { separator: told[1] as Separator, skip: told[0].length }
  const lines = outsideQuotes(start).split(/\r\n|\r|\n/).filter((l) => l.trim() !== '').slice(0, 50)
  if (lines.length > 1 && start.length > 60_000) lines.pop() // cut off in the middle
  const score = (separator: string) => {
    const counts = lines.map((l) => l.split(separator).length - 1).filter((n) => n > 0)
    const tally = new Map<number, number>()
    for (const n of counts) tally.set(n, (tally.get(n) ?? 0) + 1)
    return Math.max(0, ...[...tally].map(([n, times]) => times * 100 + Math.min(n, 99)))
  }
  const scored = ([',', '\t', ';'] as Separator[]).map((separator) => ({ separator, score: score(separator) }))
  return { separator: scored.reduce((best, s) => (s.score > best.score ? s : best)).separator, skip: 0 }
}

const outsideQuotes = (text: string) => text.replace(/"[^"]*(?:"|$)/g, '')

/** Takes text in pieces and puts records into `rows`. Linear in the text, whatever the pieces. */
export class CsvReader {
  private readonly separator: number
  private readonly rows: Rows
  private readonly limits: Limits
  private field = ''
  private column = 0
  private state: 'start' | 'bare' | 'quoted' | 'closed' = 'start'
  private lastCr = false
  private opened = 0
  line = 1

  constructor(separator: Separator, rows: Rows, limits: Limits) {
    this.separator = separator.charCodeAt(0)
    this.rows = rows
    this.limits = limits
    this.rows.row = 1
  }

  feed(text: string): void {
    let from = 0
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i)
      if (this.state === 'quoted') {
        if (c === QUOTE) { this.keep(text, from, i); this.state = 'closed' }
        else this.countLine(c)
      } else if (c === this.separator) {
        this.take(text, from, i)
        from = i + 1
      } else if (c === LF || c === CR) {
        const second = c === LF && this.lastCr && this.state === 'start' && this.column === 0
        if (!second) { this.take(text, from, i); this.endRecord() }
        from = i + 1
        this.countLine(c)
        continue
      } else if (c === QUOTE && this.state !== 'bare') {
        // a second quote right after the first closed: one quote of the text
        if (this.state === 'closed') this.field += '"'
        else [this.opened, this.lastCr] = [this.line, false]
        this.state = 'quoted'
        from = i + 1
      } else if (this.state !== 'bare') {
        this.state = 'bare'
        from = i
      }
      if (this.state !== 'quoted') this.lastCr = false
    }
    this.keep(text, from, text.length)
  }

  end(): void {
    if (this.state === 'quoted') throw unclosedQuote({ line: this.opened })
    if (this.state !== 'start' || this.column) { this.take('', 0, 0); this.endRecord() }
  }

  private countLine(c: number): void {
    if (c === CR || (c === LF && !this.lastCr)) this.line++
    this.lastCr = c === CR
  }

  private keep(text: string, from: number, to: number): void {
    if (to > from && (this.state === 'quoted' || this.state === 'bare')) this.field += text.slice(from, to)
    if (this.field.length > this.limits.cell) throw this.state === 'quoted' ? unclosedQuote({ line: this.opened }) : cellTooLong({ row: this.rows.row, limit: this.limits.cell })
  }

  private take(text: string, from: number, to: number): void {
    this.keep(text, from, to)
    if (this.field !== '') { this.rows.put(this.column, plainCsv(this.field), TEXT); this.field = '' }
    this.column++
    this.state = 'start'
  }

  private endRecord(): void {
    this.rows.end()
    this.rows.row++
    this.column = 0
  }
}
