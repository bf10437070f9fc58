// What the centre answers, and what a terminal says (for the simulator and for tests).
import { toBcd } from './bytes.ts'
import { message, status } from './body.ts'
import { encodeFrame, type Frame } from './frame.ts'

/** Platform's answer 0x8001: 0 done, 1 failed, 2 wrong message, 3 not supported, 4 alarm noted. */
export type Result = 0 | 1 | 2 | 3 | 4
type To = Pick<Frame, 'version' | 'phone'>

const words = (...list: number[]): Buffer => {
  const out = Buffer.alloc(list.length * 2)
  list.forEach((n, i) => out.writeUInt16BE(n, i * 2))
  return out
}

export const encodeAck = (to: To, serial: number, of: { serial: number; id: number }, result: Result): Buffer =>
  encodeFrame({ id: message.ack, version: to.version, phone: to.phone, serial, body: Buffer.concat([words(of.serial, of.id), Buffer.from([result])]) })

/** 0x8100; the code only where the result is 0. */
export const encodeRegistered = (to: To, serial: number, of: number, result: number, code: string): Buffer =>
  encodeFrame({ id: message.registered, version: to.version, phone: to.phone, serial, body: Buffer.concat([words(of), Buffer.from([result]), Buffer.from(result === 0 ? code : '', 'latin1')]) })

export type Said = { at: number; lon: number; lat: number; speedKmh?: number; heading?: number; altitude?: number; alarms?: number; fixed?: boolean; mileageKm?: number }

/** The body of 0x0200. */
export function encodePosition({ at, lon, lat, speedKmh = 0, heading = 0, altitude = 0, alarms = 0, fixed = true, mileageKm }: Said): Buffer {
  const out = Buffer.alloc(22)
  out.writeUInt32BE(alarms >>> 0, 0)
  out.writeUInt32BE(status.acc | (fixed ? status.fixed : 0) | (lat < 0 ? status.south : 0) | (lon < 0 ? status.west : 0), 4)
  out.writeUInt32BE(Math.round(Math.abs(lat) * 1e6), 8)
  out.writeUInt32BE(Math.round(Math.abs(lon) * 1e6), 12)
  out.writeInt16BE(Math.round(altitude), 16)
  out.writeUInt16BE(Math.round(speedKmh * 10), 18)
  out.writeUInt16BE(Math.round(heading) % 360, 20)
  const time = toBcd(new Date(at + 8 * 3_600_000).toISOString().replace(/\D/g, '').slice(2, 14), 6)
  const mileage = Buffer.alloc(mileageKm === undefined ? 0 : 6)
  if (mileageKm !== undefined) { mileage.writeUInt16BE(0x0104, 0); mileage.writeUInt32BE(Math.round(mileageKm * 10), 2) }
  return Buffer.concat([out, time, mileage])
}

/** The body of 0x0704. */
export function encodePositions(list: readonly Said[], madeUp = false): Buffer {
  const head = Buffer.from([0, 0, madeUp ? 1 : 0])
  head.writeUInt16BE(list.length, 0)
  return Buffer.concat([head, ...list.map(encodePosition).flatMap((body) => [words(body.length), body])])
}

const fill = (text: string, length: number): Buffer => Buffer.concat([Buffer.from(text, 'latin1'), Buffer.alloc(length)]).subarray(0, length)

/** The body of 0x0100. `plate` in bytes of GBK. */
export function encodeRegistration(version: 2013 | 2019, { maker, model, terminal, plate }: { maker: string; model: string; terminal: string; plate: Buffer }): Buffer {
  const [a, b, c] = version === 2019 ? [11, 30, 30] : [5, 20, 7]
  return Buffer.concat([words(35, 500), fill(maker, a), fill(model, b), fill(terminal, c), Buffer.from([2]), plate])
}

/** The body of 0x0102. */
export const encodeCode = (version: 2013 | 2019, code: string): Buffer =>
  version === 2013 ? Buffer.from(code, 'latin1') : Buffer.concat([Buffer.from([code.length]), Buffer.from(code, 'latin1'), Buffer.alloc(35)])
