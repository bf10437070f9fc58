import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { test } from 'node:test'
import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'
import { sql } from '#kit/db'
import { eraseDue } from '#kit/erasure'
import { smallCity, type CastName } from '#kit/testing'
import { attachPhotos, drawAll, photosOf, type Role } from './index.ts'

const city = await smallCity()
const type = { 'content-type': 'application/octet-stream' }
const picture = (shade: number) => Buffer.from(jpeg.encode({ width: 64, height: 48, data: Buffer.alloc(64 * 48 * 4, shade) }, 90).data)
const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const send = (who: CastName, bytes: Buffer, more: Record<string, string> = {}) =>
  city.as(who).post(`/api/photos?${new URLSearchParams({ id: randomUUID(), sha256: sha(bytes), ...more })}`, bytes, type)
const attach = (ids: string[], id: string, role: Role, more: { regionPath?: string; unitId?: string } = {}) => city.tx((tx) => attachPhotos(tx, ids, { kind: 'thing', id, role, ...more }))
const of = (id: string) => city.tx((tx) => photosOf(tx, { kind: 'thing', id }))

test('a photo is acknowledged with its hash, drawn anew behind the receipt, and only then seen', async () => {
  const bytes = Buffer.concat([picture(0x40), Buffer.from('<script>behind the end</script>')])
  const got = await send('inspector', bytes, { lon: '118.79', lat: '25.03', accuracy: '12', takenAt: '2026-11-27T02:00:00Z' })
  assert.deepEqual([got.status, got.body.sha256], [201, sha(bytes)])
  assert.equal((await city.as('inspector').get(`/api/photos/${got.body.id}`)).body.code, 'photo.not_ready')
  await drawAll(city.db)
  const shown = await city.as('inspector').get(`/api/photos/${got.body.id}`)
  assert.deepEqual([shown.status, shown.headers['content-type'], shown.raw.includes('script')], [200, 'image/jpeg', false])
  assert.equal((await city.tx((tx) => tx.one<{ n: number }>(sql`select count(*) as n from photo_originals`))).n, 0, 'what came is gone')
  assert.deepEqual((await city.events('photo.received')).at(-1)?.data, { sha256: sha(bytes), size: bytes.length, positioned: true })
})

test('sent again after a lost answer it is the same photo, stored once', async () => {
  const bytes = picture(0x50), id = randomUUID()
  const [one, two] = [await send('inspector', bytes, { id }), await send('inspector', bytes, { id })]
  assert.deepEqual(two.body, one.body)
  assert.equal((await city.events('photo.received')).filter((e) => e.subjectId === id).length, 1)
  assert.equal((await send('inspector', picture(0x51), { id })).body.code, 'photo.id_taken')
  assert.equal((await send('cityInspector', bytes, { id })).body.code, 'photo.id_taken', 'nor is another’s photo told of')
})

test('bytes that were damaged on their way, and what is no picture, are refused and not kept', async () => {
  const count = () => city.tx((tx) => tx.one<{ n: number }>(sql`select count(*) as n from photos`))
  const before = await count()
  assert.equal((await send('inspector', picture(1), { sha256: 'a'.repeat(64) })).body.code, 'photo.hash_differs')
  assert.equal((await send('inspector', Buffer.from('GIF89a'))).body.code, 'photo.not_a_picture')
  assert.equal((await send('inspector', Buffer.alloc((8 << 20) + 1))).status, 413)
  assert.deepEqual(await count(), before)
})

test('a photo without a position, or with one that is nowhere, is kept and marked so', async () => {
  const ids = [(await send('inspector', picture(2))).body.id, (await send('inspector', picture(3), { lon: '0', lat: '0' })).body.id]
  await attach(ids, 'without', 'evidence')
  assert.deepEqual((await of('without')).map((p) => [p.lon, p.lat]), [[null, null], [null, null]])
})

test('a telephone whose clock is three days behind: both its time and the right one are known', async () => {
  const now = Date.now(), wrong = (ms: number) => new Date(now - 3 * 86_400_000 + ms).toISOString()
  const { body } = await send('inspector', picture(4), { takenAt: wrong(-3_600_000), deviceNow: wrong(0) })
  await attach([body.id], 'clock', 'evidence')
  const [photo] = await of('clock'), kept = await city.tx((tx) => tx.one<{ takenAt: string }>(sql`select taken_at from photos where id = ${body.id}`))
  assert.equal(kept.takenAt, wrong(-3_600_000))
  assert.ok(Math.abs(Date.parse(photo?.takenAt ?? '') - (now - 3_600_000)) < 60_000)
})

test('a PNG is taken, and shown as JPEG; a broken picture keeps its hash and shows nothing', async () => {
  const png = PNG.sync.write({ width: 8, height: 8, data: Buffer.alloc(8 * 8 * 4, 0x80) })
  const good = (await send('inspector', png)).body.id, bad = (await send('inspector', Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(300, 0x41)]))).body.id
  await drawAll(city.db)
  assert.equal((await city.as('inspector').get(`/api/photos/${good}`)).headers['content-type'], 'image/jpeg')
  assert.equal((await city.as('inspector').get(`/api/photos/${bad}`)).body.code, 'photo.not_drawable')
})

test('it is seen where its subject is, by nobody else, and before that by its sender alone', async () => {
  const { body } = await send('inspector', picture(5))
  await drawAll(city.db)
  const sees = async (who: CastName) => (await city.as(who).get(`/api/photos/${body.id}`)).status
  assert.deepEqual([await sees('inspector'), await sees('cityInspector'), await sees('townCadre')], [200, 404, 404])
  await attach([body.id], 'seen', 'before', { regionPath: '350500/350521/350521100/' })
  assert.deepEqual([await sees('townCadre'), await sees('countyDuty'), await sees('otherCounty')], [200, 200, 404])
  const unit = randomUUID()
  await city.tx((tx) => tx.run(sql`update users set unit_id = ${unit}, unit_name = '演示企业' where id = ${city.cast.enterpriseOfficer.id}`))
  assert.equal(await sees('enterpriseOfficer'), 404, 'it shows no enterprise, so not his')
  await attach([body.id], 'his', 'before', { unitId: unit })
  assert.equal(await sees('enterpriseOfficer'), 200)
  assert.equal((await city.as('anonymous').get(`/api/photos/${body.id}`)).status, 401)
  assert.equal((await city.as('auditor').get(`/api/photos/${body.id}`)).status, 403)
})

test('the same picture does not prove a rectification, and what was not received is not attached', async () => {
  const bytes = picture(6), before = (await send('inspector', bytes)).body.id, after = (await send('inspector', bytes)).body.id
  await attach([before], 'loop', 'before')
  await assert.rejects(attach([after], 'loop', 'after'), { code: 'photo.same_as_before' })
  await assert.rejects(attach([randomUUID()], 'loop', 'after'), { code: 'photo.not_received' })
})

test('a photo that belongs to nothing goes after thirty days, one that does after years', async () => {
  const loose = (await send('inspector', picture(7))).body.id, kept = (await send('inspector', picture(8))).body.id
  await attach([kept], 'kept', 'evidence')
  await drawAll(city.db)
  const there = async () => (await city.tx((tx) => tx.rows<{ id: string }>(sql`select id from photos where id = any(${[loose, kept]}::uuid[])`))).map((r) => r.id)
  await city.clock.shift('31 days')
  await city.tx(eraseDue)
  assert.deepEqual(await there(), [kept])
  await city.clock.shift('1900 days')
  await city.tx(eraseDue)
  assert.deepEqual(await there(), [])
  await city.clock.reset()
})
