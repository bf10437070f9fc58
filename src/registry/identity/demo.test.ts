import assert from 'node:assert/strict'
import { afterEach, before, test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity, type City } from '#kit/testing'
import { createCast } from './index.ts'

let city: City
const send = (url: string, options: { remoteAddress?: string; headers?: Record<string, string>; method?: 'GET' | 'POST' | 'PUT'; payload?: object } = {}) =>
  city.app.inject({ method: 'GET', url, ...options, headers: { 'x-anlan': '1', ...options.headers } })
const click = (who: string, options: object = {}) => send('/api/demo/sign-in', { method: 'POST', payload: { who }, ...options })

before(async () => {
  city = await smallCity()
  await city.tx((tx) => createCast(tx, { city: '350500/', county: '350500/350521/', town: '350500/350521/350521100/' }))
})
afterEach(() => void delete process.env.ANLAN_DEMO)

test('on this machine each of the cast signs in by one click', async () => {
  const { rows } = (await send('/api/demo/cast')).json()
  assert.equal(rows.length, 16)
  for (const { who, role } of rows) {
    const answer = await click(who)
    assert.deepEqual(answer.json(), { stage: 'open' })
    const me = await send('/api/me', { headers: { cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '' } })
    assert.deepEqual(me.json().actor.roles, [role])
  }
})

test('from anywhere else, or through a proxy, or by a foreign name, there is no cast', async () => {
  const elsewhere: Parameters<typeof send>[1][] = [{ remoteAddress: '192.0.2.7' }, { headers: { 'x-forwarded-for': '127.0.0.1' } }, { headers: { forwarded: 'for=127.0.0.1' } }, { headers: { host: 'evil.example' } }]
  for (const options of elsewhere) {
    assert.equal((await send('/api/demo/cast', options)).statusCode, 404)
    assert.equal((await click('city_duty', options)).statusCode, 404)
    assert.equal((await send('/api/me', options)).json().demo, false)
  }
})

test('a session of the cast is worth nothing once the demo is off', async () => {
  const cookie = String((await click('city_duty')).headers['set-cookie']).split(';')[0] ?? ''
  process.env.ANLAN_DEMO = '0'
  assert.equal((await send('/api/me', { headers: { cookie } })).json().actor, null)
  assert.equal((await send('/api/demo/cast')).statusCode, 404)
  assert.equal((await click('city_duty')).statusCode, 404)
})

test('no other way in outlives the demo: the cast takes no password, and a link to one of them opens nothing', async () => {
  const cookie = String((await click('office')).headers['set-cookie']).split(';')[0] ?? ''
  const set = await send('/api/me/password', { method: 'PUT', payload: { next: 'River-Level-88' }, headers: { cookie } })
  assert.equal(set.json().code, 'user.cast_has_no_password')
  const admin = String((await click('sysadmin')).headers['set-cookie']).split(';')[0] ?? ''
  const [row] = (await send('/api/users?text=demo.office', { headers: { cookie: admin } })).json().rows
  const { token } = (await send(`/api/users/${row.id}/sign-in-link`, { method: 'POST', payload: {}, headers: { cookie: admin } })).json()
  process.env.ANLAN_DEMO = '0'
  const opened = await send('/api/sign-in-links/use', { method: 'POST', payload: { token } })
  const by = String(opened.headers['set-cookie']).split(';')[0] ?? ''
  assert.equal((await send('/api/me', { headers: { cookie: by } })).json().actor, null)
})

test('the cast has no password: nobody guesses one', async () => {
  const answer = await send('/api/session', { method: 'POST', payload: { login: 'demo.city_duty', password: '' } })
  assert.equal(answer.statusCode, 400)
  const guess = await send('/api/session', { method: 'POST', payload: { login: 'demo.city_duty', password: 'demo.city_duty' } })
  assert.equal(guess.json().code, 'session.refused')
})

test('a demo city of before gets whom the cast has gained, and keeps the numbers of the others', async () => {
  const places = { city: '350500/', county: '350500/350521/', town: '350500/350521/350521100/' }, masks = async () => (await city.tx((tx) => tx.rows<{ who: string; mask: string }>(sql`select cast_as as who, phone_mask as mask from users where cast_as is not null`)))
  const earlier = await masks()
  await city.tx((tx) => createCast(tx, { ...places, beside: '350500/350582/' }))
  const later = await masks()
  assert.deepEqual(later.filter((a) => earlier.some((b) => b.who === a.who)).toSorted((a, b) => a.who.localeCompare(b.who)), earlier.toSorted((a, b) => a.who.localeCompare(b.who)))
  assert.deepEqual(later.length, earlier.length + 1)
})
