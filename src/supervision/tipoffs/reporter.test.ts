import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { form, send, tell } from './testing.ts'

const city = await smallCity()
const jpeg = Buffer.from('/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==', 'base64')

test('anyone tells without signing in, gets a code and a password once, and reads with them what became of it', async () => {
  const page = await city.as('anonymous').get('/public/tipoffs')
  assert.equal(page.status, 200)
  assert.match(page.body, /惠安县/)
  const { code, password } = await tell(city)
  assert.match(code, /^JB\d{4}-\d{6}$/)
  const status = await send(city, '/public/tipoff-status', { code, password })
  assert.deepEqual([status.status, /已收到，等待受理/.test(status.text)], [200, true])
  assert.equal(status.text.includes('疏散门'), false, 'the page of whoever holds the code shows the stage, not the matter')
  const { kept } = await city.tx((tx) => tx.one<{ kept: string }>(sql`select password_hash as kept from tipoffs where code = ${code}`))
  assert.equal(kept.includes(password), false)
  assert.match((await city.as('anonymous').get('/public/tipoffs?lang=en')).body, /Tell us/)
  assert.match(page.body, /\[hidden\]\{display:none!important\}/, 'what the script alone can do is not shown without it')
})

test('a form that lacks something comes back as it was filled in, and nothing is kept', async () => {
  const count = () => city.tx(async (tx) => (await tx.one<{ n: number }>(sql`select count(*)::int as n from tipoffs`)).n), before = await count()
  const lacking = await send(city, '/public/tipoffs', form({ title: '短', phone: '12', name: '甲' }))
  assert.equal(lacking.status, 400)
  assert.match(lacking.text, /请写 2 到 60 个字/)
  assert.match(lacking.text, /请写 7 到 20 位数字/)
  assert.match(lacking.text, /三楼车间的疏散门下班后一直上锁。/)
  assert.equal((await send(city, '/public/tipoffs', form({ regionCode: '110000' }))).status, 400)
  assert.equal((await send(city, '/public/tipoffs', form({ website: 'http://spam' }))).status, 200, 'a machine is thanked')
  assert.equal(await count(), before)
})

test('what is typed is never run: marks of HTML stay text', async () => {
  const back = await send(city, '/public/tipoffs', form({ title: 'x', unitName: '"><script>alert(1)</script>' }))
  assert.equal(back.text.includes('<script>alert'), false)
})

test('one address sends a few a minute, and guesses a password ten times', async () => {
  const sent = []
  for (let i = 0; i < 8; i++) sent.push((await send(city, '/public/tipoffs', form(), '10.8.0.1')).status)
  assert.deepEqual([sent.slice(0, 6), sent.slice(6)], [[200, 200, 200, 200, 200, 200], [429, 429]])
  const { code, password } = await tell(city), tries = []
  for (let i = 0; i < 12; i++) tries.push((await send(city, '/public/tipoff-status', { code, password: 'wrongwrong' }, '10.8.0.2')).status)
  assert.deepEqual([tries.slice(0, 10).every((s) => s === 404), tries.at(-1)], [true, 429])
  assert.equal((await send(city, '/public/tipoff-status', { code, password })).status, 200, 'its holder, from elsewhere, still reads it')
})

test('guessing from many addresses locks the code', async () => {
  const { code, password } = await tell(city)
  for (let i = 0; i < 30; i++) await send(city, '/public/tipoff-status', { code, password: 'wrongwrong' })
  const locked = await send(city, '/public/tipoff-status', { code, password })
  assert.deepEqual([locked.status, /12350/.test(locked.text)], [429, true])
})

test('photos come with code and password, six at most, and lie where the matter lies', async () => {
  const { id, code, password } = await tell(city)
  const photo = (secret: string) => city.app.inject({ method: 'POST', url: `/public/tipoffs/${code}/photos`, remoteAddress: '10.7.0.1', headers: { 'content-type': 'application/octet-stream', 'x-tipoff-password': secret }, payload: jpeg })
  assert.equal((await photo('wrongwrong')).statusCode, 404)
  for (let i = 0; i < 6; i++) assert.equal((await photo(password)).statusCode, 201)
  assert.equal((await photo(password)).statusCode, 409)
  assert.equal((await city.as('inspector').get(`/api/tipoffs/${id}`)).body.photos.length, 6)
  const { places } = await city.tx((tx) => tx.one<{ places: string[] }>(sql`select array_agg(distinct p.region_path) as places from photo_subjects s join photos p on p.id = s.photo_id where s.kind = 'tipoff' and s.subject_id = ${id}`))
  assert.deepEqual(places, ['350500/350521/'])
})

test('a neighbouring county sees nothing of it', async () => {
  const { id } = await tell(city)
  assert.equal((await city.as('countyDuty').get(`/api/tipoffs/${id}`)).status, 200)
  assert.equal((await city.as('otherCounty').get(`/api/tipoffs/${id}`)).status, 404)
})
