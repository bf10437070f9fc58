import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { before, test } from 'node:test'
import { documentOf } from '#kit/http'
import { smallCity, type City } from '#kit/testing'
import { AnlanError, anlan } from '../../../client/anlan.ts'
import { curlOf, type Document, found, operationsOf, shapeOf } from './describe.ts'

let city: City
const name = (n: number) => `演示石材${String(n).padStart(3, '0')}`
/** A code whose check characters are right (GB 32100). */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
function uscc(n: number): string {
  const org = `MA${String(n).padStart(6, '0')}`, weights = [3, 7, 9, 10, 5, 8, 4, 2], c = 11 - ([...org].reduce((s, x, i) => s + (weights[i] as number) * parseInt(x, 36), 0) % 11)
  const first = `91350521${org}${c === 10 ? 'X' : c === 11 ? '0' : c}`, w = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
  return first + alphabet[(31 - ([...first].reduce((s, x, i) => s + (w[i] as number) * alphabet.indexOf(x), 0) % 31)) % 31]
}
const add = async (n: number, changes: object = {}, headers: Record<string, string> = {}) => city.as('cityDuty').post('/api/enterprises', { name: name(n), uscc: uscc(n), regionCode: '350521100', ...changes }, headers)

before(async () => {
  city = await smallCity()
  for (let n = 0; n < 40; n++) assert.equal((await add(n * 10)).status, 201)
})

test('the second of two editors is told who changed what, and nothing of his is written', async () => {
  const duty = city.as('cityDuty'), { rows: [row] } = (await duty.get('/api/enterprises?limit=1')).body, read = await duty.get(`/api/enterprises/${row.id}`), tag = String(read.headers.etag)
  const first = await duty.patch(`/api/enterprises/${row.id}`, { employees: 10 }, { 'if-match': tag })
  assert.equal(first.status, 200)
  const second = await city.as('cityDutyTwo').patch(`/api/enterprises/${row.id}`, { employees: 20, address: '演示路1号' }, { 'if-match': tag })
  assert.deepEqual([second.status, second.body.code, second.body.details.fields, second.body.details.current.employees], [412, 'ledger.changed_meanwhile', ['employees'], 10])
  assert.deepEqual([(await duty.get(`/api/enterprises/${row.id}`)).body.address, (await duty.get(`/api/enterprises/${row.id}/history`)).body.entries.length], [null, 2])
  const again = await city.as('cityDutyTwo').patch(`/api/enterprises/${row.id}`, { address: '演示路1号' }, { 'if-match': String(first.headers.etag) })
  assert.equal(again.status, 200)
  assert.equal((await duty.patch(`/api/enterprises/${row.id}`, { employees: 1 }, { 'if-match': 'yesterday' })).status, 400)
})

test('a repeated command is done once and answered the same; its key for other content is refused', async () => {
  const headers = { 'idempotency-key': randomUUID() }, first = await add(901, {}, headers), second = await add(901, {}, headers)
  assert.deepEqual([first.status, second.status, second.body], [201, 201, first.body])
  assert.equal((await city.as('cityDuty').get(`/api/enterprises?q=${encodeURIComponent(name(901))}`)).body.total, 1)
  assert.equal((await add(902, {}, headers)).body.code, 'request.key_reused')
  const together = await Promise.all(Array.from({ length: 5 }, () => add(903, {}, { 'idempotency-key': '7a5f4c0e-9f3b-4b57-8d0e-0c7a2f3b1d11' })))
  assert.equal(new Set(together.map((a) => a.body.id)).size, 1)
  assert.equal((await city.as('countyDuty').post('/api/enterprises', { name: name(904), uscc: uscc(904), regionCode: '350521100' }, headers)).status, 201, 'another person\'s key is another key')
})

test('while rows are added and taken out, a walk over the pages shows each standing row once', async () => {
  for (const sort of ['name', '-name', 'updatedAt', '-employees']) {
    const duty = city.as('cityDuty'), standing = new Set<string>()
    for (let cursor = ''; ;) { const { body } = await duty.get(`/api/enterprises?limit=200${cursor && `&cursor=${cursor}`}`); for (const r of body.rows) standing.add(r.id); if (!(cursor = body.next)) break }
    const seen: string[] = [], base = sort === 'name' ? 1 : sort === '-name' ? 2 : sort === 'updatedAt' ? 3 : 4
    let gone = ''
    for (let cursor = '', page = 0; ; page++) {
      const { body } = await duty.get(`/api/enterprises?sort=${sort}&limit=7${cursor && `&cursor=${encodeURIComponent(cursor)}`}`)
      seen.push(...body.rows.map((r: { id: string }) => r.id))
      if (!(cursor = body.next)) break
      if (page < 9) assert.equal((await add(page * 40 + base, { employees: page })).status, 201) // before and behind where the walk stands
      if (page === 2) { gone = body.rows.at(-1).id; await duty.post(`/api/enterprises/${gone}/retirement`, { reason: '演示撤出' }) } // the very row that the cursor names
    }
    assert.equal(new Set(seen).size, seen.length, `${sort}: a row twice`)
    assert.deepEqual([...standing].filter((id) => !seen.includes(id)), [], `${sort}: a row was missed`)
  }
})

test('a foreign cursor, sort or filter is refused by name, not passed to the database', async () => {
  for (const query of ['cursor=abc', 'sort=headPhone', 'sort=region_path', 'limit=100000', 'rating=gold', 'employees=1;drop', 'near=1,2', `within=${'118,24;'.repeat(400)}118,24`]) assert.equal((await city.as('cityDuty').get(`/api/enterprises?${query}`)).status, 400, query)
})

test('the description lists every operation with its permission, for those who are signed in', async () => {
  assert.equal((await city.as('anonymous').get('/api/openapi.json')).status, 401)
  const { body, raw } = await city.as('informant').get('/api/openapi.json')
  const operations = Object.values(body.paths as Record<string, Record<string, Record<string, unknown>>>).flatMap((at) => Object.values(at))
  assert.ok(operations.length > 100 && operations.every((o) => o['x-permission'] && o['x-scope']))
  assert.deepEqual(Object.keys(body.components.securitySchemes), ['token', 'session'])
  // shapes stand once: written out at each operation they would be several times as much
  assert.ok(raw.length < 3_200_000, `${raw.length} bytes`)
  const refs = [...raw.toString().matchAll(/"#\/components\/schemas\/(\w+)"/g)].map((m) => m[1] as string)
  assert.deepEqual(refs.filter((ref) => !(ref in body.components.schemas)), [])
})

test('shapes that are written once say the same as where they stood', () => {
  const plain = JSON.parse(JSON.stringify((city.app as unknown as { swagger: () => object }).swagger())) as Record<string, unknown>, { components: { schemas = {} }, ...folded } = documentOf(city.app)
  const opened = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(opened)
    if (typeof value !== 'object' || value === null) return value
    const { $ref } = value as { $ref?: string }
    return $ref ? opened(schemas[$ref.split('/').at(-1) as string]) : Object.fromEntries(Object.entries(value).map(([k, v]) => [k, opened(v)]))
  }
  assert.deepEqual(opened(folded.paths), plain.paths)
})

test('the page finds an operation by words, tells who may, what goes in and comes out, and a line for the shell', async () => {
  const document = (await city.as('auditor').get('/api/openapi.json')).body as Document, all = operationsOf(document)
  const [change, more] = found(all, 'patch enterprises/{id}')
  assert.ok(change && !more)
  assert.deepEqual([change.permission, change.scope, change.tag, change.status], ['enterprise.edit', 'region', 'enterprises', '200'])
  assert.match(shapeOf(change.body, document), /\n {2}employees\?: integer 0\.\.500000 \| null\n/)
  assert.match(shapeOf(change.reply, document), /rating: .*"quanzhou"/)
  assert.equal(curlOf(change, 'https://x'), `curl -X PATCH 'https://x/api/enterprises/{id}' \\\n  -H "Authorization: Bearer $ANLAN_TOKEN" \\\n  -H "Idempotency-Key: $(uuidgen)" \\\n  -H 'Content-Type: application/json' \\\n  -d @body.json`)
  assert.ok(found(all, '导出 企业').length >= 1)
})

test('the published client reads page after page, sees the faster editor, and takes a file', async () => {
  const app = await city.listenable()
  await app.listen({ port: 0, host: '127.0.0.1' })
  city.atEnd(() => app.close())
  const { token } = (await city.as('secadmin').post('/api/api-tokens', { name: '演示系统', roles: ['city_duty'], regionPath: '350500/', access: 'write', days: 30, reason: '接口测试' })).body
  const client = anlan({ base: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`, token })
  const names: string[] = []
  for await (const row of client.each('GET /api/enterprises', { sort: 'name' })) names.push(row.name ?? '')
  const { total, rows: [first] } = await client.request('GET /api/enterprises', { query: { limit: 1 } })
  assert.deepEqual([names.length, first !== undefined], [total, true])
  if (!first) return
  const changed = await client.request('PATCH /api/enterprises/:id', { params: { id: first.id }, body: { employees: 77 } }, { version: first.version })
  assert.equal(changed.employees, 77)
  await assert.rejects(client.request('PATCH /api/enterprises/:id', { params: { id: first.id }, body: { employees: 78 } }, { version: first.version }), (error) => error instanceof AnlanError && error.status === 412 && error.code === 'ledger.changed_meanwhile')
  const file = await client.request('GET /api/enterprises/export', { query: { format: 'csv', columns: 'name' } })
  assert.equal((await file.text()).trim().split('\r\n').length, total + 1)
})
