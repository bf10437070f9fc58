// Who had to be told by when: the unit one hour, each level two, up to where the grade ends (国务院令第493号 art. 9–11).
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity, type City } from '#kit/testing'
import type { GradeStep, Level } from './model.ts'
import { clocksOf } from './reckon.ts'
import { ago, changed, day, entered } from './testing.ts'

let city: City
before(async () => { city = await smallCity() })

const standards = { 'accident.report_hours': { unit: 1, level: 2 } }
const created: GradeStep = { at: '2026-05-01T00:00:00Z', by: '系统', from: null, to: 4, origin: 'form' }
const heard = (...pairs: [Level, string][]) => pairs.map(([level, time]) => ({ level, receivedAt: `2026-05-01T${time}:00Z` }))
const told = (reports: ReturnType<typeof heard>, more: object = {}) => clocksOf({ kind: 'accident', grade: 4, reports, grades: [created], ...more }, standards, new Date('2026-05-01T12:00:00Z'))

test('一般 ends at the city, 较大 and a near miss at the province, 重大 with the state', () => {
  const levels = (more: object) => told(heard(['unit', '01:00']), more).map((c) => c.level)
  assert.deepEqual(levels({ grade: 4 }), ['county', 'city'])
  assert.deepEqual(levels({ grade: null }), ['county', 'city'])
  assert.deepEqual(levels({ grade: 3 }), ['county', 'city', 'province'])
  assert.deepEqual(levels({ grade: 4, kind: 'near_miss' }), ['county', 'city', 'province'])
  assert.deepEqual(levels({ grade: 2 }), ['county', 'city', 'province', 'state'])
})

test('one hour for the unit, two for each level; exactly on time is on time, a minute later is late', () => {
  const late = (county: string, city_: string) => told(heard(['unit', '01:00'], ['county', county], ['city', city_])).map((c) => [c.dueAt?.slice(11, 16), c.late])
  assert.deepEqual(late('02:00', '04:00'), [['02:00', false], ['04:00', false]])
  assert.deepEqual(late('02:01', '04:02'), [['02:00', true], ['04:01', true]])
  const [county] = told(heard(['unit', '11:30']))
  assert.deepEqual([county?.late, county?.metAt], [false, null])
  assert.equal(told(heard(['unit', '10:30']))[0]?.late, true)
})

test('a level told past the one below it (越级) has no limit to miss', () => {
  const [county, city_] = told(heard(['unit', '01:00'], ['city', '01:20']))
  assert.deepEqual([county?.late, city_?.dueAt, city_?.metAt, city_?.late], [true, null, '2026-05-01T01:20:00.000Z', false])
})

test('a level concerned only since the grade rose has its two hours from then', () => {
  const raised: GradeStep = { at: '2026-05-01T09:00:00Z', by: '', from: 4, to: 3, origin: 'form' }
  const province = told(heard(['unit', '01:00'], ['county', '01:30'], ['city', '03:00']), { grade: 3, grades: [created, raised] })[2]
  assert.equal(province?.dueAt, '2026-05-01T11:00:00.000Z')
})

const post = (id: string, what: string, body: object, who: 'office' | 'countyDuty' | 'otherCounty' | 'inspector' = 'office') => city.as(who).post(`/api/accidents/${id}/${what}`, body)
const report = (level: Level, receivedAt: string) => ({ level, receivedAt, fromName: '演示值班员', toName: '演示接报员', channel: 'phone' })
const reporting = async (id: string) => (await city.as('office').get(`/api/accidents/${id}/reporting`)).body
const timers = (id: string) => city.tx((tx) => tx.rows<{ kind: string; article: string; met: boolean; fired: boolean }>(sql`select kind, article, satisfied_at is not null as met, fired_at is not null as fired from timers where subject_id = ${id} and cancelled_at is null and kind like '%\\_due' order by due_at, kind`))

test('the clocks run as timers with their article, are met by the report, and an overdue one proposes 迟报 without setting it', async () => {
  const a = await entered(city)
  assert.equal((await post(a.id, 'reports', report('unit', ago(90)))).status, 200)
  assert.deepEqual((await timers(a.id)).map((t) => [t.kind, t.article, t.met]), [['accident.county_due', '国务院令第493号第九条', false]])
  await city.runTimers()
  assert.equal((await city.events('accident.report_overdue')).filter((e) => e.subjectId === a.id).length, 1)
  await post(a.id, 'reports', report('county', ago(20)), 'countyDuty')
  assert.deepEqual((await timers(a.id)).map((t) => [t.kind, t.met]), [['accident.county_due', true], ['accident.city_due', false], ['accident.follow_up_due', false]])
  const seen = await reporting(a.id)
  assert.deepEqual([seen.lateProposed, seen.clocks[0].late, (await city.as('office').get(`/api/accidents/${a.id}`)).body.late], [true, true, null])
  const judged = await city.as('office').put(`/api/accidents/${a.id}/reporting-judgement`, { late: false, omitted: false, falsified: false, concealed: false, reason: '通信中断，已核实' })
  assert.equal(judged.status, 200, JSON.stringify(judged.body))
  assert.equal((await reporting(a.id)).lateProposed, false)
  assert.deepEqual((await city.events('accident.reporting_judged')).at(-1)?.data.reason, '通信中断，已核实')
})

test('a time corrected moves the clock that hangs on it', async () => {
  const a = await entered(city)
  await post(a.id, 'reports', report('unit', ago(30)))
  await post(a.id, 'reports', report('unit', ago(10)))
  assert.equal((await timers(a.id)).length, 1)
  const [event] = (await city.events('accident.report_corrected')).slice(-1)
  assert.ok(event?.data.before && event.data.receivedAt)
})

test('four are told at the same time, each ticked with who and when; follow-ups are due daily until the scene is done with', async () => {
  const a = await entered(city)
  await post(a.id, 'reports', report('county', ago(30)))
  for (const body of ['police', 'labour', 'union', 'procuratorate']) assert.equal((await post(a.id, 'notifications', { body, notifiedAt: ago(5), toName: '演示值班室', channel: 'phone' })).status, 200)
  assert.equal((await reporting(a.id)).notices.length, 4)
  const first = (await reporting(a.id)).followUpDue as string
  await post(a.id, 'follow-ups', { text: '伤员已送医，现场已封闭。' })
  assert.ok((await reporting(a.id)).followUpDue > first)
  await changed(city, a.id, { sceneClosedOn: day() })
  assert.equal((await reporting(a.id)).followUpDue, null)
  assert.ok(!(await timers(a.id)).some((t) => t.kind === 'accident.follow_up_due' && !t.met))
})

test('a time in the future, before the accident, from another county, or by one who only looks, is refused', async () => {
  const a = await entered(city)
  assert.equal((await post(a.id, 'reports', report('unit', ago(-30)))).body.code, 'accident.report_in_future')
  assert.equal((await post(a.id, 'reports', report('unit', ago(3 * 24 * 60)))).body.code, 'accident.report_before_accident')
  assert.equal((await post(a.id, 'reports', report('unit', ago(5)), 'otherCounty')).status, 404)
  assert.equal((await post(a.id, 'reports', report('unit', ago(5)), 'inspector')).status, 403)
})

test('a retired accident keeps no clock', async () => {
  const a = await entered(city)
  await post(a.id, 'reports', report('unit', ago(10)))
  assert.equal((await city.as('office').post(`/api/accidents/${a.id}/retirement`, { reason: '重复录入' })).status, 200)
  assert.deepEqual(await timers(a.id), [])
  assert.equal((await post(a.id, 'reports', report('county', ago(5)))).body.code, 'accident.retired')
})
