import assert from 'node:assert/strict'
import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, beforeEach, test } from 'node:test'
import { sql } from '#kit/db'
import { blindIndex, maskPhone, open, seal } from '#kit/seal'
import { smallCity } from '#kit/testing'
import { begin, pair } from '../callouts/testing.ts'
import { pushAll } from './index.ts'
import { browsersOf, putBrowser } from './store.ts'

const city = await smallCity(), cadre = city.as('townCadre'), admin = city.as('sysadmin')
/** A browser and its maker's service: what comes is opened with the browser's own keys (RFC 8291), and the sender's token is checked (RFC 8292). */
const own = createECDH('prime256v1')
own.generateKeys()
const auth = randomBytes(16), keys = { p256dh: own.getPublicKey().toString('base64url'), auth: auth.toString('base64url') }
const got: { notice: Record<string, string>; ttl: string; urgency: string; token: Record<string, string>; key: string }[] = []
let status = 201
const service = http.createServer(async (request, response) => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const [, jwt = '', key = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(request.headers.authorization ?? '') ?? []
  got.push({ notice: JSON.parse(opened(Buffer.concat(parts))), ttl: String(request.headers.ttl), urgency: String(request.headers.urgency), token: checked(jwt, key), key })
  response.writeHead(status).end()
}).listen(0, '127.0.0.1')
await once(service, 'listening')
after(() => service.close())
const at = () => `http://127.0.0.1:${(service.address() as AddressInfo).port}/wp/${randomBytes(6).toString('hex')}`

function opened(body: Buffer): string {
  const salt = body.subarray(0, 16), length = body[20] as number, theirs = body.subarray(21, 21 + length), sealed = body.subarray(21 + length)
  const shared = own.computeSecret(theirs), input = Buffer.from(hkdfSync('sha256', shared, auth, Buffer.concat([Buffer.from('WebPush: info\0'), own.getPublicKey(), theirs]), 32))
  const key = Buffer.from(hkdfSync('sha256', input, salt, 'Content-Encoding: aes128gcm\0', 16)), nonce = Buffer.from(hkdfSync('sha256', input, salt, 'Content-Encoding: nonce\0', 12))
  const decipher = createDecipheriv('aes-128-gcm', key, nonce)
  decipher.setAuthTag(sealed.subarray(-16))
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
  return plain.subarray(0, plain.lastIndexOf(2)).toString('utf8')
}
function checked(jwt: string, key: string): Record<string, string> {
  const [head = '', claims = '', signature = ''] = jwt.split('.'), point = Buffer.from(key, 'base64url')
  const publicKey = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') } })
  assert.ok(verify('sha256', Buffer.from(`${head}.${claims}`), { key: publicKey, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url')), 'signed by the key that it names')
  return JSON.parse(Buffer.from(claims, 'base64url').toString())
}

const switchOn = (on = true) => admin.put('/api/push/settings', { on, contact: 'duty@example.cn', allowPrivate: true })
const registered = () => city.tx((tx) => putBrowser(tx, city.cast.townCadre.id, { endpoint: at(), keys }, 'Chrome · 演示'))
/** The town's cadre is the holder of this call: his account has the same number. */
async function called(options: object = {}): Promise<string> {
  const { calloutId } = await begin(city, options), { a } = await pair(city, calloutId)
  const phone = open((await city.tx((tx) => tx.one<{ sealed: Buffer }>(sql`select h.phone_sealed as sealed from calls k join duty_holders h on h.id = k.holder_id where k.id = ${a.id}`))).sealed)
  await city.tx((tx) => tx.run(sql`update users set phone_sealed = ${seal(phone)}, phone_mask = ${maskPhone(phone)}, phone_index = ${blindIndex(phone)} where id = ${city.cast.townCadre.id}`))
  return a.id
}
beforeEach(async () => { got.length = 0; status = 201; await city.tx(async (tx) => { await tx.run(sql`update callouts set ended_at = anlan_now(), end_reason = '演示结束' where ended_at is null`); await tx.run(sql`delete from push_browsers`) }) })

test('off until the system administrator switches it on, with whom a service may write to; nobody registers before', async () => {
  const subscription = { endpoint: 'https://push.example.com/wp/1', keys }
  assert.equal((await cadre.post('/api/push/browsers', { subscription, label: 'Chrome' })).body.code, 'push.off')
  assert.equal((await admin.put('/api/push/settings', { on: true, contact: '', allowPrivate: false })).body.code, 'push.no_contact')
  assert.equal((await switchOn()).body.on, true)
  assert.equal((await city.events('push.switched_on')).length, 1)
  const added = await cadre.post('/api/push/browsers', { subscription, label: 'Chrome' })
  assert.equal(added.status, 200, JSON.stringify(added.body))
  assert.deepEqual((await cadre.get('/api/push')).body.rows.map((r: { label: string }) => r.label), ['Chrome'])
  assert.deepEqual((await city.as('countyDuty').get('/api/push')).body.rows, [], 'nobody else’s')
  assert.equal((await city.as('countyDuty').del(`/api/push/browsers/${added.body.id}`)).status, 404)
  for (const endpoint of ['http://push.example.com/1', 'javascript:alert(1)']) assert.equal((await cadre.post('/api/push/browsers', { subscription: { endpoint, keys }, label: 'x' })).status, 400)
  assert.equal((await cadre.del(`/api/push/browsers/${added.body.id}`)).status, 200)
})

test('who is called hears of it once in his browser: readable by it alone, signed by us, without a name', async () => {
  await switchOn()
  await registered()
  const callId = await called()
  for (let n = 0; n < 2; n++) await pushAll(city.db)
  assert.equal(got.length, 1)
  const [{ notice, ttl, urgency, token, key }] = got as [typeof got[0]]
  assert.deepEqual([notice.tag, notice.url, ttl, urgency, token.sub], [callId, '/desk', '900', 'high', 'mailto:duty@example.cn'])
  assert.equal(key, (await cadre.get('/api/push')).body.publicKey)
  assert.equal((await cadre.get('/api/push')).body.rows[0].lastState, 'taken')
  assert.equal((await city.tx((tx) => tx.rows(sql`select 1 from attempts where channel = 'desk' and call_id = ${callId}`))).length, 0, 'taken by a service is not shown to a person')
})

test('a drill is pushed to nobody, nor is anything once it is switched off', async () => {
  await switchOn()
  await registered()
  await called({ drill: true })
  await pushAll(city.db)
  await city.tx((tx) => tx.run(sql`update callouts set ended_at = anlan_now(), end_reason = '演示结束' where ended_at is null`))
  await called()
  await switchOn(false)
  await pushAll(city.db)
  assert.deepEqual(got, [])
})

test('a browser that is gone is not asked again; an error of the service is unknown and not repeated', async () => {
  await switchOn()
  await registered()
  await called()
  status = 500
  for (let n = 0; n < 2; n++) await pushAll(city.db)
  assert.deepEqual([got.length, (await cadre.get('/api/push')).body.rows[0].lastState], [1, 'unknown'])
  await city.tx((tx) => tx.run(sql`update callouts set ended_at = anlan_now(), end_reason = '演示结束' where ended_at is null`))
  await called()
  status = 410
  for (let n = 0; n < 2; n++) await pushAll(city.db)
  assert.equal(got.length, 2)
  assert.deepEqual(await city.tx((tx) => browsersOf(tx, city.cast.townCadre.id)), [])
})

test('its owner tries it, and a trial that was begun and never answered is unknown', async () => {
  await switchOn()
  const id = await registered()
  assert.equal((await cadre.post(`/api/push/browsers/${id}/trial`, {})).status, 200)
  assert.equal((await city.as('countyDuty').post(`/api/push/browsers/${id}/trial`, {})).status, 404)
  await pushAll(city.db)
  assert.deepEqual(got.map((g) => g.notice.tag), ['trial'])
  await city.tx((tx) => tx.run(sql`insert into push_sends (browser_id, at) values (${id}, anlan_now() - interval '3 minutes')`))
  await pushAll(city.db)
  assert.equal((await admin.get('/api/push/settings')).body.unknown >= 1, true)
})
