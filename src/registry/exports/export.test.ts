import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { before, test } from 'node:test'
import fc from 'fast-check'
import { system } from '#kit/access'
import { readSheet } from '#kit/sheets'
import { smallCity, type City } from '#kit/testing'
import { entries, EXAMPLE_MARK, type Field, fileColumns, hasFacet, NONE, optionsOf, readCell } from '#registry/definition'
import { enterprises as ledger } from '#registry/enterprises'
import { catalogue } from '#registry/catalogue'
import { closeChange, insertMany, openChange, recordOf } from '#registry/ledger'
import { regionsUnder } from '#registry/regions'

let city: City
const dice = (seed: number) => () => ((seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648)

/** Some hundred enterprises of every shape that the definition allows: with gaps, with quotes, with what a spreadsheet takes for a formula. */
async function populate(count: number): Promise<void> {
  const roll = dice(7), pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)] as T, maybe = <T>(value: T): T | null => (roll() < 0.7 ? value : null)
  await city.db.tx(system('tests'), async (tx) => {
    const regions = [...(await regionsUnder(tx, '350500/', 4)), ...(await regionsUnder(tx, '350500/', 5))]
    const change = await openChange(tx, ledger, { origin: 'demo' })
    const records = Array.from({ length: count }, (_, i) => {
      const region = pick(regions), placed = roll() < 0.8
      const values = {
        name: `${pick(['演示', '=HYPERLINK', '+鞋', '@石材', '"引号",逗号', '食品\n换行'])}${i}`, uscc: `9135058200000${String(i).padStart(5, '0')}`, sector: maybe(pick(optionsOf(ledger.fields.sector as Field)).value), rating: maybe(pick(optionsOf(ledger.fields.rating as Field)).value),
        features: maybe(optionsOf(ledger.fields.features as Field).filter((_, i) => i === 0 || roll() < 0.3).map((o) => o.value)), employees: maybe(Math.floor(roll() * 900)), ratedOn: maybe(`202${Math.floor(roll() * 5)}-0${1 + Math.floor(roll() * 9)}-11`), headPhone: maybe(`1990000${String(Math.floor(roll() * 10_000)).padStart(4, '0')}`),
        address: maybe(`演示路${i}号`), industry: null, scale: maybe(pick(['large', 'medium', 'small'])), operating: maybe(pick(['open', 'suspended'])),
      }
      return { id: randomUUID(), ...recordOf(ledger, values, { regionCode: region.code, regionPath: region.path, lon: placed ? 118.5 + roll() / 3 : null, lat: placed ? 24.6 + roll() / 3 : null }) }
    })
    await closeChange(tx, change, await insertMany(tx, ledger, records, change))
  })
}

before(async () => {
  city = await smallCity()
  await populate(300)
})

/** A csv as rows of cells (RFC 4180). */
function csv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(bare(quoted === undefined ? plain ?? '' : quoted.replaceAll('""', '"')))
    if (end === '\r\n') rows.push([])
    if (end === '') break
  }
  return rows.filter((row) => row.length > 1 || row[0])
}
/** As a spreadsheet shows it: without what guards formulas and long digits. */
const bare = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r])/, '').replace(/^\t(?=\d+$)/, '')
/** The first sheet's rows as text, by the reader that imports use. */
async function sheet(bytes: Buffer, name: string | number = 0): Promise<string[][]> {
  const rows: string[][] = []
  for await (const batch of readSheet({ bytes }, { sheet: name })) rows.push(...batch.rows)
  return rows
}

/** Any filter that the definition allows. */
const anyFilter = fc.record(Object.fromEntries([
  ...entries(ledger).flatMap(([name, field]): [string, fc.Arbitrary<string>][] => {
    if (hasFacet(field) || field.kind === 'choice') return [[name, fc.subarray([...optionsOf(field).map((o) => o.value), NONE], { minLength: 1 }).map((v) => v.join(','))]]
    if (field.kind === 'integer') return [[name, fc.tuple(fc.option(fc.nat(500)), fc.option(fc.nat(900))).map(([a, b]) => `${a ?? ''}..${b ?? ''}`)]]
    if (field.kind === 'day') return [[name, fc.constantFrom('..2022-01-01', '2022-01-01..', '2021-03-01..2023-12-31')]]
    return []
  }),
  ['q', fc.constantFrom('演示', '石材', 'shicai', '1', '鞋 2', '没有的')], ['region', fc.constantFrom('350500', '350521', '350582103', '350582103001')], ['state', fc.constantFrom('active', 'all', 'retired', 'stale')],
  ['near', fc.constantFrom('118.6,24.75,15000', '118.7,24.8,3000')], ['within', fc.constant('118.5,24.6;118.7,24.6;118.7,24.8;118.5,24.8')], ['lacks', fc.constantFrom('position', 'rating', 'headPhone')],
]), { requiredKeys: [] }).map((all) => Object.fromEntries(Object.entries(all).filter(([, v]) => v !== undefined).slice(0, 3)) as Record<string, string>)

test('whatever is filtered, list, export and groups count the same', async () => {
  const duty = city.as('cityDuty')
  await fc.assert(fc.asyncProperty(anyFilter, fc.constantFrom('name', '-employees', 'region', 'ratedOn'), async (filter, sort) => {
    const query = new URLSearchParams(filter).toString()
    const list = await duty.get(`/api/enterprises?${query}&sort=${sort}&limit=200`), taken = await duty.get(`/api/enterprises/export?${query}&sort=${sort}&format=csv`), groups = await duty.get(`/api/enterprises/groups?${query}&by=county`)
    assert.equal(taken.status, 200, query)
    const rows = csv(taken.raw.toString()).slice(1)
    assert.deepEqual([rows.length, groups.body.groups.reduce((n: number, g: { count: number }) => n + g.count, 0)], [list.body.total, list.body.total], query)
    assert.deepEqual(rows.slice(0, 200).map((row) => (row[0] ?? '').replace(/\r?\n/g, '\n')), list.body.rows.map((r: { name: string }) => r.name), `${query} in the list's order`)
    const points = await duty.get(`/api/enterprises/export?${query}&format=geojson&columns=name`)
    assert.equal(JSON.parse(points.raw.toString()).features.length, list.body.total)
  }), { numRuns: 60, seed: 11 })
})

test('a file that was taken out reads back as what is there', async () => {
  const duty = city.as('cityDuty'), [head, ...rows] = csv((await duty.get('/api/enterprises/export?format=csv')).raw.toString()), columns = fileColumns(ledger)
  assert.deepEqual(head, columns.map((c) => c.label.zh))
  const listed = new Map<string, Record<string, unknown>>()
  for (let cursor = ''; ;) {
    const { body } = await duty.get(`/api/enterprises?limit=200${cursor && `&cursor=${cursor}`}`)
    for (const row of body.rows) listed.set(row.uscc, row)
    if (!(cursor = body.next)) break
  }
  assert.equal(rows.length, listed.size)
  for (const cells of rows) {
    const row = listed.get(cells[columns.findIndex((c) => c.key === 'uscc')] ?? '')
    for (const [i, { key, field }] of columns.entries()) {
      const cell = cells[i] ?? ''
      if (field && field.kind !== 'phone' && field.kind !== 'text') { const read = readCell(field, cell); assert.deepEqual('value' in read ? read.value ?? null : read, row?.[key] ?? null, key) }
      if (key === 'regionCode') assert.equal(cell, row?.regionCode)
      if (key === 'lon') assert.equal(cell === '' ? null : Number(cell), row?.lon)
      if (key === 'headPhone') assert.equal(cell, row?.headPhone ?? '')
    }
    assert.equal(cells.slice(1, 4).filter(Boolean).join('·'), row?.place)
  }
})

test('xlsx and csv hold the same, long digits as text, dates as dates', async () => {
  const duty = city.as('cityDuty'), query = 'columns=name,uscc,town,regionCode,employees,ratedOn,headPhone,lon&sort=name'
  const book = await sheet((await duty.get(`/api/enterprises/export?${query}`)).raw), text = csv((await duty.get(`/api/enterprises/export?${query}&format=csv`)).raw.toString())
  assert.equal(book.length, 301)
  assert.deepEqual(book.map((row) => text[0]?.map((_, i) => (row[i] ?? '').replace(/\r\n?/g, '\n'))), text)
})

test('every ledger that takes rows has a template whose heads are those of its export, each once', async () => {
  for (const { ledger: one } of catalogue.filter((c) => !c.ledger.broughtOn)) {
    const role = one.may.transfer?.[0] ?? one.may.edit[0], who = Object.entries(city.cast).find(([, c]) => c.roles.includes(role as string))?.[0] as 'cityDuty'
    const answer = await city.as(who).get(`/api/${one.path}/template`)
    assert.equal(answer.status, 200, one.key)
    const [heads = [], example = []] = await sheet(answer.raw), columns = fileColumns(one).filter((c) => !c.field?.derived)
    assert.deepEqual(heads.map((h) => h.replace(/\*$/, '')), columns.map((c) => c.label.zh), one.key)
    assert.deepEqual(heads.filter((h) => h.endsWith('*')).length, columns.filter((c) => c.required).length)
    assert.equal(new Set(heads).size, heads.length, `${one.key}: two columns under one head`)
    assert.ok(example[columns.findIndex((c) => c.key === one.name)]?.startsWith(EXAMPLE_MARK), one.key)
    assert.ok((await sheet(answer.raw, '填写说明')).length > columns.length)
  }
})

test('the examples of a template are what its ledger takes', () => {
  for (const { ledger: one } of catalogue) for (const { key, field, example } of fileColumns(one)) if (field && example && field.kind !== 'ref') assert.ok('value' in readCell(field, example), `${one.key}.${key}: ${example} ${JSON.stringify(readCell(field, example))}`)
})

test('columns stand as asked, in that order; an unknown one is refused by name', async () => {
  const duty = city.as('cityDuty')
  assert.deepEqual(csv((await duty.get('/api/enterprises/export?format=csv&columns=employees,name,town')).raw.toString())[0], ['从业人员', '企业名称', '乡镇（街道）'])
  assert.equal((await duty.get('/api/enterprises/export?format=csv&columns=password')).status, 400)
})

test('what a spreadsheet takes for a formula is text', async () => {
  const text = (await city.as('cityDuty').get('/api/enterprises/export?format=csv&q=hyperlink')).raw.toString()
  assert.match(text, /\r\n'=HYPERLINK/)
  assert.ok((await sheet((await city.as('cityDuty').get('/api/enterprises/export?q=hyperlink')).raw)).slice(1).every(([name]) => name?.startsWith('=HYPERLINK')))
  assert.doesNotMatch(text, /\r\n=/)
})

test('numbers are masked; opened only by who may, with a reason, and the event tells it', async () => {
  const duty = city.as('cityDuty'), url = '/api/enterprises/export?format=csv&columns=uscc,headPhone&sort=name'
  const phones = (raw: Buffer) => csv(raw.toString()).slice(1).map((r) => r[1] ?? '').filter(Boolean)
  assert.ok(phones((await duty.get(url)).raw).every((p) => /^199\*{4}\d{4}$/.test(p)))
  assert.equal((await duty.get(`${url}&sensitive=true`)).body.code, 'export.reason_missing')
  assert.ok(phones((await duty.get(`${url}&sensitive=true&reason=${encodeURIComponent('年度核对联系人')}`)).raw).every((p) => /^1990000\d{4}$/.test(p)))
  assert.equal((await city.as('auditor').get(url)).status, 403)
  const [event] = (await city.events('enterprise.exported')).slice(-1)
  assert.deepEqual([event?.data.sensitive, event?.data.reason, event?.data.rows, event?.data.columns, event?.data.filter], [true, '年度核对联系人', 300, ['uscc', 'headPhone'], {}])
})

test('a county takes out its own rows alone', async () => {
  const rows = csv((await city.as('countyDuty').get('/api/enterprises/export?format=csv&columns=regionCode')).raw.toString()).slice(1)
  const all = csv((await city.as('cityDuty').get('/api/enterprises/export?format=csv&columns=regionCode')).raw.toString()).slice(1)
  assert.ok(rows.length > 0 && rows.every(([code]) => code?.startsWith('350521')))
  assert.equal(rows.length, all.filter(([code]) => code?.startsWith('350521')).length)
})

test('who hangs up in the middle has taken the file all the same: the event stays', async () => {
  const app = await city.listenable(), before = (await city.events('enterprise.exported')).length
  await app.listen({ port: 0, host: '127.0.0.1' })
  const cookie = await city.cookieOf('cityDuty')
  await new Promise<void>((done) => {
    const request = get({ port: (app.server.address() as AddressInfo).port, host: '127.0.0.1', path: '/api/enterprises/export?format=csv', headers: { cookie } }, (response) => { response.once('close', done); response.destroy() })
    request.on('error', () => done())
  })
  await app.close()
  assert.equal((await city.events('enterprise.exported')).length, before + 1)
})
