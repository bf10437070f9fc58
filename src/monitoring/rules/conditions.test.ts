import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WatchedStation } from './conditions/kind.ts'
import { condition, noHarder, say, type Condition } from './conditions/list.ts'
import { foldAll, type Episode } from './fold.ts'
import { driverOf, fingerprint, outOfOrder, type RuleForm } from './model.ts'
import { remember, type Item } from './remembered.ts'
import { sentence } from './sentence.ts'
import { judgeOf, spansOf, watches } from './watched.ts'

const minute = 60_000, start = Date.parse('2026-07-01T00:00:00Z')
const river: WatchedStation = { kind: 'H', thresholds: { warning: 12, guarantee: 13.5 } }
const form = (levels: RuleForm['levels'], more: Partial<RuleForm> = {}): RuleForm =>
  ({ title: '试', regionCode: null, months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], stationKinds: null, levels, clearFactor: 0.8, clearMinutes: 10, warningTrack: null, enabled: true, source: '测试', ...more })
const one = (when: Condition, level: 1 | 2 | 3 | 4 = 3) => form([{ level, when }])
const at = (n: number) => start + n * 5 * minute
const series = (element: string, ...values: number[]): Item[] => values.map((value, i) => ({ at: at(i), element, value }))

function raise(f: RuleForm, items: readonly Item[], station = river): Episode[] {
  const judge = judgeOf('r', f)
  return foldAll([judge], remember(station, spansOf([judge])), [...items].sort((a, b) => a.at - b.at || (a.element < b.element ? -1 : 1)), new Map()).get('r') ?? []
}
const moments = (list: readonly Episode[]) => list.map((e) => [(e.openedAt - start) / minute / 5, e.clearedAt === null ? null : (e.clearedAt - start) / minute / 5])

const over: Condition = { kind: 'threshold', element: 'Z', than: 'above', line: 'warning', plus: 0, margin: 0.2 }

test('a river is over its own warning level, and under it only when it has fallen back by the margin', () => {
  const list = raise(one(over), series('Z', 11.9, 12, 12.4, 11.9, 11.85, 11.7, 11.7, 11.7))
  // 11.9 and 11.85 are within 0.2 m of the line; 11.7 for ten minutes is not
  assert.deepEqual(moments(list), [[1, 7]])
  assert.deepEqual([list[0]?.peak, list[0]?.measure.threshold, list[0]?.measure.unit, list[0]?.occurrences], [12.4, 12, 'm', 2])
})

test('a station without such a level is watched by no rule of it', () => {
  const rule = { ...one(over), regionPath: '' }
  assert.equal(watches(rule, { ...river, regionPath: '350500/' }), true)
  assert.equal(watches(rule, { kind: 'P', thresholds: {}, regionPath: '350500/' }), false)
  assert.equal(watches({ ...rule, stationKinds: ['K'] }, { ...river, regionPath: '350500/' }), false)
  assert.equal(watches({ ...rule, regionPath: '350500/350521/' }, { ...river, regionPath: '350500/350582/350582100/' }), false)
})

test('a gas that falls too low is an alarm too, and its peak is the lowest', () => {
  const list = raise(one({ kind: 'threshold', element: 'O2', than: 'below', line: 19.5, plus: 0, margin: 0 }), series('O2', 20.9, 19.4, 18.2, 19))
  assert.deepEqual([moments(list), list[0]?.peak], [[[1, null]], 18.2])
})

test('a rise is reckoned from the lowest of the last hour', () => {
  const rise: Condition = { kind: 'rise', element: 'Z', direction: 'up', by: 0.5, minutes: 60 }
  assert.deepEqual(moments(raise(one(rise), series('Z', 3, 3.2, 3.1, 3.45, 3.5))), [[4, null]])
  // the same half metre over two hours is none
  assert.deepEqual(raise(one(rise), series('Z', ...Array.from({ length: 25 }, (_, i) => Math.round((3 + i * 0.02) * 1000) / 1000))), [])
  assert.deepEqual(moments(raise(one({ ...rise, direction: 'down' }), series('Z', 3, 2.8, 2.5))), [[2, null]])
})

test('what must last is an alarm when it has lasted, and a dip or a long gap breaks it', () => {
  const held: Condition = { ...over, kind: 'duration', margin: 0, minutes: 15 }
  assert.deepEqual(moments(raise(one(held), series('Z', 12.1, 12.1, 12.2, 12.1, 12.3))), [[3, null]])
  assert.deepEqual(raise(one(held), series('Z', 12.1, 12.1, 11.9, 12.1, 12.3, 12.2)), [])
  const gap: Item[] = [{ at: start, element: 'Z', value: 12.5 }, { at: start + 7 * 60 * minute, element: 'Z', value: 12.5 }]
  assert.deepEqual(raise(one(held), gap), [], 'seven hours of which nothing is known')
})

test('AND wants both, OR one; brackets go two deep and no deeper', () => {
  const rain: Condition = { kind: 'rain', hours: 1, mm: 30 }
  const both = one({ kind: 'all', of: [rain, over] }), either = one({ kind: 'any', of: [rain, over] })
  const wet = series('RAIN', 0, 20, 20, 0), high = series('Z', 12.5, 11, 11, 12.2)
  assert.deepEqual(moments(raise(both, [...wet, ...high])), [[3, null]])
  assert.deepEqual(moments(raise(either, [...wet, ...high])).slice(0, 1), [[0, null]])
  const deep = (n: number): unknown => (n === 0 ? rain : { kind: 'all', of: [deep(n - 1), over] })
  assert.deepEqual([1, 2, 3].map((n) => condition.safeParse(deep(n)).success), [true, true, false])
  assert.equal(condition.safeParse({ kind: 'script', code: '1' }).success, false)
})

test('rain that has stopped leaves its window although only the level goes on being told', () => {
  const rule = one({ kind: 'all', of: [over, { kind: 'rain', hours: 1, mm: 30 }] })
  const list = raise({ ...rule, clearMinutes: 0 }, [{ at: start, element: 'RAIN', value: 40 }, ...series('Z', ...Array.from({ length: 20 }, () => 12.5))])
  assert.deepEqual(moments(list), [[0, 12]])
})

test('every kind is said as a sentence in both languages', () => {
  const said = (c: Condition) => say(c, true)
  assert.equal(said(over), '水位达到警戒水位')
  assert.equal(said({ ...over, line: 12.5 } as Condition), '水位达到 12.5 米')
  assert.equal(said({ kind: 'rise', element: 'Z', direction: 'up', by: 0.5, minutes: 60 }), '水位 1 小时内上涨 0.5 米')
  assert.equal(said({ ...over, kind: 'duration', minutes: 90 } as Condition), '水位持续 90 分钟达到 警戒水位')
  assert.equal(said({ kind: 'silence', minutes: 90 }), '90 分钟没有数据')
  assert.equal(said({ kind: 'circle', force: 10, withinHours: 12 }), '12 小时内 10 级风圈到达')
  assert.equal(said({ kind: 'circle', force: 7, withinHours: 0 }), '7 级风圈已到达')
  assert.equal(said({ kind: 'hotspot', near: 'village', metres: 1000 }), '距村（社区）驻地 1000 米以内')
  assert.equal(said({ kind: 'quake', magnitude: 4, km: 100 }), '100 公里内发生 4.0 级以上地震')
  assert.equal(said({ kind: 'all', of: [{ kind: 'rain', hours: 3, mm: 50 }, { kind: 'any', of: [over, { kind: 'rain', hours: 1, mm: 20 }] }] }), '3 小时雨量达到 50 毫米且（水位达到警戒水位或1 小时雨量达到 20 毫米）')
  assert.equal(sentence(one(over), '泉州市'), '全年，泉州市任一测站 水位达到警戒水位（黄色，Ⅲ级）；比该级阈值回落 0.2 以上满 10 分钟，降级或解除。')
  assert.match(sentence(form([{ level: 2, when: { kind: 'circle', force: 10, withinHours: 12 } }]), 'Quanzhou', 'en'), /any town in Quanzhou where the force 10 circle arrives within 12 h/)
})

test('a severer level that is reached no later than a milder one is found in every kind', () => {
  const pairs: [Condition, Condition][] = [
    [{ kind: 'rain', hours: 6, mm: 50 }, { kind: 'rain', hours: 3, mm: 50 }],
    [over, { ...over, line: 'guarantee' } as Condition],
    [{ kind: 'rise', element: 'Z', direction: 'up', by: 0.5, minutes: 60 }, { kind: 'rise', element: 'Z', direction: 'up', by: 1, minutes: 60 }],
    [{ kind: 'silence', minutes: 60 }, { kind: 'silence', minutes: 90 }],
    [{ kind: 'circle', force: 7, withinHours: 24 }, { kind: 'circle', force: 10, withinHours: 12 }],
    [{ kind: 'hotspot', near: 'village', metres: 2000 }, { kind: 'hotspot', near: 'village', metres: 1000 }],
    [{ kind: 'quake', magnitude: 3, km: 200 }, { kind: 'quake', magnitude: 4, km: 100 }],
  ]
  for (const [easy, hard] of pairs) {
    assert.ok(outOfOrder([{ level: 1, when: easy }, { level: 3, when: hard }]), say(easy, true))
    assert.equal(outOfOrder([{ level: 1, when: hard }, { level: 3, when: easy }]), undefined, say(hard, true))
  }
  assert.equal(noHarder({ kind: 'rain', hours: 3, mm: 50 }, over), false)
})

test('a rule looks when one thing stirs; the same words in another order trip the same', () => {
  assert.equal(driverOf(one(over).levels), 'reading')
  assert.equal(driverOf(form([{ level: 1, when: { kind: 'silence', minutes: 60 } }, { level: 2, when: over }]).levels), undefined)
  const a = form([{ level: 1, when: { kind: 'rain', hours: 3, mm: 100 } }, { level: 2, when: over }]), b = form([{ level: 2, when: { ...over } }, { level: 1, when: { mm: 100, hours: 3, kind: 'rain' } as Condition }], { title: '另名', enabled: false })
  assert.equal(fingerprint(a), fingerprint(b))
  assert.notEqual(fingerprint(a), fingerprint({ ...a, clearMinutes: 11 }))
})
