// One sheet's XML (ECMA-376 18.3.1.73, .99) as rows: any order of rows, with or without references, values as people see them.
import { brokenXml, cellTooLong } from './errors.ts'
import { unescapeText } from './escape.ts'
import { numberText, PLAIN, serialText, type Format } from './formats.ts'
import { BOOL, DATE, ERROR, LOSSY, NUMBER, TEXT, UNCOMPUTED, type Limits } from './model.ts'
import type { Cells } from './quick.ts'
import type { Rows } from './rows.ts'
import type { SharedStrings } from './strings.ts'
import type { Attributes, Handlers, Place } from './xml.ts'

type Book = { formats: Format[]; from1904: boolean; strings?: SharedStrings }

export type CellHandlers = Handlers & {
  /** Within the sheet's rows. */
  inData: () => boolean
  over: () => boolean
  /** A whole row at once, instead of its events. */
  row: (ref: string, cells: Cells) => void
}

/** The handlers that put a sheet's cells into `rows`; `place.row` follows. */
export function cellHandlers(book: Book, rows: Rows, place: Place, limits: Limits): CellHandlers {
  let column = -1, type = '', style = 0, text = '', value = false, formula = false, taking = false, phonetic = false, inData = false, over = false, unnumbered = false

  function openCell(a: Attributes): void {
    const ref = a.r
    column = ref === undefined ? column + 1 : columnOf(ref, column + 1)
    // a row without its number is told by its cells
    if (unnumbered && ref !== undefined) { const told = /\d+$/.exec(ref)?.[0]; unnumbered = false; if (told) place.row = rows.row = rowOf(told) }
    type = a.t ?? 'n'
    style = a.s === undefined ? 0 : Number(a.s)
    text = ''
    value = formula = phonetic = false
  }

  function closeCell(): void {
    if (!value) { if (formula) rows.put(column, '', UNCOMPUTED); return }
    if (type === 'n') return number()
    if (type === 's') return shared()
    if (type === 'inlineStr' || type === 'str') return word(unescapeText(text), TEXT)
    if (type === 'b') return rows.put(column, text.trim() === '1' || text.trim() === 'true' ? 'TRUE' : 'FALSE', BOOL)
    if (type === 'e') return rows.put(column, text, ERROR)
    if (type === 'd') return rows.put(column, text.trim().replace('T', ' ').replace(/ 00:00:00(?:\.0+)?Z?$|Z$/, ''), DATE)
    throw brokenXml({ ...place, cause: `cell type ${type.slice(0, 20)}` })
  }

  const word = (word: string, kind: number) => { if (word !== '') rows.put(column, word, kind) }

  function shared(): void {
    const found = book.strings?.at(Number(text))
    if (found === undefined) throw brokenXml({ ...place, cause: `no shared string ${text.slice(0, 20)}` })
    word(found, TEXT)
  }

  function number(): void {
    // openpyxl and the like leave the value's element empty where nothing has reckoned it yet
    if (text === '') { if (formula) rows.put(column, '', UNCOMPUTED); return }
    const format = book.formats[style] ?? PLAIN
    if (format.kind === 'plain' && text.length <= 15 && isWhole(text)) return rows.put(column, text, NUMBER)
    const read = numberText(text)
    if (!read) throw brokenXml({ ...place, cause: `number ${text.slice(0, 40)}` })
    if (format.kind === 'pad') return rows.put(column, /^\d+$/.test(read.text) ? read.text.padStart(format.digits, '0') : read.text, read.lossy ? LOSSY : NUMBER)
    const date = format.kind === 'plain' ? undefined : serialText(Number(text), format.kind, book.from1904)
    if (date !== undefined) return rows.put(column, date, DATE)
    rows.put(column, read.text, read.lossy ? LOSSY : NUMBER)
  }

  function open(name: string, a: Attributes): void {
    if (name === 'c') { if (inData) openCell(a) }
    else if (name === 'v') { taking = true; value = true; text = '' }
    else if (name === 't') { taking = !phonetic; value = true }
    else if (name === 'row') { if (inData) { column = -1; unnumbered = a.r === undefined; place.row = rows.row = a.r === undefined ? rows.row + 1 : rowOf(a.r) } }
    else if (name === 'f') formula = true
    else if (name === 'rPh') phonetic = true
    else if (name === 'sheetData') inData = true
  }

  function close(name: string): void {
    if (name === 'c') { if (inData) closeCell() }
    else if (name === 'v' || name === 't') taking = false
    else if (name === 'row') rows.end()
    else if (name === 'rPh') phonetic = false
    else if (name === 'sheetData') { inData = false; over = true }
  }

  function more(part: string): void {
    if (!taking) return
    text = text === '' ? part : text + part
    if (text.length > limits.cell) throw cellTooLong({ ...place, limit: limits.cell })
  }

  function rowOf(ref: string): number {
    const row = Number(ref)
    if (!(Number.isInteger(row) && row > 0 && row <= 0xffff_ffff)) throw brokenXml({ ...place, cause: `row ${ref.slice(0, 20)}` })
    return row
  }

  function row(ref: string, cells: Cells): void {
    place.row = rows.row = rowOf(ref)
    value = true
    formula = false
    for (let i = 0; i < cells.count; i++) {
      column = cells.columns[i] as number
      type = cells.types[i] as string
      style = cells.styles[i] as number
      text = cells.texts[i] as string
      closeCell()
    }
    column = cells.last
    unnumbered = false
    rows.end()
  }

  return { open, close, text: more, row, inData: () => inData, over: () => over }
}

/** 'T52024' → 19; without letters the cell follows the one before it. */
export function columnOf(ref: string, otherwise: number): number {
  let column = 0, i = 0
  for (; i < ref.length && i < 7; i++) {
    const c = ref.charCodeAt(i) | 32
    if (c < 97 || c > 122) break
    column = column * 26 + c - 96
  }
  return i ? column - 1 : otherwise
}

/** Digits without a leading zero: already as people see it. */
function isWhole(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c < 48 || c > 57) return false
  }
  return text.charCodeAt(0) !== 48 || text.length === 1
}
