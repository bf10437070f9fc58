import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { next, path, stepAt, states, transitions, verbsFrom, type State } from './model.ts'
import { promises } from './promises.ts'
import { casesOf } from './testing.ts'

const city = await smallCity()
const on = casesOf(city)
const kept = () => city.tx(async (tx) => Promise.all(promises.map((p) => p.check(tx))))

test('the state table of the program is the one of the database, step by step', async () => {
  const { text } = await city.tx((tx) => tx.one<{ text: string }>(sql`select pg_get_constraintdef(oid) as text from pg_constraint where conname = 'investigation_step_known'`))
  const known = [...text.matchAll(/COALESCE\(from_state, ''::text\) = '([a-z]*)'::text\) AND \(verb = '([a-z]+)'::text\) AND \(to_state = '([a-z]+)'::text/g)].map(([, from, verb, to]) => `${from}|${verb}|${to}`).sort()
  assert.deepEqual(known, transitions.map((t) => `${t.from ?? ''}|${t.verb}|${t.to}`).sort())
})

test('from a case’s first state every state can be reached, and from a closed one none', () => {
  const reached = new Set<State>(['opened'])
  for (let n = 0; n < states.length; n++) for (const t of transitions) if (t.from && reached.has(t.from)) reached.add(t.to)
  assert.deepEqual([...reached].sort(), [...states].sort())
  assert.deepEqual(verbsFrom('closed'), [])
  assert.equal(next('opened', 'approve'), null)
})

test('the way of a listed case has the review above on it', () => {
  assert.equal(path(true).length, path(false).length + 1)
  assert.equal(stepAt('suspended', false), stepAt('investigating', false))
  assert.equal(stepAt('closed', true), path(true).length)
})

test('a case that went its whole way leaves each step with who and when, and the promise holds', async () => {
  const id = await on.ticked()
  await on.act('countyCommander', id, 'closure', { reason: '四不放过全部落实' })
  const read = await on.read(id)
  assert.deepEqual(read.steps.map((s) => s.verb), ['open', 'begin', 'submit', 'approve', 'enforce', 'publish', 'evaluate', 'close'])
  assert.ok(read.steps.every((s) => s.byName))
  assert.deepEqual((await kept()).map((k) => k.ok), [true, true])
  const types = (await city.events()).filter((e) => e.subjectId === id).map((e) => e.type)
  for (const told of ['opened', 'begun', 'submitted', 'approved', 'enforcing', 'published', 'evaluated', 'closed']) assert.ok(types.includes(`investigation.${told}`), told)
})

test('a state that nobody stepped into is found', async () => {
  const id = await on.opened()
  const found = await city.tx(async (tx) => {
    let figures: Awaited<ReturnType<typeof kept>> = []
    await tx.savepoint(async () => {
      await tx.run(sql`update investigations set state = 'approved' where id = ${id}`)
      figures = await Promise.all(promises.map((p) => p.check(tx)))
      throw new Error('back')
    }).catch(() => undefined)
    return figures
  })
  assert.equal(found[0]?.ok, false)
  assert.equal((await kept())[0]?.ok, true)
})

test('the database refuses a step that is not in the table, and an extension granted by who asked', async () => {
  const id = await on.opened()
  await assert.rejects(city.tx((tx) => tx.run(sql`insert into investigation_steps (investigation_id, region_path, seq, from_state, verb, to_state, by_name) select id, region_path, 99, 'opened', 'approve', 'approved', 'x' from investigations where id = ${id}`)))
  const who = city.cast.countyDuty.id
  await assert.rejects(city.tx((tx) => tx.run(sql`insert into investigation_extensions (investigation_id, region_path, days, reason, asked_by, asked_by_name, decided_at, decided_by, decided_by_name, granted)
    select id, region_path, 10, '自己批准自己', ${who}, 'x', anlan_now(), ${who}, 'x', true from investigations where id = ${id}`)))
})

test('a verb out of turn is refused, and a page that is old too', async () => {
  const id = await on.opened()
  const early = await on.tryTo('countyCommander', id, 'approval', { doc: '惠政函〔2026〕7号' })
  assert.deepEqual([early.status, early.body.code], [409, 'investigation.not_in_state'])
  await on.act('countyDuty', id, 'members', { name: '演示乙', organization: '县应急局', body: 'emergency', interest: 'none' })
  const old = await city.as('countyDuty').post(`/api/investigations/${id}/members`, { revision: 1, name: '演示丙', organization: '县工信局', body: 'sector', interest: 'none' })
  assert.deepEqual([old.status, old.body.code, old.body.details.by], [409, 'investigation.changed_meanwhile', '吴县值'])
})
