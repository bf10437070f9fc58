import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cardParts, knowLedgers, type LedgerHead, registerCardParts, registerSelectionParts, registerToolbarParts } from './known.ts'

const head = (key: string): LedgerHead => ({ key, path: `${key}s`, title: { zh: key, en: key }, group: 'safety', load: () => Promise.reject(new Error('not asked for')) })
const part = () => null

test('a part that is given to a ledger that does not exist is told when the pages start, not missed on a card', () => {
  registerCardParts('accident', [part])
  registerCardParts('acident', [part])
  registerToolbarParts('enterprize', [part])
  registerSelectionParts('team', [part])
  assert.throws(() => knowLedgers([head('accident'), head('team')]), /acident, enterprize/)
  knowLedgers([head('acident'), head('enterprize')])
  assert.equal(cardParts('accident').length, 1)
})
