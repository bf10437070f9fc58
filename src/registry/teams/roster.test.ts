import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { open } from '#kit/seal'
import { smallCity } from '#kit/testing'
import { refill } from '#registry/ledger'
import { organizations } from '#registry/organizations'
import { shelters } from '#registry/shelters'

const city = await smallCity()
const duty = city.as('countyDuty')
const team = {
  name: '演示新队', kind: 'social', tier: 'county', regionCode: '350521100', leaderName: '演示队长', phone: '19900003333', skills: ['drone'], members: 8, lon: 118.8, lat: 25.03,
  equipment: [{ name: '无人机', count: 2, unit: '架' }],
}
const eventsOf = async (kind: string) => (await city.events()).filter((e) => e.subjectKind === kind)

test('a team is entered with its number sealed, changed without it, and leaves the book with a reason', async () => {
  const made = await duty.post('/api/teams', team)
  assert.equal(made.status, 201, JSON.stringify(made.body))
  assert.deepEqual([made.body.readiness, made.body.coastal, made.body.equipment], ['ready', false, team.equipment])
  const { phoneSealed } = await city.tx((tx) => tx.one<{ phoneSealed: Buffer }>(sql`select phone_sealed from teams where id = ${made.body.id}`))
  assert.equal(open(phoneSealed), team.phone)
  const changed = await duty.patch(`/api/teams/${made.body.id}`, { members: 12 })
  assert.deepEqual([changed.body.members, changed.body.phone], [12, '199****3333'])
  assert.equal((await duty.get('/api/teams?skills=drone')).body.total, 1)
  assert.equal((await duty.post(`/api/teams/${made.body.id}/retirement`, { reason: '解散' })).status, 200)
  assert.equal((await duty.post(`/api/teams/${made.body.id}/retirement`, { reason: '解散' })).body.code, 'ledger.already_retired')
  assert.equal((await duty.get('/api/teams?skills=drone')).body.total, 0)
  const events = await eventsOf('team')
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
  assert.equal(made.status, 201, JSON.stringify(made.body))
  assert.equal(made.body.status, 'standby')
  assert.equal((await duty.post('/api/shelters', shelter)).body.code, 'ledger.same_key')
  const changed = await duty.patch(`/api/shelters/${made.body.id}`, { capacity: 200 })
  assert.deepEqual([changed.body.capacity, changed.body.phone], [200, '0595-****0000'])
  assert.deepEqual((await duty.get('/api/shelters?q=0000')).body.rows.map((r: { id: string }) => r.id), [made.body.id], 'a landline by its tail, after a change too')
  assert.equal((await duty.get('/api/figures/shelter.capacity?params=%7B%22region%22%3A%22350521100%22%7D')).body.value >= 200, true)
  assert.equal((await duty.post(`/api/shelters/${made.body.id}/retirement`, { reason: '改作他用' })).status, 200)
  assert.deepEqual((await eventsOf('shelter')).map((e) => e.type), ['shelter.added', 'shelter.changed', 'shelter.retired'])
})

test('a standardized shelter keeps the standard\'s room per person, any shelter holds no more at night than it holds', async () => {
  const [{ id }] = (await duty.get('/api/shelters')).body.rows
  const tight = await duty.patch(`/api/shelters/${id}`, { standardized: true, area: 100, nightCapacity: 80 })
  assert.equal(tight.status, 400)
  assert.match(JSON.stringify(tight.body), /GB 51143/)
  assert.equal((await duty.patch(`/api/shelters/${id}`, { standardized: false, area: 100, nightCapacity: 80 })).status, 200)
  assert.equal((await duty.patch(`/api/shelters/${id}`, { nightCapacity: 90_000 })).status, 400)
})

test('an informant is registered, changed and retired, each with its event', async () => {
  const made = await duty.post('/api/informants', { personName: '演示信息员', rank: 'B', regionCode: '350521100', phone: '19900004444', trainedOn: '2026-04-01' })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  assert.equal(made.body.level, 'town')
  const changed = await duty.patch(`/api/informants/${made.body.id}`, { personName: '演示改名', trainedOn: null })
  assert.deepEqual([changed.body.personName, changed.body.trainedOn, changed.body.phone], ['演示改名', null, '199****4444'])
  assert.equal((await duty.post(`/api/informants/${made.body.id}/retirement`, { reason: '调离' })).status, 200)
  assert.equal((await duty.patch(`/api/informants/${made.body.id}`, { personName: '再改' })).body.code, 'ledger.already_retired')
  assert.deepEqual((await eventsOf('informant')).map((e) => e.type), ['informant.added', 'informant.changed', 'informant.retired'])
})

test('superiors of an organization never come back to it', async () => {
  const [command, below] = await city.tx((tx) => tx.rows<{ id: string; superiorId: string }>(sql`select id, superior_id from organizations where kind = 'flood_command' order by region_path limit 2`))
  assert.equal(below?.superiorId, command?.id)
  const circle = await city.as('cityDuty').patch(`/api/organizations/${command?.id}`, { superiorId: below?.id })
  assert.equal(circle.body.code, 'organization.superiors_in_circle')
  const { body } = await city.as('cityDuty').get(`/api/organizations/${below?.id}`)
  assert.match(body.superiorIdName, /防汛抗旱指挥部/)
})

test('rows from before they were ledgers get their words and hashes at the next start, and are found', async () => {
  await city.tx((tx) => tx.run(sql`update shelters set tokens = '{}', find_text = '', phone_index = null, phone_mask = ''`))
  assert.equal((await duty.get(`/api/shelters?q=${encodeURIComponent('避灾')}`)).body.total, 0)
  assert.equal(await city.tx((tx) => refill(tx, shelters)), 3, 'the retired one too')
  assert.equal((await duty.get(`/api/shelters?q=${encodeURIComponent('避灾')}`)).body.total, 1)
  const rows = await city.tx((tx) => tx.rows<{ phoneMask: string; phoneIndex: Buffer }>(sql`select phone_mask, phone_index from shelters`))
  for (const row of rows) assert.ok(/\*{4}\d{4}$/.test(row.phoneMask) && row.phoneIndex.length > 0)
  assert.deepEqual([await city.tx((tx) => refill(tx, shelters)), await city.tx((tx) => refill(tx, organizations))], [0, 0])
})
