// Envelope + body → what a station said, or why it is refused. A frame is read whole or not at all.
import { readAsciiBody } from './ascii.ts'
import { readBody, type Body } from './body.ts'
import { bcd, time } from './bytes.ts'
import { guideKey } from './elements.ts'
import type { Bad, Frame } from './frame.ts'
import { Refused } from './reasons.ts'

/** `body` replaces the frame's own when it was assembled from packets. */
export function decodeBody(frame: Frame, body: Buffer = frame.body): Body | Bad {
  try {
    return frame.mode === 'hex' ? readBody(frame.func, body, frame.station) : readAsciiBody(frame.func, body, frame.station)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { ok: false, raw: frame.raw, reason: error.reason, detail: error.message, hint: { station: frame.station, func: frame.func } }
  }
}

export const isBad = (decoded: Body | Bad): decoded is Bad => 'reason' in decoded

export type Command = { serial: number; sentAt: number; query?: { from: number; to: number; stepMinutes: number; element: string } }

/** A downward frame as a station reads it: an acknowledgement (serial + time), or a query of a period (function 38). */
export function decodeCommand(frame: Frame): Command | Bad {
  const b = frame.body
  try {
    if (b.length < 8) throw new Refused('truncated_element', 'serial and time')
    const command: Command = { serial: b.readUInt16BE(0), sentAt: time(bcd(b, 2, 6, 'time'), 'time') }
    if (frame.func !== 0x38 || b.length === 8) return command
    const hour = (at: number) => time(`${bcd(b, at, 4, 'period')}00`, 'period') // YYMMDDHH
    const step = bcd(b, 18, 3, 'time step')
    const stepMinutes = (Number(step.slice(0, 2)) * 24 + Number(step.slice(2, 4))) * 60 + Number(step.slice(4, 6))
    return { ...command, query: { from: hour(8), to: hour(12), stepMinutes, element: guideKey(b[21] as number) } }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { ok: false, raw: frame.raw, reason: error.reason, detail: error.message }
  }
}
