// The authorization matrix: every operation of the API × every kind of actor × rows of another county. The operations come of the OpenAPI description, the rights
// of an oracle written by hand, the effects are looked for in the database and in every byte that is answered.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import { sql, type Tx } from '#kit/db'
import { type CastName, type City, smallCity } from '#kit/testing'
import { entries, type Field, isSealed, type Ledger, optionsOf, readCell, snake, writable } from '#registry/definition'
import { addRow, allLedgers, changeRow, closeChange, insertMany, listRows, openChange, recordOf, standardsOf } from '#registry/ledger'
import { expected } from './oracle.ts'

type Operation = { method: string; path: string; permission: string; tag: string }
const actors: readonly (readonly [letter: string, who: CastName])[] = [['c', 'cityDuty'], ['l', 'cityLeader'], ['o', 'office'], ['m', 'countyCommander'], ['d', 'countyDuty'], ['t', 'townCadre'], ['i', 'informant'], ['e', 'enterpriseOfficer'], ['s', 'teamLeader'], ['n', 'inspector'], ['x', 'examiner']]
/** Those of 惠安: what stands in 晋江 is hidden from them. */
const below = actors.filter(([letter]) => 'mdtiesn'.includes(letter))
const canary = '金丝雀不可见', elsewhere = '350582103'
let city: City, operations: Operation[]
/** one row of each ledger in the other county, by the ledger's path */
const rows = new Map<string, { id: string; version: number; ledger: Ledger }>()

before(async () => {
  city = await smallCity()
  const { paths } = (city.app as unknown as { swagger: () => { paths: Record<string, Record<string, Record<string, unknown>>> } }).swagger()
  operations = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, o]) => ({ method: method.toUpperCase(), path, permission: String(o['x-permission']), tag: path.split('/')[2] ?? '' })))
  await city.tx(async (tx) => {
    const added = await city.as('cityDuty').post('/api/enterprises', { name: '演示石业有限公司', uscc: '91350582MA2XN5R1XG', regionCode: elsewhere })
    assert.equal(added.status, 201)
    for (const ledger of allLedgers()) {
      const [row] = (await listRows(tx, ledger, { region: '350582', limit: 1 })).rows
      const any = row ?? (await listRows(tx, ledger, { limit: 1 })).rows[0] ?? (ledger.broughtOn ? await broughtRow(tx, ledger, added.body.id) : await addRow(tx, ledger, exampleOf(ledger, added.body.id)))
      await changeRow(tx, ledger, any.id, { regionCode: any.regionPath.includes('/350582/') ? undefined : elsewhere, ...(ledger.fields[ledger.name]?.kind === 'text' || ledger.fields[ledger.name]?.kind === 'person' ? { [ledger.name]: canary } : {}) })
      const after = await tx.one<{ id: string; version: number; path: string }>(sql([`select id, version, region_path as path from ${ledger.table} where id = '${any.id}'`]))
      assert.match(after.path, /\/350582\//, ledger.key)
      rows.set(ledger.path, { ...after, ledger })
    }
  })
})

/** Of a ledger that no form fills, a row as its verbs would begin it: what must be there has a value of its kind. */
async function broughtRow(tx: Tx, ledger: Ledger, enterprise: string): Promise<{ id: string; regionPath: string }> {
  const kinds: Record<string, (f: Field) => unknown> = { text: () => 'X1', note: () => '说明', integer: () => 1, decimal: () => 1, day: () => '2022-03-01', flag: () => false, person: () => '陈演示', choice: (f) => optionsOf(f)[0]?.value, choices: () => [] }
  const values = Object.fromEntries(entries(ledger).filter(([name, f]) => f.required || name === ledger.name || !f.derived).flatMap(([name, field]) => (field.kind === 'ref' ? (field.ledger === 'enterprise' ? [[name, enterprise]] : []) : kinds[field.kind] ? [[name, kinds[field.kind]?.(field)]] : [])))
  const change = await openChange(tx, ledger, { origin: 'demo' }), id = randomUUID(), regionPath = `350500/350582/${elsewhere}/`
  await insertMany(tx, ledger, [{ id, demo: false, ...recordOf(ledger, values, { regionCode: elsewhere, regionPath, lon: null, lat: null }, await standardsOf(tx, ledger)), ...sealedAway(ledger, values) }], change, ['demo'])
  await closeChange(tx, change, 1)
  return { id, regionPath }
}
/** Derived fields stand as given here: there is no verb to make them. */
const sealedAway = (ledger: Ledger, values: Record<string, unknown>) => Object.fromEntries(entries(ledger).filter(([name, f]) => f.derived && values[name] !== undefined).map(([name]) => [snake(name), values[name]]))

/** A row made of the examples that the definition gives to people. */
function exampleOf(ledger: Ledger, enterprise: string): Record<string, unknown> {
  const values = writable(ledger).flatMap(([name, field]) => {
    if (field.kind === 'ref') return field.ledger === 'enterprise' ? [[name, enterprise]] : []
    const read = field.example === undefined ? undefined : readCell(field, field.example)
    return read && 'value' in read ? [[name, read.value]] : []
  })
  return { ...Object.fromEntries(values), regionCode: elsewhere, ...(ledger.position === 'none' ? {} : { lon: 118.6, lat: 24.75 }) }
}

const someId = '019a0000-0000-7000-8000-000000000000'
const addressOf = ({ path, tag }: Operation): string => {
  const tile = /tiles/.test(path) ? path.replace('{z}', '9').replace('{x}', '424').replace('{y}', '219') : path
  const address = tile.replace(/\{id\}/, rows.get(tag)?.id ?? someId).replace(/\{\w+\}/g, someId)
  return address.endsWith('/groups') ? `${address}?by=county` : address.endsWith('/api/search') ? `${address}?q=${encodeURIComponent(canary)}` : /\/around/.test(address) ? `${address}?near=118.6,24.7,50000` : address
}
const bodies: Record<string, unknown> = { retirement: { reason: '越权试探' }, restoration: { reason: '越权试探' }, reveals: { field: 'phone' } }
function bodyOf({ method, path, tag }: Operation): unknown {
  const row = rows.get(tag), last = path.split('/').at(-1) as string
  if (!row) return {}
  const { ledger } = row, sealed = Object.entries(ledger.fields).find(([, f]) => isSealed(f))?.[0]
  if (last === 'reveals') return { field: sealed ?? 'none' }
  if (last === 'bulk-changes') return { ids: [row.id], set: { regionCode: '350521100' } }
  if (method === 'PATCH') return { regionCode: '350521100' }
  return bodies[last] ?? {}
}

async function ask(o: Operation, who: CastName | 'anonymous') {
  return city.app.inject({
    method: o.method as 'GET', url: addressOf(o), ...(o.method === 'GET' ? {} : { payload: bodyOf(o) as object }),
    headers: { 'x-anlan': '1', ...(who === 'anonymous' ? {} : { cookie: await city.cookieOf(who) }) },
  })
}

// a narrower permission that a verb asks for within (taking files out of a map) is its own feature's test
test('nobody holds a permission that the oracle has not thought about', () => {
  assert.deepEqual([...new Set(operations.map((o) => o.permission))].filter((p) => p !== 'public' && expected(p) === undefined).sort(), [])
})

test('each actor reaches the operations that his work needs, and is refused every other', async () => {
  const wrong: string[] = []
  let asked = 0
  for (const o of operations.filter((one) => one.permission !== 'public')) for (const [letter, who] of actors) {
    // whoever may is judged by what he is answered, below; a mutation of his would be one
    const may = (expected(o.permission) ?? '').includes(letter)
    if (may && o.method !== 'GET') continue
    const answer = await ask(o, who), refused = answer.statusCode === 403 && answer.json().code === 'request.forbidden' && answer.json().details.permission === o.permission
    if (may === refused || answer.statusCode >= 500) wrong.push(`${who} ${o.method} ${o.path} (${o.permission}): ${answer.statusCode}, the oracle says ${may ? 'yes' : 'no'}`)
    asked++
  }
  assert.deepEqual(wrong, [])
  assert.ok(asked > 2000, String(asked))
})

/** Numbers that rows of the city or of 惠安 bear in a field that refers to them: a task that the city shares names its programme, whoever may see that. */
const namedByOthers = () => city.tx(async (tx) => {
  const found = new Set<string>()
  for (const ledger of allLedgers()) for (const [name, field] of entries(ledger)) if (field.kind === 'ref')
    for (const { id } of await tx.rows<{ id: string }>(sql([`select distinct "${snake(name)}"::text as id from "${ledger.table}" where "${snake(name)}" is not null and region_path not like '%/350582/%'`]))) found.add(id)
  return found
})

test('nothing of another county is in any answer: lists, groups, cards, history, exports, tiles, search, circles, files', async () => {
  const named = await namedByOthers(), ids = [...rows.values()].map((row) => row.id).filter((id) => !named.has(id)), leaks: string[] = []
  let read = 0
  for (const o of operations.filter((one) => one.method === 'GET' && one.permission !== 'public')) for (const [letter, who] of below) {
    if (!(expected(o.permission) ?? '').includes(letter)) continue
    const answer = await ask(o, who), text = answer.rawPayload.toString('latin1'), plain = answer.rawPayload.toString('utf8')
    // the id that was asked for stands in the address alone, never in an answer
    if (plain.includes(canary) || ids.some((id) => plain.includes(id) || text.includes(Buffer.from(id.replaceAll('-', ''), 'hex').toString('latin1')))) leaks.push(`${who} GET ${o.path}: ${answer.statusCode}`)
    if (o.path.includes('{id}') && rows.has(o.tag) && answer.statusCode < 300) leaks.push(`${who} GET ${o.path}: ${answer.statusCode} for a row of another county`)
    read++
  }
  assert.deepEqual(leaks, [])
  assert.ok(read > 400, String(read))
})

test('no command reaches a row of another county, whoever gives it, and none is carried out for whoever may not', async () => {
  const state = () => city.tx(async (tx) => {
    const all: string[] = []
    for (const { ledger, id } of rows.values()) all.push((await tx.one<{ row: string }>(sql([`select md5(t::text) as row from ${ledger.table} t where id = '${id}'`]))).row)
    return all
  })
  const before = await state(), reached: string[] = []
  for (const o of operations.filter((one) => one.method !== 'GET' && rows.has(one.tag) && one.permission !== 'public')) for (const [, who] of below) {
    const answer = await ask(o, who)
    if (answer.statusCode < 300 && o.path.includes('{id}')) reached.push(`${who} ${o.method} ${o.path}: ${answer.statusCode}`)
    if (answer.statusCode >= 500) reached.push(`${who} ${o.method} ${o.path}: ${answer.statusCode} ${answer.payload.slice(0, 200)}`)
  }
  assert.deepEqual(reached, [])
  assert.deepEqual(await state(), before)
})

test('whoever has not signed in is told nothing, not even of a row that is there', async () => {
  for (const o of operations.filter((one) => rows.has(one.tag) && one.permission !== 'public')) assert.equal((await ask(o, 'anonymous')).statusCode, 401, `${o.method} ${o.path}`)
})
