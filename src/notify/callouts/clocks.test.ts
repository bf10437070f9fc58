// The server's clock and the gateway's an hour off, over a running callout: the ladder is climbed by the database's clock alone.
import assert from 'node:assert/strict'
import { afterEach, before, describe, it, mock } from 'node:test'
import { system } from '#kit/access'
import { sql } from '#kit/db'
import { smallCity, type City } from '#kit/testing'
import { answerCalls, applyReceipts } from './index.ts'
import { promises } from './promises.ts'
import { attemptsOf, begin, pair, village } from './testing.ts'

let city: City
before(async () => { city = await smallCity() })
afterEach(async () => { mock.timers.reset(); await city.clock.reset() })

const hour = 3_600_000
const voices = async (calloutId: string) => (await attemptsOf(city, calloutId)).filter((t) => t.channel === 'voice').map((t) => t.callId)
const pass = async (interval: string) => { await city.clock.shift(interval); await city.runTimers() }
const only = { regionPaths: [village] }

describe('a clock that is an hour off', () => {
  for (const [what, off] of [['ahead', hour], ['behind', -hour]] as const) {
    it(`the server’s, ${what}: no step comes early, none is lost, none is taken twice`, async () => {
      mock.timers.enable({ apis: ['Date'], now: Date.now() + off })
      const { calloutId } = await begin(city, only), { a, b } = await pair(city, calloutId)
      await pass('2 minutes 50 seconds')
      assert.deepEqual(await voices(calloutId), [])
      mock.timers.setTime(Date.now() - off) // and it is put right while the callout runs
      await pass('15 seconds')
      assert.deepEqual(await voices(calloutId), [a.id])
      await city.runTimers()
      await pass('2 minutes')
      assert.deepEqual(await voices(calloutId), [a.id, b.id])
      const late = await city.tx((tx) => tx.one<{ n: number }>(sql`select count(*)::int as n from timers t join callout_posts p on p.id::text = t.subject_id where p.callout_id = ${calloutId} and t.late`))
      assert.equal(late.n, 0)
    })

    it(`the gateway’s, ${what}: its receipts count, its times do not leave the callout, and no step moves`, async () => {
      const { calloutId } = await begin(city, only), { a, b } = await pair(city, calloutId)
      const [first, second] = await attemptsOf(city, calloutId)
      const nextAt = (await pair(city, calloutId)).a.nextAt
      const at = new Date(Date.now() + off).toISOString()
      assert.deepEqual((await city.db.tx(system('gateway'), (tx) => applyReceipts(tx, [first, second].map((t) => ({ key: t?.id as string, state: 'delivered' as const, at }))))).map((r) => r.outcome), ['applied', 'applied'])
      const times = await city.tx((tx) => tx.one<{ ok: boolean }>(sql`select bool_and(delivered_at between queued_at and anlan_now() and sent_at between queued_at and anlan_now()) as ok from attempts where callout_id = ${calloutId}`))
      assert.equal(times.ok, true)
      assert.equal((await pair(city, calloutId)).a.nextAt, nextAt)
      await pass('3 minutes 5 seconds')
      assert.deepEqual(await voices(calloutId), [a.id])
      await city.db.tx(system('gateway'), (tx) => answerCalls(tx, [{ callId: b.id, by: system('gateway'), said: { answer: 'received', via: 'voice', by: '演示' } }]))
      await pass('10 minutes')
      assert.deepEqual(await voices(calloutId), [a.id], 'who is awake is not rung')
    })

    it(`the database’s, ${what}: what has fallen due is taken once and in order, what has not waits for its time`, async () => {
      const { calloutId } = await begin(city, only), { a, b } = await pair(city, calloutId)
      await pass('3 minutes 5 seconds')
      await pass(`${off / 60_000} minutes`)
      await pass(`${-off / 60_000} minutes`)
      await city.runTimers()
      const steps = (await attemptsOf(city, calloutId)).filter((t) => t.callId === a.id || t.callId === b.id).map((t) => `${t.callId} ${t.channel} ${t.step}`)
      assert.equal(new Set(steps).size, steps.length, 'no step twice')
      assert.equal(steps.includes(`${b.id} voice 2`), off > 0)
      if (off < 0) {
        await pass('2 minutes')
        assert.deepEqual(await voices(calloutId), [a.id, b.id])
      }
      for (const p of promises) if (p.key === 'I-2') assert.ok((await city.tx((tx) => p.check(tx))).ok)
    })
  }
})
