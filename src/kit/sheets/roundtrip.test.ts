import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test } from 'node:test'
import fc from 'fast-check'
import { bytesOf, writeCsv, writeSheet } from '#kit/sheets'
import { readAll } from './fixtures.ts'

const columns = [{ title: '序', kind: 'number' as const }, { title: '甲', kind: 'text' as const }, { title: '乙', kind: 'text' as const }]
const pad = (row: string[]) => [...row, '', '', ''].slice(0, 3)

async function throughXlsx(rows: (string | number)[][]): Promise<string[][]> {
  const read = await readAll({ bytes: await bytesOf(writeSheet({ sheets: [{ name: '表', columns, rows }] })) })
  return read.rows.slice(1).map(pad)
}
async function throughCsv(rows: (string | number)[][]): Promise<string[][]> {
  const read = await readAll({ bytes: await bytesOf(writeCsv(columns, rows)) })
  return read.rows.slice(1).map(pad)
}

const word = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  fc.string({ maxLength: 20 }),
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', "'", ',', ';', '0', '9', ' ', '_', 'x', 'D', '\ufeff', '\u2028', '\u0085', '泉'), maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('_x000D_', '_x005F_', '_', 'x0041_', '&amp;', ']]>', '<', '\u0000', '\uffff'), maxLength: 6 }),
  fc.stringMatching(/^\d{1,22}$/),
)
const table = fc.array(fc.tuple(word, word), { minLength: 40, maxLength: 120 })
const numbered = (rows: string[][]) => rows.map(([a = '', b = ''], i) => [i + 1, a, b])
const expected = (rows: string[][]) => rows.map(([a = '', b = ''], i) => [String(i + 1), a, b])

test('any text goes out to xlsx and comes back the same', () =>
  fc.assert(fc.asyncProperty(table, async (rows) => assert.deepEqual(await throughXlsx(numbered(rows)), expected(rows))), { numRuns: 25 }))

test('any text goes out to csv and comes back the same', () =>
  fc.assert(fc.asyncProperty(table, async (rows) => assert.deepEqual(await throughCsv(numbered(rows)), expected(rows))), { numRuns: 25 }))

test('even half a character survives in xlsx', async () => {
  const rows = [['\ud800', 'a\udc00b'], ['\udc00\ud800', '😀\ud83d']]
  assert.deepEqual(await throughXlsx(numbered(rows)), expected(rows))
})

const naughty = fileURLToPath(new URL('../../../../shared/data/fuzz/blns.json', import.meta.url))
test('the list of naughty strings comes back whole from both', { skip: !existsSync(naughty) && 'the list of naughty strings is not on this machine' }, async () => {
  const strings = JSON.parse(readFileSync(naughty, 'utf8')) as string[]
  const rows = strings.map((s) => [s, `x${s}`])
  assert.ok(rows.length > 400)
  assert.deepEqual(await throughXlsx(numbered(rows)), expected(rows))
  assert.deepEqual(await throughCsv(numbered(rows)), expected(rows))
})
