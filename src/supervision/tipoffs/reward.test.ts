import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rewardOf } from './reward.ts'

const rules = { reward_share: 0.15, reward_least: 3000, reward_most: 300_000, concealed_4: 30_000, concealed_3: 40_000, concealed_2: 50_000, concealed_1: 60_000, concealed_most: 300_000 }
const of = (facts: Partial<Parameters<typeof rewardOf>[0]>) => rewardOf({ kind: 'danger', fine: null, grade: null, deaths: null, established: true, ...facts }, rules)?.amount ?? null

test('a share of the fine, not below 3,000 and not above 300,000', () => {
  assert.deepEqual([1, 19_999, 20_000, 20_001, 100_003, 2_000_000, 2_000_010, 9_000_000].map((fine) => of({ fine })), [3000, 3000, 3000, 3000, 15_000, 300_000, 300_000, 300_000])
  fc.assert(fc.property(fc.integer({ min: 1, max: 50_000_000 }), (fine) => { const amount = of({ fine }) as number; return amount >= 3000 && amount <= 300_000 && (amount === 3000 || amount === 300_000 || Math.abs(amount - fine * 0.15) <= 0.5) }))
})

test('a verified danger or illegal act without a fine is worth the least; anything else without one, nothing', () => {
  assert.deepEqual([of({}), of({ kind: 'illegal', fine: 0 }), of({ kind: 'other' }), of({ established: false, fine: 100_000 })], [3000, 3000, null, null])
})

test('a concealed accident by its final grade for each concealed death, at most 300,000', () => {
  const accident = (grade: number | null, deaths: number | null) => of({ kind: 'accident', grade, deaths, fine: 5_000_000 })
  assert.deepEqual([accident(4, 1), accident(4, 2), accident(3, 3), accident(2, 10), accident(1, 5), accident(1, 30)], [30_000, 60_000, 120_000, 300_000, 300_000, 300_000])
  assert.deepEqual([accident(null, 2), accident(4, 0), accident(4, null)], [null, null, null], 'unknown is not reckoned with')
})
