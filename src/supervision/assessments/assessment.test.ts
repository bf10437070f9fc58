import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { demo } from './demo.ts'

const city = await smallCity(), office = city.as('office'), leader = city.as('cityLeader'), inspector = city.as('cityInspector'), county = city.as('countyDuty'), beside = city.as('otherCounty')
const body = async (code: string) => (await city.tx((tx) => tx.one<{ id: string }>(sql`select id from organizations where code = ${code}`))).id
const cityBureau = await body('bureau-350500'), huianBureau = await body('bureau-350521')
const indicator = (ref: string, parent: string | null, name: string, weight: number | null, more: object = {}) => ({ ref, parent, name, weight, ...more })
const tree = (last = 40) => [indicator('1', null, '责任落实', null), indicator('1.1', '1', '党政领导责任', 60), indicator('2', null, '经验报送', last, { figureKey: 'knowledge.count', figureParams: { region: '$region' }, steps: [[1000, 100], [1, 50], [0, 0]] })]
const targets = [{ kind: 'county', name: '惠安县', regionCode: '350521', groupNo: 1 }, { kind: 'county', name: '晋江市', regionCode: '350582', groupNo: 1 }]
const groups = [{ no: 1, name: '第一考核组', members: [{ organizationId: cityBureau, name: '组长', leads: true }] }]
let n = 2030
const make = async () => (await office.post('/api/assessments', { kind: 'unit', year: ++n, heldIn: n + 1, title: `${n}年度考核` })).body.id as string
const plan = (id: string, more: object = {}) => office.put(`/api/assessments/${id}/plan`, { indicators: tree(), groups, targets, ...more })
const step = (id: string, to: string, who = office) => who.post(`/api/assessments/${id}/steps`, { to })
type Row = { id: string; name: string; total: number; rank: number; band: string; givenCount: number }
const read = async (id: string) => (await office.get(`/api/assessments/${id}`)).body as { state: string; rows: Row[]; indicators: { id: string; name: string; weight: number | null }[]; groups: { members: { id: string }[] }[]; steps: { toState: string; byName: string }[] }
const parts = async (id: string) => {
  const all = await read(id)
  return { huian: all.rows.find((r) => r.name === '惠安县') as Row, jinjiang: all.rows.find((r) => r.name === '晋江市') as Row, first: all.indicators[1]?.id as string, drawn: all.indicators[2]?.id as string, member: all.groups[0]?.members[0]?.id as string }
}
const score = (target: string, indicatorId: string, points: number, memberId: string, who = inspector) => who.post(`/api/assessment-targets/${target}/group-scores`, { memberId, scores: [{ indicatorId, points }] })

describe('a year’s assessment', () => {
  it('does not begin while the weights are not 100, or somebody has no group', async () => {
    const id = await make()
    await plan(id, { indicators: tree(39.5) })
    const refused = await step(id, 'self')
    assert.deepEqual([refused.body.code, refused.body.details.sum], ['assessment.weights_not_100', 99.5])
    await plan(id, { targets: [...targets, { kind: 'county', name: '台商投资区', regionCode: '350521', groupNo: null }] })
    assert.equal((await step(id, 'self')).body.code, 'assessment.plan_incomplete')
    assert.equal((await plan(id, { indicators: [indicator('1', null, '没有权重', null)] })).body.code, 'assessment.plan_incomplete')
    await plan(id)
    assert.equal((await step(id, 'self')).status, 200)
    assert.equal((await plan(id)).body.code, 'assessment.wrong_step', 'from here the plan stands')
    assert.equal((await step(id, 'final')).body.code, 'assessment.wrong_step')
  })

  it('goes through self-score, group, appeal, to a list that a second person confirms', async () => {
    const id = await make()
    await plan(id)
    await step(id, 'self')
    const { huian, jinjiang, first, drawn, member } = await parts(id)
    assert.equal((await county.post(`/api/assessment-targets/${huian.id}/self-scores`, { scores: [{ indicatorId: first, points: 61 }] })).body.code, 'assessment.too_many_points')
    assert.equal((await county.post(`/api/assessment-targets/${huian.id}/self-scores`, { scores: [{ indicatorId: first, points: 58, note: '见佐证' }] })).status, 200)
    assert.equal((await score(huian.id, first, 50, member)).body.code, 'assessment.wrong_step')
    await step(id, 'scoring')
    assert.equal((await step(id, 'appeal')).body.code, 'assessment.scores_missing')
    assert.equal((await score(huian.id, first, 50, member)).status, 200)
    assert.equal((await score(jinjiang.id, first, 55, member)).status, 200)
    assert.deepEqual((await office.post(`/api/assessments/${id}/drawing`)).body, { drawn: 2, missing: 0 })
    await step(id, 'appeal')
    const appeal = await county.post(`/api/assessment-targets/${huian.id}/appeals`, { indicatorId: first, reason: '漏计三次带队检查' })
    assert.equal(appeal.status, 201, JSON.stringify(appeal.body))
    assert.equal((await county.post(`/api/assessment-targets/${huian.id}/appeals`, { indicatorId: first, reason: '再说一次' })).body.code, 'assessment.appeal_open')
    assert.equal((await step(id, 'confirming')).body.code, 'assessment.appeals_open')
    assert.equal((await office.post(`/api/assessment-appeals/${appeal.body.id}/answer`, { answer: '核实后补计', points: 55 })).status, 200)
    assert.equal((await office.post(`/api/assessment-appeals/${appeal.body.id}/answer`, { answer: '再答' })).body.code, 'assessment.appeal_answered')
    await step(id, 'confirming')
    assert.equal((await step(id, 'final')).body.code, 'assessment.own_confirmation')
    assert.equal((await step(id, 'final', leader)).status, 200)
    const done = await read(id), drawnPoints = (await office.get(`/api/assessment-targets/${huian.id}`)).body.scores.find((s: { indicatorId: string }) => s.indicatorId === drawn)
    assert.deepEqual([drawnPoints.points, drawnPoints.figure > 0], [20, true], 'half of 40 for at least one piece')
    assert.deepEqual(done.rows.map((r) => [r.total, r.rank, r.band]), [[75, 1, '合格'], [75, 1, '合格']], 'the same score, the same rank')
    assert.deepEqual(done.steps.map((s) => s.toState), ['self', 'scoring', 'appeal', 'confirming', 'final'])
    assert.deepEqual((await city.events('assessment.stepped')).filter((e) => e.subjectId === id).map((e) => e.data.to), ['self', 'scoring', 'appeal', 'confirming', 'final'])
    assert.equal((await score(huian.id, first, 60, member)).body.code, 'assessment.wrong_step', 'what is final stays')
    const sheet = await county.get(`/api/assessment-targets/${huian.id}/feedback.docx`)
    assert.deepEqual([sheet.status, sheet.raw.subarray(0, 2).toString()], [200, 'PK'])
  })

  it('a veto has its reason, and caps the band', async () => {
    const id = await make()
    await plan(id, { indicators: [indicator('1', null, '全部', 100)] })
    for (const to of ['self', 'scoring']) await step(id, to)
    const all = await read(id), only = all.indicators[0]?.id as string, member = all.groups[0]?.members[0]?.id as string
    for (const row of all.rows) await score(row.id, only, 95, member)
    const [first] = all.rows as [Row]
    assert.equal((await office.post(`/api/assessment-targets/${first.id}/veto`, { reason: '发生较大责任事故' })).status, 200)
    assert.equal((await office.post(`/api/assessment-targets/${first.id}/veto`, { reason: '再登记' })).body.code, 'assessment.already_vetoed')
    for (const to of ['appeal', 'confirming']) await step(id, to)
    assert.deepEqual((await read(id)).rows.map((r) => (r.id === first.id ? ['vetoed', r.band] : ['other', r.band])).toSorted(), [['other', '优秀'], ['vetoed', '合格']])
  })
})

describe('who scores whom', () => {
  it('nobody assesses his own body: neither by the group, nor by being put into it', async () => {
    const id = await make(), own = { kind: 'department', name: '惠安县应急管理局', organizationId: huianBureau, regionCode: '350521', groupNo: 1 }
    const refused = await plan(id, { targets: [own], groups: [{ no: 1, name: '第一组', members: [{ organizationId: huianBureau, name: '组员' }] }] })
    assert.equal(refused.body.code, 'assessment.avoidance')
    assert.equal((await plan(id, { targets: [own] })).status, 200)
    await assert.rejects(city.tx((tx) => tx.run(sql`insert into assessment_group_members (group_id, organization_id, department, name, region_path) select g.id, ${huianBureau}, 'x', 'x', '350500/' from assessment_groups g where g.assessment_id = ${id}`)))
  })
  it('only a member of the target’s group, and not who scored for the target itself', async () => {
    const id = await make()
    await plan(id, { groups: [...groups, { no: 2, name: '第二考核组', members: [{ organizationId: huianBureau, name: '组员' }] }] })
    await step(id, 'self')
    const { huian, first, member } = await parts(id), other = (await read(id)).groups[1]?.members[0]?.id as string
    await office.post(`/api/assessment-targets/${huian.id}/self-scores`, { scores: [{ indicatorId: first, points: 58 }] })
    await step(id, 'scoring')
    assert.equal((await score(huian.id, first, 50, other)).body.code, 'assessment.not_in_group')
    assert.equal((await score(huian.id, first, 50, member, office)).body.code, 'assessment.own_score')
    assert.equal((await score(huian.id, first, 50, member)).status, 200)
  })
  it('a county sees the plan and itself, not its neighbour’s points', async () => {
    const id = await make()
    await plan(id)
    await step(id, 'self')
    const { huian, first } = await parts(id)
    assert.deepEqual((await county.get(`/api/assessments/${id}`)).body.rows.map((r: Row) => r.name), ['惠安县'])
    assert.equal((await beside.get(`/api/assessment-targets/${huian.id}`)).status, 404)
    assert.equal((await beside.post(`/api/assessment-targets/${huian.id}/self-scores`, { scores: [{ indicatorId: first, points: 1 }] })).status, 404)
    assert.equal((await county.post(`/api/assessments/${id}/steps`, { to: 'scoring' })).status, 403)
  })
  it('people’s scores are for those who run and confirm it', async () => {
    const staff = ((await office.get('/api/assessments')).body.rows as { id: string; kind: string }[]).find((a) => a.kind === 'staff') as { id: string }
    assert.equal((await office.get(`/api/assessments/${staff.id}`)).body.rows.length, 5)
    assert.equal((await inspector.get(`/api/assessments/${staff.id}`)).status, 404)
    assert.equal(((await county.get('/api/assessments')).body.rows as { kind: string }[]).some((a) => a.kind === 'staff'), false)
  })
})

it('an appeal that nobody answers is said to be overdue', async () => {
  const id = await make()
  await plan(id, { indicators: [indicator('1', null, '全部', 100)] })
  for (const to of ['self', 'scoring']) await step(id, to)
  const all = await read(id), only = all.indicators[0]?.id as string
  for (const row of all.rows) await score(row.id, only, 80, all.groups[0]?.members[0]?.id as string)
  await step(id, 'appeal')
  const target = all.rows.find((r) => r.name === '惠安县') as Row, { body: made } = await county.post(`/api/assessment-targets/${target.id}/appeals`, { indicatorId: only, reason: '请复核' })
  await city.clock.shift('9 days')
  await city.runTimers()
  assert.equal((await city.events('assessment_appeal.overdue')).filter((e) => e.subjectId === made.id).length, 1)
  await city.clock.reset()
})

it('last year’s plan is copied whole', async () => {
  const [last] = ((await office.get('/api/assessments')).body.rows as { id: string; year: number; kind: string; targets: number; groups: number }[]).filter((a) => a.year === 2021)
  const copy = (await office.post('/api/assessments', { kind: 'unit', year: 2051, heldIn: 2052, title: '照搬', copyOf: last?.id })).body.id as string, made = await read(copy)
  assert.deepEqual([made.state, made.rows.length, made.groups.length, made.indicators.length > 10], ['drafting', last?.targets, last?.groups, true])
  assert.equal((await step(copy, 'self')).status, 200)
})

it('the full city’s assessment of 2021: 14 departments in 6 groups, every county, a final list with ties', async () => {
  await city.db.pool.query(`set role none; delete from assessments; set role anlan_app`)
  await city.tx(async (tx) => {
    await tx.run(sql`insert into organizations (code, name, kind, region_code, region_path, demo) select 'department-a' || lpad(n::text, 2, '0'), '演示部门' || n, 'department', '350500', '350500/', true from generate_series(1, 53) n`)
    await demo(tx, 'full')
  })
  const last = ((await office.get('/api/assessments')).body.rows as { id: string; year: number; heldIn: number; groups: number; departments: number; state: string }[]).find((a) => a.year === 2021)
  assert.deepEqual([last?.heldIn, last?.groups, last?.departments, last?.state], [2022, 6, 14, 'final'])
  const counties = await city.tx(async (tx) => (await tx.one<{ n: number }>(sql`select count(*)::int as n from regions where level = 3`)).n), { rows } = await read(last?.id as string)
  assert.equal(rows.filter((r) => (r as Row & { kind: string }).kind === 'county').length, counties)
  assert.ok(rows.every((r) => r.rank > 0 && r.band && r.total > 0))
  assert.ok(rows.length > new Set(rows.map((r) => `${(r as Row & { kind: string }).kind} ${r.rank}`)).size, 'two share a rank')
})
