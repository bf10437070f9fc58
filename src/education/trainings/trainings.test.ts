import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallCity } from '#kit/testing'
import { trainingsOf } from './demo.ts'

const city = await smallCity()

test('one course for leaders was held in 2022: 183 people, five days', () => {
  assert.deepEqual(trainingsOf(2022).filter((t) => t.kind === 'leaders').map(({ people, days }) => ({ people, days })), [{ people: 183, days: 5 }])
})

test('no more pass a course than take part', async () => {
  const course = { regionCode: '350500', name: '灾害信息员培训', kind: 'informants', startedOn: '2026-05-06', days: 2, people: 60 }
  assert.equal((await city.as('office').post('/api/trainings', { ...course, passed: 61 })).status, 400)
  assert.equal((await city.as('office').post('/api/trainings', { ...course, passed: 60 })).status, 201)
})
