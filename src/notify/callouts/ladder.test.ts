import assert from 'node:assert/strict'
import { afterEach, before, describe, it } from 'node:test'
import { sql } from '#kit/db'
import { smallCity, type City } from '#kit/testing'
import { answerCall, cancelCallout } from './index.ts'
import { attemptsOf, begin, called, pair, village } from './testing.ts'
import { promises } from './promises.ts'

let city: City
before(async () => { city = await smallCity() })
afterEach(() => city.clock.reset())

const pass = async (interval: string) => { await city.clock.shift(interval); await city.runTimers() }
const only = { regionPaths: [village] }
const kept = () => city.tx(async (tx) => { const found = []; for (const p of promises) found.push({ key: p.key, ...(await p.check(tx)) }); return found })

describe('the ladder', () => {
  it('rings the first person after 3 minutes, the next after 5, the superior after 8', async () => {
    const { calloutId } = await begin(city, only)
    const { a, b } = await pair(city, calloutId)
    await pass('2 minutes 50 seconds')
    assert.deepEqual((await attemptsOf(city, calloutId)).map((t) => t.channel), ['sms', 'sms'])
    await pass('15 seconds')
    assert.deepEqual((await attemptsOf(city, calloutId)).filter((t) => t.channel === 'voice').map((t) => t.callId), [a.id])
    await pass('2 minutes')
    assert.deepEqual((await attemptsOf(city, calloutId)).filter((t) => t.channel === 'voice').map((t) => t.callId), [a.id, b.id])
    assert.equal((await pair(city, calloutId)).a.state, 'calling')
    await pass('3 minutes')
    const people = await called(city, calloutId)
    assert.deepEqual(people.map((c) => [c.role, c.state]), [['holder', 'unwoken'], ['holder', 'unwoken'], ['superior', 'calling']])
    const superior = people.find((c) => c.role === 'superior')?.id
    assert.deepEqual((await attemptsOf(city, calloutId)).filter((t) => t.callId === superior).map((t) => t.channel), ['sms', 'voice'])
  })

  it('a yellow warning writes again, and never rings', async () => {
    const { calloutId } = await begin(city, { ...only, level: 3 })
    await pass('2 hours')
    assert.ok((await attemptsOf(city, calloutId)).every((t) => t.channel === 'sms'))
  })

  it('a superior who answers owns the knock at the door, and the post stays un-woken until somebody of it answers', async () => {
    const { calloutId } = await begin(city, only)
    await pass('9 minutes')
    const superior = (await called(city, calloutId)).find((c) => c.role === 'superior')
    await city.tx((tx) => answerCall(tx, superior?.id as string, { answer: 'received', via: 'voice', by: '演示' }))
    const { a } = await pair(city, calloutId)
    assert.deepEqual([a.state, a.postState, a.ownerKind], ['unwoken', 'unwoken', 'superior'])
    assert.ok((await kept()).every((p) => p.ok))
    await city.as('cityDuty').post(`/api/calls/${a.id}/spoken`, { result: 'received' })
    assert.equal((await pair(city, calloutId)).b.state, 'covered')
  })

  it('a superior who does not report back in time hands the post to a duty officer', async () => {
    const { calloutId } = await begin(city, only)
    await pass('9 minutes')
    const superior = (await called(city, calloutId)).find((c) => c.role === 'superior')
    await city.tx((tx) => answerCall(tx, superior?.id as string, { answer: 'received', via: 'link', by: '演示' }))
    await pass('16 minutes')
    const [post] = await city.tx((tx) => tx.rows<{ ownerKind: string; ownerName: string }>(sql`select owner_kind, owner_name from callout_posts where callout_id = ${calloutId}`))
    assert.deepEqual([post?.ownerKind, post?.ownerName], ['duty', '惠安县值班员'])
  })

  it('with everybody silent it ends at a duty officer and rings on; each open post has a clock or an owner all the way', async () => {
    const { calloutId } = await begin(city, { regionPaths: ['350500/'], region: '350500/' })
    for (let minute = 0; minute < 50; minute += 2) {
      await pass('2 minutes')
      for (const p of await kept()) assert.ok(p.ok, `${p.key} ${p.figure} at minute ${minute}`)
    }
    const posts = await city.tx((tx) => tx.rows<{ state: string; ownerKind: string }>(sql`select state, owner_kind from callout_posts where callout_id = ${calloutId}`))
    assert.ok(posts.length === 23 && posts.every((p) => p.state === 'unwoken' && p.ownerKind === 'duty'))
    const { a } = await pair(city, calloutId)
    assert.ok((await attemptsOf(city, calloutId)).filter((t) => t.callId === a.id && t.channel === 'voice').length >= 3)
    await city.tx((tx) => cancelCallout(tx, calloutId, '演示结束'))
  })

  it('after an hour down, overdue steps are taken once each and in order', async () => {
    const { calloutId } = await begin(city, only)
    await pass('1 hour')
    const steps = (await attemptsOf(city, calloutId)).filter((t) => t.channel === 'voice').map((t) => t.step)
    assert.deepEqual(steps, [...steps].sort((x, y) => x - y))
    const late = await city.tx((tx) => tx.one<{ n: number; late: number }>(sql`select count(*) as n, count(*) filter (where late) as late from timers t join callout_posts p on p.id::text = t.subject_id where p.callout_id = ${calloutId} and t.fired_at is not null`))
    assert.deepEqual([late.n, late.late], [8, 8])
    await city.runTimers()
    assert.equal((await attemptsOf(city, calloutId)).filter((t) => t.channel === 'voice').length, steps.length)
  })

  it('an ended callout rings nobody any more', async () => {
    const { calloutId } = await begin(city, only)
    const { status } = await city.as('cityDuty').post(`/api/callouts/${calloutId}/ending`, { reason: '预警已解除' })
    assert.equal(status, 200)
    await pass('20 minutes')
    assert.deepEqual((await attemptsOf(city, calloutId)).map((t) => t.state), ['withdrawn', 'withdrawn'])
    assert.equal((await city.as('cityDuty').post(`/api/callouts/${calloutId}/ending`, { reason: '再结束一次' })).body.code, 'callout.already_ended')
    assert.equal((await city.as('townCadre').post(`/api/callouts/${calloutId}/ending`, { reason: '无权结束' })).status, 403)
  })
})
