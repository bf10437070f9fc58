// A csv's encoding, by its bytes: a mark where there is one, zero bytes of UTF-16, valid UTF-8, else GB18030; and what is no text at all.
import { isUtf8 } from 'node:buffer'
import { encodingUnknown, notSpreadsheet } from './errors.ts'
import type { Encoding } from './model.ts'

export type Told = { encoding: Encoding; /** bytes of the mark */ mark: number }

/** Of the first bytes; undefined where only the whole file tells. */
export function byStart(start: Buffer): Told | undefined {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return { encoding: 'utf-8', mark: 3 }
  if (start[0] === 0xff && start[1] === 0xfe) return { encoding: 'utf-16le', mark: 2 }
  if (start[0] === 0xfe && start[1] === 0xff) return { encoding: 'utf-16be', mark: 2 }
  const zeros = [0, 0]
  // separators, digits and line ends have a zero half even where every word is Chinese
  for (let i = 0; i < start.length; i++) if (start[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (even + odd === 0) return undefined
  if (start.length > 3 && odd > 20 * even) return { encoding: 'utf-16le', mark: 0 }
  if (start.length > 3 && even > 20 * odd) return { encoding: 'utf-16be', mark: 0 }
  throw notSpreadsheet({ found: '二进制文件' })
}

/** UTF-8 where every byte of the file says so, else GB18030 (of which GBK and GB2312 are parts). */
export async function byAll(chunks: AsyncIterable<Buffer>): Promise<Told> {
  let rest: Buffer = Buffer.alloc(0)
  const leads = { three: false, two: false }
  for await (const chunk of chunks) {
    const bytes = rest.length ? Buffer.concat([rest, chunk]) : chunk
    const whole = bytes.length - tornTail(bytes)
    if (!isUtf8(bytes.subarray(0, whole))) return { encoding: mostlyUtf8(bytes) ? 'utf-8' : 'gb18030', mark: 0 }
    if (!leads.three) note(bytes, leads)
    rest = bytes.subarray(whole)
  }
  // a word or two of GB18030 can be valid UTF-8 by chance, but of Greek and Cyrillic alone
  const chance = leads.two && !leads.three
  return { encoding: chance || (rest.length && !leads.three) ? 'gb18030' : 'utf-8', mark: 0 }
}

function note(bytes: Buffer, leads: { three: boolean; two: boolean }): void {
  for (const byte of bytes) {
    if (byte >= 0xe0) return void (leads.three = true)
    if (byte >= 0xc4) leads.two = true
  }
}

/** UTF-8 with a broken place: it is refused as what it is, not read as GB18030 in signs that nobody wrote. */
function mostlyUtf8(bytes: Buffer): boolean {
  let good = 0, bad = 0
  for (const c of bytes.toString('utf8')) if (c === '\ufffd') bad++; else if (c > '\u007f') good++
  return good > 10 * bad
}

/** Bytes at the end that begin a character which the next chunk ends. */
function tornTail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0
  }
  return 0
}

/** The text, or a problem with the line where it is none. */
export async function* decoded(chunks: AsyncIterable<Buffer>, told: Told, line: () => number): AsyncGenerator<string> {
  const decoder = new TextDecoder(told.encoding, { fatal: true, ignoreBOM: true })
  let skip = told.mark
  const decode = (chunk?: Buffer) => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
    } catch {
      throw encodingUnknown({ line: line() })
    }
  }
  for await (const chunk of chunks) {
    const text = decode(chunk.subarray(skip))
    skip = 0
    yield text
  }
  yield decode()
}
