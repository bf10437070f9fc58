import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'

const city = await smallCity()

test('the small city is what its description says', async () => {
  const gauges = await city.tx((tx) => tx.rows<{ code: string; name: string }>(sql`select code, name from stations order by code`))
  assert.deepEqual(gauges.map((g) => `${g.code} ${g.name}`), ['0035052101 螺城雨量站', '0035052102 洛阳雨量站', '0035052103 螺城水文站', '0035052104 北关社区雨量站', '0035058201 陈埭雨量站', '0035058202 深沪雨量站'])
  const counts = await city.tx((tx) => tx.one(sql`select (select count(*) from regions) as regions, (select count(*) from posts) as posts, (select count(*) from duty_holders) as holders,
    (select count(*) from teams) as teams, (select count(*) from shelters) as shelters, (select count(*) from village_plans) as plans, (select count(*) from informants) as informants`))
  assert.deepEqual(counts, { regions: 19, posts: 23, holders: 40, teams: 3, shelters: 2, plans: 10, informants: 14 })
})
