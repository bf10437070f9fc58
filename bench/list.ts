// The list of enterprises as an officer asks it: county + level + two characters of a name, sorted, a deep page, the total; signed in, row-level security on, 16
// connections. The limit: the same two statements with the same conditions, raw, on 16 connections of their own, in the same run.
import pg from 'pg'
import { benchCity, sustained, type Asker, type BenchCity } from './city.ts'
import { quantile } from './figure.ts'
import type { Bench } from './main.ts'

const counties = ['350502', '350503', '350504', '350505', '350521', '350524', '350525', '350526', '350581', '350582', '350583', '350500KFQ', '350500TSQ']
const ratings = ['national_3', 'provincial', 'quanzhou'], words = ['锦昌', '鞋业', '石材', '陶瓷', '服饰', '食品', '机械', '电子', '水暖', '茶业', '商贸', '物流', '恒发', '兴隆', '华达']
type Case = { county: string; rating: string; word: string; key: [string, string] | undefined; path: string }

export const list: Bench = async (at, report) => {
  const city = await benchCity(at)
  try {
    const small = await measure(city, report, '52k')
    await city.tenfold()
    const large = await measure(city, report, '520k')
    report({ name: 'list.growth', value: large / small, unit: '× p95 at 52k', goal: 1.5, higher: false, n: 2 })
  } finally {
    await city.close()
  }
}

async function measure(city: BenchCity, report: Parameters<Bench>[1], size: string): Promise<number> {
  const asker = await city.asker(16), cases = await casesOf(asker)
  const ask = async (n: number) => { const { status } = await asker.get((cases[(n * 7919) % cases.length] as Case).path); if (status !== 200) throw new Error(`a list was refused: ${status}`) }
  await sustained(16, 1500, ask)
  const limit = await raw(city.url, cases)
  const { perSecond, waits } = await sustained(16, 5000, ask)
  asker.close()
  const p95 = quantile(waits, 0.95)
  report({ name: `list.${size}`, value: perSecond, unit: 'req/s', goal: 1500, higher: true, limit, ratioGoal: 0.35, n: waits.length, p50: quantile(waits, 0.5), p95 })
  return p95
}

/** Each county with each level and word, at the deepest page within the first twenty. */
async function casesOf(asker: Asker): Promise<Case[]> {
  const all: Case[] = []
  for (const [i, county] of counties.entries()) for (const rating of ratings) for (const word of words.filter((_, w) => (w + i) % 3 === 0)) {
    const base = `/api/enterprises?region=${county}&rating=${rating}&q=${encodeURIComponent(word)}&sort=name&limit=50`
    let path = base, key: Case['key']
    for (let page = 0; page < 20; page++) {
      const { next } = JSON.parse((await asker.get(path)).body.toString()) as { next: string | null }
      if (!next) break
      key = JSON.parse(Buffer.from(next, 'base64url').toString()) as [string, string]
      path = `${base}&cursor=${next}`
    }
    all.push({ county, rating, word, key, path })
  }
  return all
}

const columns = `id, version, region_code, region_path, lon, lat, name, uscc, address, sector, industry, scale, economy, employees, rating, certificate, rated_on, rated_until, color, features, head, head_phone_mask,
  safety_officer, safety_phone_mask, operating, confirmed_at, confirmed_by, updated_at, retired_at, retired_reason, demo`

/** Pages with their totals a second, by the driver alone. */
async function raw(url: string, cases: readonly Case[]): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: 16 })
  const one = async (n: number) => {
    const { county, rating, word, key } = cases[(n * 7919) % cases.length] as Case, tokens = [`rating=${rating}`, `@${county}`, word]
    await pool.query(`select ${columns} from enterprises where tokens @> $1 and retired_at is null ${key ? 'and (name, id) > ($2, $3)' : ''} order by name, id limit 51`, key ? [tokens, ...key] : [tokens])
    await pool.query('select count(*) from enterprises where tokens @> $1 and retired_at is null', [tokens])
  }
  await sustained(16, 1000, one)
  const { perSecond } = await sustained(16, 4000, one)
  await pool.end()
  return perSecond
}
