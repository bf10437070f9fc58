import assert from 'node:assert/strict'
import { before, beforeEach, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { system } from '#kit/access'
import { sql, type Db } from '#kit/db'
import { bareDatabase } from '#kit/testing'
import { cancelTimers, fireDue, nextDue, registerTimers, satisfyTimers, setTimers, timer } from './index.ts'

let db: Db
let fired: { id: string; late: boolean }[] = []
let failing = 0
let colliding = 0
let slow = 0
const write = (tx: Parameters<typeof setTimers>[0]) => tx.run(sql`insert into clock_jumps (seconds) values (7)`)

before(async () => {
  db = await bareDatabase()
  registerTimers([
    timer({ key: 'test.one', run: async (tx, due) => {
      await write(tx)
      const pause = slow
      slow = 0
      await sleep(pause)
      if (colliding-- > 0) throw Object.assign(new Error('deadlock detected'), { code: '40P01' })
      if (failing-- > 0) throw new Error('not yet')
      fired.push(...due.map((t) => ({ id: t.subjectId, late: t.late })))
    } }),
    timer({ key: 'test.many', batch: 50, run: async (_, due) => void fired.push(...due.map((t) => ({ id: t.subjectId, late: t.late }))) }),
  ])
})
beforeEach(() => void ((fired = []), (failing = 0), (colliding = 0), (slow = 0)))

const inMinutes = async (minutes: number, ids: string[], kind = 'test.one') =>
  db.tx(system('test'), async (tx) => {
    const now = await tx.now()
    await setTimers(tx, ids.map((id) => ({ kind, subject: { kind: 'thing', id }, region: '350500/', dueAt: new Date(now.getTime() + minutes * 60_000), article: '第六十四条' })))
  })
const shift = (interval: string) => db.pool.query(`set role none; update clock_shift set shift = shift + interval '${interval}'; set role anlan_app`)
const fireAll = async () => { while (await fireDue(db)); }

test('a deadline fires when it is due, not before, and once', async () => {
  await inMinutes(5, ['a'])
  await fireAll()
  assert.deepEqual(fired, [])
  await shift('5 minutes 1 second')
  await fireAll()
  await fireAll()
  assert.deepEqual(fired, [{ id: 'a', late: false }])
})

test('after a stop the overdue ones fire in the order they were due, marked late', async () => {
  await inMinutes(30, ['third'])
  await inMinutes(10, ['first'])
  await inMinutes(20, ['second'])
  await shift('3 hours')
  await fireAll()
  assert.deepEqual(fired, ['first', 'second', 'third'].map((id) => ({ id, late: true })))
})

test('two lanes fire the overdue ones of a kind in order, however slow the first is', async () => {
  for (let i = 0; i < 12; i++) await inMinutes(10 + i, [`n${i}`])
  await shift('3 hours')
  slow = 200
  await Promise.all([fireAll(), fireAll(), fireAll()])
  await fireAll()
  assert.deepEqual(fired, Array.from({ length: 12 }, (_, i) => ({ id: `n${i}`, late: true })))
})

test('an overdue kind that is being fired does not keep another kind waiting', async () => {
  await inMinutes(10, ['slow'])
  await inMinutes(20, ['other'], 'test.many')
  await shift('3 hours')
  slow = 1000
  await Promise.all([fireAll(), fireAll()])
  assert.deepEqual(fired.map((f) => f.id), ['other', 'slow'])
})

test('what was met or fell away does not fire', async () => {
  await inMinutes(5, ['met', 'gone'])
  await db.tx(system('test'), async (tx) => {
    assert.equal(await satisfyTimers(tx, { subject: { kind: 'thing', id: 'met' } }), 1)
    assert.equal(await cancelTimers(tx, { kind: 'test.one', subject: { kind: 'thing', id: 'gone' } }), 1)
  })
  await shift('1 hour')
  await fireAll()
  assert.deepEqual(fired, [])
  assert.equal(await nextDue(db), null)
})

test('ten processes share a thousand due timers: each fires once', async () => {
  await inMinutes(1, Array.from({ length: 1000 }, (_, i) => `n${i}`), 'test.many')
  await shift('2 minutes')
  await Promise.all(Array.from({ length: 10 }, fireAll))
  assert.equal(fired.length, 1000)
  assert.equal(new Set(fired.map((f) => f.id)).size, 1000)
})

test('a handler that fails leaves nothing behind and is tried again', async () => {
  await inMinutes(1, ['again'])
  await shift('2 minutes')
  failing = 1
  await fireAll()
  assert.deepEqual(fired, [])
  await shift('1 minute')
  await fireAll()
  assert.equal(JSON.stringify(fired), JSON.stringify([{ id: 'again', late: true }]))
})

test('a handler that met another transaction is taken again at once, and its timer has not failed', async () => {
  await inMinutes(1, ['met'])
  await shift('2 minutes')
  colliding = 1
  assert.equal(await fireDue(db), true)
  assert.deepEqual(fired.map((f) => f.id), ['met'])
  const { failures } = await db.tx(system('test'), (tx) => tx.one<{ failures: number }>(sql`select attempts as failures from timers where subject_id = 'met' order by due_at desc limit 1`))
  assert.equal(failures, 0)
})
