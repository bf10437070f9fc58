import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'

const city = await smallCity(), office = city.as('office'), county = city.as('countyDuty'), leader = city.as('cityLeader')
const day = async (days: number) => (await city.tx((tx) => tx.one<{ day: string }>(sql`select ((anlan_now() at time zone 'Asia/Shanghai')::date + ${days}::int)::text as day`))).day
const body = async (code: string) => (await city.tx((tx) => tx.one<{ id: string }>(sql`select id from organizations where code = ${code}`))).id
const bureau = await body('bureau-350500')
let n = 0
const propose = async (days = 30) => {
  const made = await office.post('/api/new-businesses', { regionCode: '350500', name: `新业态 ${++n}`, description: '没有主管部门', proposer: '市安委会办公室', dueOn: await day(days) })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  return made.body.id as string
}
const card = async (id: string) => (await office.get(`/api/new-businesses/${id}`)).body
const duty = async () => ({ code: `ZR-X-${n}`, item: '新业态安全监管', document: '演泉安委〔2026〕3号', since: await day(0) })

describe('a business that nobody owns', () => {
  it('is proposed, claimed, and written into a duty list by another person', async () => {
    const id = await propose()
    assert.equal((await card(id)).status, 'proposed')
    assert.equal((await office.post(`/api/new-businesses/${id}/settlement`, await duty())).body.code, 'new_business.wrong_state', 'nobody owns it yet')
    assert.equal((await office.post(`/api/new-businesses/${id}/claim`, { organizationId: bureau, reason: '与危化监管相近' })).status, 200)
    assert.equal((await office.post(`/api/new-businesses/${id}/settlement`, await duty())).body.code, 'new_business.own_decision')
    const settled = await city.as('cityDuty').post(`/api/new-businesses/${id}/settlement`, await duty())
    assert.equal(settled.status, 200, JSON.stringify(settled.body))
    const item = (await office.get(`/api/duty-items/${settled.body.dutyId}`)).body, row = await card(id)
    assert.deepEqual([item.organizationId, item.body, row.status, row.dutyId, row.settledOn], [bureau, 'department', 'done', item.id, await day(0)])
    assert.deepEqual((await city.events()).filter((e) => e.subjectId === id).map((e) => e.type), ['new_business.added', 'new_business.claimed', 'new_business.settled'])
  })
  it('is assigned by the committee over a claim; who is no body is refused', async () => {
    const id = await propose(), huian = await body('bureau-350521')
    assert.equal((await office.post(`/api/new-businesses/${id}/claim`, { organizationId: await body('town-350521100'), reason: '镇里先管' })).body.code, 'new_business.no_body')
    await office.post(`/api/new-businesses/${id}/claim`, { organizationId: bureau, reason: '先行认领' })
    assert.equal((await city.as('cityDuty').post(`/api/new-businesses/${id}/assignment`, { organizationId: huian, reason: '属地' })).status, 403)
    assert.equal((await leader.post(`/api/new-businesses/${id}/assignment`, { organizationId: huian, reason: '安委会研究确定' })).status, 200)
    assert.deepEqual([(await card(id)).status, (await card(id)).ownerId], ['assigned', huian])
  })
  it('nearly due it is said to be so, once; what is not taken up asks for nothing more', async () => {
    const id = await propose(8), other = await propose(8), said = async (of: string) => (await city.events()).filter((e) => e.subjectId === of && /due_soon|overdue/.test(e.type)).map((e) => e.type)
    assert.equal((await leader.post(`/api/new-businesses/${other}/rejection`, { reason: '已有主管部门' })).status, 200)
    await city.clock.shift('12 days')
    await city.runTimers()
    assert.deepEqual(await said(id), ['new_business.due_soon', 'new_business.overdue'])
    assert.deepEqual(await said(other), [])
    await city.clock.reset()
  })
  it('a county does not see the city’s queue, and claims in its own', async () => {
    const id = await propose()
    assert.equal((await county.get(`/api/new-businesses/${id}`)).status, 404)
    const made = await county.post('/api/new-businesses', { regionCode: '350521', name: '惠安石雕直播基地', description: '直播兼生产', proposer: '惠安县应急管理局', dueOn: await day(30) })
    assert.equal((await county.post(`/api/new-businesses/${made.body.id}/claim`, { organizationId: await body('bureau-350521'), reason: '县局认领' })).status, 200)
    assert.equal((await city.as('otherCounty').get(`/api/new-businesses/${made.body.id}`)).status, 404)
  })
})
