import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from '#kit/db'
import { type City, smallCity } from '#kit/testing'
import type { Scheme } from './model.ts'

let city: City
before(async () => { city = await smallCity() })

const office = () => city.as('office'), leader = () => city.as('cityLeader')
const list = async (): Promise<Scheme[]> => (await office().get('/api/assessment-schemes')).body.rows
const one = async (kind: Scheme['kind'], fromYear: number) => (await list()).find((s) => s.kind === kind && s.fromYear === fromYear) as Scheme
const bands = (excellent: number) => [{ name: '优秀', nameEn: 'excellent', fromPoints: excellent, withVeto: false }, { name: '合格', nameEn: 'passed', fromPoints: 60, withVeto: true }, { name: '不合格', nameEn: 'failed', fromPoints: 0, withVeto: false }]
const put = (more: object) => office().put('/api/assessment-schemes', { kind: 'unit', fromYear: 2030, version: 0, appealDays: 5, bands: bands(95), source: '演示考核办法第 9 条', reason: '按新办法', ...more })
const step = (id: string, to: string, who = office()) => who.post(`/api/assessments/${id}/steps`, { to })

/** An assessment whose one county has `points`, put before the second person. */
async function judged(year: number, points: number): Promise<{ id: string; target: string }> {
  const { id: organizationId } = await city.tx((tx) => tx.one<{ id: string }>(sql`select id from organizations where code = 'bureau-350500'`)), { body: { id } } = await office().post('/api/assessments', { kind: 'unit', year, heldIn: year + 1, title: `${year}年度演示考核` })
  const planned = await office().put(`/api/assessments/${id}/plan`, { indicators: [{ ref: '1', parent: null, name: '责任落实', weight: 100 }], groups: [{ no: 1, name: '第一考核组', members: [{ organizationId, name: '组长', leads: true }] }], targets: [{ kind: 'county', name: '惠安县', regionCode: '350521', groupNo: 1 }] })
  assert.equal(planned.status, 200, JSON.stringify(planned.body))
  for (const to of ['self', 'scoring']) await step(id, to)
  const all = (await office().get(`/api/assessments/${id}`)).body, target = all.rows[0].id as string
  assert.equal((await city.as('cityInspector').post(`/api/assessment-targets/${target}/group-scores`, { memberId: all.groups[0].members[0].id, scores: [{ indicatorId: all.indicators[0].id, points }] })).status, 200)
  await step(id, 'appeal')
  return { id, target }
}
const band = async (id: string) => (await office().get(`/api/assessments/${id}`)).body.rows[0].band as string

test('a scheme is of a kind and from a year on; a year is judged by the newest that had begun', async () => {
  assert.deepEqual((await list()).map((s) => [s.kind, s.fromYear, s.appealDays, s.verifiedAt]), [['unit', 2000, 7, null], ['staff', 2000, 7, null]])
  const made = await put({})
  assert.deepEqual([made.status, made.body.version, made.body.own, made.body.verifiedAt], [200, 1, true, null], JSON.stringify(made.body))
  const older = await judged(2029, 92), newer = await judged(2030, 92)
  for (const { id } of [older, newer]) await step(id, 'confirming')
  assert.deepEqual([await band(older.id), await band(newer.id)], ['优秀', '合格'])
})

test('a change never alters what was confirmed, nor what lies before the second person, and what it was judged by is kept', async () => {
  const { id } = await judged(2031, 92)
  await step(id, 'confirming')
  const { version } = await one('unit', 2030)
  assert.equal((await put({ version, bands: bands(90), reason: '放宽' })).status, 200)
  assert.equal(await band(id), '合格')
  assert.equal((await step(id, 'final', leader())).status, 200)
  assert.equal((await put({ version: version + 1, bands: bands(80), reason: '再放宽' })).status, 200)
  assert.equal(await band(id), '合格')
  const { judgedBy } = await city.tx((tx) => tx.one<{ judgedBy: { fromYear: number; version: number; bands: { name: string; fromPoints: number }[] } }>(sql`select judged_by from assessments where id = ${id}`))
  assert.deepEqual([judgedBy.fromYear, judgedBy.version, judgedBy.bands[0]?.fromPoints], [2030, version, 95])
})

test('an appeal has the days of its year’s scheme; one that was made keeps its day', async () => {
  const { target } = await judged(2032, 50), indicatorId = (await office().get(`/api/assessment-targets/${target}`)).body.indicators[0].id as string
  await city.as('countyDuty').post(`/api/assessment-targets/${target}/appeals`, { indicatorId, reason: '请复核' })
  const due = () => city.tx(async (tx) => (await tx.one<{ days: number }>(sql`select due_on - (at at time zone 'Asia/Shanghai')::date as days from assessment_appeals where target_id = ${target}`)).days)
  assert.equal(await due(), 5)
  const { version } = await one('unit', 2030)
  assert.equal((await put({ version, appealDays: 15, reason: '延长' })).status, 200)
  assert.equal(await due(), 5)
})

test('who set it does not verify it; a change takes the second look away; faults, an older version and others change nothing', async () => {
  const { version } = await one('unit', 2030), verify = (who: 'office' | 'cityLeader' | 'cityDuty', v = version) => city.as(who).post('/api/assessment-schemes/verification', { kind: 'unit', fromYear: 2030, version: v })
  assert.equal((await verify('office')).body.code, 'assessment.own_scheme')
  assert.equal((await verify('cityDuty')).status, 403)
  const verified = await verify('cityLeader')
  assert.deepEqual([verified.status, verified.body.verifiedBy], [200, city.cast.cityLeader.name])
  assert.equal((await put({ version })).body.code, 'assessment.scheme_changed_meanwhile')
  const same = await one('unit', 2030)
  assert.equal((await put({ version: same.version, appealDays: same.appealDays, bands: same.bands, source: same.source })).body.code, 'assessment.scheme_unchanged')
  for (const wrong of [bands(60), bands(90).slice(0, 2), bands(90).map((b) => ({ ...b, withVeto: true })), bands(90).map((b) => ({ ...b, name: '优秀' })), bands(101)]) assert.equal((await put({ version: same.version, bands: wrong })).status, 400, JSON.stringify(wrong))
  assert.equal((await city.as('cityLeader').put('/api/assessment-schemes', { kind: 'unit', fromYear: 2030, version: same.version, appealDays: 9, bands: bands(90), source: '演示', reason: '试改' })).status, 403)
  assert.equal((await one('unit', 2030)).version, same.version)
  assert.equal((await put({ version: same.version, appealDays: 9 })).body.verifiedAt, null)
  const events = await city.events('assessment_scheme.changed')
  assert.deepEqual([events[0]?.subjectId, events[0]?.data.before, (await city.events('assessment_scheme.verified')).length], ['unit/2030', null, 1])
})
