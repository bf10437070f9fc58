// A csv file opened for reading: encoding and separator are found first, from the whole file where need be.
import { createReadStream } from 'node:fs'
import { CsvReader, separatorOf } from './csv.ts'
import { byAll, byStart, decoded, type Told } from './encoding.ts'
import { notSpreadsheet, tooLarge } from './errors.ts'
import type { Batch, Limits, Source } from './model.ts'
import { Rows } from './rows.ts'
import type { Table } from './xlsx.ts'

const PIECE = 1 << 16

/** The bytes of a source in pieces of 64 KB. */
export async function* piecesOf(source: Source): AsyncGenerator<Buffer> {
  if ('path' in source) return yield* createReadStream(source.path, { highWaterMark: PIECE }) as AsyncIterable<Buffer>
  for (let at = 0; at < source.bytes.byteLength; at += PIECE) yield Buffer.from(source.bytes.buffer, source.bytes.byteOffset + at, Math.min(PIECE, source.bytes.byteLength - at))
}

export async function openText(source: Source, start: Buffer, limits: Limits): Promise<Table> {
  const told = byStart(start) ?? (await byAll(piecesOf(source)))
  // oxlint-disable-next-line no-control-regex
  if (!told.mark && told.encoding !== 'utf-16le' && told.encoding !== 'utf-16be' && /[\u0000-\u0008\u000e-\u001f]/.test(start.toString('latin1'))) throw notSpreadsheet({ found: '二进制文件' })
  const { separator, skip } = separatorOf(await firstText(source, told))
  const rows = new Rows(limits, '')
  const reader = new CsvReader(separator, rows, limits)
  const read = async (each: () => Promise<void> | void) => {
    let left = skip
    for await (const text of decoded(counted(source, limits), told, () => reader.line)) {
      reader.feed(text.slice(left))
      left = Math.max(0, left - text.length)
      await each()
    }
    reader.end()
  }
  return {
    rows, close: () => {}, read,
    about: { format: 'csv', sheets: [{ name: '', hidden: false }], sheet: '', encoding: told.encoding, separator, notes: [] },
    look: async (most) => {
      let head: Batch | undefined
      await read(() => {
        if (!head && rows.waiting >= most) head = rows.take(most)
        if (head) rows.take(rows.waiting)
      })
      return { head: head ?? rows.take(most), merges: [], rows: rows.row - 1 }
    },
  }
}

async function firstText(source: Source, told: Told): Promise<string> {
  for await (const text of decoded(piecesOf(source), told, () => 1)) if (text) return text
  return ''
}

async function* counted(source: Source, limits: Limits): AsyncGenerator<Buffer> {
  let bytes = 0
  for await (const piece of piecesOf(source)) {
    bytes += piece.length
    if (bytes > limits.bytes) throw tooLarge({ bytes, limit: limits.bytes })
    yield piece
  }
}
