import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { addressOf, matches, menuOf, sectionOf, sectionsOf, shownOf } from './menu.ts'

const page = (path: string, order?: number) => ({ path, title: 'x', centre: 'command' as const, menu: order === undefined ? undefined : { order }, load: async () => ({}) })

test('a page with an optional part is met with it and without it', () => {
  assert.deepEqual(['/alarms', '/alarms/9', '/alarms/9/x', '/rules'].map((at) => matches('/alarms/:id?', at)), [true, true, false, false])
  assert.equal(matches('/incidents/:id', '/incidents'), false)
})

test("a centre's menu holds its own pages in their order, and those without a place in it stay out", () => {
  const pages = [page('/b', 20), page('/hidden'), page('/a', 10), { ...page('/other', 1), centre: 'registry' as const }]
  assert.deepEqual(menuOf(pages, 'command').map(addressOf), ['/a', '/b'])
})

test('of many ledgers the row shows the group in which one stands, elsewhere those used last', () => {
  const of = (path: string, group?: string) => ({ ...page(path, 1), menu: { order: 1, group } })
  const [home, risks, risks2, people] = [of('/registry'), of('/a', 'risks'), of('/b', 'risks'), of('/c', 'people')] as const, menu = [home, risks, risks2, people]
  assert.deepEqual(shownOf(menu, risks, ['/c']).map(addressOf), ['/registry', '/a', '/b'])
  assert.deepEqual(shownOf(menu, home, ['/c', '/gone', '/b']).map(addressOf), ['/registry', '/c', '/b'])
})

test('a centre with sections shows each with its own pages, and one thing stands where its list does', () => {
  const of = (path: string, section?: 'watch' | 'warn') => ({ ...page(path, 1), menu: { order: 1, section } })
  const [warnings, gauges] = [of('/warnings', 'warn'), of('/gauges/:id?', 'watch')], menu = [warnings, gauges]
  assert.deepEqual(sectionsOf(menu, ['watch', 'judge', 'warn']).map(s => [s.key, s.pages.map(addressOf)]), [['watch', ['/gauges']], ['warn', ['/warnings']]])
  assert.equal(sectionOf(menu, page('/warnings/:id')), 'warn')
})

test('no page of monitoring falls out of its menu: each names its section', () => {
  const entries = globSync('src/{monitoring,notify}/*/web.ts').flatMap(file => readFileSync(file, 'utf8').split('\n').filter(line => line.includes("centre: 'monitoring'") && line.includes('menu:')))
  assert.ok(entries.length > 15)
  assert.deepEqual(entries.filter(line => !/section: '(watch|judge|warn|call)'/.test(line)), [])
})
