import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallCity } from '#kit/testing'
import { placesOf } from '#registry/demo'
import { eventsOf } from './demo.ts'

const city = await smallCity()

test('2022 had the 21st safety month, its day of advice on 16 June, five entries and lessons at five levels', async () => {
  const made = (await city.tx(async (tx) => eventsOf(2022, await placesOf(tx)))).map(({ values }) => values), of = (kind: string) => made.filter((event) => event.kind === kind)
  assert.deepEqual(of('month').map((e) => e.ordinal), [21])
  assert.deepEqual([...new Set(of('advice').map((e) => e.heldOn))], ['2022-06-16'])
  assert.deepEqual([new Set(of('entry').map((e) => e.entered)).size, new Set(of('lesson').map((e) => e.level)).size], [5, 5])
})

test('a safety month has its number', async () => {
  const month = { regionCode: '350500', name: '安全生产月', kind: 'month', heldOn: '2026-06-01' }
  assert.equal((await city.as('office').post('/api/safety-events', month)).status, 400)
  assert.equal((await city.as('office').post('/api/safety-events', { ...month, ordinal: 25 })).status, 201)
})
