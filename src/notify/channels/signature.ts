// Both directions are signed with one secret per install: HMAC-SHA256 over time and body (docs/gateway.md).
import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto'
import { signLink } from '#kit/seal'

/** Given by the environment for a real gateway; else made from this install's own secret, so that no two installs share one. */
export const gatewaySecret = (): string => process.env.ANLAN_GATEWAY_SECRET ?? signLink('message gateway')

/** made once: a key of text is taken apart again at each message */
let held: { secret: string; key: KeyObject } | undefined
const keyOf = (secret: string): KeyObject => (held?.secret === secret ? held : (held = { secret, key: createSecretKey(secret, 'utf8') })).key

export const sign = (secret: string, timestamp: string, body: string): string => createHmac('sha256', keyOf(secret)).update(`${timestamp}.${body}`).digest('hex')

/** A message signed more than five minutes ago is a replay. */
const freshMs = 300_000

export function signed(secret: string, timestamp: string, signature: string, body: string, now = Date.now()): boolean {
  const at = Number(timestamp) * 1000
  if (!Number.isFinite(at) || Math.abs(now - at) > freshMs) return false
  const [given, expected] = [Buffer.from(signature), Buffer.from(sign(secret, timestamp, body))]
  return given.length === expected.length && timingSafeEqual(given, expected)
}

export const signatureHeaders = (secret: string, body: string, now = Date.now()): Record<string, string> => {
  const timestamp = String(Math.floor(now / 1000))
  return { 'x-anlan-timestamp': timestamp, 'x-anlan-signature': sign(secret, timestamp, body) }
}
