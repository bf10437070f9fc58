// Any rolled-up indicator by county and month with the year before, exact, over a million records of five years, and the records behind it. Raw: the cells of the same
// question alone, read by the driver on one connection, in turns with the door's answers.
import { indicators as all, type Indicator, measured, numberOf, questionOf, rowsPage } from '#reporting/indicators'
import { quantile } from './figure.ts'
import type { Bench } from './main.ts'
import { fill, recordsCity, type Records } from './records.ts'

const million = 1_000_000
export const indicators: Bench = async (at, report) => {
  const city = await recordsCity(at)
  try {
    await fill(city, 0, million)
    await measure(city, report, '1m')
  } finally {
    await city.close()
  }
}

/** Ten million against one, in the same run. */
export const indicatorsTenfold: Bench = async (at, report) => {
  const city = await recordsCity(at)
  try {
    await fill(city, 0, million)
    const small = await measure(city, report, '1m')
    await fill(city, million, 10 * million)
    const large = await measure(city, report, '10m')
    report({ name: 'indicators.growth', value: large / small, unit: '× p95 at 1M', goal: 1.3, higher: false, n: 2 })
  } finally {
    await city.close()
  }
}

const rolled = all.filter((i) => i.cube)
const years = [2019, 2020, 2021, 2022]
type Case = { indicator: Indicator; region: string | undefined; path: string; from: string; to: string }
const casesOf = ({ counties }: Records): Case[] => rolled.flatMap((indicator, i) => [undefined, ...counties].map((c, j) => { const year = years[(i + j) % years.length] as number; return { indicator, region: c?.code, path: c?.path ?? '350500/', from: `${year}-01-01`, to: `${year}-12-31` } }))

async function measure(city: Records, report: Parameters<Bench>[1], size: string): Promise<number> {
  const cases = casesOf(city), asks: number[] = [], raws: number[] = []
  for (let round = -1; round < 4; round++) for (const [n, of] of cases.entries()) {
    const began = performance.now()
    await city.db.tx(city.officer, async (tx) => measured(tx, of.indicator, await questionOf(tx, of.indicator, of)))
    const between = performance.now()
    await cells(city, of)
    if (round >= 0 && n >= 0) { asks.push(between - began); raws.push(performance.now() - between) }
  }
  const p95 = quantile(asks, 0.95)
  report({ name: `indicators.${size}`, value: p95, unit: 'ms p95 by county and month', goal: 10, higher: false, limit: quantile(raws, 0.95), ratioGoal: 5, n: asks.length, p50: quantile(asks, 0.5), p95 })
  await exact(city, cases)
  await drill(city, report, size)
  return p95
}

/** What the roll-up keeps of the question: this year and the one before, by month and place. */
const cells = ({ client }: Records, { indicator, region, path, from, to }: Case) => client.query(`select k.month, k.region_path, sum(m1), sum(m2), sum(m3) from rollup_cells k where k.cube = $1 and k.grain = $2 and k.month between $3::date - interval '1 year' and $4::date and starts_with(k.region_path, $5) group by 1, 2`,
  [indicator.cube?.key, region ? 'town' : 'county', from, to, path])

/** A sample is held against the records themselves. */
async function exact({ db, officer }: Records, cases: readonly Case[]): Promise<void> {
  for (const of of cases.filter((_, n) => n % 17 === 0)) await db.tx(officer, async (tx) => {
    const question = await questionOf(tx, of.indicator, of), { cube: _, ...bare } = of.indicator, kept = await numberOf(tx, of.indicator, question), counted = await numberOf(tx, bare, question)
    if (kept !== counted) throw new Error(`${of.indicator.key} ${of.path} ${of.from}: kept ${kept}, counted ${counted}`)
  })
}

/** A county's month, then the page after it. */
async function drill(city: Records, report: Parameters<Bench>[1], size: string): Promise<void> {
  const waits: number[] = [], cases = casesOf(city).filter((c) => c.region)
  for (let round = -1; round < 2; round++) for (const [n, { from, ...of }] of cases.entries()) {
    const month = `${from.slice(0, 5)}${String((n % 12) + 1).padStart(2, '0')}`
    let cursor: string | undefined
    for (let page = 0; page < 2; page++) {
      const began = performance.now()
      const { next } = await city.db.tx(city.officer, async (tx) => rowsPage(tx, of.indicator, await questionOf(tx, of.indicator, { ...of, from: `${month}-01`, to: `${month}-28` }), { limit: 50, cursor }))
      if (round >= 0) waits.push(performance.now() - began)
      if (!next) break
      cursor = next
    }
  }
  const p95 = quantile(waits, 0.95)
  report({ name: `indicators.drill.${size}`, value: p95, unit: 'ms p95 for a page of records', goal: 30, higher: false, n: waits.length, p50: quantile(waits, 0.5), p95, elsewhere: { because: 'a page of records waits for the disk that other benches use' } })
}
