// Who is inspected: by filter, by lot, by risk. A lot can be drawn again by anybody and comes out the same.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from '#kit/db'
import { type City, smallCity } from '#kit/testing'
import { enterprises } from '#registry/enterprises'
import { conditionsOf } from '#registry/ledger'
import { makeSelection, tasksOf } from './index.ts'
import { duePool } from './frequencies.ts'
import { draw, drawInspectors } from './lot.ts'
import { nearestFirst } from './route.ts'
import { enterprisesIn, fromField, itemsFrom, published, withEnterprises } from './testing.ts'

let city: City
before(async () => { city = await smallCity(); await withEnterprises(city, 120) })
const drawn = (body: Record<string, unknown>, who: 'office' | 'countyDuty' = 'office') => city.as(who).post('/api/inspection-draws', { title: '演示抽取', mode: 'double_random', ...body })

test('the lot depends on seed and members alone, not on the order of the pool', () => {
  const pool = Array.from({ length: 500 }, (_, i) => `member-${i}`), once = draw('seed', pool, 30)
  assert.deepEqual(draw('seed', [...pool].reverse(), 30), once)
  assert.notDeepEqual(draw('another', pool, 30), once)
  assert.deepEqual(draw('seed', pool, 500).slice(0, 30), once)
  const counts = new Map<string, number>()
  for (let i = 0; i < 400; i++) for (const id of draw(`s${i}`, pool.slice(0, 20), 5)) counts.set(id, (counts.get(id) ?? 0) + 1)
  assert.ok([...counts.values()].every((n) => n > 60 && n < 145), `100 expected of each: ${[...counts.values()].join(' ')}`)
})

test('one enterprise more changes nobody else’s inspectors', () => {
  const people = ['a', 'b', 'c', 'd', 'e']
  assert.deepEqual(drawInspectors('s', 'e1', people, 2), drawInspectors('s', 'e1', [...people].reverse(), 2))
  assert.equal(new Set(drawInspectors('s', 'e1', people, 2)).size, 2)
})

test('a draw by lot keeps pool and seed; drawn again it is the same, and what was exchanged afterwards is found', async () => {
  const { status, body } = await drawn({ method: 'random', filter: { region: '350521' }, count: 7 })
  assert.equal(status, 200, JSON.stringify(body))
  const huian = await city.tx((tx) => tx.one<{ n: number }>(sql`select count(*) as n from enterprises where starts_with(region_path, '350500/350521/')`))
  assert.deepEqual([body.drawn, body.pool], [7, huian.n])
  const proof = (await city.as('office').get(`/api/inspection-draws/${body.id}/proof`)).body
  assert.equal(proof.same, true)
  assert.match(proof.seed, /^[0-9a-f]{32}$/)
  const planned = await city.tx((tx) => tx.rows<{ enterpriseId: string }>(sql`select enterprise_id from inspections where selection_id = ${body.id} order by code`))
  const kept = await city.tx((tx) => tx.one<{ drawnIds: string[]; enterpriseIds: string[] }>(sql`select drawn_ids, enterprise_ids from inspection_pools where selection_id = ${body.id}`))
  assert.deepEqual(planned.map((p) => p.enterpriseId), kept.drawnIds)
  const other = kept.enterpriseIds.find((id) => !kept.drawnIds.includes(id)) as string
  await city.tx((tx) => tx.run(sql`update inspection_pools set drawn_ids[3] = ${other}::uuid where selection_id = ${body.id}`))
  const again = (await city.as('office').get(`/api/inspection-draws/${body.id}/proof`)).body
  assert.deepEqual([again.same, again.tampered], [false, [other]])
  assert.equal((await city.events('inspection_selection.drawn')).filter((e) => e.subjectId === body.id).length, 1)
})

test('双随机 draws inspectors too, each only where he may go; too few are told', async () => {
  const { body } = await drawn({ method: 'random', filter: { region: '350521' }, count: 3, inspectorsEach: 2 })
  const pairs = await city.tx((tx) => tx.rows<{ names: string[] }>(sql`select array_agg(p.name order by p.name) as names from inspections i join inspection_inspectors p on p.inspection_id = i.id where i.selection_id = ${body.id} group by i.id`))
  assert.deepEqual(pairs.map((p) => p.names), Array.from({ length: 3 }, () => [city.cast.cityInspector.name, city.cast.inspector.name].sort()))
  // only the city's inspector may go to 晋江
  const few = await drawn({ method: 'random', filter: { region: '350582' }, count: 2, inspectorsEach: 2 })
  assert.deepEqual([few.status, few.body.code], [422, 'inspection_selection.too_few_inspectors'])
})

test('a targeted choice takes what the enterprise ledger shows under the filter', async () => {
  const shown = (await city.as('countyDuty').get('/api/enterprises?sector=construction')).body.total
  const { body } = await drawn({ method: 'targeted', filter: { sector: 'construction' }, mode: 'unannounced' }, 'countyDuty')
  assert.deepEqual([body.drawn, body.pool], [shown, shown])
  const none = await drawn({ method: 'targeted', filter: { sector: 'coal' } }, 'countyDuty')
  assert.deepEqual([none.status, none.body.code], [422, 'inspection_selection.empty'])
})

test('by risk: one just inspected is not due again before its months are over', async () => {
  const [target] = await enterprisesIn(city, '350500/350521/'), list = await published(city, 'test_risk', itemsFrom(2))
  const due = () => city.tx((tx) => duePool(tx, conditionsOf(enterprises, {}, false).where)), id = target?.id as string
  await city.tx((tx) => tx.run(sql`update enterprises set color = 'orange', rating = 'quanzhou' where id = ${id}`))
  assert.ok((await due()).includes(id))
  await city.as('inspector').post('/api/inspection-submissions', fromField({ enterpriseId: id, list, codes: ['A1', 'A2'] }))
  assert.ok(!(await due()).includes(id))
  const changed = await city.as('office').put('/api/inspection-frequencies/orange/quanzhou', { everyMonths: 2, source: '泉应急〔2023〕执法计划', verified: true })
  assert.deepEqual([changed.status, changed.body.everyMonths, changed.body.verified], [200, 2, true])
  await city.clock.shift('50 days')
  assert.ok(!(await due()).includes(id))
  await city.clock.shift('20 days')
  assert.ok((await due()).includes(id))
  await city.clock.reset()
})

test('a given list is planned, and given to inspectors it stands in their tasks with its checklist; to one who may not go there it is refused', async () => {
  const list = await published(city, 'test_given', itemsFrom(4)), [a, b] = await enterprisesIn(city, '350500/350521/'), [far] = await enterprisesIn(city, '350500/350582/')
  const { id } = await city.tx((tx) => makeSelection(tx, { title: '同类隐患排查', reason: '事故举一反三', enterpriseIds: [a?.id, b?.id, far?.id] as string[], checklistId: list }))
  const plans = await city.tx((tx) => tx.rows<{ id: string; enterpriseId: string }>(sql`select id, enterprise_id from inspections where selection_id = ${id} order by code`)), userIds = [city.cast.inspector.id, city.cast.cityInspector.id]
  const beyond = await city.as('office').post('/api/inspection-assignments', { ids: plans.map((p) => p.id), userIds })
  assert.deepEqual([beyond.status, beyond.body.code, beyond.body.details.names], [422, 'inspection.inspector_out_of_reach', [city.cast.inspector.name]])
  const done = await city.as('office').post('/api/inspection-assignments', { ids: plans.slice(0, 2).map((p) => p.id), userIds, dueOn: '2026-12-24' })
  assert.deepEqual([done.status, done.body.assigned], [200, 2])
  const { tasks, checklists } = await city.tx((tx) => tasksOf(tx, city.cast.inspector.id)), own = tasks.filter((t) => t.dueOn === '2026-12-24')
  assert.deepEqual(own.map((t) => [t.enterprise.id, t.checklistVersionId]), plans.slice(0, 2).map((p) => [p.enterpriseId, list]))
  assert.equal(checklists.find((c) => c.id === list)?.items.length, 4)
  const route = (await city.as('inspector').get('/api/inspection-route?until=2026-12-24')).body
  assert.equal(route.stops.length + route.unplaced, (await city.tx((tx) => tasksOf(tx, city.cast.inspector.id))).tasks.filter((t) => t.dueOn && t.dueOn <= '2026-12-24').length)
  // done through the plan: the task is gone, and a second one is told who did it
  const submission = fromField({ enterpriseId: plans[0]?.enterpriseId as string, list, codes: ['A1', 'A2', 'A3', 'A4'], planId: plans[0]?.id })
  assert.equal((await city.as('inspector').post('/api/inspection-submissions', submission)).body.id, plans[0]?.id)
  const twice = await city.as('inspector').post('/api/inspection-submissions', { ...submission, id: crypto.randomUUID() })
  assert.deepEqual([twice.status, twice.body.code], [409, 'inspection.already_done'])
  assert.ok(!(await city.tx((tx) => tasksOf(tx, city.cast.inspector.id))).tasks.some((t) => t.planId === plans[0]?.id))
})

test('a day’s route goes to the nearest next', () => {
  const stops = [{ id: 'far', lon: 118.9, lat: 24.9 }, { id: 'near', lon: 118.61, lat: 24.9 }, { id: 'middle', lon: 118.7, lat: 24.9 }]
  assert.deepEqual(nearestFirst(stops, { lon: 118.6, lat: 24.9 }).map((s) => s.id), ['near', 'middle', 'far'])
  assert.deepEqual(nearestFirst(stops).map((s) => s.metres)[0], 0)
  assert.deepEqual(nearestFirst([]), [])
})
