// The signed one-time link: the call's short number and a signature over number and expiry. Nothing of the person stands in it.
import { timingSafeEqual } from 'node:crypto'
import { signLink } from '#kit/seal'

/** 84 bits: short enough for an SMS of one part, long enough that a guess at a thousand a second takes longer than the link lives. */
const length = 14

const signature = (no: number, expiresAt: string): string =>
  Buffer.from(signLink(`callout ${no} ${new Date(expiresAt).toISOString()}`), 'hex').toString('base64url').slice(0, length)

/** '2s-Zk3…': goes into /c/… */
export const linkToken = (call: { no: number; linksExpireAt: string }): string => `${call.no.toString(36)}-${signature(call.no, call.linksExpireAt)}`

/** The call's number that a token names, not yet checked. */
export const numberIn = (token: string): number | undefined => {
  const match = /^([0-9a-z]{1,10})-[A-Za-z0-9_-]{14}$/.exec(token)
  return match ? Number.parseInt(match[1] as string, 36) : undefined
}

export function tokenHolds(token: string, call: { no: number; linksExpireAt: string }): boolean {
  const [given, expected] = [Buffer.from(token), Buffer.from(linkToken(call))]
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** The address in front of links, as a phone reaches this installation. */
export const publicUrl = (): string => (process.env.ANLAN_PUBLIC_URL ?? `http://127.0.0.1:${process.env.PORT ?? 8420}`).replace(/\/$/, '')
export const linkOf = (call: { no: number; linksExpireAt: string }): string => `${publicUrl()}/c/${linkToken(call)}`

/** The monthly contact test's link: another page, another signature. */
const testSignature = (no: number, expiresAt: string): string => Buffer.from(signLink(`contact test ${no} ${new Date(expiresAt).toISOString()}`), 'hex').toString('base64url').slice(0, length)
export const testToken = (of: { no: number; linksExpireAt: string }): string => `${of.no.toString(36)}-${testSignature(of.no, of.linksExpireAt)}`
export const testLinkOf = (of: { no: number; linksExpireAt: string }): string => `${publicUrl()}/t/${testToken(of)}`
export function testTokenHolds(token: string, of: { no: number; linksExpireAt: string }): boolean {
  const [given, expected] = [Buffer.from(token), Buffer.from(testToken(of))]
  return given.length === expected.length && timingSafeEqual(given, expected)
}
