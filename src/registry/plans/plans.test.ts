import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallCity } from '#kit/testing'

const city = await smallCity()
const cadre = city.as('townCadre')
const plan = { regionCode: '350521100002', title: '演示村防汛预案', filedOn: '2026-11-01', peopleAtRisk: 12, meetingPoint: '演示礼堂' }

test('a new version takes the place of the one in force; the figures of with and without stay whole', async () => {
  const sum = async () => {
    const [withPlan, without] = await Promise.all(['count', 'missing'].map(async (key) => (await city.as('cityDuty').get(`/api/figures/village_plan.${key}`)).body.value as number))
    return (withPlan ?? 0) + (without ?? 0)
  }
  assert.equal(await sum(), 12)
  const first = await cadre.post('/api/village-plans', plan)
  assert.equal(first.status, 201)
  const second = await cadre.post('/api/village-plans', { ...plan, peopleAtRisk: 20 })
  assert.equal(second.body.version, first.body.version + 1)
  const listed = (await cadre.get('/api/village-plans?region=350521100002')).body
  assert.deepEqual([listed.total, listed.rows[0].peopleAtRisk], [1, 20])
  assert.ok((await cadre.get(`/api/village-plans/${first.body.id}`)).body.retiredAt)
  assert.equal(await sum(), 12)
  assert.deepEqual((await city.events('village_plan.filed')).map((e) => e.data.version), [first.body.version, second.body.version])
})

test('a plan is filed for a village, in one\'s own town, by who may', async () => {
  assert.equal((await cadre.post('/api/village-plans', { ...plan, regionCode: '350521100' })).body.code, 'village_plan.not_a_village')
  assert.equal((await cadre.post('/api/village-plans', { ...plan, regionCode: '350582103001' })).status, 403)
  assert.equal((await city.as('informant').post('/api/village-plans', plan)).status, 403)
})
