import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { randomFrom } from '#registry/demo'
import { type Candidate, exposureOf2022 } from './demo.ts'
import { mayStep, steps, transitions } from './model.ts'

const city = await smallCity()
const [inspector, office, leader] = [city.as('inspector'), city.as('office'), city.as('cityLeader')]
let n = 0
const draft = async () => {
  const made = await inspector.post('/api/exposures', { regionCode: '350521100', name: `演示第${++n}鞋业有限公司`, problem: '三楼车间安全出口上锁，经责令仍未整改', foundOn: '2026-03-02' })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  return { id: made.body.id as string, name: `演示第${n}鞋业有限公司` }
}
const row = async (id: string) => (await office.get(`/api/exposures/${id}`)).body
const noticed = async () => { const one = await draft(); assert.equal((await inspector.post(`/api/exposures/${one.id}/notice`)).status, 200); return one }
const upheld = async () => { const one = await noticed(); await city.clock.shift('6 days'); const done = await inspector.post(`/api/exposures/${one.id}/decision`, { uphold: true, reason: '异议期满，事实清楚' }); assert.equal(done.status, 200, JSON.stringify(done.body)); return one }
const published = async () => { const one = await upheld(); const done = await leader.post(`/api/exposures/${one.id}/publication`); assert.equal(done.status, 200, JSON.stringify(done.body)); return one }
const publicPage = async (lang = '') => String((await city.as('anonymous').get(`/public/exposures${lang}`)).body)

test('nobody is exposed before he was told, had his days to object, and it was decided', async () => {
  const { id, name } = await draft()
  assert.equal((await leader.post(`/api/exposures/${id}/publication`)).body.code, 'exposure.wrong_step')
  assert.equal((await inspector.post(`/api/exposures/${id}/decision`, { uphold: true, reason: '事实清楚' })).body.code, 'exposure.wrong_step')
  await inspector.post(`/api/exposures/${id}/notice`)
  assert.equal((await inspector.post(`/api/exposures/${id}/decision`, { uphold: true, reason: '事实清楚' })).body.code, 'exposure.period_runs')
  assert.equal((await publicPage()).includes(name), false)
  const told = await row(id)
  assert.deepEqual([told.status, (Date.parse(told.objectionDueOn) - Date.parse(told.noticedOn)) / 86_400_000], ['noticed', 5])
  await city.clock.shift('6 days')
  await city.runTimers()
  assert.equal((await city.events('exposure.objection_over')).filter((e) => e.subjectId === id).length, 1)
  assert.equal((await inspector.post(`/api/exposures/${id}/objection`, { text: '已经整改完毕' })).body.code, 'exposure.period_over')
})

test('an objection is heard before the decision, and what was told cannot be changed afterwards', async () => {
  const { id } = await noticed()
  assert.equal((await inspector.patch(`/api/exposures/${id}`, { problem: '换一个更重的问题' })).body.code, 'exposure.noticed_stays')
  assert.equal((await inspector.post(`/api/exposures/${id}/objection`, { text: '门锁已于次日拆除' })).body.status, 'objected')
  const dropped = await office.post(`/api/exposures/${id}/decision`, { uphold: false, reason: '经核实已整改' })
  assert.deepEqual([dropped.body.status, (await row(id)).decision], ['dropped', '经核实已整改'])
  const [event] = (await city.events('exposure.drop')).filter((e) => e.subjectId === id)
  assert.deepEqual([event?.data.from, event?.data.to], ['objected', 'dropped'])
})

test('another person publishes; the public sees it in both languages, and nothing of a person', async () => {
  const { id, name } = await noticed()
  await city.clock.shift('6 days')
  await office.post(`/api/exposures/${id}/decision`, { uphold: true, reason: '异议期满，事实清楚' })
  assert.equal((await office.post(`/api/exposures/${id}/publication`)).body.code, 'exposure.second_person')
  await assert.rejects(city.tx((tx) => tx.run(sql`update exposures set published_by = decided_by where id = ${id}`)), /exposures_second_person/)
  assert.equal((await leader.post(`/api/exposures/${id}/publication`)).status, 200)
  const [zh, en] = [await publicPage(), await publicPage('?lang=en')]
  assert.ok(zh.includes(name) && zh.includes('安全出口上锁') && en.includes('Problem'))
  for (const who of Object.values(city.cast)) assert.equal(zh.includes(who.name), false, who.name)
})

test('it is taken down by itself when its time is up, and by hand when it is put right', async () => {
  const [late, mended] = [await published(), await published()]
  const down = await leader.post(`/api/exposures/${mended.id}/taking-down`, { why: 'remedied' })
  assert.deepEqual([down.body.status, (await row(mended.id)).takenDownWhy, Boolean((await row(mended.id)).remediedOn)], ['taken_down', 'remedied', true])
  assert.equal((await publicPage()).includes(mended.name), false)
  assert.equal((await office.post(`/api/exposures/${late.id}/retirement`, { reason: '不想要了' })).body.code, 'exposure.still_shown', 'what is shown does not leave the ledger')
  await city.clock.shift('83 days')
  await city.runTimers()
  assert.equal((await row(late.id)).status, 'published')
  await city.clock.shift('2 days')
  assert.equal((await publicPage()).includes(late.name), false, 'the page does not wait for the clock')
  await city.runTimers()
  assert.deepEqual([(await row(late.id)).status, (await row(late.id)).takenDownWhy], ['taken_down', 'expired'])
  assert.equal((await city.events('exposure.take_down')).filter((e) => e.subjectId === late.id).length, 1)
})

test('a neighbouring county neither reads nor moves it', async () => {
  const { id } = await noticed()
  assert.equal((await city.as('otherCounty').get(`/api/exposures/${id}`)).status, 404)
  assert.equal((await city.as('otherCounty').post(`/api/exposures/${id}/publication`)).status, 404)
})

test('every state but the last two is left by some step', () => {
  const left = new Set(steps.flatMap((step) => transitions[step].from))
  assert.deepEqual(['draft', 'noticed', 'objected', 'upheld', 'published', 'taken_down', 'dropped'].filter((s) => !left.has(s as never)), ['taken_down', 'dropped'])
  assert.equal(mayStep('publish', 'objected'), false)
})

test('102 enterprises of the demo city were exposed in 2022, each told first', () => {
  const random = randomFrom(1), made = Array.from({ length: 102 }, (_, i) => exposureOf2022({ id: `${i}`, name: `演示${i}`, sector: 'trade', regionCode: '350521100', regionPath: '350500/350521/350521100/' } satisfies Candidate, i, random).values)
  assert.equal(made.filter((v) => String(v.publishedOn).startsWith('2022-')).length, 102)
  assert.ok(made.every((v) => String(v.objectionDueOn) < String(v.decidedOn) && String(v.decidedOn) < String(v.publishedOn)))
})
