import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import fc from 'fast-check'
import pg from 'pg'
import { raw, sql, type Tx } from '#kit/db'
import { smallCity, type City } from '#kit/testing'
import { fold } from './fold.ts'
import { indicators, measured, questionOf, splitBy, type Indicator } from './index.ts'
import { promises } from './promises.ts'

let city: City
before(async () => { city = await smallCity() })

const rolled = indicators.filter((i) => i.cube)
const towns = ['350521100', '350582103', '350582105']
const day = fc.integer({ min: 0, max: 800 }).map((n) => new Date(Date.UTC(2021, 0, 1 + n)).toISOString().slice(0, 10))
const fact = fc.record({
  town: fc.constantFrom(...towns, '350521', '350500'), day, category: fc.constantFrom('road', 'trade', 'construction'), type: fc.constantFrom('fall', 'vehicle'),
  deaths: fc.option(fc.integer({ min: 0, max: 3 })), injuries: fc.option(fc.integer({ min: 0, max: 4 })), counted: fc.boolean(), kind: fc.constantFrom('accident', 'accident', 'near_miss'),
})
type Fact = typeof fact extends fc.Arbitrary<infer T> ? T : never
const write = fc.oneof(
  fc.record({ do: fc.constant('add' as const), facts: fc.array(fact, { minLength: 1, maxLength: 4 }) }),
  fc.record({ do: fc.constant('change' as const), at: fc.nat(40), fact }), fc.record({ do: fc.constant('retire' as const), at: fc.nat(40) }), fc.record({ do: fc.constant('restore' as const), at: fc.nat(40) }), fc.record({ do: fc.constant('delete' as const), at: fc.nat(40) }),
  fc.record({ do: fc.constant('undo' as const), fact }), fc.constant({ do: 'fold' as const }),
)

const region = (code: string) => sql`(select path from regions where code = ${code})`
/** what the engine writes beside a row, so that its list finds it */
const tokensOf = (f: Fact) => [`category=${f.category}`, `type=${f.type}`, `kind=${f.kind}`, `counted=${f.counted && f.kind === 'accident'}`]
const values = (f: Fact) => sql`${f.day}::date, ${f.category}, ${f.type}, ${f.deaths}::int, ${f.injuries}::int, ${f.counted && f.kind === 'accident'}, ${f.kind}, ${tokensOf(f)}::text[]`
let n = 0
const add = (tx: Tx, f: Fact) => tx.run(sql`insert into accidents (region_code, region_path, occurred_on, category, type, deaths, serious_injuries, counted, kind, tokens, code, name, unit_name, provisional, led_by)
  values (${f.town}, ${region(f.town)}, ${values(f)}, ${`T${String(++n).padStart(6, '0')}`}, '演示事故', '演示单位', true, 'county')`)
const nth = (at: number) => sql`id = (select id from accidents where code like 'T%' order by code offset ${at} % greatest(1, (select count(*) from accidents where code like 'T%')) limit 1)`

class Undone extends Error {}
async function perform(w: typeof write extends fc.Arbitrary<infer T> ? T : never): Promise<void> {
  if (w.do === 'fold') return void await fold(city.db)
  await city.tx(async (tx) => {
    if (w.do === 'add') for (const f of w.facts) await add(tx, f)
    if (w.do === 'change') await tx.run(sql`update accidents set (occurred_on, category, type, deaths, serious_injuries, counted, kind, tokens) = (${values(w.fact)}), region_code = ${w.fact.town}, region_path = ${region(w.fact.town)} where ${nth(w.at)}`)
    if (w.do === 'retire') await tx.run(sql`update accidents set retired_at = anlan_now() where ${nth(w.at)}`)
    if (w.do === 'restore') await tx.run(sql`update accidents set retired_at = null where ${nth(w.at)}`)
    if (w.do === 'delete') await tx.run(sql`delete from accidents where ${nth(w.at)}`)
    if (w.do === 'undo') { await add(tx, w.fact); throw new Undone() }
  }).catch((e: unknown) => { if (!(e instanceof Undone)) throw e })
}

const fromRecords = ({ cube: _, ...rest }: Indicator): Indicator => rest
const question = fc.record({ region: fc.constantFrom(undefined, '350500', '350521', '350582', ...towns), span: fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })), whole: fc.boolean(), filter: fc.constantFrom<Record<string, string>>({}, {}, { category: 'road' }, { type: 'fall' }) })

test('whatever is written, changed, moved, retired, deleted or undone: the roll-up answers as the records do', { timeout: 300_000 }, async () => {
  await fc.assert(fc.asyncProperty(fc.array(write, { minLength: 3, maxLength: 12 }), fc.array(question, { minLength: 3, maxLength: 6 }), async (writes, questions) => {
    for (const w of writes) await perform(w)
    for (const { region: code, span, whole, filter } of questions) {
      const asked = { region: code, ...(whole ? { from: `${span.from.slice(0, 7)}-01`, to: `${span.to.slice(0, 4)}-12-31` } : span), filters: filter }
      await city.tx(async (tx) => {
        for (const indicator of rolled.filter((i) => Object.keys(filter).every((f) => i.dimensions?.includes(f)))) {
          const q = await questionOf(tx, indicator, asked), kept = await measured(tx, indicator, q)
          assert.deepEqual(sortedOf(kept), sortedOf(await measured(tx, fromRecords(indicator), q)), `${indicator.key} ${JSON.stringify(asked)}`)
          for (const field of indicator.cube?.dimensions ?? []) assert.deepEqual(byValue(await splitBy(tx, indicator, q, field)), byValue(await splitBy(tx, fromRecords(indicator), q, field)), `${indicator.key} by ${field}`)
        }
      })
    }
  }), { numRuns: 12 })
  assert.ok(await provedWhole())
})

type Measured = Awaited<ReturnType<typeof measured>>
/** A place or a month that has nothing is told by a line of nought or by none. */
const some = <T extends { value: number | null; previous: number | null }>(rows: readonly T[]) => rows.filter((r) => r.value !== 0 || (r.previous ?? 0) !== 0)
const sortedOf = (m: Measured) => ({ ...m, months: some(m.months), places: some(m.places) })
const byValue = (rows: Awaited<ReturnType<typeof splitBy>>) => rows.filter(({ pair }) => pair.value !== 0 || (pair.previous ?? 0) !== 0).map(({ value, pair }) => [value, pair.value, pair.previous] as const).sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))

const provedWhole = async () => (await city.tx((tx) => (promises[0] as (typeof promises)[number]).check(tx))).ok

test('a cell that somebody has altered is found', async () => {
  await city.tx((tx) => add(tx, { town: '350521100', day: '2022-03-01', category: 'road', type: 'fall', deaths: 1, injuries: 0, counted: true, kind: 'accident' }))
  await fold(city.db)
  assert.ok(await provedWhole())
  await assert.rejects(city.tx((tx) => tx.run(sql`update rollup_cells set m1 = m1 + 1`)), /permission denied/)
  const owner = new pg.Client({ connectionString: city.url })
  await owner.connect()
  try {
    for (const grain of ['town', 'county', 'category']) {
      const { rows: [cell] } = await owner.query<{ month: string; path: string; value: string }>(`select month::text, region_path as path, value from rollup_cells where grain = $1 order by 1, 2, 3 limit 1`, [grain])
      const tamper = (by: number) => owner.query(`update rollup_cells set m1 = m1 + $1 where cube = 'accidents' and grain = $2 and month = $3 and region_path = $4 and value = $5`, [by, grain, cell?.month, cell?.path, cell?.value])
      await tamper(1)
      const { ok, figure } = await city.tx((tx) => (promises[0] as (typeof promises)[number]).check(tx))
      assert.equal(ok, false, grain)
      assert.match(String(figure), new RegExp(grain))
      await tamper(-1)
    }
    assert.ok(await provedWhole())
  } finally {
    await owner.end()
  }
})

test('a write takes no lock on what others read, and is counted before it is folded', async () => {
  const [indicator] = rolled
  assert.ok(indicator)
  const count = () => city.tx(async (tx) => (await measured(tx, indicator, await questionOf(tx, indicator, { from: '2022-01-01', to: '2022-12-31' }))).value ?? 0), was = await count()
  const locks = await city.tx(async (tx) => {
    await add(tx, { town: '350521100', day: '2022-05-01', category: 'road', type: 'fall', deaths: 1, injuries: 0, counted: true, kind: 'accident' })
    return tx.one<{ n: number }>(sql`select count(*) as n from pg_locks where relation = 'rollup_cells'::regclass and pid = pg_backend_pid()`)
  })
  assert.equal(locks.n, 0)
  assert.equal(await count(), was + 1)
  assert.ok(await fold(city.db) > 0)
  assert.equal(await count(), was + 1)
})

test('a roll-up knows every measure that an indicator names', async () => {
  const cubes = await city.tx((tx) => tx.rows<{ cube: string; measures: string[]; dimensions: string[] }>(sql`select cube, measures, dimensions from ${raw('rollup_cubes')}`))
  for (const { key, cube } of rolled) {
    const found = cubes.find((c) => c.cube === cube?.key)
    for (const measure of [cube?.measure, cube?.rows, cube?.known]) if (measure) assert.ok(found?.measures.includes(measure), `${key} ${measure}`)
    for (const dimension of cube?.dimensions ?? []) assert.ok(found?.dimensions.includes(dimension), `${key} ${dimension}`)
  }
})
