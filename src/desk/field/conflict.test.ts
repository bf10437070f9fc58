// Two telephones edit one danger while both are away.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { anEnterprise, asOf, dayFromNow, found, photo } from '../../supervision/dangers/testing.ts'
import { applyRectification } from '#supervision/dangers'
import { telephone } from './testing.ts'

const city = await smallCity()
const row = (id: string) => city.tx((tx) => tx.one<{ title: string; spot: string | null; description: string | null; status: string }>(sql`select title, spot, description, status from dangers where id = ${id}`))

test('different fields: both are kept', async () => {
  const { id } = await found(city), a = telephone(city, 'inspector'), b = telephone(city, 'cityInspector')
  const [one] = await a.send(a.item('danger_edit', { dangerId: id, base: { spot: '' }, changes: { spot: '二车间东侧' } }))
  const [two] = await b.send(b.item('danger_edit', { dangerId: id, base: { description: '' }, changes: { description: '线路老化' } }))
  assert.deepEqual([one?.state, two?.state], ['received', 'received'])
  const now = await row(id)
  assert.deepEqual([now.spot, now.description], ['二车间东侧', '线路老化'])
})

test('the same field: the second is told field by field what was, what stands, what he wanted; nothing of his is done until he chooses', async () => {
  const { id } = await found(city), { title } = await row(id), a = telephone(city, 'inspector'), b = telephone(city, 'cityInspector')
  await a.send(a.item('danger_edit', { dangerId: id, base: { title, spot: '' }, changes: { title: '配电箱门缺失', spot: '一层' } }))
  const mine = b.item('danger_edit', { dangerId: id, base: { title, spot: '', description: '' }, changes: { title: '配电箱无门且未接地', spot: '一层', description: '已两周' } })
  const [answer] = await b.send(mine)
  assert.deepEqual([answer?.state, answer?.code, answer?.by, answer?.receipt], ['conflict', 'field.edit_conflict', '蔡检查', null])
  assert.deepEqual(answer?.fields, [{ field: 'title', was: title, now: '配电箱门缺失', yours: '配电箱无门且未接地' }], 'what both wanted alike is no conflict')
  assert.equal((await row(id)).description, null, 'not half of it')
  const chosen = b.item('danger_edit', { dangerId: id, base: { title: '配电箱门缺失', spot: '', description: '' }, changes: { title: '配电箱无门且未接地', description: '已两周' } }, { replaces: mine.id })
  assert.equal((await b.send(chosen))[0]?.state, 'received')
  const now = await row(id)
  assert.deepEqual([now.title, now.spot, now.description], ['配电箱无门且未接地', '一层', '已两周'])
})

test('a recheck that was made upon what has changed meanwhile is a conflict with the fields that changed', async () => {
  const enterpriseId = await anEnterprise(city, 901), { id } = await found(city, { enterpriseId, grade: 'general', dueOn: dayFromNow(5) })
  const version = (await city.tx((tx) => tx.one<{ version: number }>(sql`select version from dangers where id = ${id}`))).version, phone = telephone(city, 'inspector')
  const after = await photo(city, 'cityInspector')
  await asOf(city, 'cityInspector', (tx) => applyRectification(tx, id, { note: '已接地', photoIds: [after] }))
  const [answer] = await phone.send(phone.item('recheck', { dangerId: id, version, passed: true, clear: true, note: '合格' }))
  assert.equal(answer?.state, 'conflict', JSON.stringify(answer))
  assert.ok(answer?.fields?.some((f) => f.field === 'status' && f.now === 'rectified'))
  const [again] = await phone.send(phone.item('recheck', { dangerId: id, version: answer?.version, passed: true, clear: true, note: '合格' }))
  assert.deepEqual([again?.state, again?.result?.cleared, (await row(id)).status], ['received', true, 'cleared'])
})

test('the rectifier cannot recheck from the field either, and the proof of a rectification needs another picture than that from before', async () => {
  const enterpriseId = await anEnterprise(city, 902), phone = telephone(city, 'inspector'), before = await phone.shoot(7)
  const [made] = await phone.send(phone.danger([before], '演示消防通道占用', { enterpriseId, grade: 'general', dueOn: dayFromNow(3) })), dangerId = String(made?.result?.dangerId)
  const same = await phone.shoot(7), after = await phone.shoot(8)
  assert.equal((await phone.send(phone.item('rectification', { dangerId, note: '已清理', photoIds: [same] })))[0]?.code, 'photo.same_as_before')
  assert.equal((await phone.send(phone.item('rectification', { dangerId, note: '已清理', photoIds: [after] })))[0]?.state, 'received')
  const [own] = await phone.send(phone.item('recheck', { dangerId, passed: true, note: '' }))
  assert.deepEqual([own?.state, own?.code], ['refused', 'danger.own_recheck'])
})
