import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { AddressInfo } from 'node:net'
import { sql } from '#kit/db'
import { smallCity, type City } from '#kit/testing'
import { startGateway, type Gateway } from '#notify/simulators'
import { attemptsOf, begin, called, pair, promises } from '../callouts/testing.ts'
import { cancelCallout, claimAttempts } from '#notify/callouts'
import { channelsNow } from './actions.ts'
import { kinds } from './kinds.ts'
import { send } from './port.ts'
import { inquireOnce, runSender } from './sender.ts'
import { gatewaySecret, signatureHeaders } from './signature.ts'
import { endpointAt } from './store.ts'

let city: City
let callback = ''
before(async () => {
  city = await smallCity()
  await city.app.listen({ port: 0, host: '127.0.0.1' })
  callback = `http://127.0.0.1:${(city.app.server.address() as AddressInfo).port}/api/gateway/receipts`
})
after(() => { delete process.env.ANLAN_GATEWAY_URL })

const [sms, voice] = kinds as [typeof kinds[0], typeof kinds[0]]
const honest = { loss: 0, duplicate: 0, late: 0, errors: 0, hang: 0, delay: 0.02, port: 0 }

/** A gateway and a running sender for as long as `fn` takes. */
async function withGateway<T>(options: Partial<Parameters<typeof startGateway>[0]>, fn: (gateway: Gateway) => Promise<T>): Promise<T> {
  const gateway = await startGateway({ ...honest, secret: gatewaySecret(), callback, ...options })
  process.env.ANLAN_GATEWAY_URL = gateway.url
  const ending = new AbortController()
  const senders = kinds.map((kind) => runSender(city.db, kind, ending.signal))
  try { return await fn(gateway) } finally {
    ending.abort()
    await Promise.all(senders)
    await gateway.close()
  }
}

async function until(what: string, true_: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 200; n++) {
    if (await true_()) return
    await new Promise((r) => setTimeout(r, 25))
  }
  throw new Error(`waited for: ${what}`)
}
const all = async (calloutId: string, state: string) => (await attemptsOf(city, calloutId)).every((t) => t.state === state)
const end = (calloutId: string) => city.as('cityDuty').post(`/api/callouts/${calloutId}/ending`, { reason: '演示结束' })

describe('the outbox', () => {
  it('sends each attempt once under its own key; only a receipt makes it delivered', async () => {
    const { calloutId, holders } = await begin(city)
    await withGateway({}, async (gateway) => {
      await until('everything delivered', () => all(calloutId, 'delivered'))
      assert.equal(gateway.messages.size, holders)
      assert.ok([...gateway.messages.values()].every((m) => m.posts === 1 && /\/c\/[0-9a-z]+-[\w-]{14}$/.test(String(m.body.text))))
    })
    const { counts } = (await city.as('cityDuty').get(`/api/callouts/${calloutId}`)).body
    assert.deepEqual([counts.sent, counts.delivered, counts.heard, counts.answered], [holders, holders, 0, 0])
    await end(calloutId)
  })

  it('an answer that is not clear is unknown: never delivered, asked about, never a second message', async () => {
    const { calloutId, holders } = await begin(city)
    await withGateway({ errors: 0.6, callback: undefined, seed: 7 }, async (gateway) => {
      await until('nothing queued or under way', async () => (await attemptsOf(city, calloutId)).every((t) => t.state === 'sent' || t.state === 'unknown'))
      const unclear = (await attemptsOf(city, calloutId)).filter((t) => t.state === 'unknown')
      assert.ok(unclear.length > 0 && gateway.messages.size < holders)
      assert.equal((await city.as('cityDuty').get(`/api/callouts/${calloutId}`)).body.counts.delivered, 0)
      for (let n = 0; n < 30 && (await attemptsOf(city, calloutId)).some((t) => t.state !== 'sent'); n++) {
        await city.clock.shift('6 minutes')
        await inquireOnce(city.db, sms)
        await new Promise((r) => setTimeout(r, 60))
      }
      await city.clock.reset()
      assert.equal(gateway.messages.size, holders)
      assert.ok([...gateway.messages.values()].every((m) => m.posts === 1), 'a message the gateway had was never posted again')
    })
    await end(calloutId)
  })

  it('a gateway that cannot be reached leaves everything queued, with the reason on the channel', async () => {
    process.env.ANLAN_GATEWAY_URL = 'http://127.0.0.1:9'
    await city.tx((tx) => tx.run(sql`update channels set last_ok_at = null`))
    const { calloutId } = await begin(city)
    const ending = new AbortController()
    const sender = runSender(city.db, sms, ending.signal)
    try {
      await until('an error on the channel', async () => (await city.as('cityDuty').get('/api/channels')).body.rows.find((c: { key: string }) => c.key === 'sms').state === 'failing')
    } finally {
      ending.abort()
      await sender
    }
    assert.ok((await attemptsOf(city, calloutId)).every((t) => t.state === 'queued'))
    assert.equal((await city.as('cityDuty').get(`/api/callouts/${calloutId}`)).body.counts.sent, 0)
    await end(calloutId)
  })

  it('with no gateway at all the channel says so and nothing is claimed', async () => {
    delete process.env.ANLAN_GATEWAY_URL
    process.env.ANLAN_DEMO = '0'
    try {
      const { calloutId } = await begin(city)
      assert.deepEqual((await city.tx(channelsNow)).rows.filter((c) => c.key !== 'loopback').map((c) => c.state), kinds.slice(0, -1).map(() => 'not_connected'))
      await city.tx((tx) => cancelCallout(tx, calloutId, '演示结束'))
      assert.deepEqual([...new Set((await attemptsOf(city, calloutId)).map((t) => `${t.state} ${t.reason}`))], ['withdrawn callout_ended'])
    } finally { delete process.env.ANLAN_DEMO }
  })

  it('sends red before blue, and keeps to the budget of the channel', async () => {
    const blue = await begin(city, { level: 4 })
    const red = await begin(city, { level: 1 })
    await city.tx((tx) => tx.run(sql`update channels set per_second = 20, burst = 5, tokens = 5, refilled_at = anlan_now() where key = 'sms'`))
    await withGateway({}, async (gateway) => {
      const started = Date.now()
      await until('all sent', async () => (await all(blue.calloutId, 'delivered')) && (await all(red.calloutId, 'delivered')))
      const order = [...gateway.messages.values()].map((m) => String(m.body.text).includes('红色'))
      assert.equal(order.lastIndexOf(true), red.holders - 1)
      assert.ok(Date.now() - started > ((red.holders + blue.holders - 5) / 20) * 900)
    })
    await city.tx((tx) => tx.run(sql`update channels set per_second = 2000, burst = 400 where key = 'sms'`))
    await end(blue.calloutId)
    await end(red.calloutId)
  })

  it('a red callout that begins while a whole city’s blue messages wait goes before them', async () => {
    const blue = await begin(city, { level: 4 })
    const [one] = await called(city, blue.calloutId)
    await city.tx((tx) => tx.run(sql`insert into attempts (call_id, callout_id, channel, step, level, drill, region_path, queued_at, due_at)
      select ${one?.id}, ${blue.calloutId}, 'sms', 0, 4, false, '350500/', anlan_now() - interval '1 minute', anlan_now() - interval '1 minute' from generate_series(1, 13676)`))
    const red = await begin(city, { level: 1 })
    const first = await city.tx((tx) => claimAttempts(tx, 'sms', 96))
    assert.deepEqual(first.slice(0, red.holders).map((a) => a.level), Array.from({ length: red.holders }, () => 1))
    assert.ok(first.slice(red.holders).every((a) => a.level === 4) && first.length === 96)
    await end(blue.calloutId)
    await end(red.calloutId)
  })

  it('a paused channel sends nothing until it is resumed; both leave an event', async () => {
    assert.equal((await city.as('cityDuty').post('/api/channels/sms/pause', { reason: '网关检修' })).status, 200)
    const { calloutId } = await begin(city)
    await withGateway({}, async () => {
      await new Promise((r) => setTimeout(r, 300))
      assert.ok(await all(calloutId, 'queued'))
      await city.as('cityDuty').del('/api/channels/sms/pause')
      await until('sent after all', () => all(calloutId, 'delivered'))
    })
    assert.equal((await city.events('channel.paused')).length, 1)
    assert.equal((await city.events('channel.resumed')).length, 1)
    await end(calloutId)
  })
})

describe('receipts', () => {
  const post = (receipts: object[], secret = gatewaySecret(), at = Date.now()) => {
    const body = JSON.stringify({ receipts })
    return city.app.inject({ method: 'POST', url: '/api/gateway/receipts', payload: body, headers: { 'content-type': 'application/json', ...signatureHeaders(secret, body, at) } })
  }
  const state = async (id: string) => city.tx((tx) => tx.one<{ state: string; reason: string | null; keyPressed: string | null }>(sql`select state, reason, key_pressed from attempts where id = ${id}`))

  it('unsigned, signed with another secret, or replayed after five minutes, they change nothing', async () => {
    const { calloutId } = await begin(city)
    const [first] = await attemptsOf(city, calloutId)
    const receipt = [{ key: first?.id, state: 'delivered' }]
    assert.equal((await post(receipt, 'another secret')).statusCode, 401)
    assert.equal((await post(receipt, gatewaySecret(), Date.now() - 400_000)).statusCode, 401)
    assert.equal((await city.as('anonymous').post('/api/gateway/receipts', { receipts: receipt })).status, 401)
    assert.equal((await state(first?.id as string)).state, 'queued')
    await end(calloutId)
  })

  it('repeated, late and unknown ones are kept and move nothing backwards', async () => {
    const { calloutId } = await begin(city)
    const [first] = await attemptsOf(city, calloutId)
    const key = first?.id as string
    await post([{ key, state: 'delivered' }])
    await post([{ key, state: 'delivered' }, { key, state: 'sent' }, { key: 'nobody-knows', state: 'delivered' }, { key, state: 'failed', reason: 'late' }])
    assert.equal((await state(key)).state, 'delivered')
    const { receipts } = (await city.as('cityDuty').get('/api/channels')).body.gateway
    assert.ok(receipts.repeated >= 1 && receipts.late >= 2 && receipts.unknownKey === 1)
    await end(calloutId)
  })

  it('a telephone that is picked up without a key has been heard, and not answered; a key is the answer, once', async () => {
    const { calloutId } = await begin(city)
    const { a, b } = await pair(city, calloutId)
    await city.clock.shift('6 minutes')
    await city.runTimers()
    const rings = (await attemptsOf(city, calloutId)).filter((t) => t.channel === 'voice')
    const [forA, forB] = [a, b].map((c) => rings.find((t) => t.callId === c.id)?.id)
    await post([{ key: forA, state: 'heard', seconds: 9 }])
    assert.equal((await pair(city, calloutId)).a.state, 'calling')
    await post([{ key: forB, state: 'heard', seconds: 20, keyPressed: '9' }])
    assert.equal((await pair(city, calloutId)).b.state, 'calling', 'no meaning was given to 9')
    await post([{ key: forA, state: 'heard', seconds: 20, keyPressed: '1', recording: 'rec/7.wav', readBack: '收到，马上到岗' }, { key: forA, state: 'heard', keyPressed: '1' }])
    const after = await pair(city, calloutId)
    assert.deepEqual([after.a.state, after.a.answer, after.b.state], ['answered', 'received', 'covered'])
    const ladder = (await city.as('cityDuty').get(`/api/callouts/${calloutId}/people/${a.id}`)).body
    const said = ladder.calls.find((c: { callId: string }) => c.callId === a.id).attempts.find((t: { id: string }) => t.id === forA)
    assert.deepEqual([said.recording, said.readBack], ['rec/7.wav', '收到，马上到岗'])
    assert.equal((await city.events('call.answered')).filter((e) => e.subjectId === a.id).length, 1)
    await end(calloutId)
    await city.clock.reset()
  })
})

describe('a drill', () => {
  it('reaches no gateway, whatever is tried', async () => {
    await withGateway({}, async (gateway) => {
      const { calloutId, holders } = await begin(city, { drill: true })
      await until('the drill port has it', async () => {
        const { passDrills } = await import('#notify/callouts')
        await city.tx((tx) => passDrills(tx, 100))
        return all(calloutId, 'sent')
      })
      assert.equal(gateway.messages.size, 0)
      const { counts, drill } = (await city.as('cityDuty').get(`/api/callouts/${calloutId}`)).body
      assert.deepEqual([counts.sent, counts.delivered, drill], [holders, 0, true])
      // by force: past the compiler, past the claim, past the database
      const [call] = await called(city, calloutId)
      const forced = { drill: true, id: '019a0000-0000-7000-8000-000000000000', callId: call?.id, overdue: false } as never
      for (const kind of kinds) await assert.rejects(send(endpointAt(gateway.url, {}, true), kind, forced), /a drill has no way/, kind.key)
      await assert.rejects(city.tx((tx) => tx.run(sql`update attempts set gateway_id = 'gw-1' where callout_id = ${calloutId}`)), { code: 'request.conflict' })
      const [attempt] = await attemptsOf(city, calloutId)
      const body = JSON.stringify({ receipts: [{ key: attempt?.id, state: 'delivered' }] })
      await city.app.inject({ method: 'POST', url: '/api/gateway/receipts', payload: body, headers: { 'content-type': 'application/json', ...signatureHeaders(gatewaySecret(), body) } })
      assert.equal((await attemptsOf(city, calloutId))[0]?.state, 'sent')
      assert.equal(gateway.messages.size, 0)
    })
  })

  it('and the promises hold after all of this', async () => {
    for (const p of promises) if (p.key !== 'I-10') assert.ok((await city.tx((tx) => p.check(tx))).ok, p.key)
    void voice
  })
})
