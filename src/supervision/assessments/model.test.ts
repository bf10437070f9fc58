import assert from 'node:assert/strict'
import { it } from 'node:test'
import { bandOf, pointsFor, ranked, weightOf, type Band } from './model.ts'

const bands: Band[] = [{ name: '合格', fromPoints: 60, withVeto: true }, { name: '优秀', fromPoints: 90, withVeto: false }, { name: '不合格', fromPoints: 0, withVeto: false }, { name: '良好', fromPoints: 80, withVeto: false }]

it('the same score is the same rank, and the next one counts those before it', () => {
  assert.deepEqual(ranked([{ total: 92 }, { total: 95 }, { total: 92 }, { total: 90 }]).map((r) => r.rank), [2, 1, 2, 4])
})
it('a band begins at its points; with a veto nobody stands above 合格, and a worse one is not lifted', () => {
  assert.deepEqual([90, 89.99, 80, 60, 59.5].map((total) => bandOf(total, false, bands)), ['优秀', '良好', '良好', '合格', '不合格'])
  assert.deepEqual([96, 59].map((total) => bandOf(total, true, bands)), ['合格', '不合格'])
})
it('a value that is not there gives no points; one below every step gives none of the weight', () => {
  const table = [[10, 100], [5, 60]] as const
  assert.deepEqual([12, 10, 7, 2, null].map((value) => pointsFor(value, 8, table)), [8, 8, 4.8, 0, null])
})
it('weights of thirds sum to 100 without a remainder, each kind by what applies to it', () => {
  const leaf = (weight: number | null, applies: 'all' | 'county' | 'department') => ({ weight, applies })
  const tree = [leaf(null, 'all'), leaf(33.33, 'all'), leaf(33.33, 'all'), leaf(33.34, 'county'), leaf(20, 'department')]
  assert.deepEqual([weightOf(tree, 'county'), weightOf(tree, 'department')], [100, 86.66])
})
