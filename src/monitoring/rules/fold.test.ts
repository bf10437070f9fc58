import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldAll, reconcile, type Episode, type Judge } from './fold.ts'
import { remember, type Item } from './remembered.ts'
import { judgeOf, spansOf } from './watched.ts'

const minute = 60_000
const start = Date.parse('2023-07-28T00:00:00+08:00')
const rule: Judge = judgeOf('r', {
  months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], clearFactor: 0.8, clearMinutes: 30,
  levels: [{ level: 4, when: { kind: 'rain', hours: 12, mm: 50 } }, { level: 2, when: { kind: 'rain', hours: 3, mm: 50 } }, { level: 1, when: { kind: 'rain', hours: 3, mm: 100 } }],
})
/** One fall each five minutes, in millimetres. */
const falls = (...mm: number[]): Item[] => mm.map((value, i) => ({ at: start + i * 5 * minute, element: 'RAIN', value }))
const episodes = (list: readonly Item[], r = rule): Episode[] => foldAll([r], remember({ kind: 'P', thresholds: {} }, spansOf([r])), list, new Map()).get('r') as Episode[]
const dry = (hours: number) => Array.from({ length: hours * 12 }, () => 0)

test('an alarm opens once and counts its readings, however often the threshold is passed', () => {
  const [one, ...more] = episodes(falls(20, 20, 15, 5, 0, 0))
  assert.equal(more.length, 0)
  assert.deepEqual([one?.level, one?.occurrences, one?.measure.value, one?.measure.minutes, one?.peak], [2, 4, 60, 180, 60])
  assert.equal(one?.openedAt, start + 10 * minute)
})

test('an alarm rises at once', () => {
  const [one] = episodes(falls(60, 30, 20))
  assert.deepEqual([one?.level, one?.peakLevel, one?.openedAt], [1, 1, start])
})

test('an alarm falls a level only after thirty minutes below four fifths of its threshold, and clears the same way', () => {
  const rain = falls(55, ...dry(13))
  const at = (hours: number, minutes: number) => episodes(rain.filter((f) => f.at <= start + (hours * 60 + minutes) * minute)).at(-1)
  assert.equal(at(2, 55)?.level, 2)
  assert.equal(at(3, 25)?.level, 2, 'twenty-five minutes below: it holds')
  assert.equal(at(3, 30)?.level, 4, 'the twelve-hour sum still stands')
  assert.equal(at(12, 25)?.clearedAt, null)
  assert.equal(at(12, 30)?.clearedAt, start + 750 * minute)
})

test('rain between the clearing line and the threshold keeps an alarm as it is', () => {
  const r: Judge = { ...rule, levels: [{ level: 3 as const, when: { kind: 'rain', hours: 1 as const, mm: 10 } }] }
  // 12 mm, then 9 mm an hour: above 8 (= 10 × 0.8)
  const list = episodes(falls(12, ...dry(1).map(() => 0.75), ...dry(2).map(() => 0.75)), r)
  assert.equal(list.length, 1)
  assert.equal(list[0]?.clearedAt, null)
})

test('a rule trips nothing outside its months, reckoned in China', () => {
  const july = { ...rule, months: [7] }
  const night = Date.parse('2023-07-31T17:00:00Z') // 1 August, 01:00 in China
  assert.deepEqual(episodes([{ at: night, element: 'RAIN', value: 90 }], july), [])
  assert.equal(episodes([{ at: night - 2 * 60 * minute, element: 'RAIN', value: 90 }], july).length, 1)
})

test('two alarms that a late reading joins become one row; one that never was is voided', () => {
  const whole = episodes(falls(55, ...dry(1)))[0] as Episode
  const a = { id: 'a', episode: { ...whole, clearedAt: whole.openedAt + 20 * minute } }
  const b = { id: 'b', episode: { ...whole, openedAt: whole.openedAt + 40 * minute } }
  assert.deepEqual(reconcile([a, b], [whole]), { keep: [{ id: 'a', episode: whole }], add: [], void: [{ id: 'b', into: 'a' }] })
  assert.deepEqual(reconcile([a], []), { keep: [], add: [], void: [{ id: 'a', into: null }] })
})
