import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallCity } from '#kit/testing'
import { randomFrom } from '#registry/demo'
import { counts, processesOf } from './demo.ts'

const city = await smallCity()
const process = { regionCode: '350500', name: '第 1 次强对流过程', kind: 'convection', startedOn: '2026-06-03', endedOn: '2026-06-04' }

test('the demo city was under three typhoons, nine rains, sixteen convections and one cold wave in 2022', () => {
  const made = processesOf(2022, counts[2022] as (typeof counts)[number], randomFrom(7))
  assert.deepEqual(['typhoon', 'rain', 'convection', 'cold'].map((kind) => made.filter((p) => p.kind === kind).length), [3, 9, 16, 1])
  assert.equal(new Set(made.map((p) => p.name)).size, 29)
  assert.ok(made.every((p) => (p.startedOn as string).startsWith('2022-') && (p.endedOn as string) >= (p.startedOn as string)))
})

test('a process is kept by the duty desk, read by a county, and does not end before it starts', async () => {
  const made = await city.as('cityDuty').post('/api/weather-processes', process)
  assert.equal(made.status, 201, JSON.stringify(made.body))
  assert.equal((await city.events('weather_process.added')).at(-1)?.subjectId, made.body.id)
  assert.equal((await city.as('countyDuty').post('/api/weather-processes', { ...process, name: '另一次过程' })).status, 403)
  assert.equal((await city.as('cityDuty').patch(`/api/weather-processes/${made.body.id}`, { endedOn: '2026-06-01' })).status, 400)
})
