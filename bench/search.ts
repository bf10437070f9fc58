// The search box of a signed-in officer over all ledgers, at 52,023 and 520,230 enterprises: names, two characters, pinyin, initials, codes and tails as they are
// in the ledger, and names with one wrong character, which go through the second pass.
import { benchCity, type Asker, type BenchCity } from './city.ts'
import { quantile } from './figure.ts'
import type { Bench } from './main.ts'

const goods = ['鞋服', '石材', '陶瓷', '水暖', '食品', '服饰', '新材料', '物流', '茶业', '恒安', '兴隆'], pinyin = ['jinchang', 'hengfa', 'xiefu', 'shicai', 'taoci', 'xingl', 'huida'], initials = ['jcxf', 'hfsc', 'ysjc', 'xlsn']

export const search: Bench = async (at, report) => {
  const city = await benchCity(at)
  try {
    await measure(city, report, '52k')
    await city.tenfold()
    await measure(city, report, '520k')
  } finally {
    await city.close()
  }
}

async function measure(city: BenchCity, report: Parameters<Bench>[1], size: string): Promise<void> {
  const asker = await city.asker(4)
  const { rows } = await city.client.query<{ name: string; uscc: string; tail: string }>(`select name, uscc, head_phone_tail as tail from enterprises order by md5(id::text) limit 120`)
  const typed = rows.flatMap(({ name, uscc, tail }, i) => [name, name.slice(2, 6), uscc, tail, goods[i % goods.length] as string, pinyin[i % pinyin.length] as string, initials[i % initials.length] as string])
  const slipped = rows.map(({ name }) => `${name[2]}龘${name.slice(4, 7)}`)
  await ask(asker, typed.slice(0, 60))
  const waits = await ask(asker, typed), slow = await ask(asker, slipped)
  asker.close()
  report({ name: `search.${size}`, value: quantile(waits, 0.95), unit: 'ms p95', goal: 50, higher: false, n: waits.length, p50: quantile(waits, 0.5), p95: quantile(waits, 0.95) })
  report({ name: `search.slips.${size}`, value: quantile(slow, 0.95), unit: 'ms p95', goal: 150, higher: false, n: slow.length, p50: quantile(slow, 0.5), p95: quantile(slow, 0.95) })
}

async function ask(asker: Asker, words: readonly string[]): Promise<number[]> {
  const waits: number[] = []
  for (const q of words) {
    const since = performance.now(), { status } = await asker.get(`/api/search?q=${encodeURIComponent(q)}`)
    if (status !== 200) throw new Error(`the search for ${q} was refused: ${status}`)
    waits.push(performance.now() - since)
    if (process.env.ANLAN_TRACE && (waits.at(-1) as number) > 60) console.error(q, Math.round(waits.at(-1) as number))
  }
  return waits
}
