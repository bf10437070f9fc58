// A patrol from mobilization to look-back: steps in their order, issues handed over, answered by the county, judged by another.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from '#kit/db'
import { type City, smallCity } from '#kit/testing'
import { lacking, steps } from './model.ts'

let city: City, year = 2031
before(async () => { city = await smallCity() })
const office = () => city.as('office')
const inDays = (n: number): string => new Date(Date.now() + 8 * 3_600_000 + n * 86_400_000).toISOString().slice(0, 10)
const issue = (n: number, more: Record<string, unknown> = {}) => ({ kind: 'mechanism', content: `机制问题之${n}：台账不连续`, owner: '县安办', dueOn: inDays(30), ...more })

async function patrol(regionCode = '350521'): Promise<string> {
  const { status, body } = await office().post('/api/patrols', { title: '演示巡查', year: year++, no: 1, leader: '郑明辉', regionCode })
  assert.equal(status, 201, JSON.stringify(body))
  return body.id
}
const step = (id: string, name: string) => office().post(`/api/patrols/${id}/steps`, { step: name, doneOn: inDays(0), people: '郑明辉' })
async function handedOver(issues = 2): Promise<{ id: string; ids: string[] }> {
  const id = await patrol(), ids: string[] = []
  for (const s of steps.slice(0, 6)) assert.equal((await step(id, s)).status, 200, s)
  for (let n = 1; n <= issues; n++) ids.push((await office().post(`/api/patrols/${id}/issues`, issue(n))).body.id)
  assert.equal((await office().post(`/api/patrols/${id}/handover`, { reportDueOn: inDays(60) })).status, 200)
  return { id, ids }
}

test('steps keep their order, the three in the middle may change places', async () => {
  assert.deepEqual(lacking(new Set(['mobilization', 'briefing']), 'unannounced'), [])
  assert.deepEqual(lacking(new Set(['mobilization', 'briefing', 'records']), 'feedback'), ['interviews', 'unannounced'])
  const id = await patrol(), early = await step(id, 'feedback')
  assert.deepEqual([early.status, early.body.code, early.body.details.lacking[0]], [409, 'patrol.step_too_early', 'mobilization'])
  await step(id, 'mobilization')
  const twice = await step(id, 'mobilization')
  assert.deepEqual([twice.status, twice.body.code], [409, 'patrol.step_done'])
  await step(id, 'briefing')
  assert.equal((await step(id, 'unannounced')).body.stage, 'unannounced')
  const verb = await step(id, 'handover')
  assert.deepEqual([verb.status, verb.body.code], [422, 'patrol.step_of_its_own'])
})

test('the county reads no issue before it is handed over, and then each with its owner and limit', async () => {
  const id = await patrol()
  for (const s of steps.slice(0, 6)) await step(id, s)
  const empty = await office().post(`/api/patrols/${id}/handover`, { reportDueOn: inDays(60) })
  assert.deepEqual([empty.status, empty.body.code], [422, 'patrol.no_issues'])
  const { body: bare } = await office().post(`/api/patrols/${id}/issues`, issue(1, { owner: '', dueOn: null }))
  const lacks = await office().post(`/api/patrols/${id}/handover`, { reportDueOn: inDays(60) })
  assert.deepEqual([lacks.body.code, lacks.body.details.nos], ['patrol.issue_incomplete', [1]])
  await office().put(`/api/patrol-issues/${bare.id}`, issue(1))
  assert.deepEqual((await city.as('countyCommander').get(`/api/patrols/${id}/course`)).body.issues, [])
  const done = await office().post(`/api/patrols/${id}/handover`, { reportDueOn: inDays(60) })
  assert.match(done.body.number, /^（.+）安巡交〔\d{4}〕\d+号$/)
  const seen = (await city.as('countyCommander').get(`/api/patrols/${id}/course`)).body.issues
  assert.deepEqual(seen.map((i: { owner: string; dueOn: string }) => [i.owner, i.dueOn]), [['县安办', inDays(30)]])
  const late = await office().post(`/api/patrols/${id}/issues`, issue(2))
  assert.deepEqual([late.status, late.body.code], [409, 'patrol.handed_over'])
  assert.equal((await city.as('otherCounty').get(`/api/patrols/${id}/course`)).status, 404)
})

test('the report’s clock runs from the hand-over, reminds, fires once, and is met by the report', async () => {
  const { id } = await handedOver(1), timers = () => city.tx((tx) => tx.rows<{ kind: string; article: string; firedAt: string | null; satisfiedAt: string | null }>(sql`select kind, article, fired_at, satisfied_at from timers where subject_kind = 'patrol' and subject_id = ${id} order by due_at`))
  assert.deepEqual((await timers()).map((t) => [t.kind, t.article]), ['patrol.report_remind', 'patrol.report_due'].map((k) => [k, '安全生产巡查工作制度：整改报告期限']))
  await city.clock.shift('58 days')
  await city.runTimers()
  assert.deepEqual((await timers()).map((t) => t.firedAt !== null), [true, false])
  await city.clock.shift('3 days')
  await city.runTimers()
  await city.runTimers()
  await city.clock.reset()
  assert.equal((await city.events('patrol.report_overdue')).filter((e) => e.subjectId === id).length, 1)
})

test('the county answers every issue, then reports; who answered does not judge; what is not resolved goes back', async () => {
  const { id, ids: [a = '', b = ''] } = await handedOver(2), county = city.as('countyDuty'), fix = (i: string) => county.post(`/api/patrol-issues/${i}/rectification`, { note: '已建立台账并每月核对' })
  const early = await office().post(`/api/patrol-issues/${a}/judgement`, { verdict: 'resolved', note: '核实' })
  assert.equal(early.body.code, 'patrol.not_reported')
  await fix(a)
  const half = await county.post(`/api/patrols/${id}/report`, {})
  assert.deepEqual([half.status, half.body.code, half.body.details.nos], [409, 'patrol.not_rectified', [2]])
  await fix(b)
  assert.equal((await county.post(`/api/patrols/${id}/report`, { note: '整改报告' })).body.stage, 'rectification')
  assert.equal((await county.post(`/api/patrol-issues/${a}/judgement`, { verdict: 'resolved', note: '自己评' })).status, 403)
  assert.equal((await office().post(`/api/patrol-issues/${a}/judgement`, { verdict: 'resolved', note: '已落实' })).body.stage, 'look_back')
  assert.equal((await office().post(`/api/patrol-issues/${b}/judgement`, { verdict: 'unresolved', note: '台账仍有缺页', dueOn: inDays(90) })).body.stage, 'look_back')
  const back = (await county.get(`/api/patrols/${id}/course`)).body.issues.find((i: { id: string }) => i.id === b)
  assert.deepEqual([back.verdict, back.rounds, back.rectifiedOn, back.dueOn], [null, 1, null, inDays(90)])
  await fix(b)
  assert.equal((await office().post(`/api/patrol-issues/${b}/judgement`, { verdict: 'resolved', note: '已落实' })).body.stage, 'closed')
  const row = (await office().get(`/api/patrols/${id}`)).body
  assert.deepEqual([row.stage, row.issues, row.resolved], ['closed', 2, 2])
  assert.equal((await city.events('patrol.closed')).filter((e) => e.subjectId === id).length, 1)
  assert.ok((await office().get(`/api/patrols/${id}/history`)).body.entries.length >= 8)
})

test('two offices that judge the last issue at once close the patrol once', async () => {
  const { id, ids: [a = ''] } = await handedOver(1)
  await city.as('countyDuty').post(`/api/patrol-issues/${a}/rectification`, { note: '已整改到位' })
  await city.as('countyDuty').post(`/api/patrols/${id}/report`, {})
  const answers = await Promise.all(['office', 'cityLeader'].map((who) => city.as(who as 'office').post(`/api/patrol-issues/${a}/judgement`, { verdict: 'resolved', note: '核实' })))
  assert.deepEqual(answers.map((x) => x.status).sort(), [200, 409])
  assert.equal((await city.events('patrol.closed')).filter((e) => e.subjectId === id).length, 1)
})

test('a finding on site at an enterprise becomes a danger when it is handed over, and each leads to the other', async () => {
  const id = await patrol(), { status, body: enterprise } = await city.as('cityDuty').post('/api/enterprises', { regionCode: '350521100', name: '演示巡查石材有限公司', uscc: '91350502MA2XN5R1XL' })
  assert.equal(status, 201, JSON.stringify(enterprise))
  for (const s of steps.slice(0, 6)) await step(id, s)
  await office().post(`/api/patrols/${id}/issues`, issue(1))
  await office().post(`/api/patrols/${id}/issues`, issue(2, { kind: 'site', content: '配电箱无门，电线裸露', enterpriseId: enterprise.id }))
  assert.equal((await office().post(`/api/patrols/${id}/handover`, { reportDueOn: inDays(60) })).body.dangers, 1)
  const [plain, found] = (await office().get(`/api/patrols/${id}/course`)).body.issues
  assert.deepEqual([plain.enterpriseName, plain.dangerId, found.enterpriseName], [null, null, '演示巡查石材有限公司'])
  const loop = (await office().get(`/api/dangers/${found.dangerId}/loop`)).body, row = (await office().get(`/api/dangers/${found.dangerId}`)).body
  assert.deepEqual([loop.source, row.source, row.title, row.enterpriseId], [{ kind: 'patrol', id }, 'patrol', '配电箱无门，电线裸露', enterprise.id])
})

test('the patrols of a year are as many as their figure’s rows', async () => {
  const id = await patrol('350582'), { year: of } = (await office().get(`/api/patrols/${id}`)).body
  const { body } = await office().get(`/api/figures/patrol.counties/rows?params=${encodeURIComponent(JSON.stringify({ year: of }))}`)
  assert.deepEqual([body.value, body.rows.length, body.rows[0].place.includes('晋江')], [1, 1, true])
})
