import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import gcoord from 'gcoord'
import { smallCity, type City } from '#kit/testing'
import { outlines } from '#registry/regions'
import { degreesOf, landsOf, pointOf } from './position.ts'
import { counts, importer, uscc, xlsx } from './testing.ts'

let city: City, bringing: ReturnType<typeof importer>
before(async () => { city = await smallCity(); bringing = importer(city) })
const head = ['企业名称', '信用代码', '乡镇', '经度', '纬度']

test('degrees as people write them', () => {
  const cases: [string, number | undefined][] = [['118.57', 118.57], ['118°34′12″E', 118.57], ['118度34分12秒', 118.57], ['东经118.57°', 118.57], ["118°34'12\"", 118.57], ['118 34 12', 118.57], ['118:34.2', 118.57], ['118°70′', undefined], ['十', undefined]]
  for (const [text, wanted] of cases) assert.equal(degreesOf(text)?.toFixed(4), wanted?.toFixed(4), text)
  assert.ok('swap' in pointOf('24.81', '118.57'))
  assert.match(JSON.stringify(pointOf('439876.5', '2745678')), /投影坐标/)
  assert.match(JSON.stringify(pointOf('0', '0')), /中国/)
})

test('a file given in GCJ-02 is found out, and put right as a whole by one click', async () => {
  const all = await city.tx((tx) => outlines(tx)), lands = landsOf(all), [shape] = all.filter((o) => o.code === '350521'), ring = (shape?.geometry.type === 'Polygon' ? shape.geometry.coordinates[0] : shape?.geometry.coordinates.flat().sort((a, b) => b.length - a.length)[0]) ?? []
  // points a little inside the shore: half a kilometre matters to them
  const points = ring.filter((_, i) => i % Math.ceil(ring.length / 400) === 0).flatMap(([x = 0, y = 0]) => [[0.002, 0], [-0.002, 0], [0, 0.002], [0, -0.002]].map(([dx = 0, dy = 0]) => [x + dx, y + dy] as [number, number])).filter((p) => lands.inside('350521', p)).slice(0, 300)
  assert.ok(points.length > 100)
  const rows = points.map((p, i) => { const [lon, lat] = gcoord.transform(p, gcoord.WGS84, gcoord.GCJ02) as [number, number]; return [`演示岸边${i}`, uscc(3000 + i), '螺城镇', lon.toFixed(6), lat.toFixed(6)] })
  const card = await bringing.bring(await xlsx(head, rows)), { offer } = card.found ?? {}
  assert.equal(offer?.datum, 'gcj02')
  assert.ok((offer?.outsideNow ?? 0) > 10 && (offer?.outsideThen ?? 99) <= 3, JSON.stringify(offer))
  assert.equal(card.noted, offer?.outsideNow)
  assert.match((await bringing.rows(card.id, 'noted'))[0]?.issues[0]?.zh ?? '', /离惠安县边界 \d+/)
  await city.as('cityDuty').put(`/api/imports/${card.id}/setup`, { datum: 'gcj02' })
  await bringing.runs()
  const again = await bringing.card(card.id)
  assert.deepEqual([again.noted <= 3, again.found?.offer], [true, null])
  await bringing.write(card.id)
  const one = (await city.as('cityDuty').get(`/api/enterprises?q=${uscc(3000)}`)).body.rows[0]
  assert.ok(Math.abs(one.lon - (points[0]?.[0] ?? 0)) < 2e-5 && Math.abs(one.lat - (points[0]?.[1] ?? 0)) < 2e-5)
  const right = await bringing.bring(await xlsx(head, points.map((p, i) => [`演示岸边${i}`, uscc(3000 + i), '螺城镇', p[0].toFixed(6), p[1].toFixed(6)])))
  assert.equal(right.found?.offer, null, 'a file that is right is left alone')
})

test('a position in the sea or in another county can be written, but is named with its distance', async () => {
  const card = await bringing.bring(await xlsx(head, [['演示海上', uscc(4001), '螺城镇', '119.6', '24.7'], ['演示晋江', uscc(4002), '螺城镇', '118.56', '24.75'], ['演示惠安', uscc(4003), '螺城镇', '118.79', '25.03']]))
  assert.deepEqual([counts(card), card.noted], [[3, 0, 0, 0, 0], 2])
  const said = (await bringing.rows(card.id, 'noted')).map((r) => r.issues[0]?.zh)
  assert.match(said[0] ?? '', /海上或市外，离惠安县边界 \d+\.\d 公里/)
  assert.match(said[1] ?? '', /位置在晋江市，离惠安县边界/)
})
