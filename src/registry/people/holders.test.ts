import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { open } from '#kit/seal'
import { smallCity } from '#kit/testing'
import { holdersUnder, postChain } from './index.ts'

const city = await smallCity()
const huian = '350500/350521/'

test('the city sees every duty holder, a county commander only his own county, and the total is what he sees', async () => {
  const all = await city.as('cityDuty').get('/api/duty-holders?limit=200')
  assert.equal(all.status, 200)
  assert.equal(all.body.total, 40)
  assert.equal(all.body.rows.length, 40)
  const own = await city.as('countyCommander').get('/api/duty-holders?limit=200')
  assert.equal(own.body.total, 22)
  assert.ok(own.body.rows.every((row: { regionPath: string }) => row.regionPath.startsWith(huian)))
  assert.deepEqual(own.body.counties.map((c: { code: string; count: number }) => [c.code, c.count]), [['350521', 22]])
  assert.deepEqual([all.body.all, all.body.own], [40, 2])
  assert.equal((await city.as('countyCommander').get('/api/duty-holders?region=350582')).body.total, 0)
})

test('a list shows masked numbers only, whatever is asked', async () => {
  const { body } = await city.as('cityDuty').get('/api/duty-holders?limit=200')
  for (const row of body.rows) assert.match(row.phoneMask, /^199\*{4}\d{4}$/)
  assert.doesNotMatch(JSON.stringify(body), /1990000|phoneSealed/)
})

test('pages follow one another without gap or repeat, and the total stays', async () => {
  const seen: string[] = []
  let cursor = ''
  do {
    const { body } = await city.as('cityDuty').get(`/api/duty-holders?limit=7${cursor && `&cursor=${cursor}`}`)
    assert.equal(body.total, 40)
    seen.push(...body.rows.map((row: { id: string }) => row.id))
    cursor = body.next ?? ''
  } while (cursor)
  assert.equal(seen.length, 40)
  assert.equal(new Set(seen).size, 40)
  assert.equal((await city.as('cityDuty').get('/api/duty-holders?cursor=rubbish')).status, 400)
})

test('a holder is found by a piece of his name, by his post and by the last four digits', async () => {
  const { body } = await city.as('cityDuty').get('/api/duty-holders?limit=1')
  const [first] = body.rows
  for (const q of [first.personName, first.phoneMask.slice(-4)]) {
    const found = await city.as('cityDuty').get(`/api/duty-holders?q=${encodeURIComponent(q)}`)
    assert.ok(found.body.rows.some((row: { id: string }) => row.id === first.id), q)
  }
  assert.equal((await city.as('cityDuty').get(`/api/duty-holders?q=${encodeURIComponent('%')}`)).body.total, 0)
  assert.equal((await city.as('cityDuty').get(`/api/duty-holders?q=${encodeURIComponent('村级')}&rank=A`)).body.total, 12)
})

test('opening a number shows it and leaves an event; it lies nowhere in the clear', async () => {
  const { body } = await city.as('countyCommander').get('/api/duty-holders?limit=1')
  const [{ id }] = body.rows
  const opened = await city.as('countyCommander').post(`/api/duty-holders/${id}/phone-opening`, {}, { 'idempotency-key': crypto.randomUUID() })
  assert.equal(opened.status, 200)
  assert.match(opened.body.phone, /^1990000\d{4}$/)
  const events = (await city.events('duty_holder.phone_opened')).filter((event) => event.subjectId === id)
  assert.equal(events.length, 1)
  assert.equal(events[0]?.actorName, city.cast.countyCommander.name)
  const kept = await city.tx((tx) => tx.rows(sql`select from command_receipts where reply::text like ${`%${opened.body.phone}%`}`))
  assert.equal(kept.length, 0)
  assert.equal((await city.as('informant').post(`/api/duty-holders/${id}/phone-opening`, {})).status, 403)
  assert.equal((await city.as('otherCounty').post(`/api/duty-holders/${id}/phone-opening`, {})).status, 404)
})

test('a post has one A: a second one is refused until the first is disabled, and the old one stays in the book', async () => {
  const duty = city.as('countyDuty')
  const { body } = await duty.get('/api/duty-holders?rank=A&level=5&limit=1')
  const [holder] = body.rows
  const fresh = { postId: holder.postId, rank: 'A', personName: '演示新人', phone: '19900007777' }
  const refused = await duty.post('/api/duty-holders', fresh)
  assert.equal(refused.status, 409)
  assert.equal(refused.body.code, 'duty_holder.rank_taken')
  assert.equal((await duty.post(`/api/duty-holders/${holder.id}/disablement`, { reason: '调离' })).status, 200)
  assert.equal((await duty.post(`/api/duty-holders/${holder.id}/disablement`, { reason: '调离' })).status, 409)
  const added = await duty.post('/api/duty-holders', fresh)
  assert.equal(added.status, 201)
  assert.deepEqual((await city.events('duty_holder.disabled')).map((event) => event.data), [{ post: holder.postTitle, rank: 'A', reason: '调离' }])
  assert.equal((await city.events('duty_holder.added')).length, 1)
  const { phoneSealed } = await city.tx((tx) => tx.one<{ phoneSealed: Buffer }>(sql`select phone_sealed from duty_holders where id = ${added.body.id}`))
  assert.equal(open(phoneSealed), '19900007777')
  assert.equal((await duty.get('/api/duty-holders?state=disabled')).body.total, 1)
})

test('a change of number takes back the confirmation and names no number in the event', async () => {
  const duty = city.as('cityDuty')
  const [holder] = (await duty.get('/api/duty-holders?level=3&limit=1')).body.rows
  await city.tx((tx) => tx.run(sql`update duty_holders set confirmed_at = anlan_now() where id = ${holder.id}`))
  const changed = await duty.put(`/api/duty-holders/${holder.id}`, { personName: '演示改名', phone: '19900008888' })
  assert.equal(changed.status, 200)
  assert.deepEqual([changed.body.personName, changed.body.phoneMask, changed.body.confirmedAt], ['演示改名', '199****8888', null])
  const [event] = await city.events('duty_holder.changed')
  assert.equal(event?.data.newPhone, true)
  assert.doesNotMatch(JSON.stringify(event?.data), /8888/)
  assert.equal((await duty.put(`/api/duty-holders/${holder.id}`, { personName: '演示改名', phone: '123' })).status, 400)
})

test('another county can neither see nor change a holder', async () => {
  const [holder] = (await city.as('countyDuty').get('/api/duty-holders?limit=1')).body.rows
  assert.equal((await city.as('otherCounty').get(`/api/duty-holders/${holder.id}`)).status, 404)
  assert.equal((await city.as('otherCounty').put(`/api/duty-holders/${holder.id}`, { personName: '演示越权' })).status, 404)
  assert.equal((await city.as('anonymous').get('/api/duty-holders')).status, 401)
})

test('a new post reports to the head post of the region above; a superior of the same level is refused', async () => {
  const made = await city.as('cityDuty').post('/api/posts', { regionCode: '350521104201', title: '山塘巡查责任人' })
  assert.equal(made.status, 201)
  const chain = await city.tx((tx) => postChain(tx, made.body.id))
  assert.deepEqual(chain.map((step) => step.level), [5, 4, 3, 2])
  assert.deepEqual(chain[0]?.holders, [])
  const sideways = await city.as('cityDuty').post('/api/posts', { regionCode: '350521104203', title: '山塘巡查责任人', superiorPostId: made.body.id })
  assert.equal(sideways.body.code, 'post.superior_not_higher')
  assert.equal((await city.as('cityDuty').get('/api/posts?vacant=true')).body.total, 1)
  assert.equal((await city.events('post.added')).length, 1)
})

test('those to be called under a county are its serving holders, A before B of each post', async () => {
  const called = await city.tx((tx) => holdersUnder(tx, [huian]))
  assert.ok(called.length >= 22)
  assert.ok(called.every((holder) => holder.regionPath.startsWith(huian)))
  called.forEach((holder, i) => { if (holder.rank === 'B') assert.deepEqual([called[i - 1]?.postId, called[i - 1]?.rank], [holder.postId, 'A']) })
})

test('informants are a ledger of their own', async () => {
  const { body } = await city.as('countyCommander').get('/api/informants?limit=200')
  assert.equal(body.total, 8)
  const opened = await city.as('countyCommander').post(`/api/informants/${body.rows[0].id}/phone-opening`, {})
  assert.match(opened.body.phone, /^1990000/)
  assert.equal((await city.events('informant.phone_opened')).length, 1)
})

test('the figure of duty holders is the number of its rows', async () => {
  const value = await city.as('countyCommander').get('/api/figures/duty_holder.count')
  const rows = await city.as('countyCommander').get('/api/figures/duty_holder.count/rows?limit=500')
  assert.equal(value.body.value, rows.body.rows.length)
  assert.equal((await city.as('cityDuty').get(`/api/figures/duty_holder.count?params=${encodeURIComponent('{"region":"350582"}')}`)).body.value, 16)
})
