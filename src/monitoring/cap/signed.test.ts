import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeAlert, readAlert, readSafely, signAlert, verifySignature } from './index.ts'
import { sampleAlert, signers } from './testing.ts'

const { issuer, signer } = await signers()
const at = new Date('2026-01-01')
const xml = makeAlert(sampleAlert())
const signed = signAlert(xml, signer.key, signer.cert)
const verdicts = (text: string, trusted = [issuer.cert], when = at) => { const v = verifySignature(text, trusted, when); return [v.digest.verdict, v.signature.verdict, v.certificate.verdict, v.signed === undefined] }

test('what is signed here is valid three times, and still valid against the XSD', () => {
  assert.deepEqual(verdicts(signed), ['valid', 'valid', 'trusted', false])
  assert.deepEqual([readAlert(signed).xsdValid, readAlert(signed).problems], [true, []])
  assert.deepEqual(readAlert(verifySignature(signed, [issuer.cert], at).signed ?? '').alert, sampleAlert())
})

test('a signer may be trusted himself, without his issuer', () => assert.equal(verdicts(signed, [signer.cert])[2], 'trusted'))

test('each verdict falls alone', async () => {
  assert.deepEqual(verdicts(signed.replace('红色', '蓝色')), ['invalid', 'valid', 'trusted', true])
  const value = /<ds:SignatureValue>(.)/.exec(signed)?.[1] as string
  assert.deepEqual(verdicts(signed.replace(`<ds:SignatureValue>${value}`, `<ds:SignatureValue>${value === 'A' ? 'B' : 'A'}`)), ['valid', 'invalid', 'trusted', true])
  assert.deepEqual(verdicts(signed, []), ['valid', 'valid', 'unknown_issuer', false])
  const old = await signers({ until: '2022-01-01' }), early = await signers({ from: '2030-01-01' })
  assert.equal(verdicts(signAlert(xml, old.signer.key, old.signer.cert), [old.issuer.cert])[2], 'expired')
  assert.equal(verdicts(signAlert(xml, early.signer.key, early.signer.cert), [early.issuer.cert])[2], 'not_yet_valid')
  assert.deepEqual(verdicts(xml), ['none', 'none', 'none', true])
})

test('another issuer of the same name is not the one that is trusted', async () => {
  const forged = await signers()
  assert.deepEqual(verdicts(signAlert(xml, forged.signer.key, forged.signer.cert)).slice(0, 3), ['valid', 'valid', 'unknown_issuer'])
})

test('one who holds a trusted certificate that may not issue vouches for nobody', async () => {
  const other = await signers()
  assert.equal(verdicts(signAlert(xml, other.signer.key, other.signer.cert), [signer.cert])[2], 'unknown_issuer')
})

const signature = /<ds:Signature .*<\/ds:Signature>/s.exec(signed)?.[0] as string
const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const evil = makeAlert(sampleAlert(0, { note: '假' })).replace(head, '').trim()
const good = signed.replace(head, '')
const open = '<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">'
const wrapped: Record<string, string> = {
  'the signed message inside a false one': evil.replace('</alert>', `${good}</alert>`),
  'the signed message as an object in the false one’s signature': evil.replace('</alert>', `${signature.replace('</ds:Signature>', `<ds:Object>${good.replace(signature, '')}</ds:Object></ds:Signature>`)}</alert>`),
  'a false message inside the signed one': good.replace('<ds:Signature ', `${evil}<ds:Signature `),
  'the signature deeper down': good.replace(signature, '').replace('<info>', `<info>${signature}`),
  'two signatures': good.replace('</alert>', `${signature}</alert>`),
  'a reference to an id': good.replace('URI=""', 'URI="#a"').replace(open, open.replace('>', ' Id="a">')),
  'a false root around it with the id of the true one': `${open.replace('>', ' Id="b">')}${evil.slice(open.length, -8)}${signature.replace('URI=""', 'URI="#a"')}${good.replace(open, open.replace('>', ' Id="a">')).replace(signature, '')}</alert>`,
  'a transform that chooses': good.replace('<ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"', '<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"'),
  'two references': good.replace(/<ds:Reference.*<\/ds:Reference>/s, (r) => r + r),
}
for (const [name, text] of Object.entries(wrapped)) {
  test(`signature wrapping, ${name}: nothing false is read as signed`, async () => {
    const [digest, , , unsigned] = verdicts(text)
    assert.deepEqual([digest, unsigned], ['invalid', true])
    const read = await readSafely(Buffer.from(text), [issuer.cert], at.toISOString())
    assert.equal(read.verification.signed, undefined)
  })
}

test('a comment that splits a value neither breaks the signature nor changes what is read', async () => {
  const split = signed.replace('<msgType>Alert</msgType>', '<msgType>Al<!-- -->ert</msgType>')
  const read = await readSafely(Buffer.from(split), [issuer.cert], at.toISOString())
  assert.deepEqual([read.verification.digest.verdict, read.alert?.msgType], ['valid', 'Alert'])
})

test('laid out in other lines after signing, a message is still the one that was signed', () => {
  const compact = signAlert(xml.replace(/>\s+</g, '><'), signer.key, signer.cert)
  const v = verifySignature(compact.replaceAll('><', '>\n  <'), [issuer.cert], at)
  assert.deepEqual([v.digest.verdict, v.signature.verdict], ['valid', 'valid'])
  assert.match(v.digest.why ?? '', /blanks/)
})

test('SHA-1 is called weak', () => {
  assert.deepEqual(verdicts(signed.replace('http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2000/09/xmldsig#sha1')).slice(0, 2), ['weak', 'weak'])
})

test('a secret-key signature made with the public certificate is not accepted', () => {
  assert.deepEqual(verdicts(signed.replace('http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', 'http://www.w3.org/2000/09/xmldsig#hmac-sha1')).slice(0, 2), ['invalid', 'invalid'])
})
