import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { promises } from './promises.ts'
import { openAlarm, gaugesOf, type Gauge } from './testing.ts'

const city = await smallCity()
const duty = city.as('cityDuty'), two = city.as('cityDutyTwo'), leader = city.as('cityLeader')
type Any = any // eslint-disable-line -- a test reads any shape
const read = async (id: string): Promise<Any> => (await duty.get(`/api/warnings/${id}`)).body
const eventsOf = async (id: string) => (await city.events()).filter((e) => e.subjectKind === 'warning' && e.subjectId === id).map((e) => e.type)
const typed = ['', '红', '橙', '黄', '蓝']
const out = async (draft: Any): Promise<Any> => {
  const sent = await duty.post(`/api/warnings/${draft.id}/submission`, { revision: draft.revision })
  assert.equal(sent.status, 200, JSON.stringify(sent.body))
  const released = await two.post(`/api/warnings/${draft.id}/release`, { revision: sent.body.revision, typedLevel: typed[sent.body.level] })
  assert.equal(released.status, 200, JSON.stringify(released.body))
  await city.runJobs()
  return released.body
}
const towns = await city.tx((tx) => tx.rows<{ code: string; path: string; lon: number; lat: number }>(sql`select code, path, lon, lat from regions where level = 4 order by path like '350500/350521/%' desc, path`))
const [a, b, c] = towns.map((t) => t.code) as [string, string, string]
/** As the senders would: every attempt that is queued has gone out. */
const sendAll = () => city.tx((tx) => tx.run(sql`with gone as (update attempts set state = 'sent', sent_at = anlan_now(), tries = 1 where state = 'queued' returning call_id) update calls k set sent_at = anlan_now() from gone where k.id = gone.call_id`))
const told = (id: string) => city.tx((tx) => tx.rows<{ holderId: string; kind: string; message: string }>(sql`select p.holder_id, n.kind, n.message from notices n join notice_people p on p.notice_id = n.id where n.subject_id = ${id} order by p.holder_id`))
const called = (id: string) => city.tx((tx) => tx.rows<{ holderId: string }>(sql`select distinct k.holder_id from calls k join callouts c on c.id = k.callout_id where c.subject_id = ${id} order by k.holder_id`))

test('each kind is issued in the name of the body that may, in its own number series, with its law', async () => {
  const { kinds } = (await duty.get('/api/warning-areas')).body
  assert.deepEqual(kinds.map((k: Any) => k.key), ['rain', 'typhoon', 'flood', 'drought', 'geohazard', 'fire_risk', 'safety', 'sea_wind'])
  const fire = (await duty.post('/api/warnings', { track: 'fire_risk', level: 3, areaCode: '350521', regionCodes: [b] })).body
  assert.equal(fire.title, '泉州市森林防灭火指挥部发布惠安县森林火险黄色（Ⅲ级）预警')
  assert.match(fire.legalBasis, /森林防火条例/)
  const released = await out(fire)
  assert.match(released.docNo, /^泉森防指预〔\d{4}〕1号$/)
  assert.equal((await duty.post('/api/warnings', { track: 'aliens', level: 3, areaCode: '350521' })).body.code, 'warning.unknown_kind')
})

test('two bodies never share a number series, and no kind is named 信号', async () => {
  const { issuers, kinds } = (await leader.get('/api/warning-wording')).body
  const safety = issuers.find((i: Any) => i.body === 'safety')
  assert.equal(safety.verified, false)
  const refused = await leader.put('/api/warning-wording/issuers', { body: 'safety', issuer: safety.issuer, series: '泉森防指预', legalBasis: safety.legalBasis, source: safety.source, verified: true })
  assert.equal(refused.body.code, 'warning.series_taken')
  const kept = await leader.put('/api/warning-wording/issuers', { body: 'safety', issuer: '泉州市安全生产委员会办公室', series: '泉安办预', legalBasis: safety.legalBasis, source: '泉委编〔2024〕号核对', verified: true })
  assert.deepEqual([kept.status, kept.body.issuers.find((i: Any) => i.body === 'safety').series], [200, '泉安办预'])
  assert.equal((await city.events('warning.issuer_changed')).length, 1)
  const { signal: _, changedAt: __, changedBy: ___, ...rain } = kinds[0]
  assert.notEqual((await leader.put('/api/warning-wording/kinds', { ...rain, name: '暴雨信号' })).status, 200)
  assert.equal((await leader.put('/api/warning-wording/kinds', { ...rain, hours: 12, source: '市预案第 3.2 条', verified: true })).status, 200)
})

test('a circle drawn on the map warns the towns that it touches, and its exact shape stays', async () => {
  const at = towns[0] as { lon: number; lat: number }
  const shape = { kind: 'circle', lon: at.lon, lat: at.lat, metres: 1500 }
  const seen = (await duty.post('/api/warning-targets', { areaCode: '350500', shape })).body
  assert.ok(seen.towns.some((t: Any) => t.code === a) && seen.towns.length < towns.length, JSON.stringify(seen))
  const draft = (await duty.post('/api/warnings', { track: 'geohazard', level: 4, areaCode: '350500', shape })).body
  assert.deepEqual([draft.shape, draft.towns], [shape, seen.towns.length])
  assert.match(draft.shapeHow, /驻地/)
  const sea = await duty.post('/api/warnings', { track: 'geohazard', level: 4, areaCode: '350521', shape: { kind: 'ring', ring: [[121, 23], [121.1, 23], [121.1, 23.1]] } })
  assert.equal(sea.body.code, 'warning.nobody_targeted')
})

test('the towns whose alarms stand at a level are a target of their own', async () => {
  const gauge = (await city.tx((tx) => gaugesOf(tx, '350582')))[0] as Gauge
  assert.equal((await duty.post('/api/warning-targets', { areaCode: '350582', alarmLevel: 2 })).body.code, 'warning.nobody_targeted')
  await city.tx((tx) => openAlarm(tx, gauge, 2))
  assert.deepEqual((await duty.post('/api/warning-targets', { areaCode: '350582', alarmLevel: 3 })).body.towns.map((t: Any) => t.code), [gauge.regionPath.split('/')[2]])
})

let first: Any
test('at the release everything inside is counted once and kept as it was', async () => {
  first = await out((await duty.post('/api/warnings', { track: 'flood', level: 2, areaCode: '350500', regionCodes: [a, b] })).body)
  const { inside, insideThen } = await read(first.id)
  assert.deepEqual(insideThen.map((i: Any) => i.key).sort(), [...inside].sort())
  const holders = insideThen.find((i: Any) => i.key === 'warning.holders').value
  assert.ok(holders > 0)
  await city.tx((tx) => tx.run(sql`update duty_holders set retired_at = anlan_now() where id = (select id from duty_holders where retired_at is null and split_part(region_path, '/', 3) = ${a} order by rank desc limit 1)`))
  const now = (await duty.get(`/api/figures/warning.holders?params=${encodeURIComponent(JSON.stringify({ warningId: first.id }))}`)).body.value
  assert.equal(now, holders - 1)
  assert.equal((await read(first.id)).insideThen.find((i: Any) => i.key === 'warning.holders').value, holders)
})

test('an end is asked for in time: before it, at it, and every half hour after it', async () => {
  assert.ok(Date.parse(first.expiresAt) > Date.parse(first.releasedAt))
  await city.clock.shift('47 hours 30 minutes')
  await city.runTimers()
  assert.deepEqual((await eventsOf(first.id)).filter((t) => t.includes('expir')), ['warning.expiry_near'])
  await city.clock.shift('31 minutes')
  await city.runTimers()
  await city.clock.shift('31 minutes')
  await city.runTimers()
  assert.deepEqual((await eventsOf(first.id)).filter((t) => t.includes('expir')), ['warning.expiry_near', 'warning.expired', 'warning.expired'])
  assert.equal((await read(first.id)).warning.state, 'released', 'nothing lapses by itself')
})

test('to continue is a version of its own through two hands, with the same words, and wakes nobody', async () => {
  const before = (await read(first.id)).warning, late = new Date(Date.parse(before.expiresAt) + 12 * 3_600_000).toISOString()
  assert.equal((await duty.post(`/api/warnings/${first.id}/changes`, { change: 'extend', expiresAt: before.expiresAt, reason: '继续维持' })).body.code, 'warning.ends_too_soon')
  await sendAll()
  const draft = (await duty.post(`/api/warnings/${first.id}/changes`, { change: 'extend', expiresAt: late, reason: '上游仍在涨水' })).body
  assert.deepEqual([draft.change, draft.caution, draft.level], ['extend', before.caution, before.level])
  const fixed = await duty.put(`/api/warnings/${draft.id}`, { startsAt: draft.startsAt, caution: draft.caution, measures: draft.measures, legalBasis: draft.legalBasis, basis: draft.basis, regionCodes: [a] })
  assert.equal(fixed.body.code, 'warning.towns_fixed')
  const next = await out(draft)
  assert.deepEqual([next.change, next.supersedesId, next.expiresAt], ['extend', first.id, late])
  assert.equal((await read(first.id)).warning.state, 'superseded')
  assert.equal((await city.tx((tx) => tx.rows(sql`select 1 from callouts where subject_id = ${next.id}`))).length, 0)
  const people = await told(next.id)
  assert.deepEqual(people.map((p) => p.holderId), (await called(first.id)).map((p) => p.holderId))
  assert.match(people[0]?.message ?? '', /继续有效/)
  // the callout of the first version still rings for it
  const { warning } = await read(next.id)
  assert.equal(await city.tx(async (tx) => (await tx.one<{ open: boolean }>(sql`select ended_at is null as open from callouts where id = ${warning.calloutId}`)).open), true)
  first = warning
})

test('a correction reaches exactly those who had it, and what still rings says the corrected words', async () => {
  const draft = (await duty.post(`/api/warnings/${first.id}/changes`, { change: 'correct', reason: '集合点写错' })).body
  const edited = (await duty.put(`/api/warnings/${draft.id}`, { startsAt: draft.startsAt, caution: draft.caution, measures: '转移至螺城中学避灾点。', legalBasis: draft.legalBasis, basis: draft.basis, regionCodes: [a, b] })).body
  assert.equal((await duty.post(`/api/warnings/${draft.id}/submission`, { revision: edited.revision })).status, 200)
  assert.equal((await duty.post(`/api/warnings/${draft.id}/release`, { revision: edited.revision, typedLevel: '橙' })).body.code, 'warning.released_by_drafter')
  const fixed = (await leader.post(`/api/warnings/${draft.id}/release`, { revision: edited.revision, typedLevel: '橙' })).body
  assert.equal(fixed.change, 'correct')
  await city.runJobs()
  const had = await called((await read(fixed.id)).versions[0].id)
  const people = await told(fixed.id)
  assert.deepEqual(people.map((p) => p.holderId), had.map((p) => p.holderId))
  assert.match(people[0]?.message ?? '', /更正：.*转移至螺城中学避灾点。更正原因：集合点写错/)
  const callout = await city.tx((tx) => tx.one<{ message: string }>(sql`select message from callouts where id = ${fixed.calloutId ?? first.calloutId}`))
  assert.match(callout.message, /螺城中学/)
  first = (await read(fixed.id)).warning
})

test('another area: who is left out hears the end, who stays hears the change, who is new is called', async () => {
  assert.equal((await duty.post(`/api/warnings/${first.id}/changes`, { change: 'area', regionCodes: [a, b], reason: '范围不变' })).body.code, 'warning.same_towns')
  const next = await out((await duty.post(`/api/warnings/${first.id}/changes`, { change: 'area', regionCodes: [b, c], reason: '洪峰下移' })).body)
  assert.deepEqual([next.change, next.towns], ['area', 2])
  const kinds = await city.tx((tx) => tx.rows<{ kind: string; town: string }>(sql`select distinct n.kind, split_part(p.region_path, '/', 3) as town from notices n join notice_people p on p.notice_id = n.id where n.subject_id = ${next.id} or (n.subject_id = ${first.id} and n.kind = 'lift') order by 1, 2`))
  assert.deepEqual(kinds.filter((k) => k.kind === 'lift').map((k) => k.town), [a])
  assert.ok(kinds.filter((k) => k.kind === 'change').every((k) => k.town !== a))
  const paths = await city.tx((tx) => tx.one<{ regionPaths: string[] }>(sql`select region_paths from callouts where subject_id = ${next.id}`))
  assert.ok(paths.regionPaths.some((p) => p.includes(c)) && !paths.regionPaths.some((p) => p.includes(a)))
  assert.equal((await city.tx((tx) => tx.rows(sql`select 1 from warning_regions where region_code = ${a} and track = 'flood' and own and in_force_from is not null and ended_at is null`))).length, 0)
  first = (await read(next.id)).warning
})

test('a warning released in error is cancelled by two, and everyone who had it is told so; who was never reached is not', async () => {
  // half of the callout is still queued when it is stopped: those people have nothing that could be taken back
  await city.tx((tx) => tx.run(sql`with two as (select id, call_id from attempts where state = 'queued' and callout_id = ${first.calloutId} order by id limit 2), gone as (update attempts a set state = 'sent', sent_at = anlan_now(), tries = 1 from two where a.id = two.id returning a.call_id) update calls k set sent_at = anlan_now() from gone where k.id = gone.call_id`))
  await duty.post(`/api/warnings/${first.id}/lift-request`, { reason: '演练稿误发', as: 'cancel' })
  assert.equal((await duty.post(`/api/warnings/${first.id}/lift`, { reason: '演练稿误发' })).body.code, 'warning.lifted_by_requester')
  const ended = await leader.post(`/api/warnings/${first.id}/lift`, { reason: '演练稿误发，现予撤销' })
  assert.equal(ended.body.state, 'cancelled')
  assert.ok((await eventsOf(first.id)).includes('warning.cancelled'))
  await city.runJobs()
  const people = (await told(first.id)).filter((p) => p.kind === 'cancel')
  const had = await city.tx((tx) => tx.rows<{ holderId: string }>(sql`select distinct holder_id from (select k.holder_id from calls k join attempts t on t.call_id = k.id where k.callout_id = ${first.calloutId} and t.sent_at is not null
    union select p.holder_id from notice_people p join notices n on n.id = p.notice_id where n.subject_id = ${first.id} and n.kind = 'change' and p.state <> 'queued') x order by 1`))
  assert.deepEqual(people.map((p) => p.holderId), had.map((p) => p.holderId))
  assert.equal(people.length, 2)
  assert.match(people[0]?.message ?? '', /系误发，现予撤销/)
  assert.equal((await city.tx((tx) => tx.rows(sql`select 1 from attempts where callout_id = ${first.calloutId} and state = 'queued'`))).length, 0)
})

test('a version whose warning has ended meanwhile can’t be released', async () => {
  const w = await out((await duty.post('/api/warnings', { track: 'sea_wind', level: 4, areaCode: '350521', regionCodes: [a] })).body)
  const draft = (await duty.post(`/api/warnings/${w.id}/changes`, { change: 'correct', reason: '改一个字' })).body
  await duty.post(`/api/warnings/${draft.id}/submission`, { revision: draft.revision })
  await duty.post(`/api/warnings/${w.id}/lift-request`, { reason: '风力减弱' })
  await leader.post(`/api/warnings/${w.id}/lift`, { reason: '风力减弱' })
  assert.equal((await two.post(`/api/warnings/${draft.id}/release`, { revision: draft.revision, typedLevel: '蓝' })).body.code, 'warning.superseded_meanwhile')
  for (const promise of promises) assert.equal((await city.tx(promise.check)).ok, true, promise.title)
})
