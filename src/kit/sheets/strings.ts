// The workbook's shared texts, packed outside the heap: a million of them cost their bytes and eight more each.
import { cellTooLong, tooManyStrings } from './errors.ts'
import type { Limits } from './model.ts'
import { unescapeText } from './escape.ts'
import { XmlReader } from './xml.ts'

const PAGE = 1 << 20
const NEAR = 4096 // texts kept unpacked, by place: columns of codes repeat a few

export class SharedStrings {
  private readonly limits: Limits
  private readonly pages: Buffer[] = []
  private used = PAGE
  private starts = new Uint32Array(1024)
  private lengths = new Uint32Array(1024)
  private readonly near: (string | undefined)[] = Array.from({ length: NEAR })
  private readonly nearOf = new Int32Array(NEAR).fill(-1)
  count = 0

  constructor(limits: Limits) {
    this.limits = limits
  }

  add(text: string): void {
    const length = Buffer.byteLength(text)
    if (this.count >= this.limits.strings) throw tooManyStrings({ what: 'count', limit: this.limits.strings })
    if (this.used + length > PAGE) this.turn(Math.max(PAGE, length))
    if (this.count === this.starts.length) [this.starts, this.lengths] = [doubled(this.starts), doubled(this.lengths)]
    this.starts[this.count] = (this.pages.length - 1) * PAGE + this.used
    this.lengths[this.count++] = length
    this.used += this.pages.at(-1)?.write(text, this.used) ?? 0
  }

  private turn(size: number): void {
    if ((this.pages.length + 1) * PAGE > this.limits.stringBytes) throw tooManyStrings({ what: 'bytes', limit: this.limits.stringBytes })
    this.pages.push(Buffer.allocUnsafeSlow(size))
    this.used = 0
  }

  at(index: number): string | undefined {
    const slot = index & (NEAR - 1)
    if (this.nearOf[slot] === index) return this.near[slot]
    if (!(index >= 0 && index < this.count)) return undefined
    const start = this.starts[index] ?? 0, from = start % PAGE
    const text = unescapeText(this.pages[Math.floor(start / PAGE)]?.toString('utf8', from, from + (this.lengths[index] ?? 0)) ?? '')
    this.nearOf[slot] = index
    return (this.near[slot] = text)
  }
}

const doubled = (array: Uint32Array<ArrayBuffer>) => {
  const larger = new Uint32Array(array.length * 2)
  larger.set(array)
  return larger
}

/** Rich text is its runs in a row; what says how to pronounce it (rPh) is not text. */
export async function readStrings(chunks: AsyncIterable<Uint8Array>, part: string, limits: Limits): Promise<SharedStrings> {
  const strings = new SharedStrings(limits)
  let text = '', taking = false, phonetic = 0
  const reader = new XmlReader({ part }, {
    open: (name) => {
      if (name === 'si') text = ''
      else if (name === 'rPh') phonetic++
      else if (name === 't') taking = phonetic === 0
    },
    close: (name) => {
      if (name === 'si') strings.add(text)
      else if (name === 'rPh') phonetic--
      else if (name === 't') taking = false
    },
    text: (more) => {
      if (!taking) return
      text += more
      if (text.length > limits.cell) throw cellTooLong({ limit: limits.cell })
    },
  })
  for await (const chunk of chunks) reader.bytes(chunk)
  reader.end()
  return strings
}
