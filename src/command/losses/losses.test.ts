import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { figureRows, figureValue } from '#kit/figures'
import { smallCity } from '#kit/testing'
import type { Line } from './model.ts'

const city = await smallCity()
const duty = city.as('cityDuty')
const open = async () => (await duty.post('/api/incidents', { title: '演示台风', class: 'natural', kind: 'typhoon', place: '沿海', regionCode: '350500', concerned: ['350521', '350582', '350521100'], startedAt: (await city.tx((tx) => tx.now())).toISOString() })).body.id as string
const report = (id: string, who: Parameters<typeof city.as>[0], indicator: string, source: string, regionCode: string, value: number, note = '') => city.as(who).post(`/api/incidents/${id}/losses`, { indicator, source, regionCode, value, note })
const line = async (id: string, indicator: string): Promise<Line> => (await duty.get(`/api/incidents/${id}/losses`)).body.lines.find((l: Line) => l.indicator.key === indicator)
const ok = async (answer: Promise<{ status: number; body: unknown }>) => { const a = await answer; assert.equal(a.status, 200, JSON.stringify(a.body)) }

describe('one figure, several sources', () => {
  it('what nobody reported is unknown; a report of zero is zero', async () => {
    const id = await open()
    const before = await line(id, 'casualties')
    assert.deepEqual([before.check, before.cells.map((c) => c.value)], ['unreported', [null, null, null]])
    assert.equal((await city.tx((tx) => figureValue(tx, 'losses.casualties', { incidentId: id }))).value, null)
    await ok(report(id, 'countyDuty', 'casualties', 'county', '350521', 0))
    const after = await line(id, 'casualties')
    assert.deepEqual([after.check, after.cells[0]?.value, after.cells[1]?.value, after.cells[0]?.regions, after.cells[0]?.expected], ['zero', 0, null, 1, 2])
  })
  it('sources that differ say by how much and where to telephone first', async () => {
    const id = await open()
    await ok(report(id, 'countyDuty', 'transferred', 'county', '350521', 1000))
    await ok(report(id, 'otherCounty', 'transferred', 'county', '350582', 2000))
    await ok(report(id, 'townCadre', 'transferred', 'town', '350521100', 648))
    await ok(report(id, 'otherCounty', 'transferred', 'town', '350582105', 2000))
    const l = await line(id, 'transferred')
    assert.deepEqual([l.cells[0]?.value, l.cells[1]?.value, l.check, l.difference, l.differsAt], [3000, 2648, 'differ', 352, '惠安'])
  })
  it('a newer report replaces the older one of its region, an older one that comes late does not', async () => {
    const id = await open()
    await ok(report(id, 'countyDuty', 'transferred', 'county', '350521', 100))
    await ok(report(id, 'countyDuty', 'transferred', 'county', '350521', 300))
    await ok(city.as('countyDuty').post(`/api/incidents/${id}/losses`, { indicator: 'transferred', source: 'county', regionCode: '350521', value: 290, asOf: new Date(Date.now() - 7_200_000).toISOString() }))
    assert.equal((await line(id, 'transferred')).cells[0]?.value, 300)
    assert.equal((await duty.get(`/api/incidents/${id}/losses/transferred`)).body.length, 3)
  })
})

describe('what is refused', () => {
  it('a drop of more than 20 % without a note', async () => {
    const id = await open()
    await ok(report(id, 'countyDuty', 'affected', 'county', '350521', 1000))
    await ok(report(id, 'countyDuty', 'affected', 'county', '350521', 800))
    assert.equal((await report(id, 'countyDuty', 'affected', 'county', '350521', 639)).body.code, 'loss.drop_needs_note')
    await ok(report(id, 'countyDuty', 'affected', 'county', '350521', 639, '两村重复统计，已核减'))
  })
  it('more casualties than people affected, whichever is reported second', async () => {
    const id = await open()
    await ok(report(id, 'countyDuty', 'affected', 'county', '350521', 10))
    assert.equal((await report(id, 'countyDuty', 'casualties', 'county', '350521', 11)).body.code, 'loss.part_too_large')
    await ok(report(id, 'countyDuty', 'casualties', 'county', '350521', 10))
    assert.equal((await report(id, 'countyDuty', 'affected', 'county', '350521', 9, '人数核减说明')).body.code, 'loss.part_too_large')
  })
  it('a county’s report for a town, a neighbour’s region, half a person, a report after the 终报', async () => {
    const id = await open()
    assert.equal((await report(id, 'countyDuty', 'affected', 'county', '350521100', 1)).body.code, 'loss.wrong_level')
    assert.equal((await report(id, 'countyDuty', 'affected', 'county', '350582', 1)).status, 403)
    assert.equal((await report(id, 'countyDuty', 'affected', 'county', '350521', 1.5)).status, 400)
    assert.equal((await report(id, 'teamLeader', 'affected', 'county', '350521', 1)).status, 403)
    for (const stage of ['first', 'final']) await duty.post(`/api/incidents/${id}/reports`, { stage, channel: 'written', reporter: '陈值守', receiver: '省厅', content: '核报内容' })
    assert.equal((await report(id, 'countyDuty', 'affected', 'county', '350521', 1)).body.code, 'loss.final_filed')
  })
})

describe('adopting a source', () => {
  it('is a person’s choice; a gap of more than 20 % takes a note; the figure has its rows', async () => {
    const id = await open()
    await ok(report(id, 'countyDuty', 'power_cut', 'county', '350521', 100))
    await ok(report(id, 'cityDuty', 'power_cut', 'bureau', '350500', 41300))
    const adopt = (note = '') => duty.post(`/api/incidents/${id}/adoptions`, { indicator: 'power_cut', source: 'bureau', note })
    assert.equal((await line(id, 'power_cut')).value, null, 'nothing is adopted by itself')
    assert.equal((await adopt()).body.code, 'loss.gap_needs_note')
    assert.equal((await adopt('电力部门为全口径')).status, 200)
    const l = await line(id, 'power_cut')
    assert.deepEqual([l.value, l.adopted?.source, l.adopted?.adoptedBy], [41300, 'bureau', city.cast.cityDuty.name])
    const [value, rows] = await city.tx(async (tx) => [(await figureValue(tx, 'losses.power_cut', { incidentId: id })).value, await figureRows(tx, 'losses.power_cut', { incidentId: id })] as const)
    assert.deepEqual([value, rows.length], [41300, 1])
    assert.equal((await city.events('loss.adopted')).filter((e) => e.subjectId === id).length, 1)
  })
  it('what was not reported can not be adopted', async () => {
    assert.equal((await duty.post(`/api/incidents/${await open()}/adoptions`, { indicator: 'collapsed', source: 'county' })).body.code, 'loss.not_reported')
  })
})
