import assert from 'node:assert/strict'
import { test } from 'node:test'
import { initialsOfPinyin, spoken, tokensOfWord } from './words.ts'
import { mayBeSlip, slips, slipsOf } from './rank.ts'

test('a slip is a character changed, dropped or added, anywhere in the name', () => {
  assert.deepEqual([slips('锦昌鞋服', '演示锦昌鞋服有限公司'), slips('锦仓鞋服', '演示锦昌鞋服有限公司'), slips('锦鞋服', '演示锦昌鞋服有限公司')], [0, 1, 1])
})

test('a name typed by its sound with the wrong characters is found, another is not', () => {
  const rows = [{ id: '1', title: '演示锦昌鞋服有限公司' }, { id: '2', title: '演示宏磁建陶有限公司' }]
  for (const q of ['锦仓鞋服', '金昌鞋服', '锦昌鞋福', 'jincangxiefu']) assert.deepEqual(slipsOf(q, rows).map((r) => r.id), ['1'], q)
  assert.deepEqual(slipsOf('石化仓储', rows), [])
})

test('pinyin is read as syllables, the last of which may be begun', () => {
  assert.deepEqual([spoken('锦昌鞋服').full, spoken('锦昌鞋服').initials], ['jinchangxiefu', 'jcxf'])
  assert.deepEqual([initialsOfPinyin('jinchangxiefu'), initialsOfPinyin('jinch'), initialsOfPinyin('quanzhou'), initialsOfPinyin('jcxf')], ['jcxf', 'jc', 'qz', undefined])
  assert.deepEqual(tokensOfWord('jinchang')[1], ['~jc'])
})

test('nothing is guessed for a name that is there, a code or a number', () => {
  const there = [{ title: '演示锦昌鞋服有限公司' }]
  assert.deepEqual(['演示锦昌鞋服有限公司', '91350582MA2XN5R1XG', '1234'].map((q) => mayBeSlip(q, there)), [false, false, false])
  assert.deepEqual(['锦仓鞋服', '锦昌鞋服', '1号仓库', 'jincangxiefu'].map((q) => mayBeSlip(q, there)), [true, true, true, true])
})
