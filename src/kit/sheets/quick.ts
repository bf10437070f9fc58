// Rows in the shape that Excel, WPS, LibreOffice and we ourselves write, taken straight out of the sheet's text, without a parser's event for each tag. What is not exactly of
// that shape, up to its last character, goes to the strict parser as it is, with all that comes until its row is over: nothing is read here that it would refuse.
import type { CellHandlers } from './cells.ts'
import { type Place, XmlReader } from './xml.ts'

/** What XML forbids, turns into something else or begins anything but a tag with: any of it, and the parser has the row. */
// oxlint-disable-next-line no-control-regex
const odd = /[&\r\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\ufffe\uffff]|\]\]>|<[!?]/g
/** characters of a row still without an end */
const LONG = 250_000
const START = '<row', END = '</row>', SPACE = ' xml:space="preserve"'
const TYPES = ['n', 's', 'inlineStr', 'str', 'b', 'd', 'e'] as const

/** One row's cells, as they stand in the sheet; used over and over. */
export type Cells = { count: number; /** the last one's column, also of an empty one */ last: number; columns: number[]; types: string[]; styles: number[]; texts: string[] }

export class SheetReader extends XmlReader {
  private readonly cells: CellHandlers
  private readonly most: number
  private readonly found: Cells = { count: 0, last: -1, columns: [], types: [], styles: [], texts: [] }
  private rest = ''
  /** right behind a row or the tag that opens them */
  private between = false
  private turned = false
  private oddAt = -1
  private knownTail = ''

  constructor(place: Place, cells: CellHandlers, most: number) {
    const turn = (name: string, at: string) => { if (name === at) this.turned = this.depth === 2 && cells.inData() }
    super(place, { ...cells, open: (name, a) => { cells.open(name, a); turn(name, 'sheetData') }, close: (name) => { cells.close(name); turn(name, 'row') } })
    this.cells = cells
    this.most = most
  }

  override feed(text: string): void {
    const all = this.rest ? this.rest + text : text
    this.rest = ''
    this.oddAt = -1
    for (let at = 0; at < all.length;) {
      if (this.between) {
        at = this.rows(all, at)
        if (this.unfinished(all, at)) { this.rest = all.slice(at); return }
        this.between = false
      }
      at = this.strictly(all, at)
    }
  }

  protected override finish(): void {
    if (this.rest) super.feed(this.rest)
    this.rest = ''
  }

  /** The parser's part: to where a row ends or the rows begin, if that is here. It says itself whether it is. */
  private strictly(all: string, at: number): number {
    const tag = this.cells.inData() ? END : '<sheetData>', found = all.indexOf(tag, at), end = found + tag.length - 1
    if (found < 0) { super.feed(at ? all.slice(at) : all); return all.length }
    super.feed(all.slice(at, end))
    this.turned = false
    super.feed('>')
    this.between = this.turned
    return end + 1
  }

  private unfinished(all: string, at: number): boolean {
    const left = all.length - at
    return left < LONG && (left < START.length ? START.startsWith(all.slice(at)) : all.startsWith(START, at) && all.indexOf(END, at) < 0)
  }

  /** Whole rows from `at` on; returns where the first thing stands that is none, or not yet. */
  private rows(all: string, at: number): number {
    while (all.startsWith(START, at)) {
      const end = all.indexOf(END, at)
      if (end < 0 || !this.plain(all, at, end) || !this.row(all, at, end)) return at
      at = end + END.length
    }
    return at
  }

  private plain(all: string, at: number, end: number): boolean {
    if (this.oddAt < at) {
      odd.lastIndex = at
      this.oddAt = odd.exec(all)?.index ?? all.length
    }
    return this.oddAt >= end
  }

  private row(all: string, at: number, end: number): boolean {
    const close = all.indexOf('>', at)
    if (!all.startsWith(' r="', at + 4)) return false
    let p = at + 8
    const from = p
    while (isDigit(all.charCodeAt(p))) p++
    if (p === from || p - from > 7 || all.charCodeAt(p) !== 34 || !this.tailKnown(all.slice(p + 1, close))) return false
    const { found } = this
    found.count = 0
    found.last = -1
    for (let cell = close + 1; cell < end;) {
      cell = this.cell(all, cell)
      if (cell < 0) return false
    }
    this.cells.row(all.slice(from, p), found)
    return true
  }

  /** A row's other attributes, mostly those of the row before. */
  private tailKnown(tail: string): boolean {
    if (tail === this.knownTail) return true
    if (!/^(?: [A-Za-z][\w.]*(?::[A-Za-z][\w.]*)?="[^"<>]*")*$/.test(tail)) return false
    const names = (tail.match(/ [\w.:]+(?==")/g) ?? []).map((name) => name.slice(1))
    if (names.includes('r') || new Set(names).size < names.length) return false
    this.knownTail = tail
    return true
  }

  /** `<c r="B7" s="3" t="s"><v>12</v></c>`; returns where it ends, -1 where it is of another shape. */
  private cell(all: string, at: number): number {
    if (!all.startsWith('<c r="', at)) return -1
    let p = at + 6, column = 0, letters = 0
    for (let c = all.charCodeAt(p); c >= 65 && c <= 90; c = all.charCodeAt(++p)) { column = column * 26 + c - 64; letters++ }
    const digits = p
    while (isDigit(all.charCodeAt(p))) p++
    if (!letters || letters > 3 || p === digits || all.charCodeAt(p++) !== 34) return -1
    this.found.last = column - 1
    let style = -1, type = ''
    for (; all.charCodeAt(p) === 32;) {
      const quote = all.indexOf('"', p + 4)
      if (quote < 0) return -1
      if (all.startsWith(' s="', p) && style < 0) { style = wholeNumber(all, p + 4, quote); if (style < 0) return -1 }
      else if (all.startsWith(' t="', p) && !type) { type = typeAt(all, p + 4, quote); if (!type) return -1 }
      else return -1
      p = quote + 1
    }
    if (all.startsWith('/>', p)) return p + 2
    if (all.charCodeAt(p++) !== 62) return -1
    if (all.startsWith('</c>', p)) return p + 4
    return this.value(all, p, column - 1, type || 'n', Math.max(0, style))
  }

  private value(all: string, p: number, column: number, type: string, style: number): number {
    let start = p + 3, tail = '</v></c>'
    if (!all.startsWith('<v>', p)) {
      if (!all.startsWith('<is><t', p)) return -1
      start = p + (all.startsWith(SPACE, p + 6) ? 7 + SPACE.length : 7)
      if (all.charCodeAt(start - 1) !== 62) return -1
      tail = '</t></is></c>'
    }
    const end = all.indexOf('<', start)
    if (end - start > this.most || !all.startsWith(tail, end)) return -1
    const { found } = this, i = found.count++
    found.columns[i] = column
    found.types[i] = type
    found.styles[i] = style
    found.texts[i] = all.slice(start, end)
    return end + tail.length
  }
}

const isDigit = (c: number) => c >= 48 && c <= 57

function wholeNumber(all: string, from: number, to: number): number {
  if (from === to || to - from > 6) return -1
  let n = 0
  for (let p = from; p < to; p++) {
    const c = all.charCodeAt(p)
    if (!isDigit(c)) return -1
    n = n * 10 + c - 48
  }
  return n
}

function typeAt(all: string, from: number, to: number): string {
  for (const type of TYPES) if (to - from === type.length && all.startsWith(type, from)) return type
  return ''
}
