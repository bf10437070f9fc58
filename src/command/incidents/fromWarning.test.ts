import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'

const city = await smallCity()
const duty = city.as('cityDuty')
const warning = await city.tx(async (tx) => {
  const { id } = await tx.one<{ id: string }>(sql`insert into warnings (origin, track, kind, level, state, area_code, region_path, title, starts_at, area, issuer, legal_basis, caution, measures, drafted_name, doc_no, released_at, released_by, released_name, submitted_at, submitted_by, submitted_name)
    values ('own', 'rain', 'rainstorm', 2, 'released', '350521', '350500/350521/', '惠安县暴雨橙色（Ⅱ级）预警', anlan_now() - interval '10 minutes', '惠安县螺城镇', '市防指', '突发事件应对法', '防范内涝', '转移人员', '规则', '泉防指预〔2026〕1号',
      anlan_now(), ${city.cast.cityLeader.id}, '林带班', anlan_now(), ${city.cast.cityDuty.id}, '陈值守') returning id`)
  await tx.run(sql`insert into warning_regions (warning_id, region_code, region_path, track, own, in_force_from) select ${id}, code, path, 'rain', true, anlan_now() from regions where code = '350521100'`)
  return id
})

test('an incident opened from a warning takes over its kind, place and towns', async () => {
  const opened = await duty.post('/api/incidents/from-warning', { warningId: warning })
  assert.equal(opened.status, 200, JSON.stringify(opened.body))
  const { body } = await duty.get(`/api/incidents/${opened.body.id}`)
  assert.deepEqual([body.kind, body.grade, body.regionCode, body.source, body.warningId], ['rainstorm', null, '350521', 'warning', warning])
  assert.deepEqual(body.regions.map((r: { code: string }) => r.code), ['350521100'])
  assert.equal((await city.as('townCadre').get(`/api/incidents/${opened.body.id}`)).status, 200, 'the warned town reads it')
})

test('a warning opens one incident, however many officers press at once', async () => {
  const again = await Promise.all([1, 2, 3].map(() => duty.post('/api/incidents/from-warning', { warningId: warning })))
  assert.deepEqual(again.map((a) => a.body.code), Array(3).fill('incident.warning_taken'))
  assert.equal((await duty.get(`/api/incidents?warningId=${warning}`)).body.total, 1)
})

test('a neighbour does not open an incident from a warning that is not his', async () => {
  assert.equal((await city.as('otherCounty').post('/api/incidents/from-warning', { warningId: warning })).body.code, 'incident.warning_unknown')
})
