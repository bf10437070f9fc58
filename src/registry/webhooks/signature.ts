import { createHmac, timingSafeEqual } from 'node:crypto'

/** 't=1767200000,v1=<hex>': HMAC-SHA256 of 'timestamp.body' under the subscription's secret. */
export const signatureOf = (secret: string, body: string, seconds: number): string => `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`

/** What a receiver does: the signature fits, and is at most `within` seconds old. */
export function signatureFits(secret: string, body: string, header: string, now: number, within = 300): boolean {
  const [, at, given] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header) ?? []
  if (!at || !given || Math.abs(now - Number(at)) > within) return false
  const expected = signatureOf(secret, body, Number(at)).split('v1=')[1] ?? ''
  return timingSafeEqual(Buffer.from(expected), Buffer.from(given))
}
