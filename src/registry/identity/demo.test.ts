import assert from 'node:assert/strict'
import { afterEach, before, test } from 'node:test'
import { smallCity, type City } from '#kit/testing'
import { createCast } from './index.ts'

let city: City
const send = (url: string, options: { remoteAddress?: string; headers?: Record<string, string>; method?: 'GET' | 'POST'; payload?: object } = {}) =>
  city.app.inject({ method: 'GET', url, ...options, headers: { 'x-anlan': '1', ...options.headers } })
const click = (who: string, options: object = {}) => send('/api/demo/sign-in', { method: 'POST', payload: { who }, ...options })

before(async () => {
  city = await smallCity()
  await city.tx((tx) => createCast(tx, { city: '350500/', county: '350500/350521/', town: '350500/350521/350521100/' }))
})
afterEach(() => void delete process.env.ANLAN_DEMO)

test('on this machine each of the cast signs in by one click', async () => {
  const { rows } = (await send('/api/demo/cast')).json()
  assert.equal(rows.length, 13)
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

test('the cast has no password: nobody guesses one', async () => {
  const answer = await send('/api/session', { method: 'POST', payload: { login: 'demo.city_duty', password: '' } })
  assert.equal(answer.statusCode, 400)
  const guess = await send('/api/session', { method: 'POST', payload: { login: 'demo.city_duty', password: 'demo.city_duty' } })
  assert.equal(guess.json().code, 'session.refused')
})
