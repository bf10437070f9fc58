import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { anonymous, system, type Actor } from '#kit/access'
import { sql, type Db } from '#kit/db'
import { record } from '#kit/events'
import { bareDatabase } from '#kit/testing'

let db: Db
const county: Actor = { kind: 'user', id: 'u', name: '县', roles: [], scope: '350500/350521/', sessionId: 's' }
const count = sql`select count(*) as n from events`

before(async () => {
  db = await bareDatabase()
  await db.tx(system('test'), async (tx) => {
    for (const region of ['350500/350521/350521100/', '350500/350582/']) await record(tx, { type: 'thing.happened', subject: { kind: 'thing', id: region }, region })
  })
})

test('the system sees everything, a county its own, the anonymous nothing', async () => {
  const seen = async (actor: Actor) => (await db.tx(actor, (tx) => tx.one<{ n: number }>(count))).n
  assert.deepEqual([await seen(system('test')), await seen(county), await seen(anonymous)], [2, 1, 0])
})

test('a query past the transactions sees nothing, also on a connection that the system used before', async () => {
  for (let i = 0; i < 20; i++) {
    await db.tx(system('test'), (tx) => tx.one(count))
    assert.equal((await db.pool.query('select count(*)::int as n from events')).rows[0].n, 0)
  }
})

test('a savepoint undoes what it held, and the transaction lives', async () => {
  const n = await db.tx(county, async (tx) => {
    await tx.savepoint(async () => {
      await record(tx, { type: 'thing.happened', subject: { kind: 'thing', id: 'x' }, region: county.scope })
      throw new Error('undo')
    }).catch(() => undefined)
    return (await tx.one<{ n: number }>(count)).n
  })
  assert.equal(n, 1)
})

test('values come back plain: instants in UTC, days as text, numbers as numbers, names in camelCase', async () => {
  const row = await db.tx(system('test'), (tx) => tx.one(sql`select timestamptz '2026-11-23 08:00+08' as seen_at, date '2026-11-23' as the_day, 12.50::numeric as of_rain, 5::bigint as n`))
  assert.deepEqual(row, { seenAt: '2026-11-23T00:00:00.000Z', theDay: '2026-11-23', ofRain: 12.5, n: 5 })
})

test('rows come back from a bulk load as they were given; where their maker fails, nothing stays and the connection lives', async () => {
  const awkward = ['a\\b', 'tab\there', 'two\r\nlines', '\\N', '', '{"x"}', '演示𠀀'], kept = sql`select what, list, held from bulk_trial order by n`
  await db.tx(system('test'), async (tx) => {
    await tx.run(sql`create temporary table bulk_trial (n int, what text, list text[], held jsonb) on commit drop`)
    assert.equal(await tx.copyIn('bulk_trial', ['n', 'what', 'list', 'held'], awkward.map((text, n) => [n, text, [text, 'b'], { text }])), awkward.length)
    assert.deepEqual(await tx.rows(kept), awkward.map((text) => ({ what: text, list: [text, 'b'], held: { text } })))
    const failing = function* (): Iterable<unknown[]> { for (let n = 0; n < 5000; n++) yield [n, 'x'.repeat(100)]; throw new Error('no more') }
    await assert.rejects(tx.savepoint(() => tx.copyIn('bulk_trial', ['n', 'what'], failing())), /no more/)
    assert.equal((await tx.rows(kept)).length, awkward.length)
  })
})
