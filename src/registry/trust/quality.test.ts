import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { smallCity, type City } from '#kit/testing'
import type { QualityCell } from './api.ts'
import { effectOf, scoreOf, type Weights } from './model.ts'
import { filterOfPart } from './partFilter.ts'
import { ledgers } from '../../ledgers.ts'

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
  await city.runJobs()
  await city.clock.shift('100 days')
  const { body, status } = await duty.get('/api/quality')
  assert.equal(status, 200, JSON.stringify(body))
  const wrong: string[] = []
  let looked = 0, full = 0
  for (const { ledger, county, rows, parts } of body.cells as QualityCell[]) {
    const { path } = ledgers.find((c) => c.ledger.key === ledger)!.ledger, region = county ? `region=${county}` : ''
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

test('a county is shown its own cells alone', async () => {
  const { cells } = (await city.as('otherCounty').get('/api/quality')).body
  assert.ok(cells.length && cells.every((c: QualityCell) => c.county === '' || c.county === '350582'))
  assert.equal(cells.filter((c: QualityCell) => c.ledger === 'enterprise' && c.rows > 0 && c.county === '350521').length, 0)
})

test('the office alone sets the weights, with a reason and by version; who looked at older ones is told so', async () => {
  const duty = city.as('cityDuty'), office = city.as('office'), five = { complete: 50, position: 10, confirmed: 20, single: 10, valid: 10 }
  const [first] = (await duty.get('/api/quality/weights')).body.versions
  assert.deepEqual([first.version, first.verified, first.weights.complete], [1, false, 40])
  const given = { version: first.version, weights: five, source: '市局办公会', verified: true, reason: '完整性优先' }
  assert.equal((await duty.post('/api/quality/weights', given)).status, 403)
  assert.equal((await office.post('/api/quality/weights', { ...given, reason: '' })).status, 400)
  assert.equal((await office.post('/api/quality/weights', { ...given, weights: { complete: 0, position: 0, confirmed: 0, single: 0, valid: 0 } })).body.code, 'quality.weightless')
  assert.equal((await office.post('/api/quality/weights', given)).status, 200)
  assert.equal((await office.post('/api/quality/weights', { ...given, reason: '再改一次' })).body.code, 'quality.weights_changed')
  const { versions } = (await duty.get('/api/quality/weights')).body
  assert.deepEqual(versions.map((v: { version: number; reason: string }) => [v.version, v.reason]), [[2, '完整性优先'], [1, '首次设定']])
  const after = (await duty.get('/api/quality')).body.weights.find((w: { component: string }) => w.component === 'complete')
  assert.deepEqual([after.weight, after.source, after.verified], [50, '市局办公会', true])
  assert.equal((await city.events('quality.weighed')).length, 1)
})

test('what is shown before saving is what stands there afterwards', async () => {
  const weights = { complete: 5, position: 5, confirmed: 80, single: 5, valid: 5 }, office = city.as('office'), before = (await office.get('/api/quality')).body, effect = effectOf(before.cells, weights)
  const { versions } = (await office.get('/api/quality/weights')).body
  assert.equal((await office.post('/api/quality/weights', { version: versions[0].version, weights, source: '试算', verified: false, reason: '核对影响' })).status, 200)
  const after = (await office.get('/api/quality')).body.counties
  for (const { county, after: score } of effect) assert.equal(after.find((c: { county: string }) => c.county === county)?.score, score, county)
  assert.ok(effect.some((c) => c.before !== c.after))
})
