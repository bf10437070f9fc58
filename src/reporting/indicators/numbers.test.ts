import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Actor } from '#kit/access'
import { figureRows, figureValue } from '#kit/figures'
import { smallCity, type City } from '#kit/testing'
import { indicatorNamed, indicators, listAddress, numberOf, questionOf } from './index.ts'
import { isOfLedger } from './definition.ts'

let city: City
const commander = (): Actor => { const { id, name, roles, regionPath } = city.cast.countyCommander; return { kind: 'user', id, name, roles, scope: regionPath, sessionId: 'test' } }
before(async () => { city = await smallCity() })

test('every number is as many as its list shows, as its figure says, and as its rows are', async () => {
  const duty = city.as('cityDuty')
  for (const indicator of indicators) {
    for (const asked of [{}, { region: '350521' }, { region: '350521', from: '2022-01-01', to: '2022-12-31' }]) {
      const { number, value, rows } = await city.tx(async (tx) => ({
        number: await numberOf(tx, indicator, await questionOf(tx, indicator, asked)), value: (await figureValue(tx, indicator.key, asked)).value, rows: (await figureRows(tx, indicator.key, asked)).length,
      }))
      assert.equal(value ?? 0, number ?? 0, `${indicator.key} ${JSON.stringify(asked)}`)
      if (indicator.value !== 'count') continue
      assert.equal(rows, number, indicator.key)
      if (!isOfLedger(indicator.of)) continue
      const { status, body } = await duty.get(`/api${listAddress(indicator, asked)}`)
      assert.equal(status, 200, indicator.key)
      assert.equal(body.total, number, `${indicator.key} ${listAddress(indicator, asked)}`)
    }
  }
})

test('nobody asks beside his own county, and above it he is answered for his own', async () => {
  const indicator = indicatorNamed('informants.count')
  assert.ok(indicator)
  const whole = await city.tx(async (tx) => numberOf(tx, indicator, await questionOf(tx, indicator, { region: '350521' })))
  const own = await city.db.tx(commander(), async (tx) => ({ all: await numberOf(tx, indicator, await questionOf(tx, indicator, {})), above: await numberOf(tx, indicator, await questionOf(tx, indicator, { region: '350500' })) }))
  assert.deepEqual(own, { all: whole, above: whole })
  await assert.rejects(city.db.tx(commander(), async (tx) => questionOf(tx, indicator, { region: '350582' })), /350582/)
})
