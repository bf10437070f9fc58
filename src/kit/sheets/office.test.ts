// Workbooks as office programs save them; each small, made by ourselves.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { kindOf, lookIntoSheet, readSheet } from '#kit/sheets'
import { readAll, xlsx } from './fixtures.ts'

const path = fileURLToPath(new URL('./libreoffice.xlsx', import.meta.url))

test('what LibreOffice Calc saved: a merged title, a hidden sheet, dates in two formats, a sum', async () => {
  const look = await lookIntoSheet({ path })
  assert.deepEqual([look.sheets.map((s) => [s.name, s.hidden]), look.merges], [[['企业', false], ['说明', true]], [{ top: 1, left: 1, bottom: 1, right: 7 }]])
  for await (const batch of readSheet({ path })) {
    assert.deepEqual(batch.rows.slice(2), [
      ['演示甲', '91350521000000017L', '螺城镇', '12', '2023-05-01', '059522345678', '118.79'],
      ['演示乙', '91350521000000025X', '洛阳镇', '1234567', '2023-05-01 08:30:00', '０１９９', '118.8'],
      ['合计', '', '', '1234579'],
    ])
    assert.deepEqual([kindOf(batch, 2, 4), kindOf(batch, 2, 5), kindOf(batch, 4, 3)], ['date', 'text', 'number'])
  }
})

test('a formula that no program has reckoned is told, not taken for an empty cell, whether its value is left out or left empty', async () => {
  const { rows, kinds } = await readAll(await xlsx({ sheetData: '<row r="1"><c r="A1"><f>1+1</f><v/></c><c r="B1"><f>1+1</f></c><c r="C1"><v>2</v></c><c r="D1" t="str"><f>""</f><v/></c></row>' }))
  assert.deepEqual(rows, [['', '', '2']])
  assert.deepEqual(kinds[0]?.slice(0, 3), ['uncomputed', 'uncomputed', 'number'])
})
