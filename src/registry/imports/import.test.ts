import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { before, test } from 'node:test'
import fc from 'fast-check'
import { sql } from '#kit/db'
import { readSheet } from '#kit/sheets'
import { smallCity, type City } from '#kit/testing'
import { counts, header, importer, row, uscc, xlsx } from './testing.ts'

let city: City, bringing: ReturnType<typeof importer>
before(async () => { city = await smallCity(); bringing = importer(city) })
const said = (rows: { row: number; issues: { field: string; zh: string; suggest?: string }[] }[]) => rows.map((r) => `${r.row} ${r.issues.map((i) => `${i.field}: ${i.zh}`).join(' | ')}`)
const one = async (n: number) => (await city.as('cityDuty').get(`/api/enterprises?q=${uscc(n)}`)).body.rows[0]

test('a messy workbook: titles above, blank lines, columns in any order, each wrong cell with its reason', async () => {
  const card = await bringing.bring(await xlsx(['序号', '人数（人）', '统一社会信用代码', '企业名称*', '县区', '镇街', '标准化级别', '经纬度', '安全员电话', '备注'], [
    ['1', '１，２００人', uscc(101).toLowerCase(), '　演示一百零一　', '惠安', '螺城', '国标三级', '118.79, 25.03', '199 0000 1111', '随便'],
    [],
    ['2', '', uscc(102), '演示一百零二', '福建省泉州市晋江市陈埭镇', '', '', '24.81，118.57', '0595-12345678', ''],
    ['3', '一百二十', uscc(103), '演示一百零三', '晋江市', '陈棣镇', '五星', '118°34′12″E 24°48′36″N', '', ''],
    ['4', '5', '91350582MA2XN5R1XO', '', '石狮', '灵秀', '', '439876.5, 2745678.1', '13800', ''],
    ['5', '3', uscc(105), '演示一百零五', '晋江市', '', '', '', '', ''],
  ], ['晋江、惠安企业名册', '填报单位：演示']))
  assert.equal(card.state, 'ready', JSON.stringify(card.problem))
  assert.deepEqual([card.found?.titles, card.found?.headerRow, card.found?.columns.map((c) => c.target)], [['晋江、惠安企业名册', '填报单位：演示'], 3, [null, 'employees', 'uscc', 'name', 'county', 'town', 'rating', 'position', 'safetyPhone', null]])
  assert.deepEqual(counts(card), [1, 0, 0, 4, 1])
  const wrong = await bringing.rows(card.id, 'wrong')
  assert.deepEqual(said(wrong).map((line) => line.slice(0, 5)), ['6 pos', '7 emp', '8 usc', '9 tow'])
  assert.match(said(wrong)[0] as string, /经纬度写反，已建议互换/)
  assert.match(said(wrong)[1] as string, /“一百二十”应为整数.*不在可选值中.*是否“陈埭镇”？/)
  assert.match(said(wrong)[2] as string, /不使用 I O S V Z.*不是电话号码.*未找到.*投影坐标（米）/)
  assert.match(said(wrong)[3] as string, /写到镇街一级/)
  assert.equal((await bringing.write(card.id)).state, 'written')
  const made = await one(101)
  assert.deepEqual([made.name, made.employees, made.rating, made.place, made.lon, made.safetyPhone], ['演示一百零一', 1200, 'national_3', '惠安县·螺城镇', 118.79, '199****1111'])
})

test('a wrong row is mended by one click or by hand, and judged again', async () => {
  const duty = city.as('cityDuty'), card = await bringing.bring(await xlsx(['企业名称', '信用代码', '乡镇', '人数', '经度', '纬度'], [['甲', uscc(201), '陈棣镇', '1', '', ''], ['乙', uscc(202), '陈棣镇', '多', '', ''], ['丙', uscc(203), '陈棣镇', '3', '', ''], ['丁', uscc(204), '深沪镇', '4', '24.64', '118.66']]))
  assert.deepEqual(counts(card), [0, 0, 0, 4, 0])
  const [first, second, , fourth] = await bringing.rows(card.id, 'wrong'), issue = first?.issues[0]
  assert.equal(issue?.suggest, '陈埭镇')
  const taken = await duty.patch(`/api/imports/${card.id}/rows/2`, { cells: issue?.fix, alike: 'town' })
  assert.deepEqual([taken.body.mended, taken.body.fresh, taken.body.wrong], [2, 2, 2], 'the row with another fault stays wrong')
  const still = await duty.patch(`/api/imports/${card.id}/rows/3`, { cells: [{ column: 3, text: '很多' }] })
  assert.equal(still.body.row.issues[0].text, '很多')
  assert.equal((await duty.patch(`/api/imports/${card.id}/rows/3`, { cells: [{ column: 3, text: '20' }] })).body.row, null)
  assert.equal((await duty.patch(`/api/imports/${card.id}/rows/5`, { cells: fourth?.issues[0]?.fix })).body.row, null)
  assert.deepEqual(counts(await bringing.card(card.id)), [4, 0, 0, 0, 0])
  assert.equal((await duty.patch(`/api/imports/${card.id}/rows/2`, { cells: [] })).body.code, 'import.no_such_row')
  await bringing.write(card.id)
  assert.deepEqual([(await one(202)).employees, (await one(204)).lon, second?.row], [20, 118.66, 3])
  // what was mended holds when the file is read again
  const again = await bringing.bring(await xlsx(header, [row(205, '陈棣镇')]))
  await duty.patch(`/api/imports/${again.id}/rows/2`, { cells: [{ column: 2, text: '陈埭镇' }] })
  await duty.put(`/api/imports/${again.id}/setup`, again.setup)
  await bringing.runs()
  assert.deepEqual(counts(await bringing.card(again.id)), [1, 0, 0, 0, 0])
})

test('the same file twice is all the same; what is empty stays, 清空 clears, the rest is before and after', async () => {
  const file = await xlsx(header, [row(301), row(302), row(303)]), first = await bringing.bring(file)
  await bringing.write(first.id)
  assert.deepEqual(counts(await bringing.bring(file)), [0, 0, 3, 0, 0])
  const next = await bringing.bring(await xlsx(['信用代码', '从业人数', '法人电话', '标准化'], [[uscc(301), '', '', ''], [uscc(302), '90', '19900009999', '泉州标准'], [uscc(303), '清空', '清空', ''], [uscc(304), '5', '', '']]))
  assert.deepEqual(counts(next), [0, 2, 1, 1, 0], 'a row that is new lacks its name and place')
  assert.match(said(await bringing.rows(next.id, 'wrong'))[0] as string, /name: 必填，现为空.*所在地应写到镇街一级/)
  const changed = await bringing.rows(next.id, 'changed')
  assert.deepEqual(changed.map((r) => r.fields), [[{ field: 'employees', before: '12', after: '90' }, { field: 'rating', before: '', after: '泉州标准' }, { field: 'headPhone', before: '199****1234', after: '199****9999' }], [{ field: 'employees', before: '12', after: '' }, { field: 'headPhone', before: '199****1234', after: '' }]])
  const done = await bringing.write(next.id), now = await one(302)
  assert.deepEqual([now.name, now.employees, now.headPhone, (await one(303)).headPhone, now.place], ['演示企业302', 90, '199****9999', null, '惠安县·螺城镇'])
  const history = (await city.as('cityDuty').get(`/api/enterprises/${now.id}/history`)).body.entries
  assert.deepEqual([history[0].origin, history[0].note, history[0].changeId], ['import', '名册.xlsx 第 3 行', done.changeId])
  assert.deepEqual(history[0].fields.map((f: { field: string }) => f.field).sort(), ['employees', 'headPhone', 'rating'])
  const { kept } = await city.tx((tx) => tx.one<{ kept: string[] }>(sql`select array(select jsonb_object_keys(before)) as kept from ledger_history where row_id = ${now.id} and version = 2`))
  assert.ok(!kept.includes('name') && kept.includes('employees'), 'history holds the changed columns alone')
  assert.equal((await city.events('enterprise.imported')).at(-1)?.data.changed, 2)
})

test('the same key twice: identical rows count once, others are wrong and name each other', async () => {
  const card = await bringing.bring(await xlsx(header, [row(401), row(402), row(401), row(402, '螺城镇', '13'), row(403)]))
  assert.deepEqual(counts(card), [2, 0, 1, 2, 0])
  const wrong = await bringing.rows(card.id, 'wrong')
  assert.deepEqual(said(wrong), ['3 uscc: 统一社会信用代码与第 5 行相同，内容不同，不知以哪行为准', '5 uscc: 统一社会信用代码与第 3 行相同，内容不同，不知以哪行为准'])
  assert.equal(wrong[0]?.cells[3], '12')
})

test('an import is undone as a whole; a row that was changed since stays, and is named', async () => {
  const first = await bringing.write((await bringing.bring(await xlsx(header, [row(501), row(502)]))).id)
  await bringing.write((await bringing.bring(await xlsx(header, [row(501, '螺城镇', '99')]))).id)
  const undone = await city.as('cityDuty').post(`/api/imports/${first.id}/undoing`)
  assert.deepEqual([undone.body.undone, undone.body.conflicts.map((c: { name: string }) => c.name)], [1, ['演示企业501']])
  const card = await bringing.card(first.id)
  assert.deepEqual([card.undoneBy, (await one(502)) === undefined, (await one(501)).employees], ['陈值守', true, 99])
  assert.equal((await city.as('cityDuty').post(`/api/imports/${first.id}/undoing`)).body.code, 'ledger.nothing_to_undo')
})

test('wrong rows come back under the same titles with their reason, and are mended by bringing that file', async () => {
  const card = await bringing.bring(await xlsx(header, [row(601), row(602, '螺城镇', '多'), row(603, '某某镇')], ['惠安县企业名册']))
  await bringing.write(card.id)
  const file = await city.as('cityDuty').get(`/api/imports/${card.id}/wrong-file`), rows: string[][] = []
  assert.match(decodeURIComponent(String(file.headers['content-disposition'])), /名册\.错误\.xlsx/)
  for await (const batch of readSheet({ bytes: file.raw })) rows.push(...batch.rows)
  assert.deepEqual(rows.slice(0, 2), [['惠安县企业名册'], [...header, '错误原因', '原行号']])
  assert.match(rows[2]?.[5] as string, /从业人数：“多”应为整数/)
  const mended = await xlsx(rows[1] as string[], rows.slice(2).map((r, i) => (i ? [...r.slice(0, 2), '洛阳镇', ...r.slice(3)] : [...r.slice(0, 3), '7', ...r.slice(4)])), ['惠安县企业名册'])
  const again = await bringing.bring(mended)
  assert.deepEqual(counts(again), [2, 0, 0, 0, 0], 'only those rows are touched')
  assert.deepEqual(again.found?.columns.slice(5).map((c) => c.target), [null, null])
})

test('a county brings its own rows alone: others’ towns, others’ keys, others’ imports are out of reach', async () => {
  await bringing.write((await bringing.bring(await xlsx(header, [row(701, '陈埭镇')]))).id)
  const card = await bringing.bring(await xlsx(header, [row(701, '螺城镇'), row(702, '陈埭镇'), row(703, '螺城')]), { who: 'countyDuty' })
  assert.deepEqual(counts(card), [1, 0, 0, 2, 0])
  const wrong = said(await bringing.rows(card.id, 'wrong', 'countyDuty'))
  assert.match(wrong[0] as string, /已登记在其他辖区/)
  assert.match(wrong[1] as string, /不在您的辖区（惠安县）内/)
  assert.equal((await bringing.write(card.id, 'countyDuty')).fresh, 1)
  assert.equal((await city.as('townCadre').get(`/api/imports/${card.id}`)).status, 404, 'a town below does not see its county’s')
  assert.equal((await bringing.card(card.id)).place, '惠安县', 'the city sees every county’s')
  assert.equal((await bringing.send(await xlsx(header, [row(704)]), { who: 'countyDuty', query: { region: '350582' } })).body.code, 'request.out_of_scope')
})

test('who may not is refused before his file is read, and nothing is kept', async () => {
  const before = await city.tx((tx) => tx.one<{ n: number }>(sql`select (select count(*) from imports) + (select count(*) from import_pieces) as n`))
  for (const who of ['auditor', 'informant', 'anonymous'] as const) assert.ok([401, 403].includes((await city.as(who).post('/api/enterprises/import-files?name=a.xlsx', Buffer.alloc(100), { 'content-type': 'application/octet-stream' })).status))
  assert.equal((await city.as('cityDuty').post('/api/enterprises/import-files?name=a.xlsx', { a: 1 })).status, 400)
  assert.equal((await bringing.send(Buffer.alloc(0))).body.code, 'import.empty_file')
  assert.deepEqual(await city.tx((tx) => tx.one(sql`select (select count(*) from imports) + (select count(*) from import_pieces) as n`)), before)
})

test('a refusal of the file is told in its own words, and nothing is kept of its rows', async () => {
  const card = await bringing.bring(Buffer.from('%PDF-1.7 nothing'), { query: { name: '名册.pdf' } })
  assert.deepEqual([card.state, card.problem?.code], ['failed', 'sheet.not_a_spreadsheet'])
})

test('a header without the key asks which column it is, remembers the answer, and forgets nothing', async () => {
  const file = await xlsx(['单位', '编码甲', '乡镇'], [['演示八零一', uscc(801), '螺城镇']]), card = await bringing.bring(file)
  assert.deepEqual([card.state, card.found?.missing], ['mapping', ['uscc']])
  await city.as('cityDuty').put(`/api/imports/${card.id}/setup`, { columns: ['name', 'uscc', 'town'], datum: 'wgs84' })
  await bringing.runs()
  assert.deepEqual(counts(await bringing.card(card.id)), [1, 0, 0, 0, 0])
  const next = await bringing.bring(file)
  assert.deepEqual([next.state, next.found?.remembered], ['ready', true])
  assert.equal((await city.as('cityDuty').put(`/api/imports/${next.id}/setup`, { columns: ['name', 'name', 'town'] })).status, 400)
})

test('an import is cancelled at any time, and leaves nothing behind', async () => {
  const card = await bringing.bring(await xlsx(header, [row(901), row(902, '螺城镇', '多')])), duty = city.as('cityDuty')
  assert.equal((await duty.post(`/api/imports/${card.id}/cancellation`)).body.state, 'cancelled')
  const { n } = await city.tx((tx) => tx.one<{ n: number }>(sql`select (select count(*) from import_pieces where import_id = ${card.id}) + (select count(*) from import_rows where import_id = ${card.id}) + (select count(*) from enterprises_stage where import_id = ${card.id}) as n`))
  assert.equal(n, 0)
  assert.equal((await duty.post(`/api/imports/${card.id}/writing`)).body.code, 'import.wrong_state')
  const early = await bringing.send(await xlsx(header, [row(903)]))
  await duty.post(`/api/imports/${early.body.id}/cancellation`)
  await bringing.runs()
  assert.equal((await bringing.card(early.body.id)).state, 'cancelled')
})

test('what a killed process left: a check starts over by itself, a write was never half done', async () => {
  const left = await bringing.send(await xlsx(header, [row(1001)]))
  await city.tx((tx) => tx.run(sql`update imports set state = 'checking', worker = 'gone', beat_at = clock_timestamp() - interval '1 minute' where id = ${left.body.id}`))
  await bringing.runs()
  assert.equal((await bringing.card(left.body.id)).state, 'ready')
  await city.tx((tx) => tx.run(sql`update imports set state = 'writing', writer = actor, worker = 'gone', beat_at = clock_timestamp() - interval '1 minute' where id = ${left.body.id}`))
  await bringing.runs()
  const card = await bringing.card(left.body.id)
  assert.deepEqual([card.state, card.problem?.code, await one(1001)], ['ready', 'import.broken_off', undefined])
  // the database's own crash empties the stage
  await city.tx((tx) => tx.run(sql`delete from enterprises_stage where import_id = ${left.body.id}`))
  const again = await city.as('cityDuty').post(`/api/imports/${left.body.id}/writing`)
  assert.equal(again.status, 202)
  await bringing.runs()
  assert.equal((await bringing.card(left.body.id)).state, 'ready')
  assert.equal((await bringing.write(left.body.id)).state, 'written')
})

test('rows that moved since the preview are not overwritten: the file is compared anew', async () => {
  await bringing.write((await bringing.bring(await xlsx(header, [row(1101)]))).id)
  const card = await bringing.bring(await xlsx(header, [row(1101, '螺城镇', '40')])), there = await one(1101)
  assert.equal((await city.as('cityDuty').patch(`/api/enterprises/${there.id}`, { employees: 41 })).status, 200)
  const after = await bringing.write(card.id)
  assert.deepEqual([after.state, after.problem?.code, (await one(1101)).employees], ['ready', 'import.ledger_moved', 41])
  assert.equal((await bringing.rows(card.id, 'changed'))[0]?.fields[0]?.before, '41')
})

test('a csv in GB18030, with codes, abolished ones too', async () => {
  const text = ['企业名称,信用代码,区划代码,人数', `演示甲,${uscc(1201)},350582103000,3`, `演示乙,${uscc(1202)},350582103,4`, `演示丙,${uscc(1203)},350522,5`, `演示丁,${uscc(1204)},350599,6`].join('\r\n')
  const { execFileSync } = await import('node:child_process'), bytes = execFileSync('iconv', ['-f', 'UTF-8', '-t', 'GB18030'], { input: text })
  const card = await bringing.bring(bytes, { query: { name: '名册.csv' } })
  assert.deepEqual([card.found?.encoding, counts(card)], ['gb18030', [2, 0, 0, 2, 0]])
  const wrong = said(await bringing.rows(card.id, 'wrong'))
  assert.match(wrong[1] as string, /没有区划代码 350599/)
})

test('every row of any file is accounted for', async () => {
  const cell = fc.oneof(fc.constantFrom('', ' ', '螺城镇', '陈埭', '12', '-1', '清空', '19900001234', '=1+1', '国标一级'), fc.string({ maxLength: 12 }))
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(cell, fc.oneof(fc.integer({ min: 1300, max: 1304 }).map(uscc), cell), cell, cell, cell), { minLength: 1, maxLength: 12 }), async (rows) => {
    const filled = [...rows, row(1350)], card = await bringing.bring(await xlsx(header, filled))
    assert.equal(card.state, 'ready', JSON.stringify(card.problem))
    assert.equal(card.rows, filled.length)
    counts(card)
    await city.as('cityDuty').post(`/api/imports/${card.id}/cancellation`)
  }), { numRuns: 8, seed: 5 })
})

test('the strings that break other programs come back as they were', async (t) => {
  const file = new URL('../../../../shared/data/fuzz/blns.json', import.meta.url), strings = await readFile(file, 'utf8').then((text) => JSON.parse(text) as string[], () => undefined)
  if (!strings) return t.skip('the collection of strings is not on this machine')
  const plain = (text: string) => text.replace(/[\u00A0\u3000\u200B\uFEFF]/g, ' ').trim()
  const rows = strings.filter((s) => plain(s) && s.length <= 100 && !s.includes('\0')).map((text, i) => [`#${i}`, uscc(20_000 + i), '螺城镇', text])
  const card = await bringing.bring(await xlsx(['企业名称', '信用代码', '乡镇', '地址'], rows))
  assert.equal(card.wrong, 0, JSON.stringify(said(await bringing.rows(card.id, 'wrong')).slice(0, 5)))
  await bringing.write(card.id)
  const kept = await city.tx((tx) => tx.rows<{ name: string; address: string }>(sql`select name, address from enterprises where name like '#%'`)), wanted = new Map(rows.map((r) => [r[0], r[3]]))
  assert.equal(kept.length, rows.length)
  const { plainText } = await import('#registry/definition')
  assert.deepEqual(kept.filter((k) => k.address !== plainText(wanted.get(k.name) ?? '')).slice(0, 5), [])
})
