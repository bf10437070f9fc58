import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spanNamed, spanOf } from './model.ts'
import { printed } from './print.ts'
import { emptied, filled } from './template.ts'

test('a year, a month and a week are named as people write them; anything else is refused', () => {
  assert.deepEqual(spanNamed('annual', '2022'), { from: '2022-01-01', to: '2022-12-31' })
  assert.deepEqual(spanNamed('monthly', '2024-02'), { from: '2024-02-01', to: '2024-02-29' })
  assert.deepEqual(spanNamed('weekly', '2022-12-28'), { from: '2022-12-28', to: '2023-01-03' })
  for (const [kind, text] of [['annual', '2022-01'], ['annual', '22'], ['monthly', '2022-13'], ['monthly', '2022'], ['weekly', '2022-02-30'], ['weekly', '2022-02'], ['county', '']] as const) assert.equal(spanNamed(kind, text), undefined, `${kind} ${text}`)
})

test('the period before is the year before; a week is held against the same weekdays 52 weeks earlier', () => {
  assert.deepEqual(spanOf('before', 'annual', { from: '2022-01-01', to: '2022-12-31' }), { from: '2021-01-01', to: '2021-12-31' })
  assert.deepEqual(spanOf('before', 'monthly', { from: '2024-02-01', to: '2024-02-29' }), { from: '2023-02-01', to: '2023-02-28' })
  assert.deepEqual(spanOf('before', 'monthly', { from: '2025-02-01', to: '2025-02-28' }), { from: '2024-02-01', to: '2024-02-29' })
  assert.deepEqual(spanOf('before', 'weekly', { from: '2022-07-04', to: '2022-07-10' }), { from: '2021-07-05', to: '2021-07-11' })
  assert.deepEqual(spanOf('two_before', 'annual', { from: '2022-01-01', to: '2022-12-31' }), { from: '2020-01-01', to: '2021-12-31' })
  assert.deepEqual(spanOf('five', 'annual', { from: '2022-01-01', to: '2022-12-31' }), { from: '2018-01-01', to: '2022-12-31' })
  assert.deepEqual(spanOf('after', 'annual', { from: '2022-01-01', to: '2022-12-31' }), { from: '2023-01-01', to: '2023-12-31' })
  assert.deepEqual(spanOf('until', 'monthly', { from: '2022-07-01', to: '2022-07-31' }), { from: '2022-01-01', to: '2022-07-31' })
  assert.equal(spanOf('stock', 'annual', { from: '2022-01-01', to: '2022-12-31' }), undefined)
})

test('number and unit together, without thousands separators; what is not known is —, never a zero', () => {
  const of = (value: number | null, unit: string, more: object = {}) => ({ value, unit, rows: [], ...more })
  assert.equal(printed('plain', of(52023, '家')), '52023家')
  assert.equal(printed('plain', of(null, '家')), '—')
  assert.equal(printed('change', of(107, '起', { before: 190 })), '减少83起（下降43.7%）')
  assert.equal(printed('change', of(68, '人', { before: 91 })), '减少23人（下降25.3%）')
  assert.equal(printed('change', of(7, '起', { before: 7 })), '持平')
  assert.equal(printed('change', of(7, '起', { before: null })), '—')
  assert.equal(printed('numeral', of(5, '天')), '五天')
  assert.equal(printed('numeral', of(12, '天')), '12天')
  assert.equal(printed('share', of(1336, '条', { other: { value: 1336, before: null } })), '100%')
  assert.equal(printed('share', of(1, '条', { other: { value: 3, before: null } })), '33.3%')
  assert.equal(printed('share', of(0, '条', { other: { value: 0, before: null } })), '—')
  assert.equal(printed('names', { ...of(2, '个'), rows: [{ name: '陈埭镇' }, { name: '东石镇' }] }), '陈埭镇、东石镇')
  assert.equal(printed('both_fall', of(107, '起', { before: 190, other: { value: 68, before: 91 } })), '实现“双下降”')
  assert.equal(printed('both_fall', of(107, '起', { before: 190, other: { value: 95, before: 91 } })), '起数下降、死亡人数未下降')
})

test('a text that was filled in for one year becomes the template of any', () => {
  const given = { title: ['关于$year年工作总结', '及$next年工作思路的报告'], recipients: ['$region人民政府'], body: [{ kind: 'paragraph' as const, runs: ['$before2—$before1年，$fromDay起', { slot: 'accidents' }] }] }
  const of2022 = { span: { from: '2022-01-01', to: '2022-12-31' }, regionName: '惠安县' }
  const words = filled(given, of2022)
  assert.deepEqual(words.title, ['关于2022年工作总结', '及2023年工作思路的报告'])
  assert.deepEqual(words.body[0], { kind: 'paragraph', runs: ['2020—2021年，2022年1月1日起', { slot: 'accidents' }] })
  assert.deepEqual(emptied(words, of2022), given)
  const of2026 = { span: { from: '2026-01-01', to: '2026-12-31' }, regionName: '晋江市' }
  assert.deepEqual(filled(emptied(words, of2022), of2026).recipients, ['晋江市人民政府'])
})
