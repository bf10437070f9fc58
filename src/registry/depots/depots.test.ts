import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity, type City } from '#kit/testing'

let city: City, depot = ''
const at = { regionCode: '350521100', lon: 118.79, lat: 25.03 }
const tent = { regionCode: '350521100', name: '12㎡ 棉帐篷', kind: 'relief', batch: '2022-06', quantity: 200, minimum: 50, unit: '顶', producedOn: '2022-05-20', expiresOn: '2027-05-19' }
before(async () => {
  city = await smallCity()
  const added = await city.as('cityDuty').post('/api/depots', { ...at, code: 'CB350521-901', name: '演示惠安储备库', tier: 'county', address: '演示路 1 号', keeper: '林国辉', keeperPhone: '19900003401' })
  assert.equal(added.status, 201, JSON.stringify(added.body))
  depot = added.body.id
})

test('stock is never negative, by form, by bulk or by hand in the database', async () => {
  const duty = city.as('cityDuty'), added = await duty.post('/api/supplies', { ...tent, depot })
  assert.deepEqual([added.status, added.body.short, added.body.depotName], [201, false, '演示惠安储备库'], JSON.stringify(added.body))
  assert.equal((await duty.patch(`/api/supplies/${added.body.id}`, { quantity: -1 })).status, 400)
  assert.equal((await duty.post('/api/supplies/bulk-changes', { ids: [added.body.id], set: { quantity: -5 } })).status, 400)
  await assert.rejects(city.tx((tx) => tx.run(sql`update supplies set quantity = quantity - 500 where id = ${added.body.id}`)))
  assert.equal((await duty.get(`/api/supplies/${added.body.id}`)).body.quantity, 200)
})

test('what falls below its minimum is found at once', async () => {
  const duty = city.as('cityDuty'), [row] = (await duty.get('/api/supplies?q=2022-06')).body.rows
  assert.equal((await duty.patch(`/api/supplies/${row.id}`, { quantity: 49 })).body.short, true)
  assert.ok((await duty.get('/api/supplies?short=true')).body.rows.some((r: { id: string }) => r.id === row.id))
  assert.equal((await duty.patch(`/api/supplies/${row.id}`, { quantity: 50 })).body.short, false)
})

test('the minimum is of the goods in a depot, over all its batches; scrap does not count, and what is under it is listed', async () => {
  const duty = city.as('cityDuty'), add = async (batch: string, quantity: number, more = {}) => (await duty.post('/api/supplies', { ...tent, name: '演示救生衣', unit: '件', depot, batch, quantity, minimum: null, ...more })).body
  const first = await add('J-1', 60, { minimum: 100 }), second = await add('J-2', 50)
  const listed = async (query = '') => (await duty.get(`/api/stock-minimums?q=演示救生衣${query}`)).body
  const { rows } = await listed()
  assert.deepEqual([rows[0].minimum, rows[0].held, rows[0].batches, rows[0].short], [100, 110, 2, false])
  assert.equal((await duty.get(`/api/supplies/${first.id}`)).body.short, false, '60 of one batch are no lack')
  await duty.patch(`/api/supplies/${second.id}`, { condition: 'scrap' })
  assert.deepEqual([(await listed('&short=true')).rows[0].held, (await listed()).under], [60, 1])
  assert.equal((await duty.get('/api/supplies?short=true&q=J-1')).body.total, 1)
  assert.equal((await duty.put('/api/stock-minimums', { depot, name: '演示救生衣', unit: '件', minimum: 60, reason: '' })).status, 400)
  assert.equal((await duty.put('/api/stock-minimums', { depot, name: '演示救生衣', unit: '件', minimum: 60, reason: '按新标准' })).status, 200)
  assert.equal((await listed('&short=true')).total, 0)
  assert.equal((await duty.get(`/api/supplies/${first.id}`)).body.minimum, 60)
  assert.equal((await city.events('stock_minimum.set')).length, 1)
  assert.equal((await city.as('otherCounty').get('/api/stock-minimums?q=演示救生衣')).body.total, 0)
  assert.equal((await city.as('teamLeader').put('/api/stock-minimums', { depot, name: '演示救生衣', unit: '件', minimum: 1, reason: '不归我' })).status, 403)
  assert.equal((await duty.post(`/api/stock-minimums/${rows[0].id}/removal`, { reason: '改由市库储备' })).status, 200)
  assert.deepEqual([(await listed()).total, (await duty.get(`/api/supplies/${first.id}`)).body.short], [0, null])
  assert.equal((await city.events('stock_minimum.dropped')).length, 1)
})

test('a batch expires after it was made, stands once in its depot, and is found by its day', async () => {
  const duty = city.as('cityDuty')
  assert.equal((await duty.post('/api/supplies', { ...tent, depot, batch: '2022-07', expiresOn: '2021-01-01' })).status, 400)
  assert.equal((await duty.post('/api/supplies', { ...tent, depot })).body.code, 'ledger.same_key')
  assert.equal((await duty.post('/api/supplies', { ...tent, depot: '00000000-0000-4000-8000-000000000000', batch: '2022-08' })).body.code, 'ledger.no_such_reference')
  assert.ok((await duty.get('/api/supplies?expiresOn=2027-05-01..2027-05-31')).body.total >= 1)
})

test('equipment is with a team or in a depot, never both', async () => {
  const duty = city.as('cityDuty'), { id: team } = await city.tx((tx) => tx.one<{ id: string }>(sql`select id from teams limit 1`))
  const pump = { ...at, code: 'ZB350521-901', name: '移动排水泵车', kind: 'pump', status: 'ready' }
  assert.equal((await duty.post('/api/equipment', { ...pump, depot, team })).status, 400)
  assert.equal((await duty.post('/api/equipment', { ...pump, depot })).status, 201)
  assert.equal((await duty.post('/api/equipment', { ...pump, depot })).status, 409)
})

test('a team leader sees where things lie and whom to call, and changes nothing; an auditor opens no phone', async () => {
  const leader = city.as('teamLeader')
  assert.equal((await leader.get(`/api/depots/${depot}`)).body.keeperPhone, '199****3401')
  assert.equal((await leader.post(`/api/depots/${depot}/reveals`, { field: 'keeperPhone' })).body.value, '19900003401')
  assert.equal((await leader.patch(`/api/depots/${depot}`, { area: 1 })).status, 403)
  assert.equal((await city.as('auditor').post(`/api/depots/${depot}/reveals`, { field: 'keeperPhone' })).status, 403)
  assert.equal((await city.as('otherCounty').get(`/api/depots/${depot}`)).status, 404)
})
