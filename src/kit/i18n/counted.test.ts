import assert from 'node:assert/strict'
import { test } from 'node:test'
import i18next from 'i18next'
import { counted, t } from './useT.ts'

test('one row, two rows, 1,336 rows: however the number comes', async () => {
  await i18next.init({ lng: 'en', resources: { en: { translation: { rows_one: '{{n}} row', rows_other: '{{n}} rows', plain: 'last {{n}} h' } } }, keySeparator: false, interpolation: { escapeValue: false } })
  assert.deepEqual([1, 2, 0, '1', '1,336', '—'].map((n) => t('rows', { n })), ['1 row', '2 rows', '0 rows', '1 row', '1,336 rows', '— rows'])
  assert.deepEqual([t('plain', { n: 1 }), t('rows', { n: 7, count: 1 })], ['last 1 h', '7 row'])
  assert.deepEqual(counted({ place: 'x' }), { place: 'x' })
})
