import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bearing, destination, distance } from './index.ts'

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
