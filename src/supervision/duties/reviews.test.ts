import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { demo } from './demo.ts'

const city = await smallCity(), office = city.as('office'), county = city.as('countyDuty')
const law = await city.tx((tx) => tx.one<{ id: string; version: number }>(sql`select id, version from laws where name = '中华人民共和国安全生产法'`))
const inForce = await city.tx(async (tx) => (await tx.one<{ n: number }>(sql`select count(*)::int as n from duty_lists where law_id = ${law.id} and retired_at is null`)).n)
const open = async (who = office) => ((await who.get('/api/duty-reviews')).body.rows as { id: string; dutyId: string; law: string; dueOn: string }[]).filter((r) => r.law === '中华人民共和国安全生产法')
const decide = (id: string, decision: string, who = office) => who.post(`/api/duty-reviews/${id}/decision`, { decision, note: '逐条核对' })

describe('a law gets a new edition', () => {
  it('another name of its issuer asks for nothing; a new edition lists every item in force that cites it', async () => {
    assert.equal((await office.patch(`/api/laws/${law.id}`, { issuer: '全国人大常委会（样）' }, { 'if-match': `"${law.version}"` })).status, 200)
    assert.equal((await open()).length, 0)
    assert.equal((await office.patch(`/api/laws/${law.id}`, { edition: '2031年修正' }, { 'if-match': `"${law.version + 1}"` })).status, 200)
    assert.deepEqual([(await open()).length, inForce > 0], [inForce, true])
    assert.deepEqual((await city.events('law.revised')).filter((e) => e.subjectId === law.id).map((e) => e.data.reviews), [inForce])
    await office.patch(`/api/laws/${law.id}`, { edition: '2021年修正' }, { 'if-match': `"${law.version + 2}"` })
    assert.equal((await open()).length, inForce, 'an edition that was known before opens nothing')
  })
  it('what is said of the item must be true of it', async () => {
    const mine = await open(county), [first, second] = (await open()).filter((r) => !mine.some((m) => m.id === r.id))
    assert.ok(first && second)
    assert.equal((await decide(first.id, 'changed')).body.code, 'duty_review.item_unchanged')
    assert.equal((await decide(first.id, 'ended')).body.code, 'duty_review.item_in_force')
    assert.equal((await decide(first.id, 'kept')).status, 200)
    assert.equal((await decide(first.id, 'kept')).body.code, 'duty_review.decided')
    const item = (await office.get(`/api/duty-items/${second.dutyId}`)).body
    await office.patch(`/api/duty-items/${item.id}`, { article: '第十条第二款' }, { 'if-match': `"${item.version}"` })
    assert.equal((await decide(second.id, 'changed')).status, 200)
    assert.deepEqual((await office.get('/api/duty-reviews?state=decided')).body.rows.map((r: { decision: string }) => r.decision).toSorted(), ['changed', 'kept'])
  })
  it('a county decides on its own items alone', async () => {
    const mine = await open(county), all = await open()
    assert.ok(mine.length > 0 && mine.length < all.length)
    const other = all.find((r) => !mine.some((m) => m.id === r.id)) as { id: string }
    assert.equal((await decide(other.id, 'kept', county)).status, 404)
    assert.equal((await decide((mine[0] as { id: string }).id, 'kept', county)).status, 200)
  })
  it('a review that nobody decides is said to be overdue; a decided one is not', async () => {
    const left = await open()
    await city.clock.shift('40 days')
    await city.runTimers()
    const late = (await city.events('duty_review.overdue')).map((e) => e.subjectId)
    assert.deepEqual(left.map((r) => late.includes(r.id)), left.map(() => true))
    assert.equal(late.filter((id) => left.every((r) => r.id !== id)).length, late.length - left.length)
    const decided = (await office.get('/api/duty-reviews?state=decided')).body.rows as { id: string }[]
    assert.ok(decided.every((r) => !late.includes(r.id)))
    await city.clock.reset()
  })
})

it('the full city: 19 committees, every department and every county with a duty list in force', async () => {
  const fresh = await smallCity()
  await fresh.db.pool.query(`set role none; delete from ledger_history; delete from new_businesses; delete from duty_lists; delete from laws; set role anlan_app`)
  await fresh.tx(async (tx) => {
    await tx.run(sql`insert into organizations (code, name, kind, region_code, region_path, duties, demo) select 'department-x' || n, '演示部门' || n, 'department', '350500', '350500/', '道路交通安全；消防监督', true from generate_series(1, 53) n`)
    await demo(tx, 'full')
  })
  const { counts, bodies } = (await fresh.as('office').get('/api/duty-network')).body
  const counties = await fresh.tx(async (tx) => (await tx.one<{ n: number }>(sql`select count(*)::int as n from regions where level = 3`)).n)
  assert.deepEqual([counts.departments, counts.departmentsListed, counts.units, counts.unitsListed], [53, 53, counties, counties])
  const one = (await fresh.as('office').get(`/api/duty-network/${bodies.find((b: { kind: string }) => b.kind === 'department').id}`)).body
  assert.deepEqual(one.items.map((i: { item: string; law: string }) => `${i.item} ${i.law}`), ['道路交通安全 中华人民共和国道路交通安全法', '消防监督 中华人民共和国消防法'])
})
