import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import { VectorTile } from '@mapbox/vector-tile'
import fc from 'fast-check'
import { PbfReader } from 'pbf'
import { sql } from '#kit/db'
import { readSheet } from '#kit/sheets'
import { smallCity, type City } from '#kit/testing'
import { enterprises as ledger } from '#registry/enterprises'
import { closeChange, insertMany, openChange, recordOf } from '#registry/ledger'

let city: City
const HUIAN = ['350521100', '350500/350521/350521100/'] as const, JINJIANG = ['350582103', '350500/350582/350582103/'] as const
const ratings = ['national_2', 'provincial', 'quanzhou', null], words = ['锦昌', '石材', '茶业']

/** 700 with positions in two counties, forty of them at one place, and 50 without. */
const placeOf = (i: number): { lon: number | null; lat: number | null } => i >= 700 ? { lon: null, lat: null } : i % 18 === 0 ? { lon: 118.7, lat: 24.9 } : { lon: 118.4 + ((i * 7919) % 4001) / 8000, lat: 24.6 + ((i * 104_729) % 4003) / 8000 }
function* records() {
  for (let i = 0; i < 750; i++) {
    const [regionCode, regionPath] = i % 3 ? HUIAN : JINJIANG
    yield { id: randomUUID(), ...recordOf(ledger, { name: `演示${words[i % 3]}${i}有限公司`, uscc: `9135${String(i).padStart(14, '0')}`, rating: ratings[i % 4], employees: i }, { regionCode, regionPath, ...placeOf(i) }) }
  }
}

before(async () => {
  city = await smallCity()
  await city.tx(async (tx) => { const change = await openChange(tx, ledger, { origin: 'system', note: '试验' }); await closeChange(tx, change, await insertMany(tx, ledger, records(), change)) })
})

type Point = { n?: number; id?: string; name?: string; facet?: string; stale?: boolean }
async function tile(who: Parameters<City['as']>[0], z: number, x: number, y: number, query = ''): Promise<Point[]> {
  const { status, raw } = await city.as(who).get(`/api/enterprises/tiles/${z}/${x}/${y}?${query}`)
  assert.equal(status, 200, raw.toString())
  const layer = new VectorTile(new PbfReader(raw)).layers.points
  return Array.from({ length: layer?.length ?? 0 }, (_, i) => layer?.feature(i).properties as Point)
}
const numberOf = (points: readonly Point[]) => points.reduce((sum, p) => sum + (p.n ?? 1), 0)
const tileAt = (z: number, lon: number, lat: number): [number, number] => [Math.floor(((lon + 180) / 360) * 2 ** z), Math.floor((0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI)) * 2 ** z)]
/** Every tile of a zoom over the ground that holds the rows. */
async function whole(who: Parameters<City['as']>[0], z: number, query = ''): Promise<Point[]> {
  const [west, north] = tileAt(z, 118.39, 25.12), [east, south] = tileAt(z, 118.92, 24.58), all: Point[] = []
  for (let x = west; x <= east; x++) for (let y = north; y <= south; y++) all.push(...await tile(who, z, x, y, query))
  return all
}

test('every row with a position stands in one circle or as one point, at each zoom', async () => {
  for (const z of [0, 5, 8, 10, 12]) assert.equal(numberOf(await whole('cityDuty', z)), 700, `zoom ${z}`)
  const high = await whole('cityDuty', 13, 'region=350582'), list = await city.as('cityDuty').get('/api/enterprises?region=350582&limit=1')
  assert.equal(numberOf(high), list.body.total - 16)
  const single = high.find((p) => p.id) as Point
  assert.match(String(single.name), /^演示/)
  assert.equal((await city.as('cityDuty').get(`/api/enterprises/${single.id}`)).body.name, single.name)
})

test('at the last zoom each of forty at one place is a point of its own', async () => {
  const found = await tile('cityDuty', 16, ...tileAt(16, 118.7, 24.9))
  assert.equal(new Set(found.map((p) => p.id)).size, 39)
  assert.ok(found.every((p) => p.n === undefined && p.name))
})

test('list, map, groups and the file count the same, whatever the filter', async () => {
  const query = fc.record({
    rating: fc.option(fc.subarray(['national_2', 'provincial', 'quanzhou', '—'], { minLength: 1 }), { nil: undefined }), q: fc.option(fc.constantFrom('锦昌', '石材', 'chaye', '演示 7'), { nil: undefined }),
    region: fc.option(fc.constantFrom('350582', '350521', '350521100', '350500'), { nil: undefined }), employees: fc.option(fc.constantFrom('100..400', '..250', '600..'), { nil: undefined }), state: fc.option(fc.constantFrom('all', 'stale'), { nil: undefined }),
    near: fc.option(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 200, max: 40_000 })).map(([d, m]) => `118.${400 + d},24.85,${m}`), { nil: undefined }),
    within: fc.option(fc.constant('118.45,24.65;118.8,24.7;118.7,25.05;118.5,25'), { nil: undefined }),
  })
  const duty = city.as('cityDuty')
  await fc.assert(fc.asyncProperty(query, async (filter) => {
    const asked = new URLSearchParams(Object.entries(filter).flatMap(([k, v]) => (v === undefined ? [] : [[k, String(v)]]))).toString()
    const [list, unplaced, groups, about, file] = await Promise.all([duty.get(`/api/enterprises?${asked}&limit=1`), duty.get(`/api/enterprises?${asked}&lacks=position&limit=1`), duty.get(`/api/enterprises/groups?by=rating&${asked}`), duty.get(`/api/enterprises/tiles?${asked}`), duty.get(`/api/enterprises/export?format=csv&${asked}`)])
    const { total } = list.body, placed = total - unplaced.body.total
    assert.deepEqual([about.body.total, about.body.placed], [total, placed], asked)
    assert.equal(groups.body.total, total, asked)
    assert.equal(numberOf(await whole('cityDuty', 9, asked)), placed, asked)
    assert.equal(file.status, 200, asked)
    const sheet = file.raw.toString().trimEnd().split('\r\n')
    assert.equal(sheet.length - 1, total, asked)
  }), { numRuns: 25 })
})

test("a county's tiles hold its own points alone; nobody's hold none", async () => {
  const own = await whole('countyDuty', 9)
  assert.equal(numberOf(own) + numberOf(await whole('otherCounty', 9)), 700)
  assert.equal(numberOf(own), (await city.as('countyDuty').get('/api/enterprises?limit=1')).body.total - (await city.as('countyDuty').get('/api/enterprises?lacks=position&limit=1')).body.total)
  for (const address of ['/api/enterprises/tiles/0/0/0', '/api/enterprises/tiles', '/api/enterprises/nearest?at=118.7,24.9', '/api/around?near=118.7,24.9,5000', '/api/around/export?near=118.7,24.9,5000'])
    assert.equal((await city.as('anonymous').get(address)).status, 401, address)
  assert.equal((await city.as('secadmin').get('/api/enterprises/tiles/0/0/0')).status, 403)
  assert.equal((await city.as('cityDuty').get('/api/enterprises/tiles/3/8/0')).status, 400)
})

test('a tile is not sent twice while its ledger stands, and is another once a row moves', async () => {
  const duty = city.as('cityDuty'), first = await duty.get('/api/enterprises/tiles/6/53/27'), tag = String(first.headers.etag)
  assert.equal((await duty.get('/api/enterprises/tiles/6/53/27', undefined, { 'if-none-match': tag })).status, 304)
  assert.notEqual((await city.as('countyDuty').get('/api/enterprises/tiles/6/53/27')).headers.etag, tag)
  const [row] = (await duty.get('/api/enterprises?limit=1')).body.rows
  assert.equal((await duty.patch(`/api/enterprises/${row.id}`, { lon: 117.2, lat: 23.1 })).status, 200)
  assert.equal((await duty.get('/api/enterprises/tiles/6/53/27', undefined, { 'if-none-match': tag })).status, 200)
})

test('what lies in a circle is counted as the list counts it, nearest first, and only what one may read', async () => {
  const shape = 'near=118.7,24.9,9000', { body } = await city.as('cityDuty').get(`/api/around?${shape}`)
  const layer = body.layers.find((l: { ledger: string }) => l.ledger === 'enterprise'), list = await city.as('cityDuty').get(`/api/enterprises?${shape}&limit=1`)
  assert.equal(layer.count, list.body.total)
  assert.ok(layer.count > 40)
  assert.ok(layer.rows.every((r: { metres: number }, i: number) => r.metres <= 9000 && (i === 0 || layer.rows[i - 1].metres <= r.metres)))
  for (const { ledger: key, count } of body.layers) assert.equal(typeof count, 'number', key)
  const other = (await city.as('countyDuty').get(`/api/around?${shape}`)).body.layers.find((l: { ledger: string }) => l.ledger === 'enterprise')
  assert.ok(other.count < layer.count && other.count === (await city.as('countyDuty').get(`/api/enterprises?${shape}&limit=1`)).body.total)
  assert.deepEqual((await city.as('secadmin').get(`/api/around?${shape}`)).body.layers.filter((l: { ledger: string }) => l.ledger === 'enterprise'), [])
  assert.equal((await city.as('cityDuty').get('/api/around')).status, 400)
})

test('a circle of any size counts what the list counts, right after a row has moved too', async () => {
  const duty = city.as('cityDuty')
  const agree = async (shape: string) => {
    const [{ body }, list, far] = [await duty.get(`/api/around?${shape}&only=enterprise&each=50`), await duty.get(`/api/enterprises?${shape}&limit=1`), await duty.get(`/api/enterprises/nearest?at=${shape.slice(5).split(',').slice(0, 2).join()}&limit=50&state=all`)]
    assert.equal(body.layers[0].count, list.body.total, shape)
    assert.deepEqual(body.layers[0].rows.map((r: { id: string }) => r.id), far.body.rows.map((r: { id: string }) => r.id).slice(0, Math.min(50, list.body.total)), shape)
  }
  await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 600 }), fc.integer({ min: 50, max: 60_000 }), (x, y, m) => agree(`near=118.${350 + x},24.${String(550 + y > 999 ? 999 : 550 + y)},${m}`)), { numRuns: 25 })
  const [row] = (await duty.get('/api/enterprises?near=118.7,24.9,100&limit=1')).body.rows, before = (await duty.get('/api/around?near=118.7,24.9,100&only=enterprise')).body.layers[0].count
  assert.equal((await duty.patch(`/api/enterprises/${row.id}`, { lon: 118.41, lat: 24.61 })).status, 200)
  assert.equal((await duty.get('/api/around?near=118.7,24.9,100&only=enterprise')).body.layers[0].count, before - 1)
  await agree('near=118.7,24.9,100')
})

test('people in protected places are summed, unknown ones left out', async () => {
  const asked = async () => (await city.as('cityDuty').get('/api/around?within=118.6,24.8;118.8,24.8;118.8,25;118.6,25')).body.layers.find((l: { ledger: string }) => l.ledger === 'protected_place')
  const { count, sums } = await asked()
  for (const [name, people] of [['演示图上小学', 1200], ['演示图上敬老院', 80], ['演示图上卫生院', undefined]] as const)
    { const r = await city.as('cityDuty').post('/api/protected-places', { name, kind: 'school', regionCode: HUIAN[0], lon: 118.7, lat: 24.9, peopleDay: people, contact: '演示', phone: '19900001234' }); assert.equal(r.status, 201, JSON.stringify(r.body)) }
  const after = await asked()
  assert.deepEqual([after.count - count, after.sums.peopleDay - (sums.peopleDay ?? 0)], [3, 1280])
})

test('people and stock without positions of their own are found where their village or depot is', async () => {
  const { body } = await city.as('cityDuty').get('/api/around?near=118.68,24.85,60000'), of = (key: string) => body.layers.find((l: { ledger: string }) => l.ledger === key)
  for (const [key, path] of [['supply', 'supplies'], ['duty_holder', 'holders'], ['informant', 'informants']] as const) {
    const list = await city.as('cityDuty').get(`/api/${path}?near=118.68,24.85,60000&limit=1`)
    assert.equal(of(key)?.count, list.body.total, `${key} ${JSON.stringify(list.body).slice(0, 200)}`)
    assert.ok(of(key).rows.length === Math.min(10, of(key).count))
  }
  assert.ok(of('informant').count > 0)
})

test('the circle is taken as a workbook with a sheet per ledger, each with an event; who may not take out only counts', async () => {
  const shape = 'near=118.7,24.9,9000', { count } = (await city.as('cityDuty').get(`/api/around?${shape}`)).body.layers.find((l: { ledger: string }) => l.ledger === 'enterprise')
  const before = (await city.events('enterprise.exported')).length, { raw, status } = await city.as('cityDuty').get(`/api/around/export?${shape}`)
  assert.equal(status, 200)
  let rows = -1
  for await (const batch of readSheet({ bytes: raw }, { sheet: '企业' })) rows += batch.rows.length
  assert.equal(rows, count)
  assert.equal((await city.events('enterprise.exported')).length, before + 1)
  assert.equal((await city.as('auditor').get(`/api/around/export?${shape}`)).status, 403)
  const csv = (await city.as('cityDuty').get(`/api/around/export?${shape}&format=csv`)).raw.toString()
  assert.equal(csv.split('\r\n').filter((line) => /企业/.test(line.slice(0, 5))).length, count)
})

test('the nearest are the nearest on the globe, under a filter too', async () => {
  const nearestOf = async (filter: string) => (await city.as('cityDuty').get(`/api/enterprises/nearest?at=118.61,24.81&limit=20${filter}`)).body.rows.map((r: { id: string }) => r.id)
  for (const [filter, where] of [['', sql`true`], ['&rating=quanzhou', sql`rating = 'quanzhou'`], ['&employees=300..', sql`employees >= 300`]] as const)
    assert.deepEqual(await nearestOf(filter), (await city.tx((tx) => tx.rows<{ id: string }>(sql`select id from enterprises where lon is not null and ${where} order by anlan_metres(lon, lat, 118.61, 24.81), id limit 20`))).map((r) => r.id), filter)
})
