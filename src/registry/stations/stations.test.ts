import assert from 'node:assert/strict'
import { test } from 'node:test'
import { system } from '#kit/access'
import { smallCity } from '#kit/testing'
import { levelStatus, stationByCode, stationOfKey, stationsByAddress, stationsByCode } from './index.ts'

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

test('a station speaks under an address of its own in another protocol, and no second one may take it', async () => {
  const [a, b] = (await duty.get('/api/stations')).body.rows
  const mn = { protocol: 'hj212', address: '350500A0000000000000001A', secret: '123456', checkSecret: true }
  assert.equal((await duty.put(`/api/stations/${a.id}/addresses`, mn)).status, 200)
  assert.deepEqual((await city.tx((tx) => stationsByAddress(tx))).get('hj212:350500A0000000000000001A')?.secret, '123456')
  assert.equal((await city.tx((tx) => stationsByAddress(tx))).get(`sl651:${a.code}`)?.id, a.id)
  assert.equal((await duty.put(`/api/stations/${b.id}/addresses`, mn)).body.code, 'station.address_taken')
  assert.equal((await duty.put(`/api/stations/${b.id}/addresses`, { protocol: 'sl651', address: a.code })).body.code, 'station.address_taken')
  assert.equal((await duty.put(`/api/stations/${b.id}/addresses`, { protocol: 'hj212', address: 'X1', checkSecret: true })).body.code, 'station.secret_missing')
  const [row] = (await duty.get(`/api/stations/${a.id}/addresses`)).body.rows
  assert.deepEqual([row.address, row.hasSecret, row.checkSecret, JSON.stringify(row).includes('123456')], [mn.address, true, true, false])
  assert.equal(JSON.stringify((await city.events('station.addressed')).map((e) => e.data)).includes('123456'), false)
  assert.equal((await duty.del(`/api/stations/${a.id}/addresses/hj212/${mn.address}`)).status, 200)
  assert.equal((await city.tx((tx) => stationsByAddress(tx))).get(`hj212:${mn.address}`), undefined)
  assert.equal((await city.events('station.unaddressed')).length, 1)
})

test('a station known only by a park gateway\'s number is given a code', async () => {
  const made = await duty.post('/api/stations', { name: '演示园区网关', kind: 'E', regionCode: '350521104', lon: 118.7, lat: 24.97, address: { protocol: 'hj212', address: 'PARK0001' } })
  assert.equal(made.status, 201)
  const known = (await city.tx((tx) => stationsByAddress(tx))).get('hj212:PARK0001')
  assert.deepEqual([known?.id, known?.code], [made.body.id, '3505218001'])
})

test('a station keeps its levels in order, whose it is, and a number that only a name opens', async () => {
  const made = await duty.post('/api/stations', { ...gauge, code: '0035052171', name: '演示河道站', kind: 'H', thresholds: { alert: 5, warning: 6.5, guarantee: 8, source: '演示', verified: false }, owner: '演示水文中心', maintainer: '演示运维公司', maintainerPhone: '19900001234', batteryLow: 11.2, intervalMinutes: 60, intervals: { Z: 60, VT: 1440 } })
  assert.equal(made.status, 201)
  const { id } = made.body, kept = (await duty.get(`/api/stations/${id}`)).body
  assert.deepEqual([kept.thresholds.warning, kept.owner, kept.maintainer, kept.batteryLow, kept.intervalMinutes, kept.intervals, kept.hasPhone], [6.5, '演示水文中心', '演示运维公司', 11.2, 60, { Z: 60, VT: 1440 }, true])
  assert.equal((await duty.put(`/api/stations/${id}`, { ...gauge, intervals: { Z: 0 } })).status, 400)
  assert.ok(!JSON.stringify(kept).includes('19900001234'))
  assert.equal((await city.as('townCadre').post(`/api/stations/${id}/maintainer-phone`)).status, 403)
  assert.equal((await duty.post(`/api/stations/${id}/maintainer-phone`)).body.phone, '19900001234')
  assert.equal((await city.events('station.phone_revealed')).length, 1)
  assert.equal((await duty.put(`/api/stations/${id}`, { ...gauge, name: '演示河道站', kind: 'H', thresholds: { warning: 9, guarantee: 8 } })).status, 400)
  await duty.put(`/api/stations/${id}`, { ...gauge, name: '演示河道站', kind: 'H', thresholds: kept.thresholds })
  assert.equal((await duty.get(`/api/stations/${id}`)).body.hasPhone, true)
  await duty.post(`/api/stations/${id}/retirement`, { reason: '撤站' })
  assert.equal((await duty.get(`/api/stations/${id}`)).body.hasPhone, false)
})

test('a calibration counts once for a moment, is withdrawn with a name, and its history stays', async () => {
  const { rows: [station] } = (await duty.get('/api/stations?limit=1')).body
  const given = { element: 'Z', fromAt: '2026-03-01T00:00:00Z', shift: 0.12, factor: 1, reason: '水准复测' }
  const made = await duty.post(`/api/stations/${station.id}/calibrations`, given)
  assert.equal(made.status, 201)
  assert.equal((await duty.post(`/api/stations/${station.id}/calibrations`, given)).body.code, 'station.calibrated_already')
  assert.equal((await duty.del(`/api/stations/${station.id}/calibrations/${made.body.id}`)).status, 200)
  assert.equal((await duty.del(`/api/stations/${station.id}/calibrations/${made.body.id}`)).body.code, 'station.calibration_not_found')
  const { rows } = (await duty.get(`/api/stations/${station.id}/calibrations`)).body
  assert.deepEqual(rows.map((r: { shift: number; withdrawnAt: string | null }) => [r.shift, r.withdrawnAt !== null]), [[0.12, true]])
  assert.deepEqual([(await city.events('station.calibrated')).length, (await city.events('station.calibration_withdrawn')).length], [1, 1])
})

test('above 警戒 is said with how much, the highest that was reached counts, a reservoir has its own', () => {
  assert.deepEqual(levelStatus('H', 6.75, { warning: 6.5, guarantee: 8 }), { key: 'warning', above: 0.25 })
  assert.deepEqual(levelStatus('H', 8, { warning: 6.5, guarantee: 8, highest: 9 }), { key: 'guarantee', above: 0 })
  assert.deepEqual(levelStatus('K', 101.3, { flood_limit: 100, design: 105, normal: 98 }), { key: 'flood_limit', above: 1.3 })
  assert.equal(levelStatus('P', 50, {}), undefined)
})
