// An afternoon of a county's officer who has only used Excel: a messy workbook in, the wrong rows mended, a duplicate found, a circle drawn, and what is in it taken out.
// His colleague of the next county sees none of it. Every count is asked three ways.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bytesOf, readSheet, writeSheet } from '#kit/sheets'
import { smallCity } from '#kit/testing'
import { orgCheck, usccCheck } from '#registry/definition'
import { runOneImport } from '#registry/imports'

const code = (n: number): string => { const eight = `MA${String(n).padStart(6, '0')}`, first = `91350521${eight}${orgCheck(eight)}`; return first + usccCheck(first) }

test('a messy workbook comes in, its wrong rows are mended, a duplicate is merged, a circle is drawn and exported; the county beside sees nothing', async () => {
  const city = await smallCity(), officer = city.as('countyDuty'), beside = city.as('otherCounty')
  const head = ['序号', '单位名称', '社会信用代码', '乡镇', '人数', '东经', '北纬', '安全员', '安全员电话']
  const rows = [
    ['1', '演示海晟石业有限公司', code(1), '螺城镇', '１２０', '118.790', '25.030', '陈志强', '199 0000 2001'],
    ['2', '演示海晟石业（集团）有限公司', code(2), '螺城', '118', '118.7903', '25.0301', '陈志强', '19900002001'],
    ['3', '演示鸿运食品有限公司', code(3).toLowerCase(), '洛阳镇', '45人', '118.680', '24.960', '林秀英', '19900002003'],
    ['4', '演示星辰机电厂', code(4), '锣城镇', '30', '118.795', '25.035', '王建', '19900002004'],
    ['5', '演示远洋物流有限公司', `${code(5).slice(0, 17)}0`.replace(/.$/, (c) => (code(5).endsWith(c) ? '1' : c)), '螺城镇', '八', '118.792', '25.031', '李山', '19900002005'],
  ]
  const file = await bytesOf(writeSheet({ sheets: [{ name: '名册', columns: head.map((_, i) => ({ title: i ? '' : '惠安县企业名册（演示）', kind: 'text' as const })), rows: [head, ...rows] }] }))
  const send = async (bytes: Buffer) => {
    const sent = await officer.post(`/api/enterprises/import-files?${new URLSearchParams({ name: '惠安名册.xlsx' })}`, bytes, { 'content-type': 'application/octet-stream' })
    assert.equal(sent.status, 202, JSON.stringify(sent.body))
    while (await runOneImport(city.db));
    return (await officer.get(`/api/imports/${sent.body.id}`)).body
  }

  // the preview: nothing is written, every row is accounted for
  const card = await send(file)
  assert.equal(card.state, 'ready', JSON.stringify(card.problem))
  assert.deepEqual([card.fresh, card.changed, card.same, card.wrong, card.fresh + card.changed + card.same + card.wrong + card.skipped], [3, 0, 0, 2, card.rows])
  assert.equal((await officer.get('/api/enterprises')).body.total, 0)

  // the wrong rows: one by the suggestion, one by hand
  const wrong = (await officer.get(`/api/imports/${card.id}/rows?verdict=wrong`)).body.rows as { row: number; cells: string[]; issues: { field: string; column: number; suggest?: string; fix?: object[] }[] }[]
  const town = wrong.find((r) => r.issues.some((i) => i.suggest === '螺城镇')), other = wrong.find((r) => r !== town)
  assert.ok(town && other, JSON.stringify(wrong))
  assert.equal((await officer.patch(`/api/imports/${card.id}/rows/${town.row}`, { cells: town.issues.find((i) => i.suggest)?.fix })).body.row, null)
  assert.equal((await officer.patch(`/api/imports/${card.id}/rows/${other.row}`, { cells: [{ column: 2, text: code(5) }, { column: 4, text: '8' }] })).body.row, null)
  assert.equal((await officer.post(`/api/imports/${card.id}/writing`)).status, 202)
  while (await runOneImport(city.db));
  assert.equal((await officer.get(`/api/imports/${card.id}`)).body.state, 'written')
  assert.equal((await officer.get('/api/enterprises')).body.total, 5)

  // the duplicate: proposed with its reasons, merged, one row left
  assert.equal((await officer.post('/api/duplicates/runs', { ledger: 'enterprise' })).status, 200)
  await city.runJobs()
  const [pair] = (await officer.get('/api/duplicates?ledger=enterprise')).body.rows
  assert.ok(pair?.reasons.length >= 2, JSON.stringify(pair))
  const merged = await officer.post(`/api/duplicates/${pair.id}/merging`, { keep: pair.a.id, take: [], versions: { a: pair.a.version, b: pair.b.version } })
  assert.ok(merged.status < 300, JSON.stringify(merged.body))
  assert.equal((await officer.get('/api/enterprises')).body.total, 4)

  // five kilometres round the town: list, map panel and workbook say the same
  const near = 'near=118.79,25.03,5000', listed = (await officer.get(`/api/enterprises?${near}`)).body
  assert.equal(listed.total, 3)
  const around = (await officer.get(`/api/around?${near}`)).body
  assert.equal(around.layers.find((l: { ledger: string }) => l.ledger === 'enterprise').count, 3)
  const taken = await officer.get(`/api/enterprises/export?format=xlsx&${near}`)
  let lines = 0
  for await (const batch of readSheet({ bytes: taken.raw })) lines += batch.rows.length
  assert.equal(lines, 3 + 1, 'a header and three rows')

  // each row knows its file; the same file again changes nothing that is still so
  const { entries } = (await officer.get(`/api/enterprises/${listed.rows[0].id}/history`)).body
  assert.match(JSON.stringify(entries), /惠安名册\.xlsx/)

  // the county beside: no row, no import, no pair, nothing in the circle, nothing in the search
  assert.equal((await beside.get('/api/enterprises')).body.total, 0)
  assert.equal((await beside.get('/api/enterprises?state=all')).body.total, 0)
  assert.equal((await beside.get('/api/imports')).body.rows.length, 0)
  assert.equal((await beside.get('/api/duplicates')).body.total, 0)
  assert.ok(!JSON.stringify((await beside.get(`/api/around?${near}`)).body).includes('海晟'))
  assert.ok(!JSON.stringify((await beside.get(`/api/search?q=${encodeURIComponent('海晟')}`)).body.rows).includes('海晟'))
  assert.ok(!(await beside.get(`/api/enterprises/export?format=csv&state=all`)).raw.toString().includes('海晟'))

  // and the whole import can be taken back
  const undone = await officer.post(`/api/imports/${card.id}/undoing`)
  assert.equal(undone.status, 200, JSON.stringify(undone.body))
  assert.equal(undone.body.undone + undone.body.conflicts.length, 5)
})
