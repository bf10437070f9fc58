import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallCity } from '#kit/testing'
import { clearDanger, recheckDanger } from './recheck.ts'
import { askExtension } from './rectify.ts'
import { asOf, assigned, dayFromNow, kindsOf, photo, rectified, rowOfDanger } from './testing.ts'

test('an overdue danger goes up until somebody moves it', async (t) => {
  const city = await smallCity(t), inspector = city.as('inspector'), town = city.as('townCadre')
  const escalations = async (id: string) => (await city.events('danger.escalated')).filter((e) => e.subjectId === id).map((e) => [e.data.to, e.data.late])
  const after = async (interval: string) => { await city.clock.shift(interval); await city.runTimers() }

  await t.test('three days before its limit it is reminded of, on the limit told to town and department, after 7 days to the county, after 15 to the city', async () => {
    const id = await assigned(city, 5)
    await after('3 days')
    assert.deepEqual((await city.events('danger.reminded')).filter((e) => e.subjectId === id).map((e) => e.data.what), ['due_soon'])
    await after('4 days')
    assert.deepEqual((await escalations(id)).map(([to]) => to), ['town'])
    await after('7 days')
    await after('8 days')
    assert.deepEqual((await escalations(id)).map(([to]) => to), ['town', 'county', 'city'])
    const pressing = (await city.as('cityDuty').get('/api/danger-escalations?which=proposed')).body
    assert.ok(pressing.rows.find((r: { id: string }) => r.id === id).daysOver >= 15)
    assert.equal(pressing.counts.proposed, pressing.rows.length)
    await city.clock.reset()
  })

  await t.test('over a stop of a month each is told once, and says that it is late', async () => {
    const id = await assigned(city, 5)
    await after('31 days')
    assert.deepEqual(await escalations(id), [['town', true], ['county', true], ['city', true]])
    await city.runTimers()
    assert.equal((await escalations(id)).length, 3)
    await city.clock.reset()
  })

  await t.test('an extension is asked with a reason, decided by another, and moves the clocks; the first limit stays written down', async () => {
    const id = await assigned(city, 5)
    assert.equal((await town.post(`/api/dangers/${id}/extension-request`, { until: dayFromNow(20), note: '' })).status, 400)
    assert.equal((await town.post(`/api/dangers/${id}/extension-request`, { until: dayFromNow(4), note: '阀门到货延误' })).body.code, 'danger.extension_not_later')
    assert.equal((await town.post(`/api/dangers/${id}/extension-request`, { until: dayFromNow(20), note: '阀门到货延误' })).status, 200)
    assert.equal((await town.post(`/api/dangers/${id}/extension-decision`, { granted: true, note: '同意' })).body.code, 'danger.own_extension')
    assert.equal((await inspector.post(`/api/dangers/${id}/extension-decision`, { granted: true, note: '同意' })).status, 200)
    const row = await rowOfDanger(city, id)
    assert.deepEqual([row.dueOn, row.firstDueOn, row.extensionTo], [dayFromNow(20), dayFromNow(5), null])
    await after('8 days')
    assert.deepEqual(await escalations(id), [])
    await city.clock.reset()
  })

  await t.test('granted after the limit, it is overdue no longer; refused, nothing moves', async () => {
    const id = await assigned(city, 2)
    await after('4 days')
    assert.deepEqual([(await rowOfDanger(city, id)).overdue, (await rowOfDanger(city, id)).escalation], [true, 'town'])
    await asOf(city, 'townCadre', (tx) => askExtension(tx, id, { until: dayFromNow(20), note: '停产检修' }))
    await inspector.post(`/api/dangers/${id}/extension-decision`, { granted: false, note: '理由不足' })
    assert.equal((await rowOfDanger(city, id)).overdue, true)
    await asOf(city, 'townCadre', (tx) => askExtension(tx, id, { until: dayFromNow(20), note: '停产检修，附合同' }))
    await inspector.post(`/api/dangers/${id}/extension-decision`, { granted: true, note: '同意' })
    assert.deepEqual([(await rowOfDanger(city, id)).overdue, (await rowOfDanger(city, id)).escalation], [false, null])
    await city.clock.reset()
  })

  await t.test('rectified and cleared, nothing more is told', async () => {
    const id = await assigned(city, 2), proof = await photo(city, 'townCadre')
    await town.post(`/api/dangers/${id}/rectification`, { note: '已整改', photoIds: [proof] })
    await asOf(city, 'inspector', (tx) => recheckDanger(tx, id, { passed: true, note: '合格' }))
    await asOf(city, 'inspector', (tx) => clearDanger(tx, id))
    await after('40 days')
    assert.deepEqual(await escalations(id), [])
    assert.deepEqual((await kindsOf(city, id)).at(-1), 'cleared')
    await city.clock.reset()
  })

  await t.test('a recheck that nobody makes within ten days is told once', async () => {
    const id = await rectified(city)
    await after('11 days')
    assert.deepEqual((await city.events('danger.reminded')).filter((e) => e.subjectId === id).map((e) => e.data.what), ['recheck_due'])
    assert.ok((await city.as('countyDuty').get('/api/danger-escalations?which=recheck')).body.rows.some((r: { id: string }) => r.id === id))
    await city.clock.reset()
  })

  await t.test('one taken out of the ledger rings no more', async () => {
    const id = await assigned(city, 2)
    assert.equal((await inspector.post(`/api/dangers/${id}/retirement`, { reason: '重复登记' })).status, 200)
    await after('40 days')
    assert.deepEqual(await escalations(id), [])
    await city.clock.reset()
  })
})
