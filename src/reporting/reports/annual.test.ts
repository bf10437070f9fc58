// The bureau's annual report of 2022, line by line: each of its figures comes out of the records of the demo city, and moves when a record does.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { system } from '#kit/access'
import { migrate, openDb, sql, type Db, type Tx } from '#kit/db'
import { figureKeys, figureRows } from '#kit/figures'
import { useSecret, useVault } from '#kit/seal'
import { testSecret, testVault } from '#kit/testing'
import { changeRow, ledgerNamed } from '#registry/ledger'
import type { Ledger } from '#registry/definition'
import { demoCity } from '#registry/demo'
import { createCast } from '#registry/identity'
import { compose, demoAll, seedAll } from '../../server.ts'
import { annual } from './annual.ts'
import { reportNow, type FigureLine } from './commands.ts'
import { docxText } from './testing.ts'

/** Line of the report · slot · as the report prints it. From the seed report; rows 19, 27, 36 and 37 are dictionaries and targets. */
const seed: readonly (readonly [row: number, slot: string, text: string])[] = [
  [1, 'accidents', '107起'], [1, 'accidents_change', '减少83起（下降43.7%）'], [2, 'deaths', '68人'], [2, 'deaths_change', '减少23人（下降25.3%）'],
  [3, 'responses', '8次'], [3, 'response_days', '57天'], [4, 'typhoons', '3个'], [4, 'rains', '9场'], [4, 'convections', '16次'], [4, 'colds', '1次'], [5, 'fires', '16起'],
  [6, 'committees', '19个'], [7, 'departments', '53个'], [8, 'assessing', '14个'], [8, 'assessment_groups', '6个'], [8, 'assessed', '13个'], [9, 'patrols', '3个'], [9, 'patrolled', '鲤城区、南安市、安溪县'],
  [10, 'letters', '6份'], [11, 'majors', '37个'], [12, 'mechanisms', '8项'],
  [13, 'practices', '58篇'], [13, 'institutions', '43项'], [13, 'ideas', '29篇'], [13, 'enforcement_cases', '31篇'], [13, 'accident_cases', '22篇'],
  [14, 'measures_15', '15条'], [14, 'measures_66', '66条'], [14, 'measures_added', '9项'], [14, 'measures_75', '75项'],
  [15, 'checklists', '8份'], [15, 'checklist_items', '159项'], [15, 'inspection_groups', '13个'], [15, 'findings', '1336条'], [15, 'findings_cleared', '100%'],
  [16, 'fields', '10个'], [16, 'consultations', '3次'],
  [17, 'rated', '52023家'], [17, 'rated_national', '4858家'], [17, 'rated_provincial', '449家'], [17, 'rated_quanzhou', '46716家'], [18, 'benchmarks', '130家'], [18, 'benchmark_sectors', '46个'], [19, 'toolbooks', '4套'],
  [20, 'referrals', '7起'], [20, 'referred', '7人'], [21, 'escalated', '3起'], [21, 'listed', '11起'], [21, 'city_units', '40个单位'], [21, 'city_people', '72人'], [22, 'county_fatal', '41起'], [22, 'county_units', '35个单位'], [22, 'county_people', '91人'],
  [24, 'exposures', '102家'], [25, 'safety_month', '21个'], [26, 'parks', '12个'], [26, 'parks_invested', '1450万元'], [28, 'linked_units', '21个'], [29, 'trained', '183人'], [29, 'training_days', '五天'], [30, 'drills', '1826场'], [30, 'plan_types', '11类'],
  [31, 'teams', '25支'], [31, 'coastal_teams', '17支'], [32, 'shelters', '100个'], [32, 'shelters_next', '200个'], [33, 'informants', '2784名'], [34, 'duty_holders', '13676人'], [34, 'village_plans', '2511个'],
  [35, 'fires_listed', '2起'], [36, 'pilots', '3个'], [36, 'pilot_names', '陈埭镇、东石镇、水口镇'],
  [37, 'target_measures', '75项'], [37, 'target_province', '66项'], [37, 'target_projects', '19个'], [37, 'target_posts', '15个'], [37, 'target_counties', '13个'], [38, 'review_years', '五年'],
]

let db: Db
const name = `annual_${randomUUID().slice(0, 8)}`, server = process.env.ANLAN_TEST_URL as string
const once = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(statement)
  await client.end()
}
const seen = <T>(fn: (tx: Tx) => Promise<T>) => db.tx(system('tests'), fn)
const report = () => seen((tx) => reportNow(tx, { kind: 'annual', regionPath: '', period: '2022' }))
let made: Awaited<ReturnType<typeof report>>, took = 0

before(async () => {
  useSecret(testSecret)
  useVault(testVault)
  compose()
  await once(`create database ${name}`)
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).toString()
  await migrate(url)
  db = openDb(url, { max: 2 })
  await seedAll(db)
  await seen((tx) => demoCity(tx, { scale: 'full' }))
  // two of the cast sign what the demo city has signed
  await seen((tx) => createCast(tx, { city: '350500/', county: '350500/350521/', town: '350500/350521/350521100/' }))
  await demoAll(db, 'full')
  const began = performance.now()
  made = await report()
  took = performance.now() - began
})
after(async () => {
  await db.close()
  await once(`drop database ${name} with (force)`)
})

const bySlot = (figures: readonly FigureLine[]) => new Map(figures.map((f) => [f.slot, f]))

test('every indicator that the annual report binds is there', () => {
  const keys = new Set(figureKeys())
  assert.deepEqual(annual.bindings.filter((of) => !keys.has(of.key) || (of.with && !keys.has(of.with))).map((of) => of.key), [])
})

for (const [row, slot, text] of seed)
  test(`line ${row}: ${slot} is ${text}`, () => {
    const figure = bySlot(made.figures).get(slot)
    assert.deepEqual([figure?.row, figure?.text], [row, text])
    assert.ok((figure?.rows ?? 0) > 0, 'records stand behind it')
  })

test('all 38 lines are answered, each figure with records behind it, and what it says opens that many', async () => {
  assert.deepEqual([...new Set(made.figures.flatMap((f) => f.row ?? []))].sort((a, b) => a - b), Array.from({ length: 38 }, (_, i) => i + 1))
  assert.deepEqual(made.figures.filter((f) => f.value === null || f.rows === 0).map((f) => f.slot), [])
  for (const f of made.figures) {
    const [, key = '', query = ''] = /^\/indicators\/([^?]+)\?(.*)$/.exec(f.link) ?? []
    const rows = await seen((tx) => figureRows(tx, key, Object.fromEntries(new URLSearchParams(query))))
    assert.equal(rows.length, f.rows, f.slot)
  }
})

test('the document carries the figures as they are printed, number and unit together, in the geometry of an official document', async () => {
  const text = await docxText(made.bytes)
  for (const phrase of ['生产安全事故107起、同比减少83起（下降43.7%）', '死亡68人、同比减少23人（下降25.3%）', '各类应急响应8次累计长达57天', '3个台风外围影响、9场明显降水过程、16次强对流过程、1次低温寒潮', '16起突发森林火情', '19个专项委员会', '53个市级部门', '3个安全生产巡查组', '8份清单159项检查细则', '13个督导检查组', '52023家', '130家涵盖46个行业', '7起7人', '40个单位72人', '35个单位91人', '1450万元', '1826场', '13676人', '2511个村', '2020—2021年']) assert.ok(text.includes(phrase), phrase)
  assert.ok(text.includes('图　2022年生产安全事故按月分布（黑色为本年，斜线为上年）'), 'the months are drawn too')
  assert.match(await docxText(made.bytes, 'word/header1.xml'), /演示·非正式公文/)
  assert.doesNotMatch(text, /\$|\{/)
})

test('the annual report takes less than five seconds', () => assert.ok(took < 5000 || process.env.CI_BUSY !== undefined, `${Math.round(took)} ms`))

test('one record changed: exactly the figures that depend on it differ', async () => {
  const accident = ledgerNamed('accident') as Ledger
  await seen(async (tx) => {
    const { id } = await tx.one<{ id: string }>(sql`select id from accidents where occurred_on between '2022-01-01' and '2022-12-31' and deaths = 0 and counted and led_by = 'county' order by code limit 1`)
    await changeRow(tx, accident, id, { deaths: 1 })
  })
  const then = bySlot(made.figures), now = bySlot((await report()).figures)
  const differ = [...now.values()].filter((f) => f.text !== then.get(f.slot)?.text || f.value !== then.get(f.slot)?.value).map((f) => f.slot)
  // an accident that a county looks into has become a fatal one
  assert.deepEqual(differ, ['deaths', 'deaths_change', 'county_fatal'])
  assert.deepEqual([now.get('deaths')?.text, now.get('deaths_change')?.text], ['69人', '减少22人（下降24.2%）'])
})
