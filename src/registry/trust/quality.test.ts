import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { smallCity, type City } from '#kit/testing'
import type { QualityCell } from './api.ts'
import { scoreOf, type Weights } from './model.ts'
import { filterOfPart } from './partFilter.ts'
import { definitions } from '#registry/catalogue/web'

let city: City
before(async () => { city = await smallCity() })
const weights: Weights = { complete: 40, position: 15, confirmed: 25, single: 10, valid: 10 }

test('the score is the weighted share of what is right; what a ledger has not weighs nothing', () => {
  assert.equal(scoreOf([{ component: 'complete', field: 'a', count: 0, of: 10 }, { component: 'complete', field: 'b', count: 5, of: 10 }], weights), 75)
  assert.equal(scoreOf([{ component: 'complete', field: 'a', count: 0, of: 10 }, { component: 'confirmed', field: null, count: 10, of: 10 }], weights), 61.5)
  assert.equal(scoreOf([], weights), null)
  assert.equal(scoreOf([{ component: 'single', field: null, count: 20, of: 10 }], weights), 0)
})

test('every number of the quality page opens as many rows as it says', async () => {
  const duty = city.as('cityDuty')
  await duty.post('/api/enterprises', { name: '演示甲乙有限公司', uscc: '91350502MA2XN5R1XL', regionCode: '350521100', ratedUntil: '2020-01-01', rating: 'quanzhou' })
  await duty.post('/api/enterprises', { name: '演示甲乙股份有限公司', uscc: '91350582MA2XN5R1XG', regionCode: '350521100' })
  await duty.post('/api/duplicates/runs', {})
  await city.clock.shift('100 days')
  const { body, status } = await duty.get('/api/quality')
  assert.equal(status, 200, JSON.stringify(body))
  const wrong: string[] = []
  let looked = 0, full = 0
  for (const { ledger, county, rows, parts } of body.cells as QualityCell[]) {
    const { path } = definitions.find((d) => d.key === ledger) as { path: string }, region = county ? `region=${county}` : ''
    for (const part of parts) {
      const filter = filterOfPart(part, body.day), query = `${new URLSearchParams(filter as Record<string, string>)}&${region}`
      const { body: list } = await duty.get(filter ? `/api/${path}?${query}` : `/api/duplicates?ledger=${ledger}&${region}`)
      if (list.total !== part.count) wrong.push(`${ledger} ${county} ${part.component} ${part.field}: ${part.count}, the list ${list.total}`)
      looked++
      if (part.count) full++
    }
    assert.equal((await duty.get(`/api/${path}?${region}`)).body.total, rows, `${ledger} ${county}`)
  }
  assert.deepEqual(wrong, [])
  assert.ok(looked > 200 && full > 30, `${looked} ${full}`)
  const cell = (body.cells as QualityCell[]).find((c) => c.ledger === 'enterprise' && c.county === '350521')
  assert.equal(cell?.parts.find((p) => p.component === 'single')?.count, 1)
  assert.ok((cell?.parts.find((p) => p.component === 'valid')?.count ?? 0) >= 1)
  await city.clock.reset()
})

test('a county is shown its own cells alone; the weights are the bureau’s to set', async () => {
  const { cells } = (await city.as('otherCounty').get('/api/quality')).body
  assert.ok(cells.length && cells.every((c: QualityCell) => c.county === '' || c.county === '350582'))
  assert.equal(cells.filter((c: QualityCell) => c.ledger === 'enterprise' && c.rows > 0 && c.county === '350521').length, 0)
  assert.equal((await city.as('cityDuty').patch('/api/quality/weights/complete', { weight: 10, source: '试改', verified: false })).status, 403)
  assert.equal((await city.as('office').patch('/api/quality/weights/complete', { weight: 50, source: '市局办公会', verified: true })).status, 200)
  const after = (await city.as('cityDuty').get('/api/quality')).body.weights.find((w: { component: string }) => w.component === 'complete')
  assert.deepEqual([after.weight, after.source, after.verified], [50, '市局办公会', true])
  assert.equal((await city.events('quality.weighed')).length, 1)
})
