import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { system } from '#kit/access'
import { sql } from '#kit/db'
import { numbersAreGapless } from '#kit/docs'
import { smallCity } from '#kit/testing'
import type { Block } from '#kit/bound'
import { promises } from './promises.ts'
import { docxText } from './testing.ts'

const city = await smallCity(), office = city.as('office'), leader = city.as('cityLeader')

type Read = { id: string; revision: number; state: string; title: string[]; body: Block[]; docText: string | null; templateVersion: number; figures: { slot: string; key: string; row: number | null; value: number | null; text: string; rowCount: number; kept: boolean }[]; tables: Record<string, Record<string, unknown>[]> }
const read = async (id: string, who = office): Promise<Read> => (await who.get(`/api/reports/${id}`)).body
const drafted = async (body: object, who = office): Promise<Read> => {
  const answer = await who.post('/api/reports', body)
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return read(answer.body.id, who)
}
const accident = async (deaths: number | null, occurredOn: string, regionCode = '350521100') =>
  (await office.post('/api/accidents', { kind: 'accident', name: `演示“${Number(occurredOn.slice(5, 7))}·${Number(occurredOn.slice(8))}”高处坠落事故`, occurredOn, occurredTime: '09:30', category: 'construction', type: 'fall', unitName: '演示建筑公司', deaths, missing: 0, seriousInjuries: 0, minorInjuries: 0, loss: 30, counted: true, ledBy: 'county', regionCode })).body
const of = (r: Read, slot: string) => r.figures.find((f) => f.slot === slot) ?? assert.fail(`no ${slot} in ${r.figures.map((f) => f.slot)}`)
const paragraph = (r: Read) => r.body.find((b) => b.kind === 'paragraph') ?? assert.fail('no paragraph')

describe('a report of a period', () => {
  it('takes its figures from the records, prints them with their units, and opens as many rows', async () => {
    for (const [deaths, day] of [[1, '2019-05-06'], [0, '2019-06-07'], [null, '2019-07-08'], [2, '2018-05-06'], [0, '2018-08-01']] as const) assert.ok((await accident(deaths, day)).id)
    const report = await drafted({ kind: 'annual', period: '2019' }), rows = await city.tx((tx) => tx.one<{ n: number }>(sql`select count(*)::int as n from accidents where occurred_on between '2019-01-01' and '2019-12-31' and counted`))
    assert.equal(of(report, 'accidents').text, `${rows.n}起`)
    assert.equal(report.title.join(''), '关于2019年工作总结及2020年工作思路的报告')
    const behind = (await office.get(`/api/reports/${report.id}/figures/accidents`)).body
    assert.deepEqual([behind.total, behind.rows.length, behind.kept], [of(report, 'accidents').rowCount, rows.n, true])
    const counties = report.tables.by_county ?? []
    assert.equal(counties.reduce((sum, row) => sum + Number(row.accidents), 0), rows.n, 'the counties sum to the city')
    assert.ok((await docxText((await office.get(`/api/reports/${report.id}/docx`)).raw)).includes(`生产安全事故${rows.n}起`))
    assert.equal((await office.post('/api/reports', { kind: 'annual', period: '2019' })).body.code, 'report.draft_exists')
  })

  it('lets the office edit words and never a figure; two editors do not overwrite each other', async () => {
    const report = await drafted({ kind: 'monthly', period: '2019-06' }), text = { title: report.title, recipients: ['市安委会'] }
    const body = [{ kind: 'paragraph', runs: ['六月', { slot: 'accidents' }, '。'] }]
    assert.equal((await office.put(`/api/reports/${report.id}`, { revision: report.revision, ...text, body: [{ kind: 'paragraph', runs: [{ slot: 'invented' }] }] })).body.code, 'report.slot_unknown')
    assert.equal((await office.put(`/api/reports/${report.id}`, { revision: report.revision, ...text, body })).status, 200)
    assert.equal((await office.put(`/api/reports/${report.id}`, { revision: report.revision, ...text, body })).body.code, 'report.changed_meanwhile')
    assert.deepEqual((await read(report.id)).body, body)
    assert.ok((await city.events('report.edited')).some((e) => e.subjectId === report.id))
  })

  it('is signed by another person, once, with a number; then it stands and tells what differs', async () => {
    const report = await drafted({ kind: 'annual', period: '2018' })
    assert.equal((await office.post(`/api/reports/${report.id}/signature`, { revision: report.revision })).body.code, 'request.forbidden')
    const signed = await leader.post(`/api/reports/${report.id}/signature`, { revision: report.revision })
    assert.match(signed.body.docText, /^泉应急〔\d{4}〕\d+号$/)
    assert.equal((await leader.post(`/api/reports/${report.id}/signature`, { revision: report.revision })).body.code, 'report.already_signed')
    const file = (await office.get(`/api/reports/${report.id}/docx`)).raw
    const [{ id, version }] = (await office.get('/api/accidents?occurredOn=2018-05-06..2018-05-06')).body.rows
    assert.equal((await office.patch(`/api/accidents/${id}`, { deaths: 3 }, { 'if-match': `"${version}"` })).status, 200)
    const different = (await office.get(`/api/reports/${report.id}/differences`)).body.rows.map((r: { slot: string }) => r.slot)
    assert.ok(different.includes('deaths') && !different.includes('accidents'), different.join(' '))
    const after = await read(report.id)
    assert.deepEqual([of(after, 'deaths').text, of(after, 'accidents').text], [of(report, 'deaths').text, of(report, 'accidents').text])
    assert.ok((await office.get(`/api/reports/${report.id}/docx`)).raw.equals(file), 'byte for byte')
    await assert.rejects(city.db.tx(system('tests'), (tx) => tx.run(sql`update report_figures set text = 'x' where report_id = ${report.id}`)), /report_stands|stand/)
    await assert.rejects(city.db.tx(system('tests'), (tx) => tx.run(sql`update reports set agency = 'x' where id = ${report.id}`)), /report_stands|stand/)
    assert.ok((await city.tx(numbersAreGapless)).ok)
  })

  it('is of a county for its own officers; a county sees no other’s, a wrong period or region is refused with the reason', async () => {
    const mine = await drafted({ kind: 'county', period: '2019' }, city.as('countyCommander'))
    assert.match(mine.title.join(''), /惠安县2019年/)
    assert.equal((await city.as('otherCounty').get(`/api/reports/${mine.id}`)).status, 404)
    assert.equal((await office.post('/api/reports', { kind: 'county', period: '2019' })).body.code, 'report.region_wrong')
    assert.equal((await city.as('countyCommander').post('/api/reports', { kind: 'annual', period: '2019' })).body.code, 'report.region_wrong')
    assert.equal((await office.post('/api/reports', { kind: 'monthly', period: '2019' })).body.code, 'report.period_wrong')
    assert.equal((await city.as('townCadre').get('/api/reports')).status, 403)
  })

  it('gives its words to the next: the template of another year has the other year’s days', async () => {
    const report = await drafted({ kind: 'weekly', period: '2019-05-06' })
    const body = [{ kind: 'heading', level: 1, text: '2019年要情' }, paragraph(report)]
    await office.put(`/api/reports/${report.id}`, { revision: report.revision, title: ['（2019年5月6日至2019年5月12日）'], recipients: ['市安委会'], body })
    assert.equal((await office.post(`/api/reports/${report.id}/template`, {})).body.version, 2)
    const next = await drafted({ kind: 'weekly', period: '2020-03-02' })
    assert.deepEqual([next.templateVersion, next.title, next.body[0]], [2, ['（2020年3月2日至2020年3月8日）'], { kind: 'heading', level: 1, text: '2020年要情' }])
  })

  it('is withdrawn without using a number, and a new draft may be made', async () => {
    const report = await drafted({ kind: 'annual', period: '2017' })
    assert.equal((await office.post(`/api/reports/${report.id}/withdrawal`, {})).status, 200)
    assert.equal((await leader.post(`/api/reports/${report.id}/signature`, { revision: report.revision })).body.code, 'report.already_withdrawn')
    await drafted({ kind: 'annual', period: '2017' })
  })

  it('keeps I-9, and a figure that was tampered with is found', async () => {
    const [check] = promises
    assert.ok((await city.tx((tx) => (check as typeof promises[0]).check(tx))).ok)
    const draft = await drafted({ kind: 'annual', period: '2016' })
    await city.tx((tx) => tx.run(sql`update report_figures set row_count = row_count + 1 where report_id = ${draft.id} and slot = 'accidents'`))
    assert.equal((await city.tx((tx) => (check as typeof promises[0]).check(tx))).ok, false)
  })
})
