import assert from 'node:assert/strict'
import { test } from 'node:test'
import { system } from '#kit/access'
import { smallCity } from '#kit/testing'
import { stationByCode, stationOfKey, stationsByCode } from './index.ts'

const city = await smallCity()
const duty = city.as('cityDuty')
const gauge = { code: '0035052199', name: '演示新站', kind: 'P', regionCode: '350521104', lon: 118.7, lat: 24.97 }

test('a station is registered once, is known to ingest at once, and its address can not be taken twice', async () => {
  const before = await city.tx((tx) => stationsByCode(tx))
  assert.equal(before.size, 6)
  const made = await duty.post('/api/stations', gauge)
  assert.equal(made.status, 201)
  const after = await city.tx((tx) => stationByCode(tx, '0035052199'))
  assert.equal(after?.regionPath, '350500/350521/350521104/')
  assert.equal((await duty.post('/api/stations', gauge)).body.code, 'station.code_taken')
  assert.equal((await city.events('station.registered')).length, 1)
})

test('the ledger in memory is read once while nothing changes', async () => {
  const first = await city.tx((tx) => stationsByCode(tx))
  assert.equal(await city.tx((tx) => stationsByCode(tx)), first)
  const seen = await city.db.tx({ kind: 'station', id: 'x', scope: '350500/350582/' }, (tx) => stationsByCode(tx))
  assert.equal(seen.size, 2)
})

test('a transaction that is undone leaves no trace in the ledger in memory', async () => {
  await assert.rejects(city.db.tx(system('tests'), async (tx) => {
    const { registerStation } = await import('./index.ts')
    await registerStation(tx, { ...gauge, code: '0035052198', thresholds: {} })
    assert.ok(await stationByCode(tx, '0035052198'))
    throw new Error('undone')
  }), /undone/)
  assert.equal(await city.tx((tx) => stationByCode(tx, '0035052198')), undefined)
})

test('a key is shown once and kept as a hash; a new one ends the old, retiring ends both', async () => {
  const [station] = (await duty.get('/api/stations?q=0035052199')).body.rows
  const first = await duty.post(`/api/stations/${station.id}/key`, {}, { 'idempotency-key': crypto.randomUUID() })
  assert.match(first.body.key, /^0035052199\.[\w-]{43}$/)
  assert.equal((await city.tx((tx) => stationOfKey(tx, first.body.key)))?.id, station.id)
  const second = await duty.post(`/api/stations/${station.id}/key`)
  assert.equal(await city.tx((tx) => stationOfKey(tx, first.body.key)), undefined)
  assert.equal((await duty.get(`/api/stations/${station.id}`)).body.hasKey, true)
  assert.equal((await duty.post(`/api/stations/${station.id}/retirement`, { reason: '设备拆除' })).status, 200)
  assert.equal(await city.tx((tx) => stationOfKey(tx, second.body.key)), undefined)
  assert.equal(await city.tx((tx) => stationByCode(tx, '0035052199')), undefined)
  assert.equal((await duty.del(`/api/stations/${station.id}/retirement`)).status, 200)
  assert.ok(await city.tx((tx) => stationByCode(tx, '0035052199')))
  assert.deepEqual((await city.events()).filter((e) => e.type.startsWith('station.')).map((e) => e.type), ['station.registered', 'station.key_issued', 'station.key_issued', 'station.retired', 'station.reinstated'])
})

test('a county registers in its own county only', async () => {
  const refused = await city.as('countyDuty').post('/api/stations', { ...gauge, code: '0035058299', regionCode: '350582103' })
  assert.equal(refused.status, 403)
  assert.equal((await city.as('countyDuty').post('/api/stations', { ...gauge, code: '0035052197' })).status, 201)
  assert.equal((await city.as('otherCounty').get('/api/stations')).body.total, 2)
})

test('an address that is none, a place that is none and a position abroad are refused', async () => {
  for (const wrong of [{ code: '12' }, { regionCode: '999999' }, { lon: 24.9, lat: 118.7 }]) assert.ok((await duty.post('/api/stations', { ...gauge, code: '0035052196', ...wrong })).status >= 400)
})
