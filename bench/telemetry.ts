// What pages ask of a year of readings: newest values, one station's week, day sums by town; signed in, over HTTP, region scope on. At two
// million readings and again at ten times that (or as many as fit into the time; the line says how many). The full year (2,000 stations
// every five minutes, 210 million) is the same partitions again: what is asked touches one month's, whatever their number.
import pg from 'pg'
import { benchCity, sustained, type Asker, type BenchCity } from './city.ts'
import { quantile } from './figure.ts'
import type { Bench } from './main.ts'

const stations = 2000
const step = 300 // seconds between two readings
const perRound = stations * 4 // PT, Z, VT and RAIN of every station
const small = 2_000_000, large = 20_000_000
const loadFor = 80_000 // ms of both loads together: the rest of the five minutes is for starting, keys and sums over what is in, and asking

type Case = { name: string; goal: number; path: (n: number) => string; raw: (client: pg.Client, n: number) => Promise<unknown> }

export const telemetry: Bench = async (at, report) => {
  const city = await benchCity(at), timer = { spent: 0 }
  try {
    await ledger(city.client)
    const end = Math.floor(Date.now() / 1000 / step) * step
    const first = await load(city, 0, small, end, timer)
    const before = await measure(city, report, first, end)
    const all = await load(city, first, large, end, timer)
    const after = await measure(city, report, all, end, true)
    for (const [i, name] of ['latest', 'window', 'days'].entries())
      report({ name: `telemetry.${name}.growth`, value: (after[i] as number) / (before[i] as number), unit: `× p95, ${millions(first)} to ${millions(all)}`, goal: 1.3, higher: false, n: 2 })
  } finally {
    await city.close()
  }
}

const millions = (n: number) => `${(n / 1e6).toFixed(1)}M`

async function ledger(client: pg.Client): Promise<void> {
  await client.query(`insert into stations (code, name, kind, region_code, region_path, lon, lat, plane)
    select '0098' || lpad(i::text, 6, '0'), 't' || i, 'P', region_code, region_path, lon, lat, plane
    from generate_series(1, $1::int) i join (select *, row_number() over (order by code) - 1 as n, count(*) over () as many from stations where retired_at is null) s on s.n = i % s.many`, [stations])
}

/**
 * Readings from the newest time back, until there are `upTo` or the time is over; returns how many there are. PostgreSQL makes them itself, all stations of one
 * time after the other as they would come; a month's key is built when its rows are in, as a restored table's would be.
 */
async function load({ client }: BenchCity, there: number, upTo: number, end: number, timer: { spent: number }): Promise<number> {
  const rounds = Math.ceil(upTo / perRound), began = performance.now()
  let round = there / perRound
  await client.query(`set maintenance_work_mem = '512MB'`)
  while (round < rounds && timer.spent + performance.now() - began < loadFor) round = await fillMonth(client, round, rounds, end, () => timer.spent + performance.now() - began < loadFor)
  await summed(client, end)
  timer.spent += performance.now() - began
  return round * perRound
}

/** As much of one month as is wanted; returns the first round that is not in. */
async function fillMonth(client: pg.Client, from: number, rounds: number, end: number, inTime: () => boolean): Promise<number> {
  const at = (round: number) => end - round * step, first = new Date(at(from) * 1000), month = first.toISOString().slice(0, 7), name = `readings_${month.replace('-', '')}`
  const starts = Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1) / 1000, next = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1)).toISOString()
  await client.query('select readings_month($1::date)', [`${month}-01`])
  await client.query(`alter table readings detach partition ${name}`)
  await client.query(`alter table ${name} drop constraint ${name}_pkey`)
  const last = Math.min(rounds, from + Math.floor((at(from) - starts) / step) + 1)
  let round = from
  for (; round < last && inTime(); round = Math.min(last, round + 100)) await client.query(made(name), [round, Math.min(last, round + 100) - 1, end])
  await client.query(`alter table ${name} add constraint ${name}_pkey primary key (station_id, element, observed_at)`)
  await client.query(`alter table readings attach partition ${name} for values from ('${month}-01 00:00+00') to ('${next}')`)
  return round
}

/** Rounds $1 to $2, counted back from $3 (seconds): PT falls as it is read backwards, one round in fifty is wet, the level goes up and down. */
const made = (table: string) => `insert into ${table} (station_id, element, observed_at, value, sent_at, flagged, region_path)
  select s.id, e, to_timestamp($3::int - r * ${step}), case e when 'PT' then 5000 - r / 10.0 when 'RAIN' then case when (r * 7 + s.i) % 50 = 0 then 1.5 else 0 end when 'VT' then 12.4 else 3 + ((r + s.i) % 100) / 100.0 end,
    to_timestamp($3::int - r * ${step}), false, s.region_path
  from generate_series($1::int, $2::int) r cross join (select id, region_path, row_number() over (order by id) - 1 as i from stations where code like '0098%') s cross join unnest(array['PT', 'RAIN', 'VT', 'Z']) e order by r desc`

/** What the product keeps beside its readings as they come: newest values, days of rain. */
async function summed(client: pg.Client, end: number): Promise<void> {
  await client.query(`insert into rain_days (station_id, day, micrometres, falls, region_path) select station_id, rain_day(observed_at), sum(round(value * 1000))::bigint, count(*), region_path
    from readings where element = 'RAIN' and station_id in (select id from stations where code like '0098%') group by 1, 2, 5 on conflict (day, station_id) do update set micrometres = excluded.micrometres, falls = excluded.falls`)
  await client.query(`insert into latest_readings select distinct on (station_id, element) station_id, element, observed_at, value, sent_at, region_path from readings
    where observed_at > to_timestamp($1) and station_id in (select id from stations where code like '0098%') order by station_id, element, observed_at desc on conflict do nothing`, [end - 3600])
  await client.query('analyze readings, latest_readings, rain_days, stations')
}

async function measure(city: BenchCity, report: Parameters<Bench>[1], size: number, end: number, aWeek = false): Promise<number[]> {
  const asker = await city.asker(4), ids = (await city.client.query<{ id: string }>(`select id from stations where code like '0098%' order by id`)).rows.map((r) => r.id)
  const p95s: number[] = []
  for (const c of casesOf(ids, end).filter(({ name }) => aWeek || name !== 'week')) {
    const ask = (n: number) => answer(asker, c.path(n))
    await sustained(1, 1000, ask)
    const bare = (await sustained(1, 2500, async (n) => void (await c.raw(city.client, n)))).waits
    const { waits } = await sustained(1, 4000, ask)
    const p95 = quantile(waits, 0.95)
    p95s.push(p95)
    report({ name: `telemetry.${c.name}.${millions(size)}`, value: p95, unit: 'ms', goal: c.goal, higher: false, limit: quantile(bare, 0.95), ratioGoal: 6, n: waits.length, p50: quantile(waits, 0.5), p95 })
  }
  asker.close()
  return p95s
}

async function answer(asker: Asker, path: string): Promise<void> {
  const { status, body } = await asker.get(path)
  if (status !== 200) throw new Error(`refused: ${status} ${body.toString().slice(0, 200)}`)
}

const day = (end: number, back: number) => new Date((end - back * 86_400) * 1000).toISOString().slice(0, 10)

const casesOf = (ids: readonly string[], end: number): Case[] => [
  {
    name: 'latest', goal: 30, path: () => '/api/telemetry/latest?element=Z',
    raw: (client) => client.query(`select l.*, s.name from latest_readings l join stations s on s.id = l.station_id where l.element = 'Z' order by s.code`),
  },
  {
    name: 'window', goal: 30, path: (n) => `/api/telemetry/gauges/${ids[(n * 7919) % ids.length]}/curve?element=Z&hours=20`, // two million hold 21 hours
    raw: (client, n) => client.query(`select observed_at, value from readings where station_id = $1 and element = 'Z' and observed_at > to_timestamp($2) order by observed_at`, [ids[(n * 7919) % ids.length], end - 20 * 3600]),
  },
  {
    name: 'days', goal: 100, path: () => `/api/telemetry/days?from=${day(end, 1)}&to=${day(end, 1)}`,
    raw: (client) => client.query(`select region_path, avg(micrometres) from rain_days where day = $1 group by 1`, [day(end, 1)]),
  },
  {
    name: 'week', goal: 30, path: (n) => `/api/telemetry/gauges/${ids[(n * 7919) % ids.length]}/curve?element=Z&hours=168`,
    raw: (client, n) => client.query(`select observed_at, value from readings where station_id = $1 and element = 'Z' and observed_at > to_timestamp($2) order by observed_at`, [ids[(n * 7919) % ids.length], end - 7 * 86_400]),
  },
]
