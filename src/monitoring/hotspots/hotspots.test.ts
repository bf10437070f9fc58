import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { system } from '#kit/access'
import { sql } from '#kit/db'
import { figureValue } from '#kit/figures'
import { destination } from '#kit/geo'
import { smallCity } from '#kit/testing'
import { momentOf, readFirms, readFirmsGeoJson } from './firms.ts'
import { keepHotspots } from './keep.ts'
import type { Pixel } from './model.ts'

const viirs = 'country_id,latitude,longitude,bright_ti4,scan,track,acq_date,acq_time,satellite,instrument,confidence,version,bright_ti5,frp,daynight\n'

test('VIIRS and MODIS are read by the names of their columns', () => {
  const [first] = readFirms(`${viirs}PRT,40.1234,-8.5678,320.5,0.5,0.4,2026-07-04,1305,N,VIIRS,n,2.0NRT,290.1,12.3,D\n`)
  assert.deepEqual(first, { pixel: { satellite: 'N', instrument: 'VIIRS', seenAt: '2026-07-04T13:05:00.000Z', lon: -8.5678, lat: 40.1234, brightness: 320.5, frp: 12.3, confidence: 'nominal', night: false } })
  const [modis] = readFirms('latitude,longitude,brightness,scan,track,acq_date,acq_time,satellite,instrument,confidence,version,bright_t31,frp,daynight\r\n24.9,118.6,312,1,1,2026-07-04,5,T,MODIS,85,6.1NRT,290,8.1,N\r\n')
  assert.deepEqual(modis, { pixel: { satellite: 'Terra', instrument: 'MODIS', seenAt: '2026-07-04T00:05:00.000Z', lon: 118.6, lat: 24.9, brightness: 312, frp: 8.1, confidence: 'high', night: true } })
})

test('a time that lost its zeros is the same minute', () => {
  assert.deepEqual(['25', '0025', '705', '1305', '00:25'].map((t) => momentOf('2026-07-04', t)?.slice(11, 16)), ['00:25', '00:25', '07:05', '13:05', '00:25'])
  assert.deepEqual([momentOf('2026-07-04', '2461'), momentOf('2026-02-30', '0025'), momentOf('', '25')], [undefined, undefined, undefined])
})

test('a wrong line is told and the others are read; what is no FIRMS file is refused', () => {
  const rows = readFirms(`${viirs}CHN,x,118.6,320,1,1,2026-07-04,1305,N,VIIRS,n,2,290,1,D\nCHN,24.9,118.6,320,1,1,2026-07-04,1305,N,VIIRS,n,2,290,1,D\nCHN,24.9,118.6,320,1,1,2026-07-04,1305,N,VIIRS,?,2,290,1,D`)
  assert.deepEqual(rows.map((r) => ('wrong' in r ? r.line : 'read')), [2, 'read', 4])
  assert.throws(() => readFirms('Invalid MAP_KEY.'), /has the columns/)
})

const sample = new URL('../../../../shared/data/quake_fire/firms_modis_nrt_2018.geojson.gz', import.meta.url)
test('the archive’s GeoJSON gives the same pixels', { skip: !existsSync(sample) && 'the sample of FIRMS is not here' }, () => {
  const rows = readFirmsGeoJson(gunzipSync(readFileSync(sample)).toString('utf8'))
  assert.ok(rows.length > 100 && rows.every((r) => 'pixel' in r), String(rows.length))
})

test('fires', async (t) => {
  const city = await smallCity(t), duty = city.as('cityDuty')
  const town = await city.tx((tx) => tx.one<{ code: string; path: string; lon: number; lat: number }>(sql`select code, path, lon, lat from regions where level = 4 and lon is not null order by code limit 1`))
  const at = (metres: number, minutes: number, more: Partial<Pixel> = {}): Pixel => ({ satellite: 'N', instrument: 'VIIRS', seenAt: new Date(Date.UTC(2026, 6, 4, 5, minutes)).toISOString(), ...destination(town, 90, metres), brightness: 330, frp: 5, confidence: 'nominal', night: false, ...more })
  const keep = (pixels: Pixel[]) => city.db.tx(system('test'), (tx) => keepHotspots(tx, pixels, 'test'))
  const list = async (state = 'open') => (await duty.get(`/api/fires?state=${state}`)).body.rows
  let id = ''

  await t.test('pixels within a kilometre and six hours are one fire, others are others', async () => {
    const kept = await keep([at(0, 0), at(400, 0), at(900, 90, { satellite: 'N20', frp: 22 }), at(4000, 0), at(0, 9 * 60)])
    assert.deepEqual([kept.pixels, kept.outside, kept.fires.length], [5, 0, 3])
    const fires = await list()
    assert.deepEqual(fires.map((f: { pixels: number; frpMax: number }) => [f.pixels, f.frpMax]).sort(), [[1, 5], [1, 5], [3, 22]])
    id = fires.find((f: { pixels: number }) => f.pixels === 3).id
    assert.equal((await city.events('fire.seen')).length, 3)
  })

  await t.test('the same file again changes nothing, also with its lines in another order', async () => {
    assert.deepEqual(await keep([at(0, 9 * 60), at(4000, 0), at(900, 90, { satellite: 'N20', frp: 22 }), at(400, 0), at(0, 0)]), { pixels: 0, known: 5, outside: 0, fires: [] })
    assert.equal((await list()).length, 3)
    assert.equal((await city.events('fire.grown')).length, 0)
  })

  await t.test('what burns elsewhere in the world is no matter of this city', async () => {
    assert.deepEqual(await keep([at(0, 1, { lon: -8.5, lat: 40.1 })]), { pixels: 0, known: 0, outside: 1, fires: [] })
  })

  await t.test('a person confirms, and says when it is out; each is an event; what does not follow is refused', async () => {
    const one = await duty.get(`/api/fires/${id}`)
    assert.deepEqual([one.status, one.body.pixels.length, one.body.fire.state], [200, 3, 'candidate'])
    assert.equal((await duty.post(`/api/fires/${id}/verdict`, { state: 'extinguished' })).body.code, 'fire.not_following')
    const confirmed = await duty.post(`/api/fires/${id}/verdict`, { state: 'confirmed', note: '网格员到场' })
    assert.deepEqual([confirmed.body.fire?.state, confirmed.body.fire?.note], ['confirmed', '网格员到场'], JSON.stringify(confirmed.body))
    assert.equal((await duty.post(`/api/fires/${id}/verdict`, { state: 'extinguished' })).status, 200)
    assert.deepEqual([(await city.events('fire.confirmed')).length, (await city.events('fire.extinguished')).length], [1, 1])
  })

  await t.test('where a fire was put out, a new pixel begins a new one', async () => {
    const { fires } = await keep([at(100, 120)])
    assert.equal(fires.length, 1)
    assert.notEqual(fires[0], id)
  })

  await t.test('another county neither sees it nor judges it; an office clerk sees and does not judge', async () => {
    const other = town.path.includes('350521') ? 'otherCounty' : 'countyCommander'
    assert.equal((await city.as(other).get(`/api/fires/${id}`)).status, 404)
    assert.equal((await city.as('office').post(`/api/fires/${id}/verdict`, { state: 'confirmed' })).status, 403)
  })

  await t.test('the figures count the rows of the list', async () => {
    const value = (key: string) => city.tx(async (tx) => (await figureValue(tx, key, {})).value)
    assert.deepEqual([await value('fire.candidate'), await value('fire.confirmed')], [(await list('candidate')).length, 0])
  })
})
