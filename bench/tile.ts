// Tiles of the enterprises as a signed-in officer's map asks for them, four at a time as a browser does, over the city at every zoom: cold (the first tile after the
// ledger moved; the limit: positions and ids alone, as the driver brings them), warm (the points are in memory, the tile is made), and again (kept). The limit of these:
// a signed-in answer of the same server that reads a single row, as many at once.
import pg from 'pg'
import { system } from '#kit/access'
import { sql } from '#kit/db'
import { encodeTile } from '#registry/atlas'
import { benchCity, sustained, type Asker, type BenchCity } from './city.ts'
import { quantile } from './figure.ts'
import type { Bench } from './main.ts'
import type { Place } from './place.ts'

type Report = Parameters<Bench>[1]
type At = { z: number; x: number; y: number }

const answers = { ratio: 3, because: 'a warm tile is one signed-in answer with one statement more, and is cut and encoded in less than such an answer takes' }
const gathered = { ratio: 4, because: 'the points are read as the limit reads them, then their marks are reckoned, they are sorted, and others are answered in between' }

export const tile: Bench = (at, report) => over(at, report, false)
export const tileTenfold: Bench = (at, report) => over(at, report, true)

async function over(at: Place, report: Report, tenfold: boolean): Promise<void> {
  const city = await benchCity(at)
  try {
    if (tenfold) await city.tenfold()
    await measure(city, report, tenfold ? '520k' : '52k')
  } finally {
    await city.close()
  }
}

async function measure(city: BenchCity, report: Report, size: string): Promise<void> {
  const asker = await city.asker(4), all = await tilesOf(city.client), first = await timed(() => ask(asker, all[0] as At, ''))
  report({ name: `tile.first.${size}`, value: first, unit: 'ms, the first tile after a change', goal: 2000, higher: false, limit: await rawLoad(city.client), elsewhere: gathered, n: 1 })
  const waits: number[] = [], bare: number[] = []
  await lanes(all, async (one) => { waits.push(await timed(() => ask(asker, one, ''))) })
  await lanes(all, async () => { bare.push(await timed(() => asker.get('/api/me'))) })
  report({ name: `tile.${size}`, value: quantile(waits, 0.95), unit: 'ms p95', goal: 20, higher: false, limit: quantile(bare, 0.95), elsewhere: answers, n: waits.length, p50: quantile(waits, 0.5), p95: quantile(waits, 0.95) })
  const encoding = encodingAlone()
  report({ name: `tile.encoded.${size}`, value: encoding, unit: 'ms p95, the fullest tile encoded alone', goal: 20, higher: false, n: 400 })
  const { perSecond, waits: again } = await sustained(4, 3000, async (n) => void (await ask(asker, all[(n * 7919) % all.length] as At, ''))), { perSecond: answered } = await sustained(4, 1500, async () => void (await asker.get('/api/me')))
  report({ name: `tile.again.${size}`, value: perSecond, unit: 'tiles/s', goal: 300, higher: true, limit: answered, elsewhere: { ratio: 1 / 3, because: answers.because }, n: again.length, p50: quantile(again, 0.5), p95: quantile(again, 0.95) })
  await beside(city, report, size, asker, all[0] as At)
  asker.close()
}

/** Others are answered while the points are read and sorted. */
async function beside(city: BenchCity, report: Report, size: string, asker: Asker, one: At): Promise<void> {
  const other = await city.asker(1), calm: number[] = [], waits: number[] = [], under = { way: true }
  for (let n = 0; n < 200; n++) calm.push(await timed(() => other.get('/health')))
  await city.db.tx(system('bench'), (tx) => tx.run(sql`update enterprises set employees = coalesce(employees, 0) + 1 where id = (select id from enterprises limit 1)`))
  const load = ask(asker, one, '').finally(() => (under.way = false))
  while (under.way) waits.push(await timed(() => other.get('/health')))
  await load
  other.close()
  report({ name: `tile.beside.${size}`, value: quantile(waits, 0.95), unit: 'ms p95 of another while points load', goal: 50, higher: false, limit: quantile(calm, 0.95), elsewhere: { because: 'what another waits on a shared core is the scheduler’s' }, n: waits.length, p50: quantile(waits, 0.5), p95: quantile(waits, 0.95) })
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
