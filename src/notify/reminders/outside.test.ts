// Reminders on the telephone, over the real gateway's contract: once, gathered, not at night, nobody's name, and no drill.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { record } from '#kit/events'
import { blindIndex, maskPhone, seal } from '#kit/seal'
import { type CastName, smallCity } from '#kit/testing'
import { gatewaySecret } from '#notify/channels'
import { startGateway } from '#notify/simulators'
import { begin } from '../callouts/testing.ts'
import { textOf } from './model.ts'
import { promises } from './promises.ts'
import { sayings } from './sayings.ts'
import { sendReminders } from './send.ts'

const city = await smallCity()
const gateway = await startGateway({ port: 0, secret: gatewaySecret(), loss: 0, duplicate: 0, late: 0, delay: 0.05, errors: 0 })
city.atEnd(() => gateway.close())
process.env.ANLAN_GATEWAY_URL = gateway.url
const phones: Partial<Record<CastName, string>> = { countyDuty: '19900007001', countyCommander: '19900007002', office: '19900007003' }
for (const [who, phone] of Object.entries(phones)) await city.tx((tx) => tx.run(sql`update users set phone_sealed = ${seal(phone)}, phone_mask = ${maskPhone(phone)}, phone_index = ${blindIndex(phone)} where id = ${city.cast[who as CastName].id}`))

const office = city.as('office')
async function set(eventType: string, more: object): Promise<void> {
  const { roles, ways, urgent, source, version } = (await office.get('/api/reminder-rules')).body.rows.find((r: { eventType: string }) => r.eventType === eventType)
  const answer = await office.put('/api/reminder-rules', { eventType, part: '', version, roles, ways, urgent, on: true, source, reason: '市局要求发短信', ...more })
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
}
const quiet = async (q: { from: string; to: string } | null, gatherMinutes = 0) => assert.equal((await office.put('/api/reminder-settings', { quiet: q, gatherMinutes })).status, 200)
let n = 0
const rings = async (type: string, more: { drill?: boolean; kind?: string; data?: object; runs?: boolean } = {}) => {
  await city.tx((tx) => record(tx, { type, subject: { kind: more.kind ?? 'patrol', id: `019a0000-0000-7000-8000-0000000c00${String(++n).padStart(2, '0')}` }, region: '350500/350521/', drill: more.drill ?? false, data: { title: '演示化工陈某某举报', dueOn: '2026-12-31', ...more.data } }))
  if (more.runs !== false) await city.runJobs()
}
const settle = async (rounds = 2) => { for (let i = 0; i < rounds; i++) { await sendReminders(city.db); await new Promise((r) => setTimeout(r, 80)) } }
const to = (who: CastName) => [...gateway.messages.values()].filter((m) => m.to === phones[who])
const texts = () => city.tx((tx) => tx.rows<{ id: string; state: string; reason: string | null; way: string }>(sql`select id, state, reason, way from reminder_texts order by created_at, id`))

test('a rule without a way tells the desk alone', async () => {
  await quiet(null)
  await rings('patrol.report_soon')
  await settle()
  assert.deepEqual([gateway.messages.size, (await texts()).length, (await city.as('countyDuty').get('/api/reminders')).body.unseen], [0, 0, 1])
})

test('a rule with SMS reaches each person once, under its own key, with kind, county and day, and nothing that names', async () => {
  await set('patrol.report_overdue', { roles: ['county_duty', 'county_commander'], ways: ['sms'] })
  await rings('patrol.report_overdue')
  await Promise.all([sendReminders(city.db), sendReminders(city.db), sendReminders(city.db)])
  await settle()
  assert.deepEqual([to('countyDuty').length, to('countyCommander').length, to('office').length], [1, 1, 0])
  const [message] = to('countyDuty')
  assert.match(String(message?.body.text), /^【安澜提醒】巡查整改报告逾期：惠安县，期限12月31日。请登录安澜“我的通知”查看，不用回复。（\d+月\d+日\d\d:\d\d）$/)
  assert.equal(message?.posts, 1)
  await city.tx((tx) => tx.run(sql`update jobs set done_at = null where consumer = 'reminders.tell'`))
  await city.runJobs()
  await settle()
  assert.deepEqual([to('countyDuty').length, to('countyCommander').length], [1, 1], 'the same event again is told to nobody twice')
  await city.tx((tx) => tx.run(sql`insert into gateway_receipts (key, state, outcome, at, data) select id::text, 'delivered', 'unknown_key', anlan_now(), '{}' from reminder_texts`))
  await settle(1)
  assert.deepEqual((await texts()).map((t) => t.state), ['delivered', 'delivered'])
})

test('a drill’s clock tells nobody, and the database has no row for one', async () => {
  const before = gateway.messages.size, rows = (await texts()).length
  await rings('patrol.report_overdue', { drill: true })
  await settle()
  assert.deepEqual([gateway.messages.size, (await texts()).length], [before, rows])
  await assert.rejects(city.tx((tx) => tx.run(sql`update reminder_text_items set drill = true`)), /reminder_text_items_drill_check|check/)
  for (const promise of promises) assert.equal((await city.tx((tx) => promise.check(tx))).ok, true, promise.title)
})

test('many reminders at once are one text that counts them; what was seen meanwhile is not sent', async () => {
  const before = to('countyDuty').length
  await set('patrol.report_soon', { roles: ['county_duty'], ways: ['sms'] })
  for (const type of ['patrol.report_overdue', 'patrol.report_soon', 'patrol.report_overdue']) await rings(type, { runs: false })
  await city.runJobs()
  await settle()
  assert.equal(to('countyDuty').length, before + 1)
  assert.match(String(to('countyDuty').at(-1)?.body.text), /您有3条新提醒：巡查整改报告逾期2条，巡查整改报告期限临近1条。/)
  await rings('patrol.report_soon')
  const { rows } = (await city.as('countyDuty').get('/api/reminders')).body
  await city.as('countyDuty').post('/api/reminders/seen', { eventIds: rows.map((r: { eventId: number }) => r.eventId) })
  await settle()
  assert.deepEqual([to('countyDuty').length, (await texts()).at(-1)?.state, (await texts()).at(-1)?.reason], [before + 1, 'withdrawn', 'seen'])
})

test('in quiet hours only what is urgent leaves; the rest is one text when they end', async () => {
  const { now } = await city.tx((tx) => tx.one<{ now: string }>(sql`select to_char(anlan_now() at time zone 'Asia/Shanghai', 'HH24:MI') as now`)), hour = (plus: number) => `${String((Number(now.slice(0, 2)) + plus + 24) % 24).padStart(2, '0')}:${now.slice(3)}`
  await quiet({ from: hour(-1), to: hour(2) })
  await set('patrol.report_overdue', { roles: ['county_duty'], urgent: true })
  const before = to('countyDuty').length
  await rings('patrol.report_soon')
  await rings('patrol.report_soon')
  await settle()
  assert.equal(to('countyDuty').length, before)
  await rings('patrol.report_overdue')
  await settle()
  assert.equal(to('countyDuty').length, before + 1)
  await city.clock.shift('121 minutes')
  await settle()
  await city.clock.reset()
  assert.deepEqual([to('countyDuty').length, String(to('countyDuty').at(-1)?.body.text).includes('您有2条新提醒')], [before + 2, true])
  await quiet(null)
})

test('who has no telephone, or whose account is closed, is failed and not asked about again; a killed sender’s text is asked about', async () => {
  await set('assessment_appeal.overdue', { roles: ['city_leader'], ways: ['sms'] })
  await city.tx((tx) => tx.run(sql`update users set phone_sealed = null, phone_mask = null, phone_index = null where id = ${city.cast.cityLeader.id}`))
  await rings('assessment_appeal.overdue')
  await settle()
  assert.deepEqual([(await texts()).at(-1)?.state, (await texts()).at(-1)?.reason], ['failed', 'no_phone'])
  await rings('patrol.report_overdue')
  await settle(1)
  const before = to('countyDuty').length
  await city.tx((tx) => tx.run(sql`update reminder_texts set state = 'sending', lease_until = anlan_now() - interval '1 second', delivered_at = null where state in ('sent', 'delivered')`))
  await settle(3)
  assert.equal(to('countyDuty').length, before)
  assert.ok([...gateway.messages.values()].every((m) => m.posts === 1))
  assert.ok((await texts()).every((t) => ['sent', 'delivered', 'failed', 'withdrawn'].includes(t.state)))
})

test('callouts that wait go first: reminders stay while an attempt is due, and a paused channel sends none', async () => {
  const before = to('countyDuty').length
  await city.tx((tx) => tx.run(sql`update channels set paused_at = anlan_now(), paused_by = '演示' where key = 'sms'`))
  await rings('patrol.report_overdue')
  await settle()
  assert.equal(to('countyDuty').length, before)
  await city.tx((tx) => tx.run(sql`update channels set paused_at = null, paused_by = null where key = 'sms'`))
  const { calloutId } = await begin(city)
  await settle()
  assert.equal(to('countyDuty').length, before, 'people who are called out come first')
  await city.tx((tx) => tx.run(sql`update attempts set state = 'withdrawn' where callout_id = ${calloutId} and state = 'queued'`))
  await settle()
  assert.equal(to('countyDuty').length, before + 1)
})

test('WeCom carries the same words, once it is connected', async () => {
  await set('patrol.report_overdue', { roles: ['county_duty'], ways: ['wecom'], urgent: true })
  await rings('patrol.report_overdue')
  await settle()
  assert.deepEqual([(await texts()).at(-1)?.way, (await texts()).at(-1)?.state], ['wecom', 'queued'], 'not connected: it waits')
  const connected = await city.as('sysadmin').put('/api/channels/wecom/settings', { settings: { url: gateway.url, corpid: 'corp', agentid: '1000002' }, secrets: { corpsecret: 's' }, allowPrivate: true })
  assert.equal(connected.status, 200, JSON.stringify(connected.body))
  await settle()
  assert.equal((await texts()).at(-1)?.state, 'sent')
  assert.match(String(to('countyDuty').at(-1)?.body.text), /^【安澜提醒】巡查整改报告逾期：惠安县/)
  assert.deepEqual((await office.get('/api/reminder-rules')).body.ways.map((w: { way: string; connected: boolean }) => [w.way, w.connected]), [['sms', true], ['wecom', true]])
})

test('of a tip-off not even the county is said; a text’s words are the page’s words', () => {
  assert.doesNotMatch(textOf([{ type: 'tipoff.verification_overdue', county: '惠安县', dueAt: null, seen: false }], (type) => sayings[type] ?? '', '2026-11-28T00:00:00Z'), /惠安/)
  const zh = JSON.parse(readFileSync(new URL('./zh.json', import.meta.url), 'utf8')) as Record<string, string>
  assert.deepEqual(Object.fromEntries(Object.entries(zh).filter(([key]) => key.startsWith('reminder.when.')).map(([key, said]) => [key.slice('reminder.when.'.length), said])), sayings)
})

test('only the office sets the quiet hours, with an event', async () => {
  assert.equal((await city.as('countyDuty').put('/api/reminder-settings', { quiet: null, gatherMinutes: 5 })).status, 403)
  assert.equal((await office.put('/api/reminder-settings', { quiet: { from: '22:00', to: '22:00' }, gatherMinutes: 5 })).status, 400)
  assert.ok((await city.events('reminder_settings.changed')).length > 0)
})
