import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { promises } from './promises.ts'
import { gaugesOf, openAlarm, setAlarm, type Gauge } from './testing.ts'

const city = await smallCity()
const duty = city.as('cityDuty'), two = city.as('cityDutyTwo'), leader = city.as('cityLeader')
const huian = await city.tx((tx) => gaugesOf(tx, '350521')), jinjiang = await city.tx((tx) => gaugesOf(tx, '350582'))
const [first] = huian as [Gauge]
const elsewhere = huian.find((g) => g.regionPath !== first.regionPath && g.regionPath.split('/')[2] !== first.regionPath.split('/')[2]) as Gauge
const list = async (query = '') => (await duty.get(`/api/warnings?state=draft,submitted,released${query}`)).body.rows as any[] // eslint-disable-line -- a test reads any shape
const read = async (id: string) => (await duty.get(`/api/warnings/${id}`)).body
const eventsOf = async (id: string) => (await city.events()).filter((e) => e.subjectKind === 'warning' && e.subjectId === id).map((e) => e.type)

let alarm = ''
let draft: any // eslint-disable-line -- as above

test('an alarm drafts one warning of its county and level, in the flood command’s name and never as an 预警信号', async () => {
  alarm = await city.tx((tx) => openAlarm(tx, first, 2))
  await city.tx((tx) => openAlarm(tx, huian.find((g) => g !== first && g.regionPath === first.regionPath) ?? elsewhere, 2))
  await city.runJobs()
  const drafts = await list()
  assert.equal(drafts.length, 1)
  draft = (await read(drafts[0].id)).warning
  assert.equal(draft.title, '泉州市防汛抗旱指挥部发布惠安县暴雨橙色（Ⅱ级）预警')
  assert.equal(draft.issuer, '泉州市防汛抗旱指挥部')
  assert.doesNotMatch(JSON.stringify(draft), /预警信号/)
  assert.match(draft.basis, /3 小时 66\.5 毫米（橙色）/)
  assert.ok(draft.dueAt)
})

test('the database refuses an own warning that is titled 预警信号', async () => {
  await assert.rejects(city.tx((tx) => tx.run(sql`update warnings set title = '暴雨橙色预警信号' where id = ${draft.id}`)))
})

test('a further town of the county joins the same draft; one that rises moves to the severer draft', async () => {
  const id = await city.tx((tx) => openAlarm(tx, elsewhere, 2))
  await city.runJobs()
  assert.deepEqual((await list()).map((w) => [w.level, w.towns]), [[2, 2]])
  await city.tx((tx) => setAlarm(tx, elsewhere, id, 1))
  await city.runJobs()
  assert.deepEqual((await list()).map((w) => [w.level, w.towns]), [[1, 1], [2, 1]])
  await city.tx((tx) => setAlarm(tx, elsewhere, id, 0))
  await city.runJobs()
  assert.deepEqual((await list()).map((w) => [w.level, w.towns]).at(-1), [2, 1])
})

test('a commander sees the drafts of his county and of no other', async () => {
  const seen = async (who: 'countyCommander' | 'otherCounty') => (await city.as(who).get('/api/warnings')).body.rows.map((w: { id: string }) => w.id)
  assert.ok((await seen('countyCommander')).includes(draft.id))
  assert.ok(!(await seen('otherCounty')).includes(draft.id))
  assert.equal((await city.as('otherCounty').get(`/api/warnings/${draft.id}`)).status, 404)
  assert.equal((await city.as('countyCommander').post(`/api/warnings/${draft.id}/submission`, { revision: 1 })).status, 403)
})

test('a draft without one of the eight contents can’t be submitted', async () => {
  const now = (await read(draft.id)).warning
  const form = { startsAt: now.startsAt, caution: '', measures: now.measures, legalBasis: now.legalBasis, basis: now.basis, regionCodes: (await read(draft.id)).towns.map((t: { code: string }) => t.code) }
  const edited = await duty.put(`/api/warnings/${draft.id}`, form)
  assert.equal(edited.status, 200)
  const refused = await duty.post(`/api/warnings/${draft.id}/submission`, { revision: edited.body.revision })
  assert.deepEqual([refused.status, refused.body.code, refused.body.details.missing], [422, 'warning.incomplete', ['caution']])
  draft = (await duty.put(`/api/warnings/${draft.id}`, { ...form, caution: now.caution })).body
})

test('nobody releases what nobody has submitted', async () => {
  const refused = await leader.post(`/api/warnings/${draft.id}/release`, { revision: draft.revision, typedLevel: '橙色' })
  assert.deepEqual([refused.status, refused.body.code], [409, 'warning.not_submitted'])
})

test('who edited or submitted can’t release; a wrong level or an older reading is refused', async () => {
  draft = (await duty.post(`/api/warnings/${draft.id}/submission`, { revision: draft.revision })).body
  assert.equal(draft.state, 'submitted')
  const by = (who: typeof duty, body: object) => who.post(`/api/warnings/${draft.id}/release`, { revision: draft.revision, typedLevel: '橙', ...body })
  assert.equal((await by(duty, {})).body.code, 'warning.released_by_drafter')
  assert.equal((await by(two, { typedLevel: '红色' })).body.code, 'warning.wrong_level')
  assert.equal((await by(two, { revision: draft.revision - 1 })).body.code, 'warning.changed_meanwhile')
  assert.ok(!(await eventsOf(draft.id)).includes('warning.released'))
})

test('two second persons race: one releases, the other is told who did; the number is the next of its series', async () => {
  const answers = await Promise.all([two, leader].map((who) => who.post(`/api/warnings/${draft.id}/release`, { revision: draft.revision, typedLevel: 'Ⅱ' })))
  assert.deepEqual(answers.map((a) => a.status).sort(), [200, 409])
  const won = answers.find((a) => a.status === 200)!.body, lost = answers.find((a) => a.status === 409)!.body
  assert.equal(lost.code, 'warning.already_released')
  assert.match(won.docNo, /^泉防指预〔\d{4}〕1号$/)
  assert.equal((await eventsOf(draft.id)).filter((t) => t === 'warning.released').length, 1)
})

test('a release calls out the duty holders of its towns, once', async () => {
  await city.runJobs()
  const callouts = await city.tx((tx) => tx.rows<{ title: string }>(sql`select * from callouts where subject_id = ${draft.id}`))
  assert.equal(callouts.length, 1)
  const inside = (await duty.get(`/api/figures/warning.holders?params=${encodeURIComponent(JSON.stringify({ warningId: draft.id }))}`)).body.value
  const called = await city.tx((tx) => tx.one<{ n: number }>(sql`select count(*)::int as n from calls c join callouts k on k.id = c.callout_id where k.subject_id = ${draft.id}`))
  assert.ok(inside > 0 && called.n >= inside, `${called.n} called, ${inside} inside`)
})

test('a severer alarm of a town in force drafts an upgrade that takes the town over', async () => {
  await city.tx((tx) => setAlarm(tx, first, alarm, 1))
  await city.runJobs()
  const up = (await list()).find((w) => w.state === 'draft')
  assert.equal(up.level, 1)
  await duty.post(`/api/warnings/${up.id}/submission`, { revision: up.revision })
  const out = await leader.post(`/api/warnings/${up.id}/release`, { revision: up.revision, typedLevel: '红色' })
  assert.deepEqual([out.status, out.body.change, out.body.supersedesId], [200, 'upgrade', draft.id])
  assert.match(out.body.docNo, /2号$/)
  const old = await read(draft.id)
  assert.equal(old.warning.state, 'superseded')
  await city.runJobs()
  const callouts = await city.tx((tx) => tx.rows<{ subjectId: string; endedAt: string | null }>(sql`select subject_id, ended_at from callouts order by started_at`))
  assert.deepEqual(callouts.map((c) => [c.subjectId, c.endedAt !== null]), [[draft.id, true], [up.id, false]])
  assert.deepEqual(old.versions.map((v: { level: number }) => v.level), [2, 1])
  draft = out.body
})

test('a downgrade is a new version through two hands, and wakes nobody', async () => {
  assert.equal((await duty.post(`/api/warnings/${draft.id}/changes`, { level: 1, reason: '雨势减弱' })).body.code, 'warning.same_level')
  const change = (await duty.post(`/api/warnings/${draft.id}/changes`, { level: 3, reason: '雨势减弱，未来三小时无强降雨' })).body
  assert.equal((await duty.post(`/api/warnings/${draft.id}/changes`, { level: 4, reason: '雨势减弱' })).body.code, 'warning.change_open')
  await duty.post(`/api/warnings/${change.id}/submission`, { revision: change.revision })
  assert.equal((await duty.post(`/api/warnings/${change.id}/release`, { revision: change.revision, typedLevel: '黄' })).body.code, 'warning.released_by_drafter')
  const out = await two.post(`/api/warnings/${change.id}/release`, { revision: change.revision, typedLevel: '黄' })
  assert.deepEqual([out.body.change, out.body.supersedesId], ['downgrade', draft.id])
  await city.runJobs()
  assert.equal((await city.tx((tx) => tx.rows(sql`select 1 from callouts where subject_id = ${change.id}`))).length, 0)
  draft = out.body
})

test('when its alarms are gone the rule asks for the lift, and one person confirms it', async () => {
  const open = (await read(draft.id)).warning
  assert.equal(open.alarmLevel, 1)
  const ids = await city.tx((tx) => tx.rows<{ id: string; stationId: string }>(sql`select id, station_id from alarms where cleared_at is null and void_at is null`))
  for (const a of ids) await city.tx((tx) => setAlarm(tx, [...huian, ...jinjiang].find((g) => g.id === a.stationId) as Gauge, a.id, 0))
  await city.runJobs()
  const asked = await duty.post(`/api/warnings/${draft.id}/lift-request`, { reason: '降雨已停，报警解除' })
  assert.equal(asked.status, 200)
  assert.equal((await duty.post(`/api/warnings/${draft.id}/lift`, { reason: '降雨已停' })).body.code, 'warning.lifted_by_requester')
  const lifted = await leader.post(`/api/warnings/${draft.id}/lift`, { reason: '降雨已停，险情解除' })
  assert.equal(lifted.body.state, 'lifted')
  assert.ok((await eventsOf(draft.id)).includes('warning.lifted'))
  assert.equal((await leader.post(`/api/warnings/${draft.id}/lift`, { reason: '再次解除' })).body.code, 'warning.not_in_force')
})

test('a submitted draft that waits too long is overdue once, and says so', async () => {
  await city.tx((tx) => openAlarm(tx, jinjiang[0] as Gauge, 3))
  await city.runJobs()
  const w = (await list()).find((x) => x.areaName === '晋江市')
  await duty.post(`/api/warnings/${w.id}/submission`, { revision: w.revision })
  await city.clock.shift('11 minutes')
  await city.runTimers()
  await city.runTimers()
  assert.deepEqual((await eventsOf(w.id)).filter((t) => t.endsWith('overdue')), ['warning.release_overdue'])
  await city.clock.reset()
})

test('a warning of the whole city is one draft, and a county sees it once it is out', async () => {
  const made = await duty.post('/api/warnings', { track: 'typhoon', level: 2, areaCode: '350500', basis: '台风预计 24 小时内登陆' })
  assert.equal(made.status, 200)
  assert.equal(made.body.title, '泉州市防汛抗旱指挥部发布泉州市台风橙色（Ⅱ级）预警')
  assert.equal((await city.as('otherCounty').get(`/api/warnings/${made.body.id}`)).status, 404)
  await duty.post(`/api/warnings/${made.body.id}/submission`, { revision: made.body.revision })
  const out = await two.post(`/api/warnings/${made.body.id}/release`, { revision: made.body.revision, typedLevel: 'Ⅱ级' })
  assert.equal(out.status, 200)
  await city.runJobs()
  assert.equal((await city.as('otherCounty').get(`/api/warnings/${made.body.id}`)).status, 200)
  const paths = await city.tx((tx) => tx.one<{ n: number; all: number }>(sql`select count(distinct c.holder_id)::int as n, (select count(*)::int from duty_holders where retired_at is null) as all from calls c join callouts k on k.id = c.callout_id where k.subject_id = ${made.body.id}`))
  assert.equal(paths.n, paths.all)
})

test('every release has two hands and its towns (I-6), and what a person wrote the rule leaves alone', async () => {
  for (const promise of promises) assert.equal((await city.tx(promise.check)).ok, true, promise.title)
  const id = await city.tx((tx) => openAlarm(tx, first, 3))
  await city.runJobs()
  const w = (await list()).find((x) => x.state === 'draft' && x.areaName === '惠安县')
  const towns = (await read(w.id)).towns.map((t: { code: string }) => t.code)
  await duty.put(`/api/warnings/${w.id}`, { startsAt: w.startsAt, caution: w.caution, measures: w.measures, legalBasis: w.legalBasis, basis: '会商研判', regionCodes: towns })
  await city.tx((tx) => openAlarm(tx, elsewhere, 3))
  await city.runJobs()
  const after = (await read(w.id)).warning
  assert.deepEqual([after.basis, after.towns], ['会商研判', 2])
  await city.tx((tx) => setAlarm(tx, first, id, 0))
})
