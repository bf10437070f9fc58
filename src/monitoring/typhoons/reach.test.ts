import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { smallCity } from '#kit/testing'
import { keepTrack } from './follow.ts'
import type { Reach } from './api.ts'
import { readTracks } from './readers/index.ts'
import { likeness, partNear } from './similar.ts'
import { insertForecasts } from './store.ts'

const csv = `# no=2699 name=ANLAN name_zh=安澜 demo=1
time_utc,lon,lat,wind_ms,pressure_hpa
2026-07-01T00:00:00Z,119.6,22.0,48,945
2026-07-01T06:00:00Z,119.1,23.8,48,945
`
const archive = new URL('../../../../shared/data/typhoon/CMA_CH2017BST.txt', import.meta.url)

test('when each circle reaches each town', async (t) => {
  const city = await smallCity(t)
  const duty = city.as('cityDuty')
  const { body: made } = await duty.post('/api/storms/import', { file: '演示.csv', text: csv })
  const id = made.storm.id as string
  const ahead = (agency: string, lon: number, wind: number) => [6, 12, 18].map((leadHours, i) => ({
    agency, baseAt: '2026-07-01T06:00:00.000Z', leadHours, at: new Date(Date.parse('2026-07-01T06:00:00Z') + leadHours * 3_600_000).toISOString(), lon: lon - i * 0.3, lat: 24.8 + i, windMs: wind - 6 * i, pressureHpa: 960,
  }))
  await city.tx((tx) => insertForecasts(tx, id, '演示', [...ahead('BABJ', 118.9, 45), ...ahead('RJTD', 121.5, 30)]))
  const reach = async (query = '') => (await duty.get(`/api/storms/${id}/reach${query}`)).body

  await t.test('one row a town with the minute, the hours left and how far the centre is now', async () => {
    const { rows, now, model, total } = await reach('?agency=BABJ')
    assert.deepEqual([now, model, total > 0], ['2026-07-01T06:00:00.000Z', true, true])
    for (const r of rows as Reach[]) {
      const [seven, ten] = [r.reach[7], r.reach[10]]
      if (seven && ten) assert.ok(seven.reachedAt <= ten.reachedAt)
      if (ten?.hoursLeft) assert.ok(Math.abs(ten.hoursLeft - (Date.parse(ten.reachedAt) - Date.parse(now)) / 3_600_000) <= 0.05)
      assert.ok((r.kmNow ?? 0) >= r.nearestKm)
    }
    assert.ok((rows as Reach[]).some((r) => r.reach[10] && new Date(r.reach[10].reachedAt).getUTCMinutes() !== 0), 'between two hours of the track')
  })

  await t.test('another agency says otherwise, and circles follow it', async () => {
    const [national, japan] = [await reach('?agency=BABJ'), await reach('?agency=RJTD')]
    assert.notDeepEqual((national.rows as Reach[]).map((r) => r.reach[10]), (japan.rows as Reach[]).map((r) => r.reach[10]))
    const at = '2026-07-01T15:00:00Z'
    const [a, b] = [(await duty.get(`/api/storms/${id}/circles?at=${at}&agency=BABJ`)).body, (await duty.get(`/api/storms/${id}/circles?at=${at}&agency=RJTD`)).body]
    assert.ok(a.state.lon < 119 && b.state.lon > 121, `${a.state.lon} ${b.state.lon}`)
  })

  await t.test('a county sees its own towns alone', async () => {
    const { rows } = (await city.as('otherCounty').get(`/api/storms/${id}/reach?agency=BABJ`)).body
    assert.ok(rows.length > 0 && (rows as Reach[]).every((r) => r.countyName === '晋江市'))
  })

  await t.test('the warning lines at sea are rows with a source, unverified until somebody says so', async () => {
    const { rows } = (await duty.get('/api/storm-warning-lines')).body
    assert.deepEqual(rows.map((l: { hours: number; verified: boolean }) => [l.hours, l.verified]), [[24, false], [48, false]])
    const { changedAt: _, changedBy: __, ...line } = rows[0]
    assert.equal((await duty.put('/api/storm-warning-lines', { ...line, source: '与原图核对', verified: true })).body.rows[0].verified, true)
    assert.equal((await city.events('storm.line_changed')).length, 1)
    assert.equal((await city.as('townCadre').put('/api/storm-warning-lines', line)).status, 403)
  })

  await t.test('the archive’s most similar track comes first', { skip: !existsSync(archive) && 'shared/data is not here' }, async () => {
    const tracks = readTracks(readFileSync(archive, 'utf8'), 'CMA_CH2017BST.txt').filter((track) => track.no !== '0000')
    await city.tx(async (tx) => { for (const track of tracks) await keepTrack(tx, track) })
    const { rows, compared, total } = (await duty.get(`/api/storms/${id}/similar`)).body
    assert.ok(compared >= 3 && total > 0 && rows.length > 0, `${compared} ${total}`)
    assert.deepEqual(rows.map((r: { score: number }) => r.score), rows.map((r: { score: number }) => r.score).toSorted((a: number, b: number) => a - b))
    for (const r of rows) assert.equal(Math.abs(r.score - Math.round(r.meanKm + r.placeKm / 2 + 5 * Math.abs(r.windDiff ?? 0))) <= 2, true)
  })
})

test('a track is no different from itself, and a shifted one by its shift', () => {
  const city = { lon: 118.6, lat: 24.9 }
  const line = (shift: number) => [20, 22, 24, 26].map((lat, i) => ({ at: `2026-07-0${i + 1}T00:00:00Z`, lon: 119 + shift, lat, windMs: 40 }))
  const own = partNear(line(0), city), other = partNear(line(1), city)
  assert.ok(own && other)
  assert.equal(likeness(own, own).score, 0)
  const { meanKm, windDiff } = likeness(own, other)
  assert.ok(meanKm > 95 && meanKm < 110, `${meanKm}`)
  assert.equal(windDiff, 0)
  assert.equal(partNear(line(40), city), undefined)
})
