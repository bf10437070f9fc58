import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { smallCity, type City } from '#kit/testing'
import type { Standards } from '#registry/definition'
import { allStandards } from '#registry/ledger'
import { alphaOf, gradeValue, levelOfR, ratioOf } from './major.ts'
import { colorOf, scoreOf } from './points.ts'

let city: City, enterprise = '', limits: Standards = {}
const at = { regionCode: '350521100', lon: 118.79, lat: 25.03 }
before(async () => {
  city = await smallCity()
  limits = await city.tx(allStandards)
  const added = await city.as('cityDuty').post('/api/enterprises', { name: '演示泉化新材料有限公司', uscc: '91350502MA2XN5R1XL', regionCode: '350521100', sector: 'chemical' })
  assert.equal(added.status, 201, JSON.stringify(added.body))
  enterprise = added.body.id
})

test('LEC: 320 is still orange, 160 still yellow, 70 still blue; one step above is the next colour', () => {
  const cases: [number, number, number, number, string][] = [[10, 6, 7, 420, 'red'], [6, 6, 15, 540, 'red'], [1, 3, 100, 300, 'orange'], [3, 6, 15, 270, 'orange'], [10, 1, 15, 150, 'yellow'], [1, 2, 40, 80, 'yellow'], [10, 1, 7, 70, 'blue'], [0.1, 0.5, 1, 0.05, 'blue'], [0.2, 6, 15, 18, 'blue']]
  for (const [likelihood, exposure, consequence, score, color] of cases) {
    const values = { method: 'lec', likelihood, exposure, consequence }
    assert.deepEqual([scoreOf(values), colorOf(values, limits)], [score, color], `${likelihood}×${exposure}×${consequence}`)
  }
  assert.equal(colorOf({ method: 'lec', likelihood: 3.2, exposure: 10, consequence: 10 }, limits), 'orange') // 320 exactly
  assert.equal(colorOf({ method: 'lec', likelihood: 1.6, exposure: 10, consequence: 10 }, limits), 'yellow') // 160 exactly
})

test('LS: 20 red, 12 orange, 6 yellow, 5 blue; judged directly, the colour is what was judged', () => {
  for (const [likelihood, consequence, color] of [[5, 4, 'red'], [3, 4, 'orange'], [2, 3, 'yellow'], [1, 5, 'blue']] as const) assert.equal(colorOf({ method: 'ls', likelihood, consequence }, limits), color)
  assert.equal(colorOf({ method: 'direct', judged: 'red', likelihood: 1, exposure: 1, consequence: 1 }, limits), 'red')
  assert.equal(colorOf({ method: 'lec', likelihood: 3, consequence: 15 }, limits), null)
})

test('a risk point gets its score and colour by itself, and keeps them right when it is changed', async () => {
  const duty = city.as('cityDuty'), point = { ...at, name: '演示除尘系统', enterprise, method: 'lec', likelihood: 3, exposure: 6, consequence: 15, control: 'company', accidents: ['18'], phone: '19900002201' }
  const added = await duty.post('/api/risk-points', { ...point, color: 'blue', score: 1 })
  assert.deepEqual([added.status, added.body.score, added.body.color], [201, 270, 'orange'], JSON.stringify(added.body))
  assert.equal((await duty.get('/api/risk-points?color=orange')).body.rows.some((row: { id: string }) => row.id === added.body.id), true)
  const lower = await duty.patch(`/api/risk-points/${added.body.id}`, { likelihood: 0.5 })
  assert.deepEqual([lower.body.score, lower.body.color], [45, 'blue'])
  assert.equal((await duty.get('/api/risk-points?color=orange')).body.rows.some((row: { id: string }) => row.id === added.body.id), false)
  const { entries } = (await duty.get(`/api/risk-points/${added.body.id}/history`)).body
  assert.ok(entries[0].fields.some((f: { field: string; before: unknown; after: unknown }) => f.field === 'color' && f.before === 'orange' && f.after === 'blue'))
})

test('red and orange are controlled by the company, and L, E, C take the values of the method alone', async () => {
  const duty = city.as('cityDuty'), point = { ...at, name: '演示冲压机', method: 'lec', likelihood: 3, exposure: 6, consequence: 15, control: 'team' }
  const low = await duty.post('/api/risk-points', point)
  assert.deepEqual([low.status, low.body.details.issues[0].path], [400, ['control']])
  const odd = await duty.post('/api/risk-points', { ...point, control: 'company', likelihood: 4 })
  assert.deepEqual([odd.status, odd.body.details.issues[0].path], [400, ['likelihood']])
  assert.equal((await duty.post('/api/risk-points', { ...point, control: 'company', exposure: null })).status, 400)
  assert.equal((await duty.post('/api/risk-points', { ...at, name: '演示路段', method: 'direct' })).status, 400)
})

test('GB 18218: Σq/Q, α by the people around, and the level of R at its bounds', () => {
  assert.equal(ratioOf([{ name: '液氨', quantity: 6, critical: 10, beta: 2 }, { name: '汽油', quantity: 80, critical: 200, beta: 1 }]), 1)
  assert.equal(ratioOf([]), null)
  assert.deepEqual([0, 1, 29, 30, 49, 50, 99, 100].map((people) => alphaOf(people, limits)), [0.5, 1, 1, 1.2, 1.2, 1.5, 1.5, 2])
  assert.equal(gradeValue([{ name: '液氨', quantity: 60, critical: 10, beta: 2 }], 35, limits), 14.4)
  assert.deepEqual([100, 99.9, 50, 49.9, 10, 9.9].map((r) => levelOfR(r, limits)), ['1', '2', '2', '3', '3', '4'])
})

test('a major hazard needs its place, a sum of 1, the level of its R; then it stands with its Σq/Q', async () => {
  const duty = city.as('cityDuty'), hazard = { ...at, name: '演示液氨罐区', enterprise, kind: 'tanks', level: '3', rValue: 14.4, exposed: 35, chemicals: [{ name: '液氨', quantity: 60, critical: 10, beta: 2 }] }
  for (const [wrong, field] of [[{ chemicals: [{ name: '液氨', quantity: 9, critical: 10, beta: 2 }], rValue: null }, 'chemicals'], [{ level: '2' }, 'level'], [{ rValue: 30, level: '3' }, 'rValue'], [{ filedOn: '2022-05-10', filedUntil: '2021-05-10' }, 'filedUntil']] as const) {
    const answer = await duty.post('/api/major-hazards', { ...hazard, ...wrong })
    assert.equal(answer.status, 400, field)
    assert.ok(answer.body.details.issues.some((issue: { path: string[] }) => issue.path[0] === field), JSON.stringify(answer.body.details))
  }
  assert.equal((await duty.post('/api/major-hazards', { ...hazard, lon: undefined, lat: undefined })).status, 400)
  const added = await duty.post('/api/major-hazards', hazard)
  assert.deepEqual([added.status, added.body.ratio, added.body.enterpriseName], [201, 6, '演示泉化新材料有限公司'], JSON.stringify(added.body))
  assert.equal((await duty.post('/api/major-hazards', hazard)).status, 409)
  assert.equal((await city.events('major_hazard.added')).length, 1)
})

test('a town reads hazards and enters risk points, but files no major hazard; another county sees neither', async () => {
  const town = city.as('townCadre'), hazard = { ...at, name: '演示二号罐区', enterprise, kind: 'tanks', level: '4' }
  assert.equal((await town.get('/api/major-hazards')).body.total, 1)
  assert.equal((await town.post('/api/major-hazards', hazard)).status, 403)
  assert.equal((await city.as('otherCounty').get('/api/major-hazards')).body.total, 0)
  assert.equal((await city.as('anonymous').get('/api/risk-points')).status, 401)
})
