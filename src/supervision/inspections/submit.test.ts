// What the field brings is received once, whole, by two, and becomes dangers and documents.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from '#kit/db'
import { type City, smallCity } from '#kit/testing'
import { enterprisesIn, fromField, itemsFrom, published, type Target, withEnterprises } from './testing.ts'

let city: City, targets: Target[], list: string
const codes = itemsFrom(5).map((i) => i.code as string)
before(async () => {
  city = await smallCity()
  await withEnterprises(city, 80)
  targets = await enterprisesIn(city, '350500/350521/')
  list = await published(city, 'test_submit', itemsFrom(5).map((i, n) => (n === 4 ? { ...i, isMajor: true, evidenceRequired: true } : i)))
})
const submit = (body: unknown, who: 'inspector' | 'otherCounty' | 'office' = 'inspector') => city.as(who).post('/api/inspection-submissions', body)
const rowsOf = (id: string) => city.tx((tx) => tx.rows<{ stage: string; failing: number; doneOn: string; items: number; signed: string }>(sql`select stage, failing, done_on, items, signed from inspections where id = ${id}`))

test('an inspection from the field is received with its counts, its numbers and an event', async () => {
  const given = fromField({ enterpriseId: targets[0]?.id as string, list, codes, failing: ['A2'] }), { status, body } = await submit(given)
  assert.equal(status, 200, JSON.stringify(body))
  assert.match(body.recordNumber, /^（惠安）应急检记〔\d{4}〕\d+号$/)
  assert.match(body.orderNumber, /^（惠安）应急责改〔\d{4}〕\d+号$/)
  const [row] = await rowsOf(body.id)
  assert.deepEqual([row?.stage, row?.items, row?.failing, row?.signed], ['done', 5, 1, 'signed'])
  const [event] = (await city.events('inspection.submitted')).filter((e) => e.subjectId === body.id)
  assert.deepEqual([event?.data.recordNumber, event?.data.failing, event?.regionPath], [body.recordNumber, 1, targets[0]?.regionPath])
})

test('the same submission again gives the same receipt and nothing twice', async () => {
  const given = fromField({ enterpriseId: targets[1]?.id as string, list, codes, failing: ['A1', 'A3'] })
  const [first, second] = [await submit(given), await submit(given)]
  assert.deepEqual(second.body, first.body)
  const { dangers, rows } = await city.tx((tx) => tx.one<{ dangers: number; rows: number }>(sql`select (select count(*) from dangers where enterprise_id = ${targets[1]?.id}) as dangers, (select count(*) from inspections where enterprise_id = ${targets[1]?.id}) as rows`))
  assert.deepEqual([dangers, rows], [2, 1])
})

test('the same submission sent twice at once is received once', async () => {
  const given = fromField({ enterpriseId: targets[2]?.id as string, list, codes, failing: ['A1'] })
  const answers = await Promise.all([submit(given), submit(given), submit(given)])
  assert.equal(new Set(answers.map((a) => a.body.recordNumber)).size, 1, JSON.stringify(answers.map((a) => a.body)))
})

test('other words under an id that was received are refused, and the first stay', async () => {
  const given = fromField({ enterpriseId: targets[3]?.id as string, list, codes })
  const first = await submit(given), other = await submit({ ...given, inspectors: [{ name: '蔡检查' }, { name: '别人来' }], signatures: [{ side: 'inspector', name: '蔡检查' }, { side: 'inspector', name: '别人来' }, { side: 'enterprise', name: '厂长' }] })
  assert.deepEqual([other.status, other.body.code], [409, 'inspection.submitted_differently'])
  assert.equal((await submit(given)).body.recordNumber, first.body.recordNumber)
})

test('each failing item is a danger of this inspection; a sign of a major one waits to be graded', async () => {
  const { body } = await submit(fromField({ enterpriseId: targets[4]?.id as string, list, codes, failing: ['A2', 'A5'] }))
  const dangers = await city.tx((tx) => tx.rows<{ grade: string | null; status: string; source: string; sourceId: string; title: string }>(sql`select grade, status, source, source_id, title from dangers where source_id = ${body.id} order by title`))
  assert.deepEqual(dangers.map((d) => [d.title, d.grade, d.source, d.sourceId]), [['A2 不符合', 'general', 'inspection', body.id], ['A5 不符合', null, 'inspection', body.id]])
  assert.deepEqual(body.dangers.map((d: { itemCode: string }) => d.itemCode), ['A2', 'A5'])
})

test('one inspector alone is no inspection, nor the same one twice', async () => {
  const given = fromField({ enterpriseId: targets[5]?.id as string, list, codes })
  for (const inspectors of [[{ name: '蔡检查' }], [{ name: '蔡检查' }, { name: '蔡检查' }]]) {
    const { status, body } = await submit({ ...given, inspectors })
    assert.deepEqual([status, body.code], [422, 'inspection.two_inspectors'])
  }
  assert.equal((await city.tx((tx) => tx.rows(sql`select from inspections where enterprise_id = ${targets[5]?.id}`))).length, 0)
})

test('without the enterprise’s signature or its refusal with a reason it is not received; a refusal is noted', async () => {
  const given = fromField({ enterpriseId: targets[5]?.id as string, list, codes }), inspectors = given.signatures.slice(0, 2)
  const none = await submit({ ...given, signatures: inspectors })
  assert.deepEqual([none.status, none.body.code], [422, 'inspection.unsigned'])
  const refused = await submit({ ...given, signatures: [...inspectors, { side: 'enterprise', name: '厂长', refusal: '不认可检查结果' }] })
  assert.equal(refused.status, 200)
  assert.equal((await rowsOf(refused.body.id))[0]?.signed, 'refused')
  const found = await city.as('inspector').get(`/api/inspections/${refused.body.id}/findings`)
  assert.equal(found.body.signatures.find((s: { side: string }) => s.side === 'enterprise').refusal, '不认可检查结果')
})

test('an item without an answer, an unknown one and one answered twice are each named', async () => {
  const given = fromField({ enterpriseId: targets[6]?.id as string, list, codes }), [a] = given.answers
  const codesOf = async (answers: unknown[]) => { const { body } = await submit({ ...given, answers }); return [body.code, body.details?.codes] }
  assert.deepEqual(await codesOf(given.answers.slice(1)), ['inspection.unanswered', ['A1']])
  assert.deepEqual(await codesOf([...given.answers, { itemCode: 'X9', result: 'conforming' }]), ['inspection.unknown_items', ['X9']])
  assert.deepEqual(await codesOf([...given.answers, a]), ['inspection.answered_twice', ['A1']])
})

test('a phone whose clock runs ahead has not inspected tomorrow', async () => {
  const finishedAt = new Date(Date.now() + 3 * 86_400_000).toISOString(), today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const { body } = await submit(fromField({ enterpriseId: targets[7]?.id as string, list, codes, startedAt: new Date(Date.now() + 3 * 86_400_000 - 600_000).toISOString(), finishedAt }))
  assert.equal((await rowsOf(body.id))[0]?.doneOn, today)
})

test('a failing submission takes no number: the book has no hole', async () => {
  const last = () => city.tx((tx) => tx.one<{ n: number }>(sql`select coalesce(sum(last_no), 0)::int as n from document_counters where series like '（惠安）%'`))
  const before = await last()
  await submit(fromField({ enterpriseId: targets[8]?.id as string, list, codes: codes.slice(1) }))
  assert.deepEqual(await last(), before)
})

test('the record and the order are official documents; where nothing is open there is no order', async () => {
  const open = await submit(fromField({ enterpriseId: targets[8]?.id as string, list, codes, failing: ['A1'] })), clean = await submit(fromField({ enterpriseId: targets[8]?.id as string, list, codes }))
  const files = await Promise.all(['record', 'order'].map((kind) => city.as('inspector').get(`/api/inspections/${open.body.id}/documents/${kind}`)))
  for (const file of files) assert.deepEqual([file.status, file.raw.subarray(0, 2).toString()], [200, 'PK'])
  assert.equal(clean.body.orderNumber, null)
  assert.equal((await city.as('inspector').get(`/api/inspections/${clean.body.id}/documents/order`)).status, 404)
})

test('an inspection that was done stays in the ledger', async () => {
  const { body } = await submit(fromField({ enterpriseId: targets[9]?.id as string, list, codes }))
  const gone = await city.as('office').post(`/api/inspections/${body.id}/retirement`, { reason: '试着撤出' })
  assert.deepEqual([gone.status, gone.body.code], [409, 'inspection.done_stays'])
})
