import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { system, type Actor } from '#kit/access'
import { sql, type Db } from '#kit/db'
import { bareDatabase } from '#kit/testing'
import { job, newsSince, record, recordMany, runOneJob, sealEvents, subscribe, verifySeals } from './index.ts'

let db: Db
const seen: string[] = []
let failing = 0

before(async () => {
  db = await bareDatabase()
  subscribe([job({ key: 'test.watch', on: ['thing.happened'], run: async (tx, event) => {
    await tx.run(sql`insert into clock_jumps (seconds) values (99)`)
    if (failing-- > 0) throw new Error('not yet')
    seen.push(event.subjectId)
  } })])
})

const happen = (id: string, region = '350500/') => db.tx(system('test'), (tx) => record(tx, { type: 'thing.happened', subject: { kind: 'thing', id }, region }))
const county: Actor = { kind: 'user', id: 'u', name: '县', roles: [], scope: '350500/350521/', sessionId: 's' }

test('an event wakes its consumer once, and a failing one is tried again without its half-done writes', async () => {
  await happen('a')
  failing = 1
  assert.equal(await runOneJob(db), true)
  assert.deepEqual(seen, [])
  await db.pool.query(`set role none; update clock_shift set shift = '1 minute'; set role anlan_app`)
  assert.equal(await runOneJob(db), true)
  assert.equal(await runOneJob(db), false)
  assert.deepEqual(seen, ['a'])
  const { n } = await db.tx(system('test'), (tx) => tx.one<{ n: number }>(sql`select count(*) as n from clock_jumps`))
  assert.equal(n, 1)
})

/** News settle when every older transaction of the server has ended, other tests' included: so they are awaited. */
async function newsOf(ids: string[], scope = ''): Promise<string[]> {
  const found = async () => (await newsSince(db, '0-0', scope)).map((n) => n.subjectId).filter((id) => ids.includes(id))
  for (let tries = 0; tries < 100 && (await found()).length < ids.length; tries++) await new Promise((r) => setTimeout(r, 20))
  return found()
}

test('an event that commits late is not skipped by a reader that has gone past it', async () => {
  const written = Promise.withResolvers<void>()
  const commit = Promise.withResolvers<void>()
  const held = db.tx(system('test'), async (tx) => {
    await record(tx, { type: 'thing.late', subject: { kind: 'thing', id: 'late' }, region: '350500/' })
    written.resolve()
    await commit.promise
  })
  await written.promise
  await happen('early')
  const before = (await newsSince(db, '0-0', '')).map((n) => n.subjectId)
  commit.resolve()
  await held
  assert.ok(!before.includes('early'), 'nothing is passed on while an older transaction is open')
  assert.deepEqual(await newsOf(['late', 'early']), ['late', 'early'])
})

test('news and events stay inside the region scope', async () => {
  await happen('in', '350500/350521/350521100/')
  await happen('out', '350500/350582/')
  assert.deepEqual(await newsOf(['in', 'out']), ['in', 'out'])
  assert.deepEqual(await newsOf(['in'], county.scope), ['in'])
  assert.ok(!(await newsSince(db, '0-0', county.scope)).some((n) => n.subjectId === 'out'))
  const mine = await db.tx(county, (tx) => tx.rows<{ subjectId: string }>(sql`select subject_id from events where subject_id in ('in', 'out')`))
  assert.deepEqual(mine.map((r) => r.subjectId), ['in'])
  await assert.rejects(db.tx(county, (tx) => record(tx, { type: 'thing.happened', subject: { kind: 'thing', id: 'x' }, region: '350500/' })), { code: 'request.out_of_scope' })
})

test('many events in one statement keep their order and their consumers', async () => {
  await db.tx(system('test'), (tx) => recordMany(tx, ['m1', 'm2', 'm3'].map((id) => ({ type: 'thing.happened', subject: { kind: 'thing', id }, region: '350500/' }))))
  const rows = await db.tx(system('test'), (tx) => tx.rows<{ subjectId: string }>(sql`select e.subject_id from events e join jobs j on j.event_id = e.id where subject_id like 'm_' order by e.id`))
  assert.deepEqual(rows.map((r) => r.subjectId), ['m1', 'm2', 'm3'])
})

/** As the database's owner, past every right of the application. */
const asOwner = (statement: string) => db.pool.query(`set role none; ${statement}; set role anlan_app`)

test('the audit trail: sealed, it verifies; edited, removed, reordered, or its tail cut, it does not', async () => {
  let head = null
  await newsOf(['m1', 'm2', 'm3'])
  for (let next = await sealEvents(db); next; next = await sealEvents(db)) head = next
  assert.ok(head)
  const second = `(select event_id from event_seals where seq = 2)`
  const broken = async (tamper: string, mend: string, reason: RegExp) => {
    await asOwner(tamper)
    const verdict = await verifySeals(db, head)
    assert.equal(verdict.ok, false)
    assert.match(verdict.reason ?? '', reason)
    await asOwner(mend)
    assert.equal((await verifySeals(db, head)).ok, true)
  }
  await broken(`update events set actor_name = 'someone else' where id = ${second}`, `update events set actor_name = 'test' where id = ${second}`, /changed/)
  await broken(`create table taken as select * from event_seals where seq = ${head.seq}; delete from event_seals where seq = ${head.seq}`, `insert into event_seals select * from taken; drop table taken`, /cut/)
  const swap = `alter table event_seals drop constraint event_seals_event_id_key; update event_seals a set event_id = b.event_id from event_seals b where (a.seq, b.seq) in ((2, 3), (3, 2)); alter table event_seals add unique (event_id)`
  await broken(swap, swap, /changed/)
  await broken(`create table taken as select * from event_seals where seq = 2; delete from event_seals where seq = 2`, `insert into event_seals select * from taken; drop table taken`, /missing/)
})

test('the application itself cannot change or delete an event or a seal', async () => {
  for (const statement of [sql`update events set actor_name = 'x'`, sql`delete from events`, sql`update event_seals set hash = hash`, sql`delete from event_seals`])
    await assert.rejects(db.tx(system('test'), (tx) => tx.run(statement)), /permission denied/)
})
