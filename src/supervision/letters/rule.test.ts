// 一个月内2起亡1人，或1起亡2人: the rule alone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calledFor, type Fatal, keyOf, monthBefore, type Rule, stillCalled, unwritten, within } from './rule.ts'

const pair: Rule = { trigger: 'pair', letter: 'notice', leastAccidents: 2, leastDeaths: 1, period: 'rolling', since: '2022-01-01' }, single: Rule = { ...pair, trigger: 'single', letter: 'caution', leastAccidents: 1, leastDeaths: 2 }
const of = (id: string, occurredOn: string, deaths = 1): Fatal => ({ id, occurredOn, occurredTime: null, deaths, name: id })
const sets = (accidents: Fatal[], rules: Rule[] = [pair, single]) => calledFor(accidents, rules).map((c) => `${c.kind}:${c.ids.join('+')}`)

test('a month before a day, on the last day of a shorter month', () => {
  assert.deepEqual(['2022-03-31', '2024-03-31', '2022-01-15', '2022-05-31'].map(monthBefore), ['2022-02-28', '2024-02-29', '2021-12-15', '2022-04-30'])
})

test('two one-death accidents within a rolling month call for a notice; exactly a month apart they do not', () => {
  assert.deepEqual(sets([of('a', '2022-03-08'), of('b', '2022-03-25')]), ['notice:a+b'])
  assert.deepEqual(sets([of('a', '2022-03-08'), of('b', '2022-04-07')]), ['notice:a+b'])
  assert.deepEqual(sets([of('a', '2022-03-08'), of('b', '2022-04-08')]), [])
  assert.deepEqual(sets([of('a', '2021-12-20'), of('b', '2022-01-10')]), ['notice:a+b'])
})

test('by the calendar month, the last of one and the first of the next do not meet', () => {
  const calendar = [{ ...pair, period: 'calendar' as const }]
  assert.deepEqual(sets([of('a', '2022-03-31'), of('b', '2022-04-01')], calendar), [])
  assert.deepEqual(sets([of('a', '2022-04-01'), of('b', '2022-04-30')], calendar), ['notice:a+b'])
  assert.ok(within('2022-03-31', '2022-04-01', 'rolling'))
})

test('one accident with two deaths calls for a caution at once; nobody dead, or before the rule began, for nothing', () => {
  assert.deepEqual(sets([of('a', '2022-07-09', 2)]), ['caution:a'])
  assert.deepEqual(sets([of('a', '2022-07-09', 1)]), [])
  assert.deepEqual(sets([of('a', '2021-12-30', 2)]), [])
})

test('a third within the month makes a set of its own; the two alone are not told of again', () => {
  const three = [of('a', '2022-03-01'), of('b', '2022-03-10'), of('c', '2022-03-20')], called = calledFor(three, [pair])
  assert.deepEqual(called.map((c) => keyOf(c.ids)), ['a,b', 'a,b,c'])
  assert.deepEqual(unwritten(called, [{ kind: 'notice', ids: ['a', 'b'] }]).map((c) => keyOf(c.ids)), ['a,b,c'])
  assert.deepEqual(unwritten(called, [{ kind: 'notice', ids: ['a', 'b'] }, { kind: 'notice', ids: ['a', 'b', 'c'] }]), [])
})

test('a letter stands as long as its accidents, as they are now, still meet the rule', () => {
  assert.equal(stillCalled([of('a', '2022-03-08'), of('b', '2022-03-25')], pair), true)
  assert.equal(stillCalled([of('a', '2022-03-08')], pair), false)
  assert.equal(stillCalled([of('a', '2022-03-08', 1)], single), false)
})

test('the order in which accidents are entered makes no difference', () => {
  const some = fc.array(fc.record({ offset: fc.integer({ min: 0, max: 300 }), deaths: fc.integer({ min: 1, max: 3 }) }), { maxLength: 12 })
  fc.assert(fc.property(some, fc.integer(), (given, seed) => {
    const all = given.map((g, i) => of(`a${i}`, new Date(Date.UTC(2022, 0, 1 + g.offset)).toISOString().slice(0, 10), g.deaths)), mixed = [...all].sort((a, b) => ((a.id.length * 7 + seed) % 5) - ((b.id.charCodeAt(1) + seed) % 5))
    assert.deepEqual(sets(mixed), sets(all))
  }))
})
