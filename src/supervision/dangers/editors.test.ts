import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { keepPhoto } from '#kit/photos'
import { smallCity } from '#kit/testing'
import { type Difference } from './errors.ts'
import { anEnterprise, asOf, dayFromNow, found, officerOf, photo, registeredBy, rowOfDanger } from './testing.ts'
import { gradeDanger } from './grade.ts'
import { applyRectification } from './rectify.ts'

test('two people and one danger', async (t) => {
  const city = await smallCity(t), inspector = city.as('inspector'), duty = city.as('countyDuty')

  await t.test('the second of two telephones gets what the first wrote, field by field, beside what he wanted', async () => {
    const { id } = await found(city)
    await asOf(city, 'inspector', (tx) => gradeDanger(tx, id, { grade: 'general' }))
    const { version } = await rowOfDanger(city, id)
    const first = await inspector.post(`/api/dangers/${id}/assignment`, { unit: '演示石材厂', person: '郑明辉', dueOn: dayFromNow(10), version })
    assert.equal(first.status, 200)
    const second = await duty.post(`/api/dangers/${id}/assignment`, { unit: '演示石材厂', person: '林国辉', dueOn: dayFromNow(20), version })
    assert.deepEqual([second.status, second.body.code, second.body.details.by], [409, 'danger.changed_meanwhile', '蔡检查'])
    const fields = Object.fromEntries((second.body.details.fields as Difference[]).map((f) => [f.field, f]))
    assert.deepEqual([fields.person?.was, fields.person?.now, fields.person?.yours], [null, '郑明辉', '林国辉'])
    assert.deepEqual([fields.dueOn?.now, fields.dueOn?.yours], [dayFromNow(10), dayFromNow(20)])
    assert.deepEqual([fields.status?.was, fields.status?.now], ['graded', 'assigned'])
    assert.equal((await rowOfDanger(city, id)).person, '郑明辉')
    // having seen it, he may
    assert.equal((await duty.post(`/api/dangers/${id}/assignment`, { unit: '演示石材厂', person: '林国辉', dueOn: dayFromNow(20), version: second.body.details.version })).status, 200)
  })

  await t.test('two at the same moment: one is done, the other is told', async () => {
    const { id } = await found(city), { version } = await rowOfDanger(city, id)
    const answers = await Promise.all([inspector, duty].map((who) => who.post(`/api/dangers/${id}/grading`, { grade: 'general', version })))
    assert.deepEqual(answers.map((a) => a.status).sort(), [200, 409])
  })

  await t.test('an enterprise’s officer sees and rectifies the dangers of his own enterprise alone', async () => {
    const mine = await anEnterprise(city, 11), other = await anEnterprise(city, 12)
    const own = await registeredBy(city, mine, dayFromNow(5)), others = await registeredBy(city, other, dayFromNow(5))
    const proof = await officerOf(city, mine, (tx) => keepPhoto(tx, { bytes: Buffer.from([0xff, 0xd8, 0xff, 7]), regionPath: '350500/350521/350521100/' }))
    await assert.rejects(officerOf(city, mine, (tx) => applyRectification(tx, others, { note: '改', photoIds: [proof.id] })), { code: 'request.not_found' })
    const seen = await officerOf(city, mine, async (tx) => ({ rows: await tx.rows<{ id: string }>({ text: 'select id from dangers', values: [], sql: '' } as never), steps: await tx.rows<{ dangerId: string }>({ text: 'select distinct danger_id from danger_steps', values: [], sql: '' } as never) }))
    assert.deepEqual([seen.rows.map((r) => r.id), seen.steps.map((s) => s.dangerId)], [[own], [own]])
    const pictured = await officerOf(city, mine, (tx) => tx.rows<{ id: string; dangerId: string | null }>(sql`select p.id, s.subject_id as danger_id from photos p left join photo_subjects s on s.photo_id = p.id and s.kind = 'danger'`))
    assert.deepEqual(new Map(pictured.map((p) => [p.dangerId ?? p.id, true])), new Map([[own, true], [proof.id, true]]), 'the photos of his own danger and the one he sent, no other')
    await officerOf(city, mine, (tx) => applyRectification(tx, own, { note: '已整改', photoIds: [proof.id] }))
    assert.equal((await rowOfDanger(city, own)).rectifiedBy, '苏安全')
  })

  await t.test('the officer may neither grade nor recheck, an administrator nothing at all', async () => {
    const { id } = await found(city)
    assert.equal((await city.as('enterpriseOfficer').post(`/api/dangers/${id}/grading`, { grade: 'general' })).status, 403)
    assert.equal((await city.as('sysadmin').get(`/api/dangers/${id}/loop`)).status, 403)
    assert.equal((await city.as('otherCounty').get(`/api/dangers/${id}/loop`)).status, 404)
    assert.ok(await photo(city))
  })
})
