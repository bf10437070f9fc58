import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { open } from '#kit/seal'
import { smallCity } from '#kit/testing'

const city = await smallCity()
const duty = city.as('countyDuty')
const team = {
  name: '演示新队', kind: 'social', tier: 'county', regionCode: '350521100', leaderName: '演示队长', phone: '19900003333', skills: ['drone'], members: 8, lon: 118.8, lat: 25.03,
  equipment: [{ name: '无人机', count: 2, unit: '架' }],
}

test('a team is entered with its number sealed, changed without it, and leaves the book with a reason', async () => {
  const made = await duty.post('/api/teams', team)
  assert.equal(made.status, 201)
  const { phoneSealed } = await city.tx((tx) => tx.one<{ phoneSealed: Buffer }>(sql`select phone_sealed from teams where id = ${made.body.id}`))
  assert.equal(open(phoneSealed), team.phone)
  const { phone: _, ...rest } = team
  const changed = await duty.put(`/api/teams/${made.body.id}`, { ...rest, members: 12 })
  assert.deepEqual([changed.body.members, changed.body.phoneMask], [12, '199****3333'])
  assert.equal((await duty.post(`/api/teams/${made.body.id}/retirement`, { reason: '解散' })).status, 200)
  assert.equal((await duty.post(`/api/teams/${made.body.id}/retirement`, { reason: '解散' })).body.code, 'team.already_retired')
  assert.equal((await duty.get('/api/teams?skill=drone')).body.total, 0)
  const events = (await city.events()).filter((e) => e.subjectKind === 'team')
  assert.deepEqual(events.map((e) => e.type), ['team.added', 'team.changed', 'team.retired'])
  assert.doesNotMatch(JSON.stringify(events.map((e) => e.data)), /3333/)
})

test('a team without a skill, of another county, or entered by who may not is refused', async () => {
  assert.equal((await duty.post('/api/teams', { ...team, skills: [] })).status, 400)
  assert.equal((await duty.post('/api/teams', { ...team, regionCode: '350582103' })).status, 403)
  assert.equal((await city.as('teamLeader').post('/api/teams', team)).status, 403)
})

test('a shelter has a code of its own, and what it holds is changed and recorded', async () => {
  const shelter = { code: 'BZ350521900', name: '演示避灾点', regionCode: '350521100', capacity: 120, lon: 118.8, lat: 25.03, managerName: '演示管理人', phone: '0595-22000000', facilities: ['water'] }
  const made = await duty.post('/api/shelters', shelter)
  assert.equal(made.status, 201)
  assert.equal((await duty.post('/api/shelters', shelter)).body.code, 'shelter.code_taken')
  const { code: _, phone: __, ...rest } = shelter
  const changed = await duty.put(`/api/shelters/${made.body.id}`, { ...rest, capacity: 200 })
  assert.deepEqual([changed.body.capacity, changed.body.phoneMask], [200, '0595-******00'])
  assert.equal((await duty.get('/api/figures/shelter.capacity?params=%7B%22region%22%3A%22350521100%22%7D')).body.value >= 200, true)
  assert.equal((await duty.post(`/api/shelters/${made.body.id}/retirement`, { reason: '改作他用' })).status, 200)
  assert.deepEqual((await city.events()).filter((e) => e.subjectKind === 'shelter').map((e) => e.type), ['shelter.added', 'shelter.changed', 'shelter.retired'])
})

test('an informant is registered, changed and disabled, each with its event', async () => {
  const made = await duty.post('/api/informants', { personName: '演示信息员', rank: 'B', regionCode: '350521100', phone: '19900004444', trainedOn: '2026-04-01' })
  assert.equal(made.status, 201)
  const changed = await duty.put(`/api/informants/${made.body.id}`, { personName: '演示改名', trainedOn: null })
  assert.deepEqual([changed.body.personName, changed.body.trainedOn, changed.body.phoneMask], ['演示改名', null, '199****4444'])
  assert.equal((await duty.post(`/api/informants/${made.body.id}/disablement`, { reason: '调离' })).status, 200)
  assert.equal((await duty.put(`/api/informants/${made.body.id}`, { personName: '再改', trainedOn: null })).body.code, 'informant.already_disabled')
  assert.deepEqual((await city.events()).filter((e) => e.subjectKind === 'informant').map((e) => e.type), ['informant.added', 'informant.changed', 'informant.disabled'])
})
