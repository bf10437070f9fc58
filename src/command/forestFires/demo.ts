// Forest fires of the demo city: 16 in 2022, of which the two that the report names were listed; some of other years. All but those two names are invented.
import { sql, type Tx } from '#kit/db'
import { type DemoRow, fillLedger, idOf, type Place, type Places, placesOf, type Random, randomFrom } from '#registry/demo'
import { forestFires } from './ledger.ts'

/** County and town of 南安翔云“4·8” and 德化美湖“4·9”. */
const listed = [{ county: '350583', town: '翔云', day: '2022-04-08', name: '南安翔云“4·8”森林火灾' }, { county: '350526', town: '美湖', day: '2022-04-09', name: '德化美湖“4·9”森林火灾' }] as const
const hills = ['350583', '350524', '350525', '350526', '350504', '350521']
const two = (n: number) => String(n).padStart(2, '0')

function fire(random: Random, place: Place, day: string, name = `${place.shortName}“${Number(day.slice(5, 7))}·${Number(day.slice(8))}”森林火情`): { place: Place; values: Record<string, unknown> } {
  const area = random.between(2, 60) / 10
  return { place, values: {
    name, occurredOn: day, outOn: day, cause: random.pick(['grave', 'grave', 'farming', 'farming', 'line', 'outdoors', 'unknown']), foundBy: random.pick(['warden', 'warden', 'satellite', 'camera', 'public']), area, forestArea: Math.round(area * random.between(10, 60)) / 100, people: random.between(25, 180), casualties: 0, course: '扑火队就近赶赴，当日扑灭并留人看守',
  } }
}

/** The rest of 2022 lies on days and in towns of their own. */
export function firesOf2022({ towns }: Places, random: Random, count: number): { place: Place; values: Record<string, unknown> }[] {
  const upland = towns.filter((t) => hills.some((code) => t.path.includes(`/${code}/`))), wooded = random.shuffled(upland.length ? upland : towns)
  const named = listed.flatMap((of) => {
    const place = towns.find((t) => t.path.includes(`/${of.county}/`) && t.name.startsWith(of.town))
    if (!place) return []
    const one = fire(random, place, of.day, of.name)
    return [{ ...one, values: { ...one.values, outOn: of.day, area: 18.4, forestArea: 9.6, people: 320, listedOn: '2022-04-18', notice: `挂牌督办事故调查并全市通报（演示文号 演泉森防〔2022〕${of.county === '350583' ? 6 : 7}号）`, liftedOn: '2022-09-28', lessons: '野外火源管控责任到户，坟边、田边、林边割防火带；已复查' } }]
  })
  const rest = Array.from({ length: count - named.length }, (_, i) => fire(random, wooded[i % wooded.length] as Place, `2022-${two(random.pick([1, 2, 2, 3, 3, 4, 10, 11, 12]))}-${two(i + 10)}`))
  return [...named, ...rest]
}

export async function demo(tx: Tx, scale: 'full' | 'small'): Promise<void> {
  const places = await placesOf(tx), random = randomFrom(350_571)
  const { days } = await tx.one<{ days: string[] }>(sql`select array_agg((d at time zone 'Asia/Shanghai')::date::text) as days from unnest(array[anlan_now() - interval '9 days', anlan_now() - interval '41 days']) d`)
  const others = scale === 'small' ? [] : ['2021-02-12', '2021-04-05', '2021-11-20', '2023-02-03', '2023-04-05', ...days].map((day) => fire(random, random.pick(places.towns.filter((t) => t.lat > 25)), day))
  const rows: DemoRow[] = [...firesOf2022(places, random, scale === 'small' ? 2 : 16), ...others].map(({ place, values }, i) => ({ id: idOf(1401, i + 1), place, lon: place.lon, lat: place.lat, values }))
  await fillLedger(tx, forestFires, rows)
}
