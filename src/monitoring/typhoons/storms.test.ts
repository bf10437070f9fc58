import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figureValue } from '#kit/figures'
import { smallCity } from '#kit/testing'
import { enterStorm, positionStorm, withCircles } from './actions.ts'

// passes over the small city from the south-east
const csv = `# no=2699 name=ANLAN name_zh=安澜 demo=1
time_utc,lon,lat,wind_ms,pressure_hpa
2026-07-01T00:00:00Z,119.6,22.0,48,945
2026-07-01T06:00:00Z,119.1,23.8,48,945
2026-07-01T12:00:00Z,118.6,25.4,38,965
2026-07-01T18:00:00Z,118.0,27.0,23,992
`

test('storms', async (t) => {
  const city = await smallCity(t)
  const duty = city.as('cityDuty')
  let id = ''

  await t.test('a track is imported from its file, with circles marked as the model’s', async () => {
    const { status, body } = await duty.post('/api/storms/import', { file: '演示.csv', text: csv })
    assert.equal(status, 200, JSON.stringify(body))
    assert.deepEqual([body.storm.no, body.storm.nameZh, body.storm.origin, body.storm.demo, body.fixes], ['2699', '安澜', 'import', true, 4])
    id = body.storm.id
    const read = await duty.get(`/api/storms/${id}`)
    assert.ok(read.body.fixes.every((f: { radiiModel: boolean }) => f.radiiModel))
    assert.deepEqual(read.body.fixes.map((f: { grade: string }) => f.grade), ['STY', 'STY', 'TY', 'TS'])
    assert.equal((await city.events('storm.entered')).length, 1)
    assert.equal((await city.events('storm.positioned')).length, 1)
  })

  await t.test('a file that is no track is refused and nothing is kept', async () => {
    const { status, body } = await duty.post('/api/storms/import', { file: 'x.txt', text: 'this is not a typhoon track at all' })
    assert.deepEqual([status, body.code], [400, 'storm.track_unreadable'])
    assert.equal((await duty.get('/api/storms')).body.total, 1)
  })

  await t.test('only the duty desk and the office import', async () => {
    assert.equal((await city.as('townCadre').post('/api/storms/import', { file: '演示.csv', text: csv })).status, 403)
  })

  await t.test('circles at a moment are three closed polygons; a moment outside the track is refused', async () => {
    const { body } = await duty.get(`/api/storms/${id}/circles?at=2026-07-01T09:00:00Z`)
    assert.deepEqual(body.features.map((f: { properties: { force: number } }) => f.properties.force), [7, 10, 12])
    assert.equal(body.state.interpolated, true)
    assert.equal((await duty.get(`/api/storms/${id}/circles?at=2026-07-03T00:00:00Z`)).body.code, 'storm.outside_track')
  })

  await t.test('the weaker wind reaches at least the towns of the stronger, and not later', async () => {
    const seven = (await duty.get(`/api/storms/${id}/arrivals?force=7`)).body
    const ten = (await duty.get(`/api/storms/${id}/arrivals?force=10`)).body
    assert.ok(seven.total >= ten.total && ten.total > 0, `${seven.total} ${ten.total}`)
    const when = new Map(seven.rows.map((r: { code: string; reachedAt: string }) => [r.code, r.reachedAt]))
    for (const row of ten.rows) assert.ok((when.get(row.code) as string) <= row.reachedAt)
    assert.deepEqual(seven.rows.map((r: { reachedAt: string }) => r.reachedAt), seven.rows.map((r: { reachedAt: string }) => r.reachedAt).toSorted())
  })

  await t.test('a county commander sees the arrivals of his own county alone', async () => {
    const own = (await city.as('countyCommander').get(`/api/storms/${id}/arrivals?force=7`)).body
    const all = (await duty.get(`/api/storms/${id}/arrivals?force=7`)).body
    assert.equal(new Set(own.rows.map((r: { countyCode: string }) => r.countyCode)).size, 1)
    assert.ok(own.total < all.total)
  })

  await t.test('an old track is not the active storm; a replayed one is, with the rest of its track as forecast', async () => {
    await city.clock.shift('40 days')
    assert.equal((await duty.get('/api/storms/active')).body.storm, null)
    const replayed = await city.tx(async (tx) => {
      const storm = await enterStorm(tx, { no: '2305', name: 'DOKSURI', nameZh: '杜苏芮', source: '演示', demo: true }, 'replay')
      const fixes = withCircles([
        { at: '2023-07-28T00:00:00.000Z', lon: 118.8, lat: 24.1, windMs: 48, pressureHpa: 948 }, { at: '2023-07-28T03:00:00.000Z', lon: 118.5, lat: 24.9, windMs: 38, pressureHpa: 965 },
      ])
      await positionStorm(tx, storm, fixes.slice(0, 1), fixes.slice(1))
      return storm
    })
    const { body } = await duty.get('/api/storms/active')
    assert.deepEqual([body.storm.id, body.replayed, body.state.force, body.state.grade], [replayed, true, 15, 'STY'])
    const track = (await duty.get(`/api/storms/${replayed}/track`)).body
    assert.deepEqual(track.features.filter((f: { geometry: { type: string } }) => f.geometry.type === 'Point').map((f: { properties: { part: string } }) => f.properties.part), ['observed', 'forecast'])
    const wind = await city.tx((tx) => figureValue(tx, 'storm.wind', { stormId: replayed }))
    assert.equal(wind.value, 48)
  })
})
