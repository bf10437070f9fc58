import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import gcoord from 'gcoord'
import { smallCity, type City } from '#kit/testing'
import { censusFeatures } from './index.ts'
import { crossingOf, readLayer } from './read.ts'

let city: City, layerId = ''
type Ring = [number, number][]
const square = (lon: number, lat: number, size = 0.01): Ring => [[lon, lat], [lon + size, lat], [lon + size, lat + size], [lon, lat + size], [lon, lat]]
const file = (...features: { properties?: object; geometry: object }[]) => JSON.stringify({ type: 'FeatureCollection', features: features.map((f) => ({ type: 'Feature', properties: {}, ...f })) })
const polygon = (ring: Ring, properties = {}) => ({ properties, geometry: { type: 'Polygon', coordinates: [ring] } })
// near the seats of 螺城镇 (惠安县) and of 陈埭镇 (晋江市)
let huian: [number, number] = [0, 0], jinjiang: [number, number] = [0, 0]
const given = { title: '洪水淹没范围', theme: 'flood', source: '演示普查', datum: 'wgs84', year: 2022, file: 'flood.geojson' }

before(async () => {
  city = await smallCity()
  const seat = async (code: string) => { const { region } = (await city.as('cityDuty').get(`/api/regions/${code}`)).body; return [region.lon, region.lat] as [number, number] }
  huian = await seat('350521100')
  jinjiang = await seat('350582103')
})

test('a layer comes by its file, and each county sees of it what lies within it', async () => {
  const text = file(polygon(square(...huian), { NAME: '螺城低洼区', depth: 1.2 }), polygon(square(...jinjiang), { NAME: '陈埭低洼区' }), polygon(square(116.4, 39.9)))
  const added = await city.as('cityDuty').post('/api/census-layers/versions', { ...given, text })
  assert.equal(added.status, 201, JSON.stringify(added.body))
  assert.deepEqual([added.body.kept, added.body.outside, added.body.layer.layerVersion, added.body.layer.geometryKind, added.body.layer.vertexCount], [2, 1, 1, 'polygon', 10])
  layerId = added.body.layer.id
  assert.equal((await city.events('census_layer.imported')).length, 1)
  for (const [who, names] of [['cityDuty', ['螺城低洼区', '陈埭低洼区']], ['countyDuty', ['螺城低洼区']], ['otherCounty', ['陈埭低洼区']], ['townCadre', ['螺城低洼区']]] as const) {
    const list = await city.as(who).get('/api/census-layers')
    assert.ok(list.body.rows.some((row: { id: string }) => row.id === layerId), who)
    const { body, status } = await city.as(who).get(`/api/census-layers/${layerId}/features`)
    assert.equal(status, 200, JSON.stringify(body))
    assert.deepEqual(body.features.map((f: { properties: { label: string } }) => f.properties.label), names, who)
  }
})

test('a window of the map takes what it touches', async () => {
  const window = (at: [number, number]) => `${at[0] - 0.001},${at[1] - 0.001},${at[0] + 0.001},${at[1] + 0.001}`
  assert.equal((await city.as('cityDuty').get(`/api/census-layers/${layerId}/features?bbox=${window(huian)}`)).body.features.length, 1)
  assert.equal((await city.as('countyDuty').get(`/api/census-layers/${layerId}/features?bbox=${window(jinjiang)}`)).body.features.length, 0)
  assert.equal((await city.tx((tx) => censusFeatures(tx, layerId, [huian[0], huian[1], huian[0] + 0.001, huian[1] + 0.001]))).length, 1)
})

test('the same title is the next version; the one before stays with its shapes', async () => {
  const next = await city.as('cityDuty').post('/api/census-layers/versions', { ...given, text: file(polygon(square(...huian, 0.02), { NAME: '螺城' })) })
  assert.equal(next.body.layer.layerVersion, 2)
  const duty = city.as('cityDuty'), first = (await duty.get(`/api/census-layers/${layerId}`)).body
  assert.equal(first.current, false)
  assert.deepEqual((await duty.get('/api/census-layers?current=true')).body.rows.filter((row: { title: string }) => row.title === given.title).map((row: { layerVersion: number }) => row.layerVersion), [2])
  assert.equal((await duty.get(`/api/census-layers/${layerId}/features`)).body.features.length, 2)
  assert.equal((await duty.get(`/api/census-layers/${layerId}/history`)).body.entries.length, 2)
})

test('a file in GCJ-02 is kept in WGS84', async () => {
  const there = gcoord.transform(huian, gcoord.WGS84, gcoord.GCJ02)
  const added = await city.as('cityDuty').post('/api/census-layers/versions', { ...given, title: '普查点', datum: 'gcj02', text: file({ properties: { 名称: '点' }, geometry: { type: 'Point', coordinates: there } }) })
  const { features } = (await city.as('cityDuty').get(`/api/census-layers/${added.body.layer.id}/features`)).body
  assert.ok(Math.abs(features[0].geometry.coordinates[0] - huian[0]) < 1e-5 && Math.abs(features[0].geometry.coordinates[1] - huian[1]) < 1e-5)
})

test('a table with longitude and latitude is a layer of points; one without is told so', async () => {
  const sheet = (text: string) => Buffer.from(text).toString('base64'), duty = city.as('cityDuty')
  const added = await duty.post('/api/census-layers/versions', { ...given, title: '普查表', file: 'points.csv', sheet: sheet(`普查成果,,,\n名称,经度,纬度,楼层\n演示学校,${huian[0]},${huian[1]},5\n演示医院,${jinjiang[0]},${jinjiang[1]},8\n`) })
  assert.deepEqual([added.status, added.body.kept, added.body.layer?.geometryKind], [201, 2, 'point'], JSON.stringify(added.body))
  const { features } = (await city.as('countyDuty').get(`/api/census-layers/${added.body.layer.id}/features`)).body
  assert.deepEqual(features.map((f: { properties: { label: string; 楼层: string } }) => [f.properties.label, f.properties.楼层]), [['演示学校', '5']])
  assert.match((await duty.post('/api/census-layers/versions', { ...given, title: '普查表', file: 'x.csv', sheet: sheet('名称,地址\n演示,某路\n') })).body.detail, /经度/)
  assert.match((await duty.post('/api/census-layers/versions', { ...given, title: '普查表', file: 'x.csv', sheet: sheet(`名称,经度,纬度\n演示,,${huian[1]}\n`) })).body.detail, /坐标不是数字/)
})

test('what is wrong with a file is told feature by feature, and nothing is kept', async () => {
  const bow: Ring = [[118.8, 25], [118.81, 25.01], [118.81, 25], [118.8, 25.01], [118.8, 25]]
  const cases: [string, string, RegExp][] = [
    ['自相交', file(polygon(square(...huian)), polygon(bow)), /第 2 个要素.*自相交/], ['不闭合', file(polygon(square(...huian).slice(0, 4))), /没有闭合/], ['类型', file({ geometry: { type: 'GeometryCollection', geometries: [] } }), /图形类型/], ['写反', file({ geometry: { type: 'Point', coordinates: [24.9, 118.6] } }), /写反/],
    ['投影', file({ geometry: { type: 'Point', coordinates: [39_472_000, 2_756_000] } }), /投影坐标/], ['不是 JSON', '{oh', /JSON/], ['空', file(), /没有要素/], ['城外', file({ geometry: { type: 'Point', coordinates: [116.4, 39.9] } }), /不在本市/],
  ]
  for (const [what, text, says] of cases) {
    const answer = await city.as('cityDuty').post('/api/census-layers/versions', { ...given, title: '坏图层', text })
    assert.equal(answer.status, 400, what)
    assert.match(answer.body.detail, says, what)
  }
  assert.equal((await city.as('cityDuty').get('/api/census-layers?q=坏图层')).body.total, 0)
})

test('too many vertices are refused before they are kept', () => {
  const ring = Array.from({ length: 50_002 }, (_, i): [number, number] => [118 + Math.cos((i / 50_001) * 2 * Math.PI) / 10, 25 + Math.sin((i / 50_001) * 2 * Math.PI) / 10])
  ring[50_001] = ring[0] as [number, number]
  const read = readLayer(file(polygon(ring)), { datum: 'wgs84' })
  assert.match(read.troubles[0]?.zh ?? 'taken', /最多 50000 个/)
  const began = performance.now()
  assert.equal(crossingOf(ring), undefined)
  assert.ok(performance.now() - began < 3_000)
})

test('an informant looks at layers and brings none; a layer without shapes is refused', async () => {
  assert.equal((await city.as('informant').get('/api/census-layers')).status, 200)
  assert.equal((await city.as('informant').post('/api/census-layers/versions', { ...given, text: file(polygon(square(...huian))) })).status, 403)
  const bare = await city.as('cityDuty').post('/api/census-layers', { title: '只有名称', theme: 'flood', source: '演示', regionCode: '350500' })
  assert.equal(bare.body.code, 'census.by_file_alone', JSON.stringify(bare.body))
})

test('a file is looked at before it is kept: counts that add up, columns with samples, each wrong shape; nothing is written', async () => {
  const bow: Ring = [[118.8, 25], [118.81, 25.01], [118.81, 25], [118.8, 25.01], [118.8, 25]], duty = city.as('cityDuty')
  const text = file(polygon(square(...huian), { NAME: '甲', DEPTH: 1.5 }), polygon(bow, { NAME: '乙' }), polygon(square(116.4, 39.9), { NAME: '丙' }))
  const { body, status } = await duty.post('/api/census-layers/previews', { datum: 'wgs84', text })
  assert.equal(status, 200, JSON.stringify(body))
  assert.deepEqual([body.features, body.right, body.wrong, body.outside, body.kind, body.remembered], [3, 2, 1, 1, 'polygon', null])
  assert.match(body.troubles[0].zh, /自相交/)
  assert.deepEqual(body.fields, [{ name: 'NAME', filled: 2, samples: ['甲', '丙'] }, { name: 'DEPTH', filled: 1, samples: ['1.5'] }])
  assert.equal((await duty.get('/api/census-layers?q=一次映射')).body.total, 0)
  const kept = await duty.post('/api/census-layers/versions', { ...given, title: '一次映射', text, leaveOut: true, labelField: 'NAME', names: ['NAME', 'DEPTH'], fields: { NAME: '名称', DEPTH: '' } })
  assert.deepEqual([kept.status, kept.body.kept, kept.body.outside, kept.body.wrong], [201, 1, 1, 1], JSON.stringify(kept.body))
  const { features } = (await duty.get(`/api/census-layers/${kept.body.layer.id}/features`)).body
  assert.deepEqual(features[0].properties, { 名称: '甲', label: '甲' })
  assert.equal((await city.events('census_layer.imported')).at(-1)?.data.leftOut, 1)
  const again = (await duty.post('/api/census-layers/previews', { datum: 'wgs84', text })).body
  assert.deepEqual([again.remembered.answers.title, again.remembered.answers.labelField, again.remembered.answers.fields], ['一次映射', 'NAME', { NAME: '名称', DEPTH: '' }])
  assert.equal((await city.as('countyDuty').post('/api/census-layers/previews', { datum: 'wgs84', text })).body.remembered, null, 'a county has its own answers')
})

test('a table whose positions have other names is read once these are pointed at, and known the next time', async () => {
  const sheet = Buffer.from(`名称,东,北\n演示学校,${huian[0]},${huian[1]}\n`).toString('base64'), duty = city.as('cityDuty')
  const first = (await duty.post('/api/census-layers/previews', { datum: 'wgs84', sheet })).body
  assert.deepEqual([first.table.names, first.table.lon, first.features], [['名称', '东', '北'], null, 0])
  const told = (await duty.post('/api/census-layers/previews', { datum: 'wgs84', sheet, lon: '东', lat: '北' })).body
  assert.deepEqual([told.features, told.right, told.table.lon], [1, 1, '东'])
  assert.equal((await duty.post('/api/census-layers/versions', { ...given, title: '东北表', file: 'x.csv', sheet, lon: '东', lat: '北', names: first.table.names })).status, 201)
  assert.deepEqual((await duty.post('/api/census-layers/previews', { datum: 'wgs84', sheet })).body.remembered.answers.lon, '东')
})

test('when the version in use is retired the one before it is in use again; brought back, it takes its place', async () => {
  const duty = city.as('cityDuty'), text = file(polygon(square(...huian))), ids: string[] = []
  for (let i = 0; i < 2; i++) ids.push((await duty.post('/api/census-layers/versions', { ...given, title: '撤出', text })).body.layer.id)
  const inUse = async () => (await duty.get('/api/census-layers?current=true&q=撤出')).body.rows.map((row: { layerVersion: number }) => row.layerVersion)
  assert.equal((await duty.post(`/api/census-layers/${ids[1]}/retirement`, { reason: '资料有误' })).status, 200)
  assert.deepEqual(await inUse(), [1])
  assert.equal((await city.events('census_layer.retired')).length, 1)
  assert.equal((await duty.post(`/api/census-layers/${ids[1]}/restoration`, { reason: '核对无误' })).status, 200)
  assert.deepEqual(await inUse(), [2])
  assert.equal((await city.as('informant').post('/api/census-layers/previews', { datum: 'wgs84', text })).status, 403)
})

test('a layer has one door: its sheet of rows is taken by no upload, and there is no template to fill in', async () => {
  const duty = city.as('cityDuty'), sheet = Buffer.from('图层名称,版本\n演示,1\n')
  assert.equal((await duty.post('/api/census-layers/import-files?name=x.csv', sheet, { 'content-type': 'application/octet-stream' })).status, 404)
  assert.equal((await duty.get('/api/census-layers/template')).status, 400, 'it is no layer’s number')
  assert.equal((await duty.get('/api/shelters/template')).status, 200)
})
