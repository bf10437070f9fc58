// A telephone that was away for days with a wrong clock; one whose answers were lost; one that still speaks as an older app did.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import { sql } from '#kit/db'
import { photosOf } from '#kit/photos'
import { type City, smallCity } from '#kit/testing'
import { enterprisesIn, fromField, itemsFrom, published, type Target, withEnterprises } from '../../supervision/inspections/testing.ts'
import { planned, telephone, type Sent } from './testing.ts'

let city: City, targets: Target[], list: string
const codes = itemsFrom(5).map((i) => i.code as string), days = 86_400_000
before(async () => {
  city = await smallCity()
  await withEnterprises(city, 40)
  targets = await enterprisesIn(city, '350500/350521/')
  list = await published(city, 'test_field', itemsFrom(5))
})
const count = (table: 'dangers' | 'inspections' | 'field_items'): Promise<number> => city.tx(async (tx) => (await tx.one<{ n: number }>(sql`select (select count(*) from dangers) as dangers, (select count(*) from inspections where stage = 'done') as inspections, (select count(*) from field_items) as field_items`))[table as never])
const inspection = (n: number): Record<string, unknown> => ({ ...fromField({ enterpriseId: targets[n]?.id as string, list, codes, failing: ['A2'] }) }) as Record<string, unknown>

test('five days offline, the clock three days slow, sixty items: each has its receipt, its photo and both times; sent again nothing is twice', async () => {
  const phone = telephone(city, 'inspector', 3 * days), begun = { dangers: await count('dangers'), inspections: await count('inspections') }
  const photos: string[] = []
  for (let n = 0; n < 57; n++) photos.push(await phone.shoot(n))
  const items: Sent[] = photos.map((id, n) => ({ ...phone.danger([id], `演示隐患 ${n}`), madeAt: phone.clock(-5 * days + n * 3_600_000) }))
  for (let n = 0; n < 3; n++) items.splice(n * 20, 0, phone.item('inspection', inspection(n), { madeAt: phone.clock(-4 * days) }))
  const answers = []
  for (let at = 0; at < 60; at += 10) {
    const batch = items.slice(at, at + 10)
    if (at === 20) await phone.send(...batch) // its answer was lost on the way
    answers.push(...(await phone.send(...batch)))
  }
  assert.deepEqual(answers.filter((a) => a.state !== 'received'), [])
  assert.equal(new Set(answers.map((a) => a.receipt)).size, 60)
  assert.match(answers[0]?.receipt ?? '', /^R-\d{4}-[0-9A-HJKMNP-TV-Z]{5}$/)
  assert.deepEqual({ dangers: await count('dangers'), inspections: await count('inspections') }, { dangers: begun.dangers + 60, inspections: begun.inspections + 3 })
  const again = await phone.send(...items.slice(0, 50))
  assert.deepEqual(again.map((a) => a.receipt), answers.slice(0, 50).map((a) => a.receipt))
  assert.equal(await count('dangers'), begun.dangers + 60)
  const kept = await city.tx((tx) => tx.one<{ madeAt: string; clockOffsetMs: number; receivedAt: string }>(sql`select made_at, clock_offset_ms, received_at from field_items where id = ${items[1]?.id}`))
  assert.equal(kept.madeAt, items[1]?.madeAt, 'the telephone’s own time stays')
  assert.ok(Math.abs(kept.clockOffsetMs - 3 * days) < 60_000, 'and by how much it was wrong')
  assert.ok(Math.abs(Date.parse(kept.receivedAt) - Date.now()) < 60_000)
  const { devices } = (await city.as('countyDuty').get('/api/field/received')).body
  assert.ok(devices.some((d: { id: string; clockOffsetMs: number }) => d.id === phone.deviceId && Math.abs(d.clockOffsetMs - 3 * days) < 60_000))
})

test('a lost answer: the same item twice at once is done once', async () => {
  const phone = telephone(city, 'inspector'), item = phone.danger([await phone.shoot(100)], '演示同时两次'), [one, two, three] = await Promise.all([phone.send(item), phone.send(item), phone.send(item)])
  assert.deepEqual([one[0]?.receipt, two[0]?.receipt], [three[0]?.receipt, three[0]?.receipt])
  assert.equal((await city.tx((tx) => tx.rows(sql`select from dangers where title = '演示同时两次'`))).length, 1)
  assert.equal((await city.events('field_item.received')).filter((e) => e.subjectId === item.id).length, 1)
})

test('a photo without a position is taken, and says so', async () => {
  const phone = telephone(city, 'inspector'), without = await phone.shoot(101), within = await phone.shoot(102, { lon: '118.79', lat: '25.03', accuracy: '9' })
  const [answer] = await phone.send(phone.danger([without, within]))
  assert.equal(answer?.state, 'received')
  const photos = await city.tx((tx) => photosOf(tx, { kind: 'danger', id: String(answer?.result?.dangerId) }))
  assert.deepEqual(photos.map((p) => [p.role, p.lon, p.accuracy]), [['before', null, null], ['before', 118.79, 9]])
})

test('an item whose photo is still on its way waits, and is taken once the photo is there', async () => {
  const phone = telephone(city, 'inspector'), id = randomUUID(), item = phone.danger([id], '演示照片未到'), before = await count('field_items')
  const [early] = await phone.send(item)
  assert.deepEqual([early?.state, early?.missing, await count('field_items')], ['waiting', [id], before])
  assert.equal((await city.tx((tx) => tx.rows(sql`select from dangers where title = '演示照片未到'`))).length, 0, 'nothing is half done')
  await phone.shoot(103, {}, id)
  assert.equal((await phone.send(item))[0]?.state, 'received')
})

test('an item of the app of last month is lifted and taken; one of an app that we do not know yet waits', async () => {
  const phone = telephone(city, 'inspector'), whole = inspection(5), { position: _, answers, ...flat } = whole, one = await phone.shoot(104)
  const old = { ...flat, lon: 118.7, lat: 25.1, accuracy: 20, answers: (answers as { itemCode: string; result: string; note: string }[]).map(({ itemCode, result, note }) => ({ itemCode, ok: result === 'conforming' ? true : result === 'failing' ? false : null, note, photos: result === 'failing' ? [one] : [] })) }
  const [lifted] = await phone.send(phone.item('inspection', old, { schema: 1 }))
  assert.deepEqual([lifted?.state, lifted?.result?.dangers], ['received', 1], JSON.stringify(lifted))
  const found = await city.tx((tx) => tx.one<{ lon: number; photos: string[] }>(sql`select s.lon, a.photo_ids as photos from inspection_submissions s join inspection_answers a using (inspection_id) where s.id = ${whole.id as string} and a.result = 'failing'`))
  assert.deepEqual([found.lon, found.photos], [118.7, [one]])
  const [newer] = await phone.send(phone.item('inspection', inspection(6), { schema: 9 }))
  assert.deepEqual([newer?.state, newer?.code], ['waiting', 'field.schema_newer'])
})

test('a checklist that was replaced meanwhile: the inspection is taken by the version it began with, and the receipt says so', async () => {
  const phone = telephone(city, 'inspector'), payload = inspection(7)
  await published(city, 'test_field', itemsFrom(4))
  const [answer] = await phone.send(phone.item('inspection', payload))
  assert.deepEqual([answer?.state, answer?.result?.superseded], ['received', true], JSON.stringify(answer))
})

test('one item that is refused says why and does not hold back the next; nothing of it stays; mended and sent anew it is taken', async () => {
  const phone = telephone(city, 'inspector'), bad = phone.item('inspection', { ...inspection(8), inspectors: [{ name: '蔡检查' }], signatures: [{ side: 'inspector', name: '蔡检查' }, { side: 'enterprise', name: '厂长' }] }), good = phone.danger([await phone.shoot(105)])
  const [refused, received] = await phone.send(bad, good)
  assert.deepEqual([refused?.state, refused?.code, refused?.receipt, received?.state], ['refused', 'inspection.two_inspectors', null, 'received'])
  const mended = phone.item('inspection', { ...inspection(8), id: randomUUID() }, { replaces: bad.id })
  assert.equal((await phone.send(mended))[0]?.state, 'received')
  const { items } = (await city.as('countyDuty').get('/api/field/received?state=open')).body
  assert.ok(!items.some((i: { id: string }) => i.id === bad.id), 'what was sent anew is open no longer')
})

test('what another made on this telephone is his to send, and without a session nothing is taken', async () => {
  const phone = telephone(city, 'inspector'), other = { ...phone.danger([]), userId: city.cast.cityInspector.id }
  const [answer] = await phone.send(other)
  assert.deepEqual([answer?.state, answer?.code], ['refused', 'field.other_user'])
  assert.equal((await city.as('anonymous').post('/api/field/items', {})).status, 401)
  assert.equal((await city.as('auditor').get('/api/field/bundle')).status, 403)
})

test('the bundle has the tasks, each checklist once, and is not sent again when nothing has changed', async () => {
  const [planId] = await planned(city, [targets[9]?.id as string])
  const { status, body, headers } = await city.as('inspector').get('/api/field/bundle'), bundle = typeof body === 'string' ? JSON.parse(body) : body
  assert.equal(status, 200)
  assert.deepEqual([bundle.schema, bundle.me.name, bundle.me.inspects], [2, '蔡检查', true])
  assert.deepEqual(bundle.tasks.map((t: { planId: string; enterprise: { name: string } }) => [t.planId, t.enterprise.name]), [[planId, targets[9]?.name]])
  assert.ok(bundle.tasks.every((t: { checklistVersionId: string }) => bundle.checklists.some((c: { id: string }) => c.id === t.checklistVersionId)))
  assert.equal(new Set(bundle.checklists.map((c: { id: string }) => c.id)).size, bundle.checklists.length)
  assert.equal((await city.as('inspector').get('/api/field/bundle', undefined, { 'if-none-match': String(headers.etag) })).status, 304)
})

test('many telephones come back at once: each is told its own; what names another’s county is refused alone', async () => {
  const who = ['inspector', 'cityInspector', 'inspector'] as const, beyond = (n: number) => n % 6 === 2, phones = Array.from({ length: 24 }, (_, n) => telephone(city, who[n % 3] as 'inspector'))
  const items = await Promise.all(phones.map(async (phone, n) => phone.danger([await phone.shoot(n)], `演示同时 ${n}`, beyond(n) ? { regionCode: '350582103' } : {})))
  const send = () => Promise.all(phones.map(async (phone, n) => (await phone.send(items[n] as Sent))[0]))
  const answers = await send()
  assert.deepEqual(answers.map((a) => a?.state), phones.map((_, n) => (beyond(n) ? 'refused' : 'received')), JSON.stringify(answers[2]))
  const rows = await city.tx((tx) => tx.rows<{ title: string; by: string; photos: number }>(sql`select d.title, d.found_by_key as by, (select count(*) from photo_subjects s where s.subject_id = d.id::text) as photos from dangers d where d.title like '演示同时 %' order by length(d.title), d.title`))
  assert.deepEqual(rows, phones.flatMap((_, n) => (beyond(n) ? [] : [{ title: `演示同时 ${n}`, by: `user:${city.cast[who[n % 3] as 'inspector'].id}`, photos: 1 }])))
  assert.deepEqual((await send()).map((a) => a?.receipt), answers.map((a) => a?.receipt), 'sent again, the same receipts')
})
