// Three verdicts on a signed message, each its own: whether the text is the one that was digested (digest), whether the certificate's key signed
// that digest (signature), and whose certificate it is. Only `signed`, the very bytes that were digested, may be read on: an element that was
// moved beside the signed one (signature wrapping) is not in them.
import { createHash, type X509Certificate } from 'node:crypto'
import { SignedXml, type HashAlgorithm } from 'xml-crypto'
import { asAlgorithm, C14n11, canonical, digests, names, signatures, weak } from './algorithms.ts'
import { withoutBlanks } from './blanks.ts'
import { certificateOf, judge, noCertificate, type CertificateVerdict } from './certificate.ts'
import { dsig } from './schema.ts'
import { readTree, type Node } from './tree.ts'

export type Part = { verdict: 'valid' | 'invalid' | 'weak' | 'none'; why: string | null }
export type Verification = {
  digest: Part; signature: Part; certificate: CertificateVerdict
  /** canonical XML of what was signed, where digest and signature are valid; read the alert from this, never from the file */
  signed: string | undefined
}

const part = (verdict: Part['verdict'], why: string | null = null): Part => ({ verdict, why })
const none = (why: string): Verification => ({ digest: part('none', why), signature: part('none', why), certificate: noCertificate, signed: undefined })
const refused = (why: string, certificate = noCertificate): Verification => ({ digest: part('invalid', why), signature: part('invalid', why), certificate, signed: undefined })

type Shape = { value: string; digest: string; digestBy: string; signedBy: string; certificates: string[] }

const only = (node: Node, name: string): Node | undefined => {
  const found = node.children.filter((c) => c.name === name && c.ns === dsig)
  return found.length === 1 ? found[0] : undefined
}
const algorithm = (node: Node | undefined): string => node?.attributes.find((a) => a.name === 'Algorithm')?.value ?? ''
const below = (node: Node): Node[] => [node, ...node.children.flatMap(below)]

/** One signature, last in the root, over the whole document, without transforms that choose: anything else is how wrapping is done. */
function shapeOf(root: Node, found: readonly Node[]): Shape | string {
  const [signature] = found
  if (found.length !== 1 || !signature || !root.children.includes(signature)) return 'the signature is not the one signature directly in the message'
  const info = only(signature, 'SignedInfo')
  const reference = info && only(info, 'Reference')
  if (!info || !reference) return 'it does not sign exactly one thing'
  if (reference.attributes.find((a) => a.name === 'URI')?.value !== '') return 'it does not sign the whole message'
  const transforms = (only(reference, 'Transforms')?.children ?? []).map(algorithm)
  const good = transforms[0] === names.enveloped && transforms.length <= 2 && transforms.slice(1).every((t) => canonical.has(t))
  if (!good || !canonical.has(algorithm(only(info, 'CanonicalizationMethod')))) return 'it signs something else than the message as it stands'
  const value = only(signature, 'SignatureValue'), digest = only(reference, 'DigestValue')
  if (!value || !digest) return 'it has no value'
  return {
    value: value.text, digest: digest.text, digestBy: algorithm(only(reference, 'DigestMethod')), signedBy: algorithm(only(info, 'SignatureMethod')),
    certificates: below(signature).filter((n) => n.name === 'X509Certificate' && n.ns === dsig).map((n) => n.text),
  }
}

/** base64 with one spelling: unused bits that are not zero mean that somebody has changed a letter. */
const exact = (text: string): boolean => { const bare = text.replace(/\s+/g, ''); return bare !== '' && Buffer.from(bare, 'base64').toString('base64') === bare }

type Pass = { digested: boolean; signed: boolean; bytes: string | undefined }
type Key = X509Certificate | undefined

/** xml-crypto over the text; with `digestAs` the digest counts as that, so that the signature has its verdict even where the text is another. */
function pass(xml: string, shape: Shape, key: Key, digestAs?: string): Pass {
  const out: Pass = { digested: false, signed: false, bytes: undefined }
  // without a key the digest still has its verdict; no signature is ever good then
  const verifier = new SignedXml({ publicCert: key?.toString() ?? 'none', getCertFromKeyInfo: () => null })
  verifier.CanonicalizationAlgorithms[names.c14n11] = C14n11
  verifier.HashAlgorithms = { [shape.digestBy]: hashOf(shape, digestAs) }
  const by = signatures[shape.signedBy] as (typeof signatures)[string]
  verifier.SignatureAlgorithms = { [shape.signedBy]: asAlgorithm(shape.signedBy, (data, pem, value) => {
    out.digested = true
    return (out.signed = key !== undefined && by.key === key.publicKey.asymmetricKeyType && by.check(data, pem, value))
  }) }
  try {
    verifier.loadSignature(signatureIn(xml))
    if (verifier.checkSignature(xml) && out.signed) out.bytes = verifier.getSignedReferences()[0]
  } catch { /* a signature that does not fit is thrown; `signed` says so */ }
  return out
}

const hashOf = (shape: Shape, digestAs?: string) => class implements HashAlgorithm {
  getAlgorithmName = () => shape.digestBy
  getHash = (text: string) => digestAs ?? createHash(digests[shape.digestBy] as string).update(text, 'utf8').digest('base64')
}

/** The signature's own text; there is one, shapeOf has seen to it. */
function signatureIn(xml: string): string {
  const start = /<(?:([\w.-]+):)?Signature[\s>]/.exec(xml)
  const end = start ? xml.indexOf(`</${start[1] ? `${start[1]}:` : ''}Signature`, start.index) : -1
  if (!start || end < 0) throw new Error('no signature')
  return xml.slice(start.index, xml.indexOf('>', end) + 1)
}

/**
 * `trusted`: certificates in PEM, of issuers or of signers themselves. `at`: the moment for which the certificate must hold.
 * A message without a signature has three times 'none'. SHA-1 is 'weak', never valid. Throws nothing.
 */
export function verifySignature(xml: string, trusted: readonly string[], at: Date): Verification {
  const tree = readTree(xml)
  if ('problem' in tree) return none(tree.problem.detail)
  const found = below(tree.root).filter((n) => n.name === 'Signature' && n.ns === dsig)
  if (!found.length) return none('it is not signed')
  const shape = shapeOf(tree.root, found)
  if (typeof shape === 'string') return refused(shape)
  const [own, ...others] = shape.certificates.map(certificateOf)
  return { ...verdicts(xml, shape, own?.certificate), certificate: own ? judge(own.certificate, own.exact, others.flatMap((o) => o?.certificate ?? []), trusted, at) : unread(shape) }
}

const unread = ({ certificates }: Shape): CertificateVerdict => (certificates.length ? { ...noCertificate, verdict: 'malformed', faults: ['malformed'] } : noCertificate)

function verdicts(xml: string, shape: Shape, key: Key): Omit<Verification, 'certificate'> {
  const lacking = [shape.digestBy, shape.signedBy].find((name) => weak.has(name))
  if (lacking) return { digest: part('weak', lacking), signature: part('weak', `${lacking} can be forged today`), signed: undefined }
  if (!digests[shape.digestBy] || !signatures[shape.signedBy]) return { digest: part('invalid', `${shape.digestBy} is not accepted`), signature: part('invalid', `${shape.signedBy} is not accepted`), signed: undefined }
  const { pass: first, laidOut } = asSigned(xml, shape, key)
  const { signed } = first.digested ? first : pass(xml, shape, key, shape.digest.trim())
  const digest = first.digested && exact(shape.digest) ? part('valid', laidOut ? 'blanks between its elements were added after it was signed; without them it is the signed text' : null) : part('invalid', 'the text is not the one that was signed')
  const signature = signed && exact(shape.value) ? part('valid') : part('invalid', key ? 'the key of the certificate has not made it' : 'without a readable certificate its key is unknown')
  return { digest, signature, signed: digest.verdict === 'valid' && signature.verdict === 'valid' ? first.bytes : undefined }
}

/** As it stands, else without the blanks between elements: only what was digested is read afterwards, in either case. */
function asSigned(xml: string, shape: Shape, key: Key): { pass: Pass; laidOut: boolean } {
  const standing = pass(xml, shape, key)
  if (standing.digested) return { pass: standing, laidOut: false }
  const bare = pass(withoutBlanks(xml), shape, key)
  return { pass: bare, laidOut: bare.digested }
}
