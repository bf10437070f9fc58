import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity, type City } from '#kit/testing'

let city: City
let row: any // eslint-disable-line -- a row of a ledger
before(async () => {
  city = await smallCity()
  const { body, status } = await city.as('cityDuty').post('/api/enterprises', { name: '演示泉化新材料有限公司', uscc: '91350502MA2XN5R1XL', regionCode: '350521100', rating: 'national_2', employees: 641, headPhone: '19900004401' })
  assert.equal(status, 201, JSON.stringify(body))
  row = body
})
const commander = () => city.as('countyCommander'), county = () => city.as('countyDuty')
const propose = (who: ReturnType<City['as']>, body: object) => who.post(`/api/enterprises/${row.id}/change-requests`, body)
const now = async () => (await county().get(`/api/enterprises/${row.id}`)).body
const open = async () => (await county().get('/api/change-requests')).body.rows

test('who may not edit proposes, with before and after; a number stays sealed in the request', async () => {
  assert.equal((await commander().patch(`/api/enterprises/${row.id}`, { employees: 600 })).status, 403)
  const asked = await propose(commander(), { kind: 'change', set: { employees: 600, headPhone: '19900004402', name: row.name }, reason: '现场核对' })
  assert.equal(asked.status, 201, JSON.stringify(asked.body))
  const [request] = await open()
  assert.deepEqual(request.fields.map((f: { field: string; before: unknown; after: unknown }) => [f.field, f.before, f.after]).sort(), [['employees', 641, 600], ['headPhone', '199****4401', '199****4402']], 'what is the same is no change')
  const { text } = await city.tx((tx) => tx.one<{ text: string }>(sql`select q::text as text from change_requests q`))
  assert.ok(!text.includes('19900004402') && !text.includes('19900004401'))
  assert.equal((await now()).employees, 641)
  assert.equal((await city.events('change_request.made')).length, 1)
  assert.equal((await propose(commander(), { kind: 'change', set: { employees: 601 }, reason: '再提' })).body.code, 'change_request.already_open')
  assert.equal((await propose(city.as('cityLeader'), { kind: 'change', set: { employees: 641 }, reason: '没有不同' })).body.code, 'change_request.nothing')
  assert.equal((await propose(city.as('cityLeader'), { kind: 'change', set: { employees: -1 }, reason: '不对的数' })).status, 400)
})

test('another county sees none of it and can propose nothing here', async () => {
  assert.equal((await city.as('otherCounty').get('/api/change-requests')).body.total, 0)
  assert.equal((await propose(city.as('otherCounty'), { kind: 'change', set: { employees: 1 }, reason: '越权试探' })).status, 404)
  assert.equal((await city.as('informant').get('/api/change-requests')).body.total, 0, 'who does not decide sees his own alone')
  assert.equal((await commander().get('/api/change-requests')).body.total, 1)
})

test('who asks does not decide, who may not decide is refused, and a return says why', async () => {
  const [{ id }] = await open()
  assert.equal((await commander().post(`/api/change-requests/${id}/acceptance`, {})).status, 403)
  assert.equal((await county().post(`/api/change-requests/${id}/return`, { reason: '' })).status, 400)
  assert.equal((await county().post(`/api/change-requests/${id}/return`, { reason: '请附花名册' })).status, 200)
  const { rows } = (await commander().get('/api/change-requests?mine=true&state=returned')).body
  assert.deepEqual([rows[0].answer, rows[0].decidedBy, rows[0].mine], ['请附花名册', city.cast.countyDuty.name, true])
  assert.equal((await now()).employees, 641)
  assert.equal((await county().post(`/api/change-requests/${id}/acceptance`, {})).body.code, 'change_request.already_decided')
  await propose(county(), { kind: 'change', set: { employees: 610 }, reason: '自己提的' })
  const own = (await open()).find((r: { reason: string }) => r.reason === '自己提的')
  assert.equal((await county().post(`/api/change-requests/${own.id}/acceptance`, {})).body.code, 'change_request.own')
  await assert.rejects(city.tx((tx) => tx.run(sql`update change_requests set state = 'accepted', decided_at = anlan_now(), decided_id = asked_id where id = ${own.id}`)), /change_requests_two|conflict/)
  assert.equal((await commander().post(`/api/change-requests/${own.id}/withdrawal`)).body.code, 'change_request.not_yours')
  assert.equal((await county().post(`/api/change-requests/${own.id}/withdrawal`)).status, 200)
})

test('an accepted request stands in the row, and in its history with who asked', async () => {
  await propose(commander(), { kind: 'change', set: { employees: 600, headPhone: '19900004402' }, reason: '现场核对' })
  const [{ id }] = await open(), done = await county().post(`/api/change-requests/${id}/acceptance`, {})
  assert.equal(done.status, 200, JSON.stringify(done.body))
  assert.deepEqual([(await now()).employees, (await now()).headPhone], [600, '199****4402'])
  const [entry] = (await county().get(`/api/enterprises/${row.id}/history`)).body.entries
  assert.deepEqual([entry.origin, entry.actor], ['request', city.cast.countyDuty.name])
  assert.match(entry.note, new RegExp(`${city.cast.countyCommander.name}.*现场核对`))
  assert.equal((await city.events('change_request.accepted')).length, 1)
})

test('a row that was changed meanwhile is written only when the difference was seen', async () => {
  await propose(commander(), { kind: 'change', set: { employees: 590 }, reason: '减员' })
  await city.as('cityDuty').patch(`/api/enterprises/${row.id}`, { employees: 595, head: '郑演示' })
  const [{ id, fields, rowVersion, version }] = await open()
  assert.deepEqual([fields[0].before, fields[0].now, fields[0].after, rowVersion > version], [600, 595, 590, true])
  const refused = await county().post(`/api/change-requests/${id}/acceptance`, {})
  assert.deepEqual([refused.body.code, refused.body.details.fields.sort(), refused.body.details.by], ['change_request.row_changed', ['employees', 'head'], city.cast.cityDuty.name])
  assert.equal((await now()).employees, 595)
  assert.equal((await county().post(`/api/change-requests/${id}/acceptance`, { version: rowVersion })).status, 200)
  assert.equal((await now()).employees, 590)
})

test('a retirement can be asked for too', async () => {
  await propose(city.as('cityLeader'), { kind: 'retire', reason: '已注销' })
  const [{ id, kind }] = await open()
  assert.equal(kind, 'retire')
  assert.equal((await city.as('office').post(`/api/change-requests/${id}/acceptance`, {})).status, 200)
  assert.ok((await now()).retiredAt)
})
