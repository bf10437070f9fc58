// Lines of a byte stream. The same bytes give the same lines however they were cut into chunks.
import type { Framer } from '../tcp.ts'
import { readSentence, type Ais, type Other } from './sentence.ts'
import { Refused, type BadReason } from './reasons.ts'

export type Line = { ok: true; raw: Buffer } & (Ais | Other)
export type Bad = { ok: false; raw: Buffer; reason: BadReason; detail: string }

/** A sentence has 82 characters, a tag block 80; some receivers write more. */
const longest = 512
const lf = 0x0a

export function readLine(raw: Buffer): Line | Bad | undefined {
  const text = raw.toString('latin1').replace(/[\r\n]+$/, '').trimStart()
  if (text === '') return undefined
  try {
    if (/[^\x20-\x7e]/.test(text)) throw new Refused('unknown_start', 'bytes that no sentence has')
    return { ok: true, raw, ...readSentence(text) }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { ok: false, raw, reason: error.reason, detail: error.message }
  }
}

export function createFramer(): Framer<Line | Bad> {
  let bytes: Buffer = Buffer.alloc(0)
  /** What follows a line that was too long, up to its end, belongs to it. */
  let resyncing = false

  function cut(last: boolean): (Line | Bad)[] {
    const out: (Line | Bad)[] = []
    for (;;) {
      const end = bytes.indexOf(lf)
      if (resyncing) {
        bytes = end < 0 ? Buffer.alloc(0) : bytes.subarray(end + 1)
        if (end < 0) return out
        resyncing = false
      } else if (end > longest || (end < 0 && bytes.length > longest)) {
        out.push({ ok: false, raw: Buffer.from(bytes.subarray(0, longest)), reason: 'too_long', detail: `no end within ${longest} bytes` })
        bytes = bytes.subarray(longest)
        resyncing = true
      } else if (end >= 0) {
        const line = readLine(Buffer.from(bytes.subarray(0, end + 1)))
        bytes = bytes.subarray(end + 1)
        if (line) out.push(line)
      } else return last ? [...out, ...rest()] : out
    }
  }

  /** Without an end: the last line of a file may still be whole. */
  function rest(): (Line | Bad)[] {
    const line = bytes.length > 0 ? readLine(Buffer.from(bytes)) : undefined
    resyncing = bytes.length > 0
    bytes = Buffer.alloc(0)
    return line ? [line.ok ? line : { ...line, reason: 'incomplete', detail: `cut off: ${line.detail}` }] : []
  }

  return {
    push(chunk) {
      bytes = bytes.length === 0 ? chunk : Buffer.concat([bytes, chunk])
      return cut(false)
    },
    flush: () => cut(true),
    get waiting() {
      return bytes.length === 0 ? 'nothing' : 'frame'
    },
  }
}
