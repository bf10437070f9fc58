// Personal data in a row: SM4-CBC with HMAC-SM3 over it (encrypt, then authenticate), under keys made at install.
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes, timingSafeEqual, type KeyObject } from 'node:crypto'
import { freshIv, hmacSm3, sm4Fresh } from './block.ts'

export { openFromVault, sealInVault, useVault, vaultMark } from './vault.ts'

type Keys = { cipher: Buffer; encrypt: (text: string) => Buffer; mac: (data: Buffer) => Buffer; index: (data: Buffer) => Buffer; link: KeyObject }
let keys: Keys | undefined
let given = ''

/** Called once at start with the install's master secret (32 bytes at least, base64). */
export function useSecret(secret: string): void {
  const master = Buffer.from(secret, 'base64')
  if (master.length < 32) throw new Error('the install secret is too short: 32 bytes, base64')
  given = secret
  const derive = (use: string, length: number) => Buffer.from(hkdfSync('sha256', master, 'anlan', use, length))
  const cipher = derive('personal data sm4', 16)
  keys = { cipher, encrypt: sm4Fresh(cipher), mac: hmacSm3(derive('personal data hmac', 32)), index: hmacSm3(derive('blind index', 32)), link: createSecretKey(derive('signed links', 32)) }
}

export const newSecret = (): string => randomBytes(48).toString('base64')

function need(): Keys {
  if (!keys) throw new Error('the install secret has not been loaded')
  return keys
}

const mac = (data: Buffer): Buffer => need().mac(data)

/** iv (16) + SM4-CBC + HMAC-SM3 (32) */
export function seal(text: string): Buffer {
  const body = need().encrypt(text)
  return Buffer.concat([body, mac(body)])
}

export function open(sealed: Buffer): string {
  const body = sealed.subarray(0, -32)
  if (sealed.length < 64 || !timingSafeEqual(mac(body), sealed.subarray(-32))) throw new Error('sealed data was changed, or sealed under another key')
  const decipher = createDecipheriv('sm4-cbc', need().cipher, body.subarray(0, 16))
  return Buffer.concat([decipher.update(body.subarray(16)), decipher.final()]).toString('utf8')
}

/** For a thread of this process, which has keys of its own to load. */
export const secretForThread = (): string => (need(), given)

/** The same envelope for bytes, by the megabyte. */
export function sealBytes(bytes: Buffer): Buffer {
  const iv = freshIv(), cipher = createCipheriv('sm4-cbc', need().cipher, iv), body = Buffer.concat([iv, cipher.update(bytes), cipher.final()])
  return Buffer.concat([body, mac(body)])
}
export function openBytes(sealed: Buffer): Buffer {
  const body = sealed.subarray(0, -32)
  if (sealed.length < 64 || !timingSafeEqual(mac(body), sealed.subarray(-32))) throw new Error('sealed data was changed, or sealed under another key')
  const decipher = createDecipheriv('sm4-cbc', need().cipher, body.subarray(0, 16))
  return Buffer.concat([decipher.update(body.subarray(16)), decipher.final()])
}

/** A keyed hash to find a sealed value by equality. */
export const blindIndex = (text: string): Buffer => need().index(Buffer.from(text, 'utf8'))

/** HMAC of a link's content; hex, 128 bits. */
export const signLink = (text: string): string => createHmac('sm3', need().link).update(text).digest('hex').slice(0, 32)

export function linkSigned(text: string, signature: string): boolean {
  const expected = Buffer.from(signLink(text))
  const given = Buffer.from(signature)
  return expected.length === given.length && timingSafeEqual(expected, given)
}

/** 19900001234 → 199****1234; 059522345678 → 0595-****5678. */
export function maskPhone(phone: string): string {
  const landline = /^(0\d{2,3})-?(\d{3,4})(\d{4})$/.exec(phone)
  if (landline) return `${landline[1]}-****${landline[3]}`
  return phone.length < 8 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`
}

/** 王芳 → 王*; 欧阳小明 → 欧阳**; else first and last are kept. */
export function maskName(name: string): string {
  if (name.length <= 1) return name
  if (name.length === 2) return `${name[0]}*`
  if (name.length === 4) return `${name.slice(0, 2)}**`
  return `${name[0]}${'*'.repeat(name.length - 2)}${name.at(-1)}`
}
