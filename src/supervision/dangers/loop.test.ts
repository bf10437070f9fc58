import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepPhoto, photosOf } from '#kit/photos'
import { smallCity } from '#kit/testing'
import { applyRectification, assignDanger, clearDanger, clearOnSpot, gradeDanger, recheckDanger, registerDanger, startRectification } from './index.ts'
import { sources } from './model.ts'
import { anEnterprise, asOf, dayFromNow, five, found, kindsOf, officerOf, photo, rowOfDanger } from './testing.ts'

test('a danger goes through its loop', async (t) => {
  const city = await smallCity(t)

  for (const kind of sources)
    await t.test(`from discovery to clearance, whoever found it: ${kind}`, async () => {
      const { id, code } = await found(city, { source: { kind, id: 'x' } })
      assert.match(code, /^YH-\d{4}-\d{5}$/)
      await asOf(city, 'inspector', (tx) => gradeDanger(tx, id, { grade: 'general', basis: '未按规程接地' }))
      await asOf(city, 'inspector', (tx) => assignDanger(tx, id, { unit: '演示企业', dueOn: dayFromNow(20) }))
      await asOf(city, 'townCadre', (tx) => startRectification(tx, id))
      const after = await photo(city, 'townCadre')
      await asOf(city, 'townCadre', (tx) => applyRectification(tx, id, { note: '已接地', photoIds: [after] }))
      await asOf(city, 'inspector', (tx) => recheckDanger(tx, id, { passed: true, note: '接地电阻合格' }))
      await asOf(city, 'countyDuty', (tx) => clearDanger(tx, id))
      assert.deepEqual(await kindsOf(city, id), ['found', 'graded', 'assigned', 'started', 'rectified', 'passed', 'cleared'])
      const row = await rowOfDanger(city, id)
      assert.equal(row.status, 'cleared')
      assert.deepEqual([row.foundBy, row.rectifiedBy, row.recheckedBy, row.clearedBy], ['蔡检查', '庄镇长', '蔡检查', '吴县值'])
      assert.deepEqual((await city.events()).filter((e) => e.subjectId === id).map((e) => e.type), ['found', 'graded', 'assigned', 'started', 'rectified', 'passed', 'cleared'].map((k) => `danger.${k}`))
    })

  await t.test('what comes graded, with its enterprise and a limit, is assigned at once; the enterprise begins and applies in one go', async () => {
    const enterpriseId = await anEnterprise(city, 1)
    const { id } = await found(city, { enterpriseId, grade: 'general', dueOn: dayFromNow(10) })
    assert.deepEqual(await kindsOf(city, id), ['found', 'graded', 'assigned'])
    const own = await officerOf(city, enterpriseId, (tx) => keepPhoto(tx, { bytes: Buffer.from([0xff, 0xd8, 0xff, 1]), regionPath: '350500/350521/350521100/' }))
    await officerOf(city, enterpriseId, (tx) => applyRectification(tx, id, { note: '已整改', photoIds: [own.id] }))
    assert.deepEqual((await rowOfDanger(city, id)), { ...(await rowOfDanger(city, id)), status: 'rectified', industry: 'C307', sector: 'trade', unit: '演示企业1', person: '郑明辉' })
    await assert.rejects(officerOf(city, await anEnterprise(city, 2), (tx) => applyRectification(tx, id, { note: '不是我们的', photoIds: [own.id] })), { code: 'request.not_found' })
  })

  await t.test('立整立改: one step, with photos from before and after; without either it is refused', async () => {
    const after = await photo(city)
    const { id } = await found(city, { fixedOnSpot: { note: '当场接地', photoIds: [after] } })
    assert.deepEqual(await kindsOf(city, id), ['found', 'fixed_on_spot'])
    await assert.rejects(found(city, { photoIds: [], fixedOnSpot: { note: '当场接地', photoIds: [after] } }), { code: 'danger.photos_missing' })
    await assert.rejects(found(city, { fixedOnSpot: { note: '当场接地', photoIds: [] } }), { code: 'danger.photos_missing' })
    const later = await found(city, { photoIds: [] })
    await assert.rejects(asOf(city, 'inspector', (tx) => clearOnSpot(tx, later.id, { note: '当场', photoIds: [after] })), { code: 'danger.photos_missing' })
    const before = await photo(city)
    await asOf(city, 'inspector', (tx) => clearOnSpot(tx, later.id, { note: '当场', photoIds: [after], beforePhotoIds: [before] }))
    assert.deepEqual((await city.tx((tx) => photosOf(tx, { kind: 'danger', id: later.id }))).map((p) => p.role).sort(), ['after', 'before'])
    assert.equal((await rowOfDanger(city, later.id)).status, 'cleared')
  })

  await t.test('a step out of turn is refused with where it stands, and nothing is written', async () => {
    const { id } = await found(city)
    await assert.rejects(asOf(city, 'inspector', (tx) => clearDanger(tx, id)), { code: 'danger.wrong_step' })
    await assert.rejects(asOf(city, 'inspector', (tx) => assignDanger(tx, id, { ...five, dueOn: dayFromNow(5) })), { code: 'danger.wrong_step' })
    assert.deepEqual(await kindsOf(city, id), ['found'])
  })

  await t.test('an inspector of another county neither sees nor writes it', async () => {
    const { id } = await found(city)
    await assert.rejects(asOf(city, 'otherCounty', (tx) => gradeDanger(tx, id, { grade: 'general' })), { code: 'request.not_found' })
    await assert.rejects(asOf(city, 'otherCounty', (tx) => registerDanger(tx, { source: { kind: 'inspection' }, regionCode: '350521100', title: '别处' })))
  })
})
