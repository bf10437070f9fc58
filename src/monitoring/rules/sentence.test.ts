import assert from 'node:assert/strict'
import { test } from 'node:test'
import { outOfOrder, type RuleForm } from './model.ts'
import { sentence } from './sentence.ts'

const form: RuleForm = {
  title: '短时强降雨', regionCode: '350521', months: [5, 6, 7, 8, 9, 10], levels: [{ level: 2, when: { kind: 'rain', hours: 3, mm: 50 } }, { level: 1, when: { kind: 'rain', hours: 3, mm: 100 } }],
  clearFactor: 0.8, clearMinutes: 30, stationKinds: null, warningTrack: 'rain', enabled: true, source: '测试',
}

test('a rule is said as a sentence', () => {
  assert.equal(sentence(form, '惠安县'), '5—10 月，惠安县任一雨量站 3 小时雨量达到 100 毫米（红色，Ⅰ级）；3 小时雨量达到 50 毫米（橙色，Ⅱ级）；雨量低于该级阈值的 80% 满 30 分钟，降级或解除。')
  assert.match(sentence({ ...form, months: [1, 12], levels: [{ level: 4, when: { kind: 'rain', hours: 12, mm: 49.5 } }] }, '泉州市'), /^1、12 月，泉州市任一雨量站 12 小时雨量达到 49\.5 毫米（蓝色，Ⅳ级）/)
  assert.match(sentence(form, 'Huian', 'en'), /^Months 5—10: any rain gauge in Huian where 3 h of rain reaches 100 mm \(level Ⅰ\)/)
})

test('a severer level must be harder to reach than a milder one', () => {
  assert.equal(outOfOrder(form.levels), undefined)
  assert.ok(outOfOrder([{ level: 1, when: { kind: 'rain', hours: 6, mm: 50 } }, { level: 3, when: { kind: 'rain', hours: 3, mm: 50 } }]))
})
