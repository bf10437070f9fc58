// 补报: casualties that change inside the window are the accident's own, after it they are kept and marked (国务院令第493号 art. 13, 20).
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { smallCity, type City } from '#kit/testing'
import { takesOver, windowUntil } from './reckon.ts'
import { changed, day, entered } from './testing.ts'

let city: City
before(async () => { city = await smallCity() })

const supplement = (id: string, body: object) => city.as('office').post(`/api/accidents/${id}/supplements`, { missing: 0, seriousInjuries: 0, changedOn: day(), reason: '医院通报', ...body })
const row = async (id: string) => (await city.as('office').get(`/api/accidents/${id}`)).body
const newest = async (id: string) => (await city.as('office').get(`/api/accidents/${id}/reporting`)).body.supplements[0]

test('thirty days, seven on the road and for a fire, calendar days', () => {
  const standards = { 'accident.window_days': { general: 30, traffic: 7, fire: 7 } }, until = (category: string, type: string) => windowUntil({ occurredOn: '2026-02-20', category, type }, standards)
  assert.deepEqual([until('trade', 'fall'), until('road', 'vehicle'), until('fire', 'fire'), until('trade', 'fire')], ['2026-03-22', '2026-02-27', '2026-02-27', '2026-02-27'])
})

test('a grade that rises to another level may be taken over; one that stays or falls may not', () => {
  assert.deepEqual([takesOver(4, 3), takesOver(4, 2), takesOver(3, 2), takesOver(3, 1), takesOver(null, 3), takesOver(4, 4), takesOver(3, 4), takesOver(null, 4)], ['city', 'province', 'province', 'state', 'city', null, null, null])
})

test('inside the window the deaths are the accident’s, the grade rises, and it says who takes over', async () => {
  const a = await entered(city, { deaths: 2, occurredOn: day(-20) })
  assert.equal(a.severity, 'general')
  assert.equal((await supplement(a.id, { deaths: 3, changedOn: day(-1) })).status, 200)
  const now = await row(a.id), told = await newest(a.id)
  assert.deepEqual([now.deaths, now.grade, now.severity], [3, 3, 'larger'])
  assert.deepEqual([told.inside, told.takesOver, told.changedOn, told.before.grade, told.after.grade, told.note], [true, 'city', day(-1), 4, 3, '医院通报'])
  assert.equal((await city.events('accident.supplemented')).at(-1)?.data.takesOver, 'city')
})

test('after the window a further death is kept beside them: the grade stays, nobody takes over', async () => {
  const a = await entered(city, { deaths: 2, occurredOn: day(-40) })
  assert.equal((await supplement(a.id, { deaths: 3 })).status, 200)
  const now = await row(a.id), told = await newest(a.id)
  assert.deepEqual([now.deaths, now.laterDeaths, now.severity], [2, 1, 'general'])
  assert.deepEqual([told.inside, told.takesOver, told.keptApart], [false, null, 1])
  assert.equal((await supplement(a.id, { deaths: 1 })).body.code, 'accident.only_more_after_window')
})

test('a death inside the window that is told after it still belongs to the accident', async () => {
  const a = await entered(city, { deaths: 2, occurredOn: day(-40) })
  await supplement(a.id, { deaths: 3, changedOn: day(-15) })
  assert.deepEqual([(await row(a.id)).deaths, (await newest(a.id)).inside, (await newest(a.id)).takesOver], [3, true, 'city'])
})

test('on the road the window is seven days', async () => {
  const a = await entered(city, { category: 'road', type: 'vehicle', occurredOn: day(-8) })
  await supplement(a.id, { deaths: 2 })
  assert.deepEqual([(await row(a.id)).deaths, (await row(a.id)).laterDeaths], [1, 1])
})

test('a wrong number mended by form long after is kept, graded and marked as outside the window', async () => {
  const a = await entered(city, { deaths: 2, occurredOn: day(-200) })
  await changed(city, a.id, { deaths: 3 })
  const told = await newest(a.id)
  assert.deepEqual([(await row(a.id)).severity, told.inside, told.takesOver, told.origin], ['larger', false, null, 'form'])
})

test('many at once and an undo leave their notes too, and the history of the grade tells each step', async () => {
  const a = await entered(city, { deaths: 2 })
  const bulk = (await city.as('office').post('/api/accidents/bulk-changes', { ids: [a.id], set: { deaths: 4 } })).body
  assert.equal((await newest(a.id)).origin, 'bulk')
  assert.equal((await city.as('office').post(`/api/accidents/changes/${bulk.changeId}/undoing`)).status, 200)
  const seen = (await city.as('office').get(`/api/accidents/${a.id}/reporting`)).body
  assert.deepEqual(seen.supplements.map((s: { origin: string; after: { deaths: number } }) => [s.origin, s.after.deaths]), [['undo', 2], ['bulk', 4]])
  assert.deepEqual(seen.grades.map((g: { from: number | null; to: number }) => [g.from, g.to]), [[null, 4], [4, 3], [3, 4]])
})

test('the same numbers, or a day before the accident, change nothing', async () => {
  const a = await entered(city)
  assert.equal((await supplement(a.id, { deaths: 1 })).body.code, 'accident.nothing_supplemented')
  assert.equal((await supplement(a.id, { deaths: 2, changedOn: day(-3) })).body.code, 'accident.changed_before')
  assert.equal((await row(a.id)).deaths, 1)
})

test('a near miss needs its size and is not counted; a code is made where none is given', async () => {
  const near = { kind: 'near_miss', deaths: 0, counted: false }
  const refused = await city.as('office').post('/api/accidents', { regionCode: '350521100', name: '演示厂“1·1”涉险事故', category: 'chemical', type: 'other_explosion', unitName: '演示厂', occurredOn: day(), ledBy: 'county', ...near, atRisk: 4 })
  assert.equal(refused.status, 400, JSON.stringify(refused.body))
  const a = await entered(city, { ...near, evacuated: 620 })
  assert.match(a.code, /^SG\d{8}-[0-9A-Z]{4}$/)
})
