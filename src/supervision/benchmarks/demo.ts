// 130 enterprises of the demo city in 46 sectors, each of the industry of its sector.
import { sql, type Tx } from '#kit/db'
import { type DemoRow, fillLedger, idOf, type Random, randomFrom } from '#registry/demo'
import { benchmarks } from './ledger.ts'
import { divisions } from './sectors.ts'

export type Candidate = { id: string; name: string; industry: string; regionCode: string; regionPath: string }

/** Goes round the sectors until `count` are named; no enterprise twice. A sector of which there is no enterprise is passed over. */
export function benchmarksOf(candidates: readonly Candidate[], count: number, random: Random): { of: Candidate; sector: string; namedOn: string }[] {
  const byIndustry = Map.groupBy(candidates, ({ industry }) => industry), queues = new Map([...byIndustry].map(([industry, list]) => [industry, random.shuffled(list)]))
  const made: { of: Candidate; sector: string; namedOn: string }[] = []
  for (let i = 0; made.length < count && i < divisions.length * count; i++) {
    const [sector, industry] = divisions[i % divisions.length] as (typeof divisions)[number], of = queues.get(industry)?.pop()
    if (of) made.push({ of, sector, namedOn: `2022-${['04', '06', '09', '11'][made.length % 4]}-${random.between(10, 28)}` })
  }
  return made
}

export async function demo(tx: Tx, scale: 'full' | 'small'): Promise<void> {
  // some hundred of each industry are enough to choose from
  const candidates = await tx.rows<Candidate>(sql`select id, name, industry, region_code, region_path from (select *, row_number() over (partition by industry order by id) as n from enterprises where demo and rating in ('national_1', 'national_2', 'national_3', 'provincial', 'quanzhou')) e where n <= 40 order by id`)
  const tools = ['lists', 'map', 'fives', 'signs', 'digital', 'team'], random = randomFrom(350_576)
  const rows = benchmarksOf(candidates, scale === 'small' ? 2 : 130, random).map(({ of, sector, namedOn }, i): DemoRow => ({ id: idOf(1407, i + 1), place: { code: of.regionCode, path: of.regionPath }, values: {
    name: of.name, enterpriseId: of.id, sector, level: i % 20 === 0 ? 'province' : 'city', namedOn, document: `演泉安办〔2022〕${20 + (i % 40)}号`, tools: [tools[i % 6], tools[(i + 2) % 6]], visits: random.between(0, 14), practice: '风险、隐患、责任三张清单上墙，班前会对照“六有”标识点检（演示）',
  } }))
  await fillLedger(tx, benchmarks, rows)
}
