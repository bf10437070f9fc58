import assert from 'node:assert/strict'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, before, test } from 'node:test'
import { smallCity, type City } from '#kit/testing'
import { mayCall } from './address.ts'
import { deliverAll, type How } from './deliver.ts'
import { lastAttempt } from './model.ts'
import { signatureFits } from './signature.ts'

type Heard = { headers: IncomingHttpHeaders; body: string; json: Record<string, unknown> & { id: number; type: string } }
let city: City
const wanted = { name: '市数据平台', prefixes: ['enterprise.'], regionPath: '350500/350521/', reason: '数据共享协议' }
const row = { name: '演示惠安石材有限公司', uscc: '91350502MA2XN5R1XL', regionCode: '350521100', head: '陈演示', headPhone: '19900001234', employees: 12 }
const here: How = { allow: () => true, timeoutMs: 300 }
const ending: (() => void)[] = []

/** The other system: hears, and answers as told. */
async function receiver(answer: (reply: ServerResponse, n: number) => void = (reply) => reply.writeHead(204).end()) {
  const heard: Heard[] = []
  const server = createServer((request, reply) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => { const body = Buffer.concat(parts).toString(); heard.push({ headers: request.headers, body, json: JSON.parse(body) }); answer(reply, heard.length) })
  })
  await new Promise<void>((go) => server.listen(0, '127.0.0.1', go))
  ending.push(() => (server.closeAllConnections(), server.close()))
  return { heard, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/in` }
}

/** A subscription whose address is this machine: the door refuses that, so it is put there by hand. */
async function subscribed(url: string, changes: object = {}): Promise<{ id: string; secret: string }> {
  const { body, status } = await city.as('secadmin').post('/api/webhooks', { ...wanted, url: 'https://hooks.example.org/in', ...changes })
  assert.equal(status, 201, JSON.stringify(body))
  await city.db.pool.query(`set role none; update webhooks set url = '${url}' where id = '${body.id}'; set role anlan_app`)
  return body
}
/** Other test files' transactions hold news back for a moment. */
async function settled(heard: () => number, n: number, how: How = here): Promise<void> {
  for (let i = 0; i < 200 && heard() < n; i++) { await deliverAll(city.db, how); if (heard() < n) await new Promise((go) => setTimeout(go, 25)) }
  assert.equal(heard(), n)
}
const deliveriesOf = async (id: string) => (await city.as('secadmin').get(`/api/webhooks/${id}/deliveries`)).body.rows as { id: string; state: string; attempts: number; error: string | null; status: number | null }[]
let codes = 0
const add = async (changes: object = {}) => {
  const uscc = ['91350502MA2XN5R1XL', '91350582MA2XN5R1XG', '91350502MA2XN5R2XG', '91350502MA2XN5R3XB'][codes++ % 4]
  const { status, body } = await city.as('cityDuty').post('/api/enterprises', { ...row, uscc, ...changes })
  assert.equal(status, 201, JSON.stringify(body))
  return body.id as string
}

before(async () => {
  city = await smallCity()
})
afterEach(async () => {
  for (const end of ending.splice(0)) end()
  await city.db.pool.query(`set role none; update webhooks set disabled_at = now(), disabled_by = 'test' where disabled_at is null; set role anlan_app`)
})

let enterprise = ''
test('what happens in its region is told once, signed, without a word of any person', async () => {
  const { heard, url } = await receiver(), hook = await subscribed(url)
  enterprise = await add()
  await settled(() => heard.length, 1)
  await deliverAll(city.db, here)
  const [first] = heard as [Heard]
  assert.equal(heard.length, 1)
  assert.deepEqual(Object.keys(first.json).sort(), ['at', 'drill', 'id', 'region', 'subject', 'type'])
  assert.deepEqual([first.json.type, first.json.subject, first.json.region], ['enterprise.added', { kind: 'enterprise', id: enterprise }, '350500/350521/350521100/'])
  const signature = String(first.headers['anlan-signature']), now = Date.now() / 1000
  assert.ok(signatureFits(hook.secret, first.body, signature, now))
  assert.ok(!signatureFits(hook.secret, `${first.body} `, signature, now), 'a changed body')
  assert.ok(!signatureFits('whsec_other', first.body, signature, now), 'another secret')
  assert.ok(!signatureFits(hook.secret, first.body, signature, now + 3600), 'an hour old')
  const [delivery] = await deliveriesOf(hook.id)
  assert.deepEqual([delivery?.state, delivery?.attempts, delivery?.id], ['delivered', 1, first.headers['anlan-delivery']])
})

test('what happens elsewhere, or is of another kind, is not told', async () => {
  const { heard, url } = await receiver()
  await subscribed(url, { prefixes: ['enterprise.retired'] })
  await subscribed(url, { regionPath: '350500/350582/' })
  await city.as('cityDuty').patch(`/api/enterprises/${enterprise}`, { employees: 13 })
  await city.as('cityDuty').post(`/api/enterprises/${enterprise}/retirement`, { reason: '企业注销' })
  await settled(() => heard.length, 1)
  assert.equal(heard[0]?.json.type, 'enterprise.retired')
})

test('the row comes along where it was asked for: its public fields, no names of people, no numbers', async () => {
  const { heard, url } = await receiver()
  await subscribed(url, { withRow: true })
  await city.as('cityDuty').post(`/api/enterprises/${enterprise}/restoration`, { reason: '误撤' })
  await settled(() => heard.length, 1)
  const told = heard[0]?.json.row as Record<string, unknown>
  assert.deepEqual([told.name, told.employees, told.retired], [row.name, 13, false])
  assert.ok(!/陈演示|1990000|199\*/.test(heard[0]?.body ?? ''))
  assert.ok(!('head' in told) && !('headPhone' in told))
})

test('an answer of 500 is tried again later and later, given up after twelve, and sent again by hand under the same number', async () => {
  let broken = true
  const { heard, url } = await receiver((reply) => reply.writeHead(broken ? 500 : 200).end('stack trace')), hook = await subscribed(url)
  await city.as('cityDuty').patch(`/api/enterprises/${enterprise}`, { employees: 14 })
  await settled(() => heard.length, 1)
  await deliverAll(city.db, here)
  assert.equal(heard.length, 1, 'not at once')
  for (let n = 2; n <= lastAttempt; n++) {
    await city.clock.shift('5 hours')
    await deliverAll(city.db, here)
    assert.equal(heard.length, n)
  }
  await city.clock.shift('5 hours')
  await deliverAll(city.db, here)
  const [dead] = await deliveriesOf(hook.id)
  assert.deepEqual([heard.length, dead?.state, dead?.error, dead?.status], [lastAttempt, 'dead', 'HTTP 500', 500])
  assert.equal((await city.events('webhook.gave_up')).length, 1)
  broken = false
  assert.deepEqual((await city.as('secadmin').post(`/api/webhooks/${hook.id}/replays`, { delivery: dead?.id })).body, { sent: 1 })
  await deliverAll(city.db, here)
  assert.equal((await deliveriesOf(hook.id))[0]?.state, 'delivered')
  assert.equal(new Set(heard.map((h) => h.headers['anlan-delivery'])).size, 1)
  await city.clock.reset()
})

test('a receiver that hangs is left after its time, and holds up no other', async () => {
  const hanging = await receiver(() => {}), quick = await receiver(), slow = await subscribed(hanging.url)
  await subscribed(quick.url)
  await city.as('cityDuty').patch(`/api/enterprises/${enterprise}`, { employees: 15 })
  await settled(() => quick.heard.length, 1)
  assert.match((await deliveriesOf(slow.id))[0]?.error ?? '', /no answer within 0.3 s/)
})

test('a redirect is not followed', async () => {
  const other = await receiver(), { heard, url } = await receiver((reply) => reply.writeHead(307, { location: other.url }).end()), hook = await subscribed(url)
  await city.as('cityDuty').patch(`/api/enterprises/${enterprise}`, { employees: 16 })
  await settled(() => heard.length, 1)
  assert.deepEqual([(await deliveriesOf(hook.id))[0]?.error, other.heard.length], ['HTTP 307', 0])
})

test('this machine and the networks inside are not called, whatever name points to them', async () => {
  for (const address of ['127.0.0.1', '127.9.9.9', '0.0.0.0', '10.1.2.3', '172.16.0.1', '192.168.1.1', '100.64.0.1', '169.254.169.254', '::1', '::', 'fe80::1', 'fd00::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::', '224.0.0.1', 'nonsense']) assert.equal(mayCall(address, { private: false }), false, address)
  for (const address of ['8.8.8.8', '2400:3200::1']) assert.equal(mayCall(address, { private: false }), true, address)
  for (const [address, may] of [['10.1.2.3', true], ['192.168.1.1', true], ['fd00::1', true], ['127.0.0.1', false], ['169.254.169.254', false], ['::1', false], ['::ffff:127.0.0.1', false]] as const) assert.equal(mayCall(address, { private: true }), may, address)
  const { heard, url } = await receiver(), byNumber = await subscribed(url), byName = await subscribed(url.replace('127.0.0.1', 'localhost'))
  await city.as('cityDuty').patch(`/api/enterprises/${enterprise}`, { employees: 17 })
  for (let i = 0; i < 100 && !((await deliveriesOf(byName.id))[0]?.attempts); i++) { await deliverAll(city.db); await new Promise((go) => setTimeout(go, 25)) }
  for (const { id } of [byNumber, byName]) assert.match((await deliveriesOf(id))[0]?.error ?? '', /may not be called/)
  assert.equal(heard.length, 0)
  for (const bad of ['https://127.0.0.1/x', 'https://localhost/x', 'https://[::1]/x', 'https://0x7f.1/x', 'https://2130706433/x']) assert.equal((await city.as('secadmin').post('/api/webhooks', { ...wanted, url: bad })).body.code, 'webhook.address_inside', bad)
  assert.equal((await city.as('secadmin').post('/api/webhooks', { ...wanted, url: 'http://hooks.example.org/' })).body.code, 'webhook.plain_address')
})

test('everything since an hour is sent again when it is asked for; nothing of before the subscription\'s region', async () => {
  const { heard, url } = await receiver(), hook = await subscribed(url), since = new Date(Date.now() - 3_600_000).toISOString()
  await city.as('cityDuty').patch(`/api/enterprises/${enterprise}`, { employees: 18 })
  await settled(() => heard.length, 1)
  const { sent } = (await city.as('secadmin').post(`/api/webhooks/${hook.id}/replays`, { since })).body
  assert.equal(sent, (await city.events()).filter((e) => e.type.startsWith('enterprise.') && e.regionPath.startsWith('350500/350521/')).length)
  await deliverAll(city.db, here)
  assert.equal(heard.length, 1 + sent)
  assert.equal(heard.at(0)?.headers['anlan-delivery'], heard.at(-1)?.headers['anlan-delivery'])
  assert.equal((await city.as('secadmin').post(`/api/webhooks/${hook.id}/replays`, { since: '2020-01-01T00:00:00Z' })).body.code, 'webhook.too_long_ago')
})

test('only the security administrator subscribes, the auditor reads, and the secret is in no list', async () => {
  assert.equal((await city.as('cityDuty').post('/api/webhooks', { ...wanted, url: 'https://hooks.example.org/' })).status, 403)
  assert.equal((await city.as('sysadmin').post('/api/webhooks', { ...wanted, url: 'https://hooks.example.org/' })).status, 403)
  const { secret } = await subscribed('https://hooks.example.org/in'), list = await city.as('auditor').get('/api/webhooks')
  assert.equal(list.status, 200)
  assert.ok(!JSON.stringify(list.body).includes(secret.slice(6)))
  for (const prefixes of [['session.'], ['user.roles_granted'], ['u'], ['%'], []]) assert.equal((await city.as('secadmin').post('/api/webhooks', { ...wanted, prefixes, url: 'https://hooks.example.org/' })).status, 400, String(prefixes))
})

test('a disabled subscription is told nothing, and nothing of that time when it is enabled again', async () => {
  const { heard, url } = await receiver(), hook = await subscribed(url)
  assert.equal((await city.as('secadmin').post(`/api/webhooks/${hook.id}/disablement`, { reason: '对方维护' })).status, 200)
  await city.as('cityDuty').patch(`/api/enterprises/${enterprise}`, { employees: 19 })
  assert.equal((await city.as('secadmin').del(`/api/webhooks/${hook.id}/disablement`)).status, 200)
  await city.as('cityDuty').patch(`/api/enterprises/${enterprise}`, { employees: 20 })
  await settled(() => heard.length, 1)
})
