// Six-bit armour (ITU-R M.1371 annex 8, IEC 61162-1 table 6) and its text.

export type Bits = { length: number; u: (from: number, width: number) => number; i: (from: number, width: number) => number; flag: (at: number) => boolean; text: (from: number, width: number) => string }

const alphabet = '@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_ !"#$%&\'()*+,-./0123456789:;<=>?'

/** `payload` of checked characters; the last `fill` bits are none. Bits behind the end are read as 0. */
export function bitsOf(payload: string, fill: number): Bits {
  const six = Uint8Array.from(payload, (c) => { const n = c.charCodeAt(0) - 48; return n > 40 ? n - 8 : n })
  const length = Math.max(0, six.length * 6 - fill)
  const u = (from: number, width: number): number => {
    let value = 0
    for (let at = from; at < from + width; at++) value = value * 2 + (at < length ? ((six[Math.floor(at / 6)] as number) >> (5 - (at % 6))) & 1 : 0)
    return value
  }
  return {
    length, u,
    i: (from, width) => { const n = u(from, width); return n >= 2 ** (width - 1) ? n - 2 ** width : n },
    flag: (at) => u(at, 1) === 1,
    text(from, width) {
      let out = ''
      for (let at = from; at + 6 <= from + width; at += 6) {
        const c = u(at, 6)
        if (c === 0) break
        out += alphabet[c]
      }
      return out.trimEnd()
    },
  }
}

/** Writes fields into armour: [value, width] pairs, text as [string, characters]. */
export function armour(fields: readonly (readonly [number | string, number])[]): { payload: string; fill: number } {
  let bits = ''
  for (const [value, width] of fields) {
    if (typeof value === 'string') bits += Array.from(value.padEnd(width, '@').slice(0, width), (c) => Math.max(0, alphabet.indexOf(c)).toString(2).padStart(6, '0')).join('')
    else bits += (value < 0 ? value + 2 ** width : value).toString(2).padStart(width, '0').slice(-width)
  }
  const fill = (6 - (bits.length % 6)) % 6
  bits += '0'.repeat(fill)
  const payload = Array.from({ length: bits.length / 6 }, (_, k) => { const n = parseInt(bits.slice(k * 6, k * 6 + 6), 2); return String.fromCharCode(n < 40 ? n + 48 : n + 56) }).join('')
  return { payload, fill }
}
