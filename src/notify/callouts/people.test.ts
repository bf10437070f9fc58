import assert from 'node:assert/strict'
import { afterEach, before, describe, it } from 'node:test'
import { sql } from '#kit/db'
import { open } from '#kit/seal'
import { smallCity, type City } from '#kit/testing'
import { answerCall } from './index.ts'
import { attemptsOf, begin, called, pair, village } from './testing.ts'

let city: City
before(async () => {
  city = await smallCity()
  const now = (await city.as('cityLeader').get('/api/callout-policies')).body.rows[1]
  const steps = [...now.steps.slice(0, 3), { kind: 'knock', after: 400 }, ...now.steps.slice(3)]
  await city.as('cityLeader').put('/api/callout-policies/2', { ...now, steps, reason: '先请村里上门' })
})
afterEach(() => city.clock.reset())

const only = { regionPaths: [village], region: village }
const pass = async (interval: string) => { await city.clock.shift(interval); await city.runTimers() }
const roles = async (calloutId: string, role: string) => (await called(city, calloutId)).filter((c) => c.role === role)
const say = (callId: string, answer: 'received' | 'cannot_come' | 'handed_over', to?: string) => city.tx((tx) => answerCall(tx, callId, { answer, via: 'link', by: '演示', to }))

describe('上门', () => {
  it('somebody of the same village, who is not of the post, is asked to knock; his 已叫醒 wakes the post', async () => {
    const { calloutId } = await begin(city, only)
    await pass('7 minutes')
    const [knocker] = await roles(city && calloutId, 'knock'), { a } = await pair(city, calloutId)
    assert.ok(knocker, 'an order to knock')
    assert.deepEqual((await attemptsOf(city, calloutId)).filter((t) => t.callId === knocker.id).map((t) => t.channel).sort(), ['sms', 'voice'])
    await say(knocker.id, 'received')
    const after = await pair(city, calloutId)
    assert.deepEqual([after.a.postState, after.a.state, after.b.state], ['woken', 'covered', 'covered'])
    assert.equal((await city.events('call.answered')).at(-1)?.data.role, 'knock')
    void a
  })

  it('who can’t wake them sends the call on to the superior at once', async () => {
    const { calloutId } = await begin(city, only)
    await pass('7 minutes')
    const [knocker] = await roles(calloutId, 'knock')
    await say(knocker?.id as string, 'cannot_come')
    await city.runTimers()
    assert.equal((await roles(calloutId, 'superior')).length, 1)
    assert.equal((await pair(city, calloutId)).a.postState, 'unwoken')
    await city.as('cityDuty').post(`/api/callouts/${calloutId}/ending`, { reason: '演示结束' })
  })
})

describe('代岗', () => {
  it('转派 to one whom the page offers calls him at once; his 收到 wakes the post', async () => {
    const { calloutId } = await begin(city, only)
    const { a } = await pair(city, calloutId)
    const { rows } = (await city.as('townCadre').get(`/api/calls/${a.id}/stand-ins`)).body
    assert.ok(rows.length > 0 && rows.every((r: { holderId: string }) => r.holderId))
    await say(a.id, 'handed_over', rows[0].holderId)
    const [standIn] = await roles(calloutId, 'stand_in')
    assert.ok(standIn)
    await say(standIn.id, 'received')
    const after = await pair(city, calloutId)
    assert.deepEqual([after.a.answer, after.a.postState, after.b.state], ['handed_over', 'woken', 'covered'])
    const ladder = (await city.as('cityDuty').get(`/api/callouts/${calloutId}/people/${a.id}`)).body
    assert.equal(ladder.calls.find((c: { callId: string }) => c.callId === a.id).handedTo, rows[0].personName)
  })

  it('an officer names one on the board, with an event; a stranger to the place or one who is called already is refused', async () => {
    const { calloutId } = await begin(city, only)
    const { a } = await pair(city, calloutId)
    const [first] = (await city.as('cityDuty').get(`/api/calls/${a.id}/stand-ins`)).body.rows
    const named = await city.as('cityDuty').post(`/api/calls/${a.id}/stand-ins`, { holderId: first.holderId })
    assert.equal(named.status, 201, JSON.stringify(named.body))
    const [event] = (await city.events('call.stand_in_named')).slice(-1)
    assert.deepEqual([event?.actorName, event?.data.for, event?.data.person], ['陈值守', a.id, first.personName])
    assert.equal((await city.as('cityDuty').post(`/api/calls/${a.id}/stand-ins`, { holderId: first.holderId })).body.code, 'call.not_a_candidate')
    assert.equal((await city.as('informant').post(`/api/calls/${a.id}/stand-ins`, { holderId: first.holderId })).status, 403)
    assert.equal((await city.as('cityDuty').get(`/api/callouts/${calloutId}`)).body.counts.due, 2, 'a stand-in is not one more person due')
    await city.as('cityDuty').post(`/api/callouts/${calloutId}/ending`, { reason: '演示结束' })
  })
})

describe('换号', () => {
  it('puts the right number into the ledger and calls it at once; the event names no number', async () => {
    const { calloutId } = await begin(city, only)
    const { a } = await pair(city, calloutId)
    const done = await city.as('townCadre').post(`/api/calls/${a.id}/number-changes`, { phone: '19900009876', reason: '同事告知已换号' })
    assert.deepEqual([done.status, done.body.phoneMask], [200, '199****9876'])
    const row = await city.tx((tx) => tx.one<{ sealed: Buffer; mask: string }>(sql`select h.phone_sealed as sealed, k.phone_mask as mask from calls k join duty_holders h on h.id = k.holder_id where k.id = ${a.id}`))
    assert.deepEqual([open(row.sealed), row.mask], ['19900009876', '199****9876'])
    assert.deepEqual((await attemptsOf(city, calloutId)).filter((t) => t.callId === a.id).map((t) => `${t.channel} ${t.state}`).sort(), ['sms queued', 'sms withdrawn', 'voice queued'])
    const [event] = (await city.events('call.renumbered')).slice(-1)
    assert.ok(event?.data.reason && !JSON.stringify(event.data).includes('9876'))
    assert.equal((await city.as('cityLeader').post(`/api/calls/${a.id}/number-changes`, { phone: '19900009877', reason: '无权改台账' })).status, 403)
  })
})

describe('the board', () => {
  it('a region’s own posts open as rows of their own', async () => {
    const { calloutId } = await begin(city, { regionPaths: ['350500/350521/'], region: '350500/350521/' })
    const { rows } = (await city.as('cityDuty').get(`/api/callouts/${calloutId}/regions?under=350500/350521/`)).body
    const own = rows.find((r: { own: boolean }) => r.own)
    assert.ok(own.due > 0)
    const figure = (await city.as('cityDuty').get(`/api/figures/callout.due?params=${encodeURIComponent(JSON.stringify({ calloutId, at: own.path }))}`)).body
    const list = (await city.as('cityDuty').get(`/api/callouts/${calloutId}/people?${new URLSearchParams({ under: own.path, own: 'true' })}`)).body
    assert.deepEqual([figure.value, list.total], [own.due, own.due])
  })
})
