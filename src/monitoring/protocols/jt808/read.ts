// Message → what the keeper of movers takes; kept messages and files of them read again.
import type { Asks, Moved, Position } from '../moved.ts'
import { message, readPosition, readPositions } from './body.ts'
import type { Bad, Frame } from './frame.ts'
import { createFramer } from './framer.ts'
import { createJoiner } from './parts.ts'
import { Refused } from './reasons.ts'

export const refused = (bad: Bad, remote: string): Moved & { ok: false } =>
  ({ ok: false, protocol: 'jt808', raw: bad.raw, remote, key: bad.hint?.key ?? null, func: bad.hint?.id ?? null, reason: bad.reason, detail: bad.detail })

export const badOf = (frame: Frame, error: Refused): Bad => ({ ok: false, raw: frame.raw, reason: error.reason, detail: error.message, hint: { key: frame.key, id: frame.id } })

export const moved = (frame: Frame, remote: string, positions: Position[], asks?: Asks): Moved & { ok: true } =>
  ({ ok: true, protocol: 'jt808', raw: frame.raw, remote, kind: 'vehicle', key: frame.key, func: frame.id, positions, ...(asks && { asks }) })

/** Throws Refused. */
export const positionsOf = (id: number, body: Buffer): Position[] => (id === message.position ? [readPosition(body)] : id === message.positions ? readPositions(body) : [])

function read(frame: Frame, body: Buffer, remote: string): Moved {
  try {
    if (frame.encrypted) throw new Refused('encrypted', 'the body is encrypted')
    return moved(frame, remote, positionsOf(frame.id, body))
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return refused(badOf(frame, error), remote)
  }
}

export function reread(raw: Buffer): Moved[] {
  const frame = createFramer().push(raw)[0]
  return frame?.ok && !frame.part ? [read(frame, frame.body, '')] : []
}

/** Hexadecimal text (white space and # comments between the messages), or the bytes as they came. Only positions and refusals are answered. */
export function readFile(bytes: Buffer): Moved[] {
  const framer = createFramer(), joiner = createJoiner(() => 0)
  return [...framer.push(bytesOf(bytes)), ...framer.flush()].flatMap((item): Moved[] => {
    if (!item.ok) return [refused(item, 'file')]
    if (item.id !== message.position && item.id !== message.positions) return []
    if (!item.part) return [read(item, item.body, 'file')]
    const joined = joiner.take(item)
    if (joined.state === 'refused') return [refused({ ok: false, raw: item.raw, reason: 'packet_order', detail: joined.detail, hint: { key: item.key, id: item.id } }, 'file')]
    return joined.state === 'complete' ? [read(item, joined.body, 'file')] : []
  })
}

function bytesOf(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1').replace(/#[^\n]*/g, '').replace(/\s+/g, '')
  return text.length > 0 && text.length % 2 === 0 && /^[0-9A-Fa-f]+$/.test(text) ? Buffer.from(text, 'hex') : bytes
}
