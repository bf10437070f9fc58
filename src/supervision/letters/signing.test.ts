// Two hands, one number, no gap: whatever breaks while a letter is issued. The reply's day is reckoned by working days.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { system } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { numbersAreGapless } from '#kit/docs'
import { smallCity, type City } from '#kit/testing'
import { day, entered } from '../accidents/testing.ts'
import { sign } from './actions.ts'
import { reckonAnew } from './deadline.ts'
import type { Letter } from './model.ts'
import { promises } from './promises.ts'

let city: City
before(async () => { city = await smallCity() })

const post = (id: string, what: string, body: object, who: 'office' | 'cityDuty' | 'cityLeader' | 'countyDuty' | 'otherCounty' | 'countyCommander' = 'office') => city.as(who).post(`/api/letters/${id}/${what}`, body)
const one = async (id: string): Promise<Letter> => (await city.as('office').get(`/api/letters/${id}`)).body
const numbers = () => city.tx((tx) => tx.rows<{ no: number; subjectId: string }>(sql`select no, subject_id from document_numbers where subject_kind = 'letter' order by no`))
const sound = async () => {
  for (const { check } of promises) assert.equal((await city.tx((tx) => check(tx))).ok, true)
  assert.equal((await city.tx(numbersAreGapless)).ok, true)
}
/** A submitted caution of an accident with two deaths. */
async function submitted(): Promise<Letter> {
  const a = await entered(city, { deaths: 2, occurredOn: day(-2) })
  const letter = (await city.as('office').get(`/api/accidents/${a.id}/letters`)).body.rows.find((l: Letter) => l.kind === 'caution') as Letter
  return (await post(letter.id, 'submission', { revision: letter.revision })).body
}

test('who submitted does not sign; another does, with the next number of the series and the reply’s day', async () => {
  const l = await submitted()
  assert.equal((await post(l.id, 'signature', { revision: l.revision })).body.code, 'letter.signed_by_drafter')
  assert.deepEqual(await numbers(), [])
  const signed = (await post(l.id, 'signature', { revision: l.revision }, 'cityLeader')).body as Letter
  assert.equal(signed.number, `泉安办函〔${day().slice(0, 4)}〕1号`)
  assert.ok((signed.replyDueOn ?? '') >= day(12))
  assert.equal((await post(l.id, 'signature', { revision: l.revision }, 'cityLeader')).body.code, 'letter.not_submitted')
  await sound()
})

test('a process killed in the middle of issuing leaves neither a gap nor a number taken twice', async () => {
  const l = await submitted(), had = (await numbers()).length
  // the connection dies after the number was taken and before the commit
  const killed = city.db.tx({ ...system('killed'), kind: 'user', id: city.cast.cityLeader.id, name: '林带班', roles: ['city_leader'], scope: '350500/', sessionId: 'x' }, async (tx: Tx) => {
    await sign(tx, l.id, l.revision)
    assert.equal((await tx.one<{ n: number }>(sql`select count(*)::int as n from document_numbers where subject_id = ${l.id}`)).n, 1)
    await tx.run(sql`select pg_terminate_backend(pg_backend_pid())`)
  })
  await assert.rejects(killed)
  assert.deepEqual([(await numbers()).length, (await one(l.id)).state], [had, 'submitted'])
  const signed = (await post(l.id, 'signature', { revision: l.revision }, 'cityLeader')).body as Letter
  assert.equal(signed.number, `泉安办函〔${day().slice(0, 4)}〕${had + 1}号`)
  await sound()
})

test('two signers of one letter at the same moment: one number', async () => {
  const l = await submitted(), had = (await numbers()).length
  await city.tx((tx) => tx.run(sql`update letters set submitted_by = null where id = ${l.id}`))
  const answers = await Promise.all([post(l.id, 'signature', { revision: l.revision }, 'cityLeader'), post(l.id, 'signature', { revision: l.revision }, 'office')])
  assert.deepEqual(answers.map((a) => a.status).sort(), [200, 409])
  assert.equal((await numbers()).length, had + 1)
  await sound()
})

test('many letters signed at once have numbers one after the other', async () => {
  const all: Letter[] = []
  for (let i = 0; i < 4; i++) all.push(await submitted())
  const signed = await Promise.all(all.map((l) => post(l.id, 'signature', { revision: l.revision }, 'cityLeader')))
  assert.ok(signed.every((a) => a.status === 200))
  const taken = (await numbers()).map((n) => n.no)
  assert.deepEqual(taken, taken.map((_, i) => i + 1))
  await sound()
})

test('sent, received by the county, answered, closed; each step once and in its order', async () => {
  const l = await submitted()
  await post(l.id, 'signature', { revision: l.revision }, 'cityLeader')
  assert.equal((await post(l.id, 'reply', { text: '已落实整改。' }, 'countyDuty')).body.code, 'letter.wrong_step')
  assert.equal((await post(l.id, 'dispatch', { how: '机要交换' })).body.state, 'sent')
  assert.equal((await post(l.id, 'receipt', { by: '惠安县安委办' }, 'otherCounty')).status, 404)
  assert.equal((await post(l.id, 'receipt', { by: '惠安县安委办' }, 'countyDuty')).body.state, 'received')
  assert.equal((await post(l.id, 'reply', { text: '已约谈企业，排查同类隐患32处。' }, 'countyDuty')).body.state, 'replied')
  assert.equal((await city.tx((tx) => tx.one<{ met: boolean }>(sql`select satisfied_at is not null as met from timers where subject_id = ${l.id}`))).met, true)
  assert.equal((await post(l.id, 'closure', { note: '核实，办结' })).body.state, 'closed')
  assert.deepEqual((await city.events()).filter((e) => e.subjectId === l.id).map((e) => e.type), ['letter.drafted', 'letter.submitted', 'letter.issued', 'letter.sent', 'letter.received', 'letter.replied', 'letter.closed'])
})

test('a reply that does not come is told when its day has passed', async () => {
  const l = await submitted()
  await post(l.id, 'signature', { revision: l.revision }, 'cityLeader')
  await city.clock.shift('40 days')
  await city.runTimers()
  await city.clock.reset()
  assert.equal((await city.events('letter.reply_overdue')).filter((e) => e.subjectId === l.id).length, 1)
})

test('the holiday table ends before the reply is due: the day is provisional, and moves when the table has grown', async () => {
  await city.tx((tx) => tx.run(sql`update letters set state = 'closed' where state in ('issued', 'sent', 'received')`))
  await city.tx(async (tx) => { await tx.run(sql`delete from holidays`); await tx.run(sql`delete from holiday_years`) })
  const l = await submitted(), signed = (await post(l.id, 'signature', { revision: l.revision }, 'cityLeader')).body as Letter
  assert.equal(signed.replyProvisional, true)
  const free = signed.replyDueOn as string, years = [...new Set([day().slice(0, 4), free.slice(0, 4)])]
  await city.tx(async (tx) => {
    for (const year of years) await tx.run(sql`insert into holiday_years (year, source) values (${Number(year)}, '演示')`)
    // the day that it would have been is made a holiday
    await tx.run(sql`insert into holidays (day, year, kind, name) values (${free}, ${Number(free.slice(0, 4))}, 'off', '演示假日')`)
    assert.equal(await reckonAnew(tx), 1)
  })
  const now = await one(l.id)
  assert.deepEqual([now.replyProvisional, (now.replyDueOn as string) > free], [false, true])
  assert.equal((await city.tx((tx) => tx.rows(sql`select 1 from timers where subject_id = ${l.id} and cancelled_at is null`))).length, 1)
  assert.equal((await city.events('letter.reply_due_moved')).at(-1)?.data.from, free)
})

test('a holiday that the office adds moves a day that was certain, by the limit the letter was issued under; its county is told; the second look makes it certain again', async () => {
  const l = await submitted(), signed = (await post(l.id, 'signature', { revision: l.revision }, 'cityLeader')).body as Letter, free = signed.replyDueOn as string, year = Number(free.slice(0, 4)), source = '演示通知（演示发〔2026〕1号）'
  assert.equal(signed.replyProvisional, false)
  await city.tx((tx) => tx.run(sql`update letter_settings set reply_days = 20`)) // a later setting is of later letters
  const { version, blocks } = (await city.as('office').get('/api/holiday-years')).body.rows.find((r: { year: number }) => r.year === year)
  const changed = await city.as('office').put(`/api/holiday-years/${year}`, { version, blocks: [...blocks, { name: '演示加放', from: free, to: free, work: [] }], source, reason: '按通知增加' })
  assert.equal(changed.status, 200, JSON.stringify(changed.body))
  await city.runJobs()
  const moved = await one(l.id)
  assert.deepEqual([moved.replyProvisional, (moved.replyDueOn as string) > free, Date.parse(moved.replyDueOn as string) - Date.parse(free) <= 3 * 86_400_000], [true, true, true])
  const reminders = (await city.as('countyDuty').get('/api/reminders')).body.rows as { type: string; title: string; page: string }[]
  assert.deepEqual(reminders.filter((r) => r.type === 'letter.reply_due_moved' && r.page === `/letters/${l.id}`).map((r) => r.title), [l.title])
  assert.equal((await city.as('cityLeader').post(`/api/holiday-years/${year}/verification`, { version: changed.body.version, source })).status, 200)
  await city.runJobs()
  assert.deepEqual([(await one(l.id)).replyProvisional, (await one(l.id)).replyDueOn], [false, moved.replyDueOn])
  const due = await city.tx((tx) => tx.rows<{ due: string }>(sql`select due_at as due from timers where subject_id = ${l.id} and kind = 'letter.reply_due' and cancelled_at is null`))
  assert.deepEqual(due.map((d) => new Date(d.due).toISOString()), [`${moved.replyDueOn}T16:00:00.000Z`])
})

test('holidays entered late move no day into the past', async () => {
  const l = await submitted(), signed = (await post(l.id, 'signature', { revision: l.revision }, 'cityLeader')).body as Letter, today = day()
  await city.tx((tx) => tx.run(sql`update letters set issued_on = issued_on - 60, reply_due_on = ${today}, reply_provisional = true where id = ${l.id}`))
  await city.tx(reckonAnew)
  assert.ok((signed.replyDueOn as string) > today)
  assert.deepEqual([(await one(l.id)).replyDueOn, (await one(l.id)).replyProvisional], [today, false])
})

test('the docx bears number, county, facts and the mark of a draft', async () => {
  const l = await submitted(), draft = await city.as('office').get(`/api/letters/${l.id}/docx`)
  assert.equal(draft.status, 200)
  assert.equal(draft.raw.subarray(0, 2).toString(), 'PK')
  assert.match(decodeURIComponent(String(draft.headers['content-disposition'])), /草稿 关于惠安县/)
})
