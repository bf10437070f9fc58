import { once } from 'node:events'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { bookRelations, bookXml, CODES_SHEET, contentTypes, fitsRule, rootRelations, sheetEnd, sheetNames, sheetStart, titleRow, type CodeList } from './bookXml.ts'
import { rowWriter } from './cellXml.ts'
import { tooManyRows } from './errors.ts'
import { MAX_ROWS, type Column, type OutSheet, type Rowish } from './outModel.ts'
import { STYLE, stylesXml } from './styles.ts'

const PIECE = 1 << 15 // characters gathered before they are handed on
const LEVEL = 3 // of deflate: half the time of 6 for a tenth more bytes

/**
 * An xlsx as a stream, in constant memory: rows are asked for as fast as the bytes are taken, and no further once the stream is destroyed.
 * Values: string, number, bigint, boolean, Date, null; dates as 'YYYY-MM-DD[ HH:MM[:SS]]'. An error of `rows` is the stream's error.
 */
export function writeSheet({ sheets }: { sheets: readonly OutSheet[] }): Readable {
  const lists = codeLists(sheets)
  const all: OutSheet[] = lists.size ? [...sheets, codesSheet([...lists.values()])] : [...sheets]
  const names = sheetNames(sheets.map((s) => s.name)).concat(lists.size ? [CODES_SHEET] : [])
  const zip = new ZipFile()
  const out = zip.outputStream as Readable
  const mtime = new Date()
  let current: Readable | undefined
  zip.on('error', (error: Error) => out.destroy(error))
  out.once('close', () => current?.destroy())
  const part = (name: string, text: string) => zip.addBuffer(Buffer.from(text), name, { mtime })
  part('[Content_Types].xml', contentTypes(all.length))
  part('_rels/.rels', rootRelations)
  part('xl/workbook.xml', bookXml(names, [...lists.values()]))
  part('xl/_rels/workbook.xml.rels', bookRelations(all.length))
  part('xl/styles.xml', stylesXml)
  all.forEach((sheet, i) => zip.addReadStreamLazy(`xl/worksheets/sheet${i + 1}.xml`, { mtime, compressionLevel: LEVEL }, (give) => {
    current = Readable.from(sheet.name === CODES_SHEET && i >= sheets.length ? bareXml(sheet) : sheetXml(sheet, i === 0, lists), { objectMode: false })
    current.once('error', (error) => out.destroy(error))
    give(null, current)
  }))
  zip.end()
  return out
}

async function* sheetXml(sheet: OutSheet, first: boolean, lists: ReadonlyMap<Column, CodeList>): AsyncGenerator<Buffer> {
  let text = sheetStart(sheet, first) + titleRow(sheet.columns)
  let row = 1
  const example = rowWriter(sheet.columns, STYLE.example), write = rowWriter(sheet.columns)
  for (const values of sheet.exampleRows ?? []) text += example(values, ++row)
  const add = (values: Rowish) => {
    if (row >= MAX_ROWS) throw tooManyRows({ sheet: sheet.name, limit: MAX_ROWS })
    text += write(values, ++row)
  }
  // a loop of its own for rows at hand: awaiting each would double the time
  if (Symbol.iterator in sheet.rows) for (const values of sheet.rows) { add(values); if (text.length > PIECE) { yield Buffer.from(text); text = '' } }
  else for await (const values of sheet.rows) { add(values); if (text.length > PIECE) { yield Buffer.from(text); text = '' } }
  yield Buffer.from(text + sheetEnd(sheet, row, lists))
}

async function* bareXml(sheet: OutSheet): AsyncGenerator<Buffer> {
  const write = rowWriter(sheet.columns)
  let row = 0, text = sheetStart({ ...sheet, freeze: { rows: 0, columns: 0 } }, false)
  for (const values of sheet.rows as Rowish[]) text += write(values, ++row)
  yield Buffer.from(`${text}</sheetData></worksheet>`)
}

function codeLists(sheets: readonly OutSheet[]): Map<Column, CodeList> {
  const long = sheets.flatMap((s) => s.columns).filter((c) => c.codes?.length && !fitsRule(c.codes))
  return new Map(long.map((c, i) => [c, { name: `codes_${i + 1}`, column: i, codes: c.codes ?? [] }]))
}

function codesSheet(lists: CodeList[]): OutSheet {
  const height = Math.max(...lists.map((l) => l.codes.length))
  return {
    name: CODES_SHEET, plain: true, columns: lists.map((l) => ({ title: l.name, kind: 'text' })),
    rows: Array.from({ length: height }, (_, r) => lists.map((l) => l.codes[r])),
  }
}

/** Everything a stream gives, for what is small. */
export async function bytesOf(stream: Readable): Promise<Buffer> {
  const pieces: Buffer[] = []
  stream.on('data', (piece: Buffer) => pieces.push(piece))
  await once(stream, 'end')
  return Buffer.concat(pieces)
}
