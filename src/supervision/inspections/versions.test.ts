// A published checklist never changes; what was taken with an older version is held against that version.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from '#kit/db'
import { type City, smallCity } from '#kit/testing'
import { enterprisesIn, fromField, itemsFrom, published, type Target, withEnterprises } from './testing.ts'

let city: City, targets: Target[]
before(async () => { city = await smallCity(); await withEnterprises(city, 40); targets = await enterprisesIn(city, '350500/350521/') })
const change = (id: string, items: unknown[]) => city.as('office').put(`/api/checklists/${id}`, { title: '改过的清单', items })

test('a 159-item list is replaced while an inspector is offline: his 159 answers are received against what he had', async () => {
  const items = itemsFrom(159), first = await published(city, 'test_long', items), codes = items.map((i) => i.code as string)
  const offline = fromField({ enterpriseId: targets[0]?.id as string, list: first, codes, failing: ['A7', 'A159'] })
  const second = await published(city, 'test_long', [...items.slice(0, 150).map((i) => ({ ...i, content: `新：${i.content}` })), ...itemsFrom(12, 'N')])
  assert.notEqual(second, first)
  const { status, body } = await city.as('inspector').post('/api/inspection-submissions', offline)
  assert.equal(status, 200, JSON.stringify(body))
  assert.equal(body.superseded, true)
  const found = (await city.as('inspector').get(`/api/inspections/${body.id}/findings`)).body
  assert.deepEqual([found.checklist.version, found.answers.length, found.answers.find((a: { itemCode: string }) => a.itemCode === 'A159').content], [1, 159, '检查项159'])
  const late = await city.as('inspector').post('/api/inspection-submissions', fromField({ enterpriseId: targets[1]?.id as string, list: second, codes }))
  assert.deepEqual([late.status, late.body.code], [422, 'inspection.unknown_items'])
})

test('a published version cannot be changed, not even in the database', async () => {
  const id = await published(city, 'test_stays', itemsFrom(3))
  const refused = await change(id, itemsFrom(2))
  assert.deepEqual([refused.status, refused.body.code], [409, 'checklist.not_draft'])
  await assert.rejects(city.tx((tx) => tx.run(sql`update checklist_items set content = '改了' where checklist_id = ${id}`)), { code: 'checklist.items_stay' })
  await assert.rejects(city.tx((tx) => tx.run(sql`delete from checklist_items where checklist_id = ${id}`)), { code: 'checklist.items_stay' })
})

test('who drafted or changed a list does not publish it; a second draft is not begun beside the first', async () => {
  const { body } = await city.as('office').post('/api/checklists', { key: 'test_two', title: '两人发布', items: itemsFrom(3) })
  const own = await city.as('office').post(`/api/checklists/${body.id}/publication`, {})
  assert.deepEqual([own.status, own.body.code], [403, 'checklist.second_person'])
  const twin = await city.as('inspector').post('/api/checklists', { key: 'test_two', title: '又一份' })
  assert.deepEqual([twin.status, twin.body.code], [409, 'checklist.draft_stands'])
  assert.equal((await change(body.id, itemsFrom(4))).body.items, 4)
  const done = await city.as('cityLeader').post(`/api/checklists/${body.id}/publication`, {})
  assert.equal(done.status, 200)
  const [event] = (await city.events('checklist.published')).filter((e) => e.subjectId === body.id)
  assert.equal(event?.actorName, city.cast.cityLeader.name)
})

test('a new version begins as a copy of the last and supersedes it when it is published', async () => {
  const first = await published(city, 'test_next', itemsFrom(6)), second = await published(city, 'test_next', [])
  const lists = (await city.as('inspector').get('/api/checklists')).body.filter((c: { key: string }) => c.key === 'test_next')
  assert.deepEqual(lists.map((c: { id: string; version: number; items: number; supersededAt: string | null }) => [c.id, c.version, c.items, c.supersededAt !== null]), [[second, 2, 6, false], [first, 1, 6, true]])
})

test('a self-check has at most twelve questions', async () => {
  const { body } = await city.as('office').post('/api/checklists', { key: 'test_self', title: '自查', purpose: 'self_check', items: itemsFrom(13) })
  const long = await city.as('cityLeader').post(`/api/checklists/${body.id}/publication`, {})
  assert.deepEqual([long.status, long.body.code], [422, 'checklist.self_check_too_long'])
})
