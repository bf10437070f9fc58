// What 泉应急〔2023〕10号 says of investigations comes out of the demo city's cases, one by one.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays } from '#kit/calendar'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { randomFrom } from '#registry/demo'
import { daysBetween } from './clock.ts'
import { heldOf, shares, specials } from './demo.ts'
import { planOf, type Accident } from './demoPlan.ts'
import { noRows, rowsOf } from './demoRows.ts'
import { next, transitions, type State, type Verb } from './model.ts'
import { promises } from './promises.ts'

const today = '2026-11-27'
const accident = (n: number, occurredOn: string, more: Partial<Accident> = {}): Accident => ({ id: `a${n}`, name: `演示事故${n}`, regionPath: '350500/350521/', county: '惠安县', occurredOn, unitName: `演示单位${n}`, deaths: 1, grade: 4, ledBy: 'county', directCause: null, industry: null, ...more })
/** 2022 as the accidents of the demo city have it: 41 of the counties, 3 taken up, 11 listed, 10 of others, 42 without deaths. */
const of2022 = [...Array(41).keys()].map((n) => [accident(n, addDays('2022-01-05', n * 8))] as const)
const led = [...Array(14).keys()].map((n) => [accident(100 + n, addDays('2022-01-09', n * 24), { ledBy: 'city' }), n < 3 ? 'escalated' : 'listed'] as const)
const rest = [...Array(52).keys()].map((n) => [accident(200 + n, addDays('2022-01-03', n * 6), n < 10 ? { ledBy: 'other' } : { deaths: 0 })] as const)
const before = [...Array(60).keys()].map((n) => [accident(300 + n, addDays('2020-01-03', n * 12))] as const)

const random = randomFrom(1)
const plans = [...of2022, ...led, ...rest, ...before].map(([a, how]) => planOf(a, how, today, random))

test('2022 holds 40 units and 72 people to account over the 3 and the 11, 35 and 91 over the counties’ 41', () => {
  const held = heldOf(plans, randomFrom(2)), rows = noRows()
  plans.forEach((p, n) => rowsOf(rows, p, n + 1, held.get(p) ?? { units: 0, people: 0 }, p.closedOn && `${n}`, random))
  const cases = new Map(rows.investigations.map((i) => [i.id, i]))
  const count = (city: boolean, party: string) => rows.accountabilities.filter((a) => { const c = cases.get(a.investigation_id); return String(c?.occurred_on).startsWith('2022') && a.party === party && Boolean(c?.escalated_on || c?.listed_on) === city }).length
  assert.deepEqual([count(true, 'unit'), count(true, 'person'), count(false, 'unit'), count(false, 'person')], [40, 72, 35, 91])
  const of = (key: string) => rows.investigations.filter((i) => String(i.occurred_on).startsWith('2022') && i[key]).length
  assert.deepEqual([of('escalated_on'), of('listed_on')], [3, 11])
  assert.ok(rows.accountabilities.every((a) => a.state === 'done'))
})

test('all accidents of 2020 and 2021 were looked at again in 2022 or later, measure by measure', () => {
  const old = plans.filter((p) => /^202[01]/.test(p.accident.occurredOn))
  assert.equal(old.length, 60)
  assert.ok(old.every((p) => p.evaluatedOn && p.evaluatedOn >= '2022-05-10' && p.evaluatedOn <= '2022-12-31'))
})

test('no case of the demo city went a way that the state table does not have', () => {
  const rows = noRows()
  plans.forEach((p, n) => rowsOf(rows, p, n + 1, { units: 1, people: 1 }, null, random))
  for (const s of rows.investigation_steps) assert.ok(transitions.some((t) => t.from === s.from_state && t.verb === s.verb && t.to === s.to_state), JSON.stringify(s))
  assert.equal(next('opened' as State, 'begin' as Verb), 'investigating')
})

test('of this year’s one stands still, one has more time, one is late', () => {
  const young = [-120, -110, -90, -75, -70, -50, -40].map((n, i) => accident(400 + i, addDays(today, n))), chosen = specials(young, today)
  assert.deepEqual([...chosen.values()].sort(), ['extended', 'overdue', 'paused'])
  const plan = (kind: string) => planOf(young.find((a) => chosen.get(a.id) === kind) as Accident, undefined, today, random, kind as 'paused')
  assert.equal(plan('paused').state, 'suspended')
  assert.ok(plan('overdue').reportDueOn < today && !plan('overdue').submittedOn)
  assert.ok(plan('extended').reportDueOn >= today && daysBetween(plan('extended').accident.occurredOn, plan('extended').reportDueOn) === 105)
})

test('parts are as equal as can be and sum up', () => {
  assert.deepEqual(shares(7, 3), [3, 2, 2])
  assert.equal(shares(91, 41).reduce((a, b) => a + b, 0), 91)
})

test('the small city has cases of its own, whose states hold, with clocks for what is owed', async () => {
  const city = await smallCity()
  const { cases, whole } = await city.tx((tx) => tx.one<{ cases: number; whole: number }>(sql`select count(*)::int as cases, count(*) filter (where exists (select from investigation_members m where m.investigation_id = i.id and m.leader))::int as whole from investigations i where demo`))
  assert.ok(cases >= 2 && whole >= 1, `${cases} ${whole}`)
  for (const p of promises) assert.equal((await city.tx((tx) => p.check(tx))).ok, true, p.title)
})
