import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity, type City } from '#kit/testing'
import { allLedgers } from '#registry/ledger'

let city: City
const shoe = { name: '演示锦昌鞋服有限公司', uscc: '91350582MA2XN5R1XG', regionCode: '350582103', rating: 'quanzhou', employees: 412 }
const stone = { name: '演示泉化新材料有限公司', uscc: '91350502MA2XN5R1XL', regionCode: '350521100', rating: 'quanzhou', employees: 641, headPhone: '19900001234' }
const rated = { ledger: 'enterprise', name: '泉州标准', query: { rating: 'quanzhou' }, sort: '-employees', columns: ['name', 'employees'], density: 'dense', shared: false }
const counts = async (who: 'cityDuty' | 'countyDuty' | 'cityDutyTwo') => Object.fromEntries((await city.as(who).get('/api/ledger-views?ledger=enterprise')).body.rows.map((v: { name: string; count: number | null }) => [v.name, v.count]))

before(async () => {
  city = await smallCity()
  for (const row of [shoe, stone]) assert.equal((await city.as('cityDuty').post('/api/enterprises', row)).status, 201)
})

test('a view is kept with its count, and nobody else sees it until it is shared; then each counts his own rows', async () => {
  const kept = await city.as('cityDuty').post('/api/ledger-views', rated)
  assert.equal(kept.status, 201, JSON.stringify(kept.body))
  assert.deepEqual([kept.body.count, kept.body.mine], [2, true])
  assert.deepEqual(await counts('cityDutyTwo'), {})
  assert.equal((await city.as('cityDuty').patch(`/api/ledger-views/${kept.body.id}`, { shared: true })).status, 200)
  assert.deepEqual([await counts('cityDutyTwo'), await counts('countyDuty')], [{ 泉州标准: 2 }, { 泉州标准: 1 }])
  assert.equal((await city.as('countyDuty').patch(`/api/ledger-views/${kept.body.id}`, { name: '改名' })).status, 403)
  assert.equal((await city.as('countyDuty').del(`/api/ledger-views/${kept.body.id}`)).status, 403)
  assert.equal((await city.events('ledger_view.kept')).length, 1)
})

test("a county's shared view does not reach its neighbour", async () => {
  await city.as('countyDuty').post('/api/ledger-views', { ...rated, name: '惠安大企业', query: { employees: '500..' }, shared: true })
  assert.equal((await counts('cityDuty'))['惠安大企业'], 1)
  const { body } = await city.as('otherCounty').get('/api/ledger-views?ledger=enterprise')
  assert.ok(!body.rows.some((v: { name: string }) => v.name === '惠安大企业'))
})

test('the same name twice, and a condition that the ledger does not have, are refused with nothing saved', async () => {
  const again = await city.as('cityDuty').post('/api/ledger-views', rated)
  assert.deepEqual([again.status, again.body.code], [409, 'ledger_view.same_name'])
  assert.equal((await city.as('cityDuty').post('/api/ledger-views', { ...rated, name: '怪', query: { colour: 'x' } })).status, 400)
  assert.equal((await city.as('cityDuty').post('/api/ledger-views', { ...rated, name: '怪', query: { rating: 'gold' } })).status, 400)
})

test("a shared view that asks by a phone's end has no number for one who may not see phones", async () => {
  await city.as('cityDuty').post('/api/ledger-views', { ...rated, name: '尾号', query: { headPhone: '1234' }, shared: true })
  assert.equal((await counts('cityDuty'))['尾号'], 1)
  const { body } = await city.as('enterpriseOfficer').get('/api/ledger-views?ledger=enterprise')
  assert.equal(body.rows.find((v: { name: string }) => v.name === '尾号').count, null)
})

test('the cover of 一库 counts what the reader sees, ledger by ledger, and what is due to be confirmed', async () => {
  const of = async (who: 'cityDuty' | 'countyDuty') => (await city.as(who).get('/api/ledgers')).body.rows.find((r: { key: string }) => r.key === 'enterprise')
  assert.deepEqual([(await of('cityDuty')).count, (await of('countyDuty')).count, (await of('cityDuty')).stale], [2, 1, 0])
  await city.tx((tx) => tx.run(sql`update enterprises set created_at = created_at - interval '400 days'`))
  assert.deepEqual([(await of('cityDuty')).stale, (await of('countyDuty')).stale], [2, 1])
  assert.ok((await of('cityDuty')).changedAt)
})

test('what the cover counted is kept until the ledger moves or a row falls due, and says the same as the list', async () => {
  const of = async () => (await city.as('cityDuty').get('/api/ledgers')).body.rows, kept = () => city.tx(async (tx) => (await tx.rows<{ key: string }>(sql`select ledger || region_path || xmin as key from ledger_overviews order by 1`)).map((r) => r.key))
  for (const { key, count } of await of()) {
    const ledger = allLedgers().find((l) => l.key === key)
    assert.equal(count, (await city.as('cityDuty').get(`/api/${ledger?.path}?limit=1`)).body.total, key)
  }
  const before = await kept()
  await of()
  assert.deepEqual(await kept(), before, 'the second ask counts nothing')
  const { length } = before
  await city.as('cityDuty').post('/api/shelters', { regionCode: '350521100', lon: 118.79, lat: 25.03, name: '演示新避灾点', code: 'BZ999', capacity: 20, managerName: '陈志强', phone: '19900003310' })
  const shelters = (rows: { key: string; count: number; stale: number }[]) => rows.find((r) => r.key === 'shelter') as { count: number; stale: number }
  assert.equal(shelters(await of()).count, 3)
  assert.deepEqual([(await kept()).length, (await kept()).filter((key) => !before.includes(key)).length], [length, 1], 'one ledger was counted again')
  await city.clock.shift('181 days')
  assert.equal(shelters(await of()).stale, 3)
  await city.clock.reset()
  assert.equal(shelters(await of()).stale, 0, 'a clock that was put back counts again')
})

test('columns, density and rows per page are their owner’s, on any machine; nobody else sees them, and no ledger beyond his rights', async () => {
  const put = (who: 'cityDuty' | 'informant' | 'anonymous', change: object = {}) => city.as(who).put('/api/ledger-settings', { ledger: 'enterprise', view: '', columns: ['name', 'employees'], density: null, size: null, ...change })
  assert.equal((await put('cityDuty')).status, 200)
  assert.equal((await put('cityDuty', { ledger: '*', columns: null, density: 'wide', size: 100 })).status, 200)
  assert.equal((await put('cityDuty', { columns: ['employees', 'name'] })).status, 200)
  assert.deepEqual((await city.as('cityDuty').get('/api/ledger-settings')).body.rows, [{ ledger: '*', view: '', columns: null, density: 'wide', size: 100 }, { ledger: 'enterprise', view: '', columns: ['employees', 'name'], density: null, size: null }])
  assert.deepEqual((await city.as('cityDutyTwo').get('/api/ledger-settings')).body.rows, [])
  assert.equal((await put('informant')).status, 403)
  assert.equal((await put('anonymous')).status, 401)
  assert.equal((await put('cityDuty', { size: 70 })).status, 400)
  assert.equal((await city.events('ledger_settings.kept')).length, 3)
})
