import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { smallCity, type City } from '#kit/testing'
import { allStandards } from '#registry/ledger'
import { gradeOf } from './ledger.ts'

let city: City
const slope = { regionCode: '350521100', lon: 118.79, lat: 25.03, code: '350521900001', name: '演示后山滑坡', kind: 'landslide', grade: '4', households: 6, people: 23, monitorA: '陈水木', phoneA: '19900003701', monitorB: '陈建军', phoneB: '19900003702' }
before(async () => { city = await smallCity() })

test('the grade follows article 4 at its bounds: deaths or loss, whichever is worse', async () => {
  const limits = await city.tx(allStandards)
  const cases: [number | null, number | null, string | null][] = [[2, 99, '4'], [3, 0, '3'], [0, 100, '3'], [9, 499, '3'], [10, 0, '2'], [0, 500, '2'], [29, 999, '2'], [30, 0, '1'], [0, 1000, '1'], [null, 600, '2'], [null, null, null]]
  for (const [deaths, loss, grade] of cases) assert.equal(gradeOf(deaths, loss, limits), grade, `${deaths} ${loss}`)
})

test('a hazard that has killed three can be no small one, and what is larger may be written larger', async () => {
  const duty = city.as('cityDuty')
  const low = await duty.post('/api/geohazards', { ...slope, deaths: 3 })
  assert.deepEqual([low.status, low.body.details.issues[0].path], [400, ['grade']])
  assert.equal((await duty.post('/api/geohazards', { ...slope, grade: '2', deaths: 3 })).status, 201)
})

test('two monitors are two people, households are no more than people, and a hazard has a place', async () => {
  const duty = city.as('cityDuty'), other = { ...slope, code: '350521900002' }
  for (const wrong of [{ monitorB: '陈水木' }, { households: 24 }, { lon: undefined, lat: undefined }, { kind: 'typhoon' }, { regionCode: '350521' }]) assert.equal((await duty.post('/api/geohazards', { ...other, ...wrong })).status, 400, JSON.stringify(wrong))
})

test('an informant sees the hazards of his town with masked phones, and changes none', async () => {
  const informant = city.as('informant'), { body } = await informant.get('/api/geohazards?q=350521900001')
  assert.deepEqual([body.total, body.rows[0].phoneA], [1, '199****3701'])
  assert.equal((await informant.patch(`/api/geohazards/${body.rows[0].id}`, { people: 1 })).status, 403)
  assert.equal((await informant.post(`/api/geohazards/${body.rows[0].id}/reveals`, { field: 'phoneA' })).status, 403)
})

test('the people under threat are the sum over those in service', async () => {
  const duty = city.as('cityDuty'), figure = async () => (await duty.get('/api/figures/geohazard.people')).body.value as number
  const before = await figure(), [row] = (await duty.get('/api/geohazards?q=350521900001')).body.rows
  await duty.post(`/api/geohazards/${row.id}/retirement`, { reason: '已搬迁核销' })
  assert.equal(before - (await figure()), 23)
})
