import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { addDays } from '#kit/calendar'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { addMonths, daysBetween, reportDue } from './clock.ts'
import { casesOf } from './testing.ts'

const city = await smallCity()
const on = casesOf(city)
afterEach(() => city.clock.reset())
const timers = (id: string) => city.tx((tx) => tx.rows<{ kind: string; article: string; day: string; open: boolean; fired: boolean }>(sql`select kind, article, to_char(due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day,
  satisfied_at is null and cancelled_at is null as open, fired_at is not null as fired from timers where subject_id = ${id} order by due_at`))
const open = async (id: string) => (await timers(id)).filter((t) => t.open)

test('days are calendar days; a month ends with its last day', () => {
  assert.equal(addDays('2022-02-10', 60), '2022-04-11')
  assert.equal(daysBetween('2024-02-28', '2024-03-01'), 2)
  assert.equal(addMonths('2023-04-30', 10), '2024-02-29')
  assert.equal(addMonths('2022-12-31', 12), '2023-12-31')
})

test('the report is due sixty days after the accident, later by pauses and extension', () => {
  const base = { occurredOn: '2022-05-21', limit: 60, pauses: [], extended: 0, today: '2022-08-01' }
  assert.equal(reportDue(base), '2022-07-20')
  assert.equal(reportDue({ ...base, pauses: [{ fromOn: '2022-06-01', untilOn: '2022-06-21' }] }), '2022-08-09')
  assert.equal(reportDue({ ...base, pauses: [{ fromOn: '2022-06-01', untilOn: '2022-06-01' }] }), '2022-07-20')
  // one that goes on has stopped the clock until today
  assert.equal(reportDue({ ...base, pauses: [{ fromOn: '2022-07-12', untilOn: null }], extended: 60 }), '2022-10-08')
})

test('an appraisal of three weeks moves the day by three weeks, and nothing falls due while it lasts', async () => {
  const id = await on.investigating(), before = (await on.read(id)).reportDueOn
  assert.deepEqual((await open(id)).map((t) => [t.kind, t.article, t.day]), [['investigation.report_due', '国务院令第493号 第二十九条', before]])
  await on.act('countyDuty', id, 'appraisals', { subject: '设备失效分析', agency: '演示检测中心' })
  assert.deepEqual(await open(id), [])
  const paused = (await on.read(id)).clocks.find((c) => c.key === 'report')
  assert.deepEqual([paused?.paused, paused?.pausedDays], [true, 0])
  await city.clock.shift('21 days')
  assert.equal((await on.read(id)).clocks.find((c) => c.key === 'report')?.dueOn, addDays(before, 21), 'shown as it moves')
  await on.act('countyDuty', id, 'resumption', { conclusion: '鉴定认定联锁失效' })
  const after = await on.read(id), clock = after.clocks.find((c) => c.key === 'report')
  assert.deepEqual([after.reportDueOn, clock?.pausedDays, clock?.paused], [addDays(before, 21), 21, false])
  assert.deepEqual((await open(id)).map((t) => t.day), [addDays(before, 21)])
})

test('who asks for an extension does not grant it; granted, the day moves; again, as long as all together stays within the limit', async () => {
  const id = await on.investigating(), before = (await on.read(id)).reportDueOn
  await on.act('countyCommander', id, 'extensions', { days: 30, reason: '关键证人住院' })
  const self = await on.tryTo('countyCommander', id, 'extension-decision', { granted: true, doc: '惠政函〔2026〕5号' })
  assert.deepEqual([self.status, self.body.code], [403, 'investigation.second_person'])
  assert.equal((await on.tryTo('countyDuty', id, 'extensions', { days: 10, reason: '再申请一次' })).body.code, 'investigation.extension_pending')
  assert.equal((await on.tryTo('countyDuty', id, 'extension-decision', { granted: true, doc: '惠政函〔2026〕5号' })).status, 403)
  await on.act('cityLeader', id, 'extension-decision', { granted: true, doc: '惠政函〔2026〕5号' })
  assert.equal((await on.read(id)).reportDueOn, addDays(before, 30))
  assert.deepEqual((await open(id)).map((t) => t.day), [addDays(before, 30)])
  const over = await on.tryTo('countyDuty', id, 'extensions', { days: 31, reason: '仍未查清' })
  assert.deepEqual([over.body.code, over.body.details.granted], ['investigation.extension_too_long', 30])
  await on.act('countyDuty', id, 'extensions', { days: 30, reason: '仍未查清' })
  await on.act('countyCommander', id, 'extension-decision', { granted: true, doc: '惠政函〔2026〕6号' })
  assert.equal((await on.read(id)).reportDueOn, addDays(before, 60))
  assert.deepEqual((await open(id)).map((t) => t.day), [addDays(before, 60)])
  assert.equal((await on.tryTo('countyDuty', id, 'extensions', { days: 1, reason: '再要一天' })).body.code, 'investigation.extension_too_long')
  await assert.rejects(city.tx((tx) => tx.run(sql`insert into investigation_extensions (investigation_id, region_path, days, reason, asked_by_name, decided_at, decided_by_name, granted)
    select id, region_path, 1, '再要一天', '甲', now(), '乙', true from investigations where id = ${id}`)), /sixty days|60 日/)
})

test('the limit is the row of the accident’s grade', async () => {
  const id = await on.investigating()
  assert.equal((await city.as('office').put('/api/investigation-limits/extension_general', { amount: 20, source: '市规定：一般事故', verified: false })).status, 200)
  const over = await on.tryTo('countyDuty', id, 'extensions', { days: 21, reason: '等待资料' })
  assert.deepEqual([over.status, over.body.details.most], [422, 20])
  await on.act('countyDuty', id, 'extensions', { days: 20, reason: '等待资料' })
  assert.equal((await city.as('office').put('/api/investigation-limits/extension_general', { amount: 60, source: '国务院令第493号', verified: true })).status, 200)
})

test('an extension of more than sixty days is refused; one that is not granted moves nothing', async () => {
  const id = await on.investigating(), before = (await on.read(id)).reportDueOn
  assert.equal((await on.tryTo('countyDuty', id, 'extensions', { days: 61, reason: '太长的延期' })).status, 400)
  await on.act('countyDuty', id, 'extensions', { days: 20, reason: '等待资料' })
  await on.act('countyCommander', id, 'extension-decision', { granted: false, doc: '不同意' })
  assert.equal((await on.read(id)).reportDueOn, before)
})

test('a report that nobody has written by its day is told, late and once', async () => {
  const id = await on.investigating()
  await city.clock.shift('59 days')
  await city.runTimers()
  const told = async () => (await city.events('investigation.report_due')).filter((e) => e.subjectId === id)
  assert.deepEqual(await told(), [])
  await city.clock.shift('3 days')
  await city.runTimers()
  await city.runTimers()
  assert.deepEqual((await told()).map((e) => e.data.article), ['国务院令第493号 第二十九条'])
  const late = (await city.as('office').get('/api/investigations?shows=late')).body
  assert.ok(late.rows.some((r: { id: string }) => r.id === id))
})

test('the approval is due fifteen days after the report; given back, the report’s own day holds again', async () => {
  const id = await on.submitted(), day = await on.today(), report = (await on.read(id)).reportDueOn
  assert.deepEqual((await open(id)).map((t) => [t.kind, t.article, t.day]), [['investigation.approval_due', '国务院令第493号 第三十二条', addDays(day, 15)]])
  await on.act('countyCommander', id, 'return', { reason: '直接原因证据不足' })
  assert.deepEqual((await open(id)).map((t) => [t.kind, t.day]), [['investigation.report_due', report]])
})

test('from the approval on, the tenth month and the year of the evaluation run', async () => {
  const id = await on.approved(), day = await on.today()
  assert.deepEqual((await open(id)).map((t) => [t.kind, t.article, t.day]), [
    ['investigation.evaluation_start', '安委办〔2021〕4号', addMonths(day, 10)], ['investigation.evaluation_due', '安全生产法 第八十六条', addMonths(day, 12)]])
  await city.clock.shift('370 days')
  await city.runTimers()
  assert.equal((await city.events('investigation.evaluation_due')).filter((e) => e.subjectId === id).length, 1)
})

test('a limit that the office changes holds for what begins from then on', async () => {
  const before = await on.opened(), was = (await on.read(before)).reportDueOn
  const changed = await city.as('office').put('/api/investigation-limits/report', { amount: 45, source: '市规定：四十五日', verified: false })
  assert.equal(changed.status, 200, JSON.stringify(changed.body))
  assert.equal((await on.read(before)).reportDueOn, was)
  assert.equal((await on.read(await on.opened())).reportDueOn, addDays(await on.today(), 45))
  assert.equal((await city.as('countyDuty').put('/api/investigation-limits/report', { amount: 90, source: '县里自己改', verified: true })).status, 403)
  await city.as('office').put('/api/investigation-limits/report', { amount: 60, source: '自事故发生之日起 60 日内', verified: true })
})

test('an accident entered for another day or county takes its case with it', async () => {
  const accidentId = await on.accident(), id = (await city.as('countyDuty').post('/api/investigations', { accidentId })).body.id as string
  const row = (await city.as('cityDuty').get(`/api/accidents/${accidentId}`)).body, day = addDays(await on.today(), -3)
  const changed = await city.as('cityDuty').patch(`/api/accidents/${accidentId}`, { occurredOn: day, regionCode: '350582103' }, { 'if-match': `"${row.version}"` })
  assert.ok(changed.status < 300, JSON.stringify(changed.body))
  await city.runJobs()
  assert.equal((await on.read(id)).reportDueOn, addDays(day, 60))
  assert.equal((await city.as('otherCounty').get(`/api/investigations/${id}`)).status, 200)
  assert.equal((await city.as('countyDuty').get(`/api/investigations/${id}`)).status, 404)
})
