// Bodies that the centre reads. Clauses and tables of JT/T 808-2013; where 2019 differs it is said.
import type { Position } from '../moved.ts'
import { bcdOf, gbk } from './bytes.ts'
import { Refused } from './reasons.ts'

export const message = { terminalAck: 0x0001, heartbeat: 0x0002, logout: 0x0003, register: 0x0100, authenticate: 0x0102, position: 0x0200, positions: 0x0704, ack: 0x8001, registered: 0x8100 } as const

/** Status word, table 24: of these the centre makes use. */
export const status = { acc: 1 << 0, fixed: 1 << 1, south: 1 << 2, west: 1 << 3, ciphered: 1 << 5 } as const

/** BCD YY-MM-DD-hh-mm-ss, Beijing time (table 23) → epoch ms. */
export function timeOf(bytes: Buffer): number {
  const digits = bcdOf(bytes)
  const [, y, mo, d, h, mi, s] = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(digits) ?? []
  const at = Date.parse(`20${y}-${mo}-${d}T${h}:${mi}:${s}+08:00`)
  if (Number.isNaN(at) || Number(h) > 23 || new Date(at + 8 * 3_600_000).getUTCDate() !== Number(d)) throw new Refused('bad_time', `time ${digits}`)
  return at
}

/** 0x0200, tables 23–27. Extras that are not known are passed over by their length. */
export function readPosition(body: Buffer): Position {
  if (body.length < 28) throw new Refused('bad_body', `${body.length} bytes; a position has 28 at least`)
  const bits = body.readUInt32BE(4)
  if (bits & status.ciphered) throw new Refused('encrypted', 'longitude and latitude are encrypted by a plug-in')
  const lat = (body.readUInt32BE(8) / 1e6) * (bits & status.south ? -1 : 1), lon = (body.readUInt32BE(12) / 1e6) * (bits & status.west ? -1 : 1)
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180) throw new Refused('bad_position', `${lat}, ${lon}`)
  const heading = body.readUInt16BE(20)
  return {
    at: timeOf(body.subarray(22, 28)), lon, lat, fixed: (bits & status.fixed) !== 0, speedKmh: body.readUInt16BE(18) / 10, heading: heading < 360 ? heading : heading === 360 ? 0 : null, altitude: body.readInt16BE(16),
    alarms: body.readUInt32BE(0), status: bits, mileageKm: extras(body.subarray(28)).mileageKm,
  }
}

/** Extras: id, length, value. What is cut off at the end is nothing, not an error: terminals in the field do it. */
export function extras(bytes: Buffer): { mileageKm: number | null; fuelLitres: number | null } {
  const found = { mileageKm: null as number | null, fuelLitres: null as number | null }
  for (let at = 0; at + 2 <= bytes.length; ) {
    const id = bytes[at] as number, length = bytes[at + 1] as number, value = bytes.subarray(at + 2, at + 2 + length)
    at += 2 + length
    if (value.length < length) break
    if (id === 0x01 && length === 4) found.mileageKm = value.readUInt32BE(0) / 10
    if (id === 0x02 && length === 2) found.fuelLitres = value.readUInt16BE(0) / 10
  }
  return found
}

/** 0x0704: count, kind (0 as usual, 1 made up for a blind area), then each position with its length. */
export function readPositions(body: Buffer): Position[] {
  if (body.length < 3) throw new Refused('bad_body', `${body.length} bytes; a batch has 3 at least`)
  const count = body.readUInt16BE(0), list: Position[] = []
  let at = 3
  for (let n = 0; n < count; n++) {
    const length = at + 2 <= body.length ? body.readUInt16BE(at) : -1
    if (length < 0 || at + 2 + length > body.length) throw new Refused('bad_body', `position ${n + 1} of ${count} is cut off`)
    list.push(readPosition(body.subarray(at + 2, at + 2 + length)))
    at += 2 + length
  }
  if (at !== body.length) throw new Refused('bad_body', `${body.length - at} bytes behind the last position`)
  return list
}

export type Registration = { plate: string; colour: number; terminal: string; maker: string; model: string }

/** 0x0100, table 7. Widths of maker, model, terminal id: 2011 5 8 7, 2013 5 20 7, 2019 11 30 30. */
export function readRegistration(body: Buffer, version: 2013 | 2019): Registration {
  const [maker, model, terminal] = version === 2019 ? [11, 30, 30] : body.length >= 37 ? [5, 20, 7] : [5, 8, 7]
  const colourAt = 4 + maker + model + terminal
  if (body.length < colourAt + 1) throw new Refused('bad_body', `${body.length} bytes; a registration has ${colourAt + 1} at least`)
  const text = (from: number, length: number) => gbk(body.subarray(from, from + length)).slice(0, 40)
  return { maker: text(4, maker), model: text(4 + maker, model), terminal: text(4 + maker + model, terminal), colour: body[colourAt] as number, plate: text(colourAt + 1, 60).slice(0, 20) }
}

/** 0x0102: 2013 the code alone; 2019 its length, the code, IMEI (15) and a version (20). */
export function readCode(body: Buffer, version: 2013 | 2019): string {
  if (version === 2013) return gbk(body)
  const length = body[0] ?? 0
  if (body.length < 1 + length) throw new Refused('bad_body', `a code of ${length} bytes in ${body.length}`)
  return gbk(body.subarray(1, 1 + length))
}
