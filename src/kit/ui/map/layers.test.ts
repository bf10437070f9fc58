import assert from 'node:assert/strict'
import { test } from 'node:test'
import { around, boundsOf, type MapBase, widen } from './layers.ts'

const square = (kind: 'county' | 'land', west: number, size: number): MapBase['features'][number] => ({
  type: 'Feature', properties: { kind }, geometry: { type: 'Polygon', coordinates: [[[west, 24], [west + size, 24], [west + size, 24 + size], [west, 24]]] },
})

test('the map looks at the own counties, not at all the land that is drawn', () => {
  assert.deepEqual(boundsOf({ type: 'FeatureCollection', features: [square('land', 100, 20), square('county', 118, 1)] }), [118, 24, 119, 25])
})

test('who keeps a county looks at it first; a town’s cadre at his county', () => {
  const two: MapBase = { type: 'FeatureCollection', features: [square('county', 118, 1), square('county', 121, 1)].map((f, i) => ({ ...f, properties: { ...f.properties, code: ['350521', '350582'][i] as string } })) }
  assert.deepEqual(['350500/350582/', '350500/350521/350521100/', '350500/', ''].map((path) => boundsOf(two, path)), [[121, 24, 122, 25], [118, 24, 119, 25], [118, 24, 122, 25], [118, 24, 122, 25]])
})

test('without shapes it looks at the points, and with nothing nowhere', () => {
  const empty: MapBase = { type: 'FeatureCollection', features: [] }
  assert.equal(boundsOf(empty), null)
  assert.deepEqual(around([{ id: 'a', name: 'a', lon: 118, lat: 25 }, { id: 'b', name: 'b', lon: 117, lat: 26 }]), [117, 25, 118, 26])
  assert.equal(around([]), null)
})

test("a storm's eye at sea comes into sight", () => assert.deepEqual(widen([118, 24, 119, 25], [[119.5, 22]]), [118, 22, 119.5, 25]))
