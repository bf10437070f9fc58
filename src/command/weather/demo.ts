// Weather processes of the demo city: 2022 as the report counts it (3, 9, 16, 1), the years round it, and what the present year has seen so far. Invented days and figures.
import { addDays } from '#kit/calendar'
import { sql, type Tx } from '#kit/db'
import { type DemoRow, fillLedger, idOf, placesOf, type Random, randomFrom } from '#registry/demo'
import { weatherProcesses } from './ledger.ts'

type Kind = 'typhoon' | 'rain' | 'convection' | 'cold'
const words = { typhoon: '台风外围影响', rain: '明显降水过程', convection: '强对流过程', cold: '低温寒潮过程' } as const
/** When such weather comes, and how many days it stays. */
const season = { typhoon: { months: [7, 8, 9], days: [2, 4] }, rain: { months: [2, 3, 5, 6, 11], days: [2, 5] }, convection: { months: [3, 4, 5, 6, 7, 8], days: [1, 2] }, cold: { months: [1, 2, 12], days: [4, 6] } } as const
export const counts: Readonly<Record<number, Readonly<Record<Kind, number>>>> = { 2021: { typhoon: 2, rain: 7, convection: 11, cold: 2 }, 2022: { typhoon: 3, rain: 9, convection: 16, cold: 1 }, 2023: { typhoon: 4, rain: 8, convection: 13, cold: 1 } }

const two = (n: number) => String(n).padStart(2, '0')

/** The processes of one year, each kind counted from its first. A process of cold that begins in December ends in its year. */
export function processesOf(year: number, of: Readonly<Record<Kind, number>>, random: Random): Record<string, unknown>[] {
  return (Object.keys(of) as Kind[]).flatMap((kind) => Array.from({ length: of[kind] }, () => {
    const { months, days } = season[kind]
    return { startedOn: `${year}-${two(random.pick(months))}-${two(random.between(1, 25))}`, days: random.between(days[0], days[1]) }
  }).sort((a, b) => a.startedOn.localeCompare(b.startedOn)).map(({ startedOn, days }, i) => ({
    name: `${year}年第${i + 1}次${words[kind]}`, kind, startedOn, endedOn: addDays(startedOn, days - 1), storm: kind === 'typhoon' ? `${String(year).slice(2)}${two(4 + i * 3)}` : null,
    rain: kind === 'cold' ? null : random.between(32, kind === 'typhoon' ? 310 : 190), wind: kind === 'cold' ? null : random.between(11, kind === 'rain' ? 16 : 29), coldest: kind === 'cold' ? random.between(-3, 4) : null,
    stricken: random.pick(['全市', '沿海各县（市、区）', '西北部山区', '安溪、永春、德化', '晋江、石狮、惠安']), guarded: kind === 'typhoon' ? '渔船回港、渔排人员上岸，巡查病险水库和在建工地' : '提醒到村到户，巡查低洼和地灾点', source: '演示资料',
  })))
}

export async function demo(tx: Tx, scale: 'full' | 'small'): Promise<void> {
  const { city } = await placesOf(tx), random = randomFrom(350_570), years = scale === 'small' ? { 2022: { typhoon: 1, rain: 1, convection: 1, cold: 0 } } : counts
  const past = Object.entries(years).flatMap(([year, of]) => processesOf(Number(year), of, random))
  const { today } = await tx.one<{ today: string }>(sql`select (anlan_now() at time zone 'Asia/Shanghai')::date::text as today`)
  const now = { name: `${today.slice(0, 4)}年冷空气过程（持续中）`, kind: 'cold', startedOn: addDays(today, -1), endedOn: null, stricken: '西北部山区', guarded: '高海拔路段备好融雪物资，提醒水产和果园防寒', source: '演示资料' }
  const rows: DemoRow[] = [...past, now].map((values, i) => ({ id: idOf(1400, i + 1), place: city, values }))
  await fillLedger(tx, weatherProcesses, rows)
}
