// The ledger of accidents goes out as a file and comes in again; what the file changes is supplemented, graded and counted like anything else.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { smallCity, type City } from '#kit/testing'
import { runOneImport } from '#registry/imports'
import { day, entered } from '../accidents/testing.ts'
import type { Letter } from './model.ts'

let city: City
before(async () => { city = await smallCity() })

const taken = async (): Promise<string> => (await city.as('office').get('/api/accidents/export?format=csv')).raw.toString('utf8')
async function brought(csv: string): Promise<{ fresh: number; changed: number; same: number; wrong: number; changeId: string }> {
  const sent = await city.as('office').post('/api/accidents/import-files?name=F.csv', Buffer.from(csv), { 'content-type': 'application/octet-stream' })
  assert.equal(sent.status, 202, JSON.stringify(sent.body))
  while (await runOneImport(city.db));
  const asked = await city.as('office').post(`/api/imports/${sent.body.id}/writing`)
  if (asked.status === 202) while (await runOneImport(city.db));
  return (await city.as('office').get(`/api/imports/${sent.body.id}`)).body
}
/** The same file with the deaths of one accident set. */
function withDeaths(csv: string, name: string, deaths: string): string {
  const lines = csv.split(/\r?\n/), head = (lines[0] ?? '').replace(/^\uFEFF/, '').split(','), at = head.indexOf('死亡')
  return lines.map((line) => { const cells = line.split(','); if (cells.includes(name)) cells[at] = deaths; return cells.join(',') }).join('\r\n')
}

test('taken out and brought in unchanged, every row is the same', async () => {
  await entered(city, { name: '演示往返一厂事故', occurredOn: day(-3), loss: 88.5, seriousInjuries: null })
  const { fresh, changed, same, wrong } = await brought(await taken())
  assert.deepEqual([fresh, changed, wrong], [0, 0, 0])
  assert.ok(same >= 1)
})

test('one row’s deaths changed in the file: that row alone changes, is supplemented and drafts its letter; the undone import withdraws it', async () => {
  const a = await entered(city, { name: '演示往返二厂事故', regionCode: '350582103', occurredOn: day(-3) })
  const done = await brought(withDeaths(await taken(), '演示往返二厂事故', '2'))
  assert.deepEqual([done.fresh, done.changed, done.wrong], [0, 1, 0])
  const reporting = (await city.as('office').get(`/api/accidents/${a.id}/reporting`)).body
  assert.deepEqual([reporting.supplements[0].origin, reporting.supplements[0].after.deaths], ['import', 2])
  const letters = async (): Promise<Letter[]> => (await city.as('office').get(`/api/accidents/${a.id}/letters`)).body.rows
  assert.deepEqual((await letters()).map((l) => [l.kind, l.state, l.countyName]), [['caution', 'draft', '晋江市']])
  const undone = await city.as('office').post(`/api/accidents/changes/${done.changeId}/undoing`)
  assert.equal(undone.status, 200, JSON.stringify(undone.body))
  assert.deepEqual((await letters()).map((l) => l.state), ['withdrawn'])
})
