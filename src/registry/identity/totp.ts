// TOTP (RFC 6238: SHA-1, six digits, 30 s), as every authenticator app reads it.
import { Secret, TOTP } from 'otpauth'
import { randomBytes } from 'node:crypto'

const period = 30

const totpOf = (secret: string, label: string) => new TOTP({ issuer: 'Anlan 安澜', label, algorithm: 'SHA1', digits: 6, period, secret: Secret.fromBase32(secret) })

export const newSecret = (): string => new Secret({ size: 20 }).base32
export const enrolUri = (secret: string, login: string): string => totpOf(secret, login).toString()

/** The time step that a code belongs to, one step early or late allowed; null when it is none of the three. `now` is the database's. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const delta = totpOf(secret, '').validate({ token: code, timestamp: now.getTime(), window: 1 })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / period) + delta
}

export const codeAt = (secret: string, now: Date): string => totpOf(secret, '').generate({ timestamp: now.getTime() })

// without 0 O 1 I L: they are written down by hand
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** Ten codes of 50 bits, for the day the phone is lost: 'ABCDE-FGHJK'. */
export const recoveryCodes = (): string[] => Array.from({ length: 10 }, () => {
  const text = [...randomBytes(10)].map((b) => letters[b % letters.length]).join('')
  return `${text.slice(0, 5)}-${text.slice(5)}`
})

export const plainCode = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '')
