import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { smallCity } from '#kit/testing'
import { shows } from './list.ts'
import { casesOf } from './testing.ts'

const city = await smallCity()
const on = casesOf(city)
afterEach(() => city.clock.reset())
type Row = { id: string; late: boolean; clock: { key: string; paused: boolean } | null }
const list = async (query: string): Promise<{ rows: Row[]; total: number; counts: Record<string, number> }> => {
  const answer = await city.as('office').get(`/api/investigations?limit=200&${query}`)
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return answer.body
}

test('every way of looking at the cases counts what it lists', async () => {
  await on.ticked()
  const listed = await on.submitted()
  await on.act('office', listed, 'listing', { no: '泉安委督〔2026〕5号', body: '泉州市安全生产委员会' })
  for (const kind of shows) {
    const { rows, total, counts } = await list(`shows=${kind}`)
    assert.deepEqual([rows.length, total], [counts[kind], counts[kind]], kind)
  }
  assert.ok((await list('shows=listed')).rows.some((r) => r.id === listed))
})

test('what is late stands first; a case under appraisal is not late', async () => {
  const [late, paused, submitted] = [await on.investigating(), await on.investigating(), await on.submitted()]
  await on.act('countyDuty', paused, 'appraisals', { subject: '设备失效分析', agency: '演示检测中心' })
  await city.clock.shift('70 days')
  const { rows } = await list('shows=open'), of = (id: string) => rows.find((r) => r.id === id)
  assert.deepEqual([of(late)?.late, of(paused)?.late, of(submitted)?.late], [true, false, true])
  assert.deepEqual([of(late)?.clock?.key, of(paused)?.clock?.paused, of(submitted)?.clock?.key], ['report', true, 'approval'])
  assert.ok(rows.findIndex((r) => !r.late) > rows.findIndex((r) => r.id === late))
})

test('cases are found by the accident’s name, its year and who leads', async () => {
  const accidentId = await on.accident({ name: '演示特别名称“9·9”触电事故' }), id = (await city.as('countyDuty').post('/api/investigations', { accidentId })).body.id as string
  assert.deepEqual((await list(`shows=all&q=${encodeURIComponent('特别名称')}`)).rows.map((r) => r.id), [id])
  assert.equal((await list(`shows=all&q=${encodeURIComponent('特别名称')}&lead=city`)).total, 0)
  assert.equal((await list(`shows=all&q=${encodeURIComponent('%')}`)).total, 0)
  assert.equal((await list('shows=all&year=2001')).total, 0)
})
