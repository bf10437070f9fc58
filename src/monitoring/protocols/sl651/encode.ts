// Frames going out: the centre's acknowledgements, and what a gauge sends (for the replay and the tests).
import { packDecimal, timeDigits } from './bytes.ts'
import { crc16 } from './crc.ts'
import { elementNamed } from './elements.ts'
import { control, type Frame } from './frame.ts'
import { classes } from './functions.ts'

type Envelope = { station: string; centre: number; password: string; func: number }

function seal(head: Buffer, body: Buffer, end: number): Buffer {
  const frame = Buffer.concat([head, body, Buffer.from([end, 0, 0])])
  frame.writeUInt16BE(crc16(frame, 0, frame.length - 2), frame.length - 2)
  return frame
}

const lengthField = (down: boolean, length: number) => {
  if (length > 4095) throw new RangeError(`a body of ${length} bytes; 4095 at most`)
  const field = Buffer.alloc(2)
  field.writeUInt16BE((down ? 0x8000 : 0) | length)
  return field
}

const packetField = (packet: { total: number; seq: number }) => {
  const field = Buffer.alloc(3)
  field.writeUIntBE(packet.total * 4096 + packet.seq, 0, 3)
  return field
}

function envelope(to: Envelope, down: boolean, body: Buffer, end: number, packet?: { total: number; seq: number }): Buffer {
  const station = Buffer.from(to.station, 'hex')
  const centre = Buffer.from([to.centre])
  const whole = packet ? Buffer.concat([packetField(packet), body]) : body
  const head = Buffer.concat([
    Buffer.from('7e7e', 'hex'), ...(down ? [station, centre] : [centre, station]), Buffer.from(to.password, 'hex'),
    Buffer.from([to.func]), lengthField(down, whole.length), Buffer.from([packet ? control.SYN : control.STX]),
  ])
  return seal(head, whole, end)
}

const stamp = (serial: number, at: number) => Buffer.concat([Buffer.from([serial >>> 8, serial & 0xff]), Buffer.from(timeDigits(at, 12), 'hex')])

/**
 * The centre's answer, tables 21 and 23: the same serial, our time. 'stay' = ESC (keep the link, 10 min), 'leave' = EOT,
 * 'again' = NAK, whose packet number names the one packet to send anew. It is written in the code the station speaks.
 */
export function encodeAck(frame: Frame, serial: number, at: number, answer: 'stay' | 'leave' | 'again' = 'stay', packet?: { total: number; seq: number }): Buffer {
  const end = { stay: control.ESC, leave: control.EOT, again: control.NAK }[answer]
  if (frame.mode === 'hex') return envelope(frame, true, stamp(serial, at), end, packet)
  const body = serial.toString(16).toUpperCase().padStart(4, '0') + timeDigits(at, 12)
  const whole = (packet ? (packet.total * 4096 + packet.seq).toString(16).toUpperCase().padStart(6, '0') : '') + body
  const two = (n: number) => n.toString(16).toUpperCase().padStart(2, '0')
  const head = frame.station + two(frame.centre) + frame.password.toUpperCase() + two(frame.func) + `8${whole.length.toString(16).toUpperCase().padStart(3, '0')}`
  const bytes = Buffer.concat([Buffer.from([control.SOH]), Buffer.from(head, 'latin1'), Buffer.from([packet ? control.SYN : control.STX]), Buffer.from(whole, 'latin1'), Buffer.from([end])])
  return Buffer.concat([bytes, Buffer.from(crc16(bytes).toString(16).toUpperCase().padStart(4, '0'), 'latin1')])
}

/** A station's report; `station` is its address in 10 hex digits. Elements by appendix C's identifier, packed in their usual width; `DRP` takes 12 five-minute sums. */
export type Report = {
  station: string; centre?: number; password?: string; func: number; serial: number; sentAt: number; class?: string
  groups: { at: number; values: Record<string, number | null>; drp?: (number | null)[] }[]
}

const classByte = (letter: string) => Number(Object.entries(classes).find(([, l]) => l === letter)?.[0] ?? 0x50)

export function encodeReport(report: Report): Buffer {
  const parts: Buffer[] = [stamp(report.serial, report.sentAt)]
  if (report.func !== 0x2f) parts.push(Buffer.from('f1f1', 'hex'), Buffer.from(report.station, 'hex'), Buffer.from([classByte(report.class ?? 'P')]))
  for (const group of report.groups) {
    parts.push(Buffer.from(`f0f0${timeDigits(group.at, 10)}`, 'hex'))
    for (const [key, value] of Object.entries(group.values)) parts.push(packElement(key, value))
    if (group.drp) parts.push(Buffer.from([0xf4, 0x60, ...group.drp.map((v) => (v === null ? 0xff : Math.round(v * 10)))]))
  }
  return envelope(envelopeOf(report), false, Buffer.concat(parts), control.ETX)
}

const envelopeOf = (r: Pick<Report, 'station' | 'centre' | 'password' | 'func'>): Envelope => ({ station: r.station, centre: r.centre ?? 1, password: r.password ?? '0000', func: r.func })

function packElement(key: string, value: number | null): Buffer {
  const element = elementNamed(key)
  if (!element || element.guide >= 0xf4) throw new RangeError(`no element ${key}`)
  const definition = (element.bytes << 3) | element.decimals
  if (element.coding === 'bcd') return Buffer.concat([Buffer.from([element.guide, definition]), packDecimal(value, element.bytes, element.decimals)])
  const bits = Buffer.alloc(4, 0xff)
  if (value !== null) bits.writeUInt32BE(value)
  return Buffer.concat([Buffer.from([element.guide, definition]), bits])
}

/** 6.5.3: a long body in packets. Serial and time stand in the first alone; ETB follows each but the last. */
export function encodePackets(to: Omit<Report, 'groups' | 'class'>, rest: Buffer, size: number): Buffer[] {
  const body = Buffer.concat([stamp(to.serial, to.sentAt), rest])
  const total = Math.ceil(body.length / size)
  return Array.from({ length: total }, (_, i) =>
    envelope(envelopeOf(to), false, body.subarray(i * size, (i + 1) * size), i + 1 === total ? control.ETX : control.ETB, { total, seq: i + 1 }))
}

/** Appendix B, 40–51: what the centre asks or sets. Serial 0000, ENQ; `rest` is what follows the time. */
export const encodeCommand = (to: Envelope, at: number, rest: Buffer): Buffer => envelope(to, true, Buffer.concat([stamp(0, at), rest]), control.ENQ)
