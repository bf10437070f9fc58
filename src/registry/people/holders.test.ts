import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { open } from '#kit/seal'
import { smallCity } from '#kit/testing'
import { closeChange, insertMany, openChange, recordOf } from '#registry/ledger'
import { confirmHolders, holders, holdersUnder, postChain } from './index.ts'

const city = await smallCity()
const huian = '350500/350521/'

test('the city sees every duty holder, a county commander only his own county, and the total is what he sees', async () => {
  const all = await city.as('cityDuty').get('/api/holders?limit=200')
  assert.equal(all.status, 200)
  assert.deepEqual([all.body.total, all.body.rows.length], [40, 40])
  const own = await city.as('countyCommander').get('/api/holders?limit=200')
  assert.equal(own.body.total, 22)
  assert.ok(own.body.rows.every((row: { regionPath: string }) => row.regionPath.startsWith(huian)))
  const counties = async (who: 'countyCommander' | 'cityDuty') => (await city.as(who).get('/api/holders/groups?by=county')).body.groups.map((g: { value: string; count: number }) => [g.value, g.count])
  assert.deepEqual(await counties('countyCommander'), [['350521', 22]])
  assert.equal((await counties('cityDuty')).reduce((sum: number, [, n]: [string, number]) => sum + n, 0), 40)
  assert.equal((await city.as('countyCommander').get('/api/holders?region=350582')).body.total, 0)
})

test('a list shows masked numbers only, whatever is asked', async () => {
  const { body } = await city.as('cityDuty').get('/api/holders?limit=200')
  for (const row of body.rows) assert.match(row.phone, /^199\*{4}\d{4}$/)
  assert.doesNotMatch(JSON.stringify(body), /1990000|[sS]ealed/)
})

test('pages follow one another without gap or repeat, and the total stays', async () => {
  const seen: string[] = []
  let cursor = ''
  do {
    const { body } = await city.as('cityDuty').get(`/api/holders?limit=7${cursor && `&cursor=${cursor}`}`)
    assert.equal(body.total, 40)
    seen.push(...body.rows.map((row: { id: string }) => row.id))
    cursor = body.next ?? ''
  } while (cursor)
  assert.deepEqual([seen.length, new Set(seen).size], [40, 40])
  assert.equal((await city.as('cityDuty').get('/api/holders?cursor=rubbish')).status, 400)
})

test('a holder is found by a piece of his name, by his post and by the last four digits', async () => {
  const [first] = (await city.as('cityDuty').get('/api/holders?limit=1')).body.rows
  for (const q of [first.personName, first.phone.slice(-4)]) {
    const found = await city.as('cityDuty').get(`/api/holders?q=${encodeURIComponent(q)}`)
    assert.ok(found.body.rows.some((row: { id: string }) => row.id === first.id), q)
  }
  assert.equal((await city.as('cityDuty').get(`/api/holders?q=${encodeURIComponent('%')}`)).body.total, 0)
  assert.equal((await city.as('cityDuty').get(`/api/holders?q=${encodeURIComponent('村级')}&rank=A`)).body.total, 12)
  assert.equal((await city.as('cityDuty').get('/api/holders?level=village&rank=A')).body.total, 12)
})

test('opening a number shows it and leaves an event; it lies nowhere in the clear', async () => {
  const [{ id }] = (await city.as('countyCommander').get('/api/holders?limit=1')).body.rows
  const opened = await city.as('countyCommander').post(`/api/holders/${id}/reveals`, { field: 'phone' }, { 'idempotency-key': randomUUID() })
  assert.match(opened.body.value, /^1990000\d{4}$/)
  const events = (await city.events('duty_holder.revealed')).filter((event) => event.subjectId === id)
  assert.deepEqual(events.map((event) => event.actorName), [city.cast.countyCommander.name])
  assert.equal((await city.tx((tx) => tx.rows(sql`select from command_receipts where reply::text like ${`%${opened.body.value}%`}`))).length, 0)
  assert.equal((await city.as('informant').post(`/api/holders/${id}/reveals`, { field: 'phone' })).status, 403)
  assert.equal((await city.as('otherCounty').post(`/api/holders/${id}/reveals`, { field: 'phone' })).status, 404)
})

test('a post has one A: a second one is refused until the first has left, and the old one stays in the book', async () => {
  const duty = city.as('countyDuty'), [holder] = (await duty.get('/api/holders?rank=A&level=village&limit=1')).body.rows
  const fresh = { regionCode: holder.regionCode, postTitle: holder.postTitle, rank: 'A', personName: '演示新人', phone: '19900007777' }
  const refused = await duty.post('/api/holders', fresh)
  assert.deepEqual([refused.status, refused.body.code, refused.body.details.id], [409, 'ledger.same_key', holder.id])
  assert.equal((await duty.post(`/api/holders/${holder.id}/retirement`, { reason: '调离' })).status, 200)
  assert.equal((await duty.post(`/api/holders/${holder.id}/retirement`, { reason: '调离' })).status, 409)
  const added = await duty.post('/api/holders', fresh)
  assert.equal(added.status, 201, JSON.stringify(added.body))
  assert.deepEqual((await city.events('duty_holder.retired')).map((event) => event.data.reason), ['调离'])
  assert.equal((await city.events('duty_holder.added')).length, 1)
  const { phoneSealed, same } = await city.tx((tx) => tx.one<{ phoneSealed: Buffer; same: boolean }>(sql`select h.phone_sealed, h.post_id = o.post_id as same from duty_holders h, duty_holders o where h.id = ${added.body.id} and o.id = ${holder.id}`))
  assert.deepEqual([open(phoneSealed), same], ['19900007777', true])
  assert.equal((await duty.get('/api/holders?state=retired')).body.total, 1)
})

test('a holder named to a post that is not there sets it up below the head of the region above; what he looks after, the post does', async () => {
  const duty = city.as('cityDuty'), made = await duty.post('/api/holders', { regionCode: '350521100002', postTitle: '山塘巡查责任人', rank: 'A', personName: '演示巡查员', phone: '19900007778', charge: '演示山塘' })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  assert.equal(made.body.level, 'village')
  const { chain } = (await duty.get(`/api/holders/${made.body.id}/chain`)).body
  assert.deepEqual(chain.map((step: { level: number }) => step.level), [5, 4, 3, 2])
  assert.equal((await city.events('post.added')).length, 1)
  const moved = await duty.patch(`/api/holders/${made.body.id}`, { regionCode: '350521100001', charge: '演示河段' })
  assert.equal(moved.status, 200, JSON.stringify(moved.body))
  const post = await city.tx((tx) => tx.one(sql`select p.region_code, p.title, p.charge from duty_holders h join posts p on p.id = h.post_id where h.id = ${made.body.id}`))
  assert.deepEqual(post, { regionCode: '350521100001', title: '山塘巡查责任人', charge: '演示河段' })
  const { entries } = (await duty.get(`/api/holders/${made.body.id}/history`)).body
  const undone = await duty.post(`/api/holders/changes/${entries[0].changeId}/undoing`, {})
  assert.equal(undone.body.undone, 1, JSON.stringify(undone.body))
  assert.equal((await city.tx((tx) => tx.one<{ code: string }>(sql`select p.region_code as code from duty_holders h join posts p on p.id = h.post_id where h.id = ${made.body.id}`))).code, '350521100002', 'back on the post that he had')
  assert.equal((await duty.post(`/api/holders/${made.body.id}/retirement`, { reason: '试验完毕' })).status, 200)
})

test('rows by the thousand make the posts that they name, from the city down, in one go', async () => {
  const villages = await city.tx((tx) => tx.rows<{ code: string; path: string }>(sql`select code, path from regions where level in (2, 4, 5) order by level desc, code`))
  await city.tx(async (tx) => {
    const change = await openChange(tx, holders, { origin: 'import', note: '责任人.xlsx' })
    const rows = villages.map(({ code, path }, i) => ({ id: randomUUID(), ...recordOf(holders, { personName: `演示批量${i}`, postTitle: '批量责任人', rank: 'A', phone: `1990001${String(i).padStart(4, '0')}` }, { regionCode: code, regionPath: path, lon: null, lat: null }) }))
    await closeChange(tx, change, await insertMany(tx, holders, rows, change))
  })
  const made = await city.tx((tx) => tx.rows<{ level: number; above: number | null; postTitle: string }>(sql`select p.level, s.level as above, h.post_title from duty_holders h join posts p on p.id = h.post_id left join posts s on s.id = p.superior_post_id where h.post_title = '批量责任人' order by p.level, p.id`))
  assert.equal(made.length, villages.length)
  for (const { level, above } of made) assert.ok(level === 2 ? above === null : above !== null && above < level, `${level} below ${above}`)
  await city.tx((tx) => tx.run(sql`delete from duty_holders where post_title = '批量责任人'`))
  await city.tx((tx) => tx.run(sql`delete from posts where title = '批量责任人'`))
})

test('a change of number takes back the confirmation, an answer gives it, and the event names no number', async () => {
  const duty = city.as('cityDuty'), [holder] = (await duty.get('/api/holders?level=county&limit=1')).body.rows
  const answered = { id: holder.id, at: await city.tx(async (tx) => (await tx.now()).toISOString()) }
  await city.tx((tx) => confirmHolders(tx, [answered]))
  const confirmed = (await duty.get(`/api/holders/${holder.id}`)).body
  assert.ok(confirmed.confirmedAt && confirmed.confirmedBy === holder.personName)
  assert.ok((await duty.patch(`/api/holders/${holder.id}`, { personName: '演示改名' })).body.confirmedAt, 'the number is the same')
  const changed = await duty.patch(`/api/holders/${holder.id}`, { phone: '19900008888' })
  assert.deepEqual([changed.body.personName, changed.body.phone, changed.body.confirmedAt], ['演示改名', '199****8888', null])
  assert.equal(await city.tx((tx) => confirmHolders(tx, [answered])), 0, 'what he answered on was another number')
  const events = await city.events('duty_holder.changed')
  assert.deepEqual(events.at(-1)?.data.fields, ['phone'])
  assert.doesNotMatch(JSON.stringify(events.map((e) => e.data)), /8888/)
  const { entries } = (await duty.get(`/api/holders/${holder.id}/history`)).body
  assert.ok(entries[0].fields.some((f: { field: string; before: unknown; after: unknown }) => f.field === 'confirmedAt' && f.before && f.after === null))
  assert.equal((await duty.patch(`/api/holders/${holder.id}`, { phone: '123' })).status, 400)
})

test('another county can neither see nor change a holder', async () => {
  const [holder] = (await city.as('countyDuty').get('/api/holders?limit=1')).body.rows
  assert.equal((await city.as('otherCounty').get(`/api/holders/${holder.id}`)).status, 404)
  assert.equal((await city.as('otherCounty').get(`/api/holders/${holder.id}/chain`)).status, 404)
  assert.equal((await city.as('otherCounty').patch(`/api/holders/${holder.id}`, { personName: '演示越权' })).status, 404)
  assert.equal((await city.as('anonymous').get('/api/holders')).status, 401)
})

test('a new post reports to the head post of the region above; a superior of the same level is refused, and a second post of the same name', async () => {
  const before = (await city.as('cityDuty').get('/api/posts?vacant=true')).body.total
  const made = await city.as('cityDuty').post('/api/posts', { regionCode: '350521104201', title: '水库巡查员' })
  assert.equal(made.status, 201)
  const chain = await city.tx((tx) => postChain(tx, made.body.id))
  assert.deepEqual(chain.map((step) => step.level), [5, 4, 3, 2])
  assert.deepEqual(chain[0]?.holders, [])
  const sideways = await city.as('cityDuty').post('/api/posts', { regionCode: '350521104203', title: '水库巡查员', superiorPostId: made.body.id })
  assert.equal(sideways.body.code, 'post.superior_not_higher')
  assert.equal((await city.as('cityDuty').post('/api/posts', { regionCode: '350521104201', title: '水库巡查员' })).body.code, 'post.already_there')
  assert.equal((await city.as('cityDuty').get('/api/posts?vacant=true')).body.total, before + 1)
})

test('those to be called under a county are its serving holders, A before B of each post', async () => {
  const called = await city.tx((tx) => holdersUnder(tx, [huian]))
  assert.ok(called.length >= 22)
  assert.ok(called.every((holder) => holder.regionPath.startsWith(huian)))
  called.forEach((holder, i) => { if (holder.rank === 'B') assert.deepEqual([called[i - 1]?.postId, called[i - 1]?.rank], [holder.postId, 'A']) })
})

test('informants are a ledger of their own', async () => {
  const { body } = await city.as('countyCommander').get('/api/informants?limit=200')
  assert.equal(body.total, 8)
  const opened = await city.as('countyCommander').post(`/api/informants/${body.rows[0].id}/reveals`, { field: 'phone' })
  assert.match(opened.body.value, /^1990000/)
  assert.equal((await city.events('informant.revealed')).length, 1)
})

test('the figure of duty holders is the number of its rows', async () => {
  const value = await city.as('countyCommander').get('/api/figures/duty_holder.count')
  const rows = await city.as('countyCommander').get('/api/figures/duty_holder.count/rows?limit=500')
  assert.equal(value.body.value, rows.body.rows.length)
  assert.equal((await city.as('cityDuty').get(`/api/figures/duty_holder.count?params=${encodeURIComponent('{"region":"350582"}')}`)).body.value, 16)
})
