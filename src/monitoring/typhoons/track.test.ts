import assert from 'node:assert/strict'
import { test } from 'node:test'
import { circleRing, modelRadii, radiusOfMaximumWind, within } from './circles.ts'
import { forceOf, gradeOf, type RawFix } from './model.ts'
import { bearing, destination, distanceKm } from './sphere.ts'
import { passage, stateAt, states } from './track.ts'

test('grades follow GB/T 19201 and forces GB/T 28591 at their bounds', () => {
  const table: [windMs: number, grade: string | null, force: number][] = [
    [0.2, null, 0], [10.7, null, 5], [10.8, 'TD', 6], [17.1, 'TD', 7], [17.2, 'TS', 8], [24.4, 'TS', 9], [24.5, 'STS', 10], [32.6, 'STS', 11],
    [32.7, 'TY', 12], [41.4, 'TY', 13], [41.5, 'STY', 14], [50.9, 'STY', 15], [51, 'SuperTY', 16], [61.2, 'SuperTY', 17], [61.3, 'SuperTY', 18],
  ]
  for (const [windMs, grade, force] of table) assert.deepEqual([gradeOf(windMs), forceOf(windMs)], [grade, force], String(windMs))
  assert.equal(gradeOf(null), null)
})

test('distance, bearing and destination agree', () => {
  const quanzhou = { lon: 118.6, lat: 24.9 }
  const there = destination(quanzhou, 135, 120)
  assert.ok(Math.abs(distanceKm(quanzhou, there) - 120) < 0.01)
  assert.ok(Math.abs(bearing(quanzhou, there) - 135) < 0.01)
})

test('the wind model: the strong side is right of the motion, stronger storms reach farther, weak ones have no inner circle', () => {
  const north = { heading: 0, speedMs: 6 }
  const radii = modelRadii({ windMs: 50, lat: 24 }, north)
  const [ne = 0, se = 0, sw = 0, nw = 0] = radii[7] ?? []
  assert.ok(ne > nw && se > sw, 'moving north, east is stronger')
  for (const at of [0, 1, 2, 3]) assert.ok((radii[7]?.[at] ?? 0) > (radii[10]?.[at] ?? 0) && (radii[10]?.[at] ?? 0) > (radii[12]?.[at] ?? 0))
  assert.ok(ne > 250 && ne < 450, `${ne} km`)
  assert.deepEqual(modelRadii({ windMs: 20, lat: 24 }, north)[12], null)
  assert.deepEqual(modelRadii({ windMs: null, lat: 24 }, north), { 7: null, 10: null, 12: null })
  assert.ok(Math.abs(radiusOfMaximumWind(50, 24) - 32.1) < 0.2)
  const calm = modelRadii({ windMs: 50, lat: 24 }, { heading: 0, speedMs: 0 })[7]
  assert.equal(new Set(calm).size, 1, 'a storm that stands still is round')
})

test('a ring is closed and steps where quadrants meet', () => {
  const ring = circleRing({ lon: 118, lat: 24 }, [100, 80, 60, 90])
  assert.deepEqual(ring[0], ring.at(-1))
  assert.equal(ring.length, 4 * 19 + 1)
  assert.ok(Math.abs(distanceKm({ lon: 118, lat: 24 }, { lon: ring[0]?.[0] ?? 0, lat: ring[0]?.[1] ?? 0 }) - 100) < 0.1)
})

const track: RawFix[] = [
  { at: '2026-07-01T00:00:00.000Z', lon: 119, lat: 22, windMs: 45, pressureHpa: 950 },
  { at: '2026-07-01T06:00:00.000Z', lon: 119, lat: 24, windMs: 45, pressureHpa: 950 },
  { at: '2026-07-01T12:00:00.000Z', lon: 119, lat: 26, windMs: 25, pressureHpa: 985 },
]

test('between fixes the storm is interpolated and says so; outside its track it is nowhere', () => {
  const half = stateAt(track, '2026-07-01T09:00:00Z')
  assert.deepEqual([half?.lat, half?.windMs, half?.interpolated, half?.radiiModel], [25, 35, true, true])
  assert.equal(stateAt(track, '2026-07-01T06:00:00Z')?.interpolated, false)
  assert.equal(stateAt(track, '2026-06-30T23:59:00Z'), undefined)
  assert.equal(stateAt(track, '2026-07-01T12:01:00Z'), undefined)
  assert.equal(states(track, 60).length, 13)
})

test('circles that the source gives are taken as they are', () => {
  const given = { 7: [300, 280, 250, 260], 10: [100, 90, 80, 80], 12: null }
  const state = stateAt([{ ...track[0] as RawFix, radii: given }, { ...track[1] as RawFix, radii: given }], '2026-07-01T03:00:00Z')
  assert.deepEqual([state?.radii, state?.radiiModel], [given, false])
})

test('a place is reached when a circle first covers it, by the hour', () => {
  const steps = states(track, 60)
  const near = passage(steps, { lon: 119.2, lat: 25 }, 10)
  assert.ok(near)
  assert.ok(near.reachedAt > '2026-07-01T04' && near.reachedAt < '2026-07-01T08', near.reachedAt)
  assert.equal(near.nearestAt, '2026-07-01T09:00:00.000Z')
  assert.ok(near.nearestKm < 25)
  assert.equal(passage(steps, { lon: 130, lat: 25 }, 12), undefined)
  const seven = passage(steps, { lon: 119.2, lat: 25 }, 7)
  assert.ok(seven && seven.reachedAt <= near.reachedAt, 'the weaker wind comes first')
  const state = stateAt(track, near.reachedAt)
  assert.ok(state && within(state.radii, 10, bearing(state, { lon: 119.2, lat: 25 }), distanceKm(state, { lon: 119.2, lat: 25 })))
})
