import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { system, type Actor } from '#kit/access'
import { sql, type Db, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { bareDatabase } from '#kit/testing'

let db: Db
before(async () => { db = await bareDatabase() })

const officer = (region: string): Actor => ({ kind: 'user', id: `u${region}`, name: region, roles: [], scope: `350500/${region}/`, sessionId: 's' })
const counties = ['350502', '350503', '350504', '350505', '350521', '350524']
const say = (tx: Tx, id: string, region = tx.actor.kind === 'user' ? tx.actor.scope : '') => record(tx, { type: 'thing.said', subject: { kind: 'thing', id }, region })
const seen = (tx: Tx) => tx.one<{ n: number }>(sql`select count(*) as n from events where type = 'thing.said'`)
const said = async (id: string) => db.tx(system('test'), (tx) => tx.rows<{ regionPath: string; actorName: string; xid: string }>(sql`select region_path, actor_name, xid::text from events where type = 'thing.said' and subject_id like ${`${id}%`} order by subject_id`))

test('people of six counties act in one transaction, each in his own name and under his own scope', async () => {
  const ended = await db.together(counties.map((region, n) => ({ actor: officer(region), run: async (tx: Tx) => { await say(tx, `one${n}`); return (await seen(tx)).n } })))
  assert.deepEqual(ended, counties.map(() => ({ status: 'fulfilled', value: 1 })), 'who sees his own county sees one')
  const rows = await said('one')
  assert.deepEqual(rows.map((r) => [r.regionPath, r.actorName]), counties.map((region) => [`350500/${region}/`, region]))
  assert.equal(new Set(rows.map((r) => r.xid)).size, 1)
})

test('who is refused is refused alone, nothing of his stays, and the others are kept', async () => {
  const ended = await db.together(counties.map((region, n) => ({ actor: officer(region), run: async (tx: Tx) => { await say(tx, `two${n}`); if (n === 2) throw notFound({ what: '某物' }); return n } })))
  assert.deepEqual(ended.map((e) => (e.status === 'fulfilled' ? e.value : (e.reason as { code: string }).code)), [0, 1, 'request.not_found', 3, 4, 5])
  assert.equal((await said('two')).length, 5)
})

test('who writes into another’s county is stopped by the database, alone, and told so', async () => {
  const ended = await db.together(counties.map((region, n) => ({ actor: officer(region), run: async (tx: Tx) => { await say(tx, `three${n}`, n === 4 ? '350500/350526/' : undefined); return n } })))
  assert.deepEqual(ended.map((e) => (e.status === 'fulfilled' ? e.value : (e.reason as { code: string }).code)), [0, 1, 2, 3, 'request.out_of_scope', 5])
  assert.deepEqual((await said('three')).length, 5)
})

test('what a savepoint undid is undone, as it would be alone', async () => {
  const ended = await db.together(counties.map((region, n) => ({ actor: officer(region), run: async (tx: Tx) => {
    await say(tx, `four${n}`)
    return tx.savepoint(async () => { await say(tx, `four${n}again`); if (n < 2) throw new Error('not that'); return 'kept' }).catch(() => 'undone')
  } })))
  assert.deepEqual(ended.map((e) => e.status === 'fulfilled' && e.value), ['undone', 'undone', 'kept', 'kept', 'kept', 'kept'])
  assert.equal((await said('four')).length, 10)
})

test('bells ring after the COMMIT, once for each who rang', async () => {
  let rung = 0
  await db.together(counties.map((region, n) => ({ actor: officer(region), run: async (tx: Tx) => { tx.afterCommit(() => rung++); await say(tx, `five${n}`); if (n === 0) throw new Error('not that') } })))
  assert.equal(rung, 5)
})

test('what cannot be sent at all fails him who asked it, and nobody else', async () => {
  const circle: Record<string, unknown> = {}
  circle.again = circle
  const ended = await db.together(counties.map((region, n) => ({ actor: officer(region), run: async (tx: Tx) => { await say(tx, `six${n}`); return n === 3 ? tx.one(sql`select ${circle as never}::jsonb`) : n } })))
  assert.deepEqual(ended.map((e) => e.status), counties.map((_, n) => (n === 3 ? 'rejected' : 'fulfilled')))
  assert.equal((await said('six')).length, 5)
})
