import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { system } from '#kit/access'
import { figureValue } from '#kit/figures'
import { migrate, openDb, sql, type Db, type Tx } from '#kit/db'
import { open, useSecret, useVault } from '#kit/seal'
import { testSecret, testVault } from '#kit/testing'
import { compose, demoAll, seedAll } from '../../server.ts'
import { createCast } from '#registry/identity'
import { demoCity } from './index.ts'

let db: Db
const steps: string[] = []
const name = `full_${randomUUID().slice(0, 8)}`
const server = process.env.ANLAN_TEST_URL as string

async function once(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(statement)
  await client.end()
}

const seen = <T>(fn: (tx: Tx) => Promise<T>) => db.tx(system('tests'), fn)
const count = (query: string) => seen(async (tx) => (await tx.one<{ n: number }>(sql([`select count(*) as n from ${query}`]))).n)

before(async () => {
  useSecret(testSecret)
  useVault(testVault)
  compose()
  await once(`create database ${name}`)
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).toString()
  await migrate(url)
  db = openDb(url, { max: 2 })
  await seen(async (tx) => { await demoCity(tx, { scale: 'full', progress: ({ what }) => steps.push(what) }); await createCast(tx, { city: '350500/', county: '350500/350521/', town: '350500/350521/350521100/' }) })
})

after(async () => {
  await db.close()
  await once(`drop database ${name} with (force)`)
})

test('the demo city has exactly the figures of the report, and says what it is loading', async () => {
  assert.equal(await count('duty_holders'), 13_676)
  assert.equal(await count('village_plans'), 2_511)
  assert.equal(await count('informants'), 2_784)
  assert.equal(await count("teams where kind = 'professional'"), 25)
  assert.equal(await count('teams where coastal'), 17)
  assert.equal(await count("organizations where kind = 'special_committee'"), 19)
  assert.equal(await count("organizations where kind = 'department'"), 53)
  assert.equal(await count('shelters'), 100)
  assert.equal(await count('stations'), 240)
  assert.deepEqual([...new Set(steps)], ['regions', 'organizations', 'duties', 'informants', 'plans', 'stations', 'teams', 'shelters', 'enterprises', 'objects', 'done'])
})

test('the city has thirteen units as the bureau counts them, without 金门, and the codes know 2,572 villages', async () => {
  assert.equal(await count('regions where level = 3'), 13)
  assert.equal(await count('regions where level = 4'), 174)
  assert.equal(await count('regions where level = 5'), 2_572)
  assert.equal(await count("regions where code like '350527%'"), 0)
  const zones = await seen((tx) => tx.rows(sql`select code, gb_code, gb_parent from regions where functional order by code`))
  assert.deepEqual(zones, [{ code: '350500KFQ', gbCode: null, gbParent: '350502' }, { code: '350500TSQ', gbCode: null, gbParent: '350521' }])
  assert.equal(await count("regions where starts_with(path, '350500/350500TSQ/') and level = 4"), 4)
})

test('every post has an A, most have a B, and a call climbs village, town, county, city', async () => {
  assert.equal(await count("posts p where not exists (select from duty_holders h where h.post_id = p.id and h.rank = 'A')"), 0)
  assert.ok((await count("duty_holders where rank = 'B'")) > (await count('posts')) / 2)
  const village = await seen((tx) => tx.one<{ levels: number[] }>(sql`
    with recursive chain as (select id, level, superior_post_id from (select * from posts where level = 5 order by id limit 1) first
      union all select p.id, p.level, p.superior_post_id from posts p join chain c on p.id = c.superior_post_id)
    select array_agg(level) as levels from chain`))
  assert.deepEqual(village.levels, [5, 4, 3, 2])
  assert.equal(await count('posts where level > 2 and superior_post_id is null'), 0)
})

test('all of it is marked as demo, the numbers are of the invented range, and they are sealed', async () => {
  for (const table of ['organizations', 'posts', 'duty_holders', 'informants', 'village_plans', 'stations', 'teams', 'shelters']) assert.equal(await count(`${table} where not demo`), 0, table)
  const holders = await seen((tx) => tx.rows<{ phoneSealed: Buffer; phoneMask: string; phoneTail: string }>(sql`select phone_sealed, phone_mask, phone_tail from duty_holders order by id limit 200`))
  for (const { phoneSealed, phoneMask, phoneTail } of holders) {
    assert.match(open(phoneSealed), /^1990000\d{4}$/)
    assert.equal(phoneMask, `199****${phoneTail}`)
  }
})

test('every town has a gauge, and no two gauges share an address', async () => {
  assert.equal(await count('regions t where level = 4 and not exists (select from stations s where s.region_code = t.code)'), 0)
  assert.equal(await count('(select distinct code from stations) c'), 240)
})

test('the whole city is counted while a reader waits: the planner knows the new rows', async () => {
  const began = performance.now()
  await seen((tx) => tx.one(sql`select count(*) from posts t where not exists (select from duty_holders h where h.post_id = t.id and h.rank = 'A' and h.retired_at is null)`))
  assert.ok(performance.now() - began < 1500, `${performance.now() - began} ms`)
})

test('what has happened in the city has the figures of the report too', async () => {
  await seedAll(db) // the templates that the year's report is written by
  await demoAll(db, 'full')
  const in2022 = (table: string, day: string, more = 'true') => count(`${table} where extract(year from ${day}) = 2022 and ${more}`)
  const weather = await seen((tx) => tx.rows<{ kind: string; n: number }>(sql`select kind, count(*)::int as n from weather_processes where extract(year from started_on) = 2022 group by kind`))
  assert.deepEqual(Object.fromEntries(weather.map(({ kind, n }) => [kind, n])), { typhoon: 3, rain: 9, convection: 16, cold: 1 })
  assert.deepEqual([await in2022('forest_fires', 'occurred_on'), await in2022('forest_fires', 'listed_on')], [16, 2])
  assert.deepEqual([await in2022('drills', 'held_on'), await count("(select distinct split_part(region_path, '/', 2) from drills where extract(year from held_on) = 2022) c"), await count('(select distinct plan_type from drills where extract(year from held_on) = 2022 and revised) c')], [1826, 13, 11])
  assert.deepEqual([await count("linked_units where standing = 'linked'"), await count('plan_pilots'), await in2022('benchmarks', 'named_on'), await count('(select distinct sector from benchmarks) s'), await in2022('shelters', 'upgraded_on', 'standardized'), await in2022('exposures', 'published_on')], [21, 3, 130, 46, 100, 102])
  assert.deepEqual(await seen(async (tx) => [await figureValue(tx, 'responses.activations', { year: 2022, regionCode: '350500' }), await figureValue(tx, 'responses.days_of_year', { year: 2022, regionCode: '350500' })].map(({ value }) => value)), [8, 57])
  assert.deepEqual(await seen((tx) => tx.rows(sql`select people, days from trainings where kind = 'leaders' and extract(year from started_on) = 2022`)), [{ people: 183, days: 5 }])
})

test('loading it again changes nothing', async () => {
  await seen((tx) => demoCity(tx, { scale: 'full' }))
  assert.equal(await count('duty_holders'), 13_676)
})
