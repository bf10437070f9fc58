import assert from 'node:assert/strict'
import { it } from 'node:test'
import { chinaDay } from '#kit/calendar'
import { smallCity } from '#kit/testing'

const city = await smallCity(), office = city.as('office')
await city.runTimers()
const [programme] = (await office.get('/api/programme-board')).body.programmes
const now = await city.tx((tx) => tx.now())
const task = async (code: string, days: number) => {
  const made = await office.post('/api/programme-tasks', { regionCode: '350500', code, title: `任务 ${code}`, programmeId: programme.id, unit: '市公安局', dueOn: chinaDay(now, days) })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  return made.body as { id: string; version: number }
}
const said = async (id: string) => (await city.events()).filter((e) => e.subjectId === id && /due_soon|overdue/.test(e.type)).map((e) => `${e.type} ${e.data.late ? 'late' : 'in time'}`)

it('after a stop of ten days the reminder and the overdue are said once each, in their order, and as late', async () => {
  const { id } = await task('D-1', 6)
  await city.runTimers()
  assert.deepEqual(await said(id), [])
  await city.clock.shift('10 days')
  await city.runTimers()
  await city.runTimers()
  assert.deepEqual(await said(id), ['programme_task.due_soon late', 'programme_task.overdue late'])
  await city.clock.reset()
})

it('a limit that is moved is reminded anew; one that was met is never said to be overdue', async () => {
  const moved = await task('D-2', 2), met = await task('D-3', 5)
  await city.runTimers()
  assert.equal((await said(moved.id)).length, 1, 'within the three days already')
  assert.equal((await office.patch(`/api/programme-tasks/${moved.id}`, { title: '任务 D-2 改名' }, { 'if-match': `"${moved.version}"` })).status, 200)
  await city.runTimers()
  assert.equal((await said(moved.id)).length, 1, 'another name is no other limit')
  assert.equal((await office.patch(`/api/programme-tasks/${moved.id}`, { dueOn: chinaDay(now, 8) }, { 'if-match': `"${moved.version + 1}"` })).status, 200)
  await office.post(`/api/programme-tasks/${met.id}/evidence?name=a.pdf`, Buffer.from('%PDF-1.4 a'), { 'content-type': 'application/octet-stream' })
  await office.post(`/api/programme-tasks/${met.id}/reports`, { progress: 100, note: '已完成' })
  await city.as('cityLeader').post(`/api/programme-tasks/${met.id}/acceptance`, { note: '核对无误' })
  await city.clock.shift('6 days')
  await city.runTimers()
  assert.deepEqual(await said(met.id), [])
  assert.deepEqual(await said(moved.id), ['programme_task.due_soon in time', 'programme_task.due_soon late'], 'the second one while the clock was ahead')
  await city.clock.reset()
})
