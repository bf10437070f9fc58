// Whose certificate it is: whether somebody we trust has issued it, and whether it holds at the time. Nothing is fetched; revocation is not asked.
import { X509Certificate } from 'node:crypto'

export type CertificateFault = 'malformed' | 'unknown_issuer' | 'expired' | 'not_yet_valid'
export type CertificateVerdict = {
  verdict: 'trusted' | CertificateFault | 'none'
  /** every fault, the worst first */
  faults: CertificateFault[]
  subject: string | null; issuer: string | null; from: string | null; until: string | null
}

export const noCertificate: CertificateVerdict = { verdict: 'none', faults: [], subject: null, issuer: null, from: null, until: null }

/** Of the base64 between the tags. DER has one spelling, and so has its base64: bits that nobody reads must be zero. */
export function certificateOf(text: string): { certificate: X509Certificate; exact: boolean } | undefined {
  const bare = text.replace(/\s+/g, '')
  try {
    const der = Buffer.from(bare, 'base64')
    return { certificate: new X509Certificate(der), exact: der.toString('base64') === bare }
  } catch {
    return undefined
  }
}

const deepest = 5
const issuedBy = (one: X509Certificate, by: X509Certificate): boolean => one.checkIssued(by) && one.verify(by.publicKey)

/** Itself among the trusted, or a way to one of them over certificates that may issue. */
function reaches(one: X509Certificate, trusted: readonly X509Certificate[], between: readonly X509Certificate[], at: Date, left = deepest): boolean {
  if (trusted.some((t) => t.fingerprint256 === one.fingerprint256)) return true
  if (left === 0) return false
  if (trusted.some((t) => t.ca && holds(t, at) && issuedBy(one, t))) return true
  return between.some((b) => b !== one && b.ca && holds(b, at) && issuedBy(one, b) && reaches(b, trusted, between.filter((x) => x !== b), at, left - 1))
}

const holds = (c: X509Certificate, at: Date): boolean => Date.parse(c.validFrom) <= at.getTime() && at.getTime() <= Date.parse(c.validTo)

export function judge(certificate: X509Certificate, exact: boolean, between: readonly X509Certificate[], trusted: readonly string[], at: Date): CertificateVerdict {
  const roots = trusted.map((pem) => new X509Certificate(pem))
  const faults: CertificateFault[] = [
    ...(exact ? [] : ['malformed' as const]),
    ...(reaches(certificate, roots, between, at) ? [] : ['unknown_issuer' as const]),
    ...(at.getTime() > Date.parse(certificate.validTo) ? ['expired' as const] : []),
    ...(at.getTime() < Date.parse(certificate.validFrom) ? ['not_yet_valid' as const] : []),
  ]
  return {
    verdict: faults[0] ?? 'trusted', faults, subject: flat(certificate.subject), issuer: flat(certificate.issuer),
    from: new Date(certificate.validFrom).toISOString(), until: new Date(certificate.validTo).toISOString(),
  }
}

const flat = (name: string): string => name.split('\n').join(', ')
