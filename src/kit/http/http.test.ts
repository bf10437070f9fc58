import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { anonymous, grantPermissions, type Actor } from '#kit/access'
import { contract, idParams } from '#kit/contract'
import { sql, type Db } from '#kit/db'
import { problem } from '#kit/errors'
import { bareDatabase } from '#kit/testing'
import { attachment, buildServer, route, type Route, type Uploaded } from './index.ts'

const user = (roles: string[], id = 'u1'): Actor => ({ kind: 'user', id, name: '测试员', roles, scope: '350500/', sessionId: 's' })
const actors: Record<string, Actor> = { duty: user(['duty']), other: user(['duty'], 'u2'), guest: user(['guest']) }
const taken = problem('thing.taken', 409, (d: { name: string }) => `${d.name} 已被占用`)

const body = z.object({ name: z.string().min(1).max(20) })
const make = contract({ method: 'POST', path: '/api/things', summary: '新建', body, reply: z.object({ n: z.number() }) })
const read = contract({ method: 'GET', path: '/api/things/:id', summary: '查看', params: idParams, reply: z.object({ id: z.string() }) })
const fail = contract({ method: 'POST', path: '/api/failures', summary: '失败', body, reply: z.object({}) })
const file = contract({ method: 'GET', path: '/api/file', summary: '文件', reply: z.unknown() })
const crash = contract({ method: 'GET', path: '/api/crash', summary: '出错', reply: z.object({}) })

let db: Db
let app: FastifyInstance
const routes: Route[] = [
  route(make, { permission: 'thing.make', scope: 'region', run: async ({ tx }) => {
    await tx.run(sql`insert into clock_jumps (seconds) values (1)`)
    return tx.one<{ n: number }>(sql`select count(*) as n from clock_jumps`)
  } }),
  route(read, { permission: 'thing.make', scope: 'region', run: async ({ params }) => params }),
  route(fail, { permission: 'thing.make', scope: 'region', run: async ({ tx, body }) => {
    await tx.run(sql`insert into clock_jumps (seconds) values (2)`)
    throw taken({ name: body.name })
  } }),
  route(file, { permission: 'thing.make', scope: 'region', run: async () => attachment({ name: '报告.txt', mime: 'text/plain', bytes: Buffer.from('安澜') }) }),
  route(crash, { permission: 'thing.make', scope: 'region', run: async () => { throw new Error('secret inside') } }),
]

const build = (list: Route[]) => buildServer({ db, routes: list, version: 'test', logLevel: 'silent', authenticate: async (_, request) => actors[String(request.headers['x-who'])] ?? anonymous })
const ask = (method: 'GET' | 'POST', url: string, who: string, payload?: object, headers: Record<string, string> = {}) =>
  app.inject({ method, url, ...(payload ? { payload } : {}), headers: { 'x-who': who, 'x-anlan': '1', ...headers } })
const count = async () => (await db.pool.query('select count(*)::int as n from clock_jumps')).rows[0].n as number

before(async () => {
  db = await bareDatabase()
  grantPermissions([{ 'thing.make': ['duty'] }])
  app = await build(routes)
})

test('no route boots without a known permission and a scope; a public one gives its reason', async () => {
  const run = async () => ({ n: 1 })
  await assert.rejects(build([route(make, { permission: 'thing.unknown', scope: 'region', run })]), /no known permission/)
  await assert.rejects(build([route(make, { permission: 'public', scope: 'region', run })]), /public without a reason/)
  await assert.rejects(build([route(make, { permission: 'thing.make', scope: undefined as never, run })]), /no scope/)
  await assert.rejects(build([...routes, ...routes]), /declared twice/)
})

test('who is not signed in is told so; who may not, is refused; nothing is done', async () => {
  const was = await count()
  assert.equal((await ask('POST', '/api/things', 'nobody', { name: 'a' })).json().code, 'request.unauthenticated')
  assert.equal((await ask('POST', '/api/things', 'guest', { name: 'a' })).json().code, 'request.forbidden')
  assert.equal((await ask('POST', '/api/things', 'duty', { name: 'a' }, { 'x-anlan': '' })).json().code, 'request.forged')
  assert.equal(await count(), was)
})

test('an invalid body names what is wrong, with the request number', async () => {
  const answer = await ask('POST', '/api/things', 'duty', { name: '' })
  assert.equal(answer.statusCode, 400)
  assert.equal(answer.headers['content-type'], 'application/problem+json')
  const said = answer.json()
  assert.equal(said.code, 'request.invalid')
  assert.match(JSON.stringify(said.details.issues), /name/)
  assert.ok(said.requestId)
  assert.equal((await ask('GET', '/api/things/not-a-uuid', 'duty')).statusCode, 400)
})

test('the same command twice is done once and answered the same; another body under its key is refused', async () => {
  const key = { 'idempotency-key': randomUUID() }
  const was = await count()
  const [one, two] = await Promise.all([ask('POST', '/api/things', 'duty', { name: 'a' }, key), ask('POST', '/api/things', 'duty', { name: 'a' }, key)])
  assert.deepEqual(one.json(), two.json())
  assert.equal(await count(), was + 1)
  assert.equal((await ask('POST', '/api/things', 'duty', { name: 'b' }, key)).json().code, 'request.key_reused')
  assert.equal((await ask('POST', '/api/things', 'other', { name: 'a' }, key)).statusCode, 200, 'a key belongs to its actor')
  assert.equal(await count(), was + 2)
})

test('a refused command leaves nothing behind', async () => {
  const was = await count()
  const answer = await ask('POST', '/api/failures', 'duty', { name: '甲' })
  assert.equal(answer.statusCode, 409)
  assert.deepEqual([answer.json().code, answer.json().detail], ['thing.taken', '甲 已被占用'])
  assert.equal(await count(), was)
})

test('an error of ours says nothing of its inside', async () => {
  const answer = await ask('GET', '/api/crash', 'duty')
  assert.equal(answer.statusCode, 500)
  assert.doesNotMatch(answer.payload, /secret/)
})

test('a file comes with its Chinese name, and every answer with the headers that guard it', async () => {
  const answer = await ask('GET', '/api/file', 'duty')
  assert.equal(answer.payload, '安澜')
  assert.match(String(answer.headers['content-disposition']), /%E6%8A%A5%E5%91%8A\.txt/)
  assert.equal(answer.headers['x-content-type-options'], 'nosniff')
  assert.match(String(answer.headers['content-security-policy']), /default-src 'self'/)
})

test('OpenAPI tells each route with its permission and scope', () => {
  const { paths } = (app as unknown as { swagger: () => { paths: Record<string, { post?: Record<string, unknown> }> } }).swagger()
  const post = paths['/api/things']?.post
  assert.equal(post?.['x-permission'], 'thing.make')
  assert.equal(post?.['x-scope'], 'region')
})

test('a file is taken to its end, known by its content, and cut off at its cap', async () => {
  const put = contract({ method: 'POST', path: '/api/files', summary: '上传', body: z.unknown(), bodyLimit: 100, reply: z.object({ bytes: z.number(), sha256: z.string(), kept: z.string() }) })
  const taking = await build([route(put, { permission: 'thing.make', scope: 'region', upload: true, run: async ({ body }) => { const { path, bytes, sha256 } = body as Uploaded; return { bytes, sha256, kept: await readFile(path, 'utf8') } } })])
  const send = (payload: string, headers: Record<string, string> = {}) => taking.inject({ method: 'POST', url: '/api/files', payload, headers: { 'x-who': 'duty', 'x-anlan': '1', 'content-type': 'application/octet-stream', ...headers } })
  const lay = await readdir(tmpdir()), key = { 'idempotency-key': randomUUID() }, one = await send('安澜', key)
  assert.deepEqual([one.json().bytes, one.json().kept], [6, '安澜'])
  assert.deepEqual((await send('安澜', key)).json(), one.json(), 'a repeat is the same command')
  assert.equal((await send('别的', key)).json().code, 'request.key_reused')
  assert.equal((await send('x'.repeat(101))).json().code, 'request.too_large')
  assert.equal((await send('x'.repeat(101), { 'content-length': '50' })).json().code, 'request.too_large', 'whatever length it claims')
  assert.equal((await send('x', { 'x-who': 'guest' })).statusCode, 403)
  assert.deepEqual((await readdir(tmpdir())).filter((name) => name.startsWith('anlan-upload-') && !lay.includes(name)), [], 'nothing is left lying')
  await taking.close()
})
