import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallCity } from '#kit/testing'

const city = await smallCity()
const given = { regionCode: '350521100', code: 'YS-2026-900', name: '演示石业涉嫌重大责任事故案', offence: '134', persons: 2, foundOn: '2026-03-01', decidedOn: '2026-03-03', referredOn: '2026-03-04' }
const add = (more: object) => city.as('office').post('/api/referrals', { ...given, ...more })

test('a case handed over is kept with its days, its answer and how long that took', async () => {
  const { status, body } = await add({ police: '演示县公安局', answer: 'filed', answeredOn: '2026-03-07' })
  assert.ok(status < 300, JSON.stringify(body))
  const row = (await city.as('countyDuty').get(`/api/referrals/${body.id}`)).body
  assert.deepEqual([row.persons, row.offence, row.days], [2, '134', 3])
  assert.equal((await city.events('referral.added')).filter((e) => e.subjectId === body.id).length, 1)
})

test('days out of order, an answer without its day, an outcome of a case not filed are refused with the field', async () => {
  for (const [more, field] of [[{ referredOn: '2026-03-02' }, 'referredOn'], [{ answer: 'filed' }, 'answeredOn'], [{ answer: 'not_filed', answeredOn: '2026-03-06', outcome: 'convicted' }, 'outcome'], [{ answer: 'refiled', answeredOn: '2026-03-06' }, 'reconsideredOn']] as const) {
    const { status, body } = await add({ code: `YS-X-${field}`, ...more })
    assert.ok(status >= 400 && status < 500, `${field}: ${status}`)
    assert.match(JSON.stringify(body.details), new RegExp(field))
  }
})

test('another county does not see the case, and a duty officer of the city does not write it', async () => {
  const { body } = await add({ code: 'YS-2026-901' })
  assert.equal((await city.as('otherCounty').get(`/api/referrals/${body.id}`)).status, 404)
  assert.equal((await city.as('cityDuty').post('/api/referrals', { ...given, code: 'YS-2026-902' })).status, 403)
})
