import assert from 'node:assert/strict'
import { createCipheriv, createHash } from 'node:crypto'
import { before, test } from 'node:test'
import { testSecret } from '#kit/testing'
import { blindIndex, linkSigned, maskName, maskPhone, open, seal, signLink, useSecret } from './index.ts'

before(() => useSecret(testSecret))

test('the machine’s SM3 and SM4 are the standard’s', () => {
  assert.equal(createHash('sm3').update('abc').digest('hex'), '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
  const key = Buffer.from('0123456789abcdeffedcba9876543210', 'hex')
  const cipher = createCipheriv('sm4-ecb', key, null).setAutoPadding(false)
  assert.equal(cipher.update(key).toString('hex'), '681edf34d206965e86b3e94f536e4246')
})

test('what is sealed opens; sealed twice it differs; changed it does not open', () => {
  const sealed = seal('19900001234')
  assert.equal(open(sealed), '19900001234')
  assert.notDeepEqual(sealed, seal('19900001234'))
  for (let i = 0; i < sealed.length; i++) {
    const bad = Buffer.from(sealed)
    bad.writeUInt8(bad.readUInt8(i) ^ 1, i)
    assert.throws(() => open(bad), /changed/)
  }
  assert.deepEqual(blindIndex('a'), blindIndex('a'))
})

test('a signed link holds for its own text alone', () => {
  assert.ok(linkSigned('call 1', signLink('call 1')))
  assert.ok(!linkSigned('call 2', signLink('call 1')))
  assert.ok(!linkSigned('call 1', 'short'))
})

test('masks keep what tells people apart and no more', () => {
  assert.equal(maskPhone('19900001234'), '199****1234')
  assert.equal(maskPhone('0595-22345678'), '0595-****5678')
  assert.deepEqual(['王芳', '王小芳', '欧阳小芳', '王'].map(maskName), ['王*', '王*芳', '欧阳**', '王'])
})
