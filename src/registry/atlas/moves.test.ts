// What is kept of a ledger's points follows what any process writes, and is what one would gather anew.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import type { Actor } from '#kit/access'
import { raw, sql } from '#kit/db'
import { smallCity, type City } from '#kit/testing'
import type { Query } from '#registry/definition'
import { enterprises as ledger } from '#registry/enterprises'
import { allLedgers, closeChange, insertMany, openChange, recordOf } from '#registry/ledger'
import { layerOf } from './layer.ts'
import { loadPoints } from './load.ts'
import { type PointSet, uuidAt } from './model.ts'
import { followed } from './moves.ts'
import { pointKeeper } from './points.ts'

let city: City
const at = ['350521100', '350500/350521/350521100/'] as const
const records = (n: number) => Array.from({ length: n }, (_, i) => ({ id: randomUUID(), ...recordOf(ledger, { name: `演示图层${i}有限公司`, uscc: `9135${randomUUID().replace(/\D/g, '').padEnd(14, '0').slice(0, 14)}`, rating: i % 2 ? 'quanzhou' : null }, { regionCode: at[0], regionPath: at[1], lon: 118.7 + (i % 97) / 1000, lat: 24.9 + (i % 89) / 1000 }) }))
const add = (n: number) => city.tx(async (tx) => { const change = await openChange(tx, ledger, { origin: 'system' }); await closeChange(tx, change, await insertMany(tx, ledger, records(n), change)) })
const duty: Actor = { kind: 'user', id: randomUUID(), name: '演示', roles: ['city_duty'], scope: '350500/', sessionId: 's' }, county: Actor = { ...duty, scope: '350500/350521/' }

before(async () => { city = await smallCity(); await add(400) })

const told = (set: PointSet) => Array.from({ length: set.n }, (_, i) => [uuidAt(set.ids, i), set.key[i], set.lon7[i], set.lat7[i], set.marks[i]].join()).sort()
const layers: [Actor, Query][] = [[duty, {}], [duty, { rating: 'quanzhou' }], [county, {}]]

/** Two keepers stand for two processes: neither knows what the other has read. */
const keepers = [pointKeeper(() => {}), pointKeeper(() => {})]
async function agree(which: readonly number[]): Promise<void> {
  for (const k of which) for (const [actor, query] of layers) await city.db.tx(actor, async (tx) => {
    const layer = await layerOf(tx, ledger, query), set = await (keepers[k] as typeof keepers[0]).of(tx, layer), anew = await loadPoints(tx, ledger, layer.conditions.where)
    assert.deepEqual(told(set), told(anew))
    assert.deepEqual([...set.key], [...set.key].sort((a, b) => a - b))
    assert.deepEqual(set.box, anew.box)
  })
}

test('whatever is written, by the product or past it, each process shows the points as they stand', async () => {
  await agree([0, 1])
  const api = city.as('cityDuty'), { rows } = (await api.get('/api/enterprises?limit=12')).body as { rows: { id: string }[] }, id = (i: number) => (rows[i] as { id: string }).id
  const writes: (() => Promise<unknown>)[] = [
    () => api.patch(`/api/enterprises/${id(0)}`, { lon: 118.41, lat: 24.61 }), () => api.patch(`/api/enterprises/${id(1)}`, { rating: 'provincial' }), () => api.patch(`/api/enterprises/${id(2)}`, { head: '演示甲' }),
    () => api.post(`/api/enterprises/${id(3)}/retirement`, { reason: '注销' }), () => api.post(`/api/enterprises/${id(4)}/retirement`, { reason: '注销' }), () => api.post(`/api/enterprises/${id(3)}/restoration`, { reason: '误销' }),
    () => api.patch(`/api/enterprises/${id(5)}`, { lon: null, lat: null }), () => add(30), () => city.tx((tx) => tx.run(sql`update enterprises set lon = lon + 0.01 where id = any(${[id(6), id(7)]}::uuid[])`)),
    () => city.tx((tx) => tx.run(sql`update enterprises set region_code = '350582103', region_path = '350500/350582/350582103/' where id = ${id(8)}`)), () => add(2500), () => api.patch(`/api/enterprises/${id(9)}`, { rating: 'quanzhou' }),
  ]
  for (const [i, write] of writes.entries()) {
    const done = await write()
    if (done && typeof done === 'object' && 'status' in done) assert.ok(Number(done.status) < 300, `write ${i}: ${JSON.stringify(done)}`)
    await agree(i % 3 ? [0] : [0, 1]) // the other process comes later, and has more to follow
  }
  await agree([0, 1])
})

test('a few rows are followed; more than can be named, or a piece of the log that is gone, are gathered anew', async () => {
  const now = (run: (layer: Awaited<ReturnType<typeof layerOf>>, tx: Parameters<Parameters<City['tx']>[0]>[0]) => Promise<unknown>) => city.tx(async (tx) => run(await layerOf(tx, ledger, {}), tx))
  const kept = await city.tx(async (tx) => { const layer = await layerOf(tx, ledger, {}); return { version: layer.version, set: await loadPoints(tx, ledger, layer.conditions.where) } })
  await add(3)
  await now(async (layer, tx) => assert.equal((await followed(tx, layer, kept))?.n, kept.set.n + 3))
  await add(2001)
  await now(async (layer, tx) => assert.equal(await followed(tx, layer, kept), undefined))
  await now(async (layer, tx) => assert.equal(await followed(tx, { ...layer, version: layer.version + 1 }, { ...kept, version: layer.version }), undefined))
})

test('every ledger says what it moved; a statement that touches no row moves nothing; the application can write no such moves', async () => {
  for (const { table } of allLedgers()) await city.tx((tx) => tx.run(sql`update ${raw(`"${table}"`)} set demo = not demo where id in (select id from ${raw(`"${table}"`)} limit 1)`))
  const version = () => city.tx(async (tx) => (await layerOf(tx, ledger, {})).version), was = await version()
  await city.tx((tx) => tx.run(sql`update enterprises set employees = 1 where id = ${randomUUID()}`))
  assert.equal(await version(), was)
  for (const statement of ['delete from ledger_moves', "insert into ledger_moves values ('enterprises', 0, 0)"]) await assert.rejects(city.db.tx(duty, (tx) => tx.run(sql`${raw(statement)}`)))
})
