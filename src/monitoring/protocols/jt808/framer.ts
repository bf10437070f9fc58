// Cuts the stream at the flags. The same bytes give the same messages however they were cut into chunks.
import type { Framer } from '../tcp.ts'
import { flag } from './bytes.ts'
import { readFrame, type Bad, type Frame } from './frame.ts'
import type { BadReason } from './reasons.ts'

/** A packet of 1023 bytes with its header, every byte escaped, is shorter. */
const longest = 2200
const garbageLimit = 1024

export function createFramer(): Framer<Frame | Bad> {
  let bytes: Buffer = Buffer.alloc(0)
  /** After a refusal that lost its place: what follows, up to the next flag, belongs to it. */
  let resyncing = false

  const take = (length: number) => {
    const raw = Buffer.from(bytes.subarray(0, length))
    bytes = bytes.subarray(length)
    return raw
  }
  const refuse = (length: number, reason: BadReason, detail: string): Bad => {
    resyncing = true
    return { ok: false, raw: take(length), reason, detail }
  }

  function next(last: boolean): Frame | Bad | undefined | 'again' {
    if (bytes.length === 0) return undefined
    if (bytes[0] !== flag) return skip(last)
    if (bytes[1] === flag) return take(1), 'again' // the end of a hurt message, or filling, and then the next start
    return whole(last)
  }

  function skip(last: boolean): Bad | undefined | 'again' {
    const found = bytes.indexOf(flag), reach = found < 0 ? bytes.length : found
    if (resyncing) return take(reach), 'again'
    if (reach >= garbageLimit) return refuse(garbageLimit, 'unknown_start', `${garbageLimit} bytes outside any message`)
    return found < 0 && !last ? undefined : refuse(reach, 'unknown_start', `${reach} bytes outside any message`)
  }

  function whole(last: boolean): Frame | Bad | undefined | 'again' {
    const end = bytes.indexOf(flag, 1)
    if (end > longest || (end < 0 && bytes.length > longest)) return refuse(longest, 'too_long', `no end within ${longest} bytes`)
    if (end < 0) return last ? cutOff() : undefined
    const frame = readFrame(Buffer.from(bytes.subarray(0, end + 1)), bytes.subarray(1, end))
    resyncing = !frame.ok
    // the flag behind a hurt message may be the start of the next one: it was cut off and the terminal began anew
    take(frame.ok ? end + 1 : end)
    return frame
  }

  const cutOff = (): Bad | 'again' => (bytes.length === 1 && resyncing ? (take(1), 'again') : refuse(bytes.length, 'incomplete', `${bytes.length} bytes without an end`))

  function drain(last: boolean): (Frame | Bad)[] {
    const out: (Frame | Bad)[] = []
    for (let item = next(last); item !== undefined; item = next(last)) if (item !== 'again') out.push(item)
    return out
  }

  return {
    push(chunk) {
      bytes = bytes.length === 0 ? chunk : Buffer.concat([bytes, chunk])
      return drain(false)
    },
    flush: () => drain(true),
    get waiting() {
      return bytes.length === 0 || (resyncing && bytes.length === 1) ? 'nothing' : bytes[0] === flag ? 'frame' : 'garbage'
    },
  }
}
