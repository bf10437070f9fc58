import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from '#kit/db'
import { runOneJob } from '#kit/events'
import { smallCity, type City } from '#kit/testing'
import { orgCheck, usccCheck } from '#registry/definition'

let city: City
const code = (eight: string) => { const first = `91350582${eight}${orgCheck(eight)}`; return first + usccCheck(first) }
const at = { regionCode: '350521100', lon: 118.79, lat: 25.03 }
const stone = { ...at, name: '演示泉化新材料有限公司', uscc: '91350502MA2XN5R1XL', rating: 'national_2', head: '郑演示', headPhone: '19900004401', employees: 641 }
const again = { ...at, lat: 25.0302, name: '泉化新材料股份有限公司', uscc: '91350582MA2XN5R1XG', rating: 'quanzhou', head: '郑演示', headPhone: '19900004401', address: '演示路 1 号' }
let a: any, b: any // eslint-disable-line -- rows of any ledger
type Reason = { by: string }

before(async () => { city = await smallCity() })
const duty = () => city.as('cityDuty')
const add = async (path: string, body: object) => { const { body: row, status } = await duty().post(`/api/${path}`, body); assert.equal(status, 201, JSON.stringify(row)); return row }
const openPairs = async (ledger: string, state = 'open') => (await duty().get(`/api/duplicates?ledger=${ledger}&state=${state}`)).body
const run = async (ledger: string) => { const { body, status } = await duty().post('/api/duplicates/runs', { ledger }); assert.equal(status, 200, JSON.stringify(body)); await city.runJobs(); return body }

test('two rows of one enterprise are proposed with each reason; a number alone is none', async () => {
  a = await add('enterprises', stone)
  b = await add('enterprises', again)
  await add('enterprises', { regionCode: '350582103', name: '演示锦昌鞋服有限公司', uscc: code('MA2XN5R2'), head: '林他人', headPhone: '19900004401' })
  await run('enterprise')
  const { rows, total } = await openPairs('enterprise')
  assert.equal(total, 1, JSON.stringify(rows.map((r: { reasons: unknown }) => r.reasons)))
  assert.deepEqual(rows[0].reasons.map((r: Reason) => r.by), ['name', 'near', 'phone'])
  assert.deepEqual([rows[0].a.id, rows[0].b.id].sort(), [a.id, b.id].sort())
  assert.equal((await city.events('duplicate.found')).length, 1)
})

test('what was taken back by an undo and brought again is no pair', async () => {
  const twice = { regionCode: '350582103', name: '演示远帆物流有限公司', uscc: code('MA2XN5R9') }
  const first = await add('enterprises', twice), { entries } = (await duty().get(`/api/enterprises/${first.id}/history`)).body
  assert.equal((await duty().post(`/api/enterprises/changes/${entries[0].changeId}/undoing`)).status, 200)
  const second = await add('enterprises', twice)
  await run('enterprise')
  assert.ok(!(await openPairs('enterprise')).rows.some((r: { a: { id: string }; b: { id: string } }) => [r.a.id, r.b.id].includes(second.id)))
})

test('the pairs of a name are those of its neighbouring characters, long names by their beginning', async () => {
  for (const name of ['泉化新材料', '甲', '', '石石石', '锦昌鞋服'.repeat(9)]) {
    const { pairs } = await city.tx((tx) => tx.one<{ pairs: string[] }>(sql`select registry_pairs_at_once(${name}) as pairs`)), characters = [...name]
    assert.deepEqual(pairs, characters.slice(1, 25).map((c, i) => `${characters[i]}${c}`), name)
  }
})

test('a county sees the pairs of its own alone; who may not edit may not decide', async () => {
  assert.equal((await city.as('countyDuty').get('/api/duplicates?ledger=enterprise')).body.total, 1)
  assert.equal((await city.as('otherCounty').get('/api/duplicates')).body.total, 0)
  const [{ id }] = (await openPairs('enterprise')).rows
  assert.equal((await city.as('otherCounty').post(`/api/duplicates/${id}/dismissal`, { reason: '不是同一家' })).status, 403)
  assert.equal((await city.as('cityLeader').post(`/api/duplicates/${id}/dismissal`, { reason: '不是同一家' })).status, 403)
})

test('a dismissed pair comes again only when a compared field has changed', async () => {
  const [{ id }] = (await openPairs('enterprise')).rows
  assert.equal((await duty().post(`/api/duplicates/${id}/dismissal`, { reason: '总厂与分厂' })).status, 200)
  await run('enterprise')
  assert.equal((await openPairs('enterprise')).total, 0)
  await duty().patch(`/api/enterprises/${a.id}`, { employees: 640 })
  await run('enterprise')
  assert.equal((await openPairs('enterprise')).total, 0, 'the number of employees is not compared')
  await duty().patch(`/api/enterprises/${a.id}`, { head: '郑改名' })
  await run('enterprise')
  const { rows } = await openPairs('enterprise')
  assert.deepEqual(rows.map((r: { reasons: Reason[] }) => r.reasons.map((x) => x.by)), [['name', 'near']])
  assert.equal((await duty().post(`/api/duplicates/${id}/dismissal`, { reason: 'x' })).status, 400)
})

const columns = async (id: string) => (await city.tx((tx) => tx.one<{ row: Record<string, unknown> }>(sql`select to_jsonb(t) - array['version', 'change_id', 'updated_at'] as row from enterprises t where id = ${id}`))).row

test('a merge takes field by field, retires the other, and what pointed at it follows; unmerging brings all of it back, a month later too', async () => {
  const chemical = await add('chemicals', { ...at, name: '液氨', enterprise: b.id, hazard: '2.3', most: 8, current: 6, spot: '制冷机房', facility: 'tank' })
  const hazard = async () => (await duty().get(`/api/chemicals/${chemical.id}`)).body
  const [{ id, a: x, b: y }] = (await openPairs('enterprise')).rows, versions = { a: x.version, b: y.version }, was = [await columns(a.id), await columns(b.id)]
  assert.equal((await duty().post(`/api/duplicates/${id}/merging`, { keep: a.id, take: [], versions: { ...versions, a: 99 } })).body.code, 'duplicate.rows_changed')
  assert.equal((await city.as('otherCounty').post(`/api/duplicates/${id}/merging`, { keep: a.id, take: [], versions })).status, 403)
  const done = await duty().post(`/api/duplicates/${id}/merging`, { keep: a.id, take: ['uscc', 'address', 'headPhone', 'head'], versions })
  assert.equal(done.status, 200, JSON.stringify(done.body))
  const kept = (await duty().get(`/api/enterprises/${a.id}`)).body, gone = (await duty().get(`/api/enterprises/${b.id}`)).body
  assert.deepEqual([kept.uscc, kept.address, kept.head, kept.name, kept.retiredAt], [again.uscc, again.address, again.head, stone.name, null])
  assert.ok(gone.retiredAt)
  assert.equal((await duty().get(`/api/enterprises?q=${again.uscc}`)).body.total, 1, 'found by the code that it took over')
  assert.equal((await hazard()).enterprise, a.id)
  const history = (await duty().get(`/api/enterprises/${b.id}/history`)).body.entries
  assert.deepEqual([history[0].origin, history[0].kind, history[0].fields.find((f: { field: string }) => f.field === 'mergedInto').after], ['merge', 'retired', a.id])
  assert.equal((await city.events('enterprise.merged')).length, 1)
  assert.equal((await duty().post(`/api/enterprises/changes/${history[0].changeId}/undoing`)).body.code, 'ledger.nothing_to_undo')
  assert.equal((await openPairs('enterprise', 'merged')).total, 1)
  await run('enterprise')
  assert.equal((await openPairs('enterprise')).total, 0, 'a merged row is not proposed')

  await city.clock.shift('31 days')
  const back = await duty().post(`/api/duplicates/${id}/unmerging`, { reason: '实为两家' })
  assert.equal(back.status, 200, JSON.stringify(back.body))
  assert.deepEqual(back.body.conflicts, [])
  assert.deepEqual([await columns(a.id), await columns(b.id)], was)
  assert.equal((await hazard()).enterprise, b.id)
  assert.equal((await duty().post(`/api/duplicates/${id}/unmerging`, { reason: '再撤一次' })).body.code, 'duplicate.not_merged')
  await city.clock.reset()
})

test('what was changed since a merge stays, and is named when it is taken back', async () => {
  await duty().patch(`/api/enterprises/${a.id}`, { head: '郑演示' })
  await run('enterprise')
  const [{ id, a: x, b: y }] = (await openPairs('enterprise')).rows
  assert.equal((await duty().post(`/api/duplicates/${id}/merging`, { keep: a.id, take: ['address'], versions: { a: x.version, b: y.version } })).status, 200)
  await duty().patch(`/api/enterprises/${a.id}`, { employees: 700 })
  const { body } = await duty().post(`/api/duplicates/${id}/unmerging`, { reason: '实为两家' })
  assert.deepEqual(body.conflicts.map((c: { id: string; ledger: string }) => [c.id, c.ledger]), [[a.id, 'enterprise']])
  assert.deepEqual([(await duty().get(`/api/enterprises/${b.id}`)).body.retiredAt, (await duty().get(`/api/enterprises/${a.id}`)).body.employees], [null, 700])
})

test('a hazard that both enterprises have keeps them apart until it is settled', async () => {
  const one = { ...at, name: '液氯', hazard: '2.3', most: 8, current: 6, spot: '库房', facility: 'tank' }
  await add('chemicals', { ...one, enterprise: a.id })
  await add('chemicals', { ...one, enterprise: b.id })
  await duty().patch(`/api/enterprises/${b.id}`, { employees: 12, name: '泉化新材料厂' })
  await run('enterprise')
  const [{ id, a: x, b: y }] = (await openPairs('enterprise')).rows
  const { body } = await duty().post(`/api/duplicates/${id}/merging`, { keep: a.id, take: [], versions: { a: x.version, b: y.version } })
  assert.equal(body.code, 'duplicate.references_clash')
  assert.equal((await duty().get(`/api/enterprises/${b.id}`)).body.retiredAt, null)
})

test('every ledger can be looked through, and a row that was entered again after it had left is proposed by its code', async () => {
  const shoe = { regionCode: '350582103', name: '演示锦昌鞋服有限公司', uscc: code('MA2XN5R3') }
  const first = await duty().post('/api/enterprises', { ...shoe, uscc: again.uscc })
  assert.equal(first.status, 409)
  await duty().post(`/api/enterprises/${b.id}/retirement`, { reason: '注销' })
  await add('enterprises', { ...shoe, uscc: again.uscc })
  const { body, status } = await duty().post('/api/duplicates/runs', {})
  assert.equal(status, 200, JSON.stringify(body))
  await city.runJobs()
  assert.ok((await openPairs('enterprise')).rows.some((r: { reasons: Reason[] }) => r.reasons.some((x) => x.by === 'code')))
})

test('the button is answered at once; the search goes on ledger by ledger, and its asker alone sees how far it is', async () => {
  const before = (await openPairs('enterprise')).total, { body } = await duty().post('/api/duplicates/runs', {})
  assert.deepEqual([body.done, body.finishedAt], [0, null])
  assert.ok(body.ledgers.length > 20)
  const again = await duty().post('/api/duplicates/runs', { ledger: 'enterprise' })
  assert.equal(again.body.id, body.id, 'what is being looked through is not begun a second time')
  const progress = async () => (await duty().get('/api/duplicates/runs/latest')).body.run
  await runOneJob(city.db)
  while ((await progress()).done < 2) await runOneJob(city.db)
  assert.equal((await progress()).finishedAt, null)
  assert.equal((await city.as('cityLeader').get('/api/duplicates/runs/latest')).body.run, null)
  await city.runJobs()
  const { done, finishedAt, failed } = await progress()
  assert.deepEqual([done, failed], [body.ledgers.length, []])
  assert.ok(finishedAt)
  assert.equal((await openPairs('enterprise')).total, before, 'the same rows are the same pairs')
  assert.equal((await city.as('cityLeader').post('/api/duplicates/runs', {})).status, 403)
})

test("a county's search leaves the pairs of its neighbours as they are", async () => {
  const all = (await duty().get('/api/duplicates')).body.total
  assert.equal((await city.as('countyDuty').post('/api/duplicates/runs', { ledger: 'enterprise' })).status, 200)
  await city.runJobs()
  assert.equal((await duty().get('/api/duplicates')).body.total, all)
})

test('the night looks for itself, and again the night after', async () => {
  await city.clock.shift('2 days')
  await city.runTimers()
  assert.ok((await city.events('duplicate.found')).length > 20)
  await city.clock.reset()
})
