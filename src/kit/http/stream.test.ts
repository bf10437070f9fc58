import assert from 'node:assert/strict'
import { get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { grantPermissions, type Actor } from '#kit/access'
import { contract } from '#kit/contract'
import { sql, type Db } from '#kit/db'
import { bareDatabase } from '#kit/testing'
import { buildServer, route, streamed } from './index.ts'

const duty: Actor = { kind: 'user', id: 'u', name: '测试员', roles: ['duty'], scope: '350500/', sessionId: 's' }
const left: string[] = []
let db: Db, app: FastifyInstance, port = 0, held: () => void = () => {}

before(async () => {
  db = await bareDatabase()
  grantPermissions([{ 'thing.read': ['duty'] }])
  const read = (path: string, write: Parameters<typeof streamed>[0]['write']) => route(contract({ method: 'GET', path, summary: '文件', reply: z.unknown() }), { permission: 'thing.read', scope: 'region', run: async () => streamed({ name: '数.txt', mime: 'text/plain', write }) })
  app = await buildServer({ db, version: 'test', logLevel: 'silent', authenticate: async () => duty, routes: [
    read('/api/whole', async (tx, out) => { for (let i = 0; i < 3; i++) out.write(`${(await tx.one<{ n: number }>(sql`select ${i}::int as n`)).n};`) }),
    read('/api/cut', async (_, out) => { out.write('half'.repeat(50_000)); await new Promise((go) => setTimeout(go, 20)); throw new Error('the database went away') }),
    read('/api/refused', async (tx) => void (await tx.run(sql`select 1 / 0`))),
    read('/api/written', async (tx) => void (await tx.run(sql`insert into clock_jumps (seconds) values (1)`))),
    read('/api/held', (_, out) => new Promise<void>((go, stop) => { held = go; out.write('x'); out.once('close', () => (left.push('one'), stop(new Error('left')))) })),
  ] })
  await app.listen({ port: 0, host: '127.0.0.1' })
  port = (app.server.address() as AddressInfo).port
})
after(() => app.close())

const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)

test('a file is sent while it is made', async () => {
  const answer = await ask('/api/whole')
  assert.equal(await answer.text(), '0;1;2;')
  assert.equal(answer.headers.get('content-disposition'), `attachment; filename*=UTF-8''${encodeURIComponent('数.txt')}`)
})

test('half a file is never taken for a whole one: the connection is cut', async () => {
  const answer = await ask('/api/cut')
  assert.equal(answer.status, 200)
  await assert.rejects(answer.text())
})

test('what fails before the first byte is answered as an error', async () => assert.equal((await ask('/api/refused')).status, 500))

test('nothing can be written while a file is sent', async () => {
  assert.equal((await ask('/api/written')).status, 500)
  assert.equal((await db.pool.query('select count(*)::int as n from clock_jumps')).rows[0].n, 0)
})

test('a client that hangs up frees its transaction; a fifth at once is asked to come again', async () => {
  const requests = await Promise.all(Array.from({ length: 4 }, () => new Promise<ReturnType<typeof get>>((done) => { const r = get({ port, host: '127.0.0.1', path: '/api/held' }, () => done(r)); r.on('error', () => {}) })))
  assert.equal((await ask('/api/whole')).status, 503)
  for (const r of requests) r.destroy()
  for (let i = 0; i < 100 && left.length < 4; i++) await new Promise((go) => setTimeout(go, 20))
  assert.equal(left.length, 4)
  for (let i = 0; i < 100 && (await ask('/api/whole')).status !== 200; i++) await new Promise((go) => setTimeout(go, 20))
  assert.equal((await ask('/api/whole')).status, 200)
  held()
})
