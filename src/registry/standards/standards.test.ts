import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { before, test } from 'node:test'
import { smallCity, type City } from '#kit/testing'
import { allLedgers } from '#registry/ledger'
import { importer, xlsx } from '../imports/testing.ts'
import { feature } from './index.ts'

let city: City
const at = { regionCode: '350521100', lon: 118.79, lat: 25.03 }
const shelter = { ...at, capacity: 200, nightCapacity: 200, area: 400, standardized: true, managerName: '陈志强', phone: '19900003310' }
before(async () => { city = await smallCity() })

const limit = async (key: string) => (await city.as('office').get('/api/standards')).body.rows.find((r: { key: string }) => r.key === key)
async function set(key: string, value: unknown, more: object = {}) {
  const { version } = await limit(key)
  return city.as('office').put(`/api/standards/${key}`, { version, value, source: 'GB 演示-2026 第 1 条', reason: '按新标准', ...more })
}

test('a stricter limit is what the form and the file are judged by from then on', async () => {
  const duty = city.as('cityDuty'), add = (code: string) => duty.post('/api/shelters', { ...shelter, name: `演示避灾点${code}`, code })
  const head = ['避灾点名称', '编码', '县（市、区）', '乡镇（街道）', '经度', '纬度', '可容纳人数', '夜间容量', '有效面积', '标准化', '管理人', '管理人电话']
  const file = async (code: string) => importer(city).bring(await xlsx(head, [[`演示避灾点${code}`, code, '惠安县', '螺城镇', '118.79', '25.03', '200', '200', '400', '是', '陈志强', '19900003310']]), { path: 'shelters' })
  assert.equal((await add('BZ901')).status, 201)
  assert.deepEqual((await file('BZ902')).wrong, 0)
  const changed = await set('shelter.area', { day: 1, night: 3 })
  assert.deepEqual([changed.status, changed.body.verifiedAt, changed.body.version], [200, null, 2], JSON.stringify(changed.body))
  const refused = await add('BZ903')
  assert.deepEqual([refused.status, refused.body.details.issues[0].path], [400, ['nightCapacity']])
  assert.match(refused.body.details.issues[0].message, /人均不足 3 平方米.*最多 133 人/)
  assert.deepEqual((await file('BZ904')).wrong, 1)
  const [event] = await city.events('standard.set')
  assert.deepEqual([event?.subjectId, event?.data.before, event?.data.value], ['shelter.area', { day: 1, night: 2 }, { day: 1, night: 3 }])
})

test('scores and colours of rows that are there are reckoned anew, with history, and only where they differ', async () => {
  const duty = city.as('cityDuty'), point = (name: string, likelihood: number) => ({ ...at, name, method: 'lec', likelihood, exposure: 6, consequence: 15, control: 'company' })
  const orange = (await duty.post('/api/risk-points', point('演示除尘系统', 3))).body, blue = (await duty.post('/api/risk-points', point('演示叉车作业', 0.5))).body
  assert.deepEqual([orange.color, blue.color], ['orange', 'blue'])
  await set('risk_point.lec', { red: 260, orange: 160, yellow: 70 })
  await city.runJobs()
  assert.deepEqual([(await duty.get(`/api/risk-points/${orange.id}`)).body.color, (await duty.get(`/api/risk-points/${blue.id}`)).body.version], ['red', 1])
  const { entries: [newest] } = (await duty.get(`/api/risk-points/${orange.id}/history`)).body
  assert.deepEqual([newest.origin, newest.note, newest.fields[0]], ['system', '标准限值修改：risk_point.lec', { field: 'color', before: 'orange', after: 'red' }])
  assert.equal((await duty.get('/api/risk-points?color=red')).body.rows.some((r: { id: string }) => r.id === orange.id), true)
  assert.equal((await city.events('risk_point.reckoned')).length, 1)
})

test('each of the other limits is what its rule says', async () => {
  const duty = city.as('cityDuty'), status = async (path: string, body: object) => (await duty.post(`/api/${path}`, { ...at, ...body })).status
  const dam = (code: string) => ({ code, name: '演示水库', kind: 'reservoir', grade: 'small_1', capacity: 150, danger: 'sound', administrative: '庄建国', administrativePhone: '19900003801' })
  const slope = (code: string, harm: object) => ({ code, name: `演示滑坡${code}`, kind: 'landslide', grade: '4', households: 6, people: 23, monitorA: '陈水木', phoneA: '19900003701', ...harm })
  const { body: { id: enterprise } } = await duty.post('/api/enterprises', { name: '演示新材料有限公司', uscc: '91350502MA2XN5R1XL', regionCode: '350521100' })
  const hazard = (name: string, r: object) => ({ name, enterprise, kind: 'tanks', chemicals: [{ name: '液氨', quantity: 60, critical: 10, beta: 2 }], ...r })
  const ls = (name: string) => ({ name, method: 'ls', likelihood: 3, consequence: 4, control: 'team' })
  const cases: [key: string, value: unknown, path: string, before: object, after: object][] = [
    ['waterwork.capacity', { large_1: 100_000, large_2: 10_000, medium: 1_000, small_1: 200, small_2: 10 }, 'waterworks', dam('SK901'), dam('SK902')],
    ['geohazard.deaths', { 1: 30, 2: 10, 3: 2 }, 'geohazards', slope('DZ901', { deaths: 2 }), slope('DZ902', { deaths: 2 })],
    ['geohazard.loss', { 1: 1000, 2: 500, 3: 50 }, 'geohazards', slope('DZ903', { loss: 60 }), slope('DZ904', { loss: 60 })],
    ['major_hazard.alpha', [[100, 2], [30, 1], [0, 0.5]], 'major-hazards', hazard('演示一号罐区', { level: '3', rValue: 14.4, exposed: 35 }), hazard('演示二号罐区', { level: '3', rValue: 14.4, exposed: 35 })],
    ['major_hazard.level', { 1: 100, 2: 12, 3: 5 }, 'major-hazards', hazard('演示三号罐区', { level: '3', rValue: 12, exposed: 35 }), hazard('演示四号罐区', { level: '3', rValue: 12, exposed: 35 })],
    ['risk_point.scales', { likelihood: [10], exposure: [10], consequence: [100], ls: [1, 2, 4, 5] }, 'risk-points', { ...ls('演示路段甲'), control: 'company' }, { ...ls('演示路段乙'), control: 'company' }],
    ['risk_point.ls', { red: 20, orange: 3, yellow: 2 }, 'risk-points', { ...ls('演示路段丙'), likelihood: 1 }, { ...ls('演示路段丁'), likelihood: 1 }],
  ]
  for (const [key, value, path, right, wrong] of cases) {
    assert.equal(await status(path, right), 201, `${key} before`)
    assert.equal((await set(key, value)).status, 200, key)
    assert.equal(await status(path, wrong), 400, `${key} after`)
  }
  const plan = (edition: number) => ({ regionCode: '350500', title: '演示市地震应急预案', kind: 'special', subject: 'earthquake', edition, status: 'force', responsible: '市应急管理局', issuedOn: '2024-03-01' })
  assert.equal((await duty.post('/api/emergency-plans', plan(1))).body.reviewDue, '2027-03-01')
  assert.equal((await set('emergency_plan.review', { years: 5 })).status, 200)
  assert.equal((await duty.post('/api/emergency-plans', plan(2))).body.reviewDue, '2029-03-01')
})

test('the subjects of plans are the bureau’s: renamed, added, and not taken away while a plan bears one', async () => {
  const duty = city.as('cityDuty'), { value } = await limit('emergency_plan.subjects'), plan = { regionCode: '350500', title: '演示市核应急预案', kind: 'special', edition: 1, status: 'force', responsible: '市应急管理局' }
  assert.equal((await duty.post('/api/emergency-plans', { ...plan, subject: 'nuclear' })).status, 400)
  const list = [...value.map((o: { value: string }) => (o.value === 'forest' ? { ...o, zh: '森林草原火灾' } : o)), { value: 'nuclear', zh: '核事故', en: 'nuclear', also: [] }]
  assert.equal((await set('emergency_plan.subjects', list)).status, 200)
  assert.equal((await duty.post('/api/emergency-plans', { ...plan, subject: 'nuclear' })).status, 201)
  const { groups } = (await duty.get('/api/emergency-plans/groups?by=subject')).body, label = (code: string) => groups.find((g: { value: string }) => g.value === code)
  assert.deepEqual([label('forest').label, label('nuclear').label, label('nuclear').count], ['森林草原火灾', '核事故', 1])
  const gone = await set('emergency_plan.subjects', value)
  assert.deepEqual([gone.status, gone.body.code, gone.body.details.names], [409, 'standard.codes_in_use', ['核事故']])
})

test('who writes a limit down does not verify it; a change takes the verification away, and every step stays', async () => {
  const office = city.as('office'), leader = city.as('cityLeader'), key = 'major_hazard.alpha', { version } = await limit(key), source = 'GB 18218-2018 表 5'
  const own = await office.post(`/api/standards/${key}/verification`, { version, source })
  assert.deepEqual([own.status, own.body.code], [403, 'standard.own_value'])
  const verified = await leader.post(`/api/standards/${key}/verification`, { version, source })
  assert.deepEqual([verified.status, verified.body.verifiedBy, verified.body.source], [200, city.cast.cityLeader.name, source], JSON.stringify(verified.body))
  assert.equal((await city.events('standard.verified')).length, 1)
  const again = await set(key, [[100, 2], [50, 1.5], [0, 1]])
  assert.equal(again.body.verifiedAt, null)
  const { rows } = (await leader.get(`/api/standards/${key}/versions`)).body
  assert.deepEqual(rows.map((r: { act: string }) => r.act), ['set', 'verified', 'set', 'set'])
  await assert.rejects(city.tx((tx) => tx.run({ text: "update standards set verified_at = now(), verified_by = 'x', verified_id = changed_id where changed_id is not null", values: [] } as never)), /standards_second_look/)
})

test('a limit of the wrong shape, an older version, or no permission changes nothing', async () => {
  const { version, value } = await limit('waterwork.capacity'), office = city.as('office'), put = (who: 'office' | 'cityDuty' | 'countyDuty', body: object) => city.as(who).put('/api/standards/waterwork.capacity', { version, value, source: 'SL 252', reason: '试改', ...body })
  for (const wrong of [{ ...value, medium: 1 }, { ...value, other: 1 }, { large_1: 1 }, 7, null, { ...value, small_2: -1 }]) assert.equal((await put('office', { value: wrong })).body.code, 'standard.wrong_value', JSON.stringify(wrong))
  assert.equal((await put('office', { version: version - 1, value: { ...value, small_2: 9 } })).status, 412)
  assert.equal((await put('cityDuty', { value: { ...value, small_2: 9 } })).status, 403)
  assert.equal((await put('countyDuty', { value: { ...value, small_2: 9 } })).status, 403)
  assert.equal((await office.put('/api/standards/waterwork.nothing', { version: 1, value, source: 'SL 252', reason: '试改' })).status, 404)
  assert.deepEqual((await limit('waterwork.capacity')).value, value)
})

test('the doctor finds every limit in its row, and no definition judges by a number of its own', async () => {
  const [promise] = feature.promises ?? []
  assert.deepEqual((await city.tx((tx) => (promise as NonNullable<typeof promise>).check(tx))).ok, true)
  const keys = allLedgers().flatMap((l) => l.standards ?? []).map((s) => s.key), rows = (await city.as('office').get('/api/standards')).body.rows.map((r: { key: string }) => r.key)
  assert.deepEqual([...keys].sort(), [...rows].sort())
  const registry = new URL('../', import.meta.url), files = readdirSync(registry, { recursive: true, encoding: 'utf8' }).filter((f) => /^[A-Za-z]+\/(ledger|points|major|depots|supplies|equipment|holdersLedger|informantsLedger)\.ts$/.test(f))
  assert.ok(files.length >= 20, String(files.length))
  for (const file of files) {
    const [rules = ''] = readFileSync(new URL(file, registry), 'utf8').split('\n  fields: {')
    // 7 个有 and 100 % are what these words mean; two per cent is how far a number rounded by hand may be off
    const own = rules.split('\n').filter((line) => !line.startsWith('//') && /[<>]=?\s*(?:[2-9]|\d{2,}|0?\.\d)|\[\s*\d+(?:\.\d+)?(?:\s*,\s*\d+(?:\.\d+)?)+\s*\]/.test(line.replaceAll('_', '').replace(/progress < 100|percent > 100/g, '')))
    assert.deepEqual(own, [], file)
  }
})
