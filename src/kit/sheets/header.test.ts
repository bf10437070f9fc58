import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findHeader, type Merge } from '#kit/sheets'

const fields = ['名称', '统一社会信用代码', '乡镇', '负责人', '负责人/电话', '负责人/姓名', '人数']
const known = (name: string) => (fields.includes(name) ? 1 : 0)
const find = (rows: string[][], merges: Merge[] = [], numbers = rows.map((_, i) => i + 1)) => findHeader({ rows, numbers, merges }, known)
const merge = (top: number, left: number, bottom: number, right: number): Merge => ({ top, left, bottom, right })

test('a plain table begins at once', () => {
  const found = find([['名称*', ' 统一社会\n信用代码', '备注'], ['甲', '91', ''], ['乙', '92', '']])
  assert.deepEqual([found?.at, found?.data, found?.names, found?.score], [0, 1, ['名称', '统一社会信用代码', '备注'], 2])
})

test('merged titles and notes above are titles', () => {
  const found = find([['泉州市企业台账'], ['填报单位：演示局', '', '', '2026年7月'], ['序号', '名称', '乡镇', '人数'], ['1', '甲', '演示镇', '5']], [merge(1, 1, 1, 4)], [1, 2, 4, 5])
  assert.deepEqual([found?.at, found?.data, found?.lines, found?.title], [2, 3, 1, ['泉州市企业台账', '填报单位：演示局', '2026年7月']])
})

test('a header of two lines is joined under its groups', () => {
  const rows = [['台账'], ['名称', '负责人', '', '人数'], ['', '姓名', '电话', ''], ['甲', '张三', '19900001234', '5']]
  const found = find(rows, [merge(1, 1, 1, 4), merge(2, 1, 3, 1), merge(2, 2, 2, 3), merge(2, 4, 3, 4)])
  assert.deepEqual([found?.at, found?.lines, found?.data, found?.names], [1, 2, 3, ['名称', '负责人/姓名', '负责人/电话', '人数']])
})

test('a title merged over all columns is no group', () => {
  const found = find([['名称'], ['名称', '乡镇'], ['甲', '乙']], [merge(1, 1, 1, 2)])
  assert.deepEqual([found?.at, found?.lines], [1, 1])
})

test('names below a group are known by themselves', () => {
  const found = find([['基本情况', '', '其他'], ['名称', '乡镇', 'x'], ['甲', '演示镇', '1']], [merge(1, 1, 1, 2)])
  assert.equal(found?.data, 2)
})

test('without a known name the fullest row of texts above the data is taken, with score 0', () => {
  const found = find([['某表'], ['甲列', '乙列', '丙列'], ['1', '2', '3'], ['4', '5', '6']])
  assert.deepEqual([found?.at, found?.score], [1, 0])
  assert.equal(find([['只有一格']]), undefined)
  assert.equal(find([]), undefined)
})
