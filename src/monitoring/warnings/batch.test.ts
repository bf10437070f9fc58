import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallCity } from '#kit/testing'
import { gaugesOf, openAlarm, type Gauge } from './testing.ts'

const city = await smallCity()

test('a night’s drafts of one level are submitted and released together; one that is refused does not hold up the others', async () => {
  for (const county of ['350521', '350582']) {
    const [gauge] = await city.tx((tx) => gaugesOf(tx, county)) as [Gauge]
    await city.tx((tx) => openAlarm(tx, gauge, 1))
  }
  await city.runJobs()
  const drafts = (await city.as('cityDuty').get('/api/warnings?state=draft')).body.rows as { id: string; revision: number }[]
  assert.equal(drafts.length, 2)
  const [first, second] = drafts.map(({ id, revision }) => ({ id, revision })) as [Item, Item]
  const submitted = await city.as('cityDuty').post('/api/warning-submissions', { items: [first, { ...second, revision: 99 }] })
  assert.deepEqual([submitted.body.done.length, submitted.body.refused.map((r: { code: string }) => r.code)], [1, ['warning.changed_meanwhile']])
  await city.as('cityDutyTwo').post('/api/warning-submissions', { items: [second] })
  const items = [first, second]
  const mixed = await city.as('cityDutyTwo').post('/api/warning-releases', { items, typedLevel: '红' })
  assert.deepEqual([mixed.body.done.map((w: { id: string }) => w.id), mixed.body.refused[0].code], [[first.id], 'warning.released_by_drafter'])
  const rest = await city.as('cityLeader').post('/api/warning-releases', { items, typedLevel: '红' })
  assert.deepEqual([rest.body.done.map((w: { docNo: string }) => w.docNo.slice(-2)), rest.body.refused[0].code], [['2号'], 'warning.already_released'])
})

type Item = { id: string; revision: number }
