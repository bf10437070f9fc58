import assert from 'node:assert/strict'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, before, describe, it } from 'node:test'
import { sql } from '#kit/db'
import { smallCity, type City } from '#kit/testing'
import { inquireOnce, kinds, runSender } from '../channels/testing.ts'
import { answerLooped, takeBeat } from './chain.ts'
import { signatureHeaders } from '#notify/channels'
import { lookForWatcher } from './unwatched.ts'
import { askServer, patience, startWatch, turn, type State } from './watch.ts'
import { tellAll } from './watchCommand.ts'

let city: City
before(async () => { city = await smallCity(); await city.app.listen({ port: 0, host: '127.0.0.1' }) })
afterEach(() => city.clock.reset())

const loopback = kinds.find((k) => k.key === 'loopback') as (typeof kinds)[0]
const now = async () => (await city.as('anonymous').get('/api/heartbeat')).body
const base = () => `http://127.0.0.1:${(city.app.server.address() as AddressInfo).port}`
async function until(what: string, done: () => Promise<boolean> | boolean): Promise<void> {
  for (let n = 0; n < 200; n++) { if (await done()) return; await new Promise((r) => setTimeout(r, 20)) }
  throw new Error(`waited for: ${what}`)
}
/** A sender and the loopback's other end, for as long as `fn` takes. */
async function running(fn: () => Promise<void>): Promise<void> {
  const ending = new AbortController(), sender = runSender(city.db, loopback, ending.signal)
  try { await fn() } finally { ending.abort(); await sender }
}
const beatOnce = (sense = async () => {}) => running(async () => {
  await city.tx((tx) => takeBeat(tx, sense))
  await until('the probe answered', async () => (await answerLooped(city.db)) > 0)
})

describe('the heartbeat', () => {
  it('goes the whole way from a reading to an answer, and is seen in no statistics', async () => {
    const before = await city.as('cityDuty').get('/api/channels')
    await beatOnce()
    const beat = await now()
    assert.deepEqual([beat.stage, beat.lost, beat.fault], ['whole', false, null])
    assert.ok(beat.ageSeconds <= 2)
    const after = await city.as('cityDuty').get('/api/channels')
    assert.deepEqual(after.body.gateway.receipts, before.body.gateway.receipts)
    const traces = await city.tx((tx) => tx.one<{ n: number }>(sql`select (select count(*) from calls)::int + (select count(*) from readings)::int + (select count(*) from alarms)::int as n`))
    assert.equal(traces.n, 0)
  })

  it('says where it is stuck: a rule that raises nothing, a sender that stands, a reading that leaves traces is undone', async () => {
    await city.clock.shift('6 minutes')
    await beatOnce(async () => { throw new Error('heavy rain raised no alarm') })
    assert.deepEqual([(await now()).stage, (await now()).fault], ['sensing', 'heavy rain raised no alarm'])
    await city.tx((tx) => takeBeat(tx, async (t) => void (await t.run(sql`update channels set last_error = 'probe' where key = 'sms'`))))
    assert.deepEqual([(await now()).stage, (await city.tx((tx) => tx.one<{ e: string | null }>(sql`select last_error as e from channels where key = 'sms'`))).e], ['sending', null])
    await running(() => until('answered', async () => (await answerLooped(city.db)) > 0))
    assert.equal((await now()).stage, 'whole')
  })

  it('is sent once by however many processes, every five minutes; a probe never leaves the house', async () => {
    const count = async () => (await city.tx((tx) => tx.one<{ n: number }>(sql`select count(*)::int as n from heartbeats`))).n
    const had = await count()
    await city.clock.shift('1 hour')
    await Promise.all([city.runTimers(), city.runTimers()])
    assert.equal((await count()) - had, 1)
    await assert.rejects(city.tx((tx) => tx.run(sql`update attempts set channel = 'sms' where heartbeat_id is not null`)), { code: 'request.conflict' })
    assert.equal(await inquireOnce(city.db, loopback), 0)
  })

  it('when the sender stops, the watcher raises the alarm in its time, tells it once, and says when it is back', async () => {
    await city.tx((tx) => tx.run(sql`delete from heartbeats`))
    await beatOnce()
    const told: string[] = []
    const watch = await startWatch({ base: base(), everyMs: 40, port: 0, tell: async (what, text) => void told.push(`${what} ${text}`) })
    const health = async () => (await fetch(`http://127.0.0.1:${watch.port}/health`)).status
    try {
      await new Promise((r) => setTimeout(r, 200))
      assert.deepEqual([told, await health()], [[], 200])
      // the probe goes out, but nothing sends it
      await city.tx((tx) => takeBeat(tx, async () => {}))
      await city.clock.shift('12 minutes')
      await until('the alarm', () => told.length > 0)
      assert.match(told[0] as string, /^lost 【安澜】全链路心跳中断.*stage sending/)
      assert.equal(await health(), 503)
      await new Promise((r) => setTimeout(r, 200))
      assert.equal(told.length, 1)
      await running(() => until('answered', async () => (await answerLooped(city.db)) > 0))
      await until('the all clear', () => told.length > 1)
      assert.match(told[1] as string, /^back /)
      assert.equal(await health(), 200)
    } finally { await watch.stop() }
  })
})

describe('the watcher', () => {
  const fine: State = { lost: false, since: 0, toldAt: 0, why: '' }
  it('a server that does not answer is an alarm after the second ask, and again each quarter of an hour', async () => {
    const silent = { ok: false as const, why: 'ECONNREFUSED' }
    assert.equal(turn(fine, silent, patience - 1, 1000).turn, null)
    const lost = turn(fine, silent, patience, 1000)
    assert.equal(lost.turn, 'lost')
    assert.equal(turn(lost.state, silent, 9, 60_000).turn, null)
    assert.equal(turn(lost.state, silent, 99, 1000 + 15 * 60_000).turn, 'still')
    const told: string[] = []
    const watch = await startWatch({ base: 'http://127.0.0.1:9', everyMs: 20, port: null, tell: async (what) => void told.push(what) })
    try { await until('the alarm', () => told.length === 1) } finally { await watch.stop() }
    assert.deepEqual(told, ['lost'])
  })

  it('tries every way, and says which failed', async () => {
    const posts: string[] = []
    const server = http.createServer((request, response) => { posts.push(request.url ?? ''); request.resume().on('end', () => response.writeHead(request.url === '/sms' ? 202 : 500).end('{}')) })
    await new Promise<void>((r) => server.listen(0, '127.0.0.1', r))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    try {
      const failed = await tellAll({ phones: ['19900001111', '19900002222'], gateway: url, webhook: `${url}/hook` }, 'lost', '【安澜】测试')
      assert.deepEqual([posts.sort(), failed.length], [['/hook', '/sms', '/sms'], 1])
      assert.match(failed[0] as string, /^web hook/)
    } finally { server.close() }
  })
})

describe('a server that nobody watches', () => {
  const said: string[] = []
  const look = async (told: boolean) => lookForWatcher(city.db, told, (line) => void said.push(line))

  it('says so once in its log, and says when a watcher asks; only one of this installation counts', async () => {
    await city.clock.shift('3 minutes') // since the watchers of the tests before
    let told = await look(false)
    told = await look(told)
    assert.deepEqual([told, said.length], [true, 1])
    assert.match(said[0] as string, /no watcher .* `anlan watch`/)
    await fetch(`${base()}/api/heartbeat`)
    await fetch(`${base()}/api/heartbeat`, { headers: signatureHeaders('another secret', '/api/heartbeat') })
    assert.equal((told = await look(told)), true)
    assert.equal((await askServer(base())).ok, true)
    assert.equal((told = await look(told)), false)
    await city.clock.shift('3 minutes')
    assert.equal((told = await look(told)), true)
    assert.deepEqual(said.map((line) => line.startsWith('no watcher')), [true, false, true])
  })
})
