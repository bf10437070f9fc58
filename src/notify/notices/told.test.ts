import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { gatewaySecret } from '#notify/channels'
import { startGateway } from '#notify/simulators'
import { begin } from '../callouts/testing.ts'
import { sendNotices } from './send.ts'
import { tellAgain } from './told.ts'

const city = await smallCity()
const gateway = await startGateway({ port: 0, secret: gatewaySecret(), loss: 0, duplicate: 0, late: 0, delay: 0.05, errors: 0 })
city.atEnd(() => gateway.close())
process.env.ANLAN_GATEWAY_URL = gateway.url
const { calloutId } = await begin(city)
const subject = await city.tx((tx) => tx.one<{ kind: string; id: string }>(sql`select subject_kind as kind, subject_id as id from callouts where id = ${calloutId}`))
const say = (more: object = {}) => city.tx((tx) => tellAgain(tx, { about: [subject], subject: { kind: 'warning', id: 'next' }, kind: 'lift', level: 2, title: '预警解除', message: '险情解除', region: '350500/', ...more }))
const people = () => city.tx((tx) => tx.rows<{ id: string; holderId: string; state: string; seconds: number }>(sql`select p.id, p.holder_id, p.state, extract(epoch from p.sent_at - n.created_at)::float8 as seconds from notice_people p join notices n on n.id = p.notice_id where not n.drill order by p.holder_id`))
const settle = async (rounds: number) => { for (let i = 0; i < rounds; i++) { await sendNotices(city.db); await new Promise((r) => setTimeout(r, 120)) } }

test('a notice reaches exactly those to whom the callout was sent, and nobody whose message was still queued', async () => {
  assert.equal(await say(), 0, 'nothing has gone out yet: nobody has anything to be told about')
  const sent = await city.tx((tx) => tx.rows<{ holderId: string }>(sql`with two as (select a.id, a.call_id from attempts a where a.callout_id = ${calloutId} order by a.id limit 3),
      gone as (update attempts a set state = 'sent', sent_at = anlan_now(), tries = 1 from two where a.id = two.id returning a.call_id)
    select distinct k.holder_id from gone join calls k on k.id = gone.call_id order by 1`))
  assert.equal(await say(), sent.length)
  assert.deepEqual((await people()).map((p) => p.holderId), sent.map((s) => s.holderId))
  assert.equal((await city.events('notice.told')).length, 1)
})

test('it is sent within a minute, once, under its own key, and the receipt is taken over', async () => {
  await settle(2)
  const told = await people()
  assert.ok(told.every((p) => p.state === 'sent' && p.seconds < 60), JSON.stringify(told))
  for (const p of told) assert.match(String(gateway.messages.get(p.id)?.body.text), /^【安澜通知】预警解除：险情解除$/)
  await city.tx((tx) => tx.run(sql`insert into gateway_receipts (key, state, outcome, at, data) select id::text, 'delivered', 'unknown_key', anlan_now(), '{}' from notice_people`))
  await settle(1)
  assert.ok((await people()).every((p) => p.state === 'delivered'))
  assert.ok([...gateway.messages.values()].filter((m) => told.some((p) => p.id === m.key)).every((m) => m.posts === 1))
})

test('a sender that dies leaves its people to be asked about, never to be sent blindly', async () => {
  await city.tx((tx) => tx.run(sql`update notice_people set state = 'sending', lease_until = anlan_now() - interval '1 second', delivered_at = null`))
  await settle(2)
  assert.ok((await people()).every((p) => p.state === 'sent' || p.state === 'delivered'))
  assert.ok([...gateway.messages.values()].every((m) => m.posts === 1))
})

test('two processes send at once, and nobody gets it twice', async () => {
  assert.ok((await say()) > 0)
  await Promise.all([sendNotices(city.db), sendNotices(city.db), sendNotices(city.db)])
  await settle(1)
  assert.ok([...gateway.messages.values()].every((m) => m.posts === 1))
})

test('a drill’s notice is written down and reaches no gateway (I-10)', async () => {
  const before = gateway.messages.size
  assert.ok((await say({ drill: true })) > 0)
  await settle(2)
  assert.equal(gateway.messages.size, before)
  await assert.rejects(city.tx((tx) => tx.run(sql`update notice_people set gateway_id = 'x' where drill`)))
})
