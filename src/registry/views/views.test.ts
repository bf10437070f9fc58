import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity, type City } from '#kit/testing'

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
