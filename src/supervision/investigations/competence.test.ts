import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallCity } from '#kit/testing'
import { leadOf, levelOf, mayEntrust, outgrown, partnerOf } from './competence.ts'
import { casesOf } from './testing.ts'

const city = await smallCity()
const on = casesOf(city)
const hurt = { grade: 4, deaths: 0, missing: 0, seriousInjuries: 0, minorInjuries: 0 }

test('the grade says who investigates', () => {
  assert.deepEqual([1, 2, 3, 4].map(levelOf), ['state', 'province', 'city', 'county'])
  assert.deepEqual([1, 2, 3, 4, null].map(leadOf), ['other', 'other', 'city', 'county', 'county'])
})

test('only a general accident that hurt nobody may be left to the unit, and what is not known lets nothing be left', () => {
  assert.equal(mayEntrust(hurt), true)
  for (const more of [{ deaths: 1 }, { seriousInjuries: 1 }, { minorInjuries: 2 }, { missing: 1 }, { deaths: null }, { minorInjuries: null }, { grade: 3 }, { grade: null }]) assert.equal(mayEntrust({ ...hurt, ...more }), false, JSON.stringify(more))
})

test('where the unit is of another county, that county sends people', () => {
  assert.equal(partnerOf('350500/350521/350521100/', '350500/350582/350582103/'), '350582')
  assert.equal(partnerOf('350500/350521/350521100/', '350500/350521/350521104/'), null)
  assert.equal(partnerOf('350500/350521/', null), null)
})

test('a grade that rises takes the case from who has it', () => {
  assert.equal(outgrown('county', 4), false)
  assert.equal(outgrown('county', 3), true)
  assert.equal(outgrown('city', 3), false)
  assert.equal(outgrown('city', 2), true)
  assert.equal(outgrown('other', 1), false)
})

test('a county opens its own general accident once, and its sixty days run', async () => {
  const accidentId = await on.accident()
  const first = await city.as('countyDuty').post('/api/investigations', { accidentId })
  assert.equal(first.status, 200)
  const read = await on.read(first.body.id)
  assert.deepEqual([read.lead, read.authority, read.state], ['county', '惠安县人民政府', 'opened'])
  assert.equal((Date.parse(read.reportDueOn) - Date.parse(await on.today())) / 86_400_000, 60)
  const again = await city.as('countyDuty').post('/api/investigations', { accidentId })
  assert.deepEqual([again.status, again.body.code], [409, 'investigation.exists'])
  assert.equal((await city.events('investigation.opened')).filter((e) => e.data.accidentId === accidentId).length, 1)
})

test('a county does not open a larger accident, the city does', async () => {
  const accidentId = await on.accident({ deaths: 3 })
  const refused = await city.as('countyDuty').post('/api/investigations', { accidentId })
  assert.deepEqual([refused.status, refused.body.code], [403, 'investigation.other_lead'])
  const opened = await city.as('office').post('/api/investigations', { accidentId })
  assert.equal((await on.read(opened.body.id)).authority, '泉州市人民政府')
})

test('an accident with a death is not left to its unit; one without harm is', async () => {
  const fatal = await city.as('countyDuty').post('/api/investigations', { accidentId: await on.accident(), entrustedTo: '演示加工厂' })
  assert.deepEqual([fatal.status, fatal.body.code], [422, 'investigation.not_entrustable'])
  const harmless = await city.as('countyDuty').post('/api/investigations', { accidentId: await on.accident({ deaths: 0 }), entrustedTo: '演示加工厂' })
  assert.equal(harmless.status, 200, JSON.stringify(harmless.body))
  assert.deepEqual((await on.read(harmless.body.id)).missing.bodies, ['unit'])
})

test('another county neither sees nor touches the case', async () => {
  const id = await on.opened()
  assert.equal((await city.as('otherCounty').get(`/api/investigations/${id}`)).status, 404)
  const refused = await city.as('otherCounty').post(`/api/investigations/${id}/beginning`, { revision: 1 })
  assert.equal(refused.status, 404)
})

test('the government above takes a case up with reason and number, and forms a team of its own', async () => {
  const id = await on.investigating()
  const below = await on.tryTo('countyCommander', id, 'escalation', { reason: '社会影响较大', doc: '泉政函〔2026〕9号' })
  assert.deepEqual([below.status, below.body.code], [403, 'investigation.only_city'])
  await on.act('cityLeader', id, 'escalation', { reason: '社会影响较大', doc: '泉政函〔2026〕9号' })
  const read = await on.read(id)
  assert.deepEqual([read.lead, read.authority, read.state, read.members.every((m) => m.removedOn)], ['city', '泉州市人民政府', 'opened', true])
  const county = await on.tryTo('countyDuty', id, 'members', { name: '演示甲', organization: '县政府办', body: 'government', interest: 'none' })
  assert.deepEqual([county.status, county.body.code], [403, 'investigation.other_lead'])
  assert.equal((await on.tryTo('cityLeader', id, 'escalation', { reason: '再次提级', doc: '泉政函〔2026〕10号' })).body.code, 'investigation.already_escalated')
})

test('a county does not approve what has grown beyond it', async () => {
  const accidentId = await on.accident()
  const id = (await city.as('countyDuty').post('/api/investigations', { accidentId })).body.id as string
  await on.submitted({}, 'countyDuty', await on.staffed(id))
  const row = (await city.as('cityDuty').get(`/api/accidents/${accidentId}`)).body
  const grown = await city.as('cityDuty').patch(`/api/accidents/${accidentId}`, { deaths: 3 }, { 'if-match': `"${row.version}"` })
  assert.ok(grown.status < 300, JSON.stringify(grown.body))
  assert.equal((await on.read(id)).outgrown, true)
  const refused = await on.tryTo('countyCommander', id, 'approval', { doc: '惠政函〔2026〕3号' })
  assert.deepEqual([refused.status, refused.body.code], [409, 'investigation.outgrown'])
})
