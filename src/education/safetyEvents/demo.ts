// Safety events of the demo city: the 21st safety month of 2022 with its day of advice, the five entries, and lessons from accidents at five levels.
import { sql, type Tx } from '#kit/db'
import { type DemoRow, fillLedger, idOf, type Place, type Places, placesOf, randomFrom } from '#registry/demo'
import { safetyEvents } from './ledger.ts'

type Made = { place: Place; values: Record<string, unknown> }
const entered = [['enterprise', '进企业'], ['village', '进农村'], ['community', '进社区'], ['school', '进学校'], ['family', '进家庭']] as const
const fiveLevels = ['city', 'county', 'town', 'village', 'enterprise'] as const
const topics: Readonly<Record<number, string>> = { 2022: '遵守安全生产法 当好第一责任人', 2023: '人人讲安全 个个会应急' }

/** The first national safety month was in 2002: the 21st in 2022. */
export const ordinalOf = (year: number): number => year - 2001

export function eventsOf(year: number, { city, counties, towns, villages }: Places): Made[] {
  const random = randomFrom(350_575 + year), topic = topics[year] ?? null, hosts = '市安委会办公室', n = ordinalOf(year)
  const seats = { city, county: counties[0], town: towns[0], village: villages[0] ?? towns[0], enterprise: towns.at(-1) }
  return [
    { place: city, values: { name: `第${n}个全国“安全生产月”活动`, kind: 'month', ordinal: n, level: 'city', heldOn: `${year}-06-01`, endedOn: `${year}-06-30`, topic, hosts, people: 460_000, summary: '各级各部门同步开展' } },
    ...[city, ...counties].map((place): Made => ({ place, values: { name: `“6·16”安全宣传咨询日${place === city ? '主会场' : `${place.shortName}会场`}`, kind: 'advice', level: place === city ? 'city' : 'county', heldOn: `${year}-06-16`, topic, hosts: place === city ? hosts : `演示${place.shortName}安委会办公室`, people: random.between(600, 4200) } })),
    ...entered.map(([to, zh], i): Made => ({ place: city, values: { name: `安全宣传${zh}`, kind: 'entry', entered: to, level: 'city', heldOn: `${year}-06-0${i + 3}`, endedOn: `${year}-11-30`, topic, hosts, people: random.between(3, 40) * 1000 } })),
    ...fiveLevels.map((level, i): Made => ({ place: seats[level] ?? city, values: { name: `“用身边事教育身边人”警示教育（${['市', '县', '镇', '村', '企'][i]}级）`, kind: 'lesson', level, heldOn: `${year}-07-0${i + 1}`, hosts, people: random.between(200, 5000), summary: '播放典型事故警示教育片并讨论' } })),
    { place: city, values: { name: '行业安全知识竞赛', kind: 'contest', level: 'city', heldOn: `${year}-06-21`, hosts, people: 12_600 } }, { place: city, values: { name: '安全生产法专家讲座', kind: 'lecture', level: 'city', heldOn: `${year}-06-09`, hosts, people: 860 } },
    ...(year === 2022 ? [{ place: counties.find((c) => c.code === '350582') ?? city, values: { name: '全省安全生产标准化现场交流培训会', kind: 'meeting', level: 'city', heldOn: '2022-08-18', hosts: '省安委会办公室', people: 320 } }] : []),
  ]
}

export async function demo(tx: Tx, scale: 'full' | 'small'): Promise<void> {
  const places = await placesOf(tx)
  const { today } = await tx.one<{ today: string }>(sql`select (anlan_now() at time zone 'Asia/Shanghai')::date::text as today`), year = Number(today.slice(0, 4))
  const all = (scale === 'small' ? [2022] : [2021, 2022, 2023, ...(year > 2023 ? [year] : [])]).flatMap((of) => eventsOf(of, places)).filter(({ values }) => (values.heldOn as string) <= today)
  await fillLedger(tx, safetyEvents, (scale === 'small' ? all.slice(0, 4) : all).map(({ place, values }, i): DemoRow => ({ id: idOf(1406, i + 1), place, values })))
}
