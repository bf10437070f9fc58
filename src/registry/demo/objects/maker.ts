// What every generator of objects draws from: a source of its own, so that a change in one leaves the others as they were.
import type { Standards } from '#registry/definition'
import { nameFrom, phoneFrom } from '../names.ts'
import type { Place, Places } from '../places.ts'
import { idOf, type Random, randomFrom } from '../random.ts'
import { roundId, roundSeed } from '../rounds.ts'

export type Made = { id: string; place: Place; lon: number | null; lat: number | null; values: Record<string, unknown> }
/** A row of another ledger that these point to, where it stands. */
export type Known = { id: string; name: string; regionPath: string; lon: number | null; lat: number | null; sector?: string | null; features?: string[] | null }
/** How many in the full city; the small one has at most three of each. */
export type World = { places: Places; small: boolean; /** 0: the city itself; each further one is the city once more */ round: number; standards: Standards; enterprises: readonly Known[]; teams: readonly Known[]; shelters: readonly Known[]; reservoirs: readonly Known[] }

export type Maker = {
  random: Random
  person: () => string
  phone: () => string
  chance: (share: number) => boolean
  day: (from: number, to: number) => string
  /** some metres off the seat, so that dots of one village do not cover each other */
  near: (place: { lon: number | null; lat: number | null }, metres?: number) => { lon: number; lat: number }
  made: (place: Place, values: Record<string, unknown>, at?: { lon: number; lat: number }) => Made
  some: (full: number) => number
}

export function makerOf(kind: number, world: World): Maker {
  const random = randomFrom(350_500 + kind * 97 + roundSeed(world.round))
  let n = 0, phones = kind * 1_300 + world.round * 613
  const two = (value: number) => String(value).padStart(2, '0')
  const off = (degrees: number, metres: number) => Math.round((degrees + ((random.next() - 0.5) * 2 * metres) / 111_000) * 1e5) / 1e5
  return {
    random, person: () => nameFrom(random), phone: () => phoneFrom(phones++), chance: (share) => random.next() < share,
    day: (from, to) => `${random.between(from, to)}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`,
    near: ({ lon, lat }, metres = 600) => ({ lon: off(lon as number, metres), lat: off(lat as number, metres) }),
    made: (place, values, at) => ({ id: roundId(idOf(kind, ++n), world.round), place, lon: at?.lon ?? null, lat: at?.lat ?? null, values }),
    some: (full) => (world.small ? Math.min(3, full) : full),
  }
}

/** `count` of the list, evenly spaced. */
export const spread = <T>(list: readonly T[], count: number): T[] => Array.from({ length: Math.min(count, list.length) }, (_, i) => list[Math.floor((i * list.length) / Math.min(count, list.length))] as T)

/** Villages of these counties; towns where no village is known; the whole city where none of the counties is there. */
export function villagesIn({ villages, towns }: Places, counties: readonly string[]): Place[] {
  const all = villages.length ? villages : towns, inside = all.filter((place) => counties.includes(place.path.split('/')[1] as string))
  return inside.length ? inside : all
}
export const gbOf = (place: Place): string => (place.gbParent ?? place.code).slice(0, 6)
/** 安溪 永春 德化 南安 and the hills behind the coast. */
export const hills = ['350524', '350525', '350526', '350583', '350504', '350521'] as const
export const number = (n: number, digits = 3): string => String(n).padStart(digits, '0')
