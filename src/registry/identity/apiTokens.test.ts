import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { smallCity, type City } from '#kit/testing'

let city: City
const wanted = { name: '市大数据平台', roles: ['city_duty'], regionPath: '350500/350521/', access: 'write', days: 90, reason: '数据共享协议' }
const enterprise = { name: '演示惠安石材有限公司', uscc: '91350502MA2XN5R1XL', regionCode: '350521100' }
const issue = async (changes: object = {}) => (await city.as('secadmin').post('/api/api-tokens', { ...wanted, ...changes })).body as { id: string; token: string }
/** A machine: a token, no cookie, no page's header. */
const machine = (token: string, headers: Record<string, string> = {}) => async (method: 'GET' | 'POST', url: string, payload?: object) => {
  const answer = await city.app.inject({ method, url, ...(payload ? { payload } : {}), headers: { authorization: `Bearer ${token}`, ...headers } })
  return { status: answer.statusCode, body: answer.json() }
}

before(async () => { city = await smallCity() })

test('a machine reads and writes within its region and roles, without a cookie and without the page\'s header, under its own name', async () => {
  const ask = machine((await issue()).token), added = await ask('POST', '/api/enterprises', enterprise)
  assert.equal(added.status, 201, JSON.stringify(added.body))
  assert.equal((await ask('POST', '/api/enterprises', { ...enterprise, uscc: '91350582MA2XN5R1XG', regionCode: '350582103' })).status, 403)
  assert.equal((await ask('GET', '/api/enterprises')).body.total, 1)
  assert.equal((await ask('GET', '/api/users')).status, 403)
  assert.equal((await city.events('enterprise.added'))[0]?.actorName, '接口·市大数据平台')
})

test('a token that may only read changes nothing', async () => {
  const ask = machine((await issue({ access: 'read' })).token)
  assert.equal((await ask('GET', '/api/enterprises')).status, 200)
  assert.equal((await ask('POST', '/api/enterprises', { ...enterprise, uscc: '91350502MA2XN5R2XJ' })).body.code, 'api_token.reads_only')
})

test('a token is over at its end, and at once when it is revoked', async () => {
  const short = await issue({ days: 1 }), long = await issue()
  await city.clock.shift('2 days')
  assert.equal((await machine(short.token)('GET', '/api/enterprises')).status, 401)
  assert.equal((await machine(long.token)('GET', '/api/enterprises')).status, 200)
  await city.clock.reset()
  assert.equal((await city.as('secadmin').post(`/api/api-tokens/${long.id}/revocation`, { reason: '协议终止' })).status, 200)
  assert.equal((await machine(long.token)('GET', '/api/enterprises')).status, 401)
  assert.equal((await city.as('secadmin').post(`/api/api-tokens/${long.id}/revocation`, { reason: '协议终止' })).status, 404)
  assert.deepEqual([(await city.events('api_token.issued')).length > 0, (await city.events('api_token.revoked')).length], [true, 1])
})

test('beside a token no cookie is read: a wrong token is nobody, whoever is signed in', async () => {
  const cookie = await city.cookieOf('cityDuty')
  assert.equal((await machine(`anl_${'x'.repeat(43)}`, { cookie })('GET', '/api/enterprises')).status, 401)
  assert.equal((await machine('nonsense-that-is-long-enough', { cookie })('POST', '/api/enterprises', enterprise)).status, 401)
})

test('only the security administrator issues; a machine never administers', async () => {
  assert.equal((await city.as('sysadmin').post('/api/api-tokens', wanted)).status, 403)
  assert.equal((await city.as('cityDuty').get('/api/api-tokens')).status, 403)
  assert.equal((await city.as('secadmin').post('/api/api-tokens', { ...wanted, roles: ['secadmin'] })).status, 400)
  assert.equal((await city.as('secadmin').post('/api/api-tokens', { ...wanted, days: 400 })).status, 400)
})

test('the token stands in no table and in no list', async () => {
  const { token } = await issue(), list = await city.as('auditor').get('/api/api-tokens')
  assert.ok(list.body.rows.some((r: { tail: string }) => r.tail === token.slice(-4)))
  assert.ok(!JSON.stringify(list.body).includes(token))
  for (const table of ['api_tokens', 'events', 'command_receipts']) assert.equal((await city.db.pool.query(`set role none; select count(*)::int as n from ${table} x where x::text like '%${token}%'`) as unknown as { rows: { n: number }[] }[])[1]?.rows[0]?.n, 0, table)
})
