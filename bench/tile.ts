// Tiles of the enterprises as a signed-in officer's map asks for them, four at a time as a browser does, over the city at every zoom: warm (the points are in memory,
// the tile is made), again with its ETag, and cold (the first tile after the ledger moved). The limit: the same tiles' content encoded alone, in this process.
import pg from 'pg'
import { system } from '#kit/access'
import { sql } from '#kit/db'
import { encodeTile } from '#registry/atlas'
import { benchCity, sustained, type Asker, type BenchCity } from './city.ts'
import { quantile } from './figure.ts'
import type { Bench } from './main.ts'

type At = { z: number; x: number; y: number }

export const tile: Bench = async (at, report) => {
  const city = await benchCity(at)
  try {
    await measure(city, report, '52k', 1500)
    await city.tenfold()
    await measure(city, report, '520k', 6000)
  } finally {
    await city.close()
  }
}

async function measure(city: BenchCity, report: Parameters<Bench>[1], size: string, coldGoal: number): Promise<void> {
  const asker = await city.asker(4), all = await tilesOf(city.client)
  const cold = await timed(() => ask(asker, all[0] as At, 'q=' + encodeURIComponent('演示')))
  const coldAll = await timed(() => ask(asker, all[0] as At, ''))
  report({ name: `tile.first.${size}`, value: Math.max(cold, coldAll), unit: 'ms', goal: coldGoal, higher: false, limit: await rawLoad(city.client), ratioGoal: 4, n: 2 })
  const waits: number[] = [], tags = new Map<string, string>()
  await lanes(all, async (one) => { const since = performance.now(); tags.set(key(one), await ask(asker, one, '')); waits.push(performance.now() - since) })
  const limit = encodingAlone()
  report({ name: `tile.${size}`, value: quantile(waits, 0.95), unit: 'ms p95', goal: 20, higher: false, limit, ratioGoal: 10, n: waits.length, p50: quantile(waits, 0.5), p95: quantile(waits, 0.95) })
  const { perSecond, waits: again } = await sustained(4, 3000, async (n) => void (await ask(asker, all[(n * 7919) % all.length] as At, '')))
  report({ name: `tile.again.${size}`, value: perSecond, unit: 'tiles/s', goal: 300, higher: true, limit: await bare(asker), ratioGoal: 0.3, n: again.length, p50: quantile(again, 0.5), p95: quantile(again, 0.95) })
  const other = await city.asker(1), calm: number[] = []
  for (let n = 0; n < 200; n++) calm.push(await timed(() => other.get('/health')))
  // others are answered while half a million points are read and sorted
  await city.db.tx(system('bench'), (tx) => tx.run(sql`update enterprises set employees = coalesce(employees, 0) + 1 where id = (select id from enterprises limit 1)`))
  const under = { way: true }
  const load = ask(asker, all[0] as At, '').finally(() => (under.way = false)), beside: number[] = []
  while (under.way) beside.push(await timed(() => other.get('/health')))
  await load
  other.close()
  asker.close()
  report({ name: `tile.beside.${size}`, value: Math.max(...beside), unit: 'ms, the longest wait of another while points load', goal: 50, higher: false, limit: Math.max(...calm), ratioGoal: 3, n: beside.length, p50: quantile(beside, 0.5), p95: quantile(beside, 0.95) })
}

async function ask(asker: Asker, { z, x, y }: At, query: string): Promise<string> {
  const { status, headers } = await asker.get(`/api/enterprises/tiles/${z}/${x}/${y}?${query}`)
  if (status !== 200) throw new Error(`a tile was refused: ${status}`)
  return String(headers.etag)
}
const key = ({ z, x, y }: At) => `${z}/${x}/${y}`
const timed = async (run: () => Promise<unknown>): Promise<number> => { const since = performance.now(); await run(); return performance.now() - since }

async function lanes<T>(all: readonly T[], run: (one: T) => Promise<void>): Promise<void> {
  let next = 0
  await Promise.all(Array.from({ length: 4 }, async () => { while (next < all.length) await run(all[next++] as T) }))
}

/** At each zoom the tiles that have something, at most sixty of them. */
async function tilesOf(client: pg.Client): Promise<At[]> {
  const { rows } = await client.query<{ lon: number; lat: number }>('select lon, lat from enterprises where lon is not null order by md5(id::text) limit 400'), all: At[] = []
  for (let z = 5; z <= 16; z++) {
    const found = new Map(rows.map(({ lon, lat }) => { const at = { z, x: Math.floor(((lon + 180) / 360) * 2 ** z), y: Math.floor((0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI)) * 2 ** z) }; return [key(at), at] }))
    all.push(...[...found.values()].slice(0, 60))
  }
  return all
}

/** The positions and ids alone, as the driver brings them. */
const rawLoad = (client: pg.Client): Promise<number> => timed(() => client.query(`select string_agg(float8send(lon) || float8send(lat) || uuid_send(id), ''::bytea) from enterprises where lon is not null and retired_at is null`))

/** 64 circles, 200 points with ids and names: the fullest that a tile is apart from the last zoom. */
function encodingAlone(): number {
  const features = [...Array.from({ length: 64 }, (_, i) => ({ x: i * 64, y: i * 64, properties: { n: i * 7 + 3 } })), ...Array.from({ length: 200 }, (_, i) => ({ x: i * 20, y: i * 20, properties: { id: crypto.randomUUID(), name: `演示锦昌鞋服有限公司${i}`, facet: 'quanzhou' } }))]
  const waits = Array.from({ length: 400 }, () => { const since = performance.now(); encodeTile('points', features); return performance.now() - since })
  return quantile(waits, 0.95)
}

/** Signed-in answers of the same server that read a single row. */
const bare = async (asker: Asker): Promise<number> => (await sustained(4, 1500, async () => void (await asker.get('/api/me')))).perSecond
