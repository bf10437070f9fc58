import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eraseDue } from '#kit/erasure'
import { smallCity } from '#kit/testing'

const city = await smallCity()
const secadmin = city.as('secadmin'), office = city.as('office')
const rule = async (key: string) => (await office.get('/api/retention-rules')).body.rows.find((r: { key: string }) => r.key === key)
const set = async (key: string, more: object) => secadmin.put(`/api/retention-rules/${key}`, { version: (await rule(key)).version, days: 400, source: '演示制度第 1 条', reason: '按新制度', ...more })

test('the security administrator changes a period with source and reason; the office verifies it; every step stays', async () => {
  const changed = await set('frame.raw', { days: 400 })
  assert.deepEqual([changed.status, changed.body.days, changed.body.verifiedAt, changed.body.own], [200, 400, null, true], JSON.stringify(changed.body))
  const [event] = await city.events('data.rule_changed')
  assert.deepEqual([event?.subjectId, event?.data.before, event?.data.days], ['frame.raw', 365, 400])
  const verified = await office.post('/api/retention-rules/frame.raw/verification', { version: changed.body.version, source: '演示制度第 1 条' })
  assert.deepEqual([verified.status, Boolean(verified.body.verifiedAt)], [200, true])
  assert.equal((await city.events('data.rule_verified')).length, 1)
  const { rows } = (await city.as('auditor').get('/api/retention-rules/frame.raw/versions')).body
  assert.deepEqual(rows.map((r: { act: string; days: number }) => [r.act, r.days]), [['verified', 400], ['set', 400]])
})

test('no period goes below the law, nor is one changed that somebody else has changed meanwhile', async () => {
  const short = await set('audit.event', { days: 90 })
  assert.deepEqual([short.status, short.body.code, short.body.details.days], [409, 'retention.below_floor', 180])
  const { version } = await rule('link.ended')
  assert.equal((await set('link.ended', { days: 20 })).status, 200)
  const late = await set('link.ended', { days: 10, version })
  assert.deepEqual([late.status, late.body.code, (await rule('link.ended')).days], [412, 'retention.changed_meanwhile', 20])
  assert.equal((await set('link.ended', { days: 20 })).body.code, 'retention.unchanged')
})

test('who sets does not verify, who verifies does not set, and others see nothing of it', async () => {
  const { version } = await rule('session.ended')
  assert.equal((await secadmin.post('/api/retention-rules/session.ended/verification', { version, source: '网络安全法' })).status, 403)
  assert.equal((await office.put('/api/retention-rules/session.ended', { version, days: 300, source: '网络安全法', reason: '延长' })).status, 403)
  assert.equal((await city.as('townCadre').get('/api/retention-rules')).status, 403)
  assert.equal((await rule('session.ended')).version, version)
})

test('the daily run tells beside each period what it erased', async () => {
  assert.equal((await rule('command.receipt')).ranAt, null)
  await city.tx(eraseDue)
  assert.equal((await rule('command.receipt')).erased, 0)
  const { status } = await city.as('countyDuty').post('/api/informants', { regionCode: '350521104201', personName: '演示张三', rank: 'A', phone: '19900006600' }, { 'idempotency-key': crypto.randomUUID() })
  assert.equal(status, 201)
  await city.clock.shift('31 days')
  await city.tx(eraseDue)
  await city.clock.reset()
  const told = await rule('command.receipt')
  assert.ok(told.ranAt && told.erased >= 1 && told.erasedTotal === told.erased, JSON.stringify(told))
})
