import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallCity } from '#kit/testing'
import { teamsNear } from './index.ts'

const city = await smallCity()

test('the nearest team that can comes first, with its distance and what it lacks', async () => {
  const near = await city.tx((tx) => teamsNear(tx, { lon: 118.65, lat: 24.64, skills: ['water', 'medical'] }))
  assert.deepEqual(near.map((team) => team.name), ['演示深沪海上救援队', '演示晋江抢险排涝队', '演示惠安水域救援队'])
  assert.ok((near[0]?.metres ?? 9e9) < 5000 && (near[1]?.metres ?? 0) > (near[0]?.metres ?? 0))
  assert.deepEqual([near[0]?.has, near[0]?.lacks], [['water'], ['medical']])
  assert.deepEqual((await city.tx((tx) => teamsNear(tx, { lon: 118.65, lat: 24.64, skills: ['hazmat'] }))), [])
})

test('a team that is off is not offered, and its readiness leaves one event', async () => {
  const duty = city.as('cityDuty')
  const [team] = (await duty.get('/api/teams?skill=drainage')).body.rows
  for (let times = 0; times < 2; times++) assert.equal((await duty.put(`/api/teams/${team.id}/readiness`, { readiness: 'off' })).body.readiness, 'off')
  assert.equal((await city.events('team.readiness_changed')).length, 1)
  const near = await city.tx((tx) => teamsNear(tx, { lon: 118.62, lat: 24.83 }))
  assert.ok(near.every(({ id }) => id !== team.id))
})

test('teams, shelters, plans and organizations stay within the reader\'s scope', async () => {
  const totals = async (who: 'cityDuty' | 'otherCounty') => Promise.all(['teams', 'shelters', 'village-plans', 'organizations'].map(async (ledger) => (await city.as(who).get(`/api/${ledger}`)).body.total))
  assert.deepEqual(await totals('cityDuty'), [3, 2, 10, 11])
  const other = await totals('otherCounty')
  assert.deepEqual([other[0], other[1], other[3]], [2, 1, 4])
  const [shelter] = (await city.as('cityDuty').get('/api/shelters')).body.rows
  assert.match((await city.as('cityDuty').post(`/api/shelters/${shelter.id}/phone-opening`)).body.phone, /^1990000/)
  const missing = await city.as('cityDuty').get('/api/figures/village_plan.missing')
  assert.equal(missing.body.value, 2)
})
