import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { record } from '#kit/events'
import { type CastName, type City, smallCity } from '#kit/testing'

let city: City
before(async () => { city = await smallCity() })

const rule = async (eventType: string, part = '') => (await city.as('office').get('/api/reminder-rules')).body.rows.find((r: { eventType: string; part: string }) => r.eventType === eventType && r.part === part)
async function change(eventType: string, more: object, who: CastName = 'office', part = '') {
  const { roles, ways, urgent, source, version, offAt } = await rule(eventType, part)
  return city.as(who).put('/api/reminder-rules', { eventType, part, version, roles, ways, urgent, on: offAt === null, source, reason: '按本市做法', ...more })
}
let n = 0
/** A clock's event in the county; answers what it is called. */
async function rings(type: string): Promise<string> {
  const title = `演示巡查${++n}`
  await city.tx((tx) => record(tx, { type, subject: { kind: 'patrol', id: `019a0000-0000-7000-8000-00000000b00${n}` }, region: '350500/350521/', data: { title, dueOn: '2026-12-31' } }))
  await city.runJobs()
  return title
}
const has = async (who: CastName, title: string): Promise<boolean> => (await city.as(who).get('/api/reminders')).body.rows.some((r: { title: string }) => r.title === title)

test('whom a clock tells is what the office has set, from the next event on', async () => {
  const first = await rings('patrol.report_soon')
  assert.deepEqual([await has('countyDuty', first), await has('office', first)], [true, false])
  const changed = await change('patrol.report_soon', { roles: ['office', 'office'] })
  assert.deepEqual([changed.status, changed.body.roles, changed.body.verifiedAt, changed.body.own, changed.body.told > 0], [200, ['office'], null, true, true], JSON.stringify(changed.body))
  const [event] = await city.events('reminder_rule.changed')
  assert.deepEqual([event?.subjectId, event?.data.roles, event?.data.before], ['patrol.report_soon', ['office'], { roles: ['county_duty', 'county_commander'], ways: [], urgent: false, on: true, source: '本市做法' }])
  const next = await rings('patrol.report_soon')
  assert.deepEqual([await has('countyDuty', next), await has('office', next)], [false, true])
})

test('a rule that is off tells nobody, says who switched it off, and tells again when it is on', async () => {
  const off = await change('patrol.report_overdue', { on: false })
  assert.deepEqual([off.status, off.body.offBy], [200, city.cast.office.name])
  const silent = await rings('patrol.report_overdue')
  assert.deepEqual([await has('countyDuty', silent), await has('office', silent), await has('cityDuty', silent)], [false, false, false])
  assert.equal((await change('patrol.report_overdue', { on: true })).body.offAt, null)
  assert.equal(await has('countyDuty', await rings('patrol.report_overdue')), true)
})

test('a step of the way up is a rule of its own', async () => {
  assert.equal((await change('danger.escalated', { roles: ['county_commander'] }, 'office', 'county')).status, 200)
  assert.deepEqual([(await rule('danger.escalated', 'county')).roles, (await rule('danger.escalated', 'town')).version], [['county_commander'], 1])
})

test('who set a rule does not verify it; another does; the same, an older version, strange roles or no permission change nothing', async () => {
  const { version } = await rule('patrol.report_soon'), verify = (who: CastName, v = version) => city.as(who).post('/api/reminder-rules/verification', { eventType: 'patrol.report_soon', part: '', version: v })
  assert.equal((await verify('office')).body.code, 'reminder_rule.own_rule')
  assert.equal((await verify('cityDuty')).status, 403)
  const verified = await verify('cityLeader')
  assert.deepEqual([verified.status, verified.body.verifiedBy], [200, city.cast.cityLeader.name])
  assert.equal((await city.events('reminder_rule.verified')).length, 1)
  assert.equal((await verify('cityLeader')).body.code, 'reminder_rule.changed_meanwhile')
  assert.equal((await change('patrol.report_soon', {})).body.code, 'reminder_rule.unchanged')
  assert.equal((await change('patrol.report_soon', { roles: ['sysadmin'] })).status, 400)
  assert.equal((await change('patrol.report_soon', { roles: [] })).status, 400)
  assert.equal((await change('patrol.report_soon', { on: false }, 'countyDuty')).status, 403)
  assert.equal((await city.as('townCadre').get('/api/reminder-rules')).status, 403)
  assert.deepEqual([(await rule('patrol.report_soon')).version, (await rule('patrol.report_soon')).offAt], [version + 1, null])
})
