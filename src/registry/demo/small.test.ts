import assert from 'node:assert/strict'
import { test } from 'node:test'
import { raw, sql } from '#kit/db'
import { snake } from '#registry/definition'
import { smallCity } from '#kit/testing'
import { catalogue } from '#registry/catalogue'
import { growCity } from './index.ts'

const city = await smallCity()

test('the small city is what its description says', async () => {
  const gauges = await city.tx((tx) => tx.rows<{ code: string; name: string }>(sql`select code, name from stations order by code`))
  assert.deepEqual(gauges.map((g) => `${g.code} ${g.name}`), ['0035052101 螺城雨量站', '0035052102 洛阳雨量站', '0035052103 螺城水文站', '0035052104 北关社区雨量站', '0035058201 陈埭雨量站', '0035058202 深沪雨量站'])
  const counts = await city.tx((tx) => tx.one(sql`select (select count(*) from regions) as regions, (select count(*) from posts) as posts, (select count(*) from duty_holders) as holders,
    (select count(*) from teams) as teams, (select count(*) from shelters) as shelters, (select count(*) from village_plans) as plans, (select count(*) from informants) as informants`))
  assert.deepEqual(counts, { regions: 19, posts: 23, holders: 40, teams: 3, shelters: 2, plans: 10, informants: 14 })
})

test('the small city twice over has twice the rows, each with its own key, and a third time adds nothing', async () => {
  const once = ['organization', 'village_plan', 'census_layer'], rowsIn = (table: string) => city.tx(async (tx) => (await tx.one<{ n: number }>(sql`select count(*) as n from ${raw(table)} where demo`)).n)
  const before = new Map<string, number>()
  // what centres above keep is of years that were: a city twice over has not had them twice
  const ledgers = catalogue.map(({ ledger }) => ledger)
  for (const { key, table } of ledgers) before.set(key, await rowsIn(table))
  assert.equal(await city.tx((tx) => growCity(tx, { scale: 'small', times: 2 })), 1)
  for (const { key, table, naturalKey } of ledgers) {
    const n = await rowsIn(table)
    // four towns take four stations, one of them the first round's last
    assert.equal(n, once.includes(key) ? before.get(key) : key === 'management_post' ? 4 : 2 * (before.get(key) as number), key)
    const keys = raw(naturalKey.map((name) => (name === 'region' ? 'region_code' : `"${snake(name)}"`)).join(', '))
    assert.equal((await city.tx((tx) => tx.rows(sql`select ${keys} from ${raw(table)} where retired_at is null group by ${keys} having count(*) > 1`))).length, 0, key)
  }
  assert.equal(await city.tx(async (tx) => (await tx.one<{ n: number }>(sql`select count(*) as n from duty_holders h join posts p on p.id = h.post_id where p.region_code <> h.region_code or p.title <> h.post_title`)).n), 0)
  const names = await city.tx((tx) => tx.rows<{ name: string }>(sql`select name from shelters where name like '%（演示 2）'`))
  assert.equal(names.length, 2)
  assert.equal(await city.tx((tx) => growCity(tx, { scale: 'small', times: 2 })), 0)
})
