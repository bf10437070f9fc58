// The signed link: its number and a signature over number, ledger, row and expiry. Nothing of the person stands in it.
import { timingSafeEqual } from 'node:crypto'
import { signLink } from '#kit/seal'

export type LinkOf = { no: number; ledger: string; rowId: string; expiresAt: string }
/** 84 bits: short enough to be typed off a paper, long enough that guessing takes longer than the link lives. */
const length = 14

const signature = ({ no, ledger, rowId, expiresAt }: LinkOf): string => Buffer.from(signLink(`confirm ${no} ${ledger} ${rowId} ${new Date(expiresAt).toISOString()}`), 'hex').toString('base64url').slice(0, length)

/** '2s-Zk3…': goes into /k/… */
export const tokenOf = (link: LinkOf): string => `${link.no.toString(36)}-${signature(link)}`

/** The number that a token names, not yet checked. */
export const numberIn = (token: string): number | undefined => {
  const match = /^([0-9a-z]{1,10})-[A-Za-z0-9_-]{14}$/.exec(token)
  return match ? Number.parseInt(match[1] as string, 36) : undefined
}

export function tokenHolds(token: string, link: LinkOf): boolean {
  const [given, expected] = [Buffer.from(token), Buffer.from(tokenOf(link))]
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** The address in front of links, as a phone reaches this installation. */
const publicUrl = (): string => (process.env.ANLAN_PUBLIC_URL ?? `http://127.0.0.1:${process.env.PORT ?? 8420}`).replace(/\/$/, '')
export const linkOf = (link: LinkOf): string => `${publicUrl()}/k/${tokenOf(link)}`
