// Drills of the demo city: 1,826 in 2022 over its 13 units, after which plans of eleven types were revised; the four that the report names come first.
import { sql, type Tx } from '#kit/db'
import { type DemoRow, fillLedger, idOf, type Place, type Places, placesOf, type Random, randomFrom } from '#registry/demo'
import { drills, planTypes } from './ledger.ts'

type Made = { place: Place; values: Record<string, unknown> }
type PlanType = (typeof planTypes)[number]
const two = (n: number) => String(n).padStart(2, '0')
const levels = [['village', 0.55], ['town', 0.25], ['enterprise', 0.15], ['county', 0.05]] as const

const named: readonly { name: string; county: string; day: string; kind: string; planType: string; organizer: string; people: number }[] = [
  { name: '2022年防洪排涝综合应急演练', county: '350582', day: '2022-06-10', kind: 'full', planType: 'flood', organizer: '市应急管理局', people: 420 }, { name: '特长隧道危化品运输车辆事故应急处置演练', county: '350525', day: '2022-07-21', kind: 'full', planType: 'chemical', organizer: '演示高速公路公司泉州路段', people: 260 },
  { name: '机场应对突发事件桌面演练', county: '350582', day: '2022-09-15', kind: 'tabletop', planType: 'traffic', organizer: '演示机场', people: 64 }, { name: '海上综合应急救援演练', county: '350521', day: '2022-08-26', kind: 'full', planType: 'traffic', organizer: '演示海事部门', people: 310 },
]

const afterwards = (day: string, revised: boolean) => ({ findings: revised ? '信息报告链条和集结地点与现状不符' : null, revised, revisedOn: revised ? `${day.slice(0, 8)}28` : null })

function drill(random: Random, place: Place, year: number, type: PlanType, level: string, revised: boolean): Made {
  const month = random.next() < 0.6 ? random.pick([4, 5, 6, 7, 11]) : random.between(1, 12), day = `${year}-${two(month)}-${two(random.between(1, 27))}`
  return { place, values: {
    name: `${place.shortName}${type.zh}应急演练`, heldOn: day, kind: random.next() < 0.55 ? 'tabletop' : random.next() < 0.9 ? 'full' : 'blind', planType: type.value, level, organizer: level === 'enterprise' ? `演示${place.shortName}企业` : `演示${place.shortName}`, venue: `${place.shortName}`, people: level === 'county' ? random.between(120, 400) : random.between(15, 120), ...afterwards(day, revised),
  } }
}

/** A place of that level, in each unit in its turn; no place holds two drills of one kind on one day. */
function seatOf(random: Random, { counties, towns, villages }: Places, level: string, i: number): Place {
  const county = counties[i % counties.length] as Place, inside = (list: readonly Place[]) => list.filter((p) => p.path.startsWith(county.path))
  const list = level === 'county' ? [county] : level === 'village' ? inside(villages) : inside(towns)
  return random.pick(list.length ? list : [county])
}

/** Each type of plan is revised after some of its drills; every unit holds its share. */
export function drillsOf(places: Places, random: Random, year: number, count: number): Made[] {
  const own = year === 2022 ? named.flatMap(({ county, day, name, ...values }) => { const place = places.byCode.get(county); return place ? [{ place, values: { name, heldOn: day, level: 'city', venue: place.shortName, ...values, ...afterwards(day, true) } }] : [] }).slice(0, count) : []
  const seen = new Set(own.map(({ place, values }) => `${values.name as string}${values.heldOn as string}${place.code}`)), made: Made[] = [...own]
  for (let i = 0; made.length < count; i++) {
    const draw = random.next(), level = levels.find((_, at) => draw < levels.slice(0, at + 1).reduce((sum, [, share]) => sum + share, 0))?.[0] ?? 'village'
    const one = drill(random, seatOf(random, places, level, i), year, planTypes[i % planTypes.length] as PlanType, level, i % 61 < planTypes.length && i < 700), key = `${one.values.name as string}${one.values.heldOn as string}${one.place.code}`
    if (seen.has(key)) continue
    seen.add(key)
    made.push(one)
  }
  return made
}

export async function demo(tx: Tx, scale: 'full' | 'small'): Promise<void> {
  const places = await placesOf(tx), random = randomFrom(350_572)
  const { year, month } = await tx.one<{ year: number; month: number }>(sql`select extract(year from anlan_now() at time zone 'Asia/Shanghai')::int as year, extract(month from anlan_now() at time zone 'Asia/Shanghai')::int as month`)
  const present = scale === 'small' || year <= 2022 ? [] : drillsOf(places, random, year, 60).filter(({ values }) => Number((values.heldOn as string).slice(5, 7)) < month)
  const all = scale === 'small' ? drillsOf(places, random, 2022, 6) : [...drillsOf(places, random, 2022, 1826), ...drillsOf(places, random, 2021, 40), ...present]
  const rows: DemoRow[] = all.map(({ place, values }, i) => ({ id: idOf(1402, i + 1), place, lon: place.lon, lat: place.lat, values }))
  await fillLedger(tx, drills, rows)
}
