// Behind an enterprise's code: no account, nothing of anybody, and what fails is a danger of that enterprise.
import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import jpeg from 'jpeg-js'
import { sql } from '#kit/db'
import { drawAll, photosOf } from '#kit/photos'
import { type City, smallCity } from '#kit/testing'
import { enterprisesIn, itemsFrom, published, type Target, withEnterprises } from '../inspections/testing.ts'
import type { OpenedCheck } from './api.ts'

let city: City, target: Target, other: Target, code: string
before(async () => {
  city = await smallCity()
  await withEnterprises(city, 40)
  const found = await enterprisesIn(city, '350500/350521/')
  target = found[0] as Target
  other = found[1] as Target
  await published(city, 'test_self', itemsFrom(4, 'S').map((i, n) => (n === 3 ? { ...i, isMajor: true } : i)), { purpose: 'self_check' })
  await city.tx((tx) => tx.run(sql`update checklists set superseded_at = anlan_now() where purpose = 'self_check' and key <> 'test_self' and superseded_at is null`))
  code = (await city.as('inspector').get(`/api/enterprises/${target.id}/self-check-code`)).body.code
})
const anyone = () => city.as('anonymous')
const open = async (): Promise<OpenedCheck> => (await anyone().get(`/api/self-check-links/${code}`)).body
const answers = (check: OpenedCheck, failing: Record<string, { note?: string; photoIds?: string[] }> = {}) => check.items.map((i) => ({ itemCode: i.code, result: i.code in failing ? 'failing' : 'conforming', ...failing[i.code] }))
const send = (body: unknown, at = code) => anyone().post(`/api/self-check-links/${at}`, body)

test('the code opens at most twelve questions and the enterprise’s name, and no person, number or place', async () => {
  const { status, body } = await anyone().get(`/api/self-check-links/${code}`)
  assert.equal(status, 200)
  assert.deepEqual(Object.keys(body).sort(), ['checklistId', 'items', 'lastOn', 'name', 'title'])
  assert.deepEqual(Object.keys(body.items[0]).sort(), ['code', 'content', 'isMajor', 'section'])
  assert.ok(body.items.length <= 12 && body.name === target.name)
})

test('what fails becomes a danger of source self-check with its limit and photo; a sign of a major one waits for grading; sent again nothing is twice', async () => {
  const check = await open(), bytes = Buffer.from(jpeg.encode({ width: 16, height: 16, data: Buffer.alloc(1024, 9) }, 80).data), id = randomUUID()
  const photo = await anyone().post(`/api/self-check-links/${code}/photos?${new URLSearchParams({ id, sha256: createHash('sha256').update(bytes).digest('hex') })}`, bytes, { 'content-type': 'application/octet-stream' })
  assert.equal(photo.status, 201, JSON.stringify(photo.body))
  const body = { id: randomUUID(), checklistId: check.checklistId, answers: answers(check, { S1: { note: '灭火器过期', photoIds: [id] }, S4: { note: '联锁被摘除' } }) }
  const first = await send(body)
  assert.deepEqual([first.status, first.body.failing], [200, 2], JSON.stringify(first.body))
  assert.deepEqual((await send(body)).body, first.body)
  const dangers = await city.tx((tx) => tx.rows<{ id: string; title: string; status: string; source: string; dueOn: string | null; foundBy: string }>(sql`select id, title, status, source, due_on, found_by from dangers where enterprise_id = ${target.id} order by title`))
  assert.deepEqual(dangers.map((d) => [d.title, d.status, d.source, d.dueOn !== null]), [['灭火器过期', 'assigned', 'self_check', true], ['联锁被摘除', 'found', 'self_check', false]])
  assert.deepEqual((await city.events('self_check.done')).map((e) => [e.actorKind, e.data.failing]), [['holder', 2]])
  await drawAll(city.db)
  const [shown] = await city.tx((tx) => photosOf(tx, { kind: 'danger', id: dangers[0]?.id as string }))
  assert.deepEqual([shown?.id, shown?.role, (await city.as('inspector').get(`/api/photos/${id}`)).status], [id, 'before', 200])
  const rows = (await city.as('townCadre').get('/api/self-checks')).body.rows.filter((r: { enterpriseName: string }) => r.enterpriseName === target.name)
  assert.ok(target.regionPath.startsWith(city.cast.townCadre.regionPath) ? rows.length === 1 : rows.length === 0)
})

test('a code that was changed, made up, or replaced opens nothing; so does that of another with this signature', async () => {
  const [short, serial, signature] = code.split('~') as [string, string, string], another = (await city.as('inspector').get(`/api/enterprises/${other.id}/self-check-code`)).body.code.split('~')[0]
  for (const wrong of [`${short}~${serial}~${signature.replace(/^./, (c) => (c === 'a' ? 'b' : 'a'))}`, `${another}~${serial}~${signature}`, `${short}~2~${signature}`, 'x', '..~1~x'])
    assert.equal((await anyone().get(`/api/self-check-links/${wrong}`)).status, 404, wrong)
  const fresh = await city.as('inspector').post(`/api/enterprises/${target.id}/self-check-code`)
  assert.equal((await anyone().get(`/api/self-check-links/${code}`)).body.code, 'self_check.code_unknown', 'the printed one is void')
  code = fresh.body.code
  assert.equal((await anyone().get(`/api/self-check-links/${code}`)).status, 200)
})

test('a question without an answer, an old list, and a seventh time on one day are refused; nothing of them stays', async () => {
  const check = await open(), all = { id: randomUUID(), checklistId: check.checklistId, answers: answers(check) }
  assert.equal((await send({ ...all, answers: all.answers.slice(1) })).body.code, 'self_check.incomplete')
  assert.equal((await send({ ...all, checklistId: randomUUID() })).body.code, 'self_check.list_unknown')
  for (let n = 0; n < 5; n++) assert.equal((await send({ ...all, id: randomUUID() })).status, 200)
  assert.equal((await send({ ...all, id: randomUUID() })).body.code, 'self_check.too_many_today')
  assert.equal((await city.tx((tx) => tx.one<{ n: number }>(sql`select count(*) as n from self_checks where enterprise_id = ${target.id}`))).n, 6)
})

test('an address that tries many codes is stopped for a minute', async () => {
  const from = (address: string, at: string) => city.app.inject({ method: 'GET', url: `/api/self-check-links/${at}`, remoteAddress: address })
  for (let n = 0; n < 20; n++) await from('10.9.9.9', `wrong${n}`)
  assert.equal((await from('10.9.9.9', code)).statusCode, 429)
  assert.equal((await from('10.9.9.8', code)).statusCode, 200)
})

test('a self-check is not written by hand', async () => {
  assert.equal((await city.as('office').post('/api/self-checks', { regionCode: '350521100' })).body.code, 'self_check.by_code_only')
})

test('who keeps no enterprise prints no code, and another county none of ours', async () => {
  assert.equal((await city.as('informant').get(`/api/enterprises/${target.id}/self-check-code`)).status, 403)
  assert.equal((await city.as('otherCounty').get(`/api/enterprises/${target.id}/self-check-code`)).status, 403)
})
