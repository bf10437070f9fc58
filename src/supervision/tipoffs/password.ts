// The reporter's code and password: the code is drawn, the password is shown once and kept as scrypt alone.
import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(scrypt) as (text: string, salt: Buffer, length: number) => Promise<Buffer>
// without the letters that are taken for digits on a telephone's screen
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

export const newPassword = (): string => Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join('')
export const newCode = (year: number): string => `JB${year}-${String(randomInt(1_000_000)).padStart(6, '0')}`

export async function hashOf(password: string): Promise<string> {
  const salt = randomBytes(16)
  return `${salt.toString('hex')}:${(await derive(password, salt, 32)).toString('hex')}`
}

export async function holds(password: string, hash: string): Promise<boolean> {
  const [salt = '', kept = ''] = hash.split(':'), expected = Buffer.from(kept, 'hex'), given = await derive(password.trim().toLowerCase(), Buffer.from(salt, 'hex'), 32)
  return expected.length === given.length && timingSafeEqual(expected, given)
}
