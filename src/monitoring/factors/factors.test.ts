import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallCity } from '#kit/testing'
import { elementNamed, learnFactors } from '#monitoring/protocols'

const city = await smallCity(), duty = city.as('cityDuty')

test('a gas is called by its name, with the span and form of its value, and by its code only while nobody has named it', async () => {
  learnFactors((await city.as('anonymous').get('/api/factors')).body.rows)
  assert.deepEqual([elementNamed('a21005.Rtd')?.zh, elementNamed('a21005.Rtd')?.unit, elementNamed('a21005.Avg.2061')?.zh, elementNamed('a21026.ZsAvg.2051')?.en], ['一氧化碳', 'mg/m³', '一氧化碳 小时均值', 'sulphur dioxide, converted minute mean'])
  assert.deepEqual([elementNamed('a99999.Rtd'), elementNamed('Z')?.zh], [undefined, '瞬时河道水位、潮位'])
})

test('what came from memory stands as unverified until the city puts a name to it, and a change is kept as an event', async () => {
  const rows = async () => (await duty.get('/api/factors')).body.rows as { code: string; zh: string; verifiedBy: string | null }[]
  assert.ok((await rows()).every(f => f.verifiedBy === null))
  const body = { zh: '演示因子', en: 'demo factor', unit: 'mg/m³', source: '设备说明书', verified: true }
  assert.equal((await city.as('countyCommander').put('/api/factors/a99001', body)).status, 403)
  assert.equal((await duty.put('/api/factors/A99', body)).status, 400)
  assert.equal((await duty.put('/api/factors/a99001', body)).status, 200)
  const made = (await rows()).find(f => f.code === 'a99001')
  assert.deepEqual([made?.zh, Boolean(made?.verifiedBy), elementNamed('a99001.Rtd')?.zh], ['演示因子', true, '演示因子'])
  await duty.put('/api/factors/a99001', { ...body, zh: '改名因子', verified: false })
  assert.equal((await rows()).find(f => f.code === 'a99001')?.verifiedBy, null)
  assert.deepEqual((await city.events('factor.changed')).map(e => (e.data.before as { zh: string } | null)?.zh ?? null), [null, '演示因子'])
})
