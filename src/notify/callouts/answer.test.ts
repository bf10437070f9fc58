import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { system } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { smallCity, type City } from '#kit/testing'
import { answerCall, answerCalls, cancelCallout } from './index.ts'
import { attemptsOf, begin, called, pair, village } from './testing.ts'

let city: City
before(async () => { city = await smallCity() })

const say = (callId: string, answer: 'received' | 'cannot_come' | 'handed_over', note?: string) => city.tx((tx) => answerCall(tx, callId, { answer, via: 'link', by: '演示', note }))

describe('answering', () => {
  it('wakes the post: the other person is covered and nothing more is sent to either', async () => {
    const { calloutId } = await begin(city)
    const { a, b } = await pair(city, calloutId)
    await say(b.id, 'received')
    const after = await pair(city, calloutId)
    assert.deepEqual([after.a.state, after.b.state, after.a.postState], ['covered', 'answered', 'woken'])
    const tried = (await attemptsOf(city, calloutId)).filter((t) => [a.id, b.id].includes(t.callId))
    assert.deepEqual(tried.map((t) => t.state), ['withdrawn', 'withdrawn'])
    await city.clock.shift('10 minutes')
    await city.runTimers()
    assert.equal((await attemptsOf(city, calloutId)).filter((t) => [a.id, b.id].includes(t.callId)).length, 2)
    await city.clock.reset()
    const [event] = (await city.events('call.answered')).slice(-1)
    assert.deepEqual([event?.subjectId, event?.data.answer, event?.data.via], [b.id, 'received', 'link'])
  })

  it('confirms the number on which he answered himself, not one that an officer wrote down', async () => {
    const { calloutId } = await begin(city), { a, b } = await pair(city, calloutId)
    await city.tx((tx) => answerCall(tx, a.id, { answer: 'cannot_come', via: 'phone', by: '陈值守' }))
    await say(b.id, 'received')
    await city.tx((tx) => cancelCallout(tx, calloutId, '演示结束'))
    await city.runJobs()
    const confirmed = await city.tx((tx) => tx.rows<{ rank: string; at: string | null; by: string | null; own: boolean }>(sql`select h.rank, h.confirmed_at as at, h.confirmed_by as by, h.confirmed_at = k.answered_at as own
      from calls k join duty_holders h on h.id = k.holder_id where k.id = any(${[a.id, b.id]}::uuid[]) order by h.rank`))
    assert.deepEqual(confirmed.map((c) => [c.rank, c.at !== null, c.own]), [['A', false, null], ['B', true, true]])
  })

  it('counts once: a second answer changes nothing and gives back the first', async () => {
    const { calloutId } = await begin(city)
    const { a } = await pair(city, calloutId)
    await say(a.id, 'received')
    const before = (await city.events('call.answered')).length
    const second = await say(a.id, 'cannot_come')
    assert.deepEqual([second.again, second.answer], [true, 'received'])
    assert.equal((await city.events('call.answered')).length, before)
  })

  it('a person who cannot come makes the next person of the post ring at once', async () => {
    const { calloutId } = await begin(city)
    const { a, b } = await pair(city, calloutId)
    await say(a.id, 'cannot_come')
    await city.runTimers()
    const rings = (await attemptsOf(city, calloutId)).filter((t) => t.channel === 'voice')
    assert.deepEqual(rings.map((t) => t.callId), [b.id])
  })

  it('when both cannot come, the superior is called at once and the post is unmanned, not un-woken', async () => {
    const { calloutId } = await begin(city)
    const { a, b } = await pair(city, calloutId)
    await say(a.id, 'cannot_come')
    await say(b.id, 'cannot_come')
    await city.runTimers()
    const people = (await called(city, calloutId)).filter((c) => c.path === village)
    assert.equal(people[0]?.postState, 'unmanned')
    assert.equal(people.filter((c) => c.role === 'superior').length, 1)
    assert.ok(people.every((c) => c.state !== 'unwoken'))
  })

  it('handing over keeps the note and asks the other person of the post', async () => {
    const { calloutId } = await begin(city)
    const { a, b } = await pair(city, calloutId)
    await say(a.id, 'handed_over', '我在医院，请 B 角到岗')
    await city.runTimers()
    assert.ok((await attemptsOf(city, calloutId)).some((t) => t.channel === 'voice' && t.callId === b.id))
    const ladder = (await city.as('cityDuty').get(`/api/callouts/${calloutId}/people/${a.id}`)).body
    assert.equal(ladder.calls.find((c: { callId: string }) => c.callId === a.id).note, '我在医院，请 B 角到岗')
  })

  it('two of one post who answer in the same instant are both heard, and the post is woken once', async () => {
    const { calloutId } = await begin(city)
    const { a, b } = await pair(city, calloutId)
    await Promise.all([say(a.id, 'received'), say(b.id, 'received')])
    const after = await pair(city, calloutId)
    assert.deepEqual([after.a.state, after.b.state], ['answered', 'answered'])
  })

  it('ends the callout though the last two posts are woken in the same instant by two processes', async () => {
    const { calloutId } = await begin(city)
    const posts = [...Map.groupBy((await called(city, calloutId)).filter((c) => c.role === 'holder'), (c) => c.postId).values()].map(([first]) => (first as { id: string }).id)
    const [last, other, ...before] = posts as [string, string, ...string[]]
    const received = (tx: Tx, ids: readonly string[]) => answerCalls(tx, ids.map((callId) => ({ callId, by: system('test'), said: { answer: 'received', via: 'link', by: '演示' } })))
    await city.tx((tx) => received(tx, before))
    const waiting = async () => (await city.db.pool.query(`select from pg_locks where locktype = 'advisory' and not granted`)).rowCount ?? 0
    let second: Promise<unknown> = Promise.resolve()
    await city.tx(async (tx) => {
      await received(tx, [last])
      second = city.tx((tx) => received(tx, [other]))
      for (let looks = 0; looks < 500 && !(await waiting()); looks++) await new Promise((done) => setImmediate(done))
    })
    await second
    assert.deepEqual((await city.events('callout.ended')).filter((e) => e.subjectId === calloutId).map((e) => e.data.reason), ['all_woken'])
  })

  it('ends the callout when the last post is woken, by an officer of the county as well', async () => {
    const { calloutId } = await begin(city, { regionPaths: [village], region: '350500/' })
    const { a } = await pair(city, calloutId)
    const { status } = await city.as('countyDuty').post(`/api/calls/${a.id}/spoken`, { result: 'received', seconds: 30 })
    assert.equal(status, 200)
    const [ended] = (await city.events('callout.ended')).slice(-1)
    assert.deepEqual([ended?.subjectId, ended?.data.reason], [calloutId, 'all_woken'])
    assert.equal((await city.as('cityDuty').post(`/api/calls/${a.id}/spoken`, { result: 'received' })).body.code, 'callout.already_ended')
  })
})

describe('reading it down the phone', () => {
  it('an answer that an officer heard counts, and stands in the ledger with his name', async () => {
    const { calloutId } = await begin(city)
    const { a } = await pair(city, calloutId)
    assert.deepEqual((await city.as('cityDuty').post(`/api/calls/${a.id}/spoken`, { result: 'no_answer' })).body, { answered: false })
    assert.equal((await pair(city, calloutId)).a.state, 'calling')
    assert.deepEqual((await city.as('cityDuty').post(`/api/calls/${a.id}/spoken`, { result: 'received', seconds: 42 })).body, { answered: true })
    const { calls } = (await city.as('cityDuty').get(`/api/callouts/${calloutId}/people/${a.id}`)).body
    const mine = calls.find((c: { callId: string }) => c.callId === a.id)
    assert.deepEqual([mine.answeredVia, mine.answeredBy], ['phone', '陈值守'])
    assert.deepEqual(mine.attempts.filter((t: { channel: string }) => t.channel === 'phone').map((t: { state: string }) => t.state), ['failed', 'heard'])
    assert.equal((await city.as('cityDuty').post(`/api/calls/${a.id}/spoken`, { result: 'received' })).body.code, 'call.already_answered')
  })

  it('is not for another county, nor for an informant', async () => {
    const { calloutId } = await begin(city)
    const { a } = await pair(city, calloutId)
    assert.equal((await city.as('otherCounty').post(`/api/calls/${a.id}/spoken`, { result: 'received' })).status, 404)
    assert.equal((await city.as('informant').post(`/api/calls/${a.id}/spoken`, { result: 'received' })).status, 403)
    assert.equal((await pair(city, calloutId)).a.state, 'calling')
  })

  it('a full number is shown with the permission alone, and who looked is an event', async () => {
    const { calloutId } = await begin(city)
    const { a } = await pair(city, calloutId)
    const list = (await city.as('cityDuty').get(`/api/callouts/${calloutId}/people`)).body.rows
    assert.match(list[0].phoneMask, /\*{4}/)
    const { body } = await city.as('cityDuty').post(`/api/calls/${a.id}/phone-openings`)
    assert.match(body.phone, /^199\d{8}$/)
    assert.equal((await city.events('call.phone_opened')).at(-1)?.actorName, '陈值守')
    assert.equal((await city.as('auditor').post(`/api/calls/${a.id}/phone-openings`)).status, 403)
  })
})
