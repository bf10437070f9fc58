import { Readable } from 'node:stream'
import { textOf } from './cellXml.ts'
import { guardedCsv } from './escape.ts'
import type { Column, Rowish } from './outModel.ts'

const PIECE = 1 << 16

/**
 * A csv as a stream: UTF-8 with its mark, CRLF. Text that would be a formula begins with ', digits that a program would shorten with a tab;
 * `readSheet` undoes both. Numbers and bigints stand as they are.
 */
export const writeCsv = (columns: readonly Pick<Column, 'title' | 'required'>[], rows: Iterable<Rowish> | AsyncIterable<Rowish>): Readable =>
  Readable.from(lines(columns, rows), { objectMode: false })

async function* lines(columns: readonly Pick<Column, 'title' | 'required'>[], rows: Iterable<Rowish> | AsyncIterable<Rowish>): AsyncGenerator<Buffer> {
  const width = columns.length
  let text = `\ufeff${record(columns.map((c) => `${c.title}${c.required ? '*' : ''}`), width)}`
  if (Symbol.iterator in rows) for (const row of rows) { text += record(row, width); if (text.length > PIECE) { yield Buffer.from(text); text = '' } }
  else for await (const row of rows) { text += record(row, width); if (text.length > PIECE) { yield Buffer.from(text); text = '' } }
  yield Buffer.from(text)
}

function record(row: Rowish, width: number): string {
  let line = ''
  for (let c = 0; c < width; c++) line += c ? `,${field(row[c])}` : field(row[c])
  // a lone empty field would be an empty line
  return `${line === '' ? '""' : line}\r\n`
}

function field(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  const text = guardedCsv(textOf(value))
  return /[",\r\n;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
