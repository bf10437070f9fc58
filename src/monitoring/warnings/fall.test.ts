import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallCity } from '#kit/testing'
import { gaugesOf, openAlarm, setAlarm, type Gauge } from './testing.ts'

const city = await smallCity()
const duty = city.as('cityDuty'), leader = city.as('cityLeader')
const [gauge] = (await city.tx((tx) => gaugesOf(tx, '350521'))) as [Gauge]
const list = async (state: string) => (await duty.get(`/api/warnings?state=${state}&origin=own`)).body.rows as any[] // eslint-disable-line -- a test reads any shape
const falls = async (alarm: string, level: 0 | 1 | 2 | 3 | 4) => { await city.tx((tx) => setAlarm(tx, gauge, alarm, level)); await city.runJobs() }
async function sign(typedLevel: string) {
  const [w] = await list('draft')
  await duty.post(`/api/warnings/${w.id}/submission`, { revision: w.revision })
  return (await leader.post(`/api/warnings/${w.id}/release`, { revision: w.revision, typedLevel })).body
}

test('when no alarm of its towns is as severe any more, the rule drafts the lower version of a warning', async (t) => {
  const alarm = await city.tx((tx) => openAlarm(tx, gauge, 1))
  await city.runJobs()
  const red = await sign('红')
  assert.equal(red.level, 1)

  await t.test('once, and as a change of that warning', async () => {
    await falls(alarm, 3)
    await city.runJobs()
    assert.deepEqual((await list('draft')).map((w) => [w.level, w.change, w.supersedesId, w.draftedName]), [[3, 'downgrade', red.id, '预警规则']])
    assert.equal((await list('released'))[0].id, red.id, 'until two have signed the red one stands')
  })
  await t.test('an alarm that rises again takes the draft back, and says so', async () => {
    await falls(alarm, 1)
    assert.deepEqual(await list('draft'), [])
    assert.equal((await city.events('warning.withdrawn')).filter((e) => e.data.byRule).length, 1)
  })
  await t.test('what a person has written stays his', async () => {
    await falls(alarm, 2)
    const [w] = await list('draft')
    await duty.put(`/api/warnings/${w.id}`, { startsAt: w.startsAt, caution: w.caution, measures: w.measures, legalBasis: w.legalBasis, basis: '会商研判', regionCodes: (await duty.get(`/api/warnings/${w.id}`)).body.towns.map((x: { code: string }) => x.code) })
    await falls(alarm, 3)
    assert.deepEqual((await list('draft')).map((x) => [x.id, x.level, x.basis]), [[w.id, 2, '会商研判']])
  })
  await t.test('signed by two it takes the place of the severer one; with the alarm gone the rule asks for the lift of it', async () => {
    const orange = await sign('橙')
    assert.deepEqual([orange.change, orange.supersedesId], ['downgrade', red.id])
    await city.runJobs()
    assert.deepEqual((await list('draft')).map((w) => [w.level, w.change]), [[3, 'downgrade']], 'the alarm stands lower still')
    await falls(alarm, 0)
    assert.deepEqual(await list('draft'), [])
    const [standing] = await list('released')
    assert.deepEqual([standing.id, standing.liftRequestedAt !== null, standing.liftRequestedBy], [orange.id, true, null])
  })
})
