// Frames that are already here: kept ones read again, and files of them.
import type { Received } from '../received.ts'
import { decodeBody, isBad } from './decode.ts'
import { createFramer } from './framer.ts'
import type { Bad, Frame } from './frame.ts'

/** What one kept frame says. One packet of several says nothing by itself. */
export function reread(raw: Buffer): Received[] {
  const frame = createFramer().push(raw)[0]
  if (!frame?.ok || frame.packet) return []
  const body = decodeBody(frame)
  return isBad(body) ? [] : [{ ok: true, protocol: 'sl651', raw, remote: '', station: frame.station, func: frame.func, secret: frame.password, ...body }]
}

/** Hexadecimal text (white space and # comments between the frames), or the bytes as they came. Refused frames are among the items, with their reasons. */
export function readFile(bytes: Buffer): Received[] {
  const framer = createFramer()
  return [...framer.push(bytesOf(bytes)), ...framer.flush()].flatMap(received)
}

function received(item: Frame | Bad): Received[] {
  if (item.ok && item.packet) return []
  const body = item.ok ? decodeBody(item) : item
  if (!item.ok || isBad(body)) return [refused(item.ok ? (body as Bad) : item, 'file')]
  return [{ ok: true, protocol: 'sl651', raw: item.raw, remote: 'file', station: item.station, func: item.func, secret: item.password, ...body }]
}

function bytesOf(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1').replace(/#[^\n]*/g, '').replace(/\s+/g, '')
  return text.length > 0 && text.length % 2 === 0 && /^[0-9A-Fa-f]+$/.test(text) ? Buffer.from(text, 'hex') : bytes
}

export function refused(bad: Bad, remote: string): Received & { ok: false } {
  return { ok: false, protocol: 'sl651', raw: bad.raw, remote, station: bad.hint?.station ?? null, func: bad.hint?.func ?? null, reason: bad.reason, detail: bad.detail }
}
