// SM4-CBC and HMAC-SM3 of short texts, without an OpenSSL object for each: an import seals a hundred thousand numbers. Same bytes as createCipheriv and createHmac
// give (a test holds it); opening goes through them.
import { createCipheriv, hash, randomFillSync } from 'node:crypto'
import { shortHmacSm3 } from './sm3.ts'

const size = 16

const blockLength = 64 // SM3

const shortest = 256
/** Of a number by our own hand, of a megabyte by OpenSSL's. */
export function hmacSm3(key: Buffer): (data: Buffer) => Buffer {
  const short = shortHmacSm3(key), long = longHmacSm3(key)
  return (data) => (data.length <= shortest ? short(data) : long(data))
}

/** HMAC by its definition (RFC 2104): two one-shot hashes. */
function longHmacSm3(key: Buffer): (data: Buffer) => Buffer {
  const short = key.length > blockLength ? hash('sm3', key, 'buffer') : key
  const pad = (byte: number) => { const out = Buffer.alloc(blockLength, byte); for (let i = 0; i < short.length; i++) out[i] = (short[i] as number) ^ byte; return out }
  const inner = pad(0x36), outer = pad(0x5c)
  return (data) => hash('sm3', Buffer.concat([outer, hash('sm3', Buffer.concat([inner, data]), 'buffer')]), 'buffer')
}

const page = 1024
/**
 * The same cipher under vectors of its own: vector, then cipher text. Vectors are not drawn but follow: of random blocks R and their ciphers E(R), made by the page,
 * each is used once, as the first block's input; the vector that makes it so is R xor the text's first block, as random as R and unknown before.
 */
export function sm4Fresh(key: Buffer): (text: string) => Buffer {
  const blocks = createCipheriv('sm4-ecb', key, null).setAutoPadding(false), random = Buffer.alloc(size * page)
  let ciphers: Buffer = random, at = random.length
  return (text) => {
    if (at === random.length) { ciphers = blocks.update(randomFillSync(random)); at = 0 }
    const length = Buffer.byteLength(text), pad = size - (length % size), out = Buffer.alloc(size + length + pad, pad)
    out.write(text, size)
    for (let i = 0; i < size; i++, at++) { out[i] = (out[size + i] as number) ^ (random[at] as number); out[size + i] = ciphers[at] as number }
    for (let from = size * 2; from < out.length; from += size) {
      for (let i = from; i < from + size; i++) out[i] = (out[i] as number) ^ (out[i - size] as number)
      blocks.update(out.subarray(from, from + size)).copy(out, from)
    }
    return out
  }
}

const pool = Buffer.alloc(size * 4096)
let used = pool.length

/** An initialization vector from the system's randomness, drawn by the page. */
export function freshIv(): Buffer {
  if (used === pool.length) { randomFillSync(pool); used = 0 }
  return Buffer.from(pool.subarray(used, used += size))
}
