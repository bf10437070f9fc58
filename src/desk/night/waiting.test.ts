import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from '#kit/db'
import { type City, smallCity } from '#kit/testing'
import type { NightDesk } from './api.ts'

let city: City
before(async () => { city = await smallCity() })

const desk = async (): Promise<NightDesk> => (await city.as('cityDuty').get('/api/desk/night')).body
const figure = async (key: string, params: unknown = {}) => (await city.as('cityDuty').get(`/api/figures/${key}?params=${encodeURIComponent(JSON.stringify(params))}`)).body.value
let warning: { id: string; revision: number }

test('a draft waits on the desk with its clock', async () => {
  const { status, body } = await city.as('cityDuty').post('/api/warnings', { track: 'rain', level: 2, areaCode: '350521', basis: '崇武站 3 小时 90 毫米' })
  assert.equal(status, 200, JSON.stringify(body))
  warning = body
  const { wrong, due } = await desk()
  assert.deepEqual(wrong.rows.map((w) => [w.kind, w.level]), [['draft', 2]])
  assert.deepEqual(due.rows.map((d) => d.kind), ['warning_submit'])
  assert.equal(due.today, await figure('desk.due_today'))
})

test('submitted, it waits for another hand; left alone, its clock is overdue', async () => {
  const { status, body } = await city.as('cityDuty').post(`/api/warnings/${warning.id}/submission`, { revision: warning.revision })
  assert.equal(status, 200, JSON.stringify(body))
  warning = body
  assert.deepEqual((await desk()).wrong.rows.map((w) => w.kind), ['submitted'])
  assert.deepEqual((await desk()).due.rows.map((d) => d.kind), ['warning_release'])
  await city.clock.shift('1 day')
  await city.runTimers()
  const { due } = await desk()
  assert.deepEqual([due.overdue, due.today], [1, 0])
  assert.equal(await figure('desk.due_overdue'), 1)
  await city.clock.reset()
})

test('released, it is in force, its clock is gone, and its callout stands by county', async () => {
  const { status, body } = await city.as('cityLeader').post(`/api/warnings/${warning.id}/release`, { revision: warning.revision, typedLevel: '橙色' })
  assert.equal(status, 200, JSON.stringify(body))
  await city.runJobs()
  const { warnings, wrong, due, callout, silent } = await desk()
  assert.deepEqual([warnings, wrong.rows, due.rows.filter((d) => d.kind.startsWith('warning'))], [[{ level: 2, value: 1 }], [], []])
  assert.ok(callout)
  assert.deepEqual(callout.counties.map((c) => c.name), ['惠安县'])
  const [county] = callout.counties
  assert.ok(county && county.due > 0)
  assert.equal(county.due, county.answered + county.covered + county.calling + county.unwoken)
  assert.equal(await figure('desk.called_due', { under: county.path }), county.due)
  assert.equal(await figure('desk.called_calling'), silent.calling)
  assert.ok(silent.rows.length > 0)
})

test('near its stated end it is due to be continued or lifted, and stays on the list past it', async () => {
  await city.clock.shift('23 hours 30 minutes')
  assert.deepEqual((await desk()).due.rows.filter((d) => d.kind === 'warning_expire').map((d) => d.id), [warning.id])
  await city.clock.shift('2 hours')
  assert.ok((await desk()).due.overdue >= 1)
  await city.clock.reset()
  assert.deepEqual((await desk()).due.rows.filter((d) => d.kind === 'warning_expire'), [])
})

test('a drill does not count among the real callouts', async () => {
  const before = (await desk()).silent
  await city.tx((tx) => tx.run(sql`insert into callouts (subject_kind, subject_id, level, title, message, policy_id, policy, region_paths, region_path, drill, started_at, started_by, links_expire_at)
    select 'drill', 'd', 1, '演练', '演练', policy_id, policy, region_paths, region_path, true, anlan_now(), '演示', anlan_now() + interval '1 day' from callouts limit 1`))
  const { callout, silent } = await desk()
  assert.deepEqual([callout?.drill, callout?.running], [false, 1])
  assert.deepEqual([silent.calling, silent.unwoken], [before.calling, before.unwoken])
})
