import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from '#kit/db'
import { type City, smallCity } from '#kit/testing'

let city: City
before(async () => { city = await smallCity() })
type Hit = { kind: string; id: string; title: string }
const ask = async (who: Parameters<City['as']>[0], q: string) => (await city.as(who).get(`/api/search?q=${encodeURIComponent(q)}`)).body as { rows: Hit[]; more: string[] }

test('a duty officer finds a gauge by its name and by its code', async () => {
  const gauge = await city.tx((tx) => tx.one<{ id: string; name: string; code: string }>(sql`select id, name, code from stations order by code limit 1`))
  for (const q of [gauge.name, gauge.code]) assert.ok((await ask('cityDuty', q)).rows.some((r) => r.kind === 'station' && r.id === gauge.id), q)
})

test('a county finds nobody of the county beside it', async () => {
  const there = await city.tx((tx) => tx.rows<{ id: string; personName: string }>(sql`select id, person_name from duty_holders where starts_with(region_path, '350500/350582/') limit 5`))
  for (const { id, personName } of there) assert.ok(!(await ask('countyDuty', personName)).rows.some((r) => r.id === id), personName)
})

test("LIKE's own signs find nothing but themselves, and an empty question is refused", async () => {
  assert.deepEqual((await ask('cityDuty', '%')).rows, [])
  assert.deepEqual((await ask('cityDuty', '_')).rows, [])
  assert.equal((await city.as('cityDuty').get('/api/search?q=')).status, 400)
})

test('search needs a session and a permission', async () => {
  assert.equal((await city.as('anonymous').get('/api/search?q=a')).status, 401)
  assert.equal((await city.as('sysadmin').get('/api/search?q=a')).status, 403)
})

test('an enterprise is found by two characters, pinyin, initials, code and by a slip of the pen', async () => {
  const added = await city.as('cityDuty').post('/api/enterprises', { name: '演示锦昌鞋服有限公司', uscc: '91350582MA2XN5R1XG', regionCode: '350582103', headPhone: '19900001234' })
  assert.equal(added.status, 201)
  for (const q of ['锦昌', '鞋服', 'jinchang', 'jcxf', '91350582MA2XN5R1XG', '1234', '锦仓鞋服', '金昌鞋服']) {
    const { rows } = await ask('cityDuty', q)
    assert.ok(rows.some((row) => row.kind === 'enterprise' && row.id === added.body.id), q)
  }
  assert.ok(!(await ask('countyDuty', '锦昌')).rows.some((row) => row.kind === 'enterprise'), 'another county')
  assert.ok(!(await ask('teamLeader', '锦昌')).rows.some((row) => row.kind === 'enterprise'), 'no permission')
})

test('words of any number and kind are found again and again, as the first time', async () => {
  const asked = ['锦昌', '锦昌 鞋服', '演示 jinchang 鞋', 'jcxf 1234', '龘昌鞋服有限', '昌', '锦昌鞋', '演示锦昌鞋服有限公'], first = []
  for (const q of asked) first.push(JSON.stringify((await ask('cityDuty', q)).rows))
  for (let again = 0; again < 3; again++) for (const [i, q] of asked.entries()) assert.equal(JSON.stringify((await ask('cityDuty', q)).rows), first[i], q)
  assert.ok(first.slice(0, 4).every((rows) => rows.includes('演示锦昌鞋服有限公司')))
})
