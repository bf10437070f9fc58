import assert from 'node:assert/strict'
import { createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { open, seal, useSecret } from '#kit/seal'
import { hmacSm3, sm4Fresh } from './block.ts'

test('the short ways agree with OpenSSL', () => {
  const key = randomBytes(16), long = randomBytes(32), encrypt = sm4Fresh(key), mac = hmacSm3(long)
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
    const sealed = encrypt(text), cipher = createDecipheriv('sm4-cbc', key, sealed.subarray(0, 16))
    assert.deepEqual(Buffer.concat([cipher.update(sealed.subarray(16)), cipher.final()]), Buffer.from(text))
    assert.deepEqual(mac(Buffer.from(text)), createHmac('sm3', long).update(text).digest())
  }), { numRuns: 300 })
})

test('what is sealed opens again, never twice with the same vector, and not when a byte was changed', () => {
  useSecret(randomBytes(48).toString('base64'))
  const sealed = Array.from({ length: 5000 }, () => seal('19900001234'))
  assert.equal(new Set(sealed.map((s) => s.subarray(0, 16).toString('hex'))).size, 5000)
  assert.equal(open(sealed[7] as Buffer), '19900001234')
  const changed = Buffer.from(sealed[8] as Buffer)
  changed[20] = (changed[20] as number) ^ 1
  assert.throws(() => open(changed), /changed/)
})
