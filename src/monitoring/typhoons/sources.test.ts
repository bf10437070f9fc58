import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { readLiteral } from './readers/literal.ts'
import { readNmcList } from './readers/nmc.ts'
import { readTracks } from './readers/index.ts'

const shared = new URL('../../../../shared/data/typhoon/', import.meta.url)
const absent = existsSync(shared) ? false : 'the samples of typhoon tracks (../shared/data/typhoon) are not here'
const textOf = (file: string): string => { const bytes = readFileSync(new URL(file, shared)); return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8') }

/** A view with what the sample lacks: circles and two agencies. Its stamps are Beijing's, the epoch beside them says so. */
const view = `typhoon_jsons_view_1({"typhoon":[1,"ANLAN","安澜",2699,2699,null,"","start",[
[2,"202607010800",1782864000000,"STY",119.6,22.0,945,48,"NW",20,[["30KTS",300,250,200,250],["50KTS",120,110,90,100],["64KTS",60,60,50,50]],{"BABJ":[[12,"202607010800",119.0,23.6,945,48,"BABJ","STY"],[24,"202607010800",118.4,25.2,965,38,"BABJ","TY"]],"RJTD":[[24,"202607010800",118.9,25.0,960,40,"RJTD","TY"]]}],
[3,"202607011400",1782885600000,"STY",119.1,23.8,945,0,"NW",20,[],null]]]})`

test('nmc.cn: circles of three winds by quadrant, forecasts by agency, times by the epoch', () => {
  const [storm] = readTracks(view, 'view_1.jsonp')
  assert.deepEqual([storm?.no, storm?.name, storm?.nameZh, storm?.fixes.length], ['2699', 'ANLAN', '安澜', 2])
  assert.deepEqual(storm?.fixes[0], { at: '2026-07-01T00:00:00.000Z', lon: 119.6, lat: 22, windMs: 48, pressureHpa: 945, radii: { 7: [300, 250, 200, 250], 10: [120, 110, 90, 100], 12: [60, 60, 50, 50] } })
  assert.deepEqual([storm?.fixes[1]?.windMs, storm?.fixes[1]?.radii], [null, undefined], '0 m/s is no wind')
  assert.deepEqual(storm?.forecasts?.map((f) => [f.agency, f.leadHours, f.baseAt, f.at]), [['BABJ', 12, '2026-07-01T00:00:00.000Z', '2026-07-01T12:00:00.000Z'], ['BABJ', 24, '2026-07-01T00:00:00.000Z', '2026-07-02T00:00:00.000Z'], ['RJTD', 24, '2026-07-01T00:00:00.000Z', '2026-07-02T00:00:00.000Z']])
})

test('the list of nmc.cn says which storms go on', () => {
  assert.deepEqual(readNmcList('typhoon_jsons_list_default({"typhoonList":[[1,"ANLAN","安澜",2699,2699,null,"","start"],[2,"nameless",null,null,null,null,null,"stop"]]})').map((s) => [s.id, s.no, s.active]), [['1', '2699', true], ['2', '0000', false]])
})

test('the sample of YAGI has its thirty-six positions', { skip: absent }, () => {
  const [yagi] = readTracks(textOf('nmc_view_3275487_YAGI2411.jsonp'), 'nmc_view_3275487_YAGI2411.jsonp')
  assert.deepEqual([yagi?.no, yagi?.nameZh, yagi?.fixes.length, yagi?.fixes[0]?.at, Math.max(...(yagi?.fixes.map((f) => f.windMs ?? 0) ?? []))], ['2411', '摩羯', 36, '2024-09-01T00:00:00.000Z', 62])
})

test('the sample of FUNG-WONG, which is JavaScript, has circles and five agencies', { skip: absent }, () => {
  const [storm] = readTracks(textOf('zjwater_2019list_FungWong.js.gz'), 'x.js')
  assert.deepEqual([storm?.no, storm?.name, storm?.nameZh, storm?.fixes[0]?.at], ['1927', 'FUNG-WONG', '凤凰', '2019-11-19T09:00:00.000Z'])
  assert.deepEqual(storm?.fixes.at(-1)?.radii, { 7: [230, 180, 200, 150], 10: null, 12: null })
  assert.deepEqual([...new Set(storm?.forecasts?.map((f) => f.agency))].sort(), ['BABJ', 'PGTW', 'RCTP', 'RJTD', 'VHHH'])
})

test('every best track of both archives is read', { skip: absent }, () => {
  const read = (file: string) => { const tracks = readTracks(textOf(file), file); return [tracks.length, tracks.reduce((n, t) => n + t.fixes.length, 0)] }
  const lines = (file: string) => textOf(file).split('\n').filter((l) => l.trim() && !l.startsWith('66666')).length
  for (const year of [2016, 2017, 2019, 2020, 2021]) assert.equal(read(`JMA_bst_${year}.txt`)[1], lines(`JMA_bst_${year}.txt`), String(year))
  assert.deepEqual(read('JMA_bst_2016.txt')[0], 26)
  for (const file of ['CMA_CH1998BST.txt', 'CMA_CH2017BST.txt']) assert.ok((read(file)[1] ?? 0) > 200, file)
})

test('JMA: knots become metres a second, miles kilometres; of a typhoon the circles are the model’s', () => {
  const [storm] = readTracks(`66666 1601  002 0003 1601 0 6             NEPARTAK              20160822\n16070418 002 4 145 1382  980     060     90040 0040 10180 0150\n16070500 002 5 153 1366  965     065     90040 0040 10180 0150\n`, 'bst.txt')
  assert.deepEqual(storm?.fixes[0], { at: '2016-07-04T18:00:00.000Z', lat: 14.5, lon: 138.2, windMs: 30.9, pressureHpa: 980, radii: { 7: [333, 306, 278, 306], 10: [74, 74, 74, 74], 12: null } })
  assert.deepEqual([storm?.fixes[1]?.windMs, storm?.fixes[1]?.radii], [33.4, undefined])
})

test('JavaScript is read and never run; what is none is refused with its place', () => {
  assert.deepEqual(JSON.parse(JSON.stringify(readLiteral(`/* a */ const typhoonInfo = { a: 'x\\u4e00', // b\n "b": [1, -2.5, null, true,], };`, 'typhoonInfo'))), { a: 'x一', b: [1, -2.5, null, true] })
  for (const wrong of ['{a: process.exit()}', '{a 1}', '{a: "x', `${'['.repeat(100)}`, '']) assert.throws(() => readLiteral(wrong), SyntaxError, wrong)
  const began = performance.now()
  assert.throws(() => readLiteral(`${' '.repeat(200_000)}a${' '.repeat(200_000)}`), SyntaxError)
  assert.ok(performance.now() - began < 1000)
  assert.equal(({} as Record<string, unknown>).polluted, undefined)
  readLiteral('{"__proto__": {"polluted": 1}}')
  assert.equal(({} as Record<string, unknown>).polluted, undefined)
})
