import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { system } from '#kit/access'
import { figureValue } from '#kit/figures'
import { smallCity } from '#kit/testing'
import { keepQuakes } from './keep.ts'
import { intensityAt, reachesOf, type QuakeIn } from './model.ts'
import { readUsgs } from './usgs.ts'

const east = { a: 5.712, b: 1.3626, c: 4.2903, r0: 25 }
const feature = (id: string, more: object = {}, coordinates: unknown = [119.5, 24.5, 10]) => ({ type: 'Feature', id, geometry: { type: 'Point', coordinates }, properties: { mag: 6.1, place: 'Taiwan Strait', time: 1782864000000, updated: 1782864600000, type: 'earthquake', status: 'automatic', url: 'https://example.org/q', ...more } })
const rowsOf = (...features: object[]) => readUsgs(JSON.stringify({ type: 'FeatureCollection', features }))

test('the model: an M 6 reaches intensity Ⅶ near by and Ⅴ at some fifty kilometres more, weaker ones less', () => {
  assert.equal(intensityAt(east, 6, 0).toFixed(2), '7.89')
  const six = reachesOf(east, 6)
  assert.deepEqual(six.map((r) => r.intensity), [7, 6, 5])
  for (const { intensity, km } of six) assert.ok(Math.abs(intensityAt(east, 6, km) - intensity) < 0.05)
  assert.deepEqual(reachesOf(east, 2), [])
})

test('USGS: depth, status and times are read, blasts are left out, what is wrong is told', () => {
  const rows = rowsOf(feature('us1aaa'), feature('us2aaa', { type: 'quarry blast' }), feature('us3aaa', { mag: null }), feature('us4aaa', {}, [999, 0, 1]))
  assert.deepEqual(rows.map((r) => ('wrong' in r ? r.wrong : r.quake.sourceId)), ['us1aaa', 'mag', 'coordinates'])
  assert.throws(() => readUsgs('{}'), /no features/)
  assert.throws(() => readUsgs('<html>'), SyntaxError)
})

const sample = new URL('../../../../shared/data/quake_fire/usgs_week_2018.geojson.gz', import.meta.url)
test('a week of the world is read', { skip: !existsSync(sample) && 'the sample of USGS is not here' }, () => {
  const rows = readUsgs(gunzipSync(readFileSync(sample)).toString('utf8'))
  assert.ok(rows.length > 1000, String(rows.length))
  assert.ok(rows.filter((r) => 'wrong' in r).length < 10)
})

test('quakes', async (t) => {
  const city = await smallCity(t), duty = city.as('cityDuty')
  const of = (...features: object[]): QuakeIn[] => rowsOf(...features).flatMap((r) => ('quake' in r ? [r.quake] : []))
  const keep = (quakes: QuakeIn[]) => city.db.tx(system('test'), (tx) => keepQuakes(tx, quakes, 'USGS'))
  let id = ''

  await t.test('one near by is kept with an event that says how far the model reaches; one far away and weak is not', async () => {
    assert.deepEqual(await keep(of(feature('us1aaa'), feature('us9aaa', { mag: 4 }, [-118, 34, 10]), feature('us8aaa', { mag: 7.4 }, [-70, -30, 20]))), { fresh: 2, revised: 0, known: 0, outside: 1 })
    const [news] = (await city.events('quake.located')).filter((e) => e.data.magnitude === 6.1)
    assert.deepEqual((news?.data.reaches as { intensity: number }[] | undefined)?.map((r) => r.intensity), [8, 7, 6, 5])
    assert.equal(news?.data.model, true)
    id = (await duty.get('/api/quakes')).body.rows.find((q: { sourceId: string }) => q.sourceId === 'us1aaa').id
  })

  await t.test('what comes twice is known; a revision replaces, an older one does not', async () => {
    assert.deepEqual(await keep(of(feature('us1aaa'))), { fresh: 0, revised: 0, known: 1, outside: 0 })
    assert.deepEqual(await keep(of(feature('us1aaa', { mag: 5.8, status: 'reviewed', updated: 1782868200000 }))), { fresh: 0, revised: 1, known: 0, outside: 0 })
    assert.deepEqual((await keep(of(feature('us1aaa', { mag: 6.4, updated: 1782864900000 })))).known, 1)
    const { quake } = (await duty.get(`/api/quakes/${id}`)).body
    assert.deepEqual([quake.magnitude, quake.status], [5.8, 'reviewed'])
    assert.equal((await city.events('quake.revised')).length, 1)
  })

  await t.test('a network’s deletion takes it from the list', async () => {
    await keep(of(feature('us5aaa')))
    const total = async () => (await duty.get('/api/quakes')).body.total
    const before = await total()
    await keep(of(feature('us5aaa', { status: 'deleted', updated: 1782868200000 })))
    assert.equal(await total(), before - 1)
  })

  await t.test('towns are told the stronger the nearer, and a county its own alone', async () => {
    await keep(of(feature('us6aaa', { mag: 7 }, [118.9, 24.9, 10])))
    const strong = (await duty.get('/api/quakes?magnitude=7')).body.rows.find((q: { sourceId: string }) => q.sourceId === 'us6aaa').id
    const all = (await duty.get(`/api/quakes/${strong}`)).body.towns, own = (await city.as('countyCommander').get(`/api/quakes/${strong}`)).body.towns
    assert.ok(all.length > own.length && own.length > 0, `${all.length} ${own.length}`)
    assert.deepEqual(all, all.toSorted((a: { intensity: number }, b: { intensity: number }) => b.intensity - a.intensity))
  })

  await t.test('the office changes the coefficients and says who has compared them; the duty desk does not', async () => {
    const body = { a: 5.7, b: 1.36, c: 4.29, r0: 25, source: '核对稿 2026', verified: true }
    assert.equal((await duty.put('/api/quake-model', body)).status, 403)
    const changed = await city.as('office').put('/api/quake-model', body)
    assert.deepEqual([changed.status, changed.body.model?.verified, typeof changed.body.model?.verifiedBy], [200, true, 'string'], JSON.stringify(changed.body))
    assert.equal((await city.events('quake_model.changed')).length, 1)
  })

  await t.test('the figures count the rows of the list', async () => {
    const value = (key: string, params: object) => city.tx(async (tx) => (await figureValue(tx, key, params)).value)
    assert.equal(await value('quake.count', { days: 36600 }), (await duty.get('/api/quakes')).body.total)
    assert.equal(await value('quake.strongest', { days: 36600 }), 7.4)
  })
})
