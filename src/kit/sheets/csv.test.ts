import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lookIntoSheet } from '#kit/sheets'
import { csv, readAll, refusal } from './fixtures.ts'

const gb = (hex: string) => Buffer.from(hex, 'hex')
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()
const told = async (bytes: Buffer | string) => {
  const { encoding, separator, head } = await lookIntoSheet(csv(bytes))
  return [encoding, separator, head.rows]
}

test('the encoding is found and said', async () => {
  const rows = [['名称', '数'], ['泉州', '1']], text = '名称,数\r\n泉州,1\r\n'
  assert.deepEqual(await told(text), ['utf-8', ',', rows])
  assert.deepEqual(await told(`\ufeff${text}`), ['utf-8', ',', rows])
  assert.deepEqual(await told(Buffer.from(`\ufeff${text}`, 'utf16le')), ['utf-16le', ',', rows])
  assert.deepEqual(await told(utf16be(`\ufeff${text}`)), ['utf-16be', ',', rows])
  assert.deepEqual(await told(Buffer.from(text, 'utf16le')), ['utf-16le', ',', rows])
  assert.deepEqual(await told(utf16be(text)), ['utf-16be', ',', rows])
  assert.deepEqual(await told(Buffer.concat([gb('c3fbb3c6'), Buffer.from(','), gb('cafd'), Buffer.from('\r\n'), gb('c8aad6dd'), Buffer.from(',1\r\n')])), ['gb18030', ',', rows])
})

test('a file whose only Chinese stands after a million plain bytes is still read right', async () => {
  const plain = 'a,b\n'.repeat(300_000)
  const { rows } = await readAll(csv(Buffer.concat([Buffer.from(plain), gb('c8aad6dd'), Buffer.from(',x')])))
  assert.deepEqual(rows.at(-1), ['泉州', 'x'])
  assert.equal(rows.length, 300_001)
})

test('the separator is found, also where commas stand in the texts', async () => {
  assert.deepEqual(await told('a;b;c\n1,5;2;3\n4,5;"x;y";6\n'), ['utf-8', ';', [['a', 'b', 'c'], ['1,5', '2', '3'], ['4,5', 'x;y', '6']]])
  assert.deepEqual((await told('a\tb\n1,2\t3\n'))[1], '\t')
  assert.deepEqual(await told('sep=;\r\na,b;c\r\n'), ['utf-8', ';', [['a,b', 'c']]])
  assert.deepEqual(await told('只有一列\n甲\n'), ['utf-8', ',', [['只有一列'], ['甲']]])
})

test('quotes hold line feeds, separators and quotes; rows keep their numbers over empty lines', async () => {
  const { rows, numbers } = await readAll(csv('a,"b\r\nc","d""e"\r\n\r\n"",x,"say ""hi"""\n\n\r"q"tail,5" tyre,\r'))
  assert.deepEqual(rows, [['a', 'b\r\nc', 'd"e'], ['', 'x', 'say "hi"'], ['qtail', '5" tyre']])
  assert.deepEqual(numbers, [1, 3, 6])
})

test('the same rows come back wherever the pieces are cut', async () => {
  const text = `${'名,"x\r\n""y"\r\n'.repeat(9000)}`
  const { rows } = await readAll(csv(text))
  assert.equal(rows.length, 9000)
  assert.ok(rows.every(([a, b]) => a === '名' && b === 'x\r\n"y'))
})

test('digits protected by other programs are the digits', async () => {
  assert.deepEqual((await readAll(csv('="00123",\t350521199001011234,-5,\'=1+1\n'))).rows, [['00123', '350521199001011234', '-5', '=1+1']])
})

test('a look at a csv counts its rows and goes through all of it', async () => {
  const look = await lookIntoSheet(csv(`名,"数\n量"\n${'甲,1\n'.repeat(20_000)}`))
  assert.deepEqual([look.rows, look.head.rows.length, look.head.rows[0]], [20_001, 30, ['名', '数\n量']])
  await assert.rejects(lookIntoSheet(csv(`${'甲,1\n'.repeat(20_000)}"乙`)), { code: 'sheet.unclosed_quote', details: { line: 20_001 } })
})

test('a quote that never closes is refused with its line', async () => {
  await assert.rejects(readAll(csv('a,b\r\n"x\r\ny",1\r\nc,"d\r\ne\r\n')), { code: 'sheet.unclosed_quote', details: { line: 4 } })
  await assert.rejects(readAll(csv(`a,b\n"${'x,y\n'.repeat(200_000)}`)), { code: 'sheet.unclosed_quote', details: { line: 2 } })
})

test('bytes of no encoding are refused with their line, other files by what they are', async () => {
  await assert.rejects(readAll(csv(Buffer.concat([Buffer.from('a,b\nc,'), Buffer.from([0xff, 0xff, 0x0a])]))), { code: 'sheet.encoding_unknown' })
  assert.equal(await refusal(csv(Buffer.from('\u0001\u0002\u0003hello'))), 'sheet.not_a_spreadsheet')
  for (const [bytes, code] of [['%PDF-1.7', 'sheet.not_a_spreadsheet'], ['', 'sheet.not_a_spreadsheet'], ['<html><table>', 'sheet.old_format'], ['<?xml version="1.0"?><Workbook>', 'sheet.old_format']] as const) assert.equal(await refusal(csv(bytes)), code)
})
