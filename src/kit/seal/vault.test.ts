import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newSecret, open, openFromVault, seal, sealInVault, useSecret, useVault, vaultMark } from '#kit/seal'

test('the vault has a key of its own: the common key opens nothing of it, and the vault nothing of the common', () => {
  const common = newSecret(), own = newSecret()
  useSecret(common)
  useVault(own)
  const kept = sealInVault('举报人')
  assert.equal(openFromVault(kept), '举报人')
  assert.throws(() => open(kept), /another key/)
  assert.throws(() => openFromVault(seal('19900001234')), /another key/)
  const mark = vaultMark()
  useVault(common)
  assert.throws(() => openFromVault(kept), /another key/, 'the common secret is not the vault’s')
  assert.notEqual(vaultMark(), mark)
  useVault(own)
  assert.equal(openFromVault(kept), '举报人')
})

test('what lies in the vault does not open when a byte was changed, and twice the same looks different', () => {
  useVault(newSecret())
  const kept = sealInVault('举报人')
  assert.notDeepEqual(kept, sealInVault('举报人'))
  for (let i = 0; i < kept.length; i++) {
    const bad = Buffer.from(kept)
    bad.writeUInt8(bad.readUInt8(i) ^ 1, i)
    assert.throws(() => openFromVault(bad), /changed/)
  }
})
