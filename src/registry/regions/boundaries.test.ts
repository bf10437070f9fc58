import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { importBoundaries, importSeats } from './index.ts'

const city = await smallCity()
const shared = new URL('../../../../shared/data/boundaries/', import.meta.url)
const real = (name: string) => JSON.parse(readFileSync(new URL(name, shared), 'utf8').replace(/^\uFEFF/, '')) as unknown
const file = (coordinates: unknown, properties: object = { adcode: 350521, name: '惠安县' }) => ({ type: 'FeatureCollection', features: [{ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates } }] })
const square = [[[118.7, 24.9], [118.9, 24.9], [118.9, 25.1], [118.7, 25.1], [118.7, 24.9]]]

test('an outline becomes a new version, the old one stays, the map shows the new one', async () => {
  const done = await city.tx((tx) => importBoundaries(tx, file(square), 'wgs84', { source: 'test', attribution: '某测绘' }))
  assert.deepEqual(done, { imported: [{ code: '350521', name: '惠安县', repaired: false }], skipped: [] })
  assert.deepEqual(await city.tx((tx) => tx.rows(sql`select version, schematic from region_boundaries where region_code = '350521' order by version`)), [{ version: 1, schematic: true }, { version: 2, schematic: false }])
  const { body } = await city.as('cityDuty').get('/api/map/base')
  const shown = body.features.find((f: { properties: { code: string } }) => f.properties.code === '350521')
  assert.equal(shown.properties.schematic, false)
  assert.ok(body.attribution.includes('某测绘'))
  assert.equal((await city.events('boundary.imported')).length, 1)
})

test('a town\'s outline goes to the town, not to its county, and stands beside the ground', async () => {
  const before = (await city.as('cityDuty').get('/api/map/base')).body.features.length
  const done = await city.tx((tx) => importBoundaries(tx, file(square, { code: '350521100000', name: '螺城镇' }), 'wgs84', { attribution: '某测绘' }))
  assert.deepEqual(done.imported.map((i) => i.code), ['350521100'])
  const { rows } = (await city.as('townCadre').get('/api/map/towns')).body
  assert.deepEqual(rows.map((r: { code: string; attribution: string; geometry: { type: string } }) => [r.code, r.attribution, r.geometry.type]), [['350521100', '某测绘', 'MultiPolygon']])
  assert.equal((await city.as('cityDuty').get('/api/map/base')).body.features.length, before)
})

test('GCJ-02 is turned into WGS84: half a kilometre, not none', async () => {
  await city.tx((tx) => importBoundaries(tx, file(square), 'gcj02'))
  const { ring } = await city.tx((tx) => tx.one<{ ring: [number, number][] }>(sql`select geometry #> '{coordinates,0,0}' as ring from region_boundaries where region_code = '350521' order by version desc limit 1`))
  const moved = Math.min(...ring.map(([lon, lat]) => Math.hypot((lon - 118.7) * 101, (lat - 24.9) * 111)))
  assert.ok(moved > 0.3 && moved < 0.8, `${moved} km`)
})

test('a ring that crosses itself is repaired', async () => {
  const bow = [[[118.7, 24.9], [118.9, 25.1], [118.9, 24.9], [118.7, 25.1], [118.7, 24.9]]]
  const done = await city.tx((tx) => importBoundaries(tx, file(bow), 'wgs84'))
  assert.equal(done.imported[0]?.repaired, true)
})

test('what can not be a boundary is refused in words, and nothing is written', async () => {
  const versions = () => city.tx((tx) => tx.one(sql`select count(*) as n from region_boundaries`))
  const before = await versions()
  const wrong: [unknown, RegExp][] = [
    [{}, /FeatureCollection/], [file([[[118.7, 24.9], [118.9, 24.9], [118.7, 24.9]]]), /不足 4 个点/], [file([[[24.9, 118.7], [24.9, 118.9], [25.1, 118.9], [24.9, 118.7]]]), /经纬度写反/],
    [file([[[570000, 2750000], [571000, 2750000], [571000, 2751000], [570000, 2750000]]]), /米/], [file([[['a', 1], [2, 3], [4, 5], ['a', 1]]]), /不是数字/],
    [file([[[118.7, 24.9], [118.9, 24.9], [118.8, 24.9], [118.7, 24.9]]]), /面积为零/], [file(square, { adcode: 440100, name: '广州市' }), /都不是本市/],
    [{ type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [1, 2] } }] }, /Polygon/],
  ]
  for (const [input, said] of wrong) await assert.rejects(city.tx((tx) => importBoundaries(tx, input, 'wgs84')), said)
  assert.deepEqual(await versions(), before)
})

const skip = existsSync(shared) ? false : 'the shared data folder is not here'

test('a real file in GCJ-02 that is said to be WGS84 is refused with the remedy; said right, it is taken', { skip }, async () => {
  const given = real('quanzhou_counties_datav_gcj02.geojson')
  await assert.rejects(city.tx((tx) => importBoundaries(tx, given, 'wgs84')), { code: 'boundary.wrong_datum', message: /--datum gcj02/ })
  const done = await city.tx((tx) => importBoundaries(tx, given, 'gcj02'))
  assert.deepEqual(done.imported.map((i) => i.code), ['350521', '350582', '350500']) // the city out of its counties
  assert.ok(done.skipped.includes('金门县'))
})

test('every real file of counties is taken in one datum or the other', { skip }, async () => {
  for (const name of ['quanzhou_counties_pan52yu.geojson', 'quanzhou_counties_yezongyang.geojson']) assert.ok((await city.tx((tx) => importBoundaries(tx, real(name), 'gcj02'))).imported.length > 0, name)
  assert.ok((await city.tx((tx) => importBoundaries(tx, real('quanzhou_counties_wgs84_derived.geojson'), 'wgs84'))).imported.length > 0)
  assert.ok((await city.tx((tx) => importBoundaries(tx, real('fujian_cities_datav_gcj02.geojson'), 'gcj02'))).imported.some((i) => i.code === '350500'))
})

test('seats come from a csv; villages follow their town, a line that can not be read stops it all', async () => {
  const done = await city.tx((tx) => importSeats(tx, 'code,lon,lat\n350521104,118.70,24.97\n999999999,118.1,25\n'))
  assert.deepEqual(done, { seats: 1, placed: 4, unknown: ['999999999'] })
  assert.deepEqual(await city.tx((tx) => tx.one(sql`select lon, lat from regions where code = '350521104'`)), { lon: 118.7, lat: 24.97 })
  await assert.rejects(city.tx((tx) => importSeats(tx, 'code,lon,lat\n350521104,x,24.9\n')), { code: 'region.broken_seats' })
})
