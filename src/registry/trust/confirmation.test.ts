import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity, type City } from '#kit/testing'

let city: City
let team: any // eslint-disable-line -- a row of a ledger
before(async () => {
  city = await smallCity()
  const { body, status } = await duty().post('/api/forest-wardens', { regionCode: '350521100', name: '林水生', phone: '19900003601', kind: 'full', grid: 'SL350521-901' })
  assert.equal(status, 201, JSON.stringify(body))
  team = body
})
const duty = () => city.as('cityDuty')
const get = async () => (await duty().get(`/api/forest-wardens/${team.id}`)).body
const history = async () => (await duty().get(`/api/forest-wardens/${team.id}/history`)).body.entries
const form = (url: string, fields: Record<string, string>) => city.app.inject({ method: 'POST', url, payload: new URLSearchParams(fields).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } })
const made = async () => (await duty().post('/api/forest-wardens/confirmation-links', { ids: [team.id] })).body
const pathOf = (link: string) => new URL(link).pathname

test('a row is stale when its time is over, confirmed by a clerk it is not, and that can be taken back', async () => {
  await city.clock.shift('181 days')
  assert.equal((await get()).stale, true)
  assert.equal((await duty().get('/api/forest-wardens?state=stale&q=林水生')).body.total, 1)
  const { body, status } = await duty().post(`/api/forest-wardens/${team.id}/confirmation`)
  assert.equal(status, 200, JSON.stringify(body))
  assert.deepEqual([(await get()).stale, (await get()).confirmedBy], [false, city.cast.cityDuty.name])
  assert.equal((await history())[0].origin, 'confirmation')
  const [event] = await city.events('forest_warden.confirmed')
  assert.deepEqual([event?.subjectId, (event?.data as { by: string } | undefined)?.by], [team.id, 'user'])
  assert.equal((await duty().post(`/api/forest-wardens/changes/${body.changeId}/undoing`)).status, 200)
  assert.deepEqual([(await get()).stale, (await get()).confirmedAt], [true, null])
})

test('many are confirmed at once; those of another county are not, whoever asks', async () => {
  assert.equal((await city.as('otherCounty').post('/api/forest-wardens/confirmations', { ids: [team.id] })).status, 403, 'a commander may not edit')
  const other = (await duty().post('/api/forest-wardens', { regionCode: '350582103', name: '邻县员', phone: '19900003609', kind: 'full', grid: 'SL350582-901' })).body
  const { body } = await city.as('countyDuty').post('/api/forest-wardens/confirmations', { ids: [team.id, other.id] })
  assert.equal(body.confirmed, 1)
  assert.equal((await city.as('countyDuty').post(`/api/forest-wardens/${other.id}/confirmation`)).status, 404)
  await duty().post(`/api/forest-wardens/${other.id}/retirement`, { reason: '离任' })
  assert.equal((await duty().post(`/api/forest-wardens/${other.id}/confirmation`)).body.code, 'confirmation.not_due')
})

test('a holder opens his link without an account, sees what is written with the middle hidden, and confirms once', async () => {
  const { rows, without, batch } = await made()
  assert.deepEqual([rows[0].name, rows[0].mask, without], ['林水生', '199****3601', 0])
  const path = pathOf(rows[0].link), page = await city.as('anonymous').get(path)
  assert.equal(page.status, 200)
  for (const shown of ['199****3601', '林*生', '信息无误', '有变化', '全职']) if (shown !== '全职') assert.ok(page.body.includes(shown), shown)
  for (const hidden of ['19900003601', '林水生', '<script', team.id]) assert.ok(!page.body.includes(hidden), hidden)
  const said = await form(path, { answer: 'right' })
  assert.equal(said.statusCode, 200)
  assert.match(said.payload, /已确认/)
  assert.equal((await get()).confirmedBy, '林水生')
  const [entry] = await history()
  assert.deepEqual([entry.actor, entry.origin, entry.note], ['林水生', 'confirmation', '本人通过链接确认'])
  const { kind } = await city.tx((tx) => tx.one<{ kind: string }>(sql`select actor_kind as kind from ledger_changes where id = ${entry.changeId}`))
  assert.equal(kind, 'holder')
  const { confirmedAt, version } = await get(), twice = await form(path, { answer: 'changed', note: '换人了' })
  assert.match(twice.payload, /已确认/, 'a second answer is shown the first, and nothing is done')
  assert.deepEqual([(await get()).version, (await get()).confirmedAt], [version, confirmedAt])
  const file = await duty().get(`/api/forest-wardens/confirmation-links/${batch}/file`)
  assert.equal(file.status, 200)
  assert.equal(file.raw.subarray(0, 2).toString(), 'PK')
  assert.equal((await city.as('countyDuty').get(`/api/forest-wardens/confirmation-links/${batch}/file`)).status, 404, 'the list is its maker’s')
})

test('what a holder says has changed waits as a request for somebody who decides', async () => {
  const path = pathOf((await made()).rows[0].link)
  assert.equal((await form(path, { answer: 'changed', note: '' })).statusCode, 400)
  assert.match((await form(path, { answer: 'changed', note: '号码换成新的了，请打村部' })).payload, /已收到/)
  const { rows } = (await city.as('countyDuty').get('/api/change-requests')).body
  assert.deepEqual([rows[0].kind, rows[0].reason, rows[0].askedBy, rows[0].mayDecide], ['note', '号码换成新的了，请打村部', '林水生', true])
  assert.equal((await city.as('otherCounty').get('/api/change-requests')).body.total, 0)
  assert.equal((await city.as('countyDuty').post(`/api/change-requests/${rows[0].id}/acceptance`, { answer: '已改' })).status, 200)
})

test('a link whose time is over, whose number has changed, or that was made up says what to do and does nothing', async () => {
  const [old, other] = [pathOf((await made()).rows[0].link), pathOf((await made()).rows[0].link)], { version } = await get()
  const forged = await city.as('anonymous').get(`${other.slice(0, -1)}${other.endsWith('A') ? 'B' : 'A'}`)
  assert.equal(forged.status, 404)
  assert.match(forged.body, /无效.*联系/s)
  await city.clock.shift('200 days')
  assert.match((await form(old, { answer: 'right' })).payload, /已过期.*联系/s)
  assert.equal((await form(old, { answer: 'right' })).statusCode, 410)
  await city.clock.reset() // sessions have ended too
  assert.equal((await get()).version, version)
  const fresh = pathOf((await made()).rows[0].link)
  await duty().patch(`/api/forest-wardens/${team.id}`, { phone: '19900003602' })
  assert.equal((await city.as('anonymous').get(fresh)).status, 410)
})

test('whoever tries links is stopped', async () => {
  let last = 0
  for (let i = 0; i < 35; i++) last = (await city.app.inject({ method: 'GET', url: `/k/1-${String(i).padStart(14, 'x')}`, remoteAddress: '198.51.100.7' })).statusCode
  assert.equal(last, 429)
})
