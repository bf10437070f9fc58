// TLS off this machine: the operator's certificate, or one of a local authority made at install, whose root a phone can install (/trust).
// Phones give camera, position and offline work to https alone.
import { createHash, webcrypto, X509Certificate } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { hostname, networkInterfaces } from 'node:os'
import { join } from 'node:path'
import type { Tls } from './front.ts'

const dayMs = 86_400_000
const kind = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const

/** ANLAN_TLS_CERT and ANLAN_TLS_KEY, both or neither; else the local authority's, where the host is seen from elsewhere. */
export async function tlsFor(folder: string, host: string, needed: boolean): Promise<Tls | undefined> {
  const { ANLAN_TLS_CERT: cert, ANLAN_TLS_KEY: key } = process.env
  if (Boolean(cert) !== Boolean(key)) throw new Error('ANLAN_TLS_CERT and ANLAN_TLS_KEY go together: one of them is missing')
  if (cert && key) return given(cert, key)
  return needed ? ownTls(folder, host) : undefined
}

async function given(cert: string, key: string): Promise<Tls> {
  const tls = { cert: await readFile(cert, 'utf8'), key: await readFile(key, 'utf8') }
  const left = Date.parse(new X509Certificate(tls.cert).validTo) - Date.now()
  if (left < 0) throw new Error(`the certificate ${cert} is past its end; renew it`)
  return tls
}

export type Root = { pem: string; der: Buffer; fingerprint: string }

/** The authority's root; undefined where there is none (loopback, or the operator's own certificate). */
export async function rootOf(folder: string): Promise<Root | undefined> {
  const pem = await readFile(join(folder, 'tls/root.pem'), 'utf8').catch(() => undefined)
  if (!pem) return undefined
  const der = new X509Certificate(pem).raw
  return { pem, der, fingerprint: (createHash('sha256').update(der).digest('hex').toUpperCase().match(/../g) ?? []).join(':') }
}

async function ownTls(folder: string, host: string): Promise<Tls> {
  const place = join(folder, 'tls')
  await mkdir(place, { recursive: true, mode: 0o700 })
  const names = namesFor(host)
  const kept = await read(place, 'server')
  const root = (await read(place, 'root')) ?? (await makeRoot(place))
  if (kept && fits(kept.cert, root.cert, names)) return kept
  return issue(place, root, names)
}

const read = async (place: string, name: string): Promise<Tls | undefined> => {
  const [cert, key] = await Promise.all([readFile(join(place, `${name}.pem`), 'utf8'), readFile(join(place, `${name}.key`), 'utf8')].map((p) => p.catch(() => undefined)))
  return cert && key ? { cert, key } : undefined
}

/** Every name and address under which this machine may be called. */
function namesFor(host: string): { dns: string[]; ip: string[] } {
  const ip = Object.values(networkInterfaces()).flat().flatMap((i) => (i && !i.address.startsWith('fe80') ? [i.address] : []))
  const own = /^[\d.]+$|:/.test(host) ? [] : [host]
  return { dns: [...new Set(['localhost', hostname().toLowerCase(), ...own])].sort(), ip: [...new Set(['127.0.0.1', ...ip])].sort() }
}

function fits(cert: string, root: string, { dns, ip }: { dns: string[]; ip: string[] }): boolean {
  const x = new X509Certificate(cert)
  if (Date.parse(x.validTo) - Date.now() < 30 * dayMs || !x.verify(new X509Certificate(root).publicKey)) return false
  return dns.every((name) => x.checkHost(name)) && ip.every((address) => x.checkIP(address))
}

/** The library weighs 30 MB in memory: it is loaded in the rare start that makes a certificate. */
async function x509() {
  await import('reflect-metadata')
  const lib = await import('@peculiar/x509')
  lib.cryptoProvider.set(webcrypto as never)
  return lib
}

async function keysOf(): Promise<{ keys: CryptoKeyPair; pem: string }> {
  const keys = (await webcrypto.subtle.generateKey(kind, true, ['sign', 'verify'])) as CryptoKeyPair
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey as never)).toString('base64')
  return { keys, pem: `-----BEGIN PRIVATE KEY-----\n${(der.match(/.{1,64}/g) ?? []).join('\n')}\n-----END PRIVATE KEY-----\n` }
}

async function makeRoot(place: string): Promise<Tls> {
  const x = await x509()
  const { keys, pem } = await keysOf()
  const cert = await x.X509CertificateGenerator.createSelfSigned({
    serialNumber: serial(), name: `CN=Anlan ${hostname()} local authority`, notBefore: new Date(Date.now() - dayMs), notAfter: new Date(Date.now() + 3650 * dayMs), keys, signingAlgorithm: kind,
    extensions: [new x.BasicConstraintsExtension(true, 0, true), new x.KeyUsagesExtension(x.KeyUsageFlags.keyCertSign | x.KeyUsageFlags.cRLSign, true), await x.SubjectKeyIdentifierExtension.create(keys.publicKey)],
  })
  return keep(place, 'root', { cert: cert.toString('pem'), key: pem })
}

async function issue(place: string, root: Tls, { dns, ip }: { dns: string[]; ip: string[] }): Promise<Tls> {
  const x = await x509()
  const { keys, pem } = await keysOf()
  const authority = new x.X509Certificate(root.cert)
  const signingKey = await webcrypto.subtle.importKey('pkcs8', Buffer.from(root.key.replace(/-----[^-]+-----|\s/g, ''), 'base64'), kind, false, ['sign'])
  const cert = await x.X509CertificateGenerator.create({
    // phones refuse a server certificate that is good for more than 398 days
    serialNumber: serial(), subject: `CN=${dns[0] ?? 'anlan'}`, issuer: authority.subject, notBefore: new Date(Date.now() - dayMs), notAfter: new Date(Date.now() + 390 * dayMs),
    publicKey: keys.publicKey, signingKey: signingKey as never, signingAlgorithm: kind,
    extensions: [
      new x.BasicConstraintsExtension(false, undefined, true), new x.KeyUsagesExtension(x.KeyUsageFlags.digitalSignature, true), new x.ExtendedKeyUsageExtension([x.ExtendedKeyUsage.serverAuth]),
      new x.SubjectAlternativeNameExtension([...dns.map((value) => ({ type: 'dns' as const, value })), ...ip.map((value) => ({ type: 'ip' as const, value }))]),
      await x.AuthorityKeyIdentifierExtension.create(authority.publicKey), await x.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return keep(place, 'server', { cert: `${cert.toString('pem')}\n`, key: pem })
}

/** 127 random bits, positive. */
const serial = (): string => {
  const bytes = webcrypto.getRandomValues(new Uint8Array(16))
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x01
  return Buffer.from(bytes).toString('hex')
}

async function keep(place: string, name: string, tls: Tls): Promise<Tls> {
  for (const [file, text] of [[`${name}.key`, tls.key], [`${name}.pem`, tls.cert]] as const) {
    await writeFile(join(place, `${file}.new`), text, { mode: 0o600 })
    await rename(join(place, `${file}.new`), join(place, file))
  }
  return tls
}
