import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bearing, destination, distance, farthestOf, nearestOf } from './index.ts'

const quanzhou = { lon: 118.67, lat: 24.87 }

test('a degree of latitude is about 111 km, and there and back is the same', () => {
  assert.ok(Math.abs(distance(quanzhou, { lon: 118.67, lat: 25.87 }) - 111_195) < 5)
  const away = destination(quanzhou, 60, 50_000)
  assert.ok(Math.abs(distance(quanzhou, away) - 50_000) < 0.01)
  assert.ok(Math.abs(bearing(quanzhou, away) - 60) < 0.01)
})

test('the shortest way crosses the date line', () => {
  assert.ok(distance({ lon: 179.9, lat: 0 }, { lon: -179.9, lat: 0 }) < 22_300)
  assert.ok(Math.abs(destination({ lon: 179.95, lat: 0 }, 90, 11_119.5).lon + 179.95) < 0.001)
})

test('no point of a box is nearer than its nearest or farther than its farthest', () => {
  const lon = fc.double({ min: 73, max: 136, noNaN: true }), lat = fc.double({ min: 3, max: 54, noNaN: true }), part = fc.double({ min: 0, max: 1, noNaN: true })
  const anywhere = fc.record({ lon: fc.double({ min: -180, max: 180, noNaN: true }), lat: fc.double({ min: -89, max: 89, noNaN: true }) })
  fc.assert(fc.property(lon, lon, lat, lat, part, part, anywhere, (a, b, c, d, u, v, from) => {
    const box = { west: Math.min(a, b), east: Math.max(a, b), south: Math.min(c, d), north: Math.max(c, d) }
    const metres = distance(from, { lon: box.west + u * (box.east - box.west), lat: box.south + v * (box.north - box.south) })
    assert.ok(nearestOf(box, from) <= metres + 0.01, `${nearestOf(box, from)} ${metres}`)
    assert.ok(farthestOf(box, from) >= metres - 0.01, `${farthestOf(box, from)} ${metres}`)
  }), { numRuns: 2000 })
})
