import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { system } from '#kit/access'
import { sql, type Db } from '#kit/db'
import { bareDatabase } from '#kit/testing'
import { buildApp, compose, seedAll } from '../../server.ts'
import { authenticate, firstLink } from './index.ts'

let db: Db
let app: FastifyInstance
const password = 'Tide-Watch-2026'
const person = (n: number) => ({ name: ['甲', '乙', '丙'][n] ?? '', phone: `1990000820${n}` })
const form = (more: object = {}) => ({ city: '350200', sysadmin: { ...person(0), login: 'root.one', password }, secadmin: person(1), auditor: person(2), ...more })
const send = (url: string, payload: object, from = '127.0.0.1', headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url, payload, remoteAddress: from, headers: { 'x-anlan': '1', ...headers } })

before(async () => {
  db = await bareDatabase()
  compose()
  await seedAll(db)
  app = await buildApp({ db, authenticate, version: 'test' })
  await app.ready()
})

test('from another machine the first run takes the link that was printed at the start', async () => {
  assert.equal((await send('/api/first-run', form(), '192.0.2.9')).json().code, 'link.spent')
  assert.equal((await send('/api/first-run', form(), '127.0.0.1', { 'x-forwarded-for': '192.0.2.9' })).json().code, 'link.spent', 'behind a proxy nobody is local')
  assert.equal((await send('/api/first-run', form(), '127.0.0.1', { host: 'evil.example' })).json().code, 'link.spent', 'a rebound name is not this machine')
})

test('three administrators are three people', async () => {
  assert.equal((await send('/api/first-run', form({ auditor: person(1) }))).json().code, 'user.same_person')
})

test('the link makes the city and its three administrators, once', async () => {
  const link = await db.tx(system('test'), (tx) => firstLink(tx, false))
  const token = link?.path.split('=')[1]
  const begun = await send('/api/first-run', form({ token }), '192.0.2.9')
  assert.equal(begun.statusCode, 200, begun.body)
  assert.equal(begun.json().stage, 'enrol')
  const { rows } = await db.tx(system('test'), async (tx) => ({ rows: await tx.rows<{ level: number; count: number }>(sql`select level, count(*) as count from regions group by level order by level`) }))
  assert.equal(rows[0]?.count, 1)
  assert.ok((rows[2]?.count ?? 0) > 20, 'towns of 厦门')
  for (const { role, token } of begun.json().invites) {
    const accepted = await send('/api/invites/acceptance', { token, login: `first.${role}`, password })
    assert.equal(accepted.json().stage, 'enrol', 'an administrator owes a second factor')
    const held = await db.tx(system('test'), (tx) => tx.one<{ roles: string[] }>(sql`select roles from users where login = ${`first.${role}`}`))
    assert.deepEqual(held.roles, [role])
  }
  assert.equal((await send('/api/first-run', form({ sysadmin: { ...person(0), login: 'again', password } }))).json().code, 'city.exists')
})

test('without a demo the start\'s link is the system administrator\'s, who still owes the second factor', async () => {
  const link = await db.tx(system('test'), (tx) => firstLink(tx, false))
  assert.match(link?.path ?? '', /^\/sign-in#link=/)
  const opened = await send('/api/sign-in-links/use', { token: link?.path.split('=')[1] })
  assert.equal(opened.json().stage, 'enrol')
})
