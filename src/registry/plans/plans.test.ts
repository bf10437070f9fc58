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
  const [there] = (await cadre.get('/api/village-plans?region=350521100002')).body.rows
  const first = there ? { body: there } : await cadre.post('/api/village-plans', { ...plan, leaderPhone: '19900003340' })
  const second = await cadre.post(`/api/village-plans/${first.body.id}/editions`, { filedOn: '2026-11-20', peopleAtRisk: 20 })
  assert.equal(second.status, 201, JSON.stringify(second.body))
  assert.deepEqual([second.body.edition, second.body.title, second.body.leaderPhone], [first.body.edition + 1, first.body.title, first.body.leaderPhone])
  const listed = (await cadre.get('/api/village-plans?region=350521100002')).body
  assert.deepEqual([listed.total, listed.rows[0].peopleAtRisk], [1, 20])
  assert.ok((await cadre.get(`/api/village-plans/${first.body.id}`)).body.retiredAt)
  assert.equal(await sum(), 12)
  assert.deepEqual((await city.events('village_plan.filed')).map((e) => e.data.edition), [second.body.edition])
  assert.equal((await cadre.post(`/api/village-plans/${first.body.id}/editions`, { filedOn: '2026-11-21' })).body.code, 'ledger.already_retired')
  assert.equal((await cadre.post('/api/village-plans', plan)).body.code, 'ledger.same_key', 'one plan in force per village')
})

test('a plan is filed for a village, in one\'s own town, by who may', async () => {
  assert.equal((await cadre.post('/api/village-plans', { ...plan, regionCode: '350521100' })).body.code, 'ledger.wrong_values')
  assert.equal((await cadre.post('/api/village-plans', { ...plan, regionCode: '350582103001' })).status, 403)
  assert.equal((await city.as('informant').post('/api/village-plans', plan)).status, 403)
})
