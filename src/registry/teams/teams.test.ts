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
  const [team] = (await duty.get('/api/teams?skills=drainage')).body.rows
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
  assert.match((await city.as('cityDuty').post(`/api/shelters/${shelter.id}/reveals`, { field: 'phone' })).body.value, /^1990000/)
  const missing = await city.as('cityDuty').get('/api/figures/village_plan.missing')
  assert.equal(missing.body.value, 2)
})

test('a team\'s leader turns the switch of his own team, sees no other, and may change nothing else', async () => {
  const leader = async (url: string, method: 'GET' | 'PUT' | 'PATCH' = 'GET', payload?: object) => {
    const session = await city.tx(async (tx) => (await import('#registry/identity')).openSession(tx, city.cast.teamLeader.id))
    return city.app.inject({ url, method, ...(payload ? { payload } : {}), headers: { cookie: `anlan_session=${session}`, 'x-anlan': '1' } })
  }
  const [own] = (await city.as('countyDuty').get('/api/teams?skills=diving')).body.rows, [other] = (await city.as('cityDuty').get('/api/teams?skills=sea')).body.rows
  assert.equal((await leader('/api/teams')).json().total, 0, 'before one was named to him')
  assert.equal((await city.as('secadmin').put(`/api/users/${city.cast.teamLeader.id}/roles`, { roles: ['team_leader'], regionPath: '350500/350521/', unit: own.name })).status, 200)
  assert.deepEqual((await leader('/api/teams')).json().rows.map((r: { id: string }) => r.id), [own.id])
  assert.equal((await leader(`/api/teams/${own.id}/readiness`, 'PUT', { readiness: 'standby' })).json().readiness, 'standby')
  assert.equal((await leader(`/api/teams/${other.id}/readiness`, 'PUT', { readiness: 'off' })).statusCode, 404)
  assert.equal((await leader(`/api/teams/${own.id}`, 'PATCH', { members: 1 })).statusCode, 403)
})
