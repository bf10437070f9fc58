import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lookIntoSheet } from '#kit/sheets'
import { book, csv, readAll, refusal, xlsx, zipOf, type Book } from './fixtures.ts'
import type { ReadOptions } from './model.ts'

const refused = async (code: string, given: Book, options: ReadOptions = {}) => assert.equal(await refusal(await xlsx(given), options), code)
const cell = '<row r="1"><c r="A1"><v>1</v></c></row>'

test('an xls, a workbook with a password, and what is no workbook are told apart', async () => {
  const cfb = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(80_000)])
  assert.equal(await refusal(csv(cfb)), 'sheet.old_format')
  assert.equal(await refusal(csv(Buffer.concat([cfb.subarray(0, 65_530), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(99)]))), 'sheet.encrypted')
  const other = async (parts: Record<string, string>) => refusal({ bytes: await zipOf(parts) })
  assert.equal(await other({ 'word/document.xml': '<w/>' }), 'sheet.not_a_spreadsheet')
  assert.equal(await other({ 'photo.jpg': 'x' }), 'sheet.not_a_spreadsheet')
  assert.equal(await other({ 'xl/workbook.bin': 'x' }), 'sheet.old_format')
  assert.equal(await other({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<o/>' }), 'sheet.old_format')
})

test('macros are refused with the way out', async () => {
  const source = await xlsx({ sheetData: cell, more: { 'xl/vbaProject.bin': 'x' } })
  await assert.rejects(readAll(source), (e: Error & { code: string }) => e.code === 'sheet.macros' && e.message.includes('另存为不带宏的 xlsx'))
})

test('a zip bomb is refused by its ratio, the figure is said, in little time', async () => {
  const source = await xlsx({ sheetData: `${cell}${' '.repeat(60_000_000)}` })
  const began = process.cpuUsage() // the worker's included, and not the wait for a processor
  for (const attempt of [readAll, lookIntoSheet])
    await assert.rejects(attempt(source), (e: Error & { code: string; details: { ratio: number } }) => e.code === 'sheet.bomb' && e.details.ratio > 500 && e.message.includes(`${e.details.ratio}:1`))
  const { user, system } = process.cpuUsage(began)
  assert.ok(user + system < 5_000_000)
})

test('a bomb that lies about its size is stopped all the same', async () => {
  const bytes = await zipOf(book({ strings: '<si/>'.repeat(6_000_000), sheetData: cell }))
  const place = bytes.indexOf(Buffer.from('xl/sharedStrings.xml'), bytes.indexOf(Buffer.from('504b0102', 'hex')))
  bytes.writeUInt32LE(2000, place - 46 + 24)
  assert.equal(await refusal({ bytes }), 'sheet.bomb')
})

test('caps hold on bytes, parts, rows, columns, texts and the length of a cell', async () => {
  const many = Array.from({ length: 3000 }, (_, i) => `<row><c t="inlineStr"><is><t>${i * 7919}</t></is></c></row>`).join('')
  await refused('sheet.too_large', { sheetData: many }, { limits: { bytes: 50_000 } })
  await refused('sheet.too_many_rows', { sheetData: many }, { limits: { rows: 2999 } })
  await refused('sheet.too_many_parts', { sheetData: cell }, { limits: { parts: 4 } })
  await refused('sheet.too_many_strings', { sheetData: cell, strings: '<si><t>x</t></si>'.repeat(1001) }, { limits: { strings: 1000 } })
  await refused('sheet.too_many_strings', { sheetData: cell, strings: `<si><t>${'茶'.repeat(1000)}</t></si>`.repeat(1000) }, { limits: { stringBytes: 2e6 } })
  await refused('sheet.cell_too_long', { sheetData: `<row><c t="inlineStr"><is><t>${'茶'.repeat(100_001)}</t></is></c></row>` })
  await refused('sheet.cell_too_long', { sheetData: cell, strings: `<si><t>${'ab'.repeat(100_001)}</t></si>` })
  await refused('sheet.too_many_columns', { sheetData: '<row><c r="XFD1"><v>1</v></c></row>' })
  await refused('taken', { sheet: '<worksheet><dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384"/></cols><sheetData><row spans="1:16384"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row></sheetData></worksheet>' })
  assert.equal(await refusal(csv(`a\n${','.repeat(2000)}x`)), 'sheet.too_many_columns')
})

test('a million shared texts are read within 32 MB of heap', async () => {
  const strings = Array.from({ length: 1_000_000 }, (_, i) => `<si><t>泉州市第${i}号</t></si>`).join('')
  const { rows } = await readAll(await xlsx({ strings, sheetData: '<row><c t="s"><v>999999</v></c><c t="s"><v>0</v></c></row>' }), { limits: { heap: 32 } })
  assert.deepEqual(rows, [['泉州市第999999号', '泉州市第0号']])
})

test('more memory or time than allowed ends the reading, not the server', async () => {
  const many = Array.from({ length: 200_000 }, (_, i) => `<row><c t="inlineStr"><is><t>${i * 7919} ${i}</t></is></c></row>`).join('')
  await refused('sheet.memory', { sheetData: many }, { batch: 1e9, limits: { heap: 10 } })
  await refused('sheet.too_slow', { sheetData: many }, { limits: { seconds: 0.15 } })
})

test('broken XML is refused with sheet and row', async () => {
  const bad = async (sheetData: string) => {
    await assert.rejects(readAll(await xlsx({ names: ['队伍'], sheetData: `${cell}${sheetData}` })), (e: Error & { code: string; details: object }) => e.code === 'sheet.broken_xml' && e.message.includes('工作表“队伍”第 2 行'), sheetData)
  }
  for (const inner of ['<c><v>1</c>', '<c><v>&nbsp;</v></c>', '<c><v>abc</v></c>', '<c t="s"><v>7</v></c>', '<c t="x"><v>7</v></c>', '<c><v>\u0001</v></c>', '<c a="1" a="2"/><', '<'.repeat(9)]) await bad(`<row r="2">${inner}</row>`)
  await refused('sheet.broken_xml', { sheet: '<a>'.repeat(100_000) })
  await refused('sheet.broken_xml', { sheet: '' })
  await refused('sheet.broken_xml', { sheetData: '<row r="-1"/>' })
})

test('a name or a tag without an end does not fill the memory', async () => {
  await refused('sheet.cell_too_long', { sheet: `<worksheet><sheetData><row ${'a'.repeat(5_000_000)}` }, { limits: { ratio: 2000 } })
})

test('declarations of entities are refused wherever they stand', async () => {
  const lol = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>'
  await refused('sheet.doctype', { sheet: lol })
  const parts = book({ sheetData: cell })
  for (const name of ['xl/workbook.xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels']) assert.equal(await refusal({ bytes: await zipOf({ ...parts, [name]: `<!DOCTYPE x SYSTEM "file:///etc/passwd">${String(parts[name]).replace(/^<\?.*\?>\s*/, '')}` }) }), 'sheet.doctype')
})

test('tricks with names: a way out of the folder, two of one name, a password on a part', async () => {
  const parts = book({ sheetData: cell, more: { 'aa/evil.xml': 'x' } })
  const swap = (bytes: Buffer, from: string, to: string) => Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1')
  const bytes = await zipOf(parts)
  assert.equal(await refusal({ bytes: swap(bytes, 'aa/evil.xml', '../evil.xml'.slice(0, 11)) }), 'sheet.damaged')
  assert.equal(await refusal({ bytes: swap(bytes, 'aa/evil.xml', '/b/evil.xml') }), 'sheet.damaged')
  assert.equal(await refusal({ bytes: swap(await zipOf(book({ sheetData: cell, more: { 'xl/worksheets/sheet9.xml': '<x/>' } })), 'sheet9.xml', 'SHEET1.xml') }), 'sheet.damaged')
  const locked = Buffer.from(bytes)
  for (let at = locked.indexOf('504b0102', 0, 'hex'); at >= 0; at = locked.indexOf('504b0102', at + 4, 'hex')) locked.writeUInt16LE(1, at + 8)
  assert.equal(await refusal({ bytes: locked }), 'sheet.encrypted')
})

test('a workbook in zip64 is read as any other', async () => {
  assert.deepEqual((await readAll({ bytes: await zipOf(book({ sheetData: cell }), { forceZip64Format: true }) })).rows, [['1']])
})

test('a sheet that is not there is refused with the ones that are', async () => {
  await assert.rejects(readAll(await xlsx({ names: ['甲', '乙'], sheetData: cell, more: { 'xl/worksheets/sheet2.xml': '<worksheet/>' } }), { sheet: '丙' }), { code: 'sheet.no_such_sheet', details: { wanted: '丙', sheets: ['甲', '乙'] } })
  await refused('sheet.no_such_sheet', { names: [] })
  await refused('sheet.damaged', { names: ['甲', '乙'] , sheetAttributes: ['state="hidden"'] })
})

test('whoever leaves early, or gives up, ends the worker', async () => {
  const source = await xlsx({ sheetData: Array.from({ length: 50_000 }, (_, i) => `<row><c><v>${i}</v></c></row>`).join('') })
  const { readSheet } = await import('#kit/sheets')
  for await (const batch of readSheet(source)) { assert.equal(batch.rows.length, 1000); break }
  const ending = new AbortController()
  await assert.rejects(async () => { for await (const _ of readSheet(source, { signal: ending.signal })) ending.abort(new Error('cancelled')) }, /cancelled/)
  await assert.rejects(readAll({ path: '/nowhere/at/all.xlsx' }), { code: 'ENOENT' })
})
