import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { demoEnterprisesOfTest } from './testing.ts'
import { demoDangers } from './demo.ts'
import { promises } from './promises.ts'

test('the demo city’s dangers', async (t) => {
  const city = await smallCity(t)
  await city.tx(async (tx) => { await tx.run(sql`set local role none`); await tx.run(sql`delete from danger_steps`); await tx.run(sql`delete from photos`); await tx.run(sql`delete from ledger_history where ledger = 'danger'`); await tx.run(sql`delete from dangers`); await tx.run(sql`delete from timers where subject_kind = 'danger'`) })
  await demoEnterprisesOfTest(city)
  const filled = performance.now()
  await city.tx((tx) => demoDangers(tx, 'full'))
  const took = performance.now() - filled, one = <T>(query: ReturnType<typeof sql>) => city.tx((tx) => tx.one<T>(query))

  await t.test('the campaign of 2022 found 1,336, all cleared in 2022, by others than who rectified', async () => {
    assert.deepEqual(await one(sql`select count(*)::int as found, count(*) filter (where status = 'cleared' and cleared_on between '2022-01-01' and '2022-12-31')::int as cleared,
      count(*) filter (where source = 'inspection' and grade = 'general' and found_on between '2022-01-01' and '2022-12-31')::int as general from dangers where campaign_id = '019a5000-0000-7000-8000-000000002022'`), { found: 1336, cleared: 1336, general: 1336 })
  })
  await t.test('37 major ones of 2022 have leader, departments, plan, progress and two who cleared; none is the campaign’s', async () => {
    assert.deepEqual(await one(sql`select count(*)::int as n, count(distinct title)::int as titles, bool_and(leader <> '' and hooked <> '' and jsonb_array_length(plan) = 6 and progress > 0) as whole, bool_and(cleared_by_two_key <> cleared_by_key) as two, bool_or(campaign_id is not null) as mixed,
      (select count(*)::int from danger_steps s where s.kind = 'progress' and s.danger_id in (select id from dangers where grade = 'major' and found_on < '2023-01-01')) as progress
      from dangers where grade = 'major' and source = 'programme' and found_on between '2022-01-01' and '2022-12-31'`), { n: 37, titles: 37, whole: true, two: true, mixed: false, progress: 74 })
  })
  await t.test('every row came to where it is by its steps (I-6), and today there is something in every state', async () => {
    for (const { check } of promises) { const { ok, figure } = await city.tx(check); assert.ok(ok, String(figure)) }
    const { states } = await one<{ states: number }>(sql`select count(distinct status)::int as states from dangers where found_on > '2023-01-01'`)
    assert.equal(states, 7)
  })
  await t.test('open ones have their clocks, and what has run out has fired: the next minute brings no storm', async () => {
    const before = (await city.events('danger.escalated')).length
    await city.runTimers()
    assert.equal((await city.events('danger.escalated')).length, before)
    assert.ok((await one<{ n: number }>(sql`select count(*)::int as n from timers where subject_kind = 'danger' and fired_at is null and satisfied_at is null`)).n >= 20)
  })
  await t.test('every danger of the campaign has its photo from before and from after, and both of its clocks, met', async () => {
    assert.deepEqual(await one(sql`select bool_and(photos = array['after', 'before']) as photos, bool_and(on_spot or clocks = 2) as clocks, count(*)::int as n from (select coalesce(d.on_spot, false) as on_spot,
        (select array_agg(role order by role) from photo_subjects p where p.kind = 'danger' and p.subject_id = d.id::text) as photos,
        (select count(*) from timers c where c.subject_kind = 'danger' and c.subject_id = d.id::text and c.satisfied_at is not null and c.kind in ('danger.due', 'danger.recheck_due')) as clocks
      from dangers d where d.campaign_id = '019a5000-0000-7000-8000-000000002022') x`), { photos: true, clocks: true, n: 1336 })
  })
  await t.test('a second time nothing is added, and the first took seconds at most', async () => {
    const { n } = await one<{ n: number }>(sql`select count(*)::int as n from dangers`)
    await city.tx((tx) => demoDangers(tx, 'full'))
    assert.equal((await one<{ n: number }>(sql`select count(*)::int as n from dangers`)).n, n)
    t.diagnostic(`${n} dangers in ${Math.round(took)} ms`)
  })
})
