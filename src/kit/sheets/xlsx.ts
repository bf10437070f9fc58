// A workbook's sheet, streamed: its XML is never whole in memory.
import { openArchive, type Archive } from './archive.ts'
import { cellHandlers, columnOf } from './cells.ts'
import { damaged, noSuchSheet } from './errors.ts'
import type { About, Limits, Look, Merge, ReadOptions, Source } from './model.ts'
import { SheetReader } from './quick.ts'
import { Rows } from './rows.ts'
import { readStrings } from './strings.ts'
import { dimensionOf, openWorkbook, type Workbook } from './workbook.ts'
import { XmlReader, type Attributes, type Place } from './xml.ts'

type Seen = Pick<Look, 'head' | 'merges' | 'rows'>

/** A file opened for reading. `read` calls `flush` between pieces; `look` gives the first rows and goes through the rest. */
export type Table = {
  about: About
  rows: Rows
  read: (flush: () => Promise<void>) => Promise<void>
  look: (most: number) => Promise<Seen>
  close: () => void
}

export async function openXlsx(source: Source, options: ReadOptions, limits: Limits, looking: boolean): Promise<Table> {
  const archive = await openArchive(source, limits)
  try {
    const book = await openWorkbook(archive)
    const sheet = choose(book, options.sheet)
    if (!archive.has(sheet.part)) throw damaged({ reason: `缺少 ${sheet.part}` })
    if (looking) for (const s of book.sheets.slice(0, 200)) s.dimension = await dimensionOf(archive, s.part)
    const strings = book.strings ? await readStrings(archive.open(book.strings), book.strings, limits) : undefined
    const rows = new Rows(limits, sheet.name)
    const place: Place = { part: sheet.part, sheet: sheet.name }
    const handlers = cellHandlers({ ...book, strings }, rows, place, limits)
    return {
      rows, close: archive.close,
      about: { format: 'xlsx', sheets: book.sheets.map(({ part: _, ...info }) => info), sheet: sheet.name, notes: book.notes },
      read: async (flush) => {
        const reader = new SheetReader(place, handlers, limits.cell)
        for await (const chunk of archive.open(sheet.part)) { reader.bytes(chunk); await flush() }
        reader.end()
      },
      look: (most) => look(archive, place, handlers, rows, most),
    }
  } catch (error) {
    archive.close()
    throw error
  }
}

function choose(book: Workbook, wanted: string | number | undefined): Workbook['sheets'][number] {
  const { sheets } = book
  const found = wanted === undefined ? (sheets.find((s) => !s.hidden) ?? sheets[0]) : typeof wanted === 'number' ? sheets[wanted] : sheets.find((s) => s.name === wanted)
  if (!found) throw noSuchSheet({ wanted: String(wanted ?? ''), sheets: sheets.map((s) => s.name) })
  return found
}

/** Merged ranges stand behind the rows: the first rows are read, the rest is only gone through for its end. */
async function look(archive: Archive, place: Place, handlers: ReturnType<typeof cellHandlers>, rows: Rows, most: number): Promise<Seen> {
  const merges: Merge[] = []
  let seen = 0
  const open = (name: string, a: Attributes) => {
    if (name === 'row') seen++
    if (name === 'mergeCell') { const merge = mergeOf(a.ref ?? ''); if (merge && merges.length < 10_000) merges.push(merge) }
    handlers.open(name, a)
  }
  let reader = new XmlReader(place, { ...handlers, open })
  let tail: Tail | undefined
  for await (const chunk of archive.open(place.part)) {
    if (tail && !tail.over) {
      const after = tail.past(chunk)
      if (!after) continue
      const { root } = reader
      reader = new XmlReader(place, { open, close: () => {} })
      reader.feed(`<${root}>`)
      reader.bytes(after)
    } else {
      reader.bytes(chunk)
      if (!tail && !handlers.over() && rows.waiting >= most) tail = new Tail(reader.root, chunk)
    }
  }
  if (!tail || tail.over) reader.end()
  const head = rows.take(most), last = head.numbers.at(-1) ?? 0
  return { head, merges: merges.filter((m) => m.top <= last), rows: seen + (tail?.rows ?? 0) }
}

/** Goes through raw bytes to the end of the rows, counting them. */
class Tail {
  private carry: Buffer
  private readonly row: Buffer
  private readonly end: Buffer
  over = false
  rows = 0

  constructor(root: string, last: Buffer) {
    const prefix = root.slice(0, root.indexOf(':') + 1)
    this.row = Buffer.from(`<${prefix}row`)
    this.end = Buffer.from(`</${prefix}sheetData>`)
    this.carry = last.subarray(-this.end.length + 1)
  }

  /** The bytes after the rows, once their end is met. */
  past(chunk: Buffer): Buffer | undefined {
    const bytes = Buffer.concat([this.carry, chunk])
    const end = bytes.indexOf(this.end)
    for (let at = bytes.indexOf(this.row); at >= 0; at = bytes.indexOf(this.row, at + 1)) {
      const next = bytes[at + this.row.length]
      if ((next === 32 || next === 62 || next === 47) && at + this.row.length >= this.carry.length) this.rows++
    }
    this.over = end >= 0
    this.carry = bytes.subarray(-this.end.length + 1)
    return this.over ? bytes.subarray(end + this.end.length) : undefined
  }
}

function mergeOf(ref: string): Merge | undefined {
  const [, a = '', top = '', b = '', bottom = ''] = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/i.exec(ref) ?? []
  return a && b ? { top: Number(top), left: columnOf(a, 0) + 1, bottom: Number(bottom), right: columnOf(b, 0) + 1 } : undefined
}
