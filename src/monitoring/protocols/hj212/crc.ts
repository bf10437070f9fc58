// HJ 212-2017 annex A: CRC over the data segment's ASCII bytes. Not Modbus: each byte is xored into the register shifted down by eight, the low byte is dropped.

export function crc212(bytes: Buffer, from = 0, to = bytes.length): number {
  let crc = 0xffff
  for (let i = from; i < to; i++) {
    crc = (crc >>> 8) ^ (bytes[i] as number)
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xa001 : crc >>> 1
  }
  return crc
}

export const crcText = (bytes: Buffer): string => crc212(bytes).toString(16).toUpperCase().padStart(4, '0')
