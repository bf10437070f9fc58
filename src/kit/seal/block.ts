// SM4-CBC and HMAC-SM3 of short texts, without an OpenSSL object for each: an import seals a hundred thousand numbers. Same bytes as createCipheriv and createHmac
// give (a test holds it); opening goes through them.
import { createCipheriv, hash, randomFillSync } from 'node:crypto'

const size = 16

/** Encrypts one block after the other under one key; ECB of single blocks is the cipher itself, the chaining is done here (GB/T 17964, CBC). */
export function sm4Cbc(key: Buffer): (iv: Buffer, text: string) => Buffer {
  const blocks = createCipheriv('sm4-ecb', key, null).setAutoPadding(false)
  return (iv, text) => {
    const plain = Buffer.from(text, 'utf8'), pad = size - (plain.length % size), out = Buffer.alloc(plain.length + pad, pad)
    plain.copy(out)
    let before = iv
    for (let at = 0; at < out.length; at += size) {
      const block = out.subarray(at, at + size)
      for (let i = 0; i < size; i++) block[i] = (block[i] as number) ^ (before[i] as number)
      before = blocks.update(block)
      before.copy(out, at)
    }
    return out
  }
}

const blockLength = 64 // SM3

/** HMAC by its definition (RFC 2104): two one-shot hashes. */
export function hmacSm3(key: Buffer): (data: Buffer) => Buffer {
  const short = key.length > blockLength ? hash('sm3', key, 'buffer') : key
  const pad = (byte: number) => { const out = Buffer.alloc(blockLength, byte); for (let i = 0; i < short.length; i++) out[i] = (short[i] as number) ^ byte; return out }
  const inner = pad(0x36), outer = pad(0x5c)
  return (data) => hash('sm3', Buffer.concat([outer, hash('sm3', Buffer.concat([inner, data]), 'buffer')]), 'buffer')
}

const pool = Buffer.alloc(size * 4096)
let used = pool.length

/** An initialization vector from the system's randomness, drawn by the page. */
export function freshIv(): Buffer {
  if (used === pool.length) { randomFillSync(pool); used = 0 }
  return Buffer.from(pool.subarray(used, used += size))
}
