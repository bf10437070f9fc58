// The nearest twenty of 5,000 depots, one asker and four at once, and the enterprises within a typhoon's 250 km: counted with sums and nearest rows, as the panel has them. The limit: the same statements raw, on as many connections, in the same run.
import pg from 'pg'
import { benchCity, sustained, type BenchCity } from './city.ts'
import { quantile } from './figure.ts'
import type { Bench } from './main.ts'
import type { Place } from './place.ts'

const lanes = 4, kilometres = 250
const roundTrips = { ratio: 8, because: 'an answer makes seven round trips to the database (three for the session; its own begin, standing, rows, commit) and one of HTTP, where the raw statement makes one' }
const inMemory = { ratio: 1, because: 'points in memory are there to be quicker than counting the rows in the database' }

export const nearest: Bench = (at, report) => over(at, async (city) => {
  await fiveThousand(city.client)
  await near(city, report)
  await circle(city, report, '52k')
})

export const nearestTenfold: Bench = (at, report) => over(at, async (city) => {
  await city.tenfold()
  await circle(city, report, '520k')
})

async function over(at: Place, run: (city: BenchCity) => Promise<void>): Promise<void> {
  const city = await benchCity(at)
  try { await run(city) } finally { await city.close() }
}

/** Depots are few: the bench fills their ledger with places of enterprises. */
async function fiveThousand(client: pg.Client): Promise<void> {
  await client.query(`insert into depots (code, name, address, tier, region_code, region_path, lon, lat, plane) select 'B' || row_number() over (), '演示库' || row_number() over (), '演示路', 'county', region_code, region_path, lon, lat, plane
    from enterprises where lon is not null order by md5(id::text) limit greatest(0, 5000 - (select count(*) from depots where retired_at is null))`)
  await client.query('analyze depots')
}

const spot = (n: number): [number, number] => [Number((118.1 + ((n * 7919) % 800) / 1000).toFixed(4)), Number((24.6 + ((n * 104_729) % 700) / 1000).toFixed(4))]

async function near(city: BenchCity, report: Parameters<Bench>[1]): Promise<void> {
  const asker = await city.asker(lanes), ask = async (n: number) => { const [lon, lat] = spot(n), { status } = await asker.get(`/api/depots/nearest?at=${lon},${lat}&limit=20`); if (status !== 200) throw new Error(`refused: ${status}`) }
  await sustained(lanes, 1500, ask)
  const pool = new pg.Pool({ connectionString: city.url, max: lanes }), { rows: [middle] } = await city.client.query<{ x: number; y: number }>('select avg(plane[0]) as x, avg(plane[1]) as y from depots')
  const raw = async (n: number) => void (await pool.query('select id, name, lon, lat, region_path from depots where retired_at is null order by plane <-> point($1, $2) limit 20', [(middle?.x ?? 0) + ((n * 7919) % 80_000) - 40_000, (middle?.y ?? 0) + ((n * 104_729) % 80_000) - 40_000]))
  await sustained(lanes, 500, raw)
  const limit = quantile((await sustained(lanes, 2000, raw)).waits, 0.95), one = await sustained(1, 2000, ask), { waits } = await sustained(lanes, 4000, ask)
  await pool.end()
  asker.close()
  report({ name: 'nearest.one', value: quantile(one.waits, 0.95), unit: 'ms p95', goal: 5, higher: false, limit, elsewhere: roundTrips, n: one.waits.length, p50: quantile(one.waits, 0.5), p95: quantile(one.waits, 0.95) })
  report({ name: 'nearest.20of5000', value: quantile(waits, 0.95), unit: 'ms p95', goal: 5, higher: false, limit, elsewhere: roundTrips, n: waits.length, p50: quantile(waits, 0.5), p95: quantile(waits, 0.95) })
}

/** A circle never asked before each time: nothing is kept of it. */
async function circle(city: BenchCity, report: Parameters<Bench>[1], size: string): Promise<void> {
  const asker = await city.asker(1), waits: number[] = [], raw: number[] = []
  await asker.get(`/api/around?near=118.6,24.8,1000`) // the points are gathered once, as they are after each change
  for (let n = 0; n < 60; n++) {
    const [lon, lat] = spot(n), since = performance.now(), { status, body } = await asker.get(`/api/around?near=${lon},${lat},${kilometres * 1000}&only=enterprise&each=20`)
    if (status !== 200 || ((JSON.parse(body.toString()) as { layers: { count: number }[] }).layers[0]?.count ?? 0) < 50_000) throw new Error(`the circle holds too few: ${status}`)
    waits.push(performance.now() - since)
    const began = performance.now()
    await city.client.query('select count(*) from enterprises where retired_at is null and anlan_metres(lon, lat, $1, $2) <= $3', [lon, lat, kilometres * 1000])
    raw.push(performance.now() - began)
  }
  const panel: number[] = []
  for (let n = 0; n < 20; n++) { const [lon, lat] = spot(n + 1000), since = performance.now(), { status } = await asker.get(`/api/around?near=${lon},${lat},5000`); if (status !== 200) throw new Error(`refused: ${status}`); panel.push(performance.now() - since) }
  asker.close()
  report({ name: `nearest.circle.${size}`, value: quantile(waits, 0.95), unit: 'ms p95', goal: 80, higher: false, limit: quantile(raw, 0.95), elsewhere: inMemory, n: waits.length, p50: quantile(waits, 0.5), p95: quantile(waits, 0.95) })
  report({ name: `nearest.panel.${size}`, value: quantile(panel, 0.95), unit: 'ms p95, 5 km over every ledger', goal: 150, higher: false, elsewhere: { because: 'it is an aim of our own' }, n: panel.length, p50: quantile(panel, 0.5), p95: quantile(panel, 0.95) })
}
