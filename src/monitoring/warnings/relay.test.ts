import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallCity } from '#kit/testing'

const city = await smallCity()
const duty = city.as('cityDuty')
const orange = '福建省泉州市惠安县气象台发布暴雨橙色预警信号'
let first: any, second: any // eslint-disable-line -- a test reads any shape

test('a pasted title is previewed with its place and what it will replace', async () => {
  const { status, body } = await duty.post('/api/signals/preview', { title: orange })
  assert.equal(status, 200)
  assert.deepEqual([body.signal.kind, body.signal.level, body.area.name, body.standing], ['rainstorm', 2, '惠安县', []])
  assert.equal((await duty.post('/api/signals/preview', { title: '今天天气很好' })).body.code, 'signal.unread')
})

test('a station’s signal is kept under its own issuer and title, and calls nobody', async () => {
  first = (await duty.post('/api/signals', { title: orange })).body
  assert.deepEqual([first.origin, first.state, first.issuer, first.title, first.docNo], ['relay', 'released', '福建省泉州市惠安县气象台', orange, null])
  await city.runJobs()
  assert.deepEqual(await city.events('callout.started'), [])
  assert.equal((await city.events('warning.relayed')).length, 1)
  assert.equal((await city.as('countyCommander').get(`/api/warnings/${first.id}`)).status, 200)
  assert.equal((await city.as('otherCounty').get(`/api/warnings/${first.id}`)).status, 404)
})

test('a newer signal of the same kind from the same station supersedes the older; lifting ends it', async () => {
  second = (await duty.post('/api/signals', { title: '福建省泉州市惠安县气象台更新暴雨橙色预警信号为暴雨红色预警信号' })).body
  assert.deepEqual([second.level, second.change, second.supersedesId], [1, 'upgrade', first.id])
  assert.equal((await duty.get(`/api/warnings/${first.id}`)).body.warning.state, 'superseded')
  const lifted = await duty.post('/api/signals', { title: '福建省泉州市惠安县气象台解除暴雨红色预警信号' })
  assert.deepEqual([lifted.body.id, lifted.body.state], [second.id, 'lifted'])
  assert.equal((await duty.post('/api/signals', { title: '福建省泉州市惠安县气象台解除暴雨红色预警信号' })).body.code, 'signal.not_standing')
})

test('an unknown issuer is asked for its place', async () => {
  const title = '某海洋气象台发布大风黄色预警信号'
  assert.equal((await duty.post('/api/signals', { title })).body.code, 'signal.issuer_unknown')
  const kept = await duty.post('/api/signals', { title, areaCode: '350582' })
  assert.deepEqual([kept.status, kept.body.areaName], [200, '晋江市'])
  assert.equal((await duty.post(`/api/signals/${kept.body.id}/draft`)).body.code, 'signal.no_own_track')
})

test('an own warning follows a signal in its own name', async () => {
  const signal = (await duty.post('/api/signals', { title: '晋江市气象台发布台风预警Ⅲ级' })).body
  const own = (await duty.post(`/api/signals/${signal.id}/draft`)).body
  assert.deepEqual([own.origin, own.level, own.track, own.followsId, own.title], ['own', 3, 'typhoon', signal.id, '泉州市防汛抗旱指挥部发布晋江市台风黄色（Ⅲ级）预警'])
  assert.match(own.basis, /据晋江市气象台发布的台风黄色预警信号/)
})

test('the fourteen kinds have their criteria with a source', async () => {
  const { rows } = (await duty.get('/api/signal-kinds')).body
  assert.equal(rows.length, 14)
  assert.ok(rows.every((r: { source: string }) => r.source))
})
