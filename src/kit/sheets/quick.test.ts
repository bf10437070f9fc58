import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cellHandlers } from './cells.ts'
import { readAll, xlsx } from './fixtures.ts'
import { PLAIN } from './formats.ts'
import { LIMITS } from './model.ts'
import { SheetReader } from './quick.ts'
import { Rows } from './rows.ts'
import { SharedStrings } from './strings.ts'
import { XmlReader } from './xml.ts'

const strings = new SharedStrings(LIMITS)
for (const text of ['安澜', '演示企业', '_x0041_']) strings.add(text)

/** What comes of a sheet's XML, fed in those pieces: its rows, or the code of the refusal. */
function read(pieces: readonly string[], quick: boolean): unknown {
  const limits = { ...LIMITS, cell: 40, columns: 30, rows: 12 }, rows = new Rows(limits, 'S'), place = { part: 'sheet1.xml', sheet: 'S' }
  const cells = cellHandlers({ formats: [PLAIN, { kind: 'date' }, { kind: 'pad', digits: 4 }], from1904: false, strings }, rows, place, limits)
  const reader = quick ? new SheetReader(place, cells, limits.cell) : new XmlReader(place, cells)
  try {
    for (const piece of pieces) reader.bytes(Buffer.from(piece))
    reader.end()
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
  const { rows: texts, numbers, kinds, width } = rows.take(100)
  return { texts, numbers: [...numbers], kinds: [...kinds], width }
}

const value = fc.constantFrom('<v>12</v>', '<v>1</v>', '<v>45000.5</v>', '<v></v>', '<v/>', '<is><t>甲</t></is>', '<is><t xml:space="preserve"> 乙 </t></is>', '<is><r><t>a</t></r><r><t>b</t></r></is>', '<is><t>山</t><rPh sb="0" eb="1"><t>shan</t></rPh></is>', '<f>A1+1</f><v>2</v>', '<f>A1</f>', '<is><t>a&amp;b</t></is>', '<is><t>𠀀</t></is>', '<v>7</v><!-- </c> -->', '<v><![CDATA[8]]></v>', '')
const attributes = fc.constantFrom('', ' s="1"', ' s="2"', ' s="0" t="n"', ' t="s"', ' t="s" s="0"', ' t="inlineStr"', ' t="inlineStr" s="1"', ' t="str"', ' t="b"', ' t="e"', ' t="d"', ' t="x"', ' s="1" s="1"', ' cm="1"', '  s="1"')
const cell = fc.tuple(fc.constantFrom(' r="A1"', ' r="B2"', ' r="C3"', ' r="AD3"', ' r="XFD3"', ' r="c4"', '', ' r="5"'), attributes, value).map(([r, a, v]) => (v ? `<c${r}${a}>${v}</c>` : `<c${r}${a}/>`))
const row = fc.tuple(fc.constantFrom(' r="1"', ' r="2"', ' r="7"', ' r="2" spans="1:3" x14ac:dyDescent="0.2"', ' r="3" ht="15" ht="15"', ' r="0"', '', ' ht="1" r="4"', ' r="5" a=">"'), fc.array(cell, { maxLength: 4 }), fc.constantFrom('', '', '', '\n', '<!-- <row r="9"> -->', '<row r="8"/>')).map(([r, cells, after]) => `<row${r}>${cells.join('')}</row>${after}`)
const sheet = fc.array(row, { maxLength: 6 }).map((rows) => `<?xml version="1.0"?><worksheet><dimension ref="A1"/><sheetData>${rows.join('')}</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>`)
const spoil = fc.option(fc.tuple(fc.nat(), fc.constantFrom('<', '>', '"', '/', '&', ' ', 'x', '\u0001', '\r', ']]>', '</row>', '\uffff', '')), { freq: 2 })
const cuts = fc.array(fc.nat(), { maxLength: 5 })

test('whatever stands in a sheet and however it is cut, the quick way reads what the strict parser reads and refuses what it refuses', () => {
  fc.assert(fc.property(sheet, spoil, cuts, (xml, wrong, at) => {
    const text = wrong ? `${xml.slice(0, wrong[0] % xml.length)}${wrong[1]}${xml.slice((wrong[0] % xml.length) + 1)}` : xml
    const places = [0, ...at.map((n) => n % text.length).sort((a, b) => a - b), text.length].filter((n) => !/[\udc00-\udfff]/.test(text[n] ?? ''))
    const pieces = places.slice(1).map((end, i) => text.slice(places[i], end))
    assert.deepEqual(read(pieces, true), read([text], false))
  }), { numRuns: 4000 })
})

test('rows as other programs write them come out the same, among ordinary ones', async () => {
  const source = await xlsx({ sheetData: '<row r="1" spans="1:2" x14ac:dyDescent="0.25"><c r="A1" t="inlineStr"><is><t>名称</t></is></c><c r="B1" s="0" t="inlineStr"><is><t xml:space="preserve">人数 </t></is></c></row>\r\n<row r="2"><c r="A2" t="inlineStr"><is><t>甲&amp;乙</t></is></c><c r="B2"><v>12</v></c></row><row r="4"><c r="B4"><f>B2+1</f><v>13</v></c></row>' })
  const { rows, numbers } = await readAll(source)
  assert.deepEqual([rows, numbers], [[['名称', '人数 '], ['甲&乙', '12'], ['', '13']], [1, 2, 4]])
})
