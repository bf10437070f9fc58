import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql, type Tx } from '#kit/db'
import { figureRows, figureValue } from '#kit/figures'
import { smallCity } from '#kit/testing'
import { past } from './demo.ts'
import { distinctDays, seriesOf } from './model.ts'

const city = await smallCity()
const duty = city.as('cityDuty')
const leader = city.as('cityLeader')
const later = async (hours: number) => new Date((await city.tx((tx) => tx.now())).getTime() + hours * 3_600_000).toISOString()
const content = async (more: Record<string, unknown> = {}) => ({ reason: '市气象台发布台风预警', matter: '启动防台风应急响应', expectedUntil: await later(48), measures: '渔船回港，渔排人员上岸，滨海景区管控。', ...more })
const incident = async (regionCode = '350500', who: 'cityDuty' | 'countyDuty' = 'cityDuty') =>
  (await city.as(who).post('/api/incidents', { title: '演示台风', class: 'natural', kind: 'typhoon', place: '沿海', regionCode, startedAt: (await city.tx((tx) => tx.now())).toISOString() })).body.id as string
const numbersTaken = async (tx: Tx) => (await tx.rows<{ docNo: number }>(sql`select doc_no from response_changes where doc_no is not null order by doc_no`)).map((r) => r.docNo)
const draft = async (incidentId: string, more: Record<string, unknown> = {}) => duty.post('/api/responses', { incidentId, track: 'typhoon', level: 4, ...(await content()), ...more })
const started = async (more: Record<string, unknown> = {}) => {
  const incidentId = await incident()
  const { body } = await draft(incidentId, more)
  const signed = await leader.post(`/api/response-changes/${body.changeId}/signature`)
  assert.equal(signed.status, 200, JSON.stringify(signed.body))
  return { incidentId, responseId: body.responseId as string, docText: signed.body.docText as string }
}
const end = async (responseId: string) => {
  const { body } = await duty.post(`/api/responses/${responseId}/changes`, { toLevel: null, reason: '台风影响解除' })
  const signed = await leader.post(`/api/response-changes/${body.changeId}/signature`)
  assert.equal(signed.status, 200, JSON.stringify(signed.body))
}

describe('starting a response', () => {
  it('states matter, level, period and measures, or is refused by article 72', async () => {
    const { status, body } = await draft(await incident(), { measures: '', matter: '' })
    assert.deepEqual([status, body.code, body.details.missing], [422, 'response.content_missing', ['事项', '处置措施']])
  })
  it('is not signed by the person who drafted it', async () => {
    const { body } = await leader.post('/api/responses', { incidentId: await incident(), track: 'rain', level: 4, ...(await content()) })
    const own = await leader.post(`/api/response-changes/${body.changeId}/signature`)
    assert.deepEqual([own.status, own.body.code], [403, 'response.second_person'])
    assert.equal((await duty.post(`/api/response-changes/${body.changeId}/signature`)).status, 403)
    await duty.post(`/api/response-changes/${body.changeId}/withdrawal`)
    assert.equal((await leader.post(`/api/response-changes/${body.changeId}/signature`)).body.code, 'response.withdrawn')
  })
  it('is in force with its number once signed; signing twice changes nothing', async () => {
    const incidentId = await incident()
    const { body } = await draft(incidentId)
    const answers = await Promise.all([1, 2, 3].map(() => leader.post(`/api/response-changes/${body.changeId}/signature`)))
    assert.deepEqual(answers.map((a) => a.status).sort(), [200, 409, 409])
    const { body: list } = await duty.get(`/api/responses?incidentId=${incidentId}`)
    assert.equal(list[0].level, 4)
    assert.match(list[0].docText, /^泉防指〔\d{4}〕\d+号$/)
    const [event] = (await city.events('response.started')).filter((e) => e.subjectId === body.responseId)
    assert.equal(event?.data.draftedBy, city.cast.cityDuty.name)
    const second = await draft(await incident())
    assert.equal((await leader.post(`/api/response-changes/${second.body.changeId}/signature`)).body.code, 'response.track_active', 'one active response per track and region')
    await duty.post(`/api/response-changes/${second.body.changeId}/withdrawal`)
    const rain = await draft(incidentId, { track: 'rain' })
    assert.equal((await leader.post(`/api/response-changes/${rain.body.changeId}/signature`)).status, 200, 'typhoon and rain run side by side')
    await end(rain.body.responseId)
    await end(body.responseId)
  })
  it('a refused signature takes no number: the series has no gap', async () => {
    const numbers = await city.tx((tx) => numbersTaken(tx))
    assert.deepEqual(numbers, numbers.map((_, i) => i + 1))
  })
})

describe('raising and lowering', () => {
  it('happen inside one activation, each signed, and the level in force follows', async () => {
    const { responseId, incidentId } = await started()
    const change = async (toLevel: number | null, reason: string) => duty.post(`/api/responses/${responseId}/changes`, { toLevel, ...(await content({ reason })) })
    assert.equal((await change(4, '级别没有变化')).body.code, 'response.same_level')
    const raised = await change(2, '预计明日登陆本市')
    assert.equal((await change(1, '又一份文稿')).body.code, 'response.draft_pending')
    assert.equal((await leader.post(`/api/response-changes/${raised.body.changeId}/signature`)).status, 200)
    const lowered = await change(3, '登陆后减弱北上')
    await leader.post(`/api/response-changes/${lowered.body.changeId}/signature`)
    const { body } = await duty.get(`/api/responses?incidentId=${incidentId}`)
    assert.equal(body.length, 1)
    assert.deepEqual(body[0].changes.map((c: { kind: string }) => c.kind), ['start', 'raise', 'lower'])
    assert.equal(body[0].level, 3)
    assert.equal((await duty.post(`/api/incidents/${incidentId}/closure`, { reason: '想要结束事件' })).body.code, 'incident.orders_open')
    await end(responseId)
    assert.equal((await change(2, '终止之后再升级')).body.code, 'response.not_active')
  })
  it('a period that runs out is said, not acted on', async () => {
    const { responseId } = await started({ expectedUntil: await later(2) })
    await city.clock.shift('3 hours')
    await city.runTimers()
    assert.equal((await city.events('response.period_over')).filter((e) => e.subjectId === responseId).length, 1)
    await end(responseId)
  })
})

describe('who signs', () => {
  it('a county’s response is signed by its commander with the county’s own series, and a neighbour sees nothing of it', async () => {
    const id = await incident('350521', 'countyDuty')
    const { body } = await city.as('countyDuty').post('/api/responses', { incidentId: id, track: 'rain', level: 3, ...(await content()) })
    assert.equal((await city.as('otherCounty').post(`/api/response-changes/${body.changeId}/signature`)).status, 404)
    assert.equal((await leader.post(`/api/response-changes/${body.changeId}/signature`)).body.code, 'response.wrong_approver')
    const signed = await city.as('countyCommander').post(`/api/response-changes/${body.changeId}/signature`)
    assert.match(signed.body.docText, /^惠安防指〔\d{4}〕1号$/)
  })
  it('who signs and when a level starts are rows that the office keeps, with their source', async () => {
    const body = { postTitle: '副总指挥', role: 'city_leader', source: '2026 年市级预案 4.2', verified: true }
    assert.equal((await leader.put('/api/response-rules/approvers/2/4', body)).status, 403)
    assert.equal((await city.as('office').put('/api/response-rules/approvers/2/4', body)).status, 200)
    assert.equal((await city.as('office').put('/api/response-rules/triggers/rain/4', { condition: '多个乡镇 24 小时雨量达 50 毫米', source: body.source, verified: true })).status, 200)
    const { approvers, triggers } = (await duty.get('/api/response-rules')).body
    assert.deepEqual(approvers.find((a: { regionLevel: number; level: number }) => a.regionLevel === 2 && a.level === 4), { regionLevel: 2, level: 4, ...body })
    assert.equal(triggers.find((r: { track: string; level: number }) => r.track === 'rain' && r.level === 4).verified, true)
    assert.equal((await city.events('response_rule.changed')).length, 2)
  })
  it('the city signs with its first character, a county with its short name', () => {
    assert.equal(seriesOf({ level: 2, shortName: '泉州' }), '泉防指')
    assert.equal(seriesOf({ level: 3, shortName: '泉港' }), '泉港防指')
  })
})

describe('各类应急响应 n 次、累计 m 天', () => {
  it('days that overlap count once; the last minute before midnight is a day of its own', () => {
    assert.equal(distinctDays([]), 0)
    assert.equal(distinctDays([{ startedAt: '2026-07-26T00:00:00Z', endedAt: '2026-07-28T00:00:00Z' }, { startedAt: '2026-07-27T00:00:00Z', endedAt: '2026-07-29T00:00:00Z' }]), 4)
    assert.equal(distinctDays([{ startedAt: '2026-07-26T15:59:00Z', endedAt: '2026-07-26T16:01:00Z' }]), 2, 'midnight in Beijing is 16:00 UTC')
  })
  it('the demo city was in response eight times in 2022, on 57 days that no two share', () => {
    const spans = past.map(({ from, to }) => ({ startedAt: `${from}T08:30:00+08:00`, endedAt: `${to}T17:00:00+08:00` }))
    assert.deepEqual([spans.length, distinctDays(spans), spans.reduce((sum, span) => sum + distinctDays([span]), 0)], [8, 57, 57])
  })
  it('the figures count activations once whatever their changes, days once whatever their tracks, and have their rows', async () => {
    const year = new Date(Date.parse(await later(8))).getUTCFullYear()
    const params = { year, regionCode: '350500' }
    const { rows, value, days } = await city.tx(async (tx) => ({
      rows: await figureRows(tx, 'responses.activations', params), value: (await figureValue(tx, 'responses.activations', params)).value,
      days: { value: (await figureValue(tx, 'responses.days_of_year', params)).value, rows: await figureRows(tx, 'responses.days_of_year', params) },
    }))
    assert.equal(value, rows.length)
    assert.equal(rows.length, (await city.events('response.started')).filter((e) => e.regionPath === '350500/').length)
    assert.equal(days.value, distinctDays(rows.map((r) => ({ startedAt: r.startedAt as string, endedAt: r.endedAt as string }))))
    assert.equal(days.rows.length, days.value)
  })
})
