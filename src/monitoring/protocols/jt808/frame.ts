// One message: header, body, check byte (clause 4.4.2, 4.4.3; table 1 of 2013 and of 2019).
import { bcdOf, escape, flag, toBcd, unescape, xorOf } from './bytes.ts'
import type { BadReason } from './reasons.ts'

/** `phone`: as it stands in the header, 12 or 20 digits; `key`: without leading zeros. `part`: of a message cut into packets, from 1. */
export type Frame = {
  ok: true; raw: Buffer; id: number; version: 2013 | 2019; phone: string; key: string; serial: number; body: Buffer; encrypted: boolean
  part: { total: number; index: number } | null
}
export type Bad = { ok: false; raw: Buffer; reason: BadReason; detail: string; hint?: { key: string; id: number } }

const lengthMask = 0x03ff, cipherMask = 0x1c00, partBit = 0x2000, versionBit = 0x4000

export const keyOf = (phone: string): string => phone.replace(/^0+(?=\d)/, '')

/** `inner`: the bytes between the flags, as they came. */
export function readFrame(raw: Buffer, inner: Buffer): Frame | Bad {
  const bytes = unescape(inner)
  if (!bytes) return { ok: false, raw, reason: 'bad_escape', detail: '7D is followed by neither 01 nor 02' }
  if (bytes.length < 13) return { ok: false, raw, reason: 'length_mismatch', detail: `${bytes.length} bytes are no header` }
  const content = bytes.subarray(0, -1), sum = bytes[bytes.length - 1] as number
  if (xorOf(content) !== sum) return { ok: false, raw, reason: 'bad_crc', detail: `check byte ${sum.toString(16)}` }
  return header(raw, content)
}

function header(raw: Buffer, content: Buffer): Frame | Bad {
  const id = content.readUInt16BE(0), props = content.readUInt16BE(2)
  const version = props & versionBit ? 2019 : 2013, phoneAt = version === 2019 ? 5 : 4, phoneLength = version === 2019 ? 10 : 6
  const serialAt = phoneAt + phoneLength, bodyAt = serialAt + 2 + (props & partBit ? 4 : 0)
  if (content.length < bodyAt) return { ok: false, raw, reason: 'length_mismatch', detail: `${content.length} bytes are no header of ${version}` }
  const phone = bcdOf(content.subarray(phoneAt, serialAt)), hint = { key: keyOf(phone), id }
  if (!/^\d+$/.test(phone)) return { ok: false, raw, reason: 'bad_body', detail: `${phone} is no telephone number` }
  const body = content.subarray(bodyAt), claimed = props & lengthMask
  if (body.length !== claimed) return { ok: false, raw, reason: 'length_mismatch', detail: `claims ${claimed} bytes, has ${body.length}`, hint }
  const part = props & partBit ? { total: content.readUInt16BE(serialAt + 2), index: content.readUInt16BE(serialAt + 4) } : null
  return { ok: true, raw, id, version, phone, key: hint.key, serial: content.readUInt16BE(serialAt), body, encrypted: (props & cipherMask) !== 0, part }
}

export type Message = { id: number; version: 2013 | 2019; phone: string; serial: number; body: Buffer; part?: { total: number; index: number } | null }

/** A message as it goes over the line. Throws RangeError where the body is longer than a packet may be. */
export function encodeFrame({ id, version, phone, serial, body, part }: Message): Buffer {
  if (body.length > lengthMask) throw new RangeError(`${body.length} bytes; a packet has ${lengthMask} at most`)
  const head = Buffer.alloc(4)
  head.writeUInt16BE(id, 0)
  head.writeUInt16BE(body.length | (part ? partBit : 0) | (version === 2019 ? versionBit : 0), 2)
  const tail = Buffer.alloc(part ? 6 : 2)
  tail.writeUInt16BE(serial & 0xffff, 0)
  if (part) { tail.writeUInt16BE(part.total, 2); tail.writeUInt16BE(part.index, 4) }
  const content = Buffer.concat([head, version === 2019 ? Buffer.from([1]) : Buffer.alloc(0), toBcd(phone, version === 2019 ? 10 : 6), tail, body])
  return Buffer.concat([Buffer.from([flag]), escape(Buffer.concat([content, Buffer.from([xorOf(content)])])), Buffer.from([flag])])
}
