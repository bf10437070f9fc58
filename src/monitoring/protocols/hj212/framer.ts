// Cuts the stream into packets. The same bytes give the same packets however they were cut into chunks.
import type { Framer } from '../tcp.ts'
import { crc212 } from './crc.ts'
import { hintOf, readPacket, type Bad, type Packet } from './packet.ts'
import type { BadReason } from './reasons.ts'

/** 2017 allows 1024 bytes in a data segment; devices in the field send more. The length field allows 9999; no more than this is waited for. */
const longest = 8192
const garbageLimit = 2048
const head = 6, tail = 4
const hash = 0x23

export function createFramer(): Framer<Packet | Bad> {
  let bytes: Buffer = Buffer.alloc(0)
  /** After a refusal that lost its place: what follows, up to the next start, belongs to it. */
  let resyncing = false

  const take = (length: number) => {
    const raw = Buffer.from(bytes.subarray(0, length))
    bytes = bytes.subarray(length)
    return raw
  }
  function refuse(length: number, reason: BadReason, detail: string): Bad {
    const raw = take(length)
    resyncing = reason !== 'bad_crc'
    return { ok: false, raw, reason, detail, hint: hintOf(raw.subarray(head)) }
  }

  function next(last: boolean): Packet | Bad | undefined | 'again' {
    if (bytes.length === 0) return undefined
    const start = startsAt(bytes, 0)
    if (start === 'no') return skip(last)
    if (start === 'maybe') return last ? refuse(bytes.length, 'incomplete', 'cut off inside the length') : undefined
    return whole(last)
  }

  /** Line ends between packets are no noise. */
  function skip(last: boolean): Bad | undefined | 'again' {
    let to = 0
    while (to < bytes.length && isBlank(bytes[to] as number)) to++
    if (to > 0) return take(to), 'again'
    const reach = Math.min(bytes.length, garbageLimit)
    to = 1
    while (to < reach && startsAt(bytes, to) === 'no') to++
    const found = to < reach ? startsAt(bytes, to) : 'no'
    if (found !== 'yes' && !last && bytes.length < garbageLimit + head) return undefined
    if (!resyncing) return refuse(to, 'unknown_start', `${to} bytes outside any packet`)
    return take(to), 'again'
  }

  function whole(last: boolean): Packet | Bad | undefined {
    const length = Number(bytes.toString('latin1', 2, 6))
    const total = head + length + tail
    if (length > longest) return refuse(head, 'too_long', `claims ${length} bytes; ${longest} at most`)
    if (bytes.length >= total && isHex(bytes, head + length)) {
      if (crc212(bytes, head, head + length) === parseInt(bytes.toString('latin1', head + length, total), 16)) return sound(total)
    }
    const inner = startInside(Math.min(total, bytes.length))
    if (inner === 'open' && bytes.length >= total && !last) return undefined
    if (typeof inner === 'number' && (bytes.length >= total || soundAt(inner))) return refuse(inner, 'length_mismatch', `claims ${length} bytes, another start stands after ${inner}`)
    if (bytes.length < total) return last ? refuse(bytes.length, 'incomplete', `${bytes.length} of ${total} bytes`) : undefined
    if (!isHex(bytes, head + length) || !bytes.subarray(head, head + length).toString('latin1').endsWith('&&')) return refuse(total, 'length_mismatch', `no && and CRC after ${length} bytes`)
    return refuse(total, 'bad_crc', 'checksum')
  }

  function sound(total: number): Packet | Bad {
    resyncing = false
    const raw = take(total)
    return readPacket(raw, raw.subarray(head, total - tail))
  }

  /** The first start inside a packet that doesn't hold: the device was cut off and began anew. 'open': that can't be told yet. */
  function startInside(to: number): number | 'open' | undefined {
    for (let at = bytes.indexOf(hash, 1); at > 0 && at < to; at = bytes.indexOf(hash, at + 1)) {
      const start = startsAt(bytes, at)
      if (start !== 'no') return start === 'yes' ? at : 'open'
    }
    return undefined
  }

  /** A whole sound packet behind the start of one that is still coming: that one will come no more. */
  function soundAt(at: number): boolean {
    const length = Number(bytes.toString('latin1', at + 2, at + 6))
    const end = at + head + length
    return length <= longest && bytes.length >= end + tail && isHex(bytes, end) && crc212(bytes, at + head, end) === parseInt(bytes.toString('latin1', end, end + tail), 16)
  }

  function drain(last: boolean): (Packet | Bad)[] {
    const out: (Packet | Bad)[] = []
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

const isDigit = (b: number) => b >= 48 && b <= 57
const isBlank = (b: number) => b === 13 || b === 10
const isHex = (bytes: Buffer, at: number) => /^[0-9A-Fa-f]{4}$/.test(bytes.toString('latin1', at, at + tail))

function startsAt(bytes: Buffer, at: number): 'yes' | 'maybe' | 'no' {
  if (bytes[at] !== hash) return 'no'
  for (let i = 1; i < head; i++) {
    const byte = bytes[at + i]
    if (byte === undefined) return 'maybe'
    if (i === 1 ? byte !== hash : !isDigit(byte)) return 'no'
  }
  return 'yes'
}
