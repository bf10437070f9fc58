// Escapes, the check byte and BCD of JT/T 808 clause 4.4.

export const flag = 0x7e
const mark = 0x7d

/** 7E → 7D 02, 7D → 7D 01. */
export function escape(bytes: Buffer): Buffer {
  const out: number[] = []
  for (const byte of bytes) {
    if (byte === flag) out.push(mark, 0x02)
    else if (byte === mark) out.push(mark, 0x01)
    else out.push(byte)
  }
  return Buffer.from(out)
}

/** undefined: a mark that escapes nothing. */
export function unescape(bytes: Buffer): Buffer | undefined {
  const out = Buffer.alloc(bytes.length)
  let n = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number
    if (byte !== mark) { out[n++] = byte; continue }
    const next = bytes[++i]
    if (next !== 0x01 && next !== 0x02) return undefined
    out[n++] = next === 0x01 ? mark : flag
  }
  return out.subarray(0, n)
}

export function xorOf(bytes: Buffer): number {
  let sum = 0
  for (const byte of bytes) sum ^= byte
  return sum
}

export const bcdOf = (bytes: Buffer): string => bytes.toString('hex')
/** Digits, filled with zeros from the left. */
export const toBcd = (digits: string, length: number): Buffer => Buffer.from(digits.padStart(length * 2, '0').slice(-length * 2), 'hex')

/** Text of these standards is GBK, filled with 00 (2013) or blanks. */
export const gbk = (bytes: Buffer): string => new TextDecoder('gb18030').decode(bytes).split('\0', 1)[0]?.trim() ?? ''
