import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'

const city = await smallCity(), office = city.as('office'), leader = city.as('cityLeader'), duty = city.as('cityDuty')
const pdf = (text: string) => Buffer.from(`%PDF-1.4 ${text}`)
let n = 0
const measure = async (more: Record<string, unknown> = {}) => {
  const made = await office.post('/api/measures', { regionCode: '350500', code: `T-${++n}`, level: 'city', title: `试验措施 ${n}`, owner: '市应急管理局', dueOn: '2099-01-31', ...more })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  return made.body.id as string
}
const attach = (id: string, bytes = pdf(id), name = '佐证.pdf') => office.post(`/api/measures/${id}/evidence?${new URLSearchParams({ name })}`, bytes, { 'content-type': 'application/octet-stream' })
const report = (id: string, progress: number, who = office) => who.post(`/api/measures/${id}/reports`, { progress, note: '按计划推进' })
const card = async (id: string) => (await office.get(`/api/measures/${id}`)).body

describe('a measure goes from a report to done', () => {
  it('nobody has reported: it stands at nothing, not at 0', async () => {
    assert.deepEqual([(await card(await measure())).progress, (await card(await measure())).status], [null, 'open'])
  })
  it('100 % is refused without a file of evidence', async () => {
    const id = await measure(), refused = await report(id, 100)
    assert.deepEqual([refused.status, refused.body.code], [422, 'progress.evidence_missing'])
    assert.equal((await card(id)).progress, null)
  })
  it('with evidence it waits for another person, who accepts; all of it in history and events', async () => {
    const id = await measure()
    assert.equal((await report(id, 40)).status, 200)
    assert.equal((await attach(id)).status, 201)
    assert.equal((await report(id, 100)).status, 200)
    assert.equal((await card(id)).status, 'reported')
    assert.equal((await office.post(`/api/measures/${id}/acceptance`, { note: '核对无误' })).body.code, 'progress.own_report')
    assert.equal((await leader.post(`/api/measures/${id}/acceptance`, { note: '核对无误' })).status, 200)
    const row = await card(id)
    assert.deepEqual([row.status, row.progress, row.doneOn !== null], ['done', 100, true])
    assert.deepEqual((await office.get(`/api/measures/${id}/reports`)).body.rows.map((r: { act: string; progress: number }) => `${r.act} ${r.progress}`), ['accepted 100', 'reported 100', 'reported 40'])
    assert.deepEqual((await city.events()).filter((e) => e.subjectId === id).map((e) => e.type), ['measure.added', 'measure.reported', 'measure.evidence_added', 'measure.reported', 'measure.accepted'])
    assert.equal((await office.get(`/api/measures/${id}/history`)).body.entries.length, 4)
    assert.equal((await report(id, 50)).body.code, 'progress.already_done')
  })
  it('what is sent back runs on with its reason, and can be reported again', async () => {
    const id = await measure()
    await attach(id)
    await report(id, 100)
    assert.equal((await report(id, 80)).body.code, 'progress.still_waiting')
    assert.equal((await leader.post(`/api/measures/${id}/return`, { progress: 70, note: '佐证不全' })).status, 200)
    assert.deepEqual([(await card(id)).status, (await card(id)).progress], ['open', 70])
    assert.equal((await leader.post(`/api/measures/${id}/acceptance`, { note: '核对' })).body.code, 'progress.not_reported')
    assert.equal((await report(id, 100)).status, 200)
  })
  it('a file is told by its bytes, kept once, and comes back as a download', async () => {
    const id = await measure()
    assert.equal((await attach(id, Buffer.from('<script>alert(1)</script>'), 'a.pdf')).body.code, 'evidence.wrong_file')
    const { body } = await attach(id)
    assert.equal((await attach(id)).body.code, 'evidence.known')
    const file = await office.get(`/api/measures/${id}/evidence/${body.id}`)
    assert.deepEqual([file.status, file.headers['content-type'], String(file.headers['content-disposition']).startsWith('attachment')], [200, 'application/octet-stream', true])
    assert.deepEqual(file.raw, pdf(id))
    assert.equal((await office.get(`/api/measures/${await measure()}/evidence/${body.id}`)).status, 404, 'under another measure it is not found')
  })
  it('a national measure is not reported on: it is the sum of what stands under it', async () => {
    const id = await measure({ level: 'national', code: 'T-N' })
    assert.equal((await report(id, 10)).body.code, 'measure.only_city')
  })
})

describe('who sees and who changes', () => {
  it('a county reads what the city decided and changes nothing of it', async () => {
    const id = await measure()
    assert.equal((await city.as('countyDuty').get(`/api/measures/${id}`)).status, 200)
    assert.equal((await city.as('countyDuty').post(`/api/measures/${id}/reports`, { progress: 10, note: '代报' })).status, 403)
    const task = await city.tx((tx) => tx.one<{ id: string }>(sql`select id from programme_tasks where region_path = '350500/' and status = 'open' limit 1`))
    assert.equal((await city.as('countyDuty').get(`/api/programme-tasks/${task.id}`)).status, 200)
    assert.equal((await city.as('countyDuty').post(`/api/programme-tasks/${task.id}/reports`, { progress: 10, note: '代报' })).status, 404)
    assert.equal((await city.as('countyDuty').post(`/api/programme-tasks/${task.id}/evidence?name=a.pdf`, pdf('x'), { 'content-type': 'application/octet-stream' })).status, 404)
  })
  it('what a county keeps is not its neighbour’s to read', async () => {
    const [programme] = (await office.get('/api/programme-board')).body.programmes
    const made = await city.as('countyDuty').post('/api/programme-tasks', { regionCode: '350521', code: 'X-1', title: '惠安自查', programmeId: programme.id, unit: '惠安县应急管理局', dueOn: '2099-01-01', area: '消防', month: '2098-12' })
    assert.equal(made.status, 201, JSON.stringify(made.body))
    assert.equal((await city.as('otherCounty').get(`/api/programme-tasks/${made.body.id}`)).status, 404)
    assert.equal((await duty.get(`/api/programme-tasks/${made.body.id}`)).status, 200)
    assert.equal((await city.as('countyDuty').post(`/api/programme-tasks/${made.body.id}/reports`, { progress: 30, note: '已查三家' })).status, 200)
  })
})
