import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseSignal } from './signal.ts'

const titles: [string, string][] = [
  ['福建省泉州市惠安县气象台发布暴雨橙色预警信号', 'issue rainstorm 2 福建省泉州市惠安县气象台'],
  ['广东省广州市天河区发布暴雨橙色预警信号', 'issue rainstorm 2 广东省广州市天河区'],
  ['泉州市气象台发布暴雨红色预警[Ⅰ级/特别严重]', 'issue rainstorm 1 泉州市气象台'],
  ['泉州市气象台发布大风蓝色预警【Ⅳ级/一般】', 'issue gale 4 泉州市气象台'],
  ['晋江市气象台更新台风蓝色预警信号为台风黄色预警信号', 'change typhoon 3<4 晋江市气象台'],
  ['晋江市气象台变更暴雨黄色预警信号为暴雨橙色预警信号', 'change rainstorm 2<3 晋江市气象台'],
  ['南安市气象台继续发布高温橙色预警信号', 'continue heat 2 南安市气象台'],
  ['石狮市气象台解除雷电黄色预警信号', 'lift lightning 3 石狮市气象台'],
  ['福建省气象台发布台风预警Ⅲ级', 'issue typhoon 3 福建省气象台'],
  ['泉州市气象台发布暴雨Ⅱ级预警', 'issue rainstorm 2 泉州市气象台'],
  ['泉州市气象台发布台风预警 IV级', 'issue typhoon 4 泉州市气象台'],
  ['泉州市气象台变更台风预警Ⅲ级为台风预警Ⅱ级', 'change typhoon 2<3 泉州市气象台'],
  ['泉港区气象台发布沙尘暴黄色预警信号', 'issue dust_storm 3 泉港区气象台'],
  ['德化县气象台发布道路结冰橙色预警信号', 'issue road_icing 2 德化县气象台'],
  [' 永春县气象台 发布 霾 黄色预警 ', 'issue haze 3 永春县气象台'],
]

test('a pasted title is read: act, kind, level, issuer', () => {
  for (const [title, expected] of titles) {
    const s = parseSignal(title)
    assert.equal(typeof s === 'string' ? s : `${s.act} ${s.kind} ${s.level}${s.from ? `<${s.from}` : ''} ${s.issuer}`, expected, title)
  }
})

test('a title that lacks a part, or contradicts itself, is refused by that part', () => {
  assert.equal(parseSignal('  '), 'empty')
  assert.equal(parseSignal('惠安县气象台暴雨橙色预警信号'), 'no_act')
  assert.equal(parseSignal('发布暴雨橙色预警信号'), 'no_issuer')
  assert.equal(parseSignal('惠安县气象台发布洪水橙色预警信号'), 'no_kind')
  assert.equal(parseSignal('惠安县气象台发布暴雨预警信号'), 'no_level')
  assert.equal(parseSignal('惠安县气象台发布暴雨橙色预警[Ⅲ级/较重]'), 'levels_disagree')
  assert.equal(parseSignal(`台发布${'暴'.repeat(300)}`), 'too_long')
})

test('a hostile title is read in linear time', () => {
  const started = performance.now()
  for (let i = 0; i < 2000; i++) parseSignal('['.repeat(100) + '发布' + '('.repeat(90))
  assert.ok(performance.now() - started < 500)
})
