// One frame's envelope: HEX/BCD (tables 20–23, 7E7E …) and ASCII (tables 16–19, SOH …).
import { address } from './bytes.ts'
import { crc16 } from './crc.ts'
import { Refused, type BadReason } from './reasons.ts'

export type Mode = 'hex' | 'ascii'
export type Direction = 'up' | 'down'
export type Frame = {
  ok: true; raw: Buffer; mode: Mode; direction: Direction; centre: number; station: string; password: string
  func: number; body: Buffer; end: number; packet?: { total: number; seq: number }
}
/** A refused frame. What its header says may itself be wrong: `hint` serves the quarantine page and the NAK, never a reading. */
export type Bad = { ok: false; raw: Buffer; reason: BadReason; detail: string; hint?: { station: string; func: number; packet?: { total: number; seq: number } } }

export const control = { SOH: 0x01, STX: 0x02, ETX: 0x03, EOT: 0x04, ENQ: 0x05, ACK: 0x06, NAK: 0x15, SYN: 0x16, ETB: 0x17, ESC: 0x1b } as const
const { STX, ETX, EOT, ENQ, ACK, NAK, SYN, ETB, ESC } = control
/** NAK upward: the station refuses a command (its function is then 37H or above). */
const upEnds: readonly number[] = [ETX, ETB, NAK]
const downEnds: readonly number[] = [ENQ, ACK, EOT, NAK, ESC]

/** Bytes before the body's first (start character included), and after its last. */
export const overhead = { hex: { head: 14, tail: 3 }, ascii: { head: 24, tail: 5 } } as const

export const modeAt = (bytes: Buffer, at: number): Mode => (bytes[at] === control.SOH ? 'ascii' : 'hex')

/** The body length a header claims: low 12 bits (table 20 item 6). Needs the whole head. */
export const claimedLength = (bytes: Buffer, at: number, mode: Mode): number =>
  mode === 'hex' ? bytes.readUInt16BE(at + 11) & 0xfff : parseInt(bytes.toString('latin1', at + 19, at + 23), 16) & 0xfff

/** Could a frame begin here? 'maybe' while too few bytes are known. */
export function startsAt(bytes: Buffer, at: number): 'yes' | 'maybe' | 'no' {
  return bytes[at] === control.SOH ? asciiStart(bytes, at) : hexStart(bytes, at)
}

function hexStart(bytes: Buffer, at: number): 'yes' | 'maybe' | 'no' {
  const known = bytes.length - at
  if (bytes[at] !== 0x7e || (known > 1 && bytes[at + 1] !== 0x7e)) return 'no'
  if (known > 11 && (bytes[at + 11] as number) >>> 4 !== 0 && (bytes[at + 11] as number) >>> 4 !== 8) return 'no'
  if (known > 13) return bytes[at + 13] === STX || bytes[at + 13] === SYN ? 'yes' : 'no'
  return 'maybe'
}

const isHexDigit = (b: number) => (b >= 48 && b <= 57) || (b >= 65 && b <= 70) || (b >= 97 && b <= 102)

function asciiStart(bytes: Buffer, at: number): 'yes' | 'maybe' | 'no' {
  const known = bytes.length - at
  for (let i = 1; i < Math.min(known, 23); i++) if (!isHexDigit(bytes[at + i] as number)) return 'no'
  if (known > 19 && bytes[at + 19] !== 48 && bytes[at + 19] !== 56) return 'no'
  if (known > 23) return bytes[at + 23] === STX || bytes[at + 23] === SYN ? 'yes' : 'no'
  return 'maybe'
}

export function checkSum(bytes: Buffer, at: number, total: number, mode: Mode): boolean {
  const end = at + total
  return mode === 'hex' ? crc16(bytes, at, end - 2) === bytes.readUInt16BE(end - 2) : crc16(bytes, at, end - 4) === parseInt(bytes.toString('latin1', end - 4, end), 16)
}

/** The end character stands where the length says: with a bad sum, the difference between a hurt frame and a wrong length. */
export const endsWhereClaimed = (bytes: Buffer, at: number, total: number, mode: Mode): boolean => {
  const end = bytes[at + total - overhead[mode].tail] as number
  return upEnds.includes(end) || downEnds.includes(end)
}

/** Reads exactly one frame whose sum holds. A frame of the other direction is refused unless asked for. */
export function readFrame(raw: Buffer, direction: Direction = 'up'): Frame | Bad {
  const mode = modeAt(raw, 0)
  try {
    const found = directionOf(raw, mode)
    if (found !== direction) throw new Refused('wrong_direction', `${found} frame`)
    const frame = mode === 'hex' ? readHex(raw) : readAscii(raw)
    const ends = direction === 'up' ? upEnds : downEnds
    if (!ends.includes(frame.end)) throw new Refused('bad_header', `end character ${frame.end.toString(16)}`)
    if (direction === 'up' && frame.end === NAK && frame.func < 0x37) throw new Refused('bad_header', 'NAK to no command')
    return frame
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { ok: false, raw, reason: error.reason, detail: error.message, hint: hintOf(raw, mode) }
  }
}

/** Table 20 item 6: the high 4 bits are 0000 up, 1000 down. Downward the station comes before the centre. */
const directionOf = (raw: Buffer, mode: Mode): Direction => (mode === 'hex' ? (raw[11] as number) >>> 4 === 8 : raw[19] === 56) ? 'down' : 'up'

function readHex(raw: Buffer): Frame {
  const down = directionOf(raw, 'hex') === 'down'
  const { head, tail } = overhead.hex
  const stationAt = down ? 2 : 3
  return {
    ok: true, raw, mode: 'hex', direction: down ? 'down' : 'up', centre: raw[down ? 7 : 2] as number,
    station: address(raw, stationAt),
    password: raw.toString('hex', 8, 10), func: raw[10] as number, end: raw[raw.length - tail] as number,
    ...bodyOf(raw, head, tail, raw[13] as number, 3),
  }
}

function readAscii(raw: Buffer): Frame {
  const text = raw.toString('latin1', 1, 23)
  const down = directionOf(raw, 'ascii') === 'down'
  const { head, tail } = overhead.ascii
  const stationText = down ? text.slice(0, 10) : text.slice(2, 12)
  return {
    ok: true, raw, mode: 'ascii', direction: down ? 'down' : 'up', centre: parseInt(down ? text.slice(10, 12) : text.slice(0, 2), 16),
    station: address(Buffer.from(stationText, 'hex'), 0),
    password: text.slice(12, 16).toLowerCase(), func: parseInt(text.slice(16, 18), 16), end: raw[raw.length - tail] as number,
    ...bodyOf(raw, head, tail, raw[23] as number, 6),
  }
}

/** SYN bodies begin with 包总数及序列号 (table 22 item 8): 12 + 12 bits, 3 bytes or 6 characters, counted in the length. */
function bodyOf(raw: Buffer, head: number, tail: number, start: number, field: number): Pick<Frame, 'body' | 'packet'> {
  const body = raw.subarray(head, raw.length - tail)
  if (start !== SYN) return { body }
  if (body.length < field) throw new Refused('length_mismatch', 'no room for the packet number')
  const both = field === 3 ? body.readUIntBE(0, 3) : parseInt(body.toString('latin1', 0, 6), 16)
  const packet = { total: both >>> 12, seq: both & 0xfff }
  if (!(packet.seq >= 1 && packet.seq <= packet.total)) throw new Refused('packet_order', `packet ${packet.seq} of ${packet.total}`)
  return { body: body.subarray(field), packet }
}

/** What the header of a hurt frame seems to say. */
export function hintOf(raw: Buffer, mode: Mode): Bad['hint'] {
  try {
    if (raw.length < overhead[mode].head) return undefined
    const [station, func] = mode === 'hex' ? [address(raw, 3), raw[10] as number] : [address(Buffer.from(raw.toString('latin1', 3, 13), 'hex'), 0), parseInt(raw.toString('latin1', 17, 19), 16)]
    const packed = mode === 'hex' && raw[13] === SYN && raw.length >= 17 ? raw.readUIntBE(14, 3) : 0
    return { station, func, ...(packed ? { packet: { total: packed >>> 12, seq: packed & 0xfff } } : {}) }
  } catch {
    return undefined
  }
}
