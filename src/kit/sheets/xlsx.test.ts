import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lookIntoSheet, readSheet } from '#kit/sheets'
import { book, readAll, rowsOf, stylesOf, xlsx, zipOf } from './fixtures.ts'

test('shared texts come back whole: runs of rich text joined, how to pronounce them left out, escapes undone', async () => {
  const strings = '<si><t>鲤城区</t></si><si><r><rPr><b/></rPr><t>安溪</t></r><r><t xml:space="preserve"> 茶厂</t></r><rPh sb="0" eb="1"><t>アンケイ</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si><si><t/></si>'
  const rows = await rowsOf({ strings, sheetData: '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>' })
  assert.deepEqual(rows, [['安溪 茶厂', '鲤城区', 'a\rb_x0041_']])
})

test('every kind of cell says what it is', async () => {
  const { rows, kinds } = await readAll(await xlsx({ sheetData: `<row r="1"><c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c><c r="B1"><v>12.5</v></c><c r="C1" t="b"><v>1</v></c>
    <c r="D1" t="e"><v>#N/A</v></c><c r="E1"><f>B1*2</f><v>25</v></c><c r="F1" t="str"><f>"x"</f><v>x</v></c><c r="G1"><f>NOW()</f></c><c r="I1" t="d"><v>2026-07-08T00:00:00</v></c><c r="J1" t="n"><v/></c></row>` }))
  assert.deepEqual(rows, [['甲乙', '12.5', 'TRUE', '#N/A', '25', 'x', '', '', '2026-07-08']])
  assert.deepEqual(kinds, [['text', 'number', 'bool', 'error', 'number', 'text', 'uncomputed', 'empty', 'date']])
})

test('long digits are exact to 15 and marked as lossy beyond', async () => {
  const cell = (v: string) => `<c><v>${v}</v></c>`
  const { rows, kinds } = await readAll(await xlsx({ sheetData: `<row>${['350521199001011', '350521199001011000', '3.5052119900101101E+17', '1.2E+5', '118.58912300000001', '0.1', '1E-7', '-1.5e-3', '19900001234'].map(cell).join('')}</row>` }))
  assert.deepEqual(rows[0], ['350521199001011', '350521199001011000', '350521199001011008', '120000', '118.589123', '0.1', '0.0000001', '-0.0015', '19900001234'])
  assert.deepEqual(kinds[0], ['number', 'lossy', 'lossy', 'number', 'number', 'number', 'number', 'number', 'number'])
})

test('dates are told by their formats: built-in, custom, of WPS and LibreOffice; other formats stay numbers', async () => {
  const formats = [0, 14, 22, 31, 'yyyy"年"m"月"d"日";@', '[$-804]YYYY/M/D H:MM', 'h:mm:ss', '[h]:mm', 'G/通用格式', '0.00E+00', '#,##0.00"元/day"', '000000', '[Red]0.0', 'm"月"d"日"', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'General', '上午/下午h"时"mm"分"']
  const cells = formats.map((_, i) => `<c s="${i}"><v>${[6, 7, 16].includes(i) ? 0.75 : i === 11 ? 1234 : 46211.5}</v></c>`).join('')
  const { rows } = await readAll(await xlsx({ styles: stylesOf(...formats), sheetData: `<row>${cells}</row>` }))
  assert.deepEqual(rows[0], ['46211.5', '2026-07-08', '2026-07-08 12:00:00', '2026-07-08', '2026-07-08', '2026-07-08 12:00:00', '18:00:00', '18:00:00', '46211.5', '46211.5', '46211.5', '001234', '46211.5', '2026-07-08', '2026-07-08', '46211.5', '18:00:00'])
})

test('both date systems, and the day of 1900 that never was', async () => {
  const sheetData = '<row><c s="1"><v>1</v></c><c s="1"><v>59</v></c><c s="1"><v>60</v></c><c s="1"><v>61</v></c><c s="1"><v>46211</v></c><c s="1"><v>-3</v></c><c s="2"><v>46211.999999</v></c></row>'
  const styles = stylesOf(0, 14, 22)
  assert.deepEqual(await rowsOf({ sheetData, styles }), [['1900-01-01', '1900-02-28', '1900-02-29', '1900-03-01', '2026-07-08', '-3', '2026-07-09 00:00:00']])
  assert.equal((await rowsOf({ sheetData, styles, date1904: true }))[0]?.[4], '2030-07-09')
})

test('LibreOffice and WPS leave references out, and rows may come in any order', async () => {
  const { rows, numbers } = await readAll(await xlsx({ sheetData: '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="9"><c r="B9"><v>9</v></c><c><v>10</v></c></row><row r="4"><c r="C4"><v>4</v></c><c r="A4"><v>40</v></c></row><row><c r="A6"><v>6</v></c></row><row r="7"><c r="A7" s="0"/></row>' }))
  assert.deepEqual(rows, [['1', '', '3'], ['', '9', '10'], ['40', '', '4'], ['6']])
  assert.deepEqual(numbers, [1, 9, 4, 6])
})

test('prefixes, strict namespaces and absolute targets make no difference', async () => {
  const STRICT = 'http://purl.oclc.org/ooxml'
  const bytes = await zipOf({
    '_rels/.rels': `<Relationships xmlns="x"><Relationship Id="a" Type="${STRICT}/officeDocument/relationships/officeDocument" Target="/book/main.xml"/></Relationships>`,
    'book/main.xml': `<x:workbook xmlns:x="${STRICT}/spreadsheetml/main" xmlns:d3p1="${STRICT}/officeDocument/relationships"><x:sheets><x:sheet name="台账" sheetId="1" d3p1:id="q"/></x:sheets></x:workbook>`,
    'book/_rels/main.xml.rels': `<Relationships xmlns="x"><Relationship Id="q" Type="${STRICT}/officeDocument/relationships/worksheet" Target="/book/../sheets/A.xml"/><Relationship Id="s" Type="${STRICT}/officeDocument/relationships/sharedStrings" Target="../strings.xml"/></Relationships>`,
    'sheets/A.xml': '\ufeff<x:worksheet xmlns:x="y"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    'strings.xml': '<x:sst xmlns:x="y"><x:si><x:t><![CDATA[甲 & 乙]]></x:t></x:si></x:sst>',
  })
  assert.deepEqual((await readAll({ bytes })).rows, [['甲 & 乙', '7']])
})

test('a part in UTF-16 is read by its mark', async () => {
  const parts = book({})
  const sheet = '\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c t="inlineStr"><is><t>晋江</t></is></c></row></sheetData></worksheet>'
  assert.deepEqual((await readAll({ bytes: await zipOf({ ...parts, 'xl/worksheets/sheet1.xml': Buffer.from(sheet, 'utf16le') }) })).rows, [['晋江']])
})

test('sheets are listed with their claims, and chosen by name or place; the first visible one else', async () => {
  const row = (text: string) => `<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row><c t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`
  const source = await xlsx({ names: ['隐藏', '队伍', '物资'], sheetAttributes: ['state="veryHidden"'], sheet: row('a'), more: { 'xl/worksheets/sheet2.xml': row('b'), 'xl/worksheets/sheet3.xml': row('c') } })
  const look = await lookIntoSheet(source)
  assert.deepEqual(look.sheets, [{ name: '隐藏', hidden: true, dimension: 'A1:XFD1048576' }, { name: '队伍', hidden: false, dimension: 'A1:XFD1048576' }, { name: '物资', hidden: false, dimension: 'A1:XFD1048576' }])
  assert.equal(look.sheet, '队伍')
  assert.deepEqual([(await readAll(source)).rows, (await readAll(source, { sheet: '物资' })).rows, (await readAll(source, { sheet: 0 })).rows], [[['b']], [['c']], [['a']]])
})

for (const rows of [5, 40, 30_000]) test(`a look into ${rows} rows gives the first ones, the merged ranges among them and the count`, async () => {
  const data = Array.from({ length: rows }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c><c r="B${i + 1}" t="inlineStr"><is><t>泉州${i}</t></is></c></row>`).join('')
  const look = await lookIntoSheet(await xlsx({ sheet: `<worksheet xmlns="m"><sheetData>${data}</sheetData><mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A20000:A20001"/></mergeCells></worksheet>` }))
  assert.equal(look.head.rows.length, Math.min(rows, 30))
  assert.deepEqual(look.merges, [{ top: 1, left: 1, bottom: 1, right: 2 }])
  assert.ok(Math.abs(look.rows - rows) <= 1, `${look.rows}`)
})

test('links to other files are told, not followed', async () => {
  const look = await lookIntoSheet(await xlsx({ sheetData: '<row><c><f>[1]Sheet1!A1</f><v>5</v></c></row>', relations: '<Relationship Id="e" Type="http://x/relationships/externalLink" Target="externalLinks/externalLink1.xml"/>' }))
  assert.deepEqual(look.notes, [{ kind: 'external_links', count: 1 }])
  assert.deepEqual(look.head.rows, [['5']])
})

test('a million empty rows with formats are no rows', async () => {
  const data = '<row><c s="1"/><c s="2"/></row>'.repeat(300_000)
  assert.deepEqual((await readAll(await xlsx({ sheetData: `${data}<row r="300001"><c><v>1</v></c></row>` }), { limits: { ratio: 1000 } })).numbers, [300_001])
})

test('rows wait in the file, not in memory, while they are slowly taken', async () => {
  const row = (i: number) => `<row r="${i}">${Array.from({ length: 12 }, (_, c) => `<c r="${String.fromCharCode(65 + c)}${i}" t="inlineStr"><is><t>泉州市演示企业${i * 7919 + c}</t></is></c>`).join('')}</row>`
  const source = await xlsx({ sheetData: Array.from({ length: 60_000 }, (_, i) => row(i + 1)).join('') })
  let taken = 0
  for await (const batch of readSheet(source, { limits: { heap: 40 } })) {
    if (taken < 3000) await new Promise((done) => setTimeout(done, 300))
    taken += batch.rows.length
  }
  assert.equal(taken, 60_000)
  // all of them at once do not fit: the limit is one that matters
  await assert.rejects(readAll(source, { batch: 1e9, limits: { heap: 40 } }), { code: 'sheet.memory' })
})
