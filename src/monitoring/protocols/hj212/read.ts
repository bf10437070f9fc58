// Packet → what telemetry keeps; kept packets and files of them read again.
import type { Attachment, Received } from '../received.ts'
import { readBody } from './body.ts'
import { hasReadings } from './commands.ts'
import { createFramer } from './framer.ts'
import { timeOf, type Bad, type Packet } from './packet.ts'
import { Refused } from './reasons.ts'

export const refused = (bad: Bad, remote: string): Received & { ok: false } =>
  ({ ok: false, protocol: 'hj212', raw: bad.raw, remote, station: bad.hint?.mn ?? null, func: bad.hint?.cn ?? null, reason: bad.reason, detail: bad.detail })

/** `cp`: of the whole, when it came in parts; null: one part of several, kept without readings. */
export function received(packet: Packet, remote: string, cp: string | null = packet.cp): Received {
  try {
    return {
      ok: true, protocol: 'hj212', raw: packet.raw, remote, station: packet.mn, func: packet.cn, serial: 0, sentAt: packet.qn === null ? null : timeOf(packet.qn, 'QN'),
      stationClass: null, values: cp === null ? [] : readBody(packet, cp).values, attachments: told(packet, cp), secret: packet.pw,
    }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return refused({ ok: false, raw: packet.raw, reason: error.reason, detail: error.message, hint: { mn: packet.mn, cn: packet.cn } }, remote)
  }
}

/** What a packet without readings says (an answer's QnRtn, a clock, an interval) is kept as it stands. */
const told = (packet: Packet, cp: string | null): Attachment[] =>
  cp && !hasReadings(packet.cn) ? [{ station: packet.mn, kind: 'PARAMS', at: packet.qn === null ? 0 : timeOf(packet.qn, 'QN'), bytes: Buffer.from(cp) }] : []

export function reread(raw: Buffer): Received[] {
  const framer = createFramer()
  const packet = framer.push(raw)[0] ?? framer.flush()[0]
  return packet?.ok && !packet.part ? [received(packet, '')] : []
}

/** Text of packets, one after another; what stands between them (times, a log's words) is refused with its reason. */
export function readFile(bytes: Buffer): Received[] {
  const framer = createFramer()
  return [...framer.push(bytes), ...framer.flush()].map((item) => (item.ok ? received(item, 'file', item.part ? null : item.cp) : refused(item, 'file')))
}
