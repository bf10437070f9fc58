// The key that signs our CAP messages: made once per installation, sealed under its secret, replaced before its certificate ends.
import { createPrivateKey, webcrypto } from 'node:crypto'
import { sql, type Tx } from '#kit/db'
import { open, seal } from '#kit/seal'

const days = 86_400_000
const kind = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 3072, publicExponent: new Uint8Array([1, 0, 1]) } as const

export type SigningKey = { certificate: string; key: string }

/** The key in use; made, or replaced thirty days before its end, by whoever needs it first. */
export async function signingKey(tx: Tx): Promise<SigningKey> {
  const known = await current(tx)
  if (known) return known
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('publication/key', 0))`)
  return (await current(tx)) ?? make(tx)
}

async function current(tx: Tx): Promise<SigningKey | undefined> {
  const row = await tx.maybe<{ certificate: string; keySealed: Buffer }>(sql`select certificate, key_sealed from signing_keys where purpose = 'cap' and retired_at is null and until > anlan_now() + interval '30 days'`)
  return row && { certificate: row.certificate, key: open(row.keySealed) }
}

async function make(tx: Tx): Promise<SigningKey> {
  const now = (await tx.now()).getTime(), until = new Date(now + 3 * 365 * days)
  const made = await selfSigned(await nameOf(tx), new Date(now - days), until)
  await tx.run(sql`update signing_keys set retired_at = anlan_now() where purpose = 'cap' and retired_at is null`)
  await tx.run(sql`insert into signing_keys (purpose, certificate, key_sealed, until) values ('cap', ${made.certificate}, ${seal(made.key)}, ${until})`)
  return made
}

const nameOf = async (tx: Tx): Promise<string> => (await tx.maybe<{ code: string }>(sql`select code from regions where level = 2 order by code limit 1`))?.code ?? 'anlan'

/** The certificate's library is loaded only for this. Its key stands for nothing but signatures. */
async function selfSigned(name: string, notBefore: Date, notAfter: Date): Promise<SigningKey> {
  await import('reflect-metadata')
  const x = await import('@peculiar/x509')
  x.cryptoProvider.set(webcrypto as never)
  const keys = (await webcrypto.subtle.generateKey(kind, true, ['sign', 'verify'])) as CryptoKeyPair
  const cert = await x.X509CertificateGenerator.createSelfSigned({
    serialNumber: Buffer.from([0x01, ...webcrypto.getRandomValues(new Uint8Array(15))]).toString('hex'), name: `CN=Anlan CAP ${name}`, notBefore, notAfter, keys, signingAlgorithm: kind,
    extensions: [new x.BasicConstraintsExtension(false, undefined, true), new x.KeyUsagesExtension(x.KeyUsageFlags.digitalSignature, true), await x.SubjectKeyIdentifierExtension.create(keys.publicKey)],
  })
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey as never))
  return { certificate: `${cert.toString('pem')}\n`, key: createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({ type: 'pkcs8', format: 'pem' }) as string }
}

export const certificates = async (tx: Tx): Promise<string> =>
  (await tx.rows<{ certificate: string }>(sql`select certificate from signing_keys where purpose = 'cap' order by made_at desc limit 5`)).map((r) => r.certificate.trim()).join('\n') + '\n'
