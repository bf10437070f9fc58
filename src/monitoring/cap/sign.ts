// An enveloped XML signature (W3C XML-Signature, CAP 1.2 clause 3.3.4.1).
import { SignedXml } from 'xml-crypto'
import { names } from './algorithms.ts'

/** The message with its signature as last element: RSA-SHA256 over the whole document, the certificate inside. `key` and `cert` are PEM. */
export function signAlert(xml: string, key: string, cert: string): string {
  const signer = new SignedXml({ privateKey: key, publicCert: cert, signatureAlgorithm: names.rsaSha256, canonicalizationAlgorithm: names.exclusive })
  signer.addReference({ xpath: '/*', uri: '', isEmptyUri: true, digestAlgorithm: names.sha256, transforms: [names.enveloped, names.exclusive] })
  signer.computeSignature(xml, { prefix: 'ds', location: { reference: '/*', action: 'append' } })
  return signer.getSignedXml()
}
