import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { pickTrack, readTracks } from './readers/index.ts'

const bst = `66666 0000   46 0002 0601 0 6 Alpha                              20070808
2006050806 1  87 1353 1000      15
2006050812 2  91 1349  998      18
66666 2601    2 0003 2601 1 3 BETA                               20270101
2026070100 5 205 1221  945      48      18
2026070103 9 213 1819  960       9
66666 2601    1 0003 2601 1 3 BETA(-1)1                          20270101
2026070103 9 213 1819  960      12
`

test('a CMA best track is read storm by storm', () => {
  const tracks = readTracks(bst, 'CH2026BST.txt')
  assert.deepEqual(tracks.map((t) => [t.no, t.name, t.fixes.length]), [['0601', 'Alpha', 2], ['2601', 'BETA', 2]])
  assert.deepEqual(tracks[0]?.fixes[0], { at: '2006-05-08T06:00:00.000Z', lon: 135.3, lat: 8.7, windMs: 15, pressureHpa: 1000 })
  assert.equal(tracks[1]?.fixes[0]?.windMs, 48, 'the outer wind after it is not the wind')
  assert.equal(tracks[1]?.fixes[1]?.windMs, null, '9 says "below 10", not nine')
  assert.equal(tracks[1]?.fixes[1]?.lon, 181.9, 'past the date line it goes on')
})

test('a storm is picked by number or name, and a wrong wish lists what there is', () => {
  const tracks = readTracks(bst, 'CH2026BST.txt')
  assert.equal(pickTrack(tracks, '2601').name, 'BETA')
  assert.equal(pickTrack(tracks, 'beta').no, '2601')
  assert.throws(() => pickTrack(tracks), /name one: 0601 Alpha, 2601 BETA/)
  assert.throws(() => pickTrack(tracks, '9999'), /no storm 9999.*2601 BETA/)
})

test('a csv names its storm in its head or in the file name', () => {
  const body = 'time_utc,lon,lat,wind_ms,pressure_hpa\n2026-07-01T03:00:00Z,119.5,21.3,40,960\n2026-07-01T00:00:00Z,120,21,,\n'
  const [named] = readTracks(`# no=2699 name=ANLAN name_zh=安澜 demo=1\n${body}`, 'x.csv')
  assert.deepEqual([named?.no, named?.name, named?.nameZh, named?.demo], ['2699', 'ANLAN', '安澜', true])
  assert.equal(named?.fixes[0]?.at, '2026-07-01T00:00:00.000Z', 'in order of time')
  assert.deepEqual([named?.fixes[0]?.windMs, named?.fixes[0]?.pressureHpa], [null, null])
  assert.deepEqual(readTracks(body, 'CMA_2305_DOKSURI_utc.csv').map((t) => [t.no, t.name]), [['2305', 'DOKSURI']])
})

test('what is not a track is refused with the line', () => {
  const broken: [text: string, says: RegExp][] = [
    ['hello', /none of: best track/],
    [bst.replace('2006050812 2', '20060508 x'), /line 3/],
    ['2006050812 2  91 1349  998      18', /none of: best track/],
    ['time_utc,lon,lat,wind_ms,pressure_hpa\nyesterday,1,2,3,4', /line 2 has no time/],
    ['time_utc,lon,lat\n2026-07-01T00:00:00Z,1,2', /has the columns/],
  ]
  for (const [text, says] of broken) assert.throws(() => readTracks(text, 'x'), says)
})

const shared = new URL('../../../../shared/data/typhoon/', import.meta.url)
test('the real files are read whole', { skip: !existsSync(shared) && 'no ../shared/data/typhoon here' }, () => {
  const of = (file: string) => readTracks(readFileSync(new URL(file, shared), 'utf8'), file)
  assert.deepEqual([of('CMA_CH1998BST.txt').length, of('CMA_CH2017BST.txt').length], [21, 30])
  const nesat = pickTrack(of('CMA_CH2017BST.txt'), '1709')
  assert.deepEqual([nesat.name, nesat.nameZh, nesat.fixes.length], ['NESAT', '纳沙', 31])
  const doksuri = pickTrack(of('CMA_2305_DOKSURI_utc.csv'))
  assert.deepEqual([doksuri.no, doksuri.fixes.length, Math.max(...doksuri.fixes.map((f) => f.windMs ?? 0))], ['2305', 59, 62])
})
