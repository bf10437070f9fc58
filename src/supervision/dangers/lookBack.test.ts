import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { lookBackAt } from './lookBack.ts'
import { applyRectification } from './rectify.ts'
import { promises } from './promises.ts'
import { asOf, dayFromNow, kindsOf, photo, rectified, rowOfDanger } from './testing.ts'

test('a cleared danger is looked at again', async (t) => {
  const city = await smallCity(t), inspector = city.as('inspector')
  const cleared = async (): Promise<string> => {
    const id = await rectified(city)
    assert.equal((await inspector.post(`/api/dangers/${id}/recheck`, { passed: true, note: '合格' })).status, 200)
    assert.equal((await inspector.post(`/api/dangers/${id}/clearance`, {})).body.status, 'cleared')
    return id
  }
  const clock = (id: string) => city.tx((tx) => tx.one<{ satisfied: boolean }>(sql`select satisfied_at is not null as satisfied from timers where subject_id = ${id} and kind = 'danger.look_back_due'`))

  await t.test('its clearance sets the clock by the standard; that it held meets the clock and leaves the state', async () => {
    const id = await cleared()
    assert.equal((await clock(id)).satisfied, false)
    const { acts, clocks } = (await inspector.get(`/api/dangers/${id}/loop`)).body
    assert.deepEqual(acts, [{ act: 'look_back', refused: null }])
    assert.equal(new Date(Date.parse(clocks.find((c: { kind: string }) => c.kind === 'danger.look_back_due').dueAt) + 8 * 3_600_000 - 1000).toISOString().slice(0, 10), dayFromNow(90))
    const seen = await inspector.post(`/api/dangers/${id}/look-back`, { held: true })
    assert.deepEqual([seen.status, seen.body.status, seen.body.recurredAs], [200, 'cleared', null])
    assert.equal((await clock(id)).satisfied, true)
    assert.deepEqual((await kindsOf(city, id)).at(-1), 'looked_back')
    assert.equal((await rowOfDanger(city, id)).status, 'cleared')
  })

  await t.test('it is listed from thirty days before its limit until it was looked at, with the day in the ledger', async () => {
    const id = await cleared(), listed = async () => (await inspector.get('/api/danger-escalations?which=lookback')).body as { rows: { id: string; lookBackOn: string }[]; counts: Record<string, number> }
    const before = await listed()
    assert.ok(!before.rows.some((r) => r.id === id))
    await city.clock.shift('61 days')
    const due = await listed()
    assert.deepEqual([due.rows.find((r) => r.id === id)?.lookBackOn, due.counts.lookback], [dayFromNow(90), due.rows.length])
    assert.ok(due.rows.length > before.rows.length)
    assert.equal((await inspector.post(`/api/dangers/${id}/look-back`, { held: true })).status, 200)
    const after = await listed(), row = (await inspector.get(`/api/dangers/${id}`)).body
    assert.ok(!after.rows.some((r) => r.id === id))
    assert.deepEqual([row.lookBackOn, row.lookedBackOn], [dayFromNow(90), dayFromNow(61)])
    await city.clock.shift('-61 days')
  })

  await t.test('what came back is a new danger at the same place that names the first, with the photo of the visit; the first stays cleared', async () => {
    const id = await cleared(), shot = await photo(city)
    const { body } = await inspector.post(`/api/dangers/${id}/look-back`, { held: false, note: '又未接地', photoIds: [shot] })
    assert.equal(body.status, 'cleared')
    const [first, second] = await Promise.all([id, body.recurredAs.id].map((one) => inspector.get(`/api/dangers/${one}/loop`)))
    assert.deepEqual(first?.body.steps.at(-1).data, { held: false, recurredAs: body.recurredAs })
    assert.equal(second?.body.steps[0].data.recurredOf.id, id)
    const [a, b] = [await rowOfDanger(city, id), await rowOfDanger(city, body.recurredAs.id)]
    assert.deepEqual([b.status, b.title, b.region_path, b.description, a.status], ['found', a.title, a.region_path, '又未接地', 'cleared'])
    assert.equal(second?.body.photos[0].role, 'before')
  })

  await t.test('not by who rectified, not before the clearance, not by another county, not over what has changed meanwhile', async () => {
    const id = await cleared(), open = await rectified(city), before = await kindsOf(city, id), town = city.as('townCadre')
    assert.equal((await town.post(`/api/dangers/${id}/look-back`, { held: true })).body.code, 'danger.own_recheck')
    assert.equal((await inspector.post(`/api/dangers/${open}/look-back`, { held: true })).body.code, 'danger.wrong_step')
    await assert.rejects(asOf(city, 'otherCounty', (tx) => lookBackAt(tx, id, { held: true })), { code: 'request.not_found' })
    const count = () => city.tx(async (tx) => (await tx.one<{ n: number }>(sql`select count(*)::int as n from dangers`)).n), dangers = await count()
    assert.equal((await inspector.post(`/api/dangers/${id}/look-back`, { held: false, version: 1 })).body.code, 'danger.changed_meanwhile')
    assert.deepEqual(await kindsOf(city, id), before)
    assert.equal(await count(), dangers, 'a refused look-back leaves no new danger')
    const shot = await photo(city, 'townCadre')
    await assert.rejects(asOf(city, 'townCadre', (tx) => applyRectification(tx, id, { note: '再整改', photoIds: [shot] })), { code: 'danger.wrong_step' })
  })

  await t.test('I-6 holds over the rows', async () => {
    for (const promise of promises) assert.equal((await city.tx((tx) => promise.check(tx))).ok, true, promise.title)
  })
})
