import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { system } from '#kit/access'
import { migrate, openDb, sql, type Db, type Tx } from '#kit/db'
import { mapGround } from './base.ts'
import { importBoundaries, importSeats, loadPrefecture } from './index.ts'

let db: Db
const name = `other_${randomUUID().slice(0, 8)}`
const server = process.env.ANLAN_TEST_URL as string
const asSystem = <T>(fn: (tx: Tx) => Promise<T>) => db.tx(system('tests'), fn)

async function once(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(statement)
  await client.end()
}

before(async () => {
  await once(`create database ${name}`)
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).toString()
  await migrate(url)
  db = openDb(url, { max: 2 })
})

after(async () => {
  await db.close()
  await once(`drop database ${name} with (force)`)
})

test('nothing is imported before a city is chosen', async () => {
  await assert.rejects(asSystem((tx) => importSeats(tx, 'code,lon,lat\n330100,120.2,30.2\n')), { code: 'region.city_missing' })
  await assert.rejects(asSystem((tx) => importBoundaries(tx, {}, 'wgs84')), { code: 'region.city_missing' })
  await assert.rejects(asSystem((tx) => loadPrefecture(tx, '999900')), { code: 'region.unknown_prefecture' })
})

test('another prefecture starts with its codes, without positions and with an empty map', async () => {
  const began = performance.now()
  const loaded = await asSystem((tx) => loadPrefecture(tx, '330100'))
  assert.ok(performance.now() - began < 5000)
  assert.ok(loaded.regions > 3000)
  assert.equal(loaded.placed, 0)
  const ground = JSON.parse((await asSystem((tx) => mapGround(tx))).bytes.toString()) as { features: unknown[]; attribution: string[] }
  assert.deepEqual([ground.features, ground.attribution], [[], []])
})

test('a csv of seats gives it positions, and its villages with them; an outline gives it a map', async () => {
  const town = await asSystem((tx) => tx.one<{ code: string; villages: number }>(sql`select t.code, (select count(*) from regions v where v.parent_code = t.code) as villages from regions t where level = 4 order by code limit 1`))
  const done = await asSystem((tx) => importSeats(tx, `code,lon,lat\n330100,120.21,30.25\n${town.code},120.16,30.25\n`))
  assert.deepEqual(done, { seats: 2, placed: 2 + town.villages, unknown: [] })
  const square = { type: 'Feature', properties: { adcode: 330100, name: '杭州市' }, geometry: { type: 'Polygon', coordinates: [[[118.5, 29.3], [120.6, 29.3], [120.6, 30.5], [118.5, 30.5], [118.5, 29.3]]] } }
  assert.equal((await asSystem((tx) => importBoundaries(tx, square, 'gcj02'))).imported[0]?.name, '杭州市')
  const ground = JSON.parse((await asSystem((tx) => mapGround(tx))).bytes.toString()) as { features: { properties: { kind: string } }[] }
  assert.deepEqual(ground.features.map((f) => f.properties.kind), ['city'])
})
