import assert from 'node:assert/strict'
import { it } from 'node:test'
import { smallCity } from '#kit/testing'
import { demo } from './demo.ts'
import { treeOf, type Leaf, type Node } from './model.ts'

const leaf = (id: string, level: Leaf['level'], parentId: string | null, progress: number | null, more: Partial<Leaf> = {}): Leaf => ({ id, code: id, level, title: id, parentId, owner: null, status: progress === 100 ? 'done' : 'open', progress, dueOn: null, overdue: false, ...more })

it('a sum counts who has never reported as nothing done, and never rounds up to 100', () => {
  const { national: [top], added } = treeOf([leaf('n', 'national', null, null), leaf('p', 'province', 'n', null), leaf('q', 'province', 'n', null), leaf('a', 'city', 'p', 100), leaf('b', 'city', 'p', 99), leaf('c', 'city', null, null, { overdue: true })])
  assert.deepEqual(top?.sum, { leaves: 2, done: 1, overdue: 0, silent: 0, progress: 99 })
  assert.deepEqual(top?.children.map((p) => p.sum.progress), [99, null], 'what nothing carries has no progress')
  assert.deepEqual(added[0]?.sum, { leaves: 1, done: 0, overdue: 1, silent: 1, progress: 0 })
})

it('the demo city has 15 → 66 → 75, of which 9 stand under none; ten fields and three consultations', async () => {
  const city = await smallCity(), office = city.as('office')
  await city.db.pool.query(`set role none; delete from ledger_history; delete from programme_tasks; delete from consultations; delete from programmes; delete from measures; set role anlan_app`)
  await city.tx((tx) => demo(tx, 'full'))
  const tree = (await office.get('/api/measure-tree')).body as { national: Node[]; added: Node[]; counts: object; sum: { leaves: number; done: number }; late: unknown[] }
  assert.deepEqual(tree.counts, { national: 15, province: 66, carried: 66, added: 9 })
  assert.equal(tree.sum.leaves, 75)
  const rows = (nodes: readonly Node[], what: 'done' | 'overdue' | 'leaves'): number => nodes.reduce((sum, node) => sum + node.sum[what], 0)
  for (const what of ['leaves', 'done', 'overdue'] as const) assert.equal(rows(tree.national, what) + rows(tree.added, what), { leaves: 75, done: tree.sum.done, overdue: tree.late.length }[what], what)
  for (const name of ['推行安全生产标准化', '严格落实最高检制发的“八号检察建议”', '严格安全生产举报查处']) assert.ok(tree.added.some((node) => node.title === name), name)
  const board = (await office.get('/api/programme-board')).body.programmes.find((p: { kind: string }) => p.kind === 'hundred_days')
  const { fields, consultations, cells, months } = (await office.get(`/api/programme-board?programme=${board.id}`)).body
  assert.deepEqual(fields.map((f: { name: string }) => f.name), ['水上安全', '渔业船舶', '道路交通', '工程施工', '自建房', '危险化学品', '矿山', '工贸', '消防', '城镇燃气'])
  assert.deepEqual(consultations.map((c: { heldOn: string; topic: string }) => `${c.heldOn} ${c.topic}`), ['2022-09-30 标准化', '2022-08-25 消防', '2022-07-28 交通'])
  assert.deepEqual([cells.length, months.length], [40, 4], 'a list for each field and month')
  assert.ok(cells.every((c: { total: number; done: number }) => c.total === 3 && c.done === 3))
  const [first] = consultations
  assert.equal((await office.get(`/api/programme-board/tasks?consultation=${first.id}`)).body.rows.length, 3)
  await city.tx((tx) => demo(tx, 'full'))
  assert.equal((await office.get('/api/measures?level=city')).body.total, 75, 'a second run adds nothing')
})
