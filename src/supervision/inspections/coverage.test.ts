// Coverage and campaigns: every number is as many as the rows that it opens, and the county beside sees nothing.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from '#kit/db'
import { type City, smallCity } from '#kit/testing'
import { enterprisesIn, fromField, itemsFrom, published, type Target, withEnterprises } from './testing.ts'

let city: City, huian: Target[], jinjiang: Target[], list: string
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10), span = { from: today, to: today }
before(async () => {
  city = await smallCity()
  await withEnterprises(city, 120)
  ;[huian, jinjiang, list] = [await enterprisesIn(city, '350500/350521/'), await enterprisesIn(city, '350500/350582/'), await published(city, 'test_cover', itemsFrom(3))]
  const codes = ['A1', 'A2', 'A3']
  for (const target of [huian[0], huian[0], huian[1], huian[2]]) assert.equal((await city.as('inspector').post('/api/inspection-submissions', fromField({ enterpriseId: target?.id as string, list, codes, failing: ['A2'] }))).status, 200)
  assert.equal((await city.as('cityInspector').post('/api/inspection-submissions', fromField({ enterpriseId: jinjiang[0]?.id as string, list, codes }))).status, 200)
})
const figure = async (key: string, params: Record<string, unknown>, who: 'office' | 'inspector' = 'office') =>
  (await city.as(who).get(`/api/figures/${key}/rows?limit=500&params=${encodeURIComponent(JSON.stringify(params))}`)).body as { value: number; rows: unknown[] }

test('an enterprise inspected twice is covered once', async () => {
  const { body } = await city.as('office').get(`/api/inspection-coverage?by=county&from=${today}&to=${today}`)
  const of = (key: string) => body.rows.find((r: { key: string }) => r.key === key)
  assert.deepEqual([of('350521').inspected, of('350521').times, of('350521').all, of('350582').inspected], [3, 4, huian.length, 1])
  assert.deepEqual([body.inspected, body.times, body.all], [4, 5, huian.length + jinjiang.length])
})

test('each number of the page is as many as the rows that it opens, by county, town and sector', async () => {
  for (const by of ['county', 'town', 'sector'] as const) {
    const { body } = await city.as('office').get(`/api/inspection-coverage?by=${by}&from=${today}&to=${today}`)
    assert.ok(body.rows.length > 1)
    for (const row of body.rows as { key: string; inspected: number; all: number; times: number }[]) {
      const params = { ...span, ...(by === 'sector' ? { sector: row.key } : { region: row.key }) }
      for (const [key, value] of [['inspection.covered', row.inspected], ['inspection.enterprises', row.all], ['inspection.done', row.times]] as const) {
        const { rows, value: counted } = await figure(key, params)
        assert.deepEqual([key, row.key, rows.length, counted], [key, row.key, value, value])
      }
    }
  }
})

test('the county beside sees none of it: not the inspection, its findings, its documents, its figures', async () => {
  const { id } = await city.tx((tx) => tx.one<{ id: string }>(sql`select id from inspections where enterprise_id = ${huian[1]?.id}`)), beside = city.as('otherCounty')
  for (const path of [`/api/inspections/${id}`, `/api/inspections/${id}/findings`, `/api/inspections/${id}/documents/record`]) assert.equal((await beside.get(path)).status, 404, path)
  assert.equal((await beside.get('/api/inspections?q=JC')).body.rows.filter((r: { regionPath: string }) => r.regionPath.startsWith('350500/350521/')).length, 0)
  assert.deepEqual((await beside.get(`/api/inspection-coverage?by=county&from=${today}&to=${today}`)).body.rows.map((r: { key: string }) => r.key), ['350582'])
  const refused = await city.as('inspector').post('/api/inspection-submissions', fromField({ enterpriseId: jinjiang[1]?.id as string, list, codes: ['A1', 'A2', 'A3'] }))
  assert.equal(refused.status, 404)
})

test('an enterprise’s officer sees its own inspections once they are done, and is told of none before', async () => {
  const own = huian[0] as Target, other = huian[1] as Target
  await city.tx(async (tx) => { await tx.run(sql`update users set unit_id = ${own.id}, unit_name = ${own.name}, region_path = ${own.regionPath} where id = ${city.cast.enterpriseOfficer.id}`) })
  const planned = await city.as('office').post('/api/inspection-draws', { title: '暗访', method: 'given', enterpriseIds: [own.id], mode: 'unannounced', dueOn: today })
  assert.equal(planned.status, 200)
  const seen = (await city.as('enterpriseOfficer').get('/api/inspections')).body.rows as { enterpriseId: string; stage: string }[]
  assert.deepEqual(seen.map((r) => [r.enterpriseId, r.stage]), [[own.id, 'done'], [own.id, 'done']])
  assert.ok(!seen.some((r) => r.enterpriseId === other.id))
  assert.equal((await city.as('office').get('/api/inspections?stage=planned')).body.rows.filter((r: { enterpriseId: string }) => r.enterpriseId === own.id).length, 1)
})

test('a campaign counts its plans, what was done and its dangers by group; a group with inspections stays', async () => {
  const campaign = (await city.as('office').post('/api/inspection-campaigns', { code: 'XD-1', name: '演示行动', mode: 'supervision', startsOn: today, endsOn: today, lead: '市安办', regionCode: '350500' })).body
  const groups = [1, 2].map((no) => ({ no, name: `第${no}组`, departments: ['市应急管理局'], members: [{ name: '蔡检查', userId: city.cast.inspector.id }] })), at = `/api/inspection-campaigns/${campaign.id}`
  assert.equal((await city.as('office').put(`${at}/groups`, { groups })).status, 200)
  assert.equal((await city.as('office').put(`${at}/checklists`, { checklistIds: [list] })).body.checklists, 1)
  const ids = huian.slice(3, 6).map((t) => t.id), draw = await city.as('office').post('/api/inspection-draws', { title: '行动', method: 'given', enterpriseIds: ids, mode: 'supervision', campaignId: campaign.id, checklistId: list, dueOn: today })
  const plans = (await city.as('office').get(`/api/inspections?selectionId=${draw.body.id}`)).body.rows as { id: string; enterpriseId: string }[]
  assert.equal((await city.as('office').post('/api/inspection-assignments', { ids: plans.map((p) => p.id), userIds: [city.cast.inspector.id], groupNo: 2 })).status, 200)
  const [plan] = plans
  assert.equal((await city.as('inspector').post('/api/inspection-submissions', fromField({ enterpriseId: plan?.enterpriseId as string, planId: plan?.id, list, codes: ['A1', 'A2', 'A3'], failing: ['A1', 'A3'] }))).status, 200)
  const { body } = await city.as('office').get(`${at}/progress`)
  assert.deepEqual([body.planned, body.done, body.findings, body.dangers, body.cleared, body.ungrouped], [2, 1, 2, 2, 0, 0])
  assert.deepEqual(body.groups.map((g: { no: number; planned: number; done: number; findings: number }) => [g.no, g.planned, g.done, g.findings]), [[1, 0, 0, 0], [2, 2, 1, 2]])
  const away = await city.as('office').put(`${at}/groups`, { groups: groups.slice(0, 1) })
  assert.deepEqual([away.status, away.body.code, away.body.details.nos], [409, 'inspection_campaign.group_in_use', [2]])
})
