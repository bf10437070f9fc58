import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { system } from '#kit/access'
import { sql } from '#kit/db'
import { figureValue } from '#kit/figures'
import { bareDatabase, smallCity, type City } from '#kit/testing'
import { entries, type Ledger, readCell, type Standards, writeCell } from '#registry/definition'
import { loadPrefecture } from '#registry/regions'
import { loadEnterprises } from '../loadEnterprises.ts'
import { placesOf } from '../places.ts'
import { full } from '../scale.ts'
import type { Made } from './maker.ts'
import { objects, objectsOf, worldOf } from './index.ts'

let city: City, made: readonly (readonly [Ledger, Made[]])[] = [], limits: Standards = {}, rows = 0, took = 0
const count = (key: string) => (made.find(([ledger]) => ledger.key === key) as [Ledger, Made[]])[1]

before(async () => {
  city = await smallCity()
  const whole = await bareDatabase()
  await whole.tx(system('tests'), async (tx) => {
    await loadPrefecture(tx, '350500')
    const places = await placesOf(tx)
    await loadEnterprises(tx, places, { national: 300, provincial: 40, quanzhou: 2_660 })
    const world = await worldOf(tx, places, full)
    limits = world.standards
    made = objectsOf(world)
    const began = process.cpuUsage()
    rows = await objects(tx, places, full)
    took = process.cpuUsage(began).user / 1000
  })
})

test('every row of the demo city obeys the rules of its ledger, and reads back from the words of a file', () => {
  for (const [ledger, list] of made) {
    const keys = new Set<string>()
    assert.ok(list.length >= 10, ledger.key)
    for (const { values, place, lon } of list) {
      assert.deepEqual(ledger.check?.(values, limits) ?? [], [], `${ledger.key} ${String(values[ledger.name])}`)
      if (ledger.position === 'must') assert.ok(lon !== null, ledger.key)
      const key = JSON.stringify(ledger.naturalKey.map((name) => (name === 'region' ? place.code : values[name])))
      assert.ok(!keys.has(key), `${ledger.key} has ${key} twice`)
      keys.add(key)
      for (const [name, field] of entries(ledger)) {
        const value = values[name] ?? null
        if (field.derived || field.kind === 'ref') continue
        if (value === null || (Array.isArray(value) && !value.length)) { assert.ok(!field.required, `${ledger.key}.${name} is required`); continue }
        assert.ok('value' in readCell(field, writeCell(field, value)), `${ledger.key}.${name} ${JSON.stringify(value)} ${JSON.stringify(readCell(field, writeCell(field, value)))}`)
      }
      for (const name of Object.keys(values)) assert.ok(name in ledger.fields, `${ledger.key} has no field ${name}`)
    }
  }
})

test('the figures of the report are those of the demo city: 12 parks for 1,450 万元, 19 projects, 15 stations, 11 revised plans, 3 pilots', () => {
  assert.equal(count('park').length, 12)
  assert.equal(count('park').reduce((sum, park) => sum + Number(park.values.investment), 0), 1_450)
  assert.equal(count('project').length, 19)
  assert.equal(count('management_post').length, 15)
  const plans = count('emergency_plan'), ofCity = plans.filter((plan) => plan.place.level === 2)
  assert.deepEqual([ofCity.length, new Set(ofCity.map((plan) => plan.values.subject)).size, ofCity.every((plan) => String(plan.values.issuedOn).startsWith('2022'))], [11, 11, true])
  assert.deepEqual(plans.filter((plan) => plan.values.pilot).map((plan) => plan.place.name).sort(), ['东石镇', '水口镇', '陈埭镇'])
})

test('it is there in seconds of work, with history, and says that it is a demonstration', async () => {
  assert.equal(rows, made.reduce((sum, [, list]) => sum + list.length, 0))
  assert.ok(took < 6_000, `${took} ms for ${rows} rows`)
  // the row that the step inserted is the row that stands: the hook found nothing to write
  const { writes } = await city.tx((tx) => tx.one<{ writes: number }>(sql`select count(distinct cmin::text) as writes from supplies where demo`))
  assert.equal(writes, 1, 'what is short is known when it is made')
  console.log(`${rows} rows in ${Math.round(took)} ms: ${made.map(([ledger, list]) => `${ledger.key} ${list.length}`).join(', ')}`)
  const small = await city.tx((tx) => tx.one<{ changes: number; history: number; odd: number }>(sql`select (select count(*) from ledger_changes where origin = 'demo' and ledger = 'park') as changes,
    (select count(*) from ledger_history where ledger = 'geohazard' and origin = 'demo') as history, (select count(*) from geohazards where not demo) as odd`))
  assert.deepEqual(small, { changes: 1, history: 3, odd: 0 })
})

test('three layers of the survey are there, of polygons, points and lines, each shape in the town nearest to it', async () => {
  const { rows: layers } = (await city.as('countyDuty').get('/api/census-layers?sort=title')).body
  assert.deepEqual(layers.map((l: { geometryKind: string; demo: boolean }) => [l.geometryKind, l.demo]).sort(), [['line', true], ['point', true], ['polygon', true]])
  const odd = await city.tx((tx) => tx.one<{ n: number }>(sql`select count(*) as n from census_features f join census_layers l on l.id = f.layer_id where not starts_with(f.region_path, l.region_path)`))
  assert.equal(odd.n, 0)
})

test('a number of the small city opens its rows, and a county counts its own', async () => {
  const people = await city.tx((tx) => figureValue(tx, 'geohazard.people', {}))
  assert.equal(people.value, (await city.tx((tx) => tx.one<{ n: number }>(sql`select sum(people) as n from geohazards`))).n)
  const answer = await city.as('countyDuty').get('/api/figures/protected_place.count/rows')
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  assert.equal(answer.body.rows.length, answer.body.value)
  assert.equal(answer.body.words.title.zh, '保护对象')
  assert.ok(answer.body.rows.every((row: { place: string }) => row.place.startsWith('惠安县')))
})
