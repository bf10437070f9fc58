// 报文正文 in HEX/BCD, clauses 6.6.1–6.6.4.
import type { Attachment, Value } from '../received.ts'
import { address, bcd, decimal, isFilled, time } from './bytes.ts'
import { elementOf, guideKey, vendorSeries } from './elements.ts'
import { classes, shapeOf, type Shape } from './functions.ts'
import { Refused } from './reasons.ts'

export type Body = { serial: number; sentAt: number; stationClass: string | null; values: Value[]; attachments: Attachment[] }

type Reader = Body & { bytes: Buffer; pos: number; station: string; at: number; stepMinutes: number }

/** Reads the whole body of an upward frame (assembled, when it came in packets). Throws Refused. */
export function readBody(func: number, body: Buffer, station: string): Body {
  const shape = shapeOf(func)
  if (!shape) throw new Refused('unknown_function', func.toString(16))
  if (body.length < 8) throw new Refused('truncated_element', 'serial and send time')
  const sentAt = time(bcd(body, 2, 6, 'send time'), 'send time')
  const r: Reader = { serial: body.readUInt16BE(0), sentAt, stationClass: null, values: [], attachments: [], bytes: body, pos: 8, station, at: sentAt, stepMinutes: 0 }
  readers[shape](r)
  return { serial: r.serial, sentAt, stationClass: r.stationClass, values: r.values, attachments: r.attachments }
}

const rest = (r: Reader, kind: Attachment['kind']) => {
  if (r.pos < r.bytes.length) r.attachments.push({ station: r.station, kind, at: r.at, bytes: Buffer.from(r.bytes.subarray(r.pos)) })
  r.pos = r.bytes.length
}

const readers: Record<Shape, (r: Reader) => void> = {
  heartbeat(r) {
    if (r.bytes.length !== 8) throw new Refused('bad_body', 'a heartbeat holds serial and time alone') // 6.6.4.2 table 27
  },
  groups: (r) => { while (r.pos < r.bytes.length) group(r) },
  manual(r) {
    marks(r)
    if (marked(r, 0xf2)) r.pos += 2
    rest(r, 'RGZS')
  },
  picture(r) {
    marks(r)
    if (marked(r, 0xf3)) r.pos += 2
    rest(r, 'PIC')
  },
  version(r) {
    marks(r)
    const length = r.bytes[r.pos++] ?? 0
    if (r.pos + length !== r.bytes.length) throw new Refused('truncated_element', 'version text')
    rest(r, 'VERSION')
  },
  opaque(r) {
    marks(r)
    rest(r, 'PARAMS')
  },
}

const marked = (r: Reader, mark: number) => r.bytes[r.pos] === mark && r.bytes[r.pos + 1] === mark

/** F1F1 address (+ class) and F0F0 time, as many as stand here; 6.6.2.7: an address also parts the stations of one report. */
function marks(r: Reader): boolean {
  const from = r.pos
  for (;;) {
    if (marked(r, 0xf1)) stationMark(r)
    else if (marked(r, 0xf0)) timeMark(r)
    else return r.pos > from
  }
}

function stationMark(r: Reader): void {
  if (r.pos + 7 > r.bytes.length) throw new Refused('truncated_element', 'station address')
  r.station = address(r.bytes, r.pos + 2)
  r.pos += 7
  r.stepMinutes = 0
  // The class stands or not by function code (table 24): it is one when a time mark follows it.
  const letter = classes[r.bytes[r.pos] ?? 0]
  if (letter && r.bytes[r.pos + 1] === 0xf0 && r.bytes[r.pos + 2] === 0xf0) {
    r.stationClass = letter
    r.pos += 1
  }
}

function timeMark(r: Reader): void {
  r.at = time(bcd(r.bytes, r.pos + 2, 5, 'observation time'), 'observation time')
  r.pos += 7
  r.stepMinutes = 0
}

function group(r: Reader): void {
  if (marks(r)) return
  const guide = r.bytes[r.pos] as number
  if (guide === 0xf2 || guide === 0xf3) {
    r.pos += 2
    return rest(r, guide === 0xf2 ? 'RGZS' : 'PIC')
  }
  if (guide === 0xfd && r.bytes[r.pos + 1] === 0xf6) {
    r.pos += 2
    return rest(r, 'DATA')
  }
  if (guide >= 0xf4 && guide <= 0xfc && r.bytes[r.pos + 1] === (guide === 0xf4 ? 0x60 : 0xc0)) return fiveMinutes(r, guide)
  if (vendorSeries[guide] && r.bytes[r.pos + 1] === guide) return vendor(r, guide)
  element(r, guide)
}

/** F4: 12 × 1 byte of 0.1 mm. F5–FC: 12 × 2 bytes of 0.01 m above the 水位基值. The first belongs to the observation time, each next 5 min later; all F = missing. */
function fiveMinutes(r: Reader, guide: number): void {
  const [size, scale, none] = guide === 0xf4 ? [1, 10, 0xff] : [2, 100, 0xffff]
  const from = r.pos + 2
  if (from + size * 12 > r.bytes.length) throw new Refused('truncated_element', guideKey(guide))
  for (let i = 0; i < 12; i++) {
    const raw = r.bytes.readUIntBE(from + i * size, size)
    push(r, guideKey(guide), r.at + i * 300_000, raw === none ? null : raw / scale)
  }
  r.pos = from + size * 12
}

function vendor(r: Reader, guide: number): void {
  const layout = vendorSeries[guide] as NonNullable<(typeof vendorSeries)[number]>
  const count = r.stepMinutes > 0 && r.stepMinutes <= 60 ? Math.floor(60 / r.stepMinutes) : 12
  const key = `G${guide.toString(16).toUpperCase()}`
  r.pos += 2
  if (r.pos + count * layout.bytes > r.bytes.length) throw new Refused('truncated_element', key)
  for (let i = 0; i < count; i++, r.pos += layout.bytes)
    push(r, key, r.at + i * (r.stepMinutes || 5) * 60_000, number(r.bytes, r.pos, layout.bytes, layout.decimals, layout.coding, key))
}

/** Table 26: guide (FF: one more byte) + definition (high 5 bits data bytes, low 3 decimals) + data. */
function element(r: Reader, guide: number): void {
  const extended = guide === 0xff ? r.bytes[r.pos + 1] : undefined
  const head = guide === 0xff ? 3 : 2
  const definition = r.bytes[r.pos + head - 1]
  const key = guideKey(guide, extended)
  if (definition === undefined) throw new Refused('truncated_element', key)
  const length = definition >>> 3
  const from = r.pos + head
  if (from + length > r.bytes.length) throw new Refused('truncated_element', `${key}: ${length} bytes claimed, ${r.bytes.length - from} left`)
  r.pos = from + length
  if (guide === 0x04) return step(r, from, length)
  if (length === 0) return push(r, key, r.at, null)
  const coding = guide === 0xff ? 'bcd' : elementOf(guide)?.coding ?? 'bcd'
  const count = r.stepMinutes > 0 ? seriesLength(r.bytes, from, length, r.stepMinutes) : 1
  for (let i = 0; i < count; i++) push(r, key, r.at + i * r.stepMinutes * 60_000, number(r.bytes, from + i * length, length, definition & 7, coding, key))
  r.pos = from + count * length
}

const push = (r: Reader, element: string, at: number, value: number | null) => void r.values.push({ station: r.station, element, at, value })

function number(bytes: Buffer, from: number, length: number, decimals: number, coding: 'bcd' | 'hex', what: string): number | null {
  if (coding === 'bcd') return decimal(bytes, from, length, decimals, what)
  return isFilled(bytes, from, length) || length > 6 ? null : bytes.readUIntBE(from, length) / 10 ** decimals
}

/** 时间步长码 04: days, hours, minutes. Field units send the minutes in binary too (0F for 15); 0 means the five minutes of DRP and DRZ. */
function step(r: Reader, from: number, length: number): void {
  if (length !== 3) throw new Refused('bad_body', 'time step')
  const part = (at: number) => {
    const byte = r.bytes[at] as number
    return (byte & 15) > 9 || byte >>> 4 > 9 ? byte : (byte >>> 4) * 10 + (byte & 15)
  }
  r.stepMinutes = (part(from) * 24 + part(from + 1)) * 60 + part(from + 2)
}

/**
 * How many values follow one identifier in a report of even steps (6.6.4.4: one element, its values one after another, no count).
 * An hour's worth when what follows that reads as further elements; else all that is left, when it divides evenly; else one.
 */
function seriesLength(bytes: Buffer, from: number, length: number, stepMinutes: number): number {
  const hour = stepMinutes <= 60 ? Math.floor(60 / stepMinutes) : 1
  if (hour > 1 && from + hour * length < bytes.length && readsAsElements(bytes, from + hour * length)) return hour
  const left = (bytes.length - from) / length
  return Number.isInteger(left) && slotsHold(bytes, from, length, left) ? left : 1
}

function slotsHold(bytes: Buffer, from: number, length: number, count: number): boolean {
  for (let at = from; at < from + count * length; at++) {
    const byte = bytes[at] as number
    if (byte !== 0xff && ((byte & 15) > 9 || byte >>> 4 > 9)) return false
  }
  return true
}

function readsAsElements(bytes: Buffer, from: number): boolean {
  let pos = from
  while (pos < bytes.length) {
    if ((bytes[pos] === 0xf0 || bytes[pos] === 0xf1) && bytes[pos + 1] === bytes[pos]) return true
    const usual = elementOf(bytes[pos] as number)
    const length = (bytes[pos + 1] ?? 0) >>> 3
    if (!usual || length === 0 || length > 10) return false
    pos += 2 + length
  }
  return pos === bytes.length
}
