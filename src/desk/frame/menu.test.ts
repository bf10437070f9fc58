import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOf, matches, menuOf, shownOf } from './menu.ts'

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
