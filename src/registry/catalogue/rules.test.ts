import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Actor } from '#kit/access'
import { smallCity, type City } from '#kit/testing'
import { casIsRight } from '#registry/chemicals'
import { entries, isSealed, type Ledger } from '#registry/definition'
import { ledgerNamed, listRows, rowOf } from '#registry/ledger'
import { catalogue } from './index.ts'

let city: City
const at = { regionCode: '350521100', lon: 118.79, lat: 25.03 }
before(async () => { city = await smallCity() })

/** Adds what is right, refuses each wrong variant at the field that is wrong. */
async function judged(path: string, right: object, wrong: readonly (readonly [object, string])[]) {
  const duty = city.as('cityDuty')
  for (const [change, field] of wrong) {
    const answer = await duty.post(`/api/${path}`, { ...right, ...change })
    assert.equal(answer.status, 400, `${path} ${JSON.stringify(change)} ${JSON.stringify(answer.body)}`)
    assert.match(JSON.stringify(answer.body.details), new RegExp(`"/?${field}["/]`), `${path} ${field}`)
  }
  const added = await duty.post(`/api/${path}`, right)
  assert.equal(added.status, 201, `${path} ${JSON.stringify(added.body)}`)
  return added.body
}

test('a reservoir’s levels rise from flood limit to crest, and its size is that of its capacity', async () => {
  const dam = { ...at, code: 'SK350521-901', name: '演示水库', kind: 'reservoir', grade: 'small_2', capacity: 46, danger: 'sound', administrative: '庄建国', administrativePhone: '19900003801', floodLimit: 182.5, normalLevel: 183, designLevel: 184.6, checkLevel: 185.3, crest: 186.2 }
  await judged('waterworks', dam, [[{ designLevel: 182 }, 'designLevel'], [{ normalLevel: null, designLevel: 182 }, 'designLevel'], [{ crest: 185 }, 'crest'], [{ capacity: 100 }, 'capacity'], [{ capacity: 9.9 }, 'capacity'], [{ grade: 'g4' }, 'grade'], [{ kind: 'pond' }, 'grade']])
})

test('a chemical has a CAS number that proves itself, and no more of it than the maximum', async () => {
  for (const cas of ['7664-41-7', '7782-50-5', '108-88-3', '74-86-2']) assert.ok(casIsRight(cas), cas)
  for (const cas of ['7664-41-8', '7664417', '108-88-33', 'x']) assert.ok(!casIsRight(cas), cas)
  const { body } = await city.as('cityDuty').post('/api/enterprises', { name: '演示冷冻食品有限公司', uscc: '91350582MA2XN5R1XG', regionCode: '350521100' })
  await judged('chemicals', { ...at, name: '液氨', enterprise: body.id, cas: '7664-41-7', un: '1005', hazard: '2.3', most: 8, current: 6, spot: '制冷机房', facility: 'tank' }, [[{ cas: '7664-41-8' }, 'cas'], [{ un: '105' }, 'un'], [{ current: 9 }, 'current'], [{ hazard: '10' }, 'hazard']])
})

test('a station has met the seven when it has all seven', async () => {
  const seven = { hasBody: true, hasRules: true, hasPlatform: true, hasTeam: true, hasEnforcement: true, hasStore: true, hasEducation: true }
  // 洛阳镇 has none in the small city's demo data or one: the region tells them apart, so that the one there is retired first
  const duty = city.as('cityDuty'), [there] = (await duty.get('/api/management-posts?region=350582105')).body.rows
  if (there) await duty.post(`/api/management-posts/${there.id}/retirement`, { reason: '演练前清理' })
  const post = await judged('management-posts', { regionCode: '350582105', name: '演示应急管理站', grade: 'met', head: '庄建国', headPhone: '19900004201', ...seven }, [[{ hasStore: false }, 'grade'], [{ hasStore: null }, 'grade'], [{ regionCode: '350582' }, 'regionCode']])
  assert.equal(post.met, 7)
  assert.equal((await duty.patch(`/api/management-posts/${post.id}`, { grade: 'building', hasStore: false })).body.met, 6)
})

test('a park counts its five, and an open one has its day', async () => {
  const park = await judged('parks', { ...at, name: '演示安全公园', status: 'open', openedOn: '2022-06-16', investment: 120, screen: true, experience: true, refuge: true, fireStation: true, reserve: false }, [[{ openedOn: null }, 'openedOn'], [{ lon: null, lat: null }, 'lon']])
  assert.equal(park.met, 4)
})

test('a plan is due for review three years after its issue, and is not filed before it', async () => {
  const plan = await judged('emergency-plans', { regionCode: '350500', title: '演示市地震应急预案', kind: 'special', subject: 'earthquake', edition: 1, status: 'force', responsible: '市应急管理局', issuedOn: '2024-02-29', filedOn: '2024-03-20' }, [[{ filedOn: '2024-02-01' }, 'filedOn'], [{ edition: 0 }, 'edition']])
  assert.equal(plan.reviewDue, '2027-02-28')
  assert.equal((await city.as('cityDuty').patch(`/api/emergency-plans/${plan.id}`, { issuedOn: '2024-03-01' })).body.reviewDue, '2027-03-01')
})

test('a project spends no more than was arranged, and is done at 100%', async () => {
  await judged('projects', { regionCode: '350500', code: 'XM-901', name: '演示项目', kind: 'base', lead: '市应急管理局', investment: 100, arranged: 80, spent: 40, status: 'building', progress: 45, milestones: [{ name: '立项', due: '2022-03', percent: 100 }] }, [
    [{ spent: 81 }, 'spent'], [{ arranged: 101 }, 'arranged'], [{ status: 'done' }, 'progress'], [{ progress: 101 }, 'progress'], [{ milestones: [{ name: '立项', due: '明年', percent: 1 }] }, 'milestones']])
})

test('a policy sums its claims, which lie within its period', async () => {
  const policy = await judged('insurance-policies', { regionCode: '350521', number: 'NF-901', kind: 'housing', insurer: '演示保险', holder: '演示县政府', sum: 100, premium: 10, startsOn: '2022-01-01', endsOn: '2022-12-31', claims: [{ day: '2022-07-30', cause: '暴雨倒房', amount: 52_000.5 }, { day: '2022-08-02', cause: '台风', amount: 100 }] }, [
    [{ endsOn: '2021-12-31' }, 'endsOn'], [{ kind: 'safety' }, 'enterprise'], [{ claims: [{ day: '2023-01-01', cause: '暴雨', amount: 1 }] }, 'claims']])
  assert.deepEqual([policy.claimCount, policy.claimPaid], [2, 52_100.5])
})

test('those who need help are no more than those who are there', async () => {
  await judged('protected-places', { ...at, name: '演示敬老院', kind: 'nursing', peopleDay: 40, peopleNight: 38, immobile: 18, contact: '苏惠兰', phone: '19900003901' }, [[{ immobile: 41 }, 'immobile'], [{ peopleNight: -1 }, 'peopleNight']])
})

test('one warden stands once in a grid; an expert’s identity number is sealed and shown to those who may open it alone', async () => {
  await judged('forest-wardens', { regionCode: '350521100', name: '林水生', phone: '19900003601', kind: 'full', grid: 'SL350521-901' }, [[{ regionCode: '350521' }, 'regionCode'], [{ phone: '123' }, 'phone']])
  assert.equal((await city.as('cityDuty').post('/api/forest-wardens', { regionCode: '350521100', name: '林水生', phone: '19900003602', kind: 'part', grid: 'SL350521-901' })).status, 409)
  const expert = await judged('experts', { regionCode: '350500', name: '陈演示', unit: '演示设计院', subjects: ['chemical'], tier: 'city', phone: '19900003301', identity: '350502199001010018', appointedOn: '2022-01-01', appointedUntil: '2024-12-31' }, [[{ identity: '350502199001010019' }, 'identity'], [{ appointedUntil: '2021-12-31' }, 'appointedUntil'], [{ subjects: [] }, 'subjects']])
  assert.equal(expert.identity, '350502********0018')
  const reader: Actor = { kind: 'user', id: 'r', name: '只读', roles: [], scope: '350500/', sessionId: 's' }
  const seen = await city.db.tx(reader, (tx) => rowOf(tx, ledgerNamed('expert') as Ledger, expert.id))
  assert.deepEqual(['identity' in seen, seen.phone], [false, '199****3301'])
  await assert.rejects(city.db.tx(reader, (tx) => listRows(tx, ledgerNamed('expert') as Ledger, { identity: '0018', limit: 1 })), /expert.reveal/)
  assert.equal((await city.as('auditor').get(`/api/experts/${expert.id}`)).status, 403, 'the auditor reads the audit alone')
})

test('every ledger has a figure of its rows, words in both languages and examples that its own reader takes', async () => {
  const duty = city.as('cityDuty')
  for (const { ledger } of catalogue) {
    const { body, status } = await duty.get(`/api/figures/${ledger.key}.count`)
    assert.equal(status, 200, ledger.key)
    assert.equal(body.value, (await duty.get(`/api/${ledger.path}`)).body.total, ledger.key)
    for (const [name, field] of entries(ledger)) {
      assert.ok(field.label.zh && field.label.en, `${ledger.key}.${name}`)
      assert.ok(!isSealed(field) || !field.example || !/^1(?!990000)\d{10}$/.test(field.example), `${ledger.key}.${name}: an example is an invented number`)
    }
  }
})
