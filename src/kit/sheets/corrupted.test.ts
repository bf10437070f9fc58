import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeCsv, writeSheet, bytesOf } from '#kit/sheets'
import { csv, refusal } from './fixtures.ts'

const columns = [{ title: '名称', kind: 'text' as const }, { title: '数', kind: 'number' as const }]
const rows = Array.from({ length: 400 }, (_, i) => [`泉州市第${i * 7919}号`, i])
/** The same places at every run. */
const places = (length: number, count: number) => Array.from({ length: count }, (_, i) => Math.floor(((i * 0.618_034 + 0.11) % 1) * length))

test('a workbook cut off anywhere is refused with a code, in bounded time', { timeout: 60_000 }, async () => {
  const whole = await bytesOf(writeSheet({ sheets: [{ name: '甲', columns, rows }] }))
  assert.equal(await refusal({ bytes: whole }), 'taken')
  for (const place of places(whole.length, 30)) assert.match(await refusal({ bytes: whole.subarray(0, place) }), /^sheet\./, `cut at ${place}`)
})

test('a workbook with one byte changed is refused with a code, or is still what it was', { timeout: 60_000 }, async () => {
  const whole = await bytesOf(writeSheet({ sheets: [{ name: '甲', columns, rows }] }))
  for (const place of places(whole.length, 40)) {
    const bytes = Buffer.from(whole)
    bytes[place] = (bytes[place] ?? 0) ^ 0x55
    assert.match(await refusal({ bytes }), /^(sheet\.|taken)/, `changed at ${place}`)
  }
})

test('a csv cut off within a character is refused, not read in another encoding', async () => {
  const whole = await bytesOf(writeCsv(columns, rows))
  const place = whole.lastIndexOf(Buffer.from('号')) + 1
  for (const bytes of [whole.subarray(0, place), whole.subarray(3, place)]) assert.equal(await refusal(csv(bytes)), 'sheet.encoding_unknown')
  const broken = Buffer.from(whole.subarray(3))
  broken[1000] = 0xff
  assert.equal(await refusal(csv(broken)), 'sheet.encoding_unknown')
})
