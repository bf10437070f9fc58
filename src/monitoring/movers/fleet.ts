// The demo city's vehicles and vessels, all invented, and where each is at a moment. Pure: the seed and the simulator draw the same.
import { bearing, destination, distance } from '#kit/geo'
import type { MoverKind, Sort } from './model.ts'

type At = { lon: number; lat: number }
export type Unit = { kind: MoverKind; key: string; name: string; latin: string; callSign: string; sort: Sort; hazardClass: string; goods: string; owner: string; homePort: string; town: string; contact: string; phone: string; people: number | null; stops: readonly At[]; kmh: number; restMinutes: number; offset: number }

/** Places by their real position; `town` is looked for by name in the registry. `sea`: a ground that boats of this port would fish, invented. */
const ports = [
  { name: '崇武渔港', town: '崇武', lon: 118.925, lat: 24.885, sea: [[119.25, 24.72], [119.42, 24.55], [119.2, 24.62]] },
  { name: '小岞渔港', town: '小岞', lon: 119.005, lat: 24.965, sea: [[119.35, 24.86], [119.55, 24.7]] },
  { name: '祥芝渔港', town: '祥芝', lon: 118.775, lat: 24.775, sea: [[119.02, 24.58], [119.3, 24.36], [118.95, 24.45]] },
  { name: '深沪渔港', town: '深沪', lon: 118.675, lat: 24.63, sea: [[118.92, 24.4], [119.1, 24.2], [118.8, 24.25]] },
  { name: '肖厝港', town: '后龙', lon: 118.945, lat: 25.165, sea: [[119.2, 25.02], [119.4, 24.92]] },
] as const
const routes: readonly { town: string; stops: readonly (readonly [number, number])[] }[] = [
  { town: '南埔', stops: [[118.91, 25.16], [118.85, 25.08], [118.72, 24.98], [118.6, 24.93]] },
  { town: '石井', stops: [[118.46, 24.72], [118.49, 24.78], [118.53, 24.84], [118.58, 24.9]] },
  { town: '水头', stops: [[118.42, 24.71], [118.39, 24.82], [118.38, 24.95], [118.24, 25.03]] },
  { town: '螺城', stops: [[118.8, 25.03], [118.76, 24.96], [118.66, 24.92], [118.55, 24.82]] },
]
const goods: readonly [Sort, string, string][] = [['tanker', '3', '汽油'], ['tanker', '3', '柴油'], ['gas', '2.1', '液化石油气'], ['gas', '2.1', '液化天然气'], ['tanker', '8', '盐酸'], ['box', '4.1', '硫磺'], ['explosives', '1.4', '烟花'], ['tanker', '8', '液碱']]
const family = ['陈', '林', '黄', '庄', '许', '吴', '蔡', '郑'], given = ['海生', '阿福', '顺来', '金水', '建成', '进兴', '永顺', '国泰']
const person = (n: number) => `${family[n % 8]}${given[(n * 3 + Math.floor(n / 8)) % 8]}`
const at = ([lon, lat]: readonly [number, number]): At => ({ lon, lat })

const vehicles = Array.from({ length: 24 }, (_, n): Unit => {
  const route = routes[n % routes.length] as (typeof routes)[number], [sort, hazardClass, load] = goods[n % goods.length] as (typeof goods)[number]
  return {
    kind: 'vehicle', key: `19900010${String(100 + n)}`, name: `闽C${String(90_001 + n)}`, latin: '', callSign: '', sort, hazardClass, goods: load, owner: `演示危货运输${'一二三四'[n % 4]}队`, homePort: '', town: route.town, contact: person(n),
    phone: `1990000${String(6000 + n)}`, people: 2, stops: route.stops.map(at), kmh: n % 8 === 5 ? 92 : 45 + (n % 5) * 6, restMinutes: 25 + (n % 4) * 10, offset: n * 11,
  }
})

const vessels = Array.from({ length: 60 }, (_, n): Unit => {
  const port = ports[n % ports.length] as (typeof ports)[number], grounds = port.sea as readonly (readonly [number, number])[], ground = grounds[n % grounds.length] as readonly [number, number], turn = { lon: ground[0] + ((n * 7) % 11) / 60, lat: ground[1] - ((n * 5) % 9) / 60 }
  const passenger = n % 20 === 19, cargo = n % 20 === 9
  return {
    kind: 'vessel', key: String(412_990_001 + n), name: passenger ? `演客${101 + n}` : cargo ? `演货${201 + n}` : `闽演渔${60_001 + n}`, latin: passenger ? `YAN KE ${101 + n}` : cargo ? `YAN HUO ${201 + n}` : `MIN YAN YU ${60_001 + n}`, callSign: `BZD${100 + n}`,
    sort: passenger ? 'passenger' : cargo ? 'cargo' : 'fishing', hazardClass: '', goods: '', owner: `${port.town}演示渔业社`, homePort: port.name, town: port.town, contact: person(n + 30), phone: `1990000${String(6100 + n)}`, people: passenger ? 40 : 4 + (n % 9),
    stops: [{ lon: port.lon, lat: port.lat }, turn], kmh: 13 + (n % 4) * 2, restMinutes: n % 3 === 0 ? 600 : 90, offset: n * 37,
  }
})

export const fleet: readonly Unit[] = [...vehicles, ...vessels]

/** There and back along its stops, resting at each end; the same for the same moment. */
export function whereAt(unit: Unit, ms: number): At & { speedKmh: number; heading: number } {
  const legs = unit.stops.slice(1).map((to, i) => ({ from: unit.stops[i] as At, to, metres: distance(unit.stops[i] as At, to) })), length = legs.reduce((sum, l) => sum + l.metres, 0)
  const metresPerMinute = (unit.kmh * 1000) / 60, way = length / metresPerMinute, half = way + unit.restMinutes
  const minutes = (ms / 60_000 + unit.offset) % (2 * half), back = minutes >= half, into = minutes % half
  const first = unit.stops[0] as At, last = unit.stops.at(-1) as At
  if (into >= way) return { ...(back ? first : last), speedKmh: 0, heading: Math.round(bearing(first, last)) % 360 }
  let left = into * metresPerMinute
  for (const leg of back ? legs.toReversed().map(({ from, to, metres }) => ({ from: to, to: from, metres })) : legs) {
    const heading = bearing(leg.from, leg.to)
    if (left <= leg.metres) return { ...destination(leg.from, heading, left), speedKmh: unit.kmh, heading: Math.round(heading) % 360 }
    left -= leg.metres
  }
  return { ...(back ? first : last), speedKmh: 0, heading: 0 }
}
