// What even those who open personal data must not open: sealed under a key of its own, drawn at install beside the common one and derived from nothing else.
// No mask, no blind index: what lies in the vault can be neither guessed at nor searched for.
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'

type Keys = { cipher: Buffer; mac: Buffer; mark: string }
let keys: Keys | undefined

/** Called once at start with the install's second secret (32 bytes at least, base64). */
export function useVault(secret: string): void {
  const master = Buffer.from(secret, 'base64')
  if (master.length < 32) throw new Error('the vault secret is too short: 32 bytes, base64')
  const derive = (use: string, length: number) => Buffer.from(hkdfSync('sha256', master, 'anlan vault', use, length))
  keys = { cipher: derive('vault sm4', 16), mac: derive('vault hmac', 32), mark: createHash('sha256').update(derive('vault mark', 32)).digest('hex').slice(0, 12) }
}

function need(): Keys {
  if (!keys) throw new Error('the vault secret has not been loaded')
  return keys
}

/** Says which key sealed something, and nothing of the key. */
export const vaultMark = (): string => need().mark

const macOf = (body: Buffer): Buffer => createHmac('sm3', need().mac).update(body).digest()

/** iv (16) + SM4-CBC + HMAC-SM3 (32), as the common seal, under the vault's keys. */
export function sealInVault(text: string): Buffer {
  const iv = randomBytes(16), cipher = createCipheriv('sm4-cbc', need().cipher, iv), body = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([body, macOf(body)])
}

/** Throws where the bytes were changed or sealed under another key: never half a name. */
export function openFromVault(sealed: Buffer): string {
  const body = sealed.subarray(0, -32)
  if (sealed.length < 64 || !timingSafeEqual(macOf(body), sealed.subarray(-32))) throw new Error('what lies in the vault was changed, or sealed under another key')
  const decipher = createDecipheriv('sm4-cbc', need().cipher, body.subarray(0, 16))
  return Buffer.concat([decipher.update(body.subarray(16)), decipher.final()]).toString('utf8')
}
