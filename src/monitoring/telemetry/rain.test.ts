import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bestSource, counterStep, foldRain, plausible, type RainReading } from './rain.ts'

const minute = 60_000
const t0 = Date.parse('2026-09-05T00:00:00Z')
const pt = (minutes: number, value: number): RainReading => ({ element: 'PT', at: t0 + minutes * minute, value })
const of = (element: string, minutes: number, value: number): RainReading => ({ element, at: t0 + minutes * minute, value })
const mm = (source: Parameters<typeof foldRain>[0], readings: RainReading[]) => foldRain(source, readings, [], 0).map((s) => s.mm)

test('a counter gives its gains', () => assert.deepEqual(mm('PT', [pt(0, 100), pt(5, 100.5), pt(10, 100.5), pt(15, 112)]), [0, 0.5, 0, 11.5]))

test('the first value of a counter says nothing, unless the gauge also tells a period', () => {
  assert.deepEqual(mm('PT', [pt(0, 1234.5)]), [0])
  assert.deepEqual(mm('PT', [of('P1', 0, 38.5), pt(0, 1234.5), pt(5, 1235)]), [38.5, 0.5])
})

test('a counter that was set back starts anew, and the hour told beside it is counted once', () => {
  assert.deepEqual(mm('PT', [pt(0, 900), pt(30, 912), pt(60, 3), of('P1', 60, 15)]), [0, 12, 3])
  assert.deepEqual(mm('PT', [pt(0, 900), pt(5, 0), pt(10, 2)]), [0, 0, 2])
})

test('a jump that no sky can do is not rain, nor is what fell while the counter was silent for a day', () => {
  assert.deepEqual(mm('PT', [pt(0, 0), pt(5, 5000), pt(10, 5001)]), [0, 0, 1])
  assert.deepEqual(mm('PT', [pt(0, 0), pt(25 * 60, 300)]), [0, 0])
  assert.equal(counterStep(undefined, { at: 0, value: 1 }), undefined)
  assert.ok(plausible(401, 3_600_000) && !plausible(1000, 300_000))
})

test('hourly rain told every few minutes is not counted again and again', () => {
  assert.deepEqual(mm('P1', [of('P1', 0, 10), of('P1', 10, 12), of('P1', 20, 12), of('P1', 60, 8)]), [10, 2, 0, 6])
})

test('five-minute rain stands as it is; current rain counts from eight o\'clock in Beijing', () => {
  assert.deepEqual(mm('DRP', [of('DRP', 5, 1), of('DRP', 10, 1.5), of('DRP', 15, 0)]), [1, 1.5, 0])
  assert.deepEqual(mm('PJ', [of('PJ', -10, 40), of('PJ', 0, 41), of('PJ', 30, 2), of('PJ', 60, 5)]), [0, 1, 2, 3])
})

test('the best of what a gauge has ever sent is its source', () => {
  assert.equal(bestSource(['VT', 'PJ', 'P1', 'PT']), 'PT')
  assert.equal(bestSource(['VT', 'Z']), undefined)
})

test('the gains of a counter add up to what it gained', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 60 }), (gains) => {
    let value = 0
    const readings = gains.map((g, i) => pt(i * 5, (value = Math.round((value + g / 2) * 10) / 10)))
    const total = foldRain('PT', readings, [], 0).reduce((n, s) => n + s.mm, 0)
    assert.ok(Math.abs(total - (value - (readings[0] as RainReading).value)) < 1e-6)
  }))
})
