// Cuts a byte stream into frames. The same bytes give the same answers however they were cut into chunks.
import type { Framer } from '../tcp.ts'
import { checkSum, claimedLength, endsWhereClaimed, hintOf, modeAt, overhead, readFrame, startsAt, type Bad, type Frame } from './frame.ts'
import type { BadReason } from './reasons.ts'

export type FrameCutter = Framer<Frame | Bad>

/** Bytes outside frames are kept for the quarantine in pieces of this size, so that noise cannot fill the memory. */
const garbageLimit = 4112

export function createFramer(): FrameCutter {
  let bytes: Buffer = Buffer.alloc(0)
  /** After a refusal that lost its place: what follows, up to the next start, belongs to that refusal. */
  let resyncing = false
  /** Inner starts that were summed up and found unsound: each costs one sum, however slowly the bytes come. */
  let unsound = new Set<number>()

  const take = (length: number) => {
    const raw = Buffer.from(bytes.subarray(0, length))
    bytes = bytes.subarray(length)
    unsound = new Set()
    return raw
  }
  const refuse = (length: number, reason: BadReason, detail: string): Bad => {
    const raw = take(length)
    resyncing = reason !== 'bad_crc' // with its end character in place the next frame begins right behind
    return { ok: false, raw, reason, detail, hint: hintOf(raw, modeAt(raw, 0)) }
  }

  /** One answer; 'again' when bytes were dropped; undefined when more bytes are needed. `last`: no more will come. */
  function next(last: boolean): Frame | Bad | undefined | 'again' {
    if (bytes.length === 0) return undefined
    const start = startsAt(bytes, 0)
    if (start === 'no') return skip(last)
    if (start === 'maybe') return last ? refuse(bytes.length, 'incomplete', 'cut off inside the header') : undefined
    return whole(last)
  }

  /** Not a start: the bytes up to the next one. */
  function skip(last: boolean): Bad | undefined | 'again' {
    const broken = bytes[0] === 0x7e && bytes[1] === 0x7e
    const reach = Math.min(bytes.length, garbageLimit)
    let to = 1
    while (to < reach && startsAt(bytes, to) === 'no') to++
    const found = to < reach ? startsAt(bytes, to) : 'no'
    if (found !== 'yes' && !last && bytes.length < garbageLimit + overhead.ascii.head) return undefined
    if (broken) return refuse(to, 'bad_header', 'direction or start character')
    if (!resyncing) return refuse(to, 'unknown_start', `${to} bytes outside any frame`)
    take(to)
    return 'again'
  }

  function whole(last: boolean): Frame | Bad | undefined {
    const mode = modeAt(bytes, 0)
    const total = frameLength(bytes, 0)
    if (bytes.length >= total && checkSum(bytes, 0, total, mode)) {
      resyncing = false
      return readFrame(take(total))
    }
    const complete = bytes.length >= total
    if (complete || soundInside()) {
      const inner = startInside(Math.min(total, bytes.length))
      if (inner === 'open' && !last) return undefined
      if (typeof inner === 'number') return refuse(inner, 'length_mismatch', `claims ${total} bytes, another start stands after ${inner}`)
    }
    if (!complete) return last ? refuse(bytes.length, 'incomplete', `${bytes.length} of ${total} bytes`) : undefined
    if (!endsWhereClaimed(bytes, 0, total, mode)) return refuse(total, 'length_mismatch', `no end character after ${total} bytes`)
    return refuse(total, 'bad_crc', 'checksum')
  }

  /** The first start inside a frame that doesn't hold: the station was cut off and began anew. 'open': that can't be told yet. */
  function startInside(to: number): number | 'open' | undefined {
    for (let at = 1; at < to; at++) {
      const start = startsAt(bytes, at)
      if (start !== 'no') return start === 'yes' ? at : 'open'
    }
    return undefined
  }

  /** A whole sound frame behind the start of one that is still coming: that one will come no more. */
  function soundInside(): boolean {
    for (let at = 1; at < bytes.length; at++) {
      if ((bytes[at] !== 0x7e && bytes[at] !== 0x01) || unsound.has(at)) continue
      const state = soundAt(bytes, at)
      if (state === 'sound') return true
      if (state === 'unsound') unsound.add(at)
    }
    return false
  }

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
    flush() {
      const out = drain(true)
      resyncing = false
      return out
    },
    get waiting() {
      return bytes.length === 0 || (resyncing && startsAt(bytes, 0) === 'no') ? 'nothing' : startsAt(bytes, 0) === 'no' ? 'garbage' : 'frame'
    },
  }
}

function frameLength(bytes: Buffer, at: number): number {
  const mode = modeAt(bytes, at)
  return overhead[mode].head + claimedLength(bytes, at, mode) + overhead[mode].tail
}

function soundAt(bytes: Buffer, at: number): 'sound' | 'unsound' | 'open' {
  const start = startsAt(bytes, at)
  if (start === 'no') return 'unsound'
  if (start === 'maybe') return 'open'
  const total = frameLength(bytes, at)
  if (bytes.length < at + total) return 'open'
  return checkSum(bytes, at, total, modeAt(bytes, at)) ? 'sound' : 'unsound'
}
