// 灾害信息员 and 村级预案 of the demo city.
import { nameFrom } from './names.ts'
import type { Place, Places } from './places.ts'
import { idOf, type Random } from './random.ts'
import type { Scale } from './scale.ts'

export type Informant = { id: string; place: Place; rank: 'A' | 'B'; name: string; trainedOn: string }
export type Plan = { id: string; place: Place; title: string; filedOn: string; peopleAtRisk: number; householdsAtRisk: number; meetingPoint: string; hazards: string[]; drilledOn: string }

const month = (n: number) => String(n).padStart(2, '0')

/** One A in every village, then one in every town, then B in towns, as far as the number goes. */
export function informantsOf({ villages, towns }: Places, scale: Scale, random: Random): Informant[] {
  const seats = [
    ...villages.map((place) => ({ place, rank: 'A' as const })), ...towns.map((place) => ({ place, rank: 'A' as const })), ...towns.map((place) => ({ place, rank: 'B' as const })),
  ].slice(0, scale.informants)
  return seats.map(({ place, rank }, i) => ({ id: idOf(3, i + 1), place, rank, name: nameFrom(random), trainedOn: `2026-${month(random.between(3, 5))}-${month(random.between(1, 28))}` }))
}

/** Living quarters and 虚拟社区 of the code table have no people to move: they are the first to go without a plan. */
export function plansOf({ villages }: Places, scale: Scale, random: Random): Plan[] {
  const real = random.shuffled(villages.filter((v) => /村$|社区$/.test(v.shortName) && !v.name.includes('虚拟')))
  return real.slice(0, scale.plans).sort((a, b) => a.code.localeCompare(b.code)).map((place, i) => ({
    id: idOf(4, i + 1), hazards: hazardsOf(place, i), drilledOn: `2026-0${4 + (i % 3)}-${month(1 + (i % 28))}`, place, title: `${place.shortName}防汛防台风应急预案（演示）`, filedOn: `2026-${month(random.between(2, 4))}-${month(random.between(1, 28))}`,
    peopleAtRisk: random.between(6, 180), meetingPoint: `${place.shortName}文化活动中心`,
  })).map((plan) => ({ ...plan, householdsAtRisk: Math.ceil(plan.peopleAtRisk / 3.4) }))
}

/** Hills slide and flood in a flash, the shore has its surge, the rest stands in water. */
const hazardsOf = (place: Place, i: number): string[] => ['wind', ...(place.lat > 25.05 || place.lon < 118.4 ? ['torrent', ...(i % 3 ? [] : ['geology'])] : place.lon > 118.72 ? ['surge'] : ['waterlogging']), ...(i % 11 ? [] : ['dam'])]
