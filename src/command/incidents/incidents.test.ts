import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { dueAt, limitFor, type Limit } from './model.ts'

const city = await smallCity()
const duty = city.as('cityDuty')
const now = async () => (await city.tx((tx) => tx.now())).toISOString()
const open = async (given: Record<string, unknown> = {}) => {
  const answer = await duty.post('/api/incidents', { title: '演示台风防御', class: 'natural', kind: 'typhoon', place: '全市沿海', regionCode: '350500', startedAt: await now(), ...given })
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return answer.body.id as string
}
const read = async (id: string, who: Parameters<typeof city.as>[0] = 'cityDuty') => city.as(who).get(`/api/incidents/${id}`)
const report = (id: string, given: Record<string, unknown>) => duty.post(`/api/incidents/${id}/reports`, { stage: 'first', channel: 'phone', reporter: '陈值守', receiver: '省应急厅值班室', content: '台风外围影响，暂无伤亡，续报。', ...given })

describe('opening an incident', () => {
  it('an incident without a grade is unknown, not 一般, and its clocks are the strictest', async () => {
    const id = await open()
    const { body } = await read(id)
    assert.equal(body.grade, null)
    assert.deepEqual(body.clocks.map((c: { step: string }) => c.step).sort(), ['first', 'phone'])
    const [event] = (await city.events('incident.opened')).filter((e) => e.subjectId === id)
    assert.equal(event?.actorName, city.cast.cityDuty.name)
    const timers = await city.tx((tx) => tx.rows<{ article: string }>(sql`select article from timers where kind = 'incident.report_due' and data ->> 'incidentId' = ${id} and cancelled_at is null`))
    assert.ok(timers.length === 2 && timers.every((t) => t.article.includes('突发事件应对法')))
  })
  it('a kind must belong to its class', async () => {
    const { status, body } = await duty.post('/api/incidents', { title: '错的种类', class: 'social', kind: 'typhoon', place: '某处', regionCode: '350500', startedAt: await now() })
    assert.deepEqual([status, body.code], [422, 'incident.kind_unknown'])
  })
  it('a social-security incident has no grade', async () => {
    const { status, body } = await duty.post('/api/incidents', { title: '无等级', class: 'social', kind: 'other', grade: 4, place: '某处', regionCode: '350500', startedAt: await now() })
    assert.deepEqual([status, body.code], [422, 'incident.class_has_no_grade'])
  })
  it('the start can not lie in the future', async () => {
    const { body } = await duty.post('/api/incidents', { title: '未来的事', class: 'natural', kind: 'flood', place: '某处', regionCode: '350500', startedAt: new Date(Date.now() + 3_600_000).toISOString() })
    assert.equal(body.code, 'incident.from_future')
  })
  it('a county does not open an incident of its neighbour, and does not see one', async () => {
    const other = await city.as('otherCounty').post('/api/incidents', { title: '越界开设', class: 'natural', kind: 'flood', place: '惠安', regionCode: '350521', startedAt: await now() })
    assert.equal(other.status, 403)
    const id = await open({ regionCode: '350521', title: '惠安县内涝' })
    assert.equal((await read(id, 'otherCounty')).status, 404)
    assert.equal((await read(id, 'countyCommander')).status, 200)
  })
  it('a county that the city’s incident concerns may read it; another may not', async () => {
    const id = await open({ concerned: ['350521'] })
    assert.equal((await read(id, 'countyCommander')).status, 200)
    assert.equal((await read(id, 'otherCounty')).status, 404)
    assert.equal((await city.as('countyCommander').post(`/api/incidents/${id}/closure`, { reason: '县里不能结束' })).status, 403)
  })
})

describe('closing an incident', () => {
  it('a closed incident cannot be closed twice, and can be reopened with a reason', async () => {
    const id = await open()
    assert.equal((await duty.post(`/api/incidents/${id}/closure`, { reason: '影响已经解除' })).status, 200)
    const again = await duty.post(`/api/incidents/${id}/closure`, { reason: '影响已经解除' })
    assert.deepEqual([again.status, again.body.code], [409, 'incident.already_closed'])
    assert.equal((await duty.post(`/api/incidents/${id}/notes`, { kind: 'phone', text: '结束后补记一个来电' })).status, 200)
    assert.equal((await duty.post(`/api/incidents/${id}/reopening`, { reason: '又有新的险情' })).status, 200)
    assert.equal((await duty.post(`/api/incidents/${id}/reopening`, { reason: '又有新的险情' })).body.code, 'incident.not_closed')
    const types = (await city.events()).filter((e) => e.subjectId === id).map((e) => e.type)
    assert.deepEqual(types, ['incident.opened', 'incident.closed', 'incident.noted', 'incident.reopened'])
  })
  it('two who close at once: one closes, one is told', async () => {
    const id = await open()
    const answers = await Promise.all([1, 2, 3, 4].map(() => duty.post(`/api/incidents/${id}/closure`, { reason: '同时结束的人' })))
    assert.deepEqual(answers.map((a) => a.status).sort(), [200, 409, 409, 409])
  })
  it('a reason is typed, not skipped', async () => {
    const id = await open()
    assert.equal((await duty.post(`/api/incidents/${id}/closure`, { reason: '  ' })).status, 400)
  })
})

describe('the law’s reporting clocks', () => {
  it('a written first report in time meets both clocks', async () => {
    const id = await open()
    const filed = await report(id, { channel: 'written' })
    assert.deepEqual([filed.status, filed.body.late], [200, false])
    assert.ok((await read(id)).body.clocks.every((c: { satisfiedAt: string | null }) => c.satisfiedAt))
  })
  it('an overdue clock says so once, and a report after it is late and stays late', async () => {
    const id = await open({ title: '迟报的事件' })
    await city.clock.shift('31 minutes')
    await city.runTimers()
    await city.runTimers()
    const overdue = (await city.events('incident.report_overdue')).filter((e) => e.subjectId === id)
    assert.deepEqual(overdue.map((e) => e.data.step), ['phone'])
    assert.equal((await report(id, {})).body.late, true)
    assert.equal((await read(id)).body.reports[0].late, true)
  })
  it('a 续报 before the 首报, and any report after the 终报, is refused', async () => {
    const id = await open()
    assert.equal((await report(id, { stage: 'follow' })).body.code, 'incident.first_missing')
    await report(id, {})
    assert.equal((await report(id, { stage: 'final', channel: 'written' })).status, 200)
    assert.equal((await report(id, { stage: 'follow' })).body.code, 'incident.final_filed')
  })
  it('grading an incident 较大 starts the 08:00 and 17:00 续报, which comes again after each', async () => {
    const id = await open({ grade: 3 })
    await report(id, { channel: 'written' })
    const follow = async () => (await read(id)).body.clocks.filter((c: { step: string; satisfiedAt: string | null }) => c.step === 'follow' && !c.satisfiedAt)
    const [first] = await follow()
    assert.match(new Date(Date.parse(first.dueAt) + 8 * 3_600_000).toISOString(), /T(08|17):00:00/)
    await report(id, { stage: 'follow', channel: 'system' })
    const [second] = await follow()
    assert.notEqual(second.id, first.id)
  })
  it('a grade nobody confirmed is provisional; confirming names who', async () => {
    const id = await open({ grade: 4 })
    assert.equal((await read(id)).body.gradeConfirmedAt, null)
    await duty.post(`/api/incidents/${id}/grade`, { grade: 3, confirm: true, reason: '伤亡情况核实' })
    const { body } = await read(id)
    assert.deepEqual([body.grade, body.gradeConfirmedBy], [3, city.cast.cityDuty.name])
  })
  it('fixed hours are Beijing hours, past midnight too', () => {
    assert.equal(dueAt({ minutes: null, atTimes: ['08:00', '17:00'] }, new Date('2026-07-27T23:59:00Z')).toISOString(), '2026-07-28T00:00:00.000Z')
    assert.equal(dueAt({ minutes: null, atTimes: ['08:00', '17:00'] }, new Date('2026-07-28T00:00:00Z')).toISOString(), '2026-07-28T09:00:00.000Z')
    assert.equal(dueAt({ minutes: null, atTimes: ['08:00', '17:00'] }, new Date('2026-07-28T09:00:00Z')).toISOString(), '2026-07-29T00:00:00.000Z')
  })
  it('a row of the class and grade wins over one of any; an ungraded incident has its own', () => {
    const row = (l: Partial<Limit>): Limit => ({ id: '', class: null, grade: null, ungraded: false, step: 'first', minutes: 60, atTimes: null, source: '', article: '', verified: false, ...l })
    const rows = [row({}), row({ grade: 4, minutes: 120 }), row({ class: 'natural', grade: 4, minutes: 90 }), row({ ungraded: true, minutes: 30 })]
    assert.equal(limitFor(rows, { class: 'natural', grade: 4 }, 'first')?.minutes, 90)
    assert.equal(limitFor(rows, { class: 'accident', grade: 4 }, 'first')?.minutes, 120)
    assert.equal(limitFor(rows, { class: 'accident', grade: 1 }, 'first')?.minutes, 60)
    assert.equal(limitFor(rows, { class: 'accident', grade: null }, 'first')?.minutes, 30)
    assert.equal(limitFor(rows, { class: 'accident', grade: 1 }, 'follow'), undefined)
  })
})

describe('the timeline', () => {
  it('is the incident’s events; a note is one of ours, key when marked so', async () => {
    const id = await open()
    await duty.post(`/api/incidents/${id}/notes`, { kind: 'instruction', text: '林带班指示：沿海镇立即转移', key: true })
    await duty.post(`/api/incidents/${id}/notes`, { kind: 'scene', text: '崇武浪高约四米' })
    const { body } = await duty.get(`/api/incidents/${id}/timeline?kind=key`)
    assert.deepEqual(body.rows.map((r: { type: string }) => r.type), ['incident.noted', 'incident.opened'])
    assert.deepEqual(body.counts, { all: 3, key: 2, ours: 3 })
    const all = await duty.get(`/api/incidents/${id}/timeline`)
    assert.deepEqual(all.body.rows.map((r: { key: boolean }) => r.key), [false, true, true])
    assert.equal((await city.as('otherCounty').get(`/api/incidents/${id}/timeline`)).status, 404)
  })
})
