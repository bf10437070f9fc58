import assert from 'node:assert/strict'
import { test } from 'node:test'
import { system } from '#kit/access'
import { smallCity } from '#kit/testing'
import { keepTrack } from './follow.ts'
import type { Track } from './model.ts'

const fix = (hour: string, lon: number, lat: number, radii?: Track['fixes'][number]['radii']) => ({ at: `2026-07-01T${hour}:00:00Z`, lon, lat, windMs: 40, pressureHpa: 950, ...(radii ? { radii } : {}) })
const said = (agency: string, leadHours: number, lon: number) => ({ agency, baseAt: '2026-07-01T06:00:00.000Z', leadHours, at: new Date(Date.parse('2026-07-01T06:00:00Z') + leadHours * 3_600_000).toISOString(), lon, lat: 25, windMs: 38, pressureHpa: 960 })
const track: Track = { no: '2699', name: 'ANLAN', nameZh: '安澜', source: '测试', demo: false, fixes: [fix('00', 119.6, 22), fix('06', 119.1, 23.8, { 7: [300, 250, 200, 250], 10: null, 12: null })], forecasts: [said('RJTD', 24, 118.9), said('BABJ', 24, 118.4)] }

test('a storm that sources and the desk keep up to date', async (t) => {
  const city = await smallCity(t), duty = city.as('cityDuty')
  const keep = (what: Track) => city.db.tx(system('test'), (tx) => keepTrack(tx, what))
  let id = ''

  await t.test('its positions and every agency’s forecast are kept once, whatever comes twice', async () => {
    const first = await keep(track)
    id = first.stormId
    assert.deepEqual([first.fixes, first.forecasts], [2, 2])
    assert.deepEqual(await keep(track), { stormId: id, fixes: 0, forecasts: 0 })
    assert.equal((await city.events('storm.positioned')).length, 1, 'nothing new is no news')
    assert.equal((await duty.get('/api/storms')).body.total, 1)
  })

  await t.test('what a second source tells of it meets in the same row', async () => {
    const other = await keep({ ...track, source: '另一来源', fixes: [fix('03', 119.4, 22.9)], forecasts: [said('VHHH', 24, 118.6)] })
    assert.deepEqual(other, { stormId: id, fixes: 1, forecasts: 1 })
    const { rows } = (await duty.get(`/api/storms/${id}/forecasts`)).body
    assert.deepEqual(rows.map((r: { agency: string; source: string }) => [r.agency, r.source]), [['BABJ', '测试'], ['RJTD', '测试'], ['VHHH', '另一来源']])
  })

  await t.test('circles of the source stand as they are; where it has none the model’s are marked', async () => {
    const { fixes } = (await duty.get(`/api/storms/${id}`)).body
    const told = fixes.map((f: { at: string; kind: string; radiiModel: boolean; lon: number }) => [f.at.slice(11, 13), f.kind, f.radiiModel])
    assert.deepEqual(told, [['00', 'observed', true], ['03', 'observed', true], ['06', 'observed', false], ['06', 'forecast', true]])
    assert.equal(fixes[3].lon, 118.4, 'the map follows the national forecast')
  })

  await t.test('the desk types a position in; one that is known is not rewritten, one ahead of time is refused', async () => {
    const at = '2020-07-01T09:00:00Z', body = { stormId: id, no: '2699', name: 'ANLAN', fix: { at, lon: 118.8, lat: 24.4, windMs: 42, pressureHpa: 950 } }
    const kept = await duty.post('/api/storms/fixes', body)
    assert.deepEqual([kept.status, kept.body.storm?.id], [200, id], JSON.stringify(kept.body))
    assert.equal((await city.events('storm.positioned')).at(-1)?.data.manual, true)
    assert.equal((await duty.post('/api/storms/fixes', body)).body.code, 'storm.fix_known')
    assert.equal((await duty.post('/api/storms/fixes', { ...body, fix: { ...body.fix, at: '2099-01-01T00:00:00Z' } })).body.code, 'storm.fix_ahead')
    const fresh = await duty.post('/api/storms/fixes', { no: '2698', name: 'NEU', nameZh: '新', fix: body.fix })
    assert.deepEqual([fresh.body.storm.origin, fresh.body.storm.no], ['manual', '2698'])
    assert.equal((await city.as('townCadre').post('/api/storms/fixes', body)).status, 403)
  })

  await t.test('a track of the archive is not continued by hand', async () => {
    const csv = '# no=2697 name=OLD\ntime_utc,lon,lat,wind_ms,pressure_hpa\n2020-07-01T00:00:00Z,119.6,22.0,48,945\n2020-07-01T06:00:00Z,119.1,23.8,48,945\n'
    const { storm } = (await duty.post('/api/storms/import', { file: 'a.csv', text: csv })).body
    assert.equal((await duty.post('/api/storms/fixes', { stormId: storm.id, no: '2697', name: 'OLD', fix: { at: '2020-07-01T07:00:00Z', lon: 118, lat: 24, windMs: null, pressureHpa: null } })).body.code, 'storm.not_followed')
  })
})
