import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity, type City } from '#kit/testing'
import { tableTroubles } from '#registry/ledger'
import { ledgers } from '../../ledgers.ts'

let city: City
const shoe = { name: '演示锦昌鞋服有限公司', uscc: '91350582MA2XN5R1XG', regionCode: '350582103', lon: 118.6, lat: 24.75, rating: 'quanzhou', sector: 'trade', employees: 412, headPhone: '19900001234' }
const stone = { name: '演示泉化新材料有限公司', uscc: '91350502MA2XN5R1XL', regionCode: '350521100', rating: 'national_2', sector: 'chemical', employees: 641 }
let shoeId = ''

before(async () => { city = await smallCity() })

test('every ledger has the table that its definition says', async () => {
  const troubles = await city.tx(async (tx) => { const all: string[] = []; for (const { ledger } of ledgers) all.push(...await tableTroubles(tx, ledger)); return all })
  assert.deepEqual(troubles, [])
})

test('a table that lets an enterprise see the rows of others is not what its definition says', async () => {
  const depots = ledgers.find(({ ledger }) => ledger.key === 'depot')?.ledger
  assert.ok(depots)
  assert.deepEqual(await city.tx((tx) => tableTroubles(tx, { ...depots, unitColumn: 'id' })), ['depots: its policy lets an enterprise see the rows of others', 'depots: its view lets an enterprise see the rows of others'])
})

test('an enterprise is entered, found by name, pinyin, initials, code and phone tail, and leaves an event', async () => {
  const duty = city.as('cityDuty'), added = await duty.post('/api/enterprises', shoe)
  assert.equal(added.status, 201, JSON.stringify(added.body))
  shoeId = added.body.id
  assert.equal(added.headers.etag, '"1"')
  assert.equal(added.body.headPhone, '199****1234')
  assert.equal((await duty.post('/api/enterprises', stone)).status, 201)
  for (const q of ['锦昌', '鞋服有限', 'jinchang', 'jcxf', 'JCXF', '91350582ma2xn5r1xg', '1234', '演示 鞋服', '２XN5R1XG'.replace('２', '2')]) {
    const found = await duty.get(`/api/enterprises?q=${encodeURIComponent(q)}`)
    assert.deepEqual(found.body.rows.map((r: { id: string }) => r.id), [shoeId], q)
    assert.equal(found.body.total, 1, q)
  }
  assert.equal((await duty.get(`/api/enterprises?q=${encodeURIComponent('锦服')}`)).body.total, 0)
  assert.equal((await city.events('enterprise.added')).length, 2)
})

test('filters agree with the total, and a county sees its own alone', async () => {
  const duty = city.as('cityDuty'), county = city.as('countyDuty')
  for (const [query, n] of [['rating=quanzhou', 1], ['rating=quanzhou,national_2', 2], ['rating=—', 0], ['region=350582', 1], ['region=350500', 2], ['employees=500..', 1], ['employees=..500', 1], ['lacks=position', 1], ['near=118.6,24.75,500', 1], ['near=118.7,24.75,500', 0], ['within=118.5,24.7;118.7,24.7;118.7,24.8;118.5,24.8', 1], ['state=retired', 0]] as const) {
    const { body, status } = await duty.get(`/api/enterprises?${query}`)
    assert.equal(status, 200, query + JSON.stringify(body))
    assert.deepEqual([body.total, body.rows.length], [n, n], query)
  }
  const own = await county.get('/api/enterprises')
  assert.deepEqual(own.body.rows.map((r: { name: string }) => r.name), [stone.name])
  assert.equal(own.body.total, 1)
  assert.equal((await county.get(`/api/enterprises/${shoeId}`)).status, 404)
  assert.equal((await county.get(`/api/enterprises/${shoeId}/history`)).status, 404)
  assert.equal((await county.patch(`/api/enterprises/${shoeId}`, { employees: 1 })).status, 404)
  const groups = await duty.get('/api/enterprises/groups?by=rating')
  assert.equal(groups.body.total, 2)
  assert.equal(groups.body.groups.reduce((s: number, g: { count: number }) => s + g.count, 0), 2)
  assert.deepEqual((await duty.get('/api/enterprises/groups?by=county')).body.groups.map((g: { label: string; count: number }) => [g.label, g.count]), [['惠安县', 1], ['晋江市', 1]])
})

test('the second of two editors sees what the first changed, and nothing of his is written', async () => {
  const duty = city.as('cityDuty')
  const first = await duty.patch(`/api/enterprises/${shoeId}`, { employees: 438, head: '郑文' }, { 'if-match': '"1"' })
  assert.equal(first.status, 200, JSON.stringify(first.body))
  const second = await city.as('cityDutyTwo').patch(`/api/enterprises/${shoeId}`, { employees: 500 }, { 'if-match': '"1"' })
  assert.equal(second.status, 412)
  assert.deepEqual(second.body.details.fields.sort(), ['employees', 'head'])
  assert.equal(second.body.details.current.employees, 438)
  const { entries } = (await duty.get(`/api/enterprises/${shoeId}/history`)).body
  assert.deepEqual(entries[0].fields.map((f: { field: string; before: unknown; after: unknown }) => [f.field, f.before, f.after]).sort(), [['employees', 412, 438], ['head', null, '郑文']])
  assert.equal(entries[0].actor, '陈值守')
})

test('the same code twice is refused with the row that has it', async () => {
  const twice = await city.as('cityDuty').post('/api/enterprises', { ...stone, uscc: shoe.uscc })
  assert.equal(twice.status, 409)
  assert.equal(twice.body.details.id, shoeId)
})

test('a wrong check digit is told, and nothing is saved', async () => {
  const wrong = await city.as('cityDuty').post('/api/enterprises', { ...stone, uscc: '91350582MA2XN5R1XL' })
  assert.equal(wrong.status, 400)
  assert.match(JSON.stringify(wrong.body), /校验位不符|校验码不符/)
})

test('a bulk change is undone as a whole, but for the row that was changed since', async () => {
  const duty = city.as('cityDuty')
  const ids = (await duty.get('/api/enterprises')).body.rows.map((r: { id: string }) => r.id)
  const bulk = await duty.post('/api/enterprises/bulk-changes', { ids: [...ids, '00000000-0000-4000-8000-000000000000'], set: { operating: 'suspended' } })
  assert.deepEqual([bulk.body.changed, bulk.body.refused.length], [2, 1])
  assert.equal((await duty.get('/api/enterprises?operating=suspended')).body.total, 2)
  await duty.patch(`/api/enterprises/${shoeId}`, { employees: 440 })
  const undone = await duty.post(`/api/enterprises/changes/${bulk.body.changeId}/undoing`, {})
  assert.equal(undone.status, 200, JSON.stringify(undone.body))
  assert.deepEqual([undone.body.undone, undone.body.conflicts.map((c: { id: string }) => c.id)], [1, [shoeId]])
  assert.equal((await duty.get('/api/enterprises?operating=suspended')).body.total, 1)
  assert.equal((await duty.post(`/api/enterprises/changes/${bulk.body.changeId}/undoing`, {})).status, 409)
})

test('a retired row leaves list and total, keeps its history, and can come back', async () => {
  const duty = city.as('cityDuty')
  assert.equal((await duty.post(`/api/enterprises/${shoeId}/retirement`, { reason: '企业注销' })).status, 200)
  assert.equal((await duty.get('/api/enterprises')).body.total, 1)
  assert.equal((await duty.get('/api/enterprises?state=all')).body.total, 2)
  assert.equal((await duty.patch(`/api/enterprises/${shoeId}`, { employees: 3 })).status, 409)
  assert.equal((await duty.post(`/api/enterprises/${shoeId}/restoration`, { reason: '误撤' })).status, 200)
  assert.equal((await duty.get('/api/enterprises')).body.total, 2)
})

test('a sealed phone is opened with an event and is never kept in an answer', async () => {
  const opened = await city.as('cityDuty').post(`/api/enterprises/${shoeId}/reveals`, { field: 'headPhone' })
  assert.equal(opened.body.value, '19900001234')
  assert.equal((await city.events('enterprise.revealed')).length, 1)
  assert.equal((await city.as('auditor').post(`/api/enterprises/${shoeId}/reveals`, { field: 'headPhone' })).status, 403)
  assert.equal((await city.as('auditor').get('/api/enterprises?q=1234')).status, 403)
})

test('the application can read nothing past its scope, neither from the table nor from the view', async () => {
  const seen = async (scope: string) => {
    const client = await city.db.pool.connect()
    try {
      await client.query(`begin; set local anlan.scope = '${scope}'`)
      const counts = await client.query('select (select count(*)::int from enterprises) as t, (select count(*)::int from enterprises_seen) as v')
      await client.query('rollback')
      return [counts.rows[0].t, counts.rows[0].v]
    } finally { client.release() }
  }
  assert.deepEqual([await seen('350500/'), await seen('350500/350521/'), await seen('!'), await seen('')], [[2, 2], [1, 1], [0, 0], [0, 0]])
})

test('a list is found through its index while row-level security stands', async () => {
  const plan = await city.db.tx({ kind: 'user', id: 'x', name: 'x', roles: [], scope: '350500/350521/', sessionId: 's' }, async (tx) => {
    await tx.run(sql`set local enable_seqscan = off`)
    return (await tx.rows<Record<string, string>>(sql`explain select count(*) from enterprises_seen t where t.tokens @> array['泉化','@350521']`)).map((r) => Object.values(r)[0]).join('\n')
  })
  assert.match(plan, /enterprises_tokens/)
})

test('an enterprise officer sees his own enterprise alone, and none before one was named to him', async () => {
  const officer = city.as('enterpriseOfficer'), duty = city.as('cityDuty')
  const own = await duty.post('/api/enterprises', { ...stone, name: '演示螺城石业有限公司', uscc: '913505023123456731' })
  assert.equal(own.status, 201, JSON.stringify(own.body))
  assert.equal((await officer.get('/api/enterprises')).body.total, 0)
  const granted = { roles: ['enterprise_officer'], regionPath: '350500/350521/350521100/' }
  assert.equal((await city.as('secadmin').put(`/api/users/${city.cast.enterpriseOfficer.id}/roles`, { ...granted, unit: shoe.uscc })).status, 400, 'not of his region')
  assert.equal((await city.as('secadmin').put(`/api/users/${city.cast.enterpriseOfficer.id}/roles`, { ...granted, unit: '913505023123456731' })).status, 200)
  const again = await city.tx(async (tx) => (await import('#registry/identity')).openSession(tx, city.cast.enterpriseOfficer.id))
  const answer = await city.app.inject({ url: '/api/enterprises', headers: { cookie: `anlan_session=${again}` } })
  assert.deepEqual(answer.json().rows.map((r: { id: string }) => r.id), [own.body.id])
})
