import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from '#kit/db'
import { figureValue } from '#kit/figures'
import { smallCity } from '#kit/testing'
import { etaOf, rank, type Candidate } from './model.ts'

const city = await smallCity()
const duty = city.as('cityDuty')
const now = async () => (await city.tx((tx) => tx.now())).toISOString()
const open = async (given: Record<string, unknown> = {}) => (await duty.post('/api/incidents', { title: '演示台风', class: 'natural', kind: 'typhoon', place: '沿海', regionCode: '350500', startedAt: await now(), ...given })).body.id as string
const incidentId = await open()
const teams = await city.tx((tx) => tx.rows<{ id: string; name: string; regionPath: string; lon: number; lat: number }>(sql`select id, name, region_path, lon, lat from teams order by name`))
const huian = teams.find((t) => t.regionPath.startsWith('350500/350521/')) as (typeof teams)[0]
const call = (teamId: string, more: Record<string, unknown> = {}) => duty.post('/api/dispatches', { incidentId, teamId, task: '沿岸搜救', place: '崇武镇', lon: 118.92, lat: 24.88, skills: ['water'], ...more })
/** the leader of the cast speaks for this team; a session is asked for its unit at every request */
const leads = (team: { id: string; name: string }) => city.tx((tx) => tx.run(sql`update users set unit_id = ${team.id}, unit_name = ${team.name} where id = ${city.cast.teamLeader.id}`))
await leads(huian)
const back = async (id: string) => { for (const to of ['departed', 'arrived', 'returned']) assert.equal((await duty.post(`/api/dispatches/${id}/movements`, { to })).status, 200) }

describe('a team is promised once', () => {
  it('of fifty who dispatch the same team at once exactly one gets it; the others are told where it is', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => (i % 2 ? duty : city.as('cityDutyTwo')).post('/api/dispatches', { incidentId, teamId: huian.id, task: `抢险 ${i}`, place: '崇武镇', lon: 118.92, lat: 24.88 })))
    const won = answers.filter((a) => a.status === 200)
    assert.equal(won.length, 1)
    const lost = answers.filter((a) => a.status === 409)
    assert.equal(lost.length, 49)
    assert.ok(lost.every((a) => a.body.code === 'dispatch.team_taken'))
    assert.match(lost[0]?.body.detail, new RegExp(`已在 ${won[0]?.body.orderNo}，不能重复调派`))
    assert.equal((await city.events('team.dispatched')).length, 1)
    const { n } = await city.tx((tx) => tx.one<{ n: number }>(sql`select count(*)::int as n from dispatches where state in ('dispatched', 'departed', 'arrived') and team_id = ${huian.id}`))
    assert.equal(n, 1)
    const numbers = await city.tx((tx) => tx.rows<{ no: number }>(sql`select no from document_numbers where series = 'Y' order by no`))
    assert.deepEqual(numbers.map((r) => r.no), [1], 'those who lost took no number')
    await back(won[0]?.body.id)
    const again = await call(huian.id)
    assert.equal(again.status, 200, 'a team that came back can be called again')
    await duty.post(`/api/dispatches/${again.body.id}/cancellation`, { reason: '险情已解除' })
  })
  it('the database refuses a second promise without the code', async () => {
    const { body } = await call(huian.id)
    await assert.rejects(city.tx((tx) => tx.run(sql`insert into dispatches (team_id, team_name, team_path, incident_id, order_no, task, place, region_path, why, dispatched_by)
      select team_id, team_name, team_path, incident_id, 'Y-9999', task, place, region_path, why, dispatched_by from dispatches where id = ${body.id}`)))
    await duty.post(`/api/dispatches/${body.id}/cancellation`, { reason: '险情已解除' })
  })
  it('a team that stands down is refused with its reason', async () => {
    await city.tx((tx) => tx.run(sql`update teams set readiness = 'off' where id = ${huian.id}`))
    assert.equal((await call(huian.id)).body.code, 'dispatch.team_off')
    await city.tx((tx) => tx.run(sql`update teams set readiness = 'ready' where id = ${huian.id}`))
  })
})

describe('on the way', () => {
  it("a leader moves his own team alone: another's call stays as it is, even in his own county", async () => {
    const { body } = await call(huian.id), before = (await city.events()).length
    const state = () => city.tx((tx) => tx.one<{ state: string; departedAt: string | null }>(sql`select state, departed_at from dispatches where id = ${body.id}`))
    const other = teams.find((t) => t.id !== huian.id) as (typeof teams)[0]
    for (const team of [other, { id: '00000000-0000-4000-8000-000000000000', name: '演示另一支队伍' }]) {
      await leads(team)
      const refused = await city.as('teamLeader').post(`/api/dispatches/${body.id}/movements`, { to: 'departed' })
      assert.deepEqual([refused.status, refused.body.code], [403, 'dispatch.not_team'])
      assert.equal((await city.as('teamLeader').post(`/api/dispatches/${body.id}/cancellation`, { reason: '改派他处' })).status, 403)
      assert.deepEqual(await state(), { state: 'dispatched', departedAt: null })
    }
    await city.tx((tx) => tx.run(sql`update users set unit_id = null, unit_name = null where id = ${city.cast.teamLeader.id}`))
    assert.equal((await city.as('teamLeader').post(`/api/dispatches/${body.id}/movements`, { to: 'departed' })).status, 403, 'a leader without a team moves none')
    assert.equal((await city.events()).length, before, 'nothing was recorded')
    await leads(huian)
    assert.equal((await city.as('teamLeader').post(`/api/dispatches/${body.id}/movements`, { to: 'departed' })).status, 200)
    assert.equal((await city.events()).at(-1)?.type, 'team.departed')
    await duty.post(`/api/dispatches/${body.id}/cancellation`, { reason: '险情已解除' })
  })
  it('调派 → 出发 → 到达 → 返回, in this order only', async () => {
    const { body } = await call(huian.id)
    const move = (to: string) => city.as('teamLeader').post(`/api/dispatches/${body.id}/movements`, { to })
    assert.equal((await move('arrived')).body.code, 'dispatch.wrong_step')
    assert.equal((await move('departed')).status, 200)
    assert.equal((await move('arrived')).status, 200)
    assert.equal((await duty.post(`/api/dispatches/${body.id}/cancellation`, { reason: '已经到达' })).body.code, 'dispatch.wrong_step')
    assert.equal((await move('returned')).status, 200)
    assert.deepEqual((await city.events()).filter((e) => e.subjectId === body.id).map((e) => e.type), ['team.dispatched', 'team.departed', 'team.arrived', 'team.returned'])
  })
  it('a team sent into another county still sees its own task; its neighbours’ commander sees who comes', async () => {
    const { body } = await call(huian.id, { regionCode: '350582105', place: '深沪镇' })
    assert.equal(body.code, undefined)
    const seen = async (who: 'teamLeader' | 'otherCounty' | 'countyCommander') => (await city.as(who).get('/api/dispatches?active=yes')).body.some((d: { id: string }) => d.id === body.id)
    assert.deepEqual([await seen('teamLeader'), await seen('otherCounty'), await seen('countyCommander')], [true, true, true])
    assert.equal((await city.as('teamLeader').post(`/api/dispatches/${body.id}/movements`, { to: 'departed' })).status, 200)
    await duty.post(`/api/dispatches/${body.id}/movements`, { to: 'arrived' })
    await duty.post(`/api/dispatches/${body.id}/movements`, { to: 'returned' })
  })
  it('an open dispatch keeps the incident open', async () => {
    const other = await open()
    const { body } = await call(huian.id, { incidentId: other })
    assert.equal((await duty.post(`/api/incidents/${other}/closure`, { reason: '队伍还在外面' })).body.code, 'incident.orders_open')
    assert.equal((await city.tx((tx) => figureValue(tx, 'dispatches.active', { incidentId: other }))).value, 1)
    await back(body.id)
    assert.equal((await duty.post(`/api/incidents/${other}/closure`, { reason: '队伍已经返回' })).status, 200)
  })
  it('a county can not call a team that it can not see, nor for an incident of its neighbour', async () => {
    const jinjiang = teams.find((t) => t.regionPath.startsWith('350500/350582/')) as (typeof teams)[0]
    const own = (await city.as('countyDuty').post('/api/incidents', { title: '惠安内涝', class: 'natural', kind: 'flood', place: '螺城', regionCode: '350521', startedAt: await now() })).body.id
    const answer = await city.as('countyDuty').post('/api/dispatches', { incidentId: own, teamId: jinjiang.id, task: '排涝', place: '螺城镇' })
    assert.equal(answer.body.code, 'dispatch.team_unknown')
    assert.equal((await city.as('otherCounty').post('/api/dispatches', { incidentId: own, teamId: jinjiang.id, task: '排涝', place: '螺城镇' })).status, 404)
  })
})

describe('the nearest capable teams', () => {
  const team = (t: Partial<Candidate>): Candidate => ({ id: '', name: '', kind: 'professional', tier: 'city', regionPath: '', skills: ['water'], equipment: [], members: 20, readiness: 'ready', lon: 0, lat: 0, takenBy: null, takenPlace: null, ...t })
  it('skill comes before readiness, readiness before distance, and those that can not go stand last', () => {
    const km: Record<string, number> = { 近但不对口: 1, 远而对口: 30, 待备对口: 2, 对口已占用: 1, 停备: 1, 更近对口: 20 }
    const list = rank([
      team({ name: '近但不对口', skills: ['hazmat'] }), team({ name: '远而对口' }), team({ name: '待备对口', readiness: 'standby' }), team({ name: '对口已占用', takenBy: 'Y-0143' }), team({ name: '停备', readiness: 'off' }), team({ name: '更近对口' }),
    ], { skills: ['water'] }, (t) => (km[t.name] ?? 0) * 1000)
    assert.deepEqual(list.map((t) => t.name), ['更近对口', '远而对口', '待备对口', '近但不对口', '对口已占用', '停备'])
  })
  it('18 km at 40 km/h is 27 minutes; a standby team musters first', () => {
    assert.equal(etaOf(18_000, 'ready'), 27)
    assert.equal(etaOf(18_000, 'standby'), 57)
  })
  it('come with distance, arrival and the reason in words; a taken one says where it is', async () => {
    const { body } = await call(huian.id)
    const list = (await duty.get('/api/nearest-teams?lon=118.8&lat=25.03&skills=water')).body
    assert.equal(list.length, teams.length)
    assert.match(list[0].reason, /能力：水域·战备·[\d.]+ 公里·\d+ 分·/)
    const taken = list.find((t: { id: string }) => t.id === huian.id)
    assert.deepEqual([taken.able, taken.reason], [false, `已在 ${body.orderNo}，不能重复调派`])
    await duty.post(`/api/dispatches/${body.id}/cancellation`, { reason: '险情已解除' })
  })
})
