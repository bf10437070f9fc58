// Letters come out of accidents as they are written, by whatever door, and never twice for the same facts.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity, type City } from '#kit/testing'
import { changed, day, entered } from '../accidents/testing.ts'
import type { Letter } from './model.ts'

let city: City
before(async () => { city = await smallCity() })

const clean = () => city.tx(async (tx) => { for (const table of ['letter_accidents', 'letters']) await tx.run(table === 'letters' ? sql`delete from letters` : sql`delete from letter_accidents`); await tx.run(sql`update accidents set retired_at = anlan_now() where not demo`) })
const letters = async (who: 'office' | 'countyDuty' | 'otherCounty' = 'office'): Promise<Letter[]> => (await city.as(who).get('/api/letters?limit=200')).body.rows
const live = async () => (await letters()).filter((l) => l.state !== 'withdrawn')
const one = async (id: string): Promise<Letter> => (await city.as('office').get(`/api/letters/${id}`)).body
const post = (id: string, what: string, body: object, who: 'office' | 'cityDuty' | 'cityLeader' | 'countyDuty' = 'office') => city.as(who).post(`/api/letters/${id}/${what}`, body)
const issued = async (l: Letter): Promise<Letter> => {
  await post(l.id, 'submission', { revision: l.revision })
  const signed = await post(l.id, 'signature', { revision: l.revision }, 'cityLeader')
  assert.equal(signed.status, 200, JSON.stringify(signed.body))
  return signed.body
}

test('the second one-death accident of a month drafts a notice with the facts of both; the first alone drafts nothing', async () => {
  await clean()
  await entered(city, { name: '演示甲厂“1”机械伤害事故', occurredOn: day(-20) })
  assert.deepEqual(await live(), [])
  await entered(city, { name: '演示乙厂“2”触电事故', occurredOn: day(-3) }, 'countyDuty')
  const [letter] = await live()
  assert.deepEqual([letter?.kind, letter?.state, letter?.countyName, letter?.title], ['notice', 'draft', '惠安县', '关于惠安县一个月内发生2起亡人事故的提示告知函'])
  assert.match(letter?.facts ?? '', /演示甲厂.*死亡1人；.*演示乙厂.*死亡1人。惠安县一个月内共发生亡人事故2起，死亡2人。/)
  assert.equal((await city.events('letter.drafted')).at(-1)?.regionPath, '350500/350521/')
  assert.deepEqual(await letters('countyDuty'), [], 'a draft is not the county’s to read')
})

test('deaths supplemented to two draft a caution; corrected downward the draft is withdrawn by the rule', async () => {
  await clean()
  const a = await entered(city, { occurredOn: day(-5) })
  await city.as('office').post(`/api/accidents/${a.id}/supplements`, { deaths: 2, missing: 0, seriousInjuries: 0, changedOn: day(-1), reason: '伤员死亡' })
  const [caution] = await live()
  assert.deepEqual([caution?.kind, caution?.title], ['caution', '关于惠安县发生1起死亡2人事故的警示函'])
  await changed(city, a.id, { deaths: 1 })
  assert.deepEqual(await live(), [])
  assert.match((await one(caution?.id ?? '')).withdrawnReason ?? '', /触发条件不再成立/)
})

test('deaths corrected downward after the letter: it keeps its number, is marked, and waits for a decision; set right again the mark goes', async () => {
  await clean()
  const a = await entered(city, { deaths: 2, occurredOn: day(-5) })
  const letter = await issued((await live())[0] as Letter)
  await changed(city, a.id, { deaths: 1 })
  const marked = await one(letter.id)
  assert.deepEqual([marked.number, marked.state], [letter.number, 'issued'])
  assert.match(marked.changedWhat ?? '', /死亡人数由2人变为1人；发函条件不再成立/)
  assert.equal((await city.as('office').get('/api/letters')).body.toDecide, 1)
  await changed(city, a.id, { deaths: 2 })
  assert.equal((await one(letter.id)).changedWhat, null)
  await changed(city, a.id, { deaths: 1 })
  assert.equal((await post(letter.id, 'decision', { decision: '发函更正' }, 'cityLeader')).body.decision, '发函更正')
  assert.equal((await post(letter.id, 'decision', { decision: '再次处理' }, 'cityLeader')).body.code, 'letter.nothing_to_decide')
  assert.equal((await city.as('office').get('/api/letters')).body.toDecide, 0)
})

test('moved to another county, an accident leaves the letter of the one and may make one of the other', async () => {
  await clean()
  const a = await entered(city, { occurredOn: day(-10) })
  await entered(city, { occurredOn: day(-4) })
  const [draft] = await live()
  await entered(city, { regionCode: '350582103', occurredOn: day(-8) })
  await changed(city, a.id, { regionCode: '350582103' })
  const now = await live()
  assert.deepEqual(now.map((l) => [l.countyName, l.state]), [['晋江市', 'draft']])
  assert.equal((await one(draft?.id ?? '')).state, 'withdrawn')
})

test('moved to another year, the pair falls apart; an issued letter is marked with the day it was and is', async () => {
  await clean()
  const a = await entered(city, { occurredOn: day(-10) })
  await entered(city, { occurredOn: day(-4) })
  const letter = await issued((await live())[0] as Letter)
  const before = `${Number(day().slice(0, 4)) - 1}${day(-10).slice(4)}`
  await changed(city, a.id, { occurredOn: before })
  assert.match((await one(letter.id)).changedWhat ?? '', new RegExp(`发生日期由${day(-10)}变为${before}；发函条件不再成立`))
})

test('never twice for the same facts: changes that change nothing, retiring and restoring make no second letter; a third accident makes one', async () => {
  await clean()
  const a = await entered(city, { occurredOn: day(-10) }), b = await entered(city, { occurredOn: day(-4) })
  const letter = await issued((await live())[0] as Letter)
  await changed(city, b.id, { loss: 300 })
  await city.as('office').post(`/api/accidents/${a.id}/retirement`, { reason: '误录' })
  assert.match((await one(letter.id)).changedWhat ?? '', /已不在该县/)
  await city.as('office').post(`/api/accidents/${a.id}/restoration`, { reason: '核实恢复' })
  assert.deepEqual([(await live()).length, (await one(letter.id)).changedWhat], [1, null])
  await entered(city, { occurredOn: day(-1) })
  assert.deepEqual((await live()).map((l) => l.state).sort(), ['draft', 'issued'])
})

test('many at once and their undo are counted like one', async () => {
  await clean()
  const a = await entered(city, { occurredOn: day(-10), deaths: 0 }), b = await entered(city, { occurredOn: day(-4), deaths: 0 })
  const bulk = (await city.as('office').post('/api/accidents/bulk-changes', { ids: [a.id, b.id], set: { deaths: 1 } })).body
  assert.equal((await live()).length, 1)
  await city.as('office').post(`/api/accidents/changes/${bulk.changeId}/undoing`)
  assert.deepEqual(await live(), [])
})

test('a submitted letter whose facts move goes back to its writer; a hand-written one is not overwritten but marked', async () => {
  await clean()
  const a = await entered(city, { occurredOn: day(-10) })
  await entered(city, { occurredOn: day(-4) })
  const [draft] = await live() as [Letter]
  await post(draft.id, 'submission', { revision: draft.revision })
  await changed(city, a.id, { deaths: 2 })
  const back = (await live()).find((l) => l.id === draft.id) as Letter
  assert.equal(back.state, 'draft')
  assert.match(back.facts, /死亡2人；/)
  assert.equal((await post(draft.id, 'signature', { revision: draft.revision }, 'cityLeader')).body.code, 'letter.not_submitted')
  await city.as('office').put(`/api/letters/${draft.id}`, { revision: back.revision, title: back.title, facts: '由人改写的事实。', requirements: back.requirements })
  await changed(city, a.id, { deaths: 3 })
  const marked = await one(draft.id)
  assert.deepEqual([marked.facts, /由2人变为3人/.test(marked.changedWhat ?? '')], ['由人改写的事实。', true])
})

test('two offices that enter the two accidents at the same moment draft one letter', async () => {
  await clean()
  await Promise.all([entered(city, { occurredOn: day(-6) }, 'office'), entered(city, { occurredOn: day(-2) }, 'countyDuty')])
  assert.equal((await live()).length, 1)
})

test('the office may set the rule; the whole city is counted anew', async () => {
  await clean()
  await entered(city, { occurredOn: day(-4), deaths: 2 })
  const rule = (await city.as('office').get('/api/letter-rules')).body.rules.find((r: { trigger: string }) => r.trigger === 'single')
  const set = (more: object, who: 'office' | 'cityDuty' = 'office') => city.as(who).put('/api/letter-rules', { trigger: 'single', letter: rule.letter, leastAccidents: 1, leastDeaths: 2, period: 'rolling', since: rule.since, source: rule.source, verified: false, ...more })
  assert.equal((await set({ leastDeaths: 3 }, 'cityDuty')).status, 403)
  assert.equal((await set({ leastDeaths: 3, source: '市安委会2026年规定' })).status, 200)
  assert.deepEqual(await live(), [])
  await set({})
  assert.equal((await live()).length, 1)
})
