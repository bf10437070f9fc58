// What a signature may be made with. SHA-1 is named so that it can be called weak; HMAC is not here: a public key must never be taken for a secret.
import { createVerify, verify as verifyBytes, type KeyLike } from 'node:crypto'
import { C14nCanonicalization, type SignatureAlgorithm } from 'xml-crypto'

export const names = {
  rsaSha256: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', sha256: 'http://www.w3.org/2001/04/xmlenc#sha256', exclusive: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  enveloped: 'http://www.w3.org/2000/09/xmldsig#enveloped-signature', c14n11: 'http://www.w3.org/2006/12/xml-c14n11', c14n: 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
} as const

export const canonical: ReadonlySet<string> = new Set([names.c14n, `${names.c14n}#WithComments`, names.c14n11, names.exclusive, `${names.exclusive}WithComments`])
export const weak: ReadonlySet<string> = new Set(['http://www.w3.org/2000/09/xmldsig#sha1', 'http://www.w3.org/2000/09/xmldsig#rsa-sha1', 'http://www.w3.org/2000/09/xmldsig#dsa-sha1', 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha1'])
export const digests: Record<string, string> = { [names.sha256]: 'sha256', 'http://www.w3.org/2001/04/xmldsig-more#sha384': 'sha384', 'http://www.w3.org/2001/04/xmlenc#sha512': 'sha512' }

/** Canonical XML 1.1 differs from 1.0 in xml:id, xml:base and xml:lang inherited by a part; here the whole document is signed, and CAP has none of them. */
export class C14n11 extends C14nCanonicalization {
  getAlgorithmName(): string { return names.c14n11 }
}

export type Check = (data: string, key: KeyLike, value: string) => boolean

const rsa = (hash: string): Check => (data, key, value) => createVerify(hash).update(data).verify(key, value, 'base64')
const ecdsa = (hash: string): Check => (data, key, value) => verifyBytes(hash, Buffer.from(data), { key: key as string, dsaEncoding: 'ieee-p1363' }, Buffer.from(value, 'base64'))

/** by name: which key it takes, and the check */
export const signatures: Record<string, { key: 'rsa' | 'ec'; check: Check }> = {
  [names.rsaSha256]: { key: 'rsa', check: rsa('sha256') },
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha384': { key: 'rsa', check: rsa('sha384') },
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512': { key: 'rsa', check: rsa('sha512') },
  'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256': { key: 'ec', check: ecdsa('sha256') },
  'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384': { key: 'ec', check: ecdsa('sha384') },
  'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512': { key: 'ec', check: ecdsa('sha512') },
}

/** xml-crypto's shape of a check, with what it was asked about kept. */
export function asAlgorithm(name: string, check: Check): new () => SignatureAlgorithm {
  return class {
    getSignature = (() => { throw new Error('this only verifies') }) as unknown as SignatureAlgorithm['getSignature']
    verifySignature = ((data: string, key: KeyLike, value: string) => check(data, key, value)) as unknown as SignatureAlgorithm['verifySignature']
    getAlgorithmName = () => name
  }
}
