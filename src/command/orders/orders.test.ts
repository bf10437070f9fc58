import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from '#kit/db'
import { runOneJob } from '#kit/events'
import { figureRows, figureValue } from '#kit/figures'
import { smallCity } from '#kit/testing'
import { transitions } from './model.ts'
import { orderPromises } from './promises.ts'

const city = await smallCity()
const duty = city.as('cityDuty')
const leader = city.as('cityLeader')
const cadre = city.as('townCadre')
const at = async (hours = 0) => new Date((await city.tx((tx) => tx.now())).getTime() + hours * 3_600_000).toISOString()
const incident = async () => (await duty.post('/api/incidents', { title: '演示台风', class: 'natural', kind: 'typhoon', place: '沿海', regionCode: '350500', startedAt: await at() })).body.id as string
const org = async (code: string) => city.tx((tx) => tx.one<{ id: string; name: string }>(sql`select id, name from organizations where code = ${code}`))
const town = await org('town-350521100')
const incidentId = await incident()
const send = async (more: Record<string, unknown> = {}) => {
  const drafted = await duty.post('/api/orders', { incidentId, orgId: town.id, title: '低洼区 126 人转移', measure: '转移至北关社区避灾点，报人数。', ...more })
  assert.equal(drafted.status, 200, JSON.stringify(drafted.body))
  const issued = await leader.post(`/api/orders/${drafted.body.id}/issue`, {})
  assert.equal(issued.status, 200, JSON.stringify(issued.body))
  return drafted.body.id as string
}
const read = async (id: string) => (await duty.get(`/api/orders/${id}`)).body

describe('an order goes step by step', () => {
  it('拟制 → 签发 → 下达 → 签收 → 到达 → 反馈 → 完成, each step with who and when', async () => {
    const id = await send()
    for (const [noun, body] of [['receipt', {}], ['arrival', {}], ['feedback', { note: '已转移 80 人' }], ['feedback', { note: '已转移 126 人' }], ['completion', { note: '全部转移完毕' }]] as const) {
      const answer = await cadre.post(`/api/orders/${id}/${noun}`, body)
      assert.equal(answer.status, 200, `${noun}: ${JSON.stringify(answer.body)}`)
    }
    const order = await read(id)
    assert.equal(order.state, 'completed')
    assert.match(order.no, /^Y-\d{4}$/)
    assert.deepEqual(order.steps.map((s: { toState: string }) => s.toState), ['drafted', 'issued', 'sent', 'received', 'arrived', 'reported', 'reported', 'completed'])
    assert.deepEqual([order.steps[0].byName, order.steps[1].byName, order.steps[3].byName], [city.cast.cityDuty.name, city.cast.cityLeader.name, city.cast.townCadre.name])
    const events = (await city.events()).filter((e) => e.subjectId === id).map((e) => e.type)
    assert.deepEqual(events, ['order.drafted', 'order.sent', 'order.received', 'order.arrived', 'order.reported', 'order.reported', 'order.completed'])
  })
  it('a step that the table does not hold is refused, by the action and by the database', async () => {
    const id = await send()
    assert.equal((await cadre.post(`/api/orders/${id}/completion`, { note: '直接办结' })).body.code, 'order.wrong_step')
    assert.equal((await leader.post(`/api/orders/${id}/issue`, {})).body.code, 'order.wrong_step')
    await assert.rejects(city.tx((tx) => tx.run(sql`insert into order_steps (order_id, seq, region_path, from_state, to_state, by_name, channel) values (${id}, 99, '350500/', 'sent', 'completed', 'x', 'system')`)))
    const rows = await city.tx((tx) => tx.rows<{ fromState: string; toState: string }>(sql`select * from order_transitions`))
    assert.deepEqual(new Set(rows.map((r) => `${r.fromState}>${r.toState}`)), new Set(Object.entries(transitions).flatMap(([from, tos]) => tos.map((to) => `${from}>${to}`))), 'code and database hold the same table')
  })
  it('the duty officer drafts, a leader issues', async () => {
    const refused = await duty.post('/api/orders', { incidentId, orgId: town.id, title: '值班员自行下达', measure: '不应当下达', issue: true })
    assert.equal(refused.status, 403)
    const direct = await leader.post('/api/orders', { incidentId, orgId: town.id, title: '带班领导直接下达', measure: '立即转移', issue: true })
    assert.equal(direct.body.state, 'sent')
  })
  it('a withdrawn order has its reason and takes no further step', async () => {
    const id = await send()
    assert.equal((await duty.post(`/api/orders/${id}/withdrawal`, { reason: '情况已变化' })).status, 200)
    assert.equal((await cadre.post(`/api/orders/${id}/receipt`, {})).body.code, 'order.wrong_step')
  })
})

describe('who answers', () => {
  it('the addressee alone; a superior only by phone, naming who called', async () => {
    const id = await send()
    assert.equal((await duty.post(`/api/orders/${id}/receipt`, {})).body.code, 'order.not_addressee')
    assert.equal((await city.as('countyDuty').post(`/api/orders/${id}/receipt`, {})).body.code, 'order.not_addressee')
    assert.equal((await duty.post(`/api/orders/${id}/receipt`, { channel: 'phone' })).body.code, 'order.told_by_missing')
    assert.equal((await duty.post(`/api/orders/${id}/receipt`, { channel: 'phone', toldBy: '庄镇长' })).status, 200)
    const { steps } = await read(id)
    assert.deepEqual([steps.at(-1).channel, steps.at(-1).toldBy], ['phone', '庄镇长'])
  })
  it('nobody outside the addressee’s line sees the order', async () => {
    const id = await send()
    for (const who of ['otherCounty'] as const) assert.equal((await city.as(who).get(`/api/orders/${id}`)).status, 404)
    assert.equal((await city.as('countyCommander').get(`/api/orders/${id}`)).status, 200)
    assert.equal((await city.as('otherCounty').post(`/api/orders/${id}/receipt`, {})).status, 404)
    assert.equal((await city.as('informant').get(`/api/orders/${id}`)).status, 403)
    const mine = await cadre.get('/api/orders?mine=yes')
    assert.ok(mine.body.rows.some((o: { id: string }) => o.id === id))
  })
  it('a county gives its own town an order in the city’s incident; the neighbour can not', async () => {
    const both = (await duty.post('/api/incidents', { title: '演示台风', class: 'natural', kind: 'typhoon', place: '沿海', regionCode: '350500', startedAt: await at(), concerned: ['350521', '350582'] })).body.id
    const body = { incidentId: both, orgId: town.id, title: '县里另令加固堤段', measure: '加固螺城段堤防' }
    const drafted = await city.as('countyDuty').post('/api/orders', body)
    assert.equal(drafted.status, 200, JSON.stringify(drafted.body))
    assert.equal((await city.as('countyDuty').post(`/api/orders/${drafted.body.id}/issue`, {})).status, 403)
    assert.equal((await city.as('countyCommander').post(`/api/orders/${drafted.body.id}/issue`, {})).status, 200)
    assert.equal((await cadre.post(`/api/orders/${drafted.body.id}/receipt`, {})).status, 200)
    assert.equal((await read(drafted.body.id)).issuerName, '惠安县防指')
    assert.equal((await city.as('otherCounty').post('/api/orders', body)).body.code, 'order.addressee_unknown')
  })
  it('the addressee of an order may read the incident it belongs to', async () => {
    const other = await incident()
    assert.equal((await cadre.get(`/api/incidents/${other}`)).status, 404)
    await send({ incidentId: other })
    assert.equal((await cadre.get(`/api/incidents/${other}`)).status, 200)
  })
})

describe('an overdue order goes up', () => {
  it('to the county, then to the city, once each, until a person takes it', async () => {
    const id = await send({ signMinutes: 10, completeMinutes: 600 })
    await city.clock.shift('11 minutes')
    await city.runTimers()
    await city.runTimers()
    const held = async () => (await read(id)).escalations.map((e: { regionName: string }) => e.regionName)
    assert.deepEqual(await held(), ['惠安县'])
    assert.equal((await read(id)).overdue, 'sign')
    await city.clock.shift('16 minutes')
    await city.runTimers()
    assert.deepEqual(await held(), ['惠安县', '泉州市'])
    await city.clock.shift('16 minutes')
    await city.runTimers()
    assert.equal((await held()).length, 2, 'above the city there is no one to tell')
    const events = (await city.events('order.overdue')).filter((e) => e.subjectId === id)
    assert.deepEqual(events.map((e) => e.data.to), ['惠安县', '泉州市'])
    const [first] = (await read(id)).escalations
    assert.equal((await city.as('countyDuty').post(`/api/order-escalations/${first.id}/taking`)).status, 200)
    assert.equal((await city.as('countyDuty').post(`/api/order-escalations/${first.id}/taking`)).body.code, 'order.escalation_taken')
    await cadre.post(`/api/orders/${id}/receipt`, {})
    assert.equal((await read(id)).overdue, null)
  })
  it('a county that takes it stops the climb', async () => {
    const id = await send({ signMinutes: 10, completeMinutes: 600 })
    await city.clock.shift('11 minutes')
    await city.runTimers()
    const [first] = (await read(id)).escalations
    await city.as('countyDuty').post(`/api/order-escalations/${first.id}/taking`)
    await city.clock.shift('20 minutes')
    await city.runTimers()
    assert.equal((await read(id)).escalations.length, 1)
  })
  it('an order received in time is never said to be overdue', async () => {
    const id = await send({ signMinutes: 10, completeMinutes: 600 })
    await cadre.post(`/api/orders/${id}/receipt`, {})
    await city.clock.shift('11 minutes')
    await city.runTimers()
    assert.deepEqual((await read(id)).escalations, [])
  })
  it('urging is written down and counted', async () => {
    const id = await send()
    await duty.post(`/api/orders/${id}/urging`, { channel: 'phone', note: '电话催办，占线' })
    await duty.post(`/api/orders/${id}/urging`, { channel: 'phone', note: '已接通' })
    assert.equal((await read(id)).urges, 2)
  })
})

describe('a response sends the plan’s cards', () => {
  const start = async (level: number, where = incidentId) => {
    const { body } = await duty.post('/api/responses', { incidentId: where, track: 'typhoon', level, reason: '台风预警', matter: '启动防台风响应', expectedUntil: await at(72), measures: '按预案处置' })
    assert.equal((await leader.post(`/api/response-changes/${body.changeId}/signature`)).status, 200)
    await city.runJobs()
    return body.responseId as string
  }
  const ordersOf = async (responseId: string) => (await duty.get(`/api/orders?responseId=${responseId}&limit=200`)).body

  it('one order per card and addressee, under the response’s number; raising sends only the new ones', async () => {
    const other = await incident()
    const responseId = await start(4, other)
    const four = await ordersOf(responseId)
    const cards = (await duty.get('/api/plan-cards?track=typhoon&level=4')).body as { addressee: string }[]
    const counties = cards.filter((c) => c.addressee === 'county').length
    assert.equal(four.total, counties * 2 + cards.filter((c) => c.addressee === 'bureau').length, 'two counties in the small city')
    assert.ok(four.rows.every((o: { state: string; basis: string; no: string }) => o.state === 'sent' && /泉防指〔\d+〕\d+号/.test(o.basis) && o.no))
    const raised = await duty.post(`/api/responses/${responseId}/changes`, { toLevel: 2, reason: '预计登陆', matter: '提升响应', expectedUntil: await at(72), measures: '转移人员' })
    await leader.post(`/api/response-changes/${raised.body.changeId}/signature`)
    await city.runJobs()
    const two = await ordersOf(responseId)
    const pairs = two.rows.map((o: { cardId: string; orgId: string }) => `${o.cardId} ${o.orgId}`)
    assert.equal(new Set(pairs).size, pairs.length, 'no card twice to one addressee')
    assert.ok(two.rows.some((o: { addresseeName: string }) => o.addresseeName === town.name), 'Ⅱ reaches the towns')
    assert.ok(two.total > four.total)
    const groups = (await duty.get(`/api/order-groups?incidentId=${other}`)).body as { cardId: string; total: number }[]
    assert.equal(groups.reduce((n, g) => n + g.total, 0), two.total, 'the groups hold every order once')
    const [group] = groups
    assert.equal((await duty.get(`/api/orders?incidentId=${other}&cardId=${group?.cardId}`)).body.total, group?.total)
    const lines = (await duty.get(`/api/incidents/${other}/timeline?limit=200`)).body.rows.filter((r: { type: string }) => r.type === 'order.sent') as { same: number }[]
    assert.ok(lines.length < two.total, 'the same measure to many stands in one line of the timeline')
    assert.equal(lines.reduce((n, r) => n + r.same, 0), two.total)
    const sent = (await city.events('response.orders_sent')).filter((e) => e.subjectId === responseId)
    assert.deepEqual(sent.map((e) => e.data.unaddressed), [[], []])
    const orders = await city.tx((tx) => tx.rows<{ no: number }>(sql`select no from orders where no is not null order by no`))
    assert.deepEqual(orders.map((o) => o.no), orders.map((_, i) => i + 1), 'order numbers have no gap')
    const { body: closing } = await duty.post(`/api/incidents/${other}/closure`, { reason: '还有指令未办结' })
    assert.equal(closing.code, 'incident.orders_open')
    assert.ok(closing.details.open.length > two.total, 'its orders and the response itself')
    const end = await duty.post(`/api/responses/${responseId}/changes`, { toLevel: null, reason: '影响解除' })
    await leader.post(`/api/response-changes/${end.body.changeId}/signature`)
  })
  it('the other track does not order the same measure twice while it is open', async () => {
    const both = await incident()
    const typhoon = await start(4, both)
    const { body } = await duty.post('/api/responses', { incidentId: both, track: 'rain', level: 4, reason: '预计出现强降雨', matter: '启动防暴雨响应', expectedUntil: await at(72), measures: '按预案处置' })
    const signed = await leader.post(`/api/response-changes/${body.changeId}/signature`)
    assert.equal(signed.status, 200, JSON.stringify(signed.body))
    await city.runJobs()
    const { rows } = (await duty.get(`/api/orders?incidentId=${both}&limit=200`)).body
    const pairs = rows.map((o: { title: string; orgId: string }) => `${o.title} ${o.orgId}`)
    assert.equal(new Set(pairs).size, pairs.length)
    assert.ok((await ordersOf(body.responseId)).total > 0, 'what only the rain plan asks for is sent')
    for (const id of [typhoon, body.responseId]) {
      const end = await duty.post(`/api/responses/${id}/changes`, { toLevel: null, reason: '影响解除' })
      await leader.post(`/api/response-changes/${end.body.changeId}/signature`)
    }
  })
  it('two tracks signed at once and worked on side by side send no measure twice', async () => {
    const both = await incident()
    const sign = async (track: string) => {
      const { body } = await duty.post('/api/responses', { incidentId: both, track, level: 4, reason: '台风带来强降雨', matter: '启动应急响应', expectedUntil: await at(72), measures: '按预案处置' })
      assert.equal((await leader.post(`/api/response-changes/${body.changeId}/signature`)).status, 200)
      return body.responseId as string
    }
    const ids = [await sign('typhoon'), await sign('rain')]
    await Promise.all([runOneJob(city.db), runOneJob(city.db), runOneJob(city.db), runOneJob(city.db)])
    await city.runJobs()
    const { rows } = (await duty.get(`/api/orders?incidentId=${both}&limit=200`)).body
    const pairs = rows.map((o: { title: string; orgId: string }) => `${o.title} ${o.orgId}`)
    assert.deepEqual([pairs.length > 0, new Set(pairs).size], [true, pairs.length])
    for (const id of ids) {
      const end = await duty.post(`/api/responses/${id}/changes`, { toLevel: null, reason: '影响解除' })
      await leader.post(`/api/response-changes/${end.body.changeId}/signature`)
    }
  })
  it('figures are the count of their rows', async () => {
    const { body } = await duty.get(`/api/orders?incidentId=${incidentId}`)
    for (const [key, expected] of [['orders.open', body.counts.open], ['orders.completed', body.counts.done], ['orders.overdue', body.counts.overdue]] as const) {
      const [value, rows] = await city.tx(async (tx) => [(await figureValue(tx, key, { incidentId })).value, await figureRows(tx, key, { incidentId })] as const)
      assert.deepEqual([key, value, rows.length], [key, expected, expected])
    }
  })
  it('a card is changed by the office alone, with its source, and the change is an event', async () => {
    const [card] = (await duty.get('/api/plan-cards?track=rain&level=4')).body
    const body = { title: card.title, measure: card.measure, addressee: card.addressee, orgCode: null, signMinutes: 20, completeMinutes: card.completeMinutes, source: '市防指 2026 年预案 附件3', verified: true }
    assert.equal((await duty.put(`/api/plan-cards/${card.id}`, body)).status, 403)
    assert.equal((await city.as('office').put(`/api/plan-cards/${card.id}`, body)).status, 200)
    const [after] = (await duty.get('/api/plan-cards?track=rain&level=4')).body
    assert.deepEqual([after.signMinutes, after.verified, after.changedBy], [20, true, city.cast.office.name])
    assert.equal((await city.events('plan_card.changed')).length, 1)
  })
})

it('every promise of the orders holds on this database', async () => {
  await city.runTimers()
  for (const p of orderPromises) assert.deepEqual([p.title, (await city.tx(p.check)).ok], [p.title, true])
})
