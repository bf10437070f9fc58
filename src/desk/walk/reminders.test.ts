// The clocks of work safety reach people: those nearest to where the matter lies, each once, and nobody of the county beside.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { system } from '#kit/access'
import { sql } from '#kit/db'
import { record } from '#kit/events'
import { type CastName, type City, smallCity } from '#kit/testing'
import { assignDanger, gradeDanger, registerDanger } from '#supervision/dangers'
import { told } from '#notify/reminders'

let city: City
before(async () => { city = await smallCity() })

type Mine = { rows: { eventId: number; type: string; title: string; page: string | null; seenAt: string | null }[]; unseen: number }
const mine = async (who: CastName, title: string) => ((await city.as(who).get('/api/reminders')).body as Mine).rows.filter((r) => r.title === title).map((r) => r.type)
const due = async (days: number) => { await city.clock.shift(`${days} days`); await city.runTimers(); await city.runJobs() }

test('every clock that tells people has its rule, and every rule its clock; the office’s rows are not verified yet', async () => {
  const rules = await city.tx((tx) => tx.rows<{ type: string; verified: boolean }>(sql`select distinct event_type as type, verified_at is not null as verified from reminder_rules order by 1`))
  assert.deepEqual(rules.map((r) => r.type), told.toSorted())
  assert.ok(rules.every((r) => !r.verified))
})

test('a danger that nobody mends is told to its town, then to the county, then to the city; the county beside hears nothing', async () => {
  const title = '演示配电箱无人整改'
  await city.db.tx(system('test'), async (tx) => {
    const { id } = await registerDanger(tx, { source: { kind: 'inspection' }, regionCode: '350521100', title })
    await gradeDanger(tx, id, { grade: 'general' })
    await assignDanger(tx, id, { unit: '演示企业', dueOn: new Date(Date.now() + 8 * 3_600_000 + 5 * 86_400_000).toISOString().slice(0, 10) })
  })
  await due(3)
  assert.deepEqual([await mine('townCadre', title), await mine('countyDuty', title), await mine('office', title)], [['danger.reminded'], ['danger.reminded'], []])
  await due(4)
  assert.deepEqual([await mine('townCadre', title), await mine('countyCommander', title)], [['danger.escalated', 'danger.reminded'], []])
  await due(7)
  assert.deepEqual(await mine('countyCommander', title), ['danger.escalated'])
  await due(8)
  assert.deepEqual([await mine('office', title), await mine('cityLeader', title)], [['danger.escalated'], ['danger.escalated']])
  assert.deepEqual(await mine('otherCounty', title), [])
  const { rows } = (await city.as('townCadre').get('/api/reminders')).body as Mine
  assert.match(rows.find((r) => r.title === title)?.page ?? '', /^\/dangers\//)
})

test('each person is told of one event once, and what was seen is not counted', async () => {
  const twice = await city.tx((tx) => tx.rows(sql`select from reminders group by event_id, user_id having count(*) > 1`))
  assert.deepEqual(twice, [])
  const before = (await city.as('countyDuty').get('/api/reminders')).body as Mine
  assert.ok(before.unseen > 0)
  const [first] = before.rows
  assert.equal((await city.as('countyDuty').post('/api/reminders/seen', { eventIds: [first?.eventId] })).body.seen, 1)
  assert.equal((await city.as('otherCounty').post('/api/reminders/seen', { eventIds: [before.rows[1]?.eventId] })).body.seen, 0, 'another’s reminder is not his to see')
  assert.equal(((await city.as('countyDuty').get('/api/reminders')).body as Mine).unseen, before.unseen - 1)
})

test('a county with a commander and no duty officer: its step of the way up is the commander’s', async () => {
  const title = '演示邻县无值班员的隐患'
  await city.db.tx(system('test'), async (tx) => {
    const { id } = await registerDanger(tx, { source: { kind: 'inspection' }, regionCode: '350582103', title })
    await gradeDanger(tx, id, { grade: 'general' })
    await assignDanger(tx, id, { unit: '演示企业', dueOn: new Date(Date.now() + 8 * 3_600_000 + 27 * 86_400_000).toISOString().slice(0, 10) })
  })
  await due(6)
  await due(8)
  assert.deepEqual(await mine('otherCounty', title), ['danger.escalated'])
})

test('where nobody on the way up holds one of the roles, the city is told; the same event again tells nobody twice; a drill’s tells nobody', async () => {
  const event = async (drill: boolean) => { await city.tx((tx) => record(tx, { type: 'patrol.report_soon', subject: { kind: 'patrol', id: '019a0000-0000-7000-8000-00000000a001' }, region: '350500/350583/', drill, data: { title: `演示巡查${drill ? '演练' : ''}`, dueOn: '2026-12-31' } })); await city.runJobs() }
  await event(false)
  assert.deepEqual([await mine('cityDuty', '演示巡查'), await mine('office', '演示巡查'), await mine('otherCounty', '演示巡查')], [['patrol.report_soon'], ['patrol.report_soon'], []])
  const [row] = await city.tx((tx) => tx.rows<{ due: string }>(sql`select due_at as due from reminders where title = '演示巡查' limit 1`))
  assert.equal(new Date(row?.due ?? 0).toISOString(), '2026-12-31T15:59:59.000Z')
  await city.tx((tx) => tx.run(sql`update jobs set done_at = null where consumer = 'reminders.tell'`))
  await city.runJobs()
  assert.deepEqual(await mine('cityDuty', '演示巡查'), ['patrol.report_soon'])
  await event(true)
  assert.deepEqual(await mine('cityDuty', '演示巡查演练'), [])
})
