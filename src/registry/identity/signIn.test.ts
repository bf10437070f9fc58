import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { smallCity, type Answer, type City } from '#kit/testing'
import { createUser } from './index.ts'

let city: City
let userId = ''
const password = 'Tide-Watch-2026'

before(async () => {
  city = await smallCity()
  userId = await city.tx((tx) => createUser(tx, { login: 'night.duty', name: '蔡夜值', roles: ['city_duty'], regionPath: '350500/', phone: '19900008001', password }))
})

const signIn = (login: string, secret: string) => city.as('anonymous').post('/api/session', { login, password: secret })
const cookieOf = (answer: Answer) => String(answer.headers['set-cookie'] ?? '').split(';')[0] ?? ''
const meWith = (cookie: string) => city.as('anonymous').get('/api/me', undefined, { cookie })

test('the right password opens a session, and its cookie is for the browser alone', async () => {
  const answer = await signIn(' Night.Duty ', password)
  assert.equal(answer.status, 200)
  assert.deepEqual(answer.body, { stage: 'open' })
  assert.match(String(answer.headers['set-cookie']), /; Path=\/; HttpOnly; SameSite=Strict/)
  const me = await meWith(cookieOf(answer))
  assert.equal(me.body.actor.name, '蔡夜值')
  assert.equal(me.body.region.path, '350500/')
  const opened = (await city.events('session.opened')).at(-1)
  assert.equal(opened?.subjectId, userId)
  assert.equal(opened?.actorName, '蔡夜值')
  assert.equal(opened?.data.with, 'password')
})

test('the token stands in no table', async () => {
  const token = cookieOf(await signIn('night.duty', password)).split('=')[1] ?? ''
  const { rows } = await city.db.pool.query<{ found: string }>(`reset role; select string_agg(t::text, '') as found from sessions t`).then((r) => (r as unknown as { rows: { found: string }[] }[])[1] ?? { rows: [] })
  assert.ok(token.length === 43 && !String(rows[0]?.found).includes(token))
})

test('unknown login, wrong password and a disabled account get the same answer', async () => {
  await city.tx((tx) => createUser(tx, { login: 'gone', name: '退休者', roles: ['office'], regionPath: '350500/', password }))
  const list = await city.as('sysadmin').get('/api/users?text=gone')
  await city.as('sysadmin').post(`/api/users/${list.body.rows[0].id}/disablement`)
  const answers = [await signIn('nobody.here', password), await signIn('night.duty', 'Wrong-Watch-2026'), await signIn('gone', password)]
  for (const { status, body } of answers) assert.deepEqual([status, body.code, body.detail], [401, 'session.refused', answers[0]?.body.detail])
  const refused = (await city.events('session.refused')).slice(-3)
  assert.deepEqual(refused.map((e) => e.data.reason), ['unknown', 'password', 'disabled'])
  assert.equal(refused[0]?.subjectId, 'n…', 'what was typed into the wrong box is not kept')
})

test('five failures lock the account for fifteen minutes, even for the right password', async () => {
  await city.tx((tx) => createUser(tx, { login: 'locked', name: '被锁者', roles: ['office'], regionPath: '350500/', password }))
  for (let n = 0; n < 5; n++) assert.equal((await signIn('locked', `Wrong-${n}-Watch`)).status, 401)
  assert.equal((await city.events('user.locked')).length, 1)
  assert.equal((await signIn('locked', password)).status, 401)
  await city.clock.shift('14 minutes')
  assert.equal((await signIn('locked', password)).status, 401)
  await city.clock.shift('2 minutes')
  assert.equal((await signIn('locked', password)).status, 200)
  await city.clock.reset()
})

test('another site cannot post a sign-in: the page\'s header is asked', async () => {
  const answer = await city.app.inject({ method: 'POST', url: '/api/session', payload: { login: 'night.duty', password } })
  assert.deepEqual([answer.statusCode, answer.json().code], [403, 'request.forged'])
})

test('signing out ends the session on the server', async () => {
  const cookie = cookieOf(await signIn('night.duty', password))
  assert.equal((await city.as('anonymous').del('/api/session', undefined, { cookie })).status, 200)
  assert.equal((await meWith(cookie)).body.actor, null)
  assert.equal((await city.events('session.closed')).at(-1)?.subjectId, userId)
})

test('a duty desk stays open through a shift; others fall idle after half an hour; nobody stays beyond a day', async () => {
  await city.tx((tx) => createUser(tx, { login: 'scribe', name: '文书', roles: ['town_cadre'], regionPath: '350500/350521/', password }))
  const [desk, scribe] = [cookieOf(await signIn('night.duty', password)), cookieOf(await signIn('scribe', password))]
  await city.clock.shift('31 minutes')
  assert.equal((await meWith(scribe)).body.actor, null)
  assert.equal((await meWith(desk)).body.actor.name, '蔡夜值')
  await city.clock.shift('12 hours')
  assert.equal((await meWith(desk)).body.actor.name, '蔡夜值')
  await city.clock.shift('12 hours')
  assert.equal((await meWith(desk)).body.actor, null)
  await city.clock.reset()
})

test('after an hour the token is changed; the old one is good for a minute more', async () => {
  const first = cookieOf(await signIn('night.duty', password))
  await city.clock.shift('61 minutes')
  const second = cookieOf(await meWith(first))
  assert.match(second, /^anlan_session=.{43}$/)
  assert.notEqual(second, first)
  assert.equal((await meWith(first)).body.actor.name, '蔡夜值')
  await city.clock.shift('2 minutes')
  assert.equal((await meWith(first)).body.actor, null)
  assert.equal((await meWith(second)).body.actor.name, '蔡夜值')
  await city.clock.reset()
})
