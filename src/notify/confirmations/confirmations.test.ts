import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity, type City } from '#kit/testing'
import { gatewaySecret } from '#notify/channels'
import { startGateway, type Gateway } from '#notify/simulators'
import { sendTexts } from './send.ts'

let city: City, gateway: Gateway
const wardens: { id: string }[] = []
before(async () => {
  city = await smallCity()
  gateway = await startGateway({ port: 0, loss: 0, duplicate: 0, late: 0, errors: 0, hang: 0, delay: 0.02, secret: gatewaySecret() })
  process.env.ANLAN_GATEWAY_URL = gateway.url
  for (let i = 1; i <= 3; i++) {
    const { body, status } = await city.as('cityDuty').post('/api/forest-wardens', { regionCode: '350521100', name: `林水生${i}`, phone: `1990000360${i}`, kind: 'full', grid: `SL350521-90${i}` })
    assert.equal(status, 201, JSON.stringify(body))
    wardens.push(body)
  }
})
after(async () => { delete process.env.ANLAN_GATEWAY_URL; await gateway.close() })

const make = async (ids: string[]) => (await city.as('cityDuty').post('/api/forest-wardens/confirmation-links', { ids })).body as { batch: string; rows: { link: string }[] }
const text = (batch: string, who: 'cityDuty' | 'countyDuty' = 'cityDuty') => city.as(who).post(`/api/forest-wardens/confirmation-links/${batch}/texts`, {})
const standing = async (batch: string) => (await city.as('cityDuty').get(`/api/confirmation-texts/${batch}`)).body

test('a batch of links goes out by SMS, each once to its own number, and the list stays', async () => {
  const { batch, rows } = await make(wardens.map((w) => w.id))
  assert.equal(gateway.messages.size, 0, 'making links sends nothing')
  assert.equal((await text(batch)).status, 200)
  assert.equal((await city.events('confirmation.sms_asked')).length, 1)
  await city.runJobs()
  assert.equal((await standing(batch)).queued, 3)
  await sendTexts(city.db)
  await text(batch)
  await city.runJobs()
  await sendTexts(city.db)
  const sent = [...gateway.messages.values()]
  assert.deepEqual(sent.map((m) => m.to).sort(), ['19900003601', '19900003602', '19900003603'])
  assert.ok(sent.every((m) => rows.some((row) => String(m.body.text).includes(row.link))))
  const { total, sent: went, failed } = await standing(batch)
  assert.deepEqual([total, went, failed], [3, 3, 0])
  assert.equal((await city.as('cityDuty').get(`/api/forest-wardens/confirmation-links/${batch}/file`)).status, 200)
})

test("another's batch is not found, and nothing is queued", async () => {
  const { batch } = await make([wardens[0]?.id as string])
  assert.equal((await text(batch, 'countyDuty')).status, 404)
  await city.runJobs()
  assert.equal((await standing(batch)).total, 0)
})

test('texts keep to the budget of the SMS channel, and wait while it is paused', async () => {
  const { batch } = await make(wardens.map((w) => w.id))
  await text(batch)
  await city.runJobs()
  await city.tx((tx) => tx.run(sql`update channels set paused_at = anlan_now(), paused_by = '测试' where key = 'sms'`))
  await sendTexts(city.db)
  assert.equal((await standing(batch)).queued, 3)
  await city.tx((tx) => tx.run(sql`update channels set paused_at = null, paused_by = null, per_second = 1, burst = 2, tokens = 2, refilled_at = anlan_now() where key = 'sms'`))
  await sendTexts(city.db)
  assert.equal((await standing(batch)).sent, 2)
  await city.tx((tx) => tx.run(sql`update channels set per_second = 2000, burst = 400, tokens = 400 where key = 'sms'`))
  await sendTexts(city.db)
  assert.equal((await standing(batch)).sent, 3)
})

test('a demo row goes to the simulator of this machine alone, whatever gateway is set', async () => {
  const { batch } = await make([wardens[1]?.id as string]), before = gateway.messages.size
  await text(batch)
  await city.runJobs()
  await city.tx((tx) => tx.run(sql`update forest_wardens set demo = true where id = ${wardens[1]?.id as string}`))
  // a name under .invalid leads nowhere: were it asked, the attempt would wait with that reason
  process.env.ANLAN_GATEWAY_URL = 'http://gateway.invalid:9'
  await sendTexts(city.db)
  const { reason } = await city.tx((tx) => tx.one<{ reason: string | null }>(sql`select reason from confirmation_texts where batch = ${batch}`))
  assert.ok(reason === 'ECONNREFUSED' || reason === null, `asked 127.0.0.1:8431 and nobody else: ${reason}`)
  process.env.ANLAN_GATEWAY_URL = gateway.url
  assert.equal(gateway.messages.size, before)
})

test('a link whose row has another number since is not sent', async () => {
  const { batch } = await make([wardens[2]?.id as string]), before = gateway.messages.size
  await text(batch)
  await city.runJobs()
  await city.as('cityDuty').patch(`/api/forest-wardens/${wardens[2]?.id}`, { phone: '19900003699' })
  await sendTexts(city.db)
  assert.deepEqual([(await standing(batch)).failed, (await standing(batch)).reasons, gateway.messages.size], [1, [{ reason: 'link_gone', count: 1 }], before])
})
