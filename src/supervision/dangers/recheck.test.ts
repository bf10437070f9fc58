import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { promises } from './promises.ts'
import { asOf, assigned, found, kindsOf, photo, rectified, rowOfDanger } from './testing.ts'

test('who rectified neither rechecks nor clears', async (t) => {
  const city = await smallCity(t), town = city.as('townCadre'), inspector = city.as('inspector')

  await t.test('the rectifier is refused by name, the page tells him before he tries, and nothing is written', async () => {
    const id = await rectified(city), before = await kindsOf(city, id)
    const mine = await town.get(`/api/dangers/${id}/loop`), his = await inspector.get(`/api/dangers/${id}/loop`)
    assert.equal(mine.body.acts.find((a: { act: string }) => a.act === 'recheck').refused, 'own_recheck')
    assert.equal(his.body.acts.find((a: { act: string }) => a.act === 'recheck').refused, null)
    const refused = await town.post(`/api/dangers/${id}/recheck`, { passed: true, note: '我自己看过' })
    assert.deepEqual([refused.status, refused.body.code], [403, 'danger.own_recheck'])
    assert.match(refused.body.detail, /庄镇长/)
    assert.deepEqual(await kindsOf(city, id), before)
  })

  await t.test('a failed recheck goes back to the rectification with its reason; the clock of the recheck is met, that of the limit runs again', async () => {
    const id = await rectified(city)
    assert.equal((await inspector.post(`/api/dangers/${id}/recheck`, { passed: false, note: '接地电阻仍超标' })).body.status, 'rectifying')
    const { steps, clocks } = (await inspector.get(`/api/dangers/${id}/loop`)).body
    assert.deepEqual([steps.at(-1).kind, steps.at(-1).note], ['failed', '接地电阻仍超标'])
    assert.equal(clocks.find((c: { kind: string }) => c.kind === 'danger.recheck_due').satisfiedAt !== null, true)
    assert.equal(clocks.some((c: { kind: string; satisfiedAt: string | null }) => c.kind === 'danger.due' && c.satisfiedAt === null), true)
    const after = await photo(city, 'townCadre')
    assert.equal((await town.post(`/api/dangers/${id}/rectification`, { note: '重做接地', photoIds: [after] })).body.status, 'rectified')
    assert.equal((await inspector.post(`/api/dangers/${id}/recheck`, { passed: true, note: '合格' })).body.status, 'rechecked')
    assert.equal((await town.post(`/api/dangers/${id}/clearance`, {})).body.code, 'danger.own_recheck')
    assert.equal((await inspector.post(`/api/dangers/${id}/clearance`, {})).body.status, 'cleared')
  })

  await t.test('a failed recheck needs a reason', async () => {
    const id = await rectified(city)
    assert.equal((await inspector.post(`/api/dangers/${id}/recheck`, { passed: false, note: '' })).status, 400)
  })

  await t.test('a photo without a position is accepted and marked; the same photo as before is refused', async () => {
    const before = await photo(city), id = await assigned(city, 10, { photoIds: [before] })
    const unplaced = await photo(city, 'townCadre'), placed = await photo(city, 'townCadre', { lon: 118.8, lat: 24.9 })
    assert.equal((await town.post(`/api/dangers/${id}/rectification`, { note: '已整改', photoIds: [before] })).body.code, 'photo.same_as_before')
    assert.equal((await town.post(`/api/dangers/${id}/rectification`, { note: '已整改', photoIds: [unplaced, placed], lon: 118.8, lat: 24.9 })).status, 200)
    const last = (await inspector.get(`/api/dangers/${id}/loop`)).body.steps.at(-1)
    assert.deepEqual([last.kind, last.unplaced, last.placed, last.photoIds.length], ['rectified', 1, true, 2])
  })

  await t.test('neither form, file nor undo moves a danger on', async () => {
    const id = await assigned(city), { version } = await rowOfDanger(city, id)
    const changed = await inspector.patch(`/api/dangers/${id}`, { title: '演示配电箱未接地（2 处）', status: 'cleared' }, { 'if-match': `"${String(version)}"` })
    assert.deepEqual([changed.body.title, changed.body.status], ['演示配电箱未接地（2 处）', 'assigned'])
    await asOf(city, 'inspector', async (tx) => (await import('./rectify.ts')).startRectification(tx, id))
    const { changeId } = (await inspector.get(`/api/dangers/${id}/history`)).body.entries[0]
    const undone = await inspector.post(`/api/dangers/changes/${changeId}/undoing`)
    assert.deepEqual([undone.status, undone.body.code], [409, 'danger.not_by_undo'])
    assert.equal((await rowOfDanger(city, id)).status, 'rectifying')
  })

  await t.test('by form one is found: with a number, its trade and its first step', async () => {
    const added = await inspector.post('/api/dangers', { regionCode: '350521100', title: '演示消防通道堵塞', source: 'inspection', foundOn: '2026-03-02' })
    assert.equal(added.status, 201)
    assert.match(added.body.code, /^YH-2026-\d{5}$/)
    assert.deepEqual([added.body.status, added.body.foundBy], ['found', '蔡检查'])
    assert.deepEqual(await kindsOf(city, added.body.id), ['found'])
  })

  await t.test('I-6: the promise holds over the rows, and finds each of them when it is tampered with', async () => {
    const [reached, apart] = promises as [typeof promises[number], typeof promises[number]]
    const holds = async () => city.tx(async (tx) => [(await reached.check(tx)).ok, (await apart.check(tx)).ok])
    assert.deepEqual(await holds(), [true, true])
    const jumped = await found(city), cleared = await rectified(city)
    await inspector.post(`/api/dangers/${cleared}/recheck`, { passed: true, note: '合格' })
    await inspector.post(`/api/dangers/${cleared}/clearance`, {})
    const tampered = async (change: string): Promise<[boolean, boolean]> => {
      // past the constraints, as only the owner of the database could
      const client = await city.db.pool.connect()
      try {
        await client.query('set role none'); await client.query('begin')
        await client.query('alter table dangers drop constraint dangers_cleared_by_another, drop constraint dangers_graded, drop constraint dangers_cleared_has_day'); await client.query(change)
        const tx = { rows: async (q: { text: string; values: unknown[] }) => (await client.query(q.text, q.values)).rows, one: async (q: { text: string; values: unknown[] }) => (await client.query(q.text, q.values)).rows[0] } as never
        return [(await reached.check(tx)).ok, (await apart.check(tx)).ok]
      } finally { await client.query('rollback'); await client.query('set role anlan_app'); client.release() }
    }
    assert.deepEqual(await tampered(`update dangers set status = 'rechecked' where id = '${jumped.id}'`), [false, true])
    assert.deepEqual(await tampered(`update dangers set cleared_by_key = rectified_by_key where id = '${cleared}'`), [true, false])
    assert.deepEqual(await tampered(`update danger_steps set from_status = 'found' where danger_id = '${cleared}' and kind = 'cleared'`), [false, true])
  })

  await t.test('the database itself refuses it too', async () => {
    const id = await rectified(city), { rectifiedByKey } = await rowOfDanger(city, id) as { rectifiedByKey: string }
    await assert.rejects(city.tx((tx) => tx.run(sql`insert into danger_steps (danger_id, seq, region_path, kind, from_status, to_status, by_key, by_name) select id, 99, region_path, 'passed', 'rectified', 'rechecked', ${rectifiedByKey}, 'x' from dangers where id = ${id}`)))
    await assert.rejects(city.tx((tx) => tx.run(sql`update dangers set rechecked_by_key = rectified_by_key where id = ${id}`)))
    await assert.rejects(city.tx((tx) => tx.run(sql`update danger_steps set note = 'x' where danger_id = ${id}`)))
  })
})
