import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { divisionsUnder } from './divisions.ts'
import { regionsOf } from './build.ts'
import { loadPrefecture, prefectures, regionChain, regionOf, regionPathOf, regionsUnder, townsOf } from './index.ts'
import { shorten } from './model.ts'

const city = await smallCity()

test('every prefecture is on the list, municipalities once, and its codes are found without reading the whole table', () => {
  const list = prefectures()
  assert.ok(list.length > 330)
  assert.equal(new Set(list.map((p) => p.code)).size, list.length)
  assert.deepEqual(list.find((p) => p.code === '110000'), { code: '110000', name: '北京市', province: '北京市' })
  const began = performance.now()
  assert.equal(divisionsUnder('villages', '3505').length, 2573) // 金门 among them
  assert.ok(performance.now() - began < 200)
})

test('any prefecture loads: a municipality, one without counties, counties that a province administers itself', () => {
  for (const [code, least] of [['110000', 7000], ['441900', 600], ['419000', 500], ['330100', 3000]] as const) {
    const regions = regionsOf(code) ?? []
    assert.ok(regions.length > least, code)
    const paths = new Set(regions.map((r) => r.path))
    assert.equal(paths.size, regions.length)
    for (const { path, level } of regions) {
      assert.equal(path.split('/').length, level)
      if (level > 2) assert.ok(paths.has(path.replace(/[^/]+\/$/, '')), path)
    }
  }
  assert.equal(regionsOf('999900'), undefined)
})

test('names are shortened as people say them', () => {
  assert.deepEqual([shorten('鲤城区', 3), shorten('百崎回族乡', 4), shorten('沙县', 3), shorten('梅山村委会', 5), shorten('北关社区居委会', 5), shorten('清濛经济开发区', 4)], ['鲤城', '百崎', '沙县', '梅山村', '北关社区', '清濛经济开发区'])
})

test('a zone\'s town counts to the zone; its path says so and its GB parent is kept', () => {
  const town = regionsOf('350500')?.find((r) => r.code === '350521104')
  assert.deepEqual([town?.path, town?.gbCode, town?.gbParent], ['350500/350500TSQ/350521104/', '350521104', '350521'])
})

test('one installation has one city: the same again changes nothing, another is refused', async () => {
  assert.deepEqual(await city.tx((tx) => loadPrefecture(tx, '350500')), { regions: 0, placed: 0 })
  await assert.rejects(city.tx((tx) => loadPrefecture(tx, '350200')), { code: 'region.city_exists' })
})

test('doors: path, chain, levels below, towns of counties and of villages', async () => {
  await city.tx(async (tx) => {
    assert.equal(await regionPathOf(tx, '350521104201'), '350500/350521/350521104/350521104201/')
    assert.deepEqual((await regionChain(tx, '350500/350521/350521104/')).map((r) => r.name), ['泉州市', '惠安县', '洛阳镇'])
    assert.deepEqual((await regionsUnder(tx, '350500/', 3)).map((r) => r.code), ['350521', '350582'])
    assert.deepEqual((await townsOf(tx, ['350521', '350582103001'])).map((r) => r.code), ['350521100', '350521104', '350582103'])
    await assert.rejects(regionOf(tx, '000000'), { code: 'request.not_found' })
    assert.deepEqual(await tx.one(sql`select region_label('350500/350521/350521104/') as town, region_label('350500/') as city`), { town: '惠安县·洛阳镇', city: '泉州市' })
  })
})

test('every position says where it comes from', async () => {
  const rows = await city.tx((tx) => tx.rows<{ level: number; positionNote: string }>(sql`select distinct level, position_note from regions order by level`))
  assert.deepEqual(rows.map((r) => [r.level, /非实测/.test(r.positionNote)]), [[2, false], [3, false], [4, false], [5, true]])
})

test('the list of prefectures is for the first run alone', async () => {
  assert.equal((await city.as('anonymous').get('/api/prefectures')).body.code, 'region.city_exists')
})

test('the map\'s ground is labelled as schematic, names its source, and is not sent twice', async () => {
  const first = await city.as('informant').get('/api/map/base')
  assert.equal(first.status, 200)
  const kinds = first.body.features.map((f: { properties: { kind: string } }) => f.properties.kind)
  assert.deepEqual(kinds, ['land', 'city', 'county', 'county'])
  assert.ok(first.body.features.filter((f: { properties: { kind: string } }) => f.properties.kind !== 'land').every((f: { properties: { schematic: boolean } }) => f.properties.schematic))
  assert.match(first.body.attribution.join(), /OpenStreetMap contributors/)
  const again = await city.as('informant').get('/api/map/base', undefined, { 'if-none-match': String(first.headers.etag) })
  assert.equal(again.status, 304)
})

test('regions are listed by parent and found by name', async () => {
  const top = await city.as('townCadre').get('/api/regions')
  assert.deepEqual(top.body.rows.map((r: { name: string }) => r.name), ['惠安县', '晋江市'])
  const found = await city.as('townCadre').get(`/api/regions?q=${encodeURIComponent('洛阳')}`)
  assert.deepEqual(found.body.rows.map((r: { place: string }) => r.place), ['惠安县·洛阳镇', '惠安县·洛阳镇·洛阳村委会'])
  const one = await city.as('townCadre').get('/api/regions/350521')
  assert.deepEqual([one.body.children, one.body.outline.schematic], [2, true])
})
