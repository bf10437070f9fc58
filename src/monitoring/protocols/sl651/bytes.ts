// BCD digits, decimal numbers, times and station addresses as SL 651 packs them.
import { Refused } from './reasons.ts'

/** Packed BCD → digits. Any nibble above 9 is refused: a good CRC does not make a clock out of hexadecimal. */
export function bcd(bytes: Buffer, from: number, length: number, what: string): string {
  const text = bytes.toString('hex', from, from + length)
  if (text.length !== length * 2) throw new Refused('truncated_element', `${what}: ${length} bytes expected`)
  if (/[a-f]/.test(text)) throw new Refused('not_bcd', `${what}: ${text}`)
  return text
}

export const isFilled = (bytes: Buffer, from: number, length: number): boolean => {
  for (let i = from; i < from + length; i++) if (bytes[i] !== 0xff) return false
  return length > 0
}

const powers = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7]

/**
 * A BCD element value, 6.6.3.3 a: a leading FF (even digits) or FF0 (odd digits) means negative; all F means missing (6.6.4.4 d).
 * Dividing an exact integer by a power of ten gives the double nearest to the decimal that was sent.
 */
export function decimal(bytes: Buffer, from: number, length: number, decimals: number, what: string): number | null {
  if (isFilled(bytes, from, length)) return null
  const negative = bytes[from] === 0xff && length > 1
  const start = negative ? from + 1 : from
  const size = negative ? length - 1 : length
  const value = size <= 6 ? plain(bytes, start, size, what) : Number(bcd(bytes, start, size, what))
  return negative && value !== 0 ? -value / (powers[decimals] as number) : value / (powers[decimals] as number)
}

function plain(bytes: Buffer, from: number, size: number, what: string): number {
  let value = 0
  for (let i = from; i < from + size; i++) {
    const byte = bytes[i]
    if (byte === undefined) throw new Refused('truncated_element', what)
    if ((byte & 15) > 9 || byte >>> 4 > 9) throw new Refused('not_bcd', `${what}: ${bytes.toString('hex', from, from + size)}`)
    value = value * 100 + (byte >>> 4) * 10 + (byte & 15)
  }
  return value
}

/** How a value is packed, for `encode`: the inverse of `decimal`. */
export function packDecimal(value: number | null, length: number, decimals: number): Buffer {
  if (value === null) return Buffer.alloc(length, 0xff)
  const digits = Math.abs(Math.round(value * (powers[decimals] as number))).toFixed(0)
  const room = (value < 0 ? length - 1 : length) * 2
  if (digits.length > room) throw new RangeError(`${value} does not fit into ${length} BCD bytes with ${decimals} decimals`)
  return Buffer.from((value < 0 ? 'ff' : '') + digits.padStart(room, '0'), 'hex')
}

const beijing = 8 * 3600_000

/**
 * YYMMDDHHmm[SS] in Beijing time (UTC+8) → epoch milliseconds. The standard gives the year two digits and dates from 2014, so YY is
 * always 20YY: a window round today would turn a broken clock's 2059 into 1959 and make it look late instead of ahead.
 */
export function time(digits: string, what: string): number {
  const at = (i: number) => Number(digits.slice(i, i + 2))
  const [year, month, day, hour, minute, second] = [2000 + at(0), at(2), at(4), at(6), at(8), digits.length > 10 ? at(10) : 0]
  const ms = Date.UTC(year, month - 1, day, hour, minute, second)
  const back = new Date(ms)
  if (month < 1 || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day || hour > 23 || minute > 59 || second > 59)
    throw new Refused('bad_time', `${what}: ${digits}`)
  return ms - beijing
}

export function timeDigits(ms: number, length: 10 | 12): string {
  const iso = new Date(ms + beijing).toISOString() // 20YY-MM-DDTHH:mm:SS
  return (iso.slice(2, 4) + iso.slice(5, 7) + iso.slice(8, 10) + iso.slice(11, 13) + iso.slice(14, 16) + iso.slice(17, 19)).slice(0, length)
}

/**
 * 6.2.3.2 遥测站地址, 5 bytes, kept as 10 upper-case hex digits: that is what the ledger of stations holds. First byte 00: a
 * hydrological station, 8 BCD digits follow (SL 502). Otherwise GB/T 2260's 6 BCD digits and a number 1–65534 (relays from 60001).
 */
export function address(bytes: Buffer, from: number): string {
  const hex = bytes.toString('hex', from, from + 5).toUpperCase()
  if (hex.length < 10) throw new Refused('truncated_element', 'station address')
  if (bytes[from] === 0) {
    if (/[A-F]/.test(hex)) throw new Refused('not_bcd', `station address ${hex}`)
    return hex
  }
  if (/[A-F]/.test(hex.slice(0, 6))) throw new Refused('not_bcd', `station address ${hex}`)
  if (hex.endsWith('0000') || hex.endsWith('FFFF')) throw new Refused('bad_address', `station number ${hex.slice(6)}`)
  return hex
}

/** As people write it: 10 digits, or the division's 6 and the number's 5. */
export const shownAddress = (code: string): string => (code.startsWith('00') ? code : code.slice(0, 6) + String(parseInt(code.slice(6), 16)).padStart(5, '0'))
