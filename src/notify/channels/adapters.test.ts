import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from '#kit/db'
import { seal } from '#kit/seal'
import { smallCity, type City } from '#kit/testing'
import type { LiveAttempt } from '#notify/callouts'
import { readMail, startGateway, startMail, type Gateway, type MailServer } from '#notify/simulators'
import { attemptsOf, begin } from '../callouts/testing.ts'
import { kinds } from './kinds.ts'
import type { ChannelKind } from './kind.ts'
import { send } from './port.ts'
import { inquireOnce, runSender } from './sender.ts'
import { gatewaySecret } from './signature.ts'
import { endpointAt } from './store.ts'

let city: City, mail: MailServer
before(async () => { city = await smallCity(); mail = await startMail() })
after(async () => { await mail.close() })

const kind = (key: string): ChannelKind => kinds.find((k) => k.key === key) as ChannelKind
let nth = 0
const live = (over: Partial<LiveAttempt> = {}): LiveAttempt => ({
  drill: false, id: `019a0000-0000-7000-8000-${String(++nth).padStart(12, '0')}`, callId: 'c', calloutId: 'o', channel: 'wecom', step: 0, tries: 1, role: 'holder', no: 7, personName: '演示', phoneSealed: seal('19900001234'), emailSealed: seal('duty@example.test'),
  post: '村级防汛责任人', regionName: '北关社区', regionCode: '350521100001', level: 1, title: '暴雨红色预警', message: '请立即到岗。', linksExpireAt: '2026-08-01T00:00:00Z', overdue: false, ...over,
})
const settings: Record<string, Record<string, string>> = {
  wecom: { corpid: 'corp', agentid: '1000002', corpsecret: 's' }, dingtalk: { mode: 'work', appkey: 'k', agentid: '9', appsecret: 's' }, broadcast: { source: '435052100000', sender: '泉州市防指' },
}
const at = (key: string, url: string, inside = true) => endpointAt(key === 'broadcast' ? `${url}/ebm` : url, { ...settings[key], ...(key === 'email' ? { host: '127.0.0.1', port: String(mail.port), security: 'none', from: 'anlan@example.test' } : {}) }, inside)

async function withGateway<T>(options: Partial<Parameters<typeof startGateway>[0]>, fn: (gateway: Gateway) => Promise<T>): Promise<T> {
  const gateway = await startGateway({ secret: gatewaySecret(), loss: 0, delay: 0.01, port: 0, ...options })
  try { return await fn(gateway) } finally { await gateway.close() }
}
const took = (gateway: Gateway, by: string) => [...gateway.messages.values()].filter((m) => m.path === `/${by}`)

describe('each channel over its own contract', () => {
  it('brings the link to the person, and says sent only where the platform said yes', () => withGateway({}, async (gateway) => {
    for (const key of ['wecom', 'dingtalk', 'broadcast']) {
      const done = await send(at(key, gateway.url), kind(key), live())
      assert.equal(done.state, 'sent', `${key} ${done.reason}`)
      const [message] = took(gateway, key)
      assert.match(String(message?.body.text), key === 'broadcast' ? /红色：暴雨红色预警。请立即到岗。/ : /\/c\/7-[\w-]{14}$/)
    }
    const mailed = await send(at('email', ''), kind('email'), live())
    assert.equal(mailed.state, 'sent', mailed.reason)
    assert.match(readMail(mail.mails[0] as never), /暴雨红色预警[\s\S]*\/c\/7-[\w-]{14}/)
  }))

  it('a token that has run out or is unknown is fetched anew, and the message goes once', () => withGateway({ tokenUses: 2 }, async (gateway) => {
    for (const key of ['wecom', 'dingtalk']) {
      for (let n = 0; n < 5; n++) assert.equal((await send(at(key, gateway.url), kind(key), live({ no: 100 + n }))).state, 'sent')
      assert.equal(took(gateway, key).length, 5)
    }
  }))

  it('too many calls means later; nobody of that number means failed', () => withGateway({ rateEvery: 1 }, async (gateway) => {
    for (const key of ['wecom', 'dingtalk']) {
      const slow = await send(at(key, gateway.url), kind(key), live())
      assert.deepEqual([slow.state, slow.retrySeconds], ['again', 60], key)
      assert.equal((await send(at(key, gateway.url), kind(key), live({ phoneSealed: seal('19900000000') }))).state, 'failed', key)
      assert.equal(took(gateway, key).length, 0)
    }
  }))

  it('an answer that is lost is unknown, never sent again by itself and never counted', () => withGateway({ errors: 1, seed: 3 }, async (gateway) => {
    const states = new Set<string>()
    for (const key of ['broadcast', 'wecom']) for (let n = 0; n < 4; n++) states.add((await send(at(key, gateway.url), kind(key), live({ no: 200 + n }))).state)
    assert.ok(!states.has('sent') && states.has('unknown'), [...states].join())
  }))

  it('a platform that cuts the connection or is not there leaves the message in the queue', async () => {
    for (const key of ['wecom', 'dingtalk']) assert.equal((await send(at(key, 'http://127.0.0.1:9'), kind(key), live())).state, 'again', key)
    assert.equal((await send(endpointAt('', { host: '127.0.0.1', port: '9', security: 'none', from: 'a@example.test' }, true), kind('email'), live())).state, 'again')
  })

  it('mail: a full box is tried later, a wrong one has failed', async () => {
    for (const [code, state] of [[450, 'again'], [550, 'failed']] as const) {
      mail.faults.refuse = code
      assert.equal((await send(at('email', ''), kind('email'), live())).state, state)
    }
    delete mail.faults.refuse
  })

  it('a DingTalk robot signs, names the person, and carries no personal link into the group', () => withGateway({ robotSecret: 'SEC1' }, async (gateway) => {
    const robot = (robotsecret: string) => send(endpointAt(gateway.url, { mode: 'robot', robottoken: 't', robotsecret }, true), kind('dingtalk'), live())
    assert.equal((await robot('SEC2')).state, 'failed')
    assert.equal((await robot('SEC1')).state, 'sent')
    const text = String(took(gateway, 'dingtalk')[0]?.body.text)
    assert.ok(text.includes('@19900001234') && !text.includes('/c/'), text)
  }))
})

describe('the way out', () => {
  it('goes inside the house only with the channel’s own word, never to the link, and follows no redirect', async () => {
    const hits: string[] = []
    const server = http.createServer((request, response) => { hits.push(request.url ?? ''); response.writeHead(302, { location: '/elsewhere' }).end() })
    await new Promise<void>((r) => server.listen(0, '127.0.0.1', r))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    try {
      for (const key of ['sms', 'wecom', 'dingtalk', 'broadcast']) assert.deepEqual([(await send(at(key, url, false), kind(key), live())).reason, hits.length], ['address_refused', 0], key)
      assert.equal((await send(at('email', '', false), kind('email'), live())).reason, 'address_refused')
      for (const address of ['http://169.254.169.254', 'http://0.0.0.0:80', 'http://[fe80::1]']) assert.equal((await send(at('sms', address), kind('sms'), live())).reason, 'address_refused', address)
      assert.deepEqual([(await send(at('sms', url), kind('sms'), live())).reason, hits], ['http_302', ['/sms']])
    } finally { server.close() }
  })
})

describe('settings of a channel', () => {
  const connect = (key: string, body: object) => city.as('sysadmin').put(`/api/channels/${key}/settings`, body)
  it('are set by the system administrator alone; a secret is sealed, never shown again, and stays when it is not given', async () => {
    const body = { settings: { url: 'https://qyapi.weixin.qq.com', corpid: 'corp', agentid: '1000002' }, secrets: { corpsecret: 'top-secret-1' }, allowPrivate: false }
    assert.equal((await city.as('cityDuty').put('/api/channels/wecom/settings', body)).status, 403)
    const missing = await connect('wecom', { ...body, secrets: {} })
    assert.deepEqual([missing.status, missing.body.code, missing.body.details.fields], [422, 'channel.settings_wrong', ['corpsecret']])
    assert.equal((await connect('wecom', body)).status, 200)
    assert.equal((await connect('wecom', { ...body, settings: { ...body.settings, agentid: '7' }, secrets: {} })).status, 200)
    const { rows } = (await city.as('sysadmin').get('/api/channels')).body, wecom = rows.find((c: { key: string }) => c.key === 'wecom')
    assert.deepEqual([wecom.state, wecom.settings.agentid, wecom.secretsSet], ['connected', '7', ['corpsecret']])
    const stored = await city.tx((tx) => tx.one<{ text: string }>(sql`select string_agg(c::text, '') || (select string_agg(e::text, '') from events e) || coalesce((select string_agg(r::text, '') from command_receipts r), '') as text from channels c`))
    assert.ok(!stored.text.includes('top-secret-1') && !JSON.stringify(rows).includes('top-secret-1'))
    assert.deepEqual((await city.events('channel.connected')).map((e) => e.data.secrets), [['corpsecret'], []])
    assert.equal((await connect('sms', body)).body.code, 'channel.by_gateway')
  })

  it('a connected channel takes its part in a callout whose policy names it; a drill never does', () => withGateway({}, async (gateway) => {
    const policy = (await city.as('cityLeader').get('/api/callout-policies')).body.rows.find((p: { level: number }) => p.level === 2)
    const steps = policy.steps.map((s: { kind: string }) => (s.kind === 'notice' ? { ...s, ways: ['sms', 'wecom', 'email'] } : s))
    assert.equal((await city.as('cityLeader').put('/api/callout-policies/2', { ...policy, steps, reason: '加企业微信' })).status, 200)
    await connect('wecom', { settings: { url: gateway.url, corpid: 'corp', agentid: '7' }, allowPrivate: true })
    const drill = await begin(city, { drill: true }), { calloutId, holders } = await begin(city)
    const tried = await attemptsOf(city, calloutId)
    assert.deepEqual(['sms', 'wecom', 'email'].map((way) => tried.filter((t) => t.channel === way).length), [holders, holders, 0])
    const ending = new AbortController(), sender = runSender(city.db, kind('wecom'), ending.signal)
    for (let n = 0; n < 200 && took(gateway, 'wecom').length < holders; n++) await new Promise((r) => setTimeout(r, 25))
    ending.abort()
    await sender
    assert.equal(took(gateway, 'wecom').length, holders)
    assert.ok((await attemptsOf(city, drill.calloutId)).every((t) => t.state === 'queued'))
    assert.ok((await attemptsOf(city, calloutId)).filter((t) => t.channel === 'wecom').every((t) => t.state === 'sent'))
  }))

  it('what a killed sender held of a channel that cannot be asked becomes unknown and is left to the policy', async () => {
    const { calloutId } = await begin(city)
    await city.tx((tx) => tx.run(sql`update attempts set state = 'sending', lease_until = anlan_now() - interval '1 second' where callout_id = ${calloutId} and channel = 'wecom'`))
    assert.ok((await inquireOnce(city.db, kind('wecom'))) > 0)
    assert.equal(await inquireOnce(city.db, kind('wecom')), 0)
    assert.deepEqual([...new Set((await attemptsOf(city, calloutId)).filter((t) => t.channel === 'wecom').map((t) => t.state))], ['unknown'])
  })

  it('disconnecting forgets the secrets', async () => {
    assert.equal((await city.as('sysadmin').del('/api/channels/wecom/settings')).status, 200)
    const row = await city.tx((tx) => tx.one<{ sealed: Buffer | null; settings: object }>(sql`select secrets_sealed as sealed, settings from channels where key = 'wecom'`))
    assert.deepEqual([row.sealed, row.settings], [null, {}])
    assert.equal((await city.events('channel.disconnected')).length, 1)
  })
})
