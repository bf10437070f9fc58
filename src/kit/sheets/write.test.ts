import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromBufferPromise } from 'yauzl'
import { bytesOf, lookIntoSheet, writeCsv, writeSheet, type Column, type OutSheet } from '#kit/sheets'
import { readAll } from './fixtures.ts'

const text = (title: string, more: Partial<Column> = {}): Column => ({ title, kind: 'text', ...more })
const written = (...sheets: OutSheet[]) => bytesOf(writeSheet({ sheets }))

async function part(bytes: Buffer, name: string): Promise<string> {
  const zip = await fromBufferPromise(bytes, { autoClose: false })
  for await (const entry of zip.eachEntry()) if (entry.fileName === name) return (await bytesOf(await zip.openReadStreamPromise(entry))).toString()
  throw new Error(`no ${name}`)
}
const sheet = (bytes: Buffer, n = 1) => part(bytes, `xl/worksheets/sheet${n}.xml`)

test('values come back with their kinds: long digits as text, dates as dates, numbers as numbers', async () => {
  const columns: Column[] = [text('证号'), { title: '建成', kind: 'date' }, { title: '人数', kind: 'number' }, text('备注')]
  const rows = [['350521199001011234', '2026-07-08', 12.5, null], ['007', '2026-07-08 06:05:04', '200', true], [42, '不详', '约三百', undefined], ['1', '', '0012', new Date('2026-07-08T00:00:00Z')], ['', '1899-01-01', 1e15, 12n]]
  const { rows: read, kinds } = await readAll({ bytes: await written({ name: '队伍', columns, rows }) })
  assert.deepEqual(read, [['证号', '建成', '人数', '备注'], ['350521199001011234', '2026-07-08', '12.5'], ['007', '2026-07-08 06:05:04', '200', 'TRUE'], ['42', '不详', '约三百'], ['1', '', '0012', '2026-07-08 08:00:00'], ['', '1899-01-01', '1000000000000000', '12']])
  assert.deepEqual(kinds.slice(1), [['text', 'date', 'number'], ['text', 'date', 'number', 'bool'], ['text', 'text', 'text'], ['text', 'empty', 'text', 'text'], ['empty', 'text', 'text', 'text']])
})

test('a text that begins as a formula is no formula, in either format', async () => {
  const evil = ['=1+1', '+SUM(A1)', '-2+3', '@cmd', '\t=1', '\r=1']
  const xml = await sheet(await written({ name: 'a', columns: [text('x')], rows: evil.map((e) => [e]) }))
  assert.doesNotMatch(xml, /<f>/)
  assert.equal(xml.match(/t="inlineStr" s="4"/g)?.length, evil.length)
  const bytes = await bytesOf(writeCsv([text('x'), text('n')], evil.map((e) => [e, -5])))
  assert.equal(bytes.toString().split('\n').filter((l) => /^"?[=+\-@\t]/.test(l)).length, 0)
  assert.match(bytes.toString(), /^\ufeffx,n\r\n'=1\+1,-5\r\n/)
  assert.deepEqual((await readAll({ bytes })).rows.slice(1), evil.map((e) => [e, '-5']))
})

test('a template has its titles marked, frozen and filtered, notes, examples and drop-downs of any length', async () => {
  const towns = Array.from({ length: 160 }, (_, i) => `演示镇${i}`)
  const columns = [text('名称', { required: true, width: 30, note: '与公章一致' }), text('等级', { codes: ['红', '橙', '黄', '蓝'] }), text('乡镇', { codes: towns }), text('怪', { codes: ['a,b', '"c"'] })]
  const bytes = await written({ name: '企业/风险点[1]', columns, rows: [], exampleRows: [['演示公司', '红', '演示镇1']] }, { name: '填写说明', columns: [text('说明', { width: 80 })], rows: [['先看这里']], plain: true })
  const xml = await sheet(bytes)
  assert.match(xml, /<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"\/>/)
  assert.match(xml, /<col min="1" max="1" width="30" style="3" customWidth="1"\/>/)
  assert.match(xml, /<autoFilter ref="A1:D2"\/><dataValidations count="4">/)
  assert.match(xml, /promptTitle="名称" prompt="与公章一致" sqref="A2:A1048576"/)
  assert.match(xml, /<formula1>&quot;红,橙,黄,蓝&quot;<\/formula1>/)
  assert.match(xml, /<formula1>codes_1<\/formula1>.*<formula1>codes_2<\/formula1>/)
  const book = await part(bytes, 'xl/workbook.xml')
  assert.match(book, /<definedName name="codes_1">_codes!\$A\$1:\$A\$160<\/definedName><definedName name="codes_2">_codes!\$B\$1:\$B\$2<\/definedName>/)
  const look = await lookIntoSheet({ bytes })
  assert.deepEqual(look.sheets.map((s) => [s.name, s.hidden]), [['企业 风险点 1', false], ['填写说明', false], ['_codes', true]])
  assert.deepEqual(look.head.rows, [['名称*', '等级', '乡镇', '怪'], ['演示公司', '红', '演示镇1']])
  const codes = await readAll({ bytes }, { sheet: '_codes' })
  assert.deepEqual([codes.rows.length, codes.rows[1]], [160, ['演示镇1', '"c"']])
})

test('a cell longer than Excel holds is cut with a mark, between characters', async () => {
  const { rows } = await readAll({ bytes: await written({ name: 'a', columns: [text('x')], rows: [['😀'.repeat(20_000)], ['茶'.repeat(32_767)]] }) })
  const cut = rows[1]?.[0] ?? ''
  assert.match(cut, /^(😀)+…（过长，已截断，原 40000 字）$/u)
  assert.ok(cut.length <= 32_767)
  assert.equal(rows[2]?.[0]?.length, 32_767)
})

/** The number once it has stood for 200 ms; fails where it does not come to rest. */
async function still(number: () => number): Promise<number> {
  for (let last = -1, waited = 0; waited < 10_000; waited += 200) {
    if (number() === last) return last
    last = number()
    await new Promise((done) => setTimeout(done, 200))
  }
  assert.fail('rows were asked for while nothing was read')
}

test('rows are asked for no faster than they are taken, and no more once nobody takes them', async () => {
  let asked = 0, ended = false
  async function* rows() {
    try { for (;;) { asked++; yield [`${asked * 7919}`, Math.random().toString(36).repeat(20)] } } finally { ended = true }
  }
  for (const stream of [writeSheet({ sheets: [{ name: 'a', columns: [text('x'), text('y')], rows: rows() }] }), writeCsv([text('x'), text('y')], rows())]) {
    asked = 0
    ended = false
    stream.once('readable', () => {})
    const held = await still(() => asked)
    assert.ok(held < 20_000, `${held} rows were asked for`)
    stream.destroy()
    await new Promise((done) => setTimeout(done, 100))
    assert.ok(ended, 'the rows were not let go')
  }
})

test('an error among the rows is the error of the stream, never a shorter file', async () => {
  async function* rows() { yield ['1']; throw new Error('the database went away') }
  await assert.rejects(bytesOf(writeSheet({ sheets: [{ name: 'a', columns: [text('x')], rows: rows() }] })), /went away/)
  await assert.rejects(bytesOf(writeCsv([text('x')], rows())), /went away/)
})

test('two sheets of one name are told apart', async () => {
  const one = { columns: [text('x')], rows: [['1']] }
  const look = await lookIntoSheet({ bytes: await written({ name: '队伍', ...one }, { name: '队伍', ...one }, { name: '', ...one }) })
  assert.deepEqual(look.sheets.map((s) => s.name), ['队伍', '队伍(2)', 'Sheet3'])
})
