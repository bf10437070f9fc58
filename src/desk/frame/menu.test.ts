import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOf, matches, menuOf } from './menu.ts'

const page = (path: string, order?: number) => ({ path, title: 'x', centre: 'command' as const, menu: order === undefined ? undefined : { order }, load: async () => ({}) })

test('a page with an optional part is met with it and without it', () => {
  assert.deepEqual(['/alarms', '/alarms/9', '/alarms/9/x', '/rules'].map((at) => matches('/alarms/:id?', at)), [true, true, false, false])
  assert.equal(matches('/incidents/:id', '/incidents'), false)
})

test("a centre's menu holds its own pages in their order, and those without a place in it stay out", () => {
  const pages = [page('/b', 20), page('/hidden'), page('/a', 10), { ...page('/other', 1), centre: 'registry' as const }]
  assert.deepEqual(menuOf(pages, 'command').map(addressOf), ['/a', '/b'])
})
