import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { mayStep, states, steps, transitions } from './model.ts'
import { promises } from './promises.ts'
import { send, tell } from './testing.ts'

const city = await smallCity()
const [office, leader, inspector] = [city.as('office'), city.as('cityLeader'), city.as('cityInspector')]
const state = async (id: string) => (await office.get(`/api/tipoffs/${id}`)).body.tipoff.state as string
const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
const established = async (finding: Record<string, unknown> = { fine: 60_000 }, more: Record<string, string> = {}) => {
  const told = await tell(city, more)
  await inspector.post(`/api/tipoffs/${told.id}/verification`, {})
  const found = await inspector.post(`/api/tipoffs/${told.id}/finding`, { finding: '现场核查属实，已责令改正。', ...finding })
  assert.equal(found.status, 200, JSON.stringify(found.body))
  return told
}
const notified = async () => {
  const told = await established()
  await office.post(`/api/tipoffs/${told.id}/reward`, {})
  await leader.post(`/api/tipoffs/${told.id}/reward/approval`, {})
  const sent = await office.post(`/api/tipoffs/${told.id}/reward/notice`, {})
  assert.equal(sent.status, 200, JSON.stringify(sent.body))
  return { ...told, reward: sent.body.reward }
}

test('every state but the last is left by some step, and every state is reached', () => {
  const reached = new Set(Object.values(transitions).map(({ to }) => to)), left = new Set(Object.values(transitions).flatMap(({ from }) => from))
  assert.deepEqual(states.filter((s) => !reached.has(s)), [])
  assert.deepEqual(states.filter((s) => !left.has(s)), ['archived'])
  assert.deepEqual(steps.filter((step) => mayStep(step, 'archived')), [])
})

test('a verified danger goes into the loop of dangers with its source, and from the fine comes the reward: approved by another, told, paid for the password', async () => {
  const { id, code, password } = await established({ fine: 60_000, danger: { title: '疏散门上锁', description: '三楼车间' } })
  const { dangerId } = (await office.get(`/api/tipoffs/${id}`)).body.tipoff, danger = (await office.get(`/api/dangers/${dangerId}`)).body
  assert.deepEqual([danger.title, danger.source], ['疏散门上锁', 'tip_off'])
  assert.equal((await office.post(`/api/tipoffs/${id}/reward`, {})).body.reward.amount, 9000)
  assert.equal((await leader.post(`/api/tipoffs/${id}/reward/return`, { note: '请附处罚决定书' })).body.state, 'established')
  assert.equal((await office.post(`/api/tipoffs/${id}/reward`, {})).body.state, 'proposed')
  assert.equal((await office.post(`/api/tipoffs/${id}/reward/approval`, {})).status, 403)
  assert.equal((await leader.post(`/api/tipoffs/${id}/reward/approval`, {})).body.reward.approvedName, city.cast.cityLeader.name)
  const told = await office.post(`/api/tipoffs/${id}/reward/notice`, {})
  assert.equal(days(told.body.reward.notifiedAt, told.body.reward.claimDueAt), 60)
  assert.match((await send(city, '/public/tipoff-status', { code, password })).text, /9000元/)
  assert.equal((await office.post(`/api/tipoffs/${id}/reward/payment`, { password: 'wrongwrong' })).body.code, 'tipoff.wrong_password')
  const paid = await office.post(`/api/tipoffs/${id}/reward/payment`, { password })
  assert.deepEqual([paid.body.state, paid.body.reward.paidName], ['claimed', city.cast.office.name])
  assert.equal((await office.post(`/api/tipoffs/${id}/reward/payment`, { password })).body.code, 'tipoff.wrong_step')
  assert.equal((await office.post(`/api/tipoffs/${id}/archiving`, {})).body.state, 'archived')
  assert.deepEqual((await office.get(`/api/tipoffs/${id}`)).body.steps.map((s: { step: string }) => s.step), ['receive', 'verify', 'establish', 'propose', 'send_back', 'propose', 'approve', 'notify', 'claim', 'archive'])
  const [event] = (await city.events('tipoff.claim')).filter((e) => e.subjectId === id)
  assert.deepEqual([event?.data.from, event?.data.to], ['notified', 'claimed'])
})

test('the one who proposed a reward cannot approve it, though he held both rights', async () => {
  const { id } = await established()
  await office.post(`/api/tipoffs/${id}/reward`, {})
  await assert.rejects(city.tx((tx) => tx.run(sql`update tipoff_rewards set approved_at = anlan_now(), approved_by = proposed_by, approved_name = 'x' where tipoff_id = ${id}`)), /reward_second_person/)
})

test('a concealed accident is verified within two months, needs grade and deaths, and is rewarded by them', async () => {
  const { id } = await tell(city, { kind: 'accident' }), { tipoff } = (await office.get(`/api/tipoffs/${id}`)).body
  assert.ok([59, 60, 61, 62].includes(days(tipoff.receivedAt, tipoff.verifyDueAt)))
  assert.match(tipoff.verifyArticle, /第七十三条/)
  await inspector.post(`/api/tipoffs/${id}/verification`, {})
  assert.equal((await inspector.post(`/api/tipoffs/${id}/finding`, { finding: '瞒报属实', fine: 1_000_000 })).body.code, 'tipoff.deaths_need_grade')
  assert.equal((await inspector.post(`/api/tipoffs/${id}/finding`, { finding: '瞒报属实', grade: 4, deaths: 2 })).status, 200)
  assert.deepEqual((await office.post(`/api/tipoffs/${id}/reward`, {})).body.reward.amount, 60_000)
})

test('the clock of sixty days is said when it runs out; once it may be put off by thirty with a reason', async () => {
  const { id } = await tell(city)
  await inspector.post(`/api/tipoffs/${id}/verification`, {})
  const before = (await office.get(`/api/tipoffs/${id}`)).body.tipoff
  assert.equal(days(before.receivedAt, before.verifyDueAt), 60)
  assert.equal((await inspector.post(`/api/tipoffs/${id}/extension`, { reason: '须委托检测' })).status, 403, 'it is the leader’s to grant')
  const extended = await leader.post(`/api/tipoffs/${id}/extension`, { reason: '须委托检测' })
  assert.equal(days(before.verifyDueAt, extended.body.verifyDueAt), 30)
  assert.equal((await leader.post(`/api/tipoffs/${id}/extension`, { reason: '还要委托检测' })).body.code, 'tipoff.already_extended')
  const overdue = async () => (await city.events('tipoff.verification_overdue')).filter((e) => e.subjectId === id).length
  await city.clock.shift('61 days')
  await city.runTimers()
  assert.equal(await overdue(), 0)
  await city.clock.shift('30 days')
  await city.runTimers()
  assert.equal(await overdue(), 1)
  assert.ok((await office.get('/api/tipoffs?show=overdue')).body.rows.some((t: { id: string }) => t.id === id))
  await city.clock.reset()
})

test('a reward that nobody claims in sixty days is forfeited by the clock; one that was claimed is not', async () => {
  const [late, paid] = [await notified(), await notified()]
  await office.post(`/api/tipoffs/${paid.id}/reward/payment`, { password: paid.password })
  await city.clock.shift('60 days 1 minute')
  await city.runTimers()
  assert.deepEqual([await state(late.id), await state(paid.id)], ['forfeited', 'claimed'])
  assert.equal((await office.post(`/api/tipoffs/${late.id}/reward/payment`, { password: late.password })).body.code, 'tipoff.wrong_step')
  await city.clock.reset()
})

test('the first effective reporter is rewarded: a later one of the same matter is joined to it, never the other way round', async () => {
  const first = await tell(city), second = await tell(city)
  assert.ok((await office.get(`/api/tipoffs/${second.id}`)).body.same.some((t: { id: string }) => t.id === first.id))
  assert.equal((await office.post(`/api/tipoffs/${first.id}/joining`, { firstId: second.id })).body.code, 'tipoff.not_first')
  assert.equal((await office.post(`/api/tipoffs/${first.id}/joining`, { firstId: first.id })).body.code, 'tipoff.not_first')
  const joined = await office.post(`/api/tipoffs/${second.id}/joining`, { firstId: first.id })
  assert.deepEqual([joined.body.state, joined.body.firstCode], ['duplicate', first.code])
  assert.equal((await office.post(`/api/tipoffs/${second.id}/reward`, {})).body.code, 'tipoff.wrong_step')
  // an unfounded one is not effective
  const groundless = await tell(city), third = await tell(city)
  await inspector.post(`/api/tipoffs/${groundless.id}/verification`, {})
  await inspector.post(`/api/tipoffs/${groundless.id}/dismissal`, { finding: '现场核查不属实' })
  assert.equal((await office.post(`/api/tipoffs/${third.id}/joining`, { firstId: groundless.id })).body.code, 'tipoff.not_first')
})

test('a matter of another department is passed on, and its clock here ends', async () => {
  const { id, code, password } = await tell(city, { kind: 'other' })
  assert.equal((await office.post(`/api/tipoffs/${id}/transfer`, { to: '市城市管理局' })).body.state, 'transferred')
  assert.match((await send(city, '/public/tipoff-status', { code, password })).text, /市城市管理局/)
  await city.clock.shift('70 days')
  await city.runTimers()
  assert.equal((await city.events('tipoff.verification_overdue')).some((e) => e.subjectId === id), false)
  await city.clock.reset()
})

test('limits and rewards are rows with their source that the office keeps', async () => {
  assert.ok((await inspector.get('/api/tipoff-rules')).body.rows.every((r: { source: string }) => r.source.length > 8))
  const given = { value: 0.2, source: '省级举报奖励办法（演示）', verified: true }
  assert.equal((await inspector.put('/api/tipoff-rules/reward_share', given)).status, 403)
  assert.equal((await office.put('/api/tipoff-rules/reward_share', given)).status, 200)
  const { id } = await established({ fine: 60_000 })
  assert.equal((await office.post(`/api/tipoffs/${id}/reward`, {})).body.reward.amount, 12_000)
  assert.equal((await city.events('tipoff_rule.changed')).at(-1)?.data.after, 0.2)
})

test('after all this, every tip-off stands where its steps led and has the clock it needs', async () => {
  for (const { title, check } of promises) assert.deepEqual(await city.tx((tx) => check(tx)), { ok: true, figure: 0 }, title)
})
